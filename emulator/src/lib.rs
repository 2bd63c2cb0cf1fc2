//! A local server that behaves like the [ChatBotKit](https://chatbotkit.com) API, for examples and tests.
//!
//! It keeps bots, conversations, channels and other resources, checks every request as strictly as the service does,
//! and responds with a scripted, deterministic model. Each bearer token that starts with `sk-` is a separate account.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), chatbotkit_emulator::EmulatorError> {
//! use chatbotkit_emulator::{Emulator, Fault, Reply, Script};
//!
//! let script = Script::new().reply_when("weather", Reply::text("Sunny, as ever."));
//! let emulator = Emulator::builder().script(script).start().await?;
//!
//! // The next request to make a bot meets a busy server; the one after it succeeds.
//! emulator.fault(Fault::on("POST", "/bot/create").times(1).error(503, "SERVICE_UNAVAILABLE", "Busy"));
//!
//! println!("point a client at {}", emulator.base_url());
//! assert!(emulator.requests().is_empty());
//! # Ok(())
//! # }
//! ```
//!
//! The same operations are served under `/v1`, like the hosted service, and under `/api/v1`, like a self-hosted
//! deployment. Nothing is kept on disk, and dropping the [`Emulator`] stops it.

mod api;
mod body;
mod chaos;
mod connections;
mod emulator;
mod error;
mod ids;
mod json;
mod media;
mod schema;
mod script;
mod state;
mod version;

pub use chaos::kind::ChaosKind;
pub use chaos::ledger::InjectedFault;
pub use chaos::{Chaos, ChaosBuilder};
pub use emulator::{Emulator, EmulatorBuilder};
pub use error::EmulatorError;
pub use script::Script;
pub use script::fault::Fault;
pub use script::reply::Reply;
pub use state::objects::StoredObject;
pub use state::requests::{RecordedRequest, RecordedResponse};
pub use state::votes::Vote;
