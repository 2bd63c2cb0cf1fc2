//! The memory of a stream that is open and idle: allocations of this thread for a thousand
//! concurrent streams, per stream.
//!
//! With `soak 600`, the memory of the client's process for 600 seconds, in which each of a thousand streams is dropped or ends, and is
//! opened again after about a second; with `soak 600 floor`, that of a process with the floor. Resident memory is read from `/proc`.

mod common;

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{env, fs};

use chatbotkit_client::types::CompleteConversation;
use chatbotkit_client::{Client, Event, EventStream};
use common::server::Server;
use common::{client, floor, responses, runtime};
use futures_util::future::ready;
use futures_util::stream::{BoxStream, once};
use futures_util::{Stream, StreamExt};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

const STREAMS: usize = 1000;

/// The argument of the process that serves the streams of [`soak`].
const SERVE: &str = "serve";

fn main() -> io::Result<()> {
    // Both ends of each connection are files of this process.
    let maximum = getrlimit(Resource::Nofile).maximum;
    setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum })?;
    let arguments: Vec<_> = env::args().collect();
    if arguments.iter().any(|argument| argument == SERVE) {
        return serve();
    }
    let mut soaked = arguments.iter().skip_while(|argument| *argument != "soak").skip(1);
    if let Some(seconds) = soaked.next().and_then(|seconds| seconds.parse().ok()) {
        return soak(Duration::from_secs(seconds), soaked.next().is_some_and(|of| of == "floor"));
    }
    let server = Server::start(responses::begun(&format!("{}\n", responses::TOKEN)));
    let (ours, plain) = (client(&server), reqwest::Client::new());
    let mut out = io::stdout().lock();
    writeln!(out, "ours {}", idle(async || events(&ours)))?;
    writeln!(out, "floor {}", idle(async || Box::pin(floor::complete(&plain, &server).await)))?;
    writeln!(out, "lines {}", idle(async || floor::lines(floor::complete(&plain, &server).await)))
}

/// Prints the memory of the process ten times, the first time after a tenth of the duration: what is resident, and what
/// its thread has allocated and not freed.
fn soak(duration: Duration, of_floor: bool) -> io::Result<()> {
    let mut other =
        Command::new(env::current_exe()?).arg(SERVE).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut addresses = BufReader::new(other.stdout.take().expect("the output")).lines();
    let mut server = || addresses.next().expect("a line")?.parse().map(Server::at).map_err(io::Error::other);
    let servers = [server()?, server()?];
    let (runtime, begin, mut allocated) = (runtime(), Instant::now(), 0);
    let openers = servers.map(|server| if of_floor { floor_opener(server) } else { opener(client(&server)) });
    for _ in 0..STREAMS {
        runtime.spawn(reopened(openers.clone()));
    }
    for tenth in 1..=10 {
        let change = allocation_counter::measure(|| {
            runtime.block_on(async {
                tokio::time::sleep((begin + duration * tenth / 10).saturating_duration_since(Instant::now())).await;
            });
        });
        allocated += change.bytes_current / 1024;
        let seconds = begin.elapsed().as_secs();
        writeln!(io::stdout(), "{seconds:>4} s {:>8} KiB resident {allocated:>8} KiB allocated", resident()?)?;
    }
    Ok(())
}

/// Serves streams until the input ends: those that stay idle, and those that end. Prints their addresses.
fn serve() -> io::Result<()> {
    let idle = Server::start(responses::begun(&format!("{}\n", responses::TOKEN)));
    let whole = Server::start(responses::stream(&responses::lines(20)));
    writeln!(io::stdout(), "{}\n{}", idle.address(), whole.address())?;
    io::copy(&mut io::stdin(), &mut io::sink()).map(|_| ())
}

/// Opens a stream with an item for each line: true if it is valid.
type Opener = Arc<dyn Fn() -> BoxStream<'static, bool> + Send + Sync>;

fn opener(client: Client) -> Opener {
    Arc::new(move || events(&client).map(|event| event.is_ok()).boxed())
}

fn floor_opener(server: Server) -> Opener {
    let client = reqwest::Client::new();
    Arc::new(move || {
        let (client, server) = (client.clone(), server.clone());
        let lines = async move { floor::lines(floor::complete(&client, &server).await) };
        once(lines).flatten().map(|line| line.is_ok()).boxed()
    })
}

/// Opens a stream that is dropped while it is idle, then one that ends, and so on.
async fn reopened([idle, whole]: [Opener; 2]) {
    loop {
        let mut stream = idle();
        assert_eq!(stream.next().await, Some(true));
        let waited = tokio::time::timeout(Duration::from_millis(fastrand::u64(500..1500)), stream.next()).await;
        assert!(waited.is_err(), "an idle stream");
        drop(stream);
        assert_eq!(whole().filter(|is_ok| ready(*is_ok)).count().await, 21);
    }
}

/// The resident memory of the process in KiB.
fn resident() -> io::Result<usize> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|line| line.trim().split(' ').next()?.parse().ok());
    kib.ok_or_else(|| io::Error::other("no resident memory"))
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
