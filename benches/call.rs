//! What a unary call costs more than the same by hand: the client's processor time for one after the
//! other, and the time that many at once take.

mod common;

use std::time::Duration;

use chatbotkit_client::Client;
use chatbotkit_client::types::Bot;
use common::cpu::ThreadCpu;
use common::server::Server;
use common::{answers, client, floor, runtime};
use criterion::measurement::Measurement;
use criterion::{BenchmarkGroup, Criterion, Throughput};
use futures_util::{StreamExt, stream};

const IN_A_ROW: usize = 500;
const CALLS: usize = 10_000;
const AT_ONCE: usize = 64;

fn main() {
    let server = Server::start(answers::json(answers::BOT));
    let mut criterion = Criterion::default().with_measurement(ThreadCpu).configure_from_args();
    let mut group = criterion.benchmark_group("call");
    group.sample_size(30).throughput(Throughput::Elements(IN_A_ROW as u64)).measurement_time(Duration::from_secs(10));
    measure(&mut group, &server, IN_A_ROW, 1);
    group.finish();
    criterion.final_summary();

    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("calls");
    group.sample_size(20).throughput(Throughput::Elements(CALLS as u64)).measurement_time(Duration::from_secs(10));
    measure(&mut group, &server, CALLS, AT_ONCE);
    group.finish();
    criterion.final_summary();
}

fn measure(group: &mut BenchmarkGroup<'_, impl Measurement>, server: &Server, calls: usize, at_once: usize) {
    let runtime = runtime();
    let (ours, plain, url) = (client(server), floor::client(), server.url("/api/v1/bot/b1/fetch"));
    group.bench_function("ours", |bencher| {
        bencher.iter(|| runtime.block_on(many(calls, at_once, || by_ours(&ours))));
    });
    group.bench_function("floor", |bencher| {
        bencher.iter(|| runtime.block_on(many(calls, at_once, || floor::fetch::<Bot>(&plain, &url))));
    });
}

async fn by_ours(client: &Client) -> Bot {
    client.bot().fetch("b1").await.expect("a bot")
}

/// Makes so many calls, some of them at once.
async fn many<F: Future<Output = Bot>>(calls: usize, at_once: usize, call: impl Fn() -> F) {
    stream::iter(0..calls).map(|_| call()).buffer_unordered(at_once).for_each(|_| async {}).await;
}
