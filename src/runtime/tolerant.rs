//! Reads JSON that is not what the document describes, or not what serde takes. Nothing of it runs before the strict way
//! has failed.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

/// The depth below which JSON is kept as text; serde has a limit of 128.
const MAX_DEPTH: usize = 100;

/// The most values of one text that are left out because they do not fit.
const MAX_REPAIRS: usize = 100;

/// The reason why a text cannot be read: it is not JSON, or the value at a path does not fit.
pub(crate) struct Unreadable {
    pub(crate) path: String,
    pub(crate) problem: serde_json::Error,
}

/// Deserializes what `JSON.parse` takes, leaving out values that do not fit where the type can be without them.
pub(crate) fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, Unreadable> {
    serde_json::from_slice(json).or_else(|_| read_slowly(json))
}

/// Deserializes like [`read`], from what is known to be UTF-8.
pub(crate) fn read_text<T: DeserializeOwned>(json: &str) -> Result<T, Unreadable> {
    serde_json::from_str(json).or_else(|_| read_slowly(json.as_bytes()))
}

#[cold]
fn read_slowly<T: DeserializeOwned>(json: &[u8]) -> Result<T, Unreadable> {
    let json = String::from_utf8_lossy(json);
    let json = rewritten(json.trim_start_matches('\u{feff}'));
    let mut value: Value =
        serde_json::from_str(&json).map_err(|problem| Unreadable { path: String::new(), problem })?;
    // Last, also where maps keep their order, so that the data of an event is buffered and can be read repeatedly.
    if let Some((map, last)) = value.as_object_mut().and_then(|map| map.remove("type").map(|last| (map, last))) {
        map.insert("type".to_owned(), last);
    }
    let mut first = None;
    let mut repairs = 0;
    loop {
        let error = match serde_path_to_error::deserialize(&value) {
            Ok(read) => return Ok(read),
            Err(error) => error,
        };
        let segments: Vec<_> = error.path().iter().collect();
        // An item of a list is left out with the list.
        let field = segments.iter().rposition(|segment| matches!(segment, Segment::Map { .. }));
        let (field, item) = segments.split_at(field.map_or(0, |field| field + 1));
        let class = at(&value, field).map(Class::of).filter(|_| repairs < MAX_REPAIRS);
        if let Some(class) = class {
            let of_type = item.is_empty() && error.inner().to_string().starts_with("invalid type");
            repair(&mut value, field, class, of_type || class == Class::OtherNumber);
            repairs += 1;
        }
        let path = error.path().to_string();
        let reason = first.take().unwrap_or_else(|| Unreadable { path, problem: error.into_inner() });
        if class.is_none() {
            return Err(reason);
        }
        first = Some(reason);
    }
}

/// The value of a field, by its path.
fn at<'a>(value: &'a Value, path: &[&Segment]) -> Option<&'a Value> {
    path.first()?;
    path.iter().try_fold(value, |value, segment| match segment {
        Segment::Map { key } => value.get(key),
        Segment::Seq { index } => value.get(index),
        Segment::Enum { .. } | Segment::Unknown => None,
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Null,
    Bool,
    Integer,
    OtherNumber,
    Text,
    List,
    Object,
}

impl Class {
    fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Bool,
            Value::Number(number) if number.is_i64() => Self::Integer,
            Value::Number(_) => Self::OtherNumber,
            Value::String(_) => Self::Text,
            Value::Array(_) => Self::List,
            Value::Object(_) => Self::Object,
        }
    }
}

/// Makes an integer of the number at a path, and removes any other value. Where the class is not that of the type, so do
/// the same fields of all items of a list.
fn repair(value: &mut Value, path: &[&Segment], class: Class, of_type: bool) {
    match (path, value) {
        ([Segment::Map { key }], Value::Object(map)) => {
            let number = match map.get_mut(key) {
                Some(value) if Class::of(value) == class => value,
                _ => return,
            };
            match number.as_f64() {
                #[allow(clippy::cast_possible_truncation, reason = "truncates and saturates")]
                Some(float) if class == Class::OtherNumber => *number = (float as i64).into(),
                _ => drop(map.remove(key)),
            }
        }
        ([Segment::Map { key }, rest @ ..], Value::Object(map)) => {
            if let Some(value) = map.get_mut(key) {
                repair(value, rest, class, of_type);
            }
        }
        ([Segment::Seq { index }, rest @ ..], Value::Array(items)) => {
            let items = items.iter_mut().enumerate().filter(|(at, _)| of_type || at == index);
            items.for_each(|(_, item)| repair(item, rest, class, of_type));
        }
        _ => {}
    }
}

/// The same JSON as serde takes it: without lone surrogates, numbers out of range, and nesting that is too deep.
fn rewritten(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut rest, mut depth, mut deep) = (json, 0_usize, None);
    while let Some(first) = rest.bytes().next() {
        let (token, after) = rest.split_at(token_length(rest.as_bytes()));
        match first {
            b'{' | b'[' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    deep.get_or_insert(rest);
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match (first, deep) {
            (b'}' | b']', Some(start)) if depth == MAX_DEPTH => {
                let text = &start[..start.len() - after.len()];
                out.push_str(&Value::from(text).to_string());
                deep = None;
            }
            (_, Some(_)) => {}
            (b'"', None) => push_string(&mut out, token),
            (b'-' | b'0'..=b'9', None) if token.parse().is_ok_and(f64::is_infinite) => {
                let sign = if first == b'-' { "-" } else { "" };
                out.extend([sign, &format!("{:e}", f64::MAX)]);
            }
            _ => out.push_str(token),
        }
        rest = after;
    }
    out
}

/// The length of a string, a bracket, a number, or anything else.
fn token_length(json: &[u8]) -> usize {
    let end = match json[0] {
        b'"' => {
            let mut end = 1;
            while json.get(end).is_some_and(|byte| *byte != b'"') {
                end += 1 + usize::from(json[end] == b'\\');
            }
            Some(end + 1)
        }
        b'{' | b'[' | b'}' | b']' => Some(1),
        b'-' | b'0'..=b'9' => json.iter().position(|byte| !b"+-.eE0123456789".contains(byte)),
        _ => json.iter().position(|byte| b"\"{}[]-0123456789".contains(byte)),
    };
    end.unwrap_or(json.len()).min(json.len())
}

/// Writes a string with U+FFFD for each surrogate that stands alone.
fn push_string(out: &mut String, mut rest: &str) {
    let unit = |text: &str| u16::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok();
    while let Some(start) = rest.find('\\') {
        let (plain, escape) = rest.split_at(start);
        let length = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
            (Some(_), _) => 6,
            (None, _) => escape.chars().take(2).map(char::len_utf8).sum(),
        };
        let lone = length == 6 && matches!(unit(escape), Some(0xD800..=0xDFFF));
        out.extend([plain, if lone { "\u{fffd}" } else { &escape[..length] }]);
        rest = &escape[length..];
    }
    out.push_str(rest);
}
