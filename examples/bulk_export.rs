//! Exports all conversations with their messages to a file of JSON lines, and continues an interrupted export.
//!
//! `cargo run --example bulk_export` talks to the real API when `CHATBOTKIT_API_SECRET` is set, and when it is not, to
//! an emulator in this process, which has 300 conversations made for it. The file is a temporary one unless there is
//! `-- conversations.jsonl`. Ctrl-C stops, and the same command for the same file and account continues from there.

use std::error::Error;
use std::fs::File;
use std::future::ready;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::pin::pin;

use chatbotkit_client::Client;
use chatbotkit_client::types::{Conversation, ConversationMessage, CreateConversation};
use chatbotkit_client::types::{ListConversations, ListMessages, Message, Order};
use futures_util::TryStreamExt;
use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};

mod connect;

/// Number of conversations read concurrently.
const CONCURRENCY: usize = 8;

/// A line of the file.
#[derive(Deserialize, Serialize)]
struct Line {
    conversation: Conversation,
    messages: Vec<ConversationMessage>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let temporary = || std::env::temp_dir().join(format!("conversations-{}.jsonl", std::process::id()));
    let path = std::env::args().nth(1).map_or_else(temporary, PathBuf::from);
    let (client, emulator) = connect::connect().await?;
    if emulator.is_some() {
        fill(&client).await?;
    }
    let all = if export(&client, &path, tokio::signal::ctrl_c()).await? { "all" } else { "stopped: not all" };
    writeln!(io::stdout(), "{all} conversations are in {}", path.display())?;
    Ok(())
}

/// Appends the missing conversations until all are exported or `stop` completes; returns whether all are.
pub(crate) async fn export(client: &Client, path: &Path, stop: impl Future) -> Result<bool, Box<dyn Error>> {
    let mut file = File::options().read(true).append(true).create(true).open(path)?;
    // Excludes concurrent writers.
    file.try_lock().map_err(|problem| format!("{}: {problem}", path.display()))?;
    let (count, last) = written(&file)?;
    let bar = ProgressBar::new_spinner().with_position(count);
    bar.set_style(ProgressStyle::with_template("{spinner} {pos} conversations, {per_sec}, {elapsed}")?);
    let mut query = ListConversations::builder().order(Order::Asc).build();
    if let Some(Line { conversation, .. }) = last {
        // The cursor must be a conversation that still exists.
        let gone = |problem| format!("the last conversation of {} cannot be found: {problem}", path.display());
        client.conversation().fetch(&conversation.id).await.map_err(gone)?;
        query.cursor = Some(conversation.id.to_string());
    }
    // The lines come in the order of the list, whichever is read first, so that the last one is the cursor.
    let conversations = client.conversation().list(query).items();
    let lines = conversations.map_ok(|conversation| read(client, conversation)).try_buffered(CONCURRENCY);
    let mut lines = pin!(lines.try_filter_map(|line| ready(Ok(line))));
    let mut stop = pin!(stop);
    loop {
        let line = tokio::select! {
            line = lines.try_next() => line?,
            _ = &mut stop => return Ok(false),
        };
        let Some(line) = line else {
            file.sync_all()?;
            return Ok(true);
        };
        let mut line = serde_json::to_vec(&line)?;
        line.push(b'\n');
        file.write_all(&line)?;
        bar.inc(1);
    }
}

/// A conversation with its messages, unless it has been deleted since it was listed.
async fn read(client: &Client, conversation: Conversation) -> chatbotkit_client::Result<Option<Line>> {
    let messages = client.conversation().message().list(&conversation.id, ListMessages::default()).items();
    match messages.try_collect().await {
        Ok(messages) => Ok(Some(Line { conversation, messages })),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

/// Number of lines of the file, and the last line. A truncated line is removed.
fn written(file: &File) -> Result<(u64, Option<Line>), Box<dyn Error>> {
    let mut reader = BufReader::new(file);
    let (mut count, mut length) = (0, 0);
    let (mut line, mut last) = (Vec::new(), Vec::new());
    while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        count += 1;
        length += line.len() as u64;
        std::mem::swap(&mut line, &mut last);
        line.clear();
    }
    file.set_len(length)?;
    let last = if last.is_empty() { None } else { Some(serde_json::from_slice(&last)?) };
    Ok((count, last))
}

/// Makes some conversations, for an export that has something to do.
async fn fill(client: &Client) -> chatbotkit_client::Result<()> {
    for number in 1..=300 {
        let messages = [Message::user(format!("What is {number} + 1?")), Message::bot(format!("{}", number + 1))];
        let conversation = CreateConversation::builder().name(format!("Sum {number}")).messages(messages).build();
        client.conversation().create(conversation).await?;
    }
    Ok(())
}
