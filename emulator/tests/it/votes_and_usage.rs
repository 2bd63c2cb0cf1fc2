//! Votes and usage.

use std::time::Duration;

use crate::support::{Api, id, status_and_body};
use chatbotkit_emulator::{Reply, Script};
use serde_json::{Value, json};

/// An account with a bot, and a conversation with it.
async fn talking() -> (Api, String, String) {
    let api = Api::with(Script::new().reply(Reply::tokens(["One ", "two ", "three."]))).await;
    let bot = id(&api.ok("/bot/create", json!({})).await);
    let own = id(&api.ok("/conversation/create", json!({ "botId": bot })).await);
    (api, bot, own)
}

fn votes(api: &Api, id: &str) -> Vec<(i64, Option<String>)> {
    let votes = api.emulator.votes(id).into_iter();
    votes.map(|vote| (vote.value, vote.reason)).collect()
}

#[tokio::test]
async fn votes_are_counted_where_they_are_cast_but_once_an_hour() {
    let (api, bot, own) = talking().await;
    let create = format!("/conversation/{own}/message/create");
    let message = id(&api.ok(&create, json!({ "type": "bot", "text": "Hi" })).await);
    for (path, on) in [
        (format!("/bot/{bot}"), &bot),
        (format!("/conversation/{own}"), &own),
        (format!("/conversation/{own}/message/{message}"), &message),
    ] {
        let (up, down) = (format!("{path}/upvote"), format!("{path}/downvote"));
        assert_eq!(api.ok(&down, json!({ "reason": "Too long" })).await, json!({ "id": on }));
        assert_eq!(api.ok(&up, json!({})).await, json!({ "id": on }));
        assert_eq!(votes(&api, on), [(-100, Some("Too long".to_owned()))]);
        api.emulator.advance_clock(Duration::from_secs(3600));
        api.ok(&up, json!({ "value": 7, "reason": "" })).await;
        assert_eq!(votes(&api, on)[1..], [(7, None)]);
        for (path, value) in [(&up, 0), (&up, 101), (&down, 0), (&down, -101), (&down, 1)] {
            let (status, response) = status_and_body(api.post(path, &json!({ "value": value }))).await;
            let message = response["message"].as_str().expect("a message");
            assert_eq!(status, 400, "{path} {value}");
            assert!(message.starts_with(r#""value" must be"#), "{message}");
        }
    }
    assert_eq!(status_and_body(api.post("/bot/nothing/upvote", &json!({}))).await.0, 404);
}

#[tokio::test]
async fn a_vote_leaves_a_trace_in_its_conversation() {
    let (api, _, own) = talking().await;
    api.ok(&format!("/conversation/{own}/upvote"), json!({ "reason": "Good" })).await;
    let kept = api.fetch(&format!("/conversation/{own}/message/list")).await;
    let activities: Vec<_> =
        kept["items"].as_array().expect("items").iter().map(|item| &item["meta"]["activity"]).collect();
    let function =
        |result| json!({ "name": "upvoteConversation", "arguments": { "reason": "Good" }, "result": result });
    assert_eq!(
        activities,
        [
            &json!({ "type": "request", "function": function(Value::Null) }),
            &json!({ "type": "response", "function": function(json!({})) }),
        ]
    );
}

#[tokio::test]
async fn usage_counts_tokens_and_messages() {
    let (api, bot, own) = talking().await;
    let (of_bot, of_own) = (format!("/bot/{bot}/usage/fetch"), format!("/conversation/{own}/usage/fetch"));
    assert_eq!(api.fetch(&of_bot).await, json!({ "tokens": 0, "conversations": 1, "messages": 0 }));
    // Two words of the user's and three tokens of the bot's.
    api.ok(&format!("/conversation/{own}/complete"), json!({ "text": "Count, please" })).await;
    let messages = json!([{ "type": "user", "text": "Count" }]);
    let stateless = json!({ "messages": messages, "botId": bot });
    api.ok("/conversation/complete", stateless).await;
    assert_eq!(api.fetch(&of_own).await, json!({ "tokens": 5, "messages": 2 }));
    assert_eq!(api.fetch(&of_bot).await, json!({ "tokens": 8, "conversations": 1, "messages": 2 }));
    // Usage remains after a deletion.
    api.ok(&format!("/conversation/{own}/delete"), json!({})).await;
    assert_eq!(status_and_body(api.get(&of_own)).await.0, 404);
    assert_eq!(api.fetch(&of_bot).await["tokens"], 8);
}

#[tokio::test]
async fn usage_can_be_asked_for_by_period_up_to_ninety_days_back() {
    let (api, bot, own) = talking().await;
    let usage = format!("/bot/{bot}/usage/fetch");
    let complete = format!("/conversation/{own}/complete");
    api.ok(&complete, json!({})).await;
    assert_eq!(api.fetch(&format!("{usage}?to=2001-01-01T00:00:00Z")).await["tokens"], 0);
    assert_eq!(api.fetch(&format!("{usage}?from=2001-01-01")).await["tokens"], 3);
    assert_eq!(status_and_body(api.get(&format!("{usage}?from=yesterday"))).await.0, 400);
    api.emulator.advance_clock(Duration::from_secs(91 * 24 * 3600));
    assert_eq!(api.fetch(&usage).await["tokens"], 0);
    api.ok(&complete, json!({})).await;
    assert_eq!(api.fetch(&usage).await["tokens"], 3);
}

#[tokio::test]
async fn memory_search_finds_messages_of_the_bot() {
    let (api, bot, own) = talking().await;
    let other = api.conversation().await;
    for (conversation, kind, text) in [
        (&own, "user", "My dog is called Rex."),
        (&own, "bot", "REX, a good name for a dog!"),
        (&own, "context", "The dog is asleep."),
        (&own, "user", "Cats are fine too."),
        (&other, "user", "My dog is Fido."),
    ] {
        let create = format!("/conversation/{conversation}/message/create");
        api.ok(&create, json!({ "type": kind, "text": text })).await;
    }
    let search = async |search: &str| {
        let path = format!("/bot/{bot}/memory/search");
        let found = api.ok(&path, json!({ "search": search })).await;
        let items = found["items"].as_array().expect("items").clone();
        let texts: Vec<_> = items.iter().map(|item| item["text"].as_str().expect("a text").to_owned()).collect();
        texts
    };
    let (called, name) = ("My dog is called Rex.", "REX, a good name for a dog!");
    assert_eq!(search("rex").await, [called, name]);
    assert_eq!(search("a good dog").await, [name, called]);
    assert!(search("elephants").await.is_empty());
}
