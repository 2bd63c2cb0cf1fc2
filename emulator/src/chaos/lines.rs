//! Changes one line of a stream, without buffering the lines before and after it.

use async_stream::try_stream;
use axum::BoxError;
use axum::body::Body;
use axum::http::{HeaderMap, header};
use bytes::{Bytes, BytesMut};
use futures_util::{Stream, TryStreamExt};
use tokio::task::yield_now;

use super::reset::Reset;

pub(super) const LINES: &str = "application/jsonl";

/// The media type of a body, without parameters.
pub(super) fn media_type(headers: &HeaderMap) -> &str {
    first(headers, header::CONTENT_TYPE)
}

pub(super) fn asks_for_lines(headers: &HeaderMap) -> bool {
    first(headers, header::ACCEPT).eq_ignore_ascii_case(LINES)
}

fn first(headers: &HeaderMap, name: header::HeaderName) -> &str {
    let value = headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split([',', ';']).next().unwrap_or_default().trim()
}

/// A body that is written without buffering.
pub(super) fn flowing(chunks: impl Stream<Item = Result<Bytes, BoxError>> + Send + 'static) -> Body {
    Body::from_stream(chunks)
}

/// Replaces the line after the first `skip` lines with the result of `change`, or resets the connection there.
///
/// `change` receives `None` if the stream ends before that line.
pub(super) fn change_line(
    body: Body,
    skip: usize,
    change: impl FnOnce(Option<Bytes>) -> Result<Bytes, Reset> + Send + 'static,
) -> Body {
    flowing(try_stream! {
        let mut chunks = body.into_data_stream();
        let mut before = skip;
        let mut held = BytesMut::new();
        let mut rest = Bytes::new();
        let mut line = None;
        while let Some(mut chunk) = chunks.try_next().await? {
            let passing = chunk.split_to(end_of_lines(&chunk, &mut before));
            if !passing.is_empty() {
                yield passing;
            }
            let whole = chunk.iter().position(|&byte| byte == b'\n');
            held.extend_from_slice(&chunk.split_to(whole.map_or(chunk.len(), |end| end + 1)));
            if whole.is_some() {
                line = Some(held.split().freeze());
                rest = chunk;
                break;
            }
        }
        // The stream ended within the line.
        if !held.is_empty() {
            yield held.freeze();
        }
        // Lets hyper flush: it writes buffered data whenever the body is not ready.
        yield_now().await;
        yield change(line)?;
        yield rest;
        while let Some(chunk) = chunks.try_next().await? {
            yield chunk;
        }
    })
}

/// The end of the first `count` lines in this chunk. `count` keeps the rest for the next chunk.
fn end_of_lines(chunk: &[u8], count: &mut usize) -> usize {
    let mut end = 0;
    while *count > 0 {
        match chunk[end..].iter().position(|&byte| byte == b'\n') {
            Some(length) => end += length + 1,
            None => return chunk.len(),
        }
        *count -= 1;
    }
    end
}
