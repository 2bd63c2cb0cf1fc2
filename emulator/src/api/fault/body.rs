//! Applies a fault to a response body.

use std::future::pending;
use std::io;
use std::mem::take;
use std::sync::Arc;

use async_stream::{stream, try_stream};
use axum::body::Body;
use axum::http::header;
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt, TryStreamExt, stream as streams};
use serde_json::Value;
use tokio::task::yield_now;

use super::lines::Editor;
use crate::api::stream::{pieces, separately};
use crate::script::fault::Fault;
use crate::script::fault::body::Ending;
use crate::script::fault::lines::Edit;
use crate::state::server::Server;

/// Changes the lines first, so that an ending counts the bytes that the client sees.
pub(super) fn alter(server: &Arc<Server>, fault: &Fault, response: Response) -> Response {
    let ending = fault.ending();
    if fault.lines.is_empty() && fault.cut_after_event.is_none() && ending.is_none() && fault.split.is_none() {
        return response;
    }
    let (mut head, body) = response.into_parts();
    // A body of known length would be sent as such; this one is chunked, so that it can end early or late.
    head.headers.remove(header::CONTENT_LENGTH);
    let mut chunks: BoxStream<'static, io::Result<Bytes>> = body.into_data_stream().map_err(io::Error::other).boxed();
    if !fault.lines.is_empty() {
        chunks = separately(edited(chunks, fault.lines.clone())).boxed();
    }
    if let Some((after, ending)) = ending {
        chunks = ended(chunks, after, ending, Arc::clone(server)).boxed();
    }
    // After the bytes are counted, so that whichever end is reached first is the one that happens.
    if let Some(kind) = fault.cut_after_event.clone() {
        chunks = cut_after_event(chunks, kind).boxed();
    }
    if let Some(size) = fault.split {
        let split = chunks.map_ok(move |chunk| streams::iter(pieces(chunk, size)).map(Ok)).try_flatten();
        chunks = separately(split).boxed();
    }
    Response::from_parts(head, Body::from_stream(chunks))
}

fn edited(
    chunks: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
    edits: Vec<Edit>,
) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    try_stream! {
        let mut editor = Editor::new(edits);
        for piece in editor.ready() {
            yield piece;
        }
        for await chunk in chunks {
            editor.feed(chunk?);
            for piece in editor.ready() {
                yield piece;
            }
        }
        editor.finish();
        for piece in editor.ready() {
            yield piece;
        }
    }
}

/// Lets this many bytes through, and waits for no more of them.
fn ended(
    chunks: BoxStream<'static, io::Result<Bytes>>,
    after: usize,
    ending: Ending,
    server: Arc<Server>,
) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    stream! {
        let mut chunks = chunks;
        let mut left = after;
        while left > 0 && let Some(Ok(mut chunk)) = chunks.next().await {
            chunk.truncate(left);
            left -= chunk.len();
            yield Ok(chunk);
        }
        match ending {
            Ending::End => {}
            Ending::Cut => yield Err(broken().await),
            Ending::Stall => {
                let _held_until_dropped = server.streams.open();
                // Counted once, and never as none at all.
                drop(chunks);
                pending::<()>().await;
            }
        }
    }
}

/// Lets all through up to the first line with such an event, and nothing after it.
fn cut_after_event(
    chunks: BoxStream<'static, io::Result<Bytes>>,
    kind: String,
) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    try_stream! {
        let mut line = Vec::new();
        for await chunk in chunks {
            let mut rest = chunk?;
            while !rest.is_empty() {
                let end = rest.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |end| end + 1);
                let piece = rest.split_to(end);
                line.extend_from_slice(&piece);
                yield piece;
                if line.ends_with(b"\n") && has_type(&take(&mut line), &kind) {
                    Err(broken().await)?;
                }
            }
        }
    }
}

/// Returns whether a line is an event of this kind, or a channel message that contains one.
fn has_type(line: &[u8], kind: &str) -> bool {
    let event: Value = serde_json::from_slice(line).unwrap_or_default();
    event["type"] == kind || event["type"] == "message" && event["data"]["type"] == kind
}

/// Gives hyper the time to write what came before; with the error it breaks the connection.
async fn broken() -> io::Error {
    yield_now().await;
    io::ErrorKind::ConnectionAborted.into()
}
