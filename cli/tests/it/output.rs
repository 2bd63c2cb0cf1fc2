//! Output of lists and streams, and of requests that are not sent.

use std::io::Read;

use serde_json::{Value, json};

use crate::program::{Setting, stderr, stdout};

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn list_has_one_page_and_all_pages_with_all() {
    let setting = Setting::new().await;
    let ids: Vec<_> = (0..3).map(|_| setting.create(&["bot", "create", "--name", "Guide"])).collect();
    let page = setting.run(&["bot", "list", "--take", "2", "--order", "asc"]);
    assert_eq!(lines(&stdout(&page)).len(), 2);
    assert_eq!(stderr(&page), format!("more: --cursor {}, or --all\n", ids[1]));

    assert_eq!(stderr(&setting.run(&["bot", "list"])), "");
    let all = setting.run(&["bot", "list", "--take", "2", "--order", "asc", "--all"]);
    let all: Vec<_> = lines(&stdout(&all)).iter().map(|bot| bot["id"].clone()).collect();
    assert_eq!(all, ids);
    assert_eq!(setting.json(&["bot", "list", "--all", "--output", "json"]).as_array().map(Vec::len), Some(3));
    assert_eq!(setting.json(&["bot", "list", "--output", "json"])["items"].as_array().map(Vec::len), Some(3));

    let table = stdout(&setting.run(&["bot", "list", "--take", "2", "--all", "--output", "table"]));
    assert_eq!(table.lines().count(), 4, "{table}");
    assert!(table.starts_with("id ") && table.lines().skip(1).all(|line| line.contains("Guide")), "{table}");
}

#[tokio::test(flavor = "multi_thread")]
async fn filter_of_metadata_is_sent_as_a_query() {
    let setting = Setting::new().await;
    let id = setting.create(&["bot", "create", "--meta", "shop=lamps"]);
    setting.create(&["bot", "create"]);
    let found = setting.run(&["bot", "list", "--meta", "shop=lamps"]);
    assert_eq!(lines(&stdout(&found)).iter().map(|bot| bot["id"].clone()).collect::<Vec<_>>(), [json!(id)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn response_is_one_value_or_its_events() {
    let setting = Setting::new().await;
    let id = setting.create(&["conversation", "create"]);
    let complete = ["conversation", "complete", &id, "--text", "Hello"];
    assert_eq!(setting.json(&complete)["text"], "You said: Hello");
    let events = lines(&stdout(&setting.run(&[&complete[..], &["--stream"]].concat())));
    let token = json!({ "type": "token", "data": { "token": "You" } });
    assert!(events.iter().any(|event| event["type"] == token["type"]), "{events:?}");
    assert_eq!(events.last().map(|event| event["type"].clone()), Some(json!("result")));
}

#[tokio::test(flavor = "multi_thread")]
async fn text_of_the_server_does_not_control_the_terminal() {
    let setting = Setting::new().await;
    let id = setting.create(&["bot", "create", "--json", r#"{"name":"a\u001b[2Jb"}"#]);
    for arguments in [&["bot", "list", "--output", "table"][..], &["bot", "fetch", &id, "--output", "table"]] {
        let shown = stdout(&setting.run(arguments));
        assert!(shown.contains("a[2Jb") && !shown.contains('\u{1b}'), "{shown:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn dry_run_prints_the_request_and_sends_nothing() {
    let setting = Setting::new().await;
    let output = setting.run(&["bot", "update", "b1", "--name", "Guide", "--dry-run"]);
    let request = stdout(&output);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", stderr(&output));
    assert!(request.starts_with("POST http://127.0.0.1:"), "{request}");
    assert!(request.contains("/bot/b1/update\n") && request.ends_with("\n{\"name\":\"Guide\"}\n"), "{request}");
    assert!(request.contains("authorization: …\n"), "{request}");
    assert!(setting.emulator.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn closed_pipe_ends_quietly() {
    let setting = Setting::new().await;
    let id = setting.create(&["conversation", "create"]);
    let text = "word ".repeat(20_000);
    let complete = ["conversation", "complete", &id, "--text", &text, "--stream"];
    let mut child = setting.command(&complete).spawn().expect("a program");
    let mut out = child.stdout.take().expect("a pipe");
    out.read_exact(&mut [0; 10]).expect("output");
    drop(out);
    let output = child.wait_with_output().expect("its end");
    assert!(output.status.success(), "{:?}", output.status);
    assert_eq!(stderr(&output), "");
    setting.emulator.streams_closed().await;
}
