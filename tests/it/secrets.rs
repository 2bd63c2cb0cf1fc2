//! Secrets are absent from Debug, Display, errors and traces.

use std::fmt::Debug;
use std::sync::Arc;

use crate::common::{conversation, emulator, question};
use chatbotkit_client::types::{
    BotId, CreateBot, CreateBotSession, CreateConversationSession, ListBots, SubscribeChannel,
};
use chatbotkit_client::{Client, ClientOptions, Error, RetryPolicy, SystemClock, Upload};
use chatbotkit_emulator::Fault;
use futures_util::StreamExt;
use reqwest::Method;
use serde_json::Value;

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

    fn without(&self, secret: &str) {
        assert!(!self.0.is_empty());
        for text in &self.0 {
            assert!(!text.contains(secret), "{secret} shows in {text}");
        }
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
async fn tokens_and_signed_urls_are_absent_from_public_output() {
    let emulator = emulator().await;
    let client = crate::common::client(&emulator);
    let id = conversation(&client).await;
    let bot: BotId = client.bot().create(CreateBot::default()).await.expect("a bot").id;
    let mut shown = Shown::default();
    let session = client.conversation().session().create(&id, CreateConversationSession::default()).await;
    shown.debug(&session.expect("a session"));
    let session = client.bot().session().create(&bot, CreateBotSession::default()).await;
    shown.debug(&session.expect("a session"));
    let file = Upload::bytes(vec![7; 5 * 1024 * 1024], "application/octet-stream").name("film.bin");
    shown.debug(&file);
    shown.debug(&client.conversation().attachment().announce(&id, &file).await.expect("an announcement"));

    let tokens = |json: &Value| ["token", "url"].map(|name| secrets(json, name)).concat();
    let responses: Vec<Value> = emulator
        .requests()
        .iter()
        .filter_map(|request| serde_json::from_slice(&request.response.as_ref()?.body).ok())
        .collect();
    let entrusted: Vec<_> = responses.iter().flat_map(tokens).collect();
    assert!(entrusted.len() >= 4, "{entrusted:?}");
    entrusted.iter().for_each(|secret| shown.without(secret));
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

/// The values of this field, wherever it is.
fn secrets(json: &Value, name: &str) -> Vec<String> {
    let below = match json {
        Value::Object(fields) => fields.values().flat_map(|field| secrets(field, name)).collect(),
        Value::Array(items) => items.iter().flat_map(|item| secrets(item, name)).collect(),
        _ => Vec::new(),
    };
    json[name].as_str().map(str::to_owned).into_iter().chain(below).collect()
}
