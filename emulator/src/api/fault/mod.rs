//! Making the faults of a script happen.

mod body;

use std::future::pending;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use tokio::time::sleep;

use super::accept::Format;
use super::event::Event;
use super::record::Faulty;
use super::stream::{streamed, written};
use crate::body::separately;
use crate::connections::HangUp;
use crate::script::fault::Action;
use crate::script::fault::response::{Content, LateError, ScriptedResponse};
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
            let _held_until_dropped = server.streams.open();
            pending().await
        }
    };
    let mut response = body::alter(&server, &fault, response);
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
    let (sign_of_life, failure) = match format {
        Format::Json => (" ".into(), error.body().to_string().into()),
        Format::Jsonl | Format::EventStream => {
            (Event::nop().encode(format), Event::new("error", error.body()).encode(format))
        }
    };
    let late = async move {
        sleep(error.after).await;
        failure
    };
    let lines = stream::once(async { sign_of_life }).chain(stream::once(late));
    streamed(server, format.content_type(), lines)
}
