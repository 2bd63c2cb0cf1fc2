//! The direction of a schema: sent by the caller, received from the server, or both.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::document::{Document, referenced};

use super::operation::places;
use super::requires;

/// The names of the schemas that callers fill in: those of bodies and parameters, those that are marked
/// with `x-request`, and what these hold.
#[must_use]
pub fn sent(document: &Document) -> BTreeSet<&str> {
    let marked = document.marked_requests().map(|(_, schema)| schema.value());
    let mut found = contained(document, parts(document, &["parameters", "requestBody"]).chain(marked));
    found.extend(document.marked_requests().map(|(name, _)| name));
    found
}

/// Names of the schemas of responses and errors, with the schemas they contain.
#[must_use]
pub fn received(document: &Document) -> BTreeSet<&str> {
    contained(document, parts(document, &["responses"]))
}

/// True for a schema of requests and of no response.
pub(crate) fn is_only_sent(document: &Document, name: &str) -> bool {
    sent(document).contains(name) && !received(document).contains(name)
}

/// These parts of all operations.
fn parts<'a>(document: &'a Document, keys: &[&str]) -> impl Iterator<Item = &'a Value> {
    let operations = places(&document.root()).into_iter().map(|(_, _, operation)| operation.value());
    operations.flat_map(move |operation| keys.iter().map(|key| &operation[*key]))
}

/// The names of the schemas that values of the document refer to, with the schemas they contain.
pub fn contained<'a>(document: &'a Document, values: impl IntoIterator<Item = &'a Value>) -> BTreeSet<&'a str> {
    let components = document.references(values.into_iter()).into_iter();
    components.filter(|(section, _)| *section == "schemas").map(|(_, name)| name).collect()
}

/// The schemas that a schema contains, directly or not, in the sense of a relation: that of a schema to the schemas in it.
pub(crate) fn below<'a>(document: &'a Document, schema: &'a Value, relation: Relation) -> BTreeMap<&'a str, &'a Value> {
    let (mut found, mut next) = (BTreeMap::new(), vec![schema]);
    while let Some(schema) = next.pop() {
        for name in relation(schema).into_iter().filter_map(referenced) {
            if found.insert(name, document.schema(name)).is_none() {
                next.push(document.schema(name));
            }
        }
    }
    found
}

pub(crate) type Relation = fn(&Value) -> Vec<&Value>;

/// True if a schema contains one with this name.
pub(crate) fn is_in(document: &Document, schema: &Value, name: &str, relation: Relation) -> bool {
    below(document, schema, relation).contains_key(name)
}

/// A schema, and all that a value of it can be of, directly or not.
pub(crate) fn all_alternatives<'a>(document: &'a Document, schema: &'a Value) -> impl Iterator<Item = &'a Value> {
    std::iter::once(schema).chain(below(document, schema, alternatives).into_values())
}

/// Schemas that a value also matches.
pub(crate) fn alternatives(schema: &Value) -> Vec<&Value> {
    let lists = ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|key| schema[key].as_array());
    reference(schema).chain(lists.flatten()).collect()
}

/// Fields that every value of the schema has.
pub(crate) fn required_fields(schema: &Value) -> Vec<&Value> {
    let all = schema["allOf"].as_array().into_iter().flatten();
    let fields = schema["properties"].as_object().into_iter().flatten();
    let required = fields.filter(|(name, field)| requires(schema, name) && field["nullable"] != true);
    reference(schema).chain(all).chain(required.map(|(_, field)| field)).collect()
}

/// Alternatives, and all fields: values that are stored in one of the schema.
pub(crate) fn fields(schema: &Value) -> Vec<&Value> {
    let fields = schema["properties"].as_object().into_iter().flat_map(|fields| fields.values());
    alternatives(schema).into_iter().chain(fields).collect()
}

fn reference(schema: &Value) -> impl Iterator<Item = &Value> {
    std::iter::once(schema).filter(|schema| !schema["$ref"].is_null())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemas_of_requests_and_responses_are_found_behind_references() -> Result<(), crate::Error> {
        let text = r##"
            paths:
              /bot/wake:
                post:
                  parameters: [{ $ref: "#/components/parameters/botId" }]
                  requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Wake" } } } }
                  responses: { "4XX": { $ref: "#/components/responses/Refused" } }
            components:
              parameters: { botId: { name: botId, in: path, schema: { $ref: "#/components/schemas/BotId" } } }
              responses: { Refused: { content: { application/json: { schema: { $ref: "#/components/schemas/Why" } } } } }
              schemas:
                BotId: { type: string }
                Wake: { properties: { how: { allOf: [{ $ref: "#/components/schemas/How" }] } } }
                How: { properties: { again: { $ref: "#/components/schemas/How" } } }
                Why: { properties: { words: { type: array, items: { $ref: "#/components/schemas/Word" } } } }
                Word: { type: string }
                Made: { x-request: true }
                Unused: { type: string }
        "##;
        let document = Document::parse("bots.yaml", text)?;
        assert_eq!(Vec::from_iter(sent(&document)), ["BotId", "How", "Made", "Wake"]);
        assert_eq!(Vec::from_iter(received(&document)), ["Why", "Word"]);
        Ok(())
    }
}
