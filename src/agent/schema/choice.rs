//! Enums: schemas of which a value has one.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use super::constants::constant;
use super::keywords::Raw;
use super::parse::Parser;
use super::{Choice, Content, Form, Kind, Node, Object, Property, Variant, at, inside, plain};

impl Parser {
    pub(super) fn choice(
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
                        unique(&format!("{name}_{}", property.name), taken)
                    } else {
                        property.name.clone()
                    };
                    fields.push((lowered, property));
                }
                choice.variants.push(Variant { name, description, content: Content::Fields(fields, object.others) });
            }
            return Ok(choice);
        }
        let external = external(&inlined);
        let form = if external.is_some() { Form::External } else { Form::Untagged };
        let mut all = Vec::new();
        if let Some(names) = external {
            for (name, description, content) in names {
                let content = match content {
                    Some(mut content) => {
                        let Object { properties, others, .. } = self.object(&mut content, path)?;
                        Content::Fields(properties.into_iter().map(|it| (it.name.clone(), it)).collect(), others)
                    }
                    None => Content::Unit,
                };
                all.push(Variant { name, description, content });
            }
        } else {
            for (index, (variant, inlined)) in variants.into_iter().zip(&inlined).enumerate() {
                let node = self.node(variant, &format!("{path}<{}>", index + 1))?;
                let label = inlined.get("title").filter(|_| !self.is_typed).and_then(Value::as_str);
                let label = label.map_or_else(|| label_of(&node, inlined), str::to_owned);
                let name = unique(&label, |name| all.iter().any(|it: &Variant| it.name == name));
                all.push(Variant { name, description: None, content: Content::Field(node) });
            }
        }
        let taken = |name: &str| base.iter().any(|it| it.name == name) || all.iter().any(|it| it.name == name);
        if let Some(clash) = all.iter().find(|variant| base.iter().any(|it| it.name == variant.name)) {
            let reason = format!("the variant `{}` has the name of a field beside it: rename one", clash.name);
            return Err(at(path, reason));
        }
        Ok(Choice { form, tag: unique("kind", taken), variants: all, base })
    }
}

/// The name, with a number if it is taken.
fn unique(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2_u32..).map(|number| format!("{name}{number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
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

/// The variants of an externally tagged enum: name, description, and the schema of the object with the name if there is one.
#[expect(clippy::type_complexity, reason = "read at once")]
fn external(variants: &[Raw]) -> Option<Vec<(String, Option<String>, Option<Raw>)>> {
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
            let (name, _) = properties.next().filter(|_| properties.len() == 0)?;
            let is_combined = ["allOf", "anyOf", "oneOf"].iter().any(|key| variant.contains_key(*key));
            if variant.get("required")? != &json!([name]) || is_combined {
                return None;
            }
            all.push((name.clone(), description, Some(variant.clone())));
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
