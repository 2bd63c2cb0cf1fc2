//! Steps, state and outcome of an agent.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::json;

use super::builtin::{Abort, Exit, Plan, Progress};
use super::calls::{MAX_RESULT_BYTES, limited};
use super::event::{ToolCall, ToolOutcome};
use super::pending::{Decision, PendingCall};
use crate::error::{Error, Kind, Result};
use crate::types::{ActivityFunction, ActivityType, EndReason, Event, Message};

/// The error of a call whose tool was interrupted.
pub(super) const INTERRUPTED: &str = "interrupted before there was a result";

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
    /// Calls are [pending](AgentState::pending). Another run resumes from the state once they are decided.
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
    /// The number of tokens used, by this run and those that it resumed.
    #[builder(default)]
    pub tokens: i64,
    /// All messages: of the user, the model and tools.
    #[builder(default, with = FromIterator::from_iter)]
    pub messages: Vec<Message>,
    /// Errors that did not stop it.
    #[builder(default, with = FromIterator::from_iter)]
    #[serde(serialize_with = "texts")]
    pub errors: Vec<Error>,
}

/// The state of a run, with which another run can resume.
///
/// ```no_run
/// # use chatbotkit_client::agent::{Agent, AgentState};
/// # async fn example(agent: Agent, saved: &str) -> Result<(), Box<dyn std::error::Error>> {
/// let mut state: AgentState = serde_json::from_str(saved)?;
/// for id in state.pending.iter().map(|call| call.id.clone()).collect::<Vec<_>>() {
///     state.deny(&id, "The budget is spent")?;
/// }
/// let outcome = agent.resume(state).to_end().await?;
/// # Ok(())
/// # }
/// ```
///
/// It can be serialized in any self-describing format with named fields,
/// such as JSON or CBOR.
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
    /// The results of calls of this turn, whose message may not have arrived.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) returned: Vec<ActivityFunction>,
    /// Calls that wait until they are [granted](Self::grant), [denied](Self::deny), or have a [result](Self::set_result).
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
    /// Fails where no call with this id is pending, it was decided already, or its tool has no handler.
    pub fn grant(&mut self, id: &str) -> Result<()> {
        let call = self.open(id)?;
        if !call.needs_approval {
            return Err(refused(format!(
                "the tool {:?} of the pending call {id:?} has no handler: set its result",
                call.name
            )));
        }
        call.decision = Some(Decision::Granted);
        Ok(())
    }

    /// Denies a pending call, with a reason for the model.
    ///
    /// # Errors
    /// Fails where no call with this id is pending, or it was decided already.
    pub fn deny(&mut self, id: &str, reason: &str) -> Result<()> {
        self.open(id)?.decision = Some(Decision::Error(format!("denied: {reason}")));
        Ok(())
    }

    /// Sets the result of a pending call, which the model receives when the agent resumes.
    ///
    /// # Errors
    /// Fails where no call with this id is pending, it was decided already, or the result is no JSON of at most 4 MB.
    pub fn set_result(&mut self, id: &str, result: impl Serialize) -> Result<()> {
        let result = serde_json::to_value(result).map_err(|error| refused(format!("invalid result: {error}")))?;
        let result = limited(Ok(result), MAX_RESULT_BYTES).map_err(refused)?;
        self.open(id)?.decision = Some(Decision::Result(result));
        Ok(())
    }

    /// Gives an error to the calls that have no result because their turn was interrupted: a model expects one for each, also where
    /// the agent has the tool no longer.
    pub(super) fn close_calls(&mut self) {
        let mut open: Vec<ActivityFunction> = Vec::new();
        for activity in self.messages.iter().filter_map(Message::as_activity) {
            let function = activity.function;
            match activity.r#type {
                ActivityType::Request => open.push(function),
                ActivityType::Response => {
                    let same_name = |it: &ActivityFunction| it.name == function.name;
                    let same = open.iter().position(|it| same_name(it) && it.arguments == function.arguments);
                    same.or_else(|| open.iter().position(same_name)).map(|place| open.remove(place));
                }
                _ => {}
            }
        }
        let error = json!({ "error": INTERRUPTED });
        let mut returned = std::mem::take(&mut self.returned);
        let closed = open.into_iter().map(|function| {
            let arguments = function.arguments.unwrap_or_default();
            let same = |it: &ActivityFunction| it.name == function.name && it.arguments.as_ref() == Some(&arguments);
            let place = returned.iter().position(same);
            let result = place.and_then(|place| returned.remove(place).result).unwrap_or_else(|| error.clone());
            Message::function_result(function.name, arguments, result)
        });
        self.messages.extend(closed);
    }

    fn open(&mut self, id: &str) -> Result<&mut PendingCall> {
        match self.pending.iter_mut().find(|call| call.id == id) {
            None => Err(refused(format!("unknown pending call {id:?}: it has ended or belongs to another run"))),
            Some(call) if call.is_decided() => {
                Err(refused(format!("the pending call {id:?} has been decided already")))
            }
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
