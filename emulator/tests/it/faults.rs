//! Faults, as a client meets them.

use std::time::Duration;

use crate::support::{Api, soon, status_and_body, types};
use chatbotkit_emulator::{Fault, Reply, Script};
use futures_util::StreamExt;
use serde_json::json;
use tokio::task::yield_now;

const COMPLETE: &str = "/conversation/{conversationId}/complete";

#[tokio::test]
async fn fault_is_injected_the_given_number_of_times() {
    let api = Api::start().await;
    let busy = Fault::on("POST", "/bot/create").times(2).error(503, "SERVICE_UNAVAILABLE", "Busy");
    api.emulator.fault(busy.header("retry-after", "1"));
    for _ in 0..2 {
        let response = api.post("/bot/create", &json!({})).send().await.expect("a response");
        assert_eq!(
            (response.status().as_u16(), &response.headers()["retry-after"]),
            (503, &"1".parse().expect("a value"))
        );
        assert_eq!(status_and_body(api.post("/conversation/create", &json!({}))).await.0, 200);
    }
    assert_eq!(status_and_body(api.post("/bot/create", &json!({}))).await.0, 200);
    api.emulator.fault(Fault::on("*", "/*").status(500));
    assert_eq!(api.get("/bot/list").send().await.expect("a response").status(), 500);
    api.emulator.clear_faults();
    assert_eq!(status_and_body(api.get("/bot/list")).await.0, 200);
}

#[tokio::test]
async fn fault_replaces_status_headers_and_body() {
    let api = Api::start().await;
    let page = Fault::on("GET", "/bot/list").status(500).text("<html>").header("content-type", "text/html");
    api.emulator.fault(page.times(1));
    let response = api.get("/bot/list").send().await.expect("a response");
    assert_eq!(
        (response.status().as_u16(), &response.headers()["content-type"]),
        (500, &"text/html".parse().expect("a value"))
    );
    assert_eq!(response.text().await.expect("a body"), "<html>");
    api.emulator.fault(Fault::on("GET", "/bot/list").error(200, "GENERIC_ERROR", "Late"));
    assert_eq!(
        status_and_body(api.get("/bot/list")).await,
        (200, json!({ "message": "Late", "code": "GENERIC_ERROR" }))
    );
}

#[tokio::test]
async fn connection_closed_before_the_response_is_an_error_and_a_recorded_request() {
    let api = Api::start().await;
    api.emulator.fault(Fault::on("POST", "/bot/create").times(1).close());
    assert!(api.post("/bot/create", &json!({})).send().await.is_err_and(|error| error.is_request()));
    assert!(api.emulator.requests()[0].response.is_none());
    assert_eq!(status_and_body(api.post("/bot/create", &json!({}))).await.0, 200);
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
async fn truncated_body_closes_the_connection_immediately() {
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
async fn hanging_request_is_open_until_the_client_disconnects() {
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
async fn delay_precedes_the_response_headers() {
    let api = Api::start().await;
    api.emulator.fault(Fault::on("GET", "/bot/list").delay(Duration::from_secs(5)));
    let start = tokio::time::Instant::now();
    assert_eq!(status_and_body(api.get("/bot/list")).await.0, 200);
    assert!(start.elapsed() >= Duration::from_secs(5));
}

#[tokio::test]
async fn a_script_file_does_what_a_script_does() {
    let script = Script::from_json(
        r#"{
            "rules": [{ "when": "weather", "replies": [{ "text": "Sunny.", "endReason": "length" }] }],
            "faults": [{ "on": "POST /bot/create", "times": 1, "action": { "response": {
                "status": 429, "headers": { "retry-after": "2" }, "body": { "json": { "code": "LIMITS_REACHED" } }
            } } }]
        }"#,
    );
    let api = Api::with(script.expect("a script")).await;
    assert_eq!(status_and_body(api.post("/bot/create", &json!({}))).await, (429, json!({ "code": "LIMITS_REACHED" })));
    assert_eq!(status_and_body(api.post("/bot/create", &json!({}))).await.0, 200);
    let messages = json!([{ "type": "user", "text": "The weather?" }]);
    let result = api.ok("/conversation/complete", json!({ "messages": messages })).await;
    assert_eq!((&result["text"], &result["end"]["reason"]), (&json!("Sunny."), &json!("length")));
}

#[tokio::test]
async fn a_script_can_be_changed_while_it_runs() {
    let api = Api::with(Script::new().replies_once([Reply::text("First.")])).await;
    let complete = async || api.ok("/conversation/complete", json!({ "messages": [] })).await["text"].clone();
    assert_eq!(complete().await, "First.");
    api.emulator.set_script(Script::new().reply(Reply::text("Second.")));
    assert_eq!(complete().await, "Second.");
    let events = api.events("/conversation/complete", json!({ "messages": [] })).await;
    assert_eq!(types(&events)[0], "completeBegin");
}
