//! The cargo features of generated items: an item that only the operations of some resources use requires one of their
//! features.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Item, parse_quote};

use crate::document::Document;
use crate::model::operation::Operation;
use crate::model::reach;
use crate::model::resource::resources;

/// The features of all names that require one. Any of them suffices.
#[derive(Default)]
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
            let used = reach::contained(document, operation.place(document).value()).into_iter();
            let schemas = used.filter(|name| origin(name).is_some()).map(str::to_owned);
            schemas.chain(operation.query_type()).chain([operation.constant()]).for_each(|name| add(name, feature));
        }
        // The builders of requests, and the tags of event unions.
        for (name, of) in features.clone() {
            features.extend(["Builder", "Tag"].map(|it| (format!("{name}{it}"), of.clone())));
        }
        for resource in resources(document, operations) {
            let inside = operations.iter().filter(|it| it.call.resource.starts_with(&resource.path));
            if let Some(of) = inside.map(|operation| operation.feature.clone()).collect::<Option<BTreeSet<_>>>() {
                features.insert(resource.client(), of);
            }
        }
        Self(features)
    }

    /// The attribute of something that exists because of any of these names.
    pub(crate) fn attribute<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>) -> Option<Attribute> {
        let sets: Option<Vec<_>> = names.into_iter().map(|name| self.0.get(name.as_ref())).collect();
        attribute(&sets?.into_iter().flatten().cloned().collect())
    }

    /// Adds their attributes to all items.
    pub(crate) fn gate(&self, items: &mut [Item]) {
        for item in items {
            let (names, attributes) = match item {
                Item::Struct(item) => (item.ident.to_token_stream(), &mut item.attrs),
                Item::Enum(item) => (item.ident.to_token_stream(), &mut item.attrs),
                Item::Static(item) => (item.ident.to_token_stream(), &mut item.attrs),
                // The first name is that of the type.
                Item::Macro(item) => (item.mac.tokens.clone().into_iter().take(1).collect(), &mut item.attrs),
                Item::Use(item) => (item.tree.to_token_stream(), &mut item.attrs),
                Item::Impl(item) => {
                    let (of_trait, of_type) = (item.trait_.as_ref().map(|(path, _)| path), &item.self_ty);
                    (quote!(#of_trait #of_type), &mut item.attrs)
                }
                _ => continue,
            };
            attributes.extend(self.required(names).and_then(attribute));
        }
    }

    /// The attribute of a part of an item, if it requires other features than the item.
    pub(crate) fn attribute_within(&self, item: &str, part: &str) -> Option<Attribute> {
        self.0.get(part).filter(|own| self.0.get(item) != Some(own)).and_then(attribute)
    }

    /// The features of code that uses these names. What an item uses is part of the client whenever the item is, so
    /// that the smallest set is in all others.
    fn required(&self, code: TokenStream) -> Option<&BTreeSet<String>> {
        let mut names = Vec::new();
        collect(code, &mut names);
        names.iter().filter_map(|name| self.0.get(name)).min_by_key(|features| features.len())
    }
}

fn attribute(features: &BTreeSet<String>) -> Option<Attribute> {
    match Vec::from_iter(features)[..] {
        [] => None,
        [feature] => Some(parse_quote!(#[cfg(feature = #feature)])),
        ref features => Some(parse_quote!(#[cfg(any(#(feature = #features),*))])),
    }
}

/// Collects all identifiers.
fn collect(tokens: TokenStream, names: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => names.push(name.to_string()),
            TokenTree::Group(group) => collect(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use crate::{Document, generate};

    const CORE: &str = "openapi: 3.0.3\ninfo: { title: It, version: v1 }\ntags: [{ name: bot, description: Bots. }]\nservers: [{ url: 'https://a/v1' }, { url: '{origin}/v1' }]\npaths: { /bot/wake: { post: { operationId: wakeBot, summary: It, x-retry: idempotent, responses: { '200': { description: It. } } } } }\n";

    /// A resource file with an operation that returns this schema.
    fn resource(name: &str, operation: &str, schema: &str, schemas: &str) -> String {
        let content =
            format!("content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{schema}' }} }} }}");
        format!(
            "tags: [{{ name: {name}, description: It. }}]\npaths: {{ /bot/{name}/list: {{ get: {{ operationId: {operation}, summary: It, x-retry: idempotent, responses: {{ '200': {{ description: It., {content} }} }} }} }} }}\ncomponents: {{ schemas: {{ {schemas} }} }}\n"
        )
    }

    #[test]
    fn items_require_a_feature_that_uses_them() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let document = folder.path().join("bots.yaml");
        std::fs::create_dir(folder.path().join("resources"))?;
        std::fs::write(&document, CORE)?;
        let file = "{ description: It., type: object, properties: { name: { $ref: '#/components/schemas/Name' } } }";
        let files = format!("File: {file}, Name: {{ description: It., type: string }}");
        let note = file.replace("It.", "A note.");
        for (name, text) in [
            ("file", resource("file", "listFiles", "File", &files)),
            ("note", resource("note", "listNotes", "Note", &format!("Note: {note}"))),
        ] {
            std::fs::write(folder.path().join("resources").join(format!("{name}.yaml")), text)?;
        }
        let code = generate(&Document::read(&document)?)?;
        let either = "#[cfg(any(feature = \"file\", feature = \"note\"))]\n";
        assert!(code.types.contains(&format!("{either}pub struct Name(String);")), "{}", code.types);
        assert!(code.types.contains(&format!("{either}crate::runtime::id!(Name(String));")));
        assert!(code.types.contains("#[cfg(feature = \"note\")]\npub struct Note"));
        assert!(code.clients.contains("#[cfg(feature = \"file\")]\n    pub fn file(&self)"), "{}", code.clients);
        assert!(code.clients.contains("#[cfg(feature = \"note\")]\npub struct BotNoteClient"));
        assert!(code.clients.contains("\nimpl BotClient") && !code.clients.contains("#[cfg(any"));
        for part in [
            "#[cfg(feature = \"file\")]\n    &LIST_FILES,",
            "    &WAKE_BOT,",
            "#[cfg(feature = \"note\")]\npub static LIST_NOTES",
        ] {
            assert!(code.operations.contains(part), "{part} in {}", code.operations);
        }
        let alone = generate(&Document::read_with(&document, |name| name == "note")?)?;
        assert!(alone.types.contains("pub struct Name(String);") && !alone.types.contains("pub struct File"));
        Ok(())
    }
}
