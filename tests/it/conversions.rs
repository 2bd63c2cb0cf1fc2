//! Conversions of everyday programs: short requests, ids as text, metadata from JSON, histories, and values for the tests of
//! a program.

use std::collections::{BTreeMap, HashMap};

use crate::common::{client, conversation, emulator, model, user};
use chatbotkit_client::agent::{Outcome, Step, StopReason, ToolCall, ToolEvent, ToolOutcome};
use chatbotkit_client::types::{
    Bot, BotId, ChannelMessage, Completion, ConversationMessage, CreateBot, CreateBotSession,
    CreateConversationSession, CreateMessage, Event, ListMessages, Message, MessagePage, MessageType, Meta, MetaUpdate,
    Order, UpdateBot,
};
use chatbotkit_client::{CollectedResponse, Result};
use chatbotkit_emulator::Reply;
use serde_json::{Value, json};

#[tokio::test]
async fn request_can_be_its_main_property_alone() -> Result<()> {
    let emulator = model(["one", "two", "three"].map(Reply::text)).await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    assert_eq!(client.conversation().complete(&id, "Hello").await?.text, "one");
    assert_eq!(client.conversation().complete(&id, "Hello".to_owned()).await?.text, "two");
    assert_eq!(client.conversation().complete_stateless([user("Hello")]).await?.text, "three");
    client.conversation().send(&id, "Another").await?;
    client.channel().publish("a-channel-of-this-test", json!({ "text": "Hello" })).await?;
    let bodies: Vec<Value> = emulator.requests().iter().map(chatbotkit_emulator::RecordedRequest::json).collect();
    assert_eq!(bodies[1], json!({ "text": "Hello" }));
    assert_eq!(bodies[5], json!({ "message": { "text": "Hello" } }));
    Ok(())
}

#[test]
fn id_compares_with_text_and_is_found_by_text() {
    let id = BotId::from("b1");
    assert_eq!(id, "b1");
    assert_eq!("b1", id);
    assert_eq!(&id, "b1");
    assert_ne!(id, "b2");
    assert_eq!(BotId::from(&String::from("b1")), id);
    let sorted = BTreeMap::from([(id.clone(), 1)]);
    let hashed = HashMap::from([(id, 1)]);
    assert_eq!((sorted.get("b1"), hashed.get("b1"), hashed.get("b2")), (Some(&1), Some(&1), None));
}

#[tokio::test]
async fn metadata_of_mixed_values_comes_from_json() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::builder().meta(json!({ "plan": "pro", "seats": 3 })).build()).await?;
    let update = UpdateBot::builder().meta(MetaUpdate::merge(json!({ "seats": 4 }))).build();
    client.bot().update(&bot.id, update).await?;
    let mut meta = client.bot().fetch(&bot.id).await?.meta.expect("metadata");
    assert_eq!(meta, Meta::from(json!({ "plan": "pro", "seats": 4 })));
    meta.insert("open".to_owned(), json!(true));
    assert_eq!(meta.len(), 3);

    assert_eq!(Meta::from(Value::Null), Meta::default());
    assert_eq!(ChannelMessage::from(json!("text")), ChannelMessage::from(json!({ "value": "text" })));
    Ok(())
}

#[tokio::test]
async fn history_of_a_conversation_is_given_to_another_completion() -> Result<()> {
    let emulator = model(["one", "two"].map(Reply::text)).await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    client.conversation().complete(&id, "Hello").await?;
    for order in [Order::Asc, Order::Desc] {
        let page = client.conversation().message().list(&id, ListMessages::builder().order(order).build()).await?;
        let history = Vec::<Message>::from(page);
        let texts: Vec<_> = history.iter().map(|message| message.text.as_str()).collect();
        assert_eq!(texts, ["Hello", "one"]);
        assert_eq!(CreateMessage::from(history[0].clone()).text, "Hello");
    }
    let page = client.conversation().message().list(&id, ListMessages::default()).await?;
    let messages = Vec::<Message>::from(page);
    client.conversation().complete_stateless(messages.clone()).await?;
    let copy = conversation(&client).await;
    client.conversation().message().create_batch(&copy, messages).await?;
    client.conversation().message().create_batch(&copy, [Message::user("And now?")]).await?;
    let page = client.conversation().message().list(&copy, ListMessages::default()).await?;
    assert_eq!(
        page.items.iter().map(|message| message.text.as_str()).collect::<Vec<_>>(),
        ["Hello", "one", "And now?"]
    );
    Ok(())
}

#[test]
fn page_of_messages_of_the_same_time_is_a_history_with_the_oldest_first() -> serde_json::Result<()> {
    let message = |id: &str| json!({ "id": id, "type": "user", "text": id, "createdAt": 5 });
    for ids in [["m1", "m2", "m3"], ["m3", "m2", "m1"]] {
        let page: MessagePage = serde_json::from_value(json!({ "items": ids.map(message) }))?;
        let texts: Vec<_> = Vec::<Message>::from(page).into_iter().map(|message| message.text).collect();
        assert_eq!(texts, ["m1", "m2", "m3"]);
    }
    Ok(())
}

#[tokio::test]
async fn fetched_message_is_sent_back_without_the_metadata_of_the_server() -> Result<()> {
    let fetched = json!({ "id": "m1", "type": "user", "text": "Hi", "meta": { "_trace": "t1", "shop": "Graz" } });
    let fetched: ConversationMessage = serde_json::from_value(fetched).expect("a message");
    let message = Message::from(fetched);
    assert_eq!(message.meta, Some(Meta::from_iter([("shop", "Graz")])));
    let received = Message::builder().r#type(MessageType::Bot).text("Hello").meta(json!({ "_trace": "t1" })).build();
    let emulator = emulator().await;
    let client = client(&emulator);
    client.conversation().complete_stateless([message]).await?;
    let id = conversation(&client).await;
    client.conversation().message().create_batch(&id, [received.clone()]).await?;
    client.conversation().message().create(&id, CreateMessage::from(received)).await?;
    Ok(())
}

#[tokio::test]
async fn sessions_name_their_conversation_and_serialize_with_their_token() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::default()).await?;
    let of_bot = client.bot().session().create(&bot.id, CreateBotSession::default()).await?;
    assert_eq!(of_bot.conversation_id(), Some(&of_bot.conversation_id));
    let id = of_bot.conversation_id.clone();
    let session = client.conversation().session().create(&id, CreateConversationSession::default()).await?;
    assert_eq!(session.conversation_id(), Some(&id));
    let page = serde_json::to_value(&session).expect("JSON");
    assert_eq!(page["token"], session.token.expose());
    assert!(!format!("{session:?}").contains(session.token.expose()));
    Ok(())
}

#[test]
fn responses_events_and_outcomes_can_be_made_in_the_tests_of_a_program() -> serde_json::Result<()> {
    let bot: Bot = serde_json::from_value(json!({ "id": "b1", "name": "Guide" }))?;
    assert!(bot.id == "b1" && bot.name.as_deref() == Some("Guide"));
    let completion: Completion = serde_json::from_value(json!({ "text": "Hello" }))?;
    assert_eq!(completion.text, "Hello");
    let token: Event = serde_json::from_value(json!({ "type": "token", "data": { "token": "Hel" } }))?;
    assert!(matches!(&token, Event::Token(token) if token.token == "Hel"));
    let result = serde_json::from_value(json!({ "text": "Hello" }))?;
    let mut collected = CollectedResponse::new(result);
    collected.messages.push(Message::bot("Hello"));
    assert_eq!((collected.messages.len(), collected.text()), (1, "Hello"));

    let call = ToolCall::builder().id(0).name("stock").arguments(json!({ "article": "lamp" })).build();
    let end = ToolEvent::End(Box::new(call.clone()), Box::new(ToolOutcome::Result(json!(3))));
    assert_eq!(
        serde_json::to_value(&end)?,
        json!({ "type": "end", "data": [
            { "id": 0, "name": "stock", "arguments": { "article": "lamp" }, "coerced": [] },
            { "type": "result", "data": 3 },
        ] })
    );
    assert_eq!(serde_json::to_value(Step::Event(token))?["data"]["data"]["token"], "Hel");
    assert_eq!(serde_json::to_value(Step::ToolBegin(Box::new(call)))?["type"], "toolBegin");
    let outcome = Outcome::builder().stop_reason(StopReason::MaxTurns).text("Three").tokens(7).build();
    assert_eq!(
        serde_json::to_value(&outcome)?,
        json!({ "stopReason": { "type": "maxTurns" }, "text": "Three", "tokens": 7, "messages": [], "errors": [] })
    );
    Ok(())
}
