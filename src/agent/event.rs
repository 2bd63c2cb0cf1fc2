//! Tool calls and their outcomes, among the events of the server.

use serde::Serialize;
use serde_json::Value;

use super::pending::PendingCall;
use super::tool_error::Returned;
use crate::types::Event;

/// A tool call of the model.
#[derive(bon::Builder, Clone, Debug, PartialEq, Serialize)]
#[builder(on(String, into))]
#[non_exhaustive]
pub struct ToolCall {
    /// The number of the call, from 0: among those of its turn, or among the pending calls that a run delivers.
    pub id: u64,
    /// The name of the tool.
    pub name: String,
    /// The arguments that the model sent: usually an object, or a string with one in JSON.
    pub arguments: Option<Value>,
    /// Arguments that were converted to the type of the schema, each with its path: `` `count`: "5" taken for 5 ``.
    #[builder(default, with = FromIterator::from_iter)]
    pub coerced: Vec<String>,
}

/// The outcome of a tool call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "data", rename_all = "camelCase")]
#[non_exhaustive]
pub enum ToolOutcome {
    /// The result was delivered to the model.
    Result(Value),
    /// An error was delivered to the model: an error of the tool, invalid arguments, a panic, a timeout.
    Error(String),
    /// The server no longer waits for the result. The tool was cancelled if it was running.
    Cancelled,
    /// The model took the result of a concurrent call of the same tool, from which the protocol does not distinguish this
    /// one. The tool was cancelled if it was running.
    Superseded,
    /// The result may not have reached the model. An error of the stream has the cause.
    DeliveryFailed,
}

impl ToolOutcome {
    pub(super) fn of(returned: Returned) -> Self {
        match returned {
            Ok(result) => Self::Result(result),
            Err(error) => Self::Error(error),
        }
    }
}

/// An event of a call with tools. It serializes as `{"type", "data"}`, like an event of the server.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "data", rename_all = "camelCase")]
#[non_exhaustive]
pub enum ToolEvent {
    /// An event of the server.
    Event(Event),
    /// The model called a tool.
    Begin(Box<ToolCall>),
    /// A tool call ended.
    End(Box<ToolCall>, Box<ToolOutcome>),
    /// The model called a tool that needs approval or is deferred. The completion ends with the reason `activity`.
    Pending(Box<PendingCall>),
}
