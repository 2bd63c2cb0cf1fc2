//! What does no harm is tried again, and nothing else is.

mod common;

use chatbotkit_client::Result;
use chatbotkit_client::types::{CreateBot, ListBots};
use chatbotkit_emulator::Fault;
use common::{client, complete, emulator};
use futures_util::TryStreamExt;

#[tokio::test]
async fn a_read_is_tried_again() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").times(1).error(503, "SERVICE_UNAVAILABLE", "Busy"));
    emulator.fault(Fault::on("GET", "/bot/list").times(1).close());
    emulator.fault(Fault::on("GET", "/bot/list").times(1).cut_after(3));
    client(&emulator).bot().list(ListBots::default()).await?;
    assert_eq!(emulator.requests().len(), 4);
    Ok(())
}

#[tokio::test]
async fn a_streamed_read_is_tried_again_until_it_begins() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").times(2).error(502, "BAD_GATEWAY", "Away"));
    let events: Vec<_> = client(&emulator).bot().list(ListBots::default()).stream().try_collect().await?;
    assert!(events.is_empty());
    assert_eq!(emulator.requests().len(), 3);
    Ok(())
}

#[tokio::test]
async fn attempts_end() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").error(503, "SERVICE_UNAVAILABLE", "Busy"));
    let client = client(&emulator);
    client.bot().list(ListBots::default()).await.unwrap_err();
    assert_eq!(emulator.requests().len(), 4);
    client.bot().list(ListBots::default()).retries(0).await.unwrap_err();
    assert_eq!(emulator.requests().len(), 5);
}

#[tokio::test]
async fn what_may_be_done_twice_is_sent_once() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", "/bot/create").close());
    emulator.fault(Fault::on("POST", common::COMPLETE).error(500, "INTERNAL_SERVER_ERROR", "Oops"));
    let client = client(&emulator);
    let error = client.bot().create(CreateBot::default()).await.unwrap_err();
    assert!(error.may_have_taken_effect() && !error.is_retryable());
    assert_eq!(emulator.requests().len(), 1);
    let call = complete(&client, "Hello").await;
    let error = call.stream().try_next().await.unwrap_err();
    assert!(error.may_have_taken_effect());
    assert_eq!(emulator.requests().iter().filter(|it| it.path.ends_with("/complete")).count(), 1);
}

#[tokio::test]
async fn what_was_refused_stays_refused() {
    let emulator = emulator().await;
    let client = client(&emulator);
    client.bot().fetch("b00000000000000000000000").await.unwrap_err();
    assert_eq!(emulator.requests().len(), 1);
}
