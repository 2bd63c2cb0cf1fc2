//! The parameters of a function from a Rust type: what schemars makes of it, in the part of JSON
//! Schema that the server takes. What does not fit is an error here, so that it is none of a call.

use std::fmt::Display;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::types::FunctionParameters;

/// What the server takes of JSON Schema.
#[rustfmt::skip]
const KEYWORDS: [&str; 17] = [
    "type", "description", "properties", "required", "items", "enum", "default", "format", "pattern", "minimum",
    "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "additionalProperties",
];

/// What constrains nothing and is left out.
#[rustfmt::skip]
const NOTES: [&str; 12] = [
    "$comment", "$defs", "$id", "$schema", "contentEncoding", "contentMediaType", "contentSchema", "deprecated",
    "examples", "readOnly", "title", "writeOnly",
];

/// The formats that JSON Schema knows. schemars has others, for the sizes of numbers.
#[rustfmt::skip]
const FORMATS: [&str; 19] = [
    "date", "date-time", "duration", "email", "hostname", "idn-email", "idn-hostname", "ipv4", "ipv6", "iri",
    "iri-reference", "json-pointer", "regex", "relative-json-pointer", "time", "uri", "uri-reference", "uri-template",
    "uuid",
];

/// A schema that the server takes.
struct Lowered {
    schema: Map<String, Value>,
    /// It allowed null, which is said by leaving the property out.
    optional: bool,
}

/// The parameters of a function whose arguments are a `T`, or why it has none.
pub(super) fn parameters<T: JsonSchema>() -> Result<FunctionParameters, String> {
    let schema = derived::<T>();
    let open = schema.get("additionalProperties").is_some_and(|others| others != false);
    let is_struct = schema["type"] == "object" && (schema.get("properties").is_some() || !open);
    if !is_struct && !is_null(&schema) {
        return Err("the arguments have to be a struct with named fields".to_owned());
    }
    let mut schema = if is_struct { lower(schema, "")?.schema } else { Map::new() };
    let properties = match schema.remove("properties") {
        Some(Value::Object(properties)) => properties,
        _ => Map::new(),
    };
    let required = schema.remove("required").and_then(|names| serde_json::from_value(names).ok());
    Ok(FunctionParameters::builder().properties(properties).required(required.unwrap_or_else(Vec::new)).build())
}

/// The schema of a `T`, or why it has none.
pub(super) fn schema<T: JsonSchema>() -> Result<Value, String> {
    lower(derived::<T>(), "").map(|lowered| Value::Object(lowered.schema))
}

/// What schemars makes of a type, with all in its place but for recursion.
fn derived<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    settings.into_generator().subschema_for::<T>().to_value()
}

fn lower(schema: Value, path: &str) -> Result<Lowered, String> {
    let mut schema = match schema {
        Value::Object(schema) => schema,
        Value::Bool(true) => Map::new(),
        _ => return Err(at(path, "there is no value that it takes")),
    };
    let mut optional = unwrap(&mut schema, path)?;
    if let Some(Value::String(target)) = schema.get("$ref") {
        let name = target.rsplit('/').next().unwrap_or_default();
        return Err(at(path, format_args!("`{name}` is recursive, which cannot be expressed")));
    }
    if is_null(&Value::Object(schema.clone())) {
        return Err(at(path, "what is always null cannot be expressed"));
    }
    if let Some(value) = schema.remove("const") {
        schema.insert("enum".to_owned(), json!([value]));
    }
    if let Some(Value::Array(kinds)) = schema.get_mut("type") {
        optional |= without(kinds, |kind| kind == "null");
        let [kind] = kinds.as_mut_slice() else {
            return Err(at(path, "a choice of types cannot be expressed"));
        };
        let kind = kind.take();
        schema.insert("type".to_owned(), kind);
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum") {
        optional |= without(values, Value::is_null);
    }
    include_bounds(&mut schema, path)?;

    let mut lowered = Map::new();
    let mut left_out = Vec::new();
    let required = schema.remove("required");
    for (keyword, value) in schema {
        let value = match (keyword.as_str(), value) {
            ("default", Value::Null) => continue,
            ("format", format) if !FORMATS.iter().any(|known| format == *known) => continue,
            ("prefixItems", _) => return Err(at(path, "a tuple cannot be expressed: make it a struct")),
            ("items", items) => Value::Object(lower(items, &format!("{path}[]"))?.schema),
            ("additionalProperties", others @ Value::Object(_)) => {
                Value::Object(lower(others, &inside(path, "*"))?.schema)
            }
            ("properties", Value::Object(properties)) => {
                let mut all = Map::new();
                for (name, property) in properties {
                    let property = lower(property, &inside(path, &name))?;
                    if property.optional {
                        left_out.push(name.clone());
                    }
                    all.insert(name, Value::Object(property.schema));
                }
                Value::Object(all)
            }
            (keyword, _) if NOTES.contains(&keyword) => continue,
            (keyword, value) if KEYWORDS.contains(&keyword) => value,
            (keyword, _) => return Err(cannot(path, keyword)),
        };
        lowered.insert(keyword, value);
    }
    let mut required: Vec<String> = required.and_then(|names| serde_json::from_value(names).ok()).unwrap_or_default();
    required.retain(|name| !left_out.contains(name));
    if let Some(name) = required.iter().find(|name| lowered.get("properties").is_none_or(|all| all.get(name).is_none()))
    {
        return Err(at(&inside(path, name), "is required, and is not among the properties"));
    }
    if !required.is_empty() {
        lowered.insert("required".to_owned(), json!(required));
    }
    Ok(Lowered { schema: lowered, optional })
}

/// Takes out what holds no more than one schema: a choice of it or null, a choice of constants, a
/// schema wrapped alone. Tells whether null was one of the choices.
fn unwrap(schema: &mut Map<String, Value>, path: &str) -> Result<bool, String> {
    let mut optional = false;
    let next = |schema: &mut Map<_, _>| ["allOf", "anyOf", "oneOf"].into_iter().find_map(|k| schema.remove_entry(k));
    while let Some((keyword, variants)) = next(schema) {
        let Value::Array(mut variants) = variants else { return Err(cannot(path, &keyword)) };
        if keyword != "allOf" {
            optional |= without(&mut variants, is_null);
            if let Some(constants) = constants(&variants, schema.get("description")) {
                schema.extend(constants);
                continue;
            }
        }
        match (variants.pop(), variants.is_empty()) {
            (Some(Value::Object(variant)), true) => {
                for (key, value) in variant {
                    let yields = key == "description" || key == "default" || NOTES.contains(&key.as_str());
                    match schema.get(&key) {
                        None => _ = schema.insert(key, value),
                        // What is said nearer to the field wins.
                        Some(near) if yields || *near == value => {}
                        Some(_) => return Err(cannot(path, &keyword)),
                    }
                }
            }
            _ if keyword == "allOf" => return Err(cannot(path, &keyword)),
            _ => {
                let reason = "an enum with data cannot be expressed: give each variant a tool or a field of its own";
                return Err(at(path, reason));
            }
        }
    }
    Ok(optional)
}

/// An enum of one type, if the variants are nothing but constants. What is said of them goes on after
/// what is said of the enum.
fn constants(variants: &[Value], description: Option<&Value>) -> Option<Map<String, Value>> {
    let (mut values, mut words) = (Vec::new(), Vec::new());
    for variant in variants {
        let plain =
            |keyword: &str| ["type", "const", "enum", "description"].contains(&keyword) || NOTES.contains(&keyword);
        let same = variant["type"].is_string() && variant["type"] == variants[0]["type"];
        if !same || !variant.as_object()?.keys().all(|keyword| plain(keyword)) {
            return None;
        }
        match (variant.get("const"), variant.get("enum")) {
            (Some(value), None) => {
                if let Some(said) = variant["description"].as_str() {
                    let name = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                    words.push(format!("`{name}`: {}", said.trim_end_matches('.')));
                }
                values.push(value.clone());
            }
            (None, Some(Value::Array(several))) => values.extend_from_slice(several),
            _ => return None,
        }
    }
    let mut constants = Map::from_iter([("type".to_owned(), variants.first()?["type"].clone())]);
    constants.insert("enum".to_owned(), Value::Array(values));
    if !words.is_empty() {
        let said = description.and_then(Value::as_str).map(|said| said.trim_end_matches('.').to_owned() + ". ");
        constants.insert("description".to_owned(), json!(said.unwrap_or_default() + &words.join("; ")));
    }
    Some(constants)
}

/// Bounds that are not included become those that are, which only whole numbers have.
fn include_bounds(schema: &mut Map<String, Value>, path: &str) -> Result<(), String> {
    for (excluded, included, step) in [("exclusiveMinimum", "minimum", 1), ("exclusiveMaximum", "maximum", -1)] {
        let Some(bound) = schema.remove(excluded) else { continue };
        let whole = schema.get("type").is_some_and(|kind| kind == "integer");
        let bound = bound.as_i64().filter(|_| whole).and_then(|bound| bound.checked_add(step));
        let bound = bound.ok_or_else(|| cannot(path, excluded))?;
        let there = schema.get(included).and_then(Value::as_i64);
        if there.is_none_or(|there| (bound > there) == (step > 0)) {
            schema.insert(included.to_owned(), json!(bound));
        }
    }
    Ok(())
}

/// Nothing but null fits.
fn is_null(schema: &Value) -> bool {
    schema["type"] == "null" || schema.get("const").is_some_and(Value::is_null) || schema["enum"] == json!([null])
}

/// Takes what is null from a list. Tells whether there was any.
fn without(list: &mut Vec<Value>, is_null: impl Fn(&Value) -> bool) -> bool {
    let before = list.len();
    list.retain(|item| !is_null(item));
    list.len() < before
}

fn cannot(path: &str, keyword: &str) -> String {
    at(path, format_args!("`{keyword}` cannot be expressed"))
}

fn at(path: &str, reason: impl Display) -> String {
    if path.is_empty() { reason.to_string() } else { format!("`{path}`: {reason}") }
}

fn inside(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashMap};

    use serde::{Deserialize, Serialize};

    use super::*;

    #[derive(Default, Deserialize, JsonSchema, Serialize)]
    #[serde(rename_all = "camelCase")]
    enum Unit {
        #[default]
        Metric,
        OldImperial,
    }

    /// How fast.
    #[derive(JsonSchema)]
    #[serde(rename_all = "lowercase")]
    #[expect(dead_code)]
    enum Speed {
        /// quickly.
        Fast,
        /// with care
        Slow,
    }

    #[derive(JsonSchema)]
    #[expect(dead_code)]
    enum Place {
        Named(String),
        At { latitude: f64 },
    }

    #[derive(JsonSchema)]
    #[expect(dead_code)]
    struct Tree {
        branches: Vec<Tree>,
    }

    #[derive(JsonSchema)]
    struct Count(#[expect(dead_code)] u8);

    /// A type with these fields.
    macro_rules! record {
        ($(#[$on:meta])* $($(#[$at:meta])* $field:ident: $type:ty),*) => {{
            #[derive(JsonSchema)]
            #[expect(dead_code)]
            $(#[$on])*
            struct Record { $($(#[$at])* $field: $type),* }
            schema::<Record>()
        }};
    }

    /// What is made of a field of this type, and whether it is required.
    macro_rules! field {
        ($(#[$at:meta])* $type:ty) => {{
            #[derive(JsonSchema)]
            #[allow(dead_code)]
            struct Record { $(#[$at])* field: $type }
            parameters::<Record>().map(|made| (made.properties["field"].clone(), made.required == ["field"]))
        }};
    }

    fn required(schema: Value) -> Result<(Value, bool), String> {
        Ok((schema, true))
    }

    fn optional(schema: Value) -> Result<(Value, bool), String> {
        Ok((schema, false))
    }

    #[test]
    fn a_field_becomes_what_the_server_takes() {
        let byte = json!({"type": "integer", "minimum": 0, "maximum": 255});
        let units = json!({"type": "string", "enum": ["metric", "oldImperial"]});
        assert_eq!(field!(String), required(json!({"type": "string"})));
        assert_eq!(field!(f64), required(json!({"type": "number"})));
        assert_eq!(field!(i64), required(json!({"type": "integer"})));
        assert_eq!(field!(Count), required(byte.clone()));
        assert_eq!(field!(Option<u8>), optional(byte.clone()));
        assert_eq!(field!(Box<Option<Count>>), optional(byte.clone()));
        assert_eq!(field!(Vec<Option<u8>>), required(json!({"type": "array", "items": byte})));
        assert_eq!(
            field!(BTreeSet<i64>),
            required(json!({"type": "array", "uniqueItems": true, "items": {"type": "integer"}}))
        );
        assert_eq!(field!(HashMap<String, u8>), required(json!({"type": "object", "additionalProperties": byte})));
        assert_eq!(field!(Value), required(json!({})));
        assert_eq!(field!(Option<Value>), optional(json!({})));
        assert_eq!(field!(Unit), required(units.clone()));
        assert_eq!(field!(Option<Unit>), optional(units));
    }
}
