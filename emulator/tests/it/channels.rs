//! Channels: who hears what is published.

use std::pin::pin;

use crate::support::{Api, live, soon, told};
use futures_util::StreamExt;
use serde_json::json;

const CHANNEL: &str = "/channel/0123456789abcdef";

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
    let other = other.json(&json!({ "message": {} }));
    for request in [other, publish(1).header("x-runas-user-id", "u1"), publish(2)] {
        assert_eq!(told(request).await.0, 200);
    }
    assert_eq!(soon(heard.next()).await, Some(json!({ "type": "message", "data": { "n": 2 } })));
}
