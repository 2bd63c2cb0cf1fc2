//! Resources: what is special to one kind.

use crate::support::{Api, id, status_and_body, types};
use chatbotkit_emulator::{Reply, Script};
use serde_json::{Value, json};

fn texts(found: &Value) -> Vec<&str> {
    found.as_array().expect("a list").iter().map(|item| item["text"].as_str().expect("a text")).collect()
}

#[tokio::test]
async fn contact_is_the_same_by_fingerprint_in_all_operations() {
    let api = Api::start().await;
    let described = json!({ "fingerprint": "f1-of-the-shoe-shop", "name": "Ada" });
    let contact = api.ok("/contact/ensure", described.clone()).await;
    assert_eq!(api.ok("/contact/ensure", described.clone()).await, contact);
    let contact = id(&contact);
    let with = id(&api.ok("/conversation/create", json!({ "contactId": described })).await);
    let other = api.conversation().await;
    api.ok(
        &format!("/conversation/{other}/contact/upsert"),
        json!({ "fingerprint": "f2-of-the-shoe-shop", "nick": "B" }),
    )
    .await;
    let listed = api.fetch(&format!("/contact/{contact}/conversation/list")).await;
    assert_eq!(listed["items"].as_array().expect("items").iter().map(id).collect::<Vec<_>>(), [with]);
    let contacts = api.fetch("/contact/list").await;
    let found: Vec<_> = contacts["items"].as_array().expect("items").iter().map(|item| &item["fingerprint"]).collect();
    assert_eq!(found, ["f2-of-the-shoe-shop", "f1-of-the-shoe-shop"]);
    for empty in ["rating", "space", "task"] {
        assert_eq!(api.fetch(&format!("/contact/{contact}/{empty}/list")).await, json!({ "items": [] }));
    }
}

#[tokio::test]
async fn memories_are_found_by_their_words_contact_and_bot() {
    let api = Api::start().await;
    let bot = id(&api.ok("/bot/create", json!({})).await);
    let contact = id(&api.ok("/contact/create", json!({})).await);
    for body in [
        json!({ "text": "likes tea", "contactId": contact }),
        json!({ "text": "likes green tea", "botId": bot }),
        json!({ "text": "is tall" }),
    ] {
        api.ok("/memory/create", body).await;
    }
    for (path, body, found) in [
        ("/memory/search".to_owned(), json!({ "search": "green tea" }), vec!["likes green tea", "likes tea"]),
        ("/memory/search".to_owned(), json!({ "search": "tea", "contactId": contact }), vec!["likes tea"]),
        (format!("/contact/{contact}/memory/search"), json!({ "search": "tea" }), vec!["likes tea"]),
        (format!("/bot/{bot}/memory/search"), json!({ "search": "tea" }), vec!["likes green tea"]),
    ] {
        assert_eq!(texts(&api.ok(&path, body).await["items"]), found, "{path}");
    }
    assert_eq!(texts(&api.fetch(&format!("/contact/{contact}/memory/list")).await["items"]), ["likes tea"]);
}

#[tokio::test]
async fn secret_value_is_in_no_response_and_authentication_is_per_contact() {
    let api = Api::start().await;
    let body = json!({ "kind": "personal", "type": "bearer", "value": "very-secret" });
    let secret = id(&api.ok("/secret/create", body).await);
    let contact = id(&api.ok("/contact/create", json!({})).await);
    for path in
        [format!("/secret/{secret}/fetch"), "/secret/list".to_owned(), format!("/contact/{contact}/secret/list")]
    {
        let text = api.fetch(&path).await.to_string();
        assert!(text.contains(&secret) && !text.contains("very-secret") && !text.contains("\"value\""), "{text}");
    }
    let path = format!("/contact/{contact}/secret/{secret}");
    let verify = async || api.ok(&format!("{path}/verify"), json!({})).await;
    assert_eq!(verify().await["action"]["type"], "authenticate");
    assert!(api.ok(&format!("{path}/authenticate"), json!({})).await["url"].is_string());
    assert_eq!(verify().await, json!({ "id": secret, "status": "authenticated" }));
    api.ok(&format!("{path}/revoke"), json!({})).await;
    assert_eq!(verify().await["status"], "unauthenticated");
    assert_eq!(api.ok(&format!("/secret/{secret}/verify"), json!({})).await["status"], "authenticated");
}

#[tokio::test]
async fn dataset_search_ranks_records_and_filters_by_metadata() {
    let api = Api::start().await;
    let dataset = id(&api.ok("/dataset/create", json!({ "searchMaxRecords": 2 })).await);
    for (text, path) in [("Refunds take five days", "a"), ("Refunds are free", "b"), ("Five cats", "a")] {
        let record = json!({ "text": text, "meta": { "path": path, "size": text.len() } });
        api.ok(&format!("/dataset/{dataset}/record/create"), record).await;
    }
    let search = format!("/dataset/{dataset}/search");
    let found = api.ok(&search, json!({ "search": "five days refunds" })).await;
    assert_eq!(texts(&found["records"]), ["Refunds take five days", "Refunds are free"]);
    assert_eq!(found["records"][0]["score"], 1.0);
    for (filter, count) in [
        (json!({ "path": "b" }), 1),
        (json!({ "path": { "$ne": "b" } }), 1),
        (json!({ "size": { "$gt": 16 } }), 1),
        (json!({ "size": { "$lte": 16 } }), 1),
        (json!({ "path": "a", "size": { "$lt": 16 } }), 0),
    ] {
        let found = api.ok(&search, json!({ "search": "refunds", "filter": filter })).await;
        assert_eq!(texts(&found["records"]).len(), count, "{filter}");
    }
    for filter in [json!({ "path": { "$in": ["a"] } }), json!({ "size": { "$gt": "1" } }), json!({ "path": [] })] {
        let request = api.post(&search, &json!({ "search": "refunds", "filter": filter }));
        assert_eq!(status_and_body(request).await.0, 400, "{filter}");
    }
}

#[tokio::test]
async fn default_reply_quotes_the_best_record_of_the_dataset() {
    let api = Api::start().await;
    let dataset = id(&api.ok("/dataset/create", json!({})).await);
    api.ok(&format!("/dataset/{dataset}/record/create"), json!({ "text": "Refunds take five days." })).await;
    let bot = id(&api.ok("/bot/create", json!({ "datasetId": dataset })).await);
    for body in [json!({ "botId": bot }), json!({ "datasetId": dataset })] {
        let own = id(&api.ok("/conversation/create", body).await);
        let complete = format!("/conversation/{own}/complete");
        let reply = async |text: &str| api.ok(&complete, json!({ "text": text })).await["text"].clone();
        assert_eq!(reply("When are refunds paid?").await, "Refunds take five days.");
        assert_eq!(reply("Hello").await, "You said: Hello");
    }
}

#[tokio::test]
async fn file_is_uploaded_downloaded_and_becomes_records_of_a_dataset() {
    let api = Api::start().await;
    let file = id(&api.ok("/file/create", json!({ "name": "faq.md" })).await);
    let download = format!("/file/{file}/download");
    assert_eq!(api.get(&download).send().await.expect("a response").status(), 204);
    let upload = format!("/file/{file}/upload");
    let raw = api
        .http
        .post(api.url(&upload))
        .bearer_auth(&api.token)
        .header("content-type", "text/markdown")
        .body("Refunds are free.");
    assert_eq!(status_and_body(raw).await.1["id"], file);
    let response = api.get(&download).send().await.expect("a response");
    assert_eq!(response.text().await.expect("a body"), "Refunds are free.");
    let request = api.get(&download).header("accept", "application/json");
    assert!(status_and_body(request).await.1["url"].is_string());

    let dataset = id(&api.ok("/dataset/create", json!({})).await);
    let attached = format!("/dataset/{dataset}/file/{file}");
    let records = async || api.fetch(&format!("/dataset/{dataset}/record/list")).await["items"].clone();
    api.ok(&format!("{attached}/attach"), json!({ "type": "source" })).await;
    assert_eq!(records().await, json!([]));
    api.ok(&format!("{attached}/sync"), json!({})).await;
    assert_eq!(texts(&records().await), ["Refunds are free."]);
    let announced = api.ok(&upload, json!({ "file": { "type": "text/plain", "size": 3 } })).await;
    let request = &announced["uploadRequest"];
    let put = api.http.put(request["url"].as_str().expect("a URL")).header("content-type", "text/plain").body("New");
    assert_eq!(put.send().await.expect("a response").status(), 200);
    api.ok(&format!("/file/{file}/sync"), json!({})).await;
    assert_eq!(texts(&records().await), ["New"]);
    assert_eq!(api.fetch(&format!("/dataset/{dataset}/file/list")).await["items"][0]["id"], file);
    api.ok(&format!("{attached}/detach"), json!({ "deleteRecords": true })).await;
    assert_eq!(records().await, json!([]));
    assert_eq!(api.fetch(&format!("/dataset/{dataset}/file/list")).await, json!({ "items": [] }));
}

#[tokio::test]
async fn ability_is_executed_by_the_script() {
    let api = Api::with(Script::new().reply_when("sum", Reply::text("It is 4."))).await;
    let skillset = id(&api.ok("/skillset/create", json!({})).await);
    let ability = id(&api.ok(&format!("/skillset/{skillset}/ability/create"), json!({ "name": "add" })).await);
    let execute = format!("/skillset/{skillset}/ability/{ability}/execute");
    let result = api.ok(&execute, json!({ "input": "sum" })).await;
    assert_eq!((&result["result"], &result["usage"]["token"]), (&json!("It is 4."), &json!(3)));
    let events = api.events(&execute, json!({ "input": "sum" })).await;
    assert_eq!(types(&events).last(), Some(&"result"));
    assert!(types(&events).contains(&"token"));
    let other = api.post(&execute, &json!({ "input": "sum", "contactId": "none" }));
    assert_eq!(status_and_body(other).await.0, 400);
}

#[tokio::test]
async fn models_are_listed_and_session_tokens_are_rejected() {
    let api = Api::start().await;
    let models = api.fetch("/platform/model/list?take=1").await;
    assert!(models["items"][0]["maxTokens"].is_number());
    let own = api.conversation().await;
    let session = api.ok(&format!("/conversation/{own}/session/create"), json!({})).await;
    let token = session["token"].as_str().expect("a token");
    for path in ["/contact/list", "/dataset/list", "/platform/model/list"] {
        let request = api.http.get(api.url(path)).bearer_auth(token);
        assert_eq!(status_and_body(request).await.0, 401, "{path}");
    }
    let request = api.http.post(api.url("/contact/ensure")).bearer_auth(token).json(&json!({ "fingerprint": "f" }));
    assert_eq!(status_and_body(request).await.0, 401);
}
