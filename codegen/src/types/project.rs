//! The part of the document that progenitor makes types of: one schema for each type, without event unions and
//! without validation.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::document::{Document, referenced};
use crate::error::Error;
use crate::model::operation::Operation;
use crate::model::{VALIDATION, is_essential, is_open, reach};

/// The document as progenitor takes it.
///
/// # Errors
/// [`Error::Generate`] when what is left is not OpenAPI.
pub(crate) fn project(document: &Document, operations: &[Operation]) -> Result<openapiv3::OpenAPI, Error> {
    of_schemas(document, operations, |_| true)
}

/// The part of the document with these schemas only.
pub(super) fn of_schemas(
    document: &Document,
    operations: &[Operation],
    included: impl Fn(&str) -> bool,
) -> Result<openapiv3::OpenAPI, Error> {
    let mut value = document.value().clone();
    if value["components"]["schemas"].is_null() {
        value["components"]["schemas"] = json!({});
    }
    // Progenitor makes types of the schemas alone; the methods of the operations are generated here.
    value["paths"] = json!({});
    let (requests, responses) = (requests(document, operations), reach::received(document));
    for operation in operations {
        if let Some(query) = operation.query_type() {
            value["components"]["schemas"][query] = query_schema(operation);
        }
    }
    if let Some(schemas) = value["components"]["schemas"].as_object_mut() {
        schemas.retain(|name, schema| schema["x-events"].is_null() && included(name));
        for (name, schema) in schemas {
            describe(document, schema);
            rename(schema);
            open(schema, requests.contains(name), responses.contains(name.as_str()));
            if responses.contains(name.as_str()) && !requests.contains(name) {
                require_essential(document, schema);
            }
        }
    }
    if let Some(components) = value["components"].as_object_mut() {
        components.retain(|section, _| section == "schemas");
        components.values_mut().for_each(|below| relax(below, false));
    }
    serde_json::from_value(value)
        .map_err(|problem| document.cannot(format!("what is left is not OpenAPI 3.0: {problem}")))
}

/// The names of the types that a caller fills in: schemas, and queries.
pub(crate) fn requests(document: &Document, operations: &[Operation]) -> BTreeSet<String> {
    let queries = operations.iter().filter_map(Operation::query_type);
    reach::sent(document).into_iter().map(str::to_owned).chain(queries).collect()
}

/// The schema of the type that holds the query parameters of an operation.
pub(crate) fn query_schema(operation: &Operation) -> Value {
    let properties = operation.query.iter().map(|query| {
        let name = query["name"].as_str().unwrap_or_default().to_owned();
        let mut schema = query["schema"].clone();
        if let Some(to) = schema.get("$ref").cloned() {
            schema = json!({ "allOf": [{ "$ref": to }] });
        }
        for key in ["description", "deprecated"].into_iter().filter(|key| !query[*key].is_null()) {
            schema[key] = query[key].clone();
        }
        (name, schema)
    });
    let required = operation.query.iter().filter(|query| query["required"] == true);
    let required: Vec<_> = required.map(|query| query["name"].clone()).collect();
    json!({
        "description": format!("What to list: the query of `GET {}`.", operation.path),
        "type": "object",
        "required": required,
        "properties": properties.collect::<Map<_, _>>(),
    })
}

/// Each field has words: its own or those of its type, and the limits that are not types.
fn describe(document: &Document, schema: &mut Value) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for property in properties.into_iter().flat_map(Map::values_mut) {
        let limits = limits(property);
        let own = property["description"].as_str();
        let words = own.or_else(|| document.schema(referenced(property)?)["description"].as_str()).unwrap_or_default();
        let words = if limits.is_empty() { words.to_owned() } else { format!("{words}\n\n{limits}") };
        if let Some(to) = property.get("$ref").cloned() {
            *property = json!({ "allOf": [{ "$ref": to }] });
        }
        property["description"] = words.into();
    }
}

/// Gives properties the names that they have in Rust; fields get those of the document back.
fn rename(schema: &mut Value) {
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    let named = |(key, it): (&String, &Value)| Some((key.clone(), it["x-name"].as_str()?.to_owned()));
    let names: Vec<_> = properties.iter().filter_map(named).collect();
    for (key, name) in names {
        if let Some(property) = schema["properties"].as_object_mut().and_then(|it| it.remove(&key)) {
            schema["properties"][&name] = property;
        }
        for required in schema["required"].as_array_mut().into_iter().flatten().filter(|it| **it == key) {
            *required = name.clone().into();
        }
    }
}

/// Schema keywords beyond the type, with their documentation.
pub(crate) const LIMITS: [(&str, &str); 12] = [
    ("minimum", "at least"),
    ("maximum", "at most"),
    ("minItems", "at least so many:"),
    ("maxItems", "at most so many:"),
    ("minLength", "at least so many characters:"),
    ("maxLength", "at most so many characters:"),
    ("minProperties", "at least so many properties:"),
    ("maxProperties", "at most so many properties:"),
    ("multipleOf", "a multiple of"),
    ("uniqueItems", "without duplicates:"),
    ("pattern", "of the form"),
    ("default", "unless set"),
];

fn limits(schema: &Value) -> String {
    let limits = LIMITS.iter().filter(|(key, _)| !schema[*key].is_null());
    let limits = limits.map(|(key, words)| match &schema[*key] {
        Value::String(text) => format!("{words} `{text}`"),
        other => format!("{words} `{other}`"),
    });
    let limits: Vec<_> = limits.collect();
    if limits.is_empty() { String::new() } else { format!("Limits: {}.", limits.join(", ")) }
}

/// Responses keep unknown fields, even if the document excludes them;
/// requests have none.
fn open(schema: &mut Value, sent: bool, received: bool) {
    let is_object = schema["type"] == "object" || schema["properties"].is_object();
    if !is_object || is_open(schema) {
        return;
    }
    let empty = schema["properties"].as_object().is_none_or(Map::is_empty);
    if received || !sent {
        schema["additionalProperties"] = json!({});
    } else if empty {
        schema["additionalProperties"] = false.into();
    }
}

/// Makes all properties of a response optional except the essential ones; an open enum has a value for a missing one.
fn require_essential(document: &Document, schema: &mut Value) {
    let names = schema["required"].as_array().into_iter().flatten();
    let kept = names.filter(|name| {
        let name = name.as_str().unwrap_or_default();
        let of = referenced(&schema["properties"][name]).map(|of| document.schema(of));
        is_essential(schema, name) || of.is_some_and(|of| !of["enum"].is_null())
    });
    schema["required"] = kept.cloned().collect();
}

/// Removes validation and formats that would reject responses of the server.
fn relax(value: &mut Value, names: bool) {
    match value {
        Value::Object(map) => {
            if !names {
                let kept =
                    |key: &str| !VALIDATION.contains(&key) && !["default", "format", "discriminator"].contains(&key);
                map.retain(|key, _| kept(key));
            }
            for (key, below) in map {
                relax(below, key == "properties" && !names);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|below| relax(below, false)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn validation_goes_and_properties_of_the_same_name_stay() {
        let mut schema = json!({ "minimum": 1, "properties": {
            "default": { "maximum": 2, "multipleOf": 2, "type": "integer" } } });
        relax(&mut schema, false);
        assert_eq!(schema, json!({ "properties": { "default": { "type": "integer" } } }));
    }

    #[test]
    fn only_essential_properties_and_enums_are_required_of_the_server() {
        let document = crate::types::testing::schemas("Kind: { type: string, enum: [a, b] }");
        let kind = json!({ "$ref": "#/components/schemas/Kind" });
        let mut schema =
            json!({ "required": ["id", "at", "kind"], "x-essential": ["id"], "properties": { "kind": kind } });
        require_essential(&document, &mut schema);
        assert_eq!(schema["required"], json!(["id", "kind"]));
    }

    #[test]
    fn limits_become_words() {
        let schema = json!({ "minimum": 1800, "maximum": 86400, "default": 3600 });
        assert_eq!(limits(&schema), "Limits: at least `1800`, at most `86400`, unless set `3600`.");
    }

    #[test]
    fn responses_keep_unknown_fields_and_requests_have_none() {
        let object = json!({ "type": "object", "properties": { "id": {} } });
        let opened = |sent, received| {
            let mut schema = object.clone();
            open(&mut schema, sent, received);
            schema["additionalProperties"].clone()
        };
        assert_eq!(opened(false, true), json!({}));
        assert_eq!(opened(true, true), json!({}));
        assert_eq!(opened(true, false), Value::Null);
        let closed = |received| {
            let mut schema = json!({ "type": "object", "additionalProperties": false, "properties": { "id": {} } });
            open(&mut schema, true, received);
            schema["additionalProperties"].clone()
        };
        assert_eq!(closed(true), json!({}));
        assert_eq!(closed(false), false);
    }
}
