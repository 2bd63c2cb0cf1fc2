//! A whole document as nodes: its operations with their parameters, requests and responses.

use std::collections::BTreeMap;

use serde_json::Value;

use super::node::{DEPRECATED, Node, Role, STATUS, STYLE};
use super::schema;

/// The operations of a document by method and path.
pub(crate) type Shape = BTreeMap<String, Node>;

/// Our own: the header parameters of `components` go with every request.
pub(crate) fn ours(document: &Value) -> Shape {
    let shared = document["components"]["parameters"].as_object().into_iter().flatten();
    let headers: Vec<_> = shared.map(|(_, it)| it).filter(|it| it["in"] == "header").collect();
    shape(document, &headers)
}

pub(crate) fn theirs(document: &Value) -> Shape {
    shape(document, &[])
}

/// The first step of an operation's path.
pub(crate) fn resource(operation: &str) -> &str {
    operation.split('/').nth(1).unwrap_or_default()
}

fn shape(document: &Value, always: &[&Value]) -> Shape {
    let mut operations = Shape::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        let methods = item.as_object().into_iter().flatten();
        for (method, value) in methods.filter(|(key, _)| is_method(key)) {
            let shared = item["parameters"].as_array().into_iter().flatten();
            let own = value["parameters"].as_array().into_iter().flatten();
            let parameters = shared.chain(own).chain(always.iter().copied());
            let name = format!("{} {path}", method.to_uppercase());
            operations.insert(name, operation(document, value, parameters));
        }
    }
    operations
}

pub(crate) fn is_method(key: &str) -> bool {
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"].contains(&key)
}

fn operation<'a>(document: &Value, value: &Value, parameters: impl Iterator<Item = &'a Value>) -> Node {
    let id = value["operationId"].as_str().map(str::to_owned);
    let mut node = Node { role: Role::Operation, name: id, ..Node::default() };
    deprecated(value, &mut node);
    let statuses = value["responses"].as_object().into_iter().flatten().map(|(status, _)| status.as_str());
    let successes: Vec<_> = statuses.filter(|status| status.starts_with('2')).collect();
    node.words.insert(STATUS, successes.join(", "));
    for parameter in parameters {
        let parameter = schema::resolve(document, parameter);
        let (Some(place), Some(name)) = (parameter["in"].as_str(), parameter["name"].as_str()) else { continue };
        // The names of headers know no case.
        let name = if place == "header" { name.to_lowercase() } else { name.to_owned() };
        let mut below = schema::flatten(document, &parameter["schema"]);
        below.role = Role::Parameter;
        below.required = parameter["required"] == true;
        deprecated(parameter, &mut below);
        style(parameter, &mut below);
        node.below.insert(format!("{place} {name}"), below);
    }
    let request = schema::resolve(document, &value["requestBody"]);
    for (media, content) in request["content"].as_object().into_iter().flatten() {
        let mut body = body(document, content);
        body.required = request["required"] == true;
        node.below.insert(step("request", media), body);
    }
    for (status, response) in value["responses"].as_object().into_iter().flatten() {
        let response = schema::resolve(document, response);
        let what = match status.as_bytes() {
            [b'2', ..] => "response",
            [b'3', ..] => status,
            _ => "error",
        };
        let media = response["content"].as_object().filter(|media| !media.is_empty());
        match media {
            Some(media) => media.iter().for_each(|(media, content)| {
                // Errors come under many statuses, with one body.
                schema::either_into(&mut node.below, step(what, media), body(document, content));
            }),
            None if what != "error" => {
                let nothing = Node { role: Role::Status, ..Node::default() };
                node.below.insert(format!("response {status}"), nothing);
            }
            None => {}
        }
    }
    node
}

fn deprecated(value: &Value, node: &mut Node) {
    if value[DEPRECATED] == true {
        node.words.insert(DEPRECATED, "true".to_owned());
    }
}

/// The serialization of a list or an object, with its defaults.
fn style(parameter: &Value, node: &mut Node) {
    if parameter["in"] == "query" && ["array", "object"].iter().any(|kind| node.types.contains(*kind)) {
        let style = parameter[STYLE].as_str().unwrap_or("form");
        let explode = parameter["explode"].as_bool().unwrap_or(style == "form");
        node.words.insert(STYLE, format!("{style}, {}", if explode { "exploded" } else { "joined" }));
    }
}

fn body(document: &Value, content: &Value) -> Node {
    let mut node = schema::flatten(document, &content["schema"]);
    node.role = Role::Media;
    node
}

/// JSON by default.
fn step(what: &str, media: &str) -> String {
    if media == "application/json" { what.to_owned() } else { format!("{what} {media}") }
}
