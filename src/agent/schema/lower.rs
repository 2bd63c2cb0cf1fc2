//! Schemas in the subset of JSON Schema that the server accepts.

use std::borrow::Borrow;

use serde_json::{Map, Value, json};

use super::keywords::REQUIRES;
use super::{Choice, Content, Kind, Node, Property, Schema, Variant, either, plain};
use crate::types::FunctionParameters;

/// How often a definition is expanded within itself, each with the maximum number of fields.
const REPEATS: [(usize, usize); 3] = [(3, 500), (2, 500), (1, MAX_FIELDS)];
/// How many definitions are expanded within each other, if they are too many otherwise.
const DEPTHS: [(usize, usize); 5] = [(8, 500), (4, 500), (2, 500), (1, 500), (1, MAX_FIELDS)];
const MAX_FIELDS: usize = 5000;

/// The formats that JSON Schema knows. schemars has others, for the sizes of numbers.
#[rustfmt::skip]
const FORMATS: [&str; 19] = [
    "date", "date-time", "duration", "email", "hostname", "idn-email", "idn-hostname", "ipv4", "ipv6", "iri",
    "iri-reference", "json-pointer", "regex", "relative-json-pointer", "time", "uri", "uri-reference", "uri-template",
    "uuid",
];

/// The largest bound that the server takes: what JavaScript holds exactly.
const MAX_BOUND: f64 = 9_007_199_254_740_991.0;

struct Lowering<'a> {
    schema: &'a Schema,
    repeats: usize,
    depth: usize,
    max_fields: usize,
    fields: usize,
    /// The definitions around the present one.
    around: Vec<&'a str>,
}

impl Schema {
    /// The parameters of a function, and what their descriptions cannot hold.
    pub(in crate::agent) fn parameters(&self) -> Result<(FunctionParameters, Option<String>), String> {
        let repeats = REPEATS.map(|(repeats, max_fields)| (repeats, usize::MAX, max_fields));
        let depths = DEPTHS.map(|(depth, max_fields)| (1, depth, max_fields));
        for (repeats, depth, max_fields) in repeats.into_iter().chain(depths) {
            let mut lowering = Lowering { schema: self, repeats, depth, max_fields, fields: 0, around: Vec::new() };
            let mut root = lowering.node(&self.root);
            if lowering.fields > max_fields {
                continue;
            }
            let properties = match root.remove("properties") {
                Some(Value::Object(properties)) => properties,
                _ => Map::new(),
            };
            let required = root.remove("required").and_then(|names| serde_json::from_value::<Vec<_>>(names).ok());
            let required = required.filter(|names| !names.is_empty());
            let parameters = FunctionParameters::builder().properties(properties);
            // The description of the type itself is for programmers, except where it describes variants and fields.
            let others = root.remove("additionalProperties").filter(Value::is_object);
            let others = others.map(|others| format!("Further arguments have the schema {others}."));
            let notes = lowering.notes(&self.root).into_iter().chain(others).reduce(|notes, note| join(&notes, &note));
            return Ok((parameters.maybe_required(required).build(), notes));
        }
        Err(format!("the arguments have more than {MAX_FIELDS} fields, those within fields included"))
    }
}

/// An item of a tuple as a field.
pub(super) fn item(number: usize, node: &Node) -> Property {
    Property { name: format!("item{number}"), is_required: true, node: node.clone() }
}

/// True if all items of a tuple have the same schema.
pub(super) fn same(nodes: &[impl Borrow<Node>]) -> bool {
    let text = |node: &dyn Borrow<Node>| format!("{:?}", Node { description: None, ..node.borrow().clone() });
    nodes.windows(2).all(|pair| text(&pair[0]) == text(&pair[1]))
}

/// The fields of all variants: name, schema, and whether they are required.
fn fields(choice: &Choice) -> Vec<(String, &Node, bool)> {
    let base = choice.base.iter().map(|it| (it.name.clone(), &it.node, it.is_required));
    let mut fields: Vec<_> = base.collect();
    for variant in &choice.variants {
        match &variant.content {
            Content::Unit => {}
            Content::Field(node) => fields.push((variant.name.clone(), node, false)),
            Content::Fields(properties, _) => {
                for (name, property) in properties {
                    if fields.iter().all(|(known, ..)| known != name) {
                        // Required if all variants have it.
                        let has = |it: &Variant| match &it.content {
                            Content::Fields(all, _) => all.iter().any(|(known, it)| known == name && it.is_required),
                            Content::Field(_) | Content::Unit => false,
                        };
                        fields.push((name.clone(), &property.node, choice.variants.iter().all(has)));
                    }
                }
            }
        }
    }
    fields
}

/// The schema of further fields of a variant, unless they may have any value.
fn others(variant: &Variant) -> Option<&Node> {
    match &variant.content {
        Content::Fields(_, others) => others.as_deref().filter(|others| !matches!(others.kind, Kind::Any)),
        Content::Field(_) | Content::Unit => None,
    }
}

impl<'a> Lowering<'a> {
    fn node(&mut self, node: &'a Node) -> Map<String, Value> {
        if let Kind::Reference(name) = &node.kind {
            let repeats = self.around.iter().filter(|around| *around == name).count();
            if repeats >= self.repeats || self.around.len() >= self.depth {
                return Map::new();
            }
            let Some(target) = self.schema.definitions.get(name) else { return Map::new() };
            self.around.push(name);
            let mut lowered = self.node(target);
            self.around.pop();
            if let Some(description) = &node.description
                && !lowered.is_empty()
            {
                let mut described = description.clone();
                if let Some(note) = self.notes(self.schema.resolve(node)) {
                    described = join(&described, &note);
                }
                lowered.insert("description".to_owned(), json!(described));
            }
            self.default(node, &mut lowered);
            return lowered;
        }
        let mut lowered = Map::new();
        let (kind, keywords): (_, &[&str]) = match &node.kind {
            Kind::Boolean => ("boolean", &[]),
            Kind::Integer | Kind::Number => (
                if matches!(node.kind, Kind::Integer) { "integer" } else { "number" },
                &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
            ),
            Kind::String => ("string", &["minLength", "maxLength", "pattern", "format"]),
            Kind::Array(items) => {
                lowered.insert("items".to_owned(), self.item(items).into());
                ("array", &[])
            }
            Kind::Tuple(nodes) if same(nodes) => {
                lowered
                    .insert("items".to_owned(), nodes.first().map(|first| self.item(first)).unwrap_or_default().into());
                ("array", &[])
            }
            Kind::Tuple(nodes) => {
                self.fields(
                    nodes.iter().zip(1..).map(|(node, number)| (item(number, node).name, node, true)),
                    &mut lowered,
                );
                ("object", &[])
            }
            Kind::Object(object) => {
                self.fields(
                    object.properties.iter().map(|it| (it.name.clone(), &it.node, it.is_required)),
                    &mut lowered,
                );
                match object.others.as_deref() {
                    Some(others) if !matches!(others.kind, Kind::Any) => {
                        lowered.insert("additionalProperties".to_owned(), self.item(others).into());
                    }
                    None if !self.schema.is_typed => {
                        lowered.insert("additionalProperties".to_owned(), false.into());
                    }
                    _ => {}
                }
                ("object", &[])
            }
            Kind::Choice(choice) => {
                self.choice(choice, &mut lowered);
                ("object", &[])
            }
            // Any value: the server takes not even a description here.
            Kind::Any | Kind::Null | Kind::Reference(_) => return lowered,
        };
        lowered.insert("type".to_owned(), json!(kind));
        for (keyword, limit) in &node.limits {
            if keywords.contains(&&**keyword) && is_supported(keyword, limit) {
                lowered.insert(keyword.clone(), limit.clone());
            }
        }
        if has_enum(node) {
            lowered.insert("enum".to_owned(), json!(node.values));
        }
        let description = lowered.remove("description");
        let described = [node.description.clone(), self.notes(node), description.as_ref().map(plain)];
        if let Some(described) = described.into_iter().flatten().reduce(|described, more| join(&described, &more)) {
            lowered.insert("description".to_owned(), json!(described));
        }
        self.default(node, &mut lowered);
        lowered
    }

    /// An item of an array, or a value of a map: unlike a field it cannot be left out.
    fn item(&mut self, node: &'a Node) -> Map<String, Value> {
        let mut lowered = self.node(node);
        if (node.nullable || self.schema.resolve(node).nullable) && !lowered.is_empty() {
            let description = lowered.get("description").map(plain);
            let description =
                description.map_or_else(|| "Or null.".to_owned(), |described| join(&described, "Or null."));
            lowered.insert("description".to_owned(), description.into());
        }
        lowered
    }

    fn default(&self, node: &Node, lowered: &mut Map<String, Value>) {
        if let Some(default) = &node.default
            && let Some(default) = self.schema.lower_value(node, default)
            && !lowered.is_empty()
        {
            lowered.insert("default".to_owned(), default);
        }
    }

    fn fields(&mut self, properties: impl Iterator<Item = (String, &'a Node, bool)>, lowered: &mut Map<String, Value>) {
        let (mut all, mut required) = (Map::new(), Vec::new());
        for (name, node, is_required) in properties {
            let target = self.schema.resolve(node);
            if matches!(target.kind, Kind::Null) {
                continue;
            }
            self.fields += 1;
            if self.fields > self.max_fields {
                return;
            }
            if is_required && !node.nullable && !target.nullable {
                required.push(name.clone());
            }
            all.insert(name, self.node(node).into());
        }
        if !all.is_empty() {
            lowered.insert("properties".to_owned(), all.into());
        }
        if !required.is_empty() {
            lowered.insert("required".to_owned(), json!(required));
        }
    }

    fn choice(&mut self, choice: &'a Choice, lowered: &mut Map<String, Value>) {
        self.fields(fields(choice).into_iter(), lowered);
        // Further fields of different schemas are part of the description only.
        let others: Vec<_> = choice.variants.iter().filter_map(others).collect();
        if same(&others)
            && let Some(others) = others.first()
        {
            lowered.insert("additionalProperties".to_owned(), self.item(others).into());
        }
        let names: Vec<_> = choice.variants.iter().map(|variant| &variant.name).collect();
        let mut tag = json!({ "type": "string", "enum": names });
        if let Some(described) = self.variants(choice) {
            tag["description"] = json!(described);
        }
        lowered.entry("properties").or_insert_with(|| json!({}))[&choice.tag] = tag;
        let required = lowered.entry("required").or_insert_with(|| json!([]));
        if let Some(required) = required.as_array_mut() {
            required.insert(0, json!(choice.tag));
        }
    }

    /// The fields of each variant, and its description.
    fn variants(&self, choice: &Choice) -> Option<String> {
        let described = choice.variants.iter().filter_map(|variant| {
            let fields: Vec<_> = match &variant.content {
                Content::Unit => Vec::new(),
                Content::Field(node) if matches!(self.schema.resolve(node).kind, Kind::Null) => Vec::new(),
                Content::Field(_) => vec![&variant.name],
                Content::Fields(fields, _) => {
                    let fields = fields.iter();
                    let fields = fields.filter(|(_, it)| !matches!(self.schema.resolve(&it.node).kind, Kind::Null));
                    fields.map(|(name, _)| name).collect()
                }
            };
            let fields = fields.iter().map(|name| format!("`{name}`"));
            let fields: Vec<_> = fields.chain(others(variant).map(|_| "further fields".to_owned())).collect();
            let fields = (!fields.is_empty()).then(|| format!("with {}", fields.join(", ")));
            let description =
                variant.description.as_deref().map(|described| described.trim_end_matches('.').to_owned());
            let words: Vec<_> = fields.into_iter().chain(description).collect();
            (!words.is_empty()).then(|| format!("`{}`: {}", variant.name, words.join("; ")))
        });
        let described: Vec<_> = described.collect();
        (!described.is_empty()).then(|| described.join(". ") + ".")
    }

    /// Constraints that the server has no keyword for, and descriptions of fields that it has no place for.
    fn notes(&self, node: &Node) -> Option<String> {
        let node = self.schema.resolve(node);
        let mut notes = Vec::new();
        let count = |keyword: &str| node.limits.get(keyword).and_then(Value::as_u64);
        let items = |count: u64| if count == 1 { "1 item".to_owned() } else { format!("{count} items") };
        match (count("minItems"), count("maxItems")) {
            (Some(least), Some(most)) if least == most => notes.push(format!("Exactly {}.", items(least))),
            (Some(least), Some(most)) => notes.push(format!("{least} to {}.", items(most))),
            (Some(least), None) => notes.push(format!("At least {}.", items(least))),
            (None, Some(most)) => notes.push(format!("At most {}.", items(most))),
            (None, None) => {}
        }
        let requires = node.limits.get(REQUIRES).and_then(Value::as_array).into_iter().flatten();
        let requires = requires.filter_map(|variant| variant.get("required")?.as_array());
        let requires: Vec<_> =
            requires.map(|names| names.iter().map(plain).collect::<Vec<_>>().join("` and `")).collect();
        if !requires.is_empty() {
            notes.push(format!("With {}.", either(requires)));
        }
        if node.limits.get("uniqueItems") == Some(&json!(true)) {
            notes.push("No item twice.".to_owned());
        }
        let values = |node: &Node| {
            (!node.values.is_empty()).then(|| format!("One of {}", either(node.values.iter().map(plain))))
        };
        if !has_enum(node) && !matches!(node.kind, Kind::Any) {
            notes.extend(values(node).map(|values| values + "."));
        }
        let quoted = |name: &str| format!("`{name}`");
        let parts: Vec<_> = match &node.kind {
            Kind::Array(items) => vec![("Each item".to_owned(), &**items)],
            Kind::Tuple(nodes) if same(nodes) => {
                nodes.first().map(|node| ("Each item".to_owned(), node)).into_iter().collect()
            }
            Kind::Tuple(nodes) => {
                nodes.iter().zip(1..).map(|(node, index)| (quoted(&item(index, node).name), node)).collect()
            }
            Kind::Object(object) => {
                let further = object.others.as_deref().map(|node| ("Further fields".to_owned(), node));
                object.properties.iter().map(|it| (quoted(&it.name), &it.node)).chain(further).collect()
            }
            Kind::Choice(choice) => fields(choice).into_iter().map(|(name, node, _)| (quoted(&name), node)).collect(),
            _ => Vec::new(),
        };
        for (place, node) in parts {
            let target = self.schema.resolve(node);
            if !matches!(target.kind, Kind::Any) {
                continue;
            }
            let described = node.description.as_ref().or(target.description.as_ref()).cloned();
            let words =
                described.into_iter().chain(values(target)).reduce(|described, values| join(&described, &values));
            notes.extend(words.map(|words| format!("{place}: {}.", words.trim_end_matches('.'))));
        }
        notes.into_iter().reduce(|notes, note| join(&notes, &note))
    }
}

fn join(described: &str, more: &str) -> String {
    format!("{described}{} {more}", if described.ends_with(['.', '!', '?', ':']) { "" } else { "." })
}

/// True if the server accepts the constants of a schema as `enum`: no empty strings, no booleans.
fn has_enum(node: &Node) -> bool {
    let is_taken = |value: &Value| value.as_str().map_or(value.is_number(), |text| !text.is_empty());
    let has_keyword = matches!(node.kind, Kind::String | Kind::Integer | Kind::Number);
    has_keyword && !node.values.is_empty() && node.values.iter().all(is_taken)
}

fn is_supported(keyword: &str, limit: &Value) -> bool {
    match keyword {
        "format" => FORMATS.iter().any(|known| limit == known),
        "pattern" => limit.as_str().is_some_and(|pattern| !pattern.is_empty()),
        "minLength" | "maxLength" => limit.is_u64(),
        _ => limit.as_f64().is_some_and(|bound| bound.abs() <= MAX_BOUND),
    }
}
