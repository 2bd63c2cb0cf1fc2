//! The Rust types of values: of properties, of items, of the values of maps, and of schemas without properties.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::code::ident;
use crate::document::referenced;
use crate::model::is_any;

/// A type that can be empty.
pub(super) enum Collection {
    List,
    /// A map with values of one type.
    Map,
    /// A map with any values.
    Json,
}

impl Collection {
    /// The type of a value of this schema, if it is a list or a map.
    pub(super) fn of(schema: &Value) -> Option<Self> {
        let is_map = schema["type"] == "object" || schema["properties"].is_object();
        match referenced(schema) {
            None if schema["type"] == "array" => Some(Self::List),
            None if is_map && is_any(&schema["additionalProperties"]) => Some(Self::Json),
            None if is_map => Some(Self::Map),
            _ => None,
        }
    }

    /// The path of the generic type.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::List => "Vec",
            Self::Map => "::std::collections::HashMap",
            Self::Json => "::serde_json::Map",
        }
    }
}

/// The type of a value that can be null, if the schema is `nullable`.
pub(super) fn of(schema: &Value) -> TokenStream {
    let value = not_null(schema);
    if schema["nullable"] == true && !is_any(schema) { quote!(Option<#value>) } else { value }
}

/// The type of a value that is not null.
pub(super) fn not_null(schema: &Value) -> TokenStream {
    if let Some(name) = referenced(schema) {
        let name = ident(name);
        return quote!(#name);
    }
    match (Collection::of(schema), schema["type"].as_str()) {
        (Some(Collection::List), _) => {
            let item = of(&schema["items"]);
            quote!(Vec<#item>)
        }
        (Some(Collection::Map), _) => {
            let value = of(&schema["additionalProperties"]);
            quote!(::std::collections::HashMap<String, #value>)
        }
        (Some(Collection::Json), _) => quote!(::serde_json::Map<String, ::serde_json::Value>),
        (None, Some("string")) => quote!(String),
        (None, Some("integer")) => quote!(i64),
        (None, Some("number")) => quote!(f64),
        (None, Some("boolean")) => quote!(bool),
        (None, _) => quote!(::serde_json::Value),
    }
}

/// A type for values that are not an object with properties: a text, a number, a list, a map, or any JSON. Macros of
/// `crate::runtime` implement the traits that are not derived.
pub(super) fn newtype(name: &str, schema: &Value) -> TokenStream {
    let (name, held) = (ident(name), not_null(schema));
    let is_secret = schema["x-secret"] == true;
    let is_text = schema["type"] == "string";
    let (derived, macros) = match (schema["type"].as_str(), Collection::of(schema)) {
        (Some("string"), _) if is_secret => (quote!(Eq), "secret"),
        (Some("string"), _) => (quote!(Debug, Eq, Hash, Ord, PartialOrd), "id"),
        (_, Some(Collection::List)) => (quote!(Debug, Default), "collection"),
        (_, Some(Collection::Map)) if is_secret => (quote!(Default), "collection map hidden"),
        (_, Some(Collection::Map)) => (quote!(Debug, Default), "collection map"),
        (_, Some(Collection::Json)) if is_secret => (quote!(Default), "collection map of_json hidden"),
        (_, Some(Collection::Json)) => (quote!(Default), "collection map of_json redacted"),
        (Some("integer"), None) => (quote!(Copy, Debug, Eq, Hash, Ord, PartialOrd), "number"),
        (Some("number" | "boolean"), None) => (quote!(Debug), "number"),
        // Any JSON is null if there is none; another name for a type is never missing.
        _ if referenced(schema).is_none() => (quote!(Debug, Default), "holding"),
        _ => (quote!(Debug), "holding"),
    };
    let visibility = (!is_text).then(|| quote!(pub));
    let macros = macros.split(' ').map(ident);
    quote! {
        #[derive(Clone, PartialEq, #derived)]
        pub struct #name(#visibility #held);
        #(crate::runtime::#macros!(#name(#held));)*
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::code;

    #[test]
    fn an_id_holds_its_text_for_itself() {
        let code = code("BotId: { type: string }", true, true);
        assert!(code.contains("pub struct BotId(String);"), "{code}");
        assert!(code.contains("crate::runtime::id!(BotId(String));"), "{code}");
    }

    #[test]
    fn only_what_can_be_empty_has_a_default() {
        assert!(code("Meta: { type: object }", true, true).contains("Default"));
        assert!(code("Ids: { type: array, items: { type: string } }", true, true).contains("Default"));
        let owner = code("OwnerId: { $ref: '#/components/schemas/BotId' }", true, true);
        assert!(owner.contains("pub struct OwnerId(pub BotId)") && !owner.contains("Default"), "{owner}");
    }

    #[test]
    fn number_is_written_and_parsed_like_a_plain_one() {
        let code = code("Score: { type: integer }", true, true);
        assert!(code.contains("pub struct Score(pub i64);") && code.contains("number!(Score(i64))"), "{code}");
        assert!(code.contains("Hash") && code.contains("Copy"), "{code}");
    }

    #[test]
    fn a_secret_has_no_debug_of_its_own() {
        let token = code("Token: { type: string, x-secret: true }", true, true);
        assert!(!token.contains("Debug") && token.contains("crate::runtime::secret!(Token(String));"), "{token}");
        let headers = code("Headers: { type: object, x-secret: true }", true, true);
        assert!(!headers.contains("Debug") && headers.contains("crate::runtime::hidden!(Headers("), "{headers}");
    }
}
