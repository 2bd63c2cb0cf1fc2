//! JSON Schema as [`Node`]s.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::{Choice, Content, Form, Kind, Node, Object, Property, Schema, Variant, at, inside, plain};

/// Keywords that constrain nothing.
#[rustfmt::skip]
const NOTES: [&str; 13] = [
    "$anchor", "$comment", "$defs", "$id", "$schema", "contentEncoding", "contentMediaType", "definitions", "deprecated",
    "examples", "readOnly", "title", "writeOnly",
];

/// Keywords that are left to the tool: the model is not told, and the tool refuses what they exclude.
#[rustfmt::skip]
const LEFT: [&str; 16] = [
    "contains", "contentSchema", "dependencies", "dependentRequired", "dependentSchemas", "discriminator", "else", "if",
    "maxContains", "maxProperties", "minContains", "minProperties", "not", "propertyNames", "then", "unevaluatedProperties",
];

const LIMITS: [&str; 12] = [
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
    "uniqueItems",
];

/// A schema that merges a definition into itself would have no end.
const MAX_DEPTH: u32 = 64;

type Raw = Map<String, Value>;

struct Parser {
    definitions: Raw,
    root: Raw,
    is_typed: bool,
    depth: Cell<u32>,
    /// Where each definition is referred to first.
    paths: RefCell<HashMap<String, String>>,
}

impl Schema {
    pub(super) fn parse(schema: Value, is_typed: bool) -> Result<Self, String> {
        let root = raw(schema, "")?;
        let mut definitions = Raw::new();
        for key in ["definitions", "$defs"] {
            if let Some(Value::Object(all)) = root.get(key) {
                definitions.extend(all.clone());
            }
        }
        let parser = Parser { definitions, root, is_typed, depth: Cell::new(0), paths: RefCell::default() };
        let mut root = parser.node(Value::Object(parser.root.clone()), "")?;
        let mut definitions = HashMap::new();
        // Only those that are referred to: the others may hold anything.
        let mut open = references(&root);
        while let Some(name) = open.pop() {
            if definitions.contains_key(&name) {
                continue;
            }
            let path = parser.paths.borrow().get(&name).cloned().unwrap_or_default();
            let node = parser.node(Value::Object(parser.definition(&name, &path)?.clone()), &path)?;
            open.extend(references(&node));
            definitions.insert(name, node);
        }
        if let Some(name) = definitions.keys().find(|name| is_circular(name, &definitions)) {
            return Err(format!("the definition `{name}` refers to nothing but itself"));
        }
        if !is_typed && matches!(root.kind, Kind::Any) {
            root.kind = Kind::Object(Object { properties: Vec::new(), others: Some(Box::new(Kind::Any.into())) });
        }
        let schema = Self { root, definitions, is_typed };
        match &schema.resolve(&schema.root).kind {
            Kind::Object(Object { properties, others }) if !is_typed || !properties.is_empty() || others.is_none() => {}
            Kind::Choice(_) | Kind::Null => {}
            _ => {
                return Err(
                    "the arguments have to be a struct with named fields, or an enum: make it a field".to_owned()
                );
            }
        }
        Ok(schema)
    }
}

fn raw(schema: Value, path: &str) -> Result<Raw, String> {
    match schema {
        Value::Object(schema) => Ok(schema),
        Value::Bool(true) => Ok(Raw::new()),
        Value::Bool(false) => Err(at(path, "no value fits the schema `false`")),
        other => Err(at(path, format_args!("{other} is no JSON Schema, which is an object"))),
    }
}

/// Whether a definition leads back to itself without a value in between.
fn is_circular(name: &str, definitions: &HashMap<String, Node>) -> bool {
    let (mut seen, mut next) = (HashSet::new(), name);
    while let Some(Node { kind: Kind::Reference(target), .. }) = definitions.get(next) {
        if !seen.insert(next) {
            return true;
        }
        next = target;
    }
    false
}

fn references(node: &Node) -> Vec<String> {
    let of = |properties: &[Property]| properties.iter().flat_map(|it| references(&it.node)).collect::<Vec<_>>();
    match &node.kind {
        Kind::Reference(name) => vec![name.clone()],
        Kind::Array(items) => references(items),
        Kind::Tuple(items) => items.iter().flat_map(references).collect(),
        Kind::Object(object) => {
            [of(&object.properties), object.others.as_deref().map(references).unwrap_or_default()].concat()
        }
        Kind::Choice(choice) => {
            let contents = choice.variants.iter().flat_map(|variant| match &variant.content {
                Content::Unit => Vec::new(),
                Content::Field(node) => references(node),
                Content::Fields(fields) => fields.iter().flat_map(|(_, it)| references(&it.node)).collect(),
            });
            contents.chain(of(&choice.base)).collect()
        }
        _ => Vec::new(),
    }
}

impl Parser {
    fn definition(&self, name: &str, path: &str) -> Result<&Raw, String> {
        if name == "#" {
            return Ok(&self.root);
        }
        let name = name.replace("~1", "/").replace("~0", "~");
        let definition = self.definitions.get(&name).and_then(Value::as_object);
        definition.ok_or_else(|| at(path, format_args!("the definition `{name}` does not exist")))
    }

    /// The name of the definition that a reference leads to.
    fn target<'a>(&self, reference: &'a Value, path: &str) -> Result<&'a str, String> {
        let target = reference.as_str().unwrap_or_default();
        let name = target.strip_prefix("#/$defs/").or_else(|| target.strip_prefix("#/definitions/"));
        match name {
            Some(name) => Ok(name),
            None if target == "#" => Ok(target),
            None => Err(at(path, format_args!("the reference {reference} cannot be resolved: use one to `#/$defs/…`"))),
        }
    }

    fn node(&self, schema: Value, path: &str) -> Result<Node, String> {
        let depth = self.depth.get();
        if depth == MAX_DEPTH {
            return Err(at(path, "the schema is nested too deeply"));
        }
        self.depth.set(depth + 1);
        let node = self.node_within(schema, path);
        self.depth.set(depth);
        node
    }

    fn node_within(&self, schema: Value, path: &str) -> Result<Node, String> {
        let mut schema = raw(schema, path)?;
        let mut nullable = false;
        let choice = loop {
            if let Some(reference) = schema.get("$ref") {
                let name = self.target(reference, path)?.to_owned();
                self.definition(&name, path)?;
                let is_structural =
                    |key: &String| !["$ref", "default", "description"].contains(&&**key) && !NOTES.contains(&&**key);
                if !schema.keys().any(is_structural) {
                    self.paths.borrow_mut().entry(name.clone()).or_insert_with(|| path.to_owned());
                    let mut node = Node::from(Kind::Reference(name));
                    node.nullable = nullable;
                    describe(&mut node, &mut schema);
                    return Ok(node);
                }
                schema.remove("$ref");
                schema = merge(schema, self.definition(&name, path)?.clone(), path)?;
            } else if let Some(all) = schema.remove("allOf") {
                for part in list(all, "allOf", path)? {
                    schema = merge(schema, self.inlined(part, path)?, path)?;
                }
            } else if let Some((key, variants)) = ["anyOf", "oneOf"].iter().find_map(|key| schema.remove_entry(*key)) {
                let mut variants = list(variants, &key, path)?;
                let all = variants.len();
                variants.retain(|variant| !is_null(variant));
                if variants.len() < all && variants.is_empty() {
                    schema.insert("type".to_owned(), json!("null"));
                    continue;
                }
                nullable |= variants.len() < all;
                let mut inlined = Vec::new();
                for variant in &variants {
                    inlined.push(self.inlined(variant.clone(), path)?);
                }
                if let Some(constants) = constants(&inlined, schema.get("description").and_then(Value::as_str)) {
                    schema.remove("description");
                    schema = merge(schema, constants, path)?;
                } else if let [_] = variants[..] {
                    schema = merge(schema, raw(variants.remove(0), path)?, path)?;
                } else {
                    break Some((variants, inlined));
                }
            } else if let Some(mut kinds) = schema.get("type").and_then(Value::as_array).cloned() {
                let all = kinds.len();
                kinds.retain(|kind| kind != "null");
                nullable |= kinds.len() < all;
                if kinds.len() > 1 {
                    let mut variant = schema.clone();
                    variant.retain(|key, _| key != "description" && key != "default");
                    schema.retain(|key, _| key == "description" || key == "default");
                    let variants = kinds.into_iter().map(|kind| {
                        variant.insert("type".to_owned(), kind);
                        Value::Object(variant.clone())
                    });
                    let variants = variants.collect();
                    schema.insert("anyOf".to_owned(), variants);
                } else {
                    schema.insert("type".to_owned(), kinds.pop().unwrap_or_else(|| json!("null")));
                }
            } else {
                break None;
            }
        };
        let mut node = match choice {
            Some((variants, inlined)) => {
                let base = self.properties(&mut schema, path)?;
                let mut node = Node::from(Kind::Choice(Box::new(self.choice(variants, inlined, base, path)?)));
                for key in ["type", "additionalProperties"] {
                    schema.remove(key);
                }
                describe(&mut node, &mut schema);
                node
            }
            None => self.plain(&mut schema, path)?,
        };
        node.nullable |= nullable;
        let unknown =
            schema.keys().find(|key| !NOTES.contains(&&***key) && !LEFT.contains(&&***key) && !key.starts_with("x-"));
        match unknown {
            Some(keyword) => Err(at(path, format_args!("the keyword `{keyword}` cannot be expressed: remove it"))),
            None => Ok(node),
        }
    }

    /// A schema with the definition that it refers to.
    fn inlined(&self, schema: Value, path: &str) -> Result<Raw, String> {
        let mut schema = raw(schema, path)?;
        let mut seen = HashSet::new();
        while let Some(reference) = schema.remove("$ref") {
            let name = self.target(&reference, path)?;
            if !seen.insert(name.to_owned()) {
                return Err(at(path, format_args!("the definition `{name}` refers to nothing but itself")));
            }
            schema = merge(schema, self.definition(name, path)?.clone(), path)?;
        }
        Ok(schema)
    }

    /// A schema without a choice.
    fn plain(&self, schema: &mut Raw, path: &str) -> Result<Node, String> {
        let mut values = match (schema.remove("const"), schema.remove("enum")) {
            (Some(value), _) => vec![value],
            (None, Some(values)) => list(values, "enum", path)?,
            (None, None) => Vec::new(),
        };
        let before = values.len();
        values.retain(|value| !value.is_null());
        let nullable = values.len() < before;
        let kind = match schema.remove("type") {
            Some(Value::String(kind)) => kind,
            Some(other) => return Err(at(path, format_args!("invalid type {other}"))),
            None => inferred(schema, &values, nullable).to_owned(),
        };
        let kind = match kind.as_str() {
            "null" => Kind::Null,
            _ if nullable && values.is_empty() => Kind::Null,
            "any" => Kind::Any,
            "boolean" => Kind::Boolean,
            "integer" => Kind::Integer,
            "number" => Kind::Number,
            "string" => Kind::String,
            "array" => self.array(schema, path)?,
            "object" => self.object(schema, path)?,
            other => return Err(at(path, format_args!("unknown type {other:?}"))),
        };
        let mut node = Node { values, nullable, ..kind.into() };
        for keyword in LIMITS {
            if let Some(limit) = schema.remove(keyword) {
                node.limits.insert(keyword.to_owned(), limit);
            }
        }
        describe(&mut node, schema);
        // Keywords for values of other types say nothing here.
        for keyword in [
            "additionalItems",
            "additionalProperties",
            "items",
            "patternProperties",
            "prefixItems",
            "properties",
            "required",
        ] {
            schema.remove(keyword);
        }
        Ok(node)
    }

    fn array(&self, schema: &mut Raw, path: &str) -> Result<Kind, String> {
        let (first, items) = (schema.remove("prefixItems"), schema.remove("items"));
        let items_path = format!("{path}[]");
        match (first, items) {
            // A tuple, in the words of draft 7 or later ones.
            (Some(Value::Array(items)), _) | (None, Some(Value::Array(items))) if !items.is_empty() => {
                let items = items.into_iter().enumerate();
                let items = items.map(|(index, item)| self.node(item, &format!("{path}[{index}]")));
                Ok(Kind::Tuple(items.collect::<Result<_, _>>()?))
            }
            (_, Some(items)) if items != false => Ok(Kind::Array(Box::new(self.node(items, &items_path)?))),
            _ => Ok(Kind::Array(Box::new(Kind::Any.into()))),
        }
    }

    fn object(&self, schema: &mut Raw, path: &str) -> Result<Kind, String> {
        let properties = self.properties(schema, path)?;
        let others = match schema.remove("additionalProperties") {
            Some(Value::Bool(false)) => None,
            Some(others) => Some(self.node(others, &inside(path, "*"))?),
            None => (!self.is_typed).then(|| Kind::Any.into()),
        };
        let others = match schema.remove("patternProperties") {
            Some(Value::Object(patterns)) => {
                let mut patterns = patterns.into_iter();
                let mut node = match patterns.next() {
                    Some((_, first)) if patterns.len() == 0 => self.node(first, &inside(path, "*"))?,
                    _ => Kind::Any.into(),
                };
                if let Some(others) = others {
                    node =
                        if patterns.len() == 0 && matches!(others.kind, Kind::Any) { others } else { Kind::Any.into() };
                }
                Some(node)
            }
            _ => others,
        };
        Ok(Kind::Object(Object { properties, others: others.map(Box::new) }))
    }

    fn properties(&self, schema: &mut Raw, path: &str) -> Result<Vec<Property>, String> {
        let mut required = HashSet::new();
        for name in schema.remove("required").map_or(Ok(Vec::new()), |names| list(names, "required", path))? {
            match name {
                Value::String(name) => required.insert(name),
                other => return Err(at(path, format_args!("`required` holds {other}, which is no name"))),
            };
        }
        let properties = match schema.remove("properties") {
            Some(Value::Object(properties)) => properties,
            Some(other) => return Err(at(path, format_args!("`properties` is {other}, which is no object"))),
            None => Raw::new(),
        };
        let mut all = Vec::new();
        for (name, property) in properties {
            let node = self.node(property, &inside(path, &name))?;
            all.push(Property { is_required: required.remove(&name), name, node });
        }
        let mut undescribed: Vec<_> = required.into_iter().collect();
        undescribed.sort_unstable();
        all.extend(undescribed.into_iter().map(|name| Property { name, is_required: true, node: Kind::Any.into() }));
        Ok(all)
    }

    fn choice(
        &self,
        variants: Vec<Value>,
        inlined: Vec<Raw>,
        base: Vec<Property>,
        path: &str,
    ) -> Result<Choice, String> {
        if let Some(tag) = tag(&inlined) {
            let mut choice = Choice { form: Form::Internal, tag, variants: Vec::new(), base };
            // A field of two variants with different schemas has two names.
            let mut schemas: HashMap<String, Vec<Value>> = HashMap::new();
            for (name, schema) in inlined.iter().flat_map(|variant| variant["properties"].as_object()).flatten() {
                let known = schemas.entry(name.clone()).or_default();
                if !known.contains(schema) {
                    known.push(schema.clone());
                }
            }
            for mut variant in inlined {
                let name = plain(&constant(&variant["properties"][&choice.tag]).unwrap_or_default());
                let inside_variant = inside(path, &name);
                if let Some(properties) = variant.get_mut("properties").and_then(Value::as_object_mut) {
                    properties.remove(&choice.tag);
                }
                if let Some(required) = variant.get_mut("required").and_then(Value::as_array_mut) {
                    required.retain(|name| *name != *choice.tag);
                }
                let description = variant.remove("description").as_ref().map(plain);
                if let Some(keyword) = ["allOf", "anyOf", "oneOf"].into_iter().find(|key| variant.contains_key(*key)) {
                    let reason = format!("`{keyword}` beside a tag cannot be expressed: give it a field of its own");
                    return Err(at(&inside_variant, reason));
                }
                let Kind::Object(object) = self.plain(&mut variant, &inside_variant)?.kind else {
                    return Err(at(&inside_variant, "a variant with a tag has to be an object"));
                };
                let taken = |name: &str| {
                    name == choice.tag || choice.base.iter().any(|it| it.name == name) || schemas.contains_key(name)
                };
                let mut fields = Vec::new();
                for property in object.properties {
                    let lowered = if schemas.get(&property.name).is_some_and(|all| all.len() > 1)
                        || choice.base.iter().any(|it| it.name == property.name)
                    {
                        unique(format!("{name}_{}", property.name), taken)
                    } else {
                        property.name.clone()
                    };
                    fields.push((lowered, property));
                }
                choice.variants.push(Variant { name, description, content: Content::Fields(fields) });
            }
            return Ok(choice);
        }
        let external = external(&inlined);
        let form = if external.is_some() { Form::External } else { Form::Untagged };
        let mut all = Vec::new();
        if let Some(names) = external {
            for (name, description, content) in names {
                let content = match content {
                    Some(content) => Content::Field(self.node(content, &inside(path, &name))?),
                    None => Content::Unit,
                };
                all.push(Variant { name, description, content });
            }
        } else {
            for (index, (variant, inlined)) in variants.into_iter().zip(&inlined).enumerate() {
                let node = self.node(variant, &format!("{path}<{}>", index + 1))?;
                let label = inlined.get("title").filter(|_| !self.is_typed).and_then(Value::as_str);
                let label = label.map_or_else(|| label_of(&node, inlined), str::to_owned);
                let name = unique(label, |name| all.iter().any(|it: &Variant| it.name == name));
                all.push(Variant { name, description: None, content: Content::Field(node) });
            }
        }
        let taken = |name: &str| base.iter().any(|it| it.name == name) || all.iter().any(|it| it.name == name);
        if let Some(clash) = all.iter().find(|variant| base.iter().any(|it| it.name == variant.name)) {
            let reason = format!("the variant `{}` has the name of a field beside it: rename one", clash.name);
            return Err(at(path, reason));
        }
        Ok(Choice { form, tag: unique("kind".to_owned(), taken), variants: all, base })
    }
}

/// Takes the words about a value out of a schema.
fn describe(node: &mut Node, schema: &mut Raw) {
    node.description = schema.remove("description").as_ref().map(plain).filter(|text| !text.is_empty());
    node.default = schema.remove("default").filter(|value| !value.is_null());
}

fn list(value: Value, keyword: &str, path: &str) -> Result<Vec<Value>, String> {
    match value {
        Value::Array(items) => Ok(items),
        other => Err(at(path, format_args!("`{keyword}` is {other}, which is no array"))),
    }
}

fn unique(mut name: String, taken: impl Fn(&str) -> bool) -> String {
    while taken(&name) {
        name.push('_');
    }
    name
}

/// The type of a schema that does not name it.
fn inferred(schema: &Raw, values: &[Value], nullable: bool) -> &'static str {
    let has = |keys: &[&str]| keys.iter().any(|key| schema.contains_key(*key));
    let all = |is: fn(&Value) -> bool| !values.is_empty() && values.iter().all(is);
    if has(&["properties", "required", "additionalProperties", "patternProperties"]) {
        "object"
    } else if has(&["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]) {
        "array"
    } else if has(&["minLength", "maxLength", "pattern"]) || all(Value::is_string) {
        "string"
    } else if has(&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"])
        || all(Value::is_number)
    {
        "number"
    } else if all(Value::is_boolean) {
        "boolean"
    } else if values.is_empty() && nullable {
        "null"
    } else {
        "any"
    }
}

/// Both schemas at once.
fn merge(mut one: Raw, other: Raw, path: &str) -> Result<Raw, String> {
    for (key, value) in other {
        match (one.get_mut(&key), value) {
            (None, value) => {
                one.insert(key, value);
            }
            (Some(Value::Object(near)), Value::Object(far)) if key == "properties" => {
                for (name, property) in far {
                    match near.get(&name) {
                        None => _ = near.insert(name, property),
                        Some(known) if *known == property => {}
                        Some(_) => {
                            return Err(at(&inside(path, &name), "two schemas of one field cannot be expressed"));
                        }
                    }
                }
            }
            (Some(Value::Array(near)), Value::Array(far)) if key == "required" => {
                near.extend(far.into_iter().filter(|name| !near.contains(name)).collect::<Vec<_>>());
            }
            // The description nearer to the field takes precedence.
            (Some(_), _) if key == "description" || key == "default" || NOTES.contains(&&*key) => {}
            (Some(near), far) if *near == far => {}
            (Some(_), _) => return Err(at(path, format_args!("two values of `{key}` cannot be expressed"))),
        }
    }
    Ok(one)
}

fn is_null(schema: &Value) -> bool {
    schema["type"] == "null" || schema.get("const").is_some_and(Value::is_null) || schema["enum"] == json!([null])
}

/// The only value of a schema.
fn constant(schema: &Value) -> Option<Value> {
    let only = || schema.get("enum")?.as_array().filter(|values| values.len() == 1)?.first();
    schema.get("const").or_else(only).cloned()
}

/// An enum of one type, if all variants are constants. Their descriptions are appended to that of the enum.
fn constants(variants: &[Raw], said: Option<&str>) -> Option<Raw> {
    let kind = variants.first()?.get("type")?.as_str()?;
    let (mut values, mut words) = (Vec::new(), Vec::new());
    for variant in variants {
        let is_plain =
            |key: &String| ["type", "const", "enum", "description"].contains(&&**key) || NOTES.contains(&&**key);
        if variant.get("type")? != kind || !variant.keys().all(is_plain) {
            return None;
        }
        match (variant.get("const"), variant.get("enum")) {
            (Some(value), None) => {
                if let Some(said) = variant.get("description").and_then(Value::as_str) {
                    words.push(format!("`{}`: {}", plain(value), said.trim_end_matches('.')));
                }
                values.push(value.clone());
            }
            (None, Some(Value::Array(several))) => values.extend_from_slice(several),
            _ => return None,
        }
    }
    let mut constants = Raw::from_iter([("type".to_owned(), json!(kind)), ("enum".to_owned(), json!(values))]);
    let said = said.map(|said| said.to_owned() + if said.ends_with(['.', '!', '?', ':']) { "" } else { "." });
    let said = Vec::from_iter(said.into_iter().chain((!words.is_empty()).then(|| words.join("; "))));
    if !said.is_empty() {
        constants.insert("description".to_owned(), json!(said.join(" ")));
    }
    Some(constants)
}

/// The field that has another constant in each variant.
fn tag(variants: &[Raw]) -> Option<String> {
    let first = variants.first()?.get("properties")?.as_object()?;
    let is_tag = |name: &&String| {
        let mut seen = HashSet::new();
        variants.iter().all(|variant| {
            let constant = variant.get("properties").and_then(|all| constant(all.get(*name)?));
            constant.is_some_and(|constant| constant.is_string() && seen.insert(plain(&constant)))
        })
    };
    first.keys().find(is_tag).cloned()
}

/// The variants of an externally tagged enum: name, description, content.
#[expect(clippy::type_complexity, reason = "read at once")]
fn external(variants: &[Raw]) -> Option<Vec<(String, Option<String>, Option<Value>)>> {
    let mut all = Vec::new();
    for variant in variants {
        let description = variant.get("description").map(plain);
        if let Some(name) = variant.get("const").and_then(Value::as_str) {
            all.push((name.to_owned(), description, None));
        } else if let Some(Value::Array(names)) = variant.get("enum") {
            for name in names {
                all.push((name.as_str()?.to_owned(), None, None));
            }
        } else {
            let mut properties = variant.get("properties")?.as_object()?.iter();
            let (name, content) = properties.next().filter(|_| properties.len() == 0)?;
            if variant.get("required")? != &json!([name]) {
                return None;
            }
            all.push((name.clone(), description, Some(content.clone())));
        }
    }
    let mut names = HashSet::new();
    let has_data = all.iter().any(|(.., content)| content.is_some());
    (has_data && all.iter().all(|(name, ..)| names.insert(name.clone()))).then_some(all)
}

fn label_of(node: &Node, inlined: &Raw) -> String {
    match &node.kind {
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::String => "text",
        Kind::Array(_) | Kind::Tuple(_) => "list",
        Kind::Object(_) => "object",
        Kind::Reference(_) => match inlined.get("type").and_then(Value::as_str) {
            Some("string") => "text",
            Some("array") => "list",
            Some(kind) => kind,
            None => "value",
        },
        Kind::Any | Kind::Null | Kind::Choice(_) => "value",
    }
    .to_owned()
}
