//! Every operation of the document is a command.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::Duration;

use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::{JSON, Operation, operations};
use serde_json::{Value, json};

use crate::program::{SECRET, Setting, stderr, stdout};

fn document() -> Document {
    Document::read(Path::new("../openapi/chatbotkit.yaml")).expect("a document")
}

fn command(operation: &Operation) -> Vec<String> {
    operation.call.resource.iter().chain([&operation.call.method]).map(|name| name.replace('_', "-")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn help_of_every_operation_has_its_summary_ids_and_fields() {
    let (setting, document) = (Setting::new().await, document());
    for operation in operations(&document).expect("operations") {
        let mut arguments = command(&operation);
        arguments.push("--help".to_owned());
        let output =
            setting.anonymous(&arguments.iter().map(String::as_str).collect::<Vec<_>>()).output().expect("help");
        let help = stdout(&output);
        assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}: {}", stderr(&output));
        let place = &document.value()["paths"][&operation.path][&operation.method];
        assert!(help.starts_with(place["summary"].as_str().expect("a summary")), "{help}");
        for (name, _) in &operation.segments {
            assert!(help.contains(&format!("<{}_ID>", name.trim_end_matches("Id").to_uppercase())), "{help}");
        }
        for query in &operation.query {
            assert!(
                help.contains(&format!("--{}", query["name"].as_str().expect("a name").replace("Id", "-id"))),
                "{help}"
            );
        }
    }
}

/// The id of a new resource, by the name that paths and bodies have for it; none of a name that no call creates.
fn id(setting: &Setting, name: &str) -> Option<String> {
    let of = |name| id(setting, name).unwrap_or_default();
    let created = match name {
        "channelId" => return Some("orders-of-the-day-2026".to_owned()),
        "botId" => setting.create(&["bot", "create"]),
        "contactId" => setting.create(&["contact", "create"]),
        "conversationId" => setting.create(&["conversation", "create", "--bot-id", &of("botId")]),
        "datasetId" => setting.create(&["dataset", "create"]),
        "fileId" => setting.create(&["file", "create"]),
        "memoryId" => setting.create(&["memory", "create", "--text", "Ada wears size 39."]),
        "secretId" => setting.create(&["secret", "create"]),
        "skillsetId" => setting.create(&["skillset", "create"]),
        _ => return None,
    };
    Some(created)
}

/// The ids of a path. The last one is that of a part of what comes before it.
fn ids(setting: &Setting, operation: &Operation) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (name, _) in &operation.segments {
        let created = match (name.as_str(), ids.last()) {
            ("messageId", Some(of)) => {
                let message = ["conversation", "message", "create", of, "--type", "user", "--text", "My name is Ada."];
                setting.create(&message)
            }
            ("recordId", Some(of)) => setting.create(&["dataset", "record", "create", of, "--text", "Red shoes"]),
            ("abilityId", Some(of)) => setting.create(&["skillset", "ability", "create", of, "--name", "order"]),
            ("fileId", Some(of)) => {
                let file = id(setting, name).expect("a file");
                // A file is attached before it is detached.
                assert!(setting.run(&["dataset", "file", "attach", of, &file, "--type", "source"]).status.success());
                file
            }
            (name, _) => id(setting, name).expect(name),
        };
        ids.push(created);
    }
    ids
}

/// The example of the document, with ids that exist.
fn example(setting: &Setting, document: &Document, operation: &Operation) -> Value {
    let content = &document.value()["paths"][&operation.path][&operation.method]["requestBody"]["content"];
    let mut example = content[JSON]["example"].clone();
    if let Some(body) = example.as_object_mut() {
        for (name, value) in body.iter_mut().filter(|(name, _)| *name != "channelId") {
            *value = id(setting, name).map_or_else(|| value.take(), Value::from);
        }
    }
    example
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_is_called_with_the_example_of_the_document() {
    let (setting, document) = (Setting::new().await, document());
    std::fs::write(setting.home.path().join("shoes.pdf"), "%PDF").expect("a file");
    let (mut called, operations) = (0, operations(&document).expect("operations"));
    for operation in &operations {
        let mut arguments = command(operation);
        arguments.extend(ids(&setting, operation));
        match example(&setting, &document, operation) {
            Value::Null => {}
            example if example == json!({}) => {}
            example if example["file"].is_null() => arguments.extend(["--json".to_owned(), example.to_string()]),
            _ => arguments.push("shoes.pdf".to_owned()),
        }
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        if operation.response.is_none() {
            assert_eq!(subscribed(&setting, &arguments).await, json!({ "type": "message", "data": { "celsius": 21 } }));
        } else {
            let output = setting.run(&arguments);
            assert!(output.status.success(), "{arguments:?}: {}", stderr(&output));
            for line in stdout(&output).lines() {
                serde_json::from_str::<Value>(line).expect("a line of JSON");
            }
        }
        let method = operation.method.to_uppercase();
        assert!(!setting.emulator.requests_to(&method, &operation.path).is_empty(), "{arguments:?}");
        called += 1;
    }
    assert_eq!(called, operations.len());
}

/// The first event of a subscription.
async fn subscribed(setting: &Setting, arguments: &[&str]) -> Value {
    let mut child = setting.command(arguments).spawn().expect("a program");
    while setting.emulator.open_streams() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    setting.emulator.publish(SECRET, arguments[2], json!({ "celsius": 21 }));
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
    child.kill().expect("a running program");
    child.wait().expect("its end");
    serde_json::from_str(&line).expect("an event")
}
