//! Arguments as models give them.

use std::collections::HashMap;
use std::net::IpAddr;
use std::num::NonZeroI32;

use super::*;

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
struct Stop {
    at: i64,
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
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
    assert_eq!(read(Some(&json!(args.to_string()))), Ok(trip.clone()));
    // As JSON.parse takes them, encoded twice, and in a code block.
    for text in [
        format!("\u{feff}{args}"),
        json!(args.to_string()).to_string(),
        format!("```json\n{args}\n```"),
        format!("```\n{args}```"),
    ] {
        assert_eq!(read(Some(&json!(text))), Ok(trip.clone()));
    }
    let cut = Trip { city: "\u{fffd}".into(), unit: Unit::Metric, stops: None };
    assert_eq!(read(Some(&json!(r#"{"city":"\ud83d"}"#))), Ok(cut));
    let number = read::<Of<f64>>(Some(&json!(r#"{"v":1e400}"#)));
    assert_eq!(number, Ok(Of { v: f64::MAX }));
    assert_eq!(wrong::<Trip>(&json!("\"Rome\"")), "the arguments have to be a JSON object, got the text \"Rome\"");
    assert_eq!(wrong::<Trip>(&json!("Rome")), "the arguments have to be a JSON object, got the text \"Rome\"");
    assert_eq!(wrong::<Trip>(&json!("[1]")), "the arguments have to be a JSON object, got an array of 1 item");
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
        ("integer", json!(9_007_199_254_740_992.0), "expected an integer, got 9007199254740992.0"),
        ("integer", json!(5_000_000_000_i64), "expected an integer from -2147483648 to 2147483647, got 5000000000"),
        ("integer", json!("five"), "expected an integer, got \"five\""),
        ("small", json!("256"), "expected an integer from 0 to 255, got 256"),
        ("number", json!("NaN"), "expected a number, got \"NaN\""),
        ("flag", json!("yes"), "expected true or false, got \"yes\""),
        ("flag", json!(1), "expected true or false, got 1"),
        ("list", json!("1"), "expected an array, got \"1\""),
        ("list", json!([1, "x"]), "expected an integer from 0 to 255, got \"x\""),
        ("inner", json!([1]), "expected an object, got an array of 1 item"),
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
        (json!({"shape": {"type": "nothing", "by": true}}), "`shape.by`: unknown argument; known in `shape`: none"),
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
        (json!({"city": "", "a": 1}), "`a`: unknown argument; known: `city`, `stops`, `unit`"),
        (
            json!({"city": "", "stops": [{"at": 1, "to": null}]}),
            "`stops[0].to`: unknown argument; known in `stops[0]`: `at`",
        ),
        (
            json!({"citty": "", "stops": [{"at": 1, "to": 2}]}),
            "`city`: missing; `stops[0].to`: unknown argument; `citty`: unknown argument; known in `stops[0]`: `at`; \
             known: `city`, `stops`, `unit`",
        ),
    ] {
        assert_eq!(wrong::<Trip>(&args), said);
    }
    assert_eq!(wrong::<()>(&json!({"a": 1})), "`a`: unknown argument; the function takes no arguments");
}

#[test]
fn errors_have_no_words_of_a_library() {
    #[derive(Debug, Deserialize, JsonSchema)]
    struct Of<T> {
        v: T,
    }
    fn of<T: JsonSchema + DeserializeOwned>(value: Value) -> String {
        wrong::<Of<T>>(&json!({ "v": value }))
    }
    #[derive(Debug, Deserialize, Eq, Hash, JsonSchema, PartialEq)]
    enum Key {
        A,
    }
    for (error, expected) in [
        (of::<i64>(json!(u64::MAX)), "`v`: expected an integer from -9223372036854775808 to 9223372036854775807, got"),
        (of::<u32>(json!(-1)), "`v`: expected an integer from 0 to 4294967295, got -1"),
        (of::<NonZeroI32>(json!(0)), "`v`: 0 is not accepted"),
        (of::<f32>(json!(1e300)), "`v`: expected a number of single precision, got 1e+300"),
        (of::<char>(json!("ab")), "`v`: expected a string of 1 character, got \"ab\""),
        (of::<IpAddr>(json!("x")), "`v`: expected an IP address, got \"x\""),
        (
            of::<Vec<External>>(json!([{ "Pair": [1] }])),
            "`v[0].Pair`: expected an array of 2 items, got an array of 1 item",
        ),
        (
            of::<(u8, String)>(json!({ "item1": "x" })),
            "`v.item1`: expected an integer from 0 to 255, got \"x\"; `v.item2`: missing",
        ),
        (of::<HashMap<u32, u8>>(json!({ "x": 1 })), "`v`: expected integers as the names of fields, got \"x\""),
        (of::<HashMap<u8, u8>>(json!({ "300": 1 })), "`v`: the field \"300\" with the value 1 is not accepted"),
        (of::<HashMap<char, u8>>(json!({ "ab": 1 })), "`v`: the field \"ab\" with the value 1 is not accepted"),
        (of::<HashMap<bool, u8>>(json!({ "yes": 1 })), "`v`: an object is not accepted"),
        (of::<HashMap<Key, u8>>(json!({ "B": 1 })), "`v.B`: unknown argument; known in `v`: `A`"),
        (of::<HashMap<String, IpAddr>>(json!({ "a.b": "x" })), "`v.a.b`: expected an IP address, got \"x\""),
        (of::<Result<i32, String>>(json!({ "Ok": 1_i64 << 40 })), "`v.Ok`: expected an integer from -2147483648"),
    ] {
        assert!(error.starts_with(expected), "{error}");
    }
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Of<T> {
    v: T,
}

fn value_of<T: JsonSchema + DeserializeOwned>(value: Value) -> Result<T, String> {
    read::<Of<T>>(Some(&json!({ "v": value }))).map(|it| it.v)
}

/// `None` if the field is absent, `Some(None)` if it is null.
fn double<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(value).map(Some)
}

#[test]
fn null_of_a_field_of_the_variant_is_kept() {
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    #[serde(tag = "op")]
    enum Op {
        Set {
            key: String,
            value: Value,
        },
        Update {
            #[serde(default, deserialize_with = "double")]
            note: Option<Option<String>>,
        },
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    enum Named {
        Set(Value),
        Get(String),
        Empty {},
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    #[serde(tag = "t", content = "c")]
    enum Adjacent {
        Set(Value),
        Get(String),
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    #[serde(untagged)]
    enum Untagged {
        Number(Option<u8>),
        Text(String),
    }
    let set = Op::Set { key: "k".into(), value: Value::Null };
    assert_eq!(value_of(json!({ "op": "Set", "key": "k", "value": null, "note": null })), Ok(set));
    assert_eq!(value_of::<Op>(json!({ "op": "Set", "key": null, "value": 1 })), Err("`v.key`: missing".to_owned()));
    for (note, given) in [
        (Some(None), json!({ "op": "Update", "note": null, "key": null })),
        (None, json!({ "op": "Update", "value": null })),
        (Some(Some("n".to_owned())), json!({ "op": "Update", "note": "n" })),
    ] {
        assert_eq!(value_of(given), Ok(Op::Update { note }));
    }
    for (named, given) in [
        (Named::Set(Value::Null), json!({ "kind": "Set", "Set": null, "Get": null })),
        (Named::Set(Value::Null), json!({ "Set": null })),
        (Named::Get("g".into()), json!({ "Set": null, "Get": "g" })),
        // Without a field there is nothing to give.
        (Named::Empty {}, json!({ "kind": "Empty" })),
        (Named::Empty {}, json!({ "Empty": {} })),
    ] {
        assert_eq!(value_of(given), Ok(named));
    }
    assert_eq!(value_of::<Named>(json!({ "kind": "Get" })), Err("`v.Get`: missing".to_owned()));
    assert_eq!(value_of(json!({ "t": "Set", "c": null })), Ok(Adjacent::Set(Value::Null)));
    assert_eq!(value_of(json!({ "t": "Set", "Set_c": null, "Get_c": null })), Ok(Adjacent::Set(Value::Null)));
    assert_eq!(value_of(json!(null)), Ok(Untagged::Number(None)));
}

#[test]
fn map_in_a_variant_is_filled() {
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    #[serde(tag = "t")]
    enum Flat {
        A {
            x: u8,
            #[serde(flatten)]
            rest: HashMap<String, u8>,
        },
        B {
            a: u8,
        },
        Map(HashMap<String, u8>),
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    struct Beside {
        #[serde(flatten)]
        tagged: Tagged,
        #[serde(flatten)]
        rest: HashMap<String, Value>,
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    #[serde(tag = "t")]
    enum Tagged {
        A { x: u8 },
        B,
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    struct BesideNamed {
        #[serde(flatten)]
        named: Named,
        #[serde(flatten)]
        rest: HashMap<String, u8>,
    }
    let map = || HashMap::from([("k".to_owned(), 1)]);
    assert_eq!(value_of(json!({ "t": "A", "x": 1, "k": 1, "a": null })), Ok(Flat::A { x: 1, rest: map() }));
    assert_eq!(value_of(json!({ "t": "Map", "k": "1" })), Ok(Flat::Map(map())));
    assert_eq!(
        value_of::<Flat>(json!({ "t": "B", "a": 1, "k": 1 })),
        Err("`v.k`: unknown argument; known in `v`: `a`".to_owned())
    );
    assert_eq!(
        value_of::<Flat>(json!({ "t": "A", "x": 1, "k": 300 })),
        Err("`v.k`: expected an integer from 0 to 255, got 300".to_owned())
    );
    let Beside { tagged, rest } = value_of(json!({ "t": "A", "x": 1, "k": null })).expect("a value");
    assert_eq!((tagged, &rest["k"]), (Tagged::A { x: 1 }, &Value::Null));
    let lowered = &lowered::<Of<Flat>>()["properties"]["v"];
    assert_eq!(lowered["additionalProperties"], json!({ "type": "integer", "minimum": 0, "maximum": 255 }));
    let described = "`A`: with `x`, further fields. `B`: with `a`. `Map`: with further fields.";
    assert_eq!(lowered["properties"]["t"]["description"], described);
    let refused = Schema::of::<Of<BesideNamed>>().expect_err("no place for the map");
    assert_eq!(refused, "`v`: a map beside an enum without a tag cannot be expressed: give it a field of its own");
}

#[test]
fn null_is_the_only_value_of_a_field_without_one() {
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    #[serde(untagged)]
    enum Range {
        Open { start: String, end: () },
        Closed { start: String, end: String },
    }
    let (open, closed) = (json!({ "start": "a", "end": null }), json!({ "start": "a", "end": "b" }));
    assert_eq!(value_of(closed), Ok(Range::Closed { start: "a".into(), end: "b".into() }));
    for given in [open, json!({ "start": "a" })] {
        assert_eq!(value_of(given), Ok(Range::Open { start: "a".into(), end: () }));
    }
    assert_eq!(value_of::<()>(json!(5)), Err("`v`: expected null, got 5".to_owned()));
    let schema = Schema::of::<Of<()>>().expect("a schema");
    let raised = schema.raise(Some(&json!({ "v": "null" }))).expect("arguments");
    assert_eq!((raised.value, raised.coerced), (json!({ "v": null }), vec!["`v`: \"null\" taken for null".to_owned()]));
}

#[test]
fn error_of_many_problems_has_the_first_ten_and_the_number_of_others() {
    let error = value_of::<Vec<u32>>(json!(vec!["x"; 20_000])).expect_err("no integers");
    assert!(error.ends_with("; and 19990 more") && error.matches("expected an integer").count() == 10, "{error}");
    let unknown: Map<_, _> = (0..1000).map(|number| (format!("{number}{}", "x".repeat(1000)), json!(1))).collect();
    let error = value_of::<Inner>(unknown.into()).expect_err("unknown fields");
    assert!(error.contains("unknown argument; ") && error.chars().count() <= 4001, "{} bytes", error.len());
}

#[test]
fn long_list_is_not_taken_for_a_deep_one() {
    let read = value_of::<Vec<u32>>(json!(vec![1; 150_000])).expect("integers");
    assert_eq!(read.len(), 150_000);
    let error = value_of::<Vec<u32>>(json!(vec![1; 600_000])).expect_err("too many");
    let reason = "more than 500000 values to compare with the schema: give fewer, or name the variants of enums";
    assert_eq!(error, reason);
}

#[test]
fn untagged_enums_within_each_other_are_read_to_a_depth_of_ten() {
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    #[serde(untagged)]
    enum Expression {
        Number(f64),
        Name(String),
        Sum { left: Box<Self>, right: Box<Self>, sum: Sum },
        Compare { left: Box<Self>, right: Box<Self>, comparison: Comparison },
        Order { left: Box<Self>, right: Box<Self>, comparison: Order },
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    enum Sum {
        Plus,
        Minus,
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    enum Comparison {
        Same,
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    enum Order {
        Less,
        More,
    }
    let nested = |depth, leaf: Value| {
        (1..depth).fold(leaf, |left, depth| json!({ "left": left, "right": { "left": "a", "right": depth, "sum": "Plus" }, "comparison": "More" }))
    };
    let schema = Schema::of::<Of<Expression>>().expect("a schema");
    let given = json!({ "v": nested(9, json!("a")) });
    assert_eq!(schema.raise(Some(&given)).expect("an expression").value, given);
    let wrong = json!({ "v": nested(9, json!({ "left": "a", "right": true, "comparison": "Less" })) });
    let error = schema.raise(Some(&wrong)).expect_err("a boolean");
    let path = format!("`v{}.right`: expected an object with `kind`", ".left".repeat(8));
    assert!(error.starts_with(&path), "{error}");
    assert_eq!(value_of(given["v"].clone()).map(|_: Expression| ()), Ok(()));
    let deep = json!({ "v": nested(10, json!("a")) });
    assert_eq!(schema.raise(Some(&deep)).expect_err("too deep"), "untagged enums are nested more than 10 deep");
}

#[test]
fn untagged_enum_whose_variants_differ_at_a_depth_only_has_the_true_reason() {
    let list = |more: &str| json!({ "type": "object", "properties": { "in": { "$ref": "#/$defs/a" }, more: {} } });
    let either = json!({ "anyOf": [list("b"), list("c"), { "type": "object", "properties": { "in": { "$ref": "#/$defs/a" }, "leaf": { "type": "integer" } } }] });
    let schema = json!({ "properties": { "v": { "$ref": "#/$defs/a" } }, "$defs": { "a": either } });
    let deep = (0..40).fold(json!(true), |inner, _| json!({ "in": inner }));
    let error = Schema::dynamic(schema).expect("a schema").raise(Some(&json!({ "v": deep }))).expect_err("a boolean");
    assert!(error.starts_with("untagged enums are nested more than 10 deep"), "{error}");
}
