//! The document as the client sees it: operations, the clients that have their methods, choices between schemas, events, and
//! the direction of each schema.

pub mod operation;
pub mod reach;
pub(crate) mod resource;

use heck::{ToPascalCase, ToSnakeCase};
use proc_macro2::Ident;
use quote::format_ident;
use serde_json::Value;

use crate::document::{Document, referenced};

/// The properties that an object has to have.
pub(crate) fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// True if an object has to have a property.
#[must_use]
pub fn requires(schema: &Value, property: &str) -> bool {
    required(schema).any(|name| name == property)
}

/// The value of an enum with one, which callers need not set where it is required.
pub(crate) fn constant<'a>(document: &'a Document, property: &'a Value) -> Option<&'a str> {
    document.named(property)["enum"].as_array().filter(|values| values.len() == 1)?[0].as_str()
}

/// A field of an update: unchanged, cleared, or set. The document defines which can be cleared
/// with `nullable`. Required fields cannot be unchanged.
pub(crate) fn is_patch(property: &Value, required: bool) -> bool {
    property["nullable"] == true && !required
}

/// True if a value that the server sends makes no sense without the property. It has to be `required` as well: in a
/// request that is what counts.
#[must_use]
pub fn is_essential(schema: &Value, property: &str) -> bool {
    requires(schema, property) && must_be_readable(schema, property)
}

/// True if a received value is useless when the property is present and has another type.
pub(crate) fn must_be_readable(schema: &Value, property: &str) -> bool {
    schema["x-essential"].as_array().is_some_and(|names| names.contains(&property.into()))
}

/// True if a schema allows any JSON.
pub(crate) fn is_any(schema: &Value) -> bool {
    schema["type"].is_null() && referenced(schema).is_none() && schema["properties"].is_null()
}

/// True if an object may have properties that its schema does not list. One that lists none at all has any.
#[must_use]
pub fn is_open(schema: &Value) -> bool {
    match schema["additionalProperties"] {
        Value::Null => schema["type"] == "object" && schema["properties"].is_null(),
        Value::Bool(is_open) => is_open,
        _ => true,
    }
}

/// True for objects with properties, and for requests in which nothing can be set.
pub(crate) fn is_struct(schema: &Value, is_only_sent: impl FnOnce() -> bool) -> bool {
    let has_fields = schema["properties"].as_object().is_some_and(|fields| !fields.is_empty());
    has_fields || schema["type"] == "object" && !is_open(schema) && is_only_sent()
}

/// True if a caller can set anything of a request body. The method of an operation takes no other body.
#[must_use]
pub fn can_be_set(schema: &Value) -> bool {
    schema["type"] != "object" || is_open(schema) || schema["properties"].as_object().is_some_and(|it| !it.is_empty())
}

/// A `discriminator`: its property, and the values of that property for each choice.
pub(crate) struct Discriminator<'a> {
    pub(crate) property: &'a str,
    pub(crate) tags: Vec<(&'a str, Vec<&'a str>)>,
}

/// The names of the variants of a choice: those of its schemas, without the words that all of them begin with.
pub(crate) fn choice_variants(names: &[&str]) -> Vec<String> {
    let words: Vec<_> = names.iter().map(|name| name.to_snake_case()).collect();
    let words: Vec<Vec<_>> = words.iter().map(|words| words.split('_').collect()).collect();
    let is_common = |at: &usize| words.iter().all(|of| of.get(*at) == words[0].get(*at));
    let common = (0..words.first().map_or(0, Vec::len)).take_while(is_common).count();
    let common = if words.iter().all(|of| of.len() > common) { common } else { 0 };
    words.iter().map(|of| variant_name(&of[common..].join("_"))).collect()
}

/// The names of the schemas that a value can be of.
pub fn choices(schema: &Value) -> impl Iterator<Item = &str> {
    let lists = ["oneOf", "anyOf"].into_iter().filter_map(|key| schema[key].as_array());
    lists.flatten().filter_map(referenced)
}

/// The name of a schema that a `mapping` has for a value.
#[must_use]
pub fn mapped(target: &Value) -> &str {
    let target = target.as_str().unwrap_or_default();
    target.strip_prefix("#/components/schemas/").unwrap_or(target)
}

/// The discriminator of a schema. A choice without a `mapping` is identified by the name of its schema.
pub(crate) fn discriminator(schema: &Value) -> Option<Discriminator<'_>> {
    let property = schema["discriminator"]["propertyName"].as_str()?;
    let mapping = schema["discriminator"]["mapping"].as_object();
    let tags = choices(schema).map(|name| {
        let mapped = mapping.into_iter().flatten().filter(|(_, target)| mapped(target) == name);
        let tags: Vec<_> = mapped.map(|(tag, _)| tag.as_str()).collect();
        (name, if tags.is_empty() { vec![name] } else { tags })
    });
    Some(Discriminator { property, tags: tags.collect() })
}

/// The values of the `role` of an event: it shows that the connection is alive and nothing else, reports a failure, or
/// completes the stream.
pub(crate) const ROLES: [&str; 3] = ["keep-alive", "error", "result"];

/// The field of a page with its items.
pub(crate) const ITEMS: &str = "items";

/// The cursor: a field of a page, and the query parameter that requests the next page.
pub(crate) const CURSOR: &str = "cursor";

/// The schema of the items, if the schema is a page of a list: it has a list of a schema, and a text that can be missing.
#[must_use]
pub fn page_item(schema: &Value) -> Option<&str> {
    let [items, cursor] = [ITEMS, CURSOR].map(|name| &schema["properties"][name]);
    let is_list = items["type"] == "array" && [items, &items["items"]].iter().all(|it| it["nullable"] != true);
    let is_cursor = cursor["type"] == "string" && (cursor["nullable"] == true || !is_essential(schema, CURSOR));
    let are_named = [items, cursor].iter().all(|it| it["x-name"].is_null());
    referenced(&items["items"]).filter(|_| is_list && is_cursor && are_named)
}

/// The name of a property in Rust: its `x-name`, or else that in the document, in snake case.
pub(crate) fn field_name(key: &str, property: &Value) -> String {
    property["x-name"].as_str().map_or_else(|| key.to_snake_case(), str::to_owned)
}

/// True if a text can be a name in Rust.
pub(crate) fn is_name(text: &str) -> bool {
    // A keyword since the edition of 2024.
    syn::parse_str::<Ident>(text).is_ok() && text != "gen"
}

/// The identifier of a field, a setter or an argument: raw where its name is a keyword.
pub(crate) fn field_ident(name: &str) -> Ident {
    let name = name.to_snake_case();
    if is_name(&name) { format_ident!("{name}") } else { format_ident!("r#{name}") }
}

/// The name of the variant for a value of an enum.
pub(crate) fn variant_name(value: &str) -> String {
    let name = value.to_pascal_case();
    match name.chars().next() {
        Some(first) if first.is_numeric() => format!("X{name}"),
        _ if name == "Self" => "Self_".to_owned(),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn variants_are_named_without_the_words_that_all_schemas_begin_with() {
        assert_eq!(choice_variants(&["FilterText", "FilterNumber"]), ["Text", "Number"]);
        assert_eq!(choice_variants(&["Contact", "ContactId"]), ["Contact", "ContactId"]);
        assert_eq!(choice_variants(&["Filter", "Filtered"]), ["Filter", "Filtered"]);
        assert_eq!(choice_variants(&["BotId"]), ["BotId"]);
        assert_eq!(choice_variants(&[]), [""; 0]);
    }

    #[test]
    fn an_object_that_lists_no_properties_has_any() {
        for (schema, expected) in [
            (json!({ "type": "object" }), true),
            (json!({ "type": "object", "properties": {} }), false),
            (json!({ "type": "object", "additionalProperties": false }), false),
            (json!({ "type": "object", "properties": {}, "additionalProperties": true }), true),
        ] {
            assert_eq!((is_open(&schema), can_be_set(&schema)), (expected, expected), "{schema}");
        }
    }
}
