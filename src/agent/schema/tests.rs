#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::*;

/// An enum that names its variants in fields of its own.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
enum Internal {
    Nothing,
    /// A circle.
    Circle {
        size: f64,
        name: Option<String>,
    },
    Square {
        size: u8,
    },
    Wrapped(Inner),
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Unit,
    Text(String),
    Both(u8, u8),
    Fields { a: bool },
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
enum External {
    Unit,
    Other,
    Text(String),
    Pair(u8, String),
    Fields { a: bool, b: Option<i64> },
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(untagged)]
enum Untagged {
    Number(u64),
    Text(String),
    Fields { a: bool },
    List(Vec<u8>),
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
struct Inner {
    /// Where.
    at: Option<f64>,
    by: bool,
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
struct Tree {
    name: String,
    branches: Vec<Tree>,
    parent: Option<Box<Tree>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
struct Flat {
    x: u8,
    #[serde(flatten)]
    internal: Internal,
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
struct FlatExternal {
    x: u8,
    #[serde(flatten)]
    external: Named,
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
enum Named {
    Unit,
    Text(String),
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "camelCase")]
enum Unit {
    Metric,
    OldImperial,
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
struct Everything {
    internal: Internal,
    adjacent: Adjacent,
    external: External,
    untagged: Option<Untagged>,
    tree: Tree,
    flat: Flat,
    flat_external: FlatExternal,
    pair: (u8, u8),
    mixed: (u8, String, Option<bool>),
    by_number: BTreeMap<u32, External>,
    by_unit: BTreeMap<Unit, i64>,
    by_text: BTreeMap<String, Internal>,
    result: Result<u8, String>,
    unit: (),
    list: Vec<Internal>,
    character: char,
}

fn internal() -> impl Strategy<Value = Internal> {
    prop_oneof![
        Just(Internal::Nothing),
        (-1e9..1e9, option::of(".{0,3}")).prop_map(|(size, name)| Internal::Circle { size, name }),
        any::<u8>().prop_map(|size| Internal::Square { size }),
        (option::of(-1e3..1e3), any::<bool>()).prop_map(|(at, by)| Internal::Wrapped(Inner { at, by })),
    ]
}

fn adjacent() -> impl Strategy<Value = Adjacent> {
    prop_oneof![
        Just(Adjacent::Unit),
        ".{0,3}".prop_map(Adjacent::Text),
        any::<(u8, u8)>().prop_map(|(a, b)| Adjacent::Both(a, b)),
        any::<bool>().prop_map(|a| Adjacent::Fields { a }),
    ]
}

fn external() -> impl Strategy<Value = External> {
    prop_oneof![
        Just(External::Unit),
        Just(External::Other),
        ".{0,3}".prop_map(External::Text),
        (any::<u8>(), ".{0,3}").prop_map(|(a, b)| External::Pair(a, b)),
        any::<(bool, Option<i64>)>().prop_map(|(a, b)| External::Fields { a, b }),
    ]
}

fn untagged() -> impl Strategy<Value = Untagged> {
    prop_oneof![
        any::<u64>().prop_map(Untagged::Number),
        ".{0,3}".prop_map(Untagged::Text),
        any::<bool>().prop_map(|a| Untagged::Fields { a }),
        vec(any::<u8>(), 0..3).prop_map(Untagged::List),
    ]
}

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = ".{0,3}".prop_map(|name| Tree { name, branches: Vec::new(), parent: None });
    leaf.prop_recursive(6, 20, 3, |inner| {
        (".{0,3}", vec(inner.clone(), 0..3), option::of(inner)).prop_map(|(name, branches, parent)| Tree {
            name,
            branches,
            parent: parent.map(Box::new),
        })
    })
}

fn everything() -> impl Strategy<Value = Everything> {
    let enums = (internal(), adjacent(), external(), option::of(untagged()), tree(), internal(), any::<u8>());
    let named = prop_oneof![Just(Named::Unit), ".{0,3}".prop_map(Named::Text)];
    let unit = prop_oneof![Just(Unit::Metric), Just(Unit::OldImperial)];
    let maps = (
        btree_map(any::<u32>(), external(), 0..3),
        btree_map(unit, any::<i64>(), 0..3),
        btree_map(".{0,3}", internal(), 0..3),
    );
    let others = (
        named,
        any::<(u8, u8)>(),
        (any::<u8>(), ".{0,3}", any::<Option<bool>>()),
        prop_oneof![any::<u8>().prop_map(Ok), ".{0,3}".prop_map(Err)],
        vec(internal(), 0..3),
        any::<char>(),
    );
    (enums, maps, others).prop_map(|(enums, maps, others)| Everything {
        internal: enums.0,
        adjacent: enums.1,
        external: enums.2,
        untagged: enums.3,
        tree: enums.4,
        flat: Flat { x: enums.6, internal: enums.5 },
        flat_external: FlatExternal { x: enums.6, external: others.0 },
        pair: others.1,
        mixed: others.2,
        by_number: maps.0,
        by_unit: maps.1,
        by_text: maps.2,
        result: others.3,
        unit: (),
        list: others.4,
        character: others.5,
    })
}

fn lowered<T: JsonSchema>() -> Value {
    let (parameters, _) = Schema::of::<T>().expect("a schema").parameters().expect("parameters");
    json!(parameters)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn value_in_the_lowered_schema_is_raised_to_the_same_value(value in everything()) {
        let schema = Schema::of::<Everything>().expect("a schema");
        let json = serde_json::to_value(&value).expect("JSON");
        let given = schema.lower_value(&schema.root, &json).expect("a value of the schema");
        let parameters = lowered::<Everything>();
        let validator = jsonschema::validator_for(&parameters).expect("JSON Schema");
        prop_assert!(validator.is_valid(&given), "{given}");
        let raised = schema.raise(Some(&given)).map_err(TestCaseError::fail)?;
        prop_assert_eq!(&raised.coerced, &Vec::<String>::new());
        prop_assert_eq!(schema.decode::<Everything>(raised.value).map_err(TestCaseError::fail)?, value.clone());
        // The form of serde itself is taken as well.
        let raised = schema.raise(Some(&json)).map_err(TestCaseError::fail)?;
        prop_assert_eq!(schema.decode::<Everything>(raised.value).map_err(TestCaseError::fail)?, value);
    }

    #[test]
    fn any_schema_is_parsed_or_refused(schema in any_json(), given in any_json()) {
        if let Ok(schema) = Schema::dynamic(schema) {
            drop(schema.parameters());
            drop(schema.raise(Some(&given)));
        }
    }
}

/// JSON in the words of JSON Schema.
fn any_json() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(vec![
        "type",
        "object",
        "string",
        "array",
        "null",
        "properties",
        "items",
        "prefixItems",
        "required",
        "$ref",
        "#",
        "$defs",
        "#/$defs/type",
        "anyOf",
        "oneOf",
        "allOf",
        "enum",
        "const",
        "default",
        "additionalProperties",
        "patternProperties",
        "minimum",
        "maxItems",
        "description",
        "title",
        "kind",
        "not",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i8>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 5, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((word.clone(), inner), 0..5)
                .prop_map(|fields| fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

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
    assert_is_subset(&lowered::<Everything>());
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
struct Nothing;

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
    let count = json!({ "type": "integer", "minimum": 0, "maximum": 255 });
    let described = |words: &str| json!({ "type": "integer", "minimum": 0, "maximum": 255, "description": words });
    let wanted = json!({
        "text": {"type": "string"},
        "number": {"type": "number"},
        "count": described("A count."),
        "counts": {"type": "array", "items": count, "description": "How many."},
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
        assert_ne!(made.required.contains(name), optional.contains(&name.as_str()), "{name}");
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

#[test]
fn schema_that_cannot_be_expressed_is_refused_with_its_path() {
    fn refused(schema: Value) -> String {
        Schema::dynamic(schema).map(|_| ()).expect_err("refused")
    }
    let field =
        |schema: Value| json!({ "type": "object", "properties": { "a": { "type": "array", "items": schema } } });
    for (schema, reason) in [
        (json!(5), "5 is no JSON Schema, which is an object"),
        (json!(false), "no value fits the schema `false`"),
        (
            json!({ "type": "string" }),
            "the arguments have to be a struct with named fields, or an enum: make it a field",
        ),
        (json!({ "properties": 5 }), "`properties` is 5, which is no object"),
        (json!({ "required": "a" }), "`required` is \"a\", which is no array"),
        (field(json!([])), "`a[]`: [] is no JSON Schema, which is an object"),
        (field(json!({ "type": "strin" })), "`a[]`: unknown type \"strin\""),
        (field(json!({ "type": 3 })), "`a[]`: invalid type 3"),
        (
            field(json!({ "$ref": "https://example.com/x" })),
            "`a[]`: the reference \"https://example.com/x\" cannot be resolved: use one to `#/$defs/…`",
        ),
        (field(json!({ "$ref": "#/$defs/x" })), "`a[]`: the definition `x` does not exist"),
        (field(json!({ "format2": "x" })), "`a[]`: the keyword `format2` cannot be expressed: remove it"),
        (
            field(json!({ "allOf": [{ "minimum": 1 }, { "minimum": 2 }] })),
            "`a[]`: two values of `minimum` cannot be expressed",
        ),
        (
            json!({ "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/a" } } }),
            "the definition `a` refers to nothing but itself",
        ),
    ] {
        assert_eq!(refused(schema), reason);
    }
    for refused in
        [Schema::of::<String>(), Schema::of::<HashMap<String, u8>>(), Schema::of::<Value>(), Schema::of::<Vec<u8>>()]
    {
        assert!(refused.is_err_and(|error| error.contains("make it a field")));
    }
    for nothing in [lowered::<()>(), lowered::<Nothing>()] {
        assert_eq!(nothing, json!({"type": "object", "properties": {}}));
    }
}

#[test]
fn dynamic_schema_keeps_unknown_fields_unless_it_excludes_them() {
    let open =
        Schema::dynamic(json!({ "type": "object", "properties": { "a": { "type": "integer" } } })).expect("a schema");
    let raised = open.raise(Some(&json!({ "a": "5", "b": 1 }))).expect("arguments");
    assert_eq!(raised.value, json!({ "a": 5, "b": 1 }));
    let closed = Schema::dynamic(json!({ "properties": {}, "additionalProperties": false })).expect("a schema");
    assert_eq!(closed.raise(Some(&json!({ "b": 1 }))).expect_err("unknown"), "`b`: unknown argument; there are none");
    for anything in [json!(true), json!({}), json!({ "type": "object" })] {
        let schema = Schema::dynamic(anything).expect("a schema");
        assert_eq!(schema.raise(Some(&json!({ "b": 1 }))).expect("arguments").value, json!({ "b": 1 }));
    }
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Stop {
    at: i64,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Trip {
    city: String,
    #[serde(default = "metric")]
    unit: Unit,
    stops: Option<Vec<Stop>>,
}

fn metric() -> Unit {
    Unit::Metric
}

fn wrong<T: JsonSchema + DeserializeOwned>(args: &Value) -> String {
    read::<T>(Some(args)).err().expect("an error")
}

#[test]
fn arguments_are_an_object_or_a_string_that_holds_one() {
    let trip = Trip { city: "Rome".into(), unit: Unit::OldImperial, stops: Some(vec![Stop { at: 1 }]) };
    let args = json!({"city": "Rome", "unit": "oldImperial", "stops": [{"at": 1}]});
    assert_eq!(read(Some(&json!(args.to_string()))), Ok(trip));
    assert_eq!(wrong::<Trip>(&json!("Rome")), "the arguments have to be a JSON object, got the text \"Rome\"");
    assert_eq!(wrong::<Trip>(&json!("[1]")), "the arguments have to be a JSON object, got an array of 1 items");
    assert_eq!(wrong::<Trip>(&json!(7)), "the arguments have to be a JSON object, got 7");
}

#[test]
fn no_arguments_are_an_empty_object() {
    for args in
        [None, Some(&json!(null)), Some(&json!({})), Some(&json!("{}")), Some(&json!("null")), Some(&json!(" "))]
    {
        assert_eq!(read(args), Ok(()));
        assert_eq!(read::<Trip>(args), Err("`city`: missing".to_owned()));
    }
}

#[test]
fn null_arguments_are_equal_to_absent_arguments() {
    let trip = Trip { city: "Rome".into(), unit: Unit::Metric, stops: None };
    assert_eq!(read(Some(&json!({"city": "Rome", "unit": null, "stops": null}))), Ok(trip));
    assert_eq!(wrong::<Trip>(&json!({"city": null})), "`city`: missing");
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Plain {
    integer: i32,
    small: u8,
    number: f64,
    flag: bool,
    list: Vec<u8>,
    inner: Stop,
}

#[test]
fn arguments_of_another_type_with_one_reading_are_taken() {
    let given = json!({
        "integer": 5.0, "small": "7", "number": " 2.5 ", "flag": "true", "list": "[1, 2]", "inner": "{\"at\": \"-3\"}",
    });
    let schema = Schema::of::<Plain>().expect("a schema");
    let raised = schema.raise(Some(&given)).expect("arguments");
    let taken = [
        "`flag`: \"true\" taken for true",
        "`inner.at`: \"-3\" taken for -3",
        "`inner`: \"{\\\"at\\\": \\\"-3\\\"}\" taken for an object",
        "`integer`: 5.0 taken for 5",
        "`list`: \"[1, 2]\" taken for an array of 2 items",
        "`number`: \" 2.5 \" taken for 2.5",
        "`small`: \"7\" taken for 7",
    ];
    let mut coerced = raised.coerced.clone();
    coerced.sort();
    assert_eq!(coerced, taken);
    let plain = Plain { integer: 5, small: 7, number: 2.5, flag: true, list: vec![1, 2], inner: Stop { at: -3 } };
    assert_eq!(schema.decode(raised.value), Ok(plain));
    for (field, given, reason) in [
        ("integer", json!(5.5), "expected an integer, got 5.5"),
        ("integer", json!(1e300), "expected an integer, got 1e+300"),
        ("integer", json!(5_000_000_000_i64), "expected an integer, got 5000000000"),
        ("integer", json!("five"), "expected an integer, got \"five\""),
        ("small", json!("256"), "expected an integer from 0 to 255, got 256"),
        ("number", json!("NaN"), "expected a number, got \"NaN\""),
        ("flag", json!("yes"), "expected true or false, got \"yes\""),
        ("flag", json!(1), "expected true or false, got 1"),
        ("list", json!("1"), "expected an array, got \"1\""),
        ("list", json!([1, "x"]), "expected an integer from 0 to 255, got \"x\""),
        ("inner", json!([1]), "expected an object, got an array of 1 items"),
    ] {
        let mut args = json!({ "integer": 1, "small": 1, "number": 1, "flag": true, "list": [], "inner": { "at": 1 } });
        args[field] = given;
        let path = if reason.contains("\"x\"") { "list[1]" } else { field };
        assert_eq!(wrong::<Plain>(&args), format!("`{path}`: {reason}"));
    }
}

#[test]
fn argument_errors_name_the_path_the_type_and_the_value() {
    for (args, said) in [
        (json!({"city": 1}), "`city`: expected a string, got 1"),
        (json!({"city": "", "unit": "feet"}), "`unit`: expected `metric` or `oldImperial`, got \"feet\""),
        (json!({"city": "", "stops": [{"at": 1}, {"at": "x"}]}), "`stops[1].at`: expected an integer, got \"x\""),
        (json!({"city": "", "stops": [{}]}), "`stops[0].at`: missing"),
        (json!({"city": "", "stops": [null]}), "`stops[0]`: expected an object, got null"),
    ] {
        assert_eq!(wrong::<Trip>(&args), said);
    }
    #[derive(Debug, Deserialize, JsonSchema)]
    struct Formats {
        #[schemars(extend("format" = "date"))]
        day: Day,
        name: Short,
    }
    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(try_from = "String")]
    #[schemars(with = "String")]
    struct Day;
    impl TryFrom<String> for Day {
        type Error = &'static str;
        fn try_from(text: String) -> Result<Self, &'static str> {
            if text.len() == 10 { Ok(Self) } else { Err("premature end of input") }
        }
    }
    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(try_from = "String")]
    #[schemars(with = "String")]
    struct Short;
    impl TryFrom<String> for Short {
        type Error = &'static str;
        fn try_from(text: String) -> Result<Self, &'static str> {
            if text.len() < 5 { Ok(Self) } else { Err("longer than a short name") }
        }
    }
    let error = wrong::<Formats>(&json!({ "day": "tomorrow", "name": "a" }));
    assert_eq!(error, "`day`: expected a date such as 2026-01-31, got \"tomorrow\"");
    let error = wrong::<Formats>(&json!({ "day": "2026-01-31", "name": "a long one" }));
    assert_eq!(error, "`name`: \"a long one\" is not accepted: longer than a short name");
}

#[test]
fn variant_that_does_not_exist_is_named_with_those_that_do() {
    #[derive(Debug, Deserialize, JsonSchema)]
    struct One {
        shape: Internal,
        other: Option<Untagged>,
    }
    for (args, said) in [
        (json!({"shape": {}}), "`shape.type`: missing; expected `nothing`, `circle`, `square` or `wrapped`"),
        (
            json!({"shape": {"type": "cube"}}),
            "`shape.type`: expected `nothing`, `circle`, `square` or `wrapped`, got \"cube\"",
        ),
        (json!({"shape": {"type": "square"}}), "`shape.square_size`: missing"),
        (json!({"shape": {"type": "nothing", "by": true}}), "`shape.by`: unknown argument; in `shape` there are none"),
        (
            json!({"shape": 5}),
            "`shape`: expected an object with `type`, which is `nothing`, `circle`, `square` or `wrapped`, got 5",
        ),
        (
            json!({"shape": {"type": "nothing"}, "other": true}),
            "`other`: expected an object with `kind`, which is `integer`, `text`, `object` or `list`, got true",
        ),
    ] {
        assert_eq!(wrong::<One>(&args), said);
    }
}

#[test]
fn all_unknown_arguments_are_named() {
    for (args, said) in [
        (json!({"city": "", "a": 1}), "`a`: unknown argument; there are `city`, `stops`, `unit`"),
        (
            json!({"city": "", "stops": [{"at": 1, "to": null}]}),
            "`stops[0].to`: unknown argument; in `stops[0]` there are `at`",
        ),
        (
            json!({"citty": "", "stops": [{"at": 1, "to": 2}]}),
            "`city`: missing; `stops[0].to`: unknown argument; `citty`: unknown argument; in `stops[0]` there are `at`; \
             there are `city`, `stops`, `unit`",
        ),
    ] {
        assert_eq!(wrong::<Trip>(&args), said);
    }
    assert_eq!(wrong::<()>(&json!({"a": 1})), "`a`: unknown argument; the function takes no arguments");
}
