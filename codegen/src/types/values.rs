//! The Rust types of values: of properties, items, and the values of maps.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::code::ident;
use crate::document::referenced;

/// A type that can be empty.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
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

/// True if a schema allows any JSON.
fn is_any(schema: &Value) -> bool {
    schema["type"].is_null() && referenced(schema).is_none() && schema["properties"].is_null()
}
