//! Drafts operations that only the official document has.

mod draft;
mod names;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{bail, ensure};
use chatbotkit_codegen::check::methods::TAKEN;
use chatbotkit_codegen::document::resources;
use chatbotkit_codegen::model::operation::{Call, operations, places};
use chatbotkit_codegen::model::reach::contained;
use chatbotkit_codegen::{Document, Error, check};
use clap::Args;
use heck::ToSnakeCase;
use itertools::Itertools;
use serde::Serialize;
use serde_json::{Value, json};

use crate::drift::ledger::Pattern;
use crate::drift::shape::{self, Shape, resource};
use crate::drift::upstream::{PIN, Pin, Upstream};
use crate::{BLANK, DOCUMENT, arguments, output};
use draft::Drafts;
use yaml::{append, indented, keys, path_key, unquoted, word};

/// The files of resources by their names.
type Files = BTreeMap<String, PathBuf>;

#[derive(Args)]
pub(crate) struct Add {
    /// By operationId, path, or method and path; `*` stands for anything, as in `/dataset/*`
    #[arg(required = true, value_name = "OPERATION")]
    operations: Vec<String>,
    /// Operations to leave out, in the same forms
    #[arg(long, value_name = "OPERATION", num_args = 1..)]
    except: Vec<String>,
    /// The official document: a file, or an address; the source in the pin unless given
    #[arg(long, value_name = "FILE-OR-URL", value_parser = arguments::file_or_url)]
    upstream: Option<String>,
    /// Print what was added as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Eq, PartialEq, Serialize)]
struct Added {
    operations: Vec<String>,
    schemas: Vec<String>,
    parameters: Vec<String>,
    /// The number of placeholders to be filled in by hand.
    blanks: usize,
    /// The operations that cannot be drafted, each with the reason.
    skipped: Vec<Value>,
}

impl Add {
    pub(crate) fn run(&self) -> anyhow::Result<bool> {
        let text = output::read(Path::new(DOCUMENT))?;
        let source = self.upstream.clone().map_or_else(|| Ok(Pin::read(Path::new(PIN))?.source), anyhow::Ok)?;
        let files = resources::files(Path::new(DOCUMENT))?;
        let (text, added) = self.drafted(&text, &files, &Upstream::read(&source)?)?;
        output::replace(Path::new(DOCUMENT), &text)?;
        output::report(&added, output::filled(include_str!("report.jinja"), &added)?, self.json);
        Ok(true)
    }

    /// The document with the drafts inserted, and a list of them. Operations that cannot be drafted are skipped. The text
    /// is that of the document's own file, to which the files add resources.
    fn drafted(&self, text: &str, files: &Files, upstream: &Upstream) -> anyhow::Result<(String, Added)> {
        let whole = |text: String| Document::parse(DOCUMENT, text)?.with_resources(files, None, |_| true);
        let problems = |text: &str| match whole(filled(text)) {
            Ok(document) => Ok(check::problems(&document)),
            // It does not go with the resources.
            Err(Error::Document(problems)) => Ok(problems),
            Err(problem) => Err(problem),
        };
        let ours = whole(text.to_owned())?;
        let (theirs, _) = shape::operations(&upstream.document);
        let mut names = self.names(&ours, &theirs, &upstream.source)?;
        // Problems from before are not the fault of a draft.
        let known: Vec<_> = problems(text)?.into_iter().map(|it| (it.place, it.message)).collect();
        let mut skipped = Vec::new();
        loop {
            let (after, added) = attempt(text, &ours, &theirs, &names)?;
            let mut problems = problems(&after)?;
            problems.retain(|it| !known.contains(&(it.place.clone(), it.message.clone())));
            let Some(problem) = problems.first() else { return Ok((after, Added { skipped, ..added })) };
            let document = Document::parse(DOCUMENT, filled(&after))?;
            let before = skipped.len();
            names.retain(|name| {
                let found = problems.iter().find(|it| concerns(&document, name, &it.place));
                let reason = found.map(|it| format!("{}: {}", it.place, it.message));
                skipped.extend(reason.map(|reason| json!({ "operation": name, "reason": reason })));
                found.is_none()
            });
            let is_less = !names.is_empty() && skipped.len() > before;
            ensure!(is_less, "draft not written, it is invalid: {problem}");
        }
    }

    /// The selected operations, by method and path.
    fn names(&self, ours: &Document, theirs: &Shape, source: &str) -> anyhow::Result<Vec<String>> {
        let meant = |form: &String| -> anyhow::Result<BTreeSet<&String>> {
            // `/graphql/*` are the operations of a resource, also one that is the whole path.
            let forms = [Some(form.as_str()), form.strip_suffix("/*")].into_iter().flatten();
            let patterns: Vec<_> = forms.map(|form| Pattern::try_from(form.to_owned())).try_collect()?;
            let is_meant = |text: &str| patterns.iter().any(|pattern| pattern.matches(text));
            let meant = theirs.iter().filter(|(name, node)| {
                is_meant(name) || is_meant(path(name)) || node.name.as_deref().is_some_and(is_meant)
            });
            Ok(meant.map(|(name, _)| name).collect())
        };
        let ours: Vec<_> =
            places(&ours.root()).into_iter().map(|(path, method, _)| shape::name(path, method)).collect();
        let except: BTreeSet<_> = self.except.iter().map(meant).flatten_ok().try_collect()?;
        let mut names = BTreeSet::new();
        for form in &self.operations {
            let (old, new): (Vec<_>, Vec<_>) =
                (&meant(form)? - &except).into_iter().partition(|name| ours.contains(name));
            match old.first() {
                _ if !new.is_empty() => names.extend(new),
                Some(name) => bail!("{DOCUMENT}: {name} exists already"),
                None => bail!("{source}: there is no operation {form}"),
            }
        }
        Ok(names.into_iter().sorted_by_key(|name| (path(name), *name)).cloned().collect())
    }
}

/// The document with drafts of all these operations in it.
fn attempt(text: &str, ours: &Document, theirs: &Shape, names: &[String]) -> anyhow::Result<(String, Added)> {
    let mut drafts = Drafts::new(ours);
    let ids = places(&ours.root()).into_iter().filter_map(|(.., it)| it.get("operationId").text().map(str::to_owned));
    let mut ids: BTreeSet<_> = ids.collect();
    let calls = operations(ours).unwrap_or_default().into_iter().map(|it| dotted(&it.call));
    let mut calls: BTreeSet<_> = calls.chain(names.iter().flat_map(|name| resources(path(name)))).collect();
    let tags = ours.root().get("tags").items();
    let mut tags: BTreeSet<_> = tags.iter().filter_map(|tag| Some(tag.get("name").text()?.to_owned())).collect();
    let mut operations = Vec::new();
    for name in names {
        let Some(node) = theirs.get(name) else { continue };
        let id = node.name.clone().filter(|id| !ids.contains(id)).unwrap_or_else(|| names::of_path(path(name)));
        let call = named_call(&mut calls, path(name), &id);
        operations.push((name, drafts.operation(name, node, &id, call)));
        ids.insert(id);
    }
    let mut lines: Vec<_> = text.split('\n').map(str::to_owned).collect();
    let parameters = drafts.parameters.iter().map(|(name, fields)| ("parameters", name, fields));
    for (section, name, fields) in parameters.chain(drafts.schemas.iter().map(|(name, it)| ("schemas", name, it))) {
        let draft = output::filled(
            include_str!("schema.jinja"),
            &json!({ "section": section, "name": word(name), "it": fields }),
        )?;
        append(&mut lines, &["components", section], indented(4, &draft))?;
    }
    for (name, fields) in operations {
        put(&mut lines, path(name), &output::filled(include_str!("operation.jinja"), &fields)?)?;
        for tag in [resource(name).to_owned()].into_iter().chain(resources(path(name))) {
            if tags.insert(tag.clone()) {
                let tag = [format!("  - name: {}", word(&tag)), format!("    description: {BLANK}")];
                append(&mut lines, &["tags"], tag)?;
            }
        }
    }
    let after = lines.join("\n");
    let blanks = after.matches(BLANK).count() - text.matches(BLANK).count();
    let parameters = drafts.parameters.into_keys().collect();
    let schemas = drafts.schemas.into_iter().map(|(name, _)| name).collect();
    Ok((after, Added { operations: names.to_vec(), schemas, parameters, blanks, skipped: Vec::new() }))
}

/// The path of an operation by its name, the method and the path.
fn path(name: &str) -> &str {
    name.split_once(' ').map_or(name, |(_, path)| path)
}

fn dotted(call: &Call) -> String {
    call.resource.iter().chain([&call.method]).join(".")
}

/// The resources that lead to an operation: `bot` and `bot.session`.
fn resources(path: &str) -> Vec<String> {
    let resource = Call::from_path(path).map(|call| call.resource).unwrap_or_default();
    (1..=resource.len()).map(|depth| resource[..depth].join(".")).collect()
}

/// The `x-call` of a draft, if its path gives no name, or one that a method or a resource has.
fn named_call(calls: &mut BTreeSet<String>, path: &str, id: &str) -> Option<String> {
    let derived = Call::from_path(path);
    if derived.is_some_and(|call| !TAKEN.contains(&call.method.as_str()) && calls.insert(dotted(&call))) {
        return None;
    }
    let resource = resources(path).pop().unwrap_or_else(|| resource(path).to_snake_case());
    Some(format!("{resource}.{}", id.to_snake_case()))
}

/// Inserts a draft after the last path of the same resource, or at the end.
fn put(lines: &mut Vec<String>, path: &str, operation: &str) -> anyhow::Result<()> {
    let operation = indented(4, operation);
    let (key, paths) = (path_key(path), keys(lines, &["paths"]));
    if paths.contains(&unquoted(&key)) {
        return append(lines, &["paths", &key], operation);
    }
    let before = paths.iter().rfind(|it| resource(it) == resource(path));
    let way: Vec<_> = ["paths"].into_iter().chain(before.map(String::as_str)).collect();
    append(lines, &way, [String::new(), format!("  {key}:")].into_iter().chain(operation))
}

/// A draft has blanks, and is checked as if they were filled in.
fn filled(text: &str) -> String {
    let is_example = |line: &&str| line.trim() != format!("example: {BLANK}");
    let text = text.replace(&format!("x-retry: {BLANK}"), "x-retry: idempotent");
    text.lines().filter(is_example).collect::<Vec<_>>().join("\n")
}

/// Returns whether a place is in an operation, or in a schema that it refers to.
fn concerns(document: &Document, name: &str, place: &str) -> bool {
    let (path, method) = (path(name), name.split(' ').next().unwrap_or_default().to_lowercase());
    let is_below = |above: String| place.strip_prefix(&above).is_some_and(|it| it.is_empty() || it.starts_with('.'));
    is_below(format!("paths.{path}.{method}"))
        || place == format!("paths.{path}")
        || contained(document, [&document.value()["paths"][path][&method]])
            .iter()
            .any(|schema| is_below(format!("components.schemas.{schema}")))
}

#[cfg(test)]
mod tests;
