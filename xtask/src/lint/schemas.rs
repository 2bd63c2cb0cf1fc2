//! Schemas: each is used, its fields are described, and none refuses what the server may say.

use chatbotkit_codegen::check::VALIDATION;
use chatbotkit_codegen::document::{Place, referenced};
use chatbotkit_codegen::model::reach::{answered, sent};
use chatbotkit_codegen::{Document, Problem};

pub(super) fn schemas(document: &Document, problems: &mut Vec<Problem>) {
    let (sent, answered) = (sent(document), answered(document));
    for (name, schema) in document.schemas() {
        if !sent.contains(name) && !answered.contains(name) {
            let help = "take it out, or mark it with `x-request: true` if callers make values of it";
            problems.push(schema.problem("nothing uses it").rule("unused").help(help));
        }
        for (_, field) in schema.get("properties").entries() {
            // A field without words of its own has those of its type.
            if field.get("description").text().is_none() && referenced(field.value()).is_none() {
                problems.push(field.problem("has no description").rule("description").help("write what it is"));
            }
        }
        numbers(&schema, problems);
        if answered.contains(name) && !sent.contains(name) {
            strict(&schema, problems);
        }
    }
}

/// A count is 64 bits wide: a narrower type refuses what does not fit.
fn numbers(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let format = schema.get("format");
    if schema.value()["type"] == "integer" && format.text().is_some_and(|format| format != "int64") {
        let problem = format.problem("makes a number that refuses what does not fit");
        problems.push(problem.rule("validation").help("write `format: int64`"));
    }
    below(schema).iter().for_each(|below| numbers(below, problems));
}

/// Limits do not apply to schemas of responses only.
fn strict(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for (key, place) in schema.entries() {
        if VALIDATION.contains(&key) {
            let problem = place.problem("would refuse what the server answers");
            problems.push(problem.rule("validation").help("take it out; say it in the description"));
        } else if key == "additionalProperties" && place.value() == false {
            let problem = place.problem("would refuse what the server adds");
            problems.push(problem.rule("validation").help("take it out: what is not known is kept"));
        }
    }
    below(schema).iter().for_each(|below| strict(below, problems));
}

/// The schemas inside of a schema.
fn below<'a>(schema: &Place<'a>) -> Vec<Place<'a>> {
    let fields = schema.get("properties").entries().into_iter().map(|(_, field)| field);
    let others = ["items", "additionalProperties"].map(|key| schema.get(key));
    fields.chain(others.into_iter().filter(|it| it.value().is_object())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::after;

    #[test]
    fn a_schema_that_would_not_do_is_found_at_its_line() {
        let schemas = "components.schemas.";
        for (from, to, said) in [
            (
                "    Bot:\n",
                "    Cat: { description: A cat., type: object }\n    Bot:\n",
                format!(
                    "36: {schemas}Cat: nothing uses it [unused]\n    take it out, or mark it with `x-request: true` if callers make values of it"
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
                    "42: {schemas}Bot.properties.mood.maxLength: would refuse what the server answers [validation]\n    take it out; say it in the description"
                ),
            ),
            (
                "      required: [id]\n",
                "      required: [id]\n      additionalProperties: false\n",
                format!(
                    "40: {schemas}Bot.additionalProperties: would refuse what the server adds [validation]\n    take it out: what is not known is kept"
                ),
            ),
            (
                "How it is., type: string",
                "How many., nullable: true, type: integer, format: int32",
                format!(
                    "42: {schemas}Bot.properties.mood.format: makes a number that refuses what does not fit [validation]\n    write `format: int64`"
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
                    "42: {schemas}Bot.properties.self: \"self\" cannot be the name of a field in Rust [name]\n    leave it out: what is not listed is kept in `extra`"
                ),
            ),
        ] {
            let found = after(from, to);
            // That the example does not fit what has changed is found as well.
            let found: Vec<_> = found.into_iter().filter(|it| !it.contains("[example]")).collect();
            assert_eq!(found, [format!("bots.yaml:{said}")]);
        }
    }

    #[test]
    fn what_is_sent_may_have_limits() {
        assert_eq!(after("description: Softly., ", "description: Softly., maximum: 3, "), [""; 0]);
    }
}
