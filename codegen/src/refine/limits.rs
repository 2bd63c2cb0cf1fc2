use std::collections::BTreeSet;

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use crate::document::{Document, referenced};
use crate::operation::{JSON, Operation};

/// What the client can know to be wrong is not sent: the limits of the document, held against the
/// requests that have any, and those that hold such requests.
pub(super) fn limits(document: &Document, operations: &[Operation], requests: &BTreeSet<String>) -> Vec<TokenStream> {
    let limited = limited(document, requests);
    let bodies = operations.iter().map(|operation| {
        let body = &document.value()["paths"][&operation.path][&operation.method]["requestBody"];
        referenced(&body["content"][JSON]["schema"]).map(str::to_owned)
    });
    let unlimited: BTreeSet<_> = bodies.flatten().filter(|body| !limited.contains(body)).collect();
    let checked = limited.iter().map(|name| {
        let fields = document.schema(name)["properties"].as_object().into_iter().flatten();
        let required = document.schema(name)["required"].as_array().map_or(&[][..], Vec::as_slice);
        let checks = fields
            .flat_map(|(field, schema)| checks(field, schema, required.contains(&field.as_str().into()), &limited));
        let (name, checks) = (format_ident!("{name}"), checks.collect::<Vec<_>>());
        quote! {
            impl crate::wire::Limited for #name {
                fn check(&self) -> Result<(), String> {
                    #(#checks)*
                    Ok(())
                }
            }
        }
    });
    let unchecked = unlimited.iter().map(|name| {
        let name = format_ident!("{name}");
        quote!(impl crate::wire::Limited for #name {})
    });
    checked.chain(unchecked).collect()
}

/// The request schemas with limits of their own, and then those that hold one of them.
fn limited(document: &Document, requests: &BTreeSet<String>) -> BTreeSet<String> {
    let mut limited = BTreeSet::new();
    loop {
        let more: Vec<_> = requests
            .iter()
            .filter(|name| !limited.contains(*name))
            .filter(|name| {
                let fields = document.schema(name)["properties"].as_object().into_iter().flatten();
                fields.into_iter().any(|(field, schema)| !checks(field, schema, true, &limited).is_empty())
            })
            .cloned()
            .collect();
        if more.is_empty() {
            return limited;
        }
        limited.extend(more);
    }
}

fn checks(field: &str, schema: &Value, required: bool, limited: &BTreeSet<String>) -> Vec<TokenStream> {
    let name = format_ident!("r#{}", field.to_snake_case());
    let mut checks = Vec::new();
    let mut within = |keys: [&str; 2], value: TokenStream| {
        let [least, most] = keys.map(|key| match schema[key].as_i64() {
            Some(limit) => quote!(Some(#limit)),
            None => quote!(None),
        });
        if keys.iter().any(|key| !schema[*key].is_null()) {
            checks.push(quote!(crate::wire::within(#field, #value, #least, #most)?;));
        }
    };
    let optional = |value: TokenStream, of: TokenStream| match required {
        true => quote!({ let it = &self.#name; Some(#of) }),
        false => value,
    };
    within(["minimum", "maximum"], optional(quote!(self.#name), quote!(*it)));
    let length = quote!(crate::wire::length(it.as_str()));
    within(["minLength", "maxLength"], optional(quote!(self.#name.as_ref().map(|it| #length)), length));
    within(["minItems", "maxItems"], quote!(i64::try_from(self.#name.len()).ok()));
    // An optional field is iterated over like a list of one.
    let one = referenced(schema).filter(|_| !required);
    if let Some(below) = one.or_else(|| referenced(&schema["items"]))
        && limited.contains(below)
    {
        checks.push(quote!(crate::wire::each(#field, &self.#name)?;));
    }
    checks
}
