//! Completions and their streams.

use std::time::Duration;

use crate::support::{Api, lines, soon, status_and_body, types};
use chatbotkit_emulator::{Reply, Script};
use futures_util::StreamExt;
use serde_json::{Value, json};

fn text_of(events: &[Value], kind: &str) -> String {
    events.iter().filter(|event| event["type"] == kind).filter_map(|event| event["data"]["token"].as_str()).collect()
}

#[tokio::test]
async fn completion_streams_its_events_in_order() {
    let api = Api::with(Script::new().reply(Reply::tokens(["Hel", "lo"]).reasoning(["Hm"]))).await;
    let own = api.conversation().await;
    let body = json!({ "text": "Hi there", "entities": [{ "begin": 0, "end": 2 }] });
    let events = api.events(&format!("/conversation/{own}/complete"), body).await;
    assert_eq!(
        types(&events),
        [
            "sendResult",
            "completeBegin",
            "reasoningToken",
            "token",
            "token",
            "message",
            "message",
            "completeEnd",
            "receiveResult",
            "result"
        ]
    );
    assert!(events.iter().all(|event| event["createdAt"].is_u64()));
    assert_eq!(text_of(&events, "token"), "Hello");
    assert_eq!(events[0]["data"]["entities"][0]["text"], "Hi");
    assert_eq!(events[3]["data"], json!({ "type": "bot", "token": "Hel" }));
    let result = &events[9]["data"];
    assert_eq!((&result["text"], &result["end"]["reason"]), (&json!("Hello"), &json!("stop")));
    assert_eq!(result["usage"], json!({ "token": 2 }));
    let kept = api.fetch(&format!("/conversation/{own}/message/list")).await;
    let kept: Vec<_> =
        kept["items"].as_array().expect("items").iter().map(|item| (&item["type"], &item["id"])).collect();
    assert_eq!(kept.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), ["user", "reasoning", "bot"]);
    assert_eq!((kept[0].1, kept[2].1), (&events[0]["data"]["id"], &result["id"]));
}

#[tokio::test]
async fn send_and_receive_together_equal_complete() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let sent = api.events(&format!("/conversation/{own}/send"), json!({ "text": "Hi" })).await;
    assert_eq!(types(&sent), ["result"]);
    assert_eq!((&sent[0]["data"]["text"], &sent[0]["data"]["entities"]), (&json!("Hi"), &json!([])));
    let received = api.events(&format!("/conversation/{own}/receive"), json!({})).await;
    let result = &received.last().expect("a result")["data"];
    assert_eq!(result["text"], "You said: Hi");
    assert!(result.get("end").is_none());
    api.emulator.set_script(Script::new().reply(Reply::tokens::<&str>([])));
    let nothing = api.ok(&format!("/conversation/{own}/receive"), json!({})).await;
    assert_eq!(nothing, json!({ "usage": { "token": 0 } }));
}

#[tokio::test]
async fn a_stateless_completion_has_no_ids_and_keeps_nothing() {
    let api = Api::start().await;
    let messages = json!([{ "type": "user", "text": "Hi" }, { "type": "bot", "text": "Yes?" }]);
    let events = api.events("/conversation/complete", json!({ "messages": messages, "model": "m" })).await;
    assert_eq!(types(&events)[0], "completeBegin");
    let result = &events.last().expect("a result")["data"];
    assert_eq!(result["text"], "You said: Hi");
    assert!(result.get("id").is_none());
    assert_eq!(api.fetch("/conversation/list").await, json!({ "items": [] }));
}

#[tokio::test]
async fn completion_error_is_an_event_and_other_errors_are_a_status() {
    let api = Api::start().await;
    let error = json!({ "message": "Conversation not found", "code": "NOT_FOUND" });
    let line = json!({ "type": "error", "data": error });
    assert_eq!(api.events("/conversation/nothing/complete", json!({ "text": "Hi" })).await, [line]);
    for (path, accept) in
        [("complete", "application/json"), ("send", "application/jsonl"), ("receive", "application/jsonl")]
    {
        let body = if path == "receive" { json!({}) } else { json!({ "text": "Hi" }) };
        let request = api.post(&format!("/conversation/nothing/{path}"), &body).header("accept", accept);
        assert_eq!(status_and_body(request).await, (404, error.clone()), "{path}");
    }
}

#[tokio::test]
async fn a_provider_that_fails_leaves_a_result() {
    let api = Api::with(Script::new().reply(Reply::text("So far").error("Overloaded"))).await;
    let own = api.conversation().await;
    let path = format!("/conversation/{own}/complete");
    let events = api.events(&path, json!({ "text": "Hi" })).await;
    assert_eq!(types(&events)[events.len() - 3..], ["error", "receiveResult", "result"]);
    assert_eq!(events[events.len() - 3]["data"], json!({ "message": "Overloaded" }));
    assert_eq!(events[events.len() - 1]["data"]["end"]["reason"], "error");
    assert_eq!(api.ok(&path, json!({})).await["end"]["reason"], "error");
}

#[tokio::test]
async fn scripted_events_and_end_reasons_go_out_untouched() {
    let novel = json!({ "type": "novelty", "data": { "b": [1] }, "extra": true });
    let reply =
        Reply::text("Hi").before(novel.clone()).after(json!({ "type": "usage", "data": {} })).end_reason("length");
    let api = Api::with(Script::new().reply(reply)).await;
    let events = api.events("/conversation/complete", json!({ "messages": [] })).await;
    assert_eq!(types(&events)[..5], ["completeBegin", "novelty", "token", "usage", "message"]);
    assert_eq!(events[1], novel);
    assert_eq!(events[events.len() - 1]["data"]["end"]["reason"], "length");
}

#[tokio::test]
async fn first_supported_accept_type_selects_the_response_format() {
    let api = Api::start().await;
    for (accept, status, kind) in [
        ("application/json, application/jsonl", 200, "application/json"),
        ("*/*", 200, "application/json"),
        ("application/jsonl, application/json", 200, "application/jsonl"),
        ("text/event-stream", 200, "text/event-stream"),
        ("text/html, */*", 400, "application/json"),
    ] {
        let request = api.post("/conversation/complete", &json!({ "messages": [] })).header("accept", accept);
        let response = request.send().await.expect("a response");
        assert_eq!(response.status(), status, "{accept}");
        assert_eq!(response.headers()["content-type"], kind, "{accept}");
        let plain = api.post("/conversation/create", &json!({})).header("accept", accept);
        assert_eq!(status_and_body(plain).await.0, 200, "{accept}");
    }
}

#[tokio::test]
async fn an_event_stream_has_the_same_events_as_data() {
    let api = Api::start().await;
    let messages = json!({ "messages": [{ "type": "user", "text": "Hi" }] });
    let request = api.post("/conversation/complete", &messages).header("accept", "text/event-stream");
    let body = request.send().await.expect("a response").text().await.expect("a body");
    assert!(body.ends_with("\n\n"));
    let events = body.trim_end().split("\n\n").map(|event| {
        let (kind, data) = event.split_once('\n').expect("two lines");
        let data = data.strip_prefix("data: ").expect("data");
        json!({ "type": kind.strip_prefix("event: "), "data": serde_json::from_str::<Value>(data).expect("JSON") })
    });
    // Each run has a different instance.
    let comparable = |mut event: Value| {
        if let Some(fields) = event["data"].as_object_mut() {
            fields.remove("instance");
        }
        (event["type"].take(), event["data"].take())
    };
    let lines = api.events("/conversation/complete", messages.clone()).await;
    assert_eq!(events.map(comparable).collect::<Vec<_>>(), lines.into_iter().map(comparable).collect::<Vec<_>>());
}

#[tokio::test]
async fn dropped_idle_stream_closes_the_connection() {
    let never = Duration::from_secs(86_400);
    let api = Api::with(Script::new().reply(Reply::text("Hi").token_delay(never))).await;
    let mut stream = api.jsonl("/conversation/complete", &json!({ "messages": [] })).await.bytes_stream();
    assert!(stream.next().await.is_some());
    assert_eq!(api.emulator.open_streams(), 1);
    drop(stream);
    soon(api.emulator.streams_closed()).await;
    assert_eq!(api.emulator.open_streams(), 0);
}

#[tokio::test]
async fn a_chunk_size_cuts_streams_anywhere() {
    let script = Script::new().chunk_size(1.try_into().expect("not zero")).reply(Reply::text("Grüße 🙂"));
    let api = Api::with(script).await;
    let response = api.jsonl("/conversation/complete", &json!({ "messages": [] })).await;
    let chunks: Vec<_> = response.bytes_stream().map(|chunk| chunk.expect("a chunk")).collect().await;
    assert!(chunks.iter().all(|chunk| chunk.len() == 1));
    assert!(String::from_utf8(chunks.concat()).is_ok_and(|text| text.contains("Grüße 🙂")));
}

#[tokio::test(start_paused = true)]
async fn completion_sends_keep_alive_pings_every_ten_seconds() {
    let reply = Reply::tokens(["Hi"]).token_delay(Duration::from_secs(25));
    let api = Api::with(Script::new().reply(reply)).await;
    let events = api.events("/conversation/complete", json!({ "messages": [] })).await;
    assert_eq!(types(&events)[..4], ["completeBegin", "ping", "ping", "token"]);
    assert_eq!(events[1], json!({ "type": "ping", "data": {} }));
}

#[tokio::test(start_paused = true)]
async fn idle_stream_sends_keep_alive_events() {
    let reply = Reply::tokens(["Hi"]).token_delay(Duration::from_secs(20));
    let api = Api::with(Script::new().reply(reply)).await;
    let own = api.conversation().await;
    let events = api.events(&format!("/conversation/{own}/receive"), json!({})).await;
    assert_eq!(types(&events)[..3], ["completeBegin", "nop", "token"]);
    assert_eq!(events[1], json!({ "type": "nop", "data": {} }));
}

#[tokio::test(start_paused = true)]
async fn late_json_response_is_a_200_even_if_it_is_an_error() {
    let reply = Reply::tokens(["Hi"]).token_delay(Duration::from_secs(60));
    let api = Api::with(Script::new().reply(reply)).await;
    let own = api.conversation().await;
    let late =
        api.post(&format!("/conversation/{own}/complete"), &json!({ "text": "Hi" })).send().await.expect("a head");
    assert_eq!(late.status(), 200);
    // With the conversation gone, the reply has nowhere to be stored.
    api.ok(&format!("/conversation/{own}/delete"), json!({})).await;
    let body: Value = late.json().await.expect("JSON");
    assert_eq!(body, json!({ "message": "Conversation not found", "code": "NOT_FOUND" }));
}

#[tokio::test(start_paused = true)]
async fn subscription_ends_after_its_maximum_duration() {
    let api = Api::start().await;
    let events = lines(api.jsonl("/channel/0123456789abcdef/subscribe", &json!({})).await).await;
    let last = events.last().expect("an end");
    assert_eq!((&last["type"], &last["data"]["code"]), (&json!("error"), &json!("AbortError")));
    assert!(events[..events.len() - 1].iter().all(|event| event["type"] == "nop"));
    assert_eq!(events.len(), 48);
}
