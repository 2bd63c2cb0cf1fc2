//! Changes of a document for callers: two states of it are compared, and each difference has its weight.
//!
//! A document is a tree of places with values. Texts and examples are no part of it. References are followed, except those
//! to schemas, which have their own places. The items of a list have names: an enum has the place `enum.small`. A change
//! is also breaking if the generated Rust is: the whole of it is compared by `release/compatibility.rs`.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::fmt;

use chatbotkit_codegen::Document;
use chatbotkit_codegen::check::VALIDATION;
use chatbotkit_codegen::document::referenced;
use chatbotkit_codegen::generate;
use chatbotkit_codegen::model::operation::{Form, METHODS, operations};
use chatbotkit_codegen::model::{choices, is_essential, mapped, reach};
use chatbotkit_codegen::rust::parts;
use itertools::Itertools;
use semver::Version;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::drift::schema::entries;

/// Both timeouts of an operation that has no others, in seconds.
const DEFAULT_TIMEOUT: u64 = 60;

/// Keywords that callers do not depend on.
const TEXTS: &str = "description example examples externalDocs headers info links openapi security summary tags title";

/// Keywords with names in them, in a map or in a list. With a new name, everything else stays as it was.
const NAMES: &str =
    "anyOf content enum mapping oneOf parameters paths properties required responses schemas x-essential x-events";

/// The effect of a change on callers.
#[derive(Clone, Copy, Debug, strum::Display, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub(crate) enum Weight {
    /// Nothing.
    Compatible,
    /// A call can fail, its result can differ, or code has to be changed.
    Breaking,
}

impl Weight {
    /// The lowest version that may come after another with changes of this weight, by the rules of cargo.
    pub(crate) fn version_after(self, Version { major, minor, patch, .. }: &Version) -> Version {
        match (major, minor, self) {
            (0, 0, _) | (0, _, Self::Compatible) => Version::new(*major, *minor, patch + 1),
            (0, _, Self::Breaking) | (_, _, Self::Compatible) => Version::new(*major, minor + 1, 0),
            (_, _, Self::Breaking) => Version::new(major + 1, 0, 0),
        }
    }
}

/// A place that differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Change {
    pub(crate) weight: Weight,
    place: String,
    /// Missing where it is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Value>,
    /// Missing where it is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<Value>,
}

/// The changes since an earlier state of the document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Changes {
    pub(crate) since: String,
    pub(crate) changes: Vec<Change>,
    pub(crate) breaking: usize,
    /// The lowest version that the changes allow, if there are any.
    pub(crate) next_version: Option<Version>,
}

impl Changes {
    /// The changes since a revision or a file, which had this version.
    pub(crate) fn new(since: String, version: &Version, before: &Document, after: &Document) -> Self {
        let changes = changes(before, after);
        let breaking = changes.iter().filter(|change| change.weight == Weight::Breaking).count();
        let weight = changes.iter().map(|change| change.weight).max();
        Self { since, changes, breaking, next_version: weight.map(|weight| weight.version_after(version)) }
    }
}

/// All changes, in the order of their places.
fn changes(before: &Document, after: &Document) -> Vec<Change> {
    let sent = &reach::sent(before) | &reach::sent(after);
    let rust = rust(before, after);
    let mut comparison = Comparison { before, after, sent, has_rust: rust.is_some(), changes: Vec::new() };
    comparison.below(&[], &document(before), &document(after), false);
    comparison.choices();
    let mut changes = comparison.changes;
    for places in rust.into_iter().flatten() {
        let is_below =
            |it: &str, place: &str| it.strip_prefix(place).is_some_and(|it| it.is_empty() || it.starts_with('.'));
        let is_in = |it: &Change| places.iter().any(|place| is_below(&it.place, place.as_str()));
        let mut found: Vec<_> = changes.iter_mut().filter(|change| is_in(change)).collect();
        if found.iter().all(|change| change.weight == Weight::Compatible) {
            found.iter_mut().for_each(|change| change.weight = Weight::Breaking);
        }
        // Another schema changes it, such as one that now contains this one.
        if !changes.iter().any(|change| is_in(change) || places.iter().any(|place| is_below(place, &change.place))) {
            let (place, after) = (format!("{}.rust", places[0]), Some("another type".into()));
            changes.push(Change { weight: Weight::Breaking, place, before: None, after });
        }
    }
    changes
}

/// Places at which the Rust of a schema or an operation breaks callers: a part of the type is gone or has another type, or
/// the method. That of an operation depends on its body. None if one of the documents cannot be generated.
fn rust(before: &Document, after: &Document) -> Option<Vec<Vec<String>>> {
    let code = |document| generate(document).ok().map(|code| parts(&(code.types + &code.clients)));
    let (was, is) = (code(before)?, code(after)?);
    let gone = |of: &str, name: Option<&str>| {
        let mut parts = was.get(of).into_iter().flatten().filter(|part| name.is_none_or(|name| part.0 == name));
        parts.any(|part| !is.get(of).is_some_and(|parts| parts.contains(part)))
    };
    let schema = |name: &str| format!("components.schemas.{name}");
    let schemas = before.schemas().into_iter().filter(|(name, _)| gone(name, None));
    let operations = operations(before).ok()?.into_iter().filter(|it| gone(&it.call.client(), Some(&it.call.method)));
    let operations = operations.map(|it| {
        let body = it.body.as_deref().map(schema);
        [format!("paths.{}.{}", it.path, it.method)].into_iter().chain(body).collect()
    });
    Some(schemas.map(|(name, _)| vec![schema(name)]).chain(operations).collect())
}

/// The tree of a document.
fn document(document: &Document) -> Value {
    let mut tree = tree(document, document.value(), "");
    for it in operations(document).unwrap_or_default().into_iter().filter(|it| it.feature.is_some()) {
        tree["paths"][it.path][it.method]["feature"] = it.feature.into();
    }
    if let Some(components) = tree.get_mut("components").and_then(Value::as_object_mut) {
        // Responses and other parameters are part of the operations that refer to them.
        components.retain(|key, _| ["parameters", "schemas"].contains(&key.as_str()));
        if let Some(Value::Object(shared)) = components.get_mut("parameters") {
            let headers = std::mem::take(shared).into_iter().filter(|(_, it)| it["in"] == "header");
            *shared = headers.map(|(_, it)| (name(&it, &it, 0), it)).collect();
        }
        // A schema of requests has another type than one of responses only.
        for name in reach::sent(document) {
            if let Some(Value::Object(schema)) = components.get_mut("schemas").and_then(|it| it.get_mut(name)) {
                schema.insert("sent".into(), true.into());
            }
        }
    }
    tree
}

/// The tree of a value: that of a keyword with names in it, if any.
fn tree(document: &Document, value: &Value, of: &str) -> Value {
    let (schema, of_names) = (referenced(value), !of.is_empty());
    match if schema.is_some() { value } else { document.resolve(value) } {
        Value::Object(map) => {
            let is_part = |key: &str, below: &Value| {
                of_names
                    || !(is_in(TEXTS, key)
                        || key == "allOf"
                        || *below == false && !is_in("additionalProperties explode", key))
            };
            let parts = map.iter().filter(|(key, below)| is_part(key, below));
            let part = |(key, below): (&String, &Value)| {
                // The parameters of a media type have no effect on its form.
                let name = if of == "content" { key.split(';').next().unwrap_or_default().trim() } else { key };
                (name.to_owned(), tree(document, below, if !of_names && is_in(NAMES, key) { key } else { "" }))
            };
            let parts = parts.map(part);
            parts.chain(schema.map(|name| ("$ref".to_owned(), name.into()))).collect::<Map<_, _>>().into()
        }
        Value::Array(items) => {
            let named = |(index, item)| match name(document.resolve(item), item, index) {
                name if item.is_object() => (name, tree(document, item, "")),
                // It has no more than its name.
                name => (name, Value::Null),
            };
            items.iter().enumerate().map(named).collect::<Map<_, _>>().into()
        }
        value => value.clone(),
    }
}

/// Returns whether a list of keywords has this one.
fn is_in(keywords: &str, key: &str) -> bool {
    keywords.split(' ').any(|keyword| keyword == key)
}

/// The name of an item of a list: that of a parameter, of a schema, or the value itself.
fn name(resolved: &Value, item: &Value, index: usize) -> String {
    match (resolved["in"].as_str(), resolved["name"].as_str(), referenced(item), item.as_str()) {
        (Some(place), Some(name), ..) => format!("{place} {name}"),
        (_, _, Some(name), _) | (_, _, _, Some(name)) => name.to_owned(),
        _ if item.is_object() => index.to_string(),
        _ => item.to_string(),
    }
}

struct Comparison<'a> {
    before: &'a Document,
    after: &'a Document,
    /// The schemas of requests.
    sent: BTreeSet<&'a str>,
    /// The weight of changes of the generated code is known.
    has_rust: bool,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    /// Compares what is below a place, which has names or keywords in it.
    fn below(&mut self, place: &[&str], was: &Value, is: &Value, of_names: bool) {
        let keys: BTreeSet<_> = [was, is].into_iter().filter_map(Value::as_object).flat_map(Map::keys).collect();
        for key in keys {
            let place = [place, &[key.as_str()]].concat();
            let (was, is) = (was.get(key), is.get(key));
            let (names, maps) = (!of_names && is_in(NAMES, key), was.into_iter().chain(is).all(Value::is_object));
            // A missing map of names equals an empty one; a choice is present or absent.
            let is_choice = ["anyOf", "enum", "oneOf", "x-events"].contains(&key.as_str());
            if maps && (was.is_some() && is.is_some() || names && !is_choice) {
                self.below(&place, was.unwrap_or(&Value::Null), is.unwrap_or(&Value::Null), names);
            } else if was != is {
                let breaks = self.breaks(&place, of_names, was, is);
                let weight = if breaks { Weight::Breaking } else { Weight::Compatible };
                self.changes.push(Change { weight, place: place.join("."), before: was.cloned(), after: is.cloned() });
            }
        }
    }

    /// Returns whether a name or a keyword that was added, removed or changed breaks a caller.
    fn breaks(&self, place: &[&str], is_name: bool, was: Option<&Value>, is: Option<&Value>) -> bool {
        let [above @ .., of, key] = place else { return true };
        let schema = place.get(2).map_or(&Value::Null, |name| self.before.schema(name));
        match (is_name.then_some(*of), *key, was, is) {
            (Some("required" | "x-essential"), ..) => self.is_needed(place),
            // An enum of one value is a constant.
            (Some("enum"), _, None, _) => schema["enum"].as_array().is_some_and(|it| it.len() == 1),
            // A choice that has no value of the discriminator is sent with the first, or else with its own name.
            (Some("mapping"), tag, None, Some(is)) => {
                let earlier = |(earlier, to): (&String, &Value)| mapped(to) == mapped(is) && earlier.as_str() < tag;
                choices(schema).any(|name| name == mapped(is)) && !entries(&schema["discriminator"][*of]).any(earlier)
            }
            // A stream without its result is incomplete.
            (Some("x-events"), _, None, Some(is)) if is["role"] == "result" => {
                entries(&schema[*of]).all(|(_, event)| event["role"] != "result")
            }
            (Some("parameters"), _, None, Some(is)) => is["required"] == true,
            // Another form of success is another type of the call.
            (Some("responses"), status, None, _) => status.starts_with('2') || status == "304",
            (Some("content"), media, None, _) if place.contains(&"responses") => {
                matches!(Form::of(media), Some(Form::Json | Form::Lines))
            }
            (Some(_), _, was, _) => was.is_some(),
            (_, "default" | "deprecated" | "format" | "x-handwritten" | "x-urgent", ..)
            | (_, "x-request" | "x-shorthand", None, _)
            // Nothing is refused any more, or no feature is required.
            | (_, "additionalProperties", Some(Value::Bool(false)), None)
            | (_, "feature", _, None) => false,
            // A received value keeps its unknown properties.
            (_, "additionalProperties", None, Some(Value::Bool(false))) => self.is_sent(place),
            // It can be the name that the path gives.
            (_, "x-call", ..) => !self.has_rust,
            // A body is always sent.
            (_, "required", ..) if *of == "requestBody" => false,
            (_, "x-timeout" | "x-idle-timeout", ..) => {
                let seconds = |it: Option<&Value>| it.and_then(Value::as_u64).unwrap_or(DEFAULT_TIMEOUT);
                seconds(is) < seconds(was)
            }
            // A request is retried, or it is not.
            (_, "x-retry", Some(was), Some(is)) => (was == "not-idempotent") != (is == "not-idempotent"),
            (_, "nullable", ..) => self.is_needed(&[above, &[*of]].concat()),
            (_, key, was, is) if VALIDATION.contains(&key) => self.is_sent(place) && is_stricter(key, was, is),
            (_, key, None, _) => !METHODS.contains(&key),
            _ => true,
        }
    }

    /// Adds changes of the order of choices: the first that fits is read.
    fn choices(&mut self) {
        for (name, schema) in self.before.schemas().into_iter().filter(|(_, it)| it["discriminator"].is_null()) {
            let [was, is] = [schema.value(), self.after.schema(name)].map(|it| choices(it).collect::<Vec<_>>());
            let [before, after] = [(&was, &is), (&is, &was)]
                .map(|(all, others)| json!(all.iter().filter(|name| others.contains(name)).join(", ")));
            if before != after {
                let (weight, place) = (Weight::Breaking, format!("components.schemas.{name}"));
                self.changes.push(Change { weight, place, before: Some(before), after: Some(after) });
            }
        }
    }

    /// Returns whether callers depend on the presence of a property: in a request, or if a response is useless without it.
    fn is_needed(&self, place: &[&str]) -> bool {
        let ["components", "schemas", schema, key, property] = place else { return true };
        let (before, after) = (self.before.schema(schema), self.after.schema(schema));
        let is_old = before["properties"].get(property).is_some();
        match (self.sent.contains(schema), *key) {
            // A type of requests as well accepts a response without a property that is not essential.
            (true, "x-essential") => is_old && is_essential(after, property),
            (true, _) => true,
            (false, _) => is_old && [before, after].iter().any(|schema| is_essential(schema, property)),
        }
    }

    fn is_sent(&self, place: &[&str]) -> bool {
        match place {
            ["components", "schemas", schema, ..] => self.sent.contains(schema),
            _ => !place.contains(&"responses"),
        }
    }
}

/// Returns whether a limit refuses what it did not refuse before.
fn is_stricter(key: &str, was: Option<&Value>, is: Option<&Value>) -> bool {
    let number = |value: Option<&Value>| value.and_then(Value::as_f64);
    match (number(was), number(is)) {
        (Some(was), Some(is)) if key.starts_with("max") => is < was,
        (Some(was), Some(is)) if key.starts_with("min") => is > was,
        _ => is.is_some(),
    }
}

/// A map that is added or removed is shown by its place alone.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match (&self.before, &self.after) {
            (None, _) => '+',
            (_, None) => '-',
            _ => '~',
        };
        let values = [&self.before, &self.after].into_iter().flatten().filter(|it| !it.is_object() && !it.is_null());
        let values = values.map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned)).join(" -> ");
        let colon = if values.is_empty() { "" } else { ": " };
        write!(f, "{:<10} {sign} {}{colon}{values}", self.weight, self.place)
    }
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { since, changes, breaking, .. } = self;
        write!(f, "{breaking} breaking and {} compatible changes since {since}", changes.len() - breaking)
    }
}
