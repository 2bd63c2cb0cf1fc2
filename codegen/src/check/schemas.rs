//! Schemas: each is described, none hides another that has no name, and each can end.

use serde_json::Value;

use crate::document::{Document, Place, referenced};
use crate::error::Problem;

const TYPES: [&str; 6] = ["string", "number", "integer", "boolean", "object", "array"];

/// Help for a schema without a name.
pub(super) const NAME: &str = "put it into components and refer to it";

pub(super) fn schemas(document: &Document, problems: &mut Vec<Problem>) {
    for (_, schema) in document.schemas() {
        if schema.get("description").text().is_none() {
            let problem = schema.problem("has no description, which becomes its documentation");
            problems.push(problem.rule("schema-description"));
        }
        walk(document, &schema, true, problems);
        if schema.value()["nullable"] == true {
            let message = "can be null, whatever refers to it";
            problems.push(schema.get("nullable").breach("type", message, "write it where the schema is referred to"));
        }
        let required = schema.get("required");
        for name in schema.get("x-essential").items() {
            if !required.items().iter().any(|it| it.value() == name.value()) {
                let problem = name.problem(format!("{} is essential and not required", name.value()));
                problems.push(problem.rule("essential").help("put it into `required` as well"));
            }
        }
        let shorthand = schema.get("x-shorthand");
        let is_property =
            |name: &Value| name.as_str().is_some_and(|name| !schema.value()["properties"][name].is_null());
        let needs_others = required.items().iter().any(|it| it.value() != shorthand.value());
        if !shorthand.value().is_null() && (!is_property(shorthand.value()) || needs_others) {
            let problem =
                shorthand.problem(format!("{} alone is not the request", shorthand.value())).rule("shorthand");
            problems.push(problem.help("name a property beside which none is required"));
        }
    }
    let operations = document.root().get("paths").entries();
    let operations = operations.into_iter().flat_map(|(_, item)| item.entries());
    let parameters = operations.flat_map(|(_, operation)| operation.get("parameters").items());
    let shared = document.root().get("components").get("parameters").entries();
    for parameter in parameters.chain(shared.into_iter().map(|(_, parameter)| parameter)) {
        walk(document, &parameter.get("schema"), false, problems);
    }
}

fn walk(document: &Document, schema: &Place<'_>, outermost: bool, problems: &mut Vec<Problem>) {
    if !schema.value().is_object() {
        // Absent schemas have no problem.
        if !schema.value().is_null() {
            let problem = schema.problem(format!("{} is not a schema", schema.value())).rule("type");
            problems.push(problem.help("write what it is, such as `{ type: string }`"));
        }
        return;
    }
    words(schema, problems);
    held(schema, problems);
    if let Some(name) = referenced(schema.value())
        && !document.schema(name)["x-events"].is_null()
    {
        let message = format!("{name} is a union of events, which are streamed");
        problems.push(schema.breach("type", message, "refer to another schema"));
    }
    if !outermost {
        inline(schema, problems);
    }
    for (_, property) in schema.get("properties").entries() {
        walk(document, &property, false, problems);
    }
    walk(document, &schema.get("items"), false, problems);
    if !schema.value()["additionalProperties"].is_boolean() {
        walk(document, &schema.get("additionalProperties"), false, problems);
    }
    let all = schema.get("allOf");
    if !all.value().is_null() && !matches!(&all.items()[..], [one] if one.value()["$ref"].is_string()) {
        let message = "is not one reference, and would be read as its first schema";
        problems.push(all.breach("unnamed", message, "write all properties into one schema"));
    }
    for choice in ["oneOf", "anyOf"].into_iter().flat_map(|key| schema.get(key).items()) {
        if choice.value()["$ref"].is_null() {
            problems.push(choice.breach("unnamed", "a choice has no name", NAME));
        }
    }
}

/// Objects, enums and choices inside of schemas would get made-up names.
fn inline(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for key in ["oneOf", "anyOf", "enum", "properties"] {
        if !schema.value()[key].is_null() {
            problems.push(schema.breach("unnamed", format!("{key} inside of a schema has no name"), NAME));
        }
    }
}

/// Types and formats that the client has a Rust type for.
fn words(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let of = schema.get("type");
    let problem = match of.value() {
        Value::Null => None,
        Value::String(name) if TYPES.contains(&name.as_str()) => None,
        Value::Array(_) => Some(
            of.problem("is a list, as in OpenAPI 3.1")
                .help("write one type, and `nullable: true` where it can be null"),
        ),
        other => Some(of.problem(format!("{other} is not a type")).help(format!("it is one of {}", TYPES.join(", ")))),
    };
    problems.extend(problem.map(|problem| problem.rule("type")));
    secret(schema, problems);
    limits(schema, problems);
}

/// Properties belong to an object, and items to a list.
fn held(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let of = schema.value()["type"].as_str();
    for (key, expected) in [("properties", "object"), ("items", "array")] {
        if !schema.value()[key].is_null() && of != Some(expected) && (key == "items" || of.is_some()) {
            let message = format!("has {key}, and is not of type {expected}");
            problems.push(schema.breach("type", message, format!("write `type: {expected}`")));
        }
    }
    let properties = schema.get("properties");
    for name in schema.get("required").items() {
        if name.text().is_some_and(|name| properties.value()[name].is_null()) && !properties.value().is_null() {
            let message = format!("{} is required, and not a property", name.value());
            problems.push(name.breach("type", message, "add it to `properties`, or leave it out"));
        }
    }
}

/// Only text and maps have types that are not shown.
fn secret(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let map = schema.value()["type"] == "object" && schema.value()["properties"].is_null();
    if schema.value()["x-secret"] == true && schema.value()["type"] != "string" && !map {
        let message = "is neither a string nor a map, and would be shown";
        problems.push(schema.get("x-secret").breach("secret", message, "make a string of it"));
    }
}

/// A lower limit is not above the upper one, and a default is of the type.
fn limits(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for of in ["imum", "Length", "Items", "Properties"] {
        let limit = |end: &str| schema.value()[format!("{end}{of}")].as_f64();
        if let (Some(least), Some(most)) = (limit("min"), limit("max"))
            && least > most
        {
            let message = format!("min{of} {least} is above max{of} {most}");
            problems.push(schema.breach("limit", message, "no value is between them: change one"));
        }
    }
    let default = schema.get("default");
    let fits = match schema.value()["type"].as_str() {
        _ if default.value().is_null() => true,
        Some("string") => default.value().is_string(),
        Some("integer") => default.value().is_i64(),
        Some("number") => default.value().is_number(),
        Some("boolean") => default.value().is_boolean(),
        Some("array") => default.value().is_array(),
        Some("object") => default.value().is_object(),
        _ => true,
    };
    if !fits {
        let message = format!("{} is not of type {}", default.value(), schema.value()["type"]);
        problems.push(default.breach("limit", message, "write a value of the type"));
    }
}

/// A schema may hold itself where it can end: in a list, or in a property that may be missing.
pub(super) fn cycles(document: &Document, problems: &mut Vec<Problem>) {
    for (name, schema) in document.schemas() {
        for held in [is, holds] {
            if reaches(document, schema.value(), name, held, &mut Vec::new()) {
                let problem = schema.problem("contains itself without end");
                let help = "take the property that leads back out of `required`, or make a list of it";
                problems.push(problem.rule("cycle").help(help));
                break;
            }
        }
    }
}

fn reaches<'a>(
    document: &'a Document,
    schema: &'a Value,
    name: &str,
    held: fn(&'a Value) -> Vec<&'a Value>,
    seen: &mut Vec<&'a str>,
) -> bool {
    held(schema).into_iter().filter_map(referenced).any(|next| {
        next == name
            || (!seen.contains(&next) && {
                seen.push(next);
                reaches(document, document.schema(next), name, held, seen)
            })
    })
}

/// Schemas that a value also matches.
fn is(schema: &Value) -> Vec<&Value> {
    let lists = ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|key| schema[key].as_array());
    std::iter::once(schema).filter(|it| !it["$ref"].is_null()).chain(lists.flatten()).collect()
}

/// Fields that every value of the schema has.
fn holds(schema: &Value) -> Vec<&Value> {
    let all = schema["allOf"].as_array().into_iter().flatten();
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let required = required.map(|name| &schema["properties"][name]).filter(|it| it["nullable"] != true);
    std::iter::once(schema).filter(|it| !it["$ref"].is_null()).chain(all).chain(required).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{paths, problems, schemas};

    const UNNAMED: &str = "has no name: put it into components and refer to it";

    /// The problems of a schema, with what it refers to beside it.
    fn of(schema: &str) -> Vec<String> {
        problems(&schemas(&format!(
            "    Bot:\n      description: A bot.\n      {schema}\n    BotId: {{ description: An id., type: string }}\n    Team: {{ description: Bots., type: object, required: [lead], properties: {{ lead: {{ $ref: '#/components/schemas/Bot' }} }} }}\n"
        )))
    }

    #[test]
    fn unnamed_enum_object_or_choice_within_a_schema_is_a_problem() {
        for (schema, expected) in [
            (
                "properties: { it: { type: string, enum: [public] } }",
                format!(".properties.it: enum inside of a schema {UNNAMED}"),
            ),
            (
                "items: { properties: { a: {} } }\n      type: array",
                format!(".items: properties inside of a schema {UNNAMED}"),
            ),
            (
                "additionalProperties: { oneOf: [] }",
                format!(".additionalProperties: oneOf inside of a schema {UNNAMED}"),
            ),
            (
                "oneOf: [{ $ref: '#/components/schemas/BotId' }, { type: integer }]",
                format!(".oneOf.1: a choice {UNNAMED}"),
            ),
        ] {
            assert_eq!(of(schema), [format!("it.yaml:8: components.schemas.Bot{expected}")]);
        }
    }

    #[test]
    fn value_that_is_not_a_schema_is_a_problem() {
        let help = "is not a schema: write what it is, such as `{ type: string }`";
        for (schema, expected) in [
            ("properties: { id: text }", format!(".properties.id: \"text\" {help}")),
            ("items: [text]\n      type: array", format!(".items: [\"text\"] {help}")),
            ("additionalProperties: 1", format!(".additionalProperties: 1 {help}")),
        ] {
            assert_eq!(of(schema), [format!("it.yaml:8: components.schemas.Bot{expected}")]);
        }
        assert_eq!(of("additionalProperties: false"), [""; 0]);
        let query = "parameters: [{ name: take, in: query, schema: integer }]";
        let expected = "responses: { '200': { description: It. } }";
        let text =
            format!("  /a:\n    get: {{ operationId: it, summary: It, x-retry: idempotent, {query}, {expected} }}\n");
        assert_eq!(
            problems(&paths(&text)),
            [format!("it.yaml:6: paths./a.get.parameters.0.schema: \"integer\" {help}")]
        );
    }

    #[test]
    fn a_type_is_one_that_the_client_knows() {
        for (schema, expected) in [
            (
                "type: strng",
                ".type: \"strng\" is not a type: it is one of string, number, integer, boolean, object, array",
            ),
            ("items: {}", ": has items, and is not of type array: write `type: array`"),
            (
                "required: [b]\n      properties: { a: { type: string } }",
                ".required.0: \"b\" is required, and not a property: add it to `properties`, or leave it out",
            ),
            (
                "nullable: true",
                ".nullable: can be null, whatever refers to it: write it where the schema is referred to",
            ),
            (
                "type: [string, 'null']",
                ".type: is a list, as in OpenAPI 3.1: write one type, and `nullable: true` where it can be null",
            ),
        ] {
            let line = if expected.starts_with(':') { 6 } else { 8 };
            assert_eq!(of(schema), [format!("it.yaml:{line}: components.schemas.Bot{expected}")]);
        }
    }

    #[test]
    fn limits_defaults_and_secrets_fit_their_type() {
        let limit = "no value is between them: change one";
        for (schema, expected) in [
            (
                "properties: { a: { type: integer, minimum: 3, maximum: 2 } }",
                format!(".properties.a: minimum 3 is above maximum 2: {limit}"),
            ),
            (
                "properties: { a: { type: string, minLength: 3, maxLength: 2 } }",
                format!(".properties.a: minLength 3 is above maxLength 2: {limit}"),
            ),
            (
                "properties: { a: { type: integer, default: ten } }",
                ".properties.a.default: \"ten\" is not of type \"integer\": write a value of the type".to_owned(),
            ),
            (
                "type: number\n      x-secret: true",
                ".x-secret: is neither a string nor a map, and would be shown: make a string of it".to_owned(),
            ),
        ] {
            let found = of(schema);
            assert!(found.iter().any(|it| it.ends_with(&format!("components.schemas.Bot{expected}"))), "{found:?}");
        }
    }

    #[test]
    fn a_schema_may_hold_itself_where_it_can_end() {
        let bot = "{ $ref: '#/components/schemas/Bot' }";
        let team = "{ $ref: '#/components/schemas/Team' }";
        let endless =
            "contains itself without end: take the property that leads back out of `required`, or make a list of it";
        for schema in [
            format!("properties: {{ child: {bot} }}"),
            format!("required: [children]\n      properties: {{ children: {{ type: array, items: {bot} }} }}"),
            format!("oneOf: [{team}, {{ $ref: '#/components/schemas/BotId' }}]"),
        ] {
            assert_eq!(of(&schema), [""; 0]);
        }
        for schema in [
            format!("allOf: [{bot}]"),
            format!("oneOf: [{bot}, {{ $ref: '#/components/schemas/BotId' }}]"),
            "$ref: '#/components/schemas/Bot'".to_owned(),
            format!("required: [child]\n      properties: {{ child: {bot} }}"),
        ] {
            assert_eq!(of(&schema), [format!("it.yaml:6: components.schemas.Bot: {endless}")]);
        }
        let both = of(&format!("required: [team]\n      properties: {{ team: {team} }}"));
        assert_eq!(both.len(), 2, "{both:?}");
    }

    #[test]
    fn an_essential_property_is_required() {
        let help = "put it into `required` as well";
        assert_eq!(
            of("required: [id]\n      x-essential: [id, name]"),
            [format!(
                "it.yaml:9: components.schemas.Bot.x-essential.1: \"name\" is essential and not required: {help}"
            )]
        );
    }

    #[test]
    fn a_shorthand_is_a_property_beside_which_none_is_required() {
        let help = "name a property beside which none is required";
        let refused = |name: &str| {
            vec![format!("it.yaml:8: components.schemas.Bot.x-shorthand: \"{name}\" alone is not the request: {help}")]
        };
        let properties = "properties: { text: { type: string }, id: { type: string } }";
        assert_eq!(of(&format!("x-shorthand: text\n      {properties}")), [""; 0]);
        assert_eq!(of(&format!("x-shorthand: text\n      required: [text]\n      {properties}")), [""; 0]);
        assert_eq!(of(&format!("x-shorthand: text\n      required: [id]\n      {properties}")), refused("text"));
        assert_eq!(of(&format!("x-shorthand: words\n      {properties}")), refused("words"));
    }

    #[test]
    fn a_schema_is_described() {
        assert_eq!(
            problems(&schemas("    Bot: { type: object }\n")),
            ["it.yaml:6: components.schemas.Bot: has no description, which becomes its documentation"]
        );
    }
}
