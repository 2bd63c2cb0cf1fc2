//~ a required field of the request is not set
//~ text_: crate::runtime::IsSet<String>,

use chatbotkit_client::types::{CreateMessage, MessageType};

fn main() {
    let _ = CreateMessage::builder().r#type(MessageType::User).build();
}
