//! Lists of bots, conversations and messages.

use crate::support::{Api, id, lines, status_and_body, types};
use serde_json::{Value, json};

async fn bots(api: &Api, count: usize) -> Vec<String> {
    let mut ids = Vec::new();
    for number in 0..count {
        let meta = json!({ "number": number.to_string(), "even": number % 2 == 0, "deep": { "er": "yes" } });
        ids.push(id(&api.ok("/bot/create", json!({ "meta": meta })).await));
    }
    ids
}

fn ids(list: &Value) -> Vec<String> {
    list["items"].as_array().expect("items").iter().map(id).collect()
}

#[tokio::test]
async fn pages_follow_the_cursor_until_nothing_is_left() {
    let api = Api::start().await;
    let mut made = bots(&api, 5).await;
    made.reverse();
    let first = api.fetch("/bot/list?take=3").await;
    assert_eq!(ids(&first), made[..3]);
    assert_eq!(first["cursor"], json!(made[2]));
    let second = api.fetch(&format!("/bot/list?take=3&cursor={}", made[2])).await;
    assert_eq!(ids(&second), made[3..]);
    assert_eq!(second["cursor"], json!(made[4]), "the last page has a cursor too");
    assert_eq!(api.fetch(&format!("/bot/list?cursor={}", made[4])).await, json!({ "items": [] }));
}

#[tokio::test]
async fn lists_start_with_the_newest_and_messages_with_the_oldest() {
    let api = Api::start().await;
    let made = bots(&api, 2).await;
    assert_eq!(ids(&api.fetch("/bot/list").await), [made[1].clone(), made[0].clone()]);
    assert_eq!(ids(&api.fetch("/bot/list?order=asc").await), made);
    assert_eq!(status_and_body(api.get("/bot/list?order=up")).await.0, 400);
    let own = api.conversation().await;
    let mut created = Vec::new();
    for text in ["a", "b"] {
        let body = json!({ "type": "context", "text": text });
        created.push(id(&api.ok(&format!("/conversation/{own}/message/create"), body).await));
    }
    assert_eq!(ids(&api.fetch(&format!("/conversation/{own}/message/list")).await), created);
    created.reverse();
    assert_eq!(ids(&api.fetch(&format!("/conversation/{own}/message/list?order=desc")).await), created);
}

#[tokio::test]
async fn page_size_is_clamped_and_streams_read_several_pages() {
    let api = Api::start().await;
    bots(&api, 230).await;
    let stream = async |query: &str| {
        let request = api.get(&format!("/bot/list{query}")).header("accept", "application/jsonl");
        lines(request.send().await.expect("a response")).await
    };
    for (query, page, streamed) in
        [("", 100, 100), ("?take=0", 1, 1), ("?take=7", 7, 7), ("?take=150", 100, 200), ("?take=1000", 100, 230)]
    {
        assert_eq!(ids(&api.fetch(&format!("/bot/list{query}")).await).len(), page, "{query}");
        let items = stream(query).await;
        assert_eq!(items.len(), streamed, "{query}");
        assert!(types(&items).iter().all(|kind| *kind == "item"));
    }
    assert!(stream("?meta.number=none").await.is_empty());
}

#[tokio::test]
async fn metadata_filters_are_combined_with_and() {
    let api = Api::start().await;
    let made = bots(&api, 4).await;
    for (query, found) in [
        ("meta.number=1", vec![&made[1]]),
        ("meta[even]=true", vec![&made[2], &made[0]]),
        ("meta.even=false&meta.number=3", vec![&made[3]]),
        ("meta.even=true&meta.number=3", vec![]),
        ("meta.deep.er=yes&meta.number=0", vec![&made[0]]),
    ] {
        assert_eq!(ids(&api.fetch(&format!("/bot/list?{query}")).await).iter().collect::<Vec<_>>(), found, "{query}");
    }
}

#[tokio::test]
async fn conversations_are_found_by_bot_contact_and_task() {
    let api = Api::start().await;
    let bot = id(&api.ok("/bot/create", json!({})).await);
    let contact = json!({ "fingerprint": "f1", "name": "Ada" });
    let with_bot = id(&api.ok("/conversation/create", json!({ "botId": bot, "contactId": contact })).await);
    let with_task = id(&api.ok("/conversation/create", json!({ "taskId": "t1", "contactId": contact })).await);
    api.conversation().await;
    let record = api.fetch(&format!("/conversation/{with_bot}/fetch")).await;
    let contact = record["contactId"].as_str().expect("the contact's id");
    for (query, found) in [
        (format!("botId={bot}"), vec![&with_bot]),
        ("taskId=t0,t1".to_owned(), vec![&with_task]),
        (format!("contactId={contact}"), vec![&with_task, &with_bot]),
        (format!("contactId={contact}&taskId=t1"), vec![&with_task]),
    ] {
        let list = api.fetch(&format!("/conversation/list?{query}")).await;
        assert_eq!(ids(&list).iter().collect::<Vec<_>>(), found, "{query}");
    }
}

#[tokio::test]
async fn created_object_is_fetched_until_it_is_deleted() {
    let api = Api::start().await;
    let messages = json!([{ "type": "backstory", "text": "Once" }]);
    let made = api.ok("/conversation/create", json!({ "name": "n", "messages": messages })).await;
    assert_eq!(made["messages"], messages);
    let path = format!("/conversation/{}", id(&made));
    let record = api.fetch(&format!("{path}/fetch")).await;
    assert_eq!((&record["name"], &record["botId"]), (&json!("n"), &Value::Null));
    assert_eq!(record["createdAt"], record["updatedAt"]);
    assert!(record.get("messages").is_none());
    assert_eq!(api.ok(&format!("{path}/delete"), json!({})).await, json!({ "id": id(&made) }));
    let gone = json!({ "message": "Conversation not found", "code": "NOT_FOUND" });
    for request in [api.get(&format!("{path}/fetch")), api.get(&format!("{path}/message/list"))] {
        assert_eq!(status_and_body(request).await, (404, gone.clone()));
    }
}
