//! Output of lists and streams, and of requests that are not sent.

use std::io::Read;

use chatbotkit_emulator::Fault;
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
    let name = "a\u{1b}[2J\u{9b}b\u{202e}c\u{200b}👩\u{200d}🚀";
    let id = setting.create(&["bot", "create", "--json", &json!({ "name": name }).to_string()]);
    for output in ["table", "json", "jsonl"] {
        for arguments in [&["bot", "list"][..], &["bot", "fetch", &id]] {
            let shown = stdout(&setting.run(&[arguments, &["--output", output]].concat()));
            assert!(shown.contains("a\\u001b[2J\\u009bb\\u202ec\\u200b👩\u{200d}🚀"), "{shown:?}");
        }
    }
    assert_eq!(setting.json(&["bot", "fetch", &id])["name"], name);

    let page = json!({ "items": [{ "id": id }], "cursor": "x\u{1b}]0;y\u{7}\u{202e}\nz" });
    setting.emulator.fault(Fault::on("GET", "/bot/list").status(200).json(page));
    let listed = setting.run(&["bot", "list", "--take", "1"]);
    assert_eq!(stderr(&listed), "more: --cursor x\\u001b]0;y\\u0007\\u202e z, or --all\n");
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
