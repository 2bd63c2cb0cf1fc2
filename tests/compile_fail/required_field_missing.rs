//~ members::text>` was not set, but this method requires it to be set

use chatbotkit_client::types::{CreateMessage, MessageType};

fn main() {
    let _ = CreateMessage::builder().r#type(MessageType::User).build();
}
