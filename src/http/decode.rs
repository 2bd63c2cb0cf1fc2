//! From bytes to values and errors.

use bytes::Bytes;
use memchr::memmem;
use reqwest::StatusCode;
use serde::de::{DeserializeOwned, Error as _};

use super::response::RawResponse;
use crate::error::{Error, Kind, Result, scrub_body};

/// The field that every error has, and few other bodies.
const CODE: &[u8] = b"\"code\"";

const MAX_EXCERPT_CHARS: usize = 160;

impl RawResponse {
    /// Decodes the body, unless it is an error: the server sends a 200 before its work is done.
    pub(crate) fn decode<T: DeserializeOwned>(&self) -> Result<T> {
        // A 304 has no body.
        let body = if self.status == StatusCode::NOT_MODIFIED { b"null" } else { &self.body[..] };
        if let Some(error) = memmem::find(body, CODE).and_then(|_| error_in_success(body)) {
            return Err(error.at(self.status));
        }
        serde_json::from_slice(body).map_err(|error| json_error::<T>(body, error).at(self.status))
    }

    /// Returns a body of any media type, unless it is an error.
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
    let error = serde_json::from_slice(body).ok()?;
    Some(Error::api(StatusCode::OK, error).with_body(body))
}

/// The error of a body that could not be decoded. Decodes it once more, for the path of the value that does not fit.
pub(crate) fn json_error<T: DeserializeOwned>(body: &[u8], error: serde_json::Error) -> Error {
    let error = if error.is_data() {
        let mut json = serde_json::Deserializer::from_slice(body);
        let problem = serde_path_to_error::deserialize::<_, T>(&mut json).err();
        let place = problem.map(|problem| format!(" at {}", problem.path())).unwrap_or_default();
        Error::new(Kind::Decode, format!("unexpected JSON{place}")).caused_by(without_value(&error))
    } else {
        let problem = if error.is_eof() { "truncated JSON" } else { "invalid JSON" };
        Error::new(Kind::NotJson, format!("{problem}: {}", excerpt(body))).caused_by(error)
    };
    error.with_body(body)
}

/// The error without the value that it quotes, which may be a secret.
fn without_value(error: &serde_json::Error) -> serde_json::Error {
    let problem = error.to_string();
    serde_json::Error::custom(match problem.rsplit_once(", expected ") {
        Some((value, expected)) => {
            let kind = value.split(['"', '`']).next().unwrap_or_default();
            format!("{}, expected {expected}", kind.trim_end())
        }
        None => problem,
    })
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
