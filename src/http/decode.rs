//! From bytes to values and errors.

use bytes::Bytes;
use memchr::memmem;
use reqwest::StatusCode;
use serde::de::DeserializeOwned;

use super::response::RawResponse;
use crate::error::{Error, Kind, Result};
use crate::operations::SECRET_FIELDS;
use crate::runtime::tolerant::{self, Unreadable};

/// The field that every error has, and few other bodies.
const CODE: &[u8] = b"\"code\"";

const MAX_EXCERPT_CHARS: usize = 160;

impl RawResponse {
    /// Decodes the body of an operation, unless it is an error: the server sends a 200 before its work is done.
    pub(crate) fn decode<T: DeserializeOwned>(&self) -> Result<T> {
        match error_in_success(&self.body) {
            Some(error) => Err(error.at(self.status)),
            None => self.decode_any(),
        }
    }

    /// Decodes the body of any request, which may look like an error and be none.
    pub(crate) fn decode_any<T: DeserializeOwned>(&self) -> Result<T> {
        // A 304 has no body.
        let body = if self.status == StatusCode::NOT_MODIFIED { b"null" } else { &self.body[..] };
        json(body).map_err(|error| error_in_success(body).unwrap_or(error).at(self.status))
    }

    /// Returns the body of an operation that responds with CSV, unless it is an error.
    pub(crate) fn bytes(&self) -> Result<Bytes> {
        match error_in_success(&self.body) {
            Some(error) => Err(error.at(self.status)),
            None => Ok(self.body.clone()),
        }
    }
}

/// The error that the body of a success holds. Only errors have both a `code` and a `message`, and few bodies have a
/// `code` at all.
pub(crate) fn error_in_success(body: &[u8]) -> Option<Error> {
    memmem::find(body, CODE)?;
    let body = match serde_json::from_slice(body) {
        Err(problem) if problem.is_data() => return None,
        Err(_) => tolerant::read(body).ok()?,
        Ok(body) => body,
    };
    Some(Error::api(StatusCode::OK, body))
}

/// Decodes JSON.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T> {
    tolerant::read(body).map_err(|problem| match problem {
        Unreadable::NotJson { truncated } => {
            let problem = if truncated { "truncated JSON" } else { "invalid JSON" };
            Error::new(Kind::NotJson, format!("{problem}: {}", excerpt(before_secrets(body))))
        }
        Unreadable::Shape { path, problem } => {
            Error::new(Kind::Decode, format!("unexpected JSON at {path}: {problem}"))
        }
    })
}

/// The part of a body before the first field that holds a secret.
fn before_secrets(body: &[u8]) -> &[u8] {
    let field = |name: &&str| {
        let name = format!("\"{name}\"");
        let ends = |place: &usize| body[place + name.len()..].trim_ascii_start().starts_with(b":");
        memmem::find_iter(body, &name).find(ends)
    };
    &body[..SECRET_FIELDS.iter().filter_map(field).min().unwrap_or(body.len())]
}

/// The beginning of a body, on one line.
pub(super) fn excerpt(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(&body[..body.len().min(4 * MAX_EXCERPT_CHARS)]);
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ");
    let short: String = text.chars().take(MAX_EXCERPT_CHARS).collect();
    match (short.is_empty(), short.len() < text.len()) {
        (true, _) => "empty body".to_owned(),
        (_, true) => format!("{short}…"),
        (_, false) => short,
    }
}
