//! The rules whose problems have the same words everywhere. Those with others are functions.

use super::keywords::{DOCUMENT, EVENT, NAMED, OPERATION, Object, PATH, RESPONSE, SCHEMA};
use crate::document::{Place, referenced};
use crate::error::Problem;
use crate::model::choice::choices;
use crate::model::event::Role;
use crate::model::operation::{Form, successes};
use crate::model::{reach, requires};

/// An object, the name of a rule for it, the message for a place that breaks it, in which `{}` is the value there, help, and
/// the places that break it.
type Rule = (Object, &'static str, &'static str, &'static str, for<'a> fn(&Place<'a>) -> Vec<Place<'a>>);

/// Help for a schema without a name.
pub(super) const NAME: &str = "put it into components and refer to it";

const ONE_SCHEMA: &str = "write all properties into one schema";
const TYPES: [&str; 6] = ["string", "number", "integer", "boolean", "object", "array"];

#[rustfmt::skip]
const RULES: &[Rule] = &[
    (DOCUMENT, "servers", "are two: the hosted one, and `{origin}/…` for any other", "", |root| {
        let servers = root.get("servers");
        let urls: Vec<_> = servers.items().iter().filter_map(|server| server.get("url").text()).collect();
        servers.given(urls.len() != 2 || !urls[1].starts_with("{origin}/"))
    }),
    (DOCUMENT, "info", "has no title or no version", "write both, as texts", |root| {
        let info = root.get("info");
        info.given(["title", "version"].iter().any(|key| info.get(key).text().is_none()))
    }),
    (PATH, "path", "is not a path", "begin it with `/`, and describe the query as parameters",
        |path| path.given(!path.key().starts_with('/') || path.key().contains(['?', '#']))),
    (OPERATION, "summary", "has no summary, which becomes its documentation", "",
        |operation| operation.given(operation.get("summary").text().is_none())),
    (OPERATION, "media", "has no form in application/json, the only one of generated methods",
        "write it, or `x-handwritten: true`, and send the request with `Client::request`", |operation| {
        let body = operation.get("requestBody");
        let forms: Vec<_> = body.get("content").entries().iter().map(|(media, _)| Form::of(media)).collect();
        let is_handwritten = operation["x-handwritten"] == true;
        body.given(!forms.is_empty() && !forms.contains(&Some(Form::Json)) && !is_handwritten)
    }),
    (OPERATION, "responses", "has no responses", "write `200` with what comes back, `4XX` and `5XX`",
        |operation| operation.given(operation.get("responses").entries().is_empty())),
    (OPERATION, "responses", "have no success", "describe it, such as `200`", |operation| {
        let responses = operation.get("responses");
        responses.given(!responses.entries().is_empty() && successes(operation).is_empty())
    }),
    (OPERATION, "responses", "refers to what is read only where it stands", "write it out here",
        |operation| successes(operation).into_iter().map(|(_, response)| response).filter(|it| it.has("$ref")).collect()),
    (OPERATION, "media", "is a media type that the client cannot read",
        "describe the response as JSON, JSON lines, text or bytes",
        |operation| contents(operation, "2").filter(|content| Form::of(content.key()).is_none()).collect()),
    (OPERATION, "responses", "streams what is no choice of events", "refer to a schema with `x-events`",
        |operation| schemas(operation, Form::Lines, false)),
    (OPERATION, "responses", "returns events, which are streamed", "put it under application/jsonl",
        |operation| schemas(operation, Form::Json, true)),
    // No response is `None`, and only a value of JSON can be one.
    (OPERATION, "responses", "has no body, beside a response that is not in application/json", "leave it out", |operation| {
        let forms: Vec<_> = contents(operation, "2").filter_map(|content| Form::of(content.key())).collect();
        let can_be_none = forms.is_empty() || forms.contains(&Form::Json);
        let without_body = operation.get("responses").entries().into_iter().filter(|(status, response)| {
            let is_empty = response.get("content").entries().is_empty();
            !can_be_none && (*status == "304" || status.starts_with('2') && is_empty)
        });
        without_body.map(|(_, response)| response).collect()
    }),
    (RESPONSE, "responses", "has no description", "write what it means",
        |response| response.given(response.get("description").text().is_none() && !response.has("$ref"))),
    (NAMED, "schema-description", "has no description, which becomes its documentation", "",
        |schema| schema.given(schema.get("description").text().is_none())),
    (NAMED, "type", "can be null, whatever refers to it", "write it where the schema is referred to",
        |schema| schema.get("nullable").given(schema["nullable"] == true)),
    (NAMED, "essential", "{} is essential and not required", "put it into `required` as well", |schema| {
        let essential = schema.get("x-essential").items().into_iter();
        essential.filter(|name| !requires(schema, name.text().unwrap_or_default())).collect()
    }),
    (NAMED, "shorthand", "{} alone is not the request", "name a property beside which none is required", |schema| {
        let shorthand = schema.get("x-shorthand");
        let needs_others = schema.get("required").items().iter().any(|name| **name != *shorthand);
        let is_property = schema.get("properties").has(shorthand.text().unwrap_or_default());
        shorthand.given(!shorthand.is_null() && (needs_others || !is_property))
    }),
    // A schema may hold itself where it can end: in a list, or in a property that may be missing.
    (NAMED, "cycle", "contains itself without end",
        "take the property that leads back out of `required`, or make a list of it", |schema| {
        let mut relations = [reach::alternatives, reach::required_fields].into_iter();
        schema.given(relations.any(|relation| reach::is_in(schema.document(), schema, schema.key(), relation)))
    }),
    (NAMED, "choice", "has two choices that are texts, and cannot be distinguished", "make one schema of them", |schema| {
        let texts = choices(schema).filter(|name| schema.document().schema(name)["type"] == "string").count();
        let lists = ["oneOf", "anyOf"].into_iter().map(|key| schema.get(key)).filter(|list| !list.is_null());
        lists.filter(|_| texts > 1 && !schema.has("discriminator")).take(1).collect()
    }),
    (NAMED, "event", "lists no event", "",
        |schema| schema.get("x-events").given(schema.has("x-events") && schema.get("x-events").entries().is_empty())),
    (EVENT, "event", "has no data that refers to a schema", "", |event| {
        let data = referenced(&event["data"]);
        event.given(data.is_none_or(|name| event.document().schema(name).is_null()))
    }),
    (EVENT, "event", "is keep-alive, error or result", "",
        |event| event.get("role").given(event.get("role").text().is_some_and(|role| Role::of(role).is_none()))),
    (SCHEMA, "type", "{} is not a schema", "write what it is, such as `{ type: string }`", |schema| {
        // Absent schemas have no problem.
        let is_schema = schema.is_object() || schema.is_null();
        schema.given(!(is_schema || schema.is_boolean() && schema.key() == "additionalProperties"))
    }),
    (SCHEMA, "type", "is a list, as in OpenAPI 3.1", "write one type, and `nullable: true` where it can be null",
        |schema| schema.get("type").given(schema["type"].is_array())),
    (SCHEMA, "type", "{} is not a type", "it is one of string, number, integer, boolean, object, array", |schema| {
        let of = schema.get("type");
        let is_known = of.text().is_some_and(|name| TYPES.contains(&name));
        of.given(!is_known && !of.is_null() && !of.is_array())
    }),
    (SCHEMA, "type", "has properties, and is not of type object", "write `type: object`",
        |schema| schema.given(schema.has("properties") && schema.has("type") && schema["type"] != "object")),
    (SCHEMA, "type", "has items, and is not of type array", "write `type: array`",
        |schema| schema.given(schema.has("items") && schema["type"] != "array")),
    (SCHEMA, "type", "{} is required, and not a property", "add it to `properties`, or leave it out", |schema| {
        let properties = schema.get("properties");
        let names = schema.get("required").items().into_iter().filter(|name| name.text().is_some());
        names.filter(|name| !properties.is_null() && !properties.has(name.text().unwrap_or_default())).collect()
    }),
    (SCHEMA, "type", "stands beside `properties`, of which only one would be read", ONE_SCHEMA, |schema| {
        let lists = ["allOf", "oneOf", "anyOf"].into_iter().filter(|_| schema.has("properties"));
        lists.map(|key| schema.get(key)).filter(|list| !list.is_null()).collect()
    }),
    (SCHEMA, "unnamed", "is not one reference, and would be read as its first schema", ONE_SCHEMA, |schema| {
        let all = schema.get("allOf");
        let is_reference = matches!(&all.items()[..], [one] if one["$ref"].is_string());
        all.given(!all.is_null() && !is_reference)
    }),
    (SCHEMA, "unnamed", "a choice has no name", NAME, |schema| {
        let choices = ["oneOf", "anyOf"].into_iter().flat_map(|key| schema.get(key).items());
        choices.filter(|choice| !choice.has("$ref")).collect()
    }),
    (SCHEMA, "secret", "is neither a string nor a map, and would be shown", "make a string of it", |schema| {
        let is_map = schema["type"] == "object" && !schema.has("properties");
        schema.get("x-secret").given(schema["x-secret"] == true && schema["type"] != "string" && !is_map)
    }),
];

/// Finds the problems of a place that is such an object.
pub(super) fn rules(place: &Place<'_>, object: Object, problems: &mut Vec<Problem>) {
    for (_, rule, message, help, broken) in RULES.iter().filter(|(of, ..)| object.is(*of)) {
        let breach = |place: Place<'_>| place.breach(rule, message.replace("{}", &place.to_string()), *help);
        problems.extend(broken(place).into_iter().map(breach));
    }
}

impl<'a> Place<'a> {
    /// This place, given that something holds for it.
    fn given(&self, holds: bool) -> Vec<Self> {
        if holds { vec![self.clone()] } else { Vec::new() }
    }
}

/// The media types of responses with a status that begins so.
fn contents<'a>(operation: &Place<'a>, status: &str) -> impl Iterator<Item = Place<'a>> {
    let responses = operation.get("responses").entries().into_iter();
    let responses = responses.filter(move |(of, _)| of.starts_with(status));
    responses.flat_map(|(_, response)| response.get("content").children())
}

/// The schemas of responses of this form that are unions of events, or that are none.
fn schemas<'a>(operation: &Place<'a>, form: Form, are_unions: bool) -> Vec<Place<'a>> {
    let of_form = contents(operation, "").filter(|content| Form::of(content.key()) == Some(form));
    let is_other = |schema: &Place<'_>| {
        let of = referenced(schema).map(|name| schema.document().schema(name)).filter(|schema| !schema.is_null());
        of.is_some_and(|schema| schema["x-events"].is_null() != are_unions)
    };
    of_form.map(|content| content.get("schema")).filter(is_other).collect()
}
