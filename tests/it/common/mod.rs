//! Fixtures: an emulator whose traffic is validated against the document, and clients for it.

pub(crate) mod clock;
pub(crate) mod contract;
pub(crate) mod events;
pub(crate) mod log;
pub(crate) mod program;

use std::ops::Deref;
use std::time::Duration;

use chatbotkit_client::types::{CompleteConversation, Completion, ConversationId, CreateConversation, Message};
use chatbotkit_client::{Call, Client, ClientOptions, Event};
use chatbotkit_emulator::{Emulator, Reply, Script};

pub(crate) const COMPLETE: &str = "/conversation/{conversationId}/complete";

/// An emulator that holds what went over the wire against the document when a test is over.
pub(crate) struct Emulated(Option<Emulator>);

impl Emulated {
    pub(crate) async fn stop(mut self) {
        contract::check(&self.requests());
        self.0.take().expect("a running emulator").stop().await;
    }
}

impl Deref for Emulated {
    type Target = Emulator;

    fn deref(&self) -> &Emulator {
        self.0.as_ref().expect("a running emulator")
    }
}

impl Drop for Emulated {
    fn drop(&mut self) {
        if let Some(emulator) = self.0.take()
            && !std::thread::panicking()
        {
            contract::check(&emulator.requests());
        }
    }
}

pub(crate) async fn emulator() -> Emulated {
    Emulated(Some(Emulator::start().await.expect("a port of this machine")))
}

/// An emulator whose model gives these replies in order, and then from the start again.
pub(crate) async fn model(replies: impl IntoIterator<Item = Reply>) -> Emulated {
    let emulator = emulator().await;
    emulator.set_script(Script::new().replies(replies));
    emulator
}

/// A client that does not pause between attempts.
pub(crate) fn client(emulator: &Emulator) -> Client {
    Client::new(options(emulator)).expect("options that make a client")
}

pub(crate) fn options(emulator: &Emulator) -> ClientOptions {
    ClientOptions::new().secret("sk-test").base_url(emulator.base_url()).retry_delay(Duration::ZERO)
}

pub(crate) async fn conversation(client: &Client) -> ConversationId {
    let made = client.conversation().create(CreateConversation::default()).await;
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
    Message::user(text)
}

/// A test that ends within a limit, so that a hang is a failure.
pub(crate) async fn in_time<T>(test: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(30), test).await.expect("an end within the limit")
}

/// A test of one check for each input.
macro_rules! cases {
    ($check:path; $($name:ident: $($input:expr),+;)+) => {$(
        #[tokio::test]
        async fn $name() {
            $crate::common::in_time($check($($input),+)).await;
        }
    )+};
}

pub(crate) use cases;

/// Lets others work until something is so.
pub(crate) async fn until(so: impl Fn() -> bool) {
    while !so() {
        tokio::task::yield_now().await;
    }
}
