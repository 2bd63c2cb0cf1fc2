//! The keywords of JSON Schema.

use serde_json::{Map, Value};

/// A schema as it is written.
pub(super) type Raw = Map<String, Value>;

/// Keywords that are read, besides [`LIMITS`]. Others are notes, or constraints that are left to the tool, such as `if`.
#[rustfmt::skip]
const STRUCTURE: [&str; 13] = [
    "$ref", "additionalProperties", "allOf", "anyOf", "const", "enum", "items", "oneOf", "patternProperties", "prefixItems",
    "properties", "required", "type",
];

#[rustfmt::skip]
pub(super) const LIMITS: [&str; 12] = [
    "exclusiveMaximum", "exclusiveMinimum", "format", "maxItems", "maxLength", "maximum", "minItems", "minLength",
    "minimum", "multipleOf", "pattern", "uniqueItems",
];

/// The patterns of integers in the maps of schemars.
pub(super) const INTEGERS: [&str; 2] = [r"^\d+$", r"^-?\d+$"];

/// The keyword of a node for variants that only require fields.
pub(super) const REQUIRES: &str = "anyOf";

pub(super) fn is_read(keyword: &str) -> bool {
    STRUCTURE.contains(&keyword) || LIMITS.contains(&keyword)
}

/// True if a constraint has a value that JSON Schema allows.
pub(super) fn is_limit(keyword: &str, limit: &Value) -> bool {
    match keyword {
        "format" | "pattern" => limit.is_string(),
        "uniqueItems" => limit.is_boolean(),
        "maxItems" | "maxLength" | "minItems" | "minLength" => {
            limit.as_f64().is_some_and(|count| count >= 0.0 && count.fract() == 0.0)
        }
        _ => limit.is_number(),
    }
}

/// The type of a schema that does not name it.
pub(super) fn inferred(schema: &Raw, values: &[Value], nullable: bool) -> &'static str {
    let has = |keys: &[&str]| keys.iter().any(|key| schema.contains_key(*key));
    let all = |is: fn(&Value) -> bool| !values.is_empty() && values.iter().all(is);
    if has(&["properties", "required", "additionalProperties", "patternProperties"]) {
        "object"
    } else if has(&["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]) {
        "array"
    } else if has(&["minLength", "maxLength", "pattern"]) || all(Value::is_string) {
        "string"
    } else if has(&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"])
        || all(Value::is_number)
    {
        "number"
    } else if all(Value::is_boolean) {
        "boolean"
    } else if values.is_empty() && nullable {
        "null"
    } else {
        "any"
    }
}
