//! Makes a bot that answers from a folder of Markdown files, and asks it a question.
//!
//! `cargo run --example knowledge_bot` talks to the real API when `CHATBOTKIT_API_SECRET` is set, and to an emulator in
//! this process when it is not. `-- docs "Which status is retried?"` is the folder and the question; unless given, they are
//! the guide of this crate and a question about it. Each section of a file is a record of a dataset. Only new and changed
//! sections are uploaded, so the same command continues after Ctrl-C, and updates the bot after an edit.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use chatbotkit_client::types::{
    BotId, CreateBot, CreateConversation, CreateDataset, CreateRecord, DatasetId, ListBots, ListDatasets, ListRecords,
    Meta, RecordId, UpdateRecord,
};
use chatbotkit_client::{Client, Event, Result};
use futures_util::{StreamExt, TryStreamExt, stream};
use indicatif::{ProgressBar, ProgressStyle};

mod connect;

/// Number of concurrent requests.
const CONCURRENCY: usize = 16;

/// The key of the metadata by which the dataset and the bot of a folder are found again.
const KEY: &str = "knowledge";

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "src/guide".to_owned());
    let question = arguments.next().unwrap_or_else(|| "How is a dropped stream cancelled?".to_owned());
    let (client, _emulator) = connect::connect().await?;
    let mut out = io::stdout();
    let dataset = dataset(&client, &folder).await?;
    let Some(uploaded) = synchronize(&client, &dataset, Path::new(&folder), tokio::signal::ctrl_c()).await? else {
        writeln!(out, "stopped: the same command continues")?;
        return Ok(());
    };
    writeln!(out, "{folder} is in dataset {dataset}: {uploaded} sections uploaded")?;

    let bot = bot(&client, &folder, &dataset).await?;
    let conversation = client.conversation().create(CreateConversation::builder().bot_id(bot).build()).await?;
    let mut events = client.conversation().complete(conversation.id, question).stream();
    while let Some(event) = events.try_next().await? {
        if let Event::Token(token) = event {
            write!(out, "{}", token.token)?;
            out.flush()?;
        }
    }
    writeln!(out)?;
    Ok(())
}

fn meta(folder: &str) -> Meta {
    Meta::from_iter([(KEY, folder)])
}

/// The dataset of a folder, created if there is none.
pub(crate) async fn dataset(client: &Client, folder: &str) -> Result<DatasetId> {
    let query = ListDatasets::builder().meta(meta(folder)).take(1).build();
    if let Some(dataset) = client.dataset().list(query).await?.items.into_iter().next() {
        return Ok(dataset.id);
    }
    let body = CreateDataset::builder().name(folder).meta(meta(folder)).build();
    Ok(client.dataset().create(body).await?.id)
}

/// The bot that answers from a dataset, created if there is none.
async fn bot(client: &Client, folder: &str, dataset: &DatasetId) -> Result<BotId> {
    let query = ListBots::builder().meta(meta(folder)).take(1).build();
    if let Some(bot) = client.bot().list(query).await?.items.into_iter().next() {
        return Ok(bot.id);
    }
    let body = CreateBot::builder().name(folder).dataset_id(dataset).meta(meta(folder)).build();
    Ok(client.bot().create(body).await?.id)
}

/// A difference between the folder and the dataset.
enum Step {
    Create(CreateRecord),
    Update(RecordId, UpdateRecord),
    Delete(RecordId),
}

/// Makes the records of a dataset those of a folder, until `stop` completes. Returns the number of uploaded sections, or
/// none if it was stopped.
pub(crate) async fn synchronize(
    client: &Client,
    dataset: &DatasetId,
    folder: &Path,
    stop: impl Future,
) -> std::result::Result<Option<usize>, Box<dyn Error>> {
    let steps = differences(client, dataset, sections(folder)?).await?;
    let bar = ProgressBar::new(steps.len() as u64);
    bar.set_style(ProgressStyle::with_template("{bar:40} {pos} of {len} records, {per_sec}")?);
    let count = steps.len();
    // Nothing is begun once it has been stopped, and what has begun is completed.
    let steps = stream::iter(steps).take_until(Box::pin(stop)).map(|step| apply(client, dataset, step));
    let done = steps.buffer_unordered(CONCURRENCY).inspect_ok(|_| bar.inc(1));
    let uploaded: Vec<_> = done.try_collect().await?;
    let is_complete = uploaded.len() == count;
    Ok(is_complete.then(|| uploaded.into_iter().filter(|is_upload| *is_upload).count()))
}

/// Compares the sections with the records of the dataset, which are read one by one.
async fn differences(
    client: &Client,
    dataset: &DatasetId,
    mut sections: BTreeMap<String, String>,
) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    let mut records = client.dataset().record().list(dataset, ListRecords::default()).items();
    while let Some(record) = records.try_next().await? {
        match record.source.and_then(|source| sections.remove(&source)) {
            Some(text) if text == record.text => {}
            Some(text) => steps.push(Step::Update(record.id, UpdateRecord::builder().text(text).build())),
            None => steps.push(Step::Delete(record.id)),
        }
    }
    let new = sections.into_iter().map(|(source, text)| CreateRecord::builder().text(text).source(source).build());
    steps.extend(new.map(Step::Create));
    Ok(steps)
}

/// Returns whether a section was uploaded.
async fn apply(client: &Client, dataset: &DatasetId, step: Step) -> Result<bool> {
    let records = client.dataset().record();
    match step {
        Step::Create(body) => records.create(dataset, body).await.map(|_| true),
        Step::Update(id, body) => records.update(dataset, id, body).await.map(|_| true),
        Step::Delete(id) => records.delete(dataset, id).await.map(|_| false),
    }
}

/// The sections of all Markdown files in a folder, by file and heading.
fn sections(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut sections = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            for (heading, text) in split(&fs::read_to_string(&path)?) {
                sections.entry(format!("{file}#{heading}")).or_insert_with(String::new).push_str(&text);
            }
        }
    }
    Ok(sections)
}

/// Splits a Markdown text at its headings; code may have lines like them.
fn split(text: &str) -> Vec<(String, String)> {
    let (mut sections, mut in_code) = (vec![(String::new(), String::new())], false);
    for line in text.lines() {
        in_code ^= line.starts_with("```");
        if let Some(heading) = line.strip_prefix('#').filter(|_| !in_code) {
            sections.push((heading.trim_start_matches('#').trim().to_owned(), String::new()));
        }
        if let Some((_, section)) = sections.last_mut() {
            section.push_str(line);
            section.push('\n');
        }
    }
    sections.retain(|(_, text)| !text.trim().is_empty());
    sections
}
