//! The example `bulk_export`: after any interruption, the file has complete lines, and each conversation once.

#[allow(dead_code, reason = "the example's own program")]
#[path = "../../examples/bulk_export.rs"]
mod example;
use std::fs::{self, File};
use std::future::{pending, poll_fn};
use std::path::{Path, PathBuf};
use std::task::Poll;

use crate::common::{client, emulator};
use chatbotkit_client::Client;
use chatbotkit_client::types::{ConversationId, CreateConversation, Message};
use chatbotkit_emulator::Fault;
use example::export;
use serde_json::Value;

const MESSAGES: &str = "/conversation/{conversationId}/message/list";

/// A file that is not there yet.
fn file(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if path.exists() {
        fs::remove_file(&path).expect("a file of a run before");
    }
    path
}

/// More conversations than there are on a page.
async fn conversations(client: &Client) -> Vec<ConversationId> {
    let mut ids = Vec::new();
    for number in 0..130 {
        let messages = [Message::user(format!("question {number}")), Message::bot("reply")];
        let conversation = CreateConversation::builder().messages(messages).build();
        ids.push(client.conversation().create(conversation).await.expect("a conversation").id);
    }
    ids
}

/// The ids of the conversations in a file, each of which has its messages.
fn ids(path: &Path) -> Vec<ConversationId> {
    let text = fs::read_to_string(path).expect("a file");
    assert!(text.is_empty() || text.ends_with('\n'), "half a line: {}", text.lines().last().unwrap_or_default());
    let id = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("a whole line");
        assert_eq!(line["messages"].as_array().map(Vec::len), Some(2));
        line["conversation"]["id"].as_str().expect("an id").into()
    };
    text.lines().map(id).collect()
}

/// Done when it has been asked so many times.
async fn after(times: usize) {
    let mut left = times;
    let asked = poll_fn(|_| {
        left = left.saturating_sub(1);
        if left == 0 { Poll::Ready(()) } else { Poll::Pending }
    });
    asked.await;
}

#[tokio::test]
async fn cancelled_export_continues_from_its_cursor() {
    let (emulator, path) = (emulator().await, file("stopped.jsonl"));
    let client = client(&emulator);
    let all = conversations(&client).await;
    let mut counts = Vec::new();
    for _ in 0..3 {
        assert!(!export(&client, &path, after(40)).await.expect("an export"));
        let so_far = ids(&path);
        assert_eq!(so_far, all[..so_far.len()]);
        counts.push(so_far.len());
    }
    assert!(counts.is_sorted() && counts[0] < counts[2], "{counts:?}");
    assert!(export(&client, &path, pending::<()>()).await.expect("an export"));
    assert_eq!(ids(&path), all);
    // Later conversations are appended.
    let new = conversations(&client).await;
    assert!(export(&client, &path, pending::<()>()).await.expect("an export"));
    assert_eq!(ids(&path), [all, new].concat());
}

#[tokio::test]
async fn truncated_line_of_an_export_is_written_again() {
    let (emulator, path) = (emulator().await, file("torn.jsonl"));
    let client = client(&emulator);
    let all = conversations(&client).await;
    assert!(export(&client, &path, pending::<()>()).await.expect("an export"));
    let length = fs::metadata(&path).expect("a file").len();
    for cut in [1, 20, length - 10, length] {
        File::options().write(true).open(&path).and_then(|file| file.set_len(length - cut)).expect("a file");
        assert!(export(&client, &path, pending::<()>()).await.expect("an export"));
        assert_eq!(ids(&path), all, "{cut}");
    }
}

#[tokio::test]
async fn failed_export_keeps_its_progress() {
    let (emulator, path) = (emulator().await, file("failed.jsonl"));
    let client = client(&emulator);
    let all = conversations(&client).await;
    assert!(!export(&client, &path, after(40)).await.expect("an export"));
    let so_far = ids(&path);
    emulator.fault(Fault::on("GET", MESSAGES).error(401, "NOT_AUTHENTICATED", "Not authenticated"));
    export(&client, &path, pending::<()>()).await.expect_err("a fault");
    assert_eq!(ids(&path), so_far);
    emulator.clear_faults();
    assert!(export(&client, &path, pending::<()>()).await.expect("an export"));
    assert_eq!(ids(&path), all);
}

#[tokio::test]
async fn conversation_deleted_during_the_export_is_omitted() {
    let (emulator, path) = (emulator().await, file("deleted.jsonl"));
    let client = client(&emulator);
    let all = conversations(&client).await;
    emulator.fault(Fault::on("GET", MESSAGES).times(1).error(404, "NOT_FOUND", "Conversation not found"));
    assert!(export(&client, &path, pending::<()>()).await.expect("an export"));
    assert_eq!(ids(&path).len(), all.len() - 1);
}

#[tokio::test]
async fn export_file_of_another_account_is_refused() {
    let (emulator, path) = (emulator().await, file("another.jsonl"));
    let first = client(&emulator);
    conversations(&first).await;
    assert!(export(&first, &path, pending::<()>()).await.expect("an export"));
    let before = ids(&path);
    let other = Client::new(crate::common::options(&emulator).secret("sk-other")).expect("a client");
    let refused = export(&other, &path, pending::<()>()).await.expect_err("another account");
    assert!(refused.to_string().contains("cannot be found"), "{refused}");
    assert_eq!(ids(&path), before);
}
