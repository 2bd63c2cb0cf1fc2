//! What a fault does to a body on its way out.

use std::future::pending;
use std::io;
use std::sync::Arc;

use async_stream::{stream, try_stream};
use axum::body::Body;
use axum::http::header;
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt, TryStreamExt, stream as streams};
use tokio::task::yield_now;

use super::lines::Editor;
use crate::api::server::Server;
use crate::api::stream::{pieces, separately};
use crate::script::{Edit, Ending, Fault};

/// Changes the lines first, so that an ending counts the bytes that the client sees.
pub(super) fn alter(server: &Arc<Server>, fault: &Fault, response: Response) -> Response {
    let ending = fault.ending();
    if fault.lines.is_empty() && ending.is_none() && fault.split.is_none() {
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
            Ending::Cut => {
                // Gives hyper the time to write what came before, and then makes it break the connection.
                yield_now().await;
                yield Err(io::ErrorKind::ConnectionAborted.into());
            }
            Ending::Stall => {
                let _held_until_dropped = server.streams.open();
                // Counted once, and never as none at all.
                drop(chunks);
                pending::<()>().await;
            }
        }
    }
}
