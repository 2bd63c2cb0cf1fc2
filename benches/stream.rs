//! Cost of reading a stream of events from a socket.
//!
//! The client's processor time alone is counted. Both clients read the same bytes from the same
//! server, so that the ratio holds however fast the machine is.

mod common;

use std::time::Duration;

use chatbotkit_client::agent::{Tool, ToolEvent, Tools};
use chatbotkit_client::types::CompleteConversation;
use chatbotkit_client::{Client, Event};
use common::cpu::ThreadCpu;
use common::server::Server;
use common::{client, floor, responses, runtime};
use criterion::{Criterion, Throughput};
use futures_util::StreamExt;
use schemars::JsonSchema;
use serde::Deserialize;

const EVENTS: usize = 200_000;

fn main() {
    let mut criterion = Criterion::default().with_measurement(ThreadCpu).configure_from_args();
    over_loopback(&mut criterion);
    with_tools(&mut criterion);
    criterion.final_summary();
}

fn over_loopback(criterion: &mut Criterion<ThreadCpu>) {
    let server = Server::start(responses::stream(&responses::lines(EVENTS)));
    let runtime = runtime();
    let (ours, plain) = (client(&server), reqwest::Client::new());
    let mut group = criterion.benchmark_group("stream");
    group.throughput(Throughput::Elements(EVENTS as u64)).sample_size(20).measurement_time(Duration::from_secs(5));
    group.bench_function("ours", |bencher| bencher.iter(|| assert_eq!(runtime.block_on(tokens(&ours)), EVENTS)));
    group.bench_function("floor", |bencher| {
        bencher.iter(|| {
            let count =
                runtime.block_on(async { floor::count(floor::complete(&plain, &server).await, floor::is_token).await });
            assert_eq!(count, EVENTS);
        });
    });
    group.finish();
}

/// Cost of tools that are not called.
fn with_tools(criterion: &mut Criterion<ThreadCpu>) {
    #[derive(Deserialize, JsonSchema)]
    struct Nothing {}

    let server = Server::start(responses::stream(&responses::lines(EVENTS)));
    let runtime = runtime();
    let client = client(&server);
    let idle = Tool::new("idle", "Does nothing", |_: Nothing| async { Ok(()) });
    let tools = Tools::new([idle.expect("a tool")]).expect("one tool");
    let mut group = criterion.benchmark_group("tools");
    group.throughput(Throughput::Elements(EVENTS as u64)).sample_size(20).measurement_time(Duration::from_secs(5));
    group.bench_function("with", |bencher| {
        bencher.iter(|| assert_eq!(runtime.block_on(tokens_with(&client, &tools)), EVENTS));
    });
    group.bench_function("without", |bencher| {
        bencher.iter(|| assert_eq!(runtime.block_on(tokens(&client)), EVENTS));
    });
    group.finish();
}

async fn tokens_with(client: &Client, tools: &Tools) -> usize {
    let question = CompleteConversation::builder().text("Hello").build();
    let mut events = client.conversation().complete("c1", question).with_tools(tools.clone()).stream();
    let mut count = 0;
    while let Some(event) = events.next().await {
        count += usize::from(matches!(event.expect("an event"), ToolEvent::Event(Event::Token(_))));
    }
    count
}

/// Number of tokens of a response.
async fn tokens(client: &Client) -> usize {
    let question = CompleteConversation::builder().text("Hello").build();
    let mut events = client.conversation().complete("c1", question).stream();
    let mut count = 0;
    while let Some(event) = events.next().await {
        count += usize::from(matches!(event.expect("an event"), Event::Token(_)));
    }
    count
}
