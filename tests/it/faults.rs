//! Every fault on every kind of stream.

#![allow(clippy::print_stdout, reason = "the table is what the test is for")]

use std::fmt::Write;
use std::num::NonZeroUsize;
use std::time::Duration;

use crate::common::{conversation, emulator, options, question};
use chatbotkit_client::types::{
    CreateBot, DispatchConversation, ErrorCode, ListBots, ReceiveMessage, SendMessage, SubscribeChannel,
};
use chatbotkit_client::{Client, Error, Result};
use chatbotkit_emulator::Fault;
use futures_util::{Stream, StreamExt};
use serde::Serialize;
use serde_json::Value;

const MAX_LINE_BYTES: usize = 100_000;

/// The streams, and the operation on which their faults are.
const STREAMS: [(&str, &str, &str); 6] = [
    ("complete", "POST", crate::common::COMPLETE),
    ("send", "POST", "/conversation/{conversationId}/send"),
    ("receive", "POST", "/conversation/{conversationId}/receive"),
    ("list", "GET", "/bot/list"),
    ("subscribe", "POST", "/channel/{channelId}/subscribe"),
    ("dispatch", "POST", "/channel/{channelId}/subscribe"),
];

type Inject = fn(Fault) -> Fault;

const FAULTS: [(&str, Inject); 7] = [
    ("cut", |fault| fault.cut_after(400)),
    ("stall", |fault| fault.stall_after(400)),
    ("split", |fault| fault.split(NonZeroUsize::MIN)),
    ("duplicate", |fault| fault.repeat_lines(1..2)),
    ("garbage line", |fault| fault.insert_line(1, "<html>Bad gateway</html>")),
    ("late error", |fault| fault.late_error(Duration::from_secs(30), "INTERNAL_SERVER_ERROR", "Oops")),
    ("oversize line", |fault| fault.insert_line(1, "x".repeat(MAX_LINE_BYTES + 1))),
];

/// Outcome of each fault on each stream. A dispatch continues; the others return the error
/// after all events before it.
const EXPECTED: &str = "\
fault        | complete              | send                  | receive               | list                  | subscribe             | dispatch
cut          | 3 of 9; broke         | all                   | 4 of 7; broke         | 1 of 3; broke         | 2 of 9; broke         | all
stall        | 3 of 9; timeout       | all                   | 4 of 7; timeout       | 1 of 3; timeout       | 2 of 9; timeout       | all
split        | all                   | all                   | all                   | all                   | all                   | all
duplicate    | all, 1 twice          | all                   | all, 1 twice          | all, 1 twice          | all, 1 twice          | all, 1 twice; gap
garbage line | all; not JSON         | all; not JSON         | all; not JSON         | all; not JSON         | all; not JSON, AbortError| all
late error   | 0 of 9; status 500    | 0 of 1; status 500    | 0 of 7; status 500    | 0 of 3; status 500    | 0 of 9; status 500    | all
oversize line| 1 of 9; too long      | all                   | 1 of 7; too long      | 1 of 3; too long      | 0 of 9; too long      | all
";

/// The events of a stream, without fields that differ between runs, and its errors.
type Given = (Vec<Value>, Vec<String>);

#[tokio::test(start_paused = true)]
async fn every_fault_on_every_stream_is_reported_or_recovered() {
    let mut table = format!("{:<13}", "fault");
    for (stream, ..) in STREAMS {
        write!(table, "| {stream:<22}").expect("a string");
    }
    for (name, inject) in FAULTS {
        write!(table, "\n{name:<13}").expect("a string");
        for (stream, method, path) in STREAMS {
            let undisturbed = given(stream, None).await;
            let fault = inject(Fault::on(method, path).times(1));
            let cell = compare(&given(stream, Some(fault)).await, &undisturbed);
            write!(table, "| {cell:<22}").expect("a string");
        }
    }
    let table: String = table.lines().map(|row| format!("{}\n", row.trim_end())).collect();
    println!("{table}");
    assert_eq!(table, EXPECTED);
}

async fn given(stream: &str, fault: Option<Fault>) -> Given {
    let emulator = emulator().await;
    let client = Client::new(options(&emulator).max_line_bytes(MAX_LINE_BYTES)).expect("a client");
    let id = conversation(&client).await;
    let inject = || fault.into_iter().for_each(|fault| emulator.fault(fault));
    match stream {
        "complete" => {
            inject();
            all(client.conversation().complete(id, question("Hello")).stream()).await
        }
        "send" => {
            inject();
            all(client.conversation().send(id, SendMessage::builder().text("Hello").build()).stream()).await
        }
        "receive" => {
            client.conversation().send(&id, SendMessage::builder().text("Hello").build()).await.expect("a response");
            inject();
            all(client.conversation().receive(id, ReceiveMessage::default()).stream()).await
        }
        "list" => {
            for name in ["a", "b", "c"] {
                client.bot().create(CreateBot::builder().name(name).build()).await.expect("a bot");
            }
            inject();
            all(client.bot().list(ListBots::default()).stream()).await
        }
        "subscribe" => {
            let question = DispatchConversation::builder().text("Hello").build();
            let channel = client.conversation().dispatch(id, question).await.expect("a channel").channel_id;
            inject();
            let history = SubscribeChannel::builder().history_length(1000).build();
            all(client.channel().subscribe(channel, history).stream()).await
        }
        _ => {
            inject();
            let question = DispatchConversation::builder().text("Hello").build();
            all(client.conversation().dispatch(id, question).stream()).await
        }
    }
}

async fn all<E: Serialize>(events: impl Stream<Item = Result<E>>) -> Given {
    let (mut given, mut problems) = (Vec::new(), Vec::new());
    let mut events = Box::pin(events);
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => given.push(without_ids(serde_json::to_value(event).expect("JSON"))),
            Err(error) => problems.push(word_for(&error)),
        }
    }
    (given, problems)
}

fn without_ids(mut event: Value) -> Value {
    match &mut event {
        Value::Object(fields) => {
            fields.retain(|name, _| !matches!(name.as_str(), "createdAt" | "updatedAt" | "id" | "instance"));
            fields.values_mut().for_each(|field| *field = without_ids(field.take()));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| *item = without_ids(item.take())),
        _ => {}
    }
    event
}

fn word_for(error: &Error) -> String {
    match error.code() {
        Some(ErrorCode::InternalServerError) => "status 500".to_owned(),
        Some(code) => code.to_string(),
        None if error.is_timeout() => "timeout".to_owned(),
        None if error.is_gap() => "gap".to_owned(),
        None => ["broke", "not JSON", "too long"]
            .into_iter()
            .find(|word| {
                error.to_string().replace("longer than", "too long").replace("invalid JSON", "not JSON").contains(word)
            })
            .map_or_else(|| error.to_string(), str::to_owned),
    }
}

fn compare((given, problems): &Given, (undisturbed, usual): &Given) -> String {
    let events = if given == undisturbed {
        "all".to_owned()
    } else if undisturbed.starts_with(given) {
        format!("{} of {}", given.len(), undisturbed.len())
    } else if given.len() > undisturbed.len() && undisturbed.iter().all(|event| given.contains(event)) {
        format!("all, {} twice", given.len() - undisturbed.len())
    } else {
        format!("{given:?}")
    };
    if problems == usual { events } else { format!("{events}; {}", problems.join(", ")) }
}
