//! The arguments of a model as values of their schema.

use serde_json::{Map, Number, Value};

use super::limits::is_outside;
use super::lower::{item, same};
use super::words::{counted, cut, expected, shown};
use super::{Choice, Content, Form, Kind, Node, Object, Property, Schema, Variant, at, either, inside};
use crate::runtime::tolerant::read_text;

/// Values that are compared with the schema. Untagged enums within each other could make it exponential.
const MAX_VALUES: u32 = 500_000;
const MAX_DEPTH: u32 = 100;
/// Untagged enums within each other. serde tries all variants of each, whatever is known of them.
const MAX_UNTAGGED: u32 = 10;

/// The problems in an error, and its characters.
const MAX_PROBLEMS: usize = 10;
const MAX_ERROR_CHARS: usize = 4000;

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
    /// The untagged enums around the value, and whether they were too many.
    untagged: u32,
    is_too_deep: bool,
}

impl Variant {
    /// True if a field of the variant has this name.
    fn has(&self, name: &str) -> bool {
        match &self.content {
            Content::Unit => false,
            Content::Field(_) => self.name == name,
            Content::Fields(all, _) => all.iter().any(|(lowered, it)| lowered == name || it.name == name),
        }
    }
}

impl Report {
    fn is_clean(&self) -> bool {
        self.wrong.is_empty() && self.unknown.is_empty()
    }

    /// Adds the problems of a part of the arguments.
    fn add(&mut self, part: Self) {
        self.wrong.extend(part.wrong);
        self.unknown.extend(part.unknown);
        self.known.extend(part.known);
    }
}

impl Schema {
    /// Reads arguments: an object, or a string that holds one. Nothing, null and a blank string are an empty object. A
    /// null that its field does not take counts as absent. A value of another type is taken where it can be read in one
    /// way: an integral float for an integer, a number, boolean, array or object in a string.
    ///
    /// # Errors
    /// An error is for the model to read: it names each field by its path, the expected type and the value, up to 10 fields.
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
            _ if report.values > MAX_VALUES => Err(format!(
                "more than {MAX_VALUES} values to compare with the schema: give fewer, or name the variants of enums"
            )),
            _ if report.is_too_deep => Err(format!("untagged enums are nested more than {MAX_UNTAGGED} deep")),
            Some(value) if report.is_clean() => Ok(Raised { value, coerced: report.coerced }),
            _ => {
                let Report { mut wrong, unknown, mut known, .. } = report;
                if matches!(self.resolve(&self.root).kind, Kind::Null) {
                    known = vec!["the function takes no arguments".to_owned()];
                }
                wrong.extend(unknown.iter().map(|name| format!("`{name}`: unknown argument")));
                if wrong.len() > MAX_PROBLEMS {
                    let more = wrong.len() - MAX_PROBLEMS;
                    wrong.splice(MAX_PROBLEMS.., [format!("and {more} more")]);
                }
                known.truncate(MAX_PROBLEMS);
                wrong.append(&mut known);
                Err(cut(&wrong.join("; "), MAX_ERROR_CHARS))
            }
        }
    }

    /// The value of a schema that was meant; none, and a problem in the report, if there is none.
    fn value(&self, node: &Node, given: &Value, path: &str, report: &mut Report) -> Option<Value> {
        report.values += 1;
        if report.values > MAX_VALUES {
            return None;
        }
        if report.depth >= MAX_DEPTH {
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
            (kind, given) if is_plain(kind, given) => given.clone(),
            (Kind::Array(node), Value::Array(items)) => {
                self.items(items.iter().map(|item| (&**node, item)), path, report)?
            }
            (Kind::Tuple(nodes), given) => self.tuple(nodes, given, path, report)?,
            (Kind::Object(object), Value::Object(given)) => self.object(object, given, path, report)?.into(),
            (Kind::Choice(choice), given) => {
                let outer = report.untagged;
                report.untagged += u32::from(choice.form == Form::Untagged);
                report.is_too_deep |= report.untagged > MAX_UNTAGGED;
                let value = if report.is_too_deep { None } else { self.choice(choice, given, path, report) };
                report.untagged = outer;
                value?
            }
            _ => return self.wrong(node, &given, path, report),
        };
        if is_outside(node, &value) { self.wrong(node, &value, path, report) } else { Some(value) }
    }

    fn wrong<T>(&self, node: &Node, given: &Value, path: &str, report: &mut Report) -> Option<T> {
        let reason = format!("expected {}, got {}", expected(node, given), shown(given));
        report.wrong.push(at(path, reason));
        None
    }

    fn tuple(&self, nodes: &[Node], given: &Value, path: &str, report: &mut Report) -> Option<Value> {
        if let Value::Object(fields) = given
            && !same(nodes)
        {
            let items: Vec<_> = nodes.iter().zip(1..).map(|(node, number)| item(number, node)).collect();
            let properties = items.iter().map(|it| (it.name.as_str(), it));
            let mut fields = self.fields(properties, None, fields, path, report)?;
            return Some(items.iter().filter_map(|it| fields.remove(&it.name)).collect());
        }
        let items = given.as_array().map_or(&[][..], Vec::as_slice);
        // A JSON Schema takes the first items alone, and further ones.
        if !given.is_array() || self.is_typed && items.len() != nodes.len() {
            let reason = format!("expected an array of {}, got {}", counted(nodes.len()), shown(given));
            report.wrong.push(at(path, reason));
            return None;
        }
        let further = Node::from(Kind::Any);
        self.items(nodes.iter().chain(std::iter::repeat(&further)).zip(items), path, report)
    }

    /// The items of an array, all of them, so that all problems are reported.
    fn items<'a>(
        &self,
        items: impl Iterator<Item = (&'a Node, &'a Value)>,
        path: &str,
        report: &mut Report,
    ) -> Option<Value> {
        let all = items.enumerate();
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
        if object.are_numbers
            && let Some(name) = given.keys().find(|name| name.parse::<i128>().is_err())
        {
            report.wrong.push(at(path, format_args!("expected integers as the names of fields, got {name:?}")));
            return None;
        }
        let properties = object.properties.iter().map(|it| (it.name.as_str(), it));
        self.fields(properties, object.others.as_deref(), given, path, report)
    }

    /// A value with its conversions if it fits, or its problems.
    fn fitting(
        &self,
        node: &Node,
        given: &Value,
        path: &str,
        report: &mut Report,
    ) -> Result<(Value, Vec<String>), Report> {
        let Report { values, depth, untagged, is_too_deep, .. } = *report;
        let mut own = Report { values, depth, untagged, is_too_deep, ..Report::default() };
        let value = self.value(node, given, path, &mut own);
        (report.values, report.is_too_deep) = (own.values, own.is_too_deep);
        match value {
            Some(value) if own.is_clean() => Ok((value, own.coerced)),
            _ => Err(own),
        }
    }

    /// False if a value does not fit, as its type shows, or the names and plain values of its fields.
    fn may_fit(&self, node: &Node, given: &Value, is_within: bool) -> bool {
        let target = self.resolve(node);
        let other = coerced(&target.kind, given);
        match (&target.kind, other.as_ref().unwrap_or(given)) {
            (_, Value::Null) if node.nullable || target.nullable => true,
            (kind, given) if is_plain(kind, given) => !is_outside(target, given),
            (Kind::Choice(_), _) | (Kind::Array(_), Value::Array(_)) => true,
            (Kind::Tuple(_), given) => given.is_array() || given.is_object(),
            (Kind::Object(object), Value::Object(given)) if !is_within => {
                let fits = |property: &Property| match given.get(&property.name) {
                    None | Some(Value::Null) if self.may_be_absent(property) => true,
                    given => given.is_some_and(|given| self.may_fit(&property.node, given, true)),
                };
                let is_known = |name: &String| object.properties.iter().any(|it| it.name == *name);
                object.properties.iter().all(fits) && (object.others.is_some() || given.keys().all(is_known))
            }
            (Kind::Object(_), given) => given.is_object(),
            _ => false,
        }
    }

    /// True if a field may be left out, or is null where it is.
    fn may_be_absent(&self, property: &Property) -> bool {
        let node = self.resolve(&property.node);
        !property.is_required || property.node.nullable || node.nullable || matches!(node.kind, Kind::Null)
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
            let value = match given
                .get(*lowered)
                .filter(|given| !given.is_null() || self.fitting(&property.node, given, path, report).is_ok())
            {
                Some(given) => self.value(&property.node, given, &inside(path, lowered), report),
                None if !property.is_required => continue,
                None if self.may_be_absent(property) => Some(Value::Null),
                None => {
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
                let place = if path.is_empty() { String::new() } else { format!(" in `{path}`") };
                report.known.push(match properties.is_empty() {
                    true => format!("known{place}: none"),
                    false => format!("known{place}: {}", list(properties.iter().map(|(name, _)| *name))),
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
                None if choice.form == Form::External => self.external(choice, given, report),
                None => None,
            };
        let Some(variant) = variant else {
            if choice.form == Form::Untagged && choice.base.is_empty() {
                match self.untagged(choice, given, path, report) {
                    Ok(value) => return Some(value),
                    Err(Some(own)) if tag.is_none() => {
                        report.add(own);
                        return None;
                    }
                    Err(_) => {}
                }
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
        let field;
        let mut known: Vec<_> = choice.base.iter().map(|it| (it.name.as_str(), it)).collect();
        let mut others = None;
        match &variant.content {
            Content::Unit => {}
            Content::Field(node) => {
                field = Property { name: variant.name.clone(), is_required: true, node: node.clone() };
                known.push((&variant.name, &field));
            }
            Content::Fields(properties, further) => {
                known.extend(properties.iter().map(|(lowered, property)| {
                    // By its own name as well, which the model may know better.
                    let by_name = !content.contains_key(lowered) && content.contains_key(&property.name);
                    (if by_name { property.name.as_str() } else { lowered.as_str() }, property)
                }));
                others = further.as_deref();
                // Without a field there is nothing to give.
                if choice.form == Form::External
                    && properties.iter().any(|(_, it)| self.is_empty(&it.node))
                    && content.get(&variant.name).is_none_or(Value::is_null)
                {
                    content.insert(variant.name.clone(), Map::new().into());
                }
            }
        }
        // A model may fill in the fields of the other variants with null.
        content.retain(|name, value| {
            let is_known = known.iter().any(|(known, _)| known == name);
            !value.is_null() || is_known || others.is_some() && !choice.variants.iter().any(|it| it.has(name))
        });
        let mut value = self.fields(known.into_iter(), others, &content, path, report)?;
        match (&variant.content, choice.form) {
            (Content::Fields(..), Form::Internal) => _ = value.insert(choice.tag.clone(), variant.name.clone().into()),
            (Content::Unit, _) if choice.base.is_empty() => return Some(variant.name.clone().into()),
            (Content::Unit, _) => _ = value.insert(variant.name.clone(), Value::Null),
            (Content::Field(_), _) => match value.remove(&variant.name) {
                Some(Value::Object(fields)) if !choice.base.is_empty() => value.extend(fields),
                other if choice.base.is_empty() => return other,
                _ => {}
            },
            (Content::Fields(..), _) => {}
        }
        Some(value.into())
    }

    /// True for an object without a field.
    fn is_empty(&self, node: &Node) -> bool {
        matches!(&self.resolve(node).kind, Kind::Object(object) if object.properties.is_empty() && object.others.is_none())
    }

    /// The variant of a value in the form of serde: a name, or an object with one.
    fn external<'a>(&self, choice: &'a Choice, given: &Value, report: &mut Report) -> Option<&'a Variant> {
        let is_unit = |variant: &&Variant| match &variant.content {
            Content::Fields(fields, _) => {
                fields.iter().all(|(_, it)| matches!(self.resolve(&it.node).kind, Kind::Null))
            }
            Content::Unit | Content::Field(_) => true,
        };
        if let Some(name) = given.as_str() {
            return choice.variants.iter().find(|variant| variant.name == name).filter(is_unit);
        }
        let given = given.as_object()?;
        let mut all: Vec<_> = choice.variants.iter().filter(|it| given.contains_key(&it.name)).collect();
        if all.iter().any(|it| !given[&it.name].is_null()) {
            all.retain(|it| !given[&it.name].is_null());
        } else {
            all.retain(|it| is_unit(it) || self.is_of(it, &Value::Null, report));
        }
        // A value of a JSON Schema may be of several variants.
        if !self.is_typed && all.len() > 1 {
            all.retain(|it| self.is_of(it, &given[&it.name], report));
            all.truncate(1);
        }
        all.pop().filter(|_| all.is_empty())
    }

    fn is_of(&self, variant: &Variant, given: &Value, report: &mut Report) -> bool {
        match &variant.content {
            Content::Fields(fields, _) => {
                fields.iter().all(|(_, it)| self.fitting(&it.node, given, "", report).is_ok())
            }
            Content::Unit | Content::Field(_) => false,
        }
    }

    /// The first variant that fits the value, as serde has it; or the problems of the only one that may be meant.
    fn untagged(
        &self,
        choice: &Choice,
        given: &Value,
        path: &str,
        report: &mut Report,
    ) -> Result<Value, Option<Report>> {
        let variants = choice.variants.iter().filter_map(|it| match &it.content {
            Content::Field(node) => Some((&it.name, node)),
            Content::Unit | Content::Fields(..) => None,
        });
        let (mut converted, mut problems) = (None, Vec::new());
        for (_, node) in variants.clone().filter(|(_, node)| self.may_fit(node, given, false)) {
            match self.fitting(node, given, path, report) {
                Ok((value, coerced)) if coerced.is_empty() => return Ok(value),
                // Only if no other fits: a text that holds a number is a text.
                Ok(fits) => _ = converted.get_or_insert(fits),
                Err(own) => problems.push(own),
            }
        }
        // The label without the tag.
        if converted.is_none()
            && let Some(fields) = given.as_object().filter(|fields| fields.len() == 1)
            && let Some((name, node)) = variants.clone().find(|(name, _)| fields.contains_key(*name))
        {
            converted = self.fitting(node, &fields[name], path, report).ok();
        }
        match converted {
            Some((value, coerced)) => {
                report.coerced.extend(coerced);
                Ok(value)
            }
            None => Err(problems.pop().filter(|_| problems.is_empty())),
        }
    }
}

fn fields(given: Option<&Value>) -> Result<Map<String, Value>, String> {
    let given = match given {
        Some(Value::String(text)) if text.trim().is_empty() => Value::Null,
        Some(Value::String(text)) => match parsed(text) {
            // Encoded twice.
            Some(text @ Value::String(_)) => return fields(Some(&text)),
            Some(given) => given,
            None => {
                let text = shown(&text.clone().into());
                return Err(format!("the arguments have to be a JSON object, got the text {text}"));
            }
        },
        given => given.cloned().unwrap_or_default(),
    };
    match given {
        Value::Null => Ok(Map::new()),
        Value::Object(fields) => Ok(fields),
        other => Err(format!("the arguments have to be a JSON object, got {}", shown(&other))),
    }
}

/// True if a value has a type without parts, or may have any.
fn is_plain(kind: &Kind, given: &Value) -> bool {
    match (kind, given) {
        (Kind::Any, _) => true,
        (Kind::Integer, Value::Number(number)) => number.is_i64() || number.is_u64(),
        (Kind::Null, given) => given.is_null(),
        (Kind::Boolean, given) => given.is_boolean(),
        (Kind::Number, given) => given.is_number(),
        (Kind::String, given) => given.is_string(),
        _ => false,
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
        (Kind::Null, Value::String(text)) => parsed(text).filter(Value::is_null),
        (Kind::Array(_) | Kind::Tuple(_), Value::String(text)) => parsed(text).filter(Value::is_array),
        (Kind::Object(_), Value::String(text)) => parsed(text).filter(Value::is_object),
        (Kind::Choice(choice), Value::String(text)) if choice.form != Form::Untagged => {
            parsed(text).filter(Value::is_object)
        }
        _ => None,
    }
}

/// The JSON in a text, which may be a code block: whatever `JSON.parse` takes.
fn parsed(text: &str) -> Option<Value> {
    let text = text.trim();
    let block = text.strip_prefix("```").and_then(|text| text.strip_suffix("```"));
    read_text(block.map_or(text, |text| text.strip_prefix("json").unwrap_or(text))).ok()
}

/// A float without a fraction as an integer.
#[expect(clippy::cast_possible_truncation, reason = "checked")]
pub(super) fn whole(number: &Number) -> Option<Number> {
    // The next float stands for two integers.
    const MAX: f64 = 9_007_199_254_740_991.0;
    let float = number.as_f64()?;
    (float.fract() == 0.0 && float.abs() <= MAX).then(|| (float as i64).into())
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
