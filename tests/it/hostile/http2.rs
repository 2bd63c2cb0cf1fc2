//! An HTTP/2 server that writes frames by hand, so that it can break every rule of the protocol.

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::http1::Io;

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const GOAWAY: u8 = 7;

const ACK: u8 = 1;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

/// Error codes of RFC 9113.
pub(crate) const NO_ERROR: u32 = 0;
pub(crate) const REFUSED_STREAM: u32 = 7;
pub(crate) const CANCEL: u32 = 8;

/// A connection after its preface.
pub(crate) struct Frames {
    io: Box<dyn Io>,
}

impl Frames {
    /// Reads the preface of the client, and sends the settings of the server.
    pub(crate) async fn accept(mut io: Box<dyn Io>, max_concurrent_streams: Option<u32>) -> Option<Self> {
        io.read_exact(&mut [0; 24]).await.ok()?;
        let mut frames = Self { io };
        let limit = max_concurrent_streams.map(|limit| [&[0, 3][..], &limit.to_be_bytes()].concat());
        frames.send(SETTINGS, 0, 0, &limit.unwrap_or_default()).await;
        Some(frames)
    }

    async fn send(&mut self, kind: u8, flags: u8, stream: u32, payload: &[u8]) {
        let length = u32::try_from(payload.len()).expect("a short frame").to_be_bytes();
        let head = [&length[1..], &[kind, flags], &stream.to_be_bytes()].concat();
        let _ = self.io.write_all(&[&head, payload].concat()).await;
        let _ = self.io.flush().await;
    }

    /// Reads until the next request, and returns its stream. None when the client has gone.
    pub(crate) async fn request(&mut self) -> Option<u32> {
        loop {
            let mut head = [0; 9];
            self.io.read_exact(&mut head).await.ok()?;
            let [a, b, c, kind, flags, stream @ ..] = head;
            let mut payload = vec![0; u32::from_be_bytes([0, a, b, c]) as usize];
            self.io.read_exact(&mut payload).await.ok()?;
            match kind {
                HEADERS => return Some(u32::from_be_bytes(stream)),
                SETTINGS | PING if flags & ACK == 0 => {
                    let echo = if kind == PING { &payload[..] } else { &[] };
                    self.send(kind, ACK, 0, echo).await;
                }
                _ => {}
            }
        }
    }

    /// Sends the headers of a 200.
    pub(crate) async fn begin(&mut self, stream: u32) {
        // The eighth entry of the static table of HPACK.
        self.send(HEADERS, END_HEADERS, stream, &[0x88]).await;
    }

    /// Sends the headers of a 200 whose body has 500 bytes.
    pub(crate) async fn begin_with_length(&mut self, stream: u32, end: bool) {
        // A literal value for the 28th entry of the static table.
        let flags = END_HEADERS | if end { END_STREAM } else { 0 };
        self.send(HEADERS, flags, stream, b"\x88\x0f\x0d\x03500").await;
    }

    pub(crate) async fn data(&mut self, stream: u32, body: &str, end: bool) {
        self.send(DATA, if end { END_STREAM } else { 0 }, stream, body.as_bytes()).await;
    }

    /// Sends a whole response with status 200.
    pub(crate) async fn respond(&mut self, stream: u32, body: &str) {
        self.begin(stream).await;
        self.data(stream, body, true).await;
    }

    pub(crate) async fn reset(&mut self, stream: u32, code: u32) {
        self.send(RST_STREAM, 0, stream, &code.to_be_bytes()).await;
    }

    /// Ends the connection: streams after `last` have not been processed.
    pub(crate) async fn go_away(&mut self, last: u32, code: u32) {
        self.send(GOAWAY, 0, 0, &[last.to_be_bytes(), code.to_be_bytes()].concat()).await;
    }

    /// Falls silent: the connection stays open, and nothing more is read or sent.
    pub(crate) async fn hang(self) {
        let _open = self.io;
        std::future::pending::<()>().await;
    }
}
