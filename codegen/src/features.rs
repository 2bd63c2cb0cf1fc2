//! The cargo features of generated items: an item that only the operations of some resources use requires one of their
//! features.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, File, parse_quote};

use crate::document::Document;
use crate::model::operation::Operation;
use crate::model::reach;
use crate::model::resource::resources;

/// The features of all names that require one. Any of them suffices.
pub(crate) struct Features(BTreeMap<String, BTreeSet<String>>);

impl Features {
    pub(crate) fn of(document: &Document, operations: &[Operation]) -> Self {
        let mut features = BTreeMap::<String, BTreeSet<String>>::new();
        let mut add = |name: String, feature: &str| {
            features.entry(name).or_default().insert(feature.to_owned());
        };
        let origin = |name: &str| document.origin("schemas", name);
        for (name, _) in document.schemas() {
            origin(name).into_iter().for_each(|resource| add(name.to_owned(), resource));
        }
        for operation in operations {
            let Some(feature) = &operation.feature else { continue };
            let used = reach::contained(document, [operation.place(document).value()]).into_iter();
            let schemas = used.filter(|name| origin(name).is_some()).map(str::to_owned);
            schemas.chain(operation.query_type()).chain([operation.constant()]).for_each(|name| add(name, feature));
        }
        for resource in resources(document, operations) {
            let inside = operations.iter().filter(|it| it.call.resource.starts_with(resource.path));
            if let Some(of) = inside.map(|operation| operation.feature.clone()).collect::<Option<BTreeSet<_>>>() {
                features.insert(resource.client(), of);
            }
        }
        let own = operations.iter().filter(|operation| operation.feature.is_none());
        let own = own.map(|operation| operation.place(document).value()).chain(document.own_components());
        for name in reach::contained(document, own) {
            features.remove(name);
        }
        Self(features)
    }

    /// The attribute of something that exists because of any of these names.
    pub(crate) fn attribute<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>) -> Option<Attribute> {
        let sets: Option<Vec<_>> = names.into_iter().map(|name| self.0.get(name.as_ref())).collect();
        attribute(&sets?.into_iter().flatten().cloned().collect())
    }

    /// The items that are generated for a name, each with the attribute of the name.
    pub(crate) fn gate(&self, name: &str, code: &TokenStream) -> TokenStream {
        let Some(attribute) = self.attribute([name]) else { return code.clone() };
        // Code that is not Rust is an error of its file.
        let Ok(File { items, .. }) = syn::parse2(code.clone()) else { return code.clone() };
        quote!(#(#attribute #items)*)
    }

    /// The attribute of a part of an item, if it requires other features than the item.
    pub(crate) fn attribute_within(&self, item: &str, part: &str) -> Option<Attribute> {
        self.0.get(part).filter(|own| self.0.get(item) != Some(own)).and_then(attribute)
    }
}

fn attribute(features: &BTreeSet<String>) -> Option<Attribute> {
    match Vec::from_iter(features)[..] {
        [] => None,
        [feature] => Some(parse_quote!(#[cfg(feature = #feature)])),
        ref features => Some(parse_quote!(#[cfg(any(#(feature = #features),*))])),
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use crate::{Document, generate};

    const CORE: &str = "openapi: 3.0.3\ninfo: { title: It, version: v1 }\ntags: [{ name: bot, description: Bots. }]\nservers: [{ url: 'https://a/v1' }, { url: '{origin}/v1' }]\npaths: { /bot/wake: { post: { operationId: wakeBot, summary: It, x-retry: idempotent, responses: { '200': { description: It. } } } } }\ncomponents: { schemas: { Bot: { description: A bot., type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } } } }\n";

    /// A resource file with an operation that returns this schema.
    fn resource(name: &str, operation: &str, schema: &str, schemas: &str) -> String {
        let content =
            format!("content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{schema}' }} }} }}");
        format!(
            "tags: [{{ name: {name}, description: It. }}]\npaths: {{ /bot/{name}/list: {{ get: {{ operationId: {operation}, summary: It, x-retry: idempotent, responses: {{ '200': {{ description: It., {content} }} }} }} }} }}\ncomponents: {{ schemas: {{ {schemas} }} }}\n"
        )
    }

    /// The attributes of an item.
    fn attributes(code: &str, item: &str) -> String {
        let (before, _) = code.split_once(item).expect("an item");
        let lines = before.trim_end().lines().rev().map(str::trim);
        lines.take_while(|line| line.starts_with(['#', '/'])).collect()
    }

    #[test]
    fn items_require_a_feature_that_uses_them() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let document = folder.path().join("bots.yaml");
        std::fs::create_dir(folder.path().join("resources"))?;
        std::fs::write(&document, CORE)?;
        let file = "{ description: It., type: object, properties: { name: { $ref: '#/components/schemas/Name' } } }";
        let files = format!(
            "File: {file}, Name: {{ description: It., type: string }}, Owner: {{ description: It., type: string }}"
        );
        let note = file.replace("It.", "A note.");
        for (name, text) in [
            ("file", resource("file", "listFiles", "File", &files)),
            ("note", resource("note", "listNotes", "Note", &format!("Note: {note}"))),
        ] {
            std::fs::write(folder.path().join("resources").join(format!("{name}.yaml")), text)?;
        }
        let code = generate(&Document::read(&document)?)?;
        let either = "#[cfg(any(feature = \"file\", feature = \"note\"))]";
        let (file, note) = ("#[cfg(feature = \"file\")]", "#[cfg(feature = \"note\")]");
        for (code, item, expected) in [
            (&code.types, "pub struct Name(String);", either),
            (&code.types, "crate::runtime::id!(Name(String));", either),
            (&code.types, "pub struct Note {", note),
            (&code.types, "pub struct Owner(String);", ""),
            (&code.clients, "pub fn file(&self)", file),
            (&code.clients, "pub struct BotNoteClient", note),
            (&code.clients, "impl BotClient", ""),
            (&code.operations, "pub static LIST_NOTES", note),
            (&code.operations, "pub static WAKE_BOT", ""),
            (&code.operations, "&LIST_FILES,", file),
            (&code.operations, "&WAKE_BOT", ""),
        ] {
            let attributes = attributes(code, item);
            let is_gated = attributes.contains(expected) && (!expected.is_empty() || !attributes.contains("cfg("));
            assert!(is_gated, "{expected} at {item} in {code}");
        }
        let alone = generate(&Document::read_with(&document, |name| name == "note")?)?;
        assert!(alone.types.contains("pub struct Name(String);") && !alone.types.contains("pub struct File"));
        Ok(())
    }
}
