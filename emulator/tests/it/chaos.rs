//! The fault-injecting proxy, as a client sees it.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::error::Error;
use std::io;
use std::iter::successors;
use std::num::NonZeroUsize;
use std::time::Duration;

use crate::support::{lines, live, soon, types};
use chatbotkit_emulator::{
    Chaos, ChaosBuilder, ChaosKind, Emulator, Fault, InjectedFault, RecordedRequest, Reply, Script,
};
use futures_util::{StreamExt, stream};
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::{Value, json};
use tokio::net::TcpStream;

const COMPLETE: &str = "/conversation/complete";

/// An emulator, the proxy before it, and a client of the proxy.
struct Broken {
    emulator: Emulator,
    chaos: Chaos,
    http: Client,
}

impl Broken {
    async fn start(settle: impl FnOnce(ChaosBuilder) -> ChaosBuilder) -> Self {
        Self::with(Script::new(), settle).await
    }

    async fn with(script: Script, settle: impl FnOnce(ChaosBuilder) -> ChaosBuilder) -> Self {
        let emulator = Emulator::builder().script(script).start().await.expect("a free port");
        let chaos = settle(Chaos::proxy_for(&emulator)).start().await.expect("a free port");
        Self { emulator, chaos, http: Client::new() }
    }

    async fn always(kind: ChaosKind) -> Self {
        Self::start(|chaos| chaos.seed(5).rate(1.0).kinds([kind])).await
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}/v1{path}", self.chaos.base_url())).bearer_auth("sk-test")
    }

    fn create(&self, key: usize) -> RequestBuilder {
        self.request(Method::POST, "/bot/create").json(&json!({ "name": "Bot" })).header("x-chaos-key", key)
    }

    fn complete(&self, key: usize) -> RequestBuilder {
        let body = json!({ "messages": [{ "type": "user", "text": "Write many words to me" }] });
        let request = self.request(Method::POST, COMPLETE).header("accept", "application/jsonl");
        request.json(&body).header("x-chaos-key", key)
    }

    /// A request of one sort or another, in the order of the numbers.
    fn any(&self, number: usize) -> RequestBuilder {
        match number % 4 {
            0 => self.create(number),
            1 => self.complete(number),
            2 => self.request(Method::GET, "/bot/list").header("x-chaos-key", number),
            _ => self.request(Method::POST, "/bot/create").json(&json!({ "name": number.to_string() })),
        }
    }

    /// Sends so many requests concurrently, each to the end of its response.
    async fn many(&self, numbers: impl Iterator<Item = usize>, at_a_time: usize) {
        let done = stream::iter(numbers).for_each_concurrent(at_a_time, async |number| {
            if let Ok(response) = self.any(number).send().await {
                let _ = response.bytes().await;
            }
        });
        tokio::time::timeout(Duration::from_secs(120), done).await.expect("in time");
    }

    /// The injected faults by request, unordered.
    fn set(&self) -> BTreeSet<InjectedFault> {
        self.chaos.injected_faults().into_iter().collect()
    }

    /// The keys of the requests that the emulator has had.
    fn arrived(&self) -> Vec<String> {
        let key = |request: &RecordedRequest| request.header("x-chaos-key").map(str::to_owned);
        self.emulator.requests().iter().filter_map(key).collect()
    }
}

fn all_but(left_out: ChaosKind) -> impl Iterator<Item = ChaosKind> {
    ChaosKind::ALL.iter().copied().filter(move |kind| *kind != left_out)
}

fn was_reset(error: &reqwest::Error) -> bool {
    successors(error.source(), |&error| error.source())
        .filter_map(|error| error.downcast_ref::<io::Error>())
        .any(|error| error.kind() == io::ErrorKind::ConnectionReset)
}

/// A body as far as it comes, and whether it came to its end.
async fn read(response: Response) -> (Vec<u8>, Result<(), reqwest::Error>) {
    let mut chunks = response.bytes_stream();
    let mut read = Vec::new();
    while let Some(chunk) = chunks.next().await {
        match chunk {
            Ok(chunk) => read.extend_from_slice(&chunk),
            Err(error) => return (read, Err(error)),
        }
    }
    (read, Ok(()))
}

#[tokio::test]
async fn same_seed_injects_the_same_faults() {
    // Which connections are refused is another matter: how many are made is up to the client.
    let settle =
        |seed| move |chaos: ChaosBuilder| chaos.seed(seed).rate(0.5).kinds(all_but(ChaosKind::RefuseConnection));
    let first = Broken::start(settle(1)).await;
    first.many(0..200, 1).await;
    let again = Broken::start(settle(first.chaos.seed())).await;
    again.many((0..200).rev(), 64).await;
    assert_eq!(first.set(), again.set());
    assert!(first.set().len() > 50, "{}", first.set().len());
    let another = Broken::start(settle(2)).await;
    another.many(0..200, 1).await;
    assert_ne!(first.set(), another.set());
}

#[tokio::test]
async fn random_seed_is_reported() {
    let emulator = Emulator::start().await.expect("a free port");
    let chaos = async || Chaos::proxy_for(&emulator).start().await.expect("a free port").seed();
    assert_ne!(chaos().await, chaos().await);
}

#[tokio::test]
async fn retry_receives_a_fault_of_its_own() {
    let kinds = [ChaosKind::ServiceUnavailable, ChaosKind::BadGateway, ChaosKind::Delay];
    let broken = Broken::start(|chaos| chaos.seed(3).rate(0.5).kinds(kinds)).await;
    let mut statuses = BTreeSet::new();
    for _ in 0..50 {
        statuses.insert(broken.create(1).send().await.expect("a response").status().as_u16());
        // Without a key, a request is identified by its content.
        broken.any(3).send().await.expect("a response");
    }
    assert_eq!(statuses, [200, 502, 503].into());
    for key in [Some("1"), None] {
        let alike = broken.chaos.injected_faults().into_iter().filter(|fault| fault.key.as_deref() == key);
        let attempts: Vec<_> = alike.map(|fault| fault.attempt).collect();
        assert!(attempts.is_sorted_by(|a, b| a < b) && attempts.iter().all(|&attempt| attempt < 50), "{attempts:?}");
        assert!((10..40).contains(&attempts.len()), "{attempts:?}");
    }
}

#[tokio::test]
async fn proxy_never_retries_a_request() {
    let broken = Broken::start(|chaos| chaos.seed(4).rate(1.0).kinds(all_but(ChaosKind::RefuseConnection))).await;
    for key in 0..300 {
        let request = if key % 2 == 0 { broken.create(key) } else { broken.complete(key) };
        let _ = request.send().await;
    }
    let arrived = broken.arrived();
    assert_eq!(arrived.iter().collect::<HashSet<_>>().len(), arrived.len());
    assert_eq!(broken.chaos.request_count(), 300);
    let effects = broken.chaos.injected_faults().into_iter().filter(|fault| fault.kind.reaches_server());
    for key in effects.filter_map(|fault| fault.key) {
        assert!(arrived.contains(&key), "{key}");
    }
}

#[tokio::test]
async fn reset_before_request_never_reaches_the_server() {
    for kind in ChaosKind::ALL.iter().copied().filter(|kind| !kind.reaches_server()) {
        let broken = Broken::always(kind).await;
        for key in 0..20 {
            let response = broken.create(key).send().await;
            let refused = response.is_ok_and(|response| !response.status().is_success());
            assert_eq!(refused, matches!(kind, ChaosKind::ServiceUnavailable | ChaosKind::RateLimited), "{kind:?}");
        }
        assert!(broken.emulator.requests().is_empty(), "{kind:?}");
        // The client is free to try another connection in the place of a refused one.
        assert!(broken.chaos.counts()[&kind] >= 20, "{kind:?}");
        assert_eq!(broken.chaos.counts().len(), 1);
    }
}

#[tokio::test]
async fn reset_after_request_has_taken_effect() {
    for kind in [ChaosKind::ResetAfterRequest, ChaosKind::BadGateway] {
        let broken = Broken::always(kind).await;
        for key in 0..20 {
            match broken.create(key).send().await {
                Ok(response) => {
                    assert_eq!((response.status().as_u16(), kind), (502, ChaosKind::BadGateway));
                    assert!(response.text().await.expect("a page").starts_with("<html>"));
                }
                Err(_) => assert_eq!(kind, ChaosKind::ResetAfterRequest),
            }
        }
        let requests = broken.emulator.requests();
        assert_eq!(requests.len(), 20);
        for response in requests.into_iter().map(|request| request.response.expect("a response")) {
            assert!(serde_json::from_slice::<Value>(&response.body).expect("all of it")["id"].is_string());
        }
    }
}

#[tokio::test]
async fn reset_is_a_tcp_reset() {
    use ChaosKind::{RefuseConnection, ResetAfterRequest, ResetBeforeRequest, ResetDuringRequest, Truncate};
    for kind in [RefuseConnection, ResetBeforeRequest, ResetDuringRequest, ResetAfterRequest, Truncate] {
        let broken = Broken::always(kind).await;
        for key in 0..10 {
            let error = match broken.create(key).send().await {
                Err(error) => error,
                Ok(response) => response.bytes().await.expect_err("a reset"),
            };
            assert!(was_reset(&error), "{kind:?}: {error:?}");
        }
    }
}

#[tokio::test]
async fn reset_during_request_truncates_the_request_body() {
    let broken = Broken::always(ChaosKind::ResetDuringRequest).await;
    // The rest never comes, and is not waited for.
    let half = stream::iter([Ok::<_, io::Error>(vec![b' '; 500_000])]).chain(stream::pending());
    let request = broken.request(Method::POST, "/bot/create").header("x-chaos-key", "long");
    let request = request.header("content-length", 1_000_000).body(reqwest::Body::wrap_stream(half));
    assert!(was_reset(&soon(request.send()).await.expect_err("a reset")));
    assert!(broken.emulator.requests().is_empty());
}

#[tokio::test]
async fn corrupted_response_is_invalid_json() {
    let broken = Broken::always(ChaosKind::Corrupt).await;
    for key in 0..100 {
        let response = broken.create(key).send().await.expect("a head");
        assert_eq!(
            (response.status().as_u16(), &response.headers()["content-type"]),
            (200, &"application/json".parse().expect("a value"))
        );
        let (body, end) = read(response).await;
        assert!(end.is_ok());
        let whole = broken.emulator.requests()[key].response.as_ref().expect("a response").body.clone();
        assert!(serde_json::from_slice::<Value>(&body).is_err(), "{}", String::from_utf8_lossy(&body));
        assert_eq!((body.len(), differences(&body, &whole)), (whole.len(), 1));
    }
    assert_eq!(broken.chaos.counts(), BTreeMap::from([(ChaosKind::Corrupt, 100)]));
}

#[tokio::test]
async fn one_line_of_a_stream_is_corrupted_and_no_other() {
    let broken = Broken::with(Script::new().chunk_size(NonZeroUsize::new(7).expect("not zero")), |chaos| {
        chaos.rate(1.0).kinds([ChaosKind::Corrupt])
    })
    .await;
    let mut places = BTreeSet::new();
    for key in 0..40 {
        let (body, end) = read(broken.complete(key).send().await.expect("a head")).await;
        assert!(end.is_ok());
        let is_json = |line: &[u8]| serde_json::from_slice::<Value>(line).is_ok();
        let lines: Vec<_> = body.split_inclusive(|&byte| byte == b'\n').collect();
        let spoilt: Vec<_> = (0..lines.len()).filter(|&at| !is_json(lines[at])).collect();
        assert_eq!(spoilt.len(), 1, "{}", String::from_utf8_lossy(&body));
        places.extend(spoilt);
        let whole = broken.emulator.requests()[key].response.as_ref().expect("a response").body.clone();
        assert_eq!((body.len(), differences(&body, &whole)), (whole.len(), 1));
    }
    assert_eq!(places, (0..4).collect());
}

fn differences(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).filter(|(a, b)| a != b).count()
}

#[tokio::test]
async fn response_that_cannot_be_corrupted_is_truncated() {
    let broken = Broken::always(ChaosKind::Corrupt).await;
    broken.emulator.fault(Fault::on("GET", "/bot/list").text("<html>").header("content-type", "text/html"));
    let (body, end) = read(broken.request(Method::GET, "/bot/list").send().await.expect("a head")).await;
    assert!(end.is_err() && body.len() < 6, "{body:?}");
    // No line at all: the stream of an empty list. The stream may also end before the line.
    let empty = broken.request(Method::GET, "/conversation/list").header("accept", "application/jsonl");
    let (body, end) = read(empty.send().await.expect("a head")).await;
    assert!(end.is_err() && body.is_empty(), "{body:?}");
    assert_eq!(broken.chaos.counts(), BTreeMap::from([(ChaosKind::Truncate, 2)]));
}

#[tokio::test]
async fn truncated_response_is_reset() {
    let broken = Broken::always(ChaosKind::Truncate).await;
    let mut lengths = HashSet::new();
    for key in 0..40 {
        let request = if key % 2 == 0 { broken.create(key) } else { broken.complete(key) };
        let (body, end) = read(request.send().await.expect("a head")).await;
        assert!(end.is_err_and(|error| was_reset(&error)));
        let whole = broken.emulator.requests()[key].response.as_ref().expect("a response").body.clone();
        assert!(whole.starts_with(&body));
        lengths.insert(body.len());
    }
    assert!(lengths.len() > 10, "{lengths:?}");
}

#[tokio::test]
async fn empty_response_is_reset_instead_of_truncated() {
    for kind in [ChaosKind::Truncate, ChaosKind::Corrupt] {
        let broken = Broken::always(kind).await;
        broken.emulator.fault(Fault::on("GET", "/bot/list").status(304));
        let error = broken.request(Method::GET, "/bot/list").send().await.expect_err("a reset");
        assert!(was_reset(&error), "{error:?}");
        assert_eq!(broken.chaos.counts(), BTreeMap::from([(ChaosKind::ResetAfterRequest, 1)]));
    }
}

#[tokio::test]
async fn complete_line_is_repeated() {
    for size in [1, 7, 100_000] {
        let script = Script::new().chunk_size(NonZeroUsize::new(size).expect("not zero"));
        let broken = Broken::with(script, |chaos| chaos.rate(1.0).kinds([ChaosKind::RepeatLine])).await;
        for key in 0..10 {
            let events = lines(broken.complete(key).send().await.expect("a head")).await;
            let whole = broken.emulator.requests()[key].response.as_ref().expect("a response").body.clone();
            let mut once = events.clone();
            let twice = (1..events.len()).find(|&at| events[at] == events[at - 1]).expect("a line that comes twice");
            once.remove(twice);
            let whole = String::from_utf8(whole).expect("text");
            let whole: Vec<Value> = whole.lines().map(|line| line.parse().expect("JSON")).collect();
            assert_eq!(once, whole);
        }
        // A response without lines receives no fault.
        assert!(broken.create(10).send().await.expect("a response").json::<Value>().await.is_ok());
        assert_eq!(broken.chaos.counts(), BTreeMap::from([(ChaosKind::RepeatLine, 10)]));
    }
}

#[tokio::test]
async fn complete_line_is_repeated_despite_content_length() {
    let broken = Broken::always(ChaosKind::RepeatLine).await;
    let text = "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n{\"n\":4}\n";
    broken.emulator.fault(Fault::on("POST", COMPLETE).text(text).header("content-type", "application/jsonl"));
    for key in 0..10 {
        let (body, end) = read(broken.complete(key).send().await.expect("a head")).await;
        assert!(end.is_ok());
        assert_eq!(body.len(), text.len() / 4 * 5, "{}", String::from_utf8_lossy(&body));
    }
}

#[tokio::test]
async fn a_stream_stays_live() {
    let never = Duration::from_secs(86_400);
    for kind in [ChaosKind::RepeatLine, ChaosKind::Corrupt, ChaosKind::Delay] {
        let script = Script::new().reply(Reply::tokens(["a", "b"]).token_delay(never));
        let broken = Broken::with(script, |chaos| chaos.rate(1.0).kinds([kind])).await;
        let mut chunks = broken.complete(1).send().await.expect("a head").bytes_stream();
        assert!(soon(chunks.next()).await.is_some_and(|chunk| chunk.is_ok()), "{kind:?}");
        assert_eq!(broken.emulator.open_streams(), 1);
        // And the emulator learns of it when the client goes away.
        drop(chunks);
        soon(broken.emulator.streams_closed()).await;
    }
}

#[tokio::test]
async fn requests_without_fault_are_forwarded_unchanged() {
    let broken = Broken::start(|chaos| chaos.rate(0.0)).await;
    let direct = Client::new().get(format!("{}/v1/bot/list?take=3", broken.emulator.base_url())).bearer_auth("sk-test");
    let (direct, through) = (direct.send(), broken.request(Method::GET, "/bot/list?take=3").send());
    let (direct, through) = (direct.await.expect("a response"), through.await.expect("a response"));
    let names = |response: &Response| response.headers().keys().cloned().collect::<HashSet<_>>();
    assert_eq!((direct.status(), names(&direct)), (through.status(), names(&through)));
    assert_eq!(direct.text().await.expect("a body"), through.text().await.expect("a body"));
    let mut events = std::pin::pin!(live(broken.complete(1).send().await.expect("a head")));
    let mut all = Vec::new();
    while let Some(event) = events.next().await {
        all.push(event);
    }
    assert_eq!(types(&all).last(), Some(&"result"));
    assert!(broken.chaos.injected_faults().is_empty() && broken.chaos.counts().is_empty());
    assert_eq!(broken.chaos.request_count(), 2);
    let requests = broken.emulator.requests();
    assert_eq!((requests[1].path.as_str(), requests[2].header("x-chaos-key")), ("/v1/bot/list?take=3", Some("1")));
}

#[tokio::test]
async fn connection_closed_by_the_emulator_is_closed_by_the_proxy() {
    let broken = Broken::start(|chaos| chaos.rate(0.0)).await;
    broken.emulator.fault(Fault::on("POST", "/bot/create").times(1).close());
    assert!(broken.create(1).send().await.is_err());
    broken.emulator.fault(Fault::on("POST", COMPLETE).cut_after(12));
    let (body, end) = read(broken.complete(2).send().await.expect("a head")).await;
    assert!(end.is_err());
    assert_eq!(body.len(), 12);
    assert!(broken.chaos.injected_faults().is_empty());
}

#[tokio::test]
async fn every_kind_of_fault_is_injected() {
    let broken = Broken::start(|chaos| chaos.seed(20)).await;
    broken.many(0..2000, 64).await;
    let counts = broken.chaos.counts();
    assert_eq!(counts.keys().copied().collect::<Vec<_>>(), ChaosKind::ALL, "{counts:?}");
    let refused = counts[&ChaosKind::RefuseConnection];
    let share = (counts.values().sum::<usize>() - refused) as f64 / broken.chaos.request_count() as f64;
    assert!((0.17..0.23).contains(&share), "{share} {counts:?}");
    let faults = broken.chaos.injected_faults();
    assert!(faults.iter().all(|fault| fault.method.is_empty() == (fault.kind == ChaosKind::RefuseConnection)));
}

#[tokio::test]
async fn dropped_proxy_stops() {
    let Broken { emulator, chaos, http } = Broken::start(|chaos| chaos.rate(0.0)).await;
    let script = Script::new().reply(Reply::text("Hi").token_delay(Duration::from_secs(86_400)));
    emulator.set_script(script);
    let address = chaos.base_url().trim_start_matches("http://").to_owned();
    let request =
        http.post(format!("http://{address}/v1{COMPLETE}")).bearer_auth("sk-test").json(&json!({ "messages": [] }));
    let response = request.header("accept", "application/jsonl").send().await.expect("a head");
    drop(chaos);
    let (_, end) = soon(read(response)).await;
    assert!(end.is_err());
    soon(async {
        while TcpStream::connect(&address).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    })
    .await;
    soon(emulator.streams_closed()).await;
}
