//! Agents from Markdown files.

use chatbotkit_emulator::{Reply, Script};
use serde_json::json;

use crate::program::{Setting, feed, stderr, stdout};

const WRITER: &str = "---\ntools: [readFile, writeFile]\napproval: [writeFile]\n---\nYou keep notes.";

async fn setting() -> Setting {
    let setting = Setting::new().await;
    std::fs::write(setting.home.path().join("writer.md"), WRITER).expect("a file");
    setting.emulator.set_script(Script::new().replies([
        Reply::call("writeFile", json!({ "path": "note.txt", "text": "lamps" })),
        Reply::text("It is noted.").end_reason("iteration"),
        Reply::call("exit", json!({ "code": 0, "message": "Done." })),
    ]));
    setting
}

#[tokio::test(flavor = "multi_thread")]
async fn tool_that_needs_approval_runs_once_it_is_granted() {
    let setting = setting().await;
    let child = feed(setting.command(&["agent", "writer.md", "Note the lamps."]), "perhaps\nyes\n");
    let output = child.wait_with_output().expect("a program");
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(stdout(&output), "It is noted.\nDone.\n");
    assert!(stderr(&output).contains("Allow writeFile"), "{}", stderr(&output));
    assert_eq!(std::fs::read_to_string(setting.home.path().join("note.txt")).expect("a file"), "lamps");
}

#[tokio::test(flavor = "multi_thread")]
async fn tool_that_needs_approval_does_not_run_without_it() {
    for (input, code) in [("no\n", 0), ("", 1)] {
        let setting = setting().await;
        let child = feed(setting.command(&["agent", "writer.md", "Note the lamps."]), input);
        let output = child.wait_with_output().expect("a program");
        assert_eq!(output.status.code(), Some(code), "{}", stderr(&output));
        assert!(!setting.home.path().join("note.txt").exists());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn large_calls_and_outcomes_are_shortened_but_for_the_approval() {
    let setting = setting().await;
    let text = "lamps ".repeat(1_000);
    setting.emulator.set_script(Script::new().replies([
        Reply::call("writeFile", json!({ "path": "note.txt", "text": text })),
        Reply::call("readFile", json!({ "path": "note.txt" })),
        Reply::text("It is noted."),
    ]));
    let child = feed(setting.command(&["agent", "writer.md", "Note the lamps."]), "yes\n");
    let output = child.wait_with_output().expect("a program");
    let shown = stderr(&output);
    let (approval, lines) = shown.split_once("? [yes/no] ").expect("a question");
    assert!(approval.contains(&text));
    assert!(lines.contains("[readFile: Result(") && lines.lines().all(|line| line.chars().count() < 250), "{lines}");
}

#[tokio::test(flavor = "multi_thread")]
async fn approval_shows_invisible_characters_of_the_arguments() {
    let setting = setting().await;
    let path = "note\u{202e}txt.hs\u{202c}\u{200b}\u{9b}";
    let call = Reply::call("writeFile", json!({ "path": path, "text": "lamps" }));
    setting.emulator.set_script(Script::new().replies([call, Reply::text("Done.")]));
    let child = feed(setting.command(&["agent", "writer.md", "Note the lamps."]), "no\n");
    let shown = stderr(&child.wait_with_output().expect("a program"));
    let expected = r#"Allow writeFile {"path":"note\u202etxt.hs\u202c\u200b\u009b","text":"lamps"}? "#;
    assert!(shown.contains(expected), "{shown:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_agent_file_is_a_usage_error() {
    let setting = Setting::new().await;
    std::fs::write(setting.home.path().join("broken.md"), "---\ntools: [nothing]\n---\n").expect("a file");
    for file in ["nowhere.md", "broken.md"] {
        let output = setting.run(&["agent", file, "Hello"]);
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        assert!(stderr(&output).starts_with(&format!("error: {file}: ")), "{}", stderr(&output));
    }
}
