//! Streams are complete, in order, and gone when they are dropped.

use std::num::NonZeroUsize;
use std::time::Duration;

use crate::common::{COMPLETE, client, complete, conversation, emulator, options, question, until};
use chatbotkit_client::types::{EndReason, ErrorCode, ListBots};
use chatbotkit_client::{Client, ClientOptions, Event, Result};
use chatbotkit_emulator::{Emulator, Fault, Reply, Script};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

fn names(events: &[Event]) -> Vec<&str> {
    events.iter().map(Event::name).collect()
}

fn text(events: &[Event]) -> String {
    let tokens = events.iter().filter_map(|event| match event {
        Event::Token(token) => Some(token.token.as_str()),
        _ => None,
    });
    tokens.collect()
}

#[tokio::test]
async fn events_are_received_in_order_and_end_with_the_result() -> Result<()> {
    let emulator = emulator().await;
    let events: Vec<_> = complete(&client(&emulator), "Hello").await.stream().try_collect().await?;
    assert_eq!(text(&events), "You said: Hello");
    let names = names(&events);
    assert_eq!(names[..2], ["sendResult", "completeBegin"]);
    assert_eq!(names[names.len() - 3..], ["completeEnd", "receiveResult", "result"]);
    assert!(events.iter().all(|event| event.created_at().is_some()), "{events:?}");
    let Some(Event::Result(result)) = events.last() else { panic!("no result") };
    assert_eq!(result.end.as_ref().map(|end| &end.reason), Some(&EndReason::Stop));
    Ok(())
}

#[tokio::test]
async fn stream_is_sent_once_with_each_way_to_read_it() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let call = || client.conversation().complete(&id, question("Hello"));
    call().await?;
    let _events: Vec<_> = call().stream().try_collect().await?;
    let _tokens: Vec<_> = call().stream().tokens().try_collect().await?;
    call().stream().text().await?;
    call().stream().result().await?;
    assert_eq!(emulator.requests().iter().filter(|it| it.path.ends_with("/complete")).count(), 5);
    Ok(())
}

#[tokio::test]
async fn utf8_characters_split_between_chunks_are_decoded() -> Result<()> {
    let emulator = emulator().await;
    let expected = "Grüße, 世界 🦀 \u{2028}\u{85}";
    let script = Script::new().reply(Reply::text(expected));
    emulator.set_script(script.chunk_size(NonZeroUsize::MIN));
    let events: Vec<_> = complete(&client(&emulator), "Hello").await.stream().try_collect().await?;
    assert_eq!(text(&events), expected);
    Ok(())
}

#[tokio::test]
async fn blank_lines_carriage_returns_and_a_missing_final_line_feed_are_accepted() -> Result<()> {
    let emulator = emulator().await;
    let body = "\u{feff}{\"type\":\"token\",\"data\":{\"token\":\"a\"}}\r\n\r\n\n{\"data\":{\"usage\":{\"token\":1}},\"type\":\"result\"}";
    emulator.fault(Fault::on("POST", COMPLETE).chunks([body]));
    let events: Vec<_> = complete(&client(&emulator), "Hello").await.stream().try_collect().await?;
    assert_eq!(names(&events), ["token", "result"]);
    Ok(())
}

#[tokio::test]
async fn line_of_eight_mebibytes_is_decoded() -> Result<()> {
    let emulator = emulator().await;
    let expected = "é".repeat(4 * 1024 * 1024);
    emulator.set_script(Script::new().reply(Reply::tokens([expected.clone()])));
    let call = complete(&client(&emulator), "Hello").await;
    let events: Vec<_> = call.stream().try_collect().await?;
    assert!(text(&events) == expected);
    Ok(())
}

#[tokio::test]
async fn unknown_event_is_kept_with_its_data() -> Result<()> {
    let emulator = emulator().await;
    let news = json!({ "type": "weather", "data": { "celsius": 21 }, "createdAt": 7 });
    emulator.set_script(Script::new().reply(Reply::text("Hi").before(news.clone())));
    let events: Vec<_> = complete(&client(&emulator), "Hello").await.stream().try_collect().await?;
    let unknown = events.iter().find(|event| matches!(event, Event::Unknown(_))).expect("the event");
    assert_eq!(unknown.name(), "weather");
    assert_eq!(serde_json::to_value(unknown).ok(), Some(news));
    Ok(())
}

#[tokio::test]
async fn unknown_enum_values_and_unknown_fields_are_kept() -> Result<()> {
    let emulator = emulator().await;
    let result = json!({ "type": "result", "data": { "text": "Hi", "usage": { "token": 1, "cents": 2 },
        "end": { "reason": "budget" } } });
    let line = format!("{result}\n");
    emulator.fault(Fault::on("POST", COMPLETE).chunks([line]));
    let events: Vec<_> = complete(&client(&emulator), "Hello").await.stream().try_collect().await?;
    let [Event::Result(data)] = &events[..] else { panic!("{events:?}") };
    assert_eq!(data.end.as_ref().map(|end| end.reason.as_str()), Some("budget"));
    assert_eq!(serde_json::to_value(&events[0]).ok(), Some(result));
    Ok(())
}

#[tokio::test]
async fn provider_error_event_does_not_discard_the_result() -> Result<()> {
    let emulator = emulator().await;
    emulator.set_script(Script::new().reply(Reply::text("So far").error("The model is gone")));
    let items: Vec<_> = complete(&client(&emulator), "Hello").await.stream().collect().await;
    let errors: Vec<_> = items.iter().filter_map(|item| item.as_ref().err()).collect();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].message(), "The model is gone");
    let Some(Ok(Event::Result(result))) = items.last() else { panic!("no result") };
    assert_eq!(result.end.as_ref().map(|end| &end.reason), Some(&EndReason::Error));
    Ok(())
}

#[tokio::test]
async fn error_event_is_an_error_with_code_and_status() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let missing = client.conversation().complete("c00000000000000000000000", question("Hi"));
    let items: Vec<_> = missing.stream().collect().await;
    let [Err(error)] = &items[..] else { panic!("{items:?}") };
    assert_eq!(error.code(), Some(&ErrorCode::NotFound));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    assert!(error.to_string().starts_with("completeConversation (POST /conversation/"), "{error}");
    Ok(())
}

#[tokio::test]
async fn error_after_the_first_event_is_not_retryable() {
    let emulator = emulator().await;
    let client = client(&emulator);
    let error = "{\"type\":\"error\",\"data\":{\"code\":\"TOO_MANY_REQUESTS\",\"message\":\"Slow down\"}}\n";
    let begin = "{\"type\":\"completeBegin\",\"data\":{\"instance\":\"i\",\"iteration\":0}}\n";
    for (before, retryable) in [("", true), (begin, false)] {
        emulator.clear_faults();
        emulator.fault(Fault::on("POST", COMPLETE).chunks([before, error]));
        let items: Vec<_> = complete(&client, "Hello").await.stream().collect().await;
        let error = items.into_iter().find_map(Result::err).expect("an error");
        assert!(error.is_transient(), "{error}");
        assert_eq!((error.is_retryable(), error.may_have_taken_effect()), (retryable, !retryable), "{error}");
    }
}

#[tokio::test]
async fn stream_without_result_is_an_incomplete_stream_error() {
    let emulator = emulator().await;
    let line = "{\"type\":\"token\",\"data\":{\"token\":\"a\"}}\n";
    emulator.fault(Fault::on("POST", COMPLETE).chunks([line]));
    let items: Vec<_> = complete(&client(&emulator), "Hello").await.stream().collect().await;
    let [Ok(Event::Token(_)), Err(error)] = &items[..] else { panic!("{items:?}") };
    assert!(error.to_string().contains("ended before its result"), "{error}");
    assert!(error.may_have_taken_effect());
}

#[tokio::test]
async fn disconnect_is_an_error_after_the_received_events() {
    let emulator = emulator().await;
    let lines = "{\"type\":\"token\",\"data\":{\"token\":\"a\"}}\n{\"type\":\"token\",";
    emulator.fault(Fault::on("POST", COMPLETE).chunks([lines]).cut_after(lines.len()));
    let items: Vec<_> = complete(&client(&emulator), "Hello").await.stream().collect().await;
    let [Ok(Event::Token(_)), Err(error)] = &items[..] else { panic!("{items:?}") };
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert!(error.may_have_taken_effect() && !error.is_decode(), "{error}");
}

#[tokio::test]
async fn truncated_line_and_invalid_json_are_different_errors() {
    let emulator = emulator().await;
    let client = client(&emulator);
    for (body, words) in [("{\"type\":\"tok", "truncated JSON: {\"type\":\"tok"), ("<html>\n", "invalid JSON: <html>")]
    {
        emulator.clear_faults();
        emulator.fault(Fault::on("POST", COMPLETE).chunks([body]));
        let error = complete(&client, "Hello").await.stream().try_next().await.unwrap_err();
        assert!(error.to_string().contains(words), "{error}");
        assert!(error.is_decode());
    }
}

#[tokio::test]
async fn event_that_cannot_be_decoded_is_an_unknown_event_that_names_the_field() {
    let emulator = emulator().await;
    let body =
        "{\"type\":\"token\",\"data\":{\"token\":7}}\n{\"type\":\"result\",\"data\":{\"usage\":{\"token\":1}}}\n";
    emulator.fault(Fault::on("POST", COMPLETE).chunks([body]));
    let items: Vec<_> = complete(&client(&emulator), "Hello").await.stream().collect().await;
    let [Ok(Event::Unknown(token)), Ok(Event::Result(_))] = &items[..] else { panic!("{items:?}") };
    assert_eq!((token.name(), token.data()), ("token", "{\"token\":7}"));
    assert!(token.problem().is_some_and(|problem| problem.contains("data.token")), "{token:?}");
}

#[tokio::test]
async fn error_status_is_the_first_item_of_the_stream() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", COMPLETE).status(500).header("content-type", "text/html").text("<h1>Oops</h1>"));
    let items: Vec<_> = complete(&client(&emulator), "Hello").await.stream().collect().await;
    let [Err(error)] = &items[..] else { panic!("{items:?}") };
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
    assert!(error.to_string().contains("text/html: <h1>Oops</h1>"), "{error}");
}

/// Takes an event of an unfinished stream, drops it, and waits until the server has noticed.
async fn drop_after_an_event(emulator: &Emulator) -> Result<()> {
    let mut events = complete(&client(emulator), "Hello").await.stream();
    assert!(events.try_next().await?.is_some());
    assert_eq!(emulator.open_streams(), 1);
    drop(events);
    emulator.streams_closed().await;
    Ok(())
}

#[tokio::test]
async fn dropped_stream_closes_its_connection() -> Result<()> {
    let emulator = emulator().await;
    let slow = Reply::tokens(["a", "b"]).token_delay(Duration::from_secs(3600));
    emulator.set_script(Script::new().reply(slow));
    drop_after_an_event(&emulator).await
}

#[tokio::test]
async fn stream_dropped_before_response_headers_closes_its_connection() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", COMPLETE).hang());
    let mut events = complete(&client(&emulator), "Hello").await.stream();
    tokio::select! {
        _ = events.next() => panic!("a response"),
        () = until(|| emulator.open_streams() > 0) => {}
    }
    drop(events);
    emulator.streams_closed().await;
}

#[tokio::test]
async fn idle_timeout_ends_a_silent_stream() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", COMPLETE).hang());
    let options = options(&emulator).stream_idle_timeout(Duration::from_millis(20));
    let client = Client::new(options).expect("a client");
    let error = complete(&client, "Hello").await.stream().try_next().await.unwrap_err();
    assert!(error.is_timeout() && error.may_have_taken_effect(), "{error}");
}

#[tokio::test]
async fn keep_alive_events_are_yielded_on_request() -> Result<()> {
    let emulator = emulator().await;
    let nop = json!({ "type": "nop", "data": {} });
    let ping = json!({ "type": "ping", "data": {} });
    emulator.set_script(Script::new().reply(Reply::text("Hi").before(nop).after(ping)));
    let client = client(&emulator);
    let events: Vec<_> = complete(&client, "Hello").await.stream().try_collect().await?;
    assert!(!names(&events).iter().any(|name| matches!(*name, "nop" | "ping")));
    let events: Vec<_> = complete(&client, "Hello").await.stream().with_keep_alives().try_collect().await?;
    assert_eq!(names(&events).iter().filter(|name| matches!(**name, "nop" | "ping")).count(), 2);
    Ok(())
}

#[tokio::test]
async fn stream_can_be_read_as_tokens_text_or_result() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let tokens: Vec<_> = complete(&client, "Hello").await.stream().tokens().try_collect().await?;
    assert!(tokens.len() > 1);
    assert_eq!(tokens.concat(), complete(&client, "Hello").await.stream().text().await?);
    let response = complete(&client, "Hello").await.stream().result().await?;
    assert_eq!(response.result.text.as_deref(), Some("You said: Hello"));
    assert_eq!(response.messages.iter().map(|message| message.text.as_str()).collect::<Vec<_>>(), ["You said: Hello"]);
    assert!(response.errors.is_empty());
    Ok(())
}

#[tokio::test]
async fn events_before_an_error_are_not_lost() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    emulator.set_script(Script::new().reply(Reply::text("So far").error("The model is gone")));
    let error = complete(&client, "Hello").await.stream().result().await.unwrap_err();
    assert_eq!(error.message(), "The model is gone");
    let partial = error.partial_response().expect("a partial response");
    assert_eq!(partial.messages.iter().map(|message| message.text.as_str()).collect::<Vec<_>>(), ["So far"]);
    assert_eq!(complete(&client, "Hello").await.stream().text().await.unwrap_err().message(), "The model is gone");

    emulator.fault(Fault::on("POST", COMPLETE).chunks(["{\"type\":\"nop\",\"data\":{}}\n"]));
    let error = complete(&client, "Hello").await.stream().result().await.unwrap_err();
    assert!(error.to_string().contains("ended before its result"), "{error}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn response_of_five_minutes_does_not_hit_a_timeout() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let slow = || Script::new().reply(Reply::tokens(["one ", "two ", "three"]).token_delay(Duration::from_secs(100)));
    emulator.set_script(slow());
    assert_eq!(complete(&client, "Hello").await.await?.text, "one two three");
    assert_eq!(complete(&client, "Hello").await.stream().text().await?, "one two three");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn idle_timeout_ends_a_stream_of_a_dead_peer() {
    let emulator = emulator().await;
    let client = client(&emulator);
    emulator.fault(Fault::on("POST", COMPLETE).stall_after(400));
    let begin = tokio::time::Instant::now();
    let items: Vec<_> = complete(&client, "Hello").await.stream().collect().await;
    assert!(items.last().is_some_and(|item| item.as_ref().is_err_and(chatbotkit_client::Error::is_timeout)));
    assert_eq!(begin.elapsed().as_secs(), 60);
    let error = complete(&client, "Hello").await.await.unwrap_err();
    assert!(error.is_timeout() && begin.elapsed() < Duration::from_secs(1000), "{error}");
}

#[tokio::test(start_paused = true)]
async fn stream_ends_soon_after_its_result() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", COMPLETE).stall_after(1_000_000));
    let begin = tokio::time::Instant::now();
    let events: Vec<_> = complete(&client(&emulator), "Hello").await.stream().try_collect().await?;
    assert!(matches!(events.last(), Some(Event::Result(_))));
    assert_eq!(begin.elapsed().as_secs(), 1);
    Ok(())
}

#[tokio::test]
async fn stream_dropped_within_a_line_closes_its_connection() -> Result<()> {
    let emulator = emulator().await;
    let lines = "{\"type\":\"token\",\"data\":{\"token\":\"a\"}}\n{\"type\":\"tok";
    emulator.fault(Fault::on("POST", COMPLETE).chunks([lines]).stall_after(lines.len()));
    drop_after_an_event(&emulator).await
}

#[tokio::test(start_paused = true)]
async fn stream_cancelled_during_backoff_is_not_retried() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").error(503, "SERVICE_UNAVAILABLE", "Busy"));
    let patient = options(&emulator).retry_delay(Duration::from_secs(3600));
    let client = Client::new(patient).expect("a client");
    let mut events = client.bot().list(ListBots::default()).stream();
    tokio::select! {
        _ = events.next() => panic!("a response"),
        () = until(|| emulator.requests().iter().any(|it| it.response.is_some())) => {}
    }
    drop(events);
    // Longer than any pause.
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(emulator.requests().len(), 1);
}

#[tokio::test]
async fn slow_reader_applies_backpressure() -> Result<()> {
    let emulator = emulator().await;
    let words = 20_000;
    emulator.set_script(Script::new().reply(Reply::tokens(vec!["x".repeat(1000); words])));
    let mut events = complete(&client(&emulator), "Hello").await.stream();
    let written =
        || emulator.requests().last().and_then(|it| it.response.as_ref().map(|it| it.body.len())).unwrap_or(0);
    assert!(events.try_next().await?.is_some());
    let mut before = 0;
    while written() > before {
        before = written();
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(before < words * 1000 / 2, "{before} bytes were taken without a reader");
    assert_eq!(events.text().await?.len(), words * 1000);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn slow_line_restarts_the_idle_timeout() -> Result<()> {
    let server = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = server.local_addr().expect("an address");
    let slow = tokio::spawn(async move {
        let (mut socket, _) = server.accept().await.expect("a connection");
        let mut request = [0; 4096];
        let _ = socket.read(&mut request).await;
        let head = b"HTTP/1.1 200 OK\r\ncontent-type: application/jsonl\r\nconnection: close\r\n\r\n";
        socket.write_all(head).await.expect("a reader");
        for piece in [r#"{"type":"re"#, r#"sult","data""#, r#":{"text":"Hi","#, r#""usage":{"token":1}}}"#, "\n"] {
            tokio::time::sleep(Duration::from_secs(40)).await;
            socket.write_all(piece.as_bytes()).await.expect("a reader");
        }
    });
    let options = ClientOptions::new().secret("sk-test").base_url(format!("http://{address}"));
    let stream = Client::new(options)?.conversation().complete("c1", question("Hello")).stream();
    assert_eq!(stream.result().await?.result.text.as_deref(), Some("Hi"));
    slow.await.expect("a server");
    Ok(())
}
