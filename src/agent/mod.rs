//! Tools, agents, skills and structured output. Feature `agent`.
//!
//! | task | item |
//! |---|---|
//! | define a tool | [`Tool::new`], or [`Handler`] for one with state |
//! | define a tool from a JSON Schema, such as one of an MCP server | [`Tool::dynamic`] |
//! | let the model call tools during a completion | [`Call::with_tools`](crate::Call::with_tools) |
//! | get structured output | [`Call::extract`](crate::Call::extract) |
//! | have a person approve a call, or set its result later | [`Tool::needs_approval`], [`Tool::deferred`] |
//! | run an agent | [`Agent`], or [`AgentFile`] for one from a Markdown file |
//! | send a message to a run, or stop it | [`RunHandle`] |
//! | give an agent the files of a folder | [`FileTools`] |
//! | give an agent instructions on demand | [`Skills`] |
//!
//! The server waits up to five minutes for a tool result, on a channel, while the events of the completion continue. Tools
//! run within the stream that is polled: no task runs in the background, and dropping the stream cancels them. The schema of
//! the arguments is derived from their type. Invalid arguments do not reach the tool: the model receives a validation error
//! that names the field. It also receives errors, panics and timeouts of tools.

mod builtin;
mod calls;
mod definition;
mod event;
mod extract;
mod files;
mod handle;
mod markdown;
mod outcome;
mod pending;
mod profile;
mod run;
mod schema;
mod skills;
mod telemetry;
mod tool;
mod tool_error;
mod with_tools;

pub use builtin::{Abort, Exit, Plan, Progress};
pub use definition::AgentFile;
pub use event::{ToolCall, ToolCallBuilder, ToolEvent, ToolOutcome};
pub use extract::{Extract, ExtractError};
pub use files::FileTools;
pub use handle::RunHandle;
pub use markdown::MarkdownError;
pub use outcome::{AgentState, Outcome, OutcomeBuilder, Step, StopReason};
pub use pending::PendingCall;
pub use profile::{Agent, AgentBuilder};
pub use run::AgentRun;
pub use skills::{Skill, Skills};
pub use tool::{Arguments, Handler, Tool, Tools};
pub use tool_error::ToolError;
pub use with_tools::{ToolStream, WithFunctions, WithTools};
