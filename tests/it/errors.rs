//! Errors name the operation, the response, and whether it may have taken effect.

use std::time::Duration;

use crate::common::{COMPLETE, client, complete, conversation, emulator, model, options, question, user};
use chatbotkit_client::agent::{Tool, Tools};
use chatbotkit_client::types::{CompleteStateless, CreateBot, ErrorCode, ListBots};
use chatbotkit_client::{Client, ClientOptions, Error};
use chatbotkit_emulator::{Emulator, Fault, Reply};
use reqwest::Method;
use serde_json::{Value, json};

fn status(error: &Error) -> Option<u16> {
    error.status().map(|status| status.as_u16())
}

#[tokio::test]
async fn api_error_has_status_code_and_message() {
    let emulator = emulator().await;
    let stranger = Client::new(options(&emulator).secret("unknown")).expect("a client");
    let error = stranger.bot().list(ListBots::default()).await.unwrap_err();
    assert_eq!(status(&error), Some(401));
    assert_eq!(error.code(), Some(&ErrorCode::NotAuthenticated));
    assert_eq!(error.operation().map(|operation| operation.id), Some("listBots"));
    assert_eq!(error.to_string(), "listBots (GET /bot/list): 401 NOT_AUTHENTICATED: Not authenticated");
    assert!(!error.is_retryable() && !error.may_have_taken_effect());
}

#[tokio::test]
async fn error_body_with_status_200_is_an_error() {
    let emulator = emulator().await;
    for body in [
        json!({ "message": "Gone", "code": "CONTENT_MODERATION" }),
        json!({ "message": "Gone", "code": "CONTENT_MODERATION", "error": "blocked", "requestId": "r1" }),
    ] {
        emulator.fault(Fault::on("POST", COMPLETE).times(1).json(body));
        let error = complete(&client(&emulator), "Hello").await.await.unwrap_err();
        assert_eq!((status(&error), error.code()), (Some(200), Some(&ErrorCode::ContentModeration)));
        assert!(error.may_have_taken_effect());
    }
}

#[tokio::test]
async fn html_error_response_has_an_excerpt() {
    let emulator = emulator().await;
    let page = format!("<html><body>\n  <h1>Oops</h1>{}</body></html>", "x".repeat(9000));
    emulator.fault(Fault::on("*", "/*").status(500).header("content-type", "text/html").text(page));
    let error = client(&emulator).bot().create(CreateBot::default()).await.unwrap_err();
    assert_eq!(status(&error), Some(500));
    let message = error.to_string();
    assert!(message.contains("500: text/html: <html><body> <h1>Oops</h1>xxx") && message.len() < 400, "{message}");
    assert!(message.ends_with("it may have taken effect"), "{message}");
}

#[tokio::test]
async fn decode_error_names_the_json_path() {
    let emulator = emulator().await;
    let page = json!({ "items": [{ "id": null, "createdAt": 1, "updatedAt": 1 }] });
    emulator.fault(Fault::on("GET", "/bot/list").json(page));
    let error = client(&emulator).bot().list(ListBots::default()).await.unwrap_err();
    assert!(error.is_decode());
    assert_eq!(status(&error), Some(200));
    assert!(error.to_string().contains("items[0].id"), "{error}");
}

#[tokio::test]
async fn truncated_response_body_is_an_error() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", "/bot/create").cut_after(8));
    let error = client(&emulator).bot().create(CreateBot::default()).await.unwrap_err();
    assert!(error.may_have_taken_effect() && !error.is_decode(), "{error}");
}

#[tokio::test]
async fn required_authorization_has_its_url() {
    let emulator = emulator().await;
    let body = json!({ "message": "Connect first", "code": "CONFLICT", "error": "authorization_required",
        "url": "https://example.com/connect" });
    emulator.fault(Fault::on("POST", COMPLETE).status(409).json(body));
    let error = complete(&client(&emulator), "Hello").await.await.unwrap_err();
    assert_eq!(error.authorization_url(), Some("https://example.com/connect"));
    assert!(error.to_string().contains("(visit https://example.com/connect first)"), "{error}");
}

#[tokio::test]
async fn connection_refused_is_a_connect_error() {
    let emulator = emulator().await;
    let client = client(&emulator);
    emulator.stop().await;
    let error = client.bot().create(CreateBot::default()).await.unwrap_err();
    assert!(error.is_connect() && error.is_retryable() && !error.may_have_taken_effect(), "{error}");
    assert!(error.to_string().contains("cannot connect to 127.0.0.1"), "{error}");
    assert_eq!(error.attempts(), 4);
}

#[tokio::test]
async fn missing_response_is_a_request_timeout() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", "/bot/create").hang());
    let call = client(&emulator).bot().create(CreateBot::default());
    let error = call.timeout(Duration::from_millis(20)).await.unwrap_err();
    assert!(error.is_timeout() && error.may_have_taken_effect(), "{error}");
}

#[tokio::test]
async fn id_stays_one_path_segment_or_is_refused() {
    let emulator = emulator().await;
    let client = client(&emulator);
    for id in ["../list", "a/b", r"..\list", "x?take=1", "x#", "%2e%2e", "%", "ü", "\n", " "] {
        let error = client.bot().fetch(id).await.unwrap_err();
        assert_eq!(status(&error), Some(404), "{id:?}: {error}");
        let request = emulator.requests().pop().expect("a request");
        let path = request.path.strip_prefix("/api/v1/bot/").and_then(|path| path.strip_suffix("/fetch"));
        assert!(path.is_some_and(|id| !id.contains(['/', '?', '#', '\\'])), "{}", request.path);
    }
    let sent = emulator.requests().len();
    for id in ["", ".", ".."] {
        let error = client.bot().fetch(id).await.unwrap_err();
        assert!(error.to_string().contains("invalid id"), "{error}");
    }
    assert_eq!(emulator.requests().len(), sent);
}

#[tokio::test]
async fn api_error_message_is_displayed() {
    // Not held to the document: these requests are wrong on purpose, as only the way out can make them.
    let emulator = Emulator::start().await.expect("a port of this machine");
    let owner = client(&emulator);
    let stranger = owner.extend(ClientOptions::new().secret("sk-other")).expect("a client");
    let id = conversation(&owner).await;
    let post =
        |client: &Client, path: String, body: Value| client.request(Method::POST, path).json(body).send::<Value>();
    let complete = format!("/conversation/{id}/complete");
    let session = format!("/conversation/{id}/session/create");
    let large = "x".repeat(5_000_000);
    for (call, expected, code, words) in [
        (post(&owner, "/bot/create".into(), json!({ "nom": "Guide" })), 400, "BAD_REQUEST", "\"nom\" is not allowed"),
        (post(&owner, "/bot/create".into(), json!({ "name": 7 })), 400, "BAD_REQUEST", "name"),
        (post(&owner, session, json!({ "durationInSeconds": -1 })), 400, "BAD_REQUEST", "durationInSeconds"),
        (post(&owner, "/channel/short/publish".into(), json!({ "message": {} })), 400, "BAD_REQUEST", "channelId"),
        (post(&stranger, complete.clone(), json!({ "text": "Hi" })), 404, "NOT_FOUND", "Conversation not found"),
        (post(&owner, complete, json!({ "text": large })), 413, "", "text/plain"),
    ] {
        let error = call.await.unwrap_err();
        let message = error.to_string();
        assert_eq!(status(&error), Some(expected), "{message}");
        assert_eq!(error.code().map_or("", ErrorCode::as_str), code, "{message}");
        assert!(error.message().contains(words) && !error.may_have_taken_effect(), "{message}");
    }
}

#[tokio::test]
async fn failed_completion_is_an_error_with_its_partial_response() {
    let replies = [Reply::text("Half a").error("The model is overloaded"), Reply::text("Half a").end_reason("error")];
    for reply in replies {
        let emulator = model([reply]).await;
        let client = client(&emulator);
        let id = conversation(&client).await;
        let call = || client.conversation().complete(&id, question("Hello"));
        let stateless = CompleteStateless::builder().messages([user("Hello")]).build();
        let add = Tool::new("add", "Adds", |_: Nothing| async { Ok(2) }).expect("a tool");
        let tools = || Tools::new([add.clone()]).expect("tools");
        for (form, error) in [
            ("awaited", call().await.err()),
            ("response", call().response().await.err()),
            ("stateless", client.conversation().complete_stateless(stateless).await.err()),
            ("collected", call().stream().result().await.err()),
            ("with tools", call().with_tools(tools()).await.err()),
        ] {
            let error = error.unwrap_or_else(|| panic!("{form}: no error"));
            let partial = error.partial_response().unwrap_or_else(|| panic!("{form}: {error}"));
            assert_eq!(partial.result.text.as_deref(), Some("Half a"), "{form}");
            assert!(!error.is_retryable() && error.may_have_taken_effect(), "{form}: {error}");
        }
        assert!(call().stream().text().await.is_err());
    }
}

#[derive(serde::Deserialize, schemars::JsonSchema)]
struct Nothing {}
