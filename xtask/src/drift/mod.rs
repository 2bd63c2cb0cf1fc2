//! Differences between the official document and ours.

pub(crate) mod compare;
mod ledger;
pub(crate) mod node;
pub(crate) mod pin;
pub(crate) mod place;
mod report;
pub(crate) mod schema;
pub(crate) mod shape;
pub(crate) mod upstream;

use std::path::Path;
use std::process::ExitCode;

use chatbotkit_codegen::Document;
use clap::Args;
use itertools::Itertools;

use crate::{DOCUMENT, arguments, output};
use ledger::{Explained, Ledger};
use pin::Pin;
use report::Report;
use upstream::Upstream;

const LEDGER: &str = "openapi/ledger.yaml";
pub(crate) const PIN: &str = "openapi/upstream.yaml";

#[derive(Args)]
pub(crate) struct Drift {
    /// The official document: a file, or an address; the source in the pin unless given
    #[arg(long, value_name = "FILE-OR-URL", value_parser = arguments::file_or_url)]
    upstream: Option<String>,
    /// Count the operations that are not in our scope, by resource
    #[arg(long)]
    out_of_scope: bool,
    /// Print it as JSON
    #[arg(long)]
    json: bool,
    /// Pin the document that was read, if all differences from it are explained
    #[arg(long)]
    accept: bool,
    /// The commit that the document is of, for the pin
    #[arg(long, requires = "accept")]
    commit: Option<String>,
}

pub(crate) fn run(arguments: &Drift) -> anyhow::Result<ExitCode> {
    let pin = Pin::read(Path::new(PIN))?;
    let source = arguments.upstream.as_deref().unwrap_or(&pin.source);
    let ours = Document::read(Path::new(DOCUMENT))?;
    let mut report = report(&ours, &output::read(Path::new(LEDGER))?, Upstream::read(source)?, &pin)?;
    if !arguments.out_of_scope {
        report.out_of_scope = None;
    }
    output::report(&report, arguments.json);
    let (clean, seen) = (report.is_clean(), report.new_operations.is_empty());
    if arguments.accept && clean {
        let pin = pin.moved(source, &report.sha256, arguments.commit.as_deref(), report.beyond)?;
        output::replace(Path::new(PIN), &pin.text())?;
    }
    Ok(output::end(clean && (seen || arguments.accept)))
}

/// Everything but files.
fn report(ours: &Document, ledger: &str, upstream: Upstream, pin: &Pin) -> anyhow::Result<Report> {
    let ledger = Ledger::parse(LEDGER, ledger)?;
    let ours = shape::ours(ours);
    let theirs = shape::theirs(&upstream.document);
    let Explained { left, count, stale } = ledger.explain(compare::compare(&ours, &theirs));
    let beyond = compare::beyond(&ours, &theirs);
    let counts = beyond.iter().map(|name| shape::resource(name).to_owned()).counts().into_iter().collect();
    Ok(Report {
        new_operations: beyond.iter().filter(|name| !pin.out_of_scope.contains(name)).cloned().collect(),
        beyond,
        pinned: upstream.sha256 == pin.sha256,
        commit: pin.commit.clone(),
        source: upstream.source,
        sha256: upstream.sha256,
        repaired: upstream.repaired,
        operations: ours.len(),
        explained: count,
        entries: ledger.len(),
        differences: compare::grouped(compare::renamed(left)),
        stale,
        out_of_scope: Some(counts),
    })
}

#[cfg(test)]
mod tests;
