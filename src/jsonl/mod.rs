//! Lines of JSON out of chunks of bytes.
//!
//! This is how streams are read, usable alone: for a file of events that was kept, or for bytes that
//! came another way.
//!
//! ```
//! use chatbotkit_client::{Event, jsonl};
//! use futures_util::TryStreamExt;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> chatbotkit_client::Result<()> {
//! let kept = "{\"type\":\"token\",\"data\":{\"token\":\"Hi\"}}\n\n{\"type\":\"ping\",\"data\":{}}";
//! let events: Vec<Event> = jsonl::read(kept.as_bytes()).try_collect().await?;
//! assert_eq!(events.len(), 2);
//! # Ok(())
//! # }
//! ```

mod lines;

use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use serde::de::DeserializeOwned;
use tokio::io::AsyncRead;
use tokio_util::io::ReaderStream;

pub(crate) use lines::Lines;

use crate::error::Result;
use crate::send::mismatch;

/// The longest line unless set: 64 MiB. No server of ours writes a longer one.
pub const LONGEST_LINE: usize = 64 * 1024 * 1024;

/// The values on the lines of a body that comes in chunks.
pub fn decode<T: DeserializeOwned>(bytes: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Decoder<T> {
    Decoder { lines: Lines::of(bytes, LONGEST_LINE), value: PhantomData }
}

/// The values on the lines of what a reader gives.
pub fn read<T: DeserializeOwned>(reader: impl AsyncRead + Send + 'static) -> Decoder<T> {
    decode(ReaderStream::new(reader))
}

/// A stream of the values on lines, made by [`decode`] and [`read`].
///
/// Lines end with a line feed, with or without a carriage return before it; the last one need not.
/// Blank lines and a byte order mark are passed over. They are cut before anything is decoded, so
/// that neither a character split over two chunks nor a separator inside of a string does harm.
///
/// A line that is not what was expected is an error of its own, and the next line follows; a reader
/// that fails, a line that is not UTF-8 and one that is too long end the stream.
#[must_use = "nothing is read until a stream is polled"]
pub struct Decoder<T> {
    lines: Lines,
    value: PhantomData<fn() -> T>,
}

impl<T> Decoder<T> {
    /// Takes no line of more bytes than this. Without it the limit is [`LONGEST_LINE`].
    pub fn longest_line(mut self, bytes: usize) -> Self {
        self.lines.longest = bytes;
        self
    }
}

impl<T: DeserializeOwned> Stream for Decoder<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let line = ready!(self.lines.poll_next(cx));
        Poll::Ready(line.map(|line| line.and_then(value)))
    }
}

impl<T> fmt::Debug for Decoder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoder").finish_non_exhaustive()
    }
}

/// The value on a line.
pub(crate) fn value<T: DeserializeOwned>(line: &str) -> Result<T> {
    serde_json::from_str(line).map_err(|problem| mismatch::<T>(line.as_bytes(), &problem))
}
