//! Drafts of operations, and of the schemas that they use: each object, enum and choice becomes a named schema.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use chatbotkit_codegen::Document;
use chatbotkit_codegen::document::Place;
use chatbotkit_codegen::model::operation::Form;
use heck::ToPascalCase;
use itertools::Itertools;
use serde_json::{Value, json};

use super::names;
use super::yaml::{Pairs, flow, list, reference, word};
use crate::BLANK;
use crate::drift::compare::same;
use crate::drift::schema::{DEPRECATED, ITEMS, Node, Role, STATUS, STYLE, VALUES, flatten};
use crate::drift::shape::resource;

/// Events with a role; those with a payload are part of every stream.
const ROLES: [(&str, &str, Option<&str>); 4] = [
    ("nop", "keep-alive", Some("KeepAlive")),
    ("ping", "keep-alive", None),
    ("error", "error", Some("StreamError")),
    ("result", "result", None),
];

/// Operations that are drafted together.
#[derive(Default)]
pub(super) struct Drafts<'a> {
    /// Our parameters that operations refer to, by name.
    shared: Vec<(&'a str, Place<'a>)>,
    /// All schemas, ours and drafted.
    known: BTreeMap<String, Node>,
    /// The drafts in their order, by name; the fields of `schema.jinja`.
    pub(super) schemas: Vec<(String, Value)>,
    /// Path parameters that are not in `components` yet; the fields of `schema.jinja`.
    pub(super) parameters: BTreeMap<String, Value>,
    /// The operation that is drafted now.
    operation: String,
    /// The type of `id`, in what is drafted now.
    id: String,
    /// A response is drafted now, and no request.
    received: bool,
}

impl<'a> Drafts<'a> {
    pub(super) fn new(ours: &'a Document) -> Self {
        let known = ours.schemas().into_iter().map(|(name, schema)| (name.to_owned(), flatten(ours, schema.value())));
        let shared = ours.root().get("components").get("parameters").entries();
        Self { shared, known: known.collect(), ..Self::default() }
    }

    /// The fields of `operation.jinja` for an operation with an `operationId`, and an `x-call` if it needs one.
    pub(super) fn operation(&mut self, name: &str, node: &Node, id: &str, call: Option<String>) -> Value {
        (self.id, self.operation, self.received) = (names::id(name), id.to_owned(), false);
        let parameters: Vec<_> = node.below.iter().filter_map(|(step, it)| self.parameter(step, it)).collect();
        // The type of the query has the name of the operation.
        let has_query = node.below.keys().any(|step| step.starts_with("query "));
        let body = names::request(id) + if has_query { "Request" } else { "" };
        let mut request = self.content(node, "request", &body);
        // Every POST needs a JSON content type, hence a body, even if none is described.
        if request.is_empty() && name.starts_with("POST ") {
            let nothing = Node { types: ["object".to_owned()].into(), ..Node::default() };
            request.push(self.body("application/json", &nothing, &body));
        }
        self.received = true;
        let (method, deprecated) = (name.split(' ').next().map(str::to_lowercase), node.words.get(DEPRECATED));
        json!({
            "method": method, "id": word(id), "tag": word(resource(name)), "deprecated": deprecated, "call": call,
            "parameters": parameters, "request": request, "responses": self.responses(node),
        })
    }

    /// A parameter of the path or the query. Header parameters are sent with every request, or set by `Call::header`.
    fn parameter(&mut self, step: &str, node: &Node) -> Option<Value> {
        let (place, name) = step.split_once(' ').filter(|(place, _)| ["path", "query"].contains(place))?;
        let is_name = |it: &Value| it.as_str().is_some_and(|it| it.eq_ignore_ascii_case(name));
        if let Some((key, _)) = self.shared.iter().find(|(_, it)| it["in"] == place && is_name(&it["name"])) {
            return Some(json!(reference("parameters", key)));
        }
        let owner = names::request(&self.operation);
        let schema = match place {
            "path" => self.name(node, &owner, name),
            _ => flow(&self.used(node, &owner, name)),
        };
        let style = node.words.get(STYLE).and_then(|style| style.split_once(", "));
        let explode = style.map(|(_, explode)| (explode == "exploded").to_string());
        let (required, style) = (node.required.then_some("true"), style.map(|(style, _)| style));
        let parameter = json!([
            ["name", word(name)],
            ["in", place],
            ["required", required],
            ["description", BLANK],
            ["deprecated", node.words.get(DEPRECATED)],
            ["style", style],
            ["explode", explode],
            ["schema", schema],
        ]);
        if place == "query" {
            return Some(parameter);
        }
        self.parameters.entry(name.to_owned()).or_insert_with(|| json!({ "pairs": parameter }));
        Some(json!(reference("parameters", name)))
    }

    /// The statuses with the bodies of each.
    fn responses(&mut self, node: &Node) -> Vec<(String, Vec<Value>)> {
        let mut content = self.content(node, "response", &names::response(&self.operation));
        let empty = node.below.iter().filter(|(_, it)| it.role == Role::Status);
        let empty: BTreeSet<_> = empty.filter_map(|(step, _)| step.strip_prefix("response ")).collect();
        let successes = node.words.get(STATUS).map_or("", String::as_str).split(", ").filter(|it| !it.is_empty());
        let statuses = successes.chain(empty.iter().copied()).sorted().dedup();
        let mut bodies = |status| if empty.contains(status) { Vec::new() } else { mem::take(&mut content) };
        statuses.map(|status| (status.to_owned(), bodies(status))).collect()
    }

    /// The bodies of a request or a response, in their media types.
    fn content(&mut self, node: &Node, what: &str, name: &str) -> Vec<Value> {
        let bodies = node.below.iter().filter(|(_, node)| node.role == Role::Media);
        let bodies = bodies.map(|(step, node)| (step.split_once(' ').unwrap_or((step, "application/json")), node));
        bodies.filter(|((of, _), _)| *of == what).map(|((_, media), node)| self.body(media, node, name)).collect()
    }

    fn body(&mut self, media: &str, node: &Node, name: &str) -> Value {
        let form = if media.starts_with("multipart") { "Form" } else { "" };
        let schema = if Form::of(media) == Some(Form::Lines) && node.is_union() {
            self.named(node, &names::event(&self.operation))
        } else if node.types.is_empty() {
            vec![("type", "string".to_owned())]
        } else if media.contains("json") || !fields(node).is_empty() {
            self.named(node, &format!("{name}{form}"))
        } else {
            self.used(node, name, "content")
        };
        json!({ "media": word(media), "schema": flow(&schema) })
    }

    /// A schema as the type of a field, or of what else has a name.
    fn used(&mut self, node: &Node, owner: &str, field: &str) -> Pairs {
        let is = |kind: &str| node.types.len() == 1 && node.types.contains(kind);
        if is("string") && node.values.is_none() && !is_binary(node) && is_id(field) {
            let name = if field == "id" { self.id.clone() } else { field.to_pascal_case() };
            return self.plain(name, &Node { types: node.types.clone(), ..Node::default() });
        }
        if (is("number") || is("integer")) && field.ends_with("At") && self.known.contains_key("Timestamp") {
            return reference("schemas", "Timestamp");
        }
        let has_name = node.name.is_some() && is("object");
        if has_name || node.types.len() > 1 || node.values.is_some() || !fields(node).is_empty() {
            // The items of a page are things of the resource, and the `id` of something else within is its own.
            let (name, id) = match field {
                "items" => (names::item(&self.operation), self.id.clone()),
                field => (names::field(owner, field), names::field(&names::singular(&field.to_pascal_case()), "id")),
            };
            let outer = mem::replace(&mut self.id, id);
            let named = self.named(node, &name);
            self.id = outer;
            return named;
        }
        self.pairs(node, owner, field)
    }

    /// The keywords of a schema without fields.
    fn pairs(&mut self, node: &Node, owner: &str, field: &str) -> Pairs {
        let Some(kind) = node.types.first().map(String::as_str) else { return Vec::new() };
        let item = if field == "items" { field.to_owned() } else { names::singular(field) };
        let (more, limits) = match kind {
            "integer" => (Some(("format", "int64".to_owned())), "minimum maximum multipleOf"),
            "number" => (None, "minimum maximum multipleOf"),
            // The format of any other text belongs in its description: responses are not validated.
            "string" => (is_binary(node).then(|| ("format", "binary".to_owned())), "minLength maxLength pattern"),
            "array" => (Some(("items", self.inner(node, ITEMS, owner, &item))), "minItems maxItems uniqueItems"),
            "object" => {
                (Some(("additionalProperties", self.inner(node, VALUES, owner, field))), "minProperties maxProperties")
            }
            _ => (None, ""),
        };
        let limits = limits.split(' ').chain(["default"]).filter_map(|key| Some((key, node.words.get(key)?)));
        let is_text = |key| key == "pattern" || key == "default" && kind == "string";
        let limits = limits.map(|(key, value)| (key, if is_text(key) { word(value) } else { value.clone() }));
        [("type", kind.to_owned())].into_iter().chain(more).chain(limits).collect()
    }

    /// The schema of the items of a list, or of the values of a map.
    fn inner(&mut self, node: &Node, step: &str, owner: &str, field: &str) -> String {
        node.below.get(step).map_or_else(|| "{}".to_owned(), |inner| flow(&self.used(inner, owner, field)))
    }

    /// A reference to a schema where it has to have a name, also where it is only a text, or a list.
    fn name(&mut self, node: &Node, owner: &str, field: &str) -> String {
        let used = self.used(node, owner, field);
        if let [("$ref", _)] = used[..] { flow(&used) } else { flow(&self.plain(names::field(owner, field), node)) }
    }

    /// A reference to the schema with this name: a draft if there is none.
    fn plain(&mut self, name: String, node: &Node) -> Pairs {
        let reference = reference("schemas", &name);
        if !self.known.contains_key(&name) {
            // Known before it is drafted: it can hold itself.
            self.known.insert(name.clone(), node.clone());
            let schema = self.schema(node, &name);
            self.schemas.push((name, schema));
        }
        reference
    }

    /// A reference to a schema: a known, equivalent one, or a draft.
    fn named(&mut self, node: &Node, name: &str) -> Pairs {
        let node = Node { role: Role::Field, required: false, ..node.clone() };
        let is_equivalent = |known: &Node| same(known, &Node { nullable: known.nullable, ..node.clone() });
        if node.values.is_some()
            && let Some((name, _)) = self.known.iter().find(|(_, it)| it.values == node.values && is_equivalent(it))
        {
            return reference("schemas", name);
        }
        let hint = node.name.as_deref().map(ToPascalCase::to_pascal_case);
        let names = hint.into_iter().chain([name.to_owned()]).chain(names::alternative(&self.operation, name));
        let mut candidates = names.chain((2..100).map(|count| format!("{name}{count}")));
        let free = candidates.find(|name| self.known.get(name).is_none_or(is_equivalent));
        self.plain(free.unwrap_or_else(|| name.to_owned()), &node)
    }

    /// The fields of `schema.jinja`.
    fn schema(&mut self, node: &Node, name: &str) -> Value {
        if let Some(values) = &node.values {
            // Only texts can be drafted: an operation with other values is skipped.
            let kind = node.types.first();
            let values =
                if kind.is_some_and(|it| it == "string") { list(values) } else { Some(json!(values).to_string()) };
            return json!({ "pairs": [["type", kind], ["enum", values]] });
        }
        if node.is_union() {
            return json!({ "events": self.events(node, name) });
        }
        if node.types.len() > 1 {
            return json!({ "choices": self.choices(node, name) });
        }
        let fields = fields(node);
        if fields.is_empty() {
            return match node.types.contains("object") && !node.below.contains_key(VALUES) {
                true => json!({ "pairs": [["type", "object"], ["properties", "{}"]] }),
                false => json!({ "pairs": self.pairs(node, name, "value") }),
            };
        }
        // Pages end: the cursor is missing on the last one, or null.
        let is_page = fields.iter().any(|(field, _)| *field == "items");
        let is_end = |field: &str| is_page && field == "cursor";
        let required = fields.iter().filter(|(name, it)| it.required && !is_end(name)).map(|(name, _)| *name);
        // Without these a response is of no use; others can be added by hand.
        let essential = required.clone().filter(|it| self.received && ["id", "items"].contains(it));
        let (required, essential) = (list(required), list(essential));
        let properties = fields.iter().map(|(field, property)| {
            let is_nullable = property.nullable || is_end(field);
            let flags = [is_nullable.then_some("nullable"), property.words.get(DEPRECATED).map(|_| DEPRECATED)];
            let flags: Vec<_> = flags.into_iter().flatten().collect();
            json!([word(field), self.used(property, name, field), flags])
        });
        let properties: Vec<_> = properties.collect();
        let pairs = json!([["type", "object"], ["required", required], ["x-essential", essential]]);
        json!({ "pairs": pairs, "properties": properties })
    }

    /// A schema for each type that a value can have.
    fn choices(&mut self, node: &Node, name: &str) -> Vec<String> {
        let kinds = node.types.iter().filter(|kind| !(*kind == "integer" && node.types.contains("number")));
        let choice = kinds.map(|kind| {
            let choice = Node { types: [kind.clone()].into(), name: None, ..node.clone() };
            let names = [("string", "text"), ("boolean", "flag"), ("array", "list"), ("integer", "number")];
            self.name(&choice, name, names.iter().find(|(of, _)| of == kind).map_or(kind, |(_, name)| name))
        });
        choice.collect()
    }

    /// The events of a union, each with its payload and its role.
    fn events(&mut self, node: &Node, name: &str) -> Vec<Value> {
        let always = |(tag, _, payload): (&'static str, _, Option<&'static str>)| {
            Some((tag, reference("schemas", payload.filter(|payload| self.known.contains_key(*payload))?)))
        };
        let mut events: BTreeMap<_, _> = ROLES.into_iter().filter_map(always).collect();
        for (step, event) in &node.below {
            let tag = step.trim_start_matches("event ");
            if !events.contains_key(tag) {
                let name = if tag == "item" { names::item(&self.operation) } else { names::field(name, tag) };
                events.insert(tag, self.named(event, &name));
            }
        }
        let role = |tag| ROLES.iter().find(|(it, ..)| *it == tag).map(|(_, role, _)| *role);
        events.into_iter().map(|(tag, payload)| json!([word(tag), flow(&payload), role(tag)])).collect()
    }
}

fn fields(node: &Node) -> Vec<(&str, &Node)> {
    let fields = node.below.iter().filter(|(step, it)| it.role == Role::Field && *step != ITEMS && *step != VALUES);
    fields.filter(|_| node.types.contains("object")).map(|(name, it)| (name.as_str(), it)).collect()
}

fn is_binary(node: &Node) -> bool {
    node.words.get("format").is_some_and(|it| it == "binary")
}

fn is_id(field: &str) -> bool {
    field == "id" || (field.ends_with("Id") && field.len() > 2)
}
