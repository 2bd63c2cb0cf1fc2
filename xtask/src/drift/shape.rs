//! A whole document as nodes: its operations with their parameters, requests and responses.

use std::collections::BTreeMap;

use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::{JSON, places, segments};
use itertools::Itertools;
use serde::Serialize;
use serde_json::Value;

use super::schema::{self, DEPRECATED, Node, Role, STATUS, STYLE, entries, list};

/// The operations of a document by method and path.
pub(crate) type Shape = BTreeMap<String, Node>;

/// Something that is not OpenAPI, and how it is taken.
#[derive(Debug, Eq, PartialEq, Serialize)]
pub(crate) struct Repair {
    what: &'static str,
    pub(super) count: usize,
    /// The first place.
    pub(super) first: String,
}

/// Our operations: the header parameters of `components` are sent with every request.
pub(crate) fn ours(document: &Document) -> Shape {
    let shared = entries(&document.value()["components"]["parameters"]).filter(|(_, it)| it["in"] == "header");
    let headers: Vec<_> = shared.filter_map(|(_, it)| parameter(document, it)).collect();
    let (mut shape, _) = operations(document);
    shape.values_mut().for_each(|operation| operation.below.extend(headers.clone()));
    shape
}

/// The operations of a document, and how it is taken where it is not OpenAPI.
pub(crate) fn operations(document: &Document) -> (Shape, Vec<Repair>) {
    let mut repairs = Vec::new();
    let operations = places(&document.root()).into_iter().map(|(path, method, place)| {
        let name = name(path, method);
        let mut repaired = |what, at: &str| note(&mut repairs, what, format!("{name}, {at}"));
        let operation = operation(document, path, place.value(), &mut repaired);
        (name, operation)
    });
    let operations = operations.collect();
    leftovers(document, &mut repairs);
    (operations, repairs)
}

/// The name of an operation.
pub(crate) fn name(path: &str, method: &str) -> String {
    format!("{} {path}", method.to_uppercase())
}

/// The first step of an operation's path.
pub(crate) fn resource(operation: &str) -> &str {
    operation.split('/').nth(1).unwrap_or_default()
}

fn operation(document: &Document, path: &str, value: &Value, repaired: &mut impl FnMut(&'static str, &str)) -> Node {
    let successes = entries(&value["responses"]).map(|(status, _)| status).filter(|status| status.starts_with('2'));
    let status = (STATUS, successes.format(", ").to_string());
    let request = document.resolve(&value["requestBody"]);
    let required = request["required"] == true;
    let request = bodies(document, "request", request).map(|(step, body)| (step, Node { required, ..body }));
    // Errors come under many statuses, with one body.
    let responses = entries(&value["responses"]).flat_map(|(status, response)| {
        let response = document.resolve(response);
        if is_schema(response) {
            let what = "a schema where a response belongs, taken for one in JSON";
            repaired(what, &format!("responses.{status}"));
        }
        let what = match status.as_bytes() {
            [b'2', ..] => "response",
            [b'3', ..] => status,
            _ => "error",
        };
        let is_empty = what != "error" && bodies(document, what, response).next().is_none();
        let empty = is_empty.then(|| (format!("response {status}"), Node { role: Role::Status, ..Node::default() }));
        bodies(document, what, response).chain(empty)
    });
    let mut below = schema::merged(request.chain(responses), schema::either);
    let parameters = list(&document.value()["paths"][path]["parameters"]).chain(list(&value["parameters"]));
    let parameters = parameters.map(|it| parameter(document, document.resolve(it)));
    let (parameters, empty): (Vec<_>, Vec<_>) = parameters.partition(Option::is_some);
    below.extend(parameters.into_iter().flatten());
    let of_path = segments(path).into_iter().map(|name| format!("path {name}"));
    let missing: Vec<_> = of_path.filter(|step| !below.contains_key(step)).collect();
    empty.iter().for_each(|_| repaired("an empty parameter, assumed to be the path parameter", "parameters"));
    let undeclared = "a parameter of the path that is not declared, taken for a string";
    missing.iter().skip(empty.len()).for_each(|_| repaired(undeclared, "parameters"));
    let string = Node { role: Role::Parameter, required: true, types: ["string".to_owned()].into(), ..Node::default() };
    below.extend(missing.into_iter().map(|step| (step, string.clone())));
    Node {
        role: Role::Operation,
        name: value["operationId"].as_str().map(str::to_owned),
        types: ["object".to_owned()].into(),
        words: deprecated(value).into_iter().chain([status]).collect(),
        below,
        ..Node::default()
    }
}

fn parameter(document: &Document, parameter: &Value) -> Option<(String, Node)> {
    let (place, name) = (parameter["in"].as_str()?, parameter["name"].as_str()?);
    // The names of headers know no case.
    let name = if place == "header" { name.to_lowercase() } else { name.to_owned() };
    let mut node = schema::flatten(document, &parameter["schema"]);
    (node.role, node.required) = (Role::Parameter, parameter["required"] == true);
    node.words.extend(deprecated(parameter));
    // The serialization of a list or an object, with its defaults.
    if place == "query" && ["array", "object"].iter().any(|kind| node.types.contains(*kind)) {
        let style = parameter[STYLE].as_str().unwrap_or("form");
        let explode = parameter["explode"].as_bool().unwrap_or(style == "form");
        node.words.insert(STYLE, format!("{style}, {}", if explode { "exploded" } else { "joined" }));
    }
    Some((format!("{place} {name}"), node))
}

/// The bodies of a request or a response, by their media types: JSON by default.
fn bodies<'a>(document: &'a Document, what: &'a str, value: &'a Value) -> impl Iterator<Item = (String, Node)> {
    // A media type with parameters is read like one without.
    let essence = |media: &'a str| media.split(';').next().unwrap_or_default().trim();
    let content = entries(&value["content"]).map(move |(media, content)| (essence(media), &content["schema"]));
    content.chain(is_schema(value).then_some((JSON, value))).map(move |(media, schema)| {
        let step = if media == JSON { what.to_owned() } else { format!("{what} {media}") };
        (step, Node { role: Role::Media, ..schema::flatten(document, schema) })
    })
}

/// Returns whether a schema stands where a response belongs.
fn is_schema(response: &Value) -> bool {
    let keys = ["type", "properties", "oneOf", "allOf"];
    response["content"].is_null() && keys.iter().any(|key| !response[*key].is_null())
}

/// The word of a deprecated operation or parameter.
fn deprecated(value: &Value) -> Option<(&'static str, String)> {
    (value[DEPRECATED] == true).then(|| (DEPRECATED, "true".to_owned()))
}

/// Keys left over by a bundler. They are kept for the names in them.
fn leftovers(document: &Document, repairs: &mut Vec<Repair>) {
    document.root().each(&mut |place| match place.keys() {
        [schema @ .., key] if key == "$$ref" => {
            note(repairs, "a schema put in by a bundler ($$ref), taken for the one that it names", schema.join("."));
        }
        keys @ [.., key] if key.starts_with("$$") || key.starts_with("__") => {
            note(repairs, "a key left over by a bundler, passed over", keys.join("."));
        }
        _ => {}
    });
}

fn note(repairs: &mut Vec<Repair>, what: &'static str, place: String) {
    match repairs.iter_mut().find(|it| it.what == what) {
        Some(repair) => repair.count += 1,
        None => repairs.push(Repair { what, count: 1, first: place }),
    }
}
