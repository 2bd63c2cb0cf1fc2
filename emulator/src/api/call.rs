//! Calls of functions: those of a reply are made side by side, and each is reported by its own events.

use std::time::Duration;

use async_stream::try_stream;
use futures_util::stream::select_all;
use futures_util::{Stream, StreamExt};
use serde_json::{Value, json};
use tokio::time::timeout;

use super::context::Context;
use super::event::Event;
use super::run::Run;
use crate::ids::new_id;
use crate::schema::error::ApiError;
use crate::schema::message::Message;
use crate::script::reply::Call;

/// Timeout for the result of a function on a channel.
const CHANNEL_WAIT: Duration = Duration::from_secs(300);

/// The next step of the calls of a reply.
pub(super) enum Turn {
    Event(Event),
    /// One of them is for the caller to make: the run ends once the others are done.
    Left,
    /// One of them stops the run, whatever the others do.
    Aborted,
}

impl Run {
    /// Makes these calls, which begin in this order and take turns from then on.
    ///
    /// All listen before the first event, so that what is published on seeing any of their events is received by every
    /// call that waits on that channel.
    pub(super) fn calls<'a>(
        &'a self,
        calls: &'a [Call],
        place: &'a Value,
    ) -> impl Stream<Item = Result<Turn, ApiError>> + Send + 'a {
        select_all(calls.iter().map(|call| self.call(call, place).boxed()))
    }

    /// Makes a call: its request and response are messages, and its result may have to be waited for.
    fn call<'a>(&'a self, call: &'a Call, place: &'a Value) -> impl Stream<Item = Result<Turn, ApiError>> + Send + 'a {
        let Call { name, arguments } = call;
        let mut functions = self.body["functions"].as_array().into_iter().flatten();
        let result = functions.find(|function| function["name"] == *name).map(|function| &function["result"]);
        let Context { server, channels, .. } = &self.context;
        let channel = result.and_then(|result| result["channel"].as_str());
        let channel = channel.map(|id| (id, server.channels.listen((channels.clone(), id.to_owned()))));
        try_stream! {
            yield self.activity("request", call, &Value::Null)?;
            let operation = json!({
                "id": new_id(),
                "action": { "id": new_id(), "kind": "function", "name": name, "input": arguments },
            });
            let result = match (result, channel) {
                (None, _) => json!({ "error": format!("There is no function {name}") }),
                (Some(result), None) => {
                    let Some(data) = result.get("data") else {
                        yield Turn::Left;
                        return;
                    };
                    yield self.turn("operationBegin", operation.clone());
                    yield self.turn("operationEnd", operation);
                    data.clone()
                }
                (Some(_), Some((channel, mut messages))) => {
                    yield self.turn("operationBegin", operation.clone());
                    let mut wait = json!({ "channel": channel, "function": { "name": name } });
                    if let Some(arguments) = arguments {
                        wait["function"]["args"] = arguments.clone();
                    }
                    yield self.turn("waitForChannelMessageBegin", wait.clone());
                    let message = timeout(CHANNEL_WAIT, messages.recv()).await.ok().flatten();
                    if let Some(message) = &message {
                        wait["message"] = message.clone();
                    }
                    yield self.turn("waitForChannelMessageEnd", wait);
                    let message = message.unwrap_or_else(|| json!({ "error": "No result came in time" }));
                    if truthy(&message["abort"]) {
                        let mut abort = place.clone();
                        abort["functionName"] = json!(name);
                        abort["reason"] = message["abort"].clone();
                        yield self.turn("abort", abort);
                        yield Turn::Aborted;
                        return;
                    }
                    yield self.turn("operationEnd", operation);
                    result_in(message)
                }
            };
            yield self.activity("response", call, &result)?;
        }
    }

    fn turn(&self, kind: &'static str, data: Value) -> Turn {
        Turn::Event(self.event(kind, data))
    }

    fn activity(&self, side: &str, call: &Call, result: &Value) -> Result<Turn, ApiError> {
        let message = Message::activity(side, &call.name, &json!(call.arguments), result);
        let turn = self.turn("message", json!(message));
        self.store(&message)?;
        Ok(turn)
    }
}

/// The result that a message on a function's channel carries. A falsy `data` is not taken as data.
fn result_in(mut message: Value) -> Value {
    if truthy(&message["error"]) {
        return json!({ "error": message["error"] });
    }
    let field = if truthy(&message["data"]) { "data" } else { "result" };
    message[field].take()
}

/// As JavaScript has it.
fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}
