//! Completions in the background, and the channels they are published to.

use std::pin::pin;
use std::time::Duration;

use crate::support::{Api, id, live, soon, types};
use chatbotkit_emulator::{Emulator, Reply, Script};
use futures_util::StreamExt;
use serde_json::{Value, json};

const CHANNEL: &str = "0123456789abcdef01234567";

/// The messages of a channel, of which the last is the result of a run.
async fn run(api: &Api, channel: &str) -> Vec<Value> {
    let subscribe = format!("/channel/{channel}/subscribe");
    let mut lines = pin!(live(api.jsonl(&subscribe, &json!({ "historyLength": 1000 })).await));
    let mut messages = Vec::new();
    while let Some(line) = soon(lines.next()).await {
        if line["type"] == "message" {
            messages.push(line["data"].clone());
        }
        if line["data"]["type"] == "result" {
            break;
        }
    }
    messages
}

/// The history that a new subscriber receives first.
async fn history(api: &Api, length: u64) -> Vec<Value> {
    let subscribe = format!("/channel/{CHANNEL}/subscribe");
    let body = json!({ "historyLength": length });
    let mut lines = pin!(live(api.jsonl(&subscribe, &body).await));
    assert_eq!(soon(lines.next()).await, Some(json!({ "type": "nop", "data": {} })));
    let last = json!({ "message": { "last": true } });
    api.ok(&format!("/channel/{CHANNEL}/publish"), last).await;
    let mut messages = Vec::new();
    while let Some(line) = soon(lines.next()).await {
        if line["data"]["last"] == true {
            break;
        }
        messages.push(line["data"].clone());
    }
    messages
}

async fn texts(api: &Api, conversation: &str) -> Vec<String> {
    let kept = api.fetch(&format!("/conversation/{conversation}/message/list")).await;
    let items = kept["items"].as_array().expect("items").iter();
    items.map(|item| item["text"].as_str().expect("a text").to_owned()).collect()
}

#[tokio::test]
async fn dispatch_is_replayed_nested_on_its_channel_to_later_subscribers() {
    let api = Api::with(Script::new().reply(Reply::tokens(["Hel", "lo"]))).await;
    let own = api.conversation().await;
    let dispatched = api.ok(&format!("/conversation/{own}/dispatch"), json!({ "text": "Hi" })).await;
    let channel = dispatched["channelId"].as_str().expect("a channel");
    assert_eq!(channel.len(), 24);
    let events = run(&api, channel).await;
    assert_eq!(
        types(&events),
        ["sendResult", "completeBegin", "token", "token", "message", "completeEnd", "receiveResult", "result"]
    );
    assert!(events[2]["createdAt"].is_u64());
    assert_eq!(events[2]["data"], json!({ "type": "bot", "token": "Hel" }));
    assert_eq!(events[7]["data"]["end"]["reason"], "stop");
    assert_eq!(texts(&api, &own).await, ["Hi", "Hello"]);
    assert_eq!(run(&api, channel).await, events, "and to the next one just so");
}

#[tokio::test]
async fn stateless_dispatch_is_received_by_earlier_subscribers() {
    let api = Api::start().await;
    let subscribe = format!("/channel/{CHANNEL}/subscribe");
    let mut lines = pin!(live(api.jsonl(&subscribe, &json!({})).await));
    let nop = soon(lines.next()).await.expect("a line");
    assert_eq!(nop["type"], "nop");
    let messages = json!([{ "type": "user", "text": "Hi" }]);
    let dispatched = api.ok("/conversation/dispatch", json!({ "messages": messages, "channelId": CHANNEL })).await;
    assert_eq!(dispatched, json!({ "channelId": CHANNEL }));
    let mut last = Value::Null;
    while last["data"]["type"] != "result" {
        last = soon(lines.next()).await.expect("a line");
    }
    assert_eq!(last["data"]["data"]["text"], "You said: Hi");
    assert!(last["data"]["data"].get("id").is_none());
    assert_eq!(api.fetch("/conversation/list").await, json!({ "items": [] }));
}

#[tokio::test]
async fn dispatch_to_the_same_channel_is_deduplicated() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let dispatch = format!("/conversation/{own}/dispatch");
    let body = json!({ "text": "Hi", "channelId": CHANNEL });
    let first = api.ok(&dispatch, body.clone()).await;
    run(&api, CHANNEL).await;
    assert_eq!(api.ok(&dispatch, body).await, first);
    // Another run after it has been through, and the second would have been too.
    let next = api.ok(&dispatch, json!({ "text": "Bye" })).await;
    run(&api, next["channelId"].as_str().expect("a channel")).await;
    assert_eq!(texts(&api, &own).await, ["Hi", "You said: Hi", "Bye", "You said: Bye"]);
}

#[tokio::test]
async fn dispatch_to_an_unknown_conversation_succeeds_without_events() {
    let api = Api::start().await;
    let body = json!({ "text": "Hi", "channelId": CHANNEL });
    assert_eq!(api.ok("/conversation/nothing/dispatch", body).await, json!({ "channelId": CHANNEL }));
    assert!(history(&api, 1000).await.is_empty());
}

#[tokio::test]
async fn channel_replays_at_most_1000_messages_for_an_hour() {
    let many = (0..1200).map(|n| n.to_string());
    let api = Api::with(Script::new().reply(Reply::tokens(many))).await;
    let own = api.conversation().await;
    // A subscriber from the start has missed nothing.
    let subscribe = format!("/channel/{CHANNEL}/subscribe");
    let mut lines = pin!(live(api.jsonl(&subscribe, &json!({})).await));
    let body = json!({ "channelId": CHANNEL });
    api.ok(&format!("/conversation/{own}/dispatch"), body).await;
    let mut events = Vec::new();
    while events.last().is_none_or(|message: &Value| message["type"] != "result") {
        let line = soon(lines.next()).await.expect("a line");
        if line["type"] == "message" {
            events.push(line["data"].clone());
        }
    }
    assert_eq!(events.len(), 1205);
    assert_eq!(history(&api, 10_000).await, events[205..]);
    assert_eq!(history(&api, 3).await, events[1202..]);
    assert!(history(&api, 0).await.is_empty());
    api.emulator.advance_clock(Duration::from_secs(3600));
    assert!(history(&api, 10_000).await.is_empty());
}

#[tokio::test]
async fn channel_history_limit_shortens_the_replay() {
    for memory in [0, 3] {
        let api = Api::of(Emulator::builder().channel_history_limit(memory)).await;
        let own = api.conversation().await;
        let subscribe = format!("/channel/{CHANNEL}/subscribe");
        let mut lines = pin!(live(api.jsonl(&subscribe, &json!({})).await));
        api.ok(&format!("/conversation/{own}/dispatch"), json!({ "channelId": CHANNEL })).await;
        let mut events = Vec::new();
        while events.last().is_none_or(|line: &Value| line["data"]["type"] != "result") {
            events.push(soon(lines.next()).await.expect("a line"));
        }
        let kept: Vec<_> = events[events.len() - memory..].iter().map(|line| line["data"].clone()).collect();
        assert_eq!(history(&api, 1000).await, kept);
    }
}

#[tokio::test]
async fn a_dispatch_may_wait_for_the_result_of_a_function() {
    let script = Script::new().replies([Reply::call("look_up", json!({})), Reply::text("Done.")]);
    let api = Api::with(script).await;
    let bot = id(&api.ok("/bot/create", json!({})).await);
    let function = json!({ "name": "look_up", "description": "", "result": { "channel": "look_up-0123456789" } });
    let messages = json!([{ "type": "user", "text": "Go" }]);
    let body = json!({ "messages": messages, "botId": bot, "functions": [function], "channelId": CHANNEL });
    api.ok("/conversation/dispatch", body).await;
    let subscribe = format!("/channel/{CHANNEL}/subscribe");
    let body = json!({ "historyLength": 1000 });
    let mut lines = pin!(live(api.jsonl(&subscribe, &body).await));
    loop {
        let line = soon(lines.next()).await.expect("a line");
        match line["data"]["type"].as_str() {
            Some("waitForChannelMessageBegin") => {
                let message = json!({ "message": { "data": 1 } });
                api.ok("/channel/look_up-0123456789/publish", message).await;
            }
            Some("result") => {
                assert_eq!(line["data"]["data"]["text"], "Done.");
                break;
            }
            _ => {}
        }
    }
}
