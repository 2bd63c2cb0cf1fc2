//! The cache: equal calls share a response.

use crate::common::{client, emulator, user};
use chatbotkit_client::types::{CompleteStateless, CreateBot, ListBots};
use chatbotkit_client::{ClientOptions, Result};
use chatbotkit_emulator::Fault;

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
async fn concurrent_cached_calls_share_one_request() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let ask = || client.bot().list(ListBots::default()).cached("k");
    let (one, two) = tokio::join!(ask(), ask());
    assert_eq!(one?, two?);
    assert_eq!(emulator.requests().len(), 1);
    Ok(())
}
