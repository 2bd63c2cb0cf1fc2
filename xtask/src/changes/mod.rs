//! Changes of a document for callers: two states of it are compared, and each difference has its weight.
//!
//! A document is a tree of places with values. Texts and examples are no part of it. References are followed, except those
//! to schemas, which have their own places. The items of a list have names: an enum has the place `enum.small`. Changes of the
//! Rust that is generated, such as signatures and derives, are those of cargo-semver-checks.

use std::collections::BTreeSet;
use std::fmt;

use chatbotkit_codegen::Document;
use chatbotkit_codegen::check::VALIDATION;
use chatbotkit_codegen::document::referenced;
use chatbotkit_codegen::model::operation::{Form, METHODS};
use chatbotkit_codegen::model::{is_essential, reach};
use semver::Version;
use serde::Serialize;
use serde_json::{Map, Value};

/// The timeout of an operation without `x-timeout`, in seconds.
const DEFAULT_TIMEOUT: u64 = 60;

/// Keywords that callers do not depend on.
const TEXTS: [&str; 12] = [
    "description",
    "example",
    "examples",
    "externalDocs",
    "headers",
    "info",
    "links",
    "openapi",
    "security",
    "summary",
    "tags",
    "title",
];

/// Keywords with names in them, in a map or in a list. With a new name, everything else stays as it was.
const NAMES: [&str; 13] = [
    "anyOf",
    "content",
    "enum",
    "mapping",
    "oneOf",
    "parameters",
    "paths",
    "properties",
    "required",
    "responses",
    "schemas",
    "x-essential",
    "x-events",
];

/// The effect of a change on callers.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "camelCase")]
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
    let mut comparison = Comparison { before, after, sent, changes: Vec::new() };
    comparison.below(&[], &document(before), &document(after), false);
    comparison.changes
}

/// The tree of a document.
fn document(document: &Document) -> Value {
    let mut tree = tree(document, document.value(), false);
    if let Some(components) = tree.get_mut("components").and_then(Value::as_object_mut) {
        // Responses and other parameters are part of the operations that refer to them.
        components.retain(|key, _| ["parameters", "schemas"].contains(&key.as_str()));
        if let Some(Value::Object(shared)) = components.get_mut("parameters") {
            let headers = std::mem::take(shared).into_iter().filter(|(_, it)| it["in"] == "header");
            *shared = headers.map(|(_, it)| (name(&it, &it, 0), it)).collect();
        }
        // A schema of requests has another type than one of responses only.
        let sent = reach::sent(document);
        let schemas = components.get_mut("schemas").and_then(Value::as_object_mut).into_iter().flatten();
        let schemas = schemas.filter(|(name, _)| sent.contains(name.as_str()));
        schemas
            .filter_map(|(_, schema)| schema.as_object_mut())
            .for_each(|it| _ = it.insert("sent".into(), true.into()));
    }
    tree
}

fn tree(document: &Document, value: &Value, of_names: bool) -> Value {
    let schema = referenced(value);
    match if schema.is_some() { value } else { document.resolve(value) } {
        Value::Object(map) => {
            let is_part = |key: &str, below: &Value| {
                of_names || !(TEXTS.contains(&key) || key == "allOf" || *below == false && key != "explode")
            };
            let parts = map.iter().filter(|(key, below)| is_part(key, below));
            let parts = parts.map(|(key, below)| (key.clone(), tree(document, below, !of_names && is_named(key))));
            parts.chain(schema.map(|name| ("$ref".to_owned(), name.into()))).collect::<Map<_, _>>().into()
        }
        Value::Array(items) => {
            let named = |(index, item)| match name(document.resolve(item), item, index) {
                name if item.is_object() => (name, tree(document, item, false)),
                // It has no more than its name.
                name => (name, Value::Null),
            };
            items.iter().enumerate().map(named).collect::<Map<_, _>>().into()
        }
        value => value.clone(),
    }
}

fn is_named(key: &str) -> bool {
    NAMES.contains(&key)
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
    changes: Vec<Change>,
}

impl Comparison<'_> {
    /// Compares what is below a place, which has names or keywords in it.
    fn below(&mut self, place: &[&str], was: &Value, is: &Value, of_names: bool) {
        let keys = |value: &Value| value.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect();
        let keys: BTreeSet<String> = [keys(was), keys(is)].into_iter().flat_map(|keys: Vec<_>| keys).collect();
        for key in &keys {
            let place = [place, &[key.as_str()]].concat();
            let (was, is) = (was.get(key), is.get(key));
            let (names, maps) = (!of_names && is_named(key), [was, is].into_iter().flatten().all(Value::is_object));
            // A missing map of names equals an empty one; a choice is present or absent.
            let is_choice = ["anyOf", "enum", "oneOf", "x-events"].contains(&key.as_str());
            if maps && (was.is_some() && is.is_some() || names && !is_choice) {
                self.below(&place, was.unwrap_or(&Value::Null), is.unwrap_or(&Value::Null), names);
            } else if was != is {
                let breaks =
                    if of_names { self.name_breaks(&place, was, is) } else { self.keyword_breaks(&place, was, is) };
                let weight = if breaks { Weight::Breaking } else { Weight::Compatible };
                let (before, after) = (was.cloned(), is.cloned());
                self.changes.push(Change { weight, place: place.join("."), before, after });
            }
        }
    }

    /// Returns whether a name that was added, removed or replaced breaks a caller.
    fn name_breaks(&self, place: &[&str], was: Option<&Value>, is: Option<&Value>) -> bool {
        let [.., of, name] = place else { return true };
        match (*of, was, is) {
            ("required" | "x-essential", ..) => self.is_needed(place),
            // An enum of one value is a constant.
            ("enum", None, _) => place
                .get(2)
                .is_some_and(|name| self.before.schema(name)["enum"].as_array().is_some_and(|it| it.len() == 1)),
            ("parameters", None, Some(is)) => is["required"] == true,
            // Another form of success is another type of the call.
            ("responses", None, _) => name.starts_with('2') || *name == "304",
            ("content", None, _) if place.contains(&"responses") => {
                matches!(Form::of(name), Some(Form::Json | Form::Lines))
            }
            (_, was, _) => was.is_some(),
        }
    }

    /// Returns whether a keyword that was added, removed or changed breaks a caller.
    fn keyword_breaks(&self, place: &[&str], was: Option<&Value>, is: Option<&Value>) -> bool {
        let [.., of, key] = place else { return true };
        match (*key, was, is) {
            ("default" | "deprecated" | "format" | "x-handwritten", ..) | ("x-request" | "x-shorthand", None, _) => {
                false
            }
            // A body is always sent.
            ("required", ..) if *of == "requestBody" => false,
            ("x-timeout", ..) => {
                let seconds = |it: Option<&Value>| it.and_then(Value::as_u64).unwrap_or(DEFAULT_TIMEOUT);
                seconds(is) < seconds(was)
            }
            // A request is retried, or it is not.
            ("x-retry", Some(was), Some(is)) => (was == "not-idempotent") != (is == "not-idempotent"),
            ("nullable", ..) => self.is_needed(&place[..place.len() - 1]),
            (key, was, is) if VALIDATION.contains(&key) => self.is_sent(place) && is_stricter(key, was, is),
            (key, None, _) => !METHODS.contains(&key),
            _ => true,
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

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        })
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { weight, place, before, after } = self;
        let sign = match (before, after) {
            (None, _) => '+',
            (_, None) => '-',
            _ => '~',
        };
        write!(f, "{weight:<10} {sign} {place}")?;
        // A map that is added or removed is shown by its place alone.
        let shown = |value: &Value| match value {
            Value::Object(_) | Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        };
        let values: Vec<_> = [before, after].into_iter().flatten().filter_map(shown).collect();
        if values.is_empty() { Ok(()) } else { write!(f, ": {}", values.join(" -> ")) }
    }
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { since, changes, breaking, .. } = self;
        write!(f, "{breaking} breaking and {} compatible changes since {since}", changes.len() - breaking)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PETS: &str = include_str!("../tests/documents/pets.yaml");

    /// The lines of the changes from one text to another.
    fn lines(before: &str, after: &str) -> Vec<String> {
        let [before, after] = [before, after].map(|text| Document::parse("pets.yaml", text).expect("YAML"));
        changes(&before, &after).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_change_is_a_line_with_its_place_and_its_weight() {
        let fetch = "paths./pet/{petId}/fetch.get";
        let (create, schemas) = ("paths./pet/create.post", "components.schemas");
        let name = format!("{schemas}.CreatePet.properties.name.maxLength");
        let cases = [
            // Names: of operations, types, fields, and values.
            (
                "  /pet/create:",
                "  /pet/make:",
                vec!["breaking   - paths./pet/create".to_owned(), "compatible + paths./pet/make".to_owned()],
            ),
            (
                "/fetch:\n    get:",
                "/fetch:\n    post:",
                vec![format!("breaking   - {fetch}"), format!("compatible + paths./pet/{{petId}}/fetch.post")],
            ),
            (
                "type: { description: What people call it.",
                "kind: { description: What people call it.",
                vec![
                    format!("compatible + {schemas}.Pet.properties.kind"),
                    format!("breaking   - {schemas}.Pet.properties.type"),
                ],
            ),
            ("[small, large]", "[small, large, huge]", vec![format!("compatible + {schemas}.Size.enum.huge")]),
            ("[small, large]", "[large]", vec![format!("breaking   - {schemas}.Size.enum.small")]),
            ("enum: [pet]", "enum: [pet, cat]", vec![format!("breaking   + {schemas}.Kind.enum.cat")]),
            (
                "[{ $ref: \"#/components/schemas/PetId\" }, ",
                "[",
                vec![format!("breaking   - {schemas}.Owner.oneOf.PetId")],
            ),
            (
                "        bark: {",
                "        wag: {",
                vec![
                    format!("breaking   - {schemas}.PetEvent.x-events.bark"),
                    format!("compatible + {schemas}.PetEvent.x-events.wag"),
                ],
            ),
            // Types.
            (
                "What people call it., type: string",
                "What people call it., type: integer",
                vec![format!("breaking   ~ {schemas}.Pet.properties.type.type: string -> integer")],
            ),
            (
                "What opens its door., type: string, x-secret: true",
                "What opens its door., type: string",
                vec![format!("breaking   - {schemas}.Leash.x-secret: true")],
            ),
            // Presence.
            (
                "[name]\n      properties:\n        kind:",
                "[name, size]\n      properties:\n        kind:",
                vec![format!("breaking   + {schemas}.CreatePet.required.size")],
            ),
            (
                "required: [id, leash]",
                "required: [id, leash, size]",
                vec![format!("compatible + {schemas}.Pet.required.size")],
            ),
            (
                "x-essential: [id, leash]",
                "x-essential: [id]",
                vec![format!("breaking   - {schemas}.Pet.x-essential.leash")],
            ),
            (
                "What else it listens to., type: string, nullable: true",
                "What else it listens to., type: string",
                vec![format!("breaking   - {schemas}.CreatePet.properties.nick.nullable: true")],
            ),
            (
                "What people call it., type: string",
                "What people call it., nullable: true, type: string",
                vec![format!("compatible + {schemas}.Pet.properties.type.nullable: true")],
            ),
            // Limits, of requests only.
            ("Its name.,", "Its name., maxLength: 9,", vec![format!("breaking   + {name}: 9")]),
            (
                "What people call it.,",
                "What people call it., maxLength: 9,",
                vec![format!("compatible + {schemas}.Pet.properties.type.maxLength: 9")],
            ),
            // Behaviour.
            (
                "x-retry: not-idempotent",
                "x-retry: idempotent",
                vec![format!("breaking   ~ {create}.x-retry: not-idempotent -> idempotent")],
            ),
            (
                "Read one pet\n      x-retry: idempotent",
                "Read one pet\n      x-retry: not-idempotent",
                vec![format!("breaking   ~ {fetch}.x-retry: idempotent -> not-idempotent")],
            ),
            (
                "Read one pet\n      x-retry: idempotent",
                "Read one pet\n      x-retry: deduplicated",
                vec![format!("compatible ~ {fetch}.x-retry: idempotent -> deduplicated")],
            ),
            ("x-timeout: 770", "x-timeout: 60", vec![format!("breaking   ~ {create}.x-timeout: 770 -> 60")]),
            ("x-timeout: 770", "x-timeout: 780", vec![format!("compatible ~ {create}.x-timeout: 770 -> 780")]),
            ("      x-timeout: 770\n", "", vec![format!("breaking   - {create}.x-timeout: 770")]),
            (
                "role: error",
                "role: result",
                vec![format!("breaking   ~ {schemas}.PetEvent.x-events.error.role: error -> result")],
            ),
            ("role: error, ", "", vec![format!("breaking   - {schemas}.PetEvent.x-events.error.role: error")]),
            (
                "application/jsonl:",
                "text/csv:",
                vec![
                    "breaking   - paths./pet/{petId}/watch.post.responses.200.content.application/jsonl".to_owned(),
                    "compatible + paths./pet/{petId}/watch.post.responses.200.content.text/csv".to_owned(),
                ],
            ),
            (
                "{ application/jsonl:",
                "{ application/json: {}, application/jsonl:",
                vec!["breaking   + paths./pet/{petId}/watch.post.responses.200.content.application/json".to_owned()],
            ),
            (
                "      responses:\n        \"200\":\n          description: The pet.\n",
                "      responses:\n        \"204\": { description: None. }\n        \"5XX\": { description: No. }\n        \"200\":\n          description: The pet.\n",
                ["create.post", "{petId}/fetch.get"]
                    .iter()
                    .flat_map(|it| {
                        ["breaking   + paths./pet/@.responses.204", "compatible + paths./pet/@.responses.5XX"]
                            .map(|line| line.replace('@', it))
                    })
                    .collect(),
            ),
            // Other keywords.
            (
                "x-retry: not-idempotent",
                "x-retry: not-idempotent\n      deprecated: true",
                vec![format!("compatible + {create}.deprecated: true")],
            ),
            (
                "x-retry: not-idempotent",
                "x-retry: not-idempotent\n      x-call: pet.make",
                vec![format!("breaking   + {create}.x-call: pet.make")],
            ),
            (
                "{ name: petId, in: path,",
                "{ name: take, in: query, schema: { type: integer } }\n        - { name: petId, in: path,",
                vec![
                    format!("compatible + {fetch}.parameters.query take"),
                    "compatible + paths./pet/{petId}/watch.post.parameters.query take".to_owned(),
                ],
            ),
            // Texts.
            ("A pet that lives here.", "A pet.", vec![]),
            ("[{ name: pet, description: Pets and their names. }]", "[]", vec![]),
        ];
        for (from, to, expected) in cases {
            assert!(PETS.contains(from), "{from}");
            assert_eq!(lines(PETS, &PETS.replace(from, to)), expected, "{to}");
        }
    }

    #[test]
    fn looser_limit_is_compatible_and_a_stricter_one_is_not() {
        let with = |limit: &str| PETS.replace("Its name.,", &format!("Its name., {limit}"));
        for (before, after, weight) in [
            ("maxLength: 9,", "maxLength: 10,", "compatible ~"),
            ("maxLength: 9,", "maxLength: 8,", "breaking   ~"),
            ("minLength: 9,", "minLength: 8,", "compatible ~"),
            ("minLength: 9,", "minLength: 10,", "breaking   ~"),
            ("pattern: a,", "pattern: b,", "breaking   ~"),
            ("maxLength: 9,", "", "compatible -"),
        ] {
            let lines = lines(&with(before), &with(after));
            assert!(lines.len() == 1 && lines[0].starts_with(weight), "{lines:?}");
        }
    }

    #[test]
    fn timeout_below_that_before_is_breaking_and_the_default_counts() {
        let operation = |timeout: &str| format!("paths: {{ /a: {{ get: {{ {timeout} }} }} }}");
        for (before, after, line) in [
            ("", "x-timeout: 30", "breaking   + paths./a.get.x-timeout: 30"),
            ("", "x-timeout: 90", "compatible + paths./a.get.x-timeout: 90"),
            ("x-timeout: 30", "", "compatible - paths./a.get.x-timeout: 30"),
            ("x-timeout: 90", "", "breaking   - paths./a.get.x-timeout: 90"),
        ] {
            assert_eq!(lines(&operation(before), &operation(after)), [line]);
        }
        let client = include_str!("../../src/runtime/request.rs");
        assert!(client.contains(&format!("TIMEOUT: Duration = Duration::from_secs({DEFAULT_TIMEOUT});")));
    }

    #[test]
    fn essential_property_of_a_schema_that_is_also_sent_is_breaking_where_it_is_added() {
        let document = |more: &str| {
            let pet = "required: [name], properties: { name: { type: string } }";
            let content = "content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }";
            let operation = format!("requestBody: {{ {content} }}, responses: {{ '200': {{ {content} }} }}");
            format!(
                "paths: {{ /a: {{ post: {{ {operation} }} }} }}\ncomponents: {{ schemas: {{ Pet: {{ {pet}, {more} }} }} }}"
            )
        };
        let (before, after) = (document(""), document("x-essential: [name]"));
        assert_eq!(lines(&before, &after), ["breaking   + components.schemas.Pet.x-essential.name"]);
        assert_eq!(lines(&after, &before), ["compatible - components.schemas.Pet.x-essential.name"]);
    }

    #[test]
    fn header_of_every_request_is_compared_by_its_name() {
        let document = |name: &str, key: &str| {
            let header = format!("{key}: {{ name: {name}, in: header, schema: {{ type: string }} }}");
            format!("components: {{ parameters: {{ {header}, id: {{ name: {name}, in: path }} }} }}")
        };
        let expected = [
            "breaking   - components.parameters.header x-timezone",
            "compatible + components.parameters.header x-zone",
        ];
        assert_eq!(lines(&document("x-timezone", "timezone"), &document("x-zone", "timezone")), expected);
        assert_eq!(lines(&document("x-timezone", "timezone"), &document("x-timezone", "zone")), [""; 0]);
        let integer = document("x-zone", "zone").replace("string", "integer");
        let place = "components.parameters.header x-zone.schema.type";
        assert_eq!(lines(&document("x-zone", "zone"), &integer), [format!("breaking   ~ {place}: string -> integer")]);
    }

    #[test]
    fn renamed_type_is_breaking() {
        let expected = [
            "compatible + components.schemas.Bulk",
            "breaking   ~ components.schemas.CreatePet.properties.size.$ref: Size -> Bulk",
            "breaking   ~ components.schemas.Pet.properties.size.$ref: Size -> Bulk",
            "breaking   - components.schemas.Size",
        ];
        assert_eq!(lines(PETS, &PETS.replace("/Size", "/Bulk").replace(" Size:", " Bulk:")), expected);
    }

    #[test]
    fn required_parameter_is_breaking_and_a_schema_that_becomes_a_request() {
        let required = "{ name: take, in: query, required: true, schema: { type: integer } }";
        let after = PETS.replacen("- { name: petId", &format!("- {required}\n        - {{ name: petId"), 1);
        assert_eq!(lines(PETS, &after), ["breaking   + paths./pet/{petId}/fetch.get.parameters.query take"]);
        let after = PETS.replace("CreatePet:\n", "CreatePet:\n      x-request: true\n");
        assert_eq!(lines(PETS, &after), ["compatible + components.schemas.CreatePet.x-request: true"]);
        let after = PETS.replace("    Pet:\n", "    Pet:\n      x-request: true\n");
        let lines = lines(PETS, &after);
        assert!(lines.contains(&"breaking   + components.schemas.Pet.sent: true".to_owned()), "{lines:?}");
    }

    #[test]
    fn shared_parameters_and_responses_are_compared_where_they_are_used() {
        let shared = "    Refused: { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/StreamError' } } } }";
        let before = PETS.replacen(
            "      responses:\n",
            "      responses:\n        \"4XX\": { $ref: '#/components/responses/Refused' }\n",
            1,
        );
        let before = format!("{before}\n").replace("components:\n", &format!("components:\n  responses:\n{shared}\n"));
        assert_eq!(lines(&before, &before.replace("Refused", "Other")), [""; 0]);
        let place = "paths./pet/create.post.responses.4XX.content.application/json.schema.$ref";
        let after = before.replacen("schemas/StreamError", "schemas/Pet", 1);
        assert_eq!(lines(&before, &after), [format!("breaking   ~ {place}: StreamError -> Pet")]);
    }

    #[test]
    fn first_name_of_a_list_is_weighed_like_any_other() {
        let operation = |text: &str| format!("paths: {{ /a: {{ get: {{ {text} }} }} }}");
        let parameter = operation("parameters: [{ name: q, in: query }]");
        assert_eq!(lines(&operation(""), &parameter), ["compatible + paths./a.get.parameters.query q"]);
        let after = PETS.replace("For how long.\n", "For how long.\n      required: [until]\n");
        assert_eq!(lines(PETS, &after), ["breaking   + components.schemas.WatchPet.required.until"]);
        let schema = |text: &str| format!("components: {{ schemas: {{ A: {{ type: string, {text} }} }} }}");
        assert_eq!(lines(&schema(""), &schema("enum: [a]")), ["breaking   + components.schemas.A.enum"]);
        let before = schema("properties: { b: {} }");
        let required = schema("properties: { b: {} }, required: [b]");
        assert_eq!(lines(&before, &required), ["compatible + components.schemas.A.required.b"]);
    }

    #[test]
    fn what_is_no_document_has_no_changes() {
        for text in ["[]", "components: { schemas: [a] }", "null", "paths: { /a: [1] }"] {
            assert_eq!(lines(text, text), [""; 0]);
        }
        assert_eq!(lines("a: 1", "[]"), ["breaking   - a: 1"]);
    }

    #[test]
    fn version_bump_follows_cargo_semver() {
        let versions = [("0.0.3", "0.0.4", "0.0.4"), ("0.1.2", "0.1.3", "0.2.0"), ("1.2.3", "1.3.0", "2.0.0")];
        for (version, compatible, breaking) in versions {
            let version = Version::parse(version).expect("a version");
            assert_eq!(Weight::Compatible.version_after(&version).to_string(), compatible);
            assert_eq!(Weight::Breaking.version_after(&version).to_string(), breaking);
        }
    }
}
