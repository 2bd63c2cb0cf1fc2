//! Choices: the schema of a value is clear, by its discriminator or by what it holds.

use std::collections::BTreeSet;

use serde_json::Value;

use super::keywords::NAMED;
use super::rules::{Found, Rule, shown};
use crate::document::{Document, Place, referenced};
use crate::model::{choices, discriminator, is_any, is_essential, mapped, reach, required};

#[rustfmt::skip]
pub(super) const CHOICES: &[Rule] = &[
    (NAMED, "choice", "{}, an earlier choice",
        "add a `discriminator`, or a required property that only one has, or change the order, or make one schema of them", hidden),
    (NAMED, "choice", "has no `propertyName`, or no choices beside it", "write both, or leave it out", |schema| {
        let is_complete = discriminator(schema).is_some_and(|of| !of.tags.is_empty());
        schema.get("discriminator").given(schema.has("discriminator") && !is_complete)
    }),
    (NAMED, "choice", "{} is not a choice", "refer to a choice, or add it to them", |schema| {
        let targets = schema.get("discriminator").get("mapping").children();
        shown(targets.filter(|target| choices(schema).all(|name| name != mapped(target))))
    }),
    (NAMED, "choice", "\"{}\" stands for two choices", "give one of them another value in the `mapping`", |schema| {
        let mut known = BTreeSet::new();
        let tags = discriminator(schema).into_iter().flat_map(|of| of.tags).flat_map(|(_, tags)| tags);
        tags.filter(|tag| !known.insert(*tag)).map(|tag| (schema.get("discriminator"), tag.to_owned())).collect()
    }),
    // The discriminator is a property of each choice, and its values are those of the property.
    (NAMED, "choice", "{}", "add it: its value identifies the choice", |schema| {
        tagged(schema, |of, name, _, property| property.is_null().then(|| format!("{of} is not a property of {name}")))
    }),
    (NAMED, "choice", "{}", "add a `mapping` from the value that it has", |schema| {
        tagged(schema, |of, name, tags, property| {
            let values = schema.document.named(property)["enum"].as_array()?;
            let tag = tags.iter().find(|tag| !values.contains(&(**tag).into()))?;
            Some(format!("{tag:?}, the value of {name}, is not in the enum of its {of}"))
        })
    }),
];

/// Finds problems of a discriminator. The function returns that of one choice, from the property of the discriminator, the
/// name and the tags of the choice, and the schema of the property in it.
fn tagged<'a>(schema: &Place<'a>, problem: impl Fn(&str, &str, &[&str], &Value) -> Option<String>) -> Found<'a> {
    let Some(of) = discriminator(schema) else { return Vec::new() };
    let problems = of.tags.iter().filter_map(|(name, tags)| {
        problem(of.property, name, tags, &schema.document.schema(name)["properties"][of.property])
    });
    problems.map(|problem| (schema.get("discriminator"), problem)).collect()
}

/// Finds choices without a discriminator that an earlier choice hides. Each is expanded to all schemas that its values can have.
fn hidden<'a>(schema: &Place<'a>) -> Found<'a> {
    let document = schema.document;
    let items = ["oneOf", "anyOf"].into_iter().flat_map(|key| schema.get(key).items());
    let all = items.map(|item| (reach::below(document, item.value(), reach::alternatives), item));
    let all: Vec<_> = all.filter(|_| !schema.has("discriminator")).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let received = reach::received(document);
    let found = all.iter().enumerate().filter_map(|(index, (inside, place))| {
        let hides = |(name, first): (&&str, &&Value)| {
            inside.values().any(|later| hides(document, first, later, received.contains(name)))
        };
        let (_, first) = all[..index].iter().find(|(inside, _)| inside.iter().any(hides))?;
        let [first, later] = [first, place].map(|place| referenced(place).unwrap_or_default());
        Some((place.clone(), format!("a value of {later} can be read as {first}")))
    });
    found.collect()
}

/// True if what is meant as `later` can be read as `first`.
fn hides(document: &Document, first: &Value, later: &Value, received: bool) -> bool {
    if is_any(first) && reach::alternatives(first).is_empty() || !first["discriminator"].is_null() {
        return true;
    }
    match (kind(first), kind(later)) {
        (Some("object"), Some("object")) => {}
        (Some("integer"), Some("number")) => return false,
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
        // A received enum is open, and reads the other value as well.
        let differ = !received && constants.iter().all(Option::is_some) && constants[0] != constants[1];
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
        let overlap = "it.yaml:8: components.schemas.It.oneOf.1: a value of B can be read as A, an earlier choice: add a `discriminator`, or a required property that only one has, or change the order, or make one schema of them";
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
        let schema = |name: &str, more: &str| format!("    {name}: {{ description: {name}., {more} }}\n");
        let c = "[{ $ref: '#/components/schemas/C' }]";
        let tagged = format!("oneOf: {c}, discriminator: {{ propertyName: kind }}");
        for (first, later, c, refused) in [
            ("", "type: string", "type: string", true),
            ("type: string", "", "type: string", false),
            (&format!("allOf: {c}"), "type: string", "type: string", true),
            (&format!("oneOf: {c}"), "type: integer", "type: number", true),
            (&format!("oneOf: {c}"), "type: integer", "type: string", false),
            ("type: string", &format!("anyOf: {c}"), "type: string", true),
            (&tagged, "type: string", "type: object, properties: { kind: {} }", true),
        ] {
            let found = of(BOTH, &[schema("A", first), schema("B", later), schema("C", c)].concat());
            assert_eq!(found, if refused { vec![overlap] } else { vec![] }, "{first}, {later}, {c}");
        }
    }

    #[test]
    fn constants_distinguish_choices_of_requests_alone() {
        let choice = |name: &str| {
            object(
                name,
                &format!(
                    "required: [kind], x-essential: [kind], properties: {{ kind: {{ $ref: '#/components/schemas/Kind{name}' }} }}"
                ),
            )
        };
        let kinds = "    KindA: { description: A., type: string, enum: [a] }\n    KindB: { description: B., type: string, enum: [b] }\n";
        let schemas = format!("{}{}{kinds}", choice("A"), choice("B"));
        assert_eq!(of(BOTH, &schemas), [""; 0]);
        let content = "content: { application/json: { schema: { $ref: '#/components/schemas/It' } } }";
        let operation = format!(
            "operationId: it, summary: It, x-retry: idempotent, responses: {{ '200': {{ description: It., {content} }} }}"
        );
        let found = of(BOTH, &format!("{schemas}paths: {{ /it: {{ get: {{ {operation} }} }} }}\n"));
        assert!(found.iter().any(|it| it.contains("a value of B can be read as A, an earlier choice")), "{found:?}");
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
                "{ propertyName: kind, mapping: { B: A } }",
                "properties: { kind: {} }",
                vec![format!("{place}: \"B\" stands for two choices: give one of them another value in the `mapping`")],
            ),
            (
                "{ propertyName: kind, mapping: { a: A, b: B } }",
                "properties: {}",
                vec![format!("{place}: kind is not a property of A: add it: its value identifies the choice")],
            ),
        ] {
            let others = format!(
                "{}{}{kinds}",
                object("A", first),
                object("B", if first.contains("kind: {}") { first } else { kind })
            );
            assert_eq!(of(&format!("{BOTH}\n      discriminator: {discriminator}"), &others), expected);
        }
    }
}
