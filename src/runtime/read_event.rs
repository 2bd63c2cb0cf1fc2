//! Deserializes events of a union.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::event::{Payload, Timed, Union, UnknownEvent};
use super::extra::Extra;
use super::secrets::without_value;
use super::timestamp::Timestamp;
use super::tolerant::{self, Unreadable};
use super::usual_line::{LINE, read_usual_line};
use super::value::{Text, visit_text};

/// Data that follows its `type`, deserialized in place.
struct Live<'a, A>(&'a mut A);

impl<'de, A: MapAccess<'de>> Payload<'de> for Live<'_, A> {
    type Error = A::Error;

    fn read<T: DeserializeOwned>(self) -> Result<Timed<T>, A::Error> {
        self.0.next_value::<T>().map(Timed::from)
    }
}

/// Data that preceded its `type`, and was buffered. Null is no data; a scalar is the message of an event that may be
/// without anything else.
struct Kept<'a>(&'a RawValue);

impl<'de> Payload<'de> for Kept<'_> {
    type Error = String;

    fn read<T: DeserializeOwned>(self) -> Result<Timed<T>, String> {
        // As text, since a value may not hold it.
        let data = match self.0.get() {
            "null" => Cow::Borrowed("{}"),
            object if object.starts_with('{') => Cow::Borrowed(object),
            scalar => Cow::Owned(format!(r#"{{"message":{scalar}}}"#)),
        };
        let read = tolerant::read_text::<T>(&data).map(Timed::from);
        read.map_err(|Unreadable { path, problem }| format!("at data.{path}: {}", without_value(&problem)))
    }
}

enum Key {
    Type,
    Data,
    CreatedAt,
    Other(String),
}

impl From<&str> for Key {
    fn from(name: &str) -> Self {
        match name {
            "type" => Self::Type,
            "data" => Self::Data,
            "createdAt" => Self::CreatedAt,
            _ => Self::Other(name.to_owned()),
        }
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        visit_text(deserializer)
    }
}

/// The `type` of an event: known, or its name.
enum Tag<T> {
    Known(T),
    Unknown(Box<str>),
}

impl<T> Tag<T> {
    fn of<U: Union<Tag = T>>(name: &str) -> Self {
        U::tag(name).map_or_else(|| Self::Unknown(name.into()), Self::Known)
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

        #[inline]
        fn visit_borrowed_bytes<E: Error>(self, line: &'de [u8]) -> Result<U, E> {
            read_usual_line(line).ok_or_else(|| E::custom("not a usual line"))
        }

        fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
            deserializer.deserialize_map(self)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<U, A::Error> {
            let (mut tag, mut event, mut kept) = (None, None, None::<Box<RawValue>>);
            let (mut created_at, mut beside) = (None::<Timestamp>, Extra::default());
            while let Some(key) = map.next_key()? {
                match (key, &tag) {
                    (Key::Type, None) => tag = Some(map.next_value_seed(Text("the type of an event", Tag::of::<U>))?),
                    (Key::Type, Some(_)) => return Err(A::Error::duplicate_field("type")),
                    (Key::Data, Some(Tag::Known(tag))) => {
                        event = Some(U::read(*tag, Live(&mut map))?);
                    }
                    (Key::Data, _) => kept = Some(map.next_value()?),
                    (Key::CreatedAt, _) => created_at = map.next_value()?,
                    (Key::Other(name), _) => {
                        beside.insert(name, map.next_value()?);
                    }
                }
            }
            let mut event = match (event, tag) {
                (Some(event), _) => event,
                (None, Some(Tag::Known(tag))) => match U::read(tag, Kept(kept.as_deref().unwrap_or(RawValue::NULL))) {
                    Ok(event) => event,
                    Err(problem) => U::unknown(UnknownEvent::new(U::name_of(tag).into(), kept, Some(problem))),
                },
                (None, Some(Tag::Unknown(name))) => U::unknown(UnknownEvent::new(name, kept, None)),
                (None, None) => return Err(A::Error::missing_field("type")),
            };
            let envelope = event.envelope();
            if created_at.is_some() {
                *envelope.0 = created_at;
            }
            *envelope.1 = beside;
            Ok(event)
        }
    }
    deserializer.deserialize_newtype_struct(LINE, Event(PhantomData))
}
