//! Subscriptions that the server ends by itself.

use std::pin::pin;
use std::time::Duration;

use crate::support::{Api, lines, live, soon, types};
use chatbotkit_emulator::{Emulator, Reply, Script};
use futures_util::StreamExt;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

const ONE: &str = "0123456789abcdef";
const OTHER: &str = "fedcba9876543210";

async fn subscribe(api: &Api, channel: &str) -> reqwest::Response {
    api.jsonl(&format!("/channel/{channel}/subscribe"), &json!({})).await
}

fn message(n: u64) -> Value {
    json!({ "type": "message", "data": { "n": n } })
}

#[tokio::test]
async fn close_subscriptions_ends_only_subscriptions_without_an_error() {
    let never = Duration::from_secs(86_400);
    let function = json!({ "name": "look_up", "description": "", "result": { "channel": ONE } });
    let asking = json!({ "messages": [], "functions": [function] });
    let replies = [Reply::text("Hi").token_delay(never), Reply::call("look_up", json!({})), Reply::text("Done.")];
    let api = Api::with(Script::new().replies_once(replies)).await;
    let mut talk = pin!(live(api.jsonl("/conversation/complete", &json!({ "messages": [] })).await));
    assert_eq!(soon(talk.next()).await.expect("a line")["type"], "completeBegin");
    let mut asked = pin!(live(api.jsonl("/conversation/complete", &asking).await));
    while soon(asked.next()).await.expect("a line")["type"] != "waitForChannelMessageBegin" {}
    let (one, other) = (subscribe(&api, ONE).await, subscribe(&api, OTHER).await);
    assert_eq!(api.emulator.open_streams(), 4);

    api.emulator.publish(&api.token, OTHER, json!({ "n": 1 }));
    api.emulator.close_subscriptions();
    api.emulator.publish(&api.token, OTHER, json!({ "n": 2 }));
    assert_eq!(types(&soon(lines(one)).await), ["nop"]);
    assert_eq!(soon(lines(other)).await[1..], [message(1)], "what came before still arrives");
    assert_eq!(api.emulator.open_streams(), 2);

    let again = subscribe(&api, ONE).await;
    api.emulator.publish(&api.token, ONE, json!({ "data": 1 }));
    assert_eq!(soon(asked.next()).await.expect("a line")["type"], "waitForChannelMessageEnd", "the run still waits");
    let mut again = pin!(live(again).skip(1));
    assert_eq!(soon(again.next()).await.expect("a line")["data"], json!({ "data": 1 }));
    assert!(
        api.emulator.requests().iter().all(|request| !request.response.as_ref().expect("a response").fault_injected)
    );
}

#[tokio::test]
async fn emulator_publishes_to_subscribers_of_the_same_account() {
    let api = Api::start().await;
    let mut events = pin!(live(subscribe(&api, ONE).await).skip(1));
    api.emulator.publish("sk-other", ONE, json!({ "n": 1 }));
    api.emulator.publish(&api.token, OTHER, json!({ "n": 2 }));
    api.emulator.publish(&api.token, ONE, json!({ "n": 3 }));
    assert_eq!(soon(events.next()).await, Some(message(3)));
}

#[tokio::test(start_paused = true)]
async fn subscription_idle_timeout_closes_the_subscription() {
    let silence = Duration::from_secs(300);
    let api = Api::of(Emulator::builder().subscription_idle_timeout(silence)).await;
    let start = Instant::now();
    let events = subscribe(&api, ONE).await;
    let publishing = async {
        for n in 1..=2 {
            sleep(Duration::from_secs(200)).await;
            api.emulator.publish(&api.token, ONE, json!({ "n": n }));
        }
        // No subscriber.
        api.emulator.publish(&api.token, OTHER, json!({}));
    };
    let (events, ()) = tokio::join!(lines(events), publishing);
    let lived = start.elapsed().as_secs();
    assert!((700..705).contains(&lived), "{lived} s");
    let (messages, rest): (Vec<_>, Vec<_>) = events.into_iter().partition(|event| event["type"] == "message");
    assert_eq!(messages, [message(1), message(2)]);
    assert!(rest.len() > 30 && rest.iter().all(|event| event["type"] == "nop"), "keep-alives do not keep it alive");
}
