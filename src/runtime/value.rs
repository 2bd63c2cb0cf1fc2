use std::fmt;
#[cfg(feature = "schemars")]
use std::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error as _, Unexpected, Visitor};
use serde_json::Value;

/// An unknown value of an enum, kept and sent as it was received.
///
/// ```
/// use chatbotkit_client::types::EndReason;
///
/// let reason: EndReason = serde_json::from_str(r#""budget""#)?;
/// assert_eq!(reason.as_str(), "budget");
/// assert_eq!(serde_json::to_string(&reason)?, r#""budget""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
// One pointer, which keeps the enums that hold it small.
pub struct UnknownValue(Box<Box<str>>);

impl UnknownValue {
    pub(crate) fn new(value: &str) -> Self {
        Self(Box::new(value.into()))
    }

    /// Returns the value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The schema of an optional field, which may be received as null and is never sent as null.
#[cfg(feature = "schemars")]
pub(crate) struct Optional<T>(PhantomData<T>);

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Optional<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Optional_{}", T::schema_name()).into()
    }

    fn json_schema(of: &mut schemars::SchemaGenerator) -> schemars::Schema {
        if of.contract().is_deserialize() { of.subschema_for::<Option<T>>() } else { of.subschema_for::<T>() }
    }
}

/// Writes a value as JSON on one line. `Value::to_string` would also add the code of its other form to a program.
pub(crate) fn json_text(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Deserializes a text, which a function converts. Errors name what was expected.
pub(crate) struct Text<F>(pub(crate) &'static str, pub(crate) F);

impl<'de, T, F: FnOnce(&str) -> T> DeserializeSeed<'de> for Text<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Text<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E>(self, value: &str) -> Result<T, E> {
        Ok((self.1)(value))
    }
}

/// Deserializes a text that is always the same.
#[allow(dead_code, reason = "a document may have no constant")]
pub(crate) fn read_constant<'de, D: Deserializer<'de>>(deserializer: D, value: &'static str) -> Result<(), D::Error> {
    let is_equal = Text(value, |text: &str| text == value).deserialize(deserializer)?;
    if is_equal { Ok(()) } else { Err(D::Error::invalid_value(Unexpected::Other("another text"), &value)) }
}

/// Deserializes a type that converts from text.
pub(crate) fn visit_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: for<'a> From<&'a str>,
{
    Text("a string", |value: &str| T::from(value)).deserialize(deserializer)
}
