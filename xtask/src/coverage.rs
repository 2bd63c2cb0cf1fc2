//! Checks that the tests call every operation over the wire, and that handwritten methods exist, with an example and
//! the link to the operation.

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;
use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::{Operation, operations};
use quote::ToTokens;
use serde::Serialize;
use syn::{ImplItem, Item, Visibility};
use walkdir::WalkDir;
use xshell::{Shell, cmd};

use crate::{DOCUMENT, output};

/// Names the folder in which the tests mark each operation with a response.
pub(crate) const VARIABLE: &str = "CHATBOTKIT_COVERAGE";

/// An operation of the document, and how it is covered.
#[derive(Serialize)]
struct Covered {
    operation: String,
    method: String,
    /// The method is generated, or handwritten with an example and a link to the operation.
    documented: bool,
    test: bool,
}

impl Covered {
    fn is_complete(&self) -> bool {
        self.documented && self.test
    }
}

/// All operations.
#[derive(Serialize)]
struct Coverage(Vec<Covered>);

pub(crate) fn run(sh: &Shell, json: bool) -> anyhow::Result<ExitCode> {
    let operations = operations(&Document::read(Path::new(DOCUMENT))?)?;
    let documented = handwritten(Path::new("src"))?;
    let tested = tested(sh)?;
    let covered = operations.into_iter().map(|operation| Covered {
        documented: is_documented(&operation, &documented),
        method: operation.call.to_string(),
        test: tested.contains(&operation.id),
        operation: operation.id,
    });
    let coverage = Coverage(covered.collect());
    output::report(&coverage, json);
    Ok(output::end(coverage.0.iter().all(Covered::is_complete)))
}

impl Display for Coverage {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let word = |there, what: &str| if there { what.to_owned() } else { format!("NO {what}") };
        for it in &self.0 {
            let (documented, test) = (word(it.documented, "documentation"), word(it.test, "test"));
            writeln!(f, "{:<28} {:<44} {documented:<16} {test}", it.operation, it.method)?;
        }
        let complete = self.0.iter().filter(|it| it.is_complete()).count();
        write!(f, "{complete} of {} operations have a documented method and a test", self.0.len())
    }
}

/// Generated methods always have their documentation.
fn is_documented(operation: &Operation, handwritten: &BTreeSet<(String, String)>) -> bool {
    !operation.handwritten || handwritten.contains(&(operation.call.to_string(), operation.constant()))
}

/// The public handwritten methods with an example, each with the operation that its documentation links to.
fn handwritten(folder: &Path) -> anyhow::Result<BTreeSet<(String, String)>> {
    let mut methods = BTreeSet::new();
    for file in WalkDir::new(folder) {
        let file = file?.into_path();
        if file.extension().is_none_or(|it| it != "rs") {
            continue;
        }
        let file = syn::parse_file(&fs::read_to_string(file)?)?;
        // The file of a method makes the request, if not the method itself.
        let calls = file.to_token_stream().to_string();
        for item in file.items {
            let Item::Impl(block) = item else { continue };
            let client = block.self_ty.to_token_stream().to_string();
            for item in block.items {
                let ImplItem::Fn(method) = item else { continue };
                let docs: String = method.attrs.iter().map(|it| it.to_token_stream().to_string()).collect();
                let link = docs.split_once("See [`operations::").and_then(|(_, rest)| rest.split_once('`'));
                let Some((constant, _)) = link else { continue };
                let is_public = matches!(method.vis, Visibility::Public(_));
                let word =
                    |rest: &str| rest.split(|it: char| !it.is_alphanumeric() && it != '_').next() == Some(constant);
                if is_public && docs.contains("```") && calls.split("operations :: ").skip(1).any(word) {
                    methods.insert((format!("{client}::{}", method.sig.ident), constant.to_owned()));
                }
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
            let tests = cmd!(sh, "cargo test --quiet --test it").env(VARIABLE, &marks).ignore_status().output()?;
            if !tests.status.success() {
                let output = [tests.stdout, tests.stderr].concat();
                bail!("the tests fail:\n{}", String::from_utf8_lossy(&output));
            }
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
