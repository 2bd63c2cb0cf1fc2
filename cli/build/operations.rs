//! The table: a row for each operation, and the groups that they are in.

use chatbotkit_codegen::document::{Document, Place};
use chatbotkit_codegen::model::operation::{JSON, Operation, operations};
use heck::{ToKebabCase, ToShoutySnakeCase};
use proc_macro2::TokenStream;
use quote::quote;

use crate::call::{body, call, takes_file};
use crate::columns::{columns, is_page};
use crate::fields::{field, object, tidy};

/// The commands of a document. No method is generated for an operation with `x-handwritten`: the client has those of ours.
pub(crate) fn table(document: &Document, ours: &Document) -> Result<TokenStream, chatbotkit_codegen::Error> {
    let (mut operations, ours) = (operations(document)?, operations(ours)?);
    operations.retain(|it| !it.handwritten || ours.iter().any(|own| own.handwritten && own.call == it.call));
    let rows = operations.iter().map(|operation| row(document, operation));
    let groups = document.root().get("tags").items().into_iter().map(|tag| {
        let path = text(&tag, "name").split('.').map(str::to_kebab_case);
        let description = text(&tag, "description");
        quote!((&[#(#path),*], #description))
    });
    Ok(quote! {
        pub(crate) static OPERATIONS: &[Operation] = &[#(#rows),*];
        /// The groups of commands: their paths and the help.
        pub(crate) static GROUPS: &[(&[&str], &str)] = &[#(#groups),*];
    })
}

fn row(document: &Document, operation: &Operation) -> TokenStream {
    let place = document.root().get("paths");
    let place = place.get(&operation.path).get(&operation.method);
    let (summary, description) = (text(&place, "summary"), text(&place, "description"));
    let example = &place.value()["requestBody"]["content"][JSON]["example"];
    let example = if example.is_null() { String::new() } else { example.to_string() };
    let command = operation.call.resource.iter().chain([&operation.call.method]).map(|name| name.to_kebab_case());
    let ids = operation.segments.iter().map(|(name, schema)| {
        let (name, help) = (name.to_shouty_snake_case(), document.schema(schema)["description"].as_str());
        let help = tidy(help.unwrap_or_default());
        quote!((#name, #help))
    });
    let query = operation.query.iter().map(|parameter| {
        let mut schema = parameter["schema"].clone();
        schema["description"] = parameter["description"].clone();
        field(document, parameter["name"].as_str().unwrap_or_default(), &schema, parameter["required"] == true, 0)
    });
    let file = takes_file(document, operation);
    let any = || quote!(Object { fields: &[], open: true });
    let body = body(document, operation).filter(|_| !file).map(|name| object(document, name, 0).unwrap_or_else(any));
    let body = body.map_or_else(|| quote!(None), |body| quote!(Some(&#body)));
    let (page, columns) = (is_page(document, operation), columns(document, operation));
    let streams = operation.stream.is_some() && operation.response.is_some() && !page;
    let call = call(document, operation);
    quote! {
        Operation {
            command: &[#(#command),*], summary: #summary, description: #description, example: #example,
            ids: &[#(#ids),*], query: &[#(#query),*], body: #body, file: #file, page: #page, streams: #streams,
            columns: &[#(#columns),*], call: #call,
        }
    }
}

fn text<'a>(place: &Place<'a>, key: &'a str) -> &'a str {
    tidy(place.get(key).text().unwrap_or_default())
}
