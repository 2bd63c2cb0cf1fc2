//! A record of every request and its answer, for a test to look at.

use std::sync::Mutex;

use serde_json::Value;

use crate::lock::lock;

/// A request that reached the emulator, answered or not.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// The method in capitals.
    pub method: String,
    /// The path as it was sent, with its query.
    pub path: String,
    /// The headers in the order received, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body; empty where there was none, and no more than the beginning of one that is large.
    pub body: Vec<u8>,
    /// How many bytes of the body have come so far.
    pub body_length: u64,
    /// What was answered; `None` while nothing is, or where the connection was closed instead.
    pub answer: Option<RecordedAnswer>,
}

/// What the emulator answered to a [`RecordedRequest`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RecordedAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The `Content-Type`, if there was one.
    pub content_type: Option<String>,
    /// As much of the body as has been written so far.
    pub body: Vec<u8>,
    /// Whether a [`Fault`](crate::Fault) has had a hand in it: then it may be anything.
    pub faulty: bool,
}

impl RecordedRequest {
    /// The value of a header, whose name is in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The body as JSON; `Null` where it is not.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

#[derive(Debug, Default)]
pub(crate) struct Requests(Mutex<Vec<RecordedRequest>>);

impl Requests {
    pub(crate) fn all(&self) -> Vec<RecordedRequest> {
        lock(&self.0).clone()
    }

    /// Adds a request and gives its place.
    pub(crate) fn add(&self, request: RecordedRequest) -> usize {
        let mut requests = lock(&self.0);
        requests.push(request);
        requests.len() - 1
    }

    pub(crate) fn received(&self, place: usize, length: usize) {
        if let Some(request) = lock(&self.0).get_mut(place) {
            request.body_length += length as u64;
        }
    }

    pub(crate) fn answered(&self, place: usize, answer: RecordedAnswer) {
        if let Some(request) = lock(&self.0).get_mut(place) {
            request.answer = Some(answer);
        }
    }

    pub(crate) fn wrote(&self, place: usize, bytes: &[u8]) {
        if let Some(answer) = lock(&self.0).get_mut(place).and_then(|request| request.answer.as_mut()) {
            answer.body.extend_from_slice(bytes);
        }
    }
}
