//! Names: each becomes one in Rust, and none of them twice.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

use super::keywords::{DOCUMENT, FIELDS, NAMED, OPERATION};
use super::rules::{Found, Rule, shown};
use crate::document::Place;
use crate::model::operation::{headers, parameters, places, segments};
use crate::model::{choice_variants, choices, field_name, is_name, variant_name};

/// The items of generated code with these names.
const TAKEN: &str = "AsRef Box Clone Copy Default Drop Eq Err Extend Extra Fn FnMut FnOnce From Into IntoIterator Iterator None Ok \
    Option Optional Ord PartialEq PartialOrd Patch Result Send Sized Some String Sync Timed ToOwned ToString \
    TryFrom TryInto UnknownEvent UnknownValue Unpin Unset Vec";
/// The constants of generated code beside those of operations.
const CONSTANTS: [&str; 4] = ["ALL", "HOSTED_SERVER", "SECRET_FIELDS", "SELF_HOSTED_PATH"];

const OTHER_ID: &str = "choose another operationId, such as `fetchBot`";
const ONE_OTHER: &str = "choose another name for one of them";
const FIELD: &str = "write another name as `x-name`, in snake case";
const LISTED: &str = "leave it out: what is not listed is kept all the same";

#[rustfmt::skip]
pub(super) const NAMES: &[Rule] = &[
    (NAMED, "name", "{} is a name that generated code uses itself", "choose another name",
        |schema| schema.called(schema.key(), is_taken(schema.key()))),
    (NAMED, "name", "a schema is named like a Rust type", "call it {}", |schema| {
        let pascal = schema.key().to_pascal_case();
        let other = if is_name(&pascal) { &pascal } else { "SuchAsThis" };
        schema.called(other, schema.key() != pascal || !is_name(&pascal))
    }),
    (NAMED, "name", "{} is made beside it, and is a schema too", ONE_OTHER, |schema| {
        let made = format!("{}{}", schema.key(), if schema.has("x-events") { "Tag" } else { "Builder" });
        schema.called(&made, !schema.document.schema(&made).is_null())
    }),
    // Most keywords are names with `r#`, some are not even then.
    (FIELDS, "name", "\"{}\" cannot be the name of a field in Rust", FIELD,
        |of| matching(fields(of), |name, property| !property.has("x-name") && !is_name(&format!("r#{}", field_name(name, property))))),
    // The field for what is not listed, and a method of every builder.
    (FIELDS, "name", "{} becomes a name that generated code uses itself", FIELD,
        |of| matching(fields(of), |name, property| ["build", "extra"].contains(&&*field_name(name, property)))),
    (FIELDS, "name", "{} is not a name of a field in Rust", FIELD, |of| {
        let is_field = |name: &str| name.to_snake_case() == name && is_name(name);
        let given = fields(of).into_iter().map(|(_, property)| property.get("x-name")).filter(|name| !name.is_null());
        shown(given.filter(|name| !name.text().is_some_and(is_field)))
    }),
    // A builder has other setters beside those that are named for a property.
    (FIELDS, "name", "{} in Rust", "write another name as `x-name` of one of them", |of| {
        let setters = fields(of).into_iter().flat_map(|(name, property)| {
            let (field, is_nullable) = (field_name(name, &property), property["nullable"] == true);
            let prefixes = ["", "maybe_", "clear_"].into_iter().filter(move |it| *it != "clear_" || is_nullable);
            prefixes.map(move |prefix| (name.to_owned(), format!("{prefix}{field}"), property.clone()))
        });
        twice(setters)
    }),
    (NAMED, "name", "is not a list of texts", "list texts, with `type: string`; `nullable` stands where it is referred to",
        |schema| schema.get("enum").given(schema.has("enum") && values(schema).is_empty())),
    (NAMED, "name", "{} is no text", "leave it out, or write it in quotes",
        |schema| shown(values(schema).into_iter().filter(|value| value.text().is_none()))),
    (NAMED, "name", "\"{}\" cannot be the name of a variant in Rust", LISTED,
        |schema| matching(variants(schema), |name, _| !is_name(&variant_name(name)))),
    (NAMED, "name", "`Unknown` is the variant for what is not listed", "leave it out: what is not listed is kept there", |schema| {
        let is_open = schema.has("x-events") || values(schema).len() > 1;
        matching(variants(schema), |name, _| is_open && variant_name(name) == "Unknown")
    }),
    (NAMED, "name", "`Unknown` is the variant for what is no choice", "choose another name for the schema", |schema| {
        let variants = choice_variants(&choices(schema).collect::<Vec<_>>());
        schema.given(schema.has("discriminator") && variants.iter().any(|name| name == "Unknown"))
    }),
    (NAMED, "name", "{} in Rust", "leave one out: what is not listed is kept all the same", |schema| {
        let all = variants(schema).into_iter();
        twice(all.map(|(name, place)| (name.to_owned(), variant_name(name), place)))
    }),
    (OPERATION, "name", "\"{}\" cannot be the name of a constant in Rust", OTHER_ID,
        |operation| matching(ids(operation), |id, _| !is_name(&id.to_shouty_snake_case()))),
    (OPERATION, "name", "\"{}\" becomes a name that generated code uses itself", OTHER_ID,
        |operation| matching(ids(operation), |id, _| {
            CONSTANTS.contains(&&*id.to_shouty_snake_case()) || query_type(operation).is_some_and(|name| is_taken(&name))
        })),
    (OPERATION, "name", "{} in Rust", "choose another name: it is not sent", |operation| {
        let [.., path, _] = operation.keys() else { return Vec::new() };
        twice(segments(path).into_iter().map(|name| (name.clone(), name.to_snake_case(), operation.clone())))
    }),
    (OPERATION, "name", "{} is the type of its query, and a schema too", ONE_OTHER, |operation| {
        let query = query_type(operation).into_iter().flat_map(|query| [format!("{query}Builder"), query]);
        query.filter(|name| !operation.document.schema(name).is_null()).map(|name| (operation.clone(), name)).collect()
    }),
    (DOCUMENT, "name", "{}, the type of a query", OTHER_ID, |root| {
        let all = places(root).into_iter().filter_map(|(_, _, operation)| {
            Some((operation["operationId"].as_str()?.to_owned(), query_type(&operation)?, operation))
        });
        let mut known = BTreeSet::new();
        twice(all.filter(|(id, ..)| known.insert(id.clone())))
    }),
    (DOCUMENT, "name", "{} in Rust", "choose another operationId for one of them", |root| {
        // An id that stands twice is a finding already.
        let mut known = BTreeSet::new();
        let all = places(root).into_iter().flat_map(|(_, _, operation)| ids(&operation));
        let all = all.filter(|(id, _)| known.insert(*id));
        twice(all.map(|(id, operation)| (id.to_owned(), id.to_shouty_snake_case(), operation)))
    }),
    (DOCUMENT, "name", "\"{}\" cannot be the name of a constant in Rust", "give it another key; the request contains its `name`", |root| {
        matching(headers(root).collect(), |key, _| !is_name(&key.to_shouty_snake_case()))
    }),
];

/// Places with their names.
type Named<'a> = Vec<(&'a str, Place<'a>)>;

/// The places for which this holds, each with its name.
fn matching<'a>(places: Named<'a>, holds: impl Fn(&str, &Place<'a>) -> bool) -> Found<'a> {
    let found = places.into_iter().filter(|(name, place)| holds(name, place));
    found.map(|(name, place)| (place, name.to_owned())).collect()
}

/// The places whose name in Rust is also that of an earlier one.
pub(super) fn twice<'a>(names: impl IntoIterator<Item = (String, String, Place<'a>)>) -> Found<'a> {
    let (mut known, mut reported) = (BTreeMap::new(), BTreeSet::new());
    let found = names.into_iter().filter_map(|(name, rust, place)| {
        let other = known.insert(rust.clone(), name.clone())?;
        let message = format!("{name} and {other} are both `{rust}`");
        reported.insert((other, name)).then_some((place, message))
    });
    found.collect()
}

/// Fields: the properties of a schema, or the parameters in the query of an operation.
fn fields<'a>(of: &Place<'a>) -> Named<'a> {
    // A parameter that stands twice is a finding already.
    let mut known = BTreeSet::new();
    let query =
        parameters(of, "query").filter_map(|it| Some((it.value()["name"].as_str()?, it.with(&it.value()["schema"]))));
    of.get("properties").entries().into_iter().chain(query).filter(|(name, _)| known.insert(*name)).collect()
}

/// Variants: the values of an enum, or the events of a union.
fn variants<'a>(schema: &Place<'a>) -> Named<'a> {
    let values = values(schema).into_iter().filter_map(|value| Some((value.text()?, value)));
    values.chain(schema.get("x-events").entries()).collect()
}

/// The values of an enum of texts.
fn values<'a>(schema: &Place<'a>) -> Vec<Place<'a>> {
    let are_texts = schema["type"] == "string" && schema["nullable"] != true;
    if are_texts { schema.get("enum").items() } else { Vec::new() }
}

/// The name of the type of a query.
fn query_type(operation: &Place<'_>) -> Option<String> {
    parameters(operation, "query").next()?;
    Some(operation["operationId"].as_str()?.to_pascal_case())
}

fn is_taken(name: &str) -> bool {
    TAKEN.split(' ').any(|taken| taken == name)
}

fn ids<'a>(operation: &Place<'a>) -> Named<'a> {
    operation.get("operationId").text().map(|id| (id, operation.clone())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{paths, problems, schemas};

    /// The problems of a schema `It`, whose lines begin with the eighth.
    fn of(schema: &str) -> Vec<String> {
        problems(&schemas(&format!(
            "    It:\n      description: It.\n      {schema}\n    Id: {{ description: An id., type: string }}\n    Name: {{ description: A name., type: string }}\n"
        )))
    }

    #[test]
    fn a_value_that_is_listed_twice_is_refused() {
        assert_eq!(
            of("type: string\n      enum: [a, a]"),
            [
                "it.yaml:9: components.schemas.It.enum.1: a and a are both `A` in Rust: leave one out: what is not listed is kept all the same"
            ]
        );
    }

    #[test]
    fn a_name_that_rust_cannot_have_is_refused_at_its_line() {
        let list = "list texts, with `type: string`; `nullable` stands where it is referred to";
        for (schema, expected) in [
            (
                "properties: { self: {} }",
                "properties.self: \"self\" cannot be the name of a field in Rust: write another name as `x-name`, in snake case".to_owned(),
            ),
            (
                "properties: { extra: {} }",
                "properties.extra: extra becomes a name that generated code uses itself: write another name as `x-name`, in snake case".to_owned(),
            ),
            (
                "properties: { self: { x-name: Me } }",
                "properties.self.x-name: \"Me\" is not a name of a field in Rust: write another name as `x-name`, in snake case".to_owned(),
            ),
            (
                "properties: { build: {} }",
                "properties.build: build becomes a name that generated code uses itself: write another name as `x-name`, in snake case".to_owned(),
            ),
            (
                "properties: { a: { nullable: true }, clear_a: {} }",
                "properties.clear_a: clear_a and a are both `clear_a` in Rust: write another name as `x-name` of one of them".to_owned(),
            ),
            (
                "properties: { botId: {}, bot_id: {} }",
                "properties.bot_id: bot_id and botId are both `bot_id` in Rust: write another name as `x-name` of one of them".to_owned(),
            ),
            (
                "{ type: string, enum: [known, unknown] }",
                "enum.1: `Unknown` is the variant for what is not listed: leave it out: what is not listed is kept there".to_owned(),
            ),
            (
                "{ type: string, enum: [a-b, a_b] }",
                "enum.1: a_b and a-b are both `AB` in Rust: leave one out: what is not listed is kept all the same".to_owned(),
            ),
            (
                "{ type: string, enum: ['*', a] }",
                "enum.0: \"*\" cannot be the name of a variant in Rust: leave it out: what is not listed is kept all the same".to_owned(),
            ),
            ("{ type: integer, enum: [1, 2] }", format!("enum: is not a list of texts: {list}")),
            ("{ type: string, enum: [] }", format!("enum: is not a list of texts: {list}")),
            ("{ type: string, enum: [a, 1] }", "enum.1: 1 is no text: leave it out, or write it in quotes".to_owned()),
            ("properties: { 3d: {} }", "properties.3d: \"3d\" cannot be the name of a field in Rust: write another name as `x-name`, in snake case".to_owned()),
            ("x-events: { 2①: { data: { $ref: '#/components/schemas/Id' } } }", "x-events.2①: \"2①\" cannot be the name of a variant in Rust: leave it out: what is not listed is kept all the same".to_owned()),
            (
                "x-events: { unknown: { data: { $ref: '#/components/schemas/Id' } } }",
                "x-events.unknown: `Unknown` is the variant for what is not listed: leave it out: what is not listed is kept there".to_owned(),
            ),
            (
                "oneOf: [{ $ref: '#/components/schemas/Id' }, { $ref: '#/components/schemas/Name' }]",
                "oneOf.1: a value of Name can be read as Id, an earlier choice: add a `discriminator`, or a required property that only one has, or change the order, or make one schema of them".to_owned(),
            ),
        ] {
            let schema = schema.trim_start_matches("{ ");
            let schema = if let Some(flow) = schema.strip_suffix(" }").filter(|it| it.starts_with("type: ")) {
                flow.replacen(", enum", "\n      enum", 1)
            } else {
                schema.to_owned()
            };
            let line = if schema.contains('\n') { 9 } else { 8 };
            assert_eq!(of(&schema), [format!("it.yaml:{line}: components.schemas.It.{expected}")]);
        }
        assert_eq!(of("properties: { type: {}, match: {} }"), [""; 0]);
    }

    #[test]
    fn schema_name_must_be_a_unique_type_name() {
        for (name, expected) in [
            ("bot", "a schema is named like a Rust type: call it Bot"),
            ("Bot page", "a schema is named like a Rust type: call it BotPage"),
            ("URLPage", "a schema is named like a Rust type: call it UrlPage"),
            ("Self", "a schema is named like a Rust type: call it SuchAsThis"),
            ("AsRef", "AsRef is a name that generated code uses itself: choose another name"),
            ("Option", "Option is a name that generated code uses itself: choose another name"),
        ] {
            let text = schemas(&format!("    {name}: {{ description: It., type: object }}\n"));
            assert_eq!(problems(&text), [format!("it.yaml:6: components.schemas.{name}: {expected}")]);
        }
        let text =
            schemas("    It: { description: It., type: object }\n    ItBuilder: { description: It., type: object }\n");
        assert_eq!(
            problems(&text),
            [
                "it.yaml:6: components.schemas.It: ItBuilder is made beside it, and is a schema too: choose another name for one of them"
            ]
        );
    }

    #[test]
    fn a_header_that_goes_with_every_request_is_named_like_a_constant() {
        let headers =
            "  {}\ncomponents:\n  parameters:\n    2fa: { name: x-2fa, in: header, schema: { type: string } }\n";
        assert_eq!(
            problems(&paths(headers)),
            [
                "it.yaml:8: components.parameters.2fa: \"2fa\" cannot be the name of a constant in Rust: give it another key; the request contains its `name`"
            ]
        );
    }

    #[test]
    fn operation_is_named_like_a_constant_of_its_own() {
        let operation = |id: &str, more: &str| {
            format!(
                "{{ operationId: {id}, summary: It, x-retry: idempotent, {more} responses: {{ '200': {{ description: It. }} }} }}"
            )
        };
        let query = "parameters: [{ name: take, in: query, schema: { type: integer } }],";
        for (first, second, expected) in [
            (
                operation("2fa", ""),
                operation("it", ""),
                "it.yaml:6: paths./a.get: \"2fa\" cannot be the name of a constant in Rust: choose another operationId, such as `fetchBot`",
            ),
            (
                operation("all", ""),
                operation("it", ""),
                "it.yaml:6: paths./a.get: \"all\" becomes a name that generated code uses itself: choose another operationId, such as `fetchBot`",
            ),
            (
                operation("fetchIt", ""),
                operation("fetch_it", ""),
                "it.yaml:8: paths./b.get: fetch_it and fetchIt are both `FETCH_IT` in Rust: choose another operationId for one of them",
            ),
            (
                operation("option", query),
                operation("it", ""),
                "it.yaml:6: paths./a.get: \"option\" becomes a name that generated code uses itself: choose another operationId, such as `fetchBot`",
            ),
            (
                operation("listIts1", query),
                operation("listIts_1", query),
                "it.yaml:8: paths./b.get: listIts_1 and listIts1 are both `ListIts1`, the type of a query: choose another operationId, such as `fetchBot`",
            ),
            (
                operation("makeBots", query),
                operation("it", ""),
                "it.yaml:6: paths./a.get: MakeBotsBuilder is the type of its query, and a schema too: choose another name for one of them",
            ),
            (
                operation("listBots", query),
                operation("it", ""),
                "it.yaml:6: paths./a.get: ListBots is the type of its query, and a schema too: choose another name for one of them",
            ),
            (
                operation("it", "").replace("operationId: it", "operationId: it, x-call: bot.gen"),
                operation("other", ""),
                "it.yaml:6: paths./a.get.x-call: \"bot.gen\" is not a dotted path of Rust names: write `x-call` with the resource and the method, such as `bot.session.create`",
            ),
        ] {
            let schemas =
                ["ListBots", "MakeBotsBuilder"].map(|name| format!("{name}: {{ description: It., type: object }}"));
            let schema = format!("components: {{ schemas: {{ {} }} }}", schemas.join(", "));
            let text = paths(&format!("  /a:\n    get: {first}\n  /b:\n    get: {second}\n{schema}\n"));
            assert_eq!(problems(&text), [expected]);
        }
    }
}
