//! The guide, a page for each task, in the order of a first week of use. It is part of the documentation only.
//!
//! | page | task |
//! |---|---|
//! | [`start`] | create a client and get a first response |
//! | [`conversations`] | create and complete conversations; messages, lists, export, compaction |
//! | [`streaming`] | events, errors on a stream, completions in the background, channels |
//! | [`errors_and_retries`] | handle errors; retries, backoff, timeouts, deadlines |
//! | [`testing`] | test a program with the emulator, or without a server |
//! | [`agents`] | tools, structured output, agents, skills |
//! | [`sessions`] | session tokens for browsers and mobile apps |
//! | [`attachments`] | upload and download files |
//! | [`resources`] | datasets, files, skillsets, secrets, contacts, memories; one conversation for each contact |
//! | [`recipes`] | relay to a browser, one conversation for each user, calls that are safe to repeat, many concurrent calls |
//! | [`deployments`] | self-hosted deployments, TLS, transports, tracing |
//! | [`runtimes`] | synchronous programs, several runtimes or none, proxies |
//! | [`coming_from_node`] | every method and option of the Node SDK, and its counterpart |
//! | [`changing_the_document`] | call operations that only your deployment has |
//!
//! The examples run as tests of this crate. They call `chatbotkit-emulator`, a server that runs in the process of the
//! test: see [`testing`]. Lines that are the same in each example are hidden; the eye in its corner shows them. `id` is
//! the id of a conversation; `client` and `emulator` are created by these lines:
//!
//! ```
//! # use chatbotkit_client::{Client, ClientOptions};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let emulator = chatbotkit_emulator::Emulator::start().await?;
//! let client = Client::new(ClientOptions::new().secret("sk-test").base_url(emulator.base_url()))?;
//! # assert_eq!(client.base_url(), format!("{}/api/v1", emulator.base_url()));
//! # Ok(())
//! # }
//! ```
//!
//! The model of the emulator is scripted. Without a script it quotes the last message: `You said: Hello`.

#[doc = include_str!("start.md")]
pub mod start {}

#[doc = include_str!("conversations.md")]
pub mod conversations {}

#[doc = include_str!("streaming.md")]
pub mod streaming {}

#[doc = include_str!("sessions.md")]
pub mod sessions {}

#[doc = include_str!("attachments.md")]
pub mod attachments {}

#[doc = include_str!("errors_and_retries.md")]
pub mod errors_and_retries {}

// Its links resolve with the feature only; the page itself is always linked.
#[cfg_attr(feature = "agent", doc = include_str!("agents.md"))]
#[cfg_attr(not(feature = "agent"), doc = "Tools, structured output and agents: a page for the feature `agent`.")]
pub mod agents {}

#[doc = include_str!("testing.md")]
pub mod testing {}

// Its examples have the features of the resources.
#[cfg_attr(feature = "resources", doc = include_str!("resources.md"))]
#[cfg_attr(not(feature = "resources"), doc = "Datasets, files, skillsets, …: a page for the feature `resources`.")]
pub mod resources {}

#[doc = include_str!("recipes.md")]
pub mod recipes {}

#[doc = include_str!("deployments.md")]
pub mod deployments {}

#[doc = include_str!("runtimes.md")]
pub mod runtimes {}

#[doc = include_str!("coming_from_node.md")]
pub mod coming_from_node {}

#[doc = include_str!("changing_the_document.md")]
pub mod changing_the_document {}
