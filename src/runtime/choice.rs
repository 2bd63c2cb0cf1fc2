//! Choices between objects that a property distinguishes: its value is the tag of one of them.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde::ser::{Error, Serializer};
use serde_json::Value;

use super::tolerant;
use super::value::json_text;

/// Reads the choice that has the tag. None if it does not fit, so that the value is kept as an unknown one.
#[allow(dead_code, reason = "a document may have no such choice")]
pub(crate) fn choice<T: DeserializeOwned>(value: &Value) -> Option<T> {
    tolerant::read_text(&json_text(value)).ok()
}

/// Writes a choice with one of its tags: that of its own field, or else the first.
#[allow(dead_code, reason = "a document may have no such choice")]
pub(crate) fn write_choice<S: Serializer>(
    choice: &impl Serialize,
    property: &str,
    tags: &[&str],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut value = serde_json::to_value(choice).map_err(S::Error::custom)?;
    if let Value::Object(fields) = &mut value
        && !fields.get(property).and_then(Value::as_str).is_some_and(|tag| tags.contains(&tag))
    {
        fields.insert(property.to_owned(), tags.first().copied().into());
    }
    value.serialize(serializer)
}
