//! Steps, state and outcome of an agent.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::builtin::{Abort, Exit, Plan, Progress};
use super::event::{ToolCall, ToolOutcome};
use super::pending::PendingCall;
use crate::error::Error;
use crate::types::{EndReason, Event, Message};

/// A step of an agent.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Step {
    /// A turn of the model begins. The first is 1; a retry counts as another turn.
    Turn(u32),
    /// An event of the server.
    Event(Event),
    /// The model called a tool.
    ToolBegin(Box<ToolCall>),
    /// A tool call ended.
    ToolEnd(Box<ToolCall>, Box<ToolOutcome>),
    /// The model called a tool that needs approval or is deferred. The run stops with [`StopReason::Pending`].
    Pending(Box<PendingCall>),
    /// The agent planned its work.
    Plan(Plan),
    /// The agent reported its progress.
    Progress(Progress),
    /// The agent stopped. This is the last step.
    Stopped(StopReason),
}

/// The reason why an agent stopped.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StopReason {
    /// The agent exited, with a code and perhaps a message.
    Exit(Exit),
    /// The agent gave up.
    Abort(Abort),
    /// The completion of the model ended, for this reason.
    Completed(EndReason),
    /// The limit of turns was reached.
    MaxTurns,
    /// The limit of tool calls was reached.
    MaxToolCalls,
    /// The limit of time was reached.
    MaxDuration,
    /// Calls are [pending](AgentState::pending). Another run resumes from the state once they are answered.
    Pending,
    /// The run was [stopped](super::RunHandle::stop), for this reason.
    Stopped(String),
}

/// The outcome of a run.
#[derive(Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// The reason why it stopped.
    pub stop_reason: StopReason,
    /// The last message of the agent.
    pub text: String,
    /// The number of tokens used.
    pub tokens: i64,
    /// All messages: of the user, the model and tools.
    pub messages: Vec<Message>,
    /// Errors that did not stop it.
    pub errors: Vec<Error>,
}

/// The state of a run, with which another run can resume. It can be serialized in any format of serde.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AgentState {
    /// All messages; in a conversation, those since the run began.
    pub messages: Vec<Message>,
    /// The input that is not part of the conversation yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) input: Option<String>,
    /// Messages that wait for the next turn.
    #[serde(default, skip_serializing_if = "VecDeque::is_empty")]
    pub(super) queued: VecDeque<String>,
    /// Calls that wait for an answer: [granted](Self::grant), [denied](Self::deny), or [answered](Self::answer) with a result.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pending: Vec<PendingCall>,
    /// The plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// The progress.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// The number of tokens used.
    #[serde(default)]
    pub tokens: i64,
}
