//! The result of a stream is returned whatever follows it, and `text()` returns the text of a response without tokens.

use std::time::{Duration, Instant};

use crate::common::{cases, client, conversation, emulator, in_time, options, question};
use crate::hostile::http1::{Server, lines, open_head};
use chatbotkit_client::Event;
use chatbotkit_client::types::{DispatchConversation, ListBots, SubscribeChannel};
use chatbotkit_client::{Client, ClientOptions, EventStream};
use chatbotkit_emulator::{Fault, Reply, Script};
use futures_util::StreamExt;

const TOKEN: &str = r#"{"type":"token","data":{"type":"bot","token":"Hi"}}"#;
const MESSAGE: &str = r#"{"type":"message","data":{"type":"bot","text":"Hi"}}"#;
const RECEIVED: &str =
    r#"{"type":"receiveResult","data":{"id":"m1","text":"Hi","usage":{"token":1},"end":{"reason":"stop"}}}"#;
const RESULT: &str = r#"{"type":"result","data":{"id":"m1","text":"Hi","usage":{"token":1},"end":{"reason":"stop"}}}"#;

fn stream(server: &Server) -> EventStream<Event> {
    server.client().conversation().complete("c1", question("Hello")).stream()
}

/// A stream with this line after its result gives text and result.
async fn followed_by(line: &str) {
    let server = Server::always(lines([TOKEN, RESULT, line])).await;
    assert_eq!(stream(&server).result().await.expect("a result").result.text.as_deref(), Some("Hi"));
    assert_eq!(stream(&server).text().await.expect("a text"), "Hi");
}

mod result_is_followed_by {
    super::cases! { super::followed_by;
        an_error: r#"{"type":"error","data":{"code":"INTERNAL_SERVER_ERROR","message":"Oops"}}"#;
        an_error_without_data: r#"{"type":"error","data":null}"#;
        an_error_body: r#"{"code":"INTERNAL_SERVER_ERROR","message":"Oops"}"#;
        garbage: "<html>Bad gateway</html>";
        cut_json: r#"{"type":"tok"#;
        an_undecodable_event: r#"{"type":"token","data":{"token":7}}"#;
        a_long_line: &"x".repeat(70_000);
    }
}

#[tokio::test]
async fn result_that_cannot_be_decoded_is_an_unknown_event_before_its_error() {
    let lost = r#"{"type":"result","data":{"id":"m1","text":7,"end":{"reason":"stop"}}}"#;
    let server = Server::always(lines([TOKEN, lost])).await;
    let events: Vec<_> = stream(&server).collect().await;
    let [Ok(Event::Token(_)), Ok(Event::Unknown(event)), Err(error)] = &events[..] else { panic!("{events:?}") };
    assert!(event.data().contains(r#""text":7"#), "{event:?}");
    assert!(error.is_decode() && error.message().contains("result cannot be decoded at data.text"), "{error}");
    assert!(stream(&server).result().await.unwrap_err().is_decode());
}

#[tokio::test]
async fn result_is_returned_although_a_line_above_the_limit_follows() {
    in_time(async {
        let server = Server::always(lines([TOKEN, RESULT, &"x".repeat(5000)])).await;
        let client = Client::new(server.options().max_line_bytes(1000)).expect("a client");
        let stream = || client.conversation().complete("c1", question("Hello")).stream();
        assert_eq!(stream().text().await.expect("a text"), "Hi");
        assert!(stream().result().await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn result_is_given_although_bytes_that_are_not_utf8_follow() {
    in_time(async {
        let server = Server::start(|mut connection| async move {
            connection.request().await;
            connection.send(open_head(200, "")).await;
            connection.send(format!("{TOKEN}\n{RESULT}\n")).await;
            connection.send(b"\xff\xfe\n").await;
        })
        .await;
        assert_eq!(stream(&server).text().await.expect("a text"), "Hi");
        assert!(stream(&server).result().await.is_ok());
    })
    .await;
}

/// A server that repeats these bytes after the result delays neither text nor result beyond the drain timeout.
async fn endless(bytes: &'static str) {
    let server = Server::start(move |mut connection| async move {
        connection.request().await;
        connection.send(open_head(200, "")).await;
        connection.send(format!("{TOKEN}\n{RESULT}\n")).await;
        while connection.send(bytes).await {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    })
    .await;
    let begin = Instant::now();
    let (text, result) = tokio::join!(
        tokio::time::timeout(Duration::from_secs(3), stream(&server).text()),
        tokio::time::timeout(Duration::from_secs(3), stream(&server).result()),
    );
    assert_eq!(text.expect("an end of the text").expect("a text"), "Hi");
    assert!(result.expect("an end of the result").is_ok());
    assert!(begin.elapsed() < Duration::from_millis(2500), "{:?}", begin.elapsed());
}

mod drain_timeout_ends_a_stream_after_its_result {
    super::cases! { super::endless;
        with_pings: "{\"type\":\"ping\",\"data\":{}}\n";
        with_spaces: " ";
        with_blank_lines: "\n";
        with_errors: "{\"type\":\"error\",\"data\":{\"message\":\"Oops\"}}\n";
        with_unknown_events: "{\"type\":\"later\",\"data\":{}}\n";
    }
}

/// A stream of these lines, none of which is a token, has a text.
async fn without_tokens(events: &[&str]) {
    let server = Server::always(lines(events)).await;
    assert_eq!(stream(&server).text().await.expect("a text"), "Hi");
}

#[tokio::test]
async fn result_is_returned_although_its_line_does_not_end() {
    for closes in [true, false] {
        let server = Server::start(move |mut connection| async move {
            connection.request().await;
            connection.send(open_head(200, "content-length: 9999\r\n")).await;
            connection.send(format!("{TOKEN}\n{RESULT}")).await;
            if !closes {
                connection.hang().await;
            }
        })
        .await;
        let client = Client::new(server.options().stream_idle_timeout(Duration::from_millis(100))).expect("a client");
        let stream = client.conversation().complete("c1", question("Hello")).stream();
        let result = in_time(stream.result()).await.expect("a result").result;
        assert_eq!(result.text.as_deref(), Some("Hi"));
    }
}

#[tokio::test]
async fn text_of_a_completion_that_failed_without_a_result_is_an_error() {
    let failed = RECEIVED.replace("stop", "error");
    let error = stream(&Server::always(lines([TOKEN, &failed])).await).text().await.expect_err("no result");
    assert!(error.to_string().contains("ended before its result"), "{error}");
}

const REASONING: &str = r#"{"type":"message","data":{"type":"reasoning","text":"They greet."}}"#;
const REASONING_TOKEN: &str = r#"{"type":"reasoningToken","data":{"type":"bot","token":"They greet."}}"#;
const BARE_RESULT: &str = r#"{"type":"result","data":{"usage":{"token":1},"end":{"reason":"stop"}}}"#;

mod text_without_tokens {
    use super::*;

    cases! { without_tokens;
        is_that_of_message_and_result: &[MESSAGE, RECEIVED, RESULT];
        is_that_of_the_result: &[RESULT];
        is_that_of_the_message: &[MESSAGE, BARE_RESULT];
        is_that_of_a_message_of_an_unknown_type: &[&MESSAGE.replace("bot", "newType"), BARE_RESULT];
        is_that_of_the_receive_result: &[RECEIVED, BARE_RESULT];
        is_not_the_reasoning: &[REASONING_TOKEN, REASONING, MESSAGE, RESULT];
        is_not_the_reasoning_before_a_result: &[REASONING, RESULT];
    }
}

#[tokio::test]
async fn usage_that_cannot_be_decoded_does_not_change_the_text() {
    for usage in [r#"{"inputTokensUsed":1,"outputTokensUsed":2}"#, "{}"] {
        let usage = format!(r#"{{"type":"usage","data":{usage}}}"#);
        let server =
            Server::always(lines([r#"{"type":"token","data":{"token":"Let me look. "}}"#, TOKEN, &usage, RESULT]))
                .await;
        assert_eq!(stream(&server).text().await.expect("a text"), "Let me look. Hi");
    }
}

#[tokio::test]
async fn dispatch_stream_with_unlimited_idle_timeout_yields_error_events() {
    in_time(async {
        let emulator = emulator().await;
        emulator.set_script(Script::new().reply(Reply::text("Hi").error("Oops")));
        let id = conversation(&client(&emulator)).await;
        let client = Client::new(options(&emulator).stream_idle_timeout(Duration::MAX)).expect("a client");
        let dispatch = DispatchConversation::builder().text("Hello").build();
        let items: Vec<_> = client.conversation().dispatch(id, dispatch).stream().collect().await;
        assert!(items.iter().any(Result::is_err), "{items:?}");
        assert!(matches!(items.last(), Some(Ok(Event::Result(_)))), "{items:?}");
    })
    .await;
}

/// `Duration::MAX` as a timeout does not panic.
async fn unlimited(options: ClientOptions) {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").times(1).error(503, "SERVICE_UNAVAILABLE", "Busy"));
    let client = client(&emulator).extend(options).expect("a client");
    client.bot().list(ListBots::default()).await.expect("a page");
    let _: Vec<_> = client.bot().list(ListBots::default()).stream().collect().await;
    let subscribe = client.channel().subscribe("a-channel-for-all", SubscribeChannel::default());
    let mut events = subscribe.reconnecting_stream();
    let first = tokio::time::timeout(Duration::from_millis(100), events.next()).await;
    assert!(first.is_err(), "{first:?}");
}

mod unlimited_duration_is_accepted {
    use super::*;

    cases! { unlimited;
        as_stream_idle_timeout: ClientOptions::new().stream_idle_timeout(Duration::MAX);
        as_deadline: ClientOptions::new().deadline(Duration::MAX);
        as_timeout: ClientOptions::new().timeout(Duration::MAX);
    }
}
