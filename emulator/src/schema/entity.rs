//! Entities: parts of a text that stand for something.

use serde::{Deserialize, Serialize};

/// A part of a text, in characters, as a caller marks it on `complete` and `send`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Span {
    begin: usize,
    end: usize,
}

/// An entity in full, as `message/create` accepts it and every response returns it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entity {
    #[serde(rename = "type")]
    kind: String,
    begin: usize,
    end: usize,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    replacement: Option<Replacement>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Replacement {
    begin: usize,
    end: usize,
    text: String,
}

impl Span {
    /// The entity that this part of the text is.
    pub(crate) fn of(self, text: &str) -> Entity {
        let Self { begin, end } = self;
        let text = text.chars().skip(begin).take(end.saturating_sub(begin)).collect();
        Entity { kind: "custom".to_owned(), begin, end, text, replacement: None }
    }
}
