//! The rules of objects, each with the words of its problem.

use std::collections::BTreeMap;
use std::net::Ipv6Addr;

use heck::ToSnakeCase;
use serde_json::Value;

use super::keywords::{
    DOCUMENT, EVENT, ITEM, NAMED, OPERATION, Object, PARAMETER, PATH, PROPERTY, SCHEMA, TAG, VALIDATION,
};
use crate::document::{Place, referenced};
use crate::error::Problem;
use crate::model::operation::{self, Form, parameters, places, segments};
use crate::model::{ROLES, constant, is_name, reach};

/// The places that break a rule, each with what is wrong there: the value, or a name.
pub(super) type Found<'a> = Vec<(Place<'a>, String)>;

/// An object, the name of a rule for it, the message for a place that breaks it, in which `{}` is what is wrong there,
/// help, and the places that break it.
pub(super) type Rule = (Object, &'static str, &'static str, &'static str, for<'a> fn(&Place<'a>) -> Found<'a>);

/// Help for a schema without a name.
const NAME: &str = "put it into components and refer to it";

const ONE_SCHEMA: &str = "write all properties into one schema";

/// True for a value of a type.
type IsOf = fn(&Value) -> bool;

const TYPES: [(&str, IsOf); 6] = [
    ("string", Value::is_string),
    ("number", Value::is_number),
    ("integer", Value::is_i64),
    ("boolean", Value::is_boolean),
    ("object", Value::is_object),
    ("array", Value::is_array),
];

/// The limits that are checked before a request is sent.
const CHECKED: [&str; 6] = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"];

/// Keywords that determine the type of a schema without its `type`. The first one decides.
const KINDS: [&str; 7] = ["allOf", "oneOf", "anyOf", "x-events", "enum", "properties", "x-timestamp"];

/// Keywords, and the kinds of schemas on which they have an effect: a type, or a keyword that determines it. One that
/// determines it has an effect where it does.
const APPLICABLE: [(&str, &str); 9] = [
    ("type", "enum properties x-timestamp"),
    ("minimum maximum multipleOf", "integer number"),
    ("minLength maxLength pattern", "string"),
    ("minItems maxItems uniqueItems", "array"),
    ("minProperties maxProperties", "object properties"),
    ("items", "array"),
    ("required x-essential x-shorthand", "properties"),
    ("additionalProperties", "object properties"),
    ("x-secret", "string object"),
];

/// The marks in the path of a URL.
const IN_PATHS: &str = "/-._~%!$&'()*+,;=:@";

#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    (DOCUMENT, "servers", "are two: the hosted one, and `{origin}/…` for any other", "", |root| {
        let servers = root.get("servers");
        let urls: Vec<_> = servers.items().iter().filter_map(|server| server.get("url").text()).collect();
        servers.given(!matches!(urls[..], [hosted, other] if !hosted.starts_with('{') && other.starts_with("{origin}/")))
    }),
    (DOCUMENT, "servers", "{} is not the URL of a server", "write `https://`, its host and its path, without variables", |root| {
        let urls = root.get("servers").items().into_iter().map(|server| server.get("url"));
        shown(urls.filter(|url| !is_server(url.text().unwrap_or_default())))
    }),
    (DOCUMENT, "info", "has no title or no version", "write both, as texts", |root| {
        let info = root.get("info");
        info.given(["title", "version"].iter().any(|key| info.get(key).text().is_none()))
    }),
    (DOCUMENT, "tag", "{} is listed already", "give each tag another name", |root| {
        let tags = root.get("tags").items().into_iter();
        repeated(tags.map(|tag| (tag["name"].to_string(), tag.clone(), tag["name"].to_string())))
    }),
    (TAG, "tag", "has no name", "write that of a resource", |tag| tag.given(tag.is_object() && !tag.has("name"))),
    (DOCUMENT, "path", "is the same path as {}", "put their operations below one of them", |root| {
        // Only the names of parameters differ.
        let paths = root.get("paths").entries().into_iter();
        repeated(paths.map(|(path, item)| (literals(path), item, path.to_owned())))
    }),
    (DOCUMENT, "operation-id", "{} too", "", |root| {
        let ids = places(root).into_iter().filter_map(|(path, _, it)| Some((it.get("operationId").text()?, path, it)));
        repeated(ids.map(|(id, path, it)| (id, it, format!("{id} is the operationId of {path}"))))
    }),
    (PATH, "path", "is not the path of a URL", "begin it with `/`, encode other characters, and describe the query as parameters", |path| {
        path.given(!path.key().starts_with('/') || !is_of(&literals(path.key()).concat(), IN_PATHS))
    }),
    (PATH, "path", "the segment {} has more than one parameter, or leads elsewhere", "write one parameter at most, and no dots alone", |path| {
        let others = path.key().split('/').filter(|segment| !is_segment(segment));
        others.map(|segment| (path.clone(), segment.to_owned())).collect()
    }),
    (OPERATION, "summary", "has no summary, which becomes its documentation", "",
        |operation| operation.given(operation.get("summary").text().is_none())),
    (OPERATION, "parameter", "{} is declared twice", "leave one out",
        |operation| repeated(parameters(operation, "").map(|it| ((it["in"].to_string(), name(&it)), it.clone(), name(&it))))),
    (PARAMETER, "parameter", "has no name", "write the name that is sent",
        |parameter| parameter.given(!parameter.has("$ref") && name(parameter).is_empty())),
    (PARAMETER, "parameter", "is in the path, and not required", "write `required: true`",
        |parameter| parameter.given(parameter["in"] == "path" && parameter["required"] != true)),
    (PARAMETER, "parameter", "has no effect outside of the query", "leave it out", |parameter| {
        let others = if parameter["in"] == "path" { vec!["deprecated"] } else { vec!["deprecated", "required"] };
        shown(others.iter().map(|key| parameter.get(key)).filter(|it| parameter["in"] != "query" && **it == true))
    }),
    (PARAMETER, "parameter", "{} is not the name of a header", "write the name that is sent",
        |parameter| parameter.called(&name(parameter), parameter["in"] == "header" && !operation::is_token(&name(parameter)))),
    (PARAMETER, "parameter", "{} is not the style in which it is sent", "leave it out: it is `form` in the query, and else `simple`", |parameter| {
        let (style, sent) = (parameter.get("style"), if parameter["in"] == "query" { "form" } else { "simple" });
        style.given(style.text().is_some_and(|style| style != sent))
    }),
    (PARAMETER, "parameter", "a list is sent as `a,b`, and described as repeated", "write `explode: false`",
        |parameter| parameter.given(!query_lists(parameter).is_empty() && parameter["explode"] != false)),
    (PARAMETER, "parameter", "explode has an effect on lists in the query only", "leave it out",
        |parameter| parameter.get("explode").given(parameter.has("explode") && query_lists(parameter).is_empty())),
    (PARAMETER, "parameter", "lists values that are null, lists or objects, which are sent as JSON or not at all", "send it in a body", |parameter| {
        let document = parameter.document;
        let items = query_lists(parameter).into_iter().map(|list| &list["items"]);
        let mut all = items.flat_map(|item| reach::all_alternatives(document, item));
        let is_plain = |it: &Value| matches!(it["type"].as_str(), Some("string" | "number" | "integer" | "boolean"));
        parameter.given(all.any(|it| it["nullable"] == true || !is_plain(it) && reach::alternatives(it).is_empty()))
    }),
    (PARAMETER, "parameter", "can be null, which is not sent", "leave it out: a parameter that is not required may be missing",
        |parameter| parameter.get("schema").get("nullable").given(parameter["schema"]["nullable"] == true)),
    (PARAMETER, "parameter", "{} cannot be the name of an argument in Rust", "choose another: it is not sent", |parameter| {
        let name = name(parameter);
        let argument = name.to_snake_case();
        let is_argument = is_name(&format!("r#{argument}")) && !["body", "client", "query"].contains(&&*argument);
        parameter.called(&format!("{name:?}"), parameter["in"] == "path" && !is_argument)
    }),
    (PARAMETER, "parameter", "{} has no type of its own", "refer to a schema of strings, such as `BotId`", |parameter| {
        let document = parameter.document;
        let is_plain = |it: &Value| it["x-secret"] != true && constant(document, it).is_none();
        let schema = referenced(&parameter["schema"]).map(|name| document.schema(name));
        let is_text = schema.is_some_and(|it| it["type"] == "string" && is_plain(it) || it.is_null());
        parameter.called(&format!("{{{}}}", name(parameter)), parameter["in"] == "path" && !is_text)
    }),
    (OPERATION, "parameter", "{} is neither in the path nor in the query",
        "leave it out, and give it to `Call::header`", |operation| {
        let others = parameters(operation, "").filter(|it| it["in"] != "path" && it["in"] != "query");
        others.map(|it| (it.clone(), name(&it))).collect()
    }),
    (OPERATION, "path-parameter", "does not declare {} of its path", "", |operation| {
        let [.., path, _] = operation.keys() else { return Vec::new() };
        let declared: Vec<_> = parameters(operation, "path").map(|it| name(&it)).collect();
        let others = segments(path).into_iter().filter(|name| !declared.contains(name));
        others.map(|name| (operation.clone(), format!("{{{name}}}"))).collect()
    }),
    (OPERATION, "media", "has no form in application/json, the only one of generated methods",
        "write it, or `x-handwritten: true`, and send the request with `Client::request`", |operation| {
        let body = operation.get("requestBody");
        let forms: Vec<_> = body.get("content").entries().iter().map(|(media, _)| Form::of(media)).collect();
        let is_handwritten = operation["x-handwritten"] == true;
        body.given(body.is_object() && !forms.contains(&Some(Form::Json)) && !is_handwritten)
    }),
    (OPERATION, "responses", "has no responses", "write `200` with what comes back, `4XX` and `5XX`",
        |operation| operation.given(operation.get("responses").entries().is_empty())),
    (OPERATION, "responses", "have no success", "describe it, such as `200`", |operation| {
        let responses = operation.get("responses");
        responses.given(!responses.entries().is_empty() && operation::successes(operation).is_empty())
    }),
    (OPERATION, "responses", "is not a status that is read", "it is one from 200 to 299, 304, or an error, such as `4XX`",
        |operation| shown(operation.get("responses").children().filter(|response| !is_status(response.key())))),
    (OPERATION, "responses", "has content, and a response with this status has no body", "leave it out", |operation| {
        let empty = ["204", "205", "304"].into_iter().map(|status| operation.get("responses").get(status).get("content"));
        shown(empty.filter(|content| !content.is_null()))
    }),
    (OPERATION, "responses", "has content, and a response to `head` has no body", "leave it out", |operation| {
        let contents = operation::successes(operation).into_iter().map(|response| response.get("content"));
        shown(contents.filter(|content| operation.key() == "head" && !content.is_null()))
    }),
    (OPERATION, "responses", "refers to what is read only where it stands", "write it out here",
        |operation| shown(operation::successes(operation).into_iter().filter(|it| it.has("$ref")))),
    (OPERATION, "responses", "has another type than the response with status {}", "refer to the same schema", successes),
    (OPERATION, "responses", "has another form than the response with status {}", "describe both in one form", forms),
    (OPERATION, "media", "is a media type that the client cannot read",
        "describe the response as JSON, JSON lines, text or bytes",
        |operation| shown(contents(operation, "2").filter(|content| Form::of(content.key()).is_none()))),
    (OPERATION, "responses", "streams what is no choice of events", "refer to a schema with `x-events`",
        |operation| schemas(operation, Form::Lines, false)),
    (OPERATION, "responses", "returns events, which are streamed", "put it under application/jsonl",
        |operation| schemas(operation, Form::Json, true)),
    // No response is `None`, and only a value of JSON can be one.
    (OPERATION, "responses", "has no body, beside a response that is not in application/json", "leave it out", |operation| {
        let forms: Vec<_> = contents(operation, "2").filter_map(|content| Form::of(content.key())).collect();
        let can_be_none = forms.is_empty() || forms.contains(&Form::Json);
        shown(operation.get("responses").children().filter(|response| {
            let is_empty = response.get("content").entries().is_empty();
            !can_be_none && (response.key() == "304" || response.key().starts_with('2') && is_empty)
        }))
    }),
    (OPERATION, "responses", "has no description", "write what it means", |operation| {
        let responses = operation.get("responses").children();
        shown(responses.filter(|response| response.get("description").text().is_none() && !response.has("$ref")))
    }),
    (OPERATION, "unnamed", "the schema of {} has no name", NAME, |operation| {
        let all = contents(operation, "").chain(operation.get("requestBody").get("content").children());
        let of_json = all.filter(|content| matches!(Form::of(content.key()), Some(Form::Json | Form::Lines)));
        let schemas = of_json.map(|content| (content.get("schema"), content.key().to_owned()));
        schemas.filter(|(schema, _)| !schema.has("$ref")).collect()
    }),
    (NAMED, "schema-description", "has no description, which becomes its documentation", "",
        |schema| schema.given(schema.get("description").text().is_none())),
    (NAMED, "type", "can be null, whatever refers to it", "write it where the schema is referred to",
        |schema| schema.get("nullable").given(schema["nullable"] == true)),
    (NAMED, "essential", "{} is essential, and not a property", "describe it, or leave it out", |schema| {
        let essential = schema.get("x-essential").items().into_iter();
        shown(essential.filter(|name| schema["properties"][name.text().unwrap_or_default()].is_null()))
    }),
    (NAMED, "shorthand", "{} alone is not the request", "name a property beside which none is required", |schema| {
        let shorthand = schema.get("x-shorthand");
        let needs_others = schema.get("required").items().iter().any(|name| **name != *shorthand);
        let property = &schema["properties"][shorthand.text().unwrap_or_default()];
        let is_settable = !property.is_null() && constant(schema.document, property).is_none();
        let is_request = referenced(property) == Some(schema.key());
        shorthand.given(!shorthand.is_null() && (needs_others || !is_settable || is_request))
    }),
    (NAMED, "shorthand", "{} is the shorthand of a schema that is not sent", "leave it out", |schema| {
        let shorthand = schema.get("x-shorthand");
        shorthand.given(!shorthand.is_null() && !reach::sent(schema.document).contains(schema.key()))
    }),
    // A schema may hold itself where it can end: in a list, or in a property that may be missing.
    (NAMED, "cycle", "contains itself without end",
        "take the property that leads back out of `required`, or make a list of it", |schema| {
        let mut relations = [reach::alternatives, reach::required_fields].into_iter();
        schema.given(relations.any(|relation| reach::is_in(schema.document, schema, schema.key(), relation)))
    }),
    (NAMED, "event", "lists no event", "",
        |schema| schema.get("x-events").given(schema.has("x-events") && schema.get("x-events").entries().is_empty())),
    (EVENT, "event", "has no data that refers to a schema", "", |event| {
        let data = referenced(&event["data"]);
        event.given(data.is_none_or(|name| event.document.schema(name).is_null()))
    }),
    (EVENT, "event", "is keep-alive, error or result", "",
        |event| event.get("role").given(event.get("role").text().is_some_and(|role| !ROLES.contains(&role)))),
    (SCHEMA, "type", "is a list, as in OpenAPI 3.1", "write one type, and `nullable: true` where it can be null",
        |schema| schema.get("type").given(schema["type"].is_array())),
    (SCHEMA, "type", "{} is not a type", "it is one of string, number, integer, boolean, object, array", |schema| {
        let of = schema.get("type");
        of.given(TYPES.iter().all(|(name, _)| *of != *name) && !of.is_null() && !of.is_array())
    }),
    (SCHEMA, "type", "{} is required, and not a property", "add it to `properties`, or leave it out", |schema| {
        let properties = schema.get("properties");
        let names = schema.get("required").items().into_iter().filter(|name| name.text().is_some());
        shown(names.filter(|name| !properties.is_null() && !properties.has(name.text().unwrap_or_default())))
    }),
    (SCHEMA, "unnamed", "is not one reference, and would be read as its first schema", ONE_SCHEMA, |schema| {
        let all = schema.get("allOf");
        let is_reference = matches!(&all.items()[..], [one] if one["$ref"].is_string());
        all.given(!all.is_null() && !is_reference)
    }),
    (SCHEMA, "unnamed", "a choice has no name", NAME, |schema| {
        let choices = ["oneOf", "anyOf"].into_iter().flat_map(|key| schema.get(key).items());
        shown(choices.filter(|choice| !choice.has("$ref")))
    }),
    (SCHEMA, "keyword", "{}", "write a schema of the type to which it applies, or leave it out", inapplicable),
    (PARAMETER, "limit", "is not checked in a path or a header", "mention it in the description", |parameter| {
        let schema = parameter.get("schema");
        let all = [schema.with(schema.document.named(schema.value())), schema];
        let limits = all.iter().flat_map(|schema| CHECKED.map(|key| schema.get(key)));
        shown(limits.filter(|limit| parameter["in"] != "query" && !limit.is_null()).take(1))
    }),
    (SCHEMA, "limit", "{} is not a limit of integers, lengths or counts", "write an integer", |schema| {
        let is_number = schema.document.named(schema)["type"] == "number";
        let limits = CHECKED.map(|key| schema.get(key)).into_iter().filter(|limit| limit.is_number() && !is_number);
        shown(limits.filter(|limit| !limit.is_i64() || limit.as_i64() < Some(0) && !limit.key().ends_with("imum")))
    }),
    (SCHEMA, "limit", "{}", "no value is between them: change one", limits),
    (SCHEMA, "limit", "{} is no value of its schema", "write one of its type, enum and limits", |schema| invalid_values(schema, schema)),
    (PARAMETER, "limit", "{} is no value of its schema", "write one of its type, enum and limits", |parameter| invalid_values(parameter, &parameter["schema"])),
    (SCHEMA, "type", "{} is a union of events, which are streamed", "refer to another schema", |schema| {
        let unions = referenced(schema).filter(|name| !schema.document.schema(name)["x-events"].is_null());
        unions.into_iter().map(|name| (schema.clone(), name.to_owned())).collect()
    }),
    (PROPERTY, "unnamed", "{} inside of a schema has no name", NAME, nested),
    (ITEM, "unnamed", "{} inside of a schema has no name", NAME, nested),
];

/// Finds the problems of a place that is such an object.
pub(super) fn problems(rules: &[Rule], place: &Place<'_>, object: Object) -> Vec<Problem> {
    let rules = rules.iter().filter(|(of, ..)| object.is(*of));
    let problems = rules.flat_map(|(_, rule, message, help, broken)| {
        let found = broken(place).into_iter();
        found.map(|(place, what)| place.breach(rule, message.replace("{}", &what), help.replace("{}", &what)))
    });
    problems.collect()
}

impl<'a> Place<'a> {
    /// This place, given that something holds for it.
    pub(super) fn given(&self, holds: bool) -> Found<'a> {
        if holds { vec![(self.clone(), self.to_string())] } else { Vec::new() }
    }

    /// This place with a name, given that something holds for it.
    pub(super) fn called(&self, name: &str, holds: bool) -> Found<'a> {
        if holds { vec![(self.clone(), name.to_owned())] } else { Vec::new() }
    }
}

/// Places with their values.
pub(super) fn shown<'a>(places: impl Iterator<Item = Place<'a>>) -> Found<'a> {
    places.flat_map(|place| place.given(true)).collect()
}

/// The places whose key is that of an earlier one, each with the name of the earlier one.
fn repeated<'a, K: Ord>(all: impl Iterator<Item = (K, Place<'a>, String)>) -> Found<'a> {
    let mut known = BTreeMap::new();
    all.filter_map(|(key, place, name)| Some((place, known.insert(key, name)?))).collect()
}

/// The name of a parameter.
fn name(parameter: &Place<'_>) -> String {
    parameter["name"].as_str().unwrap_or_default().to_owned()
}

/// The parts of a path between its parameters.
fn literals(path: &str) -> Vec<&str> {
    path.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect()
}

/// True for a segment that stays in its place in a URL, with one parameter at most.
fn is_segment(segment: &str) -> bool {
    let braces: String = segment.matches(['{', '}']).collect();
    let is_dots = [".", ".."].contains(&&*segment.to_ascii_lowercase().replace("%2e", "."));
    ["", "{}"].contains(&&*braces) && !is_dots
}

/// The lists that a query parameter can be.
fn query_lists<'a>(parameter: &Place<'a>) -> Vec<&'a Value> {
    let all = reach::all_alternatives(parameter.document, &parameter.value()["schema"]);
    all.filter(|schema| parameter["in"] == "query" && schema["type"] == "array").collect()
}

/// True for a URL of a host and a path, or of the path below `{origin}`, to which the path of an operation is appended.
fn is_server(url: &str) -> bool {
    let after = |begin| url.strip_prefix(begin);
    let path = after("{origin}").or_else(|| {
        let authority = after("https://").or_else(|| after("http://"))?;
        let (authority, path) = authority.split_at(authority.find('/').unwrap_or(authority.len()));
        let (host, port) = match authority.strip_prefix('[') {
            Some(address) => address.split_once(']').filter(|(address, _)| address.parse::<Ipv6Addr>().is_ok())?,
            None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
        };
        let is_port = port.is_empty() || port.strip_prefix(':')?.parse::<u16>().is_ok();
        (!host.is_empty() && is_of(host, "-._:") && is_port).then_some(path)
    });
    path.is_some_and(|path| is_of(path, IN_PATHS) && path.split('/').all(is_segment))
}

/// True for a text of letters, digits and these marks.
fn is_of(text: &str, marks: &str) -> bool {
    text.chars().all(|it| it.is_ascii_alphanumeric() || marks.contains(it))
}

/// True for the status of a success or an error, or a range of them.
fn is_status(status: &str) -> bool {
    let is_number = |rest: &str| rest.len() == 2 && rest.bytes().all(|digit| digit.is_ascii_digit());
    status == "304" || status.strip_prefix(['2', '4', '5']).is_some_and(|rest| rest == "XX" || is_number(rest))
}

/// The media types of responses with a status that begins so.
fn contents<'a>(operation: &Place<'a>, status: &str) -> impl Iterator<Item = Place<'a>> {
    let responses = operation.get("responses").children().filter(move |response| response.key().starts_with(status));
    responses.flat_map(|response| response.get("content").children())
}

/// The schemas of responses of this form that are unions of events, or that are none.
fn schemas<'a>(operation: &Place<'a>, form: Form, are_unions: bool) -> Found<'a> {
    let of_form = contents(operation, "").filter(|content| Form::of(content.key()) == Some(form));
    let schemas = of_form.map(|content| content.get("schema")).filter(|schema| {
        let of = referenced(schema).map(|name| schema.document.schema(name)).filter(|schema| !schema.is_null());
        of.is_some_and(|schema| schema["x-events"].is_null() != are_unions)
    });
    shown(schemas)
}

/// The successes with another type than an earlier one of the form, each with the status of the earlier one.
fn successes<'a>(operation: &Place<'a>) -> Found<'a> {
    let (mut types, mut found) = (BTreeMap::new(), Vec::new());
    for response in operation::successes(operation) {
        for content in response.get("content").children() {
            let Some(form @ (Form::Json | Form::Lines)) = Form::of(content.key()) else { continue };
            let schema = referenced(&content.value()["schema"]);
            let (before, status) = types.entry(form).or_insert((schema, response.key().to_owned()));
            if *before != schema {
                found.push((content, status.clone()));
            }
        }
    }
    found
}

/// The successes whose value has another form than that of an earlier one, each with the status of the earlier one.
fn forms<'a>(operation: &Place<'a>) -> Found<'a> {
    let forms = operation::successes(operation).into_iter().filter_map(|response| {
        let forms = response.get("content").children().filter_map(|content| Form::of(content.key()));
        Some((forms.filter(|form| *form != Form::Lines).min()?, response))
    });
    let forms: Vec<_> = forms.collect();
    let others = forms.iter().filter(|(form, _)| *form != forms[0].0);
    others.map(|(_, response)| (response.get("content"), forms[0].1.key().to_owned())).collect()
}

/// Objects, enums and choices inside of schemas, which would get made-up names.
fn nested<'a>(schema: &Place<'a>) -> Found<'a> {
    let found = ["oneOf", "anyOf", "enum", "properties"].into_iter().filter(|key| schema.has(key));
    found.map(|key| (schema.clone(), key.to_owned())).collect()
}

/// What determines the type of a schema: its `type`, or another keyword.
fn kind(schema: &Value) -> Option<&str> {
    let of = schema["type"].as_str();
    let decides = |key: &str| match key {
        "properties" => of.is_none_or(|of| of == "object"),
        "x-timestamp" => of == Some("integer"),
        _ => true,
    };
    KINDS.into_iter().find(|key| !schema[*key].is_null() && decides(key)).or(of)
}

/// Keywords without an effect on the type of the schema. Limits also apply to the schema that is described by `allOf`.
fn inapplicable<'a>(schema: &Place<'a>) -> Found<'a> {
    if schema.has("$ref") {
        return Vec::new();
    }
    let [own, limited] = [schema.value(), schema.document.named(schema)].map(kind);
    let all = APPLICABLE.into_iter().flat_map(|(keys, kinds)| keys.split(' ').map(move |key| (key, kinds)));
    let all = all.chain(KINDS.map(|key| (key, key)));
    let found = all.filter(|(key, _)| schema.has(key)).filter_map(|(key, kinds)| {
        let kind = if VALIDATION.contains(&key) { limited } else { own };
        let on = match kind {
            Some(kind) if kinds.split(' ').any(|it| it == kind) => return None,
            Some(kind) if KINDS.contains(&kind) => format!("with `{kind}`"),
            // A type that is unknown has a rule of its own.
            _ if key == "type" => return None,
            Some(kind) => format!("of type {kind}"),
            None => "without a type".to_owned(),
        };
        Some((schema.get(key), format!("{key} has no effect on a schema {on}")))
    });
    found.collect()
}

/// Lower limits that are above the upper one.
fn limits<'a>(schema: &Place<'a>) -> Found<'a> {
    let found = ["imum", "Length", "Items", "Properties"].into_iter().filter_map(|of| {
        let [least, most] = ["min", "max"].map(|end| schema[format!("{end}{of}")].as_f64());
        let (least, most) = (least?, most?);
        (least > most).then(|| (schema.clone(), format!("min{of} {least} is above max{of} {most}")))
    });
    found.collect()
}

/// The default and the example of a schema or a parameter, if they are no values of the schema.
fn invalid_values<'a>(of: &Place<'a>, schema: &Value) -> Found<'a> {
    let named = of.document.named(schema);
    let values = ["default", "example"].into_iter().map(|key| of.get(key)).filter(|value| !value.is_null());
    shown(values.filter(|value| {
        let is_listed = named["enum"].as_array().is_none_or(|values| values.contains(value));
        let has_type = TYPES.iter().all(|(name, is_of)| named["type"] != *name || is_of(value));
        !has_type || !is_listed || [schema, named].into_iter().any(|schema| is_beyond(value, schema))
    }))
}

/// True for a number, a text or a list beyond a limit.
#[allow(clippy::cast_precision_loss, reason = "no text or list in a document is so long")]
fn is_beyond(value: &Value, schema: &Value) -> bool {
    let size = match value {
        Value::String(text) => Some(text.chars().count() as f64),
        Value::Array(items) => Some(items.len() as f64),
        other => other.as_f64(),
    };
    size.is_some_and(|size| {
        let bounds = CHECKED.iter().filter_map(|key| Some((key, schema[*key].as_f64()?)));
        bounds.into_iter().any(|(key, bound)| if key.starts_with("min") { size < bound } else { size > bound })
    })
}

#[cfg(test)]
mod tests;
