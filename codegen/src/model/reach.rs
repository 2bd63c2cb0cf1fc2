//! The direction of a schema: sent by the caller, received from the server, or both.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::{Document, referenced};

/// The names of the schemas that callers fill in: those of bodies and parameters, those that are marked
/// with `x-request`, and what these hold.
#[must_use]
pub fn sent(document: &Document) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for (name, schema) in document.schemas() {
        if schema.value()["x-request"] == true {
            names.insert(name);
            reach(document, schema.value(), &mut names);
        }
    }
    for (_, item) in document.root().get("paths").entries() {
        for (_, operation) in item.entries() {
            reach(document, &operation.value()["requestBody"], &mut names);
            for parameter in operation.get("parameters").items() {
                reach(document, document.resolve(parameter.value()), &mut names);
            }
        }
    }
    names
}

/// Names of the schemas of responses and errors, with the schemas they contain.
#[must_use]
pub fn received(document: &Document) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for (_, item) in document.root().get("paths").entries() {
        for (_, operation) in item.entries() {
            for (_, response) in operation.get("responses").entries() {
                reach(document, document.resolve(response.value()), &mut names);
            }
        }
    }
    names
}

/// The names of the schemas that a value of the document refers to, with the schemas they contain.
#[must_use]
pub fn contained<'a>(document: &'a Document, value: &'a Value) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    reach(document, value, &mut names);
    names
}

/// Adds the names of all schemas that a value refers to, and those that they refer to.
fn reach<'a>(document: &'a Document, value: &'a Value, names: &mut BTreeSet<&'a str>) {
    if let Some(name) = referenced(value)
        && names.insert(name)
    {
        reach(document, document.schema(name), names);
    }
    match value {
        Value::Object(map) => map.values().for_each(|below| reach(document, below, names)),
        Value::Array(list) => list.iter().for_each(|below| reach(document, below, names)),
        _ => {}
    }
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
