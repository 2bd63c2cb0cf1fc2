//! Events: `{"type": …, "data": …, "createdAt": …}` on a line.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::value::RawValue;

use super::timestamp::Timestamp;

/// The data of an event, and its time.
///
/// Dereferences to the data: `token.token` is the text of a [`Timed<Token>`](crate::types::Token).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Timed<T> {
    /// The data, in a box, so that all events are small to move.
    pub data: Box<T>,
    /// The time of the event, if the server sent it.
    pub created_at: Option<Timestamp>,
}

impl<T> From<T> for Timed<T> {
    fn from(data: T) -> Self {
        Self { data: Box::new(data), created_at: None }
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
        write(name, &*self.data, self.created_at, serializer)
    }
}

/// An event of a type that this version does not know, kept as it was received.
#[derive(Clone, Debug)]
pub struct UnknownEvent {
    /// The type and the data.
    content: Box<(Box<str>, Box<RawValue>)>,
    /// The time of the event, if the server sent it.
    pub created_at: Option<Timestamp>,
}

impl UnknownEvent {
    /// Returns the `type` of the event.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.content.0
    }

    /// Returns the `data` of the event, as JSON.
    #[must_use]
    pub fn data(&self) -> &str {
        self.content.1.get()
    }

    pub(crate) fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(&self.content.0, &self.content.1, self.created_at, serializer)
    }
}

impl PartialEq for UnknownEvent {
    fn eq(&self, other: &Self) -> bool {
        (self.name(), self.data(), self.created_at) == (other.name(), other.data(), other.created_at)
    }
}

fn write<T: Serialize, S: Serializer>(
    name: &str,
    data: &T,
    created_at: Option<Timestamp>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut event = serializer.serialize_struct("Event", 2 + usize::from(created_at.is_some()))?;
    event.serialize_field("type", name)?;
    event.serialize_field("data", data)?;
    if let Some(time) = created_at {
        event.serialize_field("createdAt", &time)?;
    }
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
    fn read<'de, P: Payload<'de>>(tag: Self::Tag, payload: P) -> Result<Self, P::Error>;
    fn unknown(event: UnknownEvent) -> Self;
    fn set_created_at(&mut self, time: Timestamp);
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
    fn role(&self) -> Role<'_>;
    /// The name, the description and the data schema of each event.
    #[cfg(feature = "schemars")]
    fn schemas(of: &mut schemars::SchemaGenerator) -> Vec<(&'static str, &'static str, schemars::Schema)>;
}

/// A source of the data of an event.
#[doc(hidden)]
pub trait Payload<'de> {
    type Error;

    fn read<T: Deserialize<'de>>(self) -> Result<T, Self::Error>;
}

/// Data that follows its `type`, deserialized in place.
struct Live<'a, A>(&'a mut A);

impl<'de, A: MapAccess<'de>> Payload<'de> for Live<'_, A> {
    type Error = A::Error;

    fn read<T: Deserialize<'de>>(self) -> Result<T, A::Error> {
        self.0.next_value()
    }
}

/// Data that preceded its `type`, and was buffered.
struct Kept<'a>(&'a RawValue);

impl<'de> Payload<'de> for Kept<'de> {
    type Error = serde_json::Error;

    fn read<T: Deserialize<'de>>(self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.0.get())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Timed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

#[derive(Clone, Copy, serde::Deserialize)]
#[serde(field_identifier, rename_all = "camelCase")]
enum Key {
    Type,
    Data,
    CreatedAt,
    #[serde(other)]
    Other,
}

/// The `type` of an event: known, or its name.
enum Tag<T> {
    Known(T),
    Unknown(Box<str>),
}

struct TagOf<U>(PhantomData<U>);

impl<'de, U: Union> serde::de::DeserializeSeed<'de> for TagOf<U> {
    type Value = Tag<U::Tag>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<U: Union> Visitor<'_> for TagOf<U> {
    type Value = Tag<U::Tag>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the type of an event")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(U::tag(name).map_or_else(|| Tag::Unknown(name.into()), Tag::Known))
    }
}

/// Deserializes an event of a union. The server sends `type` first, so that the data need not be buffered.
pub(crate) fn deserialize<'de, D: Deserializer<'de>, U: Union>(deserializer: D) -> Result<U, D::Error> {
    struct Event<U>(PhantomData<U>);

    impl<'de, U: Union> Visitor<'de> for Event<U> {
        type Value = U;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an event")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<U, A::Error> {
            let (mut tag, mut event, mut kept) = (None, None, None::<Box<RawValue>>);
            let mut created_at = None::<Timestamp>;
            while let Some(key) = map.next_key()? {
                match (key, &tag) {
                    (Key::Type, _) => tag = Some(map.next_value_seed(TagOf::<U>(PhantomData))?),
                    (Key::Data, Some(Tag::Known(tag))) => {
                        event = Some(U::read(*tag, Live(&mut map))?);
                    }
                    (Key::Data, _) => kept = Some(map.next_value()?),
                    (Key::CreatedAt, _) => created_at = map.next_value()?,
                    (Key::Other, _) => map.next_value::<IgnoredAny>().map(drop)?,
                }
            }
            let mut event = match (event, tag) {
                (Some(event), _) => event,
                (None, Some(Tag::Known(tag))) => {
                    let data = kept.as_deref().unwrap_or_else(|| nothing());
                    U::read(tag, Kept(data)).map_err(A::Error::custom)?
                }
                (None, Some(Tag::Unknown(name))) => U::unknown(UnknownEvent {
                    content: Box::new((name, kept.unwrap_or_else(|| RawValue::NULL.to_owned()))),
                    created_at: None,
                }),
                (None, None) => return Err(A::Error::missing_field("type")),
            };
            if let Some(time) = created_at {
                event.set_created_at(time);
            }
            Ok(event)
        }
    }
    deserializer.deserialize_map(Event(PhantomData))
}

/// The data of a known event that has none.
fn nothing() -> &'static RawValue {
    serde_json::from_str("{}").unwrap_or(RawValue::NULL)
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
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::runtime::Union::write(self, serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::deserialize(deserializer)
            }
        }
    };
}

pub(crate) use union;
