//! The floor: handwritten code for exactly these responses, and nothing else.

use std::hint::black_box;
use std::io;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, TryStreamExt};
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio_util::codec::{FramedRead, LinesCodec};
use tokio_util::io::StreamReader;

use super::SECRET;
use super::server::Server;

/// A struct of just the shape of a token event, its tag not even looked at.
#[derive(Deserialize)]
pub(crate) struct TokenLine {
    r#type: String,
    data: TokenData,
    #[serde(rename = "createdAt")]
    created_at: i64,
}

#[derive(Deserialize)]
struct TokenData {
    r#type: String,
    token: String,
}

/// Number of lines of this shape in these bytes.
pub(crate) async fn count<T: DeserializeOwned>(bytes: impl Stream<Item = io::Result<Bytes>>) -> usize {
    let reader = std::pin::pin!(StreamReader::new(bytes));
    let mut lines = FramedRead::new(reader, LinesCodec::new());
    let mut count = 0;
    while let Some(line) = lines.next().await {
        let line = line.expect("a line");
        count += usize::from(black_box(serde_json::from_str::<T>(&line)).is_ok());
    }
    count
}

/// The bytes of a completion as they come.
pub(crate) async fn complete(
    client: &reqwest::Client,
    server: &Server,
) -> impl Stream<Item = io::Result<Bytes>> + Unpin + use<> {
    let request = client.post(server.url("/api/v1/conversation/c1/complete")).bearer_auth(SECRET);
    let request = request.header(ACCEPT, "application/jsonl").header(CONTENT_TYPE, "application/json");
    let response = request.body(r#"{"text":"Hello"}"#).send().await.expect("an response");
    response.bytes_stream().map_err(io::Error::other).boxed()
}

/// A client with the timeouts of ours.
pub(crate) fn client() -> reqwest::Client {
    let builder = reqwest::Client::builder().timeout(Duration::from_secs(60)).connect_timeout(Duration::from_secs(10));
    builder.user_agent("by-hand/0.1.0").build().expect("a client")
}

/// A complete response.
pub(crate) async fn fetch<T: DeserializeOwned>(client: &reqwest::Client, url: &str) -> T {
    let request = client.get(url).bearer_auth(SECRET).header(ACCEPT, "application/json");
    let body = request.send().await.expect("an response").bytes().await.expect("a body");
    serde_json::from_slice(&body).expect("what was asked for")
}
