use proc_macro2::TokenStream;
use quote::quote;
use syn::{Fields, ItemStruct, Type};

use crate::document::Document;

/// The name of the type that a newtype holds.
pub(super) fn inner(item: &ItemStruct) -> Option<String> {
    let Fields::Unnamed(fields) = &item.fields else {
        return None;
    };
    match &fields.unnamed.first()?.ty {
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// An id: made from any text, read as one, and never mistaken for another id.
pub(super) fn text(document: &Document, item: &ItemStruct) -> TokenStream {
    let name = &item.ident;
    let docs = item.attrs.iter().filter(|it| it.path().is_ident("doc"));
    if document.schema(&name.to_string())["x-secret"] == true {
        return quote! {
            #(#docs)*
            #[derive(Clone, ::serde::Deserialize, Eq, PartialEq, ::serde::Serialize)]
            #[serde(transparent)]
            pub struct #name(String);
            crate::wire::secret!(#name);
        };
    }
    quote! {
        #(#docs)*
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct #name(String);

        impl #name {
            /// The text as it stands on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                Self(value.to_owned())
            }
        }

        impl From<&#name> for #name {
            fn from(value: &#name) -> Self {
                value.clone()
            }
        }

        crate::wire::text!(#name);
    }
}

/// A number with a meaning is as handy as the number.
pub(super) fn number(mut item: ItemStruct) -> TokenStream {
    item.attrs.retain(|it| !it.path().is_ident("derive"));
    quote! {
        #[derive(Clone, Copy, Debug, ::serde::Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, ::serde::Serialize)]
        #item
    }
}

/// What is filled bit by bit starts out empty: a map, a list, JSON of any form. Another name for an id has nothing
/// to begin with.
pub(super) fn other(item: &ItemStruct) -> TokenStream {
    match inner(item).as_deref() {
        Some("Map" | "HashMap" | "Vec" | "Value") => quote!(#[derive(Default)] #item),
        _ => quote!(#item),
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::super::testing::{pretty, schemas};
    use super::*;

    #[test]
    fn an_id_holds_its_text_for_itself() {
        let document = schemas("BotId: { type: string }");
        let code = pretty(text(
            &document,
            &parse_quote!(
                pub struct BotId(pub String);
            ),
        ));
        assert!(code.contains("pub struct BotId(String);") && code.contains("pub fn as_str(&self)"), "{code}");
    }

    #[test]
    fn only_what_can_be_empty_has_a_default() {
        let code = |item: ItemStruct| pretty(other(&item));
        assert!(
            code(parse_quote! { pub struct Meta(pub ::serde_json::Map<String, ::serde_json::Value>); })
                .contains("Default")
        );
        assert!(!code(parse_quote! { pub struct OwnerId(pub BotId); }).contains("Default"));
    }

    #[test]
    fn a_secret_has_no_debug_of_its_own() {
        let document = schemas("Token: { type: string, x-secret: true }");
        let code = pretty(text(
            &document,
            &parse_quote!(
                pub struct Token(pub String);
            ),
        ));
        assert!(!code.contains("Debug") && code.contains("crate::wire::secret!(Token)"), "{code}");
    }
}
