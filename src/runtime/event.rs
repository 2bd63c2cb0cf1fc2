//! Events: `{"type": …, "data": …, "createdAt": …}` on a line.

use std::cell::Cell;
use std::fmt;
use std::ops::{Deref, DerefMut};

use serde_core::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_core::ser::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::extra::Extra;
use super::object::Writer;
use super::request::NoStream;
use super::secrets::shown;
use super::timestamp::Timestamp;
use super::tolerant;

/// The data of an event, and its time.
///
/// Dereferences to the data: `token.token` is the text of a [`Timed<Token>`](crate::types::Token), and `token.data.token` moves
/// it out. Most data is in a box, so that all events are small to move; tokens
/// are not.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Timed<T> {
    /// The data.
    pub data: T,
    /// The time of the event, if the server sent it.
    pub created_at: Option<Timestamp>,
    /// The fields beside the type, the data and the time.
    pub(crate) beside: Extra,
}

impl<T> From<T> for Timed<T> {
    fn from(data: T) -> Self {
        Self { data, created_at: None, beside: Extra::default() }
    }
}

impl<T> From<T> for Timed<Box<T>> {
    fn from(data: T) -> Self {
        Self::from(Box::new(data))
    }
}

impl<T> Deref for Timed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

impl<T> DerefMut for Timed<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.data
    }
}

impl<T: Serialize> Timed<T> {
    pub(crate) fn write<S: Serializer>(&self, name: &str, serializer: S) -> Result<S::Ok, S::Error> {
        write(name, &self.data, self.created_at, &self.beside, serializer)
    }
}

/// An event of a type that this version does not know, or whose data cannot be decoded, kept as it was received.
/// `Debug` hides the values of fields whose names are those of secrets.
#[derive(Clone)]
pub struct UnknownEvent {
    content: Box<Content>,
    /// The time of the event, if the server sent it.
    pub created_at: Option<Timestamp>,
    /// The fields beside the type, the data and the time.
    pub(crate) beside: Extra,
}

#[derive(Clone)]
struct Content {
    name: Box<str>,
    data: Box<RawValue>,
    problem: Option<String>,
}

impl UnknownEvent {
    pub(super) fn new(name: Box<str>, data: Option<Box<RawValue>>, problem: Option<String>) -> Self {
        let data = data.unwrap_or_else(|| RawValue::NULL.to_owned());
        Self { content: Box::new(Content { name, data, problem }), created_at: None, beside: Extra::default() }
    }

    /// Returns the `type` of the event.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.content.name
    }

    /// Returns the `data` of the event, as JSON.
    #[must_use]
    pub fn data(&self) -> &str {
        self.content.data.get()
    }

    /// Returns the reason why the data of an event of a known type cannot be decoded.
    #[must_use]
    pub fn problem(&self) -> Option<&str> {
        self.content.problem.as_deref()
    }

    pub(crate) fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(&self.content.name, &self.content.data, self.created_at, &self.beside, serializer)
    }
}

impl fmt::Debug for UnknownEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Kept as text, since a value may not hold it: a number out of range, half of a surrogate pair.
        let data = tolerant::read_text(self.data()).unwrap_or_default();
        f.debug_struct("UnknownEvent")
            .field("name", &self.content.name)
            .field("data", &shown(data))
            .field("problem", &self.content.problem)
            .field("created_at", &self.created_at)
            .field("beside", &self.beside)
            .finish()
    }
}

impl PartialEq for UnknownEvent {
    fn eq(&self, other: &Self) -> bool {
        (self.name(), self.data()) == (other.name(), other.data())
            && (self.created_at, &self.beside) == (other.created_at, &other.beside)
    }
}

thread_local! {
    /// True while the data of an event is serialized.
    static IN_EVENT: Cell<bool> = const { Cell::new(false) };
}

/// True if unknown fields of a type that can be sent are not written: the server refuses what it does not expect.
pub(crate) fn is_outside_event() -> bool {
    !IN_EVENT.get()
}

fn write<T: Serialize, S: Serializer>(
    name: &str,
    data: &T,
    created_at: Option<Timestamp>,
    beside: &Extra,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut event = Writer(serializer.serialize_map(None));
    event.field("type", &name, false);
    IN_EVENT.set(true);
    event.field("data", data, false);
    IN_EVENT.set(false);
    event.field("createdAt", &created_at, created_at.is_none());
    event.fields(beside.iter(), false);
    event.end()
}

/// The meaning of an event for its stream.
#[derive(Clone, Copy, Debug)]
pub enum Role<'a> {
    /// An event of the operation.
    News,
    /// A keep-alive event: the connection is alive, nothing else.
    KeepAlive,
    /// The result, without which the stream is incomplete.
    Result,
    /// A result that cannot be decoded, for this reason.
    LostResult(&'a str),
    /// An error, with the server's code and message where it has them.
    Error { code: Option<&'a str>, message: Option<&'a str> },
}

/// A union of events, distinguished by their `type`. Implemented by generated code alone.
#[diagnostic::on_unimplemented(
    message = "this operation does not stream",
    label = "only operations with a response in JSON lines have a `stream()`"
)]
#[doc(hidden)]
pub trait Union: DeserializeOwned + Send + 'static {
    /// The known events.
    type Tag: Copy;

    /// True if a stream of these events is incomplete without a result.
    const ENDS_WITH_RESULT: bool;

    fn tag(name: &str) -> Option<Self::Tag>;
    fn name_of(tag: Self::Tag) -> &'static str;
    fn read<'de, P: Payload<'de>>(tag: Self::Tag, payload: P) -> Result<Self, P::Error>;
    fn unknown(event: UnknownEvent) -> Self;
    fn envelope(&mut self) -> (&mut Option<Timestamp>, &mut Extra);
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
    fn role(&self) -> Role<'_>;
    /// The name, the description and the data schema of each event.
    #[cfg(feature = "schemars")]
    fn schemas(of: &mut schemars::SchemaGenerator) -> Vec<(&'static str, &'static str, schemars::Schema)>;
}

/// True of a completion, which may fail after the status of its response was sent.
pub(crate) trait MayFail {
    const MAY_FAIL: bool;
}

impl<U: Union> MayFail for U {
    const MAY_FAIL: bool = U::ENDS_WITH_RESULT;
}

impl MayFail for NoStream {
    const MAY_FAIL: bool = false;
}

/// A source of the data of an event.
#[doc(hidden)]
pub trait Payload<'de> {
    type Error;

    fn read<T: DeserializeOwned>(self) -> Result<Timed<T>, Self::Error>;
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Timed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

/// The schema of a union: one of its events, or one of another type.
#[cfg(feature = "schemars")]
pub(crate) fn events<U: Union>(of: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let created_at = of.subschema_for::<super::value::Optional<Timestamp>>();
    let events = U::schemas(of);
    let names: Vec<_> = events.iter().map(|(name, ..)| *name).collect();
    let unknown = schemars::json_schema!({
        "description": "An event that this version does not know.",
        "type": "object",
        "required": ["type"],
        "properties": { "type": { "type": "string", "not": { "enum": names } }, "data": true, "createdAt": created_at },
    });
    let known = events.into_iter().map(|(name, description, data)| {
        schemars::json_schema!({
            "description": description,
            "type": "object",
            "required": ["type", "data"],
            "properties": { "type": { "const": name }, "data": data, "createdAt": created_at },
        })
    });
    schemars::json_schema!({ "oneOf": known.chain([unknown]).collect::<Vec<_>>() })
}

/// An event alone has the schema of its data.
#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Timed<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(of: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(of)
    }
}

/// Implements serialization for a union.
macro_rules! union {
    ($name:ident) => {
        impl ::serde_core::Serialize for $name {
            fn serialize<S: ::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::runtime::Union::write(self, serializer)
            }
        }

        impl<'de> ::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: ::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::deserialize(deserializer)
            }
        }
    };
}

pub(crate) use union;
