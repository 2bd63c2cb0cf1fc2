//! Choices: the schema of a value is clear, by its discriminator or by what it holds.

use serde_json::Value;

use crate::document::{Document, Place};
use crate::error::Problem;
use crate::model::choice::{choices, discriminator, mapped};
use crate::model::{is_essential, reach, required};

const RULE: &str = "choice";

pub(super) fn choice(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let (document, choices) = (schema.document(), choices(schema).collect::<Vec<_>>());
    if schema.has("discriminator") {
        return tagged(schema, &choices, problems);
    }
    let received = reach::received(document);
    for (index, later) in choices.iter().enumerate() {
        let hides = |first: &&&str| hides(document, first, later, received.contains(**first));
        if let Some(first) = choices[..index].iter().find(hides) {
            let list = schema.get(if schema.has("oneOf") { "oneOf" } else { "anyOf" });
            let message = format!("a value of {later} can be read as {first}, an earlier choice");
            let help = "add a `discriminator`, or a required property that only one has, or change the order";
            problems.push(list.breach(RULE, message, help));
        }
    }
}

/// The discriminator is a property of each choice, and its values are those of the property.
fn tagged(schema: &Place<'_>, choices: &[&str], problems: &mut Vec<Problem>) {
    let (document, place) = (schema.document(), schema.get("discriminator"));
    let mut breach = |place: &Place<'_>, message: &str, help: &str| problems.push(place.breach(RULE, message, help));
    let Some(of) = discriminator(schema).filter(|_| !choices.is_empty()) else {
        return breach(&place, "has no `propertyName`, or no choices beside it", "write both, or leave it out");
    };
    for (_, target) in place.get("mapping").entries() {
        if !choices.contains(&mapped(&target)) {
            breach(&target, &format!("{} is not a choice", *target), "refer to a choice, or add it to them");
        }
    }
    for (name, tags) in &of.tags {
        let property = &document.schema(name)["properties"][of.property];
        let values = document.named(property)["enum"].as_array();
        let unlisted = tags.iter().find(|tag| values.is_some_and(|values| !values.contains(&(**tag).into())));
        if property.is_null() {
            let message = format!("{} is not a property of {name}", of.property);
            breach(&place, &message, "add it: its value identifies the choice");
        } else if let Some(tag) = unlisted {
            let message = format!("{tag:?}, the value of {name}, is not in the enum of its {}", of.property);
            breach(&place, &message, "add a `mapping` from the value that it has");
        }
    }
}

/// True if what is meant as `later` can be read as `first`.
fn hides(document: &Document, first: &str, later: &str, received: bool) -> bool {
    let [first, later] = [first, later].map(|name| document.schema(name));
    match (kind(first), kind(later)) {
        (Some("object"), Some("object")) => {}
        (Some("string"), _) | (Some("integer"), Some("number")) => return false,
        (Some(first), Some(later)) => return first == later || first == "number" && later == "integer",
        _ => return false,
    }
    // Unknown properties are refused.
    let mut given = required(later);
    if !received && first["additionalProperties"] == false && !given.all(|name| !first["properties"][name].is_null()) {
        return false;
    }
    required(first).filter(|name| !received || is_essential(first, name)).all(|name| {
        let [one, other] = [first, later].map(|schema| document.named(&schema["properties"][name]));
        let constants = [one, other].map(|it| it["enum"].as_array().filter(|values| values.len() == 1));
        let differ = constants.iter().all(Option::is_some) && constants[0] != constants[1];
        let types = [kind(one), kind(other)];
        !other.is_null() && !differ && (types[0] == types[1] || types.contains(&None))
    })
}

fn kind(schema: &Value) -> Option<&str> {
    schema["type"].as_str()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, schemas};

    /// The problems of a schema `It`, whose lines begin with the eighth.
    fn of(schema: &str, others: &str) -> Vec<String> {
        problems(&schemas(&format!("    It:\n      description: It.\n      {schema}\n{others}")))
    }

    fn object(name: &str, more: &str) -> String {
        format!("    {name}: {{ description: {name}., type: object, {more} }}\n")
    }

    const BOTH: &str = "oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]";

    #[test]
    fn choice_that_can_be_read_as_an_earlier_one_is_refused() {
        let overlap = "it.yaml:8: components.schemas.It.oneOf: a value of B can be read as A, an earlier choice: add a `discriminator`, or a required property that only one has, or change the order";
        let kind = |tag: &str| {
            format!("required: [kind], properties: {{ kind: {{ type: string }}, {tag}: {{ description: It. }} }}")
        };
        for (first, later, refused) in [
            (kind("a"), kind("b"), true),
            ("properties: { a: {} }".into(), kind("b"), true),
            ("required: [a], properties: { a: {} }".into(), kind("b"), false),
            ("required: [kind], properties: { kind: { type: integer } }".into(), kind("b"), false),
        ] {
            let found = of(BOTH, &format!("{}{}", object("A", &first), object("B", &later)));
            assert_eq!(found, if refused { vec![overlap] } else { vec![] }, "{first}, {later}");
        }
    }

    #[test]
    fn discriminator_is_a_property_of_each_choice() {
        let kind = "properties: { kind: { $ref: '#/components/schemas/Kind' } }";
        let kinds = "    Kind: { description: Kind., type: string, enum: [a, b] }\n";
        let place = "it.yaml:9: components.schemas.It.discriminator";
        for (discriminator, first, expected) in [
            ("{ propertyName: kind, mapping: { a: A, b: '#/components/schemas/B' } }", kind, vec![]),
            (
                "{ mapping: { a: A, b: B } }",
                kind,
                vec![format!("{place}: has no `propertyName`, or no choices beside it: write both, or leave it out")],
            ),
            (
                "{ propertyName: kind, mapping: { a: A, b: B, c: C } }",
                kind,
                vec![format!("{place}.mapping.c: \"C\" is not a choice: refer to a choice, or add it to them")],
            ),
            (
                "{ propertyName: kind, mapping: { b: B } }",
                kind,
                vec![format!(
                    "{place}: \"A\", the value of A, is not in the enum of its kind: add a `mapping` from the value that it has"
                )],
            ),
            (
                "{ propertyName: kind, mapping: { a: A, b: B } }",
                "properties: {}",
                vec![format!("{place}: kind is not a property of A: add it: its value identifies the choice")],
            ),
        ] {
            let others = format!("{}{}{kinds}", object("A", first), object("B", kind));
            assert_eq!(of(&format!("{BOTH}\n      discriminator: {discriminator}"), &others), expected);
        }
    }
}
