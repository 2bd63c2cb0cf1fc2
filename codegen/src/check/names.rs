//! Names: each becomes one in Rust, and none of them twice.

use std::collections::BTreeMap;

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

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

const OTHER: &str = "choose another name";

pub(super) fn names(document: &Document, problems: &mut Vec<Problem>) {
    let mut found = Vec::new();
    types(document, &mut found);
    functions(document, &mut found);
    headers(document, &mut found);
    for (_, schema) in document.schemas() {
        fields(&schema, &mut found);
        values(&schema, &mut found);
        events(&schema, &mut found);
        choices(document, &schema, &mut found);
    }
    problems.extend(found.into_iter().map(|problem| problem.rule("name")));
}

fn is_name(text: &str) -> bool {
    syn::parse_str::<syn::Ident>(text).is_ok()
}

/// Schemas are types. What is made beside a type has a name that comes of it.
fn types(document: &Document, problems: &mut Vec<Problem>) {
    for (name, schema) in document.schemas() {
        let pascal = name.to_pascal_case();
        if TAKEN.contains(&name) {
            problems.push(schema.problem(format!("{name} is a name that generated code uses itself")).mend(OTHER));
        } else if name != pascal || !is_name(name) {
            let name = if is_name(&pascal) { pascal } else { "SuchAsThis".into() };
            problems.push(schema.problem("a schema is named like a Rust type").mend(format!("call it {name}")));
        }
        let made = if schema.get("x-events").value().is_null() { "Builder" } else { "Tag" };
        if !document.schema(&format!("{name}{made}")).is_null() {
            let problem = schema.problem(format!("{name}{made} is made beside it, and is a schema too"));
            problems.push(problem.mend("choose another name for one of them"));
        }
    }
}

/// Functions are named for operations, and so are the types of their queries.
fn functions(document: &Document, problems: &mut Vec<Problem>) {
    let mut functions = BTreeMap::new();
    for operation in operation::operations(document).unwrap_or_default() {
        let (id, function) = (operation.id.as_str(), operation.function());
        let Some(place) = operation.place(document) else { continue };
        if !is_name(&function) {
            let problem = place.problem(format!("`{function}`, of {id:?}, cannot be the name of a function in Rust"));
            problems.push(problem.mend("choose another operationId, such as `fetchBot`"));
        } else if function == "all" {
            let problem = place.problem(format!("`ALL`, of {id:?}, is the list of all operations"));
            problems.push(problem.mend("choose another operationId, such as `fetchBot`"));
        }
        if let Some(other) = functions.insert(function.clone(), operation.id.clone())
            && other != operation.id
        {
            let problem = place.problem(format!("{id} and {other} are both `{function}` in Rust"));
            problems.push(problem.mend("choose another operationId for one of them"));
        }
        let query = operation.query_type();
        if !operation.query.is_empty() && !document.schema(&query).is_null() {
            let problem = place.problem(format!("{query} is the type of its query, and a schema too"));
            problems.push(problem.mend("choose another name for one of them"));
        }
    }
}

/// The headers that go with every request are constants, named for their keys.
fn headers(document: &Document, problems: &mut Vec<Problem>) {
    let parameters = document.root().get("components").get("parameters").entries();
    for (key, place) in parameters.into_iter().filter(|(_, place)| place.value()["in"] == "header") {
        if !is_name(&key.to_shouty_snake_case()) {
            let problem = place.problem(format!("{key:?} cannot be the name of a constant in Rust"));
            problems.push(problem.mend("give it another key: the `name` says what is sent"));
        }
    }
}

/// The properties of an object are the fields of a struct, beside one for what is not known.
fn fields(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let mut fields = BTreeMap::new();
    for (name, property) in schema.get("properties").entries() {
        let field = name.to_snake_case();
        // Most keywords are names with `r#`, some are not even then.
        if !is_name(&format!("r#{field}")) {
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
    let mut texts = Vec::new();
    for place in list.items() {
        match place.text() {
            Some(text) => texts.push((text, place)),
            None => {
                let problem = place.problem(format!("{} is no text", place.value()));
                problems.push(problem.mend("leave it out, or write it in quotes"));
            }
        }
    }
    let open = list.items().len() > 1;
    variants(texts, open, problems);
}

/// Events are variants of an enum as well. Nobody renames them, as progenitor does what begins with a digit.
fn events(schema: &Place<'_>, problems: &mut Vec<Problem>) {
    let events = schema.get("x-events").entries().into_iter();
    let (named, nameless): (Vec<_>, Vec<_>) = events.partition(|(tag, _)| is_name(&tag.to_pascal_case()));
    for (tag, place) in nameless {
        let problem = place.problem(format!("{tag:?} cannot be the name of a variant in Rust"));
        problems.push(problem.mend("leave it out: what is not listed is kept all the same"));
    }
    variants(named, true, problems);
}

fn variants(values: Vec<(&str, Place<'_>)>, open: bool, problems: &mut Vec<Problem>) {
    let mut variants = BTreeMap::new();
    for (name, place) in values {
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
            ("properties: { 3d: {} }", "properties.3d: \"3d\" cannot be the name of a field in Rust: leave it out: what is not listed is kept in `extra`".to_owned()),
            ("x-events: { 2fa: { data: { $ref: '#/components/schemas/Id' } } }", "x-events.2fa: \"2fa\" cannot be the name of a variant in Rust: leave it out: what is not listed is kept all the same".to_owned()),
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
    fn a_header_that_goes_with_every_request_is_named_like_a_constant() {
        let headers = "components:\n  parameters:\n    2fa: { name: x-2fa, in: header, schema: { type: string } }\n";
        assert_eq!(
            problems(&paths(headers)),
            [
                "it.yaml:7: components.parameters.2fa: \"2fa\" cannot be the name of a constant in Rust: give it another key: the `name` says what is sent"
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
                operation("all", ""),
                operation("it", ""),
                "it.yaml:6: paths./a.get: `ALL`, of \"all\", is the list of all operations: choose another operationId, such as `fetchBot`",
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
