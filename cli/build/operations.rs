//! The table: a row for each operation, and the groups that they are in.

use chatbotkit_codegen::document::{Document, Place};
use chatbotkit_codegen::model::operation::{JSON, Operation, operations};
use heck::{ToKebabCase, ToShoutySnakeCase};
use proc_macro2::TokenStream;
use quote::quote;

use crate::call::{body, call, takes_file};
use crate::columns::{columns, is_page};
use crate::fields::{Fields, tidy};

pub(crate) fn table(document: &Document) -> Result<TokenStream, chatbotkit_codegen::Error> {
    let operations = operations(document)?;
    let mut fields = Fields::new(document);
    let rows: Vec<_> = operations.iter().map(|operation| row(document, operation, &mut fields)).collect();
    let groups = document.root().get("tags").items().into_iter().map(|tag| {
        let (name, description) = (text(&tag, "name"), text(&tag, "description"));
        let path = name.split('.').map(str::to_kebab_case);
        quote!(Group { path: &[#(#path),*], description: #description })
    });
    let objects = fields.objects();
    Ok(quote! {
        pub(crate) static OPERATIONS: &[Operation] = &[#(#rows),*];

        pub(crate) static GROUPS: &[Group] = &[#(#groups),*];

        #objects
    })
}

fn row(document: &Document, operation: &Operation, fields: &mut Fields<'_>) -> TokenStream {
    let Operation { path, method, .. } = operation;
    let place = document.root().get("paths");
    let place = place.get(path).get(method);
    let (summary, description) = (text(&place, "summary"), text(&place, "description"));
    let content = place.get("requestBody");
    let content = content.get("content").get(JSON).get("example");
    let example = if content.value().is_null() { String::new() } else { content.value().to_string() };
    let command = operation.call.resource.iter().chain([&operation.call.method]).map(|name| name.to_kebab_case());
    let ids = operation.segments.iter().map(|(name, schema)| {
        let (name, help) = (name.to_shouty_snake_case(), document.schema(schema)["description"].as_str());
        let help = tidy(help.unwrap_or_default());
        quote!(Id { name: #name, help: #help })
    });
    let file = takes_file(document, operation);
    let query = fields.query(operation);
    let body = fields.body(body(document, operation).filter(|_| !file));
    let (page, columns) = (is_page(document, operation), columns(document, operation));
    let (streams, only_streams) = (operation.stream.is_some() && !page, operation.response.is_none());
    let call = call(document, operation);
    quote! {
        Operation {
            command: &[#(#command),*],
            summary: #summary,
            description: #description,
            example: #example,
            ids: &[#(#ids),*],
            query: #query,
            body: #body,
            file: #file,
            page: #page,
            streams: #streams,
            only_streams: #only_streams,
            columns: &[#(#columns),*],
            call: #call,
        }
    }
}

fn text<'a>(place: &Place<'a>, key: &'a str) -> &'a str {
    tidy(place.get(key).text().unwrap_or_default())
}
