//~ the required field `Text` is not set

use chatbotkit_client::types::{CreateMessage, MessageType};

fn main() {
    let _ = CreateMessage::builder().r#type(MessageType::User).build();
}
