//! Schemas: each is used, its fields are described, and responses are not validated.

use chatbotkit_codegen::check::VALIDATION;
use chatbotkit_codegen::document::{Place, referenced};
use chatbotkit_codegen::model::reach::{received, sent};
use chatbotkit_codegen::{Document, Problem};

pub(super) fn schemas(document: &Document, problems: &mut Vec<Problem>) {
    let (sent, received) = (sent(document), received(document));
    for (name, schema) in document.schemas() {
        if !sent.contains(name) && !received.contains(name) {
            let help = "remove it, or mark it with `x-request: true` if callers construct it";
            problems.push(schema.breach("unused", "is not used", help));
        }
        for (_, field) in schema.get("properties").entries() {
            // A field without a description has that of its type.
            if field.get("description").text().is_none() && referenced(field.value()).is_none() {
                problems.push(field.breach("description", "has no description", "write what it is"));
            }
        }
        if received.contains(name) && !sent.contains(name) {
            strict(&schema, problems);
        }
    }
}

/// Limits do not apply to schemas of responses only.
fn strict(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for (key, place) in schema.entries() {
        if VALIDATION.contains(&key) {
            let help = "remove it, and mention it in the description";
            problems.push(place.breach("validation", "would refuse what the server responses", help));
        } else if key == "additionalProperties" && place.value() == false {
            let help = "remove it: unknown fields are kept";
            problems.push(place.breach("validation", "would reject unknown fields", help));
        }
    }
    schema.get("properties").entries().iter().for_each(|(_, field)| strict(field, problems));
    let inner = ["items", "additionalProperties"].map(|key| schema.get(key));
    inner.iter().filter(|it| it.value().is_object()).for_each(|inner| strict(inner, problems));
}

#[cfg(test)]
mod tests {
    use super::super::testing::after;

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
                    "42: {schemas}Bot.properties.mood.maxLength: would refuse what the server responses [validation]\n    remove it, and mention it in the description"
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
        assert_eq!(after("description: Softly., ", "description: Softly., maximum: 3, "), [""; 0]);
    }
}
