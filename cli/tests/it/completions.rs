//! Completions with other events than usual, in a chat, by an agent and as a stream.

use std::process::Output;

use chatbotkit_emulator::Fault;
use serde_json::{Value, json};

use crate::program::{Setting, feed, stderr, stdout};

const TEXT: &str = "It is 42.";

fn token(text: &str) -> Value {
    json!({ "type": "token", "data": { "token": text } })
}

fn message(text: &str) -> Value {
    json!({ "type": "message", "data": { "type": "bot", "text": text } })
}

fn result(text: &str, reason: &str) -> Value {
    json!({ "type": "result", "data": { "text": text, "usage": { "token": 1 }, "end": { "reason": reason } } })
}

fn error() -> Value {
    json!({ "type": "error", "data": { "message": "no audio", "code": "X" } })
}

/// Completions that do not fail, and the errors in them.
fn complete() -> Vec<(Vec<Value>, &'static [&'static str])> {
    let whole = [message(TEXT), result(TEXT, "stop")];
    let tokens = |between: Value| [&[token("It "), between, token("is 42.")], &whole[..]].concat();
    vec![
        (whole.to_vec(), &[]),
        (vec![result(TEXT, "stop")], &[]),
        (vec![message(TEXT), result("", "stop")], &[]),
        (tokens(json!("{oops")), &["completeConversation"]),
        (tokens(error()), &["X: no audio"]),
    ]
}

/// Completions that fail, and the errors that have to be shown.
fn failed() -> Vec<(Vec<Value>, &'static [&'static str])> {
    let partial = || token("It ");
    vec![
        (vec![partial(), result("It ", "error")], &["the completion failed"]),
        (vec![partial(), error(), result("It ", "error")], &["X: no audio"]),
        (vec![partial(), error()], &["X: no audio"]),
        (vec![partial()], &["the stream ended before its result"]),
    ]
}

/// Responds to completions with these events; a string is a line that is no event.
fn respond(setting: &Setting, events: &[Value]) {
    let lines = events.iter().map(|event| event.as_str().map_or_else(|| event.to_string(), str::to_owned) + "\n");
    let lines: Vec<_> = lines.collect();
    setting.emulator.clear_faults();
    for path in ["/conversation/{conversationId}/complete", "/conversation/complete"] {
        setting.emulator.fault(Fault::on("POST", path).status(200).chunks(lines.clone()));
    }
}

fn chat(setting: &Setting, id: &str) -> Output {
    feed(setting.command(&["chat", "--conversation", id]), "Hello\n").wait_with_output().expect("a program")
}

#[tokio::test(flavor = "multi_thread")]
async fn chat_prints_the_whole_text_with_or_without_tokens_and_past_errors() {
    let setting = Setting::new().await;
    let id = setting.create(&["conversation", "create"]);
    for (events, errors) in complete() {
        respond(&setting, &events);
        let output = chat(&setting, &id);
        assert_eq!(stdout(&output), format!("{TEXT}\n"), "{events:?}");
        let shown = stderr(&output);
        assert!(errors.iter().all(|error| shown.contains(error)), "{shown}");
        assert_eq!(shown.lines().count(), errors.len() + 1, "{shown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn chat_prints_the_whole_text_after_a_token_that_cannot_be_read() {
    let setting = Setting::new().await;
    let id = setting.create(&["conversation", "create"]);
    let lost = json!({ "type": "token", "data": { "token": { "a": 1 } } });
    respond(&setting, &[token("It "), lost, token("42."), message(TEXT), result(TEXT, "stop")]);
    assert_eq!(stdout(&chat(&setting, &id)), format!("It 42.\n{TEXT}\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn chat_shows_why_a_completion_failed_and_continues() {
    let setting = Setting::new().await;
    let id = setting.create(&["conversation", "create"]);
    for (events, errors) in failed() {
        respond(&setting, &events);
        let output = chat(&setting, &id);
        assert_eq!((stdout(&output).as_str(), output.status.code()), ("It \n", Some(0)));
        let shown = stderr(&output);
        assert!(shown.contains("error: ") && errors.iter().all(|error| shown.contains(error)), "{shown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn agent_prints_its_text_with_or_without_tokens_and_completes_past_errors() {
    let setting = Setting::new().await;
    std::fs::write(setting.home.path().join("brief.md"), "---\ntools: []\n---\nYou are brief.").expect("a file");
    for (events, errors) in complete() {
        respond(&setting, &events);
        let output = setting.run(&["agent", "brief.md", "Hello"]);
        let shown = stderr(&output);
        assert_eq!((stdout(&output), output.status.code()), (format!("{TEXT}\n"), Some(0)), "{events:?}: {shown}");
        assert_eq!(shown.lines().filter(|line| line.starts_with("warning: ")).count(), errors.len(), "{shown}");
    }
    for (events, _) in failed() {
        respond(&setting, &events);
        let output = setting.run(&["agent", "brief.md", "Hello"]);
        assert!(!output.status.success() && stderr(&output).starts_with("error: "), "{}", stderr(&output));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn streamed_completion_that_failed_is_an_error() {
    let setting = Setting::new().await;
    let id = setting.create(&["conversation", "create"]);
    for (events, errors) in failed() {
        respond(&setting, &events);
        let output = setting.run(&["conversation", "complete", &id, "--text", "Hello", "--stream"]);
        let shown = stderr(&output);
        assert!(!output.status.success() && errors.iter().all(|error| shown.contains(error)), "{shown}");
        assert!(stdout(&output).contains(r#""type":"token""#), "{}", stdout(&output));
    }
}
