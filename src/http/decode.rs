//! From bytes to values and errors.

use bytes::Bytes;
use memchr::memchr_iter;
use reqwest::StatusCode;
use serde_core::de::value::BytesDeserializer;
use serde_core::de::{DeserializeOwned, IntoDeserializer};

use super::response::RawResponse;
use crate::error::{Error, Kind, Result, has_failed, scrub_body};
use crate::runtime::tolerant::{self, Unreadable};
use crate::runtime::without_value;
use crate::types::{ErrorBody, ErrorCode};

/// The field that every error has, and few other bodies.
const CODE: &[u8] = br#""code""#;

/// The end reason of a completion that failed.
const FAILED: &[u8] = br#""error""#;

const MAX_EXCERPT_CHARS: usize = 160;

impl RawResponse {
    /// Decodes the body of an operation, unless it is an error.
    pub(crate) fn decode<T: DeserializeOwned>(&self) -> Result<T> {
        let reads_anything = || tolerant::read::<T>(b"{}").is_ok();
        // A value may have such fields among its own, but that is not known of a type that reads anything.
        let is_error = |error: &ErrorBody| {
            error.extra.is_empty() || !matches!(error.code, ErrorCode::Unknown(_)) && reads_anything()
        };
        match error_body(&self.body).filter(is_error) {
            Some(error) => Err(of_success(error, &self.body).at(self.status)),
            None => self.decode_any(),
        }
    }

    /// The failure of a completion: the server sends a 200 before its work is done.
    pub(crate) fn failed_completion(&self) -> Option<Error> {
        let result = contains(&self.body, FAILED).then(|| json(&self.body))?.ok()?;
        has_failed(&result).then(|| Error::failed_completion(result, Vec::new(), None).at(self.status))
    }

    /// Decodes the body of any request, which may look like an error and be none.
    pub(crate) fn decode_any<T: DeserializeOwned>(&self) -> Result<T> {
        json(&self.body).map_err(|error| {
            let error = match self.status {
                StatusCode::NOT_MODIFIED => Error::new(Kind::Api, "not modified: there is no body"),
                _ => error_in_success(&self.body).unwrap_or(error),
            };
            error.at(self.status)
        })
    }

    /// Returns the body of an operation that responds with text, unless it is an error.
    pub(crate) fn decode_text<T: DeserializeOwned>(&self) -> Result<T> {
        let text = String::from_utf8_lossy(&self.bytes()?).into_owned();
        self.value(text.into_deserializer())
    }

    /// Returns the body of an operation that responds with bytes: a file may look like an error.
    pub(crate) fn decode_bytes<T: DeserializeOwned>(&self) -> Result<T> {
        self.value(BytesDeserializer::new(&self.body))
    }

    /// Returns nothing, unless the body is an error.
    pub(crate) fn decode_nothing<T: DeserializeOwned>(&self) -> Result<T> {
        self.bytes().and_then(|_| self.value(().into_deserializer()))
    }

    fn value<'de, T: DeserializeOwned>(
        &self,
        body: impl serde_core::Deserializer<'de, Error = serde_json::Error>,
    ) -> Result<T> {
        T::deserialize(body).map_err(|problem| {
            Error::new(Kind::Decode, "unexpected form of the body").caused_by(problem).at(self.status)
        })
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
    error_body(body).map(|error| of_success(error, body))
}

fn error_body(body: &[u8]) -> Option<ErrorBody> {
    if !contains(body, CODE) {
        return None;
    }
    let error: ErrorBody = match str::from_utf8(body).map(serde_json::from_str) {
        Ok(Ok(error)) => error,
        Ok(Err(problem)) if problem.is_data() => return None,
        _ => tolerant::read(body).ok()?,
    };
    (!error.code.as_str().is_empty()).then_some(error)
}

/// True if a JSON body contains a text in quotes. Its first letter is rarer than a quote.
fn contains(body: &[u8], quoted: &[u8]) -> bool {
    memchr_iter(quoted[1], body).any(|place| body[place.saturating_sub(1)..].starts_with(quoted))
}

fn of_success(error: ErrorBody, body: &[u8]) -> Error {
    Error::api(StatusCode::OK, error).with_body(body)
}

/// Decodes JSON.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T> {
    tolerant::read(body).map_err(|problem| unreadable(body, problem))
}

/// Reads a value as another type of the same JSON.
#[cfg(feature = "agent")]
pub(crate) fn from_json<T: DeserializeOwned>(value: &impl serde_core::Serialize) -> Result<T> {
    json(&serde_json::to_vec(value).unwrap_or_default())
}

#[cold]
fn unreadable(body: &[u8], Unreadable { path, problem }: Unreadable) -> Error {
    let error = if problem.is_data() {
        Error::new(Kind::Decode, format!("unexpected JSON at {path}")).caused_by(without_value(&problem))
    } else {
        let kind = if problem.is_eof() { "truncated JSON" } else { "invalid JSON" };
        Error::new(Kind::NotJson, format!("{kind}: {}", excerpt(body))).caused_by(problem)
    };
    error.with_body(body)
}

/// The beginning of a body, on one line.
pub(super) fn excerpt(body: &[u8]) -> String {
    let text = scrub_body(body);
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ");
    let short: String = text.chars().take(MAX_EXCERPT_CHARS).collect();
    match (short.is_empty(), short.len() < text.len()) {
        (true, _) => "empty body".to_owned(),
        (_, true) => format!("{short}…"),
        (_, false) => short,
    }
}
