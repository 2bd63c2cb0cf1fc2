//! Types of the schemas. Each kind of schema is one kind of type: an enum that is open to new values, a choice, a
//! struct with its builder, an id, a map.

mod builder;
mod choices;
mod enums;
mod events;
mod limits;
mod structs;
mod traits;
mod values;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use crate::code::{Items, comment, deprecated};
use crate::document::Document;
use crate::markdown::with_plain_code;
use crate::model::operation::{Operation, Response};
use crate::model::{self, reach};

/// The directions of all types, on which their form depends.
struct Types<'a> {
    document: &'a Document,
    operations: &'a [Operation],
    /// The types that a caller fills in: schemas, and queries.
    requests: BTreeSet<&'a str>,
    received: BTreeSet<&'a str>,
    /// The requests with limits.
    limited: BTreeSet<&'a str>,
}

/// The types of a document by their names, those of its schemas and queries.
pub(crate) fn types(document: &Document, operations: &[Operation]) -> Items {
    let queries: Vec<_> = operations.iter().filter_map(|it| Some((it.query_type()?, it.query_schema()))).collect();
    let queries = queries.iter().map(|(name, schema)| (name.as_str(), schema));
    let schemas = document.schemas().into_iter().map(|(name, schema)| (name, schema.value()));
    let all: Vec<_> = schemas.chain(queries.clone()).collect();
    let requests = reach::sent(document).into_iter().chain(queries.map(|(name, _)| name)).collect();
    let received = reach::received(document);
    let mut types = Types { document, operations, requests, received, limited: BTreeSet::new() };
    types.limited = limits::limited(&types, &all);
    all.into_iter().map(|(name, schema)| (name.to_owned(), types.all(name, schema))).collect()
}

impl Types<'_> {
    /// A type, with all that is implemented for it.
    fn all(&self, name: &str, schema: &Value) -> TokenStream {
        if schema["x-timestamp"] == true {
            let renamed = (name != "Timestamp").then(|| format_ident!("{name}")).map(|name| quote!(as #name));
            return quote!(pub use crate::runtime::Timestamp #renamed;);
        }
        let parts = [
            Some(self.definition(name, schema)),
            limits::checks(self, name, schema),
            traits::page(name, schema).filter(|_| !self.requests.contains(name) && self.has_next_page(name)),
            traits::table(self.operations, name),
            traits::conversions(self.document, name, schema),
        ];
        parts.into_iter().flatten().collect()
    }

    /// True unless the operations that return a page take no cursor in their query.
    fn has_next_page(&self, name: &str) -> bool {
        let response = Some(Response::Schema(name.to_owned()));
        let mut pages = self.operations.iter().filter(|operation| operation.response == response).peekable();
        pages.peek().is_none() || pages.any(Operation::takes_cursor)
    }

    fn definition(&self, name: &str, schema: &Value) -> TokenStream {
        let item = if schema["enum"].is_array() {
            enums::definition(self, name, schema)
        } else if model::choices(schema).next().is_some() {
            choices::definition(self, name, schema)
        } else if schema["x-events"].is_object() {
            events::definition(self, name, schema)
        } else if model::is_struct(schema, || self.is_only_sent(name)) {
            structs::definition(self, name, schema)
        } else {
            values::newtype(name, schema)
        };
        let (docs, deprecated) = (description(self.document, schema), deprecated(schema));
        // Each type describes itself in JSON Schema.
        quote!(#docs #deprecated #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))] #item)
    }
}

/// The description of a schema, or that of the schema it refers to, and its limits.
fn description(document: &Document, schema: &Value) -> TokenStream {
    let own = schema["description"].as_str().or_else(|| document.named(schema)["description"].as_str());
    comment(&format!("{}\n\n{}", with_plain_code(own.unwrap_or_default()), limits::words(schema)))
}

/// Test fixtures: a document with a few schemas, and the code of one of them.
#[cfg(test)]
mod testing {
    use std::collections::BTreeSet;

    use proc_macro2::TokenStream;

    use super::Types;
    use crate::document::Document;

    pub(super) fn schemas(text: &str) -> Document {
        let lines = text.lines().map(|line| format!("    {}\n", line.trim()));
        let text = format!("components:\n  schemas:\n{}", lines.collect::<String>());
        Document::parse("test.yaml", text).expect("a document")
    }

    /// Schemas that all are requests, responses, or both.
    pub(super) fn types(document: &Document, requests: bool, received: bool) -> Types<'_> {
        let names: BTreeSet<_> = document.schemas().into_iter().map(|(name, _)| name).collect();
        let all = |are: bool| names.iter().copied().filter(|_| are).collect();
        Types { document, operations: &[], limited: BTreeSet::new(), requests: all(requests), received: all(received) }
    }

    /// The type of the first of these schemas, which all are requests, responses, or both.
    pub(super) fn code(text: &str, requests: bool, received: bool) -> String {
        let document = schemas(text);
        let name = text.trim().split(':').next().expect("a name");
        pretty(types(&document, requests, received).definition(name, document.schema(name)))
    }

    pub(super) fn pretty(tokens: TokenStream) -> String {
        prettyplease::unparse(&syn::parse2(tokens).expect("Rust"))
    }
}
