use proc_macro2::TokenStream;
use quote::quote;
use syn::{Field, Fields, ItemStruct, Type, parse_quote};

use super::argument::argument;
use super::is_documentation;
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
    let docs = item.attrs.iter().filter(|it| is_documentation(it));
    if document.schema(&name.to_string())["x-secret"] == true {
        return quote! {
            #(#docs)*
            #[derive(Clone, ::serde::Deserialize, Eq, PartialEq, ::serde::Serialize)]
            #[serde(transparent)]
            pub struct #name(String);
            crate::runtime::secret!(#name);
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

        /// Maps with such keys are searched by text.
        impl ::std::borrow::Borrow<str> for #name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&#name> for #name {
            fn from(value: &#name) -> Self {
                value.clone()
            }
        }

        crate::runtime::text!(#name);
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

/// A map or a list starts out empty, and a map can be collected from pairs. Another name for an id has no default.
pub(super) fn other(document: &Document, mut item: ItemStruct) -> TokenStream {
    let name = item.ident.clone();
    let is_json = inner(&item).as_deref() == Some("Map");
    let debug = if document.schema(&name.to_string())["x-secret"] == true {
        Some(quote!(f.write_str(concat!(stringify!(#name), "(…)"))))
    } else {
        is_json.then(|| {
            quote!(f.debug_tuple(stringify!(#name)).field(&crate::runtime::shown(self.0.clone().into())).finish())
        })
    };
    let hidden = debug.map(|shown| {
        for derive in item.attrs.iter_mut().filter(|it| it.path().is_ident("derive")) {
            *derive = parse_quote!(#[derive(Clone, ::serde::Deserialize, PartialEq, ::serde::Serialize)]);
        }
        quote! {
            impl ::std::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    #shown
                }
            }
        }
    });
    let values = match item.fields.iter().next().map(|field| &field.ty) {
        Some(_) if is_json => Some(quote!(::serde_json::Value)),
        Some(map) => argument(map, "HashMap", 1).map(|value| quote!(#value)),
        None => None,
    };
    let collected = values.map(|value| {
        quote! {
            impl<K: Into<String>, V: Into<#value>> FromIterator<(K, V)> for #name {
                fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
                    Self(pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
                }
            }
        }
    });
    match (inner(&item).as_deref(), item.fields.iter().next()) {
        (Some("Map" | "HashMap" | "Vec"), Some(Field { ty: held, .. })) => {
            let of_json = is_json.then(|| quote!(crate::runtime::of_json!(#name);));
            quote! {
                #[derive(Default)] #item #collected #hidden #of_json
                impl ::std::ops::DerefMut for #name {
                    fn deref_mut(&mut self) -> &mut #held {
                        &mut self.0
                    }
                }
            }
        }
        (Some("Value"), _) => quote!(#[derive(Default)] #item #hidden),
        _ => quote!(#item #hidden),
    }
}

#[cfg(test)]
mod tests {
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
        let document = schemas("Meta: { type: object }");
        let code = |item: ItemStruct| pretty(other(&document, item));
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
        assert!(!code.contains("Debug") && code.contains("crate::runtime::secret!(Token)"), "{code}");
        let document = schemas("Headers: { type: object, x-secret: true }");
        let item = parse_quote! {
            #[derive(Clone, Debug)]
            pub struct Headers(pub ::serde_json::Map<String, ::serde_json::Value>);
        };
        let code = pretty(other(&document, item));
        assert!(!code.contains("Clone, Debug") && code.contains("impl ::std::fmt::Debug for Headers"), "{code}");
    }
}
