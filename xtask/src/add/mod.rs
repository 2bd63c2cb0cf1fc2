//! Drafts operations that only the official document has.

mod draft;
mod names;
mod schemas;
mod yaml;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use chatbotkit_codegen::check::methods::TAKEN;
use chatbotkit_codegen::model::operation::Call;
use chatbotkit_codegen::{Document, check};
use clap::Args;
use heck::ToSnakeCase;
use serde::Serialize;
use serde_json::Value;

use crate::drift::pin::Pin;
use crate::drift::place::matches;
use crate::drift::shape::resource;
use crate::drift::upstream::{Upstream, line, value};
use crate::drift::{PIN, shape};
use crate::{DOCUMENT, output, surface};
use draft::Draft;
use schemas::{BLANK, Schemas};
use yaml::{Text, indented, word};

#[derive(Args)]
pub(crate) struct Add {
    /// By operationId, path, or method and path; `*` stands for anything, as in `/dataset/*`
    #[arg(required = true, value_name = "OPERATION")]
    operations: Vec<String>,
    /// The official document: a file, or an address; the source in the pin unless given
    #[arg(long, value_name = "FILE-OR-URL")]
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
}

pub(crate) fn run(arguments: &Add) -> ExitCode {
    match add(arguments) {
        Ok(added) => {
            if arguments.json {
                output::print(serde_json::json!(added));
            } else {
                added.operations.iter().for_each(|it| output::print(format_args!("{DOCUMENT}: {it}")));
                let Added { operations, schemas, parameters, blanks } = &added;
                let (operations, schemas, parameters) = (operations.len(), schemas.len(), parameters.len());
                output::print(format_args!(
                    "{operations} operations, {schemas} schemas and {parameters} parameters drafted; look for {BLANK}, {blanks} times"
                ));
            }
            output::end(true)
        }
        Err(problem) => output::cannot("add", problem),
    }
}

fn add(arguments: &Add) -> Result<Added, String> {
    let text = fs::read_to_string(DOCUMENT).map_err(|problem| format!("{DOCUMENT}: {problem}"))?;
    let source = match &arguments.upstream {
        Some(source) => source.clone(),
        None => Pin::read(Path::new(PIN))?.source,
    };
    let (text, added) = drafted(&text, &Upstream::read(&source)?, &arguments.operations)?;
    surface::replace(Path::new(DOCUMENT), &text)?;
    Ok(added)
}

/// The document with the drafts inserted, and a list of them.
fn drafted(text: &str, upstream: &Upstream, wanted: &[String]) -> Result<(String, Added), String> {
    let ours = value(DOCUMENT, text.as_bytes())?;
    let names = wanted_names(&ours, upstream, wanted)?;
    let mut schemas = Schemas::new(&ours, &upstream.value);
    let mut ids: Vec<_> = shape::ours(&ours).into_values().filter_map(|it| it.name).collect();
    let mut calls = Calls::new(&ours, &names);
    let mut drafts = Vec::new();
    for name in &names {
        let Some((method, path)) = name.split_once(' ') else { continue };
        let method = method.to_lowercase();
        let mut draft = draft::draft(&ours, &upstream.value, (&method, path), &ids, &mut schemas);
        // Below the summary and the description.
        let call = calls.name(path, &draft.id).map(|call| format!("x-call: {call}"));
        draft.lines.splice(4..4, call);
        ids.push(draft.id.clone());
        drafts.push(draft);
    }
    let mut file = Text::new(text);
    let mut parameters = BTreeSet::new();
    for Draft { parameters: own, .. } in &drafts {
        for (name, lines) in own.iter().filter(|(name, _)| parameters.insert(name.clone())) {
            let lines: Vec<_> = [format!("    {name}:")].into_iter().chain(indented(6, lines)).collect();
            file.append(&["components", "parameters"], lines)?;
        }
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
            tag(&mut file, &ours, name)?;
        }
    }
    let text_after = file.into_text();
    valid(text, &text_after)?;
    let blanks = text_after.matches(BLANK).count() - text.matches(BLANK).count();
    let added = Added { operations: names, schemas: new, parameters: parameters.into_iter().collect(), blanks };
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
fn wanted_names(ours: &Value, upstream: &Upstream, wanted: &[String]) -> Result<Vec<String>, String> {
    let (here, there) = (shape::ours(ours), shape::theirs(&upstream.value));
    let mut names = BTreeSet::new();
    for form in wanted {
        let is_meant = |name: &str, id: &Option<String>| {
            let path = name.split_once(' ').map_or("", |(_, path)| path);
            [Some(name), Some(path), id.as_deref()].into_iter().flatten().any(|it| matches(form, it))
        };
        let meant: Vec<_> =
            there.iter().filter(|(name, node)| is_meant(name, &node.name)).map(|(name, _)| name).collect();
        let new: Vec<_> = meant.iter().filter(|name| !here.contains_key(**name)).collect();
        match (meant.first(), new.is_empty()) {
            (None, _) => return Err(format!("{}: there is no operation {form}", upstream.source)),
            (Some(name), true) => return Err(format!("{DOCUMENT}: {name} exists already")),
            (Some(_), false) => names.extend(new.into_iter().map(|name| (*name).clone())),
        }
    }
    // In the order of their paths.
    let mut names: Vec<_> = names.into_iter().collect();
    names.sort_by_key(|name| name.split_once(' ').map(|(method, path)| (path.to_owned(), method.to_owned())));
    Ok(names)
}

/// Inserts a draft after the last path of the same resource, or at the end.
fn put(file: &mut Text, draft: &Draft) -> Result<(), String> {
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
fn tag(file: &mut Text, ours: &Value, name: &str) -> Result<(), String> {
    let known = ours["tags"].as_array().into_iter().flatten().any(|tag| tag["name"] == name);
    let Some((begin, end)) = file.block(&["tags"]).filter(|_| !known) else { return Ok(()) };
    let head = format!("  - name: {}", word(name));
    if !file.lines(begin, end).contains(&head) {
        file.insert(end, [head, format!("    description: {BLANK}")]);
    }
    Ok(())
}

/// Fails if the document was valid before the draft and is not after it.
fn valid(before: &str, after: &str) -> Result<(), String> {
    let document = |text: &str| Document::parse(DOCUMENT, text).and_then(|document| check::check(&document));
    match (document(before), document(after)) {
        (Ok(()), Err(problem)) => Err(format!("draft not written, it is invalid: {}", line(&problem))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
