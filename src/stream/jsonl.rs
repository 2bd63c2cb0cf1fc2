//! Decodes JSON lines from chunks of bytes.
//!
//! Streams are decoded with it; it can also decode a file of recorded events, or bytes from another source.
//!
//! ```
//! use chatbotkit_client::{Event, jsonl};
//! use futures_util::TryStreamExt;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> chatbotkit_client::Result<()> {
//! let recorded = "{\"type\":\"token\",\"data\":{\"token\":\"Hi\"}}\n\n{\"type\":\"ping\",\"data\":{}}";
//! let events: Vec<Event> = jsonl::read(recorded.as_bytes()).try_collect().await?;
//! assert_eq!(events.len(), 2);
//! # Ok(())
//! # }
//! ```

use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use serde_core::de::DeserializeOwned;
use tokio::io::AsyncRead;
use tokio_util::io::ReaderStream;

use super::lines::Lines;
use crate::error::Result;
use crate::http::json;
use crate::runtime::read_if_usual;

pub use crate::config::MAX_LINE_BYTES;

/// Decodes the lines of a body that arrives in chunks. Each item is a decoded line or an error, as [`Decoder`] describes.
pub fn decode<T: DeserializeOwned>(bytes: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Decoder<T> {
    Decoder { lines: Lines::of(bytes, MAX_LINE_BYTES), value: PhantomData }
}

/// Decodes the lines of a reader. Each item is a decoded line or an error, as [`Decoder`] describes.
pub fn read<T: DeserializeOwned>(reader: impl AsyncRead + Send + 'static) -> Decoder<T> {
    decode(ReaderStream::new(reader))
}

/// A stream of decoded lines, returned by [`decode`] and [`read`].
///
/// Lines end with a line feed, with or without a carriage return before it; the last line need not. Blank lines and a byte
/// order mark are skipped. A character may be split between two chunks.
///
/// A line that cannot be decoded is an error, and the next line follows. A read error and a line that is too long end the
/// stream. Bytes that are not UTF-8 are read as U+FFFD.
#[must_use = "nothing is read until a stream is polled"]
pub struct Decoder<T> {
    lines: Lines,
    value: PhantomData<fn() -> T>,
}

impl<T> Decoder<T> {
    /// Limits the size of a line: [`MAX_LINE_BYTES`] unless set.
    pub fn max_line_bytes(mut self, bytes: usize) -> Self {
        self.lines.max_bytes = bytes;
        self
    }
}

impl<T: DeserializeOwned> Stream for Decoder<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // Matched in place: a closure would move the value.
        let value = match ready!(self.lines.poll_next(cx)) {
            Some(Ok(line)) => match read_if_usual(line) {
                Some(value) => Ok(value),
                None => json(line),
            },
            Some(Err(error)) => Err(error),
            None => return Poll::Ready(None),
        };
        self.lines.release();
        Poll::Ready(Some(value))
    }
}

impl<T> fmt::Debug for Decoder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoder").finish_non_exhaustive()
    }
}
