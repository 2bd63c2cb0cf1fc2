//! Operations: each has a description, examples and error responses.

use std::collections::BTreeSet;

use chatbotkit_codegen::document::Place;
use chatbotkit_codegen::model::operation::Form;
use chatbotkit_codegen::{Document, Problem};

pub(super) fn operations(document: &Document, problems: &mut Vec<Problem>) {
    let tags = document.root().get("tags").items();
    let tags: BTreeSet<_> = tags.iter().filter_map(|tag| tag.value()["name"].as_str()).collect();
    for (path, item) in document.root().get("paths").entries() {
        for (_, operation) in item.entries().into_iter().filter(|(_, it)| !it.get("responses").value().is_null()) {
            if operation.get("description").text().is_none() {
                problems.push(operation.breach(
                    "description",
                    "has no description",
                    "describe what the operation does",
                ));
            }
            tag(&operation, &tags, problems);
            examples(&operation, problems);
            errors(&operation, problems);
            parameters(document, path, &operation, problems);
        }
    }
}

fn tag(operation: &Place<'_>, known: &BTreeSet<&str>, problems: &mut Vec<Problem>) {
    let tags = operation.get("tags");
    if tags.items().len() != 1 {
        problems.push(operation.breach("tag", "has no tag, or several", "write one: `tags: [bot]`"));
    }
    for tag in tags.items() {
        if !tag.text().is_some_and(|name| known.contains(name)) {
            let message = format!("{} is not a tag of the document", tag.value());
            problems.push(tag.breach("tag", message, "list it in `tags`, with a description"));
        }
    }
}

/// Request body and JSON response have examples; events have theirs in their schemas.
fn examples(operation: &Place<'_>, problems: &mut Vec<Problem>) {
    let responses = operation.get("responses").entries().into_iter().filter(|(status, _)| status.starts_with('2'));
    let bodies = responses.map(|(_, response)| ("response", response)).chain([("body", operation.get("requestBody"))]);
    for (what, body) in bodies {
        let mut contents = body.get("content").entries().into_iter();
        if let Some((_, content)) = contents.find(|(media, _)| Form::of(media) == Some(Form::Json))
            && content.value().get("example").is_none()
        {
            let help = "write an `example` beside the `schema`";
            problems.push(content.breach("example", format!("has no example of the {what}"), help));
        }
    }
}

fn errors(operation: &Place<'_>, problems: &mut Vec<Problem>) {
    let responses = operation.get("responses");
    for (status, name) in [("4XX", "Refused"), ("5XX", "Failed")] {
        if responses.get(status).value().is_null() {
            let help = format!("write `\"{status}\": {{ $ref: \"#/components/responses/{name}\" }}`");
            problems.push(responses.breach("error-response", format!("do not have {status}"), help));
        }
    }
}

fn parameters(document: &Document, path: &str, operation: &Place<'_>, problems: &mut Vec<Problem>) {
    for place in operation.get("parameters").items() {
        let parameter = document.resolve(place.value());
        let name = parameter["name"].as_str().unwrap_or_default();
        if parameter["in"] == "path" && !path.contains(&format!("{{{name}}}")) {
            let help = "leave it out, or put it into the path";
            problems.push(place.breach("path-parameter", format!("{name} is not in the path"), help));
        }
        if !parameter["description"].is_string() && parameter.is_object() {
            problems.push(place.breach("description", format!("{name} has no description"), "write what it is"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::after;

    #[test]
    fn incomplete_operation_is_found_at_its_line() {
        let post = "paths./bot/{botId}/wake.post";
        for (from, to, expected) in [
            (
                "      description: It was asleep.\n",
                "",
                format!("7: {post}: has no description [description]\n    describe what the operation does"),
            ),
            (
                "      tags: [bot]\n",
                "",
                format!("7: {post}: has no tag, or several [tag]\n    write one: `tags: [bot]`"),
            ),
            (
                "tags: [bot]",
                "tags: [cat]",
                format!(
                    "9: {post}.tags.0: \"cat\" is not a tag of the document [tag]\n    list it in `tags`, with a description"
                ),
            ),
            (
                "            example: { gently: true }\n",
                "",
                format!(
                    "17: {post}.requestBody.content.application/json: has no example of the body [example]\n    write an `example` beside the `schema`"
                ),
            ),
            (
                "              example: { id: b1, mood: calm }\n",
                "",
                format!(
                    "24: {post}.responses.200.content.application/json: has no example of the response [example]\n    write an `example` beside the `schema`"
                ),
            ),
            (
                "        \"5XX\": { description: Oh no. }\n",
                "",
                format!(
                    "20: {post}.responses: do not have 5XX [error-response]\n    write `\"5XX\": {{ $ref: \"#/components/responses/Failed\" }}`"
                ),
            ),
            (
                "      parameters:\n",
                "      parameters:\n        - { name: catId, in: path, required: true, description: A cat., schema: { $ref: \"#/components/schemas/BotId\" } }\n",
                format!(
                    "14: {post}.parameters.0: catId is not in the path [path-parameter]\n    leave it out, or put it into the path"
                ),
            ),
            (
                "description: The bot., ",
                "",
                format!("14: {post}.parameters.0: botId has no description [description]\n    write what it is"),
            ),
            // Problems that prevent generation are reported in the same way.
            ("      operationId: wakeBot\n", "", format!("7: {post}: has no operationId [operation-id]")),
            (
                "      x-retry: idempotent\n",
                "",
                format!("7: {post}: has no x-retry: idempotent, not-idempotent or deduplicated [retry]"),
            ),
            (
                "      summary: Wake a bot\n",
                "",
                format!("7: {post}: has no summary, which becomes its documentation [summary]"),
            ),
        ] {
            assert_eq!(after(from, to), [format!("bots.yaml:{expected}")]);
        }
    }
}
