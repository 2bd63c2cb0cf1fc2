//! Response bodies, and what can go wrong with one while it is written.

pub(crate) mod lines;

use std::num::NonZeroUsize;

use async_stream::try_stream;
use axum::BoxError;
use axum::body::Body;
use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt, TryStreamExt};
use tokio::task::yield_now;

pub(crate) type Chunks = BoxStream<'static, Result<Bytes, BoxError>>;

/// The error of a body, or of a response, that breaks the connection.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the connection is broken on purpose")]
pub(crate) struct Broken;

pub(crate) fn chunks_of(body: Body) -> Chunks {
    body.into_data_stream().map_err(BoxError::from).boxed()
}

/// Chunks that leave the server one by one: hyper writes what it has whenever a body is not ready.
pub(crate) fn separately<T>(chunks: impl Stream<Item = T>) -> impl Stream<Item = T> {
    chunks.then(async |chunk| {
        yield_now().await;
        chunk
    })
}

pub(crate) fn pieces(mut chunk: Bytes, size: NonZeroUsize) -> Vec<Bytes> {
    let mut pieces = Vec::new();
    while !chunk.is_empty() {
        pieces.push(chunk.split_to(size.get().min(chunk.len())));
    }
    pieces
}

/// Lets this many bytes through, or all if there are fewer, and ends in this way.
pub(crate) fn ended<E>(chunks: Chunks, after: usize, end: impl FnOnce() -> E + Send + 'static) -> Chunks
where
    E: Future<Output = Result<(), Broken>> + Send + 'static,
{
    let ended = try_stream! {
        let mut chunks = chunks;
        let mut left = after;
        while left > 0 {
            let Some(mut chunk) = chunks.try_next().await? else { break };
            chunk.truncate(left);
            left -= chunk.len();
            yield chunk;
        }
        // The end begins before the rest is dropped, so that a stream that stays open never counts as closed.
        let end = end();
        drop(chunks);
        yield_now().await;
        end.await?;
    };
    ended.boxed()
}
