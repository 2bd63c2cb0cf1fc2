//! Parts of generated code.

use std::collections::BTreeMap;
use std::fmt::Display;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use serde_json::{Number, Value};

use crate::markdown::with_plain_code;

/// Generated items by the names of the types and operations that they are for.
pub(crate) type Items = BTreeMap<String, TokenStream>;

/// The identifier of a name, which `check` has found to be one in Rust.
pub(crate) fn ident(name: impl Display) -> Ident {
    format_ident!("{}", name.to_string())
}

/// The doc comment of a text of the document.
pub(crate) fn docs(text: &str) -> TokenStream {
    comment(&with_plain_code(text))
}

/// The doc comment of a text, in which code blocks are tests.
pub(crate) fn comment(text: &str) -> TokenStream {
    // Rust takes no carriage return in a comment.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines = text.trim().lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// Texts with an empty line between any two, without those that are empty.
pub(crate) fn paragraphs(texts: impl IntoIterator<Item = String>) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Warns callers of an operation, a schema or a property that is deprecated.
pub(crate) fn deprecated(of: &Value) -> Option<TokenStream> {
    (of["deprecated"] == true).then(|| quote!(#[deprecated]))
}

/// JSON, as the macro `json!` takes it.
pub(crate) fn literal(value: &Value) -> TokenStream {
    match value {
        Value::Null => quote!(null),
        Value::Bool(value) => quote!(#value),
        Value::Number(value) => number(value).into_token_stream(),
        Value::String(text) => quote!(#text),
        Value::Array(items) => {
            let items = items.iter().map(literal);
            quote!([#(#items),*])
        }
        Value::Object(fields) => {
            let (keys, values) = (fields.keys(), fields.values().map(literal));
            quote!({ #(#keys: #values),* })
        }
    }
}

/// A number, with its type where it is no `i32`, for which the compiler takes any other integer.
pub(crate) fn number(of: &Number) -> Literal {
    match (of.as_i64(), of.as_u64()) {
        (Some(value), _) if i32::try_from(value).is_ok() => Literal::i64_unsuffixed(value),
        (Some(value), _) => Literal::i64_suffixed(value),
        (None, Some(value)) => Literal::u64_suffixed(value),
        (None, None) => Literal::f64_unsuffixed(of.as_f64().unwrap_or_default()),
    }
}
