//! Media types.

use reqwest::header::{CONTENT_TYPE, HeaderMap};

pub(crate) const JSON: &str = "application/json";
pub(crate) const JSON_LINES: &str = "application/jsonl";
pub(crate) const CSV: &str = "text/csv";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
pub(crate) const ANY: &str = "*/*";

/// The media type of a body, in lower case and without parameters; empty if there is none.
pub(crate) fn media_type(headers: &HeaderMap) -> String {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
