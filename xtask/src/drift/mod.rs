//! Differences between the official document and ours.

pub(crate) mod compare;
pub(crate) mod ledger;
pub(crate) mod schema;
pub(crate) mod shape;
pub(crate) mod upstream;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chatbotkit_codegen::Document;
use clap::Args;
use itertools::Itertools;
use serde::Serialize;
use serde_json::Value;

use crate::{DOCUMENT, arguments, output};
use compare::Difference;
use ledger::LEDGER;
use shape::{Repair, Shape, resource};
use upstream::{PIN, Pin, Upstream};

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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    #[serde(flatten)]
    upstream: Upstream,
    repaired: Vec<Repair>,
    /// It is the document of the pin.
    pinned: bool,
    commit: String,
    operations: usize,
    explained: usize,
    entries: usize,
    differences: Vec<Difference>,
    /// Patterns of the ledger that match no difference.
    stale: Vec<Value>,
    /// Operations beyond our scope that the document of the pin does not have.
    new_operations: Vec<String>,
    /// All operations beyond our scope.
    #[serde(skip)]
    beyond: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_of_scope: Option<BTreeMap<String, usize>>,
}

impl Report {
    fn is_clean(&self) -> bool {
        self.differences.is_empty() && self.stale.is_empty()
    }

    fn text(&self) -> anyhow::Result<String> {
        output::filled(include_str!("report.jinja"), self)
    }
}

pub(crate) fn run(arguments: &Drift) -> anyhow::Result<bool> {
    let pin = Pin::read(Path::new(PIN))?;
    let source = arguments.upstream.as_deref().unwrap_or(&pin.source);
    let ours = Document::read(Path::new(DOCUMENT))?;
    let mut report = report(&ours, &output::read(Path::new(LEDGER))?, Upstream::read(source)?, &pin)?;
    report.out_of_scope = report.out_of_scope.filter(|_| arguments.out_of_scope);
    output::report(&report, report.text()?, arguments.json);
    let (clean, seen) = (report.is_clean(), report.new_operations.is_empty());
    if arguments.accept && clean {
        let pin = pin.moved(&report.upstream, arguments.commit.as_deref(), report.beyond)?;
        output::replace(Path::new(PIN), &pin.text()?)?;
    }
    Ok(clean && (seen || arguments.accept))
}

/// Everything but files. The resources that ours has operations of are our scope.
fn report(ours: &Document, ledger: &str, upstream: Upstream, pin: &Pin) -> anyhow::Result<Report> {
    let entries = ledger::entries(ledger)?;
    let ours = shape::ours(ours);
    let scope: BTreeSet<_> = ours.keys().map(|name| resource(name)).collect();
    let (theirs, repaired) = shape::operations(&upstream.document);
    let (theirs, beyond): (Shape, Shape) = theirs.into_iter().partition(|(name, _)| scope.contains(resource(name)));
    let differences = compare::compare(&ours, &theirs);
    let all = differences.len();
    let (differences, stale) = ledger::unexplained(&entries, differences);
    let beyond: Vec<_> = beyond.into_keys().collect();
    let counts = beyond.iter().map(|name| resource(name).to_owned()).counts().into_iter().collect();
    Ok(Report {
        new_operations: beyond.iter().filter(|name| !pin.out_of_scope.contains(name)).cloned().collect(),
        beyond,
        pinned: upstream.sha256 == pin.sha256,
        commit: pin.commit.clone(),
        operations: ours.len(),
        explained: all - differences.len(),
        entries: entries.len(),
        differences: compare::grouped(compare::renamed(differences)),
        stale,
        out_of_scope: Some(counts),
        repaired,
        upstream,
    })
}

#[cfg(test)]
mod tests;
