//! Functions of the program that a model may call, as typed Rust. Feature `agent`.
//!
//! | you want to | you use |
//! |---|---|
//! | offer a function to the model | [`Tool::new`], or [`Handler`] where it has a state |
//! | have it called while an answer is made | [`Call::with_tools`](crate::Call::with_tools) |
//! | have an answer as a value of a type | [`Call::extract`](crate::Call::extract) |
//! | have work done until it is done | [`Agent`] |
//! | tell the model how things are done | [`Skills`] |
//!
//! The server waits for the result of a function on a channel, five minutes at most, while the events of the
//! answer keep flowing. All of it happens within the stream that is read: nothing runs in the background, and
//! dropping the stream stops the tools. The arguments of a tool are described to the model by a schema that
//! is derived from their type; those that do not fit never reach the tool, and the model is told which field
//! is wrong. So is an error, a panic, or that it took too long.

mod arguments;
mod builtin;
mod calls;
mod extract;
mod outcome;
mod parameters;
mod profile;
mod run;
mod skills;
mod tool;
mod with_tools;

pub use builtin::{Abort, Exit, Plan, Progress};
pub use calls::{ToolCall, ToolOutcome};
pub use extract::ExtractError;
pub use outcome::{AgentState, Ended, Outcome, Step};
pub use profile::{Agent, AgentBuilder};
pub use run::AgentRun;
pub use skills::{Skill, SkillError, Skills};
pub use tool::{Arguments, Handler, Tool, ToolError, Tools};
pub use with_tools::{ToolEvent, ToolStream, WithFunctions, WithTools};
