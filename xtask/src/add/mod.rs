//! Drafts operations that only the official document has.

mod draft;
mod names;
mod schemas;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use chatbotkit_codegen::check::methods::TAKEN;
use chatbotkit_codegen::document::resources;
use chatbotkit_codegen::model::operation::Call;
use chatbotkit_codegen::model::reach::contained;
use chatbotkit_codegen::{Document, Problem, check};
use clap::Args;
use heck::ToSnakeCase;
use serde::Serialize;
use serde_json::Value;

use crate::drift::pin::Pin;
use crate::drift::place::matches;
use crate::drift::shape::resource;
use crate::drift::upstream::{Upstream, line};
use crate::drift::{PIN, shape};
use crate::{DOCUMENT, arguments, output, surface};
use draft::Draft;
use schemas::{BLANK, Schemas};
use yaml::{Text, indented, word};

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
    /// The operations that cannot be drafted.
    skipped: Vec<Skipped>,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
struct Skipped {
    operation: String,
    reason: String,
}

pub(crate) fn run(arguments: &Add) -> anyhow::Result<ExitCode> {
    let added = add(arguments)?;
    if arguments.json {
        output::print(serde_json::json!(added));
    } else {
        added.operations.iter().for_each(|it| output::print(format_args!("{DOCUMENT}: {it}")));
        let Added { operations, schemas, parameters, blanks, skipped } = &added;
        for Skipped { operation, reason } in skipped {
            output::print(format_args!("skipped {operation}: {reason}"));
        }
        let skipped = skipped.len();
        let (operations, schemas, parameters) = (operations.len(), schemas.len(), parameters.len());
        output::print(format_args!(
            "{operations} operations, {schemas} schemas and {parameters} parameters drafted, {skipped} operations skipped; \
             look for {BLANK}, {blanks} times"
        ));
    }
    Ok(output::end(true))
}

fn add(arguments: &Add) -> anyhow::Result<Added> {
    let text = fs::read_to_string(DOCUMENT).context(DOCUMENT)?;
    let source = match &arguments.upstream {
        Some(source) => source.clone(),
        None => Pin::read(Path::new(PIN))?.source,
    };
    let whole = |text: String| {
        let files = resources::files(Path::new(DOCUMENT))?;
        Document::parse(DOCUMENT, text)?.with_resources(&files, |_| true)
    };
    let (text, added) = drafted(&text, whole, &Upstream::read(&source)?, &arguments.operations, &arguments.except)?;
    surface::replace(Path::new(DOCUMENT), &text)?;
    Ok(added)
}

/// The document with the drafts inserted, and a list of them. Operations that cannot be drafted are skipped. The text is
/// that of the document's own file, to which `whole` adds the resources.
fn drafted(
    text: &str,
    whole: impl Fn(String) -> Result<Document, chatbotkit_codegen::Error>,
    upstream: &Upstream,
    wanted: &[String],
    except: &[String],
) -> anyhow::Result<(String, Added)> {
    let ours = whole(text.to_owned())?;
    let ours = ours.value();
    let mut names = wanted_names(ours, upstream, wanted, except)?;
    let mut skipped = Vec::new();
    loop {
        let (after, added) = attempt(text, ours, upstream, &names)?;
        let (found, problem) = at_fault(text, &after, &names, &whole);
        let Some(problem) = problem else { return Ok((after, Added { skipped, ..added })) };
        names.retain(|name| !found.iter().any(|it| it.operation == *name));
        if names.is_empty() || found.is_empty() {
            bail!("draft not written, it is invalid: {problem}");
        }
        skipped.extend(found);
    }
}

/// The document with drafts of all these operations in it.
fn attempt(text: &str, ours: &Value, upstream: &Upstream, names: &[String]) -> anyhow::Result<(String, Added)> {
    let mut schemas = Schemas::new(ours, &upstream.value);
    let mut ids: Vec<_> = shape::ours(ours).into_values().filter_map(|it| it.name).collect();
    let mut calls = Calls::new(ours, names);
    let mut drafts = Vec::new();
    for name in names {
        let Some((method, path)) = name.split_once(' ') else { continue };
        let method = method.to_lowercase();
        let mut draft = draft::draft(ours, &upstream.value, (&method, path), &ids, &mut schemas);
        // Below the summary and the description.
        let call = calls.name(path, &draft.id).map(|call| format!("x-call: {call}"));
        draft.lines.splice(4..4, call);
        ids.push(draft.id.clone());
        drafts.push(draft);
    }
    let mut file = Text::new(text);
    let mut parameters = BTreeMap::new();
    for (name, lines) in drafts.iter().flat_map(|draft| &draft.parameters) {
        parameters.entry(name).or_insert(lines);
    }
    let lines = drafts.iter().flat_map(|draft| &draft.lines).chain(parameters.values().copied().flatten());
    schemas.keep_used(lines);
    for (name, lines) in &parameters {
        let lines: Vec<_> = [format!("    {name}:")].into_iter().chain(indented(6, lines)).collect();
        file.append(&["components", "parameters"], lines)?;
    }
    let new: Vec<_> = schemas.drafts.iter().map(|(name, _)| name.clone()).collect();
    for (name, lines) in &schemas.drafts {
        let lines: Vec<_> = [format!("    {name}:")].into_iter().chain(indented(6, lines)).collect();
        file.append(&["components", "schemas"], lines)?;
    }
    for draft in &drafts {
        put(&mut file, draft)?;
        let below = Calls::resources(&draft.path);
        for name in [resource(&draft.path).to_owned()].iter().chain(&below) {
            tag(&mut file, ours, name)?;
        }
    }
    let text_after = file.into_text();
    let blanks = text_after.matches(BLANK).count() - text.matches(BLANK).count();
    let (operations, parameters) = (names.to_vec(), parameters.into_keys().cloned().collect());
    let added = Added { operations, schemas: new, parameters, blanks, skipped: Vec::new() };
    Ok((text_after, added))
}

/// Methods and resources of the client, as dotted paths.
struct Calls(BTreeSet<String>);

impl Calls {
    fn new(ours: &Value, drafted: &[String]) -> Self {
        let ours = ours["paths"].as_object().into_iter().flatten().flat_map(|(path, item)| {
            let operations = item.as_object().into_iter().flatten();
            operations.filter_map(move |(_, it)| {
                it["x-call"].as_str().map(str::to_owned).or_else(|| Call::from_path(path).map(|call| dotted(&call)))
            })
        });
        let paths = drafted.iter().filter_map(|name| name.split_once(' '));
        Self(ours.chain(paths.flat_map(|(_, path)| Self::resources(path))).collect())
    }

    /// The resources that lead to an operation: `bot` and `bot.session`.
    fn resources(path: &str) -> Vec<String> {
        let resource = Call::from_path(path).map(|call| call.resource).unwrap_or_default();
        (1..=resource.len()).map(|depth| resource[..depth].join(".")).collect()
    }

    /// The method name of a draft, if its path gives none or one that is taken.
    fn name(&mut self, path: &str, id: &str) -> Option<String> {
        let derived = Call::from_path(path);
        let free = derived.filter(|call| !TAKEN.contains(&call.method.as_str()) && self.0.insert(dotted(call)));
        if free.is_some() {
            return None;
        }
        let resource = Self::resources(path).pop().unwrap_or_else(|| resource(path).to_snake_case());
        Some(format!("{resource}.{}", id.to_snake_case()))
    }
}

fn dotted(call: &Call) -> String {
    call.resource.iter().chain([&call.method]).map(String::as_str).collect::<Vec<_>>().join(".")
}

/// The selected operations, by method and path.
fn wanted_names(
    ours: &Value,
    upstream: &Upstream,
    wanted: &[String],
    except: &[String],
) -> anyhow::Result<Vec<String>> {
    let (here, there) = (shape::ours(ours), shape::theirs(&upstream.value));
    let is_meant = |form: &String, name: &str, id: &Option<String>| {
        let path = name.split_once(' ').map_or("", |(_, path)| path);
        // `/graphql/*` are the operations of a resource, also one that is the whole path.
        let forms = [Some(form.as_str()), form.strip_suffix("/*")];
        let texts = [Some(name), Some(path), id.as_deref()];
        forms.into_iter().flatten().any(|form| texts.into_iter().flatten().any(|it| matches(form, it)))
    };
    let is_excepted = |name: &str, id: &Option<String>| except.iter().any(|form| is_meant(form, name, id));
    let mut names = BTreeSet::new();
    for form in wanted {
        let meant = there.iter().filter(|(name, node)| is_meant(form, name, &node.name));
        let meant: Vec<_> = meant.filter(|(name, node)| !is_excepted(name, &node.name)).map(|(name, _)| name).collect();
        let new: Vec<_> = meant.iter().filter(|name| !here.contains_key(**name)).collect();
        match (meant.first(), new.is_empty()) {
            (None, _) => bail!("{}: there is no operation {form}", upstream.source),
            (Some(name), true) => bail!("{DOCUMENT}: {name} exists already"),
            (Some(_), false) => names.extend(new.into_iter().map(|name| (*name).clone())),
        }
    }
    // In the order of their paths.
    let mut names: Vec<_> = names.into_iter().collect();
    names.sort_by_key(|name| name.split_once(' ').map(|(method, path)| (path.to_owned(), method.to_owned())));
    Ok(names)
}

/// Inserts a draft after the last path of the same resource, or at the end.
fn put(file: &mut Text, draft: &Draft) -> anyhow::Result<()> {
    let Draft { path, method, lines, .. } = draft;
    let operation: Vec<_> = [format!("    {method}:")].into_iter().chain(indented(6, lines)).collect();
    let paths = file.keys(&["paths"]);
    if paths.contains(path) {
        return file.append(&["paths", path], operation);
    }
    let lines: Vec<_> = [String::new(), format!("  {path}:")].into_iter().chain(operation).collect();
    match paths.iter().rfind(|it| resource(it) == resource(path)) {
        Some(before) => file.append(&["paths", before], lines),
        None => file.append(&["paths"], lines),
    }
}

/// Inserts the tag of a resource, with a blank description.
fn tag(file: &mut Text, ours: &Value, name: &str) -> anyhow::Result<()> {
    let known = ours["tags"].as_array().into_iter().flatten().any(|tag| tag["name"] == name);
    let Some((begin, end)) = file.block(&["tags"]).filter(|_| !known) else { return Ok(()) };
    let head = format!("  - name: {}", word(name));
    if !file.lines(begin, end).contains(&head) {
        file.insert(end, [head, format!("    description: {BLANK}")]);
    }
    Ok(())
}

/// The drafts that make the document worse, with their first problem, and the first problem of all.
fn at_fault(
    before: &str,
    after: &str,
    names: &[String],
    whole: impl Fn(String) -> Result<Document, chatbotkit_codegen::Error>,
) -> (Vec<Skipped>, Option<String>) {
    // A draft has blanks, and is checked as if they were filled in.
    let filled = |text: &str| {
        let is_example = |line: &&str| line.trim() != format!("example: {BLANK}");
        let text = text.replace(&format!("x-retry: {BLANK}"), "x-retry: idempotent");
        whole(text.lines().filter(is_example).collect::<Vec<_>>().join("\n"))
    };
    let after = match filled(after) {
        Ok(after) => after,
        Err(problem) => return (Vec::new(), Some(line(&problem))),
    };
    // What was not sound before is not the fault of a draft.
    let known = filled(before).map(|document| check::problems(&document)).unwrap_or_default();
    let is_known =
        |problem: &Problem| known.iter().any(|it| (&it.place, &it.message) == (&problem.place, &problem.message));
    let problems: Vec<_> = check::problems(&after).into_iter().filter(|problem| !is_known(problem)).collect();
    let mut found: Vec<Skipped> = Vec::new();
    for problem in &problems {
        for name in names.iter().filter(|name| concerns(&after, name, &problem.place)) {
            if !found.iter().any(|it| it.operation == *name) {
                let reason = format!("{}: {}", problem.place, problem.message);
                found.push(Skipped { operation: name.clone(), reason });
            }
        }
    }
    (found, problems.first().map(ToString::to_string))
}

/// Returns whether a place is in an operation, or in a schema or a parameter that it refers to.
fn concerns(document: &Document, name: &str, place: &str) -> bool {
    let Some((method, path)) = name.split_once(' ') else { return false };
    let method = method.to_lowercase();
    let is_below = |above: &str| place.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let operation = &document.value()["paths"][path][&method];
    let schemas = contained(document, operation);
    is_below(&format!("paths.{path}.{method}"))
        || place == format!("paths.{path}")
        || schemas.iter().any(|schema| is_below(&format!("components.schemas.{schema}")))
}

#[cfg(test)]
mod tests;
