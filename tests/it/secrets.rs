//! Secrets are absent from Debug, Display, errors and traces.

use std::fmt::Debug;
use std::sync::Arc;

use crate::common::log::Log;
use crate::common::{Emulated, conversation, emulator, question};
use crate::hostile::http1::{self, Server};
use chatbotkit_client::agent::{Agent, Tool, Tools};
use chatbotkit_client::types::{Bot, CreateBot, CreateConversationSession, ListBots, SubscribeChannel};
use chatbotkit_client::{Client, ClientOptions, Error, Event, RequestBuilder, RetryPolicy, SystemClock, Upload};
use chatbotkit_emulator::Fault;
use futures_util::StreamExt;
use reqwest::Method;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

const SECRET: &str = "sk-this-is-hidden";

/// Everything that was shown.
#[derive(Default)]
struct Shown(Vec<String>);

impl Shown {
    fn debug(&mut self, what: &impl Debug) {
        self.0.push(format!("{what:?} {what:#?}"));
    }

    fn error(&mut self, error: &Error) {
        self.debug(error);
        self.0.push(error.to_string());
        let mut cause = std::error::Error::source(error);
        while let Some(inner) = cause {
            self.0.push(format!("{inner} {inner:?}"));
            cause = inner.source();
        }
    }

    /// A result, with all that its error has.
    fn outcome<T: Debug>(&mut self, result: Result<T, Error>) {
        match result {
            Ok(value) => self.debug(&value),
            Err(error) => {
                self.error(&error);
                self.debug(&error.headers());
                self.debug(&error.partial_response());
                let texts = [error.body(), error.request_id(), Some(error.message())];
                self.0.extend(texts.into_iter().flatten().map(str::to_owned));
            }
        }
    }

    fn without(&self, secret: &str) {
        assert!(!self.0.is_empty());
        for text in &self.0 {
            assert!(!text.contains(secret), "{secret} shows in {text}");
        }
    }
}

/// Responses and events with secrets in fields that the document does not have.
fn with_unknown_secrets(mut known: Value) -> Value {
    let fields = known.as_object_mut().expect("an object");
    fields.extend(
        [
            ("apiKey", json!("planted 1")),
            ("nested", json!({ "client_secret": ["planted 2"], "list": [{ "accessToken": "planted 3" }] })),
            (
                "note",
                json!("see https://ada:planted@files.example/a?X-Amz-Signature=planted, or Bearer eyJplanted.eyJ"),
            ),
            ("password", json!({ "value": "planted 4" })),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    );
    known
}

/// The calls of a program, and everything of them that it can show.
async fn shown_by_all_calls(client: &Client, emulator: &Emulated) -> Shown {
    let mut shown = Shown::default();
    let id = conversation(client).await;
    let bot = CreateBot::builder().meta(with_unknown_secrets(json!({}))).build();
    shown.debug(&bot);
    shown.debug(&client.bot().create(bot.clone()));
    shown.outcome(client.bot().create(bot).await);

    // Successes with unknown fields, in responses, in items and in metadata.
    let response =
        with_unknown_secrets(json!({ "id": "b1", "name": "Guide", "meta": with_unknown_secrets(json!({})) }));
    emulator
        .fault(Fault::on("GET", "/bot/{botId}/fetch").header("set-cookie", "session=planted").json(response.clone()));
    emulator.fault(Fault::on("GET", "/bot/list").json(json!({ "items": [response] })));
    shown.outcome(client.bot().fetch("b1").response().await);
    shown.outcome(client.bot().list(ListBots::default()).await);
    shown.outcome(client.request(Method::GET, "/bot/list").header("x-api-key", "planted").send::<Bot>().await);

    // Events: known with unknown fields, unknown, and such that cannot be decoded.
    let events = [
        json!({ "type": "token", "data": with_unknown_secrets(json!({ "token": "Hi", "type": "bot" })), "apiKey": "planted" }),
        json!({ "type": "new", "data": with_unknown_secrets(json!({})) }),
        json!({ "type": "message", "data": with_unknown_secrets(json!({ "type": 7 })) }),
        json!({ "type": "operationBegin", "data": { "action": "Bearer eyJplanted.eyJplanted" } }),
        json!({ "type": "result", "data": with_unknown_secrets(json!({ "text": "Hi", "end": { "reason": "stop" } })) }),
    ];
    let lines = events.map(|event| format!("{event}\n"));
    emulator.fault(Fault::on("POST", "/conversation/{conversationId}/complete").chunks(lines));
    let mut stream = client.conversation().complete(&id, "Hi").stream();
    shown.debug(&stream);
    while let Some(event) = stream.next().await {
        shown.outcome(event);
    }
    shown.outcome(client.conversation().complete(&id, "Hi").stream().result().await);
    let tool = Tool::dynamic("look", "Looks", json!({}), |_: Value| async { Ok(7) }).expect("a tool");
    let tools = Tools::new([tool]).expect("tools");
    let call = client.conversation().complete(&id, "Hi").with_tools(tools.clone());
    shown.debug(&call);
    let mut stream = call.stream();
    while let Some(event) = stream.next().await {
        shown.outcome(event);
    }
    let extracted = client.conversation().complete(&id, "Hi").extract::<Given>().await;
    shown.outcome(extracted.map_err(Error::from));
    let agent = Agent::builder().client(client).conversation(&id).tools(tools).max_turns(1).build().expect("an agent");
    shown.outcome(agent.run_to_end("Hi").await);
    emulator.clear_faults();

    // A session, and an upload with a presigned request that fails.
    let session = json!({ "id": "c1", "token": "planted of a session", "expiresAt": 1 });
    emulator.fault(Fault::on("POST", "/conversation/{conversationId}/session/create").json(session));
    let session = client.conversation().session().create(&id, CreateConversationSession::default()).await;
    shown.debug(&session.as_ref().expect("a session").client(client));
    shown.outcome(session);
    let to = json!({ "method": "PUT", "url": "https://127.0.0.1:1/planted?signature=planted",
        "headers": { "x-amz-security-token": "planted", "x-goog-meta": "planted" } });
    emulator.fault(Fault::on("POST", "/*").json(with_unknown_secrets(json!({ "id": "a1", "uploadRequest": to }))));
    let file = Upload::bytes(vec![7; 5 * 1024 * 1024], "application/octet-stream");
    let pending = client.conversation().attachment().announce(&id, &file).await.expect("an announcement");
    shown.debug(&pending);
    shown.debug(pending.attachment());
    shown.outcome(pending.put(&file).await);
    let uploaded = client.conversation().attachment().upload(&id, file).await.expect_err("a closed port");
    shown.debug(&uploaded);
    shown.outcome(Err::<(), _>(Error::from(uploaded)));
    emulator.clear_faults();

    // The server echoes the secret: unchanged, JSON-escaped, percent-encoded, and truncated.
    let echoing = client.extend(ClientOptions::new().secret(ECHOED)).expect("a client");
    for body in [
        format!("denied to {ECHOED}, session planted of a session"),
        json!({ "code": "BAD_REQUEST", "message": format!("{ECHOED} is not allowed") }).to_string(),
        format!(
            "<a href=\"/?key={}\">log in</a>",
            percent_encoding::utf8_percent_encode(ECHOED, percent_encoding::NON_ALPHANUMERIC)
        ),
        format!("{}{ECHOED} and more than an error shows", "x ".repeat(74)),
        json!({ "items": 7, "id": ECHOED, "token": "planted of a session" }).to_string(),
    ] {
        for status in [200, 400, 502] {
            let fault = Fault::on("*", "/*").status(status).header("x-echo", ECHOED).header("set-cookie", "a=planted");
            emulator.fault(fault.header("location", "https://planted:planted@host/?planted").text(&body));
            for error in errors(&echoing).await {
                shown.outcome(Err::<(), _>(error));
            }
            emulator.clear_faults();
        }
    }
    shown
}

/// An API secret with characters that JSON and URLs encode.
const ECHOED: &str = "planted/of\"me";

#[derive(Debug, Deserialize, JsonSchema)]
struct Given {
    #[expect(dead_code, reason = "no model gives it")]
    pieces: u32,
}

#[tokio::test]
async fn no_planted_secret_is_in_any_debug_display_source_or_trace() {
    let emulator = emulator().await;
    let plain = crate::common::options(&emulator).secret("sk-planted").retries(1);
    for options in [
        plain.clone(),
        #[cfg(feature = "tracing")]
        plain.trace_bodies(true),
    ] {
        let options = options.header("x-key", "planted").run_as_child_user_email("planted@example.com");
        let client = Client::new(options.clone()).expect("a client");
        let (mut shown, log) = Log::of(shown_by_all_calls(&client, &emulator)).await;
        assert_eq!(log.contains("chatbotkit_client"), cfg!(feature = "tracing"), "{log}");
        shown.0.push(log);
        shown.debug(&options);
        shown.debug(&client);
        for base_url in ["https://planted:planted@host/", "https://host/?key=planted", "https://host/#planted"] {
            let options = options.clone().base_url(base_url);
            shown.debug(&options);
            shown.outcome(Client::new(options));
        }
        assert!(shown.0.len() > 300, "{}", shown.0.len());
        shown.without("plant");
    }
}

#[tokio::test]
async fn secret_is_absent_from_public_output() {
    let emulator = emulator().await;
    let options = ClientOptions::new().secret(SECRET).base_url(emulator.base_url()).header("x-key", SECRET).retries(0);
    let options = options.retry_policy(RetryPolicy::default()).clock(Arc::new(SystemClock));
    let client = Client::new(options.clone()).expect("a client");
    let mut shown = Shown::default();
    shown.debug(&options);
    shown.debug(&client);
    shown.debug(&client.bot());
    shown.debug(&client.bot().session());
    shown.debug(&client.channel());
    shown.debug(&client.conversation());
    shown.debug(&client.conversation().attachment());
    shown.debug(&client.conversation().message());
    shown.debug(&client.conversation().session());
    shown.debug(&client.request(Method::GET, "/bot/list"));
    shown.debug(&client.bot().list(ListBots::default()));
    shown.debug(&client.conversation().complete("c1", question("Hi")).stream());
    shown.debug(&client.channel().subscribe("a-channel-for-all", SubscribeChannel::default()).reconnecting_stream());
    shown.debug(&client.bot().list(ListBots::default()).response().await.expect("a response"));

    let faults: [fn(Fault) -> Fault; 6] = [
        |fault| fault.close(),
        |fault| fault.cut_after(3),
        |fault| fault.error(401, "NOT_AUTHENTICATED", "Not authenticated"),
        |fault| fault.status(502).text("<html>"),
        |fault| fault.text("{}garbage"),
        |fault| fault.chunks(["{\"type\":\"token\",\"data\":{\"token\":7}}\n{\"type\":"]),
    ];
    for fault in faults {
        emulator.clear_faults();
        emulator.fault(fault(Fault::on("*", "/*")));
        shown.error(&client.bot().create(CreateBot::default()).await.expect_err("a fault"));
        let items: Vec<_> = client.conversation().complete("c1", question("Hi")).stream().collect().await;
        items.iter().filter_map(|item| item.as_ref().err()).for_each(|error| shown.error(error));
    }
    for bad in ["\u{0}", "\n", "ü"] {
        let bad = ClientOptions::new().secret(format!("{SECRET}{bad}"));
        shown.error(&Client::new(bad).expect_err("a bad secret"));
    }
    let nowhere = options.clone().base_url("http://127.0.0.1:9");
    let nowhere = Client::new(nowhere).expect("a client").bot().list(ListBots::default()).await;
    shown.error(&nowhere.expect_err("connection refused"));
    shown.without(SECRET);
}

#[tokio::test]
async fn tokens_and_signed_urls_are_absent_from_errors() {
    let emulator = emulator().await;
    let client = crate::common::client(&emulator);
    let id = conversation(&client).await;
    let mut shown = Shown::default();
    let file = Upload::bytes(vec![7; 5 * 1024 * 1024], "application/octet-stream");
    emulator.fault(Fault::on("PUT", "/*").close());
    let failed = client.conversation().attachment().upload(&id, file).await.expect_err("a fault");
    shown.error(failed.error());
    let requests = emulator.requests();
    let responses = requests.iter().filter_map(|it| serde_json::from_slice(&it.response.as_ref()?.body).ok());
    let addresses: Vec<_> = responses.flat_map(|response| secrets(&response, "url")).collect();
    assert_eq!(addresses.len(), 2, "{addresses:?}");
    for address in addresses {
        shown.without(address.split_once('?').expect("a signed address").1);
    }

    let place = "https://files.example/film.mp4?signature=of-the-query#of-the-fragment";
    emulator.fault(Fault::on("GET", "/bot/list").status(302).header("location", place));
    shown.error(&client.bot().list(ListBots::default()).await.expect_err("a redirect"));
    shown.without("of-the-query");
    shown.without("of-the-fragment");

    let session = || client.conversation().session().create(&id, CreateConversationSession::default());
    for body in ["{\"id\":\"c1\",\"token\":\"of-the-session\"", "{\"id\":\"c1\",\"token\":\"of-the-session\"}}"] {
        emulator.clear_faults();
        emulator.fault(Fault::on("*", "/*").text(body));
        shown.error(&session().await.expect_err("no JSON"));
    }
    shown.without("of-the-session");
}

/// A call of each kind: awaited, streamed, a general request, and a download.
async fn errors(client: &Client) -> Vec<Error> {
    let mut errors = Vec::new();
    errors.extend(client.bot().list(ListBots::default()).await.err());
    errors.extend(client.bot().create(CreateBot::default()).await.err());
    errors.extend(client.bot().list(ListBots::default()).cached("today").await.err());
    errors.extend(client.request(Method::GET, "/bot/list").send::<Value>().await.err());
    errors.extend(client.request(Method::GET, "/bot/list").download().await.err());
    let items: Vec<_> = client.conversation().complete("c1", question("Hi")).stream().collect().await;
    errors.extend(items.into_iter().filter_map(Result::err));
    let items: Vec<_> =
        client.channel().subscribe("a-channel-for-all", SubscribeChannel::default()).stream().collect().await;
    errors.extend(items.into_iter().filter_map(Result::err));
    errors
}

#[tokio::test]
async fn secret_that_the_server_repeats_is_absent_from_errors() {
    // With characters that JSON and URLs encode.
    let secret = "hidden/of\"me";
    let (json, url) = ("hidden/of\\\"me", "hidden%2Fof%22me");
    let padding = "x ".repeat(74);
    let error = |message: &str| json!({ "code": "BAD_REQUEST", "message": message }).to_string();
    for (status, media, body) in [
        (500, "text/plain", format!("authorization: Bearer {secret}")),
        (502, "text/html", format!("<html><pre>authorization: Bearer {secret}</pre></html>")),
        (403, "text/html", format!("<a href=\"/?key={url}\">log in</a>")),
        (400, "application/json", json!({ "request": { "headers": [["x-a", secret]] } }).to_string()),
        (400, "application/json", error(&format!("{secret} is not allowed"))),
        (200, "application/json", error(&format!("Bearer {secret}"))),
        (400, "application/json", json!({ "code": secret, "message": "No" }).to_string()),
        (200, "application/json", format!("{{\"id\":\"{json}\",\"items\":7,\"data\":{{\"token\":7}}}}")),
        (200, "application/json", format!("{{\"id\":\"{json}\", items}}")),
        (500, "text/plain", format!("{padding}{secret} and more words than an error shows of a body, if any")),
        (302, "text/plain", String::new()),
    ] {
        let emulator = emulator().await;
        let fault = Fault::on("*", "/*").status(status).header("content-type", media);
        let fault = fault.header("x-request-id", secret).header("x-echo", format!("Bearer {secret}"));
        emulator.fault(fault.header("location", format!("/a/{url}?b={url}")).text(&body));
        let options = crate::common::options(&emulator).secret(secret).retries(1);
        let client = Client::new(options).expect("a client");
        let mut shown = Shown::default();
        for error in errors(&client).await {
            shown.error(&error);
            let headers = error.headers().map(|headers| format!("{headers:?}"));
            shown.0.extend(headers.into_iter().chain(error.body().map(str::to_owned)));
            shown.0.extend(error.request_id().map(str::to_owned));
            shown.0.push(error.message().to_owned());
        }
        shown.without("hidden");
    }
}

#[tokio::test]
async fn secrets_of_a_request_that_the_server_repeats_are_absent_from_errors() {
    let body =
        json!({ "code": "CONFLICT", "message": "not hidden/key-1, hidden-sid", "url": "https://host/hidden/key-1" });
    let event = json!({ "type": "error", "data": body });
    let servers = [
        Server::always(http1::json(409, body.to_string())).await,
        Server::always(http1::lines([event.to_string()])).await,
    ];
    let requests: [fn(RequestBuilder) -> RequestBuilder; 7] = [
        |request| request.extend(ClientOptions::new().secret("hidden/key-1")),
        |request| request.header("x-api-key", "hidden/key-1"),
        |request| request.header("x-keys", "a=hidden/key-1; b=2"),
        |request| request.json(json!({ "password": "hidden/key-1" })),
        |request| request.form(json!({ "client_secret": "hidden/key-1" })),
        |request| request.query(json!({ "api_key": "hidden/key-1" })),
        |request| request.query(json!({ "credential": { "value": "hidden/key-1" } })),
    ];
    for server in servers {
        let client = Client::new(server.options().header("cookie", "sid=hidden-sid; lang=en")).expect("a client");
        let mut shown = Shown::default();
        for request in requests {
            let request = || request(client.request(Method::POST, "/x"));
            shown.outcome(request().send::<Value>().await.map(drop));
            for event in request().stream::<Event>().collect::<Vec<_>>().await {
                shown.debug(&event.as_ref().err().and_then(Error::authorization_url));
                shown.outcome(event);
            }
        }
        let external = format!("{}/a?signature=hidden/key-1", server.url());
        let external = client.request(Method::POST, external).external().json(json!({ "token": "hidden-sid" }));
        shown.outcome(external.stream::<Event>().next().await.expect("an error"));
        shown.without("hidden");
    }
}

#[tokio::test]
async fn session_tokens_of_earlier_sessions_are_absent_from_errors() -> Result<(), Error> {
    let emulator = emulator().await;
    let client = crate::common::client(&emulator);
    let id = conversation(&client).await;
    for number in 1..=3 {
        let session = json!({ "id": id, "token": format!("planted {number}"), "expiresAt": 1 });
        emulator.fault(Fault::on("POST", "/conversation/{conversationId}/session/create").times(1).json(session));
        client.conversation().session().create(&id, CreateConversationSession::default()).await?;
    }
    let echoed = "not planted 1, planted 2 or planted 3";
    emulator.fault(Fault::on("GET", "/bot/list").error(404, "NOT_FOUND", echoed));
    let error = client.bot().list(ListBots::default()).await.expect_err("a 404");
    assert_eq!(error.message(), "not [secret], [secret] or [secret]");
    Ok(())
}

#[tokio::test]
async fn target_of_a_request_does_not_show_a_secret() {
    let client = Client::new(ClientOptions::new().secret("hidden-1 ").base_url("http://127.0.0.1:1").retries(0));
    let client = client.expect("a client");
    for (url, shown) in [
        ("/token/hidden-1/verify", "GET /token/[secret]/verify: "),
        ("/token/eyJhidden.eyJhidden.hidden/verify", "GET /token/[secret]/verify: "),
        ("https://ada:hidden@host:99999/hidden?sig=hidden", "GET https://…: "),
        ("https://ada:hidden@ho st/hidden", "GET https://…: "),
        ("https://ada:hidden@/hidden", "GET https://…: "),
    ] {
        let request = client.request(Method::GET, url);
        let request = if url.starts_with('/') { request } else { request.external() };
        let error = request.download().await.expect_err("no server");
        assert!(error.to_string().starts_with(shown), "{error}");
    }
    let request = client.request(Method::GET, "https://ada:hidden@host:99999/hidden").external();
    assert!(!format!("{request:?}").contains("hidden"), "{request:?}");
}

#[tokio::test]
async fn session_token_of_any_json_is_absent_from_errors() {
    let session = "\u{feff}{\"id\":\"c1\",\"token\":\"hidden and opaque\",\"expiresAt\":1,\"a\":\"\\ud83d\"}";
    let server = Server::responding(move |request| match request.path().ends_with("/session/create") {
        true => http1::json(200, session),
        false => http1::json(400, json!({ "code": "BAD_REQUEST", "message": "not hidden and opaque" }).to_string()),
    });
    let server = server.await;
    let client = server.client();
    let session = client.conversation().session().create("c1", CreateConversationSession::default()).await;
    assert_eq!(session.expect("a session").token.expose(), "hidden and opaque");
    let error = client.bot().list(ListBots::default()).await.expect_err("an error");
    assert!(error.to_string().contains("not [secret]"), "{error}");
}

#[tokio::test]
async fn tokens_and_signed_urls_of_other_responses_are_absent_from_errors() {
    for (status, body) in [
        (502, json!({ "id": "c1", "token": "hidden" }).to_string()),
        (409, json!({ "session": { "Token": "hidden" }, "apiKey": "hidden", "client_secret": ["hidden"] }).to_string()),
        (200, json!({ "id": "c1", "uploadRequest": "https://files.example/a?signature=hidden" }).to_string()),
        (
            200,
            json!({ "id": "c1", "uploadRequest": { "url": "https://a.example/?b=hidden", "method": 7 } }).to_string(),
        ),
        (200, json!({ "id": "c1", "expiresAt": "soon", "token": "hidden" }).to_string()),
        (200, json!({ "id": "c1", "token": ["hidden"] }).to_string()),
        (200, json!({ "id": "c1", "token": { "value": "hidden" } }).to_string()),
        (200, "eyJhidden.eyJhidden.hidden".to_owned()),
        (200, "\"eyJhidden.eyJhidden.hidden\"".to_owned()),
        (200, "hidden-and-opaque".to_owned()),
        (200, "{\"id\":\"c1\",\"token\":\"hidden".to_owned()),
        (200, "token=hidden&id=c1".to_owned()),
        (500, "see https://ada:hidden@files.example/hidden?a=hidden#hidden".to_owned()),
        (500, "set-cookie: session=hidden; path=/".to_owned()),
    ] {
        let emulator = emulator().await;
        emulator.fault(Fault::on("*", "/*").status(status).header("set-cookie", "session=hidden").text(&body));
        let client = Client::new(crate::common::options(&emulator).retries(0)).expect("a client");
        let mut shown = Shown::default();
        let file = Upload::bytes(vec![7; 5 * 1024 * 1024], "application/octet-stream");
        let session = client.conversation().session().create("c1", CreateConversationSession::default()).await;
        let upload = client.conversation().attachment().announce("c1", &file).await;
        let events: Vec<_> = client.conversation().complete("c1", question("Hi")).stream().collect().await;
        let errors = [session.err(), upload.err()].into_iter().chain(events.into_iter().map(Result::err));
        for error in errors.flatten() {
            shown.error(&error);
            shown.debug(&error.headers());
            shown.0.extend(error.body().map(str::to_owned));
        }
        shown.without("hidden");
    }
}

#[tokio::test]
async fn credentials_are_absent_from_debug() {
    let emulator = emulator().await;
    let client = Client::new(crate::common::options(&emulator)).expect("a client");
    let mut shown = Shown::default();
    let options = ClientOptions::new().secret(SECRET).host("hidden:hidden@host").protocol("hidden:hidden@https");
    let options = options.endpoint("/x", "/hidden?key=hidden").header("x-proxy", "hidden");
    let options = options.run_as_user_id("hidden").run_as_child_user_email("hidden@example.com");
    for url in ["https://hidden:hidden@host/", "https://host/?key=hidden", "https://host/#hidden"] {
        let options = options.clone().base_url(url);
        shown.debug(&options);
        shown.error(&Client::new(options).expect_err("a bad base URL"));
    }
    let running_as = ClientOptions::new().run_as_user_id("hidden").header("cookie", "hidden").endpoint("/x", "/hidden");
    shown.debug(&client.extend(running_as).expect("a client"));
    for url in ["https://hidden:hidden@127.0.0.1:1/hidden", "http://127.0.0.1:1/#hidden", "http://127.0.0.1:1/?hidden"]
    {
        let request = || client.request(Method::PUT, url).external().retries(0);
        shown.debug(&request());
        shown.debug(&request().send::<Value>());
        shown.error(&request().download().await.expect_err("a closed port"));
    }
    let file = json!({ "id": "a1", "uploadRequest": { "method": "PUT", "url": "https://127.0.0.1:1/hidden?a=hidden",
        "headers": { "x-amz-security-token": "hidden", "x-goog-meta": "hidden" } } });
    emulator.fault(Fault::on("POST", "/*").times(1).json(file).header("set-cookie", "session=hidden"));
    let upload = Upload::bytes(vec![7; 5 * 1024 * 1024], "application/octet-stream");
    let pending = client.conversation().attachment().announce("c1", &upload).await.expect("an announcement");
    shown.debug(&pending);
    shown.debug(pending.attachment());
    let list = Fault::on("GET", "/bot/list").header("set-cookie", "session=hidden").header("x-token", "hidden");
    emulator.fault(list.header("link", "<https://host/?signature=hidden>").json(json!({ "items": [] })));
    shown.debug(&client.bot().list(ListBots::default()).response().await.expect("a response"));
    shown.without("hidden");
}

#[tokio::test]
async fn control_characters_of_a_server_are_escaped_in_errors() {
    let text = "a\u{1b}[2Jb\r\nc\u{7f}d\u{9b}e\u{202e}f";
    for body in
        [json!({ "code": text, "message": text }).to_string(), text.to_owned(), json!({ "a": text }).to_string()]
    {
        let emulator = emulator().await;
        emulator.fault(Fault::on("*", "/*").status(400).header("content-type", "text/plain").text(body));
        let client = crate::common::client(&emulator);
        for error in errors(&client).await {
            let shown = format!("{error} {error:?} {}", error.message());
            assert!(!shown.contains(|it: char| it.is_control() || it == '\u{202e}'), "{shown:?}");
        }
    }
}

#[tokio::test]
async fn error_with_a_cause_displays_it() {
    let emulator = emulator().await;
    let client = Client::new(crate::common::options(&emulator).retries(0)).expect("a client");
    let mut causes = 0;
    for body in ["{\"items\":7}", "{\"items\":", "<html>"] {
        emulator.clear_faults();
        emulator.fault(Fault::on("*", "/*").text(body));
        let mut errors = errors(&client).await;
        emulator.clear_faults();
        emulator.fault(Fault::on("*", "/*").close());
        errors.extend(client.bot().create(CreateBot::default()).await.err());
        for error in &errors {
            let innermost = std::iter::successors(std::error::Error::source(error), |cause| cause.source()).last();
            if let Some(cause) = innermost {
                assert!(error.to_string().contains(&cause.to_string()), "{error}: {cause}");
                causes += 1;
            }
        }
    }
    assert!(causes > 10, "{causes}");
}

#[tokio::test]
async fn decode_error_has_source_headers_and_body() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").header("x-request-id", "r-1").text("{\"items\":\"seven\",\"a\":1}"));
    let error = crate::common::client(&emulator).bot().list(ListBots::default()).await.expect_err("another shape");
    let source = std::error::Error::source(&error).expect("a source");
    assert!(source.is::<serde_json::Error>());
    assert!(error.to_string().contains("at items: invalid type: string, expected"), "{error}");
    assert_eq!(error.body(), Some("{\"a\":1,\"items\":\"seven\"}"));
    assert_eq!(error.headers().map(|headers| headers["x-request-id"].clone()), Some("r-1".parse().expect("a value")));
    emulator.clear_faults();
    emulator.fault(Fault::on("GET", "/bot/list").status(404).text("x ".repeat(100_000)));
    let error = crate::common::client(&emulator).bot().list(ListBots::default()).await.expect_err("no list");
    assert_eq!(error.body().map(str::len), Some(16 * 1024));
}

/// The values of this field, wherever it is.
fn secrets(json: &Value, name: &str) -> Vec<String> {
    let below = match json {
        Value::Object(fields) => fields.values().flat_map(|field| secrets(field, name)).collect(),
        Value::Array(items) => items.iter().flat_map(|item| secrets(item, name)).collect(),
        _ => Vec::new(),
    };
    json[name].as_str().map(str::to_owned).into_iter().chain(below).collect()
}
