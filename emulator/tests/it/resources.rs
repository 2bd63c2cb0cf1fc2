//! Resources: what is the same for all kinds.

use crate::support::{Api, id, lines, status_and_body};
use serde_json::{Value, json};

const MISSING: &str = "a00000000000000000000000";

/// A kind: its path below its parent's, its name, a body that creates it, and a field that null clears.
struct Kind {
    parent: Option<&'static str>,
    path: &'static str,
    name: &'static str,
    body: Value,
    cleared: &'static str,
    exported: bool,
}

fn kinds() -> Vec<Kind> {
    let kind = |path, name, body, cleared, exported| Kind { parent: None, path, name, body, cleared, exported };
    let child = |parent, kind| Kind { parent: Some(parent), ..kind };
    let named = || json!({ "name": "n", "alias": "the-one", "description": "d", "meta": { "a": "1" } });
    vec![
        kind("contact", "Contact", json!({ "name": "n", "email": "a@b.c", "meta": { "a": "1" } }), "email", true),
        kind("dataset", "Dataset", named(), "description", false),
        child(
            "dataset",
            kind("record", "Record", json!({ "text": "t", "source": "s", "meta": { "a": "1" } }), "source", true),
        ),
        kind("file", "File", named(), "description", false),
        kind("skillset", "Skillset", named(), "description", false),
        child(
            "skillset",
            kind(
                "ability",
                "Ability",
                json!({ "name": "n", "linkedSpaceId": "s", "meta": { "a": "1" } }),
                "linkedSpaceId",
                true,
            ),
        ),
        kind("secret", "Secret", named(), "description", false),
        kind("memory", "Memory", json!({ "text": "t", "name": "n", "meta": { "a": "1" } }), "name", true),
    ]
}

impl Kind {
    async fn base(&self, api: &Api) -> String {
        match self.parent {
            None => format!("/{}", self.path),
            Some(parent) => {
                let parent_id = id(&api.ok(&format!("/{parent}/create"), json!({})).await);
                format!("/{parent}/{parent_id}/{}", self.path)
            }
        }
    }
}

#[tokio::test]
async fn resource_is_created_fetched_listed_updated_and_deleted() {
    let api = Api::start().await;
    for kind in kinds() {
        let base = kind.base(&api).await;
        let one = id(&api.ok(&format!("{base}/create"), kind.body.clone()).await);
        let fetched = api.fetch(&format!("{base}/{one}/fetch")).await;
        for (field, value) in kind.body.as_object().expect("fields") {
            assert_eq!(&fetched[field], value, "{base} {field}");
        }
        let cleared = fetched[kind.cleared].clone();
        assert!(cleared.is_string(), "{base}");
        for (query, found) in [("", 1), ("?meta.a=1", 1), ("?meta.a=2", 0)] {
            let list = api.fetch(&format!("{base}/list{query}")).await;
            assert_eq!(list["items"].as_array().expect("items").len(), found, "{base}{query}");
        }
        let request = api.get(&format!("{base}/list")).header("accept", "application/jsonl");
        let items = lines(request.send().await.expect("a response")).await;
        assert_eq!(items, [json!({ "type": "item", "data": fetched })]);
        let changes = json!({ kind.cleared: null, "meta": { "$update": { "b": 2 } } });
        assert_eq!(api.ok(&format!("{base}/{one}/update"), changes).await, json!({ "id": one }));
        let updated = api.fetch(&format!("{base}/{one}/fetch")).await;
        assert_eq!((&updated[kind.cleared], &updated["meta"]), (&Value::Null, &json!({ "a": "1", "b": 2 })), "{base}");
        assert!(updated["updatedAt"].as_u64() > fetched["updatedAt"].as_u64());
        assert_eq!(api.ok(&format!("{base}/{one}/delete"), json!({})).await, json!({ "id": one }));
        assert_eq!(status_and_body(api.get(&format!("{base}/{one}/fetch"))).await.0, 404, "{base}");
    }
}

#[tokio::test]
async fn invalid_body_and_unknown_id_are_rejected() {
    let api = Api::start().await;
    for kind in kinds() {
        let base = kind.base(&api).await;
        let gone = json!({ "message": format!("{} not found", kind.name), "code": "NOT_FOUND" });
        for (path, body) in [("create", json!({ "x": 1 })), (&format!("{MISSING}/update"), json!({ "x": 1 }))] {
            let (status, response) = status_and_body(api.post(&format!("{base}/{path}"), &body)).await;
            assert_eq!((status, &response["message"]), (400, &json!("\"x\" is not allowed")), "{base}/{path}");
        }
        let mut body = kind.body.clone();
        for (field, value) in [("meta", json!({ "_a": 1 })), ("meta", json!(1)), (kind.cleared, json!(1))] {
            body[field] = value;
            let (status, response) = status_and_body(api.post(&format!("{base}/create"), &body)).await;
            assert_eq!(status, 400, "{base} {body}: {response}");
            body = kind.body.clone();
        }
        assert_eq!(status_and_body(api.get(&format!("{base}/{MISSING}/fetch"))).await, (404, gone.clone()));
        for verb in ["update", "delete"] {
            let request = api.post(&format!("{base}/{MISSING}/{verb}"), &json!({}));
            assert_eq!(status_and_body(request).await, (404, gone.clone()));
        }
        let one = id(&api.ok(&format!("{base}/create"), kind.body.clone()).await);
        let other = api.get(&format!("{base}/{one}/fetch")).header("x-runas-user-id", "other");
        assert_eq!(status_and_body(other).await.0, 404, "{base}");
    }
}

#[tokio::test]
async fn required_fields_and_references_are_checked() {
    let api = Api::start().await;
    let dataset = id(&api.ok("/dataset/create", json!({})).await);
    let record = format!("/dataset/{dataset}/record/create");
    let update = format!("/dataset/{dataset}/update");
    for (path, body, problem) in [
        (record.as_str(), json!({}), "\"text\" is required"),
        ("/memory/create", json!({ "text": null }), "\"text\" is required"),
        ("/contact/ensure", json!({ "name": "n" }), "\"fingerprint\" is required"),
        ("/memory/create", json!({ "text": "t", "contactId": MISSING }), "Contact not found (contactId)"),
        ("/memory/create", json!({ "text": "t", "botId": MISSING }), "Bot not found (botId)"),
        (&update, json!({ "store": "s" }), "\"store\" is not allowed"),
        ("/file/create", json!({ "visibility": "v" }), "\"visibility\" must be one of [private, protected, public]"),
    ] {
        let (status, response) = status_and_body(api.post(path, &body)).await;
        assert_eq!((status, &response["message"]), (400, &json!(problem)), "{path} {body}");
    }
}

#[tokio::test]
async fn children_are_deleted_with_their_parent() {
    let api = Api::start().await;
    for kind in kinds().into_iter().filter(|kind| kind.parent.is_some()) {
        let base = kind.base(&api).await;
        let one = id(&api.ok(&format!("{base}/create"), kind.body.clone()).await);
        let (parent, _) = base.rsplit_once('/').expect("a parent");
        api.ok(&format!("{parent}/delete"), json!({})).await;
        for path in [format!("{base}/{one}/fetch"), format!("{base}/list")] {
            assert_eq!(status_and_body(api.get(&path)).await.0, 404, "{path}");
        }
    }
}

#[tokio::test]
async fn export_has_a_table_with_the_fields_as_columns() {
    let api = Api::start().await;
    for kind in kinds().into_iter().filter(|kind| kind.exported) {
        let base = kind.base(&api).await;
        api.ok(&format!("{base}/create"), kind.body.clone()).await;
        let request = api.get(&format!("{base}/export")).header("accept", "text/csv");
        let table = request.send().await.expect("a response").text().await.expect("a body");
        assert!(table.starts_with("id,") && table.lines().count() == 2, "{base}: {table}");
        assert_eq!(api.fetch(&format!("{base}/export")).await["items"].as_array().map(Vec::len), Some(1));
    }
}
