//! The floor: handwritten code for exactly these responses, and nothing else.

use std::hint::black_box;
use std::io;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, TryStreamExt};
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio_util::codec::{FramedRead, LinesCodec, LinesCodecError};
use tokio_util::io::StreamReader;

use super::SECRET;
use super::server::Server;

/// The parts of a token event that a program uses: its type is borrowed, its token owned.
#[derive(Deserialize)]
struct TokenLine<'a> {
    r#type: &'a str,
    data: TokenData,
}

#[derive(Deserialize)]
struct TokenData {
    token: String,
}

/// True for a line with a token event.
pub(crate) fn is_token(line: &str) -> bool {
    let line = black_box(serde_json::from_str::<TokenLine<'_>>(black_box(line)));
    line.is_ok_and(|line| line.r#type == "token" && !line.data.token.is_empty())
}

/// The lines of a body.
pub(crate) fn lines(
    bytes: impl Stream<Item = io::Result<Bytes>>,
) -> impl Stream<Item = Result<String, LinesCodecError>> + Unpin {
    FramedRead::new(Box::pin(StreamReader::new(bytes)), LinesCodec::new())
}

/// Number of lines that are decoded.
pub(crate) async fn count(bytes: impl Stream<Item = io::Result<Bytes>>, decode: impl Fn(&str) -> bool) -> usize {
    let mut lines = lines(bytes);
    let mut count = 0;
    while let Some(line) = lines.next().await {
        count += usize::from(decode(&line.expect("a line")));
    }
    count
}

/// The bytes of a completion as they come.
pub(crate) async fn complete(
    client: &reqwest::Client,
    server: &Server,
) -> impl Stream<Item = io::Result<Bytes>> + use<> {
    let request = client.post(server.url("/api/v1/conversation/c1/complete")).bearer_auth(SECRET);
    let request = request.header(ACCEPT, "application/jsonl").header(CONTENT_TYPE, "application/json");
    let response = request.body(r#"{"text":"Hello"}"#).send().await.expect("a response");
    response.bytes_stream().map_err(io::Error::other)
}

/// A client with the timeouts of ours.
pub(crate) fn client() -> reqwest::Client {
    let builder = reqwest::Client::builder().timeout(Duration::from_secs(60)).connect_timeout(Duration::from_secs(10));
    builder.user_agent("by-hand/0.1.0").build().expect("a client")
}

/// A complete response.
pub(crate) async fn fetch<T: DeserializeOwned>(client: &reqwest::Client, url: &str) -> T {
    let request = client.get(url).bearer_auth(SECRET).header(ACCEPT, "application/json");
    let body = request.send().await.expect("a response").bytes().await.expect("a body");
    serde_json::from_slice(&body).expect("what was asked for")
}
