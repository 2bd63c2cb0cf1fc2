//! Values that are validated as they are decoded. Their error messages continue the name of the field.

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::{Map, Value};

/// Custom data of the user's; keys that start with an underscore belong to the service.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Meta(pub(crate) Map<String, Value>);

impl<'de> Deserialize<'de> for Meta {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = Map::deserialize(deserializer)?;
        match map.keys().find(|key| key.starts_with('_')) {
            Some(key) => Err(de::Error::custom(format_args!("may not have a key that starts with _ ({key})"))),
            None => Ok(Self(map)),
        }
    }
}

/// A whole number between two bounds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranged<const MIN: i64, const MAX: i64>(pub(crate) i64);

impl<'de, const MIN: i64, const MAX: i64> Deserialize<'de> for Ranged<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        if number.fract() != 0.0 {
            return Err(de::Error::custom("must be an integer"));
        }
        if number < MIN as f64 {
            return Err(de::Error::custom(format_args!("must be greater than or equal to {MIN}")));
        }
        if number > MAX as f64 {
            return Err(de::Error::custom(format_args!("must be less than or equal to {MAX}")));
        }
        Ok(Self(number as i64))
    }
}

/// The kinds of message.
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

/// A message that comes with a request, or goes out as an event.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(try_from = "InlineMessage")]
pub(crate) struct Message {
    #[serde(rename = "type")]
    pub(crate) kind: MessageType,
    pub(crate) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) meta: Option<Meta>,
}

/// A message of a request: perhaps one that was fetched.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InlineMessage {
    r#type: MessageType,
    text: String,
    name: Option<String>,
    description: Option<String>,
    meta: Option<Meta>,
    #[serde(rename = "id")]
    _id: Option<String>,
    #[serde(rename = "createdAt")]
    _created_at: Option<Value>,
}

impl TryFrom<InlineMessage> for Message {
    type Error = &'static str;

    fn try_from(message: InlineMessage) -> Result<Self, Self::Error> {
        let InlineMessage { r#type: kind, text, name, description, meta, .. } = message;
        check_activity(kind, meta.as_ref())?;
        Ok(Self { kind, text, name, description, meta })
    }
}

/// Checks that a message of the type `activity` has an activity.
fn check_activity(kind: MessageType, meta: Option<&Meta>) -> Result<(), &'static str> {
    if kind != MessageType::Activity {
        return Ok(());
    }
    let meta = meta.ok_or("must have `meta`, as its type is activity")?;
    let activity = meta.0.get("activity").ok_or("must have `meta.activity`, as its type is activity")?;
    if !["request", "response", "trigger"].iter().any(|side| activity["type"] == *side) {
        return Err("must have request, response or trigger as `meta.activity.type`");
    }
    match &activity["function"]["name"] {
        Value::String(_) => Ok(()),
        _ => Err("must have `meta.activity.function.name`, as its type is activity"),
    }
}
