//! Operations: each declares its request and responses with supported keywords.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;

use super::rules::NAME;
use crate::document::{Place, referenced};
use crate::error::Problem;
use crate::model::is_name;
use crate::model::operation::{self, Form, places, segments};

/// Paths and ids of operations belong to one of them.
pub(super) fn unique(root: &Place<'_>, problems: &mut Vec<Problem>) {
    let (mut ids, mut templates) = (BTreeMap::new(), BTreeMap::new());
    for (path, item) in root.get("paths").entries() {
        // Only the names of parameters differ.
        let literals = path.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
        if let Some(other) = templates.insert(literals.collect::<Vec<_>>(), path) {
            let message = format!("is the same path as {other}");
            problems.push(item.breach("path", message, "put their operations below one of them"));
        }
    }
    for (path, _, operation) in places(root) {
        if let Some(id) = operation.get("operationId").text()
            && let Some(other) = ids.insert(id, path)
        {
            problems.push(operation.breach("operation-id", format!("{id} is the operationId of {other} too"), ""));
        }
    }
}

/// Path parameters are ids, each with its own type; query parameters become one type. Each is sent in one way.
pub(super) fn parameters(operation: &Place<'_>, problems: &mut Vec<Problem>) {
    let document = operation.document();
    let mut seen = BTreeSet::new();
    for place in operation.get("parameters").items() {
        let mut breach = |message: &str, help: &str| problems.push(place.breach("parameter", message, help));
        let parameter = document.resolve(place.value());
        // A broken reference is reported already.
        if parameter.is_null() {
            continue;
        }
        let (name, location) = (parameter["name"].as_str().unwrap_or_default(), parameter["in"].as_str());
        if !seen.insert((location, name)) {
            breach(&format!("{name} is declared twice"), "leave one out");
        }
        let style = if location == Some("path") { "simple" } else { "form" };
        if parameter["style"].as_str().is_some_and(|it| it != style) {
            let message = format!("style {} is not supported", parameter["style"]);
            breach(&message, &format!("leave it out, or write `style: {style}`"));
        }
        let is_list = location == Some("query") && parameter["schema"]["type"] == "array";
        if is_list && parameter["explode"] != false {
            breach("a list is sent as `a,b`, and described as repeated", "write `explode: false`");
        } else if !is_list && !parameter["explode"].is_null() {
            breach("explode has an effect on lists in the query only", "leave it out");
        }
        match location {
            Some("path") => {
                let argument = name.to_snake_case();
                if !is_name(&format!("r#{argument}")) || ["body", "query"].contains(&argument.as_str()) {
                    let message = format!("{name:?} cannot be the name of an argument in Rust");
                    breach(&message, "choose another: it is not sent");
                }
                let schema = referenced(&parameter["schema"]).map(|name| document.schema(name));
                if schema.is_none_or(|schema| schema["type"] != "string" && !schema.is_null()) {
                    let help = "refer to a schema of strings, such as `BotId`";
                    breach(&format!("{{{name}}} has no type of its own"), help);
                }
            }
            Some("query") if !operation.has("requestBody") => {}
            Some("query") => breach("goes into the query, and there is a body too", "put it into the body"),
            _ => {
                let message = format!("{name} is neither in the path nor in the query");
                breach(&message, "leave it out, and give it to `Call::header`");
            }
        }
    }
    let [.., path, _] = operation.keys() else { return };
    for name in segments(path).iter().filter(|name| !seen.contains(&(Some("path"), name.as_str()))) {
        problems.push(operation.breach("path-parameter", format!("does not declare {{{name}}} of its path"), ""));
    }
}

/// JSON bodies refer to schemas, so that their types have names.
pub(super) fn media(content: &Place<'_>, problems: &mut Vec<Problem>) {
    let (media, schema) = (content.key(), content.get("schema"));
    if matches!(Form::of(media), Some(Form::Json | Form::Lines)) && !schema.has("$ref") {
        problems.push(schema.breach("unnamed", format!("the schema of {media} has no name"), NAME));
    }
}

/// All successes of an operation have one type.
pub(super) fn successes(operation: &Place<'_>, problems: &mut Vec<Problem>) {
    let mut schemas = BTreeMap::new();
    for (status, response) in operation::successes(operation) {
        for (media, content) in response.get("content").entries() {
            let Some(form @ (Form::Json | Form::Lines)) = Form::of(media) else { continue };
            let schema = referenced(&content.value()["schema"]);
            let (before, other) = *schemas.entry(form).or_insert((schema, status));
            if before != schema {
                let message = format!("has another type than the response with status {other}");
                problems.push(content.breach("responses", message, "refer to the same schema"));
            }
        }
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
                "operationId: it\nresponses: { '404': { description: It. } }".to_owned(),
                "it.yaml:10: paths./it.post.responses: have no success: describe it, such as `200`".to_owned(),
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
    fn parameter_that_is_sent_in_another_way_is_refused_at_its_line() {
        let list = "schema: { type: array, items: { type: string } }";
        for (parameters, expected) in [
            (
                "{ name: a, in: query, schema: { type: string } }, { name: a, in: query, schema: { type: string } }"
                    .into(),
                "1: a is declared twice: leave one out",
            ),
            (
                "{ name: a, in: query, style: deepObject, schema: { type: object } }".into(),
                "0: style \"deepObject\" is not supported: leave it out, or write `style: form`",
            ),
            (
                format!("{{ name: a, in: query, {list} }}"),
                "0: a list is sent as `a,b`, and described as repeated: write `explode: false`",
            ),
            (
                "{ name: self, in: query, schema: { type: string } }".into(),
                "0: \"self\" cannot be the name of a field in Rust: write another name as `x-name`, in snake case",
            ),
        ] {
            let found = of("/it", &format!("operationId: it\n{OK}\nparameters: [{parameters}]"));
            assert_eq!(found[0], format!("it.yaml:11: paths./it.post.parameters.{expected}"), "{found:?}");
        }
        assert_eq!(
            of(
                "/it",
                &format!("operationId: it\n{OK}\nparameters: [{{ name: a, in: query, explode: false, {list} }}]")
            ),
            [""; 0]
        );
    }

    #[test]
    fn two_templates_of_one_path_are_refused() {
        let operation = |id: &str| format!("{{ operationId: {id}, summary: It, x-retry: idempotent, {OK} }}");
        let text = format!("  /a/wake:\n    post: {}\n  /a/{{b}}: {{}}\n  /a/{{c}}: {{}}\n", operation("it"));
        let expected = "is the same path as /a/{b}: put their operations below one of them";
        assert!(problems(&paths(&text)).contains(&format!("it.yaml:8: paths./a/{{c}}: {expected}")));
    }

    #[test]
    fn responses_of_one_form_have_one_type() {
        let content = |name: &str| {
            format!("content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{name}' }} }} }}")
        };
        let responses = |other: &str| {
            let found =
                format!("operationId: it\nresponses: {{ '200': {{ description: It., {} }}, {other} }}", content("Bot"));
            of("/it", &found)
        };
        let same = format!("'202': {{ description: It., {} }}", content("Bot"));
        assert_eq!(responses(&same), [""; 0]);
        assert_eq!(responses("'204': { description: Nothing. }"), [""; 0]);
        let other = format!("'202': {{ description: It., {} }}", content("Count"));
        let expected =
            "content.application/json: has another type than the response with status 200: refer to the same schema";
        assert_eq!(responses(&other), [format!("it.yaml:10: paths./it.post.responses.202.{expected}")]);
        let text = "operationId: it\nresponses: { '200': { description: It., content: { text/plain: {} } }, '204': { description: It. } }";
        let expected = "204: has no body, beside a response that is not in application/json: leave it out";
        assert_eq!(of("/it", text), [format!("it.yaml:10: paths./it.post.responses.{expected}")]);
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
        let expected = "parameters is not supported: write it in each operation";
        assert_eq!(problems(&text), [format!("it.yaml:6: paths./a.parameters: {expected}")]);
    }
}
