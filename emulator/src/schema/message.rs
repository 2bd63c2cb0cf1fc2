//! Messages, and the entities in their texts.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::error::ApiError;
use super::form::{
    Also, Any, Fields, Form, List, META, Of, OneOf, Optional, Passing, Required, Row, Text, Whole, invalid,
};

pub(crate) const TYPES: Form = OneOf("user bot reasoning context instruction backstory checkpoint activity");
/// A message of a request, perhaps one that was fetched.
pub(crate) const INLINE: Form = Also(
    &Of(&[
        ("type", TYPES, Required),
        ("text", Text, Required),
        ("name description id", Text, Optional),
        ("createdAt", Any, Optional),
        META,
    ]),
    check_activity,
);

const POSITION: Form = Whole(0, i64::MAX);
/// Parts of a text, in characters.
pub(crate) const ENTITIES: Row = ("entities", List(&Of(&[("begin end", POSITION, Required)])), Passing);
/// An entity in full: a part of a text that stands for something.
pub(crate) const ENTITY: Form = Of(&[
    ("type text", Text, Required),
    ("begin end", POSITION, Required),
    ("replacement", Of(&[("begin end", POSITION, Required), ("text", Text, Required)]), Optional),
]);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum MessageType {
    #[default]
    User,
    Bot,
    Reasoning,
    Context,
    Instruction,
    Backstory,
    Checkpoint,
    Activity,
}

/// A message that comes with a request that was checked, or goes out as an event.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Message {
    #[serde(rename = "type")]
    pub(crate) kind: MessageType,
    pub(crate) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) meta: Option<Fields>,
}

impl Message {
    pub(crate) fn new(kind: MessageType, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), ..Self::default() }
    }

    /// One side of an activity: the `request` for it, or the `response` with its result.
    pub(crate) fn activity(side: &str, name: &str, arguments: &Value, result: &Value) -> Self {
        let function = json!({ "name": name, "arguments": arguments, "result": result });
        let meta = Fields::from_iter([("activity".to_owned(), json!({ "type": side, "function": function }))]);
        Self { kind: MessageType::Activity, meta: Some(meta), ..Self::default() }
    }

    /// Both sides of something that the server did by itself.
    pub(crate) fn activities(name: &str, arguments: &Value, result: &Value) -> [Self; 2] {
        [("request", &Value::Null), ("response", result)]
            .map(|(side, result)| Self::activity(side, name, arguments, result))
    }

    /// The messages of a body that was checked.
    pub(crate) fn all_in(body: &Value) -> Vec<Self> {
        Vec::deserialize(&body["messages"]).unwrap_or_default()
    }
}

/// The entities that these parts of a text are.
pub(crate) fn entities(text: &str, spans: &Value) -> Vec<Value> {
    let entity = |span: &Value| {
        let place = |end: &str| span[end].as_f64().unwrap_or_default() as usize;
        let (begin, end) = (place("begin"), place("end"));
        let part: String = text.chars().skip(begin).take(end.saturating_sub(begin)).collect();
        json!({ "type": "custom", "begin": begin, "end": end, "text": part })
    };
    spans.as_array().into_iter().flatten().map(entity).collect()
}

/// Checks that a message of the type `activity` has an activity.
pub(crate) fn check_activity(path: &str, message: &Value) -> Result<(), ApiError> {
    let meta = &message["meta"];
    let activity = &meta["activity"];
    let problem = if message["type"] != "activity" {
        return Ok(());
    } else if !meta.is_object() {
        "must have `meta`, as its type is activity"
    } else if meta.get("activity").is_none() {
        "must have `meta.activity`, as its type is activity"
    } else if !["request", "response", "trigger"].iter().any(|side| activity["type"] == *side) {
        "must have request, response or trigger as `meta.activity.type`"
    } else if !activity["function"]["name"].is_string() {
        "must have `meta.activity.function.name`, as its type is activity"
    } else {
        return Ok(());
    };
    Err(invalid(path, problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_of_a_request_is_a_type_of_message() {
        let OneOf(words) = TYPES else { unreachable!("types are words") };
        for word in words.split(' ') {
            serde_json::from_value::<MessageType>(word.into()).expect("a type");
        }
    }
}
