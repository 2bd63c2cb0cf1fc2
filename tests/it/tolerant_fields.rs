//! Fields that only accompany the content never cost it: usage, end, times, entities, fields that are null, missing or of
//! another type.

use crate::common::{cases, question};
use crate::hostile::http1::{Server, json, lines, page_of};
use chatbotkit_client::types::{
    Attachment, Bot, BotSession, Completion, Conversation, ConversationMessage, ConversationSession, CreatedBot,
    ListBots, ReceiveMessage, ReceivedMessage, SentMessage, StatelessCompletion,
};
use chatbotkit_client::{Error, Event};
use futures_util::{StreamExt, TryStreamExt};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const TOKEN: &str = r#"{"type":"token","data":{"type":"bot","token":"Hi"}}"#;
const RESULT: &str = r#"{"type":"result","data":{"id":"m1","text":"Hi","usage":{"token":1},"end":{"reason":"stop"}}}"#;

/// A completion with this body has its text.
async fn awaited(body: &str) {
    let server = Server::always(json(200, body)).await;
    let completion = server.client().conversation().complete("c1", question("Hello")).await.expect("a completion");
    assert_eq!(completion.text, "Hi");
}

/// A stream with this data in its results has its text.
async fn streamed(data: &str) {
    let results = ["sendResult", "receiveResult", "result"].map(|name| format!(r#"{{"type":"{name}","data":{data}}}"#));
    let [send, receive, result] = &results;
    let server = Server::always(lines([send, TOKEN, receive, result])).await;
    let conversations = server.client().conversation();
    let stream = || conversations.complete("c1", question("Hello")).stream();
    let events: Vec<Event> = stream().try_collect().await.expect("events");
    assert!(matches!(events[..], [Event::SendResult(_), Event::Token(_), Event::ReceiveResult(_), Event::Result(_)]));
    assert_eq!(stream().text().await.expect("a text"), "Hi");
    let collected = stream().result().await.expect("a result");
    assert_eq!((collected.result.text.as_deref(), collected.errors.len()), (Some("Hi"), 0));
}

/// The same tests of a completion that is awaited, and of one that is streamed.
macro_rules! completions {
    ($($name:ident: $body:expr;)+) => {
        mod awaited_completion {
            super::cases! { super::awaited; $($name: $body;)+ }
        }

        mod streamed_completion {
            super::cases! { super::streamed; $($name: $body;)+ }
        }
    };
}

completions! {
    usage_is_null: r#"{"id":"m1","text":"Hi","usage":null,"end":{"reason":"stop"}}"#;
    usage_is_missing: r#"{"id":"m1","text":"Hi","end":{"reason":"stop"}}"#;
    usage_is_a_number: r#"{"id":"m1","text":"Hi","usage":12.5,"end":{"reason":"stop"}}"#;
    usage_is_a_string: r#"{"id":"m1","text":"Hi","usage":"12","end":{"reason":"stop"}}"#;
    usage_is_empty: r#"{"id":"m1","text":"Hi","usage":{},"end":{"reason":"stop"}}"#;
    usage_token_is_null: r#"{"id":"m1","text":"Hi","usage":{"token":null},"end":{"reason":"stop"}}"#;
    usage_token_is_fractional: r#"{"id":"m1","text":"Hi","usage":{"token":12.5},"end":{"reason":"stop"}}"#;
    usage_token_is_an_integral_float: r#"{"id":"m1","text":"Hi","usage":{"token":12.0},"end":{"reason":"stop"}}"#;
    usage_token_is_huge: r#"{"id":"m1","text":"Hi","usage":{"token":1e300},"end":{"reason":"stop"}}"#;
    usage_token_is_a_string: r#"{"id":"m1","text":"Hi","usage":{"token":"12"},"end":{"reason":"stop"}}"#;
    end_is_null: r#"{"id":"m1","text":"Hi","usage":{"token":1},"end":null}"#;
    end_is_missing: r#"{"id":"m1","text":"Hi","usage":{"token":1}}"#;
    end_is_a_string: r#"{"id":"m1","text":"Hi","usage":{"token":1},"end":"stop"}"#;
    end_reason_is_null: r#"{"id":"m1","text":"Hi","usage":{"token":1},"end":{"reason":null}}"#;
    end_reason_is_missing: r#"{"id":"m1","text":"Hi","usage":{"token":1},"end":{}}"#;
    end_reason_is_a_number: r#"{"id":"m1","text":"Hi","usage":{"token":1},"end":{"reason":7}}"#;
    id_is_null: r#"{"id":null,"text":"Hi","usage":{"token":1},"end":{"reason":"stop"}}"#;
    id_is_missing: r#"{"text":"Hi","usage":{"token":1},"end":{"reason":"stop"}}"#;
    entities_are_null: r#"{"text":"Hi","entities":null,"usage":{"token":1},"end":{"reason":"stop"}}"#;
    entity_without_begin: r#"{"text":"Hi","entities":[{"end":2,"type":"name","text":"Hi"}]}"#;
    entity_without_text: r#"{"text":"Hi","entities":[{"begin":0.0,"end":2}]}"#;
    entity_is_null: r#"{"text":"Hi","entities":[null]}"#;
    only_the_text: r#"{"text":"Hi"}"#;
}

/// An event that is received as the known one with this name, and without an error.
async fn known(line: &str, name: &str) {
    let server = Server::always(lines([line, TOKEN, RESULT])).await;
    let events = server.client().conversation().complete("c1", question("Hello")).stream().with_keep_alives();
    let events: Vec<Event> = events.try_collect().await.expect("events");
    assert!(matches!(&events[..], [first, Event::Token(_), Event::Result(_)] if first.name() == name), "{events:?}");
    assert!(!matches!(events[0], Event::Unknown(_)), "{events:?}");
}

mod event_is_known {
    super::cases! { super::known;
        created_at_is_fractional: r#"{"type":"token","data":{"token":"Hi"},"createdAt":1.5}"#, "token";
        created_at_is_a_float: r#"{"type":"token","data":{"token":"Hi"},"createdAt":1.7e12}"#, "token";
        created_at_is_minus_zero: r#"{"type":"token","data":{"token":"Hi"},"createdAt":-0}"#, "token";
        created_at_is_null: r#"{"type":"token","data":{"token":"Hi"},"createdAt":null}"#, "token";
        created_at_is_a_string: r#"{"type":"token","data":{"token":"Hi"},"createdAt":"2026-11-21T12:00:00Z"}"#, "token";
        created_at_is_huge: r#"{"type":"token","data":{"token":"Hi"},"createdAt":1e300}"#, "token";
        created_at_is_an_object: r#"{"type":"token","data":{"token":"Hi"},"createdAt":{}}"#, "token";
        created_at_is_first: r#"{"createdAt":"now","data":{"token":"Hi"},"type":"token"}"#, "token";
        token_without_type: r#"{"type":"token","data":{"token":"Hi"}}"#, "token";
        ping_data_is_null: r#"{"type":"ping","data":null}"#, "ping";
        ping_data_is_missing: r#"{"type":"ping"}"#, "ping";
        ping_data_is_a_list: r#"{"type":"ping","data":[]}"#, "ping";
        nop_data_is_null: r#"{"type":"nop","data":null,"createdAt":1.5}"#, "nop";
        message_type_is_missing: r#"{"type":"message","data":{"text":"Hi"}}"#, "message";
        message_type_is_null: r#"{"type":"message","data":{"type":null,"text":"Hi"}}"#, "message";
        message_meta_is_a_string: r#"{"type":"message","data":{"type":"bot","text":"Hi","meta":"x"}}"#, "message";
        send_result_without_usage: r#"{"type":"sendResult","data":{"text":"Hi"}}"#, "sendResult";
        usage_with_floats:
            r#"{"type":"usage","data":{"model":"m","inputTokensUsed":1.0,"outputTokensUsed":2.5}}"#, "usage";
        progress_without_total: r#"{"type":"progressReport","data":{"id":"p","step":1}}"#, "progressReport";
        complete_begin_data_is_null: r#"{"type":"completeBegin","data":null}"#, "completeBegin";
        wait_without_function:
            r#"{"type":"waitForChannelMessageBegin","data":{"channel":"c"}}"#, "waitForChannelMessageBegin";
        wait_function_name_is_null:
            r#"{"type":"waitForChannelMessageBegin","data":{"channel":"c","function":{"name":null,"args":{}}}}"#,
            "waitForChannelMessageBegin";
        wait_end_without_function:
            r#"{"type":"waitForChannelMessageEnd","data":{"channel":"c","function":null}}"#, "waitForChannelMessageEnd";
    }
}

/// An event that cannot be decoded is an unknown event with its data, and the stream continues.
async fn unknown(data: &str) {
    let line = format!(r#"{{"type":"token","data":{data}}}"#);
    let server = Server::always(lines([&line, TOKEN, RESULT])).await;
    let stream = || server.client().conversation().complete("c1", question("Hello")).stream();
    let events: Vec<Event> = stream().try_collect().await.expect("events");
    let [Event::Unknown(event), Event::Token(_), Event::Result(_)] = &events[..] else { panic!("{events:?}") };
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!((event.name(), json(event.data())), ("token", json(data)));
    assert_eq!(stream().text().await.expect("a text"), "Hi");
}

mod event_is_unknown {
    super::cases! { super::unknown;
        data_is_null: "null";
        data_is_a_string: r#""Hi""#;
        data_is_a_list: "[1]";
        data_is_empty: "{}";
        token_is_null: r#"{"type":"bot","token":null}"#;
        token_is_an_object: r#"{"token":{"text":"Hi"}}"#;
    }
}

/// A line that is not an event is one item, and the stream continues up to its result.
async fn reported(line: &str) {
    let server = Server::always(lines([line, TOKEN, RESULT])).await;
    let stream = || server.client().conversation().complete("c1", question("Hello")).stream();
    let items: Vec<Result<Event, Error>> = stream().collect().await;
    let [first, Ok(Event::Token(_)), Ok(Event::Result(_))] = &items[..] else { panic!("{items:?}") };
    assert!(matches!(first, Err(_) | Ok(Event::Unknown(_))), "{first:?}");
    assert_eq!(stream().result().await.expect("a result").result.text.as_deref(), Some("Hi"));
}

mod line_is_reported {
    super::cases! { super::reported;
        error_without_data: r#"{"type":"error"}"#;
        error_data_is_null: r#"{"type":"error","data":null}"#;
        error_data_is_empty: r#"{"type":"error","data":{}}"#;
        error_data_is_a_string: r#"{"type":"error","data":"boom"}"#;
        error_code_is_a_number: r#"{"type":"error","data":{"code":500,"message":"boom"}}"#;
        error_message_is_an_object: r#"{"type":"error","data":{"message":{"text":"boom"}}}"#;
        event_without_type: r#"{"data":{"token":"Hi"}}"#;
        type_is_null: r#"{"type":null,"data":{}}"#;
        type_is_a_number: r#"{"type":7,"data":{}}"#;
        list: "[1,2]";
        null: "null";
        string: r#""Hi""#;
        error_body: r#"{"code":"INTERNAL_SERVER_ERROR","message":"Oops"}"#;
        no_json: "<html>Bad gateway</html>";
        cut_json: r#"{"type":"token","data":{"tok"#;
        two_events_on_a_line: r#"{"type":"ping","data":{}}{"type":"ping","data":{}}"#;
    }
}

#[tokio::test]
async fn line_that_is_no_json_is_an_error_and_the_next_line_follows() {
    let server = Server::always(lines(["garbage", TOKEN, RESULT])).await;
    let stream = server.client().conversation().complete("c1", question("Hello")).stream();
    let items: Vec<_> = stream.collect().await;
    assert_eq!(items.iter().map(Result::is_ok).collect::<Vec<_>>(), [false, true, true]);
    assert!(items[0].as_ref().is_err_and(Error::is_decode));
}

/// A page is read, whatever the bookkeeping of its first bot is.
async fn page(fields: &str) {
    let bot = format!(r#"{{"id":"b1","name":"Guide"{fields}}}"#);
    let server = page_of([&bot, r#"{"id":"b2","name":"Other"}"#]).await;
    let bots = server.client().bot();
    let page = bots.list(ListBots::default()).await.expect("a page");
    let names: Vec<_> = page.items.iter().filter_map(|bot| bot.name.as_deref()).collect();
    assert_eq!(names, ["Guide", "Other"]);
    let items: Vec<Value> = bots
        .list(ListBots::default())
        .stream()
        .map(|item| serde_json::to_value(item.expect("an item")).expect("JSON"))
        .collect()
        .await;
    assert_eq!(items.iter().map(|item| &item["data"]["name"]).collect::<Vec<_>>(), ["Guide", "Other"]);
}

mod bot_of_a_page {
    super::cases! { super::page;
        times_are_missing: "";
        created_at_is_fractional: r#","createdAt":1.5,"updatedAt":1"#;
        created_at_is_a_float: r#","createdAt":1.7e12,"updatedAt":1.7e12"#;
        created_at_is_minus_zero: r#","createdAt":-0,"updatedAt":-0.0"#;
        created_at_is_null: r#","createdAt":null,"updatedAt":null"#;
        created_at_is_a_string: r#","createdAt":"today","updatedAt":"2026-11-21T12:00:00Z""#;
        created_at_is_huge: r#","createdAt":1e300,"updatedAt":-1e300"#;
        privacy_is_a_string: r#","privacy":"yes","moderation":1"#;
        meta_is_a_string: r#","meta":"x""#;
        visibility_is_a_number: r#","visibility":7"#;
        model_is_an_object: r#","model":{"name":"gpt-4o","config":{"temperature":0}}"#;
    }
}

#[tokio::test]
async fn text_of_another_type_is_not_lost() {
    let result = r#"{"id":"m1","text":{"parts":["Hi"]}}"#;
    let server = Server::always(json(200, result)).await;
    let received = server.client().conversation().receive("c1", ReceiveMessage::default()).await;
    let error = received.expect_err("an unreadable text");
    assert!(error.is_decode() && error.to_string().contains("text"), "{error}");
    let server = Server::always(lines([format!(r#"{{"type":"result","data":{result}}}"#)])).await;
    let stream = || server.client().conversation().complete("c1", question("Hello")).stream();
    let first = stream().try_next().await.expect("an event");
    assert!(matches!(&first, Some(Event::Unknown(event)) if event.problem().is_some()), "{first:?}");
    stream().text().await.expect_err("an unreadable text");
}

/// A value of the server's is read without anything but what makes no sense without, and keeps that.
#[track_caller]
fn minimal<T: DeserializeOwned + Serialize>(fields: Value) {
    let read: T = serde_json::from_value(fields.clone()).expect("a value without its bookkeeping");
    let written = serde_json::to_value(read).expect("JSON");
    for (name, value) in fields.as_object().expect("an object") {
        assert_eq!(&written[name], value);
    }
}

/// Tests of values that have only these fields.
macro_rules! minimal {
    ($($name:ident: $of:ty = $fields:tt;)+) => {
        mod minimal_value {
            use super::*;

            $(#[test]
            fn $name() {
                minimal::<$of>(json!($fields));
            })+
        }
    };
}

minimal! {
    attachment: Attachment = { "id": "a1" };
    bot: Bot = { "id": "b1" };
    created_bot: CreatedBot = { "id": "b1" };
    conversation: Conversation = { "id": "c1" };
    message: ConversationMessage = { "id": "m1", "type": "bot", "text": "Hi" };
    completion: Completion = { "text": "Hi" };
    stateless_completion: StatelessCompletion = { "text": "Hi" };
    sent_message: SentMessage = { "text": "Hi" };
    received_message: ReceivedMessage = { "text": "Hi" };
    nothing_received: ReceivedMessage = {};
    conversation_session: ConversationSession = { "id": "c1", "token": "t" };
    bot_session: BotSession = { "conversationId": "c1", "token": "t" };
}

/// An event is written as it was received.
async fn written(line: &str) {
    let event: Event = serde_json::from_str(line).expect("an event");
    let (written, received) = (serde_json::to_string(&event).expect("JSON"), line);
    // Compared as text, because a float that is read twice changes twice.
    let sorted = |json: &str| {
        let mut fields: Vec<char> = json.chars().collect();
        fields.sort_unstable();
        fields
    };
    assert_eq!(sorted(&written), sorted(received), "{written}");
}

mod event_is_written_as_received {
    super::cases! { super::written;
        id_of_a_message: r#"{"type":"message","data":{"type":"bot","text":"Hi","id":"m1"}}"#;
        unknown_field_of_a_message: r#"{"type":"message","data":{"type":"bot","text":"Hi","later":[1]}}"#;
        unknown_field_of_an_entity:
            r#"{"type":"sendResult","data":{"text":"Hi","entities":[{"begin":0,"end":1,"text":"H","type":"t","later":1}]}}"#;
        field_beside_data: r#"{"type":"token","data":{"type":"bot","token":"Hi"},"trace":"t1"}"#;
        field_beside_data_of_an_unknown_event: r#"{"type":"later","data":{"a":1},"trace":"t1"}"#;
        float: r#"{"type":"token","data":{"token":"Hi","score":21.717388212673466}}"#;
        float_of_an_unknown_event: r#"{"type":"later","data":{"score":21.717388212673466}}"#;
    }
}
