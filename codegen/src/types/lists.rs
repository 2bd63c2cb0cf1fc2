//! Responses that are pages of a list, and those that are also available as a table.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::code::ident;
use crate::document::Document;
use crate::model::operation::{Operation, Response};
use crate::model::{CURSOR, ITEMS, page_item};

/// Implements `Page`: the items, and the cursor of the next page.
pub(super) fn pages(document: &Document) -> Vec<TokenStream> {
    let (items, cursor) = (ident(ITEMS), ident(CURSOR));
    let schemas = document.schemas();
    let pages = schemas.iter().filter_map(|(name, schema)| Some((ident(name), ident(page_item(schema.value())?))));
    let page = |(name, item)| {
        quote! {
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
        }
    };
    pages.map(page).collect()
}

/// Implements `Csv`.
pub(super) fn tables(operations: &[Operation]) -> Vec<TokenStream> {
    let tables = operations.iter().filter(|operation| operation.media.iter().any(|media| media == "text/csv"));
    let schemas: BTreeSet<_> = tables
        .filter_map(|operation| match &operation.response {
            Some(Response::Schema(name)) => Some(ident(name)),
            _ => None,
        })
        .collect();
    schemas.into_iter().map(|name| quote!(impl crate::runtime::Csv for #name {})).collect()
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
        let pages = pages(&document);
        assert_eq!(pages.len(), 1);
        assert!(pretty(pages[0].clone()).contains("impl crate::runtime::Page for BotPage"));
    }
}
