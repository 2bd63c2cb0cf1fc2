//! The record of requests and responses, for assertions in tests.

use std::sync::Arc;

use parking_lot::Mutex;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A request that the emulator received.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// The method in upper case.
    pub method: String,
    /// The path as sent, with its query.
    pub path: String,
    /// The headers in the order received, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body; only the beginning of a large one.
    pub body: Vec<u8>,
    /// The number of body bytes received so far.
    pub body_length: u64,
    /// The response; `None` until it begins, or if the connection was closed instead.
    pub response: Option<RecordedResponse>,
}

/// The response of the emulator to a [`RecordedRequest`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RecordedResponse {
    /// The HTTP status.
    pub status: u16,
    /// The `Content-Type`, if present.
    pub content_type: Option<String>,
    /// The part of the body written so far.
    pub body: Vec<u8>,
    /// `true` if a [`Fault`](crate::Fault) was injected; the response may then not conform to the document.
    pub fault_injected: bool,
}

impl RecordedRequest {
    /// Returns the value of a header by its lower-case name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Decodes the body, for instance as the request type of the client.
    ///
    /// # Errors
    /// Fails where the body is no JSON of this type.
    pub fn decode<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_slice(&self.body)
    }

    /// Returns the body as JSON; `Null` if it is not JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// A request that may still be read, or responded to.
pub(crate) type Recording = Arc<Mutex<RecordedRequest>>;

#[derive(Debug, Default)]
pub(crate) struct Requests(Mutex<Vec<Recording>>);

impl Requests {
    pub(crate) fn all(&self) -> Vec<RecordedRequest> {
        self.0.lock().iter().map(|request| request.lock().clone()).collect()
    }

    pub(crate) fn add(&self, request: RecordedRequest) -> Recording {
        let recording = Arc::new(Mutex::new(request));
        self.0.lock().push(Arc::clone(&recording));
        recording
    }
}
