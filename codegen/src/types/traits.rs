//! Traits of requests and responses: pages of a list, responses that are also available as a table, and conversions of
//! shorthands.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Value, json};

use super::values;
use crate::code::ident;
use crate::document::{Document, referenced};
use crate::model::operation::{Operation, Response};
use crate::model::{CURSOR, ITEMS, field_ident, field_name, page_item};

/// Implements `Page` for a page: the items, and the cursor of the next page.
pub(super) fn page(name: &str, schema: &Value) -> Option<TokenStream> {
    let (name, item) = (ident(name), ident(page_item(schema)?));
    let (items, cursor) = (ident(ITEMS), ident(CURSOR));
    Some(quote! {
        impl crate::runtime::Page for #name {
            type Item = #item;

            const CURSOR: &'static str = #CURSOR;

            fn cursor(&self) -> Option<&str> {
                self.#cursor.as_deref()
            }

            fn is_empty(&self) -> bool {
                self.#items.is_empty()
            }

            fn into_items(self) -> Vec<#item> {
                self.#items
            }
        }
    })
}

/// Implements `Csv` for the response of an operation that also responds with a table.
pub(super) fn table(operations: &[Operation], name: &str) -> Option<TokenStream> {
    let response = Some(Response::Schema(name.to_owned()));
    let mut operations = operations.iter().filter(|operation| operation.response == response);
    let is_table = operations.any(|operation| operation.media.iter().any(|media| media == "text/csv"));
    let name = ident(name);
    is_table.then(|| quote!(impl crate::runtime::Csv for #name {}))
}

/// Conversions of the value of its `x-shorthand` property into a request.
pub(super) fn conversions(document: &Document, name: &str, schema: &Value) -> Option<TokenStream> {
    let property = schema["x-shorthand"].as_str()?;
    let (name, of) = (ident(name), &schema["properties"][property]);
    let setter = field_ident(&field_name(property, of));
    let (held, item) = (values::not_null(of), values::of(&of["items"]));
    let is_json = document.named(of)["additionalProperties"] == json!({});
    let values = match of["type"].as_str() {
        _ if referenced(of).is_some() && is_json => vec![held, quote!(::serde_json::Value)],
        Some("array") => vec![held, quote!(const N [#item; N])],
        Some("string") => vec![quote!(&str), quote!(&String), held],
        _ => vec![held],
    };
    Some(quote!(crate::runtime::from!(#name { #(#values: |value| Self::builder().#setter(value).build(),)* });))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{pretty, schemas};
    use super::*;

    #[test]
    fn items_with_a_cursor_are_a_page() {
        let document = schemas(
            "Bot: { type: string }
            BotPage: { properties: { items: { type: array, items: { $ref: '#/components/schemas/Bot' } }, cursor: { type: string } } }",
        );
        let code = page("BotPage", document.schema("BotPage")).map(pretty);
        assert!(code.is_some_and(|code| code.contains("impl crate::runtime::Page for BotPage")));
    }

    #[test]
    fn items_without_a_cursor_that_is_an_optional_text_are_no_page() {
        let bot = json!({ "$ref": "#/components/schemas/Bot" });
        let items = json!({ "type": "array", "items": bot });
        let cursor = json!({ "type": "string" });
        let with = |of: &Value, key: &str, value: Value| {
            let mut of = of.clone();
            of[key] = value;
            of
        };
        for (items, cursor, essential) in [
            (items.clone(), Value::Null, ""),
            (items.clone(), cursor.clone(), "cursor"),
            (items.clone(), json!({ "type": "integer" }), ""),
            (items.clone(), bot.clone(), ""),
            (items.clone(), with(&cursor, "x-name", json!("next")), ""),
            (with(&items, "nullable", json!(true)), cursor.clone(), ""),
            (with(&items, "x-name", json!("entries")), cursor.clone(), ""),
            (with(&items, "items", json!({ "allOf": [bot], "nullable": true })), cursor.clone(), ""),
        ] {
            let fields = json!({ "items": items, "cursor": cursor });
            let schema = json!({ "required": [essential], "x-essential": [essential], "properties": fields });
            assert!(page("It", &schema).is_none(), "{schema}");
        }
    }

    #[test]
    fn request_converts_from_the_value_of_its_shorthand_property() {
        let document = schemas(
            r##"
            Meta: { type: object, additionalProperties: {} }
            Text: { x-shorthand: text, properties: { text: { type: string } } }
            List: { x-shorthand: items, properties: { items: { type: array, items: { $ref: "#/components/schemas/Meta" } } } }
            One: { x-shorthand: meta, properties: { meta: { $ref: "#/components/schemas/Meta" } } }
            Count: { x-shorthand: count, properties: { count: { type: integer } } }
            Words: { x-shorthand: words, properties: { words: { type: array, items: { type: string } } } }
            Map: { x-shorthand: map, properties: { map: { type: object, additionalProperties: { type: number } } } }
            "##,
        );
        for (name, expected) in [
            ("Text", &["&str:", "&String:", "String:"][..]),
            ("List", &["Vec<Meta>:", "constN[Meta;N]:"]),
            ("One", &["Meta:", "::serde_json::Value:"]),
            ("Count", &["i64:"]),
            ("Words", &["Vec<String>:", "constN[String;N]:"]),
            ("Map", &["::std::collections::HashMap<String,f64>:"]),
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
