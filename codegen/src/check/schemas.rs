//! Schemas: each is described, none hides another that has no name, and each can end.

use super::rules::NAME;
use crate::document::{Place, referenced};
use crate::error::Problem;

/// Objects, enums and choices inside of schemas would get made-up names.
pub(super) fn named(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for key in ["oneOf", "anyOf", "enum", "properties"].into_iter().filter(|key| schema.has(key)) {
        problems.push(schema.breach("unnamed", format!("{key} inside of a schema has no name"), NAME));
    }
}

/// A lower limit is not above the upper one.
pub(super) fn limits(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for of in ["imum", "Length", "Items", "Properties"] {
        let limit = |end: &str| schema[format!("{end}{of}")].as_f64();
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
    let fits = match schema["type"].as_str() {
        Some("string") => place.is_string(),
        Some("integer") => place.is_i64(),
        Some("number") => place.is_number(),
        Some("boolean") => place.is_boolean(),
        Some("array") => place.is_array(),
        Some("object") => place.is_object(),
        _ => true,
    };
    if !place.is_null() && !fits {
        let message = format!("{} is not of type {}", *place, schema["type"]);
        problems.push(place.breach("limit", message, "write a value of the type"));
    }
}

/// Events are in streams only.
pub(super) fn streamed(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    if let Some(name) = referenced(schema)
        && !schema.document().schema(name)["x-events"].is_null()
    {
        let message = format!("{name} is a union of events, which are streamed");
        problems.push(schema.breach("type", message, "refer to another schema"));
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

    /// The problems of a union of these events.
    fn of_union(events: &str) -> Vec<String> {
        problems(&schemas(&format!(
            "    Event:\n      description: Events.\n      x-events: {events}\n    Bot: {{ description: A bot., type: object }}\n"
        )))
    }

    #[test]
    fn a_union_of_nothing_is_refused() {
        assert_eq!(of_union("{}"), ["it.yaml:8: components.schemas.Event.x-events: lists no event"]);
    }

    #[test]
    fn an_event_has_data_of_a_schema_and_a_known_role() {
        let nothing = "ping: has no data that refers to a schema";
        for (event, expected) in [
            ("{ role: error }", nothing),
            ("{ data: { type: string } }", nothing),
            ("{ data: { $ref: '#/components/schemas/Pong' } }", nothing),
            ("{ data: { $ref: '#/components/schemas/Bot' }, role: last }", "ping.role: is keep-alive, error or result"),
        ] {
            let found = of_union(&format!("{{ ping: {event} }}"));
            let expected = format!("it.yaml:8: components.schemas.Event.x-events.{expected}");
            assert!(found.contains(&expected), "{expected} in {found:?}");
        }
    }
}
