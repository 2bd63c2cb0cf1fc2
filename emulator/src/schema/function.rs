//! Functions that a request offers to the model.

use std::collections::HashSet;

use serde_json::Value;

use super::error::ApiError;
use super::form::{
    Also, Any, Boolean, Form, Length, List, MapOf, Object, Of, Optional, Passing, Required, Row, Text, invalid,
};

/// The id of a channel.
pub(crate) const CHANNEL: Form = Length(16, usize::MAX);
/// Functions with unique names.
pub(crate) const FUNCTIONS: Row = ("functions", Also(&List(&FUNCTION), check_unique), Passing);
const FUNCTION: Form = Of(&[
    ("name", Also(&Length(0, 64), check_name), Required),
    ("description", Text, Required),
    ("parameters", Also(&Also(&Object, check_object), check_schema), Optional),
    ("result", Also(&Of(&[("data", Any, Optional), ("channel", CHANNEL, Passing)]), check_result), Optional),
    ("call", Of(&[("start end", Boolean, Optional)]), Optional),
]);

/// A schema of a property of the parameters.
const SCHEMA: Form = Also(&Object, check_schema);
/// The keywords of a schema by its type.
const STRING: Form = Of(&[("type description default enum minLength maxLength pattern format", Any, Optional)]);
const NUMBER: Form = Of(&[(
    "type description default enum minimum maximum exclusiveMinimum exclusiveMaximum multipleOf",
    Any,
    Optional,
)]);
const BOOLEAN: Form = Of(&[("type description default", Any, Optional)]);
const ARRAY: Form = Of(&[("type description default", Any, Optional), ("items", SCHEMA, Passing)]);
const OBJECT: Form = Of(&[
    ("type description default required", Any, Optional),
    ("properties", MapOf(&SCHEMA), Passing),
    ("additionalProperties", Also(&Any, check_additional), Passing),
]);

fn check_unique(path: &str, functions: &Value) -> Result<(), ApiError> {
    let mut names = HashSet::new();
    match functions.as_array().into_iter().flatten().all(|function| names.insert(function["name"].as_str())) {
        true => Ok(()),
        false => Err(invalid(path, "contains a duplicate value")),
    }
}

fn check_name(path: &str, name: &Value) -> Result<(), ApiError> {
    let name = name.as_str().unwrap_or_default();
    let starts_well = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '$');
    if starts_well && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$') {
        return Ok(());
    }
    Err(invalid(path, "fails to match the required pattern: /^(?!_)[A-Za-z$][A-Za-z0-9_$]*$/"))
}

/// The source of a call's result is a value of the request, or a message on a channel.
fn check_result(path: &str, result: &Value) -> Result<(), ApiError> {
    match result.as_object().map_or(0, serde_json::Map::len) {
        1 => Ok(()),
        _ => Err(invalid(path, "must have either data or a channel")),
    }
}

fn check_object(path: &str, schema: &Value) -> Result<(), ApiError> {
    if schema["type"] == "object" { Ok(()) } else { Err(invalid(path, "must be a schema of type object")) }
}

fn check_additional(path: &str, value: &Value) -> Result<(), ApiError> {
    if value.is_boolean() { Ok(()) } else { SCHEMA.check(path, value) }
}

/// Checks a schema and those within it, with the keywords that go with its type.
fn check_schema(path: &str, schema: &Value) -> Result<(), ApiError> {
    let kind = schema["type"].as_str().unwrap_or_default();
    let form = match kind {
        "string" => STRING,
        "number" | "integer" => NUMBER,
        "boolean" => BOOLEAN,
        "array" => ARRAY,
        "object" => OBJECT,
        // Any value.
        _ if schema.as_object().is_some_and(serde_json::Map::is_empty) => return Ok(()),
        _ => return Err(invalid(path, "must have a type")),
    };
    form.check(path, schema)?;
    let is_constant = |value: &Value| match kind {
        "string" => value.as_str().is_some_and(|text| !text.is_empty()),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        _ => value.is_number(),
    };
    let mut constants = schema["enum"].as_array().into_iter().flatten();
    if !constants.all(is_constant) {
        return Err(invalid(path, "must have constants of its type as `enum`"));
    }
    let mut required =
        schema["required"].as_array().into_iter().flatten().map(|name| name.as_str().unwrap_or_default());
    match required.find(|name| schema["properties"].get(name).is_none()) {
        Some(name) => Err(invalid(path, format!("may not require `{name}`, which is not among the properties"))),
        None => Ok(()),
    }
}
