//! Schemas with one value, and choices of them.

use serde_json::{Value, json};

use super::keywords::{Raw, inferred, is_read};
use super::plain;

/// The only value of a schema.
pub(super) fn constant(schema: &Value) -> Option<Value> {
    let only = || schema.get("enum")?.as_array().filter(|values| values.len() == 1)?.first();
    schema.get("const").or_else(only).cloned()
}

/// An enum of one type, if all variants are constants. Their descriptions are appended to that of the enum.
pub(super) fn constants(variants: &[Raw], around: &Raw) -> Option<Raw> {
    let kind = variants.first()?.get("type");
    let (mut values, mut words) = (Vec::new(), Vec::new());
    for variant in variants {
        let is_plain = |key: &String| ["type", "const", "enum"].contains(&&**key) || !is_read(key);
        if variant.get("type") != kind || kind.is_some_and(Value::is_array) || !variant.keys().all(is_plain) {
            return None;
        }
        match (variant.get("const"), variant.get("enum")) {
            (Some(value), None) => {
                if let Some(described) = variant.get("description").or(variant.get("title")).and_then(Value::as_str) {
                    words.push(format!("`{}`: {}", plain(value), described.trim_end_matches('.')));
                }
                values.push(value.clone());
            }
            (None, Some(Value::Array(several))) => values.extend_from_slice(several),
            _ => return None,
        }
    }
    if kind.is_none() && !around.contains_key("type") && inferred(&Raw::new(), &values, false) == "any" {
        return None;
    }
    let mut constants = Raw::from_iter([("enum".to_owned(), json!(values))]);
    constants.extend(kind.map(|kind| ("type".to_owned(), kind.clone())));
    let described = around.get("description").and_then(Value::as_str);
    let described = described
        .map(|described| described.to_owned() + if described.ends_with(['.', '!', '?', ':']) { "" } else { "." });
    let described = Vec::from_iter(described.into_iter().chain((!words.is_empty()).then(|| words.join("; "))));
    if !described.is_empty() {
        constants.insert("description".to_owned(), json!(described.join(" ")));
    }
    Some(constants)
}
