//! Writes the generated code and its surface, and reports changes for callers.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use chatbotkit_codegen::{Document, Generated, check};
use clap::{ArgGroup, Args};
use semver::Version;
use serde::Serialize;

use crate::release::{Released, released};
use crate::surface::{self, Change, Surface, Weight};
use crate::{DOCUMENT, arguments, output};

/// The folder of the code that is compiled without the feature `generate`.
const CODE: &str = "openapi/generated";

const HEAD: &str =
    "// Generated from openapi/chatbotkit.yaml and openapi/resources/ by `cargo xtask generate`; do not edit.\n\n";

/// The page with the table of keywords, and the lines around it.
const MANUAL: &str = "openapi/README.md";
const TABLE: [&str; 2] = ["<!-- keywords: written by `cargo xtask generate` -->\n", "<!-- end of keywords -->"];

#[derive(Args)]
#[command(group(ArgGroup::new("elsewhere").args(["check", "surface", "emit"]).multiple(true)))]
pub(crate) struct Generate {
    /// Write nothing, and fail where the surface or the code is out of date
    #[arg(long)]
    check: bool,
    /// Generate from this document; it needs a surface of its own, --emit or --check
    #[arg(long, value_name = "FILE", requires = "elsewhere", value_parser = arguments::file)]
    document: Option<PathBuf>,
    /// The surface to compare with, and to write; by default openapi/surface.txt
    #[arg(long, value_name = "FILE", value_parser = arguments::file)]
    surface: Option<PathBuf>,
    /// Write all code into this file, and nothing else
    #[arg(long, value_name = "FILE", conflicts_with = "surface", value_parser = arguments::file)]
    emit: Option<PathBuf>,
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

/// The report of a run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    up_to_date: bool,
    files: Vec<Written>,
    changes: Vec<Change>,
    breaking: usize,
    version: String,
    /// The version that the changes ask for, where there are any.
    next_version: Option<String>,
    /// The changes since the last release, if there is one.
    since_release: Option<SinceRelease>,
}

/// The changes since a release, which may be more than those since the surface was written.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SinceRelease {
    tag: String,
    changes: Vec<Change>,
    breaking: usize,
    next_version: Option<String>,
}

impl SinceRelease {
    fn of(Released { tag, version, surface }: Released, now: &Surface) -> Self {
        let changes = surface::changes(&surface, now);
        let weight = changes.iter().map(|change| change.weight).max();
        let next_version = weight.map(|weight| weight.version_after(&version).to_string());
        Self { tag, breaking: breaking(&changes), changes, next_version }
    }
}

fn breaking(changes: &[Change]) -> usize {
    changes.iter().filter(|change| change.weight == Weight::Breaking).count()
}

/// A file that is checked in.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    file: String,
    up_to_date: bool,
    lines: usize,
}

pub(crate) fn run(arguments: &Generate) -> anyhow::Result<ExitCode> {
    let report = arguments.report()?;
    if arguments.json {
        output::print(format_args!("{:#}", serde_json::json!(report)));
    } else {
        report.print(arguments.check);
    }
    Ok(output::end(report.up_to_date || !arguments.check))
}

impl Generate {
    fn report(&self) -> anyhow::Result<Report> {
        let (document, code) = code(self.document.as_deref().unwrap_or(Path::new(DOCUMENT)))?;
        let after = Surface::of(&document, &code)?;
        let surface = self.surface.as_deref().unwrap_or(Path::new(surface::FILE));
        let before = if self.emit.is_some() { None } else { read(surface)? };
        let is_ours = self.document.is_none();
        let mut texts = Vec::new();
        match &self.emit {
            Some(file) => texts.push((file.clone(), one_file(&code))),
            None => texts.push((surface.to_owned(), after.to_string())),
        }
        if self.emit.is_none() && is_ours {
            let files = code.files();
            texts.extend(files.map(|(name, code)| (Path::new(CODE).join(name), format!("{HEAD}{code}"))));
            let manual = read(Path::new(MANUAL))?.unwrap_or_default();
            texts.push((
                MANUAL.into(),
                with_table(&manual).with_context(|| format!("{MANUAL}: no place for the keywords"))?,
            ));
        }
        let files = texts.iter().map(|(file, text)| Written::compare(file, text)).collect::<Result<Vec<_>, _>>()?;
        // Files are written when nothing can go wrong any more but the writing.
        if !self.check {
            for (_, (file, text)) in files.iter().zip(texts).filter(|(written, _)| !written.up_to_date) {
                surface::replace(&file, &text)?;
            }
        }
        // Without an earlier surface, everything would be new.
        let compared = before.as_deref().map(Surface::parse);
        let changes = compared.map_or_else(Vec::new, |before| surface::changes(&before, &after));
        let released = if is_ours && self.emit.is_none() { released(Path::new("."))? } else { None };
        let version = version()?;
        let weight = changes.iter().map(|change| change.weight).max();
        Ok(Report {
            up_to_date: files.iter().all(|file| file.up_to_date),
            files,
            breaking: breaking(&changes),
            since_release: released.map(|released| SinceRelease::of(released, &after)),
            changes,
            next_version: weight.map(|weight| weight.version_after(&version).to_string()),
            version: version.to_string(),
        })
    }
}

impl Written {
    fn compare(file: &Path, text: &str) -> anyhow::Result<Self> {
        let up_to_date = read(file)?.as_deref() == Some(text);
        Ok(Self { file: file.display().to_string(), up_to_date, lines: text.lines().count() })
    }
}

impl Report {
    fn print(&self, check: bool) {
        let Self { files, changes, breaking, version, next_version, since_release, .. } = self;
        changes.iter().for_each(output::print);
        let compatible = changes.len() - breaking;
        if let Some(next) = next_version {
            output::print(format_args!("{breaking} breaking and {compatible} compatible changes for callers"));
            output::print(format_args!("after a release of {version} the next is at least {next}"));
        }
        if let Some(SinceRelease { tag, changes, breaking, next_version: Some(next) }) = since_release {
            let compatible = changes.len() - breaking;
            output::print(format_args!(
                "since {tag}: {breaking} breaking and {compatible} compatible changes; the next version is at least {next}"
            ));
        }
        for Written { file, up_to_date, lines } in files {
            match (up_to_date, check) {
                (true, _) => output::print(format_args!("{file}: up to date, {lines} lines")),
                (false, true) => output::print(format_args!("{file}: out of date, run `cargo xtask generate`")),
                (false, false) => output::print(format_args!("{file}: written, {lines} lines")),
            }
        }
    }
}

fn code(document: &Path) -> anyhow::Result<(Document, Generated)> {
    let document = Document::read(document)?;
    let code = chatbotkit_codegen::generate(&document)?;
    Ok((document, code))
}

/// The files as modules of one.
fn one_file(code: &Generated) -> String {
    let module = |(name, code): (&str, &str)| format!("pub mod {} {{\n{code}}}\n", name.trim_end_matches(".rs"));
    code.files().map(module).concat()
}

/// The manual with the table of keywords between its lines.
fn with_table(manual: &str) -> Option<String> {
    let (before, rest) = manual.split_once(TABLE[0])?;
    let (_, after) = rest.split_once(TABLE[1])?;
    Some([before, TABLE[0], &check::keywords::table(), TABLE[1], after].concat())
}

/// Generates from the document, without reading the checked-in files.
pub(crate) fn surface() -> anyhow::Result<Surface> {
    let (document, code) = code(Path::new(DOCUMENT))?;
    Surface::of(&document, &code)
}

/// A file as it was written down, if it was.
fn read(file: &Path) -> anyhow::Result<Option<String>> {
    match fs::read_to_string(file) {
        Err(problem) if problem.kind() == io::ErrorKind::NotFound => Ok(None),
        text => text.map(Some).with_context(|| file.display().to_string()),
    }
}

/// The version of everything in the workspace, this program included.
pub(crate) fn version() -> anyhow::Result<Version> {
    Version::parse(env!("CARGO_PKG_VERSION")).context("the version of the workspace")
}
