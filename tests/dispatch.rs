//! Work in the background is done once, and told on its channel.

mod common;

use chatbotkit_client::types::{
    ChannelEvent, ChannelId, DispatchConversation, DispatchStateless, Event, ListMessages, SubscribeChannel,
};
use chatbotkit_client::{Client, Result};
use chatbotkit_emulator::Fault;
use common::{client, conversation, emulator, user};
use futures_util::TryStreamExt;
use serde_json::Value;

/// The events of a dispatch, from its channel's memory up to its result.
async fn events(client: &Client, channel: ChannelId) -> Result<Vec<Event>> {
    let history = SubscribeChannel::builder().history_length(1000).build();
    let mut messages = client.channel().subscribe(channel, history).stream();
    let mut events = Vec::new();
    while let Some(message) = messages.try_next().await? {
        let ChannelEvent::Message(message) = message else { continue };
        let event: Event = serde_json::from_value(Value::from(message.data.0)).expect("an event");
        let last = matches!(event, Event::Result(_));
        events.push(event);
        if last {
            break;
        }
    }
    Ok(events)
}

#[tokio::test]
async fn a_dispatched_answer_is_told_on_its_channel() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let question = DispatchConversation::builder().text("Hello").build();
    let channel = client.conversation().dispatch(&id, question).await?.channel_id;
    assert!(channel.as_str().len() >= 24);
    let Some(Event::Result(result)) = events(&client, channel).await?.pop() else { panic!("no result") };
    assert_eq!(result.text.as_deref(), Some("You said: Hello"));

    let messages = DispatchStateless::builder().messages([user("Hi")]).build();
    let channel = client.conversation().dispatch_stateless(messages).await?.channel_id;
    let Some(Event::Result(result)) = events(&client, channel).await?.pop() else { panic!("no result") };
    assert_eq!(result.text.as_deref(), Some("You said: Hi"));
    Ok(())
}

#[tokio::test]
async fn a_dispatch_whose_answer_is_lost_is_done_once() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    // The server does the work, and the connection breaks before its answer is through.
    emulator.fault(Fault::on("POST", "/conversation/{conversationId}/dispatch").times(1).cut_after(4));
    let question = DispatchConversation::builder().text("Hello").build();
    let channel = client.conversation().dispatch(&id, question).await?.channel_id;
    events(&client, channel).await?;
    let messages = client.conversation().message().list(&id, ListMessages::default()).await?;
    let texts: Vec<_> = messages.items.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(texts, ["Hello", "You said: Hello"]);
    assert_eq!(emulator.requests().iter().filter(|it| it.path.ends_with("/dispatch")).count(), 2);
    Ok(())
}

#[tokio::test]
async fn a_channel_that_could_be_guessed_is_not_used() {
    let emulator = emulator().await;
    let question = DispatchConversation::builder().text("Hello").channel_id("short").build();
    let error = client(&emulator).conversation().dispatch("c1", question).await.unwrap_err();
    assert!(error.to_string().contains("channelId: 5 is less than 24"), "{error}");
    assert!(emulator.requests().is_empty());
}
