//! JSON Schema as [`Node`]s.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::constants::constants;
use super::keywords::{INTEGERS, LIMITS, REQUIRES, Raw, inferred, is_limit, is_read};
use super::lower::same;
use super::raise::whole;
use super::{Content, Form, Kind, Node, Object, Property, Schema, at, inside, plain};

/// References to what only a value can tell.
const DYNAMIC: [&str; 2] = ["$dynamicRef", "$recursiveRef"];

/// Definitions that are merged into themselves, or into many others, would have no end.
const MAX_DEPTH: u32 = 64;
const MAX_SCHEMAS: u32 = 10_000;

pub(super) struct Parser {
    root: Value,
    pub(super) is_typed: bool,
    depth: Cell<u32>,
    /// The schemas read so far.
    schemas: Cell<u32>,
    /// The path of the first reference to each definition.
    paths: RefCell<HashMap<String, String>>,
}

impl Schema {
    pub(super) fn parse(schema: Value, is_typed: bool) -> Result<Self, String> {
        let parser = Parser {
            root: schema.clone(),
            is_typed,
            depth: Cell::new(0),
            schemas: Cell::new(0),
            paths: RefCell::default(),
        };
        let mut root = parser.node(schema, "")?;
        let mut definitions = HashMap::new();
        // Only those that are referred to: the others may hold anything.
        let mut open = references(&root);
        while let Some(name) = open.pop() {
            if definitions.contains_key(&name) {
                continue;
            }
            let path = parser.paths.borrow().get(&name).cloned().unwrap_or_default();
            let node = parser.node(Value::Object(parser.definition(&name, &path)?), &path)?;
            open.extend(references(&node));
            definitions.insert(name, node);
        }
        if let Some(name) = definitions.keys().find(|name| is_circular(name, &definitions)) {
            return Err(refers_to_itself(name));
        }
        if !is_typed && matches!(root.kind, Kind::Any) {
            root.kind = Kind::Object(Object { others: Some(Box::new(Kind::Any.into())), ..Object::default() });
        }
        let schema = Self { root, definitions, is_typed };
        match &schema.resolve(&schema.root).kind {
            Kind::Object(Object { properties, others, .. })
                if !is_typed || !properties.is_empty() || others.is_none() => {}
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
        Value::Object(mut schema) => {
            // Servers in Go write null for an empty list or map.
            schema.retain(|keyword, value| !value.is_null() || keyword == "const");
            Ok(schema)
        }
        Value::Bool(true) => Ok(Raw::new()),
        Value::Bool(false) => Err(at(path, "no value fits the schema `false`")),
        other => Err(at(path, format_args!("invalid JSON Schema {other}: expected an object"))),
    }
}

/// True if a definition consists of references only that lead back to itself.
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
                Content::Fields(fields, others) => {
                    let nodes = fields.iter().map(|(_, it)| &it.node).chain(others.as_deref());
                    nodes.flat_map(references).collect()
                }
            });
            contents.chain(of(&choice.base)).collect()
        }
        _ => Vec::new(),
    }
}

impl Parser {
    /// The schema that a JSON pointer leads to.
    fn definition(&self, pointer: &str, path: &str) -> Result<Raw, String> {
        match self.root.pointer(pointer) {
            Some(definition) => raw(definition.clone(), path),
            None => Err(at(path, format_args!("the reference \"#{pointer}\" leads to nothing"))),
        }
    }

    /// The JSON pointer of a reference.
    fn target(reference: &Value, path: &str) -> Result<String, String> {
        let pointer = reference.as_str().and_then(|target| target.strip_prefix('#'));
        match pointer.filter(|pointer| pointer.is_empty() || pointer.starts_with('/')) {
            Some(pointer) => Ok(percent_decode_str(pointer).decode_utf8_lossy().into_owned()),
            None => Err(at(path, format_args!("the reference {reference} cannot be resolved: use one to `#/$defs/…`"))),
        }
    }

    /// Counts a schema. Fails if there are too many.
    fn count(&self, path: &str) -> Result<(), String> {
        self.schemas.set(self.schemas.get() + 1);
        match self.schemas.get() > MAX_SCHEMAS {
            true => Err(at(path, "the schema is too large, or refers to itself without an end")),
            false => Ok(()),
        }
    }

    pub(super) fn node(&self, schema: Value, path: &str) -> Result<Node, String> {
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
        let (mut nullable, mut requires) = (false, None);
        let choice = loop {
            self.count(path)?;
            // As OpenAPI 3.0 has it.
            nullable |= schema.remove("nullable").is_some_and(|value| value == true);
            if let Some(reference) = schema.get("$ref") {
                let name = Self::target(reference, path)?;
                if schema.keys().all(|key| key == "$ref" || !is_read(key)) {
                    self.paths.borrow_mut().entry(name.clone()).or_insert_with(|| path.to_owned());
                    let mut node = Node::from(Kind::Reference(name));
                    node.nullable = nullable;
                    describe(&mut node, &mut schema);
                    return Ok(node);
                }
                schema.remove("$ref");
                schema = merge(schema, self.definition(&name, path)?, path)?;
            } else if let Some(all) = schema.remove("allOf") {
                for part in list(all, "allOf", path)? {
                    schema = merge(schema, self.inlined(part, path)?, path)?;
                }
            } else if let Some((key, variants)) = ["anyOf", "oneOf"].iter().find_map(|key| schema.remove_entry(*key)) {
                let mut variants = list(variants, &key, path)?;
                if variants.is_empty() {
                    return Err(at(path, format_args!("`{key}` has no schema")));
                }
                if variants.iter().all(only_requires) {
                    requires.get_or_insert(variants);
                    continue;
                }
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
                if let Some(constants) = constants(&inlined, &schema) {
                    schema.remove("description");
                    schema = merge(schema, constants, path)?;
                } else if let [_] = variants[..] {
                    schema = merge(schema, raw(variants.remove(0), path)?, path)?;
                } else {
                    break Some((variants, inlined));
                }
            } else if let Some(mut kinds) = schema.get("type").and_then(Value::as_array).cloned() {
                let all = kinds.len();
                if all == 0 {
                    return Err(at(path, "`type` has no type"));
                }
                kinds.retain(|kind| kind != "null");
                nullable |= kinds.len() < all;
                let has_constant = |kind: &&Value| match (schema.get("const"), schema.get("enum")) {
                    (Some(value), _) => of_type(&plain(kind), value).is_some(),
                    (None, Some(Value::Array(all))) => all.iter().any(|value| of_type(&plain(kind), value).is_some()),
                    (None, _) => true,
                };
                let with_constants: Vec<_> = kinds.iter().filter(has_constant).cloned().collect();
                if !with_constants.is_empty() {
                    kinds = with_constants;
                }
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
            Some((variants, mut inlined)) => {
                let base = self.properties(&mut schema, path)?;
                schema.remove("type");
                let others = further(&mut schema);
                for variant in &mut inlined {
                    others
                        .iter()
                        .for_each(|it| _ = variant.entry("additionalProperties").or_insert_with(|| it.clone()));
                }
                let choice = self.choice(variants, inlined, base, path)?;
                if self.is_typed && choice.form != Form::Internal && others.is_some_and(|others| others != false) {
                    let reason = "a map beside an enum without a tag cannot be expressed: give it a field of its own";
                    return Err(at(path, reason));
                }
                let mut node = Node::from(Kind::Choice(Box::new(choice)));
                describe(&mut node, &mut schema);
                node
            }
            None => self.plain(&mut schema, path)?,
        };
        node.nullable |= nullable;
        node.limits.extend(requires.map(|variants| (REQUIRES.to_owned(), variants.into())));
        match schema.keys().find(|key| is_read(key) || DYNAMIC.contains(&&***key)) {
            Some(keyword) => Err(at(path, format_args!("the keyword `{keyword}` cannot be expressed here: remove it"))),
            None => Ok(node),
        }
    }

    /// A schema with the definition that it refers to.
    fn inlined(&self, schema: Value, path: &str) -> Result<Raw, String> {
        let mut schema = raw(schema, path)?;
        let mut seen = HashSet::new();
        while let Some(reference) = schema.remove("$ref") {
            self.count(path)?;
            let name = Self::target(&reference, path)?;
            let definition = self.definition(&name, path)?;
            if !seen.insert(name.clone()) {
                return Err(at(path, refers_to_itself(&name)));
            }
            schema = merge(schema, definition, path)?;
        }
        Ok(schema)
    }

    /// A schema without a choice.
    pub(super) fn plain(&self, schema: &mut Raw, path: &str) -> Result<Node, String> {
        let mut values = match (schema.remove("const"), schema.remove("enum")) {
            (Some(value), _) => vec![value],
            (None, Some(values)) => match list(values, "enum", path)? {
                values if values.is_empty() => return Err(at(path, "`enum` has no value")),
                values => values,
            },
            (None, None) => Vec::new(),
        };
        let before = values.len();
        values.retain(|value| !value.is_null());
        let nullable = values.len() < before;
        let name = match schema.remove("type") {
            Some(Value::String(name)) => name,
            Some(other) => return Err(at(path, format_args!("invalid type {other}"))),
            None => inferred(schema, &values, nullable).to_owned(),
        };
        let kind = match name.as_str() {
            "null" => Kind::Null,
            _ if nullable && values.is_empty() => Kind::Null,
            "any" => Kind::Any,
            "boolean" => Kind::Boolean,
            "integer" => Kind::Integer,
            "number" => Kind::Number,
            "string" => Kind::String,
            "array" => self.array(schema, path)?,
            "object" => Kind::Object(self.object(schema, path)?),
            other => return Err(at(path, format_args!("unknown type {other:?}"))),
        };
        let has_values = !values.is_empty();
        values = values.iter().filter_map(|value| of_type(&name, value)).collect();
        if has_values && values.is_empty() {
            return Err(at(path, format_args!("no constant has the type {name:?}")));
        }
        let mut node = Node { values, nullable, ..kind.into() };
        for keyword in LIMITS {
            let Some(limit) = schema.remove(keyword) else { continue };
            match of_type("integer", &limit).unwrap_or(limit) {
                limit if is_limit(keyword, &limit) => _ = node.limits.insert(keyword.to_owned(), limit),
                // As draft 4 has it: the bound is the other keyword.
                Value::Bool(is_exclusive) if keyword.starts_with("exclusive") => {
                    let inclusive = if keyword == "exclusiveMinimum" { "minimum" } else { "maximum" };
                    if is_exclusive && let Some(bound) = schema.remove(inclusive) {
                        node.limits.insert(keyword.to_owned(), bound);
                    }
                }
                limit => return Err(at(path, format_args!("invalid `{keyword}` {limit}"))),
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
        let (first, rest) = match (schema.remove("prefixItems"), schema.remove("items")) {
            // A tuple, in the words of draft 7 or later ones.
            (None, Some(Value::Array(first))) if !first.is_empty() => (first, schema.remove("additionalItems")),
            (Some(Value::Array(first)), rest) => (first, rest),
            (_, rest) => (Vec::new(), rest),
        };
        let items = first.into_iter().enumerate();
        let items = items.map(|(index, item)| self.node(item, &format!("{path}[{index}]")));
        let mut items = items.collect::<Result<Vec<_>, _>>()?;
        let rest = match rest {
            Some(Value::Bool(false)) => {
                let most = schema.get("maxItems").and_then(Value::as_u64).unwrap_or(u64::MAX);
                schema.insert("maxItems".to_owned(), most.min(items.len() as u64).into());
                Kind::Any.into()
            }
            Some(rest) => self.node(rest, &format!("{path}[]"))?,
            None => Kind::Any.into(),
        };
        if !items.is_empty() && matches!(rest.kind, Kind::Any) {
            return Ok(Kind::Tuple(items));
        }
        // Any number of items, which are of any value where their schemas differ.
        items.push(rest);
        let item = if same(&items) { items.pop() } else { None };
        Ok(Kind::Array(Box::new(item.unwrap_or_else(|| Kind::Any.into()))))
    }

    pub(super) fn object(&self, schema: &mut Raw, path: &str) -> Result<Object, String> {
        let properties = self.properties(schema, path)?;
        let mut are_numbers = false;
        let others = match further(schema) {
            Some(Value::Bool(false)) => None,
            Some(others) => Some(self.node(others, &inside(path, "*"))?),
            None => (!self.is_typed).then(|| Kind::Any.into()),
        };
        let others = match schema.remove("patternProperties") {
            Some(Value::Object(patterns)) => {
                are_numbers = others.is_none() && patterns.keys().all(|pattern| INTEGERS.contains(&&**pattern));
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
        Ok(Object { properties, others: others.map(Box::new), are_numbers })
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
}

/// A constant of a type, to which 1.0 is an integer.
fn of_type(kind: &str, value: &Value) -> Option<Value> {
    let is_of_type = match (kind, value) {
        ("integer", Value::Number(number)) if !number.is_i64() && !number.is_u64() => {
            return whole(number).map(Value::Number);
        }
        ("integer" | "number", value) => value.is_number(),
        ("boolean", value) => value.is_boolean(),
        ("string", value) => value.is_string(),
        ("array", value) => value.is_array(),
        ("object", value) => value.is_object(),
        _ => true,
    };
    is_of_type.then(|| value.clone())
}

/// Takes the schema of further fields out of a schema.
fn further(schema: &mut Raw) -> Option<Value> {
    let unevaluated = schema.remove("unevaluatedProperties");
    schema.remove("additionalProperties").or(unevaluated)
}

/// True for a variant that requires fields of the schema around it, or forbids them.
fn only_requires(variant: &Value) -> bool {
    let is_plain = |key: &String| ["required", "type"].contains(&&**key) || !is_read(key);
    let requires = variant.get("required").or_else(|| variant.get("not")).is_some();
    requires && variant.as_object().is_some_and(|variant| variant.keys().all(is_plain))
}

fn refers_to_itself(pointer: &str) -> String {
    format!("the definition `#{pointer}` refers to nothing but itself")
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

/// Both schemas at once.
fn merge(mut one: Raw, other: Raw, path: &str) -> Result<Raw, String> {
    for (key, value) in other {
        match (one.get_mut(&key), value) {
            (None, value) => {
                one.insert(key, value);
            }
            (Some(Value::Object(near)), Value::Object(far)) if key == "properties" => {
                for (name, property) in far {
                    match near.get_mut(&name) {
                        None => _ = near.insert(name, property),
                        Some(known) => {
                            let path = inside(path, &name);
                            *known = merge(raw(known.take(), &path)?, raw(property, &path)?, &path)?.into();
                        }
                    }
                }
            }
            (Some(Value::Array(near)), Value::Array(far)) if key == "enum" => near.retain(|value| far.contains(value)),
            (Some(Value::Array(near)), Value::Array(far)) if key == "required" => {
                near.extend(far.into_iter().filter(|name| !near.contains(name)).collect::<Vec<_>>());
            }
            // The description nearer to the field takes precedence.
            (Some(_), _) if !is_read(&key) => {}
            (Some(near), far) if *near == far => {}
            (Some(_), _) => return Err(at(path, format_args!("two values of `{key}` cannot be expressed"))),
        }
    }
    Ok(one)
}

fn is_null(schema: &Value) -> bool {
    schema["type"] == "null" || schema.get("const").is_some_and(Value::is_null) || schema["enum"] == json!([null])
}
