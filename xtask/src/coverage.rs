//! Whether the operations of the document can all be called, lead to their methods and back, are all shown, and all
//! work over the wire.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use chatbotkit_codegen::{Document, operation};
use heck::ToShoutySnakeCase;
use quote::ToTokens;
use serde::Serialize;
use syn::{Attribute, ImplItem, Item, Visibility};

use crate::{DOCUMENT, output};

/// Where the tests leave a mark for each operation that was answered.
const MARKS: &str = "target/coverage";

/// A public method of a client.
struct Method {
    name: String,
    has_example: bool,
    /// Whether its documentation leads to the page of the operation.
    leads_there: bool,
}

/// An operation of the document, and what there is of it.
#[derive(Serialize)]
struct Covered {
    operation: String,
    method: Option<String>,
    /// Whether the operation and its method lead to each other.
    links: bool,
    example: bool,
    test: bool,
}

impl Covered {
    fn is_complete(&self) -> bool {
        self.method.is_some() && self.links && self.example && self.test
    }
}

pub(crate) fn run(json: bool) -> ExitCode {
    match covered() {
        Ok(operations) => {
            if json {
                output::say(serde_json::json!(operations));
            } else {
                tell(&operations);
            }
            output::end(operations.iter().all(Covered::is_complete))
        }
        Err(problem) => output::cannot("coverage", problem),
    }
}

fn covered() -> Result<Vec<Covered>, Box<dyn Error>> {
    let operations = operation::operations(&Document::read(Path::new(DOCUMENT))?)?;
    let methods = methods(Path::new("src"))?;
    let tested = tested()?;
    let covered = operations.into_iter().map(|operation| {
        let method = methods.get(&operation.function());
        Covered {
            links: method.is_some_and(|method| method.leads_there && operation.call.as_deref() == Some(&method.name)),
            method: method.map(|method| method.name.clone()),
            example: method.is_some_and(|method| method.has_example),
            test: tested.contains(&operation.id),
            operation: operation.id,
        }
    });
    Ok(covered.collect())
}

fn tell(operations: &[Covered]) {
    let say = |there, what: &str| if there { what.to_owned() } else { format!("NO {what}") };
    for it in operations {
        let method = it.method.as_deref().unwrap_or("no method");
        let (links, example, test) = (say(it.links, "links"), say(it.example, "example"), say(it.test, "test"));
        output::say(format_args!("{:<28} {method:<44} {links:<9} {example:<11} {test}", it.operation));
    }
    let complete = operations.iter().filter(|it| it.is_complete()).count();
    let all = operations.len();
    output::say(format_args!(
        "{complete} of {all} operations have a method, links to it and back, an example and a test"
    ));
}

/// The methods of the façade by the request that they make.
fn methods(folder: &Path) -> Result<BTreeMap<String, Method>, Box<dyn Error>> {
    let mut methods = BTreeMap::new();
    for file in sources(folder)? {
        for item in syn::parse_file(&fs::read_to_string(file)?)?.items {
            let Item::Impl(block) = item else { continue };
            let client = block.self_ty.to_token_stream().to_string();
            for item in block.items {
                let ImplItem::Fn(method) = item else { continue };
                let body = method.block.to_token_stream().to_string();
                let Some((_, request)) = body.split_once("requests :: ") else { continue };
                let Some((request, _)) = request.split_once([' ', '(']) else { continue };
                if matches!(method.vis, Visibility::Public(_)) {
                    let name = format!("{client}::{}", method.sig.ident);
                    let has_example = method.attrs.iter().any(is_example);
                    let leads_there = method.attrs.iter().any(|it| leads_to(it, request));
                    let first = Method { name, has_example, leads_there };
                    methods.entry(request.to_owned()).or_insert(first).leads_there &= leads_there;
                }
            }
        }
    }
    Ok(methods)
}

fn is_example(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc") && attribute.to_token_stream().to_string().contains("```")
}

/// Whether it is the line that leads to the page of an operation: the same everywhere, but for the name.
fn leads_to(attribute: &Attribute, request: &str) -> bool {
    let constant = request.to_shouty_snake_case();
    let line = format!(" See [`operations::{constant}`](crate::operations::{constant}).");
    attribute.path().is_ident("doc") && attribute.to_token_stream().to_string().contains(&format!("{line:?}"))
}

fn sources(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(sources(&path)?);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Runs the tests, and gives the operations that were answered over the wire while they ran.
fn tested() -> Result<BTreeSet<String>, Box<dyn Error>> {
    let marks = std::env::current_dir()?.join(MARKS);
    if marks.exists() {
        fs::remove_dir_all(&marks)?;
    }
    fs::create_dir_all(&marks)?;
    let tests =
        Command::new("cargo").args(["test", "--quiet", "--tests"]).env("CHATBOTKIT_COVERAGE", &marks).output()?;
    if !tests.status.success() {
        // What does not build complains of it elsewhere.
        let said = [tests.stdout, tests.stderr].concat();
        return Err(format!("the tests fail:\n{}", String::from_utf8_lossy(&said)).into());
    }
    let names = fs::read_dir(&marks)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    Ok(names.collect::<io::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_each_operation_and_the_method_that_calls_it_lead_to_each_other() -> Result<(), Box<dyn Error>> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let methods = methods(&root.join("src"))?;
        for operation in operation::operations(&Document::read(&root.join(DOCUMENT))?)? {
            let method = methods.get(&operation.function()).ok_or_else(|| format!("{}: no method", operation.id))?;
            assert_eq!(operation.call.as_ref(), Some(&method.name), "{}: x-call in {DOCUMENT}", operation.id);
            assert!(method.leads_there, "{}: the methods that call it do not lead to its page", operation.id);
        }
        Ok(())
    }
}
