//! Responses that are pages of a list, and those that are also available as a table.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::code::ident;
use crate::model::operation::{Operation, Response};
use crate::model::{CURSOR, ITEMS, page_item};

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
    let is_schema = |response: &Response| matches!(response, Response::Schema(schema) if schema == name);
    let mut tables = operations.iter().filter(|operation| operation.media.iter().any(|media| media == "text/csv"));
    let name = ident(name);
    let is_table = tables.any(|operation| operation.response.as_ref().is_some_and(is_schema));
    is_table.then(|| quote!(impl crate::runtime::Csv for #name {}))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{pretty, schemas};
    use super::*;

    #[test]
    fn items_with_a_cursor_are_a_page() {
        let document = schemas(
            "BotPage: { properties: { items: { items: { $ref: '#/components/schemas/Bot' } }, cursor: {} } }
            Found: { properties: { items: { items: { $ref: '#/components/schemas/Bot' } } } }",
        );
        let page = |name| page(name, document.schema(name)).map(pretty);
        assert!(page("BotPage").is_some_and(|code| code.contains("impl crate::runtime::Page for BotPage")));
        assert_eq!(page("Found"), None);
    }
}
