//! Making the faults of a script happen.

use std::io;
use std::sync::Arc;

use async_stream::stream;
use axum::Json;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use tokio::task::yield_now;
use tokio::time::sleep;

use super::accept::Format;
use super::server::{Server, unversioned};
use super::stream::separately;
use crate::connections::HangUp;
use crate::lock::lock;
use crate::requests::Faulty;
use crate::script::{Action, Answer, Content, Fault};

/// Middleware: lets a request meet the fault that waits for it, if one does.
pub(super) async fn inject(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let path = unversioned(request.uri().path());
    let fault = lock(&server.script).take_fault(request.method().as_str(), path);
    let Some(Fault { delay, action, cut_after, .. }) = fault else {
        return next.run(request).await;
    };
    sleep(delay).await;
    let response = match action {
        Action::Pass => next.run(request).await,
        Action::Answer(answer) => respond(&server, answer),
        Action::Close => {
            let mut response = Response::default();
            response.extensions_mut().insert(HangUp);
            return response;
        }
        Action::Hang => {
            let _held_until_dropped = server.streams.open();
            std::future::pending().await
        }
    };
    let mut response = match cut_after {
        Some(bytes) => cut(response, bytes),
        None => response,
    };
    response.extensions_mut().insert(Faulty);
    response
}

fn respond(server: &Server, answer: Answer) -> Response {
    let mut response = match answer.body {
        Content::Json(json) => Json(json).into_response(),
        Content::Text(text) => text.into_response(),
        Content::Chunks(chunks) => {
            let open = server.streams.open();
            let body = separately(stream::iter(chunks).map(move |chunk| {
                let _held_while_written = &open;
                Bytes::from(chunk)
            }));
            ([(header::CONTENT_TYPE, Format::Jsonl.content_type())], body).into_response()
        }
    };
    *response.status_mut() = answer.status;
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// Lets this many bytes through and then breaks the connection, which a failing body makes hyper do.
fn cut(response: Response, bytes: usize) -> Response {
    let (mut head, body) = response.into_parts();
    // A body of known length would be sent as such; this one is chunked, and never gets its last chunk.
    head.headers.remove(header::CONTENT_LENGTH);
    let broken = stream! {
        let mut chunks = body.into_data_stream();
        let mut left = bytes;
        while left > 0 && let Some(Ok(mut chunk)) = chunks.next().await {
            chunk.truncate(left);
            left -= chunk.len();
            yield Ok(chunk);
        }
        // Gives hyper the time to write what came before.
        yield_now().await;
        yield Err(io::Error::from(io::ErrorKind::ConnectionAborted));
    };
    Response::from_parts(head, Body::from_stream(broken))
}
