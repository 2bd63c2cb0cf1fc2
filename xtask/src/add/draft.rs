//! Drafts of operations, and of the schemas that they use: each object, enum and choice becomes a named schema.

use std::collections::{BTreeMap, BTreeSet};

use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::Form;
use heck::ToPascalCase;
use serde_json::Value;

use super::names;
use super::yaml::{Yaml, list, reference, word};
use crate::drift::compare::same;
use crate::drift::node::{Node, Role, STATUS, STYLE};
use crate::drift::schema::{ITEMS, VALUES, flatten};
use crate::drift::shape::resource;

/// A placeholder to be filled in by hand.
pub(super) const BLANK: &str = "TODO";

/// Keywords that are taken over, each with the beginnings of the types that they apply to.
const LIMITS: [(&str, &[&str]); 7] = [
    ("minimum", &["integer", "number"]),
    ("maximum", &["integer", "number"]),
    ("minLength", &["string"]),
    ("maxLength", &["string"]),
    ("minItems", &["array"]),
    ("maxItems", &["array"]),
    ("default", &["integer", "number", "string", "boolean", "array"]),
];

/// Events with a role; those with a payload are part of every stream.
const ROLES: [(&str, &str, Option<&str>); 4] = [
    ("nop", "keep-alive", Some("KeepAlive")),
    ("ping", "keep-alive", None),
    ("error", "error", Some("StreamError")),
    ("result", "result", None),
];

type Pairs = Vec<(String, Yaml)>;

/// Operations that are drafted together.
pub(super) struct Drafts<'a> {
    ours: &'a Document,
    /// All schemas, ours and drafted.
    known: BTreeMap<String, Node>,
    /// The drafts in their order.
    pub(super) schemas: Vec<(String, Yaml)>,
    /// Path parameters that are not in `components` yet.
    pub(super) parameters: BTreeMap<String, Yaml>,
    /// The operation that is drafted now.
    operation: String,
    /// The type of `id`, in what is drafted now.
    id: String,
    /// A response is drafted now, and no request.
    received: bool,
}

/// A schema where it is used: a reference, or keywords with their values.
enum Use {
    Named(String),
    Plain(Pairs),
}

impl Use {
    fn flow(self) -> Yaml {
        match self {
            Self::Named(name) => reference("schemas", &name).into(),
            Self::Plain(pairs) => Yaml::flow(pairs),
        }
    }
}

fn pair(key: &str, value: impl Into<Yaml>) -> (String, Yaml) {
    (key.to_owned(), value.into())
}

impl<'a> Drafts<'a> {
    pub(super) fn new(ours: &'a Document) -> Self {
        let known = ours.schemas().into_iter().map(|(name, schema)| (name.to_owned(), flatten(ours, schema.value())));
        Self {
            ours,
            known: known.collect(),
            schemas: Vec::new(),
            parameters: BTreeMap::new(),
            operation: String::new(),
            id: String::new(),
            received: false,
        }
    }

    /// Drafts an operation with an `operationId`, and an `x-call` if it needs one.
    pub(super) fn operation(&mut self, name: &str, node: &Node, id: &str, call: Option<String>) -> Yaml {
        (self.id, self.operation) = (names::id(name), id.to_owned());
        let mut pairs = vec![pair("operationId", id), pair("tags", list([resource(name)]))];
        pairs.extend([pair("summary", BLANK), pair("description", BLANK)]);
        pairs.extend(call.map(|call| pair("x-call", call)));
        pairs.push(pair("x-retry", BLANK));
        let parameters = node.below.iter().filter(|(_, it)| it.role == Role::Parameter);
        let parameters: Vec<_> = parameters.filter_map(|(step, it)| self.parameter(step, it)).collect();
        if !parameters.is_empty() {
            pairs.push(pair("parameters", Yaml::list(parameters)));
        }
        let (request, nothing) = (names::request(id), Node { types: ["object".to_owned()].into(), ..Node::default() });
        // Every POST needs a JSON content type, hence a body, even if none is described.
        let content = self.content(node, "request", &request).or_else(|| {
            name.starts_with("POST ").then(|| Yaml::map([self.media("application/json", &nothing, &request)]))
        });
        let body = content.map(|content| Yaml::map([pair("required", "true"), pair("content", content)]));
        pairs.extend(body.map(|body| pair("requestBody", body)));
        self.received = true;
        pairs.push(pair("responses", self.responses(node)));
        self.received = false;
        Yaml::map(pairs)
    }

    /// A parameter of the path or the query. Header parameters are sent with every request, or set by `Call::header`.
    fn parameter(&mut self, step: &str, node: &Node) -> Option<Yaml> {
        let (place, name) = step.split_once(' ').filter(|(place, _)| ["path", "query"].contains(place))?;
        let component = |key: &str| Yaml::map([pair("$ref", format!("\"#/components/parameters/{key}\""))]);
        let is_it =
            |it: &Value| it["in"] == place && it["name"].as_str().is_some_and(|it| it.eq_ignore_ascii_case(name));
        let shared = self.ours.root().get("components").get("parameters").entries();
        if let Some((key, _)) = shared.iter().find(|(_, it)| is_it(it.value())) {
            return Some(component(key));
        }
        let mut pairs = vec![pair("name", word(name)), pair("in", place)];
        pairs.extend(node.required.then(|| pair("required", "true")));
        pairs.push(pair("description", BLANK));
        if let Some((style, explode)) = node.words.get(STYLE).and_then(|style| style.split_once(", ")) {
            pairs.extend([pair("style", style), pair("explode", (explode == "exploded").to_string())]);
        }
        let owner = names::request(&self.operation);
        if place == "query" {
            pairs.push(pair("schema", self.used(node, &owner, name).flow()));
            return Some(Yaml::map(pairs));
        }
        pairs.push(pair("schema", reference("schemas", &self.name(node, &owner, name))));
        self.parameters.entry(name.to_owned()).or_insert_with(|| Yaml::map(pairs));
        Some(component(name))
    }

    fn responses(&mut self, node: &Node) -> Yaml {
        let mut pairs = Vec::new();
        let content = self.content(node, "response", &names::response(&self.operation));
        let mut content = content.map(|content| pair("content", content));
        let statuses = node.words.get(STATUS).map_or("", String::as_str).split(", ");
        let empty = node.below.keys().filter_map(|step| step.strip_prefix("response ")?.parse::<u16>().ok());
        let empty: BTreeSet<_> = empty.map(|status| status.to_string()).collect();
        let statuses: BTreeSet<_> =
            statuses.filter(|it| !it.is_empty()).chain(empty.iter().map(String::as_str)).collect();
        for status in statuses {
            let content = if empty.contains(status) { None } else { content.take() };
            let response = [pair("description", BLANK)].into_iter().chain(content);
            pairs.push((format!("\"{status}\""), Yaml::map(response)));
        }
        pairs.push(pair("\"4XX\"", reference("responses", "Refused")));
        pairs.push(pair("\"5XX\"", reference("responses", "Failed")));
        Yaml::map(pairs)
    }

    /// The media types of a request or a response, if it has any.
    fn content(&mut self, node: &Node, what: &str, name: &str) -> Option<Yaml> {
        let mut contents = Vec::new();
        for (step, node) in node.below.iter().filter(|(_, node)| node.role == Role::Media) {
            match step.split_once(' ').unwrap_or((step, "application/json")) {
                (of, media) if of == what => contents.push(self.media(media, node, name)),
                _ => {}
            }
        }
        (!contents.is_empty()).then(|| Yaml::map(contents))
    }

    fn media(&mut self, media: &str, node: &Node, name: &str) -> (String, Yaml) {
        let form = if media.starts_with("multipart") { "Form" } else { "" };
        let schema = if Form::of(media) == Some(Form::Lines) && is_union(node) {
            Use::Named(self.named(node, &names::event(&self.operation)))
        } else if node.types.is_empty() {
            Use::Plain(vec![pair("type", "string")])
        } else if media.contains("json") || !fields(node).is_empty() {
            Use::Named(self.named(node, &format!("{name}{form}")))
        } else {
            self.used(node, name, "content")
        };
        let example = (media == "application/json").then(|| pair("example", BLANK));
        let key = if media.starts_with('*') { format!("{media:?}") } else { media.to_owned() };
        (key, Yaml::map([pair("schema", schema.flow())].into_iter().chain(example)))
    }

    /// A schema as the type of a field, or of what else has a name.
    fn used(&mut self, node: &Node, owner: &str, field: &str) -> Use {
        let is = |kind: &str| node.types.len() == 1 && node.types.contains(kind);
        if is("string")
            && node.values.is_none()
            && node.words.get("format").is_none_or(|it| it != "binary")
            && is_id(field)
        {
            let name = if field == "id" { self.id.clone() } else { field.to_pascal_case() };
            return Use::Named(self.plain(name, &Node { types: node.types.clone(), ..Node::default() }));
        }
        if (is("number") || is("integer")) && field.ends_with("At") && self.known.contains_key("Timestamp") {
            return Use::Named("Timestamp".to_owned());
        }
        let has_name = node.name.is_some() && is("object");
        if has_name || node.types.len() > 1 || node.values.is_some() || !fields(node).is_empty() {
            // The items of a page are things of the resource, and the `id` of something else within is its own.
            let (name, id) = match field {
                "items" => (names::item(&self.operation), self.id.clone()),
                field => (names::field(owner, field), names::field(&names::singular(&field.to_pascal_case()), "id")),
            };
            let outer = std::mem::replace(&mut self.id, id);
            let name = self.named(node, &name);
            self.id = outer;
            return Use::Named(name);
        }
        Use::Plain(self.pairs(node, owner, field))
    }

    /// The keywords of a schema without fields.
    fn pairs(&mut self, node: &Node, owner: &str, field: &str) -> Pairs {
        let Some(kind) = node.types.first().cloned() else { return Vec::new() };
        let mut pairs = vec![pair("type", kind.as_str())];
        match kind.as_str() {
            "integer" => pairs.push(pair("format", "int64")),
            // The format of any other text belongs in its description: responses are not validated.
            "string" if node.words.get("format").is_some_and(|it| it == "binary") => {
                pairs.push(pair("format", "binary"));
            }
            "array" => {
                let item = if field == "items" { field.to_owned() } else { names::singular(field) };
                let items =
                    node.below.get(ITEMS).map_or_else(|| "{}".into(), |items| self.used(items, owner, &item).flow());
                pairs.push(pair("items", items));
            }
            "object" => {
                let values = node.below.get(VALUES);
                let values = values.map_or_else(|| "{}".into(), |values| self.used(values, owner, field).flow());
                pairs.push(pair("additionalProperties", values));
            }
            _ => {}
        }
        for (key, kinds) in LIMITS {
            if let Some(value) = node.words.get(key).filter(|_| kinds.contains(&kind.as_str())) {
                pairs.push(pair(key, if kind == "string" && key == "default" { word(value) } else { value.clone() }));
            }
        }
        pairs
    }

    /// The name of a schema where it has to have one, also where it is only a text, or a list.
    fn name(&mut self, node: &Node, owner: &str, field: &str) -> String {
        match self.used(node, owner, field) {
            Use::Named(name) => name,
            Use::Plain(_) => self.plain(names::field(owner, field), node),
        }
    }

    /// A schema without fields, such as an id, by this name whatever has it.
    fn plain(&mut self, name: String, node: &Node) -> String {
        if !self.known.contains_key(&name) {
            self.draft(&name, node);
        }
        name
    }

    /// The name of a schema: a known, equivalent one, or a draft.
    fn named(&mut self, node: &Node, name: &str) -> String {
        let node = Node { role: Role::Field, required: false, ..node.clone() };
        let is_equivalent = |known: &Node| same(known, &Node { nullable: known.nullable, ..node.clone() });
        if node.values.is_some()
            && let Some((name, _)) = self.known.iter().find(|(_, it)| it.values == node.values && is_equivalent(it))
        {
            return name.clone();
        }
        let hint = node.name.as_deref().map(ToPascalCase::to_pascal_case);
        let mut candidates: Vec<_> = hint.into_iter().chain([name.to_owned()]).collect();
        candidates.extend(names::alternative(&self.operation, name));
        candidates.extend((2..100).map(|count| format!("{name}{count}")));
        let free = candidates.into_iter().find(|name| self.known.get(name).is_none_or(is_equivalent));
        self.plain(free.unwrap_or_else(|| name.to_owned()), &node)
    }

    fn draft(&mut self, name: &str, node: &Node) {
        // Known before it is drafted: it can hold itself.
        self.known.insert(name.to_owned(), node.clone());
        let pairs = [pair("description", BLANK)].into_iter().chain(self.schema(node, name));
        let schema = Yaml::map(pairs);
        self.schemas.push((name.to_owned(), schema));
    }

    fn schema(&mut self, node: &Node, name: &str) -> Pairs {
        if let Some(values) = &node.values {
            return vec![pair("type", "string"), pair("enum", list(values))];
        }
        if is_union(node) {
            return vec![pair("x-events", self.events(node, name))];
        }
        if node.types.len() > 1 {
            let choices = node.types.iter().filter(|kind| !(*kind == "integer" && node.types.contains("number")));
            let choices = choices.map(|kind| {
                let choice = Node { types: [kind.clone()].into(), name: None, ..node.clone() };
                let field = match kind.as_str() {
                    "string" => "text",
                    "boolean" => "flag",
                    "array" => "list",
                    "integer" => "number",
                    kind => kind,
                };
                reference("schemas", &self.name(&choice, name, field)).into()
            });
            return vec![pair("oneOf", Yaml::list(choices.collect::<Vec<_>>()))];
        }
        let fields = fields(node);
        let is_object = node.types.contains("object");
        if fields.is_empty() {
            return match is_object && !node.below.contains_key(VALUES) {
                true => vec![pair("type", "object"), pair("properties", "{}")],
                false => self.pairs(node, name, "value"),
            };
        }
        let mut pairs = vec![pair("type", "object")];
        // Pages end: the cursor is missing on the last one, or null.
        let has = |name: &str| fields.iter().any(|(field, _)| *field == name);
        let is_end = |field: &str| field == "cursor" && has("items");
        let required: Vec<_> =
            fields.iter().filter(|(name, it)| it.required && !is_end(name)).map(|(name, _)| *name).collect();
        // Without these a response is of no use; others can be added by hand.
        let essential = required.iter().copied().filter(|it| self.received && ["id", "items"].contains(it));
        let essential: Vec<_> = essential.collect();
        for (key, names) in [("required", required), ("x-essential", essential)] {
            pairs.extend((!names.is_empty()).then(|| pair(key, list(names))));
        }
        let properties = fields.iter().map(|(field, property)| {
            let used = self.used(property, name, field);
            (word(field), of_field(used, property.nullable || is_end(field)))
        });
        pairs.push(pair("properties", Yaml::map(properties.collect::<Vec<_>>())));
        pairs
    }

    fn events(&mut self, node: &Node, name: &str) -> Yaml {
        let mut events = BTreeMap::new();
        for (step, event) in &node.below {
            let tag = step.trim_start_matches("event ");
            let always = ROLES.iter().find(|(it, ..)| *it == tag).and_then(|(.., payload)| *payload);
            let payload = match always.filter(|payload| self.known.contains_key(*payload)) {
                Some(payload) => payload.to_owned(),
                None if tag == "item" => self.named(event, &names::item(&self.operation)),
                None => self.named(event, &names::field(name, tag)),
            };
            events.insert(tag, payload);
        }
        for (tag, _, payload) in ROLES {
            if let Some(payload) = payload.filter(|payload| self.known.contains_key(*payload)) {
                events.entry(tag).or_insert_with(|| payload.to_owned());
            }
        }
        let event = |(tag, payload): (&str, String)| {
            let role = ROLES.iter().find(|(it, ..)| *it == tag).map(|(_, role, _)| pair("role", *role));
            let pairs = [pair("description", BLANK), pair("data", reference("schemas", &payload))];
            (word(tag), Yaml::map(pairs.into_iter().chain(role)))
        };
        Yaml::map(events.into_iter().map(event))
    }
}

fn fields(node: &Node) -> Vec<(&str, &Node)> {
    let fields = node.below.iter().filter(|(step, it)| it.role == Role::Field && *step != ITEMS && *step != VALUES);
    fields.filter(|_| node.types.contains("object")).map(|(name, it)| (name.as_str(), it)).collect()
}

fn is_union(node: &Node) -> bool {
    node.below.values().any(|it| it.role == Role::Event)
}

fn is_id(field: &str) -> bool {
    field == "id" || (field.ends_with("Id") && field.len() > 2)
}

fn of_field(used: Use, nullable: bool) -> Yaml {
    let nullable = nullable.then(|| pair("nullable", "true"));
    match used {
        Use::Named(name) if nullable.is_some() => {
            let all = format!("[{}]", reference("schemas", &name));
            Yaml::map(nullable.into_iter().chain([pair("allOf", all)]))
        }
        Use::Named(_) => used.flow(),
        Use::Plain(pairs) => Yaml::map([pair("description", BLANK)].into_iter().chain(pairs).chain(nullable)),
    }
}
