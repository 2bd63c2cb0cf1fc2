//! Every keyword of OpenAPI 3.0, and of JSON Schema in it, with its effect on the client.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;

use crate::document::{Document, Place};
use crate::error::Problem;

use Below::{Any, Flag, Items, Keys, List, Map, Number, One, Text, Texts};
use Effect::{Documented, Honoured, Refused};

/// Keywords of validation. No generated type applies them to a response.
#[rustfmt::skip]
pub const VALIDATION: [&str; 13] = [
    "exclusiveMaximum", "exclusiveMinimum", "maxItems", "maxLength", "maxProperties", "maximum", "minItems",
    "minLength", "minProperties", "minimum", "multipleOf", "pattern", "uniqueItems",
];

/// The rule of unknown extensions.
pub const EXTENSION: &str = "extension";

/// A kind of object in a document, by its name in messages.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Object(&'static str);

pub(super) const DOCUMENT: Object = Object("the document");
const INFO: Object = Object("`info`");
const SERVER: Object = Object("a server");
pub(super) const TAG: Object = Object("a tag");
pub(super) const PATH: Object = Object("a path");
pub(super) const OPERATION: Object = Object("an operation");
pub(super) const PARAMETER: Object = Object("a parameter");
const BODY: Object = Object("a request body");
const MEDIA: Object = Object("a media type");
const RESPONSE: Object = Object("a response");
const COMPONENTS: Object = Object("`components`");
pub(super) const SCHEMA: Object = Object("a schema");
/// A schema of `components`, with more keywords than others.
pub(super) const NAMED: Object = Object("a schema in `components`");
/// The schema of a property, with more keywords than others.
pub(super) const PROPERTY: Object = Object("a property");
/// The schema of the items of a list, or of the values of a map.
pub(super) const ITEM: Object = Object("an item");
/// A schema or an operation, whose properties or parameters become fields.
pub(super) const FIELDS: Object = Object("a schema or an operation");
/// A schema that is a reference, and any schema in it.
const REFERENCE: Object = Object("a reference to a schema");
const DISCRIMINATOR: Object = Object("a discriminator");
pub(super) const EVENT: Object = Object("an event");

/// The value of a keyword.
#[derive(Clone, Copy)]
enum Below {
    Any,
    Text,
    Texts,
    Flag,
    Number,
    /// A list or an object of any values.
    Items,
    Keys,
    /// An object, or a list or a map of them.
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

/// Help for a missing schema or parameter, which may be that of a resource.
const OR_FEATURE: &str = "write it out, put it into them, or enable the feature of its resource";
const INLINE: &str = "write it out where it is used";
const ONLY_NAMED: &str = "only of a schema in `components`";
const JSON_SCHEMA: &str = "leave it out: OpenAPI 3.0 does not have it";

#[rustfmt::skip]
const ROWS: &[Row] = &[
    (DOCUMENT, "openapi", Any, Honoured, "3.0"),
    (DOCUMENT, "info", One(INFO), Documented, "title and version are required"),
    (DOCUMENT, "servers", List(SERVER), Honoured, "two: the hosted one, and `{origin}/…`"),
    (DOCUMENT, "tags", List(TAG), Honoured, "the documentation of resource clients"),
    (DOCUMENT, "paths", Map(PATH), Honoured, ""),
    (DOCUMENT, "components", One(COMPONENTS), Honoured, ""),
    (DOCUMENT, "security", Items, Documented, "the secret is the bearer token of every request"),
    (DOCUMENT, "externalDocs", Keys, Documented, ""),
    (INFO, "title version description termsOfService", Text, Documented, ""),
    (INFO, "contact license", Keys, Documented, ""),
    (SERVER, "url", Text, Honoured, ""),
    (SERVER, "description", Text, Documented, ""),
    (SERVER, "variables", Keys, Documented, ""),
    (TAG, "name description", Text, Honoured, ""),
    (TAG, "externalDocs", Keys, Documented, ""),
    (PATH, "delete get head options patch post put trace", One(OPERATION), Honoured, ""),
    (PATH, "$ref summary description servers parameters", Any, Refused, "write it in each operation"),
    (OPERATION, "operationId summary description x-retry x-call", Text, Honoured, ""),
    (OPERATION, "deprecated x-handwritten x-urgent", Flag, Honoured, ""),
    (OPERATION, "x-timeout x-idle-timeout", Any, Honoured, "up to a day"),
    (OPERATION, "parameters", List(PARAMETER), Honoured, "of the path and the query"),
    (OPERATION, "requestBody", One(BODY), Honoured, "JSON; the method of any other is handwritten"),
    (OPERATION, "responses", Map(RESPONSE), Honoured, "statuses from 200 to 299, 304, and errors"),
    (OPERATION, "tags", Texts, Documented, ""),
    (OPERATION, "externalDocs", Keys, Documented, ""),
    (OPERATION, "servers security", Any, Refused, "leave it out: a client has one server and one secret"),
    (OPERATION, "callbacks", Any, Refused, "leave it out: the client receives no requests"),
    (PARAMETER, "$ref name in description", Text, Honoured, ""),
    (PARAMETER, "required deprecated", Flag, Honoured, ""),
    (PARAMETER, "example", Any, Honoured, ""),
    (PARAMETER, "schema", One(PROPERTY), Honoured, ""),
    (PARAMETER, "style", Text, Honoured, "`simple` in the path and `form` in the query, the defaults; an object is sent as `name.key=value`"),
    (PARAMETER, "explode", Flag, Honoured, "`false` for a list in the query, which is sent as `a,b`"),
    (PARAMETER, "examples", Keys, Documented, ""),
    (PARAMETER, "allowEmptyValue allowReserved content", Any, Refused, "leave it out: the client does not send it so"),
    (BODY, "content", Map(MEDIA), Honoured, "one in JSON; others are documented"),
    (BODY, "description", Text, Documented, "a body is always sent"),
    (BODY, "required", Flag, Documented, "a body is always sent"),
    (BODY, "$ref", Any, Refused, INLINE),
    (MEDIA, "schema", One(REFERENCE), Honoured, "a reference"),
    (MEDIA, "example", Any, Honoured, "the doctest of the method"),
    (MEDIA, "examples", Keys, Documented, ""),
    (MEDIA, "encoding", Any, Refused, "leave it out: forms are handwritten"),
    (RESPONSE, "$ref description", Text, Honoured, ""),
    (RESPONSE, "content", Map(MEDIA), Honoured, "JSON, or else text, or else bytes; and JSON lines"),
    (RESPONSE, "headers links", Keys, Documented, "`Call::response` returns the headers"),
    (COMPONENTS, "schemas", Map(NAMED), Honoured, ""),
    (COMPONENTS, "parameters", Map(PARAMETER), Honoured, "those in headers are set by options"),
    (COMPONENTS, "responses", Map(RESPONSE), Honoured, ""),
    (COMPONENTS, "securitySchemes examples headers", Keys, Documented, ""),
    (COMPONENTS, "requestBodies links callbacks", Any, Refused, INLINE),
    (SCHEMA, "type enum", Any, Honoured, ""),
    (SCHEMA, "$ref description", Text, Honoured, ""),
    (SCHEMA, "required", Texts, Honoured, ""),
    (SCHEMA, "nullable deprecated", Flag, Honoured, ""),
    (SCHEMA, "properties", Map(PROPERTY), Honoured, ""),
    (SCHEMA, "items additionalProperties", One(ITEM), Honoured, ""),
    (SCHEMA, "oneOf anyOf", List(REFERENCE), Honoured, "references; the first that fits, or that of the discriminator"),
    (SCHEMA, "allOf", List(REFERENCE), Honoured, "one reference, to describe it"),
    (SCHEMA, "minimum maximum minLength maxLength minItems maxItems", Number, Honoured, "of a query or a JSON body: checked before it is sent"),
    (SCHEMA, "pattern", Text, Documented, "not checked"),
    (SCHEMA, "multipleOf minProperties maxProperties", Number, Documented, "not checked"),
    (SCHEMA, "uniqueItems", Flag, Documented, "not checked"),
    (SCHEMA, "default", Any, Documented, "not sent"),
    (SCHEMA, "format title", Text, Documented, "integers have 64 bits; dates and UUIDs are strings"),
    (SCHEMA, "example", Any, Documented, ""),
    (SCHEMA, "externalDocs", Keys, Documented, ""),
    (SCHEMA, "readOnly writeOnly", Any, Refused, "make one schema for requests and one for responses"),
    (SCHEMA, "exclusiveMinimum exclusiveMaximum", Any, Refused, "write the first value that is allowed as the limit"),
    (SCHEMA, "not", Any, Refused, "write the schema of what is allowed"),
    (SCHEMA, "const", Any, Refused, "write `enum` with one value"),
    (SCHEMA, "examples", Any, Refused, "write `example`"),
    (SCHEMA, "xml", Any, Refused, "leave it out: the client sends no XML"),
    (SCHEMA, "$id $schema $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary $comment $defs", Any, Refused, JSON_SCHEMA),
    (SCHEMA, "id definitions prefixItems additionalItems contains minContains maxContains patternProperties propertyNames", Any, Refused, JSON_SCHEMA),
    (SCHEMA, "unevaluatedItems unevaluatedProperties if then else dependentSchemas dependentRequired dependencies", Any, Refused, JSON_SCHEMA),
    (SCHEMA, "contentEncoding contentMediaType contentSchema", Any, Refused, JSON_SCHEMA),
    (NAMED, "discriminator", One(DISCRIMINATOR), Honoured, "unknown values are kept"),
    (NAMED, "x-events", Map(EVENT), Honoured, ONLY_NAMED),
    (NAMED, "x-essential", Texts, Honoured, ONLY_NAMED),
    (NAMED, "x-shorthand", Text, Honoured, ONLY_NAMED),
    (NAMED, "x-timestamp x-secret x-request", Flag, Honoured, ONLY_NAMED),
    (PROPERTY, "x-name", Text, Honoured, "the name in Rust"),
    (DISCRIMINATOR, "propertyName", Text, Honoured, ""),
    (DISCRIMINATOR, "mapping", Keys, Honoured, ""),
    (EVENT, "description role", Text, Honoured, ""),
    (EVENT, "data", One(REFERENCE), Honoured, ""),
    (EVENT, "unboxed", Flag, Honoured, ""),
];

impl Object {
    /// Its keywords.
    fn rows(self) -> impl Iterator<Item = &'static Row> {
        ROWS.iter().filter(move |(of, ..)| self.is(*of) || self == REFERENCE && *of == SCHEMA)
    }

    fn row(self, keyword: &str) -> Option<&'static Row> {
        self.rows().find(|row| names(row).any(|name| name == keyword))
    }

    /// True if all that holds for the other kind holds for this.
    pub(super) fn is(self, other: Self) -> bool {
        let kinds: &[Self] = match other {
            SCHEMA => &[NAMED, PROPERTY, ITEM],
            FIELDS => &[NAMED, OPERATION],
            _ => &[],
        };
        self == other || kinds.contains(&self)
    }
}

fn names(row: &'static Row) -> impl Iterator<Item = &'static str> {
    row.1.split(' ')
}

/// The objects of a document, the outer ones first.
pub(super) fn objects(document: &Document) -> Vec<(Place<'_>, Object)> {
    let mut found = Vec::new();
    collect(document.root(), DOCUMENT, &mut found);
    found
}

fn collect<'a>(place: Place<'a>, object: Object, found: &mut Vec<(Place<'a>, Object)>) {
    let entries = place.entries();
    found.push((place, object));
    for (key, below) in entries {
        let (inner, places) = match object.row(key).map(|row| row.2) {
            Some(One(inner)) => (inner, vec![below]),
            Some(List(inner)) => (inner, below.items()),
            Some(Map(inner)) => (inner, below.entries().into_iter().map(|(_, place)| place).collect()),
            _ => continue,
        };
        let inner = if object == REFERENCE { REFERENCE } else { inner };
        places.into_iter().for_each(|place| collect(place, inner, found));
    }
}

/// Unknown extensions. They do not prevent generation.
#[must_use]
pub fn extensions(document: &Document) -> Vec<Problem> {
    let problems = objects(document).into_iter().flat_map(|(place, object)| keywords(&place, object));
    problems.filter(|problem| problem.rule == EXTENSION).collect()
}

/// Keywords and extensions that are unknown, and keywords that are refused, or have a value of another kind.
pub(super) fn keywords(place: &Place<'_>, object: Object) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !(place.is_object() || place.is_boolean() && place.key() == "additionalProperties") {
        let help = format!("write {} by its keywords", object.0);
        problems.push(place.breach("keyword", format!("{} is not an object", place.value()), help));
    }
    let is_reference = object.row("$ref").is_some_and(|row| row.3 == Honoured) && !place.value()["$ref"].is_null();
    for (key, below) in place.entries() {
        let Some((_, _, kind, effect, note)) = object.row(key) else {
            problems.push(unknown(object, &below));
            continue;
        };
        if is_reference && !["$ref", "description"].contains(&key) && *effect != Documented {
            let help = "write `allOf: [{ $ref: … }]` beside it, or leave it out";
            problems.push(below.breach("keyword", format!("{key} has no effect beside `$ref`"), help));
        }
        if *effect == Refused {
            problems.push(below.breach("keyword", format!("{key} is not supported"), *note));
        } else if let Some(expected) = kind.mismatch(below.value()) {
            problems.push(below.breach("keyword", format!("{} is not {expected}", below.value()), "write it so"));
        } else if key == "$ref" {
            problems.extend(reference(place, object));
        }
    }
    problems
}

/// A reference to something else than a component of the kind. Those of parameters and responses are read one at a time.
fn reference(place: &Place<'_>, object: Object) -> Option<Problem> {
    let (section, help) = match object {
        RESPONSE => ("responses", "write it out, or put it into them"),
        PARAMETER => ("parameters", OR_FEATURE),
        _ => ("schemas", OR_FEATURE),
    };
    let components = place.document.root().get("components").get(section);
    let to = place.get("$ref").text()?;
    let name = to.strip_prefix("#/components/").and_then(|to| to.strip_prefix(section)?.strip_prefix('/'));
    if name.is_none_or(|name| !components.has(name)) {
        return Some(place.breach("reference", format!("{to} is not one of the {section} in `components`"), help));
    }
    let is_component = section != "schemas" && place.keys().starts_with(components.keys());
    is_component.then(|| place.breach("reference", format!("refers to another of the {section} in `components`"), help))
}

/// A key that is no keyword of the object, with the most similar one.
fn unknown(object: Object, place: &Place<'_>) -> Problem {
    let key = place.key();
    if let Some((Object(other), ..)) = ROWS.iter().find(|row| row.3 != Refused && names(row).any(|name| name == key)) {
        return place.breach("keyword", format!("{key} has no effect here"), format!("it is a keyword of {other}"));
    }
    let is_extension = key.starts_with("x-");
    let known = object.rows().filter(|row| row.3 != Refused).flat_map(names);
    let alike = known.filter(|name| name.starts_with("x-") == is_extension);
    let near = alike.map(|name| (strsim::damerau_levenshtein(name, key), name)).min();
    let near = near.filter(|(distance, _)| *distance <= 2).map(|(_, name)| format!("write `{name}`, or "));
    let help = format!("{}leave it out", near.unwrap_or_default());
    let (rule, kind) = if is_extension { (EXTENSION, "an extension") } else { ("keyword", "a keyword") };
    place.breach(rule, format!("{key} is not {kind} of {}", object.0), help)
}

impl Below {
    /// The kind of value that is expected, if this is another. Objects are checked by themselves.
    fn mismatch(self, value: &Value) -> Option<&'static str> {
        let (fits, expected) = match self {
            Any | One(_) => return None,
            Text => (value.is_string(), "a text"),
            Texts => {
                let different = |items: &Vec<_>| items.iter().filter_map(Value::as_str).collect::<BTreeSet<_>>().len();
                let fits = value.as_array().is_some_and(|items| different(items) == items.len());
                (fits, "a list of different texts")
            }
            Flag => (value.is_boolean(), "true or false"),
            Number => (value.is_number(), "a number"),
            Items | List(_) => (value.is_array(), "a list"),
            Keys | Map(_) => (value.is_object(), "an object"),
        };
        (!fits).then_some(expected)
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
        let _ = writeln!(text, "| {} | {keywords} | {effect} | {note} |", object.0);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::testing::{paths, problems, schemas};
    use super::*;

    /// The fixed fields of each object of OpenAPI 3.0.4, and the keywords of JSON Schema from draft 4 to 2020-12.
    const SPECIFICATION: &[(Object, &str)] = &[
        (DOCUMENT, "openapi info servers paths components security tags externalDocs"),
        (INFO, "title description termsOfService contact license version"),
        (SERVER, "url description variables"),
        (COMPONENTS, "schemas responses parameters examples requestBodies headers securitySchemes links callbacks"),
        (PATH, "$ref summary description get put post delete options head patch trace servers parameters"),
        (
            OPERATION,
            "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers",
        ),
        (
            PARAMETER,
            "$ref name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content",
        ),
        (BODY, "$ref description content required"),
        (MEDIA, "schema example examples encoding"),
        (RESPONSE, "$ref description headers content links"),
        (TAG, "name description externalDocs"),
        (
            SCHEMA,
            "$ref title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties additionalProperties description format default nullable readOnly writeOnly xml externalDocs example deprecated",
        ),
        (
            SCHEMA,
            "$schema $vocabulary $id id $anchor $dynamicAnchor $dynamicRef $recursiveAnchor $recursiveRef $ref $defs definitions $comment allOf anyOf oneOf not if then else dependentSchemas dependencies prefixItems items additionalItems contains properties patternProperties additionalProperties propertyNames unevaluatedItems unevaluatedProperties type const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired title description default deprecated readOnly writeOnly examples format contentEncoding contentMediaType contentSchema",
        ),
        (NAMED, "discriminator"),
        (DISCRIMINATOR, "propertyName mapping"),
    ];

    #[test]
    fn every_keyword_is_in_the_table_once() {
        for (object, keywords) in SPECIFICATION {
            for keyword in keywords.split(' ') {
                let found = object.rows().flat_map(names).filter(|name| *name == keyword);
                assert_eq!(found.count(), 1, "{object:?}: {keyword}");
            }
        }
    }

    #[test]
    fn keyword_without_effect_is_refused_at_its_line() {
        for (schema, expected) in [
            ("properties: {}\n      required: true", "required: true is not a list of different texts: write it so"),
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
            let line = 8 + schema.lines().count() - 1;
            assert_eq!(found, [format!("it.yaml:{line}: components.schemas.It.{expected}")]);
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
