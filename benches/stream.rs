//! How the time to read a stream grows with the length of a line, and what an event costs on its
//! way from the wire to the user.
//!
//! `cargo bench --bench stream` runs all of these in turn over bytes in memory, in chunks of the
//! size in which a socket gives them.

use std::sync::Arc;

use bytes::Bytes;
use chatbotkit_client::types::SubscribeChannel;
use chatbotkit_client::{Client, ClientOptions, Transport, TransportError};
use divan::{Bencher, counter::BytesCount, counter::ItemsCount};
use futures_util::future::BoxFuture;
use futures_util::{StreamExt, stream};
use reqwest::{Body, Request, Response};
use tokio::runtime::Runtime;

const CHUNK: usize = 16 * 1024;
const MEBIBYTE: usize = 1024 * 1024;

/// Answers everything with the same bytes.
#[derive(Debug)]
struct Memory(Bytes);

impl Transport for Memory {
    fn execute(&self, _: Request) -> BoxFuture<'static, Result<Response, TransportError>> {
        let body = self.0.clone();
        let starts = (0..body.len()).step_by(CHUNK);
        let chunks: Vec<_> =
            starts.map(|start| Ok::<_, std::io::Error>(body.slice(start..body.len().min(start + CHUNK)))).collect();
        let body = Body::wrap_stream(stream::iter(chunks));
        Box::pin(async { Ok(http::Response::new(body).into()) })
    }
}

fn main() {
    divan::main();
}

fn read(client: &Client) -> impl Future<Output = usize> {
    let call = client.channel().subscribe("a-channel-of-memory", SubscribeChannel::default());
    call.stream().filter(|event| std::future::ready(event.is_ok())).count()
}

fn client(body: String) -> Client {
    let memory = Arc::new(Memory(body.into()));
    Client::new(ClientOptions::new().secret("sk-1").transport(memory)).expect("a client")
}

#[divan::bench(args = [1, 2, 4, 8], sample_count = 20)]
fn one_line_of_mebibytes(bencher: Bencher<'_, '_>, size: usize) {
    let text = "x".repeat(size * MEBIBYTE);
    let client = client(format!("{{\"type\":\"message\",\"data\":{{\"text\":\"{text}\"}}}}\n"));
    let runtime = Runtime::new().expect("a runtime");
    bencher.counter(BytesCount::new(size * MEBIBYTE)).bench_local(|| assert_eq!(runtime.block_on(read(&client)), 1));
}

#[divan::bench(sample_count = 20)]
fn ten_thousand_lines(bencher: Bencher<'_, '_>) {
    let line = "{\"type\":\"message\",\"data\":{\"type\":\"bot\",\"token\":\" brown\"}}\n";
    let client = client(line.repeat(10_000));
    let runtime = Runtime::new().expect("a runtime");
    bencher.counter(ItemsCount::new(10_000usize)).bench_local(|| assert_eq!(runtime.block_on(read(&client)), 10_000));
}
