//! Every operation does over the wire what its method promises.

use std::time::Duration;

use crate::common::{client, conversation, emulator, question, user};
use chatbotkit_client::types::{
    ApplyFunction, ApplyStateless, BotListEvent, ChannelEvent, ChannelMessage, CompleteStateless, ContactId,
    ConversationListEvent, CreateBot, CreateBotSession, CreateConversation, CreateConversationSession, CreateMessage,
    EndReason, ErrorCode, ExecutionEvent, FunctionInput, ListBots, ListConversations, ListMessages, Message,
    MessageListEvent, MessageType, Meta, Order, PublishMessage, ReceiveMessage, SendMessage, SubscribeChannel, TaskId,
    Timestamp, Visibility,
};
use chatbotkit_client::{ClientOptions, Event, Result};
use futures_util::future::try_join_all;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::json;

fn meta(value: serde_json::Value) -> Meta {
    serde_json::from_value(value).expect("an object")
}

#[tokio::test]
async fn created_bot_is_fetched_with_all_fields() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let guide = CreateBot::builder()
        .name("Guide")
        .backstory("You are brief.")
        .model("gpt-4o/temperature=0.5")
        .visibility(Visibility::Public)
        .privacy(false)
        .meta(meta(json!({ "shop": { "open": true } })))
        .build();
    let made = client.bot().create(guide).await?;
    let bot = client.bot().fetch(&made.id).await?;
    assert_eq!(bot.id, made.id);
    assert_eq!(bot.name.as_deref(), Some("Guide"));
    assert_eq!(bot.model.map(|model| model.to_string()).as_deref(), Some("gpt-4o/temperature=0.5"));
    assert_eq!(bot.visibility, Some(Visibility::Public));
    assert_eq!(bot.privacy, Some(false));
    assert_eq!(bot.meta, Some(meta(json!({ "shop": { "open": true } }))));
    assert!(bot.created_at > Some(Timestamp::from(1_600_000_000_000)));
    Ok(())
}

#[tokio::test]
async fn a_list_has_order_cursor_take_and_filter() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let mut ids = Vec::new();
    for number in 0..3 {
        let odd = meta(json!({ "kind": { "odd": number % 2 == 1 } }));
        ids.push(client.bot().create(CreateBot::builder().meta(odd).build()).await?.id);
    }
    let first = client.bot().list(ListBots::builder().order(Order::Asc).take(2).build()).await?;
    assert_eq!(first.items.iter().map(|bot| &bot.id).collect::<Vec<_>>(), [&ids[0], &ids[1]]);
    let rest = ListBots::builder().order(Order::Asc).maybe_cursor(first.cursor).build();
    let rest = client.bot().list(rest).await?;
    assert_eq!(rest.items.iter().map(|bot| &bot.id).collect::<Vec<_>>(), [&ids[2]]);
    let odd = ListBots::builder().meta(meta(json!({ "kind": { "odd": true } }))).build();
    let odd = client.bot().list(odd).await?;
    assert_eq!(odd.items.iter().map(|bot| &bot.id).collect::<Vec<_>>(), [&ids[1]]);
    Ok(())
}

#[tokio::test]
async fn a_list_streams_its_items() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::default()).await?;
    let events: Vec<_> = client.bot().list(ListBots::default()).stream().try_collect().await?;
    assert!(matches!(&events[..], [BotListEvent::Item(item)] if item.id == bot.id));

    let id = conversation(&client).await;
    let events: Vec<_> = client.conversation().list(ListConversations::default()).stream().try_collect().await?;
    assert!(matches!(&events[..], [ConversationListEvent::Item(item)] if item.id == id));

    let hello = CreateMessage::builder().r#type(MessageType::User).text("Hello").build();
    client.conversation().message().create(&id, hello).await?;
    let list = client.conversation().message().list(&id, ListMessages::default());
    let events: Vec<_> = list.stream().try_collect().await?;
    assert!(matches!(&events[..], [MessageListEvent::Item(item)] if item.text == "Hello"));
    Ok(())
}

#[tokio::test]
async fn conversations_are_listed_by_bot_contact_and_task() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let mut made = Vec::new();
    for _ in 0..3 {
        let bot = client.bot().create(CreateBot::default()).await?.id;
        let of_bot = CreateConversation::builder().bot_id(&bot).build();
        made.push((bot, client.conversation().create(of_bot).await?.id));
    }
    let bots = [made[0].0.clone(), made[2].0.clone()];
    let two = ListConversations::builder().bot_id(bots).order(Order::Asc).build();
    let page = client.conversation().list(two).await?;
    let found: Vec<_> = page.items.iter().map(|item| &item.id).collect();
    assert_eq!(found, [&made[0].1, &made[2].1]);

    let with_ada = CreateConversation::builder().contact_id("ada").task_id("t1").build();
    let with_ada = client.conversation().create(with_ada).await?.id;
    for query in [
        ListConversations::builder().contact_id([ContactId::from("ada"), ContactId::from("bob")]).build(),
        ListConversations::builder().task_id([TaskId::from("t1")]).build(),
    ] {
        let page = client.conversation().list(query).await?;
        assert_eq!(page.items.iter().map(|item| &item.id).collect::<Vec<_>>(), [&with_ada]);
    }
    Ok(())
}

#[tokio::test]
async fn a_conversation_keeps_its_messages_in_order() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let opened = CreateConversation::builder().messages([user("One"), user("Two")]).build();
    let made = client.conversation().create(opened).await?;
    assert_eq!(made.messages.len(), 2);
    client.conversation().complete(&made.id, question("Three")).await?;
    let page = client.conversation().message().list(&made.id, ListMessages::default()).await?;
    let texts: Vec<_> = page.items.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(texts, ["One", "Two", "Three", "You said: Three"]);
    assert_eq!(page.items[3].r#type, MessageType::Bot);
    assert_eq!(client.conversation().fetch(&made.id).await?.id, made.id);
    Ok(())
}

#[tokio::test]
async fn deleted_conversation_is_not_found() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    assert_eq!(client.conversation().delete(&id).await?.id, Some(id.clone()));
    let error = client.conversation().fetch(&id).await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    Ok(())
}

#[tokio::test]
async fn completion_can_be_awaited() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let response = client.conversation().complete(id, question("Hello")).await?;
    assert_eq!(response.text, "You said: Hello");
    assert_eq!(response.end.map(|end| end.reason), Some(EndReason::Stop));
    assert!(response.usage.is_some_and(|usage| usage.token > 0));

    let stateless = CompleteStateless::builder().messages([user("Hi")]).model("gpt-4o").build();
    let response = client.conversation().complete_stateless(stateless).await?;
    assert_eq!(response.text, "You said: Hi");
    Ok(())
}

#[tokio::test]
async fn receive_replies_to_sent_message() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let sent = client.conversation().send(&id, SendMessage::builder().text("Hello").build()).await?;
    assert_eq!(sent.text, "Hello");
    let response = client.conversation().receive(&id, ReceiveMessage::default()).await?;
    assert_eq!(response.text.as_deref(), Some("You said: Hello"));
    Ok(())
}

#[tokio::test]
async fn both_kinds_of_session_give_a_client_for_one_conversation() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let half_an_hour = CreateConversationSession::builder().duration_in_seconds(1800).build();
    let session = client.conversation().session().create(&id, half_an_hour).await?;
    assert!(!format!("{session:?}").contains(session.token.expose()));
    let owner = client.extend(ClientOptions::new().run_as_user_id("user-1"))?;
    let guest = session.client(&owner)?;
    assert_eq!(guest.conversation().complete(&id, question("Hi")).await?.text, "You said: Hi");
    let sent = emulator.requests().pop().expect("a request");
    assert_eq!(sent.header("x-runas-user-id"), None);
    assert_eq!(guest.conversation().fetch(&id).await.unwrap_err().status().map(|it| it.as_u16()), Some(401));
    emulator.advance_clock(Duration::from_secs(1801));
    let expired = guest.conversation().complete(&id, question("Hi")).await.unwrap_err();
    assert_eq!(expired.code(), Some(&ErrorCode::NotAuthenticated));

    let bot = client.bot().create(CreateBot::default()).await?.id;
    let session = client.bot().session().create(&bot, CreateBotSession::default()).await?;
    assert_eq!(session.id, Some(bot));
    let guest = session.client(&client)?;
    let response = guest.conversation().complete(&session.conversation_id, question("Ho")).await?;
    assert_eq!(response.text, "You said: Ho");
    Ok(())
}

#[tokio::test]
async fn published_message_is_received() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let channel = "orders-of-the-day-2026";
    let mut events = client.channel().subscribe(channel, SubscribeChannel::default()).stream();
    let message: ChannelMessage = serde_json::from_value(json!({ "celsius": 21 })).expect("an object");
    let publish = async {
        // The subscription has begun once the emulator counts it.
        crate::common::until(|| emulator.open_streams() > 0).await;
        client.channel().publish(channel, PublishMessage::builder().message(message.clone()).build()).await
    };
    let (received, published) = tokio::join!(events.try_next(), publish);
    assert_eq!(published?.id, Some(channel.into()));
    assert!(matches!(received?, Some(ChannelEvent::Message(received)) if *received.data == message));
    Ok(())
}

#[tokio::test]
async fn calls_are_spawned_and_joined_like_any_future() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::default()).await?.id;
    let fetch = || client.bot().fetch(&bot);
    let spawned = tokio::spawn(fetch()).await.expect("a task")?;
    let joined = try_join_all([fetch(), fetch()]).await?;
    let buffered: Vec<_> = stream::iter([fetch(), fetch()]).buffer_unordered(2).try_collect().await?;
    let (fetched, listed) = tokio::try_join!(fetch(), client.bot().list(ListBots::default()).send())?;
    assert!(joined.iter().chain(&buffered).chain([&fetched]).all(|bot| *bot == spawned));
    assert_eq!(listed.items.len(), 1);
    Ok(())
}

#[tokio::test]
async fn call_that_is_polled_after_its_end_is_an_error() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let mut call = client.bot().list(ListBots::default());
    (&mut call).await?;
    let error = (&mut call).await.expect_err("a call is sent once");
    assert!(error.to_string().contains("already been awaited"), "{error}");
    assert_eq!(emulator.requests().len(), 1);
    Ok(())
}

#[tokio::test]
async fn instruction_begins_a_turn_of_the_bot() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let received = client.conversation().initiate(&id, "Tell the user.").await?;
    assert_eq!(received.text.as_deref(), Some("You said: Tell the user."));
    let events: Vec<_> = client.conversation().initiate(&id, "Again.").stream().try_collect().await?;
    assert!(matches!(events.last(), Some(Event::Result(_))));
    let messages = client.conversation().message().list(&id, ListMessages::default()).await?.items;
    assert_eq!(messages[0].r#type, MessageType::Instruction);
    Ok(())
}

#[tokio::test]
async fn function_is_executed_by_its_name() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let input = || FunctionInput::from_iter([("number", 1815)]);
    let body = ApplyFunction::builder().name("order").input(input()).build();
    let executed = client.conversation().apply(&id, body.clone()).await?;
    assert_eq!(executed.result, Some(json!("You said: order {\"number\":1815}")));
    let events: Vec<_> = client.conversation().apply(&id, body).stream().try_collect().await?;
    assert!(matches!(events.last(), Some(ExecutionEvent::Result(_))));
    let messages = [Message::user("Where is it?")];
    let body = ApplyStateless::builder().name("order").input(input()).messages(messages).build();
    assert!(client.conversation().apply_stateless(body).await?.result.is_some());
    Ok(())
}

#[tokio::test]
async fn websocket_has_a_hidden_url_and_an_end() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::default()).await?.id;
    let opened = client.bot().create_websocket(&bot, CreateBotSession::default()).await?;
    assert!(opened.websocket.expose().starts_with("wss:") && !format!("{opened:?}").contains("wss:"));
    assert!(opened.expires_at > Some(Timestamp::from(1_600_000_000_000)));
    let session = CreateConversationSession::default();
    let opened = client.conversation().create_websocket(opened.conversation_id, session).await?;
    assert!(!format!("{opened:?}").contains("wss:"));
    Ok(())
}

#[tokio::test]
async fn bot_without_a_block_is_unblocked_as_well() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::default()).await?.id;
    assert_eq!(client.bot().access().fetch(&bot).await?.block, None);
    assert_eq!(client.bot().access().unblock(&bot).await?.id, Some(bot));
    Ok(())
}
