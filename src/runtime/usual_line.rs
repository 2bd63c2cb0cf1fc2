//! The usual line of an event: its three fields in the order and the spacing of the server. Its envelope is matched as text,
//! and only the data is deserialized, which is faster than to deserialize all of it.

use memchr::memchr;
use serde_core::de::value::Error;
use serde_core::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde_core::forward_to_deserialize_any;

use super::event::{Payload, Timed, Union};
use super::extra::Extra;
use super::timestamp::Timestamp;

/// The text between the data and the time.
const TIME: &str = r#","createdAt":"#;

/// The number of digits of a timestamp in milliseconds from 2001-09-09 to 2286-11-20.
const DIGITS: usize = 13;

/// Reads `{"type":"…","data":…}`, perhaps with `,"createdAt":…` at its end. None for any other line, and for one whose data
/// cannot be decoded.
#[inline(always)]
pub(crate) fn read_usual_line<U: Union>(line: &[u8]) -> Option<U> {
    let line = str::from_utf8(line).ok()?.strip_prefix(r#"{"type":""#)?.strip_suffix('}')?;
    let (name, line) = line.split_at(memchr(b'"', line.as_bytes())?);
    let tag = U::tag(name)?;
    let data = line.strip_prefix(r#"","data":"#)?;
    // No JSON value ends with `,"createdAt":` and digits, so these are the time of the event.
    let timed = data.len().checked_sub(DIGITS).and_then(|at| data.split_at_checked(at));
    let timed = timed.and_then(|(data, digits)| Some((data.strip_suffix(TIME)?, Some(time(digits)?))));
    let (data, created_at) = timed.unwrap_or((data, None));
    U::read(tag, Whole { data, created_at }).ok()
}

/// The name by which a union asks for its line.
pub(super) const LINE: &str = "$chatbotkit_client::line";

/// Reads a usual line as a type that may be a union. None for any other line and any other type.
#[inline]
pub(crate) fn read_if_usual<T: DeserializeOwned>(line: &[u8]) -> Option<T> {
    T::deserialize(Line(line)).ok()
}

/// Deserializes unions, and nothing else.
struct Line<'a>(&'a [u8]);

impl<'de> Deserializer<'de> for Line<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("not a union"))
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        if name == LINE { visitor.visit_borrowed_bytes(self.0) } else { self.deserialize_any(visitor) }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A time of the usual length.
fn time(digits: &str) -> Option<Timestamp> {
    let millis = digits.starts_with(|first| matches!(first, '1'..='9')).then(|| digits.parse());
    millis?.ok().map(Timestamp)
}

/// The data as JSON, and the time of the event.
struct Whole<'a> {
    data: &'a str,
    created_at: Option<Timestamp>,
}

impl<'de> Payload<'de> for Whole<'de> {
    type Error = serde_json::Error;

    #[inline]
    fn read<T: DeserializeOwned>(self) -> serde_json::Result<Timed<T>> {
        Ok(Timed { data: serde_json::from_str(self.data)?, created_at: self.created_at, beside: Extra::default() })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::types::Event;

    use super::*;

    #[test]
    fn usual_line_is_read_as_serde_reads_it_and_any_other_is_left_to_serde() {
        let token = r#"{"type":"bot","token":"to\"k}e,n"}"#;
        for (line, is_usual) in [
            (format!(r#"{{"type":"token","data":{token}}}"#), true),
            (format!(r#"{{"type":"token","data":{token},"createdAt":1700000000000}}"#), true),
            (r#"{"type":"nop","data":{"new":[{}]}}"#.to_owned(), true),
            (r#"{"type":"nop","data":{"new":1,"createdAt":1700000000000}}"#.to_owned(), true),
            (r#"{"type":"token","data":{"token":"éééééééé"}}"#.to_owned(), true),
            (format!(r#"{{"type":"token","data": {token} ,"createdAt":1700000000000}}"#), true),
            (format!(r#"{{"type":"token","data":{token},"createdAt":0700000000000}}"#), false),
            (format!(r#"{{"type":"token","data":{token},"createdAt":null}}"#), false),
            (format!(r#"{{"type":"token","data":{token},"createdAt":99999999999999999999}}"#), false),
            (format!(r#"{{"type":"token","data":{token},"createdAt":-17}}"#), false),
            (format!(r#"{{"type":"token","data":{token},"new":1}}"#), false),
            (format!(r#"{{"type":"token","data":{token},"data":{token}}}"#), false),
            (format!(r#"{{"type":"token","data":{token}}}}}"#), false),
            (format!(r#"{{"type":"token","data":{token}"#), false),
            (format!(r#"{{"type":"new","data":{token}}}"#), false),
            (format!(r#"{{"type":"tok\u0065n","data":{token}}}"#), false),
            (format!(r#"{{ "type":"token","data":{token}}}"#), false),
            (r#"{"type":"token","data":{"type":"bot"}}"#.to_owned(), false),
            (r#"{"type":"token","data":"#.to_owned(), false),
            (r#"{"type":"token"}"#.to_owned(), false),
            ("{}".to_owned(), false),
            (String::new(), false),
        ] {
            let read = read_usual_line::<Event>(line.as_bytes());
            assert_eq!(read.is_some(), is_usual, "{line}");
            assert_eq!(read_if_usual(line.as_bytes()), read, "{line}");
            assert_eq!(read_if_usual::<Value>(line.as_bytes()), None, "{line}");
            if read.is_some() {
                assert_eq!(read, serde_json::from_str(&line).ok(), "{line}");
            }
        }
    }
}
