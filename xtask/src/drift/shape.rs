//! A whole document as nodes: its operations with their parameters, requests and responses.

use std::collections::BTreeMap;

use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::places;
use itertools::Itertools;
use serde_json::Value;

use super::schema::{self, DEPRECATED, Node, Role, STATUS, STYLE, entries, list};

/// The operations of a document by method and path.
pub(crate) type Shape = BTreeMap<String, Node>;

/// Our operations: the header parameters of `components` are sent with every request.
pub(crate) fn ours(document: &Document) -> Shape {
    let shared = document.value()["components"]["parameters"].as_object().into_iter().flatten();
    let headers: Vec<_> = shared.map(|(_, it)| it).filter(|it| it["in"] == "header").collect();
    shape(document, &headers)
}

pub(crate) fn theirs(document: &Document) -> Shape {
    shape(document, &[])
}

/// The name of an operation.
pub(crate) fn name(path: &str, method: &str) -> String {
    format!("{} {path}", method.to_uppercase())
}

/// The first step of an operation's path.
pub(crate) fn resource(operation: &str) -> &str {
    operation.split('/').nth(1).unwrap_or_default()
}

fn shape(document: &Document, always: &[&Value]) -> Shape {
    let operations = places(&document.root()).into_iter().map(|(path, method, place)| {
        let own = [&document.value()["paths"][path], place.value()].into_iter().flat_map(|it| list(&it["parameters"]));
        let parameters = own.chain(always.iter().copied());
        (name(path, method), operation(document, place.value(), parameters))
    });
    operations.collect()
}

fn operation<'a>(document: &Document, value: &Value, parameters: impl Iterator<Item = &'a Value>) -> Node {
    let successes = entries(&value["responses"]).map(|(status, _)| status).filter(|status| status.starts_with('2'));
    let status = (STATUS, successes.format(", ").to_string());
    let request = document.resolve(&value["requestBody"]);
    let required = request["required"] == true;
    let request = bodies(document, "request", request).map(|(step, body)| (step, Node { required, ..body }));
    // Errors come under many statuses, with one body.
    let responses = entries(&value["responses"]).flat_map(|(status, response)| {
        let response = document.resolve(response);
        let what = match status.as_bytes() {
            [b'2', ..] => "response",
            [b'3', ..] => status,
            _ => "error",
        };
        let is_empty = what != "error" && entries(&response["content"]).next().is_none();
        let empty = is_empty.then(|| (format!("response {status}"), Node { role: Role::Status, ..Node::default() }));
        bodies(document, what, response).chain(empty)
    });
    let mut below = schema::any(request.chain(responses));
    below.extend(parameters.filter_map(|it| parameter(document, document.resolve(it))));
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
    entries(&value["content"]).map(move |(media, content)| {
        let step = if media == "application/json" { what.to_owned() } else { format!("{what} {media}") };
        (step, Node { role: Role::Media, ..schema::flatten(document, &content["schema"]) })
    })
}

/// The word of a deprecated operation or parameter.
fn deprecated(value: &Value) -> Option<(&'static str, String)> {
    (value[DEPRECATED] == true).then(|| (DEPRECATED, "true".to_owned()))
}
