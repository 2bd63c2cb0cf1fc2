//! The rules that the passes rely on. A document that breaks one is refused with the place.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::document::Place;
use crate::operation::{JSON, JSON_LINES, segments};
use crate::{Document, Error, Problem};

/// Holds the document against the rules.
///
/// # Errors
/// [`Error::Document`] with everything that was found.
pub fn check(document: &Document) -> Result<(), Error> {
    let mut problems = Vec::new();
    servers(document, &mut problems);
    operations(document, &mut problems);
    for (name, schema) in document.schemas() {
        if name.starts_with(|first: char| !first.is_ascii_uppercase()) {
            problems.push(schema.problem("a schema is named like a Rust type"));
        }
        if schema.get("description").text().is_none() {
            problems.push(schema.problem("has no description, which becomes its documentation"));
        }
        inline(&schema, true, &mut problems);
    }
    references(document, &document.root(), &mut problems);
    document.accept(problems)
}

/// The hosted server first, then the one of a deployment of one's own.
fn servers(document: &Document, problems: &mut Vec<Problem>) {
    let place = document.root().get("servers");
    let urls = place.value().as_array().into_iter().flatten().map(|server| &server["url"]);
    let urls: Vec<_> = urls.filter_map(Value::as_str).collect();
    if urls.len() != 2 || !urls[1].starts_with("{origin}/") {
        problems.push(place.problem("are two: the hosted one, and `{origin}/…` for any other"));
    }
}

fn operations(document: &Document, problems: &mut Vec<Problem>) {
    let mut ids = BTreeMap::new();
    for (path, item) in document.root().get("paths").entries() {
        for (_, operation) in item.entries() {
            if let Some(id) = operation.get("operationId").text()
                && let Some(other) = ids.insert(id, path)
            {
                problems.push(operation.problem(format!("{id} is the operationId of {other} too")));
            }
            if operation.get("summary").text().is_none() {
                problems.push(operation.problem("has no summary, which becomes its documentation"));
            }
            let parameters = operation.get("parameters");
            let declared: BTreeSet<_> = parameters
                .value()
                .as_array()
                .into_iter()
                .flatten()
                .map(|parameter| document.resolve(parameter))
                .filter(|parameter| parameter["in"] == "path")
                .filter_map(|parameter| parameter["name"].as_str())
                .collect();
            for name in segments(path) {
                if !declared.contains(name.as_str()) {
                    problems.push(operation.problem(format!("does not declare {{{name}}} of its path")));
                }
            }
            for (media, content) in operation.get("requestBody").get("content").entries() {
                named(&content.get("schema"), media, problems);
            }
            for (_, response) in operation.get("responses").entries() {
                for (media, content) in response.get("content").entries() {
                    named(&content.get("schema"), media, problems);
                }
            }
        }
    }
}

/// The JSON bodies of operations refer to schemas, so that their types have names.
fn named(schema: &Place<'_>, media: &str, problems: &mut Vec<Problem>) {
    if [JSON, JSON_LINES].contains(&media) && schema.value()["$ref"].is_null() {
        problems
            .push(schema.problem(format!("the schema of {media} has no name: put it into components and refer to it")));
    }
}

/// Objects, enums and choices inside of schemas would get made-up names.
fn inline(schema: &Place<'_>, outermost: bool, problems: &mut Vec<Problem>) {
    let value = schema.value();
    if !outermost {
        for key in ["oneOf", "anyOf", "enum", "properties"] {
            if !value[key].is_null() {
                problems.push(
                    schema.problem(format!(
                        "{key} inside of a schema has no name: put it into components and refer to it"
                    )),
                );
            }
        }
    }
    for (_, property) in schema.get("properties").entries() {
        inline(&property, false, problems);
    }
    if value["items"].is_object() {
        inline(&schema.get("items"), false, problems);
    }
}

fn references(document: &Document, place: &Place<'_>, problems: &mut Vec<Problem>) {
    if let Some(to) = place.value()["$ref"].as_str()
        && document.resolve(place.value()).is_null()
    {
        problems.push(place.problem(format!("nothing stands at {to}")));
    }
    for (_, below) in place.entries() {
        references(document, &below, problems);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let head = "servers: [{ url: 'https://a/v1' }, { url: '{origin}/api/v1' }]\n";
        let document = Document::parse("it.yaml", format!("{head}{text}"));
        match document.and_then(|document| check(&document)) {
            Ok(()) => Vec::new(),
            Err(error) => error.to_string().lines().map(str::to_owned).collect(),
        }
    }

    #[test]
    fn a_path_parameter_has_to_be_declared() {
        let text = "paths:\n  '/bot/{botId}/fetch':\n    get: { operationId: fetchBot, summary: Read }\n";
        assert_eq!(problems(text), ["it.yaml:4: paths./bot/{botId}/fetch.get: does not declare {botId} of its path"]);
    }

    #[test]
    fn an_enum_inside_of_a_schema_has_to_be_named() {
        let text = "components:\n  schemas:\n    Bot:\n      description: A bot.\n      properties:\n        visibility: { type: string, enum: [public] }\n";
        let found = problems(text);
        assert_eq!(found.len(), 1);
        assert!(
            found[0].starts_with("it.yaml:7: components.schemas.Bot.properties.visibility: enum inside"),
            "{found:?}"
        );
    }

    #[test]
    fn a_reference_has_to_lead_somewhere() {
        let text = "components:\n  schemas:\n    Bot:\n      description: A bot.\n      properties:\n        id: { $ref: '#/components/schemas/BotId' }\n";
        assert_eq!(
            problems(text),
            ["it.yaml:7: components.schemas.Bot.properties.id: nothing stands at #/components/schemas/BotId"]
        );
    }
}
