//! A schema with all that it is composed of, as one node.
//!
//! The documents express the same in different ways: one refers to schemas where the other repeats them,
//! one has a list of events where the other has a choice of objects. None of it is left here.

use std::collections::BTreeMap;

use chatbotkit_codegen::Document;
use chatbotkit_codegen::check::VALIDATION;
use serde_json::Value;

use super::node::{DEPRECATED, Node, Role};

/// The step to the items of a list, and to the values of a map.
pub(crate) const ITEMS: &str = "[]";
pub(crate) const VALUES: &str = "{}";

/// Keywords that do not change the type.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    VALIDATION.into_iter().chain(["default", DEPRECATED, "format", "readOnly", "writeOnly"])
}

/// The name of the schema that stands here, or stood here before a bundler put it in.
fn named(value: &Value) -> Option<&str> {
    let to = value["$ref"].as_str().or_else(|| value["$$ref"].as_str())?;
    to.strip_prefix("#/components/schemas/")
}

pub(crate) fn flatten(document: &Document, schema: &Value) -> Node {
    Flatten { document, within: Vec::new() }.node(schema)
}

struct Flatten<'a> {
    document: &'a Document,
    /// The schemas on the way here: one that holds itself is not entered again.
    within: Vec<&'a str>,
}

impl<'a> Flatten<'a> {
    fn node(&mut self, schema: &'a Value) -> Node {
        if let Some(to) = schema["$ref"].as_str() {
            let mut node = Node::default();
            if !self.within.contains(&to) {
                self.within.push(to);
                node = self.node(self.document.resolve(schema));
                self.within.pop();
            }
            node.name = named(schema).map(str::to_owned).or(node.name);
            return node;
        }
        if let Some(events) = self.events(schema) {
            return events;
        }
        let mut node = self.own(schema);
        for part in list(&schema["allOf"]) {
            let name = node.name.take();
            both(&mut node, self.node(part));
            node.name = name.or(node.name);
        }
        for key in ["oneOf", "anyOf"] {
            let choices = list(&schema[key]).map(|choice| self.node(choice)).collect::<Vec<_>>();
            if let Some(choice) = choices.into_iter().reduce(either) {
                let name = node.name.take();
                both(&mut node, Node { name: None, ..choice });
                node.name = name;
            }
        }
        if node.types.remove("null") {
            node.nullable = true;
        }
        node
    }

    fn own(&mut self, schema: &'a Value) -> Node {
        let mut node = Node { name: named(schema).map(str::to_owned), ..Node::default() };
        node.nullable = schema["nullable"] == true;
        match &schema["type"] {
            Value::String(one) => _ = node.types.insert(one.clone()),
            Value::Array(many) => node.types.extend(many.iter().filter_map(Value::as_str).map(str::to_owned)),
            _ => {
                let hints = [("properties", "object"), ("items", "array"), ("enum", "string")];
                let hint = hints.iter().find(|(key, _)| !schema[*key].is_null());
                node.types.extend(hint.map(|(_, it)| (*it).to_owned()));
            }
        }
        if let Some(values) = schema["enum"].as_array() {
            node.nullable |= values.contains(&Value::Null);
            node.values = Some(values.iter().filter(|it| !it.is_null()).map(text).collect());
        }
        node.words = words().filter_map(|key| Some((key, text(schema.get(key).filter(|it| !it.is_null())?)))).collect();
        for (name, property) in entries(&schema["properties"]) {
            node.below.insert(name.clone(), self.node(property));
        }
        for name in list(&schema["required"]).filter_map(Value::as_str) {
            // A required field without schema here has one in a part or a choice.
            node.below.entry(name.to_owned()).or_default().required = true;
        }
        if schema["items"].is_object() {
            node.below.insert(ITEMS.to_owned(), self.node(&schema["items"]));
        }
        if schema["additionalProperties"].as_object().is_some_and(|it| !it.is_empty()) {
            node.below.insert(VALUES.to_owned(), self.node(&schema["additionalProperties"]));
        }
        node
    }

    /// A union of events: ours with `x-events`, theirs a choice of objects with one `type` each.
    fn events(&mut self, schema: &'a Value) -> Option<Node> {
        let mut node = Node { name: named(schema).map(str::to_owned), ..Node::default() };
        node.types.insert("object".to_owned());
        if let Some(events) = schema["x-events"].as_object() {
            for (tag, event) in events {
                self.event(&mut node, tag, &event["data"], true);
            }
            return Some(node);
        }
        for choice in choices(self.document, schema) {
            let required = list(&choice["required"]).any(|name| name == "data");
            for tag in tags(choice)? {
                self.event(&mut node, tag, &choice["properties"]["data"], required);
            }
        }
        Some(node)
    }

    fn event(&mut self, node: &mut Node, tag: &str, data: &'a Value, required: bool) {
        let mut event = self.node(data);
        event.role = Role::Event;
        event.required = required;
        either_into(&mut node.below, format!("event {tag}"), event);
    }
}

/// The choices of a schema and of its choices; itself where it has none.
fn choices<'a>(document: &'a Document, schema: &'a Value) -> Vec<&'a Value> {
    fn walk<'a>(document: &'a Document, schema: &'a Value, seen: &mut Vec<&'a Value>) {
        let schema = document.resolve(schema);
        // One that is a choice of itself has no more of them.
        if !seen.iter().any(|it| std::ptr::eq(*it, schema)) {
            seen.push(schema);
            below(schema).for_each(|choice| walk(document, choice, seen));
        }
    }
    fn below(schema: &Value) -> impl Iterator<Item = &Value> {
        list(&schema["oneOf"]).chain(list(&schema["anyOf"]))
    }
    let mut seen = Vec::new();
    walk(document, schema, &mut seen);
    seen.retain(|schema| below(schema).next().is_none());
    seen
}

/// The values of `type` of an object that is an event: one with `type` and `data`.
fn tags(schema: &Value) -> Option<Vec<&str>> {
    let properties = schema["properties"].as_object()?;
    let envelope = properties.keys().all(|key| ["type", "data", "createdAt"].contains(&key.as_str()));
    let tags = properties.get("type")?["enum"].as_array().filter(|_| envelope && properties.contains_key("data"))?;
    tags.iter().map(Value::as_str).collect()
}

pub(super) fn list(value: &Value) -> std::slice::Iter<'_, Value> {
    value.as_array().map_or(&[][..], Vec::as_slice).iter()
}

pub(super) fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// A text without its quotes, anything else as JSON.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The intersection of two nodes, as of `allOf`.
fn both(one: &mut Node, other: Node) {
    if one.types.is_empty() {
        one.types = other.types;
    } else if !other.types.is_empty() {
        let common: Vec<_> = one.types.intersection(&other.types).cloned().collect();
        if !common.is_empty() {
            one.types = common.into_iter().collect();
        }
    }
    one.values = one.values.take().or(other.values);
    one.nullable |= other.nullable;
    one.name = one.name.take().or(other.name);
    for (key, word) in other.words {
        one.words.entry(key).or_insert(word);
    }
    for (step, node) in other.below {
        match one.below.get_mut(&step) {
            Some(below) => {
                below.required |= node.required;
                both(below, node);
            }
            None => _ = one.below.insert(step, node),
        }
    }
}

/// The union of two nodes, as of `oneOf`.
fn either(mut one: Node, mut other: Node) -> Node {
    let apart = one.types.is_disjoint(&other.types) && !one.types.is_empty() && !other.types.is_empty();
    one.values = match (one.values.take(), other.values.take()) {
        (Some(values), Some(more)) => Some(values.into_iter().chain(more).collect()),
        (values, more) => values.or(more).filter(|_| apart),
    };
    // A field is sure to be there only where all that can be objects have it.
    let objects = one.types.contains("object") && other.types.contains("object");
    let alone = |here: &mut Node| {
        if objects && std::mem::take(&mut here.required) {
            here.words.insert("required", "in one of the choices".to_owned());
        }
    };
    one.below.iter_mut().filter(|(step, _)| !other.below.contains_key(*step)).for_each(|(_, node)| alone(node));
    for (step, mut node) in other.below {
        if !one.below.contains_key(&step) {
            alone(&mut node);
        }
        either_into(&mut one.below, step, node);
    }
    if one.types.is_empty() || other.types.is_empty() {
        one.types.clear();
    } else {
        one.types.append(&mut other.types);
    }
    if apart {
        one.words.append(&mut other.words);
    } else {
        one.words.retain(|key, word| other.words.get(key) == Some(word));
    }
    one.nullable |= other.nullable;
    one.name = one.name.filter(|name| other.name.as_ref() == Some(name));
    one
}

/// Puts a node in, as one of two things where there is one already.
pub(crate) fn either_into(below: &mut BTreeMap<String, Node>, step: String, node: Node) {
    let node = match below.remove(&step) {
        Some(before) => {
            let required = before.required && node.required;
            let role = before.role;
            Node { required, role, ..either(before, node) }
        }
        None => node,
    };
    below.insert(step, node);
}
