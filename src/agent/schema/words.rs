//! Errors of arguments, in words for the model.

use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::limits::{self, integer};
use super::{Kind, Node, Schema, at, either, inside, plain};

const MAX_SHOWN: usize = 60;

/// The first words of errors that serde makes for derived types, and not the type itself.
const SERDE: [&str; 8] = [
    "invalid type: ",
    "invalid value: ",
    "invalid length ",
    "missing field ",
    "unknown field ",
    "unknown variant ",
    "duplicate field ",
    "data did not match any variant of ",
];

/// The values that a schema takes. The range of an integer type is part of it for an integer outside.
pub(super) fn expected(node: &Node, given: &Value) -> String {
    if !node.values.is_empty() {
        return either(node.values.iter().map(plain));
    }
    let limit = |keyword: &str| node.limits.get(keyword);
    let number = |kind: &str| {
        let range = given.as_number().and_then(integer).and_then(|_| limits::range(node));
        let least = limit("minimum").map(plain).or_else(|| range.as_ref().map(|range| range.start().to_string()));
        let most = limit("maximum").map(plain).or_else(|| range.as_ref().map(|range| range.end().to_string()));
        let (above, below) = (limit("exclusiveMinimum"), limit("exclusiveMaximum"));
        let bounds: Vec<_> = match (least, most) {
            (Some(least), Some(most)) => vec![format!("from {least} to {most}")],
            (Some(least), None) => vec![format!("of {least} or more")],
            (None, Some(most)) => vec![format!("of {most} or less")],
            (None, None) => Vec::new(),
        };
        let open = above.map(|it| format!("above {it}")).into_iter().chain(below.map(|it| format!("below {it}")));
        let all: Vec<_> = std::iter::once(kind.to_owned()).chain(bounds).chain(open).collect();
        all.join(" ")
    };
    match &node.kind {
        Kind::Any | Kind::Reference(_) => "a value".to_owned(),
        Kind::Null => "null".to_owned(),
        Kind::Boolean => "true or false".to_owned(),
        Kind::Integer => number("an integer"),
        Kind::Number if limits::is_float(node) && limit("maximum").is_none() => number("a number of single precision"),
        Kind::Number => number("a number"),
        Kind::String => match limit("format").and_then(Value::as_str) {
            Some("date") => "a date such as 2026-01-31".to_owned(),
            Some("date-time") => "a date and time such as 2026-01-31T09:00:00Z".to_owned(),
            Some("partial-date-time") => "a date and time such as 2026-01-31T09:00:00".to_owned(),
            Some("time" | "partial-time") => "a time such as 09:00:00".to_owned(),
            Some("uuid") => "a UUID".to_owned(),
            Some("uri") => "a URL".to_owned(),
            Some("ip" | "ipv4" | "ipv6") => "an IP address".to_owned(),
            Some(format) => format!("a string in the format {format:?}"),
            None => match limit("pattern").and_then(Value::as_str) {
                Some(pattern) => format!("a string that matches {pattern}"),
                None => format!("a string{}", between(limit("minLength"), limit("maxLength"), "character")),
            },
        },
        Kind::Array(_) => format!("an array{}", between(limit("minItems"), limit("maxItems"), "item")),
        Kind::Tuple(nodes) => format!("an array of {}", counted(nodes.len())),
        Kind::Object(_) | Kind::Choice(_) => "an object".to_owned(),
    }
}

/// The number of items or characters that two constraints allow.
fn between(least: Option<&Value>, most: Option<&Value>, noun: &str) -> String {
    let plural = |count: &Value| if *count == 1 { noun.to_owned() } else { format!("{noun}s") };
    match (least, most) {
        (Some(least), Some(most)) if least == most => format!(" of {least} {}", plural(least)),
        (Some(least), Some(most)) => format!(" of {least} to {most} {}", plural(most)),
        (Some(least), None) => format!(" of {least} or more {noun}s"),
        (None, Some(most)) => format!(" of at most {most} {}", plural(most)),
        (None, None) => String::new(),
    }
}

impl Schema {
    /// The error for a value that fits its schema, and not its type.
    pub(super) fn refused(&self, raised: &Value, path: &Path, error: &str) -> String {
        let (mut node, mut value, mut place) = (Some(&self.root), raised, String::new());
        // The object and the name of a further field.
        let mut further = None;
        for step in path {
            let kind = node.map(|node| &self.resolve(node).kind);
            (node, value, place, further) = match (step, kind) {
                (Segment::Seq { index }, kind) => {
                    let Some(value) = value.get(index) else { break };
                    let node = match kind {
                        Some(Kind::Array(items)) => Some(&**items),
                        Some(Kind::Tuple(nodes)) => nodes.get(*index),
                        _ => None,
                    };
                    (node, value, format!("{place}[{index}]"), None)
                }
                (Segment::Map { key } | Segment::Enum { variant: key }, kind) => {
                    let Some(value) = value.get(key) else { break };
                    let (node, further) = match kind {
                        Some(Kind::Object(object)) => match object.properties.iter().find(|it| it.name == *key) {
                            Some(property) => (Some(&property.node), None),
                            None => (object.others.as_deref(), Some((place.clone(), key))),
                        },
                        _ => (None, None),
                    };
                    (node, value, inside(&place, key), further)
                }
                (Segment::Unknown, _) => break,
            };
        }
        let words = node.map(|node| self.resolve(node)).filter(|node| !node.limits.is_empty());
        let is_own = !SERDE.iter().any(|words| error.starts_with(words));
        match (words, value, further) {
            (Some(node @ Node { kind: Kind::String, .. }), Value::String(_), _) => {
                at(&place, format_args!("expected {}, got {}", expected(node, value), shown(value)))
            }
            // The words of the type itself.
            _ if is_own => at(&place, format_args!("{} is not accepted: {error}", shown(value))),
            // Perhaps its name.
            (.., Some((object, name))) => {
                at(&object, format_args!("the field {name:?} with the value {} is not accepted", shown(value)))
            }
            _ => at(&place, format_args!("{} is not accepted", shown(value))),
        }
    }
}

/// A number of items.
pub(super) fn counted(items: usize) -> String {
    if items == 1 { "1 item".to_owned() } else { format!("{items} items") }
}

/// A value for the model to recognise.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("an array of {}", counted(items.len())),
        Value::Object(_) => "an object".to_owned(),
        Value::String(text) if text.chars().count() > MAX_SHOWN => {
            format!("{:?}…", text.chars().take(MAX_SHOWN).collect::<String>())
        }
        value => value.to_string(),
    }
}

/// A text, up to a number of characters.
pub(super) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
