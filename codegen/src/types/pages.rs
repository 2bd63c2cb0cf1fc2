use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::document::{Document, referenced};

/// Name of the cursor: a field of a page, and the query parameter that requests the next page.
const CURSOR: &str = "cursor";
const ITEMS: &str = "items";

/// Implements `Page`: the items, and the cursor of the next page.
pub(super) fn pages(document: &Document) -> Vec<TokenStream> {
    let schemas = document.schemas();
    let pages = schemas.iter().filter_map(|(name, schema)| {
        let fields = &schema.value()["properties"];
        let item = referenced(&fields[ITEMS]["items"]).filter(|_| !fields[CURSOR].is_null())?;
        let (name, item) = (format_ident!("{name}"), format_ident!("{item}"));
        let (items, cursor) = (format_ident!("{ITEMS}"), format_ident!("{CURSOR}"));
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
    });
    pages.collect()
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
