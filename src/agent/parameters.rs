//! The parameters of a function from a Rust type: what schemars makes of it, in the part of JSON
//! Schema that the server takes. What does not fit is an error here, so that it is none of a call.

use std::fmt::Display;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::types::FunctionParameters;

/// The keywords of JSON Schema that the server accepts.
#[rustfmt::skip]
const KEYWORDS: [&str; 17] = [
    "type", "description", "properties", "required", "items", "enum", "default", "format", "pattern", "minimum",
    "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "additionalProperties",
];

/// Keywords that constrain nothing, and are removed.
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

const WITH_DATA: &str = "an enum with data cannot be expressed: give each variant a tool or a field of its own";

/// A schema that the server takes.
struct Lowered {
    schema: Map<String, Value>,
    /// It allowed null, which is expressed by omitting the property.
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

/// The schema of a type by schemars, with references inlined unless they are recursive.
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
    let optional = unwrap(&mut schema, path)? | without_null(&mut schema, path)?;
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
    let properties = lowered.get("properties");
    if let Some(name) = required.iter().find(|name| properties.is_none_or(|all| all.get(name).is_none())) {
        return Err(at(&inside(path, name), "is required, and is not among the properties"));
    }
    if !required.is_empty() {
        lowered.insert("required".to_owned(), json!(required));
    }
    Ok(Lowered { schema: lowered, optional })
}

/// Takes out what holds no more than one schema: a choice of it or null, a choice of constants, a
/// schema wrapped alone. Returns whether null was one of the choices.
fn unwrap(schema: &mut Map<String, Value>, path: &str) -> Result<bool, String> {
    let mut optional = false;
    let next = |schema: &mut Map<_, _>| ["allOf", "anyOf", "oneOf"].into_iter().find_map(|k| schema.remove_entry(k));
    while let Some((keyword, variants)) = next(schema) {
        let Value::Array(mut variants) = variants else { return Err(cannot(path, &keyword)) };
        let choice = keyword != "allOf";
        optional |= choice && without(&mut variants, is_null);
        let said = schema.get("description").and_then(Value::as_str);
        let inner = match constants(&variants, said).filter(|_| choice) {
            Some(constants) => {
                schema.remove("description");
                constants
            }
            None => match (variants.pop(), variants.is_empty()) {
                (Some(Value::Object(variant)), true) => variant,
                _ if choice => return Err(at(path, WITH_DATA)),
                _ => return Err(cannot(path, &keyword)),
            },
        };
        for (key, value) in inner {
            let yields = key == "description" || key == "default" || NOTES.contains(&key.as_str());
            match schema.get(&key) {
                None => _ = schema.insert(key, value),
                // The description nearer to the field takes precedence.
                Some(near) if yields || *near == value => {}
                Some(_) => return Err(cannot(path, &keyword)),
            }
        }
    }
    Ok(optional)
}

/// An enum of one type, if all variants are constants. Their descriptions are appended to that of the enum.
fn constants(variants: &[Value], said: Option<&str>) -> Option<Map<String, Value>> {
    let kind = variants.first()?["type"].as_str()?;
    let (mut values, mut words) = (Vec::new(), Vec::new());
    for variant in variants {
        let plain =
            |key: &String| ["type", "const", "enum", "description"].contains(&&**key) || NOTES.contains(&&**key);
        if variant["type"] != kind || !variant.as_object()?.keys().all(plain) {
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
    let mut constants = Map::from_iter([("type".to_owned(), json!(kind)), ("enum".to_owned(), json!(values))]);
    let said = said.map(|said| said.to_owned() + if said.ends_with(['.', '!', '?', ':']) { "" } else { "." });
    let said = Vec::from_iter(said.into_iter().chain((!words.is_empty()).then(|| words.join("; "))));
    if !said.is_empty() {
        constants.insert("description".to_owned(), json!(said.join(" ")));
    }
    Some(constants)
}

/// Leaves one type, and no null among the values. Returns whether null was allowed.
fn without_null(schema: &mut Map<String, Value>, path: &str) -> Result<bool, String> {
    let mut optional = false;
    if let Some(Value::String(target)) = schema.get("$ref") {
        let name = target.rsplit('/').next().unwrap_or_default();
        return Err(at(path, format_args!("`{name}` is recursive, which cannot be expressed")));
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
    if schema.get("type").is_some_and(|kind| kind == "null") || schema.get("enum") == Some(&json!([])) {
        return Err(at(path, "what is always null cannot be expressed"));
    }
    Ok(optional)
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

/// Removes nulls from a list. Returns whether there were any.
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
    #![allow(dead_code)]

    use std::collections::{BTreeSet, HashMap};

    use super::*;

    fn schema<T: JsonSchema>() -> Result<Value, String> {
        lower(derived::<T>(), "").map(|lowered| Value::Object(lowered.schema))
    }

    #[derive(JsonSchema)]
    #[serde(rename_all = "camelCase")]
    enum Unit {
        Metric,
        OldImperial,
    }

    /// How fast.
    #[derive(JsonSchema)]
    enum Speed {
        /// Quickly.
        Fast,
        /// With care.
        Slow,
        Any,
    }

    #[derive(JsonSchema)]
    enum Place {
        Named(String),
        At { latitude: f64 },
    }

    #[derive(JsonSchema)]
    struct Tree {
        branches: Vec<Tree>,
    }

    /// A count.
    #[derive(JsonSchema)]
    struct Count(u8);

    #[derive(JsonSchema)]
    struct Inner {
        /// Where.
        at: Option<f64>,
        by: bool,
    }

    #[derive(JsonSchema)]
    #[serde(deny_unknown_fields)]
    struct Strict {
        a: String,
    }

    #[derive(JsonSchema)]
    struct Stop {
        at: (u8, u8),
    }

    #[derive(JsonSchema)]
    struct Nothing;

    #[derive(JsonSchema)]
    struct Taken {
        text: String,
        number: f64,
        count: Count,
        /// How many.
        counts: Vec<Option<u8>>,
        boxed: Box<Option<i64>>,
        set: BTreeSet<bool>,
        two: [bool; 2],
        map: HashMap<String, Count>,
        any: Value,
        perhaps_any: Option<Value>,
        unit: Unit,
        perhaps_unit: Option<Unit>,
        speed: Speed,
        /// Go
        perhaps_speed: Option<Speed>,
        /// Within.
        inner: Option<Inner>,
        strict: Strict,
        #[serde(default)]
        default: u8,
        #[serde(default)]
        none: Option<bool>,
        #[schemars(extend("exclusiveMinimum" = 3, "exclusiveMaximum" = 300))]
        between: u8,
        #[schemars(length(min = 1, max = 9), regex(pattern = "^a"), title = "T", example = &"a")]
        short: String,
        #[schemars(url)]
        link: Option<String>,
        #[schemars(extend("allOf" = [{"format": "date-time", "title": "T"}]))]
        wrapped: String,
        #[schemars(extend("const" = "null"))]
        constant: String,
        #[serde(flatten)]
        flat: Strict,
    }

    #[test]
    fn fields_become_parameters() {
        let made = parameters::<Taken>().unwrap();
        let wanted = json!({
            "text": {"type": "string"},
            "number": {"type": "number"},
            "count": {"type": "integer", "minimum": 0, "maximum": 255, "description": "A count."},
            "counts": {
                "type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 255}, "description": "How many."
            },
            "boxed": {"type": "integer"},
            "set": {"type": "array", "uniqueItems": true, "items": {"type": "boolean"}},
            "two": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "boolean"}},
            "map": {
                "type": "object",
                "additionalProperties": {"type": "integer", "minimum": 0, "maximum": 255, "description": "A count."}
            },
            "any": {},
            "perhaps_any": {},
            "unit": {"type": "string", "enum": ["metric", "oldImperial"]},
            "perhaps_unit": {"type": "string", "enum": ["metric", "oldImperial"]},
            "speed": {
                "type": "string", "enum": ["Any", "Fast", "Slow"],
                "description": "How fast. `Fast`: Quickly; `Slow`: With care"
            },
            "perhaps_speed": {
                "type": "string", "enum": ["Any", "Fast", "Slow"],
                "description": "Go. `Fast`: Quickly; `Slow`: With care"
            },
            "inner": {
                "type": "object", "description": "Within.", "required": ["by"],
                "properties": {"at": {"type": "number", "description": "Where."}, "by": {"type": "boolean"}}
            },
            "strict": {
                "type": "object", "required": ["a"], "additionalProperties": false,
                "properties": {"a": {"type": "string"}}
            },
            "default": {"type": "integer", "minimum": 0, "maximum": 255, "default": 0},
            "none": {"type": "boolean"},
            "between": {"type": "integer", "minimum": 4, "maximum": 255},
            "short": {"type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a"},
            "link": {"type": "string", "format": "uri"},
            "wrapped": {"type": "string", "format": "date-time"},
            "constant": {"type": "string", "enum": ["null"]},
            "a": {"type": "string"},
        });
        for (name, schema) in wanted.as_object().unwrap() {
            assert_eq!(made.properties.get(name), Some(schema), "{name}");
        }
        assert_eq!(made.properties.len(), wanted.as_object().unwrap().len());
        let optional = ["boxed", "perhaps_any", "perhaps_unit", "perhaps_speed", "inner", "default", "none", "link"];
        for name in made.properties.keys() {
            assert_ne!(made.required.contains(name), optional.contains(&name.as_str()), "{name}");
        }
    }

    #[test]
    fn unsupported_schema_is_an_error_with_its_path() {
        #[derive(JsonSchema)]
        struct Open {
            #[schemars(extend("exclusiveMinimum" = 0))]
            above: f64,
        }
        #[derive(JsonSchema)]
        struct Either {
            #[schemars(extend("type" = ["string", "integer"]))]
            either: String,
        }
        #[derive(JsonSchema)]
        #[schemars(extend("required" = ["x"]))]
        struct Required {}
        #[derive(JsonSchema)]
        struct Flat {
            #[serde(flatten)]
            place: Place,
        }
        let with_data = |path: &str| format!("`{path}`: {WITH_DATA}");
        for (made, reason) in [
            (schema::<Vec<Stop>>(), "`[].at`: a tuple cannot be expressed: make it a struct"),
            (schema::<Vec<HashMap<String, Place>>>(), &with_data("[].*")),
            (schema::<Option<Place>>(), WITH_DATA),
            (schema::<Flat>(), WITH_DATA),
            (schema::<Option<Box<Tree>>>(), "`branches[]`: `Tree` is recursive, which cannot be expressed"),
            (schema::<()>(), "what is always null cannot be expressed"),
            (schema::<HashMap<u8, bool>>(), "`patternProperties` cannot be expressed"),
            (schema::<[std::num::NonZeroI8; 2]>(), "`[]`: `not` cannot be expressed"),
            (schema::<Open>(), "`above`: `exclusiveMinimum` cannot be expressed"),
            (schema::<Either>(), "`either`: a choice of types cannot be expressed"),
            (schema::<Required>(), "`x`: is required, and is not among the properties"),
        ] {
            assert_eq!(made, Err(reason.to_owned()));
        }
    }

    #[test]
    fn arguments_are_a_struct() {
        let no_struct = Err("the arguments have to be a struct with named fields".to_owned());
        for made in
            [parameters::<String>(), parameters::<Place>(), parameters::<Option<Inner>>(), parameters::<Value>()]
        {
            assert_eq!(made, no_struct);
        }
        assert_eq!(parameters::<HashMap<String, u8>>(), no_struct);
        assert!(parameters::<Tree>().unwrap_err().contains("`Tree` is recursive"));
        for nothing in [parameters::<()>(), parameters::<Nothing>()] {
            assert_eq!(serde_json::to_value(nothing.unwrap()).unwrap(), json!({"type": "object", "properties": {}}));
        }
    }
}
