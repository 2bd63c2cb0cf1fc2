//! Output and exit codes of tasks.

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Error, ensure};
use atomic_write_file::AtomicWriteFile;
use itertools::Itertools;
use minijinja::Environment;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use regex::{NoExpand, Regex};
use serde::Serialize;
use walkdir::WalkDir;

/// Prints a line; errors of a closed standard output are ignored.
pub(crate) fn print(line: impl Display) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// Prints an error.
pub(crate) fn print_error(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Prints a step of a long task to standard error: standard output has nothing but its report.
pub(crate) fn progress(line: impl Display) {
    print_error(format_args!("==> {line}"));
}

/// Prints a report: its text for people, or itself as JSON for programs.
pub(crate) fn report(report: &impl Serialize, text: String, json: bool) {
    let text = if json { format!("{:#}", serde_json::json!(report)) } else { text };
    if !text.is_empty() {
        print(text.trim_end_matches('\n'));
    }
}

/// Fills a template with the fields of a value.
pub(crate) fn filled(template: &str, fields: &impl Serialize) -> anyhow::Result<String> {
    let mut environment = Environment::new();
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    Ok(environment.render_str(template, Serde(fields))?)
}

/// An error and its causes, in one text. A cause that the one before has already is not repeated.
pub(crate) fn reason(problem: &Error) -> String {
    let causes = problem.chain().map(ToString::to_string).filter(|cause| !cause.is_empty());
    causes.coalesce(|one, cause| if one.ends_with(&cause) { Ok(one) } else { Err((one, cause)) }).join(": ")
}

/// Reads a file; an error names it.
pub(crate) fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| path.display().to_string())
}

/// Reads the Rust sources in a folder.
pub(crate) fn sources(folder: &Path) -> anyhow::Result<Vec<String>> {
    let files = WalkDir::new(folder).into_iter().filter_ok(|it| it.path().extension().is_some_and(|it| it == "rs"));
    files.map(|file| read(file?.path())).collect()
}

/// Writes a whole file or none: the old file remains until the new one is complete.
pub(crate) fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let written = AtomicWriteFile::open(path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.commit()
    });
    written.with_context(|| path.display().to_string())
}

/// The page with this text between `<!-- name -->` and `<!-- /name -->`; the rest of it is handwritten.
pub(crate) fn replaced(page: &str, name: &str, text: &str) -> anyhow::Result<String> {
    let place = Regex::new(&format!("(?s)<!-- {name} -->\n.*?<!-- /{name} -->\n"))?;
    ensure!(place.is_match(page), "no place between <!-- {name} --> and <!-- /{name} -->");
    let section = format!("<!-- {name} -->\n\n{}\n\n<!-- /{name} -->\n", text.trim());
    Ok(place.replace(page, NoExpand(&section)).into_owned())
}
