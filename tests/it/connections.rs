//! Connections that die, refuse, hang or are limited.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::common::hostile::{Hostile, head};
use crate::common::http2::{Frames, Http2, in_process_that_trusts_us};
use crate::common::{conversation, model, question};
use chatbotkit_client::agent::{Tool, Tools};
use chatbotkit_client::types::{CreateBot, ListBots};
use chatbotkit_client::{Client, RetryPolicy};
use chatbotkit_emulator::Reply;
use futures_util::FutureExt;
use futures_util::future::{join_all, try_join_all};
use h2::Reason;
use tokio::io::AsyncWriteExt;

const EMPTY: &str = r#"{"items":[]}"#;
const BOT: &str = r#"{"id":"bot-1","createdAt":1,"updatedAt":1}"#;
const MANY: u32 = 1000;

/// A server whose first connection falls silent after its first response.
async fn silent() -> Http2 {
    Http2::start(|connection, socket| async move {
        let mut frames = Frames::handshake(socket, MANY).await;
        while let Some(stream) = frames.request().await {
            frames.respond(stream, EMPTY).await;
            if connection == 0 {
                std::future::pending::<()>().await;
            }
        }
    })
    .await
}

#[test]
fn timeout_retires_a_silent_http2_connection() {
    in_process_that_trusts_us("connections::timeout_retires_a_silent_http2_connection", || async {
        let server = silent().await;
        let client = Client::new(server.options().timeout(Duration::from_millis(300))).expect("a client");
        client.bot().list(ListBots::default()).await.expect("the first response");
        client.bot().list(ListBots::default()).await.expect("a retry on another connection");
        assert_eq!(server.connections(), 2);
        let unsafe_call = client.bot().create(CreateBot::default()).await.expect_err("not a bot");
        assert!(unsafe_call.is_decode(), "{unsafe_call}");
    });
}

#[test]
fn idle_timeout_of_a_stream_retires_a_silent_http2_connection() {
    in_process_that_trusts_us("connections::idle_timeout_of_a_stream_retires_a_silent_http2_connection", || async {
        use futures_util::TryStreamExt;

        let server = silent().await;
        let options = server.options().stream_idle_timeout(Duration::from_millis(300)).retries(0);
        let client = Client::new(options).expect("a client");
        client.bot().list(ListBots::default()).await.expect("the first response");
        let error = client.bot().list(ListBots::default()).stream().try_next().await.expect_err("a silent stream");
        assert!(error.is_timeout(), "{error}");
        client.bot().list(ListBots::default()).await.expect("another connection");
    });
}

#[test]
fn http2_keep_alive_ping_finds_a_silent_connection_before_the_timeout() {
    in_process_that_trusts_us(
        "connections::http2_keep_alive_ping_finds_a_silent_connection_before_the_timeout",
        || async {
            let server = silent().await;
            let ping = Duration::from_millis(200);
            let options = server.options().http2_keep_alive_interval(ping).http2_keep_alive_timeout(ping);
            let client = Client::new(options).expect("a client");
            client.bot().list(ListBots::default()).await.expect("the first response");
            let begin = Instant::now();
            client.bot().list(ListBots::default()).await.expect("a retry on another connection");
            assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
        },
    );
}

#[test]
fn request_that_waits_for_an_http2_stream_is_not_sent() {
    in_process_that_trusts_us("connections::request_that_waits_for_an_http2_stream_is_not_sent", || async {
        let server = Http2::start(|_, socket| async move {
            let mut frames = Frames::handshake(socket, 4).await;
            let first = frames.request().await.expect("a request");
            frames.respond(first, EMPTY).await;
            while frames.next().await.is_some() {}
        })
        .await;
        let client = Client::new(server.options().retries(0)).expect("a client");
        client.bot().list(ListBots::default()).await.expect("the settings of the server");
        let create = |limit| client.bot().create(CreateBot::default()).timeout(Duration::from_millis(limit));
        let occupying: Vec<_> = (0..4).map(|_| tokio::spawn(create(1500))).collect();
        tokio::time::sleep(Duration::from_millis(100)).await;
        let waiting = join_all((0..4).map(|_| create(300))).await;
        for error in waiting.into_iter().map(|result| result.expect_err("a timeout")) {
            assert!(error.is_timeout() && !error.may_have_taken_effect() && error.is_retryable(), "{error}");
        }
        for call in occupying {
            let error = call.await.expect("a task").expect_err("a timeout");
            assert!(error.is_timeout() && error.may_have_taken_effect() && !error.is_retryable(), "{error}");
        }
    });
}

#[derive(serde::Deserialize, schemars::JsonSchema)]
struct Nothing {}

#[test]
fn tool_results_are_delivered_though_streams_occupy_the_connection() {
    in_process_that_trusts_us(
        "connections::tool_results_are_delivered_though_streams_occupy_the_connection",
        || async {
            let emulator = model([Reply::call("add", serde_json::json!({}))]).await;
            let server = Http2::proxy(emulator.base_url().to_owned(), 100).await;
            let client = Client::new(server.options().stream_idle_timeout(Duration::from_secs(20))).expect("a client");
            let id = conversation(&client).await;
            let add = Tool::new("add", "Adds", |_: Nothing| async { Ok("2") }).expect("a tool").terminal();
            let tools = Tools::new([add]).expect("tools");
            let calls = (0..200).map(|_| {
                let call = client.conversation().complete(&id, question("1+1?")).with_tools(tools.clone());
                call.stream().result()
            });
            let responses = try_join_all(calls).await.expect("all responses");
            assert!(responses.iter().all(|response| response.errors.is_empty()));
            let published = emulator.requests().into_iter().filter(|it| it.path.ends_with("/publish")).count();
            assert_eq!(published, 200);
        },
    );
}

/// A server that responds to one request, reads so many others, and then calls a function.
async fn after_requests<F>(count: usize, then: impl Fn(Frames, Vec<u32>) -> F + Copy + Send + Sync + 'static) -> Http2
where
    F: Future<Output = ()> + Send + 'static,
{
    Http2::start(move |connection, socket| async move {
        let mut frames = Frames::handshake(socket, MANY).await;
        let mut streams = Vec::new();
        let mut first = true;
        while let Some(stream) = frames.request().await {
            if connection > 0 || std::mem::take(&mut first) {
                frames.respond(stream, BOT).await;
                continue;
            }
            streams.push(stream);
            if streams.len() == count {
                streams.sort_unstable();
                return then(frames, streams).await;
            }
        }
    })
    .await
}

#[test]
fn requests_after_the_last_stream_of_a_goaway_are_retried() {
    in_process_that_trusts_us("connections::requests_after_the_last_stream_of_a_goaway_are_retried", || async {
        for reason in [Reason::NO_ERROR, Reason::ENHANCE_YOUR_CALM] {
            let server = after_requests(12, move |mut frames, streams| async move {
                frames.go_away(streams[3], reason).await;
                for stream in &streams[..4] {
                    frames.respond(*stream, BOT).await;
                }
                frames.request().await;
            })
            .await;
            let client = Client::new(server.options()).expect("a client");
            client.bot().fetch("bot-1").await.expect("a connection");
            let calls = (0..12).map(|_| client.bot().create(CreateBot::default()));
            try_join_all(calls).await.expect("each bot");
        }
    });
}

#[test]
fn refused_http2_stream_is_sent_as_often_as_the_policy_retries() {
    in_process_that_trusts_us("connections::refused_http2_stream_is_sent_as_often_as_the_policy_retries", || async {
        use std::sync::atomic::{AtomicU32, Ordering};

        let requests = Arc::<AtomicU32>::default();
        let count = Arc::clone(&requests);
        let server = Http2::start(move |_, socket| {
            let count = Arc::clone(&count);
            async move {
                let mut frames = Frames::handshake(socket, MANY).await;
                while let Some(stream) = frames.request().await {
                    count.fetch_add(1, Ordering::SeqCst);
                    frames.reset(stream, Reason::REFUSED_STREAM).await;
                }
            }
        })
        .await;
        let client = Client::new(server.options()).expect("a client");
        let call = || client.bot().create(CreateBot::default());
        for (call, sent) in [(call().retries(0), 1), (call().retry_policy(RetryPolicy::never()), 1), (call(), 4)] {
            requests.store(0, Ordering::SeqCst);
            let error = call.await.expect_err("a refused stream");
            assert!(!error.may_have_taken_effect() && error.is_retryable(), "{error}");
            assert_eq!((requests.load(Ordering::SeqCst), error.attempts()), (sent, sent));
        }
    });
}

#[test]
fn stream_refused_after_response_headers_may_have_taken_effect() {
    in_process_that_trusts_us("connections::stream_refused_after_response_headers_may_have_taken_effect", || async {
        let server = after_requests(1, |mut frames, streams| async move {
            frames.head(streams[0]).await;
            frames.reset(streams[0], Reason::REFUSED_STREAM).await;
            frames.request().await;
        })
        .await;
        let client = Client::new(server.options()).expect("a client");
        client.bot().fetch("bot-1").await.expect("a connection");
        let error = client.bot().create(CreateBot::default()).await.expect_err("half a response");
        assert!(error.may_have_taken_effect() && !error.is_retryable(), "{error}");
        assert_eq!((error.attempts(), error.status().map(|it| it.as_u16())), (1, Some(200)));
    });
}

#[tokio::test]
async fn status_of_an_error_whose_body_hangs_is_kept() {
    for (status, attempts) in [(401, 1), (429, 2), (404, 1)] {
        let server = Hostile::start(move |mut socket, _| async move {
            let head = format!("HTTP/1.1 {status} No\r\ncontent-length: 100\r\nx-request-id: r1\r\n\r\n{{");
            let _ = socket.write_all(head.as_bytes()).await;
            std::future::pending::<()>().await;
        })
        .await;
        let client = Client::new(server.options().timeout(Duration::from_millis(200)).retries(1)).expect("a client");
        let error = client.bot().create(CreateBot::default()).await.expect_err("an error");
        assert_eq!(error.status().map(|it| it.as_u16()), Some(status), "{error}");
        assert_eq!((error.attempts(), error.request_id()), (attempts, Some("r1")), "{error}");
        assert!(!error.is_timeout() && !error.may_have_taken_effect(), "{error}");
    }
}

#[tokio::test]
async fn status_of_a_success_whose_body_hangs_is_kept() {
    let server = Hostile::start(|mut socket, _| async move {
        let _ = socket.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\nx-request-id: r1\r\n\r\n{").await;
        std::future::pending::<()>().await;
    })
    .await;
    let client = Client::new(server.options().timeout(Duration::from_millis(200))).expect("a client");
    let error = client.bot().create(CreateBot::default()).await.expect_err("a timeout");
    assert_eq!((error.status().map(|it| it.as_u16()), error.request_id()), (Some(200), Some("r1")), "{error}");
    assert!(error.is_timeout() && error.may_have_taken_effect(), "{error}");
}

#[tokio::test]
async fn response_without_a_body_is_known_to_the_caller() {
    for status in ["202 Accepted", "204 No Content"] {
        let server =
            Hostile::responding(format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")).await;
        let deleted = server.client().bot().delete("bot-1").await.expect("a deleted bot");
        assert_eq!(deleted.id, Some("bot-1".into()));
        let listed = server.client().bot().list(ListBots::default()).await.expect_err("no list");
        assert!(listed.is_decode() && listed.attempts() == 1, "{listed}");
        server.client().request(reqwest::Method::POST, "/x").send::<()>().await.expect("nothing");
    }
}

#[tokio::test]
async fn unrequested_content_encoding_is_named() {
    let body = "\u{1f}\u{8b}";
    for head in ["200 OK", "500 No"] {
        let head =
            format!("HTTP/1.1 {head}\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\nconnection: close", body.len());
        let server = Hostile::responding(format!("{head}\r\n\r\n{body}")).await;
        let error = server.client().bot().create(CreateBot::default()).await.expect_err("not JSON");
        assert!(error.to_string().contains("content encoding \"gzip\""), "{error}");
        assert_eq!(server.requests(), 1);
    }
}

#[tokio::test]
async fn permanent_connect_error_is_not_retried() {
    let refusing = Hostile::responding("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n").await;
    let proxy = |url: String| reqwest::Proxy::all(url).expect("a proxy");
    let http =
        reqwest::Client::builder().proxy(proxy(format!("http://{}", refusing.address))).build().expect("a client");
    let options = refusing.options().base_url("https://chatbotkit.invalid").http_client(http);
    let client = Client::new(options).expect("a client");
    let error = client.bot().list(ListBots::default()).await.expect_err("a proxy that refuses");
    assert!(error.is_connect() && !error.is_retryable() && error.attempts() == 1, "{error:?}");
}

#[tokio::test]
async fn connection_that_is_refused_is_retried() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port");
    let server = Hostile::responding("").await;
    let client = Client::new(server.options().base_url(format!("http://{closed}"))).expect("a client");
    let error = client.bot().create(CreateBot::default()).await.expect_err("nobody listens");
    assert!(error.is_connect() && error.is_retryable() && error.attempts() == 4, "{error:?}");
    assert!(error.to_string().contains(&closed.to_string()), "{error}");
}

#[test]
fn call_without_a_runtime_is_an_error() {
    let options = chatbotkit_client::ClientOptions::new().secret("sk-1").base_url("http://127.0.0.1:1");
    let client = Client::new(options.retry_delay(Duration::ZERO)).expect("a client");
    let error = client.bot().create(CreateBot::default()).now_or_never().expect("an end").expect_err("no runtime");
    assert!(error.to_string().contains("Tokio") && !error.may_have_taken_effect(), "{error}");
    assert_eq!(error.attempts(), 1);
}

#[test]
fn request_on_a_connection_of_a_parked_runtime_is_not_sent_and_retried() {
    let serving = tokio::runtime::Runtime::new().expect("a runtime");
    let server = serving.block_on(Hostile::start(|mut socket, mut request| async move {
        while !request.is_empty() {
            let body = r#"{"id":"bot-1","items":[]}"#;
            let response = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
            let _ = socket.write_all(response.as_bytes()).await;
            request = head(&mut socket).await;
        }
    }));
    let client = Client::new(server.options().timeout(Duration::from_millis(300))).expect("a client");
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let parked = runtime();
    parked.block_on(client.bot().list(ListBots::default()).into_future()).expect("a connection in the pool");
    let unsent = client.bot().create(CreateBot::default()).retries(0);
    let error = runtime().block_on(unsent).expect_err("a connection that is not driven");
    assert!(error.is_timeout() && !error.may_have_taken_effect() && error.is_retryable(), "{error:?}");
    runtime().block_on(client.bot().create(CreateBot::default())).expect("another connection");
}
