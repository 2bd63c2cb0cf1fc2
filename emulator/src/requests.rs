//! A record of every request and its answer, for a test to look at.

use std::sync::{Arc, Mutex};

use axum::body::{Body, BodyDataStream, HttpBody};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::{Bytes, BytesMut};
use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::Value;

use crate::api::Server;
use crate::connections::HangUp;
use crate::lock::lock;
use crate::objects;

/// The largest body that the service takes, in bytes.
pub(crate) const LARGEST_BODY: usize = 4_718_592;
/// How much is kept of what is put into the object store.
const OBJECT_BEGINNING: usize = 65_536;

/// Set on an answer that a fault has had a hand in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Faulty;

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
    fn add(&self, request: RecordedRequest) -> usize {
        let mut requests = lock(&self.0);
        requests.push(request);
        requests.len() - 1
    }

    fn received(&self, place: usize, length: usize) {
        if let Some(request) = lock(&self.0).get_mut(place) {
            request.body_length += length as u64;
        }
    }

    fn answered(&self, place: usize, answer: RecordedAnswer) {
        if let Some(request) = lock(&self.0).get_mut(place) {
            request.answer = Some(answer);
        }
    }

    fn wrote(&self, place: usize, bytes: &[u8]) {
        if let Some(answer) = lock(&self.0).get_mut(place).and_then(|request| request.answer.as_mut()) {
            answer.body.extend_from_slice(bytes);
        }
    }
}

/// Middleware: records what comes in and, as it is written, what goes out.
pub(crate) async fn record(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let upload = Upload::at(head.uri.path());
    let most = match upload {
        Some(Upload::Object) => OBJECT_BEGINNING,
        Some(Upload::Attachment) | None => LARGEST_BODY,
    };
    let Ok((beginning, rest)) = read_ahead(body, most).await else {
        return (StatusCode::BAD_REQUEST, "The body broke off").into_response();
    };
    let too_large = rest.is_some() && upload.is_none();
    let place = server.requests.add(RecordedRequest {
        method: head.method.to_string(),
        path: head.uri.to_string(),
        headers: text_of(&head.headers),
        body: beginning.to_vec(),
        body_length: beginning.len() as u64,
        answer: None,
    });
    let body = match rest {
        None => Body::from(beginning),
        Some(rest) => {
            let counted = Arc::clone(&server);
            let rest = rest.inspect_ok(move |bytes| counted.requests.received(place, bytes.len()));
            Body::from_stream(stream::once(async { Ok(beginning) }).chain(rest))
        }
    };
    let response = if too_large {
        (StatusCode::PAYLOAD_TOO_LARGE, "Body exceeded 4.5mb limit").into_response()
    } else {
        next.run(Request::from_parts(head, body)).await
    };
    if response.extensions().get::<HangUp>().is_some() {
        return response;
    }
    let (mut head, body) = response.into_parts();
    // Streaming the body past the record must not hide how long it is.
    if let Some(length) = body.size_hint().exact() {
        head.headers.insert(header::CONTENT_LENGTH, length.into());
    }
    let content_type = head.headers.get(header::CONTENT_TYPE);
    server.requests.answered(
        place,
        RecordedAnswer {
            status: head.status.as_u16(),
            content_type: content_type.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()),
            body: Vec::new(),
            faulty: head.extensions.get::<Faulty>().is_some(),
        },
    );
    let body = body.into_data_stream().inspect_ok(move |bytes| server.requests.wrote(place, bytes));
    Response::from_parts(head, Body::from_stream(body))
}

/// A request whose body may be too large to be read at once.
#[derive(Clone, Copy, Debug)]
enum Upload {
    /// Refused by the operation itself where it is too large.
    Attachment,
    /// Of any size.
    Object,
}

impl Upload {
    fn at(path: &str) -> Option<Self> {
        if path.starts_with(objects::ROOT) {
            Some(Self::Object)
        } else if path.ends_with("/attachment/upload") {
            Some(Self::Attachment)
        } else {
            None
        }
    }
}

/// Reads a body to its end, or a little past so many bytes; then there is a rest.
async fn read_ahead(body: Body, most: usize) -> Result<(Bytes, Option<BodyDataStream>), axum::Error> {
    let mut rest = body.into_data_stream();
    let mut beginning = BytesMut::new();
    while beginning.len() <= most {
        match rest.try_next().await? {
            Some(bytes) => beginning.extend_from_slice(&bytes),
            None => return Ok((beginning.freeze(), None)),
        }
    }
    Ok((beginning.freeze(), Some(rest)))
}

fn text_of(headers: &HeaderMap) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect()
}
