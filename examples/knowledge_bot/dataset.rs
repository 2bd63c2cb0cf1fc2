//! The dataset of a folder of Markdown files: a record for each section.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use chatbotkit_client::types::{
    CreateDataset, CreateRecord, DatasetId, ListDatasets, ListRecords, Meta, RecordId, UpdateRecord,
};
use chatbotkit_client::{Client, Result};
use futures_util::{StreamExt, TryStreamExt, stream};
use indicatif::{ProgressBar, ProgressStyle};

/// Number of concurrent requests.
const CONCURRENCY: usize = 16;

/// The metadata by which the dataset and the bot of a folder are found again.
pub(crate) fn meta(folder: &str) -> Meta {
    Meta::from_iter([("knowledge", folder)])
}

/// The dataset of a folder, created if there is none.
pub(crate) async fn of_folder(client: &Client, folder: &str) -> Result<DatasetId> {
    let query = ListDatasets::builder().meta(meta(folder)).take(1).build();
    if let Some(dataset) = client.dataset().list(query).await?.items.into_iter().next() {
        return Ok(dataset.id);
    }
    let body = CreateDataset::builder().name("Knowledge bot").meta(meta(folder)).build();
    Ok(client.dataset().create(body).await?.id)
}

/// A difference between the folder and the dataset.
enum Step {
    Create(CreateRecord),
    Update(RecordId, UpdateRecord),
    Delete(RecordId),
}

/// Makes the records of a dataset those sections, until `stop` completes. Returns the number of uploaded sections, or
/// none if it was stopped.
pub(crate) async fn synchronize(
    client: &Client,
    dataset: &DatasetId,
    sections: BTreeMap<String, String>,
    stop: impl Future,
) -> std::result::Result<Option<usize>, Box<dyn Error>> {
    let steps = differences(client, dataset, sections).await?;
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
pub(crate) fn sections(folder: &Path) -> std::result::Result<BTreeMap<String, String>, Box<dyn Error>> {
    let mut sections = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() && path.extension().is_some_and(|extension| extension == "md") {
            let text = fs::read_to_string(&path).map_err(|problem| format!("{}: {problem}", path.display()))?;
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            for (heading, text) in split(&text) {
                sections.entry(format!("{file}#{heading}")).or_insert_with(String::new).push_str(&text);
            }
        }
    }
    Ok(sections)
}

/// Splits a Markdown text at its headings; code may have lines like them.
fn split(text: &str) -> Vec<(String, String)> {
    let (mut sections, mut in_code) = (vec![(String::new(), String::new())], false);
    for line in text.trim_start_matches('\u{feff}').lines() {
        in_code ^= ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
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
