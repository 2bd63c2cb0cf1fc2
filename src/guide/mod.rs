//! The manual, page by page. It is in the documentation alone: no program is built with it.
//!
//! | page | what it shows |
//! |---|---|
//! | [`start`] | make a client and others from it, and get a first answer |
//! | [`conversations`] | create, complete, send and receive, messages, lists, export, changes, compaction |
//! | [`streaming`] | events, what goes wrong on a stream, work in the background, channels |
//! | [`sessions`] | tokens for browsers and mobile apps |
//! | [`attachments`] | files, small and large |
//! | [`errors_and_retries`] | what an error says, what is tried again, how long anything may take |
//! | [`agents`] | functions of your program as tools, answers as values, agents, skills |
//! | [`testing`] | test your own program against the emulator |
//! | [`deployments`] | other servers, proxies, TLS, transports, tracing |
//! | [`changing_the_document`] | call what only your deployment has |
//!
//! The examples run as tests of this crate. They talk to `chatbotkit-emulator`, a server that runs in the test
//! itself: [`testing`] shows how to use it. Lines that would be the same in each are hidden, and can be shown by
//! the eye in the corner. `id` is the id of a conversation; `client` and `emulator` are made so:
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
//! The emulator's model is scripted. Without a script it quotes the last message:
//! `You said: Hello`.

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
#[cfg_attr(not(feature = "agent"), doc = "Tools, structured answers and agents: a page for the feature `agent`.")]
pub mod agents {}

#[doc = include_str!("testing.md")]
pub mod testing {}

#[doc = include_str!("deployments.md")]
pub mod deployments {}

#[doc = include_str!("changing_the_document.md")]
pub mod changing_the_document {}
