//! Updates.

use crate::support::{Api, id, status_and_body};
use serde_json::{Value, json};

async fn first_bot(api: &Api) -> String {
    let bot = json!({
        "name": "Guide", "backstory": "You are brief.", "privacy": true, "visibility": "public",
        "alias": "guide", "blueprintId": "b1", "meta": { "tier": "gold", "since": 2020 },
    });
    id(&api.ok("/bot/create", bot).await)
}

#[tokio::test]
async fn an_update_changes_what_it_names_and_null_clears() {
    let api = Api::start().await;
    let bot = first_bot(&api).await;
    let before = api.fetch(&format!("/bot/{bot}/fetch")).await;
    let changes = json!({ "name": "Leader", "backstory": null });
    assert_eq!(api.ok("/bot/guide/update", changes).await, json!({ "id": bot }));
    let after = api.fetch(&format!("/bot/{bot}/fetch")).await;
    assert_eq!(
        (&after["name"], &after["backstory"], &after["privacy"]),
        (&json!("Leader"), &Value::Null, &json!(true))
    );
    assert_eq!(after["createdAt"], before["createdAt"]);
    assert!(after["updatedAt"].as_u64() > before["updatedAt"].as_u64());
}

#[tokio::test]
async fn metadata_is_replaced_unless_it_is_wrapped() {
    let api = Api::start().await;
    let bot = first_bot(&api).await;
    for (meta, whole) in [
        (
            json!({ "$update": { "tier": "silver", "new": [1] } }),
            json!({ "tier": "silver", "since": 2020, "new": [1] }),
        ),
        (json!({ "a": 1 }), json!({ "a": 1 })),
        (Value::Null, Value::Null),
        (json!({ "$update": { "b": 2 } }), json!({ "b": 2 })),
    ] {
        api.ok(&format!("/bot/{bot}/update"), json!({ "meta": meta })).await;
        assert_eq!(api.fetch(&format!("/bot/{bot}/fetch")).await["meta"], whole, "{meta}");
    }
}

#[tokio::test]
async fn invalid_update_is_rejected_before_any_lookup_and_changes_nothing() {
    let api = Api::start().await;
    let bot = first_bot(&api).await;
    let own = api.conversation().await;
    let nothing = "nothing".to_owned();
    for (path, body, problem) in [
        (format!("/bot/{nothing}/update"), json!({ "x": 1 }), r#""x" is not allowed"#),
        (format!("/bot/{bot}/update"), json!({ "name": "n", "privacy": 1 }), r#""privacy" must be a boolean"#),
        (format!("/bot/{bot}/update"), json!({ "meta": { "_a": 1 } }), r#""meta" may not have a key"#),
        (format!("/bot/{bot}/update"), json!({ "meta": { "$update": { "_a": 1 } } }), r#""meta" may not have a key"#),
        (format!("/bot/{bot}/update"), json!([]), r#""value" must be of type object"#),
        (format!("/conversation/{nothing}/update"), json!({ "messages": [] }), r#""messages" is not allowed"#),
        (format!("/conversation/{own}/update"), json!({ "name": "n", "botId": "unknown" }), "Bot not found (botId)"),
        (format!("/conversation/{own}/message/{nothing}/update"), json!({ "type": "cat" }), r#""type" must be one of"#),
    ] {
        let (status, response) = status_and_body(api.post(&path, &body)).await;
        assert_eq!(status, 400, "{path} {body}");
        let message = response["message"].as_str().expect("a message");
        assert!(message.contains(problem), "{path} {body}: {message}");
    }
    assert_eq!(api.fetch(&format!("/bot/{bot}/fetch")).await["name"], "Guide");
    assert_eq!(api.fetch(&format!("/conversation/{own}/fetch")).await["name"], Value::Null);
    for (path, kind) in [
        (format!("/bot/{nothing}/update"), "Bot"),
        (format!("/conversation/{nothing}/update"), "Conversation"),
        (format!("/conversation/{own}/message/{nothing}/update"), "Message"),
    ] {
        let gone = json!({ "message": format!("{kind} not found"), "code": "NOT_FOUND" });
        assert_eq!(status_and_body(api.post(&path, &json!({}))).await, (404, gone));
    }
}

#[tokio::test]
async fn a_conversation_can_change_its_links() {
    let api = Api::start().await;
    let bot = first_bot(&api).await;
    let own = api.conversation().await;
    let update = format!("/conversation/{own}/update");
    let links = json!({ "botId": "guide", "spaceId": "s1", "expiresAt": 4_000_000_000_000_u64 });
    api.ok(&update, links).await;
    let record = api.fetch(&format!("/conversation/{own}/fetch")).await;
    assert_eq!(
        (&record["botId"], &record["spaceId"], &record["expiresAt"]),
        (&json!(bot), &json!("s1"), &json!(4_000_000_000_000_u64))
    );
    // A linked object may be deleted, and does not prevent other changes.
    api.ok("/bot/guide/delete", json!({})).await;
    api.ok(&update, json!({ "spaceId": null })).await;
    let record = api.fetch(&format!("/conversation/{own}/fetch")).await;
    assert_eq!((&record["botId"], &record["spaceId"]), (&json!(bot), &Value::Null));
    api.ok(&update, json!({ "botId": null, "expiresAt": null })).await;
    let record = api.fetch(&format!("/conversation/{own}/fetch")).await;
    assert_eq!((&record["botId"], &record["expiresAt"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn a_message_can_be_fetched_changed_and_deleted() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let create = format!("/conversation/{own}/message/create");
    let made = api.ok(&create, json!({ "type": "user", "text": "Hi Ada" })).await;
    let path = format!("/conversation/{own}/message/{}", id(&made));
    let entity = json!({ "type": "name", "begin": 3, "end": 6, "text": "Bob" });
    let changes = json!({ "type": "context", "text": "Hi Bob", "entities": [entity] });
    assert_eq!(api.ok(&format!("{path}/update"), changes).await, json!({ "id": id(&made), "entities": [entity] }));
    let message = api.fetch(&format!("{path}/fetch")).await;
    assert_eq!((&message["type"], &message["text"]), (&json!("context"), &json!("Hi Bob")));
    assert_eq!(api.ok(&format!("{path}/delete"), json!({})).await, json!({ "id": id(&made) }));
    assert_eq!(status_and_body(api.get(&format!("{path}/fetch"))).await.0, 404);
    assert_eq!(status_and_body(api.post(&format!("{path}/delete"), &json!({}))).await.0, 404);
}

#[tokio::test]
async fn a_clone_is_a_bot_of_its_own_and_a_deleted_bot_is_gone() {
    let api = Api::start().await;
    let bot = first_bot(&api).await;
    let clone = id(&api.ok(&format!("/bot/{bot}/clone"), json!({})).await);
    let copy = api.fetch(&format!("/bot/{clone}/fetch")).await;
    assert_eq!(
        (&copy["name"], &copy["backstory"], &copy["meta"]["tier"]),
        (&json!("Guide"), &json!("You are brief."), &json!("gold"))
    );
    assert_eq!(
        (&copy["alias"], &copy["blueprintId"], &copy["visibility"]),
        (&Value::Null, &Value::Null, &json!("private"))
    );
    assert_eq!(api.ok("/bot/guide/delete", json!({})).await, json!({ "id": bot }));
    let gone = json!({ "message": "Bot not found", "code": "NOT_FOUND" });
    assert_eq!(status_and_body(api.get(&format!("/bot/{bot}/fetch"))).await, (404, gone));
    api.fetch(&format!("/bot/{clone}/fetch")).await;
}
