//! What an agent does and what comes of it.

use serde::{Deserialize, Serialize};

use super::builtin::{Abort, Exit, Plan, Progress};
use super::calls::{ToolCall, ToolOutcome};
use crate::types::{EndReason, Message};
use crate::{Error, Event};

/// Something that happened while an agent worked.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Step {
    /// The model has its turn. The first is 1; another attempt counts as another turn.
    Turn(u32),
    /// The server says so.
    Event(Event),
    /// The model has called a tool.
    ToolBegin(Box<ToolCall>),
    /// The tool is done with this call.
    ToolEnd(Box<ToolCall>, Box<ToolOutcome>),
    /// This is what it intends to do.
    Plan(Plan),
    /// This is how far it is.
    Progress(Progress),
    /// It works no longer. Nothing comes after it.
    Ended(Ended),
}

/// Why an agent works no longer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Ended {
    /// It says so itself, with a code and perhaps a message.
    Exit(Exit),
    /// It has given up.
    Abort(Abort),
    /// The model had nothing more to say or to do, or was stopped, for this reason.
    Answer(EndReason),
    /// It has had as many turns as it may have.
    Iterations,
    /// It has called as many tools as it may call.
    Calls,
    /// Its time is over.
    Time,
}

/// What has come of the work of an agent.
#[derive(Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// Why it works no longer.
    pub ended: Ended,
    /// What it said last.
    pub text: String,
    /// How many tokens it has used.
    pub tokens: i64,
    /// All that was said, by the user, by the model and by tools.
    pub messages: Vec<Message>,
    /// What failed on the way without ending it.
    pub errors: Vec<Error>,
}

/// What an agent knows in the middle of its work: with it, another can go on. Anything that serde writes can
/// keep it.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AgentState {
    /// All that was said. In a conversation it is what was said since the run began.
    pub messages: Vec<Message>,
    /// What the conversation has not been told yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) input: Option<String>,
    /// What is intended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// How many tokens it has used.
    #[serde(default)]
    pub tokens: i64,
}
