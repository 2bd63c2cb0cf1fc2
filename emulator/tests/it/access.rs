//! Access: credentials, sessions and accounts.

use std::time::Duration;

use crate::support::{Api, id, status_and_body};
use chatbotkit_emulator::Emulator;
use reqwest::Method;
use serde_json::{Value, json};

fn not_authenticated() -> (u16, Value) {
    (401, json!({ "message": "Not authenticated", "code": "NOT_AUTHENTICATED" }))
}

fn with_token(api: Api, token: &Value) -> Api {
    Api { token: token.as_str().expect("a token").to_owned(), ..api }
}

#[tokio::test]
async fn a_request_without_credentials_fails_by_its_method() {
    let api = Api::start().await;
    assert_eq!(status_and_body(api.bare(Method::GET, "/bot/list")).await, not_authenticated());
    let post = || api.bare(Method::POST, "/bot/create").json(&json!({}));
    let (status, body) = status_and_body(post()).await;
    assert_eq!((status, &body["code"]), (403, &json!("NOT_AUTHORIZED")));
    assert_eq!(status_and_body(post().header("x-requested-with", "XMLHttpRequest")).await, not_authenticated());
}

#[tokio::test]
async fn unknown_kind_of_token_is_unauthorized() {
    let api = Api::start().await;
    for token in ["", "sk-", "secret", "eyJhbGciOiJIUzI1NiJ9.e30.x"] {
        assert_eq!(
            status_and_body(api.bare(Method::GET, "/bot/list").bearer_auth(token)).await,
            not_authenticated(),
            "{token}"
        );
    }
    let basic = api.bare(Method::GET, "/bot/list").header("authorization", "Basic sk-test");
    assert_eq!(status_and_body(basic).await, not_authenticated());
}

#[tokio::test]
async fn every_secret_and_every_run_as_user_is_an_account_of_its_own() {
    let api = Api::start().await;
    let bot = id(&api.ok("/bot/create", json!({})).await);
    let fetch = format!("/bot/{bot}/fetch");
    assert_eq!(status_and_body(api.get(&fetch)).await.0, 200);
    assert_eq!(status_and_body(api.bare(Method::GET, &fetch).bearer_auth("sk-other")).await.0, 404);
    assert_eq!(status_and_body(api.bare(Method::GET, &fetch).bearer_auth("oaac-other")).await.0, 404);
    assert_eq!(status_and_body(api.get(&fetch).header("x-runas-user-id", "u1")).await.0, 404);
    assert_eq!(status_and_body(api.get(&fetch).header("x-runas-child-user-email", "a@example.com")).await.0, 404);
}

#[tokio::test]
async fn a_session_token_may_talk_in_its_own_conversation_and_publish() {
    let api = Api::start().await;
    let (own, other) = (api.conversation().await, api.conversation().await);
    let session = api.ok(&format!("/conversation/{own}/session/create"), json!({})).await;
    assert_eq!(session["id"], json!(own));
    let message =
        api.ok(&format!("/conversation/{own}/message/create"), json!({ "type": "bot", "text": "Hello" })).await;
    let message = format!("/conversation/{own}/message/{}", id(&message));
    let api = with_token(api, &session["token"]);
    for (path, body) in [
        (format!("{message}/upvote"), json!({})),
        (format!("{message}/downvote"), json!({})),
        (format!("{message}/synthesize"), json!({})),
        (format!("/conversation/{own}/contact/upsert"), json!({ "name": "Ada" })),
        (format!("/conversation/{own}/attachment/upload"), json!({ "file": "data:text/plain,Hi" })),
        (format!("/conversation/{own}/send"), json!({ "text": "Hi" })),
        (format!("/conversation/{own}/receive"), json!({})),
        (format!("/conversation/{own}/complete"), json!({ "text": "Hi" })),
        ("/channel/0123456789abcdef/publish".to_owned(), json!({ "message": {} })),
    ] {
        api.ok(&path, body).await;
    }
    for (path, body) in [
        (format!("/conversation/{other}/complete"), json!({ "text": "Hi" })),
        (format!("/conversation/{own}/message/create"), json!({ "type": "user", "text": "Hi" })),
        (format!("/conversation/{own}/session/create"), json!({})),
        (format!("/conversation/{own}/delete"), json!({})),
        (format!("/conversation/{own}/update"), json!({})),
        (format!("/conversation/{own}/upvote"), json!({})),
        (format!("/conversation/{own}/compact"), json!({})),
        (format!("/conversation/{own}/dispatch"), json!({ "text": "Hi" })),
        (format!("{message}/update"), json!({ "text": "Hi" })),
        (format!("/conversation/{other}/contact/upsert"), json!({ "name": "Ada" })),
        (format!("/conversation/{other}/attachment/upload"), json!({ "file": "data:text/plain,Hi" })),
        ("/conversation/complete".to_owned(), json!({ "messages": [] })),
        ("/conversation/create".to_owned(), json!({})),
        ("/channel/0123456789abcdef/subscribe".to_owned(), json!({})),
    ] {
        assert_eq!(status_and_body(api.post(&path, &body)).await, not_authenticated(), "{path}");
    }
    let run_as =
        api.post(&format!("/conversation/{own}/send"), &json!({ "text": "Hi" })).header("x-runas-user-id", "u");
    assert_eq!(status_and_body(run_as).await, not_authenticated());
}

#[tokio::test]
async fn a_session_token_may_not_read() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let session = api.ok(&format!("/conversation/{own}/session/create"), json!({})).await;
    let api = with_token(api, &session["token"]);
    for path in [
        format!("/conversation/{own}/message/list"),
        format!("/conversation/{own}/fetch"),
        format!("/conversation/{own}/usage/fetch"),
        format!("/conversation/{own}/attachment/list"),
        format!("/conversation/{own}/attachment/a.txt/download"),
        "/conversation/export".to_owned(),
    ] {
        assert_eq!(status_and_body(api.get(&path)).await, not_authenticated(), "{path}");
    }
}

#[tokio::test]
async fn session_token_expires_after_its_duration() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let before = api.fetch(&format!("/conversation/{own}/fetch")).await["createdAt"].as_u64().expect("milliseconds");
    let session = api.ok(&format!("/conversation/{own}/session/create"), json!({ "durationInSeconds": 1800 })).await;
    let lasts = session["expiresAt"].as_u64().expect("milliseconds") - before;
    assert!((1_800_000..1_860_000).contains(&lasts), "{lasts}");
    let api = with_token(api, &session["token"]);
    let send = format!("/conversation/{own}/send");
    api.emulator.advance_clock(Duration::from_secs(1700));
    assert_eq!(status_and_body(api.post(&send, &json!({ "text": "Hi" }))).await.0, 200);
    api.emulator.advance_clock(Duration::from_secs(100));
    assert_eq!(status_and_body(api.post(&send, &json!({ "text": "Hi" }))).await, not_authenticated());
}

#[tokio::test]
async fn a_bot_session_opens_a_conversation_with_that_bot() {
    let api = Api::start().await;
    let bot = id(&api.ok("/bot/create", json!({ "alias": "guide" })).await);
    let messages = json!([{ "type": "user", "text": "Hello" }]);
    let body = json!({ "messages": messages, "contact": { "name": "Ada" }, "meta": { "a": 1 } });
    let session = api.ok("/bot/guide/session/create", body).await;
    assert_eq!((&session["id"], &session["messages"]), (&json!(bot), &messages));
    let conversation = session["conversationId"].as_str().expect("an id");
    let record = api.fetch(&format!("/conversation/{conversation}/fetch")).await;
    assert_eq!((&record["botId"], &record["meta"]), (&json!(bot), &json!({ "a": 1 })));
    assert!(record["contactId"].is_string());
    let api = with_token(api, &session["token"]);
    let result = api.ok(&format!("/conversation/{conversation}/complete"), json!({})).await;
    assert!(result["text"].as_str().is_some_and(|text| text.contains("Hello")), "{result}");
}

#[tokio::test]
async fn accounts_of_two_emulators_have_nothing_in_common() {
    let (first, second) = (Api::start().await, Emulator::start().await.expect("a free port"));
    first.ok("/bot/create", json!({})).await;
    let list = first.http.get(format!("{}/api/v1/bot/list", second.base_url())).bearer_auth("sk-test");
    assert_eq!(status_and_body(list).await, (200, json!({ "items": [] })));
}

#[tokio::test]
async fn cors_allows_every_origin_and_the_headers_for_browsers() {
    let api = Api::start().await;
    let page = |request: reqwest::RequestBuilder| request.header("origin", "https://example.com");
    for version in ["/v1", "/api/v1"] {
        let url = format!("{}{version}/bot/create", api.emulator.base_url());
        let asked = page(api.http.request(Method::OPTIONS, &url)).header("access-control-request-method", "POST");
        let refused = page(api.http.post(&url)).bearer_auth("unknown").json(&json!({}));
        for (request, status) in [(asked, 200), (refused, 401)] {
            let response = request.send().await.expect("a response");
            assert_eq!(response.status(), status, "{version}");
            assert_eq!(response.headers()["access-control-allow-origin"], "*");
            assert_eq!(response.headers()["access-control-allow-methods"], "GET,POST");
            let headers = &response.headers()["access-control-allow-headers"];
            assert_eq!(headers, "X-Requested-With, Accept, Content-Length, Content-Type, Authorization");
            assert!(!response.headers().contains_key("access-control-allow-credentials"));
        }
    }
    let object = format!("{}/objects/nothing", api.emulator.base_url());
    let elsewhere = page(api.http.get(object)).send().await.expect("a response");
    assert!(!elsewhere.headers().contains_key("access-control-allow-origin"));
}
