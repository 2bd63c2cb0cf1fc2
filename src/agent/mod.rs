//! Agents: functions of the program that a model may call, as typed Rust.

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
