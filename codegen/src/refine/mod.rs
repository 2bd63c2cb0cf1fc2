//! From what progenitor makes to what a person would have written.

mod argument;
mod enums;
mod json_schema;
mod limits;
mod more;
mod newtypes;
mod pages;
mod patch;
mod requests;
mod serde_words;
mod structs;
mod tidy;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use syn::visit_mut::VisitMut;
use syn::{Fields, Item, Type};

pub(crate) use requests::{Functions, requests};

use crate::document::Document;
use crate::operation::Operation;
use crate::{Error, project};

/// The types, each kind of schema through its pass. Every schema has to come out of one of them:
/// a change in progenitor's output is an error here and not a surprise in the client.
pub(crate) fn types(document: &Document, operations: &[Operation], raw: Vec<Item>) -> Result<Vec<TokenStream>, Error> {
    let requests = project::requests(document, operations);
    let mut refined = Vec::new();
    let mut done = BTreeSet::new();
    let mut impls = Vec::new();
    for mut item in raw {
        tidy::Tidy.visit_item_mut(&mut item);
        match item {
            Item::Struct(item) => {
                let name = item.ident.to_string();
                refined.push(json_schema::described(&match (&item.fields, newtypes::inner(&item)) {
                    (Fields::Named(_), _) => structs::refine(document, item, requests.contains(&name)),
                    (_, Some(inner)) if inner == "String" => newtypes::text(document, &item),
                    (_, Some(inner)) if inner == "i64" => newtypes::number(item),
                    _ => newtypes::other(&item),
                }));
                done.insert(name);
            }
            Item::Enum(item) => {
                done.insert(item.ident.to_string());
                refined.push(json_schema::described(&enums::refine(document, item)?));
            }
            Item::Impl(item) => impls.push(item),
            // `error` is what the closed enums and the checked newtypes would need.
            Item::Mod(item) if item.ident == "error" => {}
            other => {
                return Err(document.cannot(format!("progenitor made an unexpected {other:?}")));
            }
        }
    }
    refined.extend(limits::limits(document, operations, &requests));
    refined.extend(pages::pages(document));
    refined.extend(impls.iter().filter(|item| keeps(document, &item.self_ty)).map(|item| quote::quote!(#item)));

    let schemas = document.schemas();
    let unions = |schema: &crate::document::Place<'_>| !schema.get("x-events").value().is_null();
    let mut expected: BTreeSet<_> =
        schemas.iter().filter(|(_, schema)| !unions(schema)).map(|(name, _)| (*name).to_owned()).collect();
    expected.extend(operations.iter().filter(|operation| !operation.query.is_empty()).map(Operation::query_type));
    match expected.symmetric_difference(&done).next() {
        None => Ok(refined),
        Some(name) => Err(document.cannot(format!("{name} is a schema or a type, but not both"))),
    }
}

/// Whether progenitor's own impls of a type stay. Ids and enums get better ones.
fn keeps(document: &Document, of: &Type) -> bool {
    let Type::Path(of) = of else { return true };
    let Some(name) = of.path.segments.last() else {
        return true;
    };
    let schema = document.schema(&name.ident.to_string());
    schema["type"] != "string"
}

/// What the tests of the passes share: a document of a few schemas, and code as a person reads it.
#[cfg(test)]
mod testing {
    use proc_macro2::TokenStream;

    use crate::Document;

    pub(super) fn schemas(text: &str) -> Document {
        let lines = text.lines().map(|line| format!("    {}\n", line.trim()));
        let text = format!("components:\n  schemas:\n{}", lines.collect::<String>());
        Document::parse("test.yaml", text).expect("a document")
    }

    pub(super) fn pretty(tokens: TokenStream) -> String {
        prettyplease::unparse(&syn::parse2(tokens).expect("Rust"))
    }
}
