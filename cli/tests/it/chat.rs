//! Chats and channels.

use std::io::{BufRead, BufReader};
use std::time::Duration;

use serde_json::json;

use crate::program::{SECRET, Setting, feed, stderr, stdout};

#[tokio::test(flavor = "multi_thread")]
async fn chat_prints_the_response_to_each_line_and_the_conversation() {
    let setting = Setting::new().await;
    let bot = setting.create(&["bot", "create"]);
    let output =
        feed(setting.command(&["chat", "--bot", &bot]), "Hello\nMore\n").wait_with_output().expect("a program");
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(stdout(&output), "You said: Hello\nYou said: More\n");
    let conversation = setting.json(&["conversation", "list"])["id"].as_str().expect("an id").to_owned();
    assert!(stderr(&output).contains(&format!("chatbotkit chat --conversation {conversation}")), "{}", stderr(&output));

    let continued = feed(setting.command(&["chat", "--conversation", &conversation]), "Again\n");
    assert_eq!(stdout(&continued.wait_with_output().expect("a program")), "You said: Again\n");

    let own = feed(setting.anonymous(&["--emulator", "chat"]), "Hello\n").wait_with_output().expect("a program");
    assert_eq!((stdout(&own).as_str(), stderr(&own).as_str()), ("You said: Hello\n", ""));
}

#[tokio::test(flavor = "multi_thread")]
async fn listen_prints_messages_of_the_channel_across_reconnects() {
    let setting = Setting::new().await;
    let channel = "orders-of-the-day-2026";
    let mut child = setting.command(&["listen", channel]).spawn().expect("a program");
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    for number in 0..2 {
        while setting.emulator.open_streams() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        setting.emulator.publish(SECRET, channel, json!({ "number": number }));
        let mut line = String::new();
        out.read_line(&mut line).expect("a line");
        assert_eq!(line, format!("{{\"number\":{number}}}\n"));
        setting.emulator.close_subscriptions();
        setting.emulator.streams_closed().await;
    }
    child.kill().expect("a running program");
    child.wait().expect("its end");
}
