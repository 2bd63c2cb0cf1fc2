//! Choices: between objects that a property distinguishes, whose value is the tag of one of them, or of the first type that fits.

use std::fmt;

use serde_core::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde_core::de::{self, Deserialize, DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_core::ser::{Error, Serialize, Serializer};
use serde_json::Value;

use super::tolerant;
use super::value::json_text;

/// Reads a choice tolerantly. None if it does not fit.
#[allow(dead_code, reason = "a document may have no such choice")]
pub(crate) fn choice<T: DeserializeOwned>(json: &str) -> Option<T> {
    tolerant::read_text(json).ok()
}

/// Reads the first choice that fits.
#[allow(dead_code, reason = "a document may have no such choice")]
pub(crate) fn first_choice<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    name: &'static str,
    read: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_any(Choices { name, read })
}

/// A value of any kind. A visitor returns the error, since only such an error has a position.
struct Choices<T> {
    name: &'static str,
    read: fn(&str) -> Option<T>,
}

impl<T> Choices<T> {
    fn first<E: de::Error>(self, value: impl Into<Value>) -> Result<T, E> {
        let problem = || E::custom(format_args!("data did not match any variant of untagged enum {}", self.name));
        (self.read)(&json_text(&value.into())).ok_or_else(problem)
    }
}

impl<'de, T> Visitor<'de> for Choices<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }

    fn visit_unit<E: de::Error>(self) -> Result<T, E> {
        self.first(())
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<T, E> {
        self.first(value)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<T, E> {
        self.first(value)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<T, E> {
        self.first(value)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<T, E> {
        self.first(value)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<T, E> {
        self.first(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<T, A::Error> {
        self.first(Value::deserialize(SeqAccessDeserializer::new(items))?)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
        self.first(Value::deserialize(MapAccessDeserializer::new(fields))?)
    }
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
