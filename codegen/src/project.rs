//! What is left of the document for progenitor: no streams, no unions, no query parameters, no
//! validation, one schema for each type.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::check::VALIDATION;
use crate::document::referenced;
use crate::operation::{JSON, Operation};
use crate::{Document, Error, reach};

/// The document as progenitor takes it.
///
/// # Errors
/// [`Error::Generate`] when what is left is not OpenAPI.
pub(crate) fn project(document: &Document, operations: &[Operation]) -> Result<openapiv3::OpenAPI, Error> {
    let mut value = document.value().clone();
    if value["components"]["schemas"].is_null() {
        value["components"]["schemas"] = json!({});
    }
    let (requests, answers) = (requests(document, operations), reach::answered(document));
    for operation in operations {
        let place = &mut value["paths"][&operation.path][&operation.method];
        if let Some(body) = place.get_mut("requestBody") {
            json_alone(body);
        }
        if let Some(answers) = place["responses"].as_object_mut() {
            // One answer is read, and progenitor gives up where there are several types of them. What the others mean is
            // told in the documentation.
            answers.retain(|status, _| status == "200");
            answers.values_mut().for_each(json_alone);
        }
        if !operation.query.is_empty() {
            query_as_body(document, place, operation);
            value["components"]["schemas"][operation.query_type()] = query_schema(operation);
        }
    }
    if let Some(schemas) = value["components"]["schemas"].as_object_mut() {
        schemas.retain(|_, schema| schema["x-events"].is_null());
        for (name, schema) in schemas {
            describe(document, schema);
            open(schema, requests.contains(name), answers.contains(name.as_str()));
        }
    }
    if let Some(components) = value["components"].as_object_mut() {
        components.remove("securitySchemes");
        components.values_mut().for_each(|below| relax(below, false));
    }
    serde_json::from_value(value)
        .map_err(|problem| document.cannot(format!("what is left is not OpenAPI 3.0: {problem}")))
}

/// The names of the types that a caller fills in: schemas, and queries.
pub(crate) fn requests(document: &Document, operations: &[Operation]) -> BTreeSet<String> {
    let queries = operations.iter().filter(|operation| !operation.query.is_empty()).map(Operation::query_type);
    reach::sent(document).into_iter().map(str::to_owned).chain(queries).collect()
}

/// Bodies are generated in their JSON form, and where they have none as nothing: the operation table
/// knows about streams, and the façade sends forms and bytes.
fn json_alone(body: &mut Value) {
    // By `get_mut`: an index would put a null where nothing is said of a body.
    if let Some(content) = body.get_mut("content").and_then(Value::as_object_mut) {
        content.retain(|media, _| media == JSON);
        if content.is_empty()
            && let Some(body) = body.as_object_mut()
        {
            body.remove("content");
        }
    }
}

/// A GET has no body: progenitor makes one argument of it, and a later pass a query.
fn query_as_body(document: &Document, place: &mut Value, operation: &Operation) {
    if let Some(parameters) = place["parameters"].as_array_mut() {
        parameters.retain(|parameter| document.resolve(parameter)["in"] != "query");
    }
    let schema = format!("#/components/schemas/{}", operation.query_type());
    place["requestBody"] = json!({
        "required": true,
        "content": { JSON: { "schema": { "$ref": schema } } },
    });
}

fn query_schema(operation: &Operation) -> Value {
    let properties = operation.query.iter().map(|query| {
        let name = query["name"].as_str().unwrap_or_default().to_owned();
        let mut schema = query["schema"].clone();
        if let Some(to) = schema.get("$ref").cloned() {
            schema = json!({ "allOf": [{ "$ref": to }] });
        }
        schema["description"] = query["description"].clone();
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
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
        return;
    };
    for property in properties.values_mut() {
        let limits = limits(property);
        let mut words = match property["description"].as_str() {
            Some(own) => own.to_owned(),
            None => referenced(property)
                .and_then(|name| document.schema(name)["description"].as_str())
                .unwrap_or_default()
                .to_owned(),
        };
        if !limits.is_empty() {
            words = format!("{words}\n\n{limits}");
        }
        if let Some(to) = property.get("$ref").cloned() {
            *property = json!({ "allOf": [{ "$ref": to }] });
        }
        property["description"] = words.into();
    }
}

/// What says more of a value than its type, and the words for it.
pub(crate) const LIMITS: [(&str, &str); 8] = [
    ("minimum", "at least"),
    ("maximum", "at most"),
    ("minItems", "at least so many:"),
    ("maxItems", "at most so many:"),
    ("minLength", "at least so many characters:"),
    ("maxLength", "at most so many characters:"),
    ("pattern", "of the form"),
    ("default", "unless set"),
];

fn limits(schema: &Value) -> String {
    let said = LIMITS.iter().filter(|(key, _)| !schema[*key].is_null());
    let said = said.map(|(key, words)| match &schema[*key] {
        Value::String(text) => format!("{words} `{text}`"),
        other => format!("{words} `{other}`"),
    });
    let said: Vec<_> = said.collect();
    match said.is_empty() {
        true => String::new(),
        false => format!("Limits: {}.", said.join(", ")),
    }
}

/// What the server answers with keeps the fields that are not known, also where the document says that there are none;
/// what is only sent has none.
fn open(schema: &mut Value, sent: bool, answered: bool) {
    let more = &schema["additionalProperties"];
    if schema["type"] != "object" || !(more.is_null() || *more == false) {
        return;
    }
    let empty = schema["properties"].as_object().is_none_or(Map::is_empty);
    if answered || !sent {
        schema["additionalProperties"] = json!({});
    } else if empty {
        schema["additionalProperties"] = false.into();
    }
}

/// Takes out what would make answers fail that the server gives all the same.
fn relax(value: &mut Value, names: bool) {
    match value {
        Value::Object(map) => {
            if !names {
                map.retain(|key, _| !VALIDATION.contains(&key.as_str()) && key != "default" && key != "not");
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
    fn limits_become_words() {
        let schema = json!({ "minimum": 1800, "maximum": 86400, "default": 3600 });
        assert_eq!(limits(&schema), "Limits: at least `1800`, at most `86400`, unless set `3600`.");
    }

    #[test]
    fn what_is_answered_keeps_what_is_not_known_and_what_is_only_sent_has_nothing_else() {
        let object = json!({ "type": "object", "properties": { "id": {} } });
        let opened = |sent, answered| {
            let mut schema = object.clone();
            open(&mut schema, sent, answered);
            schema["additionalProperties"].clone()
        };
        assert_eq!(opened(false, true), json!({}));
        assert_eq!(opened(true, true), json!({}));
        assert_eq!(opened(true, false), Value::Null);
        let closed = |answered| {
            let mut schema = json!({ "type": "object", "additionalProperties": false, "properties": { "id": {} } });
            open(&mut schema, true, answered);
            schema["additionalProperties"].clone()
        };
        assert_eq!(closed(true), json!({}));
        assert_eq!(closed(false), false);
    }
}
