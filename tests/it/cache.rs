//! The cache: equal calls share a response.

use std::time::Duration;

use crate::common::{client, emulator, in_time, user};
use crate::hostile::http1::{Server, json};
use chatbotkit_client::types::{CompleteStateless, CreateBot, ListBots};
use chatbotkit_client::{Client, ClientOptions, Result};
use chatbotkit_emulator::Fault;
use futures_util::{TryStreamExt, poll};

#[tokio::test]
async fn cached_call_is_sent_once() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let first = client.bot().list(ListBots::default()).cached("today").await?;
    client.bot().create(CreateBot::default()).await?;
    let extended = client.extend(ClientOptions::new().retries(1))?;
    assert_eq!(extended.bot().list(ListBots::default()).cached("today").await?, first);
    let again = client.clone().bot().list(ListBots::default()).cached("today").await?;
    assert_eq!(first, again);
    let fresh = client.bot().list(ListBots::default()).cached("tomorrow").await?;
    assert_eq!(fresh.items.len(), 1);
    Ok(())
}

#[tokio::test]
async fn pages_of_a_cached_call_are_cached() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    for _ in 0..2 {
        client.bot().list(ListBots::default()).cached("k").pages().try_collect::<Vec<_>>().await?;
    }
    assert_eq!(emulator.requests().len(), 1);
    Ok(())
}

#[tokio::test]
async fn cache_key_includes_all_parts_of_the_request() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let ask = |text: &str| {
        let messages = CompleteStateless::builder().messages([user(text)]).build();
        client.conversation().complete_stateless(messages).cached("k")
    };
    assert_eq!(ask("One").await?.text, "You said: One");
    assert_eq!(ask("Two").await?.text, "You said: Two");
    assert_eq!(ask("One").await?.text, "You said: One");
    assert_eq!(emulator.requests().len(), 2);

    let other = client.extend(ClientOptions::new().secret("sk-other"))?;
    client.bot().create(CreateBot::default()).await?;
    assert_eq!(client.bot().list(ListBots::default()).cached("k").await?.items.len(), 1);
    assert_eq!(other.bot().list(ListBots::default()).cached("k").await?.items.len(), 0);
    Ok(())
}

#[tokio::test]
async fn errors_are_not_cached() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    emulator.fault(Fault::on("GET", "/bot/list").times(1).error(401, "NOT_AUTHENTICATED", "Not now"));
    client.bot().list(ListBots::default()).cached("k").await.unwrap_err();
    let hidden = serde_json::json!({ "message": "Gone", "code": "GENERIC_ERROR" });
    emulator.fault(Fault::on("GET", "/bot/list").times(4).json(hidden));
    client.bot().list(ListBots::default()).cached("k").await.unwrap_err();
    client.bot().list(ListBots::default()).cached("k").await?;
    Ok(())
}

#[tokio::test]
async fn cached_call_waits_for_another_one_within_its_own_timeout_and_deadline() -> Result<()> {
    let (emulator, limit) = (emulator().await, Duration::from_millis(200));
    let client = client(&emulator);
    let call = || client.bot().list(ListBots::default()).cached("k");
    // It holds the entry, and is not polled again.
    let mut first = Box::pin(call().into_future());
    assert!(poll!(&mut first).is_pending());
    in_time(async { call().timeout(limit).await }).await?;
    let error = in_time(async { call().deadline(limit).await }).await.expect_err("the deadline");
    assert!(error.is_timeout(), "{error}");
    first.await?;
    Ok(())
}

#[tokio::test]
async fn success_of_a_call_that_waited_for_a_failure_is_cached() {
    let server = Server::start(|mut connection| async move {
        for number in 0.. {
            if connection.request().await.is_none() {
                return;
            }
            let fails = connection.number == 0 && number == 0;
            let response = if fails { json(400, "{}") } else { json(200, r#"{"items":[]}"#) };
            tokio::time::sleep(Duration::from_millis(50)).await;
            connection.send(response).await;
        }
    })
    .await;
    let client = Client::new(server.options()).expect("a client");
    let call = || client.bot().list(ListBots::default()).cached("k");
    let (one, two) = tokio::join!(call(), call());
    assert!(one.is_err() && two.is_ok() && call().await.is_ok());
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn concurrent_cached_calls_share_one_request() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let ask = || client.bot().list(ListBots::default()).cached("k");
    let (one, two) = tokio::join!(ask(), ask());
    assert_eq!(one?, two?);
    assert_eq!(emulator.requests().len(), 1);
    Ok(())
}
