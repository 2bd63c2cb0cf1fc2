//! A schema with all that it is composed of, as one node.
//!
//! The documents express the same in different ways: one refers to schemas where the other repeats them,
//! one has a list of events where the other has a choice of objects. None of it is left here.

use std::collections::{BTreeMap, BTreeSet};

use chatbotkit_codegen::Document;
use chatbotkit_codegen::check::VALIDATION;
use itertools::Itertools;
use serde_json::Value;

/// Words of nodes that are not keywords of a schema alone.
pub(crate) const DEPRECATED: &str = "deprecated";
pub(crate) const STATUS: &str = "status";
pub(crate) const STYLE: &str = "style";
const REQUIRED: &str = "required";
const IN_ONE: &str = "in one of the choices";

/// The kind of a node.
#[derive(Clone, Copy, Debug, Default, strum::Display, Eq, PartialEq)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Role {
    Operation,
    Parameter,
    /// A body in a media type.
    #[strum(to_string = "media type")]
    Media,
    /// A status that has no body.
    Status,
    Event,
    #[default]
    Field,
}

/// A place of a document with its attributes, and its children by step.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node {
    pub(crate) role: Role,
    /// The `operationId`, or the name of the schema that stands here.
    pub(crate) name: Option<String>,
    /// The JSON types that a value can have; none where it can have any.
    pub(crate) types: BTreeSet<String>,
    /// The values of an enum.
    pub(crate) values: Option<BTreeSet<String>>,
    pub(crate) nullable: bool,
    pub(crate) required: bool,
    /// Keywords that do not change the type: format, limits, default.
    pub(crate) words: BTreeMap<&'static str, String>,
    pub(crate) below: Below,
}

/// Nodes by their steps.
type Below = BTreeMap<String, Node>;

impl Node {
    /// Returns whether this is a union of events.
    pub(crate) fn is_union(&self) -> bool {
        self.below.values().any(|it| it.role == Role::Event)
    }
}

/// The step to the items of a list, and to the values of a map.
pub(crate) const ITEMS: &str = "[]";
pub(crate) const VALUES: &str = "{}";

/// Keywords that do not change the type.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    VALIDATION.into_iter().chain(["default", DEPRECATED, "format", "not", "readOnly", "writeOnly"])
}

pub(crate) fn flatten(document: &Document, schema: &Value) -> Node {
    node(document, schema, &[])
}

/// The node of a schema with its parts and choices, within these others: one that holds itself is not entered again.
fn node(document: &Document, schema: &Value, within: &[&str]) -> Node {
    if let Some(to) = schema["$ref"].as_str() {
        let is_recursive = within.contains(&to);
        let enter = || node(document, document.resolve(schema), &[within, &[to]].concat());
        let node = if is_recursive { Node::default() } else { enter() };
        return Node { name: named(schema).or(node.name), ..node };
    }
    let below = |schema: &Value| node(document, schema, within);
    if let Some(events) = schema["x-events"].as_object() {
        let data = |event: &Value| Node { required: true, ..below(&event["data"]) };
        return union(named(schema), events.iter().map(|(tag, it)| event(tag, data(it))));
    }
    let mut node = envelope(own(schema, below));
    node = list(&schema["allOf"]).map(below).fold(node, both);
    for key in ["oneOf", "anyOf"] {
        let choices: Vec<_> = list(&schema[key]).map(below).collect();
        if !choices.is_empty() && choices.iter().all(Node::is_union) {
            return union(node.name, choices.into_iter().flat_map(|choice| choice.below));
        }
        if let Some(choice) = choices.into_iter().reduce(either) {
            node = both(node, Node { name: None, ..choice });
        }
    }
    node
}

/// The node of a schema itself, without its parts and choices.
fn own(schema: &Value, node: impl Fn(&Value) -> Node) -> Node {
    let hints = [("properties", "object"), ("items", "array")].iter().filter(|(key, _)| !schema[*key].is_null());
    let fields = entries(&schema["properties"]).map(|(name, it)| (name.clone(), node(it)));
    // A map can have values of any type.
    let inner = [("items", ITEMS), ("additionalProperties", VALUES)]
        .into_iter()
        .filter(|(key, _)| schema[*key].as_object().is_some_and(|it| *key == "items" || !it.is_empty()));
    let values = schema["enum"].as_array();
    let hints = hints.map(|(_, kind)| *kind).chain(values.into_iter().flatten().filter_map(kind));
    let types = match schema["type"].as_str() {
        Some(of) => [of.to_owned()].into(),
        None => hints.map(str::to_owned).collect(),
    };
    let mut own = Node {
        name: named(schema),
        types,
        values: values.map(|values| values.iter().filter(|it| !it.is_null()).map(text).collect()),
        nullable: schema["nullable"] == true || values.is_some_and(|values| values.contains(&Value::Null)),
        words: words().filter_map(|key| Some((key, text(schema.get(key).filter(|it| !it.is_null())?)))).collect(),
        below: fields.chain(inner.map(|(key, step)| (step.to_owned(), node(&schema[key])))).collect(),
        ..Node::default()
    };
    for name in list(&schema["required"]).filter_map(Value::as_str) {
        // A required field without schema here has one in a part or a choice.
        own.below.entry(name.to_owned()).or_default().required = true;
    }
    own
}

/// The name of the schema that stands here, or stood here before a bundler put it in.
fn named(value: &Value) -> Option<String> {
    let to = value["$ref"].as_str().or_else(|| value["$$ref"].as_str())?;
    to.strip_prefix("#/components/schemas/").map(str::to_owned)
}

/// An object that is an event, as a union of the values of its `type`; any other node unchanged.
fn envelope(mut node: Node) -> Node {
    let is_part = |key: &String| ["type", "data", "createdAt"].contains(&key.as_str());
    if node.below.keys().all(is_part)
        && let Some(tags) = node.below.get("type").and_then(|kind| kind.values.clone())
        && let Some(data) = node.below.remove("data")
    {
        return union(node.name, tags.iter().map(|tag| event(tag, data.clone())));
    }
    node
}

fn event(tag: &str, data: Node) -> (String, Node) {
    (format!("event {tag}"), Node { role: Role::Event, ..data })
}

/// A union of events: ours with `x-events`, theirs a choice of objects with one `type` each.
fn union(name: Option<String>, events: impl Iterator<Item = (String, Node)>) -> Node {
    Node { name, types: ["object".to_owned()].into(), below: merged(events, either), ..Node::default() }
}

pub(super) fn list(value: &Value) -> std::slice::Iter<'_, Value> {
    value.as_array().map_or(&[][..], Vec::as_slice).iter()
}

pub(crate) fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// The type of a value of an enum.
fn kind(value: &Value) -> Option<&'static str> {
    match value {
        Value::String(_) => Some("string"),
        Value::Number(number) => Some(if number.is_f64() { "number" } else { "integer" }),
        Value::Bool(_) => Some("boolean"),
        _ => None,
    }
}

/// A text without its quotes, anything else as JSON.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The intersection of two nodes, as of `allOf`.
fn both(one: Node, other: Node) -> Node {
    let common = &one.types & &other.types;
    let first = if one.types.is_empty() { other.types } else { one.types };
    let required = one.required || other.required;
    let words = other.words.into_iter().chain(one.words).filter(|(key, _)| !required || *key != REQUIRED);
    Node {
        role: one.role,
        name: one.name.or(other.name),
        types: if common.is_empty() { first } else { common },
        values: one.values.or(other.values),
        nullable: one.nullable || other.nullable,
        required,
        words: words.collect(),
        below: merged(one.below.into_iter().chain(other.below), both),
    }
}

/// The union of two nodes, as of `oneOf`.
pub(super) fn either(one: Node, other: Node) -> Node {
    let is_open = one.types.is_empty() || other.types.is_empty();
    let apart = !is_open && one.types.is_disjoint(&other.types);
    let objects = [&one, &other].iter().all(|it| it.types.is_empty() || it.types.contains("object"));
    let required = one.required && other.required;
    let in_one = [&one, &other].iter().any(|it| it.required || it.words.contains_key(REQUIRED)) && !required;
    let in_one = in_one.then(|| (REQUIRED, IN_ONE.to_owned()));
    let shared: BTreeSet<_> = one.below.keys().filter(|step| other.below.contains_key(*step)).cloned().collect();
    let mut below = merged(one.below.into_iter().chain(other.below), either);
    // A field is sure to be there only where all that can be objects require it.
    for (_, node) in below.iter_mut().filter(|(step, node)| objects && node.required && !shared.contains(*step)) {
        node.required = false;
        node.words.insert(REQUIRED, IN_ONE.to_owned());
    }
    let is_common = |(key, word): &(_, String)| apart || other.words.get(key) == Some(word);
    let common: Vec<_> = one.words.into_iter().filter(is_common).collect();
    Node {
        role: one.role,
        name: one.name.filter(|name| other.name.as_ref() == Some(name)),
        types: if is_open { BTreeSet::new() } else { &one.types | &other.types },
        values: match (one.values, other.values) {
            (Some(values), Some(more)) => Some(&values | &more),
            (values, more) => values.or(more).filter(|_| apart),
        },
        nullable: one.nullable || other.nullable,
        required,
        words: common.into_iter().chain(other.words.into_iter().filter(|_| apart)).chain(in_one).collect(),
        below,
    }
}

/// Nodes by their steps, in which those at the same step are combined.
pub(super) fn merged(nodes: impl Iterator<Item = (String, Node)>, combined: fn(Node, Node) -> Node) -> Below {
    nodes.into_grouping_map().reduce(|one, _, other| combined(one, other)).into_iter().collect()
}
