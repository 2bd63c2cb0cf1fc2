use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Value, json};

use crate::code::ident;
use crate::document::{Document, referenced};
use crate::model::{field_ident, field_name, shorthand};

/// Conversions of the value of its `x-shorthand` property into a request.
pub(super) fn conversions(document: &Document, name: &str, schema: &Value) -> Option<TokenStream> {
    let property = shorthand(schema)?;
    let (name, of) = (ident(name), &schema["properties"][property]);
    let setter = field_ident(&field_name(property, of));
    let values = match (referenced(of), referenced(&of["items"])) {
        (Some(held), _) => {
            let is_json = document.schema(held)["additionalProperties"] == json!({});
            let held = ident(held);
            if is_json { vec![quote!(#held), quote!(::serde_json::Value)] } else { vec![quote!(#held)] }
        }
        (_, Some(item)) => {
            let item = ident(item);
            vec![quote!(Vec<#item>), quote!(const N [#item; N])]
        }
        _ => vec![quote!(&str), quote!(&String), quote!(String)],
    };
    Some(quote!(crate::runtime::from!(#name { #(#values: |value| Self::builder().#setter(value).build(),)* });))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{pretty, schemas};
    use super::*;

    #[test]
    fn request_converts_from_the_value_of_its_shorthand_property() {
        let document = schemas(
            r##"
            Meta: { type: object, additionalProperties: {} }
            Text: { x-shorthand: text, properties: { text: { type: string } } }
            List: { x-shorthand: items, properties: { items: { type: array, items: { $ref: "#/components/schemas/Meta" } } } }
            One: { x-shorthand: meta, properties: { meta: { $ref: "#/components/schemas/Meta" } } }
            "##,
        );
        for (name, expected) in [
            ("Text", &["&str:", "&String:", "String:"][..]),
            ("List", &["Vec<Meta>:", "constN[Meta;N]:"]),
            ("One", &["Meta:", "::serde_json::Value:"]),
            ("Meta", &[]),
        ] {
            let code = conversions(&document, name, document.schema(name))
                .map(pretty)
                .unwrap_or_default()
                .replace(char::is_whitespace, "");
            assert_eq!(code.matches("|value|").count(), expected.len(), "{code}");
            for expected in expected {
                assert!(code.contains(expected), "{expected} in {code}");
            }
        }
    }
}
