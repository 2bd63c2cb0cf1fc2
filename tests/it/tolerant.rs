//! Responses and events that other clients read are read, and what does not fit costs nothing else.

use std::time::Duration;

use bytes::Bytes;
use chatbotkit_client::types::{
    BotListEvent, CreateConversation, DispatchConversation, ErrorCode, ListBots, Timestamp,
};
use chatbotkit_client::{Client, ClientOptions, Event, EventStream, Result, jsonl};
use chatbotkit_emulator::Fault;
use futures_util::{FutureExt, StreamExt, TryStreamExt};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::common::{COMPLETE, client, complete, emulator, options, question};

const RESULT: &str = r#"{"type":"result","data":{"text":"Hello"}}"#;

/// A response of the emulator's server with this body.
fn body(method: &str, path: &str, body: impl Into<String>) -> Fault {
    Fault::on(method, path).header("content-type", "application/json").text(body)
}

/// The events of recorded lines.
fn events(lines: &str) -> Vec<Result<Event>> {
    let lines = Bytes::copy_from_slice(lines.as_bytes());
    let events = jsonl::decode(futures_util::stream::iter([Ok(lines)])).collect();
    FutureExt::now_or_never(events).expect("nothing to wait for")
}

/// The text of a completion with these lines, streamed by a server.
async fn streamed(lines: &str) -> Result<String> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", COMPLETE).chunks([lines]));
    complete(&client(&emulator), "Hello").await.stream().text().await
}

fn nested(depth: usize) -> String {
    format!("{}1{}", "[".repeat(depth), "]".repeat(depth))
}

/// JSON that `JSON.parse` reads, as a value of a field and with the text that it has beside it.
fn unusual_json() -> Vec<(&'static str, String)> {
    vec![
        ("lone high surrogate", r#""text":"Hello","name":"a\ud83d""#.to_owned()),
        ("lone low surrogate", r#""text":"Hello","name":"\udc00b""#.to_owned()),
        ("surrogates in the wrong order", r#""text":"Hello","name":"\udc00\ud83d""#.to_owned()),
        ("lone surrogate in a key", r#""text":"Hello","\ud83d":1"#.to_owned()),
        ("number too large", r#""text":"Hello","meta":{"x":1e400}"#.to_owned()),
        ("negative number too large", r#""text":"Hello","x":[-1e999]"#.to_owned()),
        ("number too large in a known field", r#""text":"Hello","usage":{"token":1e400}"#.to_owned()),
        ("nesting of 200", format!(r#""text":"Hello","x":{}"#, nested(200))),
        ("nesting of 100,000", format!(r#""text":"Hello","meta":{{"x":{}}}"#, nested(100_000))),
        ("nesting of objects", format!(r#""text":"Hello","x":{}1{}"#, r#"{"]\"":"#.repeat(300), "}".repeat(300))),
        ("duplicate key", r#""id":"a","id":"b","text":"Hello""#.to_owned()),
        ("duplicate text, the last counts", r#""text":"Bye","text":"Hello""#.to_owned()),
        ("duplicate unknown key", r#""x":1,"text":"Hello","x":2"#.to_owned()),
    ]
}

#[tokio::test]
async fn json_that_javascript_parses_is_decoded_as_a_response_and_as_an_event() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    for (name, fields) in unusual_json() {
        emulator.clear_faults();
        emulator.fault(body("POST", COMPLETE, format!("{{{fields}}}")).times(1));
        let response = complete(&client, "Hello").await.await;
        assert_eq!(response.unwrap_or_else(|error| panic!("{name}: {error}")).text, "Hello", "{name}");
        for line in [
            format!(r#"{{"type":"result","data":{{{fields}}}}}"#),
            format!(r#"{{"data":{{{fields}}},"type":"result"}}"#),
            format!(r#"{{"type":"message","data":{{"type":"bot",{fields}}}}}{}{RESULT}"#, "\n"),
        ] {
            let text = match &events(&line)[0] {
                Ok(Event::Result(result)) => result.text.clone().unwrap_or_default(),
                Ok(Event::Message(message)) => message.text.clone(),
                other => panic!("{name}: {other:?}"),
            };
            assert_eq!(text, "Hello", "{name}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn lone_surrogate_becomes_a_replacement_character_and_pairs_stay() -> Result<()> {
    let token = |text: &str| format!(r#"{{"type":"token","data":{{"token":"{text}"}}}}"#);
    let lines = [token(r"a\ud83d"), token(r"\ude00\n\\ud83d"), token(r"\ud83d\ude00\ud83d!"), RESULT.to_owned()];
    assert_eq!(streamed(&lines.join("\n")).await?, "a\u{fffd}\u{fffd}\n\\ud83d😀\u{fffd}!");

    let emulator = emulator().await;
    let page = r#"{"items":[{"id":"a","name":"\ud83d","createdAt":1,"updatedAt":1},{"id":"b"}]}"#;
    emulator.fault(body("GET", "/bot/list", page));
    let page = client(&emulator).bot().list(ListBots::default()).await?;
    assert_eq!((page.items.len(), page.items[0].name.as_deref()), (2, Some("\u{fffd}")));
    Ok(())
}

#[tokio::test]
async fn byte_order_mark_before_a_response_is_skipped() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    for start in ["\u{feff}", "\u{feff}\n ", " "] {
        emulator.clear_faults();
        emulator.fault(body("POST", COMPLETE, format!(r#"{start}{{"text":"Hello"}}"#)));
        assert_eq!(complete(&client, "Hello").await.await?.text, "Hello");
    }
    Ok(())
}

#[tokio::test]
async fn broken_json_is_not_transient_and_not_retried() {
    for broken in ["<html>", r#"{"items":["#, r#"{"items":[]"#, r#"{"items":'a'}"#, r#"{"items":[],}"#, "[1e]", ""] {
        let emulator = emulator().await;
        emulator.fault(body("GET", "/bot/list", broken));
        let error = client(&emulator).bot().list(ListBots::default()).await.unwrap_err();
        assert!(error.is_decode() && !error.is_transient() && !error.is_retryable(), "{broken}: {error}");
        assert_eq!((error.attempts(), emulator.requests().len()), (1, 1), "{broken}");
    }
}

/// Fields that are no content, with values that no document describes.
const BOOKKEEPING: [&str; 24] = [
    r#""usage":null"#,
    r#""id":"m""#,
    r#""usage":12.5"#,
    r#""usage":"12""#,
    r#""usage":[]"#,
    r#""usage":{}"#,
    r#""usage":{"token":12.5}"#,
    r#""usage":{"token":null}"#,
    r#""usage":{"token":18446744073709551615}"#,
    r#""end":{"reason":null}"#,
    r#""end":{"reason":7}"#,
    r#""end":{}"#,
    r#""end":null"#,
    r#""end":"stop""#,
    r#""id":null"#,
    r#""id":7"#,
    r#""id":{}"#,
    r#""entities":[{"type":"email","end":3,"text":"Ada"}]"#,
    r#""entities":[{"begin":1.5,"end":null}]"#,
    r#""entities":[{"begin":"a","replacement":{"begin":{}}}]"#,
    r#""entities":["Ada"]"#,
    r#""entities":{}"#,
    r#""entities":[null,7]"#,
    r#""usage":12.5,"end":[],"id":null,"entities":7"#,
];

#[tokio::test]
async fn bookkeeping_does_not_cost_the_text() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    for field in BOOKKEEPING {
        emulator.clear_faults();
        emulator.fault(body("POST", COMPLETE, format!(r#"{{"text":"Hello",{field}}}"#)).times(1));
        let response = complete(&client, "Hello").await.await;
        assert_eq!(response.unwrap_or_else(|error| panic!("{field}: {error}")).text, "Hello", "{field}");
        let fields = format!(r#"{{"type":"bot","text":"Hello",{field}}}"#);
        let lines = ["message", "sendResult", "result"].map(|name| format!(r#"{{"type":"{name}","data":{fields}}}"#));
        for event in events(&lines.join("\n")) {
            assert!(!matches!(event, Err(_) | Ok(Event::Unknown(_))), "{field}: {event:?}");
        }
        assert_eq!(streamed(&lines.join("\n")).await?, "Hello", "{field}");
    }
    Ok(())
}

#[tokio::test]
async fn odd_times_cost_neither_an_event_nor_a_page() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    for time in ["1.5", "1.7e12", "-0", "\"2026-01-01\"", "null", "1e300", "{}", "[]", "true"] {
        let line = format!(r#"{{"createdAt":{time},"type":"token","data":{{"token":"Hello"}},"createdAt":{time}}}"#);
        assert_eq!(streamed(&format!("{line}\n{RESULT}")).await?, "Hello", "{time}");
        let line = format!(r#"{{"type":"token","data":{{"token":"Hello"}},"createdAt":{time}}}"#);
        let [Ok(Event::Token(token))] = &events(&line)[..] else { panic!("{time}") };
        assert_eq!(token.created_at.is_some(), time.ends_with(|last: char| last.is_numeric()), "{time}");

        let bots: Vec<_> = (0..300).map(|id| format!(r#"{{"id":"{id}","createdAt":{time},"updatedAt":1}}"#)).collect();
        emulator.clear_faults();
        emulator.fault(body("GET", "/bot/list", format!(r#"{{"items":[{}],"cursor":7}}"#, bots.join(","))).times(1));
        assert_eq!(client.bot().list(ListBots::default()).await?.items.len(), 300, "{time}");
        let item = format!(r#"{{"type":"item","data":{{"id":"a","createdAt":{time}}}}}"#);
        emulator.fault(Fault::on("GET", "/bot/list").chunks([item]).times(1));
        let events: Vec<_> = client.bot().list(ListBots::default()).stream().try_collect().await?;
        assert!(matches!(&events[..], [BotListEvent::Item(_)]), "{time}: {events:?}");
    }
    Ok(())
}

#[tokio::test]
async fn numbers_of_responses_are_truncated_and_clamped_to_integers() {
    for (sent, read) in
        [("1.7e12", 1_700_000_000_000), ("1.5", 1), ("-0", 0), ("1e300", i64::MAX), ("-1e300", i64::MIN)]
    {
        let result = format!(r#"{{"type":"token","data":{{"token":"a"}},"createdAt":{sent}}}"#);
        let [Ok(event)] = &events(&result)[..] else { panic!("{sent}") };
        assert_eq!(event.created_at().map(Timestamp::as_millis), Some(read), "{sent}");
    }
}

#[tokio::test]
async fn numbers_in_lists_are_read_as_integers() -> Result<()> {
    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Counts {
        counts: Vec<i64>,
        grid: Vec<Vec<i64>>,
    }
    let emulator = emulator().await;
    emulator.fault(body("GET", "/bot/list", r#"{"counts":[1,2.0,3.5],"grid":[[1],[2.0,1e300]]}"#));
    let read: Counts = client(&emulator).request(Method::GET, "/bot/list").send().await?;
    assert_eq!(read, Counts { counts: vec![1, 2, 3], grid: vec![vec![1], vec![2, i64::MAX]] });
    Ok(())
}

#[tokio::test]
async fn keep_alive_and_error_events_need_no_data() {
    for data in ["null", "{}", "5", "[]", "\"boom\"", "{\"message\":null}", "{\"message\":7}", "{\"code\":[]}"] {
        let ping = format!(r#"{{"type":"ping","data":{data}}}"#);
        assert_eq!(streamed(&format!("{ping}\n{RESULT}")).await.expect(data), "Hello", "{data}");

        let emulator = emulator().await;
        let error = format!(r#"{{"type":"error","data":{data}}}"#);
        emulator.fault(Fault::on("POST", COMPLETE).chunks([format!("{error}\n{RESULT}")]));
        let collected = complete(&client(&emulator), "Hello").await.stream().result().await.expect(data);
        assert_eq!((collected.result.text.as_deref(), collected.errors.len()), (Some("Hello"), 1), "{data}");
        assert!(data != "\"boom\"" || collected.errors[0].message() == "boom", "{:?}", collected.errors);
    }
}

#[tokio::test]
async fn missing_essential_field_is_a_decode_error_or_an_unknown_event() {
    let emulator = emulator().await;
    emulator.fault(body("POST", COMPLETE, r#"{"text":null}"#));
    let error = complete(&client(&emulator), "Hello").await.await.unwrap_err();
    assert!(error.is_decode() && error.message().contains("at text: invalid type: null"), "{error}");
    for (line, problem) in [
        (r#"{"type":"token","data":{"token":7}}"#, "at data.token: invalid type: integer, expected"),
        (r#"{"type":"message","data":{"type":"bot"}}"#, "missing field `text`"),
        (r#"{"type":"operationBegin","data":{"action":{"name":null}}}"#, "at data.action.name"),
        (r#"{"type":"token","data":"Hello"}"#, "missing field `token`"),
    ] {
        let [Ok(event @ Event::Unknown(unknown)), Ok(Event::Result(_))] = &events(&format!("{line}\n{RESULT}"))[..]
        else {
            panic!("{line}")
        };
        assert!(unknown.problem().is_some_and(|it| it.contains(problem)), "{line}: {:?}", unknown.problem());
        assert_eq!(serde_json::to_string(event).expect("JSON"), line);
    }
    let [Ok(Event::Unknown(new))] = &events(r#"{"type":"new","data":7}"#)[..] else { panic!("no unknown event") };
    assert_eq!(new.problem(), None);
}

#[tokio::test]
async fn line_that_is_not_json_is_an_error_and_the_stream_continues() {
    for garbage in ["<html>", "{\"type\":\"token\",", "nonsense", "7", "{\"code\":\"TIMEOUT\",\"message\":\"late\"}"] {
        let emulator = emulator().await;
        emulator.fault(Fault::on("POST", COMPLETE).chunks([format!("{garbage}\n{RESULT}\n")]));
        let items: Vec<_> = complete(&client(&emulator), "Hello").await.stream().collect().await;
        assert!(matches!(&items[..], [Err(_), Ok(Event::Result(_))]), "{garbage}: {items:?}");
    }
}

#[tokio::test]
async fn nothing_after_the_result_costs_the_result() {
    let error = r#"{"type":"error","data":{"code":"TIMEOUT","message":"late"}}"#;
    for late in [error, "<html>", "{\"type\":", r#"{"type":"token","data":{"token":7}}"#, "7", "\u{0}"] {
        let emulator = emulator().await;
        emulator.fault(Fault::on("POST", COMPLETE).chunks([format!("{RESULT}\n{late}\n{late}")]));
        let client = client(&emulator);
        assert_eq!(complete(&client, "Hello").await.stream().text().await.expect(late), "Hello", "{late}");
        let collected = complete(&client, "Hello").await.stream().result().await.expect(late);
        assert_eq!((collected.result.text.as_deref(), collected.errors.len()), (Some("Hello"), 0), "{late}");
    }
}

#[tokio::test]
async fn text_without_tokens_is_that_of_the_result_or_the_messages() -> Result<()> {
    let message = r#"{"type":"message","data":{"type":"bot","text":"Hello"}}"#;
    let reasoning = r#"{"type":"message","data":{"type":"reasoning","text":"Hm"}}"#;
    let end = r#"{"type":"result","data":{}}"#;
    let broken = r#"{"type":"token","data":{"token":null}}"#;
    let half = r#"{"type":"token","data":{"token":"Hel"}}"#;
    for lines in [[reasoning, message, end], [reasoning, message, RESULT], [half, broken, RESULT], [end, message, ""]] {
        assert_eq!(streamed(&lines.join("\n")).await?, "Hello", "{lines:?}");
    }
    Ok(())
}

#[tokio::test]
async fn first_result_of_a_stream_counts() -> Result<()> {
    let failed = r#"{"type":"result","data":{"end":{"reason":"error"}}}"#;
    for second in [r#"{"type":"result","data":{}}"#, failed] {
        let lines = [RESULT, second].join("\n");
        assert_eq!(streamed(&lines).await?, "Hello", "{second}");
        let emulator = emulator().await;
        emulator.fault(Fault::on("POST", COMPLETE).chunks([lines]));
        let collected = complete(&client(&emulator), "Hello").await.stream().result().await?;
        assert_eq!(collected.text(), "Hello", "{second}");
    }
    Ok(())
}

/// A client of a server that sends a result, and then something every half a second.
async fn chatty_server(more: &'static str) -> (EventStream<Event>, tokio::task::JoinHandle<()>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        let _ = socket.read(&mut [0; 4096]).await;
        let head = "HTTP/1.1 200 OK\r\ncontent-type: application/jsonl\r\nconnection: close\r\n\r\n";
        let mut next = format!("{head}{RESULT}\n");
        while socket.write_all(next.as_bytes()).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(500)).await;
            next = more.to_owned();
        }
    });
    let client = Client::new(ClientOptions::new().secret("sk-1").base_url(format!("http://{address}")));
    (client.expect("a client").conversation().complete("c", question("Hello")).stream(), server)
}

#[tokio::test(start_paused = true)]
async fn drain_timeout_starts_at_the_result_whatever_the_server_sends() -> Result<()> {
    for more in [" ", "\n", "{\"type\":\"ping\",\"data\":{}}\n", "{\"type\":\"token\",\"data\":{\"token\":\"\"}}\n"] {
        let begin = tokio::time::Instant::now();
        let (events, server) = chatty_server(more).await;
        assert_eq!(events.text().await?, "Hello", "{more:?}");
        assert!(begin.elapsed() < Duration::from_secs(2), "{more:?}: {:?}", begin.elapsed());
        server.abort();
        let (events, server) = chatty_server(more).await;
        assert_eq!(events.result().await?.result.text.as_deref(), Some("Hello"), "{more:?}");
        server.abort();
    }
    Ok(())
}

#[test]
fn events_are_written_as_they_were_received() {
    let entity = r#"{"type":"email","begin":0,"end":3,"text":"Ada","score":0.1,"replacement":{"begin":0,"end":1,"text":"A","x":1}}"#;
    let lines = [
        r#"{"type":"message","data":{"id":"m1","type":"bot","text":"Hi","mood":{"good":true}}}"#.to_owned(),
        format!(r#"{{"type":"sendResult","data":{{"id":"m","text":"Ada","entities":[{entity}]}}}}"#),
        format!(
            r#"{{"type":"result","data":{{"text":"Ada","entities":[{entity}],"usage":{{"token":1,"cost":0.1}}}}}}"#
        ),
        r#"{"type":"token","data":{"token":"a"},"createdAt":7,"sequence":3,"trace":{"id":"t"}}"#.to_owned(),
        r#"{"data":{"token":"a"},"sequence":3,"type":"token"}"#.to_owned(),
        r#"{"type":"new","data":[1,2.5],"createdAt":7,"sequence":3}"#.to_owned(),
        r#"{"type":"progressReport","data":{"step":0.30000000000000004,"x":2.2250738585072014e-308}}"#.to_owned(),
        r#"{"type":"progressReport","data":{"eta":123456789.01234567,"step":7.3879e-20}}"#.to_owned(),
        r#"{"type":"usage","data":{"model":"m","inputTokensUsed":1,"outputTokensUsed":2,"price":0.7}}"#.to_owned(),
    ];
    for line in &lines {
        let [Ok(event)] = &events(line)[..] else { panic!("{line}") };
        let written: Value = serde_json::to_value(event).expect("JSON");
        assert_eq!(written, serde_json::from_str::<Value>(line).expect("JSON"), "{line}");
        let again = serde_json::from_value::<Event>(written).expect("an event");
        assert_eq!(&again, event);
    }
}

#[tokio::test]
async fn body_of_a_general_request_or_download_that_looks_like_an_error_is_none() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    for code in ["INTERNAL_SERVER_ERROR", "TIMEOUT", "anything"] {
        let file = json!({ "code": code, "message": "of a file", "more": 1 });
        emulator.clear_faults();
        emulator.fault(Fault::on("GET", "/bot/list").json(file.clone()));
        let before = emulator.requests().len();
        let bytes = client.request(Method::GET, "/bot/list").download().await?.value;
        assert_eq!(serde_json::from_slice::<Value>(&bytes).expect("JSON"), file);
        assert_eq!(client.request(Method::GET, "/bot/list").send::<Value>().await?, file);
        emulator.fault(Fault::on("GET", "/file/{fileId}/download").json(file.clone()));
        let bytes = client.file().download("f1").await?;
        assert_eq!(serde_json::from_slice::<Value>(&bytes).expect("JSON"), file);
        assert_eq!(emulator.requests().len() - before, 3);
        // A value of the document may have such fields among its own.
        emulator
            .fault(Fault::on("GET", "/bot/{botId}/fetch").json(json!({ "id": "b1", "code": code, "message": "Hi" })));
        assert_eq!(client.bot().fetch("b1").await?.extra["code"], code);
        // A type of the document has another shape.
        let error = client.bot().list(ListBots::default()).retries(0).await.unwrap_err();
        assert_eq!(error.code().map(ErrorCode::as_str), Some(code));
    }
    Ok(())
}

#[tokio::test]
async fn longest_durations_do_not_overflow() {
    let emulator = emulator().await;
    let error = json!({ "type": "error", "data": { "message": "late" }, "createdAt": 7 });
    let lines = [json!({ "type": "message", "data": error }).to_string(), String::new()].join("\n");
    for max in [Duration::MAX, Duration::from_secs(u64::MAX / 2)] {
        emulator.clear_faults();
        emulator.fault(Fault::on("POST", "/channel/{channelId}/subscribe").chunks([lines.clone()]));
        let options = options(&emulator).stream_idle_timeout(max).timeout(max).deadline(max).retry_delay(max);
        let options = options.connect_timeout(max).pool_idle_timeout(max).retries(0);
        let client = Client::new(options).expect("a client");
        let conversation =
            client.conversation().create(CreateConversation::default()).await.expect("a conversation").id;
        let question = DispatchConversation::builder().text("Hello").build();
        let mut events = client.conversation().dispatch(conversation, question).stream();
        let error = events.next().await.expect("an item").unwrap_err();
        assert_eq!(error.message(), "late");
    }
}

#[tokio::test]
async fn exported_message_that_cannot_be_read_is_an_error() {
    let emulator = emulator().await;
    let messages = json!([{ "id": "m1", "type": "user", "text": "Hi" }, { "id": "m2", "type": "activity" }]);
    let page = json!({ "items": [{ "id": "c1", "messages": messages, "createdAt": 1, "updatedAt": 1 }] });
    emulator.fault(Fault::on("GET", "/conversation/export").json(page));
    let error = client(&emulator).conversation().export(Default::default()).await.expect_err("a message without text");
    assert!(error.to_string().contains("items[0].messages[1]"), "{error}");
}
