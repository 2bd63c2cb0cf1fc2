//! Validation of requests.

use crate::support::{Api, id, status_and_body};
use reqwest::{Method, redirect};
use serde_json::{Value, json};

#[tokio::test]
async fn only_the_first_validation_error_is_reported() {
    let api = Api::start().await;
    let own = api.conversation().await;
    let activity = |meta: Value| json!({ "messages": [{ "type": "activity", "text": "", "meta": meta }] });
    let feature = |feature: Value| json!({ "messages": [], "extensions": { "features": [feature] } });
    let function = |function: Value| json!({ "messages": [], "functions": [function] });
    let parameters = |parameters| function(json!({ "name": "f", "description": "", "parameters": parameters }));
    let stateless = "/conversation/complete";
    let complete = &format!("/conversation/{own}/complete");
    let session = &format!("/conversation/{own}/session/create");
    let message = &format!("/conversation/{own}/message/create");
    let batch = &format!("/conversation/{own}/message/batch/create");
    let upload = &format!("/conversation/{own}/attachment/upload");
    let dispatch = &format!("/conversation/{own}/dispatch");
    let stateless_dispatch = "/conversation/dispatch";
    let subscribe = "/channel/0123456789abcdef/subscribe";
    let bot_session = &format!("/bot/{}/session/create", id(&api.ok("/bot/create", json!({})).await));
    for (path, body, problem) in [
        ("/bot/create", json!({ "x": 1 }), r#""x" is not allowed"#),
        ("/bot/create", json!({ "name": 1 }), r#""name" must be a string"#),
        ("/bot/create", json!({ "visibility": "none" }), r#""visibility" must be one of [private, protected, public]"#),
        ("/bot/create", json!({ "meta": { "_a": 1 } }), r#""meta" may not have a key"#),
        ("/conversation/create", json!([]), r#""value" must be of type object"#),
        ("/conversation/create", json!({ "botId": "unknown" }), "Bot not found (botId)"),
        ("/conversation/create", json!({ "contactId": 1 }), r#""contactId" must be"#),
        (stateless, json!({}), r#""messages" is required"#),
        (stateless, json!({ "messages": [], "text": "Hi" }), r#""text" is not allowed"#),
        (stateless, json!({ "messages": [], "botId": "unknown" }), "Bot not found (botId)"),
        (stateless, json!({ "messages": [], "attachments": [] }), r#""namespace" is required"#),
        (stateless, json!({ "messages": [], "limits": { "iterations": 0 } }), r#""limits.iterations" must be greater"#),
        (stateless, function(json!({ "name": "_f", "description": "" })), r#""functions[0].name" fails to match"#),
        (stateless, function(json!({ "name": "f".repeat(65), "description": "" })), r#""functions[0].name" length"#),
        (
            stateless,
            function(json!({ "name": "f", "description": "", "result": { "channel": "short" } })),
            r#""functions[0].result.channel" length must be at least 16"#,
        ),
        (
            stateless,
            json!({ "messages": [], "functions": [{ "name": "f", "description": "" }, { "name": "f", "description": "" }] }),
            r#""functions" contains a duplicate value"#,
        ),
        (
            stateless,
            parameters(json!({ "type": "object", "properties": { "a": { "type": "string", "anyOf": [] } } })),
            r#""functions[0].parameters.properties.a.anyOf" is not allowed"#,
        ),
        (
            stateless,
            parameters(json!({ "type": "object", "properties": {}, "required": ["a"] })),
            r#""functions[0].parameters" may not require `a`"#,
        ),
        (
            complete,
            json!({ "entities": [{ "begin": 0, "end": 1, "text": "H" }] }),
            r#""entities[0].text" is not allowed"#,
        ),
        (stateless, activity(json!(null)), r#""messages[0]" must have `meta`"#),
        (stateless, activity(json!({})), r#""messages[0]" must have `meta.activity`"#),
        (
            stateless,
            activity(json!({ "activity": { "type": "other" } })),
            r#""messages[0]" must have request, response"#,
        ),
        (
            stateless,
            activity(json!({ "activity": { "type": "request" } })),
            r#"must have `meta.activity.function.name`"#,
        ),
        (
            stateless,
            activity(json!({ "activity": { "type": "request", "function": {} } })),
            r#"must have `meta.activity.function.name`"#,
        ),
        ("/conversation/create", activity(json!({})), r#""messages[0]" must have `meta.activity`"#),
        (stateless_dispatch, activity(json!({})), r#""messages[0]" must have `meta.activity`"#),
        (batch, json!({ "items": [{ "type": "activity", "text": "" }] }), "must have `meta`"),
        (message, json!({ "type": "activity", "text": "" }), "must have `meta`"),
        (message, json!({ "type": "user", "text": "", "id": "m1", "x": 1 }), "is not allowed"),
        (
            stateless,
            json!({ "messages": [{ "type": "user", "text": "", "x": 1 }] }),
            r#""messages[0].x" is not allowed"#,
        ),
        (stateless_dispatch, feature(json!({ "name": "later" })), r#""extensions.features[0].name" must be one of"#),
        (
            complete,
            json!({ "extensions": { "features": [{ "name": "userInfo", "options": { "age": 1 } }] } }),
            "age\" is not allowed",
        ),
        (stateless, feature(json!({ "name": "bpacc" })), r#""extensions.features[0].name" must be one of [answer,"#),
        (stateless, feature(json!({ "name": "memory", "options": {} })), r#""extensions.features[0]"#),
        (stateless, feature(json!({ "name": "web", "options": { "depth": 1 } })), r#"depth" is not allowed"#),
        (stateless, feature(json!({ "name": "compact", "options": {} })), "must have tokens or messages"),
        (stateless, feature(json!({ "name": "compact" })), "options\" is required"),
        (stateless, feature(json!({ "name": "notes", "options": { "notes": [" "] } })), "is not allowed to be empty"),
        (message, json!({ "type": "cat", "text": "" }), r#""type" must be one of [user, bot,"#),
        (session, json!({ "durationInSeconds": 1799 }), r#""durationInSeconds" must be greater than or equal to 1800"#),
        (session, json!({ "durationInSeconds": 86401 }), r#""durationInSeconds" must be less than or equal to 86400"#),
        (bot_session, json!({ "messages": [{ "type": "bot", "text": "" }] }), r#""messages[0].type" must be one of"#),
        (subscribe, json!({ "historyLength": 10001 }), r#""historyLength" must be less than"#),
        (
            stateless_dispatch,
            json!({ "messages": [], "channelId": "a".repeat(23) }),
            r#""channelId" length must be at least 24"#,
        ),
        (dispatch, json!({ "messages": [] }), r#""messages" is not allowed"#),
        ("/conversation/compact", json!({ "messages": [] }), r#""messages" must contain at least 1"#),
        (batch, json!({ "items": [] }), r#""items" must contain at least 1"#),
        (
            batch,
            json!({ "items": vec![json!({ "type": "user", "text": "" }); 101] }),
            r#""items" must contain less than or equal to 100"#,
        ),
        (
            batch,
            json!({ "items": [{ "id": "a", "type": "user", "text": "" }, { "type": "user" }] }),
            r#""items[1].text" is required"#,
        ),
        (
            upload,
            json!({ "file": { "type": "text/plain", "size": -1 } }),
            r#""file.size" must be greater than or equal to 0"#,
        ),
        (upload, json!({ "file": { "type": "text/plain", "length": 1 } }), r#""file.length" is not allowed"#),
        ("/channel/short/publish", json!({ "message": {} }), r#""channelId" length must be at least 16"#),
        ("/channel/0123456789abcdef/publish", json!({ "message": 1 }), r#""message" must be of type object"#),
    ] {
        let (status, response) = status_and_body(api.post(path, &body)).await;
        assert_eq!((status, &response["code"]), (400, &json!("BAD_REQUEST")), "{path} {body}");
        let message = response["message"].as_str().expect("a message");
        assert!(message.contains(problem), "{path} {body}: {message}");
    }
}

#[tokio::test]
async fn parameters_within_the_subset_and_absent_ones_are_taken() {
    let api = Api::start().await;
    let parameters = json!({
        "type": "object",
        "properties": { "q": { "type": "array", "items": { "type": "string", "enum": ["a"] } } },
        "required": ["q"],
    });
    let functions = json!([
        { "name": "$f_1", "description": "", "parameters": parameters },
        { "name": "g", "description": "", "result": { "data": { "a": 1 } }, "call": { "start": true } },
    ]);
    api.ok("/conversation/complete", json!({ "messages": [], "functions": functions })).await;
}

#[tokio::test]
async fn authentication_precedes_validation_and_lookup() {
    let api = Api::start().await;
    let create = || api.bare(Method::POST, "/bot/create");
    // The method comes before all else, the type of the content before the credentials, those before the body.
    assert_eq!(status_and_body(api.bare(Method::PUT, "/bot/create")).await.0, 405);
    assert_eq!(status_and_body(create()).await.0, 400);
    assert_eq!(status_and_body(create().header("content-type", "application/json").body("{")).await.0, 403);
    let broken = create().bearer_auth("sk-test").header("content-type", "application/json; charset=utf-8").body("{");
    let response = broken.send().await.expect("a response");
    assert_eq!(response.status(), 400);
    assert!(response.headers()["content-type"].to_str().is_ok_and(|kind| kind.starts_with("text/plain")));
    // The body is checked before the path is looked up.
    assert_eq!(status_and_body(api.post("/conversation/nothing/session/create", &json!({ "x": 1 }))).await.0, 400);
    assert_eq!(status_and_body(api.post("/conversation/nothing/session/create", &json!({}))).await.0, 404);
    for method in [Method::HEAD, Method::OPTIONS] {
        assert_eq!(api.bare(method, "/bot/create").send().await.expect("a response").status(), 200);
    }
}

#[tokio::test]
async fn an_unknown_route_is_a_page_and_a_trailing_slash_is_redirected() {
    let api = Api::start().await;
    let response = api.get("/no/such/thing").send().await.expect("a response");
    assert_eq!(response.status(), 404);
    assert!(response.headers()["content-type"].to_str().is_ok_and(|kind| kind.starts_with("text/html")));
    let http = reqwest::Client::builder().redirect(redirect::Policy::none()).build().expect("a client");
    let response = http.get(api.url("/bot/list/?take=1")).send().await.expect("a response");
    assert_eq!(response.status(), 308);
    assert_eq!(response.headers()["location"], "/v1/bot/list?take=1");
}

#[tokio::test]
async fn known_features_and_fetched_messages_are_accepted() {
    let api = Api::start().await;
    let features = json!([
        { "name": "memory" },
        { "name": "web" },
        { "name": "web", "options": { "search": true } },
        { "name": "batch", "options": { "settle": true } },
        { "name": "compact", "options": { "tokens": 1000 } },
        { "name": "backstory", "options": { "mode": "extend", "text": "Be brief." } },
        { "name": "userInfo", "options": { "externalId": "7" } },
    ]);
    let function = json!({ "name": "f", "arguments": {}, "result": 1 });
    let messages = json!([
        { "id": "m1", "type": "user", "text": "Hi", "name": "n", "description": "d", "createdAt": 1 },
        { "type": "activity", "text": "", "meta": { "activity": { "type": "response", "function": function } } },
    ]);
    let ability = json!({ "name": "a", "description": "a", "instruction": "a", "linkedSpaceId": "s1" });
    let extensions = json!({ "features": features, "skillsets": [{ "abilities": [ability] }] });
    api.ok("/conversation/complete", json!({ "messages": messages, "extensions": extensions })).await;
    let contact = json!({ "fingerprint": "f-1", "name": "Ann" });
    let made = api.ok("/conversation/create", json!({ "contact": contact, "messages": messages })).await;
    assert!(made["id"].is_string());
}
