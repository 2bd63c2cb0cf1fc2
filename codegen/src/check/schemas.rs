//! Schemas: each is described, none hides another that has no name, and each can end.

use serde_json::Value;

use crate::document::{Place, referenced};
use crate::error::Problem;
use crate::model::{reach, requires};

const TYPES: [&str; 6] = ["string", "number", "integer", "boolean", "object", "array"];

/// Help for a schema without a name.
pub(super) const NAME: &str = "put it into components and refer to it";

pub(super) fn described(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    if schema.get("description").text().is_none() {
        let message = "has no description, which becomes its documentation";
        problems.push(schema.breach("schema-description", message, ""));
    }
}

pub(super) fn never_null(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    if schema.value()["nullable"] == true {
        let message = "can be null, whatever refers to it";
        problems.push(schema.get("nullable").breach("type", message, "write it where the schema is referred to"));
    }
}

pub(super) fn essential(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for name in schema.get("x-essential").items() {
        if !requires(schema.value(), name.text().unwrap_or_default()) {
            let message = format!("{} is essential and not required", name.value());
            problems.push(name.breach("essential", message, "put it into `required` as well"));
        }
    }
}

pub(super) fn shorthand(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let place = schema.get("x-shorthand");
    let needs_others = schema.get("required").items().iter().any(|it| it.value() != place.value());
    let is_property = !schema.value()["properties"][place.text().unwrap_or_default()].is_null();
    if !place.value().is_null() && (needs_others || !is_property) {
        let message = format!("{} alone is not the request", place.value());
        problems.push(place.breach("shorthand", message, "name a property beside which none is required"));
    }
}

/// A schema may hold itself where it can end: in a list, or in a property that may be missing.
pub(super) fn cycle(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let mut relations = [reach::alternatives, reach::required_fields].into_iter();
    if relations.any(|relation| reach::is_in(schema.document(), schema.value(), schema.key(), relation)) {
        let help = "take the property that leads back out of `required`, or make a list of it";
        problems.push(schema.breach("cycle", "contains itself without end", help));
    }
}

/// Objects, enums and choices inside of schemas would get made-up names.
pub(super) fn named(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for key in ["oneOf", "anyOf", "enum", "properties"] {
        if !schema.value()[key].is_null() {
            problems.push(schema.breach("unnamed", format!("{key} inside of a schema has no name"), NAME));
        }
    }
}

/// A schema has a type that the client has a Rust type for.
pub(super) fn kind(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let of = schema.get("type");
    match (schema.value(), of.value()) {
        // Absent schemas have no problem.
        (Value::Null, _) | (Value::Object(_), Value::Null) => {}
        (Value::Bool(_), _) if schema.key() == "additionalProperties" => {}
        (Value::Object(_), Value::String(name)) if TYPES.contains(&name.as_str()) => {}
        (Value::Object(_), Value::Array(_)) => {
            let help = "write one type, and `nullable: true` where it can be null";
            problems.push(of.breach("type", "is a list, as in OpenAPI 3.1", help));
        }
        (Value::Object(_), other) => {
            let help = format!("it is one of {}", TYPES.join(", "));
            problems.push(of.breach("type", format!("{other} is not a type"), help));
        }
        (other, _) => {
            let help = "write what it is, such as `{ type: string }`";
            problems.push(schema.breach("type", format!("{other} is not a schema"), help));
        }
    }
}

/// Properties belong to an object, and items to a list.
pub(super) fn members(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let of = schema.value()["type"].as_str();
    for (key, expected) in [("properties", "object"), ("items", "array")] {
        if !schema.value()[key].is_null() && of != Some(expected) && (key == "items" || of.is_some()) {
            let message = format!("has {key}, and is not of type {expected}");
            problems.push(schema.breach("type", message, format!("write `type: {expected}`")));
        }
    }
    let properties = &schema.value()["properties"];
    for name in schema.get("required").items() {
        if name.text().is_some_and(|name| properties[name].is_null()) && !properties.is_null() {
            let message = format!("{} is required, and not a property", name.value());
            problems.push(name.breach("type", message, "add it to `properties`, or leave it out"));
        }
    }
}

/// Only text and maps have types that are not shown.
pub(super) fn secret(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let map = schema.value()["type"] == "object" && schema.value()["properties"].is_null();
    if schema.value()["x-secret"] == true && schema.value()["type"] != "string" && !map {
        let message = "is neither a string nor a map, and would be shown";
        problems.push(schema.get("x-secret").breach("secret", message, "make a string of it"));
    }
}

/// A lower limit is not above the upper one.
pub(super) fn limits(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for of in ["imum", "Length", "Items", "Properties"] {
        let limit = |end: &str| schema.value()[format!("{end}{of}")].as_f64();
        if let (Some(least), Some(most)) = (limit("min"), limit("max"))
            && least > most
        {
            let message = format!("min{of} {least} is above max{of} {most}");
            problems.push(schema.breach("limit", message, "no value is between them: change one"));
        }
    }
}

/// A default is of the type.
pub(super) fn default(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let place = schema.get("default");
    let fits: fn(&Value) -> bool = match schema.value()["type"].as_str() {
        Some("string") => Value::is_string,
        Some("integer") => Value::is_i64,
        Some("number") => Value::is_number,
        Some("boolean") => Value::is_boolean,
        Some("array") => Value::is_array,
        Some("object") => Value::is_object,
        _ => return,
    };
    if !place.value().is_null() && !fits(place.value()) {
        let message = format!("{} is not of type {}", place.value(), schema.value()["type"]);
        problems.push(place.breach("limit", message, "write a value of the type"));
    }
}

pub(super) fn events(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    if let Some(name) = referenced(schema.value())
        && !schema.document().schema(name)["x-events"].is_null()
    {
        let message = format!("{name} is a union of events, which are streamed");
        problems.push(schema.breach("type", message, "refer to another schema"));
    }
}

pub(super) fn all(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let all = schema.get("allOf");
    if !all.value().is_null() && !matches!(&all.items()[..], [one] if one.value()["$ref"].is_string()) {
        let message = "is not one reference, and would be read as its first schema";
        problems.push(all.breach("unnamed", message, "write all properties into one schema"));
    }
}

/// An object has properties, or is what it refers to.
pub(super) fn alone(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for place in ["allOf", "oneOf", "anyOf"].map(|key| schema.get(key)) {
        if !place.value().is_null() && !schema.value()["properties"].is_null() {
            let message = "stands beside `properties`, of which only one would be read";
            problems.push(place.breach("type", message, "write all properties into one schema"));
        }
    }
}

pub(super) fn choices(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for choice in ["oneOf", "anyOf"].into_iter().flat_map(|key| schema.get(key).items()) {
        if choice.value()["$ref"].is_null() {
            problems.push(choice.breach("unnamed", "a choice has no name", NAME));
        }
    }
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
    fn reference_beside_properties_is_refused() {
        let help = "write all properties into one schema";
        let id = "allOf: [{ $ref: '#/components/schemas/BotId' }]";
        let schema = format!("type: object\n      properties: {{ a: {{}} }}\n      {id}");
        let expected =
            "it.yaml:10: components.schemas.Bot.allOf: stands beside `properties`, of which only one would be read";
        assert_eq!(of(&schema), [format!("{expected}: {help}")]);
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
