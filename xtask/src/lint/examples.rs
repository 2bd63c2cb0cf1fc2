//! Examples: each matches its schema.

use chatbotkit_codegen::document::{Place, referenced};
use chatbotkit_codegen::{Document, Problem, json_schema};
use itertools::Itertools;
use jsonschema::paths::LocationSegment;
use serde_json::{Map, Value, json};

pub(super) fn examples(document: &Document, problems: &mut Vec<Problem>) {
    let (paths, components) = (document.root().get("paths").entries(), document.root().get("components"));
    let operations: Vec<_> = paths.iter().flat_map(|(_, item)| item.entries()).map(|(_, it)| it).collect();
    let sent = operations.iter().map(|operation| operation.get("requestBody"));
    let received = operations.iter().chain([&components]).flat_map(|it| it.get("responses").entries());
    let received = received.map(|(_, response)| response);
    for (bodies, responses) in [(sent.collect::<Vec<_>>(), false), (received.collect(), true)] {
        let contents = bodies.iter().flat_map(|body| body.get("content").entries());
        let examples = contents.filter_map(|(_, content)| {
            let schema = referenced(content.get("schema").value())?;
            content.value().get("example").map(|_| (schema, content.get("example")))
        });
        if !validate(document, &examples.collect::<Vec<_>>(), responses, problems) {
            return;
        }
    }
}

/// Validates all examples with one validator, since building one is slower than using it. Returns false if there is
/// none, because a schema is not JSON Schema.
fn validate(document: &Document, examples: &[(&str, Place<'_>)], responses: bool, problems: &mut Vec<Problem>) -> bool {
    let schema = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let numbered = examples.iter().enumerate();
    let properties: Map<_, _> = numbered.clone().map(|(index, (name, _))| (index.to_string(), schema(name))).collect();
    let values: Map<_, _> = numbered.map(|(index, (_, place))| (index.to_string(), place.value().clone())).collect();
    let schemas = json_schema::schemas(document, responses);
    // Every schema is compiled, also one without an example.
    let all = document.schemas().into_iter().map(|(name, _)| schema(name)).collect::<Vec<_>>();
    let unused = json!({ "anyOf": [true, { "anyOf": all }] });
    let root = json!({ "allOf": [unused], "properties": properties, "components": { "schemas": schemas } });
    let validator = match jsonschema::validator_for(&root) {
        Ok(validator) => validator,
        Err(problem) => {
            // The place of the keyword, as in the document; some steps are not of the document.
            let place = problem.instance_path().segments().fold(document.root(), |place, step| {
                let below = place.get(&step.to_string());
                if below.value().is_null() { place } else { below }
            });
            problems.push(place.breach("example", format!("is not JSON Schema: {problem}"), ""));
            return false;
        }
    };
    for error in validator.iter_errors(&Value::Object(values)) {
        let mut steps = error.instance_path().segments();
        let Some(LocationSegment::Index(index)) = steps.next() else { continue };
        let Some((schema, place)) = examples.get(index) else { continue };
        let inside = steps.join(".");
        let at = if inside.is_empty() { inside } else { format!("`{inside}`: ") };
        let help = format!("correct the example, or change {schema}");
        problems.push(place.breach("example", format!("{at}{error}"), help));
    }
    true
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
        let place = "components.schemas.WakeBot.properties.gently.pattern";
        let expected = format!("bots.yaml:35: {place}: is not JSON Schema: \"(\" is not a \"regex\" [example]");
        assert_eq!(after("description: Softly., ", "description: Softly., pattern: '(', "), [expected]);
    }

    #[test]
    fn response_example_may_have_unknown_fields() {
        assert_eq!(after("{ id: b1, mood: calm }", "{ id: b1, mood: null, new: 1 }"), [""; 0]);
    }
}
