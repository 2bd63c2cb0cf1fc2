//! Further operations on conversations and messages: compaction, contacts, batches and speech.

use crate::support::{Api, id, status_and_body};
use reqwest::redirect;
use serde_json::{Value, json};

async fn messages_of(api: &Api, conversation: &str) -> Vec<(String, String)> {
    let kept = api.fetch(&format!("/conversation/{conversation}/message/list")).await;
    let field = |item: &Value, name: &str| item[name].as_str().expect("a field").to_owned();
    let items = kept["items"].as_array().expect("items").iter();
    items.map(|item| (field(item, "type"), field(item, "text"))).collect()
}

#[tokio::test]
async fn compaction_sums_up_what_came_since_the_last_one() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let compact = format!("/conversation/{own}/compact");
    let nothing = json!({ "id": own, "text": "", "usage": { "token": 0 } });
    assert_eq!(api.ok(&compact, json!({})).await, nothing);
    api.ok(&format!("/conversation/{own}/complete"), json!({ "text": "Hi" })).await;
    let first = api.ok(&compact, json!({})).await;
    let text = first["text"].as_str().expect("a text");
    assert_eq!(text, "Messages so far: 2\nuser: Hi\nbot: You said: Hi");
    assert_eq!(first["usage"]["token"], 10);
    let kept = messages_of(&api, &own).await;
    assert_eq!(kept.len(), 3, "nothing is taken away");
    assert_eq!(kept[2], ("checkpoint".to_owned(), text.to_owned()));
    assert_eq!(api.ok(&compact, json!({})).await, nothing);
    let usage = api.fetch(&format!("/conversation/{own}/usage/fetch")).await;
    assert_eq!(usage, json!({ "tokens": 1 + 3 + 10, "messages": 2 }));
    // It has no body, and needs a type of content all the same.
    let bare = api.http.post(api.url(&compact)).bearer_auth(&api.token);
    assert_eq!(status_and_body(bare).await.0, 400);
}

#[tokio::test]
async fn messages_can_be_compacted_without_a_conversation() {
    let api = Api::start().await;
    let messages = json!([{ "type": "user", "text": "Hi" }, { "type": "bot", "text": "" }]);
    let response = api.ok("/conversation/compact", json!({ "messages": messages, "model": "m" })).await;
    assert_eq!(response, json!({ "text": "Messages so far: 1\nuser: Hi", "usage": { "token": 6 } }));
}

#[tokio::test]
async fn contact_is_ensured_once() {
    let api = Api::start().await;
    let (own, other) = (api.conversation().await, api.conversation().await);
    let contact = json!({ "fingerprint": "f1", "name": "Ada", "email": null });
    let upsert = |conversation: &str| format!("/conversation/{conversation}/contact/upsert");
    let set = api.ok(&upsert(&own), contact.clone()).await;
    let record = api.fetch(&format!("/conversation/{own}/fetch")).await;
    assert_eq!(record["contactId"], set["id"]);
    let (kind, text) = messages_of(&api, &own).await.remove(0);
    assert_eq!(kind, "context");
    assert!(text.contains("Ada"), "{text}");
    let again = api.post(&upsert(&own), &json!({ "name": "Bob" }));
    let again = again.send().await.expect("a response");
    assert_eq!(again.status(), 304);
    assert_eq!(again.text().await.expect("a body"), "");
    // The same fingerprint is the same contact elsewhere.
    assert_eq!(api.ok(&upsert(&other), contact).await, set);
}

#[tokio::test]
async fn batch_creates_messages_in_order_and_returns_their_ids() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let batch = format!("/conversation/{own}/message/batch/create");
    let items = json!([
        { "id": "old-1", "type": "user", "text": "a" },
        { "type": "bot", "text": "b", "meta": { "n": 2 } },
    ]);
    let made = api.ok(&batch, json!({ "items": items })).await;
    let kept = api.fetch(&format!("/conversation/{own}/message/list")).await;
    let ids = |list: &Value| [list["items"][0]["id"].clone(), list["items"][1]["id"].clone()];
    assert_eq!(ids(&made), ids(&kept));
    assert_eq!(made["items"][0]["originalId"], "old-1");
    assert_eq!((&made["items"][1]["entities"], made["items"][1].get("originalId")), (&json!([]), None));
    assert_eq!(kept["items"][1]["meta"], json!({ "n": 2 }));
}

#[tokio::test]
async fn synthesized_speech_is_served_by_the_object_store() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let create = format!("/conversation/{own}/message/create");
    let message = id(&api.ok(&create, json!({ "type": "bot", "text": "One two" })).await);
    let synthesize = format!("/conversation/{own}/message/{message}/synthesize");
    let response = api.ok(&synthesize, json!({})).await;
    assert_eq!(response["id"], json!(message));
    let url = response["url"].as_str().expect("an address");
    let audio = api.http.get(url).send().await.expect("a response");
    assert_eq!(audio.headers()["content-type"], "audio/mpeg");
    let whole = audio.bytes().await.expect("bytes");
    assert!(whole.starts_with(&[0xff, 0xfb]));
    let http = reqwest::Client::builder().redirect(redirect::Policy::none()).build().expect("a client");
    let request = http.post(api.url(&synthesize)).bearer_auth(&api.token);
    let request = request.header("accept", "audio/mpeg");
    let redirected = request.json(&json!({ "text": "two" })).send().await;
    let redirected = redirected.expect("a response");
    assert_eq!(redirected.status(), 302);
    assert_eq!(redirected.headers()["location"], url);
    let part = api.http.get(url).send().await.expect("a response");
    assert!(part.bytes().await.expect("bytes").len() < whole.len());
    assert_eq!(status_and_body(api.post(&synthesize.replace(&message, "nothing"), &json!({}))).await.0, 404);
}
