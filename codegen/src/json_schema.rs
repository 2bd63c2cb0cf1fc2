//! The document's schemas in JSON Schema, for validating values.
//!
//! Used by tests and by `cargo xtask lint`; the client contains none of it.

use serde_json::{Map, Value, json};

use crate::document::Document;
use crate::model::discriminator;

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
    choice(map, responses);
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
    if responses {
        let required = map.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        let fields = map.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten();
        for (_, field) in fields.filter(|(name, _)| !required.contains(&json!(name))) {
            *field = json!({ "anyOf": [field.take(), { "type": "null" }] });
        }
    } else if map.contains_key("properties") {
        map.entry("additionalProperties").or_insert(false.into());
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

/// The choice that the discriminator names, or any that fits: the client takes the first.
fn choice(map: &mut Map<String, Value>, responses: bool) {
    let schema = Value::Object(map.clone());
    map.remove("discriminator");
    let Some(of) = discriminator(&schema) else {
        let choices = map.remove("oneOf").map(|choices| ("anyOf".to_owned(), choices));
        return map.extend(choices);
    };
    let tagged = |tags: &Value| json!({ "required": [of.property], "properties": { of.property: tags } });
    let choices = of.tags.iter().map(|(name, tags)| {
        json!({ "allOf": [{ "$ref": format!("#/components/schemas/{name}") }, tagged(&json!({ "enum": tags }))] })
    });
    let known: Vec<_> = of.tags.iter().flat_map(|(_, tags)| tags).collect();
    let unknown = responses.then(|| tagged(&json!({ "not": { "enum": known } })));
    map.remove("oneOf");
    map.insert("anyOf".into(), choices.chain(unknown).collect());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choice_is_that_of_the_discriminator_and_unknown_in_a_response() -> Result<(), crate::Error> {
        let text = "components: { schemas: { It: { oneOf: [{ $ref: '#/components/schemas/A' }], discriminator: { propertyName: kind, mapping: { a: A } } } } }";
        let document = Document::parse("it.yaml", text)?;
        let tagged = |tags: Value| json!({ "required": ["kind"], "properties": { "kind": tags } });
        let known = json!({ "allOf": [{ "$ref": "#/components/schemas/A" }, tagged(json!({ "enum": ["a"] }))] });
        assert_eq!(schemas(&document, false)["It"], json!({ "anyOf": [known] }));
        let unknown = tagged(json!({ "not": { "enum": ["a"] } }));
        assert_eq!(schemas(&document, true)["It"], json!({ "anyOf": [known, unknown] }));
        Ok(())
    }

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
