//! Drafts of schemas: each object, enum and choice becomes a named schema.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToPascalCase;
use serde_json::{Map, Value};

use super::names;
use super::yaml::{list, reference, word};
use crate::drift::compare::same;
use crate::drift::node::{Node, Role};
use crate::drift::schema::{choices, flatten, named, resolve, tags};

/// A placeholder to be filled in by hand.
pub(super) const BLANK: &str = "TODO";

pub(super) struct Schemas<'a> {
    upstream: &'a Value,
    /// All schemas, ours and drafted.
    known: BTreeMap<String, Node>,
    /// The drafts in their order.
    pub(super) drafts: Vec<(String, Vec<String>)>,
    /// The type of `id`, in what is drafted now.
    pub(super) id: String,
    /// The operation that is drafted now.
    pub(super) operation: String,
    /// What is drafted now is a response.
    pub(super) received: bool,
}

/// A schema where it is used: a reference, or keywords with their values.
enum Use {
    Named(String),
    Plain(Vec<(&'static str, String)>),
}

impl Use {
    fn flow(&self) -> String {
        match self {
            Self::Named(name) => reference("schemas", name),
            Self::Plain(pairs) if pairs.is_empty() => "{}".to_owned(),
            Self::Plain(pairs) => {
                let pairs: Vec<_> = pairs.iter().map(|(key, value)| format!("{key}: {value}")).collect();
                format!("{{ {} }}", pairs.join(", "))
            }
        }
    }
}

impl<'a> Schemas<'a> {
    pub(super) fn new(ours: &Value, upstream: &'a Value) -> Self {
        let known = ours["components"]["schemas"].as_object().into_iter().flatten();
        let known = known.map(|(name, schema)| (name.clone(), flatten(ours, schema))).collect();
        Self { upstream, known, drafts: Vec::new(), id: String::new(), operation: String::new(), received: false }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.known.contains_key(name)
    }

    /// A body, by the name that it is to have if there is none like it.
    pub(super) fn body(&mut self, schema: &Value, name: &str, item: &str) -> String {
        let merged = merged(self.upstream, schema);
        self.named(schema, &merged, name, item)
    }

    /// The schema in flow style, within a line.
    pub(super) fn flow(&mut self, schema: &Value, owner: &str, field: &str) -> String {
        self.used(schema, owner, field, "").flow()
    }

    /// The name of a schema where it has to have one, also where it is only a text, or a list.
    pub(super) fn name(&mut self, schema: &Value, owner: &str, field: &str) -> String {
        match self.used(schema, owner, field, "") {
            Use::Named(name) => name,
            Use::Plain(pairs) => {
                let lines = pairs.iter().map(|(key, value)| format!("{key}: {value}")).collect();
                let node = flatten(self.upstream, schema);
                self.plain(names::field(owner, field), node, lines)
            }
        }
    }

    /// Drops the drafts that neither these lines refer to, nor the drafts that they refer to.
    pub(super) fn keep_used<'l>(&mut self, lines: impl Iterator<Item = &'l String>) {
        let names = |line: &String| {
            let names = line.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next());
            names.map(str::to_owned).collect::<Vec<_>>()
        };
        let (mut used, mut next) = (BTreeSet::new(), lines.flat_map(names).collect::<Vec<_>>());
        while let Some(name) = next.pop() {
            if used.insert(name.clone())
                && let Some((_, lines)) = self.drafts.iter().find(|(it, _)| *it == name)
            {
                next.extend(lines.iter().flat_map(names));
            }
        }
        self.drafts.retain(|(name, _)| used.contains(name));
    }

    fn used(&mut self, schema: &Value, owner: &str, field: &str, item: &str) -> Use {
        let merged = merged(self.upstream, schema);
        let is = |kind: &str| merged["type"] == kind;
        if is("string") && merged["enum"].is_null() && merged["format"] != "binary" && is_id(field) {
            let name = if field == "id" { self.id.clone() } else { field.to_pascal_case() };
            let node = Node { types: ["string".to_owned()].into(), ..Node::default() };
            return Use::Named(self.plain(name, node, vec!["type: string".to_owned()]));
        }
        if (is("number") || is("integer")) && field.ends_with("At") && self.has("Timestamp") {
            return Use::Named("Timestamp".to_owned());
        }
        let name = if field == "items" && !item.is_empty() { item.to_owned() } else { names::field(owner, field) };
        let has_name = named(schema).is_some() && (is("object") || !merged["enum"].is_null());
        let own = ["properties", "oneOf", "anyOf", "enum"].iter().any(|key| !merged[*key].is_null());
        if has_name || own {
            // The `id` of something within is its own.
            let id = if field == "items" || field.is_empty() {
                self.id.clone()
            } else {
                names::field(&names::singular(&field.to_pascal_case()), "id")
            };
            let outer = std::mem::replace(&mut self.id, id);
            let name = self.named(schema, &merged, &name, "");
            self.id = outer;
            return Use::Named(name);
        }
        let mut pairs = Vec::new();
        if let Some(kind) = merged["type"].as_str() {
            pairs.push(("type", kind.to_owned()));
            match kind {
                "integer" => pairs.push(("format", "int64".to_owned())),
                "array" => {
                    let singular = names::singular(field);
                    let field = if field == "items" { field } else { &singular };
                    pairs.push(("items", self.used(&merged["items"], owner, field, item).flow()));
                }
                "object" => pairs.push(("additionalProperties", self.values(&merged, owner, field))),
                _ => {}
            }
        }
        for key in ["format", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "default"] {
            let is_there = !merged[key].is_null() && !pairs.iter().any(|(there, _)| *there == key);
            // The format of a text belongs in its description: responses are not validated.
            if is_there && !(key == "format" && is("string") && merged[key] != "binary") {
                pairs.push((key, merged[key].as_str().map_or_else(|| merged[key].to_string(), word)));
            }
        }
        Use::Plain(pairs)
    }

    /// The values of a map.
    fn values(&mut self, schema: &Value, owner: &str, field: &str) -> String {
        match schema["additionalProperties"].as_object().is_some_and(|it| !it.is_empty()) {
            true => self.used(&schema["additionalProperties"], owner, field, "").flow(),
            false => "{}".to_owned(),
        }
    }

    /// A schema that has a name and nothing in it, such as an id.
    fn plain(&mut self, name: String, node: Node, lines: Vec<String>) -> String {
        if !self.has(&name) {
            self.draft(name.clone(), node, lines);
        }
        name
    }

    /// The name of a schema: a known, equivalent one, or a draft.
    fn named(&mut self, schema: &Value, merged: &Value, name: &str, item: &str) -> String {
        let node = flatten(self.upstream, schema);
        let is_equivalent = |known: &&Node| same(known, &Node { nullable: known.nullable, ..node.clone() });
        if merged["enum"].is_array()
            && let Some((name, _)) =
                self.known.iter().find(|(_, known)| known.values == node.values && is_equivalent(known))
        {
            return name.clone();
        }
        let hint = named(schema).map(ToPascalCase::to_pascal_case);
        let mut candidates: Vec<_> = hint.into_iter().chain([name.to_owned()]).collect();
        candidates.extend(names::alternative(&self.operation, name));
        candidates.extend((2..100).map(|count| format!("{name}{count}")));
        for candidate in candidates {
            match self.known.get(&candidate) {
                Some(known) if is_equivalent(&known) => return candidate,
                Some(_) => {}
                None => {
                    // Known before it is drafted: it can hold itself.
                    self.known.insert(candidate.clone(), node.clone());
                    let lines = self.lines(merged, &candidate, item);
                    self.draft(candidate.clone(), node, lines);
                    return candidate;
                }
            }
        }
        name.to_owned()
    }

    /// A word for a choice: its type, or its only property.
    fn kind(&self, schema: &Value) -> Option<String> {
        let schema = merged(self.upstream, schema);
        let mut properties = schema["properties"].as_object().into_iter().flatten();
        Some(match (schema["type"].as_str()?, properties.next(), properties.next()) {
            ("string", ..) => "text".to_owned(),
            ("number" | "integer", ..) => "number".to_owned(),
            ("boolean", ..) => "flag".to_owned(),
            ("array", ..) => "list".to_owned(),
            (_, Some((property, _)), None) => property.clone(),
            _ => return None,
        })
    }

    fn draft(&mut self, name: String, node: Node, lines: Vec<String>) {
        let description = std::iter::once(format!("description: {BLANK}"));
        self.drafts.push((name.clone(), description.chain(lines).collect()));
        self.known.insert(name, node);
    }

    fn lines(&mut self, schema: &Value, name: &str, item: &str) -> Vec<String> {
        if let Some(values) = schema["enum"].as_array() {
            let values = values.iter().filter_map(Value::as_str);
            return vec!["type: string".to_owned(), format!("enum: {}", list(values))];
        }
        if let Some(choices) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
            let mut lines = vec!["oneOf:".to_owned()];
            for (index, choice) in choices.iter().enumerate() {
                let kind = self.kind(choice).unwrap_or_else(|| format!("choice{}", index + 1));
                let choice = self.name(choice, name, &kind);
                lines.push(format!("  - {}", reference("schemas", &choice)));
            }
            return lines;
        }
        let mut lines = vec![format!("type: {}", schema["type"].as_str().unwrap_or("object"))];
        let empty = Map::new();
        let properties = schema["properties"].as_object().unwrap_or(&empty);
        // Pages end: the cursor is missing on the last one, or null.
        let is_page = properties.contains_key("items") && properties.contains_key("cursor");
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let required: Vec<_> =
            required.filter(|it| properties.contains_key(*it) && !(is_page && *it == "cursor")).collect();
        if !required.is_empty() {
            lines.push(format!("required: {}", list(required.iter())));
        }
        // Without these a response is of no use; others can be added by hand.
        let essential = required.iter().filter(|it| self.received && ["id", "items"].contains(*it));
        let essential: Vec<_> = essential.collect();
        if !essential.is_empty() {
            lines.push(format!("x-essential: {}", list(essential.iter())));
        }
        if properties.is_empty() {
            let open = schema["additionalProperties"] == true || schema["additionalProperties"].is_object();
            lines.push(match open {
                true => format!("additionalProperties: {}", self.values(schema, name, "value")),
                false => "properties: {}".to_owned(),
            });
            return lines;
        }
        lines.push("properties:".to_owned());
        for (field, property) in properties {
            let nullable = property["nullable"] == true || (is_page && field == "cursor");
            let used = self.used(property, name, field, item);
            lines.extend(lines_of(field, &used, nullable).into_iter().map(|line| format!("  {line}")));
        }
        lines
    }

    /// A union of events, if it is one.
    pub(super) fn events(&mut self, schema: &Value, name: &str, item: &str) -> Option<String> {
        let node = flatten(self.upstream, schema);
        let events = node.below.iter().map(|(step, event)| Some((step.strip_prefix("event ")?, event)));
        let events: Vec<_> = events.collect::<Option<_>>()?;
        if events.is_empty() || !events.iter().all(|(_, event)| event.role == Role::Event) {
            return None;
        }
        let mut lines = vec!["x-events:".to_owned()];
        let always = [("nop", "KeepAlive"), ("error", "StreamError")];
        for (tag, _) in &events {
            let data = data_of(self.upstream, schema, tag);
            let payload = match always.iter().find(|(it, payload)| it == tag && self.has(payload)) {
                Some((_, payload)) => (*payload).to_owned(),
                None if *tag == "item" => self.body(data, item, ""),
                None => self.body(data, &names::field(name, tag), ""),
            };
            lines.extend(event_lines(tag, &payload));
        }
        for (tag, payload) in always {
            if self.has(payload) && !events.iter().any(|(it, _)| *it == tag) {
                lines.extend(event_lines(tag, payload));
            }
        }
        if !self.has(name) {
            self.draft(name.to_owned(), node, lines);
        }
        Some(name.to_owned())
    }
}

fn event_lines(tag: &str, payload: &str) -> Vec<String> {
    let role = match tag {
        "nop" | "ping" => Some("keep-alive"),
        "error" => Some("error"),
        "result" => Some("result"),
        _ => None,
    };
    let head = [format!("  {}:", word(tag)), format!("    description: {BLANK}")];
    let data = format!("    data: {}", reference("schemas", payload));
    head.into_iter().chain([data]).chain(role.map(|role| format!("    role: {role}"))).collect()
}

fn lines_of(field: &str, used: &Use, nullable: bool) -> Vec<String> {
    let field = word(field);
    match used {
        Use::Named(name) if nullable => {
            let reference = reference("schemas", name);
            vec![format!("{field}:"), "  nullable: true".to_owned(), format!("  allOf: [{reference}]")]
        }
        Use::Named(_) => vec![format!("{field}: {}", used.flow())],
        Use::Plain(pairs) => {
            let head = [format!("{field}:"), format!("  description: {BLANK}")];
            let pairs = pairs.iter().map(|(key, value)| format!("  {key}: {value}"));
            head.into_iter().chain(pairs).chain(nullable.then(|| "  nullable: true".to_owned())).collect()
        }
    }
}

fn is_id(field: &str) -> bool {
    field == "id" || (field.ends_with("Id") && field.len() > 2)
}

/// The `data` of an event, wherever among the choices it is.
fn data_of<'a>(document: &'a Value, schema: &'a Value, tag: &str) -> &'a Value {
    let event = choices(document, schema).into_iter().find(|it| tags(it).is_some_and(|tags| tags.contains(&tag)));
    event.map_or(&Value::Null, |event| &event["properties"]["data"])
}

/// An object with properties and a choice of more of them is an object with all of them.
fn merged(document: &Value, schema: &Value) -> Value {
    let mut schema = resolve(document, schema).clone();
    for key in ["allOf", "oneOf", "anyOf"] {
        let with = key == "allOf" || schema["properties"].is_object();
        let Some(parts) = schema[key].as_array().filter(|_| with).cloned() else { continue };
        for part in parts.iter().map(|part| merged(document, part)) {
            for (name, property) in part["properties"].as_object().into_iter().flatten() {
                schema["type"] = "object".into();
                schema["properties"][name.as_str()] = property.clone();
            }
            if key == "allOf"
                && let Some(more) = part["required"].as_array()
            {
                let before = schema["required"].as_array().cloned().unwrap_or_default();
                schema["required"] = before.into_iter().chain(more.iter().cloned()).collect();
            }
        }
        schema.as_object_mut().map(|schema| schema.remove(key));
    }
    schema
}
