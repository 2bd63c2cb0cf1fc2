//! Steps, state and outcome of an agent.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize, Serializer};

use super::builtin::{Abort, Exit, Plan, Progress};
use super::event::{ToolCall, ToolOutcome};
use super::pending::{Answer, PendingCall};
use crate::error::{Error, Kind, Result};
use crate::types::{EndReason, Event, Message};

/// A step of an agent. It serializes as `{"type", "data"}`, like an event of the server.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "data", rename_all = "camelCase")]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "data", rename_all = "camelCase")]
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

/// The outcome of a run. Its errors serialize as their texts.
///
/// ```
/// use chatbotkit_client::agent::{Outcome, StopReason};
///
/// // For the tests of a program that runs agents.
/// let outcome = Outcome::builder().stop_reason(StopReason::MaxTurns).text("Three lamps are ordered.").build();
/// assert_eq!(serde_json::to_value(&outcome)?["stopReason"]["type"], "maxTurns");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(bon::Builder, Debug, Serialize)]
#[builder(on(String, into))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Outcome {
    /// The reason why it stopped.
    pub stop_reason: StopReason,
    /// The last message of the agent.
    #[builder(default)]
    pub text: String,
    /// The number of tokens used.
    #[builder(default)]
    pub tokens: i64,
    /// All messages: of the user, the model and tools.
    #[builder(default)]
    pub messages: Vec<Message>,
    /// Errors that did not stop it.
    #[builder(default)]
    #[serde(serialize_with = "texts")]
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

impl AgentState {
    /// Grants a pending call: its tool runs when the agent resumes.
    ///
    /// # Errors
    /// Fails where no call with this id is pending, it was answered, or its tool has no handler.
    pub fn grant(&mut self, id: &str) -> Result<()> {
        let call = self.open(id)?;
        if !call.needs_approval {
            return Err(refused(format!(
                "the tool {:?} of the pending call {id:?} has no handler: answer it",
                call.name
            )));
        }
        call.answer = Some(Answer::Granted);
        Ok(())
    }

    /// Denies a pending call, with a reason for the model.
    ///
    /// # Errors
    /// Fails where no call with this id is pending, or it was answered.
    pub fn deny(&mut self, id: &str, reason: &str) -> Result<()> {
        self.open(id)?.answer = Some(Answer::Error(format!("denied: {reason}")));
        Ok(())
    }

    /// Answers a pending call with a result, which the model receives when the agent resumes.
    ///
    /// # Errors
    /// Fails where no call with this id is pending, it was answered, or the result is no JSON.
    pub fn answer(&mut self, id: &str, result: impl Serialize) -> Result<()> {
        let result = serde_json::to_value(result).map_err(|error| refused(format!("invalid result: {error}")))?;
        self.open(id)?.answer = Some(Answer::Result(result));
        Ok(())
    }

    fn open(&mut self, id: &str) -> Result<&mut PendingCall> {
        match self.pending.iter_mut().find(|call| call.id == id) {
            None => Err(refused(format!("no pending call {id:?}: it is over, or of another run"))),
            Some(call) if call.is_answered() => Err(refused(format!("the pending call {id:?} has been answered"))),
            Some(call) => Ok(call),
        }
    }
}

fn texts<S: Serializer>(errors: &[Error], serializer: S) -> std::result::Result<S::Ok, S::Error> {
    serializer.collect_seq(errors.iter().map(ToString::to_string))
}

fn refused(why: String) -> Error {
    Error::new(Kind::Options, why)
}
