//! Names: each becomes one in Rust, and none of them twice.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

use crate::document::Place;
use crate::error::Problem;
use crate::model::{field_name, is_name, operation, variant_name};

/// The items of generated code with these names.
const TAKEN: &str = "Box Clone Copy Default Drop Eq Err Extend Extra Fn FnMut FnOnce From Into IntoIterator Iterator None Ok \
    Option Ord PartialEq PartialOrd Patch Result Send Sized Some String Sync Timed ToOwned ToString \
    TryFrom TryInto UnknownEvent UnknownValue Unpin Unset Vec";

const OTHER: &str = "choose another name";
const OTHER_ID: &str = "choose another operationId, such as `fetchBot`";
const ONE_OTHER: &str = "choose another name for one of them";
const LISTED: &str = "leave it out: what is not listed is kept all the same";

/// A schema is a type, its properties are fields, and its values variants.
pub(super) fn schema(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let mut found = Found(problems);
    type_name(schema, &mut found);
    fields(schema.get("properties").entries(), &mut found);
    values(schema, &mut found);
    // Events are variants of an enum as well.
    variants(schema.get("x-events").entries(), true, &mut found);
}

/// Operations are constants, and the types of their queries are named for them.
pub(super) fn operations(root: &Place<'_>, problems: &mut Vec<Problem>) {
    let (document, mut found) = (root.document(), Found(problems));
    let operations = operation::operations(document).unwrap_or_default();
    let placed: Vec<_> = operations.iter().map(|it| (it, it.constant(), it.place(document))).collect();
    for (operation, constant, place) in &placed {
        let id = &operation.id;
        if !is_name(constant) {
            found.add(place, format!("{id:?} cannot be the name of a constant in Rust"), OTHER_ID);
        } else if ["ALL", "HOSTED_SERVER", "SECRET_FIELDS", "SELF_HOSTED_PATH"].contains(&constant.as_str()) {
            found.add(place, format!("`{constant}`, of {id:?}, is a name that generated code uses itself"), OTHER_ID);
        }
        let parameters = place.get("parameters").items();
        let query = operation.query.iter().filter_map(|parameter| {
            let at = parameters.iter().find(|it| document.resolve(it.value()) == parameter)?;
            Some((parameter["name"].as_str()?, at.with(&parameter["schema"])))
        });
        // A parameter that stands twice is a finding already.
        let mut names = BTreeSet::new();
        fields(query.filter(|(name, _)| names.insert(*name)).collect(), &mut found);
        if let Some(query) = operation.query_type().filter(|query| !document.schema(query).is_null()) {
            found.add(place, format!("{query} is the type of its query, and a schema too"), ONE_OTHER);
        }
    }
    // An id that stands twice is a finding already.
    let mut ids = BTreeSet::new();
    let names = placed.into_iter().map(|(operation, constant, place)| (operation.id.as_str(), constant, place));
    found.twice(names.filter(|(id, ..)| ids.insert(*id)), "choose another operationId for one of them");
}

/// Headers sent with every request are constants, named for their keys.
pub(super) fn headers(root: &Place<'_>, problems: &mut Vec<Problem>) {
    let parameters = root.get("components").get("parameters").entries();
    for (key, place) in parameters.into_iter().filter(|(_, place)| place.value()["in"] == "header") {
        if !is_name(&key.to_shouty_snake_case()) {
            let help = "give it another key; the request contains its `name`";
            Found(problems).add(&place, format!("{key:?} cannot be the name of a constant in Rust"), help);
        }
    }
}

/// Names that are wrong, each with its place.
struct Found<'a>(&'a mut Vec<Problem>);

impl Found<'_> {
    fn add(&mut self, place: &Place<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.0.push(place.breach("name", message, help));
    }

    /// Names of which each has to become another in Rust.
    fn twice<'a>(&mut self, names: impl IntoIterator<Item = (&'a str, String, Place<'a>)>, help: &str) {
        let (mut known, mut reported) = (BTreeMap::new(), BTreeSet::new());
        for (name, rust, place) in names {
            if let Some(other) = known.insert(rust.clone(), name)
                && reported.insert((other, name))
            {
                self.add(&place, format!("{name} and {other} are both `{rust}` in Rust"), help);
            }
        }
    }
}

/// Checks the name of a schema, and those that are derived from it.
fn type_name(schema: &Place<'_>, found: &mut Found<'_>) {
    let name = schema.key();
    let pascal = name.to_pascal_case();
    if TAKEN.split(' ').any(|taken| taken == name) {
        found.add(schema, format!("{name} is a name that generated code uses itself"), OTHER);
    } else if name != pascal || !is_name(name) {
        let name = if is_name(&pascal) { &pascal } else { "SuchAsThis" };
        found.add(schema, "a schema is named like a Rust type", format!("call it {name}"));
    }
    let made = if schema.value()["x-events"].is_null() { "Builder" } else { "Tag" };
    if !schema.document().schema(&format!("{name}{made}")).is_null() {
        found.add(schema, format!("{name}{made} is made beside it, and is a schema too"), ONE_OTHER);
    }
}

/// The properties of an object are the fields of a struct, beside one for what is not known.
fn fields(properties: Vec<(&str, Place<'_>)>, found: &mut Found<'_>) {
    const HELP: &str = "write another name as `x-name`, in snake case";
    let mut setters = Vec::new();
    for (name, property) in properties {
        let field = field_name(name, property.value());
        let given = property.get("x-name");
        let is_field = given.text().is_some() && field.to_snake_case() == field && is_name(&field);
        // Most keywords are names with `r#`, some are not even then.
        if !is_name(&format!("r#{field}")) {
            found.add(&property, format!("{name:?} cannot be the name of a field in Rust"), HELP);
        } else if field == "extra" {
            found.add(&property, "`extra` is the field for what is not listed", HELP);
        } else if field == "build" {
            found.add(&property, "`build` is a method of every builder", HELP);
        } else if !given.value().is_null() && !is_field {
            found.add(&given, format!("{} is not a name of a field in Rust", given.value()), HELP);
        }
        // A builder has other setters beside those that are named for a property.
        let others = if property.value()["nullable"] == true { &["", "maybe_", "clear_"][..] } else { &["", "maybe_"] };
        setters.extend(others.iter().map(|prefix| (name, format!("{prefix}{field}"), property.clone())));
    }
    found.twice(setters, "write another name as `x-name` of one of them");
}

/// The values of an enum are variants, beside one for what is not known.
fn values(schema: &Place<'_>, found: &mut Found<'_>) {
    let list = schema.get("enum");
    if list.value().is_null() {
        return;
    }
    if schema.value()["type"] != "string" || list.items().is_empty() || schema.value()["nullable"] == true {
        let help = "list texts, with `type: string`; `nullable` stands where it is referred to";
        return found.add(&list, "is not a list of texts", help);
    }
    let (texts, others): (Vec<_>, Vec<_>) = list.items().into_iter().partition(|place| place.text().is_some());
    for place in &others {
        found.add(place, format!("{} is no text", place.value()), "leave it out, or write it in quotes");
    }
    let open = texts.len() + others.len() > 1;
    variants(texts.into_iter().filter_map(|place| Some((place.text()?, place))).collect(), open, found);
}

fn variants(values: Vec<(&str, Place<'_>)>, open: bool, found: &mut Found<'_>) {
    for (name, place) in &values {
        let variant = variant_name(name);
        if variant.is_empty() {
            found.add(place, format!("{name:?} has no letter that could name it in Rust"), LISTED);
        } else if !is_name(&variant) {
            found.add(place, format!("{name:?} cannot be the name of a variant in Rust"), LISTED);
        } else if open && variant == "Unknown" {
            let help = "leave it out: what is not listed is kept there";
            found.add(place, "`Unknown` is the variant for what is not listed", help);
        }
    }
    let variants = values.into_iter().map(|(name, place)| (name, variant_name(name), place));
    found.twice(variants, "leave one out: what is not listed is kept all the same");
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
                "properties.extra: `extra` is the field for what is not listed: write another name as `x-name`, in snake case".to_owned(),
            ),
            (
                "properties: { self: { x-name: Me } }",
                "properties.self.x-name: \"Me\" is not a name of a field in Rust: write another name as `x-name`, in snake case".to_owned(),
            ),
            (
                "properties: { build: {} }",
                "properties.build: `build` is a method of every builder: write another name as `x-name`, in snake case".to_owned(),
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
                "enum.0: \"*\" has no letter that could name it in Rust: leave it out: what is not listed is kept all the same".to_owned(),
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
                "oneOf: has two choices that are texts, and cannot be distinguished: make one schema of them".to_owned(),
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
        let headers = "components:\n  parameters:\n    2fa: { name: x-2fa, in: header, schema: { type: string } }\n";
        assert_eq!(
            problems(&paths(headers)),
            [
                "it.yaml:7: components.parameters.2fa: \"2fa\" cannot be the name of a constant in Rust: give it another key; the request contains its `name`"
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
                "it.yaml:6: paths./a.get: `ALL`, of \"all\", is a name that generated code uses itself: choose another operationId, such as `fetchBot`",
            ),
            (
                operation("fetchIt", ""),
                operation("fetch_it", ""),
                "it.yaml:8: paths./b.get: fetch_it and fetchIt are both `FETCH_IT` in Rust: choose another operationId for one of them",
            ),
            (
                operation("listBots", query),
                operation("it", ""),
                "it.yaml:6: paths./a.get: ListBots is the type of its query, and a schema too: choose another name for one of them",
            ),
        ] {
            let schema = "components: { schemas: { ListBots: { description: It., type: object } } }";
            let text = paths(&format!("  /a:\n    get: {first}\n  /b:\n    get: {second}\n{schema}\n"));
            assert_eq!(problems(&text), [expected]);
        }
    }
}
