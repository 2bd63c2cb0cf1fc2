//! Faults, as a client meets them.

use std::time::Duration;

use crate::support::{Api, soon, told, types};
use chatbotkit_emulator::{Fault, Reply, Script};
use futures_util::StreamExt;
use serde_json::json;
use tokio::task::yield_now;

const COMPLETE: &str = "/conversation/{conversationId}/complete";

#[tokio::test]
async fn a_fault_strikes_its_operation_as_often_as_it_was_told() {
    let api = Api::start().await;
    let busy = Fault::on("POST", "/bot/create").times(2).error(503, "SERVICE_UNAVAILABLE", "Busy");
    api.emulator.fault(busy.header("retry-after", "1"));
    for _ in 0..2 {
        let answer = api.post("/bot/create", &json!({})).send().await.expect("an answer");
        assert_eq!((answer.status().as_u16(), &answer.headers()["retry-after"]), (503, &"1".parse().expect("a value")));
        assert_eq!(told(api.post("/conversation/create", &json!({}))).await.0, 200);
    }
    assert_eq!(told(api.post("/bot/create", &json!({}))).await.0, 200);
    api.emulator.fault(Fault::on("*", "/*").status(500));
    assert_eq!(api.get("/bot/list").send().await.expect("an answer").status(), 500);
    api.emulator.clear_faults();
    assert_eq!(told(api.get("/bot/list")).await.0, 200);
}

#[tokio::test]
async fn an_answer_can_be_anything() {
    let api = Api::start().await;
    let page = Fault::on("GET", "/bot/list").status(500).text("<html>").header("content-type", "text/html");
    api.emulator.fault(page.times(1));
    let answer = api.get("/bot/list").send().await.expect("an answer");
    assert_eq!(
        (answer.status().as_u16(), &answer.headers()["content-type"]),
        (500, &"text/html".parse().expect("a value"))
    );
    assert_eq!(answer.text().await.expect("a body"), "<html>");
    api.emulator.fault(Fault::on("GET", "/bot/list").error(200, "GENERIC_ERROR", "Late"));
    assert_eq!(told(api.get("/bot/list")).await, (200, json!({ "message": "Late", "code": "GENERIC_ERROR" })));
}

#[tokio::test]
async fn a_connection_closed_before_the_answer_is_an_error_and_a_recorded_request() {
    let api = Api::start().await;
    api.emulator.fault(Fault::on("POST", "/bot/create").times(1).close());
    assert!(api.post("/bot/create", &json!({})).send().await.is_err_and(|error| error.is_request()));
    assert!(api.emulator.requests()[0].response.is_none());
    assert_eq!(told(api.post("/bot/create", &json!({}))).await.0, 200);
}

#[tokio::test]
async fn a_body_is_streamed_in_the_very_chunks_given() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let chunks = "{\"text\":\"Grüße\"}\n".as_bytes().chunks(1).map(<[u8]>::to_vec);
    api.emulator.fault(Fault::on("POST", COMPLETE).chunks(chunks));
    let response = api.jsonl(&format!("/conversation/{own}/complete"), &json!({})).await;
    assert_eq!(response.headers()["content-type"], "application/jsonl");
    let received: Vec<_> = response.bytes_stream().map(|chunk| chunk.expect("a chunk")).collect().await;
    assert!(received.iter().all(|chunk| chunk.len() == 1));
    assert_eq!(received.concat(), "{\"text\":\"Grüße\"}\n".as_bytes());
}

#[tokio::test]
async fn a_body_cut_short_is_broken_at_once_and_not_ended() {
    // The cut does not wait for what would have come after it.
    let never = Duration::from_secs(86_400);
    let api = Api::with(Script::new().reply(Reply::text("Hi").token_delay(never))).await;
    let own = api.conversation().await;
    let complete = format!("/conversation/{own}/complete");
    for (fault, arrives) in [
        (Fault::on("POST", COMPLETE).cut_after(12), 12),
        (Fault::on("POST", COMPLETE).chunks(["abc", "def"]).cut_after(4), 4),
        (Fault::on("POST", COMPLETE).chunks(["abc", "def"]).cut_after(100), 6),
        (Fault::on("POST", COMPLETE).json(json!({ "a": 1 })).cut_after(3), 3),
    ] {
        api.emulator.clear_faults();
        api.emulator.fault(fault.clone());
        let mut stream = api.jsonl(&complete, &json!({})).await.bytes_stream();
        let mut received = 0;
        let end = loop {
            match soon(stream.next()).await {
                Some(Ok(chunk)) => received += chunk.len(),
                end => break end,
            }
        };
        assert!(matches!(end, Some(Err(_))), "{fault:?}: {end:?}");
        assert_eq!(received, arrives, "{fault:?}");
    }
}

#[tokio::test]
async fn a_hanging_request_is_open_until_the_client_goes_away() {
    let api = Api::start().await;
    api.emulator.fault(Fault::on("POST", "/bot/create").hang());
    let request = tokio::spawn(api.post("/bot/create", &json!({})).send());
    soon(async {
        while api.emulator.open_streams() == 0 {
            yield_now().await;
        }
    })
    .await;
    assert!(api.emulator.requests()[0].response.is_none());
    request.abort();
    soon(api.emulator.streams_closed()).await;
}

#[tokio::test(start_paused = true)]
async fn a_delay_comes_before_the_head() {
    let api = Api::start().await;
    api.emulator.fault(Fault::on("GET", "/bot/list").delay(Duration::from_secs(5)));
    let start = tokio::time::Instant::now();
    assert_eq!(told(api.get("/bot/list")).await.0, 200);
    assert!(start.elapsed() >= Duration::from_secs(5));
}

#[tokio::test]
async fn a_script_file_does_what_a_script_does() {
    let script = Script::from_json(
        r#"{
            "rules": [{ "when": "weather", "replies": [{ "say": "Sunny.", "endReason": "length" }] }],
            "faults": [{ "on": "POST /bot/create", "times": 1, "action": { "answer": {
                "status": 429, "headers": { "retry-after": "2" }, "body": { "json": { "code": "LIMITS_REACHED" } }
            } } }]
        }"#,
    );
    let api = Api::with(script.expect("a script")).await;
    assert_eq!(told(api.post("/bot/create", &json!({}))).await, (429, json!({ "code": "LIMITS_REACHED" })));
    assert_eq!(told(api.post("/bot/create", &json!({}))).await.0, 200);
    let messages = json!([{ "type": "user", "text": "The weather?" }]);
    let result = api.ok("/conversation/complete", json!({ "messages": messages })).await;
    assert_eq!((&result["text"], &result["end"]["reason"]), (&json!("Sunny."), &json!("length")));
}

#[tokio::test]
async fn a_script_can_be_changed_while_it_runs() {
    let api = Api::with(Script::new().replies_once([Reply::text("First.")])).await;
    let say = async || api.ok("/conversation/complete", json!({ "messages": [] })).await["text"].clone();
    assert_eq!(say().await, "First.");
    api.emulator.set_script(Script::new().reply(Reply::text("Second.")));
    assert_eq!(say().await, "Second.");
    let events = api.events("/conversation/complete", json!({ "messages": [] })).await;
    assert_eq!(types(&events)[0], "completeBegin");
}
