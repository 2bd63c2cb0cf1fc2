//! Calls of functions, as whoever has to make them meets them.

use std::pin::{Pin, pin};
use std::time::Duration;

use crate::support::{Api, id, live, soon, types};
use chatbotkit_emulator::{Fault, Reply, Script};
use futures_util::{Stream, StreamExt};
use serde_json::{Value, json};
use tokio::time::Instant;

const COMPLETE: &str = "/conversation/complete";
const CHANNELS: [&str; 2] = ["channel-of-f-0123456789", "channel-of-g-0123456789"];
const WAIT: Duration = Duration::from_secs(300);

/// A script that makes these calls, and is done.
fn calling(calls: Reply) -> Script {
    Script::new().replies([calls, Reply::text("Done.")])
}

/// The functions `f` and `g` with channels, `h` with a result that is known, and `i` without any.
fn functions() -> Value {
    let function = |name, result: Value| json!({ "name": name, "description": "", "result": result });
    json!([
        function("f", json!({ "channel": CHANNELS[0] })),
        function("g", json!({ "channel": CHANNELS[1] })),
        function("h", json!({ "data": 3 })),
        function("i", Value::Null),
    ])
}

fn asking(text: &str) -> Value {
    json!({ "messages": [{ "type": "user", "text": text }], "functions": functions() })
}

async fn publish(api: &Api, channel: &str, message: Value) {
    api.ok(&format!("/channel/{channel}/publish"), json!({ "message": message })).await;
}

/// Events up to the last of so many beginnings of a wait.
async fn until_waiting(waits: usize, events: &mut Pin<&mut impl Stream<Item = Value>>) -> Vec<Value> {
    let mut seen = Vec::new();
    while of(&seen, "waitForChannelMessageBegin").len() < waits {
        seen.push(soon(events.next()).await.expect("an event"));
    }
    seen
}

/// Events from here to the end, apart from keep-alive events.
async fn rest(events: Pin<&mut impl Stream<Item = Value>>) -> Vec<Value> {
    events.filter(|event| std::future::ready(event["type"] != "ping" && event["type"] != "nop")).collect().await
}

fn of<'a>(events: &'a [Value], kind: &str) -> Vec<&'a Value> {
    events.iter().filter(|event| event["type"] == kind).collect()
}

/// The results sent to the model, each after the name of its function.
fn results(events: &[Value]) -> Vec<(&str, &Value)> {
    let activities = of(events, "message").into_iter().map(|message| &message["data"]["meta"]["activity"]);
    activities
        .filter(|activity| activity["type"] == "response")
        .map(|activity| (activity["function"]["name"].as_str().expect("a name"), &activity["function"]["result"]))
        .collect()
}

fn end(events: &[Value]) -> &Value {
    &events.last().expect("a result")["data"]["end"]["reason"]
}

#[tokio::test]
async fn a_function_with_a_channel_waits_for_its_result() {
    for (message, result) in [
        (json!({ "data": { "a": 1 } }), json!({ "a": 1 })),
        (json!({ "data": 0, "result": 2 }), json!(2)),
        (json!({ "error": "No" }), json!({ "error": "No" })),
    ] {
        let api = Api::with(calling(Reply::call("f", json!({ "q": "x" })))).await;
        let mut events = pin!(live(api.jsonl(COMPLETE, &asking("Go")).await));
        let mut seen = until_waiting(1, &mut events).await;
        let wait = json!({ "channel": CHANNELS[0], "function": { "name": "f", "args": { "q": "x" } } });
        assert_eq!(seen[3]["data"], wait);
        publish(&api, CHANNELS[0], message.clone()).await;
        seen.extend(soon(rest(events)).await);
        assert_eq!(
            types(&seen),
            [
                "completeBegin",
                "message",
                "operationBegin",
                "waitForChannelMessageBegin",
                "waitForChannelMessageEnd",
                "operationEnd",
                "message",
                "completeEnd",
                "completeBegin",
                "token",
                "message",
                "completeEnd",
                "receiveResult",
                "result"
            ]
        );
        assert_eq!(seen[4]["data"]["message"], message);
        assert_eq!(results(&seen), [("f", &result)]);
        assert_eq!(seen[13]["data"]["text"], "Done.");
    }
}

#[tokio::test]
async fn run_ends_without_a_result_channel_or_after_its_last_round() {
    let api = Api::start().await;
    let mut one_round = asking("Go");
    one_round["limits"] = json!({ "iterations": 1 });
    for (name, body, reason) in
        [("i", asking("Go"), "activity"), ("h", asking("Go"), "stop"), ("h", one_round, "iteration")]
    {
        api.emulator.set_script(calling(Reply::call(name, json!({}))));
        assert_eq!(api.ok(COMPLETE, body).await["end"]["reason"], reason);
    }
}

#[tokio::test]
async fn calls_of_one_reply_begin_in_order_before_any_result_is_needed() {
    let calls = Reply::call("f", json!({})).and_call("h", json!({})).and_call("g", json!({}));
    let api = Api::with(calling(calls)).await;
    let mut events = pin!(live(api.jsonl(COMPLETE, &asking("Go")).await));
    let begun = until_waiting(2, &mut events).await;
    let names = of(&begun, "waitForChannelMessageBegin").into_iter().map(|event| &event["data"]["function"]["name"]);
    assert_eq!(names.collect::<Vec<_>>(), ["f", "g"]);
    assert_eq!(results(&begun), [], "they take turns");
    assert_eq!(soon(events.next()).await.expect("a response")["data"]["meta"]["activity"]["function"]["result"], 3);

    publish(&api, CHANNELS[1], json!({ "data": 2 })).await;
    let responses = [soon(events.next()).await, soon(events.next()).await, soon(events.next()).await];
    let responses = responses.map(|event| event.expect("an event"));
    assert_eq!(types(&responses), ["waitForChannelMessageEnd", "operationEnd", "message"]);
    assert_eq!(results(&responses), [("g", &json!(2))]);

    publish(&api, CHANNELS[0], json!({ "data": 1 })).await;
    let ended = soon(rest(events)).await;
    let next_round = ["completeBegin", "token", "message", "completeEnd", "receiveResult", "result"];
    let first = ["waitForChannelMessageEnd", "operationEnd", "message", "completeEnd"];
    assert_eq!(types(&ended), [&first[..], &next_round].concat());
    assert_eq!((results(&ended), end(&ended)), (vec![("f", &json!(1))], &json!("stop")));
}

#[tokio::test]
async fn message_is_the_result_of_all_calls_that_wait_on_its_channel() {
    let twice = || [Reply::call("f", json!(1)).and_call("f", json!(2)), Reply::text("Done.")];
    let api = Api::with(Script::new().replies_when("one", twice()).replies_when("two", twice())).await;
    let mut one = pin!(live(api.jsonl(COMPLETE, &asking("one")).await));
    let mut two = pin!(live(api.jsonl(COMPLETE, &asking("two")).await));
    until_waiting(2, &mut one).await;
    until_waiting(2, &mut two).await;
    publish(&api, CHANNELS[0], json!({ "data": "yes" })).await;
    for events in [soon(rest(one)).await, soon(rest(two)).await] {
        assert_eq!(results(&events), [("f", &json!("yes")), ("f", &json!("yes"))]);
        let arguments = of(&events, "waitForChannelMessageEnd").into_iter().map(|event| &event["data"]["function"]);
        assert_eq!(
            arguments.map(|function| &function["args"]).collect::<Vec<_>>(),
            [1, 2],
            "the first continues first"
        );
        assert_eq!(end(&events), "stop");
    }
}

#[tokio::test]
async fn aborted_call_cancels_the_others_and_ends_the_run() {
    let api = Api::with(calling(Reply::call("f", json!({})).and_call("g", json!({})))).await;
    let mut events = pin!(live(api.jsonl(COMPLETE, &asking("Go")).await));
    until_waiting(2, &mut events).await;
    publish(&api, CHANNELS[1], json!({ "abort": "enough", "data": 1 })).await;
    let events = soon(rest(events)).await;
    assert_eq!(types(&events), ["waitForChannelMessageEnd", "abort", "completeEnd", "receiveResult", "result"]);
    let abort = &events[1]["data"];
    assert_eq!((&abort["functionName"], &abort["reason"]), (&json!("g"), &json!("enough")));
    assert_eq!(end(&events), "abort");
}

#[tokio::test]
async fn a_call_left_to_the_caller_ends_the_run_once_the_others_have_their_results() {
    let api = Api::with(calling(Reply::call("i", json!({})).and_call("f", json!({})))).await;
    let mut events = pin!(live(api.jsonl(COMPLETE, &asking("Go")).await));
    until_waiting(1, &mut events).await;
    publish(&api, CHANNELS[0], json!({ "data": 1 })).await;
    let events = soon(rest(events)).await;
    assert_eq!((results(&events), end(&events)), (vec![("f", &json!(1))], &json!("activity")));
}

#[tokio::test]
async fn a_function_that_the_request_does_not_have_is_an_error_for_the_model() {
    let api = Api::with(calling(Reply::call("k", json!({ "q": "x" })))).await;
    let events = api.events(COMPLETE, asking("Go")).await;
    assert_eq!(types(&events)[..5], ["completeBegin", "message", "message", "completeEnd", "completeBegin"]);
    assert_eq!(results(&events), [("k", &json!({ "error": "There is no function k" }))]);
    assert_eq!(end(&events), "stop");
}

#[tokio::test(start_paused = true)]
async fn tool_result_timeout_after_five_minutes_is_an_error_for_the_model() {
    let api = Api::with(calling(Reply::call("f", json!({})).and_call("g", json!({})))).await;
    let mut events = pin!(live(api.jsonl(COMPLETE, &asking("Go")).await));
    until_waiting(2, &mut events).await;
    let start = Instant::now();
    let events = rest(events).await;
    assert!((WAIT..WAIT + Duration::from_secs(10)).contains(&start.elapsed()), "{:?}", start.elapsed());
    let waits = of(&events, "waitForChannelMessageEnd");
    assert!(waits.len() == 2 && waits.iter().all(|wait| wait["data"].get("message").is_none()), "{waits:?}");
    let late = json!({ "error": "No result came in time" });
    assert_eq!(results(&events).into_iter().map(|(_, result)| result).collect::<Vec<_>>(), [&late, &late]);
    assert_eq!(end(&events), "stop");
}

#[tokio::test]
async fn arguments_are_sent_unchanged() {
    for (given, args) in [
        (r#", "arguments": { "q": [1, null] }"#, Some(json!({ "q": [1, null] }))),
        (r#", "arguments": "{\"q\": 1}""#, Some(json!("{\"q\": 1}"))),
        (r#", "arguments": "q = 1""#, Some(json!("q = 1"))),
        (r#", "arguments": null"#, Some(Value::Null)),
        ("", None),
    ] {
        let json = format!(r#"{{ "rules": [{{ "replies": [{{ "call": {{ "name": "f"{given} }} }}] }}] }}"#);
        let written = Script::from_json(&json).expect("a script");
        for script in [written, Script::new().reply(Reply::call("f", args.clone()))] {
            let api = Api::with(script).await;
            let mut events = pin!(live(api.jsonl(COMPLETE, &asking("Go")).await));
            let seen = until_waiting(1, &mut events).await;
            let wait = seen.last().expect("a wait");
            assert_eq!(wait["data"]["function"].get("args"), args.as_ref(), "{json}");
        }
    }
}

#[tokio::test]
async fn several_calls_can_be_read_from_a_script() {
    let json = r#"{ "rules": [{ "replies": [
        { "text": "Let me see.", "calls": [{ "name": "h" }, { "name": "k", "arguments": {} }] }, { "text": "Done." }
    ] }] }"#;
    let api = Api::with(Script::from_json(json).expect("a script")).await;
    let events = api.events(COMPLETE, asking("Go")).await;
    let texts = of(&events, "message").into_iter().filter(|event| event["data"]["type"] == "bot");
    assert_eq!(texts.map(|event| &event["data"]["text"]).collect::<Vec<_>>(), ["Let me see.", "Done."]);
    assert_eq!(results(&events).into_iter().map(|(name, _)| name).collect::<Vec<_>>(), ["k", "h"]);
}

#[tokio::test(start_paused = true)]
async fn result_is_accepted_only_with_the_token_and_the_user_of_the_run() {
    let api = Api::with(calling(Reply::call("f", json!({})))).await;
    let own = api.conversation().await;
    let session = api.ok(&format!("/conversation/{own}/session/create"), json!({})).await;
    let (owner, visitor) = ("sk-test", session["token"].as_str().expect("a token"));
    let late = json!({ "error": "No result came in time" });
    for (caller, publisher, user, result) in [
        (visitor, visitor, None, &json!(1)),
        (visitor, owner, None, &late),
        (owner, owner, None, &json!(1)),
        (owner, owner, Some("u1"), &late),
        (owner, visitor, None, &late),
    ] {
        let post = |token, path: &str, body: Value| api.http.post(api.url(path)).bearer_auth(token).json(&body);
        let body = json!({ "text": "Go", "functions": functions() });
        let run = post(caller, &format!("/conversation/{own}/complete"), body).header("accept", "application/jsonl");
        let mut events = pin!(live(run.send().await.expect("a response")));
        until_waiting(1, &mut events).await;
        let path = format!("/channel/{}/publish", CHANNELS[0]);
        let mut publish = post(publisher, &path, json!({ "message": { "data": 1 } }));
        if let Some(user) = user {
            publish = publish.header("x-runas-user-id", user);
        }
        assert_eq!(publish.send().await.expect("a response").status(), 200);
        assert_eq!(results(&rest(events).await), [("f", result)], "{caller} {publisher} {user:?}");
    }
}

#[tokio::test]
async fn tool_results_are_stored_in_the_conversation() {
    let api = Api::with(calling(Reply::call("h", json!({ "q": 1 })))).await;
    let own = api.conversation().await;
    let body = json!({ "text": "Go", "functions": functions() });
    let events = api.events(&format!("/conversation/{own}/complete"), body).await;
    let kept = api.fetch(&format!("/conversation/{own}/message/list")).await;
    let kept = kept["items"].as_array().expect("items");
    assert_eq!(types(kept), ["user", "activity", "activity", "bot"]);
    let results: Vec<_> = of(&events, "message").into_iter().map(|event| &event["data"]["meta"]).collect();
    assert_eq!([&kept[1]["meta"], &kept[2]["meta"]], results[..2]);
    let response = json!({ "type": "response", "function": { "name": "h", "arguments": { "q": 1 }, "result": 3 } });
    assert_eq!(kept[2]["meta"]["activity"], response);
}

#[tokio::test]
async fn replies_continue_in_order_over_completions_with_growing_messages() {
    let replies = [Reply::call("i", json!(1)), Reply::call("i", json!(2)), Reply::text("Done.")];
    let api = Api::with(Script::new().replies_when("Go", replies)).await;
    let mut body = asking("Go");
    for reason in ["activity", "activity", "stop"] {
        let events = api.events(COMPLETE, body.clone()).await;
        assert_eq!(end(&events), reason);
        let messages = of(&events, "message").into_iter().map(|event| event["data"].clone());
        body["messages"].as_array_mut().expect("messages").extend(messages);
    }
    let requests: Vec<_> = api.emulator.requests().iter().map(|request| request.json()["messages"].clone()).collect();
    let sizes: Vec<_> = requests.iter().map(|messages| messages.as_array().expect("messages").len()).collect();
    assert_eq!(sizes, [1, 2, 3], "and what was sent in each of them is on record");
    assert_eq!(requests[2][2]["meta"]["activity"]["function"]["arguments"], 2);
}

#[tokio::test]
async fn disconnect_stops_the_run_and_keeps_stored_messages() {
    let api = Api::with(calling(Reply::call("f", json!({})))).await;
    let own = api.conversation().await;
    let complete = format!("/conversation/{own}/complete");
    let begin = "waitForChannelMessageBegin";
    api.emulator.fault(Fault::on("POST", "/conversation/{conversationId}/complete").times(1).cut_after_event(begin));
    let body = json!({ "text": "Go", "functions": functions() });
    let cut = api.jsonl(&complete, &body).await.text().await;
    assert!(cut.is_err_and(|error| error.is_body() || error.is_decode()));
    soon(api.emulator.streams_closed()).await;
    // The wait is over.
    publish(&api, CHANNELS[0], json!({ "data": 1 })).await;
    let list = format!("/conversation/{own}/message/list");
    let kept = api.fetch(&list).await;
    assert_eq!(types(kept["items"].as_array().expect("items")), ["user", "activity"]);
    // The script has gone on, and the conversation continues from where it is.
    let result = api.ok(&complete, json!({ "functions": functions() })).await;
    assert_eq!(result["text"], "Done.");
    let kept = api.fetch(&list).await;
    assert_eq!(id(kept["items"].as_array().expect("items").last().expect("a message")), id(&result));
}
