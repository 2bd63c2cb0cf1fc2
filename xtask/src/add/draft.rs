//! Drafts of operations, and of the schemas that they use: each object, enum and choice becomes a named schema.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::Form;
use heck::ToPascalCase;
use itertools::Itertools;
use serde_json::Value;

use super::names;
use super::yaml::{Yaml, list, reference, word, yaml};
use crate::drift::compare::same;
use crate::drift::schema::{ITEMS, Node, Role, STATUS, STYLE, VALUES, flatten};
use crate::drift::shape::resource;

/// A placeholder to be filled in by hand.
pub(super) const BLANK: &str = "TODO";

/// Events with a role; those with a payload are part of every stream.
const ROLES: [(&str, &str, Option<&str>); 4] = [
    ("nop", "keep-alive", Some("KeepAlive")),
    ("ping", "keep-alive", None),
    ("error", "error", Some("StreamError")),
    ("result", "result", None),
];

/// Keywords with their values.
type Pairs = Vec<(&'static str, Yaml)>;

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

/// A schema where it is used: a reference, or keywords.
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

    /// The schema of a field, which has a description unless its type has one.
    fn of_field(self, is_nullable: bool) -> Yaml {
        match self {
            Self::Named(name) if is_nullable => {
                yaml! { "nullable": "true", "allOf": format!("[{}]", reference("schemas", &name)) }
            }
            Self::Named(_) => self.flow(),
            Self::Plain(mut pairs) => {
                pairs.insert(0, ("description", BLANK.into()));
                pairs.push(("nullable", is_nullable.then_some("true").into()));
                Yaml::map(pairs)
            }
        }
    }
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
        (self.id, self.operation, self.received) = (names::id(name), id.to_owned(), false);
        let parameters: Vec<_> = node.below.iter().filter_map(|(step, it)| self.parameter(step, it)).collect();
        let mut content = self.content(node, "request", &names::request(id));
        // Every POST needs a JSON content type, hence a body, even if none is described.
        if content.is_nothing() && name.starts_with("POST ") {
            let nothing = Node { types: ["object".to_owned()].into(), ..Node::default() };
            content = Yaml::map([self.media("application/json", &nothing, &names::request(id))]);
        }
        let required = if content.is_nothing() { Yaml::default() } else { "true".into() };
        self.received = true;
        yaml! {
            "operationId": id, "tags": list([resource(name)]), "summary": BLANK, "description": BLANK,
            "x-call": call, "x-retry": BLANK, "parameters": Yaml::list(parameters),
            "requestBody": yaml! { "required": required, "content": content }, "responses": self.responses(node),
        }
    }

    /// A parameter of the path or the query. Header parameters are sent with every request, or set by `Call::header`.
    fn parameter(&mut self, step: &str, node: &Node) -> Option<Yaml> {
        let (place, name) = step.split_once(' ').filter(|(place, _)| ["path", "query"].contains(place))?;
        let component = |key: &str| yaml! { "$ref": format!("\"#/components/parameters/{key}\"") };
        let is_it =
            |it: &Value| it["in"] == place && it["name"].as_str().is_some_and(|it| it.eq_ignore_ascii_case(name));
        let shared = self.ours.root().get("components").get("parameters").entries();
        if let Some((key, _)) = shared.iter().find(|(_, it)| is_it(it.value())) {
            return Some(component(key));
        }
        let owner = names::request(&self.operation);
        let schema = match place {
            "path" => reference("schemas", &self.name(node, &owner, name)).into(),
            _ => self.used(node, &owner, name).flow(),
        };
        let style = node.words.get(STYLE).and_then(|style| style.split_once(", "));
        let explode = style.map(|(_, explode)| (explode == "exploded").to_string());
        let parameter = yaml! {
            "name": word(name), "in": place, "required": node.required.then_some("true"), "description": BLANK,
            "style": style.map(|(style, _)| style), "explode": explode, "schema": schema,
        };
        if place == "query" {
            return Some(parameter);
        }
        self.parameters.entry(name.to_owned()).or_insert(parameter);
        Some(component(name))
    }

    fn responses(&mut self, node: &Node) -> Yaml {
        let mut content = self.content(node, "response", &names::response(&self.operation));
        let empty = node.below.iter().filter(|(_, it)| it.role == Role::Status);
        let empty: BTreeSet<_> = empty.filter_map(|(step, _)| step.strip_prefix("response ")).collect();
        let successes = node.words.get(STATUS).map_or("", String::as_str).split(", ").filter(|it| !it.is_empty());
        let statuses = successes.chain(empty.iter().copied()).sorted().dedup();
        let responses = statuses.map(|status| {
            let content = if empty.contains(status) { Yaml::default() } else { mem::take(&mut content) };
            (status, yaml! { "description": BLANK, "content": content })
        });
        let errors = [("4XX", "Refused"), ("5XX", "Failed")];
        let errors = errors.map(|(status, name)| (status, reference("responses", name).into()));
        Yaml::map(responses.chain(errors).map(|(status, response)| (format!("{status:?}"), response)))
    }

    /// The media types of a request or a response, if it has any.
    fn content(&mut self, node: &Node, what: &str, name: &str) -> Yaml {
        let bodies = node.below.iter().filter(|(_, node)| node.role == Role::Media);
        let bodies = bodies.map(|(step, node)| (step.split_once(' ').unwrap_or((step, "application/json")), node));
        let bodies = bodies.filter(|((of, _), _)| *of == what);
        Yaml::map(bodies.map(|((_, media), node)| self.media(media, node, name)))
    }

    fn media(&mut self, media: &str, node: &Node, name: &str) -> (String, Yaml) {
        let form = if media.starts_with("multipart") { "Form" } else { "" };
        let schema = if Form::of(media) == Some(Form::Lines) && node.is_union() {
            Use::Named(self.named(node, &names::event(&self.operation)))
        } else if node.types.is_empty() {
            Use::Plain(vec![("type", "string".into())])
        } else if media.contains("json") || !fields(node).is_empty() {
            Use::Named(self.named(node, &format!("{name}{form}")))
        } else {
            self.used(node, name, "content")
        };
        let example = (media == "application/json").then_some(BLANK);
        let key = if media.starts_with('*') { format!("{media:?}") } else { media.to_owned() };
        (key, yaml! { "schema": schema.flow(), "example": example })
    }

    /// A schema as the type of a field, or of what else has a name.
    fn used(&mut self, node: &Node, owner: &str, field: &str) -> Use {
        let is = |kind: &str| node.types.len() == 1 && node.types.contains(kind);
        if is("string") && node.values.is_none() && !is_binary(node) && is_id(field) {
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
            let outer = mem::replace(&mut self.id, id);
            let name = self.named(node, &name);
            self.id = outer;
            return Use::Named(name);
        }
        Use::Plain(self.pairs(node, owner, field))
    }

    /// The keywords of a schema without fields.
    fn pairs(&mut self, node: &Node, owner: &str, field: &str) -> Pairs {
        let Some(kind) = node.types.first().map(String::as_str) else { return Vec::new() };
        let mut pairs = vec![("type", kind.into())];
        match kind {
            "integer" => pairs.push(("format", "int64".into())),
            // The format of any other text belongs in its description: responses are not validated.
            "string" if is_binary(node) => pairs.push(("format", "binary".into())),
            "array" => {
                let item = if field == "items" { field.to_owned() } else { names::singular(field) };
                pairs.push(("items", self.inner(node, ITEMS, owner, &item)));
            }
            "object" => pairs.push(("additionalProperties", self.inner(node, VALUES, owner, field))),
            _ => {}
        }
        let limits: &[_] = match kind {
            "integer" | "number" => &["minimum", "maximum", "default"],
            "string" => &["minLength", "maxLength", "default"],
            "array" => &["minItems", "maxItems", "default"],
            "boolean" => &["default"],
            _ => &[],
        };
        for &key in limits {
            let value = node.words.get(key).cloned();
            let value = if kind == "string" && key == "default" { value.map(|it| word(&it)) } else { value };
            pairs.push((key, value.into()));
        }
        pairs
    }

    /// The schema of the items of a list, or of the values of a map.
    fn inner(&mut self, node: &Node, step: &str, owner: &str, field: &str) -> Yaml {
        node.below.get(step).map_or_else(|| "{}".into(), |inner| self.used(inner, owner, field).flow())
    }

    /// The name of a schema where it has to have one, also where it is only a text, or a list.
    fn name(&mut self, node: &Node, owner: &str, field: &str) -> String {
        match self.used(node, owner, field) {
            Use::Named(name) => name,
            Use::Plain(_) => self.plain(names::field(owner, field), node),
        }
    }

    /// A schema by this name, whatever has it: a draft if nothing has.
    fn plain(&mut self, name: String, node: &Node) -> String {
        if !self.known.contains_key(&name) {
            // Known before it is drafted: it can hold itself.
            self.known.insert(name.clone(), node.clone());
            let schema = self.schema(node, &name);
            self.schemas.push((name.clone(), Yaml::map([("description", BLANK.into())].into_iter().chain(schema))));
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
        let mut candidates = hint
            .into_iter()
            .chain([name.to_owned()])
            .chain(names::alternative(&self.operation, name))
            .chain((2..100).map(|count| format!("{name}{count}")));
        let free = candidates.find(|name| self.known.get(name).is_none_or(is_equivalent));
        self.plain(free.unwrap_or_else(|| name.to_owned()), &node)
    }

    fn schema(&mut self, node: &Node, name: &str) -> Pairs {
        if let Some(values) = &node.values {
            return vec![("type", "string".into()), ("enum", list(values))];
        }
        if node.is_union() {
            return vec![("x-events", self.events(node, name))];
        }
        if node.types.len() > 1 {
            return vec![("oneOf", self.choices(node, name))];
        }
        let fields = fields(node);
        if fields.is_empty() {
            return match node.types.contains("object") && !node.below.contains_key(VALUES) {
                true => vec![("type", "object".into()), ("properties", "{}".into())],
                false => self.pairs(node, name, "value"),
            };
        }
        // Pages end: the cursor is missing on the last one, or null.
        let is_page = fields.iter().any(|(field, _)| *field == "items");
        let is_end = |field: &str| is_page && field == "cursor";
        let required = fields.iter().filter(|(name, it)| it.required && !is_end(name)).map(|(name, _)| *name);
        // Without these a response is of no use; others can be added by hand.
        let essential = required.clone().filter(|it| self.received && ["id", "items"].contains(it));
        let [required, essential] = [required.collect::<Vec<_>>(), essential.collect()];
        let properties = fields.iter().map(|(field, property)| {
            let used = self.used(property, name, field);
            (word(field), used.of_field(property.nullable || is_end(field)))
        });
        let properties = Yaml::map(properties);
        vec![
            ("type", "object".into()),
            ("required", list(required)),
            ("x-essential", list(essential)),
            ("properties", properties),
        ]
    }

    /// A schema for each type that a value can have.
    fn choices(&mut self, node: &Node, name: &str) -> Yaml {
        let kinds = node.types.iter().filter(|kind| !(*kind == "integer" && node.types.contains("number")));
        Yaml::list(kinds.map(|kind| {
            let choice = Node { types: [kind.clone()].into(), name: None, ..node.clone() };
            let field = match kind.as_str() {
                "string" => "text",
                "boolean" => "flag",
                "array" => "list",
                "integer" => "number",
                kind => kind,
            };
            reference("schemas", &self.name(&choice, name, field)).into()
        }))
    }

    fn events(&mut self, node: &Node, name: &str) -> Yaml {
        let always = |(tag, _, payload): (&'static str, _, Option<&'static str>)| {
            Some((tag, payload.filter(|payload| self.known.contains_key(*payload))?.to_owned()))
        };
        let mut events: BTreeMap<_, _> = ROLES.into_iter().filter_map(always).collect();
        for (step, event) in &node.below {
            let tag = step.trim_start_matches("event ");
            if !events.contains_key(tag) {
                let name = if tag == "item" { names::item(&self.operation) } else { names::field(name, tag) };
                events.insert(tag, self.named(event, &name));
            }
        }
        Yaml::map(events.into_iter().map(|(tag, payload)| {
            let role = ROLES.iter().find(|(it, ..)| *it == tag).map(|(_, role, _)| *role);
            (word(tag), yaml! { "description": BLANK, "data": reference("schemas", &payload), "role": role })
        }))
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
