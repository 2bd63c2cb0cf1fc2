use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use crate::code::ident;
use crate::document::{Document, referenced};
use crate::model::{field_name, shorthand};

/// Conversions of the value of its `x-shorthand` property into a request.
pub(super) fn conversions(document: &Document, name: &str) -> Vec<TokenStream> {
    let schema = document.schema(name);
    let Some(property) = shorthand(schema) else { return Vec::new() };
    let (name, of) = (ident(name), &schema["properties"][property]);
    let setter = format_ident!("r#{}", field_name(property, of));
    let from = |generics: TokenStream, value: TokenStream| {
        quote! {
            impl #generics From<#value> for #name {
                fn from(value: #value) -> Self {
                    Self::builder().#setter(value).build()
                }
            }
        }
    };
    match (referenced(of), referenced(&of["items"])) {
        (Some(held), _) => {
            let is_json = document.schema(held)["additionalProperties"] == Value::Object(serde_json::Map::new());
            let held = ident(held);
            let json = is_json.then(|| from(quote!(), quote!(::serde_json::Value)));
            [from(quote!(), quote!(#held))].into_iter().chain(json).collect()
        }
        (_, Some(item)) => {
            let item = ident(item);
            vec![from(quote!(), quote!(Vec<#item>)), from(quote!(<const N: usize>), quote!([#item; N]))]
        }
        _ => [quote!(&str), quote!(&String), quote!(String)].map(|value| from(quote!(), value)).to_vec(),
    }
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
            ("Text", &["From<&str> for Text", "From<&String> for Text", "From<String> for Text"][..]),
            ("List", &["From<Vec<Meta>> for List", "From<[Meta; N]> for List"]),
            ("One", &["From<Meta> for One", "From<::serde_json::Value> for One"]),
            ("Meta", &[]),
        ] {
            let conversions: Vec<_> = conversions(&document, name).into_iter().map(pretty).collect();
            assert_eq!(conversions.len(), expected.len(), "{name}");
            for (code, expected) in conversions.iter().zip(expected) {
                assert!(code.contains(expected), "{expected} in {code}");
            }
        }
    }
}
