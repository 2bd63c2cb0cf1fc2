//! Checks that workflows run commands of this program only.

use std::fs;

use chatbotkit_codegen::Document;
use clap::Parser;
use serde_json::Value;

use crate::Arguments;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../.github/workflows");

/// The steps of all workflows.
fn steps() -> Vec<Value> {
    let files = fs::read_dir(FOLDER).expect("a folder").map(|entry| entry.expect("a file").path());
    let documents: Vec<_> = files.map(|file| Document::read(&file).expect("YAML")).collect();
    let jobs = documents.iter().flat_map(|document| document.value()["jobs"].as_object().expect("jobs").values());
    jobs.flat_map(|job| job["steps"].as_array().expect("steps")).cloned().collect()
}

#[test]
fn workflows_run_only_xtask_commands() {
    let lines: Vec<_> = steps().iter().filter_map(|step| step["run"].as_str().map(str::to_owned)).collect();
    assert!(lines.len() >= 4, "{lines:?}");
    for line in lines {
        let verb = line.strip_prefix("cargo xtask ").unwrap_or_else(|| panic!("{line}: not a verb"));
        // The output of a command may be redirected to a file.
        let (words, file) = verb.split_once(" > ").unwrap_or((verb, "file"));
        assert!(!file.contains([' ', ';', '&', '|']) && !words.contains([';', '&', '|', '\n']), "{line}");
        let parsed = Arguments::try_parse_from(["cargo xtask"].into_iter().chain(words.split(' ')));
        assert!(parsed.is_ok(), "{line}: {}", parsed.err().map(|problem| problem.to_string()).unwrap_or_default());
    }
}

#[test]
fn msrv_job_uses_the_declared_rust_version() {
    let named = format!("dtolnay/rust-toolchain@{}", env!("CARGO_PKG_RUST_VERSION"));
    assert!(steps().iter().any(|step| step["uses"] == *named), "{named} is missing");
}
