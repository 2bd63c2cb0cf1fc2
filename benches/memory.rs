//! The memory of a stream that is open and idle: allocations of this thread for a thousand
//! concurrent streams, per stream.

mod common;

use std::io::{self, Write};

use chatbotkit_client::types::CompleteConversation;
use chatbotkit_client::{Client, Event, EventStream};
use common::server::Server;
use common::{client, floor, responses, runtime};
use futures_util::{Stream, StreamExt};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

const STREAMS: usize = 1000;

fn main() -> io::Result<()> {
    // Both ends of each connection are files of this process.
    let maximum = getrlimit(Resource::Nofile).maximum;
    setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum })?;
    let server = Server::start(responses::begun(&format!("{}\n", responses::TOKEN)));
    let (ours, plain) = (client(&server), reqwest::Client::new());
    let mut out = io::stdout().lock();
    writeln!(out, "ours {}", idle(async || events(&ours)))?;
    writeln!(out, "floor {}", idle(async || Box::pin(floor::complete(&plain, &server).await)))
}

fn events(client: &Client) -> EventStream<Event> {
    client.conversation().complete("c1", CompleteConversation::builder().text("Hello").build()).stream()
}

/// The bytes that a stream holds once its first item was read.
fn idle<S: Stream<Item: Send> + Unpin>(open: impl AsyncFn() -> S) -> usize {
    let runtime = runtime();
    let begun = async || {
        let mut stream = open().await;
        assert!(stream.next().await.is_some());
        stream
    };
    // The first one brings in what all share.
    let first = runtime.block_on(begun());
    let mut streams = Vec::with_capacity(STREAMS);
    let held = allocation_counter::measure(|| {
        runtime.block_on(async {
            while streams.len() < STREAMS {
                streams.push(begun().await);
            }
        });
    });
    drop((first, streams));
    usize::try_from(held.bytes_current).unwrap_or_default() / STREAMS
}
