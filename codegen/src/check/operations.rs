//! Operations: each declares its request and responses with supported keywords.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::schemas::NAME;
use crate::document::{Document, Place, referenced};
use crate::error::Problem;
use crate::model::operation::{JSON, JSON_LINES, METHODS, segments};

pub(super) fn operations(document: &Document, problems: &mut Vec<Problem>) {
    let paths = document.root().get("paths");
    if !paths.value().is_object() && !paths.value().is_null() {
        problems.push(paths.problem("is not an object of paths").rule("path"));
    }
    let mut ids = BTreeMap::new();
    for (path, item) in paths.entries() {
        for (method, operation) in item.entries() {
            if !METHODS.contains(&method) {
                let problem = operation.problem(format!("{method} is not a method"));
                problems.push(problem.rule("path").help("what holds for a path stands with each of its operations"));
                continue;
            }
            if let Some(id) = operation.get("operationId").text()
                && let Some(other) = ids.insert(id, path)
            {
                let problem = operation.problem(format!("{id} is the operationId of {other} too"));
                problems.push(problem.rule("operation-id"));
            }
            if operation.get("summary").text().is_none() {
                let problem = operation.problem("has no summary, which becomes its documentation");
                problems.push(problem.rule("summary"));
            }
            parameters(document, path, &operation, problems);
            body(&operation, problems);
            responses(document, &operation, problems);
        }
    }
}

/// Path parameters are ids, each with its own type; query parameters become one type.
fn parameters(document: &Document, path: &str, operation: &Place<'_>, problems: &mut Vec<Problem>) {
    let mut declared = BTreeSet::new();
    for place in operation.get("parameters").items() {
        let parameter = document.resolve(place.value());
        let name = parameter["name"].as_str().unwrap_or_default();
        match parameter["in"].as_str() {
            Some("path") => {
                declared.insert(name);
                let schema = referenced(&parameter["schema"]).map(|name| document.schema(name));
                if name == "body" {
                    problems.push(place.breach("parameter", "body is the name of what is sent", "call it other"));
                }
                if schema.is_none_or(|schema| schema["type"] != "string" && !schema.is_null()) {
                    let message = format!("{{{name}}} has no type of its own");
                    problems.push(place.breach("parameter", message, "refer to a schema of strings, such as `BotId`"));
                }
            }
            Some("query") if operation.value()["requestBody"].is_null() => {}
            Some("query") => {
                let message = "goes into the query, and there is a body too";
                problems.push(place.breach("parameter", message, "put it into the body"));
            }
            // A broken reference is reported already.
            None if parameter.is_null() => {}
            _ => {
                let message = format!("{name} is neither in the path nor in the query");
                problems.push(place.breach("parameter", message, "leave it out, and give it to `Call::header`"));
            }
        }
    }
    for name in segments(path) {
        if !declared.contains(name.as_str()) {
            let problem = operation.problem(format!("does not declare {{{name}}} of its path"));
            problems.push(problem.rule("path-parameter"));
        }
    }
}

fn body(operation: &Place<'_>, problems: &mut Vec<Problem>) {
    let body = operation.get("requestBody");
    written_out(&body, problems);
    for (media, content) in body.get("content").entries() {
        named(&content.get("schema"), media, problems);
    }
}

fn responses(document: &Document, operation: &Place<'_>, problems: &mut Vec<Problem>) {
    let responses = operation.get("responses");
    let success = responses.get("200");
    written_out(&success, problems);
    for (_, response) in responses.entries() {
        if response.get("description").text().is_none() && response.value()["$ref"].is_null() {
            problems.push(response.problem("has no description").rule("responses").help("write what it means"));
        }
        for (media, content) in response.get("content").entries() {
            let schema = content.get("schema");
            named(&schema, media, problems);
            let of = referenced(schema.value()).map(|name| document.schema(name)).filter(|schema| !schema.is_null());
            let Some(of) = of else { continue };
            if media == JSON_LINES && of["x-events"].is_null() {
                let problem = schema.problem("streams what is no choice of events");
                problems.push(problem.rule("responses").help("refer to a schema with `x-events`"));
            } else if media == JSON && !of["x-events"].is_null() {
                let problem = schema.problem("returns events, which are streamed");
                problems.push(problem.rule("responses").help(format!("put it under {JSON_LINES}")));
            }
        }
    }
}

/// Operations without a response.
pub(super) fn without_response(document: &Document, problems: &mut Vec<Problem>) {
    let operations = document.root().get("paths").entries().into_iter().flat_map(|(_, item)| item.entries());
    for (_, operation) in operations.filter(|(method, _)| METHODS.contains(method)) {
        let responses = operation.get("responses");
        if responses.entries().is_empty() {
            let help = "write `200` with what comes back, `4XX` and `5XX`";
            problems.push(operation.problem("has no responses").rule("responses").help(help));
        } else if responses.get("200").value().is_null() {
            problems.push(responses.breach("responses", "have no `200`, the only success that is read", "describe it"));
        }
    }
}

fn written_out(place: &Place<'_>, problems: &mut Vec<Problem>) {
    if place.value()["$ref"] != Value::Null {
        problems.push(place.breach("responses", "refers to what is read only where it stands", "write it out here"));
    }
}

/// The JSON bodies of operations refer to schemas, so that their types have names.
fn named(schema: &Place<'_>, media: &str, problems: &mut Vec<Problem>) {
    if [JSON, JSON_LINES].contains(&media) && schema.value()["$ref"].is_null() {
        problems.push(schema.breach("unnamed", format!("the schema of {media} has no name"), NAME));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{paths, problems};

    const SCHEMAS: &str = "components:\n  schemas:\n    BotId: { description: An id., type: string }\n    Count: { description: A number., type: integer }\n    Bot: { description: A bot., type: object }\n    Event: { description: Events., x-events: { bot: { data: { $ref: '#/components/schemas/Bot' } } } }\n";

    /// The problems of an operation, whose lines begin with the sixth.
    fn of(path: &str, operation: &str) -> Vec<String> {
        let lines = operation.lines().map(|line| format!("      {line}\n"));
        let lines: String = lines.collect();
        problems(&paths(&format!(
            "  '{path}':\n    post:\n      summary: It\n      x-retry: idempotent\n{lines}{SCHEMAS}"
        )))
    }

    const OK: &str = "responses: { '200': { description: It. } }";

    #[test]
    fn incomplete_operation_is_refused_at_its_line() {
        let post = "it.yaml:6: paths./it.post";
        let bot = "{ $ref: '#/components/schemas/Bot' }";
        for (operation, expected) in [
            ("operationId: it".to_owned(), format!("{post}: has no responses: write `200` with what comes back, `4XX` and `5XX`")),
            (
                "operationId: it\nresponses: { '204': { description: It. } }".to_owned(),
                "it.yaml:10: paths./it.post.responses: have no `200`, the only success that is read: describe it".to_owned(),
            ),
            (
                "operationId: it\nresponses: { '200': {} }".to_owned(),
                "it.yaml:10: paths./it.post.responses.200: has no description: write what it means".to_owned(),
            ),
            (
                format!("operationId: it\nresponses: {{ '200': {{ description: It., content: {{ application/jsonl: {{ schema: {bot} }} }} }} }}"),
                "it.yaml:10: paths./it.post.responses.200.content.application/jsonl.schema: streams what is no choice of events: refer to a schema with `x-events`".to_owned(),
            ),
            (
                format!("operationId: it\n{OK}\nrequestBody: {{ content: {{ application/json: {{ schema: {{ type: object }} }} }} }}"),
                "it.yaml:11: paths./it.post.requestBody.content.application/json.schema: the schema of application/json has no name: put it into components and refer to it".to_owned(),
            ),
            (
                format!("operationId: it\n{OK}\nparameters: [{{ name: x-it, in: header }}]"),
                "it.yaml:11: paths./it.post.parameters.0: x-it is neither in the path nor in the query: leave it out, and give it to `Call::header`".to_owned(),
            ),
            (
                format!("operationId: it\n{OK}\nrequestBody: {{ content: {{}} }}\nparameters: [{{ name: take, in: query, schema: {{}} }}]"),
                "it.yaml:12: paths./it.post.parameters.0: goes into the query, and there is a body too: put it into the body".to_owned(),
            ),
            (OK.to_owned(), format!("{post}: has no operationId")),
        ] {
            assert_eq!(of("/it", &operation), [expected]);
        }
    }

    #[test]
    fn a_path_parameter_is_declared_and_has_a_type_of_its_own() {
        let help = "refer to a schema of strings, such as `BotId`";
        for (parameters, expected) in [
            ("", "it.yaml:6: paths./bot/{botId}.post: does not declare {botId} of its path".to_owned()),
            (
                "parameters: [{ name: botId, in: path, required: true, schema: { type: string } }]",
                format!("it.yaml:11: paths./bot/{{botId}}.post.parameters.0: {{botId}} has no type of its own: {help}"),
            ),
            (
                "parameters: [{ name: botId, in: path, required: true, schema: { $ref: '#/components/schemas/Count' } }]",
                format!("it.yaml:11: paths./bot/{{botId}}.post.parameters.0: {{botId}} has no type of its own: {help}"),
            ),
        ] {
            assert_eq!(of("/bot/{botId}", &format!("operationId: it\n{OK}\n{parameters}")), [expected]);
        }
    }

    #[test]
    fn an_operation_id_belongs_to_one_operation() {
        let operation =
            "{ operationId: it, summary: It, x-retry: idempotent, responses: { '200': { description: It. } } }";
        let text = paths(&format!("  /a:\n    post: {operation}\n  /b:\n    post: {operation}\n"));
        assert_eq!(problems(&text), ["it.yaml:8: paths./b.post: it is the operationId of /a too"]);
    }

    #[test]
    fn key_beside_the_methods_of_a_path_is_a_problem() {
        let text = paths("  /a:\n    parameters: []\n");
        assert_eq!(
            problems(&text),
            [
                "it.yaml:6: paths./a.parameters: parameters is not a method: what holds for a path stands with each of its operations"
            ]
        );
    }
}
