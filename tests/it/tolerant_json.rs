//! JSON that `JSON.parse` reads is read: lone surrogates, numbers out of range, deep nesting, duplicate keys, a byte order
//! mark. JSON that is broken is an error that is not retried.

use crate::common::{cases, in_time, question};
use crate::hostile::http1::{Server, json, lines, page_of};
use chatbotkit_client::types::{CreateBot, ErrorCode, ListBots};
use chatbotkit_client::{Event, Result, jsonl};
use futures_util::TryStreamExt;
use reqwest::Method;
use serde_json::Value;

const BOM: &str = "\u{feff}";
const END: &str = r#"{"type":"token","data":{"type":"bot","token":" End."}}"#;
const MESSAGE: &str = r#"{"type":"message","data":{"type":"bot","text":"All."}}"#;
const RESULT: &str =
    r#"{"type":"result","data":{"id":"m1","text":"All.","usage":{"token":1},"end":{"reason":"stop"}}}"#;

fn nested(depth: usize) -> String {
    format!("{}{}", "[".repeat(depth), "]".repeat(depth))
}

/// A stream that begins with this line has all its events, and these tokens.
async fn streamed(line: &str, tokens: &str) {
    let server = Server::always(lines([line, END, MESSAGE, RESULT])).await;
    let events = server.client().conversation().complete("c1", question("Hi")).stream();
    let events: Vec<Event> = events.try_collect().await.expect("events without an error");
    let text = events.iter().filter_map(|event| match event {
        Event::Token(token) => Some(token.token.as_str()),
        _ => None,
    });
    assert_eq!(text.collect::<String>(), format!("{tokens} End."));
    assert!(matches!(events.last(), Some(Event::Result(_))), "{events:?}");
}

/// A token whose text is this JSON string is the expected text.
async fn token(string: &str, expected: &str) {
    streamed(&format!(r#"{{"type":"token","data":{{"type":"bot","token":"{string}"}}}}"#), expected).await;
}

/// A token with these fields beside its text.
async fn token_fields(fields: &str) {
    streamed(&format!(r#"{{"type":"token","data":{{"type":"bot","token":"Hi",{fields}}}}}"#), "Hi").await;
}

mod token_text {
    super::cases! { super::token;
        lone_high_surrogate: r"\ud83d", "\u{fffd}";
        lone_low_surrogate: r"\ude00", "\u{fffd}";
        surrogates_in_the_wrong_order: r"\ude00\ud83d", "\u{fffd}\u{fffd}";
        high_surrogate_before_a_character: r"\ud83dx", "\u{fffd}x";
        high_surrogate_before_another_escape: r"\uD83D\n", "\u{fffd}\n";
        high_surrogate_before_a_pair: r"\ud83d\ud83d\ude00", "\u{fffd}😀";
        escaped_backslash_beside_a_lone_surrogate: r"\\ud83d\ud83d", "\\ud83d\u{fffd}";
    }
}

mod event_line {
    super::cases! { super::streamed;
        lone_surrogate_in_an_unknown_event: r#"{"type":"later","data":{"text":"\ud83d"}}"#, "";
        lone_surrogate_in_meta_of_a_message:
            r#"{"type":"message","data":{"type":"bot","text":"x","meta":{"a":"\udc00"}}}"#, "";
        lone_surrogate_beside_data: r#"{"type":"token","data":{"token":"Hi"},"trace":"\ud83d"}"#, "Hi";
        number_out_of_range_in_an_unknown_event: r#"{"type":"later","data":1e400}"#, "";
        number_out_of_range_beside_data: r#"{"type":"token","data":{"token":"Hi"},"trace":-1e400}"#, "Hi";
        nesting_of_200_in_an_unknown_event: &format!(r#"{{"type":"later","data":{}}}"#, super::nested(200)), "";
        nesting_of_200_beside_data:
            &format!(r#"{{"type":"token","data":{{"token":"Hi"}},"trace":{}}}"#, super::nested(200)), "Hi";
        last_of_two_types: r#"{"type":"ping","type":"token","data":{"token":"Hi"}}"#, "Hi";
        last_of_two_data: r#"{"type":"token","data":{"token":"No"},"data":{"token":"Hi"}}"#, "Hi";
        last_of_two_tokens: r#"{"type":"token","data":{"token":"No","token":"Hi"}}"#, "Hi";
    }
}

mod unknown_field_of_a_token {
    super::cases! { super::token_fields;
        lone_surrogate_in_a_key: r#""\udc00":1"#;
        lone_surrogate_in_a_value: r#""later":["\ud83d"]"#;
        number_out_of_range: r#""later":1e400"#;
        number_of_400_digits: &format!(r#""later":{}"#, "9".repeat(400));
        nesting_of_200: &format!(r#""later":{}"#, super::nested(200));
        duplicate_key: r#""later":1,"later":2"#;
    }
}

const OTHER: &str = r#"{"id":"b2","createdAt":2,"updatedAt":2,"name":"Other"}"#;

/// A page whose first bot has these fields is read with one request, as a whole and as a stream.
async fn page(fields: &str, name: &str) {
    let bot = format!(r#"{{"id":"b1","createdAt":1,"updatedAt":1,{fields}}}"#);
    let server = page_of([&bot, OTHER]).await;
    let bots = server.client().bot();
    let page = bots.list(ListBots::default()).await.expect("a page");
    let names: Vec<_> = page.items.iter().filter_map(|bot| bot.name.as_deref()).collect();
    assert_eq!(names, [name, "Other"]);
    let events: Vec<_> = bots.list(ListBots::default()).stream().try_collect().await.expect("a page");
    assert_eq!(events.len(), 2);
    assert_eq!(server.requests(), 2);
}

mod bot_of_a_page {
    super::cases! { super::page;
        lone_surrogate_in_the_name: r#""name":"Guide \ud83d""#, "Guide \u{fffd}";
        lone_surrogate_in_meta: r#""name":"Guide","meta":{"a":"\ud83d"}"#, "Guide";
        lone_surrogate_in_a_key_of_meta: r#""name":"Guide","meta":{"\ude00":1}"#, "Guide";
        number_out_of_range_in_meta: r#""name":"Guide","meta":{"a":1e400}"#, "Guide";
        number_out_of_range_in_an_unknown_field: r#""name":"Guide","later":-1e999"#, "Guide";
        number_of_400_digits_in_meta: &format!(r#""name":"Guide","meta":{{"a":{}}}"#, "7".repeat(400)), "Guide";
        nesting_of_200_in_an_unknown_field: &format!(r#""name":"Guide","later":{}"#, super::nested(200)), "Guide";
        nesting_of_500_in_meta: &format!(r#""name":"Guide","meta":{{"a":{}}}"#, super::nested(500)), "Guide";
        duplicate_name: r#""name":"First","name":"Last""#, "Last";
        duplicate_id: r#""id":"b0","name":"Guide""#, "Guide";
        duplicate_key_of_meta: r#""name":"Guide","meta":{"a":1,"a":2}"#, "Guide";
    }
}

/// A whole response with this body, which has the id `b1`, is read at the first attempt.
async fn whole(body: &str) {
    let server = Server::always(json(200, body)).await;
    let created = server.client().bot().create(CreateBot::default()).await.expect("a bot");
    assert_eq!(created.id.as_str(), "b1");
    let sent = server.client().request(Method::GET, "/bot/b1/fetch").send::<Value>().await.expect("a bot");
    assert_eq!(sent["id"], "b1");
    assert_eq!(server.requests(), 2);
}

mod whole_response {
    use super::BOM;

    super::cases! { super::whole;
        byte_order_mark: &format!(r#"{BOM}{{"id":"b1"}}"#);
        byte_order_mark_and_white_space: &format!("{BOM} \r\n\t{{\"id\":\"b1\"}}\n");
        byte_order_mark_and_lone_surrogate: &format!(r#"{BOM}{{"id":"b1","later":"\ud83d"}}"#);
        duplicate_key: r#"{"id":"b0","id":"b1"}"#;
        duplicate_key_with_an_escape: r#"{"id":"b0","\u0069d":"b1"}"#;
        number_out_of_range: r#"{"id":"b1","later":1e400}"#;
        nesting_of_200: &format!(r#"{{"id":"b1","later":{}}}"#, super::nested(200));
        all_at_once:
            &format!(r#"{BOM}{{"id":"b0","a":"\ud83d","b":1e400,"c":{},"id":"b1"}}"#, super::nested(200));
    }
}

/// An error response with this body keeps its code.
async fn error(body: &str) {
    let server = Server::always(json(400, body)).await;
    let error = server.client().bot().create(CreateBot::default()).await.expect_err("a 400");
    assert_eq!(error.code(), Some(&ErrorCode::BadRequest), "{error}");
}

mod error_response {
    use super::BOM;

    super::cases! { super::error;
        lone_surrogate: r#"{"code":"BAD_REQUEST","message":"no \ud83d"}"#;
        byte_order_mark: &format!(r#"{BOM}{{"code":"BAD_REQUEST","message":"no"}}"#);
        duplicate_key: r#"{"code":"X","code":"BAD_REQUEST","message":"no"}"#;
        nesting_of_200: &format!(r#"{{"code":"BAD_REQUEST","message":"no","later":{}}}"#, super::nested(200));
    }
}

/// A body that is no JSON is an error at the first attempt, whole and as a page.
async fn broken(body: &str) {
    let server = Server::always(json(200, body)).await;
    let error = server.client().bot().list(ListBots::default()).await.expect_err("no JSON");
    assert!(error.is_decode() && !error.is_transient() && !error.is_retryable(), "{error:?}");
    assert_eq!((server.requests(), error.attempts()), (1, 1));
}

mod broken_json_is_not_retried {
    super::cases! { super::broken;
        text: "Hello";
        cut: r#"{"items":["#;
        empty: "";
        trailing_comma: r#"{"items":[],}"#;
        single_quotes: "{'items':[]}";
        lone_surrogate_in_broken_json: r#"{"items":[],"a":"\ud83d""#;
        incomplete_escape: r#"{"items":[],"a":"\ud8"}"#;
        nesting_that_is_not_closed: &"[".repeat(100_000);
    }
}

#[tokio::test]
async fn recorded_lines_with_lone_surrogates_and_duplicate_keys_are_decoded() {
    in_time(async {
        let recorded = concat!(
            r#"{"type":"token","data":{"token":"\ud83d"}}"#,
            "\n",
            r#"{"type":"token","data":{"token":"a","token":"b"}}"#,
        );
        let events: Result<Vec<Event>> = jsonl::read(recorded.as_bytes()).try_collect().await;
        let tokens = events.expect("events").into_iter().map(|event| match event {
            Event::Token(token) => token.token.clone(),
            other => panic!("{other:?}"),
        });
        assert_eq!(tokens.collect::<Vec<_>>(), ["\u{fffd}", "b"]);
    })
    .await;
}

#[tokio::test]
async fn deep_nesting_does_not_overflow_the_stack() {
    in_time(async {
        let body = format!(r#"{{"id":"b1","later":{}}}"#, nested(200_000));
        let server = Server::always(json(200, body)).await;
        // A value or an error, but no stack overflow.
        let read = server.client().bot().create(CreateBot::default()).await;
        assert!(read.as_ref().map_or_else(chatbotkit_client::Error::is_decode, |bot| bot.id.as_str() == "b1"));
        drop(read);
        assert_eq!(server.requests(), 1);
    })
    .await;
}

#[test]
fn valid_surrogate_pairs_are_kept() {
    let event = r#"{"type":"token","data":{"token":"\ud83d\ude00"}}"#;
    let Ok(Event::Token(token)) = serde_json::from_str::<Event>(event) else { panic!("a token") };
    assert_eq!(token.token, "😀");
}
