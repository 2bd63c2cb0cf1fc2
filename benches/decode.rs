//! Cost of decoding events from memory: many short lines, one long line, and one event.

mod common;

use std::hint::black_box;
use std::io;

use bytes::Bytes;
use chatbotkit_client::{Event, jsonl};
use common::cpu::ThreadCpu;
use common::{floor, responses, runtime};
use criterion::{BenchmarkId, Criterion, Throughput};
use futures_util::{Stream, StreamExt, stream};
use serde::Deserialize;
use serde::de::DeserializeOwned;

const LINES: usize = 10_000;

/// Payload of one packet.
const PACKET: usize = 1400;

/// Bytes of one read of a busy socket.
const READ: usize = 16 * 1024;

const MEBIBYTE: usize = 1024 * 1024;

fn main() {
    let mut criterion = Criterion::default().with_measurement(ThreadCpu).configure_from_args();
    short_lines(&mut criterion);
    one_long_line(&mut criterion);
    one_event(&mut criterion);
    criterion.final_summary();
}

fn short_lines(criterion: &mut Criterion<ThreadCpu>) {
    let body = Bytes::from(format!("{}\n", responses::TOKEN).repeat(LINES));
    let runtime = runtime();
    let mut group = criterion.benchmark_group("decoder");
    group.throughput(Throughput::Elements(LINES as u64));
    group.bench_function("events", |bencher| {
        bencher.iter(|| assert_eq!(runtime.block_on(ours::<Event>(chunks(&body, PACKET))), LINES));
    });
    group.bench_function("floor", |bencher| {
        bencher.iter(|| assert_eq!(runtime.block_on(floor::count(chunks(&body, PACKET), floor::is_token)), LINES));
    });
    group.finish();
}

fn one_long_line(criterion: &mut Criterion<ThreadCpu>) {
    let runtime = runtime();
    let mut group = criterion.benchmark_group("line");
    group.sample_size(20);
    for mebibytes in [8, 16, 32] {
        let body = Bytes::from(responses::long_line(mebibytes * MEBIBYTE));
        group.throughput(Throughput::Bytes(body.len() as u64));
        group.bench_with_input(BenchmarkId::new("ours", mebibytes), &body, |bencher, body| {
            bencher.iter(|| assert_eq!(runtime.block_on(ours::<Event>(chunks(body, READ))), 1));
        });
        group.bench_with_input(BenchmarkId::new("floor", mebibytes), &body, |bencher, body| {
            bencher.iter(|| assert_eq!(runtime.block_on(floor::count(chunks(body, READ), is_event)), 1));
        });
    }
    group.finish();
}

fn one_event(criterion: &mut Criterion<ThreadCpu>) {
    let tag_last = r#"{"createdAt":1790000000000,"data":{"type":"bot","token":" brown"},"type":"token"}"#;
    let unknown = responses::TOKEN.replacen("token", "tokan", 1);
    let mut group = criterion.benchmark_group("event");
    group.bench_function("event", |bencher| bencher.iter(|| value::<Event>(responses::TOKEN)));
    group.bench_function("type-last", |bencher| bencher.iter(|| value::<Event>(tag_last)));
    group.bench_function("unknown", |bencher| bencher.iter(|| value::<Event>(&unknown)));
    group.bench_function("floor", |bencher| bencher.iter(|| floor::is_token(responses::TOKEN)));
    group.finish();
}

fn value<'a, T: Deserialize<'a>>(line: &'a str) -> serde_json::Result<T> {
    serde_json::from_str(black_box(line))
}

fn is_event(line: &str) -> bool {
    value::<Event>(line).is_ok()
}

/// Number of lines that our decoder decodes.
async fn ours<T: DeserializeOwned>(bytes: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> usize {
    let mut values = jsonl::decode::<T>(bytes);
    let mut count = 0;
    while let Some(value) = values.next().await {
        count += usize::from(black_box(value).is_ok());
    }
    count
}

/// Bytes in chunks of this size, none of them copied.
fn chunks(body: &Bytes, size: usize) -> impl Stream<Item = io::Result<Bytes>> + use<> {
    let body = body.clone();
    let pieces = (0..body.len()).step_by(size).map(move |start| Ok(body.slice(start..body.len().min(start + size))));
    stream::iter(pieces)
}
