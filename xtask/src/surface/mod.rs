//! The public API of the generated code: a sorted list with a line for each fact.
//!
//! A line is a name and what is to be known of it: `types::Bot.name: Option<String>`. Limits of requests and roles of events are
//! facts as well: `types::CreateBot.name limits: maxLength 9`. Documentation is no part of it,
//! and neither is what a person has written in `src/`. An optional setter of a builder has a twin that takes an
//! `Option`, `maybe_…`; the two are one line.

mod behaviour;
mod diff;
mod facts;
mod items;
mod operations;
mod signature;
mod spelling;
mod types;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::Context;
use chatbotkit_codegen::{Document, Generated};

pub(crate) use diff::{Change, Weight, changes};

/// The list that is checked in.
pub(crate) const FILE: &str = "openapi/surface.txt";

const HEAD: &str = "# What the generated code offers, made by `cargo xtask generate`: not to be edited.\n";

/// Words of facts on which the weight of a change depends.
const NON_EXHAUSTIVE: &str = "non-exhaustive";
const OPTIONAL: &str = "optional";
const REQUIRED: &str = "required";

/// The fact of each name.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Surface(BTreeMap<String, String>);

impl Surface {
    /// The surface of a document and the files generated from it.
    pub(crate) fn of(document: &Document, generated: &Generated) -> anyhow::Result<Self> {
        let module = |(file, code): (&str, &str)| format!("pub mod {} {{ {code} }}\n", file.trim_end_matches(".rs"));
        let code: String = generated.files().into_iter().map(module).collect();
        let file = syn::parse_file(&code).context("the generated code is not Rust")?;
        let mut facts = items::items(&file)?;
        facts.append(&mut behaviour::facts(document));
        Ok(Self(facts))
    }

    /// The surface as it was written down. Whether it was written like that shows in [`fmt::Display`].
    pub(crate) fn parse(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let facts = lines.map(|line| line.split_once(": ").unwrap_or((line, "")));
        Self(facts.map(|(name, fact)| (name.to_owned(), fact.to_owned())).collect())
    }
}

impl fmt::Display for Surface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HEAD)?;
        self.0.iter().try_for_each(|(name, fact)| match fact.as_str() {
            "" => writeln!(f, "{name}"),
            fact => writeln!(f, "{name}: {fact}"),
        })
    }
}

/// Writes a whole file or none: the old file remains until the new one is complete.
pub(crate) fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let written = std::fs::write(&beside, text).and_then(|()| std::fs::rename(&beside, path));
    written.with_context(|| {
        // The temporary file may not exist.
        let _ = std::fs::remove_file(&beside);
        path.display().to_string()
    })
}

#[cfg(test)]
mod tests {
    use chatbotkit_codegen::document::resources;

    use super::*;
    use crate::DOCUMENT;

    /// The public API with some of the resources.
    fn with(selected: impl Fn(&str) -> bool) -> Surface {
        let document = Document::read_with(&root().join(DOCUMENT), selected).expect("the document");
        Surface::of(&document, &chatbotkit_codegen::generate(&document).expect("code")).expect("a surface")
    }

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    #[test]
    fn resource_adds_to_the_public_api_and_changes_nothing_else() {
        let all = with(|_| true);
        let resources = resources::files(&root().join(DOCUMENT)).expect("resources");
        let names = resources.into_keys().map(Some).chain([None]);
        for name in names {
            let some = with(|it| name.as_deref() == Some(it));
            let changed: Vec<_> = some.0.iter().filter(|(fact, value)| all.0.get(*fact) != Some(*value)).collect();
            assert!(changed.is_empty() && some.0.len() < all.0.len(), "{name:?}: {changed:?}");
        }
    }
}
