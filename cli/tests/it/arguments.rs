//! Options become the request, and invalid ones are refused before anything is sent.

use serde_json::json;

use crate::program::{Setting, feed, stderr, stdout};

#[tokio::test(flavor = "multi_thread")]
async fn options_become_fields_of_their_types() {
    let setting = Setting::new().await;
    let bot = ["bot", "create", "--name", "Guide", "--privacy", "false", "--visibility", "public"];
    let bot = setting.create(&[&bot[..], &["--meta", "shop=lamps", "--meta", "open:=true"]].concat());
    let fetched = setting.json(&["bot", "fetch", &bot]);
    assert_eq!(fetched["privacy"], json!(false));
    assert_eq!(fetched["meta"], json!({ "shop": "lamps", "open": true }));

    let session = ["--duration-in-seconds", "1800", "--contact.email", "ada@example.com"];
    let messages = ["--messages", r#"{"type":"user","text":"One"}"#, "--messages", r#"[{"type":"user","text":"Two"}]"#];
    setting.json(&[&["bot", "session", "create", &bot][..], &session, &messages].concat());
    let sent = setting.emulator.requests_to("POST", "/bot/{botId}/session/create").pop().expect("a request").json();
    let messages = json!([{ "type": "user", "text": "One" }, { "type": "user", "text": "Two" }]);
    let contact = json!({ "email": "ada@example.com" });
    assert_eq!(sent, json!({ "durationInSeconds": 1800, "contact": contact, "messages": messages }));

    setting.json(&["bot", "downvote", &bot, "--value", "-50"]);
    let sent = setting.emulator.requests_to("POST", "/bot/{botId}/downvote").pop().expect("a request").json();
    assert_eq!(sent, json!({ "value": -50 }));
}

#[tokio::test(flavor = "multi_thread")]
async fn json_is_read_from_argument_file_and_stdin_with_options_over_it() {
    let setting = Setting::new().await;
    let body = r#"{"name":"Guide","backstory":"You are brief."}"#;
    std::fs::write(setting.home.path().join("bot.json"), body).expect("a file");
    for source in [body, "@bot.json", "-"] {
        let child = feed(setting.command(&["bot", "create", "--json", source, "--name", "Other"]), body);
        let output = child.wait_with_output().expect("a program");
        assert!(output.status.success(), "{}", stderr(&output));
        let sent = setting.emulator.requests().pop().expect("a request").json();
        assert_eq!(sent, json!({ "name": "Other", "backstory": "You are brief." }));
    }
    setting.json(&["bot", "update", &setting.create(&["bot", "create"]), "--json", r#"{"datasetId":null}"#]);
    assert_eq!(setting.emulator.requests().pop().expect("a request").json(), json!({ "datasetId": null }));
}

#[tokio::test(flavor = "multi_thread")]
async fn byte_order_mark_before_json_is_ignored() {
    let setting = Setting::new().await;
    let body = "\u{feff}{\"name\":\"Guide\"}";
    std::fs::write(setting.home.path().join("bot.json"), body).expect("a file");
    for source in ["@bot.json", "-"] {
        let child = feed(setting.command(&["bot", "create", "--json", source]), body);
        let output = child.wait_with_output().expect("a program");
        assert!(output.status.success(), "{}", stderr(&output));
    }
    assert_eq!(setting.emulator.requests().pop().expect("a request").json(), json!({ "name": "Guide" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn invalid_requests_are_usage_errors_in_one_line_and_are_not_sent() {
    let setting = Setting::new().await;
    for (arguments, expected) in [
        (&["bot", "fetch"][..], "<BOT_ID>"),
        (&["bot", "create", "--nam", "a"], "unexpected argument '--nam' found"),
        (&["bot", "create", "--visibility", "secret"], "[possible values: private, protected, public]"),
        (&["bot", "create", "--json", r#"{"nam":"a"}"#], r#"unknown field "nam": there are name, description"#),
        (&["bot", "create", "--json", r#"{"visibility":"secret"}"#], "visibility: expected one of private, protected"),
        (&["bot", "create", "--json", r#"{"name":1}"#], "name: expected a string, got 1"),
        (&["bot", "create", "--json", "[]"], "--json: not a JSON object"),
        (&["bot", "create", "--json", "@nowhere.json"], "cannot read \"@nowhere.json\""),
        (&["bot", "create", "--meta", "a"], "neither `key=value`, `key:=json` nor a JSON object"),
        (&["bot", "search-memory", "b"], "--search <VALUE>"),
        (&["bot", "search-memory", "b", "--json", "{}"], "missing field \"search\""),
        (&["bot", "upvote", "b", "--value", "101"], "value: 101 is more than 100"),
        (
            &["conversation", "complete-stateless", "--messages", r#"{"text":"a"}"#],
            "missing field \"messages[0].type\"",
        ),
        (&["bot", "list", "--profile", "nobody"], "unknown profile \"nobody\""),
        (&["chat", "--bot", "a", "--conversation", "b"], "cannot be used with"),
    ] {
        let output = setting.run(arguments);
        let line = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {line}");
        assert!(line.contains(expected) && line.starts_with("error: ") && line.lines().count() == 1, "{line}");
        assert!(output.stdout.is_empty());
    }
    assert!(setting.emulator.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn completions_of_each_shell_have_the_commands() {
    let setting = Setting::new().await;
    for shell in ["bash", "zsh", "fish"] {
        let script = stdout(&setting.anonymous(&["completions", shell]).output().expect("a program"));
        assert!(script.contains("search-memory") && script.contains("visibility"), "{shell}");
    }
}
