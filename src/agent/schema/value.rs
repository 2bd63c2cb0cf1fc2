//! Values in their lowered schema: defaults.

use std::cell::Cell;

use serde_json::{Map, Value, json};

use super::lower::{item, same};
use super::{Choice, Content, Form, Kind, Node, Object, Property, Schema};

/// The number of values that are compared with schemas. Untagged enums within each other could make it exponential.
const MAX_STEPS: u32 = 10_000;

struct Lowering<'a> {
    schema: &'a Schema,
    steps: Cell<u32>,
}

impl Schema {
    /// A value of the schema as the lowered schema has it; none if it is no value of the schema, or too large.
    pub(super) fn lower_value(&self, node: &Node, value: &Value) -> Option<Value> {
        Lowering { schema: self, steps: Cell::new(0) }.value(node, value)
    }
}

impl Lowering<'_> {
    fn value(&self, node: &Node, value: &Value) -> Option<Value> {
        self.steps.set(self.steps.get() + 1);
        if self.steps.get() > MAX_STEPS {
            return None;
        }
        let nullable = node.nullable;
        let node = self.schema.resolve(node);
        if value.is_null() && (nullable || node.nullable) {
            return Some(Value::Null);
        }
        if !node.values.is_empty() && !node.values.contains(value) {
            return None;
        }
        let of_kind = match &node.kind {
            Kind::Any => true,
            Kind::Null => value.is_null(),
            Kind::Boolean => value.is_boolean(),
            Kind::Integer => value.is_i64() || value.is_u64(),
            Kind::Number => value.is_number(),
            Kind::String => value.is_string(),
            Kind::Array(items) => {
                let lowered = value.as_array()?.iter().map(|item| self.value(items, item));
                return lowered.collect::<Option<Vec<_>>>().map(Value::Array);
            }
            Kind::Tuple(nodes) => {
                let items = value.as_array().filter(|items| items.len() == nodes.len())?;
                if same(nodes) {
                    let lowered = nodes.iter().zip(items).map(|(node, item)| self.value(node, item));
                    return lowered.collect::<Option<Vec<_>>>().map(Value::Array);
                }
                let properties: Vec<_> = nodes.iter().zip(1..).map(|(node, number)| item(number, node)).collect();
                let fields = properties.iter().map(|it| it.name.clone()).zip(items.iter().cloned()).collect();
                return self.fields(&properties, &fields).map(Value::Object);
            }
            Kind::Object(object) => return self.object(object, value.as_object()?).map(Value::Object),
            Kind::Choice(choice) => return self.choice(choice, value).map(Value::Object),
            Kind::Reference(_) => false,
        };
        of_kind.then(|| value.clone())
    }

    fn object(&self, object: &Object, fields: &Map<String, Value>) -> Option<Map<String, Value>> {
        let mut lowered = self.fields(&object.properties, fields)?;
        for (name, value) in fields {
            if object.properties.iter().all(|property| property.name != *name) {
                lowered.insert(name.clone(), self.value(object.others.as_deref()?, value)?);
            }
        }
        Some(lowered)
    }

    fn fields(&self, properties: &[Property], fields: &Map<String, Value>) -> Option<Map<String, Value>> {
        let mut lowered = Map::new();
        for property in properties {
            match fields.get(&property.name) {
                // The lowered schema omits what may be null.
                Some(Value::Null) if !matches!(self.schema.resolve(&property.node).kind, Kind::Any) => {}
                Some(value) => _ = lowered.insert(property.name.clone(), self.value(&property.node, value)?),
                None if property.is_required => return None,
                None => {}
            }
        }
        Some(lowered)
    }

    fn choice(&self, choice: &Choice, value: &Value) -> Option<Map<String, Value>> {
        let fields = value.as_object();
        let mut lowered = match fields {
            Some(fields) => self.fields(&choice.base, fields)?,
            None => Map::new(),
        };
        let is_base = |name: &str| choice.base.iter().any(|it| it.name == name);
        let own = || fields.into_iter().flatten();
        let variant = choice.variants.iter().find_map(|variant| {
            let content = match (&variant.content, choice.form) {
                (Content::Unit, _) => (value == variant.name.as_str()).then(Map::new),
                (Content::Field(node), _) => {
                    let value = match choice.base.is_empty() {
                        true => value.clone(),
                        false => {
                            own().filter(|(name, _)| !is_base(name)).map(|(k, v)| (k.clone(), v.clone())).collect()
                        }
                    };
                    Some(field(&variant.name, self.value(node, &value)?))
                }
                (Content::Fields(properties, others), _) => {
                    let mut fields = fields?.clone();
                    if choice.form == Form::Internal && fields.remove(&choice.tag)? != *variant.name {
                        return None;
                    }
                    fields.retain(|name, _| !is_base(name) || properties.iter().any(|(_, it)| it.name == *name));
                    let all = properties.iter().map(|(_, property)| property.clone()).collect();
                    let object = Object { properties: all, others: others.clone(), are_numbers: false };
                    let mut lowered = self.object(&object, &fields)?;
                    for (name, property) in properties {
                        if let Some(value) = lowered.remove(&property.name) {
                            lowered.insert(name.clone(), value);
                        }
                    }
                    Some(lowered)
                }
            };
            Some((variant, content?))
        });
        let (variant, content) = variant?;
        lowered.extend(content);
        lowered.insert(choice.tag.clone(), json!(variant.name));
        Some(lowered)
    }
}

fn field(name: &str, value: Value) -> Map<String, Value> {
    if value.is_null() { Map::new() } else { Map::from_iter([(name.to_owned(), value)]) }
}
