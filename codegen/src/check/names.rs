//! Names: each becomes one in Rust, and none of them twice.

use std::collections::BTreeMap;

use heck::{ToPascalCase, ToSnakeCase};
use serde_json::Value;

use crate::document::{Place, referenced};
use crate::{Document, Problem, operation};

/// What generated code calls by these names.
const TAKEN: &[&str] = &[
    "Box",
    "Clone",
    "Copy",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Patch",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "Timed",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "UnknownEvent",
    "UnknownValue",
    "Unpin",
    "Vec",
];

/// The keywords that cannot be names, not even with `r#`.
const NEVER: [&str; 4] = ["crate", "self", "super", ""];

const OTHER: &str = "choose another name";

pub(super) fn names(document: &Document, problems: &mut Vec<Problem>) {
    let mut found = Vec::new();
    let mut types = types(document, &mut found);
    functions(document, &mut types, &mut found);
    for (_, schema) in document.schemas() {
        fields(&schema, &mut found);
        values(&schema, &mut found);
        events(&schema, &mut found);
        choices(document, &schema, &mut found);
    }
    problems.extend(found.into_iter().map(|problem| problem.rule("name")));
}

/// The names of all types, and what they are for.
fn types<'a>(document: &'a Document, problems: &mut Vec<Problem>) -> BTreeMap<String, &'a str> {
    let mut types = BTreeMap::new();
    for (name, schema) in document.schemas() {
        let pascal = name.to_pascal_case();
        if TAKEN.contains(&name) {
            problems.push(schema.problem(format!("{name} is a name that generated code uses itself")).mend(OTHER));
        } else if name != pascal || syn::parse_str::<syn::Ident>(name).is_err() {
            let name = if syn::parse_str::<syn::Ident>(&pascal).is_ok() { pascal } else { "SuchAsThis".into() };
            problems.push(schema.problem("a schema is named like a Rust type").mend(format!("call it {name}")));
        }
        types.insert(name.to_owned(), name);
    }
    // What is made beside a type has a name that comes of it.
    for (name, schema) in document.schemas() {
        let made = if schema.get("x-events").value().is_null() { "Builder" } else { "Tag" };
        if types.contains_key(&format!("{name}{made}")) {
            let problem = schema.problem(format!("{name}{made} is made beside it, and is a schema too"));
            problems.push(problem.mend("choose another name for one of them"));
        }
    }
    types
}

/// Functions are named for operations, and so are the types of their queries.
fn functions<'a>(document: &'a Document, types: &mut BTreeMap<String, &'a str>, problems: &mut Vec<Problem>) {
    let mut functions = BTreeMap::new();
    for operation in operation::operations(document).unwrap_or_default() {
        let (id, function) = (operation.id.as_str(), operation.function());
        let Some(place) = operation.place(document) else { continue };
        if syn::parse_str::<syn::Ident>(&function).is_err() {
            let problem = place.problem(format!("`{function}`, of {id:?}, cannot be the name of a function in Rust"));
            problems.push(problem.mend("choose another operationId, such as `fetchBot`"));
        }
        if let Some(other) = functions.insert(function.clone(), operation.id.clone())
            && other != operation.id
        {
            let problem = place.problem(format!("{id} and {other} are both `{function}` in Rust"));
            problems.push(problem.mend("choose another operationId for one of them"));
        }
        let query = operation.query_type();
        if !operation.query.is_empty() && types.contains_key(&query) {
            let problem = place.problem(format!("{query} is the type of its query, and a schema too"));
            problems.push(problem.mend("choose another name for one of them"));
        }
    }
}

/// The properties of an object are the fields of a struct, beside one for what is not known.
fn fields(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let mut fields = BTreeMap::new();
    for (name, property) in schema.get("properties").entries() {
        let field = name.to_snake_case();
        if NEVER.contains(&field.as_str()) {
            let problem = property.problem(format!("{name:?} cannot be the name of a field in Rust"));
            problems.push(problem.mend("leave it out: what is not listed is kept in `extra`"));
        } else if field == "extra" {
            let problem = property.problem("`extra` is the field for what is not listed");
            problems.push(problem.mend("leave it out: what is not listed is kept there"));
        }
        if let Some(other) = fields.insert(field.clone(), name) {
            let problem = property.problem(format!("{name} and {other} are both `{field}` in Rust"));
            problems.push(problem.mend("leave one out: what is not listed is kept in `extra`"));
        }
    }
}

/// The values of an enum are variants, beside one for what is not known.
fn values(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let list = schema.get("enum");
    if list.value().is_null() {
        return;
    }
    if schema.value()["type"] != "string" || list.items().is_empty() || schema.value()["nullable"] == true {
        let problem = list.problem("is not a list of texts");
        problems.push(problem.mend("list texts, with `type: string`; `nullable` stands where it is referred to"));
        return;
    }
    let one = list.items().len() == 1;
    variants(list.items().into_iter().map(|value| (value.value(), value)), !one, problems);
}

/// Events are variants of an enum as well.
fn events(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let events = schema.get("x-events").entries();
    let names: Vec<_> = events.iter().map(|(tag, _)| Value::from(*tag)).collect();
    variants(names.iter().zip(events).map(|(name, (_, place))| (name, place)), true, problems);
}

fn variants<'a, 'b>(values: impl Iterator<Item = (&'b Value, Place<'a>)>, open: bool, problems: &mut Vec<Problem>) {
    let mut variants = BTreeMap::new();
    for (value, place) in values {
        let Some(name) = value.as_str() else {
            problems.push(place.problem(format!("{value} is no text")).mend("leave it out, or write it in quotes"));
            continue;
        };
        let variant = name.to_pascal_case();
        if variant.is_empty() {
            let problem = place.problem(format!("{name:?} has no letter that could name it in Rust"));
            problems.push(problem.mend("leave it out: what is not listed is kept all the same"));
        } else if open && variant == "Unknown" {
            let problem = place.problem("`Unknown` is the variant for what is not listed");
            problems.push(problem.mend("leave it out: what is not listed is kept there"));
        }
        if let Some(other) = variants.insert(variant.clone(), name) {
            let problem = place.problem(format!("{name} and {other} are both `{variant}` in Rust"));
            problems.push(problem.mend("leave one out: what is not listed is kept all the same"));
        }
    }
}

/// A choice can be made of a text, if it is clear of which.
fn choices(document: &Document, schema: &Place<'_>, problems: &mut Vec<Problem>) {
    for key in ["oneOf", "anyOf"] {
        let list = schema.get(key);
        let items = list.items();
        let texts = items.iter().filter_map(|choice| referenced(choice.value()));
        if texts.filter(|name| document.schema(name)["type"] == "string").count() > 1 {
            let problem = list.problem("has two choices that are texts, and nothing tells them apart");
            problems.push(problem.mend("make one schema of them"));
        }
    }
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
    fn a_name_that_rust_cannot_have_is_refused_at_its_line() {
        let list = "list texts, with `type: string`; `nullable` stands where it is referred to";
        for (schema, said) in [
            (
                "properties: { self: {} }",
                "properties.self: \"self\" cannot be the name of a field in Rust: leave it out: what is not listed is kept in `extra`".to_owned(),
            ),
            (
                "properties: { extra: {} }",
                "properties.extra: `extra` is the field for what is not listed: leave it out: what is not listed is kept there".to_owned(),
            ),
            (
                "properties: { botId: {}, bot_id: {} }",
                "properties.bot_id: bot_id and botId are both `bot_id` in Rust: leave one out: what is not listed is kept in `extra`".to_owned(),
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
            (
                "x-events: { unknown: { data: { $ref: '#/components/schemas/Id' } } }",
                "x-events.unknown: `Unknown` is the variant for what is not listed: leave it out: what is not listed is kept there".to_owned(),
            ),
            (
                "oneOf: [{ $ref: '#/components/schemas/Id' }, { $ref: '#/components/schemas/Name' }]",
                "oneOf: has two choices that are texts, and nothing tells them apart: make one schema of them".to_owned(),
            ),
        ] {
            let schema = schema.trim_start_matches("{ ");
            let schema = if let Some(flow) = schema.strip_suffix(" }").filter(|it| it.starts_with("type: ")) {
                flow.replacen(", enum", "\n      enum", 1)
            } else {
                schema.to_owned()
            };
            let line = if schema.contains('\n') { 9 } else { 8 };
            assert_eq!(of(&schema), [format!("it.yaml:{line}: components.schemas.It.{said}")]);
        }
        assert_eq!(of("properties: { type: {}, match: {} }"), [""; 0]);
    }

    #[test]
    fn a_schema_is_named_like_a_type_that_nobody_else_has() {
        for (name, said) in [
            ("bot", "a schema is named like a Rust type: call it Bot"),
            ("Bot page", "a schema is named like a Rust type: call it BotPage"),
            ("URLPage", "a schema is named like a Rust type: call it UrlPage"),
            ("Self", "a schema is named like a Rust type: call it SuchAsThis"),
            ("Option", "Option is a name that generated code uses itself: choose another name"),
        ] {
            let text = schemas(&format!("    {name}: {{ description: It., type: object }}\n"));
            assert_eq!(problems(&text), [format!("it.yaml:6: components.schemas.{name}: {said}")]);
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
    fn an_operation_is_named_like_a_function_that_nobody_else_has() {
        let operation = |id: &str, more: &str| {
            format!(
                "{{ operationId: {id}, summary: It, x-retry: safe, {more} responses: {{ '200': {{ description: It. }} }} }}"
            )
        };
        let query = "parameters: [{ name: take, in: query, schema: { type: integer } }],";
        for (first, second, said) in [
            (
                operation("match", ""),
                operation("it", ""),
                "it.yaml:6: paths./a.get: `match`, of \"match\", cannot be the name of a function in Rust: choose another operationId, such as `fetchBot`",
            ),
            (
                operation("fetchIt", ""),
                operation("fetch_it", ""),
                "it.yaml:8: paths./b.get: fetch_it and fetchIt are both `fetch_it` in Rust: choose another operationId for one of them",
            ),
            (
                operation("listBots", query),
                operation("it", ""),
                "it.yaml:6: paths./a.get: ListBots is the type of its query, and a schema too: choose another name for one of them",
            ),
        ] {
            let schema = "components: { schemas: { ListBots: { description: It., type: object } } }";
            let text = paths(&format!("  /a:\n    get: {first}\n  /b:\n    get: {second}\n{schema}\n"));
            assert_eq!(problems(&text), [said]);
        }
    }
}
