//! Schemas in the subset of the server.

use std::collections::{BTreeSet, HashMap};

use super::*;

const KEYWORDS: [(&str, &[&str]); 6] = [
    ("string", &["enum", "minLength", "maxLength", "pattern", "format"]),
    ("integer", &["enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    ("number", &["enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    ("boolean", &[]),
    ("object", &["properties", "required", "additionalProperties"]),
    ("array", &["items"]),
];

fn assert_is_subset(schema: &Value) {
    let schema = schema.as_object().expect("an object");
    if schema.is_empty() {
        return;
    }
    let (_, keywords) = KEYWORDS.iter().find(|(kind, _)| schema["type"] == *kind).expect("a type");
    for keyword in schema.keys() {
        let is_known = ["type", "description", "default"].contains(&&**keyword) || keywords.contains(&&**keyword);
        assert!(is_known, "{keyword} in {schema:?}");
    }
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flat_map(|all| all.values());
    let others = ["items", "additionalProperties"].iter().filter_map(|key| schema.get(*key));
    properties.chain(others).filter(|schema| schema.is_object()).for_each(assert_is_subset);
}

#[test]
fn lowered_schema_has_only_keywords_that_the_server_accepts() {
    assert_is_subset(&lowered::<super::round_trip::Everything>());
    assert_is_subset(&lowered::<Taken>());
}

/// How fast.
#[derive(Deserialize, JsonSchema)]
enum Speed {
    /// Quickly.
    Fast,
    /// With care.
    Slow,
    Any,
}

/// A count.
#[derive(Deserialize, JsonSchema)]
struct Count(u8);

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Strict {
    a: String,
}

#[derive(JsonSchema)]
pub(super) struct Nothing;

#[derive(Deserialize, JsonSchema)]
struct Taken {
    text: String,
    number: f64,
    count: Count,
    /// How many.
    counts: Vec<Option<u8>>,
    boxed: Box<Option<i64>>,
    set: BTreeSet<bool>,
    two: [bool; 2],
    map: HashMap<String, Count>,
    /// Whatever it is.
    any: Value,
    perhaps_any: Option<Value>,
    unit: Unit,
    perhaps_unit: Option<Unit>,
    speed: Speed,
    /// Go
    perhaps_speed: Option<Speed>,
    /// Within.
    inner: Option<Inner>,
    strict: Strict,
    #[serde(default)]
    default: u8,
    #[serde(default)]
    none: Option<bool>,
    #[schemars(extend("exclusiveMinimum" = 0.5, "exclusiveMaximum" = 300))]
    between: f64,
    #[schemars(length(min = 1, max = 9), regex(pattern = "^a"), title = "T", example = &"a")]
    short: String,
    #[schemars(url)]
    link: Option<String>,
    #[schemars(extend("allOf" = [{"format": "date-time", "title": "T"}]))]
    wrapped: String,
    #[schemars(extend("const" = "null"))]
    constant: String,
    nothing: (),
    non_zero: std::num::NonZeroI8,
    #[serde(flatten)]
    flat: Strict2,
}

#[derive(Deserialize, JsonSchema)]
struct Strict2 {
    a: String,
}

#[test]
fn fields_become_parameters() {
    let (made, notes) = Schema::of::<Taken>().and_then(|schema| schema.parameters()).expect("parameters");
    let described = |words: &str| json!({ "type": "integer", "minimum": 0, "maximum": 255, "description": words });
    let wanted = json!({
        "text": {"type": "string"},
        "number": {"type": "number"},
        "count": described("A count."),
        "counts": {
            "type": "array", "description": "How many.",
            "items": {"type": "integer", "minimum": 0, "maximum": 255, "description": "Or null."},
        },
        "boxed": {"type": "integer"},
        "set": {"type": "array", "items": {"type": "boolean"}, "description": "No item twice."},
        "two": {"type": "array", "items": {"type": "boolean"}, "description": "Exactly 2 items."},
        "map": {"type": "object", "additionalProperties": described("A count.")},
        "any": {},
        "perhaps_any": {},
        "unit": {"type": "string", "enum": ["metric", "oldImperial"]},
        "perhaps_unit": {"type": "string", "enum": ["metric", "oldImperial"]},
        "speed": {
            "type": "string", "enum": ["Any", "Fast", "Slow"],
            "description": "How fast. `Fast`: Quickly; `Slow`: With care"
        },
        "perhaps_speed": {"type": "string", "enum": ["Any", "Fast", "Slow"], "description": "Go"},
        "inner": {
            "type": "object", "description": "Within.", "required": ["by"],
            "properties": {"at": {"type": "number", "description": "Where."}, "by": {"type": "boolean"}}
        },
        "strict": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
        "default": {"type": "integer", "minimum": 0, "maximum": 255, "default": 0},
        "none": {"type": "boolean"},
        "between": {"type": "number", "exclusiveMinimum": 0.5, "exclusiveMaximum": 300},
        "short": {"type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a"},
        "link": {"type": "string", "format": "uri"},
        "wrapped": {"type": "string", "format": "date-time"},
        "constant": {"type": "string", "enum": ["null"]},
        "non_zero": {"type": "integer", "minimum": -128, "maximum": 127},
        "a": {"type": "string"},
    });
    for (name, schema) in wanted.as_object().unwrap() {
        assert_eq!(made.properties.get(name), Some(schema), "{name}");
    }
    assert_eq!(made.properties.len(), wanted.as_object().unwrap().len());
    let optional = ["boxed", "perhaps_any", "perhaps_unit", "perhaps_speed", "inner", "default", "none", "link"];
    for name in made.properties.keys() {
        assert_ne!(
            made.required.as_ref().is_some_and(|all| all.contains(name)),
            optional.contains(&name.as_str()),
            "{name}"
        );
    }
    assert_eq!(notes.as_deref(), Some("`any`: Whatever it is."));
}

#[test]
fn enum_with_data_becomes_an_object_with_a_tag() {
    #[derive(Deserialize, JsonSchema)]
    struct Shapes {
        internal: Internal,
        external: Named,
        untagged: Untagged,
    }
    let made = lowered::<Shapes>();
    let internal = &made["properties"]["internal"];
    assert_eq!(internal["required"], json!(["type"]));
    let tag = &internal["properties"]["type"];
    assert_eq!(tag["enum"], json!(["nothing", "circle", "square", "wrapped"]));
    assert_eq!(
        tag["description"],
        "`circle`: with `name`, `circle_size`; A circle. `square`: with `square_size`. `wrapped`: with `at`, `by`."
    );
    assert_eq!(internal["properties"]["circle_size"], json!({ "type": "number" }));
    let external = json!({ "type": "object", "required": ["kind"], "properties": {
        "kind": { "type": "string", "enum": ["Unit", "Text"], "description": "`Text`: with `Text`." },
        "Text": { "type": "string" },
    } });
    assert_eq!(made["properties"]["external"], external);
    let labels = &made["properties"]["untagged"]["properties"]["kind"]["enum"];
    assert_eq!(labels, &json!(["integer", "text", "object", "list"]));
}

#[test]
fn recursive_type_is_lowered_to_a_bounded_depth() {
    let made = lowered::<Tree>();
    let (mut depth, mut tree) = (0, &made["properties"]["branches"]["items"]);
    while tree["type"] == "object" {
        (depth, tree) = (depth + 1, &tree["properties"]["branches"]["items"]);
    }
    assert_eq!((depth, tree), (3, &json!({})));
    let schema = Schema::of::<Tree>().expect("a schema");
    let deep =
        (0..50).fold(json!({ "name": "leaf", "branches": [] }), |tree, _| json!({ "name": "n", "branches": [tree] }));
    assert!(schema.raise(Some(&deep)).is_err_and(|error| error.contains("too deeply nested")));
    let wrong = json!({ "name": "", "branches": [{ "name": "", "branches": [{ "name": "", "branches": [
        { "name": "", "branches": [{ "name": 5, "branches": [] }] }] }] }] });
    let error = schema.raise(Some(&wrong)).expect_err("a number below the lowered depth");
    assert_eq!(error, "`branches[0].branches[0].branches[0].branches[0].name`: expected a string, got 5");
}
