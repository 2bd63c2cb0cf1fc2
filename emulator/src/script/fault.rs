//! One way in which an operation fails.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::http::StatusCode;
use bytes::Bytes;
use serde::{Deserialize, Deserializer, de};
use serde_json::{Value, json};

/// Something that goes wrong on an operation: another answer, a slow one, half of one or none.
///
/// ```
/// use chatbotkit_emulator::Fault;
///
/// let busy = Fault::on("POST", "/conversation/{conversationId}/complete")
///     .times(2)
///     .error(503, "SERVICE_UNAVAILABLE", "Busy")
///     .header("retry-after", "1");
/// let cut = Fault::on("*", "/*").cut_after(20);
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    on: Operation,
    #[serde(default)]
    times: Option<u32>,
    #[serde(default, deserialize_with = "super::millis::deserialize")]
    pub(crate) delay: Duration,
    #[serde(default)]
    pub(crate) action: Action,
    #[serde(default)]
    pub(crate) cut_after: Option<usize>,
}

/// A method and a path template, either of which may be `*`.
#[derive(Clone, Debug)]
struct Operation {
    method: String,
    path: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Action {
    /// The operation answers by itself, subject to the delay and the cut.
    #[default]
    Pass,
    /// The connection closes before an answer.
    Close,
    /// No answer ever comes.
    Hang,
    Answer(Answer),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Answer {
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
}

/// Bytes that leave the server in one piece: a string, or numbers where they are not UTF-8.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Chunk {
    Text(String),
    Bytes(Vec<u8>),
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

impl Fault {
    /// A fault on every request of this operation, until told otherwise.
    ///
    /// The path is a template without a version, such as `/conversation/{conversationId}/complete`; a part in braces
    /// stands for any one part. `*` as method and `/*` as path stand for all. By itself the fault changes nothing:
    /// one of the methods below says what happens.
    #[must_use]
    pub fn on(method: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            on: Operation { method: method.into(), path: path.into() },
            times: None,
            delay: Duration::ZERO,
            action: Action::Pass,
            cut_after: None,
        }
    }

    /// Only on the next `times` requests.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Waits this long before anything else happens.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Closes the connection without an answer.
    #[must_use]
    pub fn close(mut self) -> Self {
        self.action = Action::Close;
        self
    }

    /// Never answers, and keeps the connection open. Counts as an open stream until the client goes away.
    #[must_use]
    pub fn hang(mut self) -> Self {
        self.action = Action::Hang;
        self
    }

    /// Answers with this status. One that HTTP does not know becomes 500.
    #[must_use]
    pub fn status(self, status: u16) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self.answer(|answer| answer.status = status)
    }

    /// Answers with this header too; one that HTTP does not allow is left out.
    #[must_use]
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        self.answer(|answer| drop(answer.headers.insert(name, value)))
    }

    /// Answers with this JSON, as `application/json` unless a header says otherwise.
    #[must_use]
    pub fn json(self, body: Value) -> Self {
        self.answer(|answer| answer.body = Content::Json(body))
    }

    /// Answers with this text, as `text/plain` unless a header says otherwise.
    #[must_use]
    pub fn text(self, body: impl Into<String>) -> Self {
        let body = Content::Text(body.into());
        self.answer(|answer| answer.body = body)
    }

    /// Streams these bytes, each chunk on its own, as `application/jsonl` unless a header says otherwise.
    #[must_use]
    pub fn chunks<T: Into<Vec<u8>>>(self, chunks: impl IntoIterator<Item = T>) -> Self {
        let body = Content::Chunks(chunks.into_iter().map(|bytes| Chunk::Bytes(bytes.into())).collect());
        self.answer(|answer| answer.body = body)
    }

    /// Answers with an error in the service's own form.
    #[must_use]
    pub fn error(self, status: u16, code: impl Into<String>, message: impl Into<String>) -> Self {
        self.status(status).json(json!({ "message": message.into(), "code": code.into() }))
    }

    /// Cuts the connection after this many bytes of the body (the operation's own, where no other is given), or at its
    /// end if it is shorter, so that the client sees a body that was never finished.
    #[must_use]
    pub fn cut_after(mut self, bytes: usize) -> Self {
        self.cut_after = Some(bytes);
        self
    }

    /// Amends the answer; a fault that had none so far starts from an empty 200.
    fn answer(mut self, amend: impl FnOnce(&mut Answer)) -> Self {
        let mut answer = match self.action {
            Action::Answer(answer) => answer,
            Action::Pass | Action::Close | Action::Hang => Answer::default(),
        };
        amend(&mut answer);
        self.action = Action::Answer(answer);
        self
    }

    pub(super) fn meets(&self, method: &str, path: &str) -> bool {
        self.times != Some(0) && self.on.covers(method, path)
    }

    pub(super) fn spend(&mut self) {
        self.times = self.times.map(|times| times.saturating_sub(1));
    }
}

impl Default for Answer {
    fn default() -> Self {
        Self { status: StatusCode::OK, headers: BTreeMap::new(), body: Content::default() }
    }
}

impl Operation {
    fn covers(&self, method: &str, path: &str) -> bool {
        let same_path = self.path == "/*" || {
            let mut parts = path.split('/');
            let covered = self.path.split('/').all(|template| {
                parts
                    .next()
                    .is_some_and(|part| part == template || template.starts_with('{') && template.ends_with('}'))
            });
            covered && parts.next().is_none()
        };
        same_path && (self.method == "*" || self.method.eq_ignore_ascii_case(method))
    }
}

impl<'de> Deserialize<'de> for Operation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.split_once(' ') {
            Some((method, path)) if path.starts_with('/') => {
                Ok(Self { method: method.to_owned(), path: path.to_owned() })
            }
            _ => Err(de::Error::custom("expected a method and a path, such as `POST /bot/create`")),
        }
    }
}

fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<StatusCode, D::Error> {
    StatusCode::from_u16(u16::deserialize(deserializer)?).map_err(de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_covers_its_paths_only() {
        let complete = Fault::on("post", "/conversation/{conversationId}/complete");
        assert!(complete.meets("POST", "/conversation/c1/complete"));
        assert!(!complete.meets("GET", "/conversation/c1/complete"));
        assert!(!complete.meets("POST", "/conversation/complete"));
        assert!(!complete.meets("POST", "/conversation/c1/complete/more"));
        assert!(Fault::on("*", "/*").meets("PUT", "/anything/at/all"));
    }

    #[test]
    fn a_fault_is_used_up() {
        let mut fault = Fault::on("*", "/*").times(1);
        assert!(fault.meets("GET", "/"));
        fault.spend();
        assert!(!fault.meets("GET", "/"));
    }
}
