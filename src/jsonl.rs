//! Lines of JSON out of chunks of bytes.

use std::io;

use bytes::Bytes;
use futures_util::stream::{BoxStream, StreamExt, TryStreamExt};
use tokio_util::codec::{FramedRead, LinesCodec, LinesCodecError};
use tokio_util::io::StreamReader;

use crate::error::{Error, Kind, Result};

/// No event is longer: a line that is comes from no server of ours.
const LONGEST_LINE: usize = 64 * 1024 * 1024;

/// The lines of a body. They are cut at line feeds before anything is decoded, so that neither a
/// character split over two chunks nor a separator inside of a string can harm them.
pub(crate) struct Lines(FramedRead<StreamReader<BoxStream<'static, io::Result<Bytes>>, Bytes>, LinesCodec>);

impl Lines {
    pub(crate) fn of(response: reqwest::Response) -> Self {
        let bytes = response.bytes_stream().map_err(io::Error::other).boxed();
        Self(FramedRead::new(StreamReader::new(bytes), LinesCodec::new_with_max_length(LONGEST_LINE)))
    }

    /// The next line that is not blank.
    pub(crate) async fn next(&mut self) -> Option<Result<String>> {
        loop {
            match self.0.next().await? {
                Ok(line) => match line.strip_prefix('\u{feff}').unwrap_or(&line).trim_ascii() {
                    "" => {}
                    text if text.len() == line.len() => return Some(Ok(line)),
                    text => return Some(Ok(text.to_owned())),
                },
                Err(problem) => return Some(Err(failure(problem))),
            }
        }
    }
}

fn failure(problem: LinesCodecError) -> Error {
    match problem {
        LinesCodecError::MaxLineLengthExceeded => {
            Error::new(Kind::Decode, format!("a line is longer than {LONGEST_LINE} bytes"))
        }
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
