//! The document's schemas in JSON Schema, for validating values.
//!
//! Used by tests and by `cargo xtask lint`; the client contains none of it.

use serde_json::{Map, Value, json};

use crate::document::Document;

/// All schemas by name, to be put under `/components/schemas`, where they refer to each other. In a
/// request unknown fields are errors; in a response optional fields may be null, and enums are open.
#[must_use]
pub fn schemas(document: &Document, responses: bool) -> Value {
    let mut schemas = document.value()["components"]["schemas"].clone();
    plain(&mut schemas, responses, true);
    schemas
}

fn plain(schema: &mut Value, responses: bool, names: bool) {
    let Value::Object(map) = schema else {
        if let Value::Array(list) = schema {
            list.iter_mut().for_each(|below| plain(below, responses, false));
        }
        return;
    };
    for (key, below) in map.iter_mut() {
        plain(below, responses, !names && key == "properties");
    }
    if names {
        return;
    }
    if let Some(Value::Object(events)) = map.remove("x-events") {
        let event = |(name, event): (String, Value)| {
            json!({ "type": "object", "required": ["type", "data"], "additionalProperties": false,
                "properties": { "type": { "const": name }, "data": event["data"], "createdAt": { "type": "integer" } } })
        };
        // Unknown events are accepted.
        let tags: Vec<_> = events.keys().cloned().collect();
        let unknown = json!({ "type": "object", "properties": { "type": { "not": { "enum": tags } } } });
        map.insert("oneOf".into(), events.into_iter().map(event).chain([unknown]).collect());
    }
    if let Some(Value::Object(fields)) = map.get("properties") {
        let closed = !responses && map.get("additionalProperties").is_none();
        let required = map.get("required").cloned().unwrap_or_default();
        let fields: Map<_, _> = fields
            .iter()
            .map(|(name, field)| {
                let optional = !required.as_array().is_some_and(|it| it.contains(&json!(name)));
                let field =
                    if responses && optional { json!({ "anyOf": [field, { "type": "null" }] }) } else { field.clone() };
                (name.clone(), field)
            })
            .collect();
        map.insert("properties".into(), fields.into());
        if closed {
            map.insert("additionalProperties".into(), false.into());
        }
    }
    if map.remove("nullable") == Some(true.into()) {
        let inner = Value::Object(std::mem::take(map));
        map.insert("anyOf".into(), json!([inner, { "type": "null" }]));
    }
    // Open enums: the server may return unknown values, and requests may send these back. Constants are
    // kept.
    if responses && map.get("enum").and_then(Value::as_array).is_some_and(|values| values.len() > 1) {
        map.remove("enum");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_schema_is_closed_and_response_schema_is_open() -> Result<(), crate::Error> {
        let text = "components: { schemas: { Bot: { type: object, required: [id], properties: { id: { type: string, enum: [a, b] }, name: { type: string, nullable: true } } } } }";
        let document = Document::parse("it.yaml", text)?;
        let nothing = json!({ "type": "null" });
        let name = json!({ "anyOf": [{ "type": "string" }, nothing] });
        assert_eq!(
            schemas(&document, false)["Bot"],
            json!({ "type": "object", "required": ["id"], "additionalProperties": false,
                "properties": { "id": { "type": "string", "enum": ["a", "b"] }, "name": name } })
        );
        assert_eq!(
            schemas(&document, true)["Bot"],
            json!({ "type": "object", "required": ["id"],
                "properties": { "id": { "type": "string" }, "name": { "anyOf": [name, nothing] } } })
        );
        Ok(())
    }
}
