//! The response format that a request accepts.

use axum::http::{HeaderMap, header};

use crate::schema::error::ApiError;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Jsonl,
    EventStream,
}

impl Format {
    pub(crate) fn of(headers: &HeaderMap) -> Result<Self, ApiError> {
        let first = first_type(headers);
        match first.to_ascii_lowercase().as_str() {
            "" | "*/*" | "application/json" => Ok(Self::Json),
            "application/jsonl" => Ok(Self::Jsonl),
            "text/event-stream" => Ok(Self::EventStream),
            _ => Err(ApiError::bad_request(format!("Unsupported accept type ({first})"))),
        }
    }

    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Jsonl => "application/jsonl",
            Self::EventStream => "text/event-stream",
        }
    }
}

/// Returns whether the request accepts this media type of an operation with several.
pub(crate) fn asks_for(headers: &HeaderMap, kind: &str) -> bool {
    first_type(headers).eq_ignore_ascii_case(kind)
}

/// Only the first type counts; parameters such as `q` do not.
fn first_type(headers: &HeaderMap) -> &str {
    let accept = headers.get(header::ACCEPT).map_or("", |value| value.to_str().unwrap_or("?"));
    accept.split([',', ';']).next().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_accept_type_counts() {
        for (accept, format) in [
            ("", Some(Format::Json)),
            ("*/*", Some(Format::Json)),
            ("application/json, application/jsonl", Some(Format::Json)),
            ("application/jsonl;q=0.1, application/json", Some(Format::Jsonl)),
            (" text/event-stream ", Some(Format::EventStream)),
            ("text/html, application/json", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, accept.parse().expect("a header"));
            assert_eq!(Format::of(&headers).ok(), format, "{accept}");
        }
        assert_eq!(Format::of(&HeaderMap::new()).ok(), Some(Format::Json));
    }
}
