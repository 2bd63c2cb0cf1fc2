//! Checks that the tests call every operation over the wire, and that handwritten methods exist, with an example and
//! the link to the operation.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Context;
use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::{Operation, operations};
use itertools::Itertools;
use regex::Regex;
use serde_json::json;
use xshell::{Shell, cmd};

use crate::tools::found;
use crate::{DOCUMENT, output};

/// Names the folder in which the tests mark each operation with a response.
pub(crate) const VARIABLE: &str = "CHATBOTKIT_COVERAGE";

pub(crate) fn run(sh: &Shell, json: bool) -> anyhow::Result<bool> {
    let operations = operations(&Document::read(Path::new(DOCUMENT))?)?;
    let documented = handwritten(Path::new("src"))?;
    let tested = tested(sh)?;
    // The method of an operation is generated, or handwritten with an example and a link to the operation.
    let covered = operations.iter().map(|it| (it, is_documented(it, &documented), tested.contains(&it.id)));
    let complete = covered.clone().filter(|(_, documented, test)| *documented && *test).count();
    let covered = covered.map(|(it, documented, test)| {
        json!({ "operation": it.id, "method": it.call.to_string(), "documented": documented, "test": test })
    });
    let covered: Vec<_> = covered.collect();
    let fields = json!({ "operations": covered, "complete": complete });
    output::report(&covered, output::filled(include_str!("coverage.jinja"), &fields)?, json);
    Ok(complete == covered.len())
}

/// Generated methods always have their documentation.
fn is_documented(operation: &Operation, handwritten: &BTreeSet<(String, String)>) -> bool {
    !operation.handwritten || handwritten.contains(&(operation.call.to_string(), operation.constant()))
}

/// The public handwritten methods with an example, each with the operation that its documentation links to.
fn handwritten(folder: &Path) -> anyhow::Result<BTreeSet<(String, String)>> {
    // The type of a block of methods, or the documentation and the name of a method.
    let item = Regex::new(r"(?m)^impl(?:<.*>)? (\w+)|((?:^ +///.*\n)+)(?:^ +#\[.*\n)*^ +pub (?:async )?fn (\w+)")?;
    let link = Regex::new(r"See \[`operations::(\w+)`")?;
    let mut methods = BTreeSet::new();
    for text in output::sources(folder)? {
        // The file of a method makes the request, if not the method itself.
        let code = text.lines().filter(|line| !line.trim_start().starts_with("///")).join("\n");
        let mut client = "";
        for found in item.captures_iter(&text) {
            client = found.get(1).map_or(client, |name| name.as_str());
            let (Some(docs), Some(method)) = (found.get(2), found.get(3)) else { continue };
            let Some(link) = link.captures(docs.as_str()) else { continue };
            let call = Regex::new(&format!(r"operations::{}\b", &link[1]))?;
            if docs.as_str().contains("```") && call.is_match(&code) {
                methods.insert((format!("{client}::{}", method.as_str()), link[1].to_owned()));
            }
        }
    }
    Ok(methods)
}

/// Makes the folder for the marks of tests.
pub(crate) fn marks(sh: &Shell) -> anyhow::Result<PathBuf> {
    let marks = sh.current_dir().join("target/coverage");
    sh.remove_path(&marks)?;
    sh.create_dir(&marks)?;
    Ok(marks)
}

/// Returns the operations that had a response over the wire, in the tests that were run before or are run now.
fn tested(sh: &Shell) -> anyhow::Result<BTreeSet<String>> {
    let marks = match sh.var_os(VARIABLE) {
        Some(marks) => marks.into(),
        None => {
            let marks = marks(sh)?;
            found(cmd!(sh, "cargo test --quiet --test it").env(VARIABLE, &marks)).context("the tests fail")?;
            marks
        }
    };
    let names = sh.read_dir(&marks)?.into_iter().filter_map(|mark| Some(mark.file_name()?.to_str()?.to_owned()));
    Ok(names.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handwritten_methods_have_an_example_and_a_link_to_their_operation() -> anyhow::Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let methods = handwritten(&root.join("src"))?;
        let operations = operations(&Document::read(&root.join(DOCUMENT))?)?;
        assert!(operations.iter().any(|operation| operation.handwritten));
        for operation in operations {
            assert!(is_documented(&operation, &methods), "{}", operation.id);
        }
        Ok(())
    }
}
