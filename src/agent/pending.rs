//! Tool calls that wait for a person or for the program.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::outcome::AgentState;
use super::tool::{Returned, ToolError};
use crate::error::{Error, Kind, Result};
use crate::types::Message;

/// A call of a tool that [needs approval](super::Tool::needs_approval) or is [deferred](super::Tool::deferred).
///
/// The completion ends with the reason `activity`, and continues once the result is a message of the conversation. The call can
/// be serialized in between.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PendingCall {
    /// The id, which is unique.
    pub id: String,
    /// The name of the tool.
    pub name: String,
    /// The arguments as the model gave them: usually an object, or a string that holds one.
    pub arguments: Option<Value>,
    /// True if the tool has a handler, which runs once the call is granted.
    pub needs_approval: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) answer: Option<Answer>,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Answer {
    Granted,
    Result(Value),
    Error(String),
}

impl PendingCall {
    /// Returns true if the call was answered, by the program or because its arguments are invalid.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.answer.is_some()
    }

    /// Returns the message with the result, from which the next completion continues: among its messages, or
    /// [created](crate::ConversationMessageClient::create) in the conversation.
    #[must_use]
    pub fn message(&self, result: Result<Value, ToolError>) -> Message {
        let result = result.unwrap_or_else(|error| json!({ "error": error.message() }));
        Message::function_result(&self.name, self.arguments.clone().unwrap_or_default(), result)
    }

    pub(super) fn answered(&mut self, returned: &Returned) {
        self.answer = Some(match returned {
            Ok(result) => Answer::Result(result.clone()),
            Err(error) => Answer::Error(error.message().to_owned()),
        });
    }
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

fn refused(why: String) -> Error {
    Error::new(Kind::Options, why)
}
