//! A strongly typed client for the [ChatBotKit](https://chatbotkit.com) API: conversations, bots, channels, and the
//! resources that bots use.
//!
//! ```no_run
//! use chatbotkit_client::types::{CreateBot, CreateConversation};
//! use chatbotkit_client::{Client, Event};
//! use futures_util::TryStreamExt;
//!
//! # async fn example() -> chatbotkit_client::Result<()> {
//! let client = Client::from_env()?;
//! let bot = client.bot().create(CreateBot::builder().name("Guide").backstory("You are brief.").build()).await?;
//! let conversation = client.conversation().create(CreateConversation::builder().bot_id(bot.id).build()).await?;
//! let mut events = client.conversation().complete(&conversation.id, "Hello").stream();
//! while let Some(event) = events.try_next().await? {
//!     if let Event::Token(token) = event { print!("{}", token.token); }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! | task | item |
//! |---|---|
//! | create a client, and extend it | [`Client`], [`ClientOptions`] |
//! | send a message, and await or stream the response | [`ConversationClient::complete`], [`Call::stream`] |
//! | build request bodies, read responses and events | [`types`] |
//! | handle errors | [`Error`] |
//! | set retries, backoff, timeouts and deadlines | [`RetryPolicy`], [`ClientOptions`], [`Clock`] |
//! | complete in the background | [`ConversationClient::dispatch`] |
//! | let the model call functions of the program (tool calls) | `agent::Tool`, `Call::with_tools` (feature `agent`) |
//! | run an agent with tools | `agent::Agent` (feature `agent`) |
//! | get structured output | `Call::extract` (feature `agent`) |
//! | manage datasets, files, skillsets, secrets, contacts, memories | features `dataset`, `file`, `skillset`, …: `client.dataset()` |
//! | get JSON Schemas of requests, responses and events | feature `schemars`: [`types`] implement `JsonSchema` |
//! | look up paths, idempotency and media types | [`operations`] |
//! | decode recorded events | [`jsonl`] |
//! | call operations that only your deployment has | [an overlay](guide::changing_the_document), or [`Client::request`] |
//! | replace the HTTP client | [`Transport`] |
//!
//! Requests, responses, events and the resource clients are generated from one document, `openapi/chatbotkit.yaml`. Unknown
//! fields, unknown enum values and unknown events are kept, so that later versions of the server stay compatible.
//!
//! The [guide] has a page for each task, with examples that run: [start](guide::start);
//! [conversations](guide::conversations); [streaming](guide::streaming); [errors and
//! retries](guide::errors_and_retries); [testing](guide::testing); [agents](guide::agents); [sessions](guide::sessions);
//! [attachments](guide::attachments);
//! [resources](guide::resources); [recipes](guide::recipes); [deployments](guide::deployments); [runtimes and
//! proxies](guide::runtimes); [coming from the Node SDK](guide::coming_from_node); [changing the
//! document](guide::changing_the_document).

#![cfg_attr(docsrs, feature(doc_cfg))]

mod runtime;
#[allow(
    clippy::large_enum_variant,
    clippy::match_same_arms,
    deprecated,
    non_camel_case_types,
    reason = "generated code is flat: a match arm for each event, a variant for each schema; uses what is deprecated; and \
              has type parameters named for fields"
)]
pub mod types;

pub mod operations;

mod error;

mod config;

mod http;

mod stream;

mod client;

mod call;

#[allow(deprecated, reason = "generated code uses what is deprecated")]
mod clients;

mod api;

#[cfg(feature = "agent")]
pub mod agent;

// Documentation only.
#[cfg(any(doc, doctest))]
pub mod guide;

pub use api::{OnChannel, PendingUpload, Upload, UploadError};
pub use call::{Call, CollectedResponse, RequestBuilder};
pub use client::Client;
pub use clients::*;
#[doc(hidden)]
pub use config::SendProgress;
pub use config::{ClientOptions, Clock, RetryPolicy, SystemClock, Transport};
pub use error::{Error, PartialResponse, Result, TransportError};
pub use http::Response;
pub use runtime::{NoStream, StreamOnly};
pub use stream::{EventStream, jsonl};
pub use types::Event;

/// The HTTP library, whose types are part of this API.
pub use reqwest;

/// The programs of the README compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
