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
        let (checks, name) = (checks(document, name, &limited), format_ident!("{name}"));
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
        let unlimited = requests.iter().filter(|name| !limited.contains(*name));
        let more: Vec<_> = unlimited.filter(|name| !checks(document, name, &limited).is_empty()).cloned().collect();
        if more.is_empty() {
            return limited;
        }
        limited.extend(more);
    }
}

/// What a request has to be held against, given the requests that are known to have limits.
fn checks(document: &Document, name: &str, limited: &BTreeSet<String>) -> Vec<TokenStream> {
    let schema = document.schema(name);
    let required = schema["required"].as_array().map_or(&[][..], Vec::as_slice);
    let fields = schema["properties"].as_object().into_iter().flatten();
    fields
        .flat_map(|(field, schema)| field_checks(field, schema, required.contains(&field.as_str().into()), limited))
        .collect()
}

fn field_checks(field: &str, schema: &Value, required: bool, limited: &BTreeSet<String>) -> Vec<TokenStream> {
    let name = format_ident!("r#{}", field.to_snake_case());
    // What is required is taken as an option that is there.
    let option = if required { quote!(Some(&self.#name)) } else { quote!(self.#name.as_ref()) };
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
    within(["minimum", "maximum"], quote!(#option.copied()));
    within(["minLength", "maxLength"], quote!(#option.map(|text| crate::wire::length(text.as_str()))));
    within(["minItems", "maxItems"], quote!(i64::try_from(self.#name.len()).ok()));
    let holds = |below: Option<&str>| below.is_some_and(|below| limited.contains(below));
    if holds(referenced(schema)) {
        checks.push(quote!(crate::wire::each(#field, #option)?;));
    } else if holds(referenced(&schema["items"])) {
        checks.push(quote!(crate::wire::each(#field, &self.#name)?;));
    }
    checks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;

    #[test]
    fn what_holds_a_limited_request_is_limited_itself() -> Result<(), Error> {
        let text = r##"
            components:
              schemas:
                Vote: { properties: { value: { type: integer, maximum: 100 } } }
                One: { properties: { vote: { $ref: "#/components/schemas/Vote" } } }
                Many: { properties: { ones: { type: array, items: { $ref: "#/components/schemas/One" } } } }
                Free: { properties: { value: { type: integer } } }
        "##;
        let document = Document::parse("votes.yaml", text)?;
        let requests = document.schemas().into_iter().map(|(name, _)| name.to_owned()).collect();
        assert_eq!(Vec::from_iter(limited(&document, &requests)), ["Many", "One", "Vote"]);
        Ok(())
    }
}
