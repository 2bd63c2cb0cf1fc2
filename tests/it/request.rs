//! The way out: any request, with all that goes with the others.

use crate::common::{client, conversation, emulator, options};
use chatbotkit_client::types::{Bot, BotPage, Event, ListBots, UpdateMessage};
use chatbotkit_client::{Client, ClientOptions, Result};
use chatbotkit_emulator::{Fault, RecordedRequest};
use futures_util::TryStreamExt;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

#[tokio::test]
async fn custom_request_has_query_body_and_typed_response() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let made: Value =
        client.request(Method::POST, "/bot/create").json(json!({ "meta": { "a": { "b": true } } })).send().await?;
    let query = json!({ "take": 3, "order": null, "meta": { "a": { "b": true } } });
    let page: BotPage = client.request(Method::GET, "/bot/list").query(query).send().await?;
    assert_eq!(page.items[0].id.as_str(), made["id"]);
    assert_eq!(emulator.requests()[1].path, "/api/v1/bot/list?meta.a.b=true&take=3");
    Ok(())
}

#[tokio::test]
async fn empty_list_is_sent_if_it_is_set() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(
        Fault::on("POST", "/conversation/{conversationId}/message/{messageId}/update").json(json!({ "id": "m1" })),
    );
    let messages = client(&emulator).conversation().message();
    messages.update("c1", "m1", UpdateMessage::builder().entities([]).build()).await?;
    messages.update("c1", "m1", UpdateMessage::default()).await?;
    let bodies: Vec<_> = emulator.requests().iter().map(RecordedRequest::json).collect();
    assert_eq!(bodies, [json!({ "entities": [] }), json!({})]);
    Ok(())
}

#[tokio::test]
async fn custom_request_can_be_streamed() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let path = format!("/conversation/{}/complete", conversation(&client).await);
    let events = client.request(Method::POST, path).json(json!({ "text": "Hi" })).stream::<Event>();
    let events: Vec<_> = events.try_collect().await?;
    assert!(matches!(events.last(), Some(Event::Result(_))));
    Ok(())
}

#[tokio::test]
async fn response_can_be_read_as_bytes() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let request = || client.request(Method::GET, "/bot/list");
    let whole = request().download().await?;
    assert!(whole.value.starts_with(b"{\"items\":"));
    let pieces: Vec<_> = request().byte_stream().try_collect().await?;
    assert_eq!(pieces.concat(), whole.value);
    Ok(())
}

#[tokio::test]
async fn form_is_url_encoded() -> Result<()> {
    let emulator = emulator().await;
    let form = json!({ "name": "Ada & Bob", "tag": ["a", "b"], "meta": { "shop": true }, "nothing": null });
    // The emulator takes no forms.
    let refused = client(&emulator).request(Method::POST, "/bot/create").form(form).send::<Value>().await;
    assert!(refused.is_err());
    let sent = emulator.requests().pop().expect("a request");
    assert_eq!(sent.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(sent.body, b"meta.shop=true&name=Ada%20%26%20Bob&tag=a%2Cb");
    Ok(())
}

#[tokio::test]
async fn multipart_form_contains_a_file() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let path = format!("/conversation/{}/attachment/upload", conversation(&client).await);
    let request = client.request(Method::POST, path).file("Hello", "no\"te\r\n.txt", "text/plain\r\nx-a: b");
    let attachment: Value = request.send().await?;
    assert!(attachment["name"].as_str().is_some_and(|name| name.ends_with(".txt")), "{attachment}");
    let sent = emulator.requests().pop().expect("a request");
    assert!(sent.header("content-type").is_some_and(|it| it.starts_with("multipart/form-data; boundary=")));
    let body = String::from_utf8_lossy(&sent.body).into_owned();
    assert!(
        body.contains("name=\"file\"; filename=\"no%22te.txt\"\r\ncontent-type: text/plain\r\n\r\nHello\r\n--"),
        "{body}"
    );
    Ok(())
}

#[tokio::test]
async fn request_to_another_origin_has_no_credentials() {
    let emulator = emulator().await;
    let ours = options(&emulator).run_as_user_id("u").timezone("UTC").header("x-a", "1");
    let client = chatbotkit_client::Client::new(ours).expect("a client");
    let elsewhere = format!("{}/elsewhere?signature=hidden", emulator.base_url());
    let request = client.request(Method::PUT, elsewhere).external().header("x-b", "2").bytes("Hi", "text/plain");
    let error = request.download().await.unwrap_err();
    assert!(!error.to_string().contains("hidden"), "{error}");
    let sent = emulator.requests().pop().expect("a request");
    let names: Vec<_> = sent.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert!(
        names.contains(&"x-b")
            && !names.iter().any(|it| ["authorization", "x-a", "x-timezone"].contains(it) || it.starts_with("x-runas")),
        "{names:?}"
    );
}

#[tokio::test]
async fn custom_request_has_options_and_endpoint() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator).extend(ClientOptions::new().endpoint("/robots", "/bot/list"))?;
    let request = client.request(Method::GET, "/robot").endpoint("/robots").retries(0).header("x-once", "1");
    request.send::<BotPage>().await?;
    let sent = emulator.requests().pop().expect("a request");
    assert_eq!((sent.path.as_str(), sent.header("x-once")), ("/api/v1/bot/list", Some("1")));
    let client = client.extend(ClientOptions::new().endpoint("/robot/{robotId}", "/bot/{robotId}/fetch"))?;
    let missing = client.request(Method::GET, "/robot/b%2F1").endpoint("/robot/{robotId}").send::<Bot>().await;
    assert_eq!(missing.unwrap_err().status(), Some(StatusCode::NOT_FOUND));
    assert_eq!(emulator.requests().pop().expect("a request").path, "/api/v1/bot/b%2F1/fetch");
    let error = client.request(Method::GET, "/bot/list").header("x a", "1").download().await.unwrap_err();
    assert!(error.to_string().contains("GET /bot/list"), "{error}");
    Ok(())
}

#[tokio::test]
async fn post_without_a_body_is_accepted() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = client.bot().create(Default::default()).await?.id;
    let deleted: Value = client.request(Method::POST, format!("/bot/{id}/delete")).send().await?;
    assert_eq!(deleted["id"], id.as_str());
    Ok(())
}

#[tokio::test]
async fn endpoint_may_have_a_query() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/robots").json(json!({ "items": [] })));
    let client = Client::new(options(&emulator).endpoint("/bot/list", "/robots?key=1")).expect("a client");
    client.bot().list(ListBots::builder().take(5).build()).await?;
    assert_eq!(emulator.requests()[0].path, "/api/v1/robots?key=1&take=5");
    client.request(Method::GET, "/bot/a?b/fetch").send::<Value>().await.expect_err("no such bot");
    assert_eq!(emulator.requests()[1].path, "/api/v1/bot/a%3Fb/fetch");
    let other = format!("{}/api/v1/robots?key=2", emulator.base_url());
    let client = Client::new(options(&emulator).endpoint("https://a.example/x/y/z", other)).expect("a client");
    client.request(Method::GET, "https://a.example/x/y/z").external().send::<Value>().await?;
    assert_eq!(emulator.requests()[2].path, "/api/v1/robots?key=2");
    Ok(())
}
