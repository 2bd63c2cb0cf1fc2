//! Writes the generated code, and reports changes for callers.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use chatbotkit_codegen::{Document, Generated, check};
use clap::Args;
use semver::Version;
use serde::Serialize;
use serde_json::{Value, json};
use xshell::Shell;

use crate::changes::Changes;
use crate::{DOCUMENT, arguments, history, output};

/// The folder of the code that is compiled without the feature `generate`.
const CODE: &str = "openapi/generated";

const HEAD: &str =
    "// Generated from openapi/chatbotkit.yaml and openapi/resources/ by `cargo xtask generate`; do not edit.\n\n";

/// The page with the table of keywords.
const MANUAL: &str = "openapi/README.md";

#[derive(Args)]
pub(crate) struct Generate {
    /// Write nothing, and fail where the code is out of date
    #[arg(long)]
    check: bool,
    /// Generate from this document, and write nothing but --emit
    #[arg(long, value_name = "FILE", value_parser = arguments::file)]
    document: Option<PathBuf>,
    /// The document to show the changes since; by default those of the last commit and of the last release
    #[arg(long, value_name = "FILE", value_parser = arguments::file)]
    base: Option<PathBuf>,
    /// Write all code into this file, and nothing else
    #[arg(long, value_name = "FILE", value_parser = arguments::file)]
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
    /// The files that are checked in.
    files: Vec<Value>,
    version: Version,
    /// The changes since the last commit, or since the given document; without a version if `since_release` has one.
    #[serde(flatten)]
    changes: Option<Changes>,
    /// The changes since the last release, if there is one.
    since_release: Option<Changes>,
    /// Nothing was written.
    #[serde(skip)]
    check: bool,
}

impl Generate {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<bool> {
        let document = Document::read(self.document.as_deref().unwrap_or(Path::new(DOCUMENT)))?;
        let code = chatbotkit_codegen::generate(&document)?;
        let version = version()?;
        let is_ours = self.document.is_none();
        let (since, before) = match &self.base {
            Some(base) => (base.display().to_string(), Some(Document::read(base)?)),
            // One that was committed by mistake is nothing to compare with.
            None if is_ours => ("the last commit".to_owned(), history::document(sh, "HEAD").ok().flatten()),
            None => (String::new(), None),
        };
        let changes = before.map(|before| Changes::new(since, &version, &before, &document));
        let since_release = if is_ours { history::since_release(sh, &document)? } else { None };
        let changes = with_one_version(changes, since_release.is_some());
        let texts = self.texts(&code)?;
        let has_checks = self.base.is_some() || !texts.is_empty();
        anyhow::ensure!(has_checks || !self.check, "--check of another document requires --base or --emit");
        let mut files = Vec::new();
        // Files are written when nothing can go wrong any more but the writing.
        for (file, text) in texts {
            let up_to_date = fs::read_to_string(&file).is_ok_and(|written| written == text);
            if !up_to_date && !self.check {
                output::replace(&file, &text)?;
            }
            files.push(
                json!({ "file": file.display().to_string(), "upToDate": up_to_date, "lines": text.lines().count() }),
            );
        }
        let up_to_date = files.iter().all(|file| file["upToDate"] == true);
        let report = Report { up_to_date, files, version, changes, since_release, check: self.check };
        output::report(&report, report.text()?, self.json);
        Ok(report.up_to_date || !self.check)
    }

    /// The files to be written.
    fn texts(&self, code: &Generated) -> anyhow::Result<Vec<(PathBuf, String)>> {
        if let Some(file) = &self.emit {
            let module =
                |(name, code): (&str, &str)| format!("pub mod {} {{\n{code}}}\n", name.trim_end_matches(".rs"));
            return Ok(vec![(file.clone(), code.files().map(module).concat())]);
        }
        if self.document.is_some() {
            return Ok(Vec::new());
        }
        let files = code.files().map(|(name, code)| (Path::new(CODE).join(name), format!("{HEAD}{code}")));
        let manual = output::read(Path::new(MANUAL))?;
        let manual = output::replaced(&manual, "keywords", &check::keywords::table()).context(MANUAL)?;
        Ok(files.into_iter().chain([(MANUAL.into(), manual)]).collect())
    }
}

impl Report {
    fn text(&self) -> anyhow::Result<String> {
        let Self { files, changes, since_release, check, .. } = self;
        let lines: Vec<_> = changes.iter().flat_map(|it| &it.changes).map(ToString::to_string).collect();
        let totals = changes.iter().chain(since_release).filter(|it| !it.changes.is_empty());
        let totals: Vec<_> = totals.map(|it| (it.to_string(), &it.next_version)).collect();
        let fields = json!({ "changes": lines, "totals": totals, "files": files, "check": check });
        output::filled(include_str!("generate.jinja"), &fields)
    }
}

/// Changes since a commit, without a version that they require if those since the last release decide it.
fn with_one_version(changes: Option<Changes>, is_released: bool) -> Option<Changes> {
    changes.map(|it| Changes { next_version: it.next_version.filter(|_| !is_released), ..it })
}

/// The version of everything in the workspace, this program included.
pub(crate) fn version() -> anyhow::Result<Version> {
    Version::parse(env!("CARGO_PKG_VERSION")).context("the version of the workspace")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use quote::ToTokens;
    use syn::{Item, Visibility};

    use super::*;

    /// The items of the code that is generated with some of the resources, without the features that they require.
    fn items(selected: impl Fn(&str) -> bool) -> anyhow::Result<BTreeSet<String>> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let code = chatbotkit_codegen::generate(&Document::read_with(&root.join(DOCUMENT), selected)?)?;
        let mut found = BTreeSet::new();
        for (name, text) in code.files() {
            for item in syn::parse_file(text)?.items {
                match item {
                    // The list of all operations, and what is for the client alone.
                    Item::Static(item) if item.ident == "ALL" => {}
                    Item::Const(item) if !matches!(item.vis, Visibility::Public(_)) => {}
                    Item::Impl(block) if block.trait_.is_none() => {
                        let of = block.self_ty.to_token_stream();
                        found.extend(block.items.iter().map(|item| format!("{name} {of} {}", plain(item))));
                    }
                    item => _ = found.insert(format!("{name} {}", plain(&item))),
                }
            }
        }
        Ok(found)
    }

    /// An item without its `cfg` attributes.
    fn plain(item: &impl ToTokens) -> String {
        let text = item.to_token_stream().to_string();
        let parts = text.split("# [cfg (").enumerate();
        parts
            .map(|(at, part)| if at == 0 { part } else { part.split_once(")]").map_or("", |(_, rest)| rest) })
            .collect()
    }

    #[test]
    fn next_version_follows_from_the_changes_since_the_release() -> anyhow::Result<()> {
        let version = Version::new(0, 1, 1);
        let document = |paths: &str| Document::parse("bots.yaml", format!("paths: {{ {paths} }}"));
        let (now, committed, released) =
            (document("/a: {}, /b: {}")?, document("/a: {}")?, document("/a: {}, /c: {}")?);
        let report = |since_release: Option<Changes>| {
            let changes = Some(Changes::new("the last commit".to_owned(), &version, &committed, &now));
            let changes = with_one_version(changes, since_release.is_some());
            let version = version.clone();
            Report { up_to_date: true, files: Vec::new(), version, changes, since_release, check: false }.text()
        };
        let since_commit = "compatible + paths./b\n0 breaking and 1 compatible changes since the last commit";
        assert_eq!(report(None)?, format!("{since_commit}; the next version is at least 0.1.2\n"));
        let since_release = Changes::new("v0.1.0".to_owned(), &Version::new(0, 1, 0), &released, &now);
        let expected = "1 breaking and 1 compatible changes since v0.1.0; the next version is at least 0.2.0";
        assert_eq!(report(Some(since_release))?, format!("{since_commit}\n{expected}\n"));
        Ok(())
    }

    #[test]
    fn resource_adds_to_the_generated_code_and_changes_nothing_else() -> anyhow::Result<()> {
        let all = items(|_| true)?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let resources = chatbotkit_codegen::document::resources::files(&root.join(DOCUMENT))?;
        for name in resources.into_keys().map(Some).chain([None]) {
            let some = items(|it| name.as_deref() == Some(it))?;
            let changed: Vec<_> = some.difference(&all).collect();
            assert!(changed.is_empty() && some.len() < all.len(), "{name:?}: {changed:#?}");
        }
        Ok(())
    }
}
