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

use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::stream::{StreamExt, TryStreamExt};
use serde::de::DeserializeOwned;
use tokio::io::AsyncRead;
use tokio_util::codec::{FramedRead, LinesCodec, LinesCodecError};
use tokio_util::io::StreamReader;

use crate::error::{Error, Kind, Result};
use crate::send::mismatch;

/// The longest line unless set: 64 MiB. No server of ours writes a longer one.
pub const LONGEST_LINE: usize = 64 * 1024 * 1024;

/// The values on the lines of a body that comes in chunks.
pub fn decode<T: DeserializeOwned>(bytes: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Decoder<T> {
    read(StreamReader::new(bytes.boxed()))
}

/// The values on the lines of what a reader gives.
pub fn read<T: DeserializeOwned>(reader: impl AsyncRead + Send + 'static) -> Decoder<T> {
    Decoder { lines: Lines::of(reader, LONGEST_LINE), value: PhantomData }
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
        *self.lines.0.decoder_mut() = LinesCodec::new_with_max_length(bytes);
        self
    }
}

impl<T: DeserializeOwned> Stream for Decoder<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let line = ready!(self.lines.poll_next_unpin(cx));
        Poll::Ready(line.map(|line| line.and_then(|line| value(&line))))
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

/// The lines of a body that are not blank.
pub(crate) struct Lines(FramedRead<Pin<Box<dyn AsyncRead + Send>>, LinesCodec>);

impl Lines {
    pub(crate) fn of(reader: impl AsyncRead + Send + 'static, longest_line: usize) -> Self {
        Self(FramedRead::new(Box::pin(reader), LinesCodec::new_with_max_length(longest_line)))
    }

    pub(crate) fn of_response(response: reqwest::Response, longest_line: usize) -> Self {
        Self::of(StreamReader::new(response.bytes_stream().map_err(io::Error::other)), longest_line)
    }
}

impl Stream for Lines {
    type Item = Result<String>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match ready!(self.0.poll_next_unpin(cx)) {
                None => return Poll::Ready(None),
                Some(Err(problem)) => return Poll::Ready(Some(Err(failure(problem)))),
                Some(Ok(line)) => match line.strip_prefix('\u{feff}').unwrap_or(&line).trim_ascii() {
                    "" => {}
                    text if text.len() == line.len() => return Poll::Ready(Some(Ok(line))),
                    text => return Poll::Ready(Some(Ok(text.to_owned()))),
                },
            }
        }
    }
}

fn failure(problem: LinesCodecError) -> Error {
    match problem {
        LinesCodecError::MaxLineLengthExceeded => Error::new(Kind::Decode, "a line is longer than it may be"),
        LinesCodecError::Io(problem) if problem.kind() == io::ErrorKind::InvalidData => {
            Error::new(Kind::Decode, "a line is not UTF-8").caused_by(problem)
        }
        // The body's own error is inside, and says more than the reader that carries it.
        LinesCodecError::Io(problem) => match problem.downcast::<reqwest::Error>() {
            Ok(problem) => Error::transport(problem.into()),
            Err(problem) => Error::transport(problem.into()),
        },
    }
}
