//! Channels: publishing and subscribing.

use std::pin::pin;

use crate::support::{Api, live, soon, status_and_body};
use futures_util::StreamExt;
use serde_json::json;

const CHANNEL: &str = "/channel/0123456789abcdef";

#[tokio::test]
async fn subscriber_receives_messages_published_after_it_subscribed() {
    let api = Api::start().await;
    let publish = format!("{CHANNEL}/publish");
    assert_eq!(api.ok(&publish, json!({ "message": { "n": 0 } })).await, json!({ "id": "0123456789abcdef" }));
    let response = api.jsonl(&format!("{CHANNEL}/subscribe"), &json!({ "historyLength": 10 })).await;
    let mut events = pin!(live(response));
    assert_eq!(soon(events.next()).await, Some(json!({ "type": "nop", "data": {} })));
    for n in 1..3 {
        api.ok(&publish, json!({ "message": { "n": n } })).await;
        assert_eq!(soon(events.next()).await, Some(json!({ "type": "message", "data": { "n": n } })));
    }
}

#[tokio::test]
async fn channel_is_accessible_with_the_same_token_and_user_only() {
    let api = Api::start().await;
    let mut events = pin!(live(api.jsonl(&format!("{CHANNEL}/subscribe"), &json!({})).await));
    soon(events.next()).await;
    let publish = |n: u64| api.post(&format!("{CHANNEL}/publish"), &json!({ "message": { "n": n } }));
    let other = api.http.post(api.url(&format!("{CHANNEL}/publish"))).bearer_auth("sk-other");
    let other = other.json(&json!({ "message": {} }));
    for request in [other, publish(1).header("x-runas-user-id", "u1"), publish(2)] {
        assert_eq!(status_and_body(request).await.0, 200);
    }
    assert_eq!(soon(events.next()).await, Some(json!({ "type": "message", "data": { "n": 2 } })));
}
