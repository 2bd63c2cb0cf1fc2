//! A response that replaces that of an operation.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::http::StatusCode;
use bytes::Bytes;
use serde::{Deserialize, Deserializer, de};
use serde_json::{Value, json};

use super::{Action, Fault};

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ScriptedResponse {
    #[serde(deserialize_with = "status")]
    pub(crate) status: StatusCode,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) body: Content,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Content {
    Json(Value),
    Text(String),
    Chunks(Vec<Chunk>),
    LateError(LateError),
}

/// Bytes that leave the server in one piece: a string, or numbers where they are not UTF-8.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Chunk {
    Text(String),
    Bytes(Vec<u8>),
}

/// An error that comes when the status has long been sent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LateError {
    #[serde(deserialize_with = "crate::script::millis::deserialize")]
    pub(crate) after: Duration,
    code: String,
    message: String,
}

impl LateError {
    /// The error in the service's own form.
    pub(crate) fn body(&self) -> Value {
        error(&self.code, &self.message)
    }
}

impl Default for ScriptedResponse {
    fn default() -> Self {
        Self { status: StatusCode::OK, headers: BTreeMap::new(), body: Content::default() }
    }
}

impl Default for Content {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl From<Chunk> for Bytes {
    fn from(chunk: Chunk) -> Self {
        match chunk {
            Chunk::Text(text) => text.into(),
            Chunk::Bytes(bytes) => bytes.into(),
        }
    }
}

/// Responses in place of the operation's own.
impl Fault {
    /// Responds with this status; an invalid status becomes 500.
    #[must_use]
    pub fn status(self, status: u16) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self.response(|response| response.status = status)
    }

    /// Adds this header to the response; an invalid header is ignored.
    #[must_use]
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        self.response(|response| drop(response.headers.insert(name, value)))
    }

    /// Responds with this JSON, as `application/json` unless a header overrides it.
    #[must_use]
    pub fn json(self, body: Value) -> Self {
        self.response(|response| response.body = Content::Json(body))
    }

    /// Responds with this text, as `text/plain` unless a header overrides it.
    #[must_use]
    pub fn text(self, body: impl Into<String>) -> Self {
        let body = Content::Text(body.into());
        self.response(|response| response.body = body)
    }

    /// Streams these bytes, each chunk on its own, as `application/jsonl` unless a header overrides it.
    #[must_use]
    pub fn chunks<T: Into<Vec<u8>>>(self, chunks: impl IntoIterator<Item = T>) -> Self {
        let body = Content::Chunks(chunks.into_iter().map(|bytes| Chunk::Bytes(bytes.into())).collect());
        self.response(|response| response.body = body)
    }

    /// Responds with an error in the format of the service.
    #[must_use]
    pub fn error(self, status: u16, code: impl Into<String>, message: impl Into<String>) -> Self {
        self.status(status).json(error(&code.into(), &message.into()))
    }

    /// Responds with 200 immediately, and with an error in the body only after this long.
    ///
    /// The service does so with a request that takes it longer than 18.75 s and then fails. Where lines are asked for,
    /// a `nop` comes first and an `error` last; where JSON is, white space comes first.
    ///
    /// ```
    /// use std::time::Duration;
    /// use chatbotkit_emulator::Fault;
    ///
    /// let late = Fault::on("POST", "/conversation/{conversationId}/complete")
    ///     .late_error(Duration::from_millis(18_750), "GENERIC_ERROR", "Something went wrong");
    /// ```
    #[must_use]
    pub fn late_error(self, after: Duration, code: impl Into<String>, message: impl Into<String>) -> Self {
        let late = LateError { after, code: code.into(), message: message.into() };
        self.response(|response| {
            response.status = StatusCode::OK;
            response.body = Content::LateError(late);
        })
    }

    /// Modifies the response; a fault without one starts from an empty 200.
    fn response(mut self, amend: impl FnOnce(&mut ScriptedResponse)) -> Self {
        let mut response = match self.action {
            Action::Response(response) => response,
            Action::Pass | Action::Close | Action::Hang => ScriptedResponse::default(),
        };
        amend(&mut response);
        self.action = Action::Response(response);
        self
    }
}

fn error(code: &str, message: &str) -> Value {
    json!({ "message": message, "code": code })
}

fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<StatusCode, D::Error> {
    StatusCode::from_u16(u16::deserialize(deserializer)?).map_err(de::Error::custom)
}
