//! The arguments of a model as values of their schema.

use serde_json::{Map, Number, Value};

use super::lower::{item, same};
use super::{Choice, Content, Form, Kind, Node, Object, Property, Schema, Variant, at, either, inside, plain};

/// Arguments in which more values are nested are refused.
const MAX_VALUES: u32 = 100_000;
const MAX_DEPTH: u32 = 100;
const MAX_SHOWN: usize = 60;

/// Arguments that fit their schema.
#[derive(Debug)]
pub(in crate::agent) struct Raised {
    pub(in crate::agent) value: Value,
    /// Values that were taken for others: where, and for which.
    pub(in crate::agent) coerced: Vec<String>,
}

/// The problems of arguments.
#[derive(Default)]
struct Report {
    wrong: Vec<String>,
    unknown: Vec<String>,
    known: Vec<String>,
    coerced: Vec<String>,
    values: u32,
    depth: u32,
}

impl Report {
    fn is_clean(&self) -> bool {
        self.wrong.is_empty() && self.unknown.is_empty()
    }
}

impl Schema {
    /// Reads arguments: an object, or a string that holds one. Nothing, null and a blank string are an empty object. A
    /// null that its field does not take counts as absent. A value of another type is taken where it can be read in one
    /// way: an integral float for an integer, a number, boolean, array or object in a string.
    ///
    /// # Errors
    /// An error is for the model to read: it names each field by its path, the expected type and the value.
    pub(in crate::agent) fn raise(&self, given: Option<&Value>) -> Result<Raised, String> {
        let given = fields(given)?;
        let mut report = Report::default();
        let value = if matches!(self.resolve(&self.root).kind, Kind::Null) {
            report.unknown.extend(given.keys().cloned());
            Some(Value::Null)
        } else {
            self.value(&self.root, &Value::Object(given), "", &mut report)
        };
        match value {
            Some(value) if report.is_clean() => Ok(Raised { value, coerced: report.coerced }),
            _ => {
                let Report { mut wrong, unknown, mut known, .. } = report;
                if matches!(self.resolve(&self.root).kind, Kind::Null) {
                    known = vec!["the function takes no arguments".to_owned()];
                }
                wrong.extend(unknown.iter().map(|name| format!("`{name}`: unknown argument")));
                wrong.append(&mut known);
                Err(wrong.join("; "))
            }
        }
    }

    /// The value of a schema that was meant; none, and a problem in the report, if there is none.
    fn value(&self, node: &Node, given: &Value, path: &str, report: &mut Report) -> Option<Value> {
        report.values += 1;
        if report.depth >= MAX_DEPTH || report.values > MAX_VALUES {
            report.wrong.push(at(path, "too deeply nested"));
            return None;
        }
        report.depth += 1;
        let value = self.value_within(node, given, path, report);
        report.depth -= 1;
        value
    }

    fn value_within(&self, node: &Node, given: &Value, path: &str, report: &mut Report) -> Option<Value> {
        let nullable = node.nullable;
        let node = self.resolve(node);
        if given.is_null() && (nullable || node.nullable) {
            return Some(Value::Null);
        }
        let mut given = std::borrow::Cow::Borrowed(given);
        if let Some(other) = coerced(&node.kind, &given) {
            report.coerced.push(at(path, format_args!("{} taken for {}", shown(&given), shown(&other))));
            given = std::borrow::Cow::Owned(other);
        }
        let value = match (&node.kind, &*given) {
            (Kind::Null, _) => return Some(Value::Null),
            (Kind::Any, given) => given.clone(),
            (Kind::Boolean, Value::Bool(_)) | (Kind::String, Value::String(_)) | (Kind::Number, Value::Number(_)) => {
                given.into_owned()
            }
            (Kind::Integer, Value::Number(number)) if number.is_i64() || number.is_u64() => given.into_owned(),
            (Kind::Array(items), Value::Array(given)) => {
                let all = given.iter().enumerate();
                let all = all.map(|(index, item)| self.value(items, item, &format!("{path}[{index}]"), report));
                // All of them, so that all problems are reported.
                let all: Vec<_> = all.collect();
                Value::Array(all.into_iter().collect::<Option<_>>()?)
            }
            (Kind::Tuple(nodes), given) => self.tuple(nodes, given, path, report)?,
            (Kind::Object(object), Value::Object(given)) => self.object(object, given, path, report)?.into(),
            (Kind::Choice(choice), given) => self.choice(choice, given, path, report)?,
            _ => return self.wrong(node, &given, path, report),
        };
        if is_outside(node, &value) { self.wrong(node, &value, path, report) } else { Some(value) }
    }

    fn wrong<T>(&self, node: &Node, given: &Value, path: &str, report: &mut Report) -> Option<T> {
        let reason = format!("expected {}, got {}", self.expected(node), shown(given));
        report.wrong.push(at(path, reason));
        None
    }

    fn tuple(&self, nodes: &[Node], given: &Value, path: &str, report: &mut Report) -> Option<Value> {
        let items: Vec<&Value> = match given {
            Value::Array(items) => items.iter().collect(),
            Value::Object(fields) if !same(nodes) => {
                let items = (1..=nodes.len()).map(|number| fields.get(&item(number)).unwrap_or(&Value::Null));
                if let Some(name) = fields.keys().find(|name| (1..=nodes.len()).all(|number| item(number) != **name)) {
                    report.unknown.push(inside(path, name));
                }
                items.collect()
            }
            _ => Vec::new(),
        };
        // A JSON Schema takes the first items alone.
        if items.len() != nodes.len() && (self.is_typed || items.len() > nodes.len() || !given.is_array()) {
            let reason = format!("expected an array of {} items, got {}", nodes.len(), shown(given));
            report.wrong.push(at(path, reason));
            return None;
        }
        let all = nodes.iter().zip(items).enumerate();
        let all = all.map(|(index, (node, item))| self.value(node, item, &format!("{path}[{index}]"), report));
        let all: Vec<_> = all.collect();
        all.into_iter().collect::<Option<_>>().map(Value::Array)
    }

    fn object(
        &self,
        object: &Object,
        given: &Map<String, Value>,
        path: &str,
        report: &mut Report,
    ) -> Option<Map<String, Value>> {
        let properties = object.properties.iter().map(|it| (it.name.as_str(), it));
        self.fields(properties, object.others.as_deref(), given, path, report)
    }

    /// The fields of an object; each property has a name in the arguments and one in the value.
    fn fields<'a>(
        &self,
        properties: impl Iterator<Item = (&'a str, &'a Property)>,
        others: Option<&Node>,
        given: &Map<String, Value>,
        path: &str,
        report: &mut Report,
    ) -> Option<Map<String, Value>> {
        let properties: Vec<_> = properties.collect();
        let mut fields = Some(Map::new());
        for (lowered, property) in &properties {
            let node = self.resolve(&property.node);
            let takes_null = property.node.nullable || node.nullable || matches!(node.kind, Kind::Null | Kind::Any);
            let value = match given.get(*lowered) {
                Some(given) if takes_null || !given.is_null() => {
                    self.value(&property.node, given, &inside(path, lowered), report)
                }
                _ if !property.is_required => continue,
                _ if takes_null && !matches!(node.kind, Kind::Any) => Some(Value::Null),
                _ => {
                    report.wrong.push(format!("`{}`: missing", inside(path, lowered)));
                    None
                }
            };
            match (value, &mut fields) {
                (Some(value), Some(fields)) => _ = fields.insert(property.name.clone(), value),
                _ => fields = None,
            }
        }
        let is_known = |name: &str| properties.iter().any(|(known, _)| *known == name);
        let unknown: Vec<_> = given.iter().filter(|(name, _)| !is_known(name)).collect();
        match others {
            Some(others) => {
                for (name, given) in unknown {
                    match (self.value(others, given, &inside(path, name), report), &mut fields) {
                        (Some(value), Some(fields)) => _ = fields.insert(name.clone(), value),
                        _ => fields = None,
                    }
                }
            }
            None if !unknown.is_empty() => {
                report.unknown.extend(unknown.iter().map(|(name, _)| inside(path, name)));
                let place = if path.is_empty() { String::new() } else { format!("in `{path}` ") };
                report.known.push(match properties.is_empty() {
                    true => format!("{place}there are none"),
                    false => format!("{place}there are {}", list(properties.iter().map(|(name, _)| *name))),
                });
            }
            None => {}
        }
        fields
    }

    fn choice(&self, choice: &Choice, given: &Value, path: &str, report: &mut Report) -> Option<Value> {
        let empty = Map::new();
        let fields = given.as_object().unwrap_or(&empty);
        let tag = fields.get(&choice.tag).filter(|tag| !tag.is_null());
        let variant =
            match tag.and_then(Value::as_str).and_then(|name| choice.variants.iter().find(|it| it.name == name)) {
                Some(variant) => Some(variant),
                None if choice.form == Form::External => self.external(choice, given),
                None => None,
            };
        let Some(variant) = variant else {
            if choice.form == Form::Untagged
                && let Some(value) = self.untagged(choice, given, path, report)
            {
                return Some(value);
            }
            let names = either(choice.variants.iter().map(|variant| &variant.name));
            report.wrong.push(match tag {
                Some(tag) => at(&inside(path, &choice.tag), format_args!("expected {names}, got {}", shown(tag))),
                None if given.is_object() => format!("`{}`: missing; expected {names}", inside(path, &choice.tag)),
                None => {
                    let expected = format!("expected an object with `{}`, which is {names}", choice.tag);
                    at(path, format_args!("{expected}, got {}", shown(given)))
                }
            });
            return None;
        };
        let mut content = fields.clone();
        content.remove(&choice.tag);
        // A model may fill in the fields of the others with null.
        content.retain(|_, value| !value.is_null());
        let base = choice.base.iter().map(|it| (it.name.as_str(), it));
        match &variant.content {
            Content::Fields(properties) => {
                let own = properties.iter().map(|(lowered, property)| {
                    // By its own name as well, which the model may know better.
                    let by_name = !content.contains_key(lowered) && content.contains_key(&property.name);
                    (if by_name { property.name.as_str() } else { lowered.as_str() }, property)
                });
                let mut value = self.fields(base.chain(own), None, &content, path, report)?;
                value.insert(choice.tag.clone(), variant.name.clone().into());
                Some(value.into())
            }
            Content::Unit => {
                let value = self.fields(base, None, &content, path, report)?;
                match choice.base.is_empty() {
                    true => Some(variant.name.clone().into()),
                    false => Some(with(value, &variant.name, Value::Null).into()),
                }
            }
            Content::Field(node) => {
                let property = Property { name: variant.name.clone(), is_required: true, node: node.clone() };
                let own = std::iter::once((variant.name.as_str(), &property));
                let mut value = self.fields(base.chain(own), None, &content, path, report)?;
                match (choice.form, choice.base.is_empty()) {
                    (Form::External | Form::Internal, _) => Some(value.into()),
                    (Form::Untagged, true) => value.remove(&variant.name),
                    (Form::Untagged, false) => {
                        if let Some(Value::Object(fields)) = value.remove(&variant.name) {
                            value.extend(fields);
                        }
                        Some(value.into())
                    }
                }
            }
        }
    }

    /// The variant of a value in the form of serde: a name, or an object with one.
    fn external<'a>(&self, choice: &'a Choice, given: &Value) -> Option<&'a Variant> {
        let is_unit = |variant: &&Variant| match &variant.content {
            Content::Unit => true,
            Content::Field(node) => matches!(self.resolve(node).kind, Kind::Null),
            Content::Fields(_) => false,
        };
        if let Some(name) = given.as_str() {
            return choice.variants.iter().find(|variant| variant.name == name).filter(is_unit);
        }
        let given = given.as_object()?;
        let is_given = |it: &&Variant| given.get(&it.name).is_some_and(|value| !value.is_null() || is_unit(it));
        let mut all = choice.variants.iter().filter(is_given);
        all.next().filter(|_| all.next().is_none())
    }

    /// The first variant that fits the value, as serde has it.
    fn untagged(&self, choice: &Choice, given: &Value, path: &str, report: &mut Report) -> Option<Value> {
        if !choice.base.is_empty() {
            return None;
        }
        let labelled = given.as_object().map(|fields| {
            let names = choice.variants.iter().map(|it| &it.name).filter(|name| fields.contains_key(*name));
            (fields.len() == 1, names.collect::<Vec<_>>())
        });
        let fits = |variant: &Variant, given: &Value, report: &mut Report| {
            let Content::Field(node) = &variant.content else { return None };
            let mut own = Report { values: report.values, depth: report.depth, ..Report::default() };
            let value = self.value(node, given, path, &mut own);
            report.values = own.values;
            let value = value.filter(|_| own.is_clean())?;
            Some((value, own.coerced))
        };
        // Without conversions first, which would take a text that holds a number for a number.
        let all: Vec<_> = choice.variants.iter().filter_map(|variant| fits(variant, given, report)).collect();
        let exact = all.iter().position(|(_, coerced)| coerced.is_empty());
        let mut all = all;
        if !all.is_empty() {
            let (value, coerced) = all.swap_remove(exact.unwrap_or(0));
            report.coerced.extend(coerced);
            return Some(value);
        }
        // The label without the tag.
        let (true, names) = labelled? else { return None };
        let variant = choice.variants.iter().find(|variant| names.first() == Some(&&variant.name))?;
        let (value, coerced) = fits(variant, &given[&variant.name], report)?;
        report.coerced.extend(coerced);
        Some(value)
    }

    /// The words for what a schema takes.
    fn expected(&self, node: &Node) -> String {
        if !node.values.is_empty() {
            return either(node.values.iter().map(plain));
        }
        let limit = |keyword: &str| node.limits.get(keyword);
        let number = |kind: &str| {
            let (least, most) = (limit("minimum"), limit("maximum"));
            let (above, below) = (limit("exclusiveMinimum"), limit("exclusiveMaximum"));
            let bounds: Vec<_> = match (least, most) {
                (Some(least), Some(most)) => vec![format!("from {least} to {most}")],
                (Some(least), None) => vec![format!("of {least} or more")],
                (None, Some(most)) => vec![format!("of {most} or less")],
                (None, None) => Vec::new(),
            };
            let open = above.map(|it| format!("above {it}")).into_iter().chain(below.map(|it| format!("below {it}")));
            let all: Vec<_> = std::iter::once(kind.to_owned()).chain(bounds).chain(open).collect();
            all.join(" ")
        };
        match &node.kind {
            Kind::Any | Kind::Null | Kind::Reference(_) => "a value".to_owned(),
            Kind::Boolean => "true or false".to_owned(),
            Kind::Integer => number("an integer"),
            Kind::Number => number("a number"),
            Kind::String => match limit("format").and_then(Value::as_str) {
                Some("date") => "a date such as 2026-01-31".to_owned(),
                Some("date-time") => "a date and time such as 2026-01-31T09:00:00Z".to_owned(),
                Some("partial-date-time") => "a date and time such as 2026-01-31T09:00:00".to_owned(),
                Some("time" | "partial-time") => "a time such as 09:00:00".to_owned(),
                Some("uuid") => "a UUID".to_owned(),
                Some("uri") => "a URL".to_owned(),
                Some("ip" | "ipv4" | "ipv6") => "an IP address".to_owned(),
                Some(format) => format!("a string in the format {format:?}"),
                None if limit("maxLength") == Some(&1.into()) => "one character".to_owned(),
                None => match limit("pattern").and_then(Value::as_str) {
                    Some(pattern) => format!("a string that matches {pattern}"),
                    None => "a string".to_owned(),
                },
            },
            Kind::Array(_) => {
                let count = |keyword: &str| limit(keyword).and_then(Value::as_u64);
                match (count("minItems"), count("maxItems")) {
                    (Some(least), Some(most)) if least == most => format!("an array of {least} items"),
                    (Some(least), Some(most)) => format!("an array of {least} to {most} items"),
                    (Some(least), None) => format!("an array of {least} items or more"),
                    (None, Some(most)) => format!("an array of {most} items or fewer"),
                    (None, None) => "an array".to_owned(),
                }
            }
            Kind::Tuple(nodes) => format!("an array of {} items", nodes.len()),
            Kind::Object(_) | Kind::Choice(_) => "an object".to_owned(),
        }
    }

    /// The error for a value that fits its schema, and not its type.
    pub(super) fn refused(&self, raised: &Value, path: &str, error: &serde_json::Error) -> String {
        let (mut node, mut value, mut has_node) = (&self.root, raised, true);
        let steps = path.split(['.', '[', ']']).filter(|step| !step.is_empty());
        for step in steps {
            node = self.resolve(node);
            let inner = match &node.kind {
                Kind::Object(object) => {
                    let property = object.properties.iter().find(|property| property.name == step);
                    property.map(|property| &property.node).or(object.others.as_deref())
                }
                Kind::Array(items) => Some(&**items),
                Kind::Tuple(nodes) => step.parse().ok().and_then(|index: usize| nodes.get(index)),
                _ => None,
            };
            has_node &= inner.is_some();
            node = inner.unwrap_or(node);
            let inner = value.get(step).or_else(|| value.get(step.parse::<usize>().ok()?));
            value = inner.unwrap_or(value);
        }
        let node = self.resolve(node);
        let path = path.trim_start_matches('.');
        let has_words = !matches!(node.kind, Kind::String) || !node.limits.is_empty();
        let is_scalar = !value.is_object() && !value.is_array();
        match has_node && has_words && is_scalar {
            true => at(path, format_args!("expected {}, got {}", self.expected(node), shown(value))),
            // The words of the type itself.
            false => at(path, format_args!("{} is not accepted: {error}", shown(value))),
        }
    }
}

fn with(mut fields: Map<String, Value>, name: &str, value: Value) -> Map<String, Value> {
    fields.insert(name.to_owned(), value);
    fields
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn fields(given: Option<&Value>) -> Result<Map<String, Value>, String> {
    let given = match given {
        Some(Value::String(text)) if text.trim().is_empty() => Value::Null,
        Some(Value::String(text)) => serde_json::from_str(text).map_err(|_| {
            format!("the arguments have to be a JSON object, got the text {}", shown(&text.clone().into()))
        })?,
        given => given.cloned().unwrap_or_default(),
    };
    match given {
        Value::Null => Ok(Map::new()),
        Value::Object(fields) => Ok(fields),
        other => Err(format!("the arguments have to be a JSON object, got {}", shown(&other))),
    }
}

/// The only other reading of a value, if its type is not that of the schema.
fn coerced(kind: &Kind, given: &Value) -> Option<Value> {
    match (kind, given) {
        (Kind::Integer, Value::Number(number)) if !number.is_i64() && !number.is_u64() => {
            whole(number).map(Value::Number)
        }
        (Kind::Integer | Kind::Number, Value::String(text)) => {
            let number: Number = serde_json::from_str(text.trim()).ok()?;
            match kind {
                Kind::Integer if !number.is_i64() && !number.is_u64() => whole(&number).map(Value::Number),
                _ => number.as_f64().is_some_and(f64::is_finite).then_some(Value::Number(number)),
            }
        }
        (Kind::Boolean, Value::String(text)) => match text.trim() {
            "true" | "True" => Some(true.into()),
            "false" | "False" => Some(false.into()),
            _ => None,
        },
        (Kind::Array(_) | Kind::Tuple(_), Value::String(text)) => parsed(text, Value::is_array),
        (Kind::Object(_), Value::String(text)) => parsed(text, Value::is_object),
        (Kind::Choice(choice), Value::String(text)) if choice.form != Form::Untagged => parsed(text, Value::is_object),
        _ => None,
    }
}

fn parsed(text: &str, is: fn(&Value) -> bool) -> Option<Value> {
    serde_json::from_str(text).ok().filter(is)
}

/// A float without a fraction as an integer.
#[expect(clippy::cast_possible_truncation, reason = "checked")]
fn whole(number: &Number) -> Option<Number> {
    // Above it a float does not tell one integer from the next.
    const MAX: f64 = 9_007_199_254_740_992.0;
    let float = number.as_f64()?;
    (float.fract() == 0.0 && float.abs() <= MAX).then(|| (float as i64).into())
}

/// Whether a value of the right type breaks a constraint.
fn is_outside(node: &Node, value: &Value) -> bool {
    if !node.values.is_empty() && !node.values.iter().any(|known| is_same(known, value)) {
        return true;
    }
    let limit = |keyword: &str| node.limits.get(keyword).and_then(Value::as_f64);
    match value {
        Value::Number(number) => {
            let Some(number) = number.as_f64() else { return false };
            limit("minimum").is_some_and(|least| number < least)
                || limit("maximum").is_some_and(|most| number > most)
                || limit("exclusiveMinimum").is_some_and(|above| number <= above)
                || limit("exclusiveMaximum").is_some_and(|below| number >= below)
        }
        Value::Array(items) => {
            let count = items.len() as f64;
            limit("minItems").is_some_and(|least| count < least) || limit("maxItems").is_some_and(|most| count > most)
        }
        Value::String(text) => {
            let count = || text.chars().count() as f64;
            limit("minLength").is_some_and(|least| count() < least)
                || limit("maxLength").is_some_and(|most| count() > most)
        }
        _ => false,
    }
}

/// Equal as JSON Schema has it, to which 1 and 1.0 are one number.
fn is_same(one: &Value, other: &Value) -> bool {
    one == other || one.as_f64().is_some_and(|one| other.as_f64() == Some(one))
}

/// A value for the model to recognise.
fn shown(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("an array of {} items", items.len()),
        Value::Object(_) => "an object".to_owned(),
        Value::String(text) if text.chars().count() > MAX_SHOWN => {
            format!("{:?}…", text.chars().take(MAX_SHOWN).collect::<String>())
        }
        value => value.to_string(),
    }
}
