//! Lines of text out of chunks of bytes.

use std::io;
use std::ops::Range;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::stream::{BoxStream, StreamExt, TryStreamExt};
use memchr::memchr;

use crate::error::{Error, Kind, Result};

/// The lines of a body that are not blank.
///
/// A chunk is checked to be UTF-8 once and copied once, behind what is left of the one before it. A
/// line is lent out of there.
pub(crate) struct Lines {
    chunks: BoxStream<'static, io::Result<Bytes>>,
    pub(super) longest: usize,
    chunks_taken: usize,
    text: String,
    /// Where the next line begins.
    start: usize,
    /// There is no end of a line before this.
    searched: usize,
    /// The first bytes of a character whose others are in the next chunk.
    split: Vec<u8>,
    /// What comes after the text, where nothing else does.
    end: Option<End>,
}

enum End {
    Good,
    Bad(Error),
    Told,
}

impl Lines {
    pub(crate) fn of(chunks: impl Stream<Item = io::Result<Bytes>> + Send + 'static, longest: usize) -> Self {
        Self {
            chunks: chunks.boxed(),
            longest,
            chunks_taken: 0,
            text: String::new(),
            start: 0,
            searched: 0,
            split: Vec::new(),
            end: None,
        }
    }

    pub(crate) fn of_response(response: reqwest::Response, longest: usize) -> Self {
        Self::of(response.bytes_stream().map_err(io::Error::other), longest)
    }

    /// How many chunks have come so far, whether there was an end of a line in them or not.
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

    /// Where the next line is in the text.
    fn poll_line(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Range<usize>>>> {
        loop {
            let found = memchr(b'\n', &self.text.as_bytes()[self.searched..]);
            let line = self.start..found.map_or(self.text.len(), |place| self.searched + place);
            if line.len() > self.longest && !matches!(self.end, Some(End::Told)) {
                self.text.clear();
                (self.start, self.searched) = (0, 0);
                self.end = Some(End::Told);
                return Poll::Ready(Some(Err(Error::new(Kind::Decode, "a line is longer than it may be"))));
            }
            self.searched = line.end + usize::from(found.is_some());
            if found.is_some() {
                self.start = self.searched;
                return Poll::Ready(Some(Ok(line)));
            }
            match self.end.take() {
                None => {}
                Some(End::Bad(problem)) => {
                    self.end = Some(End::Told);
                    return Poll::Ready(Some(Err(problem)));
                }
                Some(End::Good) => {
                    self.end = Some(End::Told);
                    self.start = line.end;
                    return Poll::Ready(Some(Ok(line)));
                }
                Some(End::Told) => {
                    self.end = Some(End::Told);
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
                Some(Err(problem)) => self.end = Some(End::Bad(broken(problem))),
                None if self.split.is_empty() => self.end = Some(End::Good),
                None => self.end = Some(End::Bad(not_text())),
            }
        }
    }

    /// Takes what of a chunk is text, and what may become text.
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

/// A line without what may be around its value.
fn trim(line: &str) -> &str {
    line.strip_prefix('\u{feff}').unwrap_or(line).trim_ascii()
}

fn not_text() -> Error {
    Error::new(Kind::Decode, "a line is not UTF-8")
}

/// The body's own error is inside, and says more than the reader that carries it.
fn broken(problem: io::Error) -> Error {
    match problem.downcast::<reqwest::Error>() {
        Ok(problem) => Error::transport(problem.into()),
        Err(problem) => Error::transport(problem.into()),
    }
}
