//! Pages, auto-pagination, streamed lists and exports.

use crate::common::{client, emulator, user};
use chatbotkit_client::types::{
    BotListEvent, ConversationExportEvent, CreateBot, CreateConversation, ExportConversations, ListBots, ListMessages,
    Order,
};
use chatbotkit_client::{Client, Result};
use chatbotkit_emulator::Fault;
use futures_util::{StreamExt, TryStreamExt};
use serde_json::json;

async fn bots(client: &Client, count: usize) -> Result<Vec<String>> {
    let mut ids = Vec::new();
    for _ in 0..count {
        ids.push(client.bot().create(CreateBot::default()).await?.id.to_string());
    }
    Ok(ids)
}

fn ascending(take: i64) -> ListBots {
    ListBots::builder().order(Order::Asc).take(take).build()
}

#[tokio::test]
async fn auto_pagination_yields_items_of_all_pages() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let made = bots(&client, 5).await?;
    let found: Vec<_> = client.bot().list(ascending(2)).items().map_ok(|bot| bot.id.to_string()).try_collect().await?;
    assert_eq!(found, made);
    Ok(())
}

#[tokio::test]
async fn pages_are_requested_lazily() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    bots(&client, 4).await?;
    let before = emulator.requests().len();
    let mut pages = client.bot().list(ascending(2)).pages();
    assert_eq!(pages.try_next().await?.map(|page| page.items.len()), Some(2));
    assert_eq!(emulator.requests().len(), before + 1);
    assert_eq!(pages.try_next().await?.map(|page| page.items.len()), Some(2));
    assert_eq!(pages.try_next().await?, None);
    Ok(())
}

#[tokio::test]
async fn repeated_cursor_is_an_error() -> Result<()> {
    let emulator = emulator().await;
    let bot = json!({ "id": "b", "createdAt": 1, "updatedAt": 1 });
    emulator.fault(Fault::on("GET", "/bot/list").json(json!({ "items": [bot], "cursor": "b" })));
    let mut items = client(&emulator).bot().list(ListBots::default()).items();
    // The items of both pages are yielded first.
    assert!(items.try_next().await?.is_some() && items.try_next().await?.is_some());
    let error = items.try_next().await.unwrap_err();
    assert!(error.to_string().contains("listBots") && error.to_string().contains("repeated"), "{error}");
    assert_eq!(items.try_next().await?, None);
    Ok(())
}

#[tokio::test]
async fn cursor_of_the_caller_that_is_repeated_is_an_error() {
    let emulator = emulator().await;
    let bot = json!({ "id": "b", "createdAt": 1, "updatedAt": 1 });
    emulator.fault(Fault::on("GET", "/bot/list").json(json!({ "items": [bot], "cursor": "b" })));
    let list = ListBots::builder().cursor("b").build();
    let items: Vec<_> = client(&emulator).bot().list(list).items().collect().await;
    assert!(matches!(&items[..], [Ok(_), Err(_)]), "{items:?}");
}

#[tokio::test]
async fn empty_page_or_missing_cursor_ends_pagination() -> Result<()> {
    let emulator = emulator().await;
    let bot = json!({ "id": "b" });
    for (page, items) in [
        (json!({ "items": [] }), 0),
        (json!({ "items": [], "cursor": "x" }), 0),
        (json!({ "items": [], "cursor": null }), 0),
        (json!({ "items": [bot], "cursor": "" }), 1),
    ] {
        emulator.clear_faults();
        emulator.fault(Fault::on("GET", "/bot/list").json(page));
        let found: Vec<_> = client(&emulator).bot().list(ListBots::default()).items().try_collect().await?;
        assert_eq!(found.len(), items);
    }
    Ok(())
}

#[tokio::test]
async fn cursor_that_is_no_text_is_an_error_after_its_page() -> Result<()> {
    let emulator = emulator().await;
    for cursor in [json!(7), json!({}), json!(["b"])] {
        emulator.clear_faults();
        emulator.fault(Fault::on("GET", "/bot/list").json(json!({ "items": [{ "id": "b" }], "cursor": cursor })));
        let mut items = client(&emulator).bot().list(ListBots::default()).items();
        assert!(items.try_next().await?.is_some());
        let error = items.try_next().await.unwrap_err();
        assert!(error.is_decode() && error.to_string().contains("cursor"), "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn messages_are_listed_oldest_first() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let opened = CreateConversation::builder().messages([user("1"), user("2"), user("3")]).build();
    let id = client.conversation().create(opened).await?.id;
    let list = client.conversation().message().list(id, ListMessages::builder().take(2).build());
    let texts: Vec<_> = list.items().map_ok(|message| message.text).try_collect().await?;
    assert_eq!(texts, ["1", "2", "3"]);
    Ok(())
}

#[tokio::test]
async fn streamed_list_follows_the_cursor() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    // More than the page size.
    let made = bots(&client, 130).await?;
    let events: Vec<_> = client.bot().list(ascending(130)).stream().try_collect().await?;
    let found: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            BotListEvent::Item(bot) => Some(bot.id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(found, made);
    assert_eq!(emulator.requests().len(), 130 + 1);
    Ok(())
}

#[tokio::test]
async fn export_is_returned_as_pages_json_lines_or_csv() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let quoted = CreateConversation::builder().name("Shoes, \"blue\"").build();
    let id = client.conversation().create(quoted).await?.id;
    let export = || client.conversation().export(ExportConversations::default());

    let items: Vec<_> = export().items().try_collect().await?;
    assert_eq!(items[0].id, id);
    let events: Vec<_> = export().stream().try_collect().await?;
    assert!(matches!(&events[..], [ConversationExportEvent::Item(item)] if item.id == id));
    let table = export().csv().await?;
    let text = String::from_utf8_lossy(&table.value).into_owned();
    assert!(text.contains(id.as_str()) && text.contains("\"Shoes, \"\"blue\"\"\""), "{text}");
    let pieces: Vec<_> = export().csv_stream().try_collect().await?;
    assert_eq!(pieces.concat(), table.value);
    Ok(())
}

#[tokio::test]
async fn error_response_of_a_csv_export_is_an_error() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/conversation/export").error(402, "NO_SUBSCRIPTION", "Pay first"));
    let client = client(&emulator);
    let error = client.conversation().export(ExportConversations::default()).csv().await.unwrap_err();
    assert_eq!(error.message(), "Pay first");
    let mut pieces = client.conversation().export(ExportConversations::default()).csv_stream();
    assert_eq!(pieces.try_next().await.unwrap_err().message(), "Pay first");
}

#[tokio::test]
async fn json_error_or_page_in_place_of_a_csv_export_is_an_error() {
    let emulator = emulator().await;
    let error = Fault::on("GET", "/conversation/export").json(json!({ "message": "Late", "code": "NOT_FOUND" }));
    let page = Fault::on("GET", "/conversation/export").header("content-type", "text/html").text("<p>Log in</p>");
    let event = r#"{"type":"error","data":{"message":"Late"}}"#;
    let lines = Fault::on("GET", "/conversation/export").header("content-type", "application/jsonl").text(event);
    for (fault, expected) in [(error, "NOT_FOUND: Late"), (page, "text/html: <p>Log in</p>"), (lines, "Late")] {
        emulator.clear_faults();
        emulator.fault(fault);
        let export = || client(&emulator).conversation().export(ExportConversations::default());
        let error = export().csv().await.unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
        let error = export().csv_stream().try_next().await.unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
}
