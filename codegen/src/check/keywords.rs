//! Every keyword of OpenAPI 3.0, and of JSON Schema in it, with its effect on the client.

use std::fmt::Write;

use serde_json::Value;

use crate::document::{Document, Place};
use crate::error::Problem;

use Below::{Any, Flag, List, Map, Number, One, Text, Texts};
use Effect::{Documented, Honoured, Refused};
use Object::{
    Body, Components, Discriminator, Document as Root, Event, Info, Media, Named, Operation, Parameter, Path, Property,
    Response, Schema, Server, Tag,
};

/// The rule of unknown extensions.
const EXTENSION: &str = "extension";

/// Extensions begin with this.
const X: &str = "x-";

/// The objects of a document.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Object {
    Document,
    Info,
    Server,
    Tag,
    Path,
    Operation,
    Parameter,
    Body,
    Media,
    Response,
    Components,
    /// Any schema.
    Schema,
    /// A schema of `components`, with more keywords than others.
    Named,
    /// The schema of a property, with more keywords than others.
    Property,
    Discriminator,
    Event,
}

/// The value of a keyword.
#[derive(Clone, Copy)]
enum Below {
    Any,
    Text,
    Texts,
    Flag,
    Number,
    One(Object),
    List(Object),
    Map(Object),
}

/// The effect of a keyword on the generated code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Effect {
    /// The client does what it means.
    Honoured,
    /// It changes documentation at most.
    Documented,
    /// Nothing is generated from a document with it.
    Refused,
}

/// Keywords of an object, separated by spaces, and a note: the help if they are refused.
type Row = (Object, &'static str, Below, Effect, &'static str);

const EACH: &str = "write it in each operation";
const INLINE: &str = "write it out where it is used";
const NAMED: &str = "only of a schema in `components`";
const JSON_SCHEMA: &str = "leave it out: OpenAPI 3.0 does not have it";

#[rustfmt::skip]
const ROWS: &[Row] = &[
    (Root, "openapi", Any, Honoured, "3.0"),
    (Root, "info", One(Info), Documented, "title and version are required"),
    (Root, "servers", List(Server), Honoured, "two: the hosted one, and `{origin}/…`"),
    (Root, "tags", List(Tag), Honoured, "the documentation of resource clients"),
    (Root, "paths", Map(Path), Honoured, ""),
    (Root, "components", One(Components), Honoured, ""),
    (Root, "security", Any, Documented, "the secret is the bearer token of every request"),
    (Root, "externalDocs", Any, Documented, ""),
    (Info, "title version description termsOfService", Text, Documented, ""),
    (Info, "contact license", Any, Documented, ""),
    (Server, "url", Text, Honoured, ""),
    (Server, "description", Text, Documented, ""),
    (Server, "variables", Any, Documented, ""),
    (Tag, "name description", Text, Honoured, ""),
    (Tag, "externalDocs", Any, Documented, ""),
    (Path, "delete get head options patch post put trace", One(Operation), Honoured, ""),
    (Path, "$ref summary description servers parameters", Any, Refused, EACH),
    (Operation, "operationId summary description", Text, Honoured, ""),
    (Operation, "deprecated", Flag, Honoured, ""),
    (Operation, "x-retry x-call", Text, Honoured, ""),
    (Operation, "x-timeout", Any, Honoured, ""),
    (Operation, "x-handwritten", Flag, Honoured, ""),
    (Operation, "parameters", List(Parameter), Honoured, "of the path and the query"),
    (Operation, "requestBody", One(Body), Honoured, "JSON; the method of any other is handwritten"),
    (Operation, "responses", Map(Response), Honoured, "statuses from 200 to 299, 304, and errors"),
    (Operation, "tags", Texts, Documented, ""),
    (Operation, "externalDocs", Any, Documented, ""),
    (Operation, "servers security", Any, Refused, "leave it out: a client has one server and one secret"),
    (Operation, "callbacks", Any, Refused, "leave it out: the client receives no requests"),
    (Parameter, "$ref name in description", Text, Honoured, ""),
    (Parameter, "required deprecated", Flag, Honoured, ""),
    (Parameter, "example", Any, Honoured, ""),
    (Parameter, "schema", One(Property), Honoured, ""),
    (Parameter, "style", Text, Honoured, "`simple` in the path and `form` in the query, the defaults"),
    (Parameter, "explode", Flag, Honoured, "`false` for a list in the query, which is sent as `a,b`"),
    (Parameter, "examples", Any, Documented, ""),
    (Parameter, "allowEmptyValue allowReserved content", Any, Refused, "leave it out: the client does not send it so"),
    (Body, "content", Map(Media), Honoured, "one in JSON; others are documented"),
    (Body, "description", Text, Documented, "a body is always sent"),
    (Body, "required", Flag, Documented, "a body is always sent"),
    (Body, "$ref", Any, Refused, INLINE),
    (Media, "schema", One(Schema), Honoured, "a reference"),
    (Media, "example", Any, Honoured, "the doctest of the method"),
    (Media, "examples", Any, Documented, ""),
    (Media, "encoding", Any, Refused, "leave it out: forms are handwritten"),
    (Response, "$ref description", Text, Honoured, ""),
    (Response, "content", Map(Media), Honoured, "JSON, or else text, or else bytes; and JSON lines"),
    (Response, "headers links", Any, Documented, "`Call::response` returns the headers"),
    (Components, "schemas", Map(Named), Honoured, ""),
    (Components, "parameters", Map(Parameter), Honoured, "those in headers are set by options"),
    (Components, "responses", Map(Response), Honoured, ""),
    (Components, "securitySchemes examples headers", Any, Documented, ""),
    (Components, "requestBodies links callbacks", Any, Refused, INLINE),
    (Schema, "type enum", Any, Honoured, ""),
    (Schema, "$ref description", Text, Honoured, ""),
    (Schema, "required", Texts, Honoured, ""),
    (Schema, "nullable deprecated", Flag, Honoured, ""),
    (Schema, "properties", Map(Property), Honoured, ""),
    (Schema, "items additionalProperties", One(Schema), Honoured, ""),
    (Schema, "oneOf anyOf", List(Schema), Honoured, "references; the first that fits, or that of the discriminator"),
    (Schema, "allOf", List(Schema), Honoured, "one reference, to describe it"),
    (Schema, "minimum maximum minLength maxLength minItems maxItems", Number, Honoured, "checked before a request is sent"),
    (Schema, "pattern", Text, Documented, "not checked"),
    (Schema, "multipleOf minProperties maxProperties", Number, Documented, "not checked"),
    (Schema, "uniqueItems", Flag, Documented, "not checked"),
    (Schema, "default", Any, Documented, "not sent"),
    (Schema, "format title", Text, Documented, "integers have 64 bits; dates and UUIDs are strings"),
    (Schema, "example externalDocs", Any, Documented, "integers have 64 bits; dates and UUIDs are strings"),
    (Schema, "readOnly writeOnly", Any, Refused, "make one schema for requests and one for responses"),
    (Schema, "exclusiveMinimum exclusiveMaximum", Any, Refused, "write the first value that is allowed as the limit"),
    (Schema, "not", Any, Refused, "write the schema of what is allowed"),
    (Schema, "const", Any, Refused, "write `enum` with one value"),
    (Schema, "examples", Any, Refused, "write `example`"),
    (Schema, "xml", Any, Refused, "leave it out: the client sends no XML"),
    (Schema, "$id $schema $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary $comment $defs", Any, Refused, JSON_SCHEMA),
    (Schema, "id definitions prefixItems additionalItems contains minContains maxContains patternProperties propertyNames", Any, Refused, JSON_SCHEMA),
    (Schema, "unevaluatedItems unevaluatedProperties if then else dependentSchemas dependentRequired dependencies", Any, Refused, JSON_SCHEMA),
    (Schema, "contentEncoding contentMediaType contentSchema", Any, Refused, JSON_SCHEMA),
    (Named, "discriminator", One(Discriminator), Honoured, "unknown values are kept"),
    (Named, "x-events", Map(Event), Honoured, NAMED),
    (Named, "x-essential", Texts, Honoured, NAMED),
    (Named, "x-shorthand", Text, Honoured, NAMED),
    (Named, "x-timestamp x-secret x-request", Flag, Honoured, NAMED),
    (Property, "x-name", Text, Honoured, "the name in Rust"),
    (Discriminator, "propertyName", Text, Honoured, ""),
    (Discriminator, "mapping", Any, Honoured, ""),
    (Event, "description role", Text, Honoured, ""),
    (Event, "data", One(Schema), Honoured, ""),
];

/// The keywords of an object.
fn rows(object: Object) -> impl Iterator<Item = &'static Row> {
    let is_schema = matches!(object, Named | Property);
    ROWS.iter().filter(move |(of, ..)| *of == object || is_schema && *of == Schema)
}

fn names(row: &'static Row) -> impl Iterator<Item = &'static str> {
    row.1.split(' ')
}

/// Keywords that are refused or unknown.
pub(super) fn keywords(document: &Document, problems: &mut Vec<Problem>) {
    problems.extend(found(document).into_iter().filter(|problem| problem.rule != EXTENSION));
}

/// Unknown extensions. They do not prevent generation.
#[must_use]
pub fn extensions(document: &Document) -> Vec<Problem> {
    found(document).into_iter().filter(|problem| problem.rule == EXTENSION).collect()
}

fn found(document: &Document) -> Vec<Problem> {
    let mut problems = Vec::new();
    walk(&document.root(), Root, &mut problems);
    problems
}

fn walk(place: &Place<'_>, object: Object, problems: &mut Vec<Problem>) {
    let is_reference = rows(object).any(|row| row.3 == Honoured && names(row).any(|it| it == "$ref"))
        && !place.value()["$ref"].is_null();
    for (key, below) in place.entries() {
        let Some(row) = rows(object).find(|row| names(row).any(|name| name == key)) else {
            problems.push(unknown(&below, key, object));
            continue;
        };
        if is_reference && !["$ref", "description"].contains(&key) && row.3 != Documented {
            let help = "write `allOf: [{ $ref: … }]` beside it, or leave it out";
            problems.push(below.breach("keyword", format!("{key} has no effect beside `$ref`"), help));
        }
        match row {
            (_, _, _, Refused, help) => {
                problems.push(below.breach("keyword", format!("{key} is not supported"), *help));
            }
            (_, _, kind, ..) => {
                if let Some(expected) = kind.mismatch(below.value()) {
                    let message = format!("{} is not {expected}", below.value());
                    problems.push(below.breach("keyword", message, "write it so"));
                }
                match kind {
                    One(object) => walk(&below, *object, problems),
                    List(object) => below.items().iter().for_each(|it| walk(it, *object, problems)),
                    Map(object) => below.entries().iter().for_each(|(_, it)| walk(it, *object, problems)),
                    _ => {}
                }
            }
        }
    }
}

impl Below {
    /// The kind of value that is expected, if this is another. Schemas are checked by themselves.
    fn mismatch(self, value: &Value) -> Option<&'static str> {
        let (fits, expected) = match self {
            Any | One(_) => return None,
            Text => (value.is_string(), "a text"),
            Texts => (value.as_array().is_some_and(|it| it.iter().all(Value::is_string)), "a list of texts"),
            Flag => (value.is_boolean(), "true or false"),
            Number => (value.is_number(), "a number"),
            List(_) => (value.is_array(), "a list"),
            Map(_) => (value.is_object(), "an object"),
        };
        (!fits && !value.is_null()).then_some(expected)
    }
}

/// A key that is no keyword here, with the most similar one.
fn unknown(place: &Place<'_>, key: &str, object: Object) -> Problem {
    let known = rows(object).filter(|row| row.3 != Refused).flat_map(names);
    let near = known.filter(|name| name.starts_with(X) == key.starts_with(X));
    let near = near.map(|name| (strsim::damerau_levenshtein(name, key), name)).min();
    let help = match near.filter(|(distance, _)| *distance <= 2) {
        Some((_, name)) => format!("write `{name}`, or leave it out"),
        None => "leave it out".to_owned(),
    };
    let elsewhere = ROWS.iter().find(|row| row.3 != Refused && names(row).any(|name| name == key));
    match (elsewhere, key.starts_with(X)) {
        (Some(row), _) => {
            let message = format!("{key} has no effect here");
            place.breach("keyword", message, format!("it is a keyword of {}", row.0.words()))
        }
        (None, true) => place.breach(EXTENSION, format!("{key} is not an extension of {}", object.words()), help),
        (None, false) => place.breach("keyword", format!("{key} is not a keyword of {}", object.words()), help),
    }
}

impl Object {
    fn words(self) -> &'static str {
        match self {
            Root => "the document",
            Info => "`info`",
            Server => "a server",
            Tag => "a tag",
            Path => "a path",
            Operation => "an operation",
            Parameter => "a parameter",
            Body => "a request body",
            Media => "a media type",
            Response => "a response",
            Components => "`components`",
            Schema => "a schema",
            Named => "a schema in `components`",
            Property => "a property",
            Discriminator => "a discriminator",
            Event => "an event",
        }
    }
}

/// The table of keywords, for `openapi/README.md`.
#[must_use]
pub fn table() -> String {
    let mut text = "| object | keywords | effect | note |\n|---|---|---|---|\n".to_owned();
    for (object, keywords, _, effect, note) in ROWS {
        let keywords = keywords.split(' ').map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let effect = format!("{effect:?}").to_lowercase();
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {} | {keywords} | {effect} | {note} |", object.words());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::testing::{paths, problems, schemas};
    use super::*;

    /// The fixed fields of each object of OpenAPI 3.0.4, and the keywords of JSON Schema from draft 4 to 2020-12.
    const SPECIFICATION: &[(Object, &str)] = &[
        (Root, "openapi info servers paths components security tags externalDocs"),
        (Info, "title description termsOfService contact license version"),
        (Server, "url description variables"),
        (Components, "schemas responses parameters examples requestBodies headers securitySchemes links callbacks"),
        (Path, "$ref summary description get put post delete options head patch trace servers parameters"),
        (
            Operation,
            "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers",
        ),
        (
            Parameter,
            "$ref name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content",
        ),
        (Body, "$ref description content required"),
        (Media, "schema example examples encoding"),
        (Response, "$ref description headers content links"),
        (Tag, "name description externalDocs"),
        (
            Schema,
            "$ref title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties additionalProperties description format default nullable readOnly writeOnly xml externalDocs example deprecated",
        ),
        (
            Schema,
            "$schema $vocabulary $id id $anchor $dynamicAnchor $dynamicRef $recursiveAnchor $recursiveRef $ref $defs definitions $comment allOf anyOf oneOf not if then else dependentSchemas dependencies prefixItems items additionalItems contains properties patternProperties additionalProperties propertyNames unevaluatedItems unevaluatedProperties type const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired title description default deprecated readOnly writeOnly examples format contentEncoding contentMediaType contentSchema",
        ),
        (Named, "discriminator"),
        (Discriminator, "propertyName mapping"),
    ];

    #[test]
    fn every_keyword_is_in_the_table_once() {
        for (object, keywords) in SPECIFICATION {
            for keyword in keywords.split(' ') {
                let found = rows(*object).flat_map(names).filter(|name| *name == keyword);
                assert_eq!(found.count(), 1, "{object:?}: {keyword}");
            }
        }
    }

    #[test]
    fn keyword_without_effect_is_refused_at_its_line() {
        for (schema, expected) in [
            ("required: true", "required: true is not a list of texts: write it so"),
            ("not: { required: [a] }", "not: not is not supported: write the schema of what is allowed"),
            ("const: 1", "const: const is not supported: write `enum` with one value"),
            (
                "properties: { id: { type: string, readOnly: true } }",
                "properties.id.readOnly: readOnly is not supported: make one schema for requests and one for responses",
            ),
            (
                "nulable: true",
                "nulable: nulable is not a keyword of a schema in `components`: write `nullable`, or leave it out",
            ),
            (
                "properties: { id: { type: string, x-secret: true } }",
                "properties.id.x-secret: x-secret has no effect here: it is a keyword of a schema in `components`",
            ),
            (
                "properties: { id: { $ref: '#/components/schemas/It', nullable: true } }",
                "properties.id.nullable: nullable has no effect beside `$ref`: write `allOf: [{ $ref: … }]` beside it, or leave it out",
            ),
        ] {
            let found = problems(&schemas(&format!("    It:\n      description: It.\n      {schema}\n")));
            assert_eq!(found, [format!("it.yaml:8: components.schemas.It.{expected}")]);
        }
        let head = "/a:\n    get: { operationId: it, summary: It, x-retry: idempotent, responses: { '200': { description: It. } },";
        for (operation, expected) in [
            (
                "security: []",
                "security: security is not supported: leave it out: a client has one server and one secret",
            ),
            ("servers: []", "servers: servers is not supported: leave it out: a client has one server and one secret"),
            (
                "parameters: [{ name: q, in: query, schema: { type: string }, allowReserved: true }]",
                "parameters.0.allowReserved: allowReserved is not supported: leave it out: the client does not send it so",
            ),
        ] {
            let found = problems(&paths(&format!("  {head} {operation} }}\n")));
            assert_eq!(found, [format!("it.yaml:6: paths./a.get.{expected}")]);
        }
    }

    #[test]
    fn unknown_extension_is_found_with_the_one_that_is_meant() {
        let text = paths("  /a: { get: { x-timout: 5, x-owner: us } }\n");
        let found = extensions(&Document::parse("it.yaml", text).expect("YAML"));
        let found: Vec<_> = found.iter().map(|problem| (problem.rule, problem.to_string())).collect();
        let at = "it.yaml:5: paths./a.get.";
        let expected = [
            "x-owner: x-owner is not an extension of an operation: leave it out",
            "x-timout: x-timout is not an extension of an operation: write `x-timeout`, or leave it out",
        ];
        assert_eq!(found, expected.map(|it| (EXTENSION, format!("{at}{it}"))));
    }
}
