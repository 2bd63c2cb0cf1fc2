//! Channels, and the functions whose results come over them.

mod support;

use std::pin::pin;

use chatbotkit_emulator::{Reply, Script};
use futures_util::StreamExt;
use serde_json::{Value, json};
use support::{Api, live, soon, types};

const CHANNEL: &str = "/channel/0123456789abcdef";

fn calling(arguments: Value) -> Script {
    Script::new().replies([Reply::call("look_up", arguments), Reply::text("Done.")])
}

fn with_function(result: Option<Value>) -> Value {
    let mut function = json!({ "name": "look_up", "description": "" });
    if let Some(result) = result {
        function["result"] = result;
    }
    json!({ "messages": [{ "type": "user", "text": "Go" }], "functions": [function] })
}

#[tokio::test]
async fn a_subscriber_hears_what_is_published_from_then_on() {
    let api = Api::start().await;
    let publish = format!("{CHANNEL}/publish");
    assert_eq!(api.ok(&publish, json!({ "message": { "n": 0 } })).await, json!({ "id": "0123456789abcdef" }));
    let response = api.jsonl(&format!("{CHANNEL}/subscribe"), &json!({ "historyLength": 10 })).await;
    let mut heard = pin!(live(response));
    assert_eq!(soon(heard.next()).await, Some(json!({ "type": "nop", "data": {} })));
    for n in 1..3 {
        api.ok(&publish, json!({ "message": { "n": n } })).await;
        assert_eq!(soon(heard.next()).await, Some(json!({ "type": "message", "data": { "n": n } })));
    }
}

#[tokio::test]
async fn a_channel_is_in_reach_of_the_same_token_and_user_only() {
    let api = Api::start().await;
    let mut heard = pin!(live(api.jsonl(&format!("{CHANNEL}/subscribe"), &json!({})).await));
    soon(heard.next()).await;
    let publish = |n: u64| api.post(&format!("{CHANNEL}/publish"), &json!({ "message": { "n": n } }));
    let other = api.http.post(api.url(&format!("{CHANNEL}/publish"))).bearer_auth("sk-other");
    assert!(other.json(&json!({ "message": {} })).send().await.is_ok());
    assert!(publish(1).header("x-runas-user-id", "u1").send().await.is_ok());
    assert!(publish(2).send().await.is_ok());
    assert_eq!(soon(heard.next()).await, Some(json!({ "type": "message", "data": { "n": 2 } })));
}

#[tokio::test]
async fn a_function_with_a_channel_waits_for_its_result() {
    let id = "look_up-0123456789";
    for (message, result) in [
        (json!({ "data": { "a": 1 } }), json!({ "a": 1 })),
        (json!({ "data": 0, "result": 2 }), json!(2)),
        (json!({ "error": "No" }), json!({ "error": "No" })),
    ] {
        let api = Api::with(calling(json!({ "q": "x" }))).await;
        let mut events =
            pin!(live(api.jsonl("/conversation/complete", &with_function(Some(json!({ "channel": id })))).await));
        let mut told = Vec::new();
        while let Some(event) = soon(events.next()).await {
            if event["type"] == "waitForChannelMessageBegin" {
                let wait = json!({ "channel": id, "function": { "name": "look_up", "args": { "q": "x" } } });
                assert_eq!(event["data"], wait);
                api.ok(&format!("/channel/{id}/publish"), json!({ "message": message })).await;
            }
            told.push(event);
        }
        assert_eq!(
            types(&told),
            [
                "completeBegin",
                "message",
                "operationBegin",
                "waitForChannelMessageBegin",
                "waitForChannelMessageEnd",
                "operationEnd",
                "message",
                "completeEnd",
                "completeBegin",
                "token",
                "message",
                "completeEnd",
                "receiveResult",
                "result"
            ]
        );
        assert_eq!(told[4]["data"]["message"], message);
        assert_eq!(told[6]["data"]["meta"]["activity"]["function"]["result"], result);
        assert_eq!(told[13]["data"]["text"], "Done.");
    }
}

#[tokio::test]
async fn a_message_may_abort_the_run() {
    let id = "look_up-0123456789";
    let api = Api::with(calling(json!({}))).await;
    let mut events =
        pin!(live(api.jsonl("/conversation/complete", &with_function(Some(json!({ "channel": id })))).await));
    let mut told = Vec::new();
    while let Some(event) = soon(events.next()).await {
        if event["type"] == "waitForChannelMessageBegin" {
            api.ok(&format!("/channel/{id}/publish"), json!({ "message": { "abort": "enough" } })).await;
        }
        told.push(event);
    }
    let abort = told.iter().find(|event| event["type"] == "abort").expect("an abort");
    assert_eq!((&abort["data"]["reason"], &abort["data"]["functionName"]), (&json!("enough"), &json!("look_up")));
    assert_eq!(told.last().expect("a result")["data"]["end"]["reason"], "abort");
}

#[tokio::test]
async fn a_call_ends_the_run_where_nobody_here_can_answer_it_or_rounds_are_used_up() {
    let api = Api::with(calling(json!({}))).await;
    let known = Some(json!({ "data": 1 }));
    let mut one_round = with_function(known.clone());
    one_round["limits"] = json!({ "iterations": 1 });
    for (body, reason) in [(with_function(None), "activity"), (with_function(known), "stop"), (one_round, "iteration")]
    {
        api.emulator.set_script(calling(json!({})));
        assert_eq!(api.ok("/conversation/complete", body).await["end"]["reason"], reason);
    }
}
