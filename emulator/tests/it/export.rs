//! Conversations exported whole.

use crate::support::{Api, id, lines, status_and_body, types};
use reqwest::Response;
use serde_json::{Value, json};

const TEXT: &str = "He wrote \"Hi, there\"\nand left; Grüße";

async fn with_conversations() -> (Api, Vec<String>) {
    let api = Api::start().await;
    let mut made = Vec::new();
    for (name, meta) in [("a, \"b\"", json!({ "tier": "gold" })), ("c", Value::Null)] {
        let messages = json!([
            { "type": "backstory", "text": "Not exported" },
            { "type": "user", "text": TEXT },
            { "type": "bot", "text": "Yes?" },
        ]);
        let body = json!({ "name": name, "meta": meta, "messages": messages });
        made.push(id(&api.ok("/conversation/create", body).await));
    }
    (api, made)
}

async fn exported(api: &Api, query: &str, accept: &str) -> Response {
    let request = api.get(&format!("/conversation/export{query}"));
    let request = request.header("accept", accept);
    request.send().await.expect("a response")
}

#[tokio::test]
async fn export_contains_user_and_bot_messages() {
    let (api, made) = with_conversations().await;
    let page = api.fetch("/conversation/export").await;
    assert_eq!(page["cursor"], json!(made[0]));
    let item = &page["items"][1];
    assert_eq!((&item["id"], &item["meta"]), (&json!(made[0]), &json!({ "tier": "gold" })));
    let messages: Vec<_> = item["messages"]
        .as_array()
        .expect("messages")
        .iter()
        .map(|message| (&message["type"], &message["text"]))
        .collect();
    assert_eq!(messages, [(&json!("user"), &json!(TEXT)), (&json!("bot"), &json!("Yes?"))]);
    let streamed = lines(exported(&api, "", "application/jsonl").await).await;
    assert_eq!(types(&streamed), ["item", "item"]);
    assert_eq!(&streamed[1]["data"], item);
}

#[tokio::test]
async fn an_export_as_a_table_is_quoted_so_that_it_reads_back() {
    let (api, made) = with_conversations().await;
    let response = exported(&api, "?order=asc", "text/csv").await;
    assert_eq!(response.headers()["content-type"], "text/csv");
    let text = response.text().await.expect("a text");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = reader.headers().expect("a row of names").clone();
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    let cell = |row: usize, name: &str| {
        let column = columns.iter().position(|column| column == name);
        rows[row][column.expect("a column")].to_owned()
    };
    assert_eq!(rows.len(), 2);
    assert_eq!((cell(0, "id"), cell(1, "id")), (made[0].clone(), made[1].clone()));
    assert_eq!(cell(0, "name"), "a, \"b\"");
    assert_eq!(cell(0, "meta"), r#"{"tier":"gold"}"#);
    assert_eq!(cell(0, "botId"), "");
    assert_eq!(cell(1, "messages"), format!("user: {TEXT}\n\nbot: Yes?"));
}

#[tokio::test]
async fn export_takes_the_parameters_of_a_list_and_alone_supports_csv() {
    let (api, made) = with_conversations().await;
    let page = api.fetch("/conversation/export?take=1&order=asc").await;
    assert_eq!(page["items"][0]["id"], json!(made[0]));
    let query = format!("?order=asc&cursor={}", made[0]);
    for accept in ["text/csv", "text/csv; q=1, application/json"] {
        let response = exported(&api, &query, accept).await;
        assert_eq!(response.text().await.expect("a text").matches(&made[1]).count(), 1);
    }
    let none = exported(&api, "?meta.tier=silver", "text/csv").await;
    assert_eq!(none.text().await.expect("a text"), "");
    let list = api.get("/conversation/list").header("accept", "text/csv");
    assert_eq!(status_and_body(list).await.0, 400);
}
