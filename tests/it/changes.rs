//! Changes, votes, usage and the like: each request has its effect.

use crate::common::{client, conversation, emulator, question, user};
use chatbotkit_client::types::{
    BatchMessage, CompactStateless, CreateBot, CreateConversation, CreateMessage, CreateMessages, Downvote,
    FetchBotUsage, FetchConversationUsage, ListMessages, MessageType, Meta, MetaUpdate, Model, ModelSettings,
    ReceiveMessage, SearchBotMemory, SendMessage, SynthesizeMessage, UpdateBot, UpdateConversation, UpdateMessage,
    UpsertContact, Upvote,
};
use chatbotkit_client::{Client, Result};

async fn message(
    client: &Client,
) -> Result<(chatbotkit_client::types::ConversationId, chatbotkit_client::types::MessageId)> {
    let id = conversation(client).await;
    let hello = CreateMessage::builder().r#type(MessageType::User).text("Hello").build();
    let message = client.conversation().message().create(&id, hello).await?.id;
    Ok((id, message))
}

#[tokio::test]
async fn bot_is_updated_cloned_and_deleted() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let model = ModelSettings::builder().name("gpt-4o").temperature(0.0).build();
    let meta = Meta::from_iter([("a", 1), ("b", 2)]);
    let guide = CreateBot::builder().name("Guide").model(model).dataset_id("d1").meta(meta).build();
    let id = client.bot().create(guide).await?.id;

    let merge = MetaUpdate::merge(Meta::from_iter([("b", 3)]));
    let update = UpdateBot::builder().backstory("Brief.").clear_dataset_id().alias("guide").meta(merge).build();
    assert_eq!(client.bot().update(&id, update).await?.id, Some(id.clone()));
    let bot = client.bot().fetch("guide").await?;
    assert_eq!((bot.name.as_deref(), bot.backstory.as_deref()), (Some("Guide"), Some("Brief.")));
    assert_eq!(bot.dataset_id, None);
    assert_eq!(bot.model.as_ref().map(Model::as_str), Some("gpt-4o/temperature=0"));
    assert_eq!(bot.meta, Some(Meta::from_iter([("a", 1), ("b", 3)])));

    let replace = MetaUpdate::replace(Meta::from_iter([("c", 4)]));
    client.bot().update(&id, UpdateBot::builder().meta(replace).build()).await?;
    let copy = client.bot().clone_bot(&id).await?.id;
    assert_ne!(copy, id);
    let copy = client.bot().fetch(copy).await?;
    assert_eq!((copy.name.as_deref(), copy.meta), (Some("Guide"), Some(Meta::from_iter([("c", 4)]))));

    client.bot().delete(&id).await?;
    assert_eq!(client.bot().fetch(&id).await.unwrap_err().status().map(|it| it.as_u16()), Some(404));
    Ok(())
}

#[tokio::test]
async fn conversation_is_updated_in_part() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let made = CreateConversation::builder().name("Shoes").task_id("t1").contact_id("c1").build();
    let id = client.conversation().create(made).await?.id;
    let update = UpdateConversation::builder().description("Blue ones").clear_task_id().build();
    client.conversation().update(&id, update).await?;
    let now = client.conversation().fetch(&id).await?;
    assert_eq!((now.name.as_deref(), now.description.as_deref()), (Some("Shoes"), Some("Blue ones")));
    assert_eq!((now.task_id, now.contact_id.map(|it| it.to_string())), (None, Some("c1".to_owned())));
    Ok(())
}

#[tokio::test]
async fn message_is_fetched_updated_and_deleted() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let (id, message) = message(&client).await?;
    let messages = client.conversation().message();
    messages.update(&id, &message, UpdateMessage::builder().text("Hello there").build()).await?;
    assert_eq!(messages.fetch(&id, &message).await?.text, "Hello there");
    assert_eq!(messages.synthesize(&id, &message, SynthesizeMessage::default()).await?.id.as_ref(), Some(&message));
    messages.delete(&id, &message).await?;
    assert_eq!(messages.fetch(&id, &message).await.unwrap_err().status().map(|it| it.as_u16()), Some(404));
    Ok(())
}

#[tokio::test]
async fn messages_are_created_as_a_batch() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let items =
        ["One", "Two"].map(|text| BatchMessage::builder().r#type(MessageType::User).text(text).id(text).build());
    let made =
        client.conversation().message().create_batch(&id, CreateMessages::builder().items(items).build()).await?;
    let originals: Vec<_> = made.items.iter().filter_map(|it| it.original_id.as_deref()).collect();
    assert_eq!(originals, ["One", "Two"]);
    let page = client.conversation().message().list(&id, ListMessages::default()).await?;
    assert_eq!(
        page.items.iter().map(|it| &it.id).collect::<Vec<_>>(),
        made.items.iter().map(|it| &it.id).collect::<Vec<_>>()
    );
    let none = CreateMessages::builder().items(Vec::new()).build();
    let error = client.conversation().message().create_batch(&id, none).await.unwrap_err();
    assert!(error.to_string().contains("items: 0 is less than 1"), "{error}");
    Ok(())
}

#[tokio::test]
async fn bots_conversations_and_messages_can_be_voted_on() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::default()).await?.id;
    let (id, message) = message(&client).await?;
    let up = || Upvote::builder().value(50).reason("Good").build();
    let down = || Downvote::builder().value(-50).reason("Bad").build();
    assert_eq!(client.bot().upvote(&bot, up()).await?.id.as_ref(), Some(&bot));
    assert_eq!(client.bot().downvote(&bot, down()).await?.id.as_ref(), Some(&bot));
    assert_eq!(client.conversation().upvote(&id, up()).await?.id.as_ref(), Some(&id));
    assert_eq!(client.conversation().downvote(&id, down()).await?.id.as_ref(), Some(&id));
    assert_eq!(client.conversation().message().upvote(&id, &message, up()).await?.id.as_ref(), Some(&message));
    assert_eq!(client.conversation().message().downvote(&id, &message, down()).await?.id.as_ref(), Some(&message));
    Ok(())
}

#[tokio::test]
async fn invalid_request_is_not_sent() {
    let emulator = emulator().await;
    let client = client(&emulator);
    for (value, words) in [(0, "value: 0 is less than 1"), (101, "value: 101 is more than 100")] {
        let vote = Upvote::builder().value(value).build();
        let error = client.bot().upvote("b1", vote).await.unwrap_err();
        assert!(error.to_string().contains(words) && !error.may_have_taken_effect(), "{error}");
    }
    let vote = Downvote::builder().value(-101).build();
    client.conversation().downvote("c1", vote).await.unwrap_err();
    let limits = chatbotkit_client::types::Limits::builder().iterations(0).build();
    let nested = chatbotkit_client::types::CompleteConversation::builder().limits(limits).build();
    let error = client.conversation().complete("c1", nested).await.unwrap_err();
    assert!(error.to_string().contains("limits.iterations: 0 is less than 1"), "{error}");
    assert!(emulator.requests().is_empty());
}

#[tokio::test]
async fn usage_counts_tokens_and_conversations() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::default()).await?.id;
    let id = client.conversation().create(CreateConversation::builder().bot_id(&bot).build()).await?.id;
    let sent = client.conversation().send(&id, SendMessage::builder().text("Hello").build()).await?;
    let response = client.conversation().receive(&id, ReceiveMessage::default()).await?;
    let tokens = sent.usage.zip(response.usage).map(|(sent, received)| sent.token + received.token);
    let of_bot = client.bot().usage(&bot, FetchBotUsage::default()).await?;
    assert_eq!((of_bot.tokens, of_bot.conversations), (tokens, Some(1)));
    let usage = client.conversation().usage(&id, FetchConversationUsage::default()).await?;
    assert_eq!((usage.tokens, usage.messages), (tokens, Some(2)));
    Ok(())
}

#[tokio::test]
async fn bot_memory_can_be_searched() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::default()).await?.id;
    let id = client.conversation().create(CreateConversation::builder().bot_id(&bot).build()).await?.id;
    client.conversation().complete(&id, question("My favourite colour is blue")).await?;
    let colour = SearchBotMemory::builder().search("colour").build();
    let found = client.bot().search_memory(&bot, colour).await?;
    assert!(found.items.iter().any(|it| it.text.contains("blue")), "{found:?}");
    Ok(())
}

#[tokio::test]
async fn conversation_can_be_summarized() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let messages: Vec<_> = (0..30).map(|number| user(&format!("Message {number}"))).collect();
    let stateless = CompactStateless::builder().messages(messages.clone()).build();
    assert!(!client.conversation().compact_stateless(stateless).await?.text.is_empty());
    let id = client.conversation().create(CreateConversation::builder().messages(messages).build()).await?.id;
    let checkpoint = client.conversation().compact(&id).await?;
    assert!(!checkpoint.text.is_empty());
    let stored = client.conversation().message().fetch(&id, checkpoint.id.as_ref().expect("an id")).await?;
    assert_eq!(stored.r#type, MessageType::Checkpoint);
    Ok(())
}

#[tokio::test]
async fn contact_is_ensured_once() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let ada = || UpsertContact::builder().name("Ada").email("ada@example.com").build();
    let contact = client.conversation().upsert_contact(&id, ada()).await?.expect("a new contact");
    assert_eq!(client.conversation().fetch(&id).await?.contact_id, Some(contact.id));
    assert_eq!(client.conversation().upsert_contact(&id, ada()).await?, None);
    Ok(())
}
