//! An emulator and a client that talks to it.

#![allow(dead_code, reason = "each test file uses some of it")]

use std::time::Duration;

use chatbotkit_client::types::Completion;
use chatbotkit_client::types::{
    CompleteConversation, ConversationId, CreateConversation, Message, MessageType,
};
use chatbotkit_client::{Call, Client, ClientOptions, Event};
use chatbotkit_emulator::Emulator;

pub(crate) const COMPLETE: &str = "/conversation/{conversationId}/complete";

pub(crate) async fn emulator() -> Emulator {
    Emulator::start().await.expect("a port of this machine")
}

/// A client that does not pause between attempts.
pub(crate) fn client(emulator: &Emulator) -> Client {
    Client::new(options(emulator)).expect("options that make a client")
}

pub(crate) fn options(emulator: &Emulator) -> ClientOptions {
    ClientOptions::new()
        .secret("sk-test")
        .base_url(emulator.base_url())
        .retry_delay(Duration::ZERO)
}

pub(crate) async fn conversation(client: &Client) -> ConversationId {
    let made = client
        .conversation()
        .create(CreateConversation::default())
        .await;
    made.expect("a conversation").id
}

pub(crate) async fn complete(client: &Client, text: &str) -> Call<Completion, Event> {
    let conversation = conversation(client).await;
    client.conversation().complete(conversation, question(text))
}

pub(crate) fn question(text: &str) -> CompleteConversation {
    CompleteConversation::builder().text(text).build()
}

pub(crate) fn user(text: &str) -> Message {
    Message::builder()
        .r#type(MessageType::User)
        .text(text)
        .build()
}
