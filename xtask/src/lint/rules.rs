//! The project's rules: texts and examples for callers, and responses that are read whatever they contain.

use chatbotkit_codegen::check::VALIDATION;
use chatbotkit_codegen::document::{Place, referenced};
use chatbotkit_codegen::model::operation::{Form, places};
use chatbotkit_codegen::model::reach::{received, sent};
use chatbotkit_codegen::{Document, Problem};

use crate::BLANK;

/// All broken rules of a document.
pub(super) fn problems(document: &Document) -> Vec<Problem> {
    let mut problems = Problems(Vec::new());
    for (path, _, operation) in places(&document.root()) {
        problems.operation(document, path, &operation);
    }
    let (sent, received) = (sent(document), received(document));
    for (name, schema) in document.schemas() {
        let is_used = sent.contains(name) || received.contains(name);
        let help = "remove it, or mark it with `x-request: true` if callers construct it";
        problems.unless(is_used, &schema, "unused", "is not used", help);
        for (_, field) in schema.get("properties").entries() {
            // A field without a description has that of its type.
            let is_described = field.get("description").text().is_some() || referenced(&field).is_some();
            problems.unless(is_described, &field, "description", "has no description", "write what it is");
        }
        if received.contains(name) && !sent.contains(name) {
            problems.strict(&schema);
        }
    }
    // A text documents something.
    document.root().each(&mut |place| {
        if let Some(text) = place.text().filter(|_| ["summary", "description", "title"].contains(&place.key())) {
            let is_written = text.split(|it: char| !it.is_alphanumeric()).all(|word| word != BLANK);
            let message = format!("is to be written: {text:?}");
            problems.unless(is_written, place, "text", message, "write what it is");
            problems.unless(!text.trim().is_empty(), place, "text", "is empty", "write what it is");
        }
    });
    problems.0
}

struct Problems(Vec<Problem>);

impl Problems {
    /// Adds a breach of a rule at a place where it does not hold.
    fn unless(&mut self, holds: bool, place: &Place<'_>, rule: &'static str, message: impl Into<String>, help: &str) {
        self.0.extend((!holds).then(|| place.breach(rule, message, help)));
    }

    /// An operation has a description, one tag, examples and error responses.
    fn operation(&mut self, document: &Document, path: &str, operation: &Place<'_>) {
        let is_described = operation.get("description").text().is_some();
        let help = "describe what the operation does";
        self.unless(is_described, operation, "description", "has no description", help);
        let (tags, known) = (operation.get("tags").items(), document.root().get("tags").items());
        self.unless(tags.len() == 1, operation, "tag", "has no tag, or several", "write one: `tags: [bot]`");
        for tag in tags {
            let is_known = tag.is_string() && known.iter().any(|it| it["name"] == *tag);
            let message = format!("{} is not a tag of the document", *tag);
            self.unless(is_known, &tag, "tag", message, "list it in `tags`, with a description");
        }
        // Events have examples in their schemas.
        let responses = operation.get("responses");
        let bodies = responses.entries().into_iter().filter(|(status, _)| status.starts_with('2'));
        let bodies = bodies.map(|(_, response)| ("response", response)).chain([("body", operation.get("requestBody"))]);
        for (what, body) in bodies {
            let mut contents = body.get("content").entries().into_iter();
            if let Some((_, content)) = contents.find(|(media, _)| Form::of(media) == Some(Form::Json)) {
                let message = format!("has no example of the {what}");
                let help = "write an `example` beside the `schema`";
                self.unless(content.value().get("example").is_some(), &content, "example", message, help);
            }
        }
        for (status, name) in [("4XX", "Refused"), ("5XX", "Failed")] {
            let help = format!("write `\"{status}\": {{ $ref: \"#/components/responses/{name}\" }}`");
            let message = format!("do not have {status}");
            self.unless(!responses.get(status).is_null(), &responses, "error-response", message, &help);
        }
        for place in operation.get("parameters").items() {
            let parameter = document.resolve(place.value());
            let name = parameter["name"].as_str().unwrap_or_default();
            let is_in_path = parameter["in"] != "path" || path.contains(&format!("{{{name}}}"));
            let message = format!("{name} is not in the path");
            self.unless(is_in_path, &place, "path-parameter", message, "leave it out, or put it into the path");
            let is_described = parameter["description"].is_string() || !parameter.is_object();
            let message = format!("{name} has no description");
            self.unless(is_described, &place, "description", message, "write what it is");
        }
    }

    /// Limits do not apply to schemas of responses only.
    fn strict(&mut self, schema: &Place<'_>) {
        for (key, place) in schema.entries() {
            let help = "remove it, and mention it in the description";
            let message = "would refuse what the server returns";
            self.unless(!VALIDATION.contains(&key), &place, "validation", message, help);
            let is_open = key != "additionalProperties" || *place != false;
            let help = "remove it: unknown fields are kept";
            self.unless(is_open, &place, "validation", "would reject unknown fields", help);
        }
        schema.get("properties").entries().iter().for_each(|(_, field)| self.strict(field));
        let inner = ["items", "additionalProperties"].map(|key| schema.get(key));
        inner.iter().filter(|it| it.is_object()).for_each(|inner| self.strict(inner));
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

    #[test]
    fn unsuitable_schema_is_found_at_its_line() {
        let schemas = "components.schemas.";
        for (from, to, expected) in [
            (
                "    Bot:\n",
                "    Cat: { description: A cat., type: object }\n    Bot:\n",
                format!(
                    "36: {schemas}Cat: is not used [unused]\n    remove it, or mark it with `x-request: true` if callers construct it"
                ),
            ),
            (
                "description: How it is., ",
                "",
                format!("42: {schemas}Bot.properties.mood: has no description [description]\n    write what it is"),
            ),
            (
                "description: How it is., ",
                "description: How it is., maxLength: 9, ",
                format!(
                    "42: {schemas}Bot.properties.mood.maxLength: would refuse what the server returns [validation]\n    remove it, and mention it in the description"
                ),
            ),
            (
                "      required: [id]\n",
                "      required: [id]\n      additionalProperties: false\n",
                format!(
                    "40: {schemas}Bot.additionalProperties: would reject unknown fields [validation]\n    remove it: unknown fields are kept"
                ),
            ),
            // Problems that prevent generation are reported in the same way.
            (
                "    Bot:\n      description: A bot.\n",
                "    Bot:\n",
                format!("36: {schemas}Bot: has no description, which becomes its documentation [schema-description]"),
            ),
            (
                "How it is., type: string",
                "How it is., oneOf: []",
                format!(
                    "42: {schemas}Bot.properties.mood: oneOf inside of a schema has no name [unnamed]\n    put it into components and refer to it"
                ),
            ),
            (
                "        mood:",
                "        self:",
                format!(
                    "42: {schemas}Bot.properties.self: \"self\" cannot be the name of a field in Rust [name]\n    write another name as `x-name`, in snake case"
                ),
            ),
        ] {
            let found = after(from, to);
            // That the example does not fit what has changed is found as well.
            let found: Vec<_> = found.into_iter().filter(|it| !it.contains("[example]")).collect();
            assert_eq!(found, [format!("bots.yaml:{expected}")]);
        }
    }

    #[test]
    fn request_schema_may_have_validation() {
        let times = "times: { description: How often., type: integer, maximum: 3 }, ";
        assert_eq!(after("gently: {", &format!("{times}gently: {{")), [""; 0]);
    }

    #[test]
    fn empty_text_and_todo_are_found_at_their_line() {
        let summary = "paths./bot/{botId}/wake.post.summary";
        for (with, expected) in [("summary: ''", "is empty"), ("summary: TODO", "is to be written: \"TODO\"")] {
            let expected = format!("bots.yaml:10: {summary}: {expected} [text]\n    write what it is");
            assert_eq!(after("summary: Wake a bot", with), [expected]);
        }
    }
}
