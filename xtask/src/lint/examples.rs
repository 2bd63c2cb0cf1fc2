//! Examples: each matches its schema.

use chatbotkit_codegen::document::{Place, referenced};
use chatbotkit_codegen::{Document, Problem, json_schema};
use serde_json::{Map, Value, json};

pub(super) fn examples(document: &Document, problems: &mut Vec<Problem>) {
    let (mut sent, mut received) = (Vec::new(), Vec::new());
    for (_, item) in document.root().get("paths").entries() {
        for (_, operation) in item.entries() {
            sent.extend(operation.get("requestBody").get("content").entries());
            for (_, response) in operation.get("responses").entries() {
                received.extend(response.get("content").entries());
            }
        }
    }
    for (_, response) in document.root().get("components").get("responses").entries() {
        received.extend(response.get("content").entries());
    }
    for (contents, responses) in [(sent, false), (received, true)] {
        let examples = contents.into_iter().filter_map(|(_, content)| {
            let schema = referenced(content.get("schema").value())?;
            content.value().get("example").map(|_| (schema, content.get("example")))
        });
        let examples: Vec<_> = examples.collect();
        validate(document, &examples, responses, problems);
    }
}

/// Validates all examples with one validator, since building one is slower than using it.
fn validate(document: &Document, examples: &[(&str, Place<'_>)], responses: bool, problems: &mut Vec<Problem>) {
    let schema = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let numbered = examples.iter().enumerate();
    let properties: Map<_, _> = numbered.clone().map(|(index, (name, _))| (index.to_string(), schema(name))).collect();
    let values: Map<_, _> = numbered.map(|(index, (_, place))| (index.to_string(), place.value().clone())).collect();
    let schemas = json_schema::schemas(document, responses);
    let root = json!({ "properties": properties, "components": { "schemas": schemas } });
    let validator = match jsonschema::validator_for(&root) {
        Ok(validator) => validator,
        Err(problem) => {
            let place = document.root().get("components").get("schemas");
            problems.push(place.problem(format!("make no JSON Schema: {problem}")).rule("example"));
            return;
        }
    };
    for error in validator.iter_errors(&Value::Object(values)) {
        let path = error.instance_path().as_str().to_owned();
        let mut keys = path.split('/').skip(1);
        let example = keys.next().and_then(|index| examples.get(index.parse::<usize>().ok()?));
        let Some((schema, place)) = example else { continue };
        let inside: Vec<_> = keys.collect();
        let at = if inside.is_empty() { String::new() } else { format!("`{}`: ", inside.join(".")) };
        let problem = place.problem(format!("{at}{error}"));
        problems.push(problem.rule("example").help(format!("correct the example, or change {schema}")));
    }
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
    fn response_example_may_have_unknown_fields() {
        assert_eq!(after("{ id: b1, mood: calm }", "{ id: b1, mood: null, new: 1 }"), [""; 0]);
    }
}
