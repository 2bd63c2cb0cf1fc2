//! Making the faults of a script happen.

use std::future::pending;
use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::Value;
use tokio::time::sleep;

use super::accept::Format;
use super::event::Event;
use super::record::Faulty;
use super::stream::{streamed, written};
use crate::body::lines::{Lines, chunks, edited, is_complete, lines};
use crate::body::{Broken, chunks_of, ended, pieces, separately};
use crate::connections::HangUp;
use crate::script::fault::response::{Content, LateError, ScriptedResponse};
use crate::script::fault::{Action, Ending, Fault};
use crate::state::server::Server;
use crate::version::unversioned;

/// Middleware that injects the matching fault, if any.
pub(super) async fn inject(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let path = unversioned(request.uri().path());
    let fault = server.script.lock().take_fault(request.method().as_str(), path);
    let Some(fault) = fault else {
        return next.run(request).await;
    };
    sleep(fault.delay).await;
    let response = match fault.action.clone() {
        Action::Pass => next.run(request).await,
        Action::Response(scripted) => {
            // A form that the service does not know is as good as none here.
            let format = Format::of(request.headers()).unwrap_or(Format::Json);
            respond(&server, scripted, format)
        }
        Action::Close => {
            let mut response = Response::default();
            response.extensions_mut().insert(HangUp);
            return response;
        }
        Action::Hang => {
            let _held_until_dropped = server.streams.subscribe();
            pending().await
        }
    };
    let mut response = alter(&server, &fault, response);
    response.extensions_mut().insert(Faulty);
    response
}

fn respond(server: &Arc<Server>, scripted: ScriptedResponse, format: Format) -> Response {
    let mut response = match scripted.body {
        Content::Json(json) => Json(json).into_response(),
        Content::Text(text) => text.into_response(),
        Content::Chunks(chunks) => {
            let chunks = stream::iter(chunks).map(Bytes::from);
            written(server, Format::Jsonl.content_type(), separately(chunks))
        }
        Content::LateError(error) => fail_late(server, error, format),
    };
    *response.status_mut() = scripted.status;
    for (name, value) in scripted.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// Sends the status immediately, as the service does for long requests, and fails in the body.
fn fail_late(server: &Arc<Server>, error: LateError, format: Format) -> Response {
    let (keep_alive, failure) = match format {
        Format::Json => (" ".into(), error.body().to_string().into()),
        Format::Jsonl | Format::EventStream => {
            (Event::nop().encode(format), Event::new("error", error.body()).encode(format))
        }
    };
    let late = async move {
        sleep(error.after).await;
        failure
    };
    let lines = stream::once(async { keep_alive }).chain(stream::once(late));
    streamed(server, format.content_type(), lines)
}

/// Changes the lines first, so that an ending counts the bytes that the client sees.
fn alter(server: &Arc<Server>, fault: &Fault, response: Response) -> Response {
    let ending = fault.ending();
    if fault.lines.is_empty() && fault.cut_after_event.is_none() && ending.is_none() && fault.split.is_none() {
        return response;
    }
    let (mut head, body) = response.into_parts();
    // A body of known length would be sent as such; this one is chunked, so that it can end early or late.
    head.headers.remove(header::CONTENT_LENGTH);
    let mut body = chunks_of(body);
    if !fault.lines.is_empty() {
        body = separately(chunks(edited(lines(body), fault.lines.clone()))).boxed();
    }
    if let Some(kind) = fault.cut_after_event.clone() {
        body = separately(chunks(cut_after_event(lines(body), kind))).boxed();
    }
    if let Some((after, ending)) = ending {
        let server = Arc::clone(server);
        body = ended(body, after, move || end(ending, &server));
    }
    if let Some(size) = fault.split {
        let split = body.map_ok(move |chunk| stream::iter(pieces(chunk, size)).map(Ok)).try_flatten();
        body = separately(split).boxed();
    }
    Response::from_parts(head, Body::from_stream(body))
}

fn end(ending: Ending, server: &Server) -> impl Future<Output = Result<(), Broken>> + use<> {
    let held_until_dropped = (ending == Ending::Stall).then(|| server.streams.subscribe());
    async move {
        let _held_until_dropped = held_until_dropped;
        match ending {
            Ending::End => Ok(()),
            Ending::Cut => Err(Broken),
            Ending::Stall => pending().await,
        }
    }
}

/// Lets all through up to the first line with such an event, and nothing after it.
fn cut_after_event(lines: Lines, kind: String) -> Lines {
    let cut = lines.map_ok(move |line| {
        let is_last = is_complete(&line) && has_type(&line.concat(), &kind);
        stream::iter([Ok(line)].into_iter().chain(is_last.then_some(Err(Broken.into()))))
    });
    cut.try_flatten().boxed()
}

/// Returns whether a line is an event of this kind, or a channel message that contains one.
fn has_type(line: &[u8], kind: &str) -> bool {
    let event: Value = serde_json::from_slice(line).unwrap_or_default();
    event["type"] == kind || event["type"] == "message" && event["data"]["type"] == kind
}
