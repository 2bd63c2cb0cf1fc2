//! Fallback for JSON that deviates from the document or that serde rejects. Runs only after strict decoding has failed.

use serde_core::de::{DeserializeOwned, Error as _};
use serde_json::Value;

use super::json_path::{Path, Step};
use super::value::json_text;

/// The depth below which JSON is kept as text; serde has a limit of 128.
const MAX_DEPTH: usize = 100;

/// The most values of one text that are left out because they do not fit.
const MAX_REPAIRS: usize = 100;

/// The most bytes that are read for repairs: each reads all of the text anew.
const MAX_REPAIRED_BYTES: usize = 1 << 30;

/// Precedes the name of a field in an error, if its owner cannot be used without a value that can be read.
pub(crate) const ESSENTIAL: &str = "essential ";

/// The largest `f64`.
const MAX: &str = "1.7976931348623157e308";

/// The reason why a text cannot be read: it is not JSON, or the value at a path does not fit.
pub(crate) struct Unreadable {
    pub(crate) path: String,
    pub(crate) problem: serde_json::Error,
}

/// Deserializes what `JSON.parse` takes, leaving out values that do not fit where the type can be without them.
pub(crate) fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, Unreadable> {
    match str::from_utf8(json) {
        Ok(json) => read_text(json),
        Err(_) => read_slowly(&String::from_utf8_lossy(json)),
    }
}

/// Deserializes like [`read`], from what is known to be UTF-8.
pub(crate) fn read_text<T: DeserializeOwned>(json: &str) -> Result<T, Unreadable> {
    serde_json::from_str(json).or_else(|_| read_slowly(json))
}

/// Deserializes without repairs; none if the JSON does not fit. All JSON is read as text: a second reader would be a second
/// decoder of each type.
pub(crate) fn read_strictly<T: DeserializeOwned>(json: &[u8]) -> Option<T> {
    serde_json::from_str(str::from_utf8(json).ok()?).ok()
}

/// Deserializes from repaired text.
#[cold]
fn read_slowly<T: DeserializeOwned>(json: &str) -> Result<T, Unreadable> {
    let mut repairs = Repairs::new(json)?;
    loop {
        match serde_json::from_str(&repairs.json) {
            Ok(read) => return Ok(read),
            Err(problem) => repairs.make(problem)?,
        }
    }
}

/// The repairs of a value, which are made until a type can be read from it.
struct Repairs {
    value: Value,
    /// The value as JSON, on one line.
    json: String,
    /// The first problem, which is the reason if the value cannot be repaired.
    first: Option<Unreadable>,
    count: usize,
}

impl Repairs {
    fn new(json: &str) -> Result<Self, Unreadable> {
        let json = rewritten(json.trim_start_matches('\u{feff}'));
        let mut value: Value =
            serde_json::from_str(&json).map_err(|problem| Unreadable { path: String::new(), problem })?;
        // Last, also where maps keep their order, so that the data of an event is buffered and can be read repeatedly.
        if let Some((map, last)) = value.as_object_mut().and_then(|map| map.remove("type").map(|last| (map, last))) {
            map.insert("type".to_owned(), last);
        }
        Ok(Self { json: json_text(&value), value, first: None, count: 0 })
    }

    /// Removes or changes the value that does not fit.
    fn make(&mut self, problem: serde_json::Error) -> Result<(), Unreadable> {
        let path = Path::at(&self.value, problem.column());
        let text = problem.to_string();
        let (essential, text) = match text.strip_prefix(ESSENTIAL).and_then(|rest| rest.split_once(": ")) {
            Some((name, text)) => (Some(name), unplaced(text)),
            None => (None, &*text),
        };
        let of_type = text.starts_with("invalid type");
        let problem = serde_json::Error::custom(unplaced(text));
        let first = self.first.take().unwrap_or_else(|| Unreadable { path: path.to_string(), problem });
        // The owner of an essential field is left out with it.
        let owner =
            essential.and_then(|name| path.0.iter().rposition(|step| matches!(step, Step::Key(key) if key == name)));
        let path = &path.0[..owner.unwrap_or(path.0.len())];
        // An item of a list is left out with the list, unless it can be an integer.
        let is_number = at(&self.value, path).is_some_and(|value| Class::of(value) == Class::OtherNumber);
        let field = path.iter().rposition(|step| is_number || matches!(step, Step::Key(_)));
        let (field, item) = path.split_at(field.map_or(0, |field| field + 1));
        let has_budget = self.count < MAX_REPAIRS && self.count.saturating_mul(self.json.len()) < MAX_REPAIRED_BYTES;
        let Some(class) = at(&self.value, field).map(Class::of).filter(|_| has_budget) else { return Err(first) };
        repair(&mut self.value, field, class, (item.is_empty() && of_type) || class == Class::OtherNumber);
        self.json = json_text(&self.value);
        self.first = Some(first);
        self.count += 1;
        Ok(())
    }
}

/// A problem without its position in text that was written anew.
fn unplaced(problem: &str) -> &str {
    problem.rsplit_once(" at line ").map_or(problem, |(problem, _)| problem)
}

/// The value of a field, by its path.
fn at<'a>(value: &'a Value, path: &[Step]) -> Option<&'a Value> {
    path.first()?;
    path.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.get(index),
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
fn repair(value: &mut Value, path: &[Step], class: Class, of_type: bool) {
    match (path, value) {
        ([], number) => {
            let float = number.as_f64().filter(|_| Class::of(number) == class);
            #[allow(clippy::cast_possible_truncation, reason = "truncates and saturates")]
            float.into_iter().for_each(|float| *number = (float as i64).into());
        }
        ([Step::Key(key)], Value::Object(map))
            if class != Class::OtherNumber && map.get(key).map(Class::of) == Some(class) =>
        {
            map.remove(key);
        }
        ([Step::Key(key), rest @ ..], Value::Object(map)) => {
            if let Some(value) = map.get_mut(key) {
                repair(value, rest, class, of_type);
            }
        }
        ([Step::Index(index), rest @ ..], Value::Array(items)) => {
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
                out.push_str(&json_text(&text.into()));
                deep = None;
            }
            (_, Some(_)) => {}
            (b'"', None) => push_string(&mut out, token),
            (b'-' | b'0'..=b'9', None) if is_out_of_range(token) => {
                out.extend([if first == b'-' { "-" } else { "" }, MAX]);
            }
            _ => out.push_str(token),
        }
        rest = after;
    }
    out
}

/// True for a number that is valid JSON, and too large for serde.
fn is_out_of_range(number: &str) -> bool {
    serde_json::from_str::<f64>(number).is_err_and(|problem| problem.to_string().starts_with("number out of range"))
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
