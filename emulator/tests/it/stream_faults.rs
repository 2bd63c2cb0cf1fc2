//! Streams that stall, end early, come in pieces or with their lines in disorder.

use std::num::NonZeroUsize;
use std::pin::pin;
use std::time::Duration;

use crate::support::{Api, lines, live, soon, types};
use chatbotkit_emulator::{Fault, Reply, Script};
use futures_util::StreamExt;
use reqwest::Response;
use serde_json::{Value, json};
use tokio::time::{Instant, timeout};

const COMPLETE: &str = "/conversation/complete";
const SUBSCRIBE: &str = "/channel/0123456789abcdef/subscribe";
const PUBLISH: &str = "/channel/0123456789abcdef/publish";
const AN_HOUR: Duration = Duration::from_secs(3600);

fn on_complete() -> Fault {
    Fault::on("POST", COMPLETE)
}

fn on_subscribe() -> Fault {
    Fault::on("POST", "/channel/{channelId}/subscribe")
}

fn no_messages() -> Value {
    json!({ "messages": [] })
}

/// The body of a completion that meets this fault alone.
async fn body(api: &Api, fault: &Fault) -> String {
    api.emulator.clear_faults();
    api.emulator.fault(fault.clone());
    api.jsonl(COMPLETE, &no_messages()).await.text().await.expect("a body that ends in good order")
}

/// A fault whose lines are these letters, each byte on its own.
fn letters(letters: &str) -> Fault {
    let chunks = letters.chars().flat_map(|letter| [letter.to_string(), "\n".to_owned()]);
    on_complete().chunks(chunks)
}

fn fault_injected(api: &Api) -> Vec<bool> {
    api.emulator
        .requests()
        .iter()
        .map(|request| request.response.as_ref().expect("a response").fault_injected)
        .collect()
}

#[tokio::test(start_paused = true)]
async fn stalled_body_is_open_until_the_client_disconnects() {
    let api = Api::start().await;
    let all = api.jsonl(COMPLETE, &no_messages()).await.text().await.expect("a body");
    for (fault, arrives) in [
        (on_complete().stall_after(12), &all[..12]),
        (on_complete().stall_after(0), ""),
        (on_complete().chunks(["abc", "def"]).stall_after(4), "abcd"),
        (on_complete().chunks(["abc", "def"]).stall_after(100), "abcdef"),
        (on_complete().json(json!({ "a": 1 })).stall_after(3), "{\"a"),
    ] {
        api.emulator.clear_faults();
        api.emulator.fault(fault.clone());
        let mut stream = api.jsonl(COMPLETE, &no_messages()).await.bytes_stream();
        let mut received = Vec::new();
        while received.len() < arrives.len() {
            received.extend(stream.next().await.expect("more").expect("a chunk"));
        }
        assert_eq!(received, arrives.as_bytes(), "{fault:?}");
        assert!(timeout(AN_HOUR, stream.next()).await.is_err(), "{fault:?}");
        assert_eq!(api.emulator.open_streams(), 1, "{fault:?}");
        drop(stream);
        api.emulator.streams_closed().await;
    }
    assert_eq!(fault_injected(&api), [false, true, true, true, true, true]);
}

#[tokio::test]
async fn body_ends_early_without_an_error() {
    let api = Api::start().await;
    assert_eq!(body(&api, &on_complete().chunks(["abc", "def"]).end_after(4)).await, "abcd");
    assert_eq!(body(&api, &on_complete().chunks(["abc", "def"]).end_after(100)).await, "abcdef");
    assert_eq!(body(&api, &on_complete().end_after(0)).await, "");
    // The end does not wait for what would have come after it.
    let nop = "{\"type\":\"nop\",\"data\":{}}\n";
    api.emulator.fault(on_subscribe().times(1).end_after(nop.len()));
    let events = soon(api.jsonl(SUBSCRIBE, &json!({})).await.text()).await;
    assert_eq!(events.expect("a body that ends in good order").len(), nop.len());
    soon(api.emulator.streams_closed()).await;
    assert!(fault_injected(&api).into_iter().all(|fault_injected| fault_injected));
}

#[tokio::test]
async fn split_response_arrives_in_pieces() {
    let api = Api::with(Script::new().reply(Reply::text("Grüße 🙂"))).await;
    let one = NonZeroUsize::MIN;
    for fault in [on_complete().split(one), on_complete().chunks(["Grüße 🙂"]).split(one)] {
        api.emulator.fault(fault.times(1));
        let response = api.jsonl(COMPLETE, &no_messages()).await;
        let chunks: Vec<_> = response.bytes_stream().map(|chunk| chunk.expect("a chunk")).collect().await;
        assert!(chunks.iter().all(|chunk| chunk.len() == 1));
        assert!(String::from_utf8(chunks.concat()).is_ok_and(|text| text.contains("Grüße 🙂")));
    }
    let response = api.jsonl(COMPLETE, &no_messages()).await;
    let chunks: Vec<_> = response.bytes_stream().map(|chunk| chunk.expect("a chunk")).collect().await;
    assert!(chunks.iter().any(|chunk| chunk.len() > 1), "the others are whole");
    assert_eq!(fault_injected(&api), [true, true, false]);
}

#[tokio::test]
async fn lines_are_inserted_repeated_moved_and_lost() {
    let api = Api::start().await;
    // Each change alone is tested with the editor.
    for (fault, arrives) in [
        (letters("abcd").move_line(9, 1).move_line(0, 9), "bcda"),
        (letters("abcdef").drop_line(3).repeat_lines(2..5).move_line(5, 0).insert_line(5, "?"), "fabcece?"),
    ] {
        assert_eq!(body(&api, &fault).await.replace('\n', ""), arrives, "{fault:?}");
    }
    assert!(fault_injected(&api).into_iter().all(|fault_injected| fault_injected));
}

#[tokio::test]
async fn lines_of_an_operation_are_changed_with_any_chunk_size() {
    let script = || Script::new().reply(Reply::tokens(["Hel", "lo"]));
    let api = Api::with(script()).await;
    let whole = api.events(COMPLETE, no_messages()).await;
    assert_eq!(types(&whole)[..4], ["completeBegin", "token", "token", "message"]);
    for script in [script(), script().chunk_size(3.try_into().expect("not zero"))] {
        api.emulator.set_script(script.fault(on_complete().drop_line(1).repeat_lines(0..1).move_line(3, 2)));
        let events = api.events(COMPLETE, no_messages()).await;
        assert_eq!(types(&events)[..5], ["completeBegin", "completeBegin", "message", "token", "completeEnd"]);
        assert_eq!(events[3]["data"]["token"], "lo");
    }
}

#[tokio::test]
async fn a_line_of_any_length_can_be_inserted() {
    let api = Api::start().await;
    let long = "x".repeat(3_000_000);
    let body = body(&api, &on_complete().insert_line(1, long.as_str())).await;
    let mut lines = body.lines();
    assert!(lines.next().is_some_and(|line| line.contains("completeBegin")));
    assert!(lines.next() == Some(long.as_str()));
    assert!(lines.next().is_some_and(|line| line.contains("token")));
}

#[tokio::test]
async fn a_live_stream_stays_live_under_changes() {
    let api = Api::start().await;
    // The nop is line 0, and each message a line after it; the last change is to a line that never comes.
    let fault = on_subscribe().repeat_lines(1..3).drop_line(4).move_line(6, 5).insert_line(100, "?");
    api.emulator.fault(fault);
    let mut events = pin!(live(api.jsonl(SUBSCRIBE, &json!({})).await));
    assert_eq!(soon(events.next()).await.expect("a line")["type"], "nop");
    for (n, arrive) in [(1, vec![1]), (2, vec![2, 1, 2]), (3, vec![3]), (4, vec![]), (5, vec![]), (6, vec![6, 5])] {
        api.ok(PUBLISH, json!({ "message": { "n": n } })).await;
        for n in arrive {
            assert_eq!(soon(events.next()).await, Some(json!({ "type": "message", "data": { "n": n } })));
        }
    }
}

#[tokio::test]
async fn the_order_of_a_channel_can_change_from_one_subscription_to_the_next() {
    let api = Api::with(Script::new().reply(Reply::tokens(["a", "b"]))).await;
    let dispatched = api.ok("/conversation/dispatch", no_messages()).await;
    let subscribe = format!("/channel/{}/subscribe", dispatched["channelId"].as_str().expect("a channel"));
    api.emulator.fault(on_subscribe().times(1).move_line(3, 2));
    let mut orders = Vec::new();
    for _ in 0..2 {
        let events = live(api.jsonl(&subscribe, &json!({ "historyLength": 100 })).await);
        let tokens = events.filter_map(async |line| line["data"]["data"]["token"].as_str().map(str::to_owned));
        orders.push(soon(pin!(tokens.take(2)).collect::<Vec<_>>()).await.concat());
    }
    assert_eq!(orders, ["ba", "ab"]);
}

#[tokio::test]
async fn cut_stall_and_end_count_the_bytes_sent() {
    let api = Api::start().await;
    assert_eq!(body(&api, &letters("abc").drop_line(0).repeat_lines(1..2).end_after(5)).await, "b\nb\nc");
    api.emulator.clear_faults();
    api.emulator.fault(letters("abc").insert_line(0, "?").cut_after(3).split(NonZeroUsize::MIN));
    let mut stream = api.jsonl(COMPLETE, &no_messages()).await.bytes_stream();
    for byte in ["?", "\n", "a"] {
        assert_eq!(soon(stream.next()).await.expect("more").expect("a chunk"), byte);
    }
    assert!(matches!(soon(stream.next()).await, Some(Err(_))));
}

/// The lines that arrive whole, and whether the connection broke after them.
async fn arrived(response: Response) -> (Vec<Value>, bool) {
    let (mut bytes, mut broken) = (Vec::new(), false);
    let mut stream = response.bytes_stream();
    while let Some(chunk) = soon(stream.next()).await {
        chunk.map_or_else(|_| broken = true, |chunk| bytes.extend_from_slice(&chunk));
    }
    let lines = bytes.split_inclusive(|&byte| byte == b'\n').filter(|line| line.ends_with(b"\n"));
    (lines.map(|line| serde_json::from_slice(line).expect("a line of JSON")).collect(), broken)
}

#[tokio::test]
async fn disconnect_right_after_an_event() {
    let script = || Script::new().reply(Reply::tokens(["Hel", "lo"]));
    let cut = |kind: &str| on_complete().cut_after_event(kind);
    let api = Api::start().await;
    for (fault, arrives, breaks) in [
        (cut("completeBegin"), &["completeBegin"][..], true),
        (cut("token"), &["completeBegin", "token"], true),
        (cut("token").split(NonZeroUsize::MIN), &["completeBegin", "token"], true),
        (cut("token").drop_line(1), &["completeBegin", "token"], true),
        (cut("completeBegin").end_after(10), &[], false),
        (cut("completeBegin").stall_after(100_000), &["completeBegin"], true),
        (
            cut("error"),
            &["completeBegin", "token", "token", "message", "completeEnd", "receiveResult", "result"],
            false,
        ),
    ] {
        for script in [script(), script().chunk_size(3.try_into().expect("not zero"))] {
            api.emulator.set_script(script.fault(fault.clone()));
            let (events, broken) = arrived(api.jsonl(COMPLETE, &no_messages()).await).await;
            assert_eq!((types(&events), broken), (arrives.to_vec(), breaks), "{fault:?}");
        }
    }
}

#[tokio::test]
async fn subscription_disconnects_right_after_an_event_of_a_dispatch() {
    let api = Api::with(Script::new().reply(Reply::tokens(["Hel", "lo"]))).await;
    let dispatched = api.ok("/conversation/dispatch", no_messages()).await;
    let subscribe = format!("/channel/{}/subscribe", dispatched["channelId"].as_str().expect("a channel"));
    api.emulator.fault(on_subscribe().cut_after_event("token"));
    let (lines, broken) = arrived(api.jsonl(&subscribe, &json!({ "historyLength": 100 })).await).await;
    assert_eq!((types(&lines), broken), (vec!["nop", "message", "message"], true));
    assert_eq!(lines[2]["data"]["data"]["token"], "Hel");
}

#[tokio::test(start_paused = true)]
async fn late_error_is_in_the_body_of_a_200() {
    let api = Api::start().await;
    let after = Duration::from_millis(18_750);
    api.emulator.fault(on_complete().late_error(after, "GENERIC_ERROR", "Late"));
    let error = json!({ "code": "GENERIC_ERROR", "message": "Late" });

    let start = Instant::now();
    let response = api.jsonl(COMPLETE, &no_messages()).await;
    assert_eq!(response.headers()["content-type"], "application/jsonl");
    let mut events = pin!(live(response));
    assert_eq!(events.next().await, Some(json!({ "type": "nop", "data": {} })));
    assert!(start.elapsed() < after);
    assert_eq!(events.next().await, Some(json!({ "type": "error", "data": error })));
    assert!(start.elapsed() >= after);
    assert_eq!(events.next().await, None);

    let start = Instant::now();
    let response = api.post(COMPLETE, &no_messages()).send().await.expect("a response");
    assert_eq!(
        (response.status().as_u16(), &response.headers()["content-type"]),
        (200, &"application/json".parse().expect("a value"))
    );
    let mut chunks = response.bytes_stream().map(|chunk| chunk.expect("a chunk"));
    assert_eq!(chunks.next().await.expect("a sign of life"), " ");
    assert!(start.elapsed() < after);
    let rest = chunks.collect::<Vec<_>>().await.concat();
    assert!(start.elapsed() >= after);
    assert_eq!(serde_json::from_slice::<Value>(&rest).expect("JSON"), error);
    assert_eq!(fault_injected(&api), [true, true]);
}

#[tokio::test]
async fn a_script_file_breaks_streams_as_a_script_does() {
    let script = Script::from_json(
        r#"{ "faults": [
            { "on": "POST /conversation/complete", "times": 1, "lines": [
                { "insert": { "after": 1, "text": "?" } }, { "repeat": { "start": 0, "end": 2 } },
                { "move": { "from": 3, "to": 2 } }, { "drop": 4 }
            ], "cutAfterEvent": "never", "endAfter": 15, "split": 1, "action": { "response": {
                "status": 200, "body": { "chunks": ["a\nb", "\nc\nd\n", "e\nf\n"] }
            } } },
            { "on": "POST /conversation/complete", "action": { "response": {
                "status": 200, "body": { "lateError": { "after": 1, "code": "GENERIC_ERROR", "message": "Late" } }
            } } }
        ] }"#,
    );
    let api = Api::with(script.expect("a script")).await;
    let text = api.jsonl(COMPLETE, &no_messages()).await.text().await.expect("a body");
    assert_eq!(text, "a\n?\nb\na\nb\nd\nc\nf");
    let late = lines(api.jsonl(COMPLETE, &no_messages()).await).await;
    assert_eq!(types(&late), ["nop", "error"]);
}
