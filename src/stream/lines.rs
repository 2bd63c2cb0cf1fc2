//! Splits chunks of bytes into lines.

use std::io;
use std::ops::Range;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::stream::{BoxStream, StreamExt, TryStreamExt};
use memchr::memchr;

use crate::error::{Error, Kind, Result};
use crate::http::Missing;

/// The lines of a body, without blank ones.
///
/// A line is a slice of its chunk; only a line that continues in the next chunk is copied.
pub(crate) struct Lines {
    chunks: BoxStream<'static, io::Result<Bytes>>,
    missing: Missing,
    pub(super) max_bytes: usize,
    chunks_taken: usize,
    chunk: Bytes,
    /// The start of the next line in the chunk.
    next: usize,
    /// A line of several chunks, or as much of it as has arrived.
    joined: Vec<u8>,
    /// The end of the joined line has arrived.
    is_whole: bool,
    ended: bool,
}

impl Lines {
    pub(crate) fn of(chunks: impl Stream<Item = io::Result<Bytes>> + Send + 'static, max_bytes: usize) -> Self {
        Self {
            chunks: chunks.boxed(),
            missing: Missing::default(),
            max_bytes,
            chunks_taken: 0,
            chunk: Bytes::new(),
            next: 0,
            joined: Vec::new(),
            is_whole: false,
            ended: false,
        }
    }

    pub(crate) fn of_response(response: reqwest::Response, missing: Missing, max_bytes: usize) -> Self {
        Self { missing, ..Self::of(response.bytes_stream().map_err(io::Error::other), max_bytes) }
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.ended
    }

    /// The number of chunks that have arrived, with or without a complete line.
    pub(crate) fn chunks_taken(&self) -> usize {
        self.chunks_taken
    }

    /// The beginning of a line whose end has not arrived.
    pub(crate) fn unfinished(&self) -> &[u8] {
        if self.is_whole { &[] } else { &self.joined }
    }

    /// Returns the next line, without a byte order mark and surrounding white space. Nothing follows an error.
    pub(crate) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<&[u8]>>> {
        let line = loop {
            match ready!(self.poll_line(cx)) {
                Some(Ok(line)) if self.trimmed(&line).is_empty() => {}
                line => break line,
            }
        };
        self.ended |= matches!(line, Some(Err(_)));
        Poll::Ready(line.map(|line| Ok(self.trimmed(&line?))))
    }

    /// Releases the memory of the last line, of which an idle stream has no use.
    pub(crate) fn release(&mut self) {
        if self.is_whole {
            (self.joined, self.is_whole) = (Vec::new(), false);
        }
        if self.next == self.chunk.len() {
            (self.chunk, self.next) = (Bytes::new(), 0);
        }
    }

    /// Returns the place of the next line in the chunk, unless it is the joined one.
    fn poll_line(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Range<usize>>>> {
        self.release();
        while !self.ended {
            let rest = &self.chunk[self.next..];
            let found = memchr(b'\n', rest);
            let line = self.next..self.next + found.unwrap_or(rest.len());
            if self.joined.len() + line.len() > self.max_bytes {
                let problem = format!("line longer than {} bytes", self.max_bytes);
                return Poll::Ready(Some(Err(Error::new(Kind::Decode, problem))));
            }
            self.next = line.end + usize::from(found.is_some());
            if found.is_some() && self.joined.is_empty() {
                return Poll::Ready(Some(Ok(line)));
            }
            self.joined.extend_from_slice(&self.chunk[line.clone()]);
            if found.is_some() {
                self.is_whole = true;
                return Poll::Ready(Some(Ok(line)));
            }
            self.release();
            let chunk = ready!(self.chunks.poll_next_unpin(cx)).transpose().map_err(body_error);
            match chunk.and_then(|chunk| self.missing.next(chunk))? {
                Some(chunk) => {
                    self.chunk = chunk;
                    self.chunks_taken += 1;
                }
                None => {
                    (self.ended, self.is_whole) = (true, true);
                    return Poll::Ready(Some(Ok(0..0)));
                }
            }
        }
        Poll::Ready(None)
    }

    /// The line at a place in the chunk, or the joined one.
    fn trimmed(&self, place: &Range<usize>) -> &[u8] {
        let line = if self.is_whole { &self.joined[..] } else { &self.chunk[place.clone()] };
        line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line).trim_ascii()
    }
}

/// The error of the body, which the I/O error wraps.
fn body_error(problem: io::Error) -> Error {
    match problem.downcast::<reqwest::Error>() {
        Ok(problem) => Error::transport(problem.into()),
        Err(problem) => Error::transport(problem.into()),
    }
}
