//! Activity messages: what was done in a conversation, as opposed to its messages.

use serde_json::{Map, Value, json};

use crate::schema::message::{Message, MessageType};

/// One side of an activity: the `request` for it, or the `response` with its result.
pub(crate) fn message(side: &str, name: &str, arguments: &Value, result: &Value) -> Message {
    let function = json!({ "name": name, "arguments": arguments, "result": result });
    let meta = Map::from_iter([("activity".to_owned(), json!({ "type": side, "function": function }))]);
    Message { kind: MessageType::Activity, meta: Some(meta), ..Message::default() }
}

/// Both sides of something that the server did by itself.
pub(crate) fn done(name: &str, arguments: &Value, result: &Value) -> [Message; 2] {
    [message("request", name, arguments, &Value::Null), message("response", name, arguments, result)]
}
