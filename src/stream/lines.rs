//! Splits chunks of bytes into lines of text.

use std::io;
use std::ops::Range;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::stream::{BoxStream, StreamExt, TryStreamExt};
use memchr::memchr;

use crate::error::{Error, Kind, Result};

/// The lines of a body, without blank ones.
///
/// Each chunk is validated as UTF-8 once and copied once, behind the rest of the chunk before it; lines are slices of that
/// buffer.
pub(crate) struct Lines {
    chunks: BoxStream<'static, io::Result<Bytes>>,
    pub(super) max_bytes: usize,
    chunks_taken: usize,
    text: String,
    /// The start of the next line.
    start: usize,
    /// The end of the text that was searched for a line feed.
    searched: usize,
    /// The first bytes of a character that continues in the next chunk.
    split: Vec<u8>,
    /// The end of the body, after the text.
    end: Option<End>,
}

enum End {
    Good,
    Bad(Error),
    Reported,
}

impl Lines {
    pub(crate) fn of(chunks: impl Stream<Item = io::Result<Bytes>> + Send + 'static, max_bytes: usize) -> Self {
        Self {
            chunks: chunks.boxed(),
            max_bytes,
            chunks_taken: 0,
            text: String::new(),
            start: 0,
            searched: 0,
            split: Vec::new(),
            end: None,
        }
    }

    pub(crate) fn of_response(response: reqwest::Response, max_bytes: usize) -> Self {
        Self::of(response.bytes_stream().map_err(io::Error::other), max_bytes)
    }

    /// The number of chunks that have arrived, with or without a complete line.
    pub(crate) fn chunks_taken(&self) -> usize {
        self.chunks_taken
    }

    pub(crate) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<&str>>> {
        let line = loop {
            match ready!(self.poll_line(cx)) {
                Some(Ok(line)) if trim(&self.text[line.clone()]).is_empty() => {}
                line => break line,
            }
        };
        Poll::Ready(line.map(|line| line.map(|line| trim(&self.text[line]))))
    }

    /// The range of the next line in the text.
    fn poll_line(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Range<usize>>>> {
        loop {
            let found = memchr(b'\n', &self.text.as_bytes()[self.searched..]);
            let line = self.start..found.map_or(self.text.len(), |place| self.searched + place);
            if line.len() > self.max_bytes && !matches!(self.end, Some(End::Reported)) {
                self.text.clear();
                (self.start, self.searched) = (0, 0);
                self.end = Some(End::Reported);
                return Poll::Ready(Some(Err(Error::new(
                    Kind::Decode,
                    format!("line longer than {} bytes", self.max_bytes),
                ))));
            }
            self.searched = line.end + usize::from(found.is_some());
            if found.is_some() {
                self.start = self.searched;
                return Poll::Ready(Some(Ok(line)));
            }
            match self.end.take() {
                None => {}
                Some(End::Bad(problem)) => {
                    self.end = Some(End::Reported);
                    return Poll::Ready(Some(Err(problem)));
                }
                Some(End::Good) => {
                    self.end = Some(End::Reported);
                    self.start = line.end;
                    return Poll::Ready(Some(Ok(line)));
                }
                Some(End::Reported) => {
                    self.end = Some(End::Reported);
                    return Poll::Ready(None);
                }
            }
            match ready!(self.chunks.poll_next_unpin(cx)) {
                Some(Ok(chunk)) => {
                    self.text.drain(..self.start);
                    self.searched -= self.start;
                    self.start = 0;
                    self.chunks_taken += 1;
                    self.take(&chunk);
                }
                Some(Err(problem)) => self.end = Some(End::Bad(body_error(problem))),
                None if self.split.is_empty() => self.end = Some(End::Good),
                None => self.end = Some(End::Bad(not_text())),
            }
        }
    }

    /// Appends the text of a chunk, and keeps the bytes of an incomplete character.
    fn take(&mut self, chunk: &[u8]) {
        let whole;
        let bytes = if self.split.is_empty() {
            chunk
        } else {
            whole = [&std::mem::take(&mut self.split), chunk].concat();
            &whole
        };
        match std::str::from_utf8(bytes) {
            Ok(text) => self.text.push_str(text),
            Err(problem) => {
                let (text, rest) = bytes.split_at(problem.valid_up_to());
                self.text.push_str(std::str::from_utf8(text).unwrap_or_default());
                match problem.error_len() {
                    None => self.split = rest.to_vec(),
                    Some(_) => self.end = Some(End::Bad(not_text())),
                }
            }
        }
    }
}

/// A line without a byte order mark and surrounding white space.
fn trim(line: &str) -> &str {
    line.strip_prefix('\u{feff}').unwrap_or(line).trim_ascii()
}

fn not_text() -> Error {
    Error::new(Kind::Decode, "line is not UTF-8")
}

/// The error of the body, which the I/O error wraps.
fn body_error(problem: io::Error) -> Error {
    match problem.downcast::<reqwest::Error>() {
        Ok(problem) => Error::transport(problem.into()),
        Err(problem) => Error::transport(problem.into()),
    }
}
