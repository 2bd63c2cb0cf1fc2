//! The document as the client sees it: operations, the clients that have their methods, events, and the direction of
//! each schema.

pub(crate) mod choice;
pub mod event;
pub mod operation;
pub mod reach;
pub(crate) mod resource;

use heck::ToSnakeCase;
use serde_json::Value;

/// True if a value that the server sends makes no sense without the property. It has to be `required` as well: in a
/// request that is what counts.
pub(crate) fn is_essential(schema: &Value, property: &str) -> bool {
    ["required", "x-essential"].iter().all(|key| schema[key].as_array().is_some_and(|it| it.contains(&property.into())))
}

/// The property of a request that stands for the whole of it: a request converts from its value.
pub(crate) fn shorthand(schema: &Value) -> Option<&str> {
    schema["x-shorthand"].as_str()
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
