//! The document as the client sees it: operations, the clients that have their methods, events, and the direction of
//! each schema.

pub(crate) mod choice;
pub mod event;
pub mod operation;
pub mod reach;
pub(crate) mod resource;

use heck::ToSnakeCase;
use serde_json::Value;

use crate::document::referenced;

/// True if a value that the server sends makes no sense without the property. It has to be `required` as well: in a
/// request that is what counts.
#[must_use]
pub fn is_essential(schema: &Value, property: &str) -> bool {
    ["required", "x-essential"].iter().all(|key| schema[key].as_array().is_some_and(|it| it.contains(&property.into())))
}

/// The property of a request that stands for the whole of it: a request converts from its value.
pub(crate) fn shorthand(schema: &Value) -> Option<&str> {
    schema["x-shorthand"].as_str()
}

/// True if an object may have properties that its schema does not list.
#[must_use]
pub fn is_open(schema: &Value) -> bool {
    !matches!(schema["additionalProperties"], Value::Null | Value::Bool(false))
}

/// True if a caller can set anything of a request body. The method of an operation takes no other body.
#[must_use]
pub fn can_be_set(schema: &Value) -> bool {
    schema["type"] != "object" || is_open(schema) || schema["properties"].as_object().is_some_and(|it| !it.is_empty())
}

/// The field of a page with its items.
pub(crate) const ITEMS: &str = "items";

/// The cursor: a field of a page, and the query parameter that requests the next page.
pub(crate) const CURSOR: &str = "cursor";

/// The schema of the items, if the schema is a page of a list.
#[must_use]
pub fn page_item(schema: &Value) -> Option<&str> {
    let fields = &schema["properties"];
    referenced(&fields[ITEMS]["items"]).filter(|_| !fields[CURSOR].is_null())
}

/// The name of a property in Rust: its `x-name`, or else that in the document, in snake case.
#[must_use]
pub fn field_name(key: &str, property: &Value) -> String {
    property["x-name"].as_str().map_or_else(|| key.to_snake_case(), str::to_owned)
}

/// Keywords of validation. No generated type applies them to a response.
pub const VALIDATION: [&str; 13] = [
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "uniqueItems",
];
