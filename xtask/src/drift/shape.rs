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

/// The first step of an operation's path.
pub(crate) fn resource(operation: &str) -> &str {
    operation.split('/').nth(1).unwrap_or_default()
}

fn shape(document: &Document, always: &[&Value]) -> Shape {
    let operations = places(&document.root()).into_iter().map(|(path, method, place)| {
        let own = [&document.value()["paths"][path], place.value()].into_iter().flat_map(|it| list(&it["parameters"]));
        let parameters = own.chain(always.iter().copied());
        (format!("{} {path}", method.to_uppercase()), operation(document, place.value(), parameters))
    });
    operations.collect()
}

fn operation<'a>(document: &Document, value: &Value, parameters: impl Iterator<Item = &'a Value>) -> Node {
    let id = value["operationId"].as_str().map(str::to_owned);
    let mut node = Node { role: Role::Operation, name: id, types: ["object".to_owned()].into(), ..Node::default() };
    node.words.extend(deprecated(value));
    let successes = entries(&value["responses"]).map(|(status, _)| status).filter(|status| status.starts_with('2'));
    node.words.insert(STATUS, successes.format(", ").to_string());
    for parameter in parameters {
        let parameter = document.resolve(parameter);
        let (Some(place), Some(name)) = (parameter["in"].as_str(), parameter["name"].as_str()) else { continue };
        // The names of headers know no case.
        let name = if place == "header" { name.to_lowercase() } else { name.to_owned() };
        let mut below = schema::flatten(document, &parameter["schema"]);
        below.role = Role::Parameter;
        below.required = parameter["required"] == true;
        below.words.extend(deprecated(parameter));
        style(parameter, &mut below);
        node.below.insert(format!("{place} {name}"), below);
    }
    let request = document.resolve(&value["requestBody"]);
    for (step, body) in bodies(document, "request", request) {
        node.below.insert(step, Node { required: request["required"] == true, ..body });
    }
    for (status, response) in entries(&value["responses"]) {
        let response = document.resolve(response);
        let what = match status.as_bytes() {
            [b'2', ..] => "response",
            [b'3', ..] => status,
            _ => "error",
        };
        if what != "error" && entries(&response["content"]).next().is_none() {
            node.below.insert(format!("response {status}"), Node { role: Role::Status, ..Node::default() });
        }
        // Errors come under many statuses, with one body.
        bodies(document, what, response).for_each(|(step, body)| schema::either_into(&mut node.below, step, body));
    }
    node
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

/// The serialization of a list or an object, with its defaults.
fn style(parameter: &Value, node: &mut Node) {
    if parameter["in"] == "query" && ["array", "object"].iter().any(|kind| node.types.contains(*kind)) {
        let style = parameter[STYLE].as_str().unwrap_or("form");
        let explode = parameter["explode"].as_bool().unwrap_or(style == "form");
        node.words.insert(STYLE, format!("{style}, {}", if explode { "exploded" } else { "joined" }));
    }
}
