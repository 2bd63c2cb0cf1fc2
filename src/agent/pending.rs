//! Tool calls that wait for a person or for the program.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::tool_error::{Returned, ToolError, text};
use crate::client::Client;
use crate::error::Result;
use crate::types::{ConversationId, ListMessages, Message, Meta, Order};

/// The key of the metadata that has the id of the call of a stored result.
const CALL_ID: &str = "callId";

/// A call of a tool that [needs approval](super::Tool::needs_approval) or is [deferred](super::Tool::deferred).
///
/// The completion ends with the reason `activity`, and continues once the result is a message of the conversation. The call can
/// be serialized in between.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PendingCall {
    /// The id, which is unique. A result that an agent stores in a conversation has it as `callId` in its metadata.
    pub id: String,
    /// The name of the tool.
    pub name: String,
    /// The arguments as the model gave them: usually an object, or a string that holds one.
    pub arguments: Option<Value>,
    /// True if the tool has a handler, which runs once the call is granted.
    pub needs_approval: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) decision: Option<Decision>,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Decision {
    Granted,
    Result(Value),
    Error(String),
}

impl PendingCall {
    /// Returns true if the call was granted or denied, or has a result. Invalid arguments are such a result.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.decision.is_some()
    }

    /// Returns the message with the result, from which the next completion continues: among its messages, or
    /// [created](crate::ConversationMessageClient::create) in the conversation. The model receives an error as `{"error": "…"}`.
    #[must_use]
    pub fn message(&self, result: Result<Value, ToolError>) -> Message {
        self.reply(result.map_err(text))
    }

    pub(super) fn reply(&self, returned: Returned) -> Message {
        let result = returned.unwrap_or_else(|error| json!({ "error": error }));
        Message::function_result(&self.name, self.arguments.clone().unwrap_or_default(), result)
    }

    /// Stores the message with the result in a conversation, unless an earlier run that was dropped or failed has stored one.
    pub(super) async fn store(&self, client: &Client, id: ConversationId, mut message: Message) -> Result<Message> {
        let messages = client.conversation().message();
        let newest = messages.list(&id, ListMessages::builder().order(Order::Desc).build()).await?.items;
        let is_of = |meta: &Meta| meta.get(CALL_ID).is_some_and(|id| *id == *self.id);
        if let Some(stored) = newest.into_iter().find(|it| it.meta.as_ref().is_some_and(is_of)) {
            return Ok(stored.into());
        }
        message.meta.get_or_insert_default().0.insert(CALL_ID.to_owned(), json!(self.id));
        messages.create(id, message.clone().into()).await?;
        Ok(message)
    }

    pub(super) fn set_result(&mut self, returned: &Returned) {
        self.decision = Some(match returned {
            Ok(result) => Decision::Result(result.clone()),
            Err(error) => Decision::Error(error.clone()),
        });
    }
}
