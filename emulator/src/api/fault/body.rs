//! Applies a fault to a response body.

use std::future::pending;
use std::sync::Arc;

use async_stream::try_stream;
use axum::body::Body;
use axum::http::header;
use axum::response::Response;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::Value;

use crate::body::lines::{Lines, chunks, edited, is_complete, lines};
use crate::body::{Broken, chunks_of, ended, pieces, separately};
use crate::script::fault::Fault;
use crate::script::fault::body::Ending;
use crate::state::server::Server;

/// Changes the lines first, so that an ending counts the bytes that the client sees.
pub(super) fn alter(server: &Arc<Server>, fault: &Fault, response: Response) -> Response {
    let changes_lines = !fault.lines.is_empty() || fault.cut_after_event.is_some();
    let ending = fault.ending();
    if !changes_lines && ending.is_none() && fault.split.is_none() {
        return response;
    }
    let (mut head, body) = response.into_parts();
    // A body of known length would be sent as such; this one is chunked, so that it can end early or late.
    head.headers.remove(header::CONTENT_LENGTH);
    let mut body = chunks_of(body);
    if changes_lines {
        let lines = edited(lines(body), fault.lines.clone());
        body = separately(chunks(cut_after_event(lines, fault.cut_after_event.clone()))).boxed();
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
    let held_until_dropped = (ending == Ending::Stall).then(|| server.streams.open());
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
fn cut_after_event(lines: Lines, kind: Option<String>) -> Lines {
    let cut = try_stream! {
        for await line in lines {
            let line = line?;
            let is_last = kind.as_ref().is_some_and(|kind| is_complete(&line) && has_type(&line.concat(), kind));
            yield line;
            if is_last {
                Err(Broken)?;
            }
        }
    };
    cut.boxed()
}

/// Returns whether a line is an event of this kind, or a channel message that contains one.
fn has_type(line: &[u8], kind: &str) -> bool {
    let event: Value = serde_json::from_slice(line).unwrap_or_default();
    event["type"] == kind || event["type"] == "message" && event["data"]["type"] == kind
}
