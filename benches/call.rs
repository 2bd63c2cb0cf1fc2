//! Overhead of a unary call over the same by hand: processor time of the client for sequential
//! calls, and time of concurrent calls.

mod common;

use std::time::Duration;

use chatbotkit_client::Client;
use chatbotkit_client::types::Bot;
use common::cpu::ThreadCpu;
use common::server::Server;
use common::{client, floor, responses, runtime};
use criterion::measurement::Measurement;
use criterion::{BenchmarkGroup, Criterion, Throughput};
use futures_util::{StreamExt, stream};

const IN_A_ROW: usize = 500;
const CALLS: usize = 10_000;
const CONCURRENCY: usize = 64;

fn main() {
    let server = Server::start(responses::json(responses::BOT));
    let mut criterion = Criterion::default().with_measurement(ThreadCpu).configure_from_args();
    let mut group = criterion.benchmark_group("call");
    group.sample_size(30).throughput(Throughput::Elements(IN_A_ROW as u64)).measurement_time(Duration::from_secs(10));
    measure(&mut group, &server, IN_A_ROW, 1);
    group.finish();
    criterion.final_summary();

    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("calls");
    group.sample_size(20).throughput(Throughput::Elements(CALLS as u64)).measurement_time(Duration::from_secs(10));
    measure(&mut group, &server, CALLS, CONCURRENCY);
    group.finish();
    criterion.final_summary();
}

fn measure(group: &mut BenchmarkGroup<'_, impl Measurement>, server: &Server, calls: usize, concurrency: usize) {
    let runtime = runtime();
    let (ours, plain, url) = (client(server), floor::client(), server.url("/api/v1/bot/b1/fetch"));
    group.bench_function("ours", |bencher| {
        bencher.iter(|| runtime.block_on(many(calls, concurrency, || by_ours(&ours))));
    });
    group.bench_function("floor", |bencher| {
        bencher.iter(|| runtime.block_on(many(calls, concurrency, || floor::fetch::<Bot>(&plain, &url))));
    });
}

async fn by_ours(client: &Client) -> Bot {
    client.bot().fetch("b1").await.expect("a bot")
}

/// Makes so many calls, up to `concurrency` of them concurrently.
async fn many<F: Future<Output = Bot>>(calls: usize, concurrency: usize, call: impl Fn() -> F) {
    stream::iter(0..calls).map(|_| call()).buffer_unordered(concurrency).for_each(|_| async {}).await;
}
