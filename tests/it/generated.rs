//! Guarantees of the generated code and of the document.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use crate::common::contract::document;
use chatbotkit_client::operations::{self, Idempotency};
use chatbotkit_client::types::{
    DeleteBot, EndReason, Event, Function, FunctionChannel, FunctionParameters, Message, MessageType, ReceivedMessage,
    Timestamp, UpdateBot,
};

#[test]
fn schema_names_are_type_names() {
    let generated = include_str!(concat!(env!("OUT_DIR"), "/types.rs"));
    let words: BTreeSet<_> = generated.split(|it: char| !it.is_alphanumeric() && it != '_').collect();
    let schemas = document().schemas();
    let missing: Vec<_> = schemas.iter().map(|(name, _)| *name).filter(|name| !words.contains(name)).collect();
    assert!(schemas.len() > 100 && missing.is_empty(), "{missing:?}");
}

/// The build script without the feature `generate` needs no crate: the compiler alone builds it.
#[test]
fn custom_document_without_generate_is_an_error() {
    let script = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("build-without-generator");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/build.rs");
    let built = Command::new("rustc").args(["--edition", "2024", source, "-o"]).arg(&script).status();
    assert!(built.expect("a compiler").success());
    let run = |variable: &str, path: &str| {
        let output = Command::new(&script).env_clear().env(variable, path).output().expect("a run");
        (output.status.code(), String::from_utf8(output.stdout).expect("text"))
    };
    for variable in ["CHATBOTKIT_OPENAPI", "CHATBOTKIT_OPENAPI_OVERLAY"] {
        let error = format!("cargo::error={variable}: requires the feature `generate` of chatbotkit-client");
        let (code, output) = run(variable, "/own.yaml");
        assert_eq!((code, output.lines().last()), (Some(1), Some(error.as_str())));
        assert_eq!(run(variable, "").0, Some(0), "an empty variable names nothing");
    }
}

#[test]
fn paths_occur_only_in_the_document() {
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    let roots: BTreeSet<_> = operations::ALL.iter().filter_map(|operation| operation.path.split('/').nth(1)).collect();
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            // The pages of the manual are for readers, as comments are.
            if entry.extension().is_none_or(|it| it != "rs") {
                continue;
            }
            let text = std::fs::read_to_string(&entry).expect("a source file");
            let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in lines {
                seen += 1;
                let path =
                    roots.iter().any(|it| line.contains(&format!("\"{it}/")) || line.contains(&format!("\"/{it}/")));
                assert!(!path, "{}: {line}", entry.display());
            }
        }
    }
    assert!(seen > 500, "{seen} lines");
}

#[test]
fn every_operation_has_idempotency_and_media_type() {
    let classes: BTreeMap<_, _> = operations::ALL.iter().map(|it| (it.id, it.idempotency)).collect();
    assert_eq!(classes.len(), operations::ALL.len());
    assert_eq!(classes["createMessage"], Idempotency::NotIdempotent);
    assert_eq!(classes["listMessages"], Idempotency::Idempotent);
    assert!(operations::ALL.iter().all(|it| !it.media.is_empty()));
    assert_eq!(operations::SUBSCRIBE_CHANNEL.media, ["application/jsonl"]);
}

#[test]
fn enum_keeps_unknown_values() {
    let unknown = MessageType::from("whisper");
    assert!(matches!(unknown, MessageType::Unknown(_)));
    assert_eq!(serde_json::to_string(&unknown).ok().as_deref(), Some(r#""whisper""#));
    assert_eq!(serde_json::from_str::<EndReason>(r#""stop""#).ok(), Some(EndReason::Stop));
}

#[test]
fn event_is_decoded_with_any_order_of_fields() {
    let last = r#"{"createdAt":5,"data":{"type":"bot","token":"Hi"},"type":"token"}"#;
    let first = r#"{"type":"token","data":{"type":"bot","token":"Hi"},"createdAt":5}"#;
    let read = |line: &str| serde_json::from_str::<Event>(line).expect("an event");
    assert_eq!(read(first), read(last));
    let value: serde_json::Value = serde_json::from_str(first).expect("JSON");
    assert_eq!(serde_json::to_value(read(last)).ok(), Some(value.clone()));
    assert_eq!(serde_json::from_value::<Event>(value).ok(), Some(read(first)));
}

#[test]
fn every_event_of_the_wire_is_typed() {
    for (name, data) in crate::common::events::EVENTS {
        let event: Event = serde_json::from_str(&format!(r#"{{"type":"{name}","data":{data},"createdAt":7}}"#))
            .unwrap_or_else(|problem| panic!("{name}: {problem}"));
        assert!(!matches!(event, Event::Unknown(_)), "{name}");
        assert_eq!((event.name(), event.created_at().map(Timestamp::as_millis)), (name, Some(7)));
        let without: Event = serde_json::from_str(&format!(r#"{{"type":"{name}","data":{data}}}"#)).expect(name);
        assert_eq!(without.created_at(), None);
    }
}

#[test]
fn optional_fields_accept_null() {
    let response = r#"{"id":null,"text":null,"usage":{"token":0}}"#;
    let response: ReceivedMessage = serde_json::from_str(response).expect("a response");
    assert_eq!(response.text, None);
}

#[test]
fn constant_fields_are_set_by_the_client() {
    let parameters = FunctionParameters::builder().properties(serde_json::Map::new()).build();
    let channel = FunctionChannel::builder().channel("weather-of-the-day").build();
    let function =
        Function::builder().name("weather").description("The weather").parameters(parameters).result(channel).build();
    let sent = serde_json::to_value(function).expect("JSON");
    assert_eq!(sent["parameters"], serde_json::json!({ "type": "object", "properties": {} }));
    assert_eq!(sent["result"], serde_json::json!({ "channel": "weather-of-the-day" }));
}

#[test]
fn constant_of_a_request_accepts_its_value_alone() {
    let read = |of: &str| serde_json::from_str::<FunctionParameters>(&format!(r#"{{"type":{of},"properties":{{}}}}"#));
    assert_eq!(
        read(r#""object""#).ok(),
        Some(FunctionParameters::builder().properties(serde_json::Map::new()).build())
    );
    for other in [r#""array""#, "null"] {
        let error = read(other).expect_err(other).to_string();
        assert!(error.contains(", expected object at"), "{error}");
    }
}

#[test]
fn last_of_repeated_fields_and_of_repeated_setters_counts() -> serde_json::Result<()> {
    let read: UpdateBot = serde_json::from_str(r#"{"name":"Guide","color":"red","name":"Host"}"#)?;
    assert_eq!(read, UpdateBot::builder().name("Guide").name("Host").build());
    let cleared = UpdateBot::builder().alias("guide").clear_alias().build();
    assert_eq!(serde_json::to_value(cleared)?, serde_json::json!({ "alias": null }));
    Ok(())
}

#[test]
fn request_without_fields_refuses_unknown_ones() {
    let error = serde_json::from_str::<DeleteBot>(r#"{"name":"Guide"}"#).expect_err("an unknown field");
    assert!(error.to_string().contains("unknown field `name`"), "{error}");
}

#[test]
fn unknown_fields_of_a_response_are_kept_and_not_sent() {
    let json = r#"{"type":"user","text":"Hi","mood":"good"}"#;
    let message: Message = serde_json::from_str(json).expect("a message");
    assert_eq!(message.extra["mood"], "good");
    let sent = serde_json::to_value(&message).expect("JSON");
    assert_eq!(sent, serde_json::json!({ "type": "user", "text": "Hi" }));
}

#[test]
fn examples_of_the_document_match_their_schemas() {
    // At least one response for each operation.
    assert!(crate::common::contract::check_examples() > operations::ALL.len());
}

#[test]
fn debug_of_an_unknown_event_shows_data_that_no_value_holds() {
    for data in ["1e999", r#"{"at":1e999,"apiKey":"hidden","mood":"fine"}"#, r#"{"half":"\ud83d","mood":"fine"}"#] {
        let event: Event = serde_json::from_str(&format!(r#"{{"type":"new","data":{data}}}"#)).expect("an event");
        let shown = format!("{event:?}");
        assert!(shown.contains("new") && !shown.contains("hidden"), "{shown}");
        assert_eq!(shown.contains("fine"), data.contains("fine"), "{shown}");
    }
}

/// The data is kept as text, as `JSON.parse` takes it and no value holds it.
#[test]
fn scalar_data_before_the_type_of_an_event_is_read_whatever_it_is() {
    for data in ["1e999", r#""\ud83d""#, "7"] {
        let event = serde_json::from_str::<Event>(&format!(r#"{{"data":{data},"type":"error"}}"#)).expect("an event");
        assert!(matches!(event, Event::Error(_) | Event::Unknown(_)), "{event:?}");
    }
}
