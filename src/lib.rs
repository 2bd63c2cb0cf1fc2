//! A strongly typed client for the [ChatBotKit](https://chatbotkit.com) API: conversations, bots and
//! channels.
//!
//! ```no_run
//! use chatbotkit_client::types::{CompleteConversation, CreateBot, CreateConversation};
//! use chatbotkit_client::{Client, Event};
//! use futures_util::TryStreamExt;
//!
//! # async fn example() -> chatbotkit_client::Result<()> {
//! let client = Client::from_env()?;
//! let bot = client.bot().create(CreateBot::builder().name("Guide").backstory("You are brief.").build()).await?;
//! let conversation = client.conversation().create(CreateConversation::builder().bot_id(bot.id).build()).await?;
//! let question = CompleteConversation::builder().text("Hello").build();
//! let mut events = client.conversation().complete(&conversation.id, question).stream();
//! while let Some(event) = events.try_next().await? {
//!     if let Event::Token(token) = event { print!("{}", token.token); }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! | you want to | you use |
//! |---|---|
//! | make a client, and others from it | [`Client`], [`ClientOptions`] |
//! | say something and hear the answer | [`ConversationClient::complete`], [`Call::stream`] |
//! | fill in requests, read answers | [`types`] |
//! | know what went wrong | [`Error`] |
//! | say what is tried again, and when | [`RetryPolicy`], [`ClientOptions::retries`], [`Clock`] |
//! | have an answer made in the background, and hear it | [`ConversationClient::dispatch`] |
//! | let the model call functions of your program | `agent::Tool`, `Call::with_tools` (feature `agent`) |
//! | have work done by a model, with tools | `agent::Agent` (feature `agent`) |
//! | have an answer as a value of a type | `Call::extract` (feature `agent`) |
//! | describe requests and events to other systems | feature `schemars`: [`types`] have a `JsonSchema` |
//! | know what is sent where | [`operations`] |
//! | read events that were kept | [`jsonl`] |
//! | call what your own deployment has besides | [`more`](guide::changing_the_document), or [`Client::request`] |
//! | send requests your own way | [`Transport`] |
//!
//! Requests, answers and events are generated from one document, `openapi/chatbotkit.yaml`. What
//! the server adds to them later is kept: unknown values of enums, unknown fields, unknown events.
//!
//! The [guide] shows all of it page by page, with examples that run: how to [start](guide::start);
//! [conversations](guide::conversations); [streaming](guide::streaming); [sessions](guide::sessions) for
//! browsers and mobile apps; [attachments](guide::attachments); [errors and
//! retries](guide::errors_and_retries); tools and [agents](guide::agents); [testing](guide::testing) of your
//! own program; other [deployments](guide::deployments); [changing the
//! document](guide::changing_the_document).

#![cfg_attr(docsrs, feature(doc_cfg))]

mod address;
#[cfg(feature = "agent")]
pub mod agent;
mod answer;
mod bot;
mod cache;
mod call;
mod channel;
mod client;
mod conversation;
mod core;
mod error;
#[allow(
    clippy::large_enum_variant,
    clippy::match_same_arms,
    reason = "generated code is flat: a match arm for each event, a variant for each schema"
)]
mod generated;
// No program pays for the pages of the manual.
#[cfg(any(doc, doctest))]
pub mod guide;
mod headers;
pub mod jsonl;
mod options;
mod pages;
mod request;
mod retry;
mod send;
mod stream;
mod trace;
mod transport;
mod upload;
mod values;
mod wire;

pub use answer::Answer;
pub use bot::{BotClient, BotSessionClient};
pub use call::{Call, Response};
pub use channel::ChannelClient;
pub use client::Client;
pub use conversation::{
    ConversationAttachmentClient, ConversationClient, ConversationMessageClient, ConversationSessionClient, OnChannel,
    PendingUpload, UploadError,
};
pub use error::{Error, Result};
// All of it: a document of one's own may bring `more`.
pub use generated::*;
pub use options::ClientOptions;
pub use request::RequestBuilder;
pub use retry::{Clock, RetryPolicy, SystemClock};
pub use stream::EventStream;
pub use transport::{Transport, TransportError};
pub use types::Event;
pub use upload::Upload;
pub use wire::{NoStream, StreamOnly};

/// The programs of the README compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
