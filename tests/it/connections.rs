//! HTTP/2 connections that fall silent, limit their streams, end or refuse them; runtimes that are parked.

use std::fmt;
use std::future::IntoFuture;
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::{Duration, Instant};

use crate::common::{in_time, question};
use crate::hostile::http1::{self, Connection, Server, open_head};
use crate::hostile::http2::{CANCEL, Frames, NO_ERROR, REFUSED_STREAM};
use crate::hostile::process::{alone, tls};
use chatbotkit_client::agent::{Tool, Tools};
use chatbotkit_client::types::{
    CompleteConversation, CreateBot, Function, FunctionChannel, FunctionParameters, ListBots, PublishMessage,
};
use chatbotkit_client::{Client, ClientOptions, Error, Event, RetryPolicy, Transport, TransportError, Upload};
use futures_util::future::{BoxFuture, join_all};
use futures_util::{FutureExt, StreamExt, TryStreamExt};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::Notify;
use tokio::time::timeout;

const PAGE: &str = r#"{"items":[]}"#;
const BOT: &str = r#"{"id":"b1"}"#;
const DONE: &str = r#"{"type":"result","data":{"id":"m1","text":"Done.","usage":{"token":1},"end":{"reason":"stop"}}}"#;
const ATTACHMENT: &str = r#"{"id":"a1","name":"a1.txt"}"#;
const LIMIT: Duration = Duration::from_millis(400);

/// An HTTP/2 server that runs a script for each connection.
async fn http2<F>(streams: Option<u32>, script: impl Fn(usize, Frames) -> F + Clone + Send + Sync + 'static) -> Server
where
    F: Future<Output = ()> + Send + 'static,
{
    Server::with(Some(tls("h2")), move |connection: Connection| {
        let script = script.clone();
        async move {
            if let Some(frames) = Frames::accept(connection.io, streams).await {
                script(connection.number, frames).await;
            }
        }
    })
    .await
}

/// A server whose first connection falls silent after `before` responses; later ones respond to everything with `body`.
async fn silent_after(before: usize, body: &'static str) -> Server {
    http2(None, move |number, mut frames| async move {
        for _ in 0..if number == 0 { before } else { usize::MAX } {
            let Some(stream) = frames.request().await else { return };
            frames.respond(stream, body).await;
        }
        frames.hang().await;
    })
    .await
}

#[test]
fn silent_http2_connection_is_retired_after_a_timeout() {
    alone(&[], async || {
        let server = silent_after(1, PAGE).await;
        let client = Client::new(server.options().timeout(LIMIT)).expect("a client");
        client.bot().list(ListBots::default()).await.expect("a page");
        let begin = Instant::now();
        client.bot().list(ListBots::default()).await.expect("a page over another connection");
        assert!(begin.elapsed() < 3 * LIMIT, "{:?}", begin.elapsed());
        client.bot().list(ListBots::default()).retries(0).await.expect("a page without a retry");
        assert_eq!(server.connections(), 2);
    });
}

#[test]
fn timeout_of_a_call_that_is_not_retried_retires_its_connection_for_the_next_call() {
    alone(&[], async || {
        let server = silent_after(0, BOT).await;
        let client = Client::new(server.options().timeout(LIMIT)).expect("a client");
        let error = client.bot().create(CreateBot::default()).await.expect_err("a timeout");
        assert!(error.is_timeout() && error.may_have_taken_effect(), "{error:?}");
        client.bot().create(CreateBot::default()).await.expect("a bot over another connection");
    });
}

#[test]
fn idle_timeout_of_a_stream_retires_its_connection() {
    alone(&[], async || {
        let server = http2(None, |number, mut frames| async move {
            while let Some(stream) = frames.request().await {
                if number > 0 {
                    frames.respond(stream, PAGE).await;
                    continue;
                }
                frames.begin(stream).await;
                frames.data(stream, "{\"type\":\"token\",\"data\":{\"token\":\"Hi\"}}\n", false).await;
                return frames.hang().await;
            }
        })
        .await;
        let options = server.options().timeout(LIMIT).stream_idle_timeout(LIMIT).retries(0);
        let client = Client::new(options).expect("a client");
        let items: Vec<_> = client.conversation().complete("c1", question("Hi")).stream().collect().await;
        assert!(items.last().is_some_and(|last| last.as_ref().is_err_and(Error::is_timeout)), "{items:?}");
        client.bot().list(ListBots::default()).await.expect("a page over another connection");
    });
}

#[test]
fn timeout_leaves_other_calls_on_their_connection() {
    alone(&[], async || {
        // The first request has no response; the second one has it late, but in time.
        let server = http2(None, |number, mut frames| async move {
            let mut first = number == 0;
            while let Some(stream) = frames.request().await {
                if std::mem::take(&mut first) {
                    continue;
                }
                tokio::time::sleep(2 * LIMIT).await;
                frames.respond(stream, BOT).await;
            }
        })
        .await;
        let client = server.client();
        let (late, slow) =
            tokio::join!(client.bot().create(CreateBot::default()).timeout(LIMIT).into_future(), async {
                tokio::time::sleep(LIMIT / 4).await;
                client.bot().create(CreateBot::default()).await
            },);
        assert!(late.is_err_and(|error| error.is_timeout()));
        slow.expect("a bot");
    });
}

/// The JSON body of a request.
async fn received(request: &mut http::Request<h2::RecvStream>) -> Value {
    let mut sent = Vec::new();
    while let Some(Ok(chunk)) = request.body_mut().data().await {
        sent.extend_from_slice(&chunk);
    }
    serde_json::from_slice(&sent).expect("a request")
}

/// A model behind an HTTP/2 server: each completion calls a tool on a separate channel, and waits for the result.
async fn tool_calls(limit: u32) -> (Server, Arc<AtomicUsize>) {
    let channels = Arc::new(Mutex::new(std::collections::HashMap::<String, Arc<Notify>>::new()));
    let results = Arc::<AtomicUsize>::default();
    let published = Arc::clone(&results);
    let server = Server::with(Some(tls("h2")), move |connection| {
        let (channels, published) = (Arc::clone(&channels), Arc::clone(&published));
        async move {
            let mut builder = h2::server::Builder::new();
            let handshake = builder.max_concurrent_streams(limit).handshake::<_, bytes::Bytes>(connection.io);
            let Ok(mut http) = handshake.await else { return };
            let mut running = tokio::task::JoinSet::new();
            while let Some(Ok((mut request, mut respond))) = http.accept().await {
                let path = request.uri().path().to_owned();
                let parts: Vec<_> = path.trim_start_matches("/api/v1/").split('/').collect();
                // Unless the client has cancelled the stream.
                let Ok(mut body) = respond.send_response(http::Response::new(()), false) else { continue };
                let channels = Arc::clone(&channels);
                let channel = move |id: &str| {
                    Arc::clone(channels.lock().expect("the channels").entry(id.to_owned()).or_default())
                };
                match parts[..] {
                    ["bot", "list"] => drop(body.send_data(PAGE.into(), true)),
                    ["channel", id, "publish"] => {
                        published.fetch_add(1, Ordering::SeqCst);
                        channel(id).notify_one();
                        let _ = body.send_data(r#"{"id":"m1"}"#.into(), true);
                    }
                    [_, _, "dispatch"] => {
                        running.spawn(async move {
                            let sent = received(&mut request).await;
                            channel(sent["channelId"].as_str().expect("a channel")).notify_one();
                            let _ = body.send_data(sent.to_string().into(), true);
                        });
                    }
                    ["channel", id, "subscribe"] => {
                        let dispatched = channel(id);
                        running.spawn(async move {
                            let _ = body.send_data("{\"type\":\"nop\",\"data\":{}}\n".into(), false);
                            dispatched.notified().await;
                            let result = format!("{{\"type\":\"message\",\"data\":{DONE}}}\n");
                            let _ = body.send_data(result.into(), true);
                        });
                    }
                    [_, _, "complete"] => {
                        running.spawn(async move {
                            let sent = received(&mut request).await;
                            let id = sent["functions"][0]["result"]["channel"].as_str().expect("a channel");
                            let wait = json!({ "channel": id, "function": { "name": "look", "args": {} } });
                            let wait = json!({ "type": "waitForChannelMessageBegin", "data": wait });
                            let _ = body.send_data(format!("{wait}\n").into(), false);
                            channel(id).notified().await;
                            let _ = body.send_data(format!("{DONE}\n").into(), true);
                        });
                    }
                    _ => panic!("{path}"),
                }
            }
        }
    })
    .await;
    (server, results)
}

/// Concurrent completions that call a tool each have their results.
async fn tool_results(limit: u32, streams: usize) {
    #[derive(Deserialize, JsonSchema)]
    struct Nothing {}

    let (server, results) = tool_calls(limit).await;
    let client = Client::new(server.options().stream_idle_timeout(Duration::from_secs(10))).expect("a client");
    connect(&client).await;
    // Each tool waits until the maximum number of streams is open, so that none happens to be free.
    let open = Arc::<AtomicUsize>::default();
    let calls = (0..streams).map(|number| {
        let (client, open) = (client.clone(), Arc::clone(&open));
        async move {
            let look = Tool::new("look", "Looks", move |_: Nothing| {
                let open = Arc::clone(&open);
                async move {
                    open.fetch_add(1, Ordering::SeqCst);
                    while open.load(Ordering::SeqCst) < streams.min(limit as usize) {
                        tokio::time::sleep(Duration::from_millis(5)).await;
                    }
                    Ok("Seen")
                }
            });
            let tools = Tools::new([look.expect("a tool")]).expect("tools");
            client.conversation().complete(format!("c{number}"), question("Hi")).with_tools(tools).await
        }
    });
    let collected = tokio::time::timeout(Duration::from_secs(20), join_all(calls)).await.expect("all results in time");
    for collected in collected {
        assert_eq!(collected.expect("a result").text, "Done.");
    }
    assert_eq!(results.load(Ordering::SeqCst), streams);
}

#[test]
fn concurrent_tool_calling_streams_below_the_limit_have_their_results() {
    alone(&[], async || tool_results(100, 40).await);
}

#[test]
fn tool_results_do_not_wait_for_the_streams_that_need_them() {
    alone(&[], async || tool_results(4, 4).await);
}

#[test]
fn more_concurrent_tool_calling_streams_than_the_limit_have_their_results() {
    alone(&[], async || tool_results(4, 8).await);
}

#[test]
fn two_hundred_concurrent_tool_calling_streams_within_a_limit_of_100_have_their_results() {
    alone(&[], async || tool_results(100, 200).await);
}

/// Makes the connection, so that concurrent calls share it.
async fn connect(client: &Client) {
    client.bot().list(ListBots::default()).await.expect("a page");
}

/// A server with slots for this many streams. It responds to the first request, and counts the others.
async fn slots(limit: u32) -> (Server, Arc<AtomicUsize>) {
    let begun = Arc::<AtomicUsize>::default();
    let count = Arc::clone(&begun);
    let server = http2(Some(limit), move |number, mut frames| {
        let count = Arc::clone(&count);
        async move {
            if number == 0
                && let Some(first) = frames.request().await
            {
                frames.respond(first, PAGE).await;
            }
            while frames.request().await.is_some() {
                count.fetch_add(1, Ordering::SeqCst);
            }
        }
    })
    .await;
    (server, begun)
}

/// Takes all slots with calls that time out after the others, and returns what `waiting` makes of a client without a slot,
/// and whether its requests were sent nevertheless, over another connection.
async fn without_a_slot<V>(limit: u32, waiting: impl AsyncFnOnce(&Client) -> V) -> (V, bool) {
    let (server, begun) = slots(limit).await;
    let options = server.options().timeout(LIMIT).stream_idle_timeout(LIMIT).retries(0);
    let client = Client::new(options).expect("a client");
    connect(&client).await;
    let holding = (0..limit).map(|_| client.bot().create(CreateBot::default()).timeout(3 * LIMIT).into_future());
    let (held, waited) = tokio::join!(join_all(holding), async {
        tokio::time::sleep(LIMIT / 4).await;
        let waited = waiting(&client).await;
        (waited, begun.load(Ordering::SeqCst) > limit as usize)
    });
    assert!(held.iter().all(|held| held.as_ref().is_err_and(Error::may_have_taken_effect)), "{held:?}");
    waited
}

#[test]
fn waiting_for_a_stream_slot_is_not_sent() {
    alone(&[], async || {
        let create = async |client: &Client| {
            join_all((0..4).map(|_| client.bot().create(CreateBot::default()).into_future())).await
        };
        let (errors, sent) = without_a_slot(4, create).await;
        for error in errors {
            let error = error.expect_err("a timeout");
            assert!(error.is_timeout() && error.may_have_taken_effect() == sent, "{error:?}");
        }
    });
}

#[test]
fn stream_that_waits_for_a_slot_is_not_sent() {
    alone(&[], async || {
        let stream = async |client: &Client| {
            client.conversation().complete("c1", question("Hi")).stream().try_next().await.expect_err("a timeout")
        };
        let (error, sent) = without_a_slot(1, stream).await;
        assert_eq!(error.may_have_taken_effect(), sent, "{error:?}");
    });
}

#[test]
fn upload_that_waits_for_a_slot_is_not_sent() {
    alone(&[], async || {
        let upload = async |client: &Client| {
            let file = Upload::reader(&b"Hello"[..], 5, "text/plain");
            client.conversation().attachment().upload("c1", file).await.expect_err("a timeout")
        };
        let (error, sent) = without_a_slot(1, upload).await;
        assert_eq!(error.error().may_have_taken_effect(), sent, "{error:?}");
    });
}

/// A server whose first connection takes 12 requests after the first one (fewer if a client sends some of them over another
/// connection), begins four of them, and goes away with the last stream id of those. It responds to as many as `responses`.
async fn going_away(body: &'static str, responses: usize) -> Server {
    http2(None, move |number, mut frames| async move {
        if number > 0 {
            while let Some(stream) = frames.request().await {
                frames.respond(stream, body).await;
            }
            return;
        }
        let Some(first) = frames.request().await else { return };
        frames.respond(first, PAGE).await;
        let mut streams = Vec::new();
        while streams.len() < 12 {
            match timeout(Duration::from_secs(2), frames.request()).await {
                Ok(Some(stream)) => streams.push(stream),
                Err(_) if streams.len() >= 4 => break,
                Err(_) => {}
                Ok(None) => return,
            }
        }
        streams.sort_unstable();
        frames.go_away(streams[3], NO_ERROR).await;
        for stream in &streams[..responses] {
            frames.respond(*stream, body).await;
        }
        // Time for the client to read it.
        tokio::time::sleep(LIMIT).await;
    })
    .await
}

async fn uploads(client: &Client, file: impl Fn() -> Upload) -> Vec<Result<(), Error>> {
    connect(client).await;
    let attachments = client.conversation().attachment();
    let uploads = (0..12).map(|_| attachments.upload("c1", file()));
    let results = join_all(uploads).await.into_iter();
    results.map(|result| result.map(drop).map_err(Error::from)).collect()
}

#[test]
fn uploads_that_an_http2_server_did_not_begin_before_goaway_have_not_taken_effect() {
    alone(&[], async || {
        let server = going_away(ATTACHMENT, 4).await;
        let results = uploads(&server.client(), || Upload::reader(&b"Hello"[..], 5, "text/plain")).await;
        // A reader can be read once: those that fail have not been begun.
        let failed: Vec<_> = results.iter().filter_map(|result| result.as_ref().err()).collect();
        assert!(failed.len() <= 8, "{results:?}");
        assert!(failed.iter().all(|error| !error.may_have_taken_effect()), "{failed:?}");
    });
}

#[test]
fn repeatable_uploads_after_goaway_are_retried_over_another_connection() {
    alone(&[], async || {
        let server = going_away(ATTACHMENT, 4).await;
        let results = uploads(&server.client(), || Upload::bytes("Hello", "text/plain")).await;
        assert!(results.iter().all(Result::is_ok), "{results:?}");
    });
}

#[test]
fn request_that_was_begun_before_goaway_may_have_taken_effect() {
    alone(&[], async || {
        let server = going_away(BOT, 3).await;
        let client = server.client();
        connect(&client).await;
        let results = join_all((0..12).map(|_| client.bot().create(CreateBot::default()).into_future())).await;
        let failed: Vec<_> = results.iter().filter_map(|result| result.as_ref().err()).collect();
        assert!(matches!(failed[..], [error] if error.may_have_taken_effect()), "{results:?}");
    });
}

#[test]
fn streams_that_were_not_begun_before_goaway_are_retried() {
    alone(&[], async || {
        const RESULT: &str = "{\"type\":\"result\",\"data\":{\"text\":\"Hi\",\"usage\":{\"token\":1}}}\n";
        let server = going_away(RESULT, 4).await;
        let client = server.client();
        connect(&client).await;
        let conversations = client.conversation();
        let complete = || conversations.complete("c1", question("Hi")).stream().try_collect::<Vec<Event>>();
        let results = join_all((0..12).map(|_| complete())).await;
        assert!(results.iter().all(Result::is_ok), "{results:?}");
    });
}

#[tokio::test]
async fn connect_timeout_limits_the_time_to_connect() {
    // Connections that nobody accepts fill the queue of the socket.
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(([127, 0, 0, 1], 0).into()).expect("a port");
    let listener = socket.listen(1).expect("a listener");
    let address = listener.local_addr().expect("an address");
    let mut waiting = Vec::new();
    while let Ok(connection) = timeout(Duration::from_millis(200), TcpStream::connect(address)).await {
        waiting.push(connection.expect("a connection"));
    }
    let options = ClientOptions::new().secret("sk-test").base_url(format!("http://{address}")).retries(0);
    let client = Client::new(options.connect_timeout(Duration::from_millis(50)).timeout(2 * LIMIT)).expect("a client");
    let error = client.bot().list(ListBots::default()).await.expect_err("a timeout");
    assert!(error.is_connect() && error.is_timeout() && !error.may_have_taken_effect(), "{error:?}");
}

/// A server that resets each stream with this code: before its headers, or after them and a part of the body.
async fn resetting(code: u32, after_headers: bool) -> (Server, Arc<AtomicUsize>) {
    let requests = Arc::<AtomicUsize>::default();
    let count = Arc::clone(&requests);
    let server = http2(None, move |_, mut frames| {
        let count = Arc::clone(&count);
        async move {
            while let Some(stream) = frames.request().await {
                count.fetch_add(1, Ordering::SeqCst);
                if after_headers {
                    frames.begin(stream).await;
                    frames.data(stream, "{\"id\":", false).await;
                }
                frames.reset(stream, code).await;
            }
        }
    })
    .await;
    (server, requests)
}

#[test]
fn refused_stream_is_retried_as_often_as_the_options_allow() {
    alone(&[], async || {
        let (server, requests) = resetting(REFUSED_STREAM, false).await;
        let client = server.client();
        let create = || client.bot().create(CreateBot::default());
        for (call, attempts) in [
            (create().retries(0), 1),
            (create().retry_policy(RetryPolicy::never()), 1),
            (create().retries(1), 2),
            (create(), 4),
        ] {
            let error = call.await.expect_err("a refusal");
            assert!(!error.may_have_taken_effect(), "{error:?}");
            assert_eq!((error.attempts(), requests.swap(0, Ordering::SeqCst)), (attempts, attempts as usize));
        }
    });
}

#[test]
fn refused_stream_of_events_is_retried_as_often_as_the_options_allow() {
    alone(&[], async || {
        let (server, requests) = resetting(REFUSED_STREAM, false).await;
        let call = server.client().conversation().complete("c1", question("Hi")).retries(0);
        let error = call.stream().try_next().await.expect_err("a refusal");
        assert!(!error.may_have_taken_effect(), "{error:?}");
        assert_eq!((error.attempts(), requests.load(Ordering::SeqCst)), (1, 1));
    });
}

#[test]
fn refused_upload_from_a_reader_is_sent_once_and_has_not_taken_effect() {
    alone(&[], async || {
        let (server, requests) = resetting(REFUSED_STREAM, false).await;
        let file = Upload::reader(&b"Hello"[..], 5, "text/plain");
        let error = server.client().conversation().attachment().upload("c1", file).await.expect_err("a refusal");
        assert!(!error.error().may_have_taken_effect(), "{error:?}");
        assert_eq!(requests.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn stream_refused_after_its_response_headers_may_have_taken_effect() {
    alone(&[], async || {
        let (server, requests) = resetting(REFUSED_STREAM, true).await;
        let error = server.client().bot().create(CreateBot::default()).await.expect_err("a refusal");
        assert!(error.may_have_taken_effect() && !error.is_connect() && !error.is_retryable(), "{error:?}");
        assert_eq!((error.status().map(|it| it.as_u16()), requests.load(Ordering::SeqCst)), (Some(200), 1));
    });
}

#[test]
fn event_stream_refused_after_its_response_headers_may_have_taken_effect() {
    alone(&[], async || {
        let (server, requests) = resetting(REFUSED_STREAM, true).await;
        let items: Vec<_> = server.client().conversation().complete("c1", question("Hi")).stream().collect().await;
        assert!(items.iter().all(|item| item.as_ref().is_err_and(Error::may_have_taken_effect)), "{items:?}");
        assert_eq!(requests.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn cancelled_stream_may_have_taken_effect() {
    alone(&[], async || {
        let (server, requests) = resetting(CANCEL, false).await;
        let error = server.client().bot().create(CreateBot::default()).await.expect_err("a reset");
        assert!(error.may_have_taken_effect(), "{error:?}");
        assert_eq!(requests.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn request_on_a_connection_of_a_parked_runtime_is_not_sent() {
    let servers = tokio::runtime::Runtime::new().expect("a runtime");
    let server = servers.block_on(Server::always(http1::json(200, BOT)));
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (parked, other) = (runtime(), runtime());
    let client = Client::new(server.options().timeout(LIMIT).retries(0)).expect("a client");
    parked.block_on(client.bot().create(CreateBot::default()).into_future()).expect("a bot");
    let outcome = other.block_on(async {
        tokio::time::timeout(Duration::from_secs(5), client.bot().create(CreateBot::default()).into_future()).await
    });
    // Either over another connection, or known as not sent.
    if let Err(error) = outcome.expect("an end of the call") {
        assert!(!error.may_have_taken_effect(), "{error:?}");
        assert_eq!(server.requests(), 1);
    }
}

#[test]
fn call_without_a_runtime_does_not_panic() {
    let client = Client::new(chatbotkit_client::ClientOptions::new().secret("sk-1").base_url("http://127.0.0.1:9"));
    let client = client.expect("a client");
    let mut call = pin!(client.bot().create(CreateBot::default()).into_future());
    let outcome = call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(outcome.map(|outcome| outcome.is_err_and(|error| !error.may_have_taken_effect())).is_ready());
    let mut stream = client.conversation().complete("c1", question("Hi")).stream();
    let outcome = stream.poll_next_unpin(&mut Context::from_waker(Waker::noop()));
    assert!(outcome.map(|item| item.is_some_and(|item| item.is_err())).is_ready());
}

#[test]
fn upload_of_a_file_without_a_runtime_does_not_panic() {
    let client = Client::new(ClientOptions::new().secret("sk-1").base_url("http://127.0.0.1:1")).expect("a client");
    let attachments = client.conversation().attachment();
    let upload = attachments.upload("c1", Upload::path("Cargo.toml", "text/plain"));
    let error = upload.now_or_never().expect("no wait").expect_err("no runtime");
    assert!(error.to_string().contains("runtime") && !error.error().may_have_taken_effect(), "{error}");
}

/// The error of a transport that wraps that of the HTTP library.
#[derive(Debug)]
struct Wrapped(reqwest::Error);

impl fmt::Display for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("wrapped")
    }
}

impl std::error::Error for Wrapped {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

#[derive(Debug)]
struct Wrapping(reqwest::Client);

impl Transport for Wrapping {
    fn execute(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        Box::pin(self.0.execute(request).map(|sent| sent.map_err(|problem| Wrapped(problem).into())))
    }
}

#[tokio::test]
async fn connect_error_that_a_transport_wraps_is_a_connect_error() {
    let options = ClientOptions::new().secret("sk-1").base_url("http://127.0.0.1:1").retries(0);
    let client = Client::new(options.transport(Arc::new(Wrapping(reqwest::Client::new())))).expect("a client");
    let error = client.bot().create(CreateBot::default()).await.expect_err("no server");
    assert!(error.is_connect() && !error.may_have_taken_effect(), "{error}");
}

/// A server in a separate runtime that sends an event, and another one 50 ms later.
fn two_events() -> (tokio::runtime::Runtime, Server) {
    let servers = tokio::runtime::Runtime::new().expect("a runtime");
    let server = servers.block_on(Server::start(|mut connection| async move {
        connection.request().await;
        connection.send(open_head(200, "")).await;
        connection.send("{\"type\":\"token\",\"data\":{\"token\":\"a\"}}\n").await;
        tokio::time::sleep(Duration::from_millis(50)).await;
        connection.send("{\"type\":\"token\",\"data\":{\"token\":\"b\"}}\n").await;
        connection.send("{\"type\":\"result\",\"data\":{\"text\":\"ab\",\"usage\":{\"token\":1}}}\n").await;
    }));
    (servers, server)
}

#[test]
fn idle_timeout_of_a_thread_that_was_blocked_counts_data_that_has_arrived() {
    let (_servers, server) = two_events();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(in_time(async {
        let client = Client::new(server.options().stream_idle_timeout(LIMIT)).expect("a client");
        let mut events = client.conversation().complete("c1", question("Hi")).stream();
        assert!(matches!(events.next().await, Some(Ok(Event::Token(_)))));
        let block = async {
            tokio::time::sleep(Duration::from_millis(10)).await;
            std::thread::sleep(2 * LIMIT);
            std::future::pending::<()>().await;
        };
        let rest: Vec<_> = tokio::select! {
            rest = events.collect() => rest,
            () = block => unreachable!(),
        };
        assert!(matches!(rest[..], [Ok(Event::Token(_)), Ok(Event::Result(_))]), "{rest:?}");
    }));
}

#[test]
fn request_timeout_of_a_thread_that_was_blocked_counts_a_response_that_has_arrived() {
    let servers = tokio::runtime::Runtime::new().expect("a runtime");
    let server = servers.block_on(Server::always(http1::json(200, BOT)));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(in_time(async {
        let client = Client::new(server.options().timeout(LIMIT).retries(0)).expect("a client");
        // The connection is made before the thread is blocked.
        client.bot().create(CreateBot::default()).await.expect("a bot");
        let block = async {
            tokio::time::sleep(Duration::from_millis(10)).await;
            std::thread::sleep(2 * LIMIT);
        };
        let (created, ()) = tokio::join!(client.bot().create(CreateBot::default()).into_future(), block);
        created.expect("a bot");
    }));
}

#[test]
fn idle_timeout_still_ends_a_stream_that_is_silent_after_the_thread_was_blocked() {
    let servers = tokio::runtime::Runtime::new().expect("a runtime");
    let server = servers.block_on(Server::start(|mut connection| async move {
        connection.request().await;
        connection.send(open_head(200, "")).await;
        connection.send("{\"type\":\"token\",\"data\":{\"token\":\"a\"}}\n").await;
        connection.hang().await;
    }));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(in_time(async {
        let client = Client::new(server.options().stream_idle_timeout(LIMIT)).expect("a client");
        let mut events = client.conversation().complete("c1", question("Hi")).stream();
        assert!(matches!(events.next().await, Some(Ok(Event::Token(_)))));
        std::thread::sleep(2 * LIMIT);
        let last = events.next().await.expect("an item");
        assert!(last.as_ref().is_err_and(Error::is_timeout), "{last:?}");
    }));
}

#[test]
fn http2_body_that_is_shorter_than_its_content_length_is_an_error() {
    alone(&[], async || {
        let server = http2(None, |_, mut frames| async move {
            while let Some(stream) = frames.request().await {
                frames.begin_with_length(stream, false).await;
                frames.data(stream, "{\"type\":\"item\",\"data\":{\"id\":\"b1\"}}\n", false).await;
                frames.reset(stream, NO_ERROR).await;
            }
        })
        .await;
        let client = Client::new(server.options().retries(0)).expect("a client");
        let any = || client.request(reqwest::Method::GET, "/x");
        for outcome in [
            any().download().await.map(drop),
            any().byte_stream().try_collect::<Vec<_>>().await.map(drop),
            client.bot().list(ListBots::default()).stream().try_collect::<Vec<_>>().await.map(drop),
            client.bot().delete("b1").await.map(drop),
        ] {
            let error = outcome.expect_err("a cut body");
            assert!(error.is_transient() && error.to_string().contains("bytes of the body are missing"), "{error:?}");
        }
    });
}

#[test]
fn http2_response_without_a_body_may_have_a_content_length() {
    alone(&[], async || {
        let server = http2(None, |_, mut frames| async move {
            while let Some(stream) = frames.request().await {
                frames.begin_with_length(stream, true).await;
            }
        })
        .await;
        let client = Client::new(server.options().retries(0)).expect("a client");
        let response = client.request(reqwest::Method::HEAD, "/x").download().await.expect("a response");
        assert!(response.value.is_empty() && response.headers["content-length"] == "500");
        let error = client.request(reqwest::Method::GET, "/x").download().await.expect_err("a cut body");
        assert!(!error.may_have_taken_effect(), "{error}");
    });
}

#[test]
fn longest_durations_of_http2_connections_do_not_overflow() {
    alone(&[], async || {
        let server = silent_after(usize::MAX, PAGE).await;
        let options = server.options().http2_keep_alive_interval(Duration::MAX).pool_idle_timeout(Duration::MAX);
        let client = Client::new(options.http2_keep_alive_timeout(Duration::MAX)).expect("a client");
        client.bot().list(ListBots::default()).await.expect("a page");
    });
}

#[tokio::test]
async fn server_without_tls_is_not_asked_again() {
    let server = Server::start(|mut connection| async move {
        connection.send("HTTP/1.1 400 Bad Request\r\n\r\n").await;
        connection.hang().await;
    })
    .await;
    let client = Client::new(server.options().base_url(format!("https://{}", server.address))).expect("a client");
    let error = client.bot().list(ListBots::default()).await.expect_err("no TLS");
    assert_eq!((error.is_connect(), error.is_transient(), error.attempts()), (true, false, 1), "{error:?}");
}

fn pinging(options: ClientOptions) -> Client {
    let options = options.http2_keep_alive_interval(Duration::from_millis(200));
    Client::new(options.http2_keep_alive_timeout(Duration::from_millis(200))).expect("a client")
}

#[test]
fn http2_keep_alive_ends_a_silent_connection_before_the_request_timeout() {
    alone(&[], async || {
        let server = silent_after(1, PAGE).await;
        let client = pinging(server.options().timeout(Duration::from_secs(10)));
        client.bot().list(ListBots::default()).await.expect("a page");
        let begin = Instant::now();
        client.bot().list(ListBots::default()).await.expect("a page over another connection");
        assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
        assert_eq!(server.connections(), 2);
    });
}

#[test]
fn http2_keep_alive_interval_of_zero_means_no_pings() {
    alone(&[], async || {
        let server = silent_after(1, PAGE).await;
        let options = server.options().timeout(LIMIT).retries(0).http2_keep_alive_timeout(LIMIT / 10);
        let client = Client::new(options.http2_keep_alive_interval(Duration::ZERO)).expect("a client");
        client.bot().list(ListBots::default()).await.expect("a page");
        // A ping would not be acknowledged.
        let error = client.bot().list(ListBots::default()).await.expect_err("no response");
        assert!(error.to_string().contains("timed out after 400ms"), "{error:?}");
    });
}

#[tokio::test]
async fn refused_connection_is_retried_and_names_host_and_port() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port");
    let options = ClientOptions::new().secret("sk-1").base_url(format!("http://{closed}")).retry_delay(Duration::ZERO);
    let client = Client::new(options).expect("a client");
    let error = client.bot().create(CreateBot::default()).await.expect_err("a closed port");
    assert!(error.is_connect() && error.is_retryable() && error.attempts() == 4, "{error:?}");
    assert!(error.to_string().contains(&closed.to_string()), "{error}");
}

#[test]
fn dispatches_do_not_wait_for_the_streams_of_their_channels() {
    alone(&[], async || {
        let (server, _) = tool_calls(2).await;
        let client = Client::new(server.options().timeout(5 * LIMIT).retries(0)).expect("a client");
        connect(&client).await;
        let texts = (0..2).map(|_| client.conversation().dispatch("c1", "Hello").stream().text());
        for text in join_all(texts).await {
            assert_eq!(text.expect("a text"), "Done.");
        }
    });
}

#[test]
fn streams_that_are_not_read_do_not_stop_other_calls_on_their_connection() {
    alone(&[], async || {
        let server = Server::with(Some(tls("h2")), |connection: Connection| async move {
            let Ok(mut http) = h2::server::handshake(connection.io).await else { return };
            while let Some(Ok((request, mut respond))) = http.accept().await {
                let is_large = request.uri().path().ends_with("/export");
                let mut body = respond.send_response(http::Response::new(()), false).expect("a response");
                let response = if is_large { vec![b'x'; 20_000_000].into() } else { BOT.into() };
                body.send_data(response, true).expect("a response");
            }
        })
        .await;
        let client = Client::new(server.options().timeout(5 * LIMIT).retries(0)).expect("a client");
        client.bot().create(CreateBot::default()).await.expect("a bot");
        let mut streams = Vec::new();
        for _ in 0..4 {
            let mut stream = client.request(reqwest::Method::GET, "/memory/export").byte_stream();
            stream.try_next().await.expect("a chunk").expect("a chunk");
            streams.push(stream);
        }
        tokio::time::sleep(LIMIT).await;
        client.bot().create(CreateBot::default()).await.expect("a bot");
        assert_eq!(server.connections(), 1);
    });
}

#[test]
fn publish_does_not_wait_for_the_streams_that_wait_for_it() {
    const CHANNELS: [&str; 2] = ["weather-of-the-day", "shoes-of-the-season"];
    alone(&[], async || {
        let (server, _) = tool_calls(2).await;
        let client = Client::new(server.options().timeout(5 * LIMIT).retries(0)).expect("a client");
        connect(&client).await;
        let mut streams = Vec::new();
        for channel in CHANNELS {
            let parameters = FunctionParameters::builder().properties(serde_json::Map::new()).build();
            let look = Function::builder().name("look").description("Looks").parameters(parameters);
            let look = look.result(FunctionChannel::builder().channel(channel).build()).build();
            let question = CompleteConversation::builder().text("Hi").functions([look]).build();
            let mut stream = client.conversation().complete("c1", question).stream();
            stream.try_next().await.expect("an event").expect("an event");
            streams.push(stream);
        }
        for channel in CHANNELS {
            let message = PublishMessage::builder().message(json!({ "data": 1 })).build();
            client.channel().publish(channel, message).await.expect("a message");
        }
        for stream in streams {
            stream.try_collect::<Vec<_>>().await.expect("a result");
        }
    });
}
