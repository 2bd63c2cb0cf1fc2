//! The example `knowledge_bot`: after any interruption, the dataset has each section of the folder once.

#[path = "../../examples/knowledge_bot/dataset.rs"]
mod dataset;
use std::collections::BTreeMap;
use std::fs;
use std::future::{pending, poll_fn};
use std::path::{Path, PathBuf};
use std::task::Poll;

use crate::common::{client, emulator};
use chatbotkit_client::Client;
use chatbotkit_client::types::{DatasetId, ListRecords};
use chatbotkit_emulator::{Emulator, Fault};
use dataset::{of_folder, sections, synchronize};
use futures_util::TryStreamExt;

const CREATE: &str = "/dataset/{datasetId}/record/create";
const UPDATE: &str = "/dataset/{datasetId}/record/{recordId}/update";
const DELETE: &str = "/dataset/{datasetId}/record/{recordId}/delete";

/// A new folder with this number of files, each with two sections.
fn folder(name: &str, files: usize) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if path.exists() {
        fs::remove_dir_all(&path).expect("a folder of a run before");
    }
    fs::create_dir(&path).expect("a folder");
    for number in 0..files {
        write(&path, number, "It is in stock.");
    }
    path
}

fn write(folder: &Path, number: usize, text: &str) {
    let text = format!("# Shoe {number}\n{text}\n## Sizes\n```\n# 36 to 42\n```\n");
    fs::write(folder.join(format!("{number}.md")), text).expect("a file");
}

/// The texts of the records by their source; each source is there once.
async fn records(client: &Client, dataset: &DatasetId) -> BTreeMap<String, String> {
    let records = client.dataset().record().list(dataset, ListRecords::default()).items();
    let records: Vec<_> = records.try_collect().await.expect("records");
    let count = records.len();
    let by_source = records.into_iter().map(|record| (record.source.expect("a source"), record.text));
    let by_source = BTreeMap::from_iter(by_source);
    assert_eq!(by_source.len(), count, "{by_source:?}");
    by_source
}

/// The number of requests to these operations.
fn counts(emulator: &Emulator) -> [usize; 3] {
    [CREATE, UPDATE, DELETE].map(|path| emulator.requests_to("POST", path).len())
}

#[tokio::test]
async fn stopped_upload_continues_and_uploads_nothing_twice() {
    let (emulator, folder) = (emulator().await, folder("knowledge-stopped", 60));
    let client = client(&emulator);
    let id = of_folder(&client, "shoes").await.expect("a dataset");
    let stop = poll_fn(|_| if counts(&emulator)[0] >= 40 { Poll::Ready(()) } else { Poll::Pending });
    assert_eq!(synchronize(&client, &id, sections(&folder).expect("sections"), stop).await.expect("an upload"), None);
    let before = records(&client, &id).await.len();
    assert!((40..120).contains(&before), "{before}");

    assert_eq!(of_folder(&client, "shoes").await.expect("the same dataset"), id);
    let uploaded =
        synchronize(&client, &id, sections(&folder).expect("sections"), pending::<()>()).await.expect("an upload");
    assert_eq!(uploaded, Some(120 - before));
    assert_eq!(counts(&emulator), [120, 0, 0]);
    let records = records(&client, &id).await;
    assert_eq!(records["7.md#Shoe 7"], "# Shoe 7\nIt is in stock.\n");
    assert_eq!(records["7.md#Sizes"], "## Sizes\n```\n# 36 to 42\n```\n");
    assert_eq!(
        synchronize(&client, &id, sections(&folder).expect("sections"), pending::<()>()).await.expect("no upload"),
        Some(0)
    );
}

#[tokio::test]
async fn failed_upload_continues_and_uploads_nothing_twice() {
    let (emulator, folder) = (emulator().await, folder("knowledge-failed", 30));
    let client = client(&emulator);
    let id = of_folder(&client, "shoes").await.expect("a dataset");
    emulator.fault(Fault::on("POST", CREATE).after(20).error(403, "LIMITS_REACHED", "Limits reached"));
    synchronize(&client, &id, sections(&folder).expect("sections"), pending::<()>()).await.expect_err("a fault");
    emulator.clear_faults();
    let before = records(&client, &id).await.len();
    let uploaded =
        synchronize(&client, &id, sections(&folder).expect("sections"), pending::<()>()).await.expect("an upload");
    assert_eq!(uploaded, Some(60 - before));
    assert_eq!(records(&client, &id).await.len(), 60);
}

#[tokio::test]
async fn only_changed_sections_are_uploaded_and_removed_ones_deleted() {
    let (emulator, folder) = (emulator().await, folder("knowledge-changed", 5));
    let client = client(&emulator);
    let id = of_folder(&client, "shoes").await.expect("a dataset");
    assert_eq!(
        synchronize(&client, &id, sections(&folder).expect("sections"), pending::<()>()).await.expect("an upload"),
        Some(10)
    );
    write(&folder, 1, "It is sold out.");
    fs::remove_file(folder.join("4.md")).expect("a file");
    assert_eq!(
        synchronize(&client, &id, sections(&folder).expect("sections"), pending::<()>()).await.expect("an upload"),
        Some(1)
    );
    assert_eq!(counts(&emulator), [10, 1, 2]);
    let records = records(&client, &id).await;
    assert_eq!(records["1.md#Shoe 1"], "# Shoe 1\nIt is sold out.\n");
    assert_eq!(records.keys().filter(|source| source.starts_with("4.md")).count(), 0);
}
