//! Recording every request and its response.

use std::sync::Arc;

use axum::body::{Body, BodyDataStream, HttpBody};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::{Bytes, BytesMut};
use futures_util::{StreamExt, TryStreamExt, stream};

use crate::connections::HangUp;
use crate::state::objects::ROOT;
use crate::state::requests::{RecordedRequest, RecordedResponse};
use crate::state::server::Server;

/// The largest body that the service takes, in bytes.
pub(crate) const LARGEST_BODY: usize = 4_718_592;
/// Maximum number of recorded bytes of an upload to the object store.
const OBJECT_BEGINNING: usize = 65_536;

/// Marks a response that a fault has changed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Faulty;

/// Middleware: records requests and, while they are written, responses.
pub(crate) async fn record(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let path = head.uri.path();
    let is_object = path.starts_with(ROOT);
    let most = if is_object { OBJECT_BEGINNING } else { LARGEST_BODY };
    // Objects can be of any size, and the operation itself refuses a file that is too large.
    let is_limited = !is_object && !path.ends_with("/upload");
    let Ok((beginning, rest)) = read_ahead(body, most).await else {
        return (StatusCode::BAD_REQUEST, "The body broke off").into_response();
    };
    let too_large = rest.is_some() && is_limited;
    let recording = server.requests.add(RecordedRequest {
        method: head.method.to_string(),
        path: head.uri.to_string(),
        headers: text_of(&head.headers),
        body: beginning.to_vec(),
        body_length: beginning.len() as u64,
        response: None,
    });
    let body = match rest {
        None => Body::from(beginning),
        Some(rest) => {
            let counted = Arc::clone(&recording);
            let rest = rest.inspect_ok(move |bytes| counted.lock().body_length += bytes.len() as u64);
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
    recording.lock().response = Some(RecordedResponse {
        status: head.status.as_u16(),
        content_type: content_type.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()),
        body: Vec::new(),
        fault_injected: head.extensions.get::<Faulty>().is_some(),
    });
    let body = body.into_data_stream().inspect_ok(move |bytes| {
        if let Some(response) = &mut recording.lock().response {
            response.body.extend_from_slice(bytes);
        }
    });
    Response::from_parts(head, Body::from_stream(body))
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
