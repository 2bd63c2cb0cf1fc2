//! Media types in headers.

use axum::http::{HeaderMap, HeaderName, header};

/// The media type of a body, without parameters.
pub(crate) fn content_type(headers: &HeaderMap) -> &str {
    essence(text(headers, header::CONTENT_TYPE))
}

/// A header as text; empty where it is missing or not text.
pub(crate) fn text(headers: &HeaderMap, name: HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// A media type without its parameters.
pub(crate) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}
