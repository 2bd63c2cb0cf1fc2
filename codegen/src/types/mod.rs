//! Types of the schemas: progenitor makes them, and each kind of schema has a pass that makes them what a person would
//! have written: open enums, builders, ids, patches, limits, pages.

mod argument;
mod csv;
mod enums;
mod events;
mod generate;
mod json_schema;
mod limits;
mod newtypes;
mod object;
mod pages;
pub(crate) mod patch;
pub(crate) mod project;
mod serde_words;
mod shorthand;
mod structs;
mod tidy;

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Fields, Item, ItemEnum, ItemImpl, ItemStruct, Type, parse_quote};

use crate::document::{Document, Place};
use crate::error::Error;
use crate::model::operation::Operation;
use crate::model::{event, reach};

/// All types of a document: those of its schemas and queries, and the event unions.
///
/// # Errors
/// [`Error::Generate`] where progenitor fails, or a schema does not come out as a type.
pub(crate) fn types(document: &Document, operations: &[Operation]) -> Result<Vec<TokenStream>, Error> {
    let unions = event::unions(document)?;
    let raw = project::project(document, operations).and_then(|all| generate::generate(document, &all));
    let raw = raw.map_err(|error| located(document, error))?;
    let mut types = refine(document, operations, raw)?;
    types.extend(unions.iter().map(|union| events::union(document, union)));
    Ok(types)
}

/// Finds the smallest schema that cannot be generated, so that the error has a place.
fn located<'a>(document: &'a Document, error: Error) -> Error {
    let contained = |(name, place): (&'a str, Place<'a>)| {
        let mut names = reach::contained(document, place.value());
        names.insert(name);
        (names, name)
    };
    let mut schemas: Vec<_> = document.schemas().into_iter().map(contained).collect();
    schemas.sort_by_key(|(contained, _)| contained.len());
    let found = schemas.into_iter().find_map(|(contained, name)| {
        let part = project::of_schemas(document, &[], |name| contained.contains(name));
        match part.and_then(|part| generate::generate(document, &part)) {
            Err(Error::Generate { message, .. }) => Some((name, message)),
            _ => None,
        }
    });
    match found {
        Some((name, message)) => document.cannot_make(name, format!("cannot be generated: {message}")),
        None => error,
    }
}

/// Every schema has to come out of one of the passes: a change in progenitor's output is an error here and not a
/// surprise in the client.
fn refine(document: &Document, operations: &[Operation], raw: Vec<Item>) -> Result<Vec<TokenStream>, Error> {
    let requests = project::requests(document, operations);
    let queries = operations.iter().filter_map(|it| Some((it.query_type()?, project::query_schema(it))));
    let queries: BTreeMap<_, _> = queries.collect();
    let mut refined = Vec::new();
    let mut done = BTreeSet::new();
    let mut impls = Vec::new();
    for mut item in raw {
        tidy::Tidy.visit_item_mut(&mut item);
        deprecate(document, &mut item);
        match item {
            Item::Struct(item) if document.schema(&item.ident.to_string())["x-timestamp"] == true => {
                let name = item.ident.to_string();
                let renamed = (name != "Timestamp").then(|| format_ident!("{name}")).map(|name| quote!(as #name));
                refined.push(quote!(pub use crate::runtime::Timestamp #renamed;));
                done.insert(name);
            }
            Item::Struct(item) => {
                let name = item.ident.to_string();
                refined.push(json_schema::described(&match (&item.fields, newtypes::inner(&item)) {
                    (Fields::Named(_), _) => {
                        let schema = queries.get(&name).unwrap_or_else(|| document.schema(&name));
                        structs::refine(document, schema, item, requests.contains(&name))
                    }
                    (_, Some(inner)) if inner == "String" => newtypes::text(document, &item),
                    (_, Some(inner)) if inner == "i64" => newtypes::number(item),
                    _ => newtypes::other(document, item),
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
                return Err(document.cannot(format!("progenitor made an unexpected {}", quote!(#other))));
            }
        }
    }
    refined.extend(limits::limits(document, operations, &requests));
    refined.extend(pages::pages(document));
    refined.extend(csv::tables(operations));
    refined.extend(requests.iter().flat_map(|name| shorthand::conversions(document, name)));
    refined.extend(impls.iter().filter(|item| keeps(document, item)).map(|item| quote!(#item)));

    let schemas = document.schemas();
    let unions = |schema: &crate::document::Place<'_>| !schema.get("x-events").value().is_null();
    let mut expected: BTreeSet<_> =
        schemas.iter().filter(|(_, schema)| !unions(schema)).map(|(name, _)| (*name).to_owned()).collect();
    expected.extend(operations.iter().filter_map(Operation::query_type));
    match expected.symmetric_difference(&done).next() {
        None => Ok(refined),
        Some(name) => Err(document.cannot_make(name, format!("{name} is a schema or a type, but not both"))),
    }
}

/// Attributes that every form of an item keeps.
fn is_documentation(attribute: &Attribute) -> bool {
    ["doc", "deprecated"].iter().any(|name| attribute.path().is_ident(name))
}

/// Marks the type of a deprecated schema.
fn deprecate(document: &Document, item: &mut Item) {
    if let Item::Struct(ItemStruct { attrs, ident, .. }) | Item::Enum(ItemEnum { attrs, ident, .. }) = item
        && document.schema(&ident.to_string())["deprecated"] == true
    {
        attrs.push(parse_quote!(#[deprecated]));
    }
}

/// Returns whether to keep an impl from progenitor. Ids, enums and times have their own.
fn keeps(document: &Document, item: &ItemImpl) -> bool {
    let schema = |of: &Type| match of {
        Type::Path(of) => of.path.segments.last().map(|name| document.schema(&name.ident.to_string())),
        _ => None,
    };
    let is_time = |of: &Type| schema(of).is_some_and(|schema| schema["x-timestamp"] == true);
    let is_text = schema(&item.self_ty).is_some_and(|schema| schema["type"] == "string");
    let from = item.trait_.as_ref().and_then(|(path, _)| argument::of_path(path, "From", 0));
    !is_text && !is_time(&item.self_ty) && !from.is_some_and(is_time)
}

/// Test fixtures: a document with a few schemas, and formatted code.
#[cfg(test)]
mod testing {
    use proc_macro2::TokenStream;

    use crate::document::Document;

    pub(super) fn schemas(text: &str) -> Document {
        let lines = text.lines().map(|line| format!("    {}\n", line.trim()));
        let text = format!("components:\n  schemas:\n{}", lines.collect::<String>());
        Document::parse("test.yaml", text).expect("a document")
    }

    pub(super) fn pretty(tokens: TokenStream) -> String {
        prettyplease::unparse(&syn::parse2(tokens).expect("Rust"))
    }
}
