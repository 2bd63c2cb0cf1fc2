//! Exit codes.

use std::process::{Command, Output};
use std::time::Duration;

use chatbotkit_emulator::Fault;

use crate::program::{Setting, stderr, stdout};

fn fails(output: &Output, code: i32, text: &str) {
    let line = stderr(output);
    assert_eq!(output.status.code(), Some(code), "{line}");
    assert!(line.starts_with("error: ") && line.contains(text) && line.lines().count() == 1, "{line}");
}

#[tokio::test(flavor = "multi_thread")]
async fn exit_code_is_the_kind_of_the_failure() {
    let setting = Setting::new().await;
    let id = setting.create(&["bot", "create"]);
    fails(&setting.run(&["bot", "fetch", "nothing"]), 4, "404 NOT_FOUND");
    let refused = setting.run(&["bot", "update", &id, "--json", r#"{"meta":{"_a":1}}"#]);
    fails(&refused, 3, "400 BAD_REQUEST");
    let unauthorized =
        setting.command(&["bot", "list"]).env("CHATBOTKIT_API_SECRET", "no").output().expect("a program");
    fails(&unauthorized, 3, "401");
    setting.emulator.fault(Fault::on("GET", "/bot/list").error(503, "SERVICE_UNAVAILABLE", "Busy\nagain"));
    fails(&setting.run(&["bot", "list"]), 5, "503 SERVICE_UNAVAILABLE: Busy\\nagain");
    let unreachable = setting.run(&["bot", "list", "--base-url", "http://127.0.0.1:1"]);
    fails(&unreachable, 5, "cannot connect");
    fails(&setting.anonymous(&["bot", "list"]).output().expect("a program"), 2, "no secret");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn interrupted_stream_exits_with_130_and_closes_its_connection() {
    let setting = Setting::new().await;
    let child = setting.command(&["listen", "orders-of-the-day-2026"]).spawn().expect("a program");
    while setting.emulator.open_streams() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("a signal");
    let output = child.wait_with_output().expect("its end");
    fails(&output, 130, "interrupted");
    assert_eq!(stdout(&output), "");
    setting.emulator.streams_closed().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn emulator_in_the_process_needs_no_account() {
    let setting = Setting::new().await;
    let output = setting.anonymous(&["--emulator", "bot", "create"]).output().expect("a program");
    assert!(output.status.success() && stdout(&output).starts_with("{\"id\":"), "{}", stderr(&output));
}
