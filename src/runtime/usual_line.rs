//! The usual line of an event: its three fields in the order and the spacing of the server. Its envelope is matched as text,
//! and only the data is deserialized, which is faster than to deserialize all of it.

use memchr::memchr;
use serde::de::DeserializeOwned;
use serde_json::Deserializer;

use super::event::{Payload, Union};
use super::timestamp::Timestamp;

/// Reads `{"type":"…","data":…}`, perhaps with `,"createdAt":…` at its end. None for any other line, and for one whose data
/// cannot be decoded.
pub(crate) fn read_usual_line<U: Union>(line: &[u8]) -> Option<U> {
    let line = str::from_utf8(line).ok()?.strip_prefix(r#"{"type":""#)?;
    let (name, line) = line.split_at(memchr(b'"', line.as_bytes())?);
    let tag = U::tag(name)?;
    let mut line = line.strip_prefix(r#"","data":"#)?;
    let mut event = U::read(tag, First(&mut line)).ok()?;
    let line = line.strip_suffix('}')?;
    if !line.is_empty() {
        *event.envelope().0 = Some(time(line.strip_prefix(r#","createdAt":"#)?)?);
    }
    Some(event)
}

/// A time of the usual length.
fn time(digits: &str) -> Option<Timestamp> {
    if digits.len() != 13 || digits.starts_with('0') {
        return None;
    }
    let mut digits = digits.bytes();
    let millis =
        digits.try_fold(0, |millis, digit| digit.is_ascii_digit().then(|| 10 * millis + i64::from(digit - b'0')));
    millis.map(Timestamp)
}

/// The first value of a text, from which it is removed.
struct First<'a, 'b>(&'b mut &'a str);

impl<'de> Payload<'de> for First<'de, '_> {
    type Error = ();

    fn read<T: DeserializeOwned>(self) -> Result<T, ()> {
        let mut values = Deserializer::from_str(self.0).into_iter();
        let value = values.next().and_then(Result::ok).ok_or(())?;
        *self.0 = self.0.get(values.byte_offset()..).ok_or(())?;
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use crate::types::Event;

    use super::*;

    #[test]
    fn usual_line_is_read_as_serde_reads_it_and_any_other_is_left_to_serde() {
        let token = r#"{"type":"bot","token":"to\"k}e,n"}"#;
        for (line, is_usual) in [
            (format!(r#"{{"type":"token","data":{token}}}"#), true),
            (format!(r#"{{"type":"token","data":{token},"createdAt":1700000000000}}"#), true),
            (r#"{"type":"nop","data":{"new":[{}]}}"#.to_owned(), true),
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
            if read.is_some() {
                assert_eq!(read, serde_json::from_str(&line).ok(), "{line}");
            }
        }
    }
}
