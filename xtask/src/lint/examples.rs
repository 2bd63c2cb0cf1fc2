//! Examples: each matches its schema.

use chatbotkit_codegen::document::{Place, referenced};
use chatbotkit_codegen::model::operation::places;
use chatbotkit_codegen::{Document, Problem, json_schema};
use itertools::Itertools;
use serde_json::json;

pub(super) fn problems(document: &Document) -> Vec<Problem> {
    let (root, components) = (document.root(), document.root().get("components"));
    let operations: Vec<_> = places(&root).into_iter().map(|(.., operation)| operation).collect();
    let sent = operations.iter().map(|operation| operation.get("requestBody")).collect();
    let received = operations.iter().chain([&components]).flat_map(|it| it.get("responses").entries());
    let received = received.map(|(_, response)| response).collect();
    let problems = |(bodies, responses)| validate(document, bodies, responses);
    // A schema that is not JSON Schema is so in both directions.
    [(sent, false), (received, true)].into_iter().flat_map(problems).dedup().collect()
}

/// Validates the examples of bodies.
fn validate(document: &Document, bodies: Vec<Place<'_>>, responses: bool) -> Vec<Problem> {
    let schemas = document.schemas().into_iter().map(|(name, _)| name);
    let all: Vec<_> = schemas.map(|name| json!({ "$ref": format!("#/components/schemas/{name}") })).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let root = json!({ "anyOf": all, "components": { "schemas": json_schema::schemas(document, responses) } });
    // A map leaves out schemas that are not JSON Schema.
    let validators = match jsonschema::validator_for(&root).and_then(|_| jsonschema::validator_map_for(&root)) {
        Ok(validators) => validators,
        Err(problem) => {
            // The place of the keyword, as in the document; some steps are not of the document.
            let place = problem.instance_path().segments().fold(document.root(), |place, step| {
                let below = place.get(&step.to_string());
                if below.is_null() { place } else { below }
            });
            return vec![place.breach("example", format!("is not JSON Schema: {problem}"), "")];
        }
    };
    let mut problems = Vec::new();
    for (_, content) in bodies.iter().flat_map(|body| body.get("content").entries()) {
        let has_example = content.value().get("example").is_some();
        let Some(schema) = referenced(&content["schema"]).filter(|_| has_example) else { continue };
        let example = content.get("example");
        for error in validators[&*format!("#/components/schemas/{schema}")].iter_errors(example.value()) {
            let inside = error.instance_path().segments().join(".");
            let at = if inside.is_empty() { inside } else { format!("`{inside}`: ") };
            let help = format!("correct the example, or change {schema}");
            problems.push(example.breach("example", format!("{at}{error}"), help));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::super::testing::after;

    #[test]
    fn example_that_does_not_match_its_schema_is_found_at_its_line() {
        let post = "paths./bot/{botId}/wake.post";
        for (from, to, expected) in [
            (
                "{ gently: true }",
                "{ gently: yes please }",
                format!(
                    "19: {post}.requestBody.content.application/json.example.gently: does not fit its schema: expected a boolean, found \"yes please\" [example]\n    change the example or the schema"
                ),
            ),
            (
                "{ gently: true }",
                "{ loudly: true }",
                format!(
                    "19: {post}.requestBody.content.application/json.example.loudly: does not fit WakeBot: there is no property loudly [example]\n    change the example or the schema"
                ),
            ),
            (
                "{ id: b1, mood: calm }",
                "{ mood: calm }",
                format!(
                    "26: {post}.responses.200.content.application/json.example: \"id\" is a required property [example]\n    correct the example, or change Bot"
                ),
            ),
        ] {
            assert_eq!(after(from, to), [format!("bots.yaml:{expected}")]);
        }
    }

    #[test]
    fn invalid_pattern_is_found_at_its_line() {
        let place = "components.schemas.WakeBot.properties.words.pattern";
        let expected = format!("bots.yaml:35: {place}: is not JSON Schema: \"(\" is not a \"regex\" [example]");
        let words = "words: { description: Words., type: string, pattern: '(' }, ";
        assert_eq!(after("gently: {", &format!("{words}gently: {{")), [expected]);
    }

    #[test]
    fn response_example_may_have_unknown_fields() {
        assert_eq!(after("{ id: b1, mood: calm }", "{ id: b1, mood: null, new: 1 }"), [""; 0]);
    }
}
