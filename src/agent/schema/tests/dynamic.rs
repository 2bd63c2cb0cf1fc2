//! JSON Schemas that are known at run time only, and schemas that are refused.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

#[test]
fn schema_that_cannot_be_expressed_is_refused_with_its_path() {
    fn refused(schema: Value) -> String {
        Schema::dynamic(schema).map(|_| ()).expect_err("refused")
    }
    let field =
        |schema: Value| json!({ "type": "object", "properties": { "a": { "type": "array", "items": schema } } });
    for (schema, reason) in [
        (json!(5), "invalid JSON Schema 5: expected an object"),
        (json!(false), "no value fits the schema `false`"),
        (
            json!({ "type": "string" }),
            "the arguments have to be a struct with named fields, or an enum: make it a field",
        ),
        (json!({ "properties": 5 }), "`properties` is 5, which is no object"),
        (json!({ "required": "a" }), "`required` is \"a\", which is no array"),
        (field(json!([])), "`a[]`: invalid JSON Schema []: expected an object"),
        (field(json!({ "type": "strin" })), "`a[]`: unknown type \"strin\""),
        (field(json!({ "type": 3 })), "`a[]`: invalid type 3"),
        (
            field(json!({ "$ref": "https://example.com/x" })),
            "`a[]`: the reference \"https://example.com/x\" cannot be resolved: use one to `#/$defs/…`",
        ),
        (field(json!({ "$ref": "#/$defs/x" })), "`a[]`: the reference \"#/$defs/x\" leads to nothing"),
        (field(json!({ "$dynamicRef": "#x" })), "`a[]`: the keyword `$dynamicRef` cannot be expressed here: remove it"),
        (
            field(json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }], "minimum": 1 })),
            "`a[]`: the keyword `minimum` cannot be expressed here: remove it",
        ),
        (field(json!({ "enum": [] })), "`a[]`: `enum` has no value"),
        (field(json!({ "enum": "x" })), "`a[]`: `enum` is \"x\", which is no array"),
        (field(json!({ "oneOf": [] })), "`a[]`: `oneOf` has no schema"),
        (field(json!({ "type": [] })), "`a[]`: `type` has no type"),
        (field(json!({ "type": "string", "minLength": -1 })), "`a[]`: invalid `minLength` -1"),
        (field(json!({ "type": "number", "maximum": "5" })), "`a[]`: invalid `maximum` \"5\""),
        (
            field(json!({ "allOf": [{ "minimum": 1 }, { "minimum": 2 }] })),
            "`a[]`: two values of `minimum` cannot be expressed",
        ),
        (
            json!({ "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/a" } } }),
            "the definition `#/$defs/a` refers to nothing but itself",
        ),
    ] {
        assert_eq!(refused(schema), reason);
    }
    for refused in
        [Schema::of::<String>(), Schema::of::<HashMap<String, u8>>(), Schema::of::<Value>(), Schema::of::<Vec<u8>>()]
    {
        assert!(refused.is_err_and(|error| error.contains("make it a field")));
    }
    for nothing in [lowered::<()>(), lowered::<super::lowering::Nothing>()] {
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
    assert_eq!(closed.raise(Some(&json!({ "b": 1 }))).expect_err("unknown"), "`b`: unknown argument; known: none");
    for anything in [json!(true), json!({}), json!({ "type": "object" })] {
        let schema = Schema::dynamic(anything).expect("a schema");
        assert_eq!(schema.raise(Some(&json!({ "b": 1 }))).expect("arguments").value, json!({ "b": 1 }));
    }
}

/// The value of the field `v` that a JSON Schema makes of the one given.
fn raised(schema: &Value, given: Value) -> Result<Value, String> {
    let schema = Schema::dynamic(json!({ "properties": { "v": schema }, "required": ["v"] }))?;
    Ok(schema.raise(Some(&json!({ "v": given })))?.value["v"].take())
}

#[test]
fn variant_takes_what_its_schema_takes() {
    let tagged = |tag: &str, more: Value| {
        let mut variant = json!({ "type": "object", "properties": { "type": { "const": tag } }, "required": ["type"] });
        for (key, value) in more.as_object().into_iter().flatten() {
            match key.as_str() {
                "properties" => variant[key]["v"] = value["v"].clone(),
                _ => variant[key] = value.clone(),
            }
        }
        variant
    };
    let integer = json!({ "type": "integer" });
    let field = |name: &str| json!({ "properties": { name: { "type": "string" } }, "required": [name] });
    let tags = json!({ "oneOf": [
        tagged("a", json!({ "additionalProperties": integer })),
        tagged("b", json!({ "properties": { "v": { "type": ["integer", "null"] } } })),
        tagged("c", json!({ "additionalProperties": false })),
    ] });
    let either = json!({ "anyOf": [field("a"), field("b")] });
    let closed = json!({ "anyOf": [field("a"), field("b")], "additionalProperties": false });
    let nulls = json!({ "anyOf": [{ "type": ["string", "null"] }, integer] });
    for (schema, given) in [
        (&tags, json!({ "type": "a", "z": 1 })),
        (&tags, json!({ "type": "b", "v": 5, "extra": [1], "null": null })),
        (&tags, json!({ "type": "b", "v": null })),
        (&either, json!({ "a": "x", "b": "y" })),
        (&either, json!({ "b": "y", "more": 1 })),
        (&either, json!({ "a": 5, "b": "y" })),
        (&nulls, json!(null)),
        (&json!({ "oneOf": [{ "type": "object" }, { "enum": [-3, null] }] }), json!(null)),
    ] {
        assert_eq!(raised(schema, given.clone()), Ok(given));
    }
    for (schema, given, error) in [
        (&tags, json!({ "type": "a", "z": "x" }), "`v.z`: expected an integer, got \"x\""),
        (&tags, json!({ "type": "c", "z": 1 }), "`v.z`: unknown argument; known in `v`: none"),
        (&closed, json!({ "a": "x", "z": 1 }), "`v.z`: unknown argument; known in `v`: `a`"),
        (&nulls, json!(true), "`v`: expected an object with `kind`, which is `text` or `integer`, got true"),
    ] {
        assert_eq!(raised(schema, given), Err(error.to_owned()));
    }
    let lowered = lowered_of(json!({ "properties": { "v": tags } }));
    assert_eq!(lowered["properties"]["v"]["additionalProperties"], integer);
    let closed = json!({ "additionalProperties": false, "oneOf": [tagged("b", json!({})), tagged("c", json!({}))] });
    assert_eq!(raised(&closed, json!({ "type": "c", "z": 1 })).ok(), None);
}

#[test]
fn variants_without_a_name_of_their_own_are_numbered() {
    let list = json!({ "type": "array", "items": { "type": "integer" } });
    let object = |name: &str| json!({ "type": "object", "properties": { name: { "type": "string" }, "more": {} } });
    let either = json!({ "anyOf": [object("a"), object("kind"), list, object("b")] });
    let lowered = lowered_of(json!({ "properties": { "v": either } }));
    let names = json!(["object", "object2", "list", "object3"]);
    assert_eq!(lowered["properties"]["v"]["properties"]["kind"]["enum"], names);
    assert_eq!(raised(&either, json!({ "kind": "object3", "object3": { "b": "x" } })), Ok(json!({ "b": "x" })));
}

#[test]
fn constants_have_the_type_of_their_schema() {
    for (schema, expected) in [
        (json!({ "type": ["string", "integer"], "enum": ["a"] }), json!({ "type": "string", "enum": ["a"] })),
        (json!({ "type": ["string", "integer"], "const": 1 }), json!({ "type": "integer", "enum": [1] })),
        (json!({ "type": "string", "enum": ["a", 1, null] }), json!({ "type": "string", "enum": ["a"] })),
        (json!({ "type": "integer", "enum": [1, 1.5, 2.0] }), json!({ "type": "integer", "enum": [1, 2] })),
        (json!({ "type": ["string", "null"], "enum": [null] }), json!(null)),
        // Constants with titles.
        (
            json!({ "type": "string", "oneOf": [{ "const": "a", "title": "Alpha" }, { "const": "b" }] }),
            json!({ "type": "string", "enum": ["a", "b"], "description": "`a`: Alpha" }),
        ),
        (json!({ "oneOf": [{ "const": 1 }, { "const": 2 }] }), json!({ "type": "number", "enum": [1, 2] })),
        (json!({ "minLength": 1.0, "maxLength": 5.0 }), json!({ "type": "string", "minLength": 1, "maxLength": 5 })),
    ] {
        assert_eq!(lowered_of(json!({ "properties": { "v": schema } }))["properties"]["v"], expected, "{schema}");
    }
    let both = json!({ "type": ["string", "integer"], "enum": ["a", 1] });
    let lowered = &lowered_of(json!({ "properties": { "v": both } }))["properties"]["v"]["properties"];
    assert_eq!((&lowered["text"]["enum"], &lowered["integer"]["enum"]), (&json!(["a"]), &json!([1])));
    for given in [json!("a"), json!(1)] {
        assert_eq!(raised(&both, given.clone()), Ok(given));
    }
    let mixed = json!({ "oneOf": [{ "const": 1 }, { "const": "a" }] });
    assert_eq!(raised(&mixed, json!("a")), Ok(json!("a")));
    let refused = raised(&json!({ "type": "string", "enum": [1] }), json!("a"));
    assert_eq!(refused, Err("`v`: no constant has the type \"string\"".to_owned()));
}

#[test]
fn tuple_takes_further_items_unless_its_schema_excludes_them() {
    let (integer, text) = (json!({ "type": "integer" }), json!({ "type": "string" }));
    let fields = json!({ "item1": integer, "item2": text });
    let open = json!({ "prefixItems": [integer, text] });
    for (schema, given) in [
        (&open, json!([1])),
        (&open, json!([1, "a", true])),
        (&open, json!({ "item1": 1, "item2": "a" })),
        (&json!({ "prefixItems": [integer], "items": text }), json!([1, "a", "b"])),
        (&json!({ "items": [text], "additionalItems": { "type": "boolean" } }), json!(["a", true, false])),
        (&json!({ "prefixItems": [integer], "items": integer }), json!([1, 2, 3])),
    ] {
        let expected = if given.is_object() { json!([1, "a"]) } else { given.clone() };
        assert_eq!(raised(schema, given), Ok(expected));
    }
    for closed in [
        json!({ "prefixItems": [integer, text], "items": false }),
        json!({ "items": [integer, text], "additionalItems": false, "maxItems": 7 }),
        json!({ "prefixItems": [integer, text], "maxItems": 2 }),
    ] {
        let error = "`v`: expected an array of 2 items, got an array of 3 items";
        assert_eq!(raised(&closed, json!([1, "a", 1])), Err(error.to_owned()));
        assert_eq!(lowered_of(json!({ "properties": { "v": closed } }))["properties"]["v"]["properties"], fields);
    }
    for (schema, items) in [
        (json!({ "prefixItems": [integer], "items": text }), json!({})),
        (json!({ "prefixItems": [integer], "items": integer }), integer.clone()),
    ] {
        assert_eq!(lowered_of(json!({ "properties": { "v": schema } }))["properties"]["v"]["items"], items);
    }
}

#[test]
fn keyword_with_null_is_absent() {
    let schema = json!({ "type": "object", "properties": null, "required": null, "description": null, "anyOf": null });
    assert_eq!(raised(&schema, json!({ "a": null })), Ok(json!({ "a": null })));
    assert_eq!(raised(&json!({ "const": null }), json!(null)), Ok(json!(null)));
}

#[test]
fn schema_of_further_arguments_is_described() {
    let map = json!({ "type": "object", "additionalProperties": { "type": "integer" } });
    let notes = Schema::dynamic(map).expect("a schema").parameters().expect("parameters").1;
    assert_eq!(notes.as_deref(), Some("Further arguments have the schema {\"type\":\"integer\"}."));
}

/// The lowered schema of a JSON Schema.
fn lowered_of(schema: Value) -> Value {
    json!(Schema::dynamic(schema).expect("a schema").parameters().expect("parameters").0)
}

#[test]
fn schemas_of_one_field_are_merged() {
    let kind = json!({ "type": "string", "enum": ["dog", "cat"], "description": "Which." });
    let animal =
        json!({ "type": "object", "properties": { "kind": kind, "name": { "type": "string" } }, "required": ["kind"] });
    let dog =
        json!({ "properties": { "kind": { "enum": ["dog"], "description": "A dog." }, "name": { "minLength": 2 } } });
    let either = json!({ "allOf": [{ "$ref": "#/$defs/animal" }, dog] });
    let lowered = lowered_of(json!({ "properties": { "v": either }, "$defs": { "animal": animal } }));
    let fields = json!({
        "kind": { "type": "string", "enum": ["dog"], "description": "Which." }, "name": { "type": "string", "minLength": 2 },
    });
    assert_eq!(lowered["properties"]["v"], json!({ "type": "object", "properties": fields, "required": ["kind"] }));
    let least = |least: u8| json!({ "properties": { "a": { "minimum": least } } });
    let refused = Schema::dynamic(json!({ "allOf": [least(1), least(2)] })).expect_err("two bounds");
    assert_eq!(refused, "`a`: two values of `minimum` cannot be expressed");
}

#[test]
fn reference_to_any_place_of_the_schema_is_resolved() {
    let point = json!({ "type": "object", "properties": { "x": { "type": "integer" } } });
    let lowered = lowered_of(json!({
        "properties": { "a": point, "b": { "$ref": "#/properties/a" }, "c d/e": {}, "f": { "$ref": "#/properties/c%20d~1e" } },
        "additionalProperties": false,
    }));
    assert_eq!(lowered["properties"]["b"]["properties"], json!({ "x": { "type": "integer" } }));
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    #[schemars(rename = "a b/c~ä%")]
    struct Named {
        inner: Vec<Named>,
    }
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    struct Outer {
        named: Named,
    }
    let given = json!({ "named": { "inner": [{ "inner": [] }] } });
    let inner = Named { inner: vec![Named { inner: Vec::new() }] };
    assert_eq!(read::<Outer>(Some(&given)), Ok(Outer { named: inner }));
}

#[test]
fn variants_that_only_require_fields_are_described() {
    let either = json!([{ "required": ["a"] }, { "type": "object", "required": ["b", "c"] }]);
    let fields = json!({ "a": { "type": "string" }, "b": { "type": "integer" }, "c": { "type": "integer" } });
    let inner = json!({ "type": "object", "description": "It.", "properties": fields, "oneOf": either });
    let lowered = lowered_of(json!({ "properties": { "inner": inner } }));
    let expected = json!({ "type": "object", "description": "It. With `a` or `b` and `c`.", "properties": fields });
    assert_eq!(lowered["properties"]["inner"], expected);
    let schema = Schema::dynamic(json!({ "properties": fields, "anyOf": either })).expect("a schema");
    assert_eq!(schema.parameters().expect("parameters").1.as_deref(), Some("With `a` or `b` and `c`."));
    assert_eq!(schema.raise(Some(&json!({ "b": 1, "c": "2" }))).expect("arguments").value, json!({ "b": 1, "c": 2 }));
}

#[test]
fn keywords_of_other_drafts_and_unknown_ones_are_accepted() {
    let lowered = lowered_of(json!({
        "type": "object",
        "properties": {
            "above": { "type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false },
            "text": { "type": "string", "nullable": true, "uiHint": "wide", "example": "x" },
            "any": { "unevaluatedItems": false },
        },
        "required": ["above", "text"],
        "allOf": [{ "if": { "required": ["any"] }, "then": {} }, { "if": {}, "then": { "required": ["text"] } }],
    }));
    let expected = json!({
        "above": { "type": "number", "exclusiveMinimum": 0, "maximum": 9 }, "text": { "type": "string" }, "any": {},
    });
    assert_eq!((&lowered["properties"], &lowered["required"]), (&expected, &json!(["above"])));
}

/// A definition with two fields of the next one, to a depth of 30.
fn doubling(further: Value) -> Value {
    let mut definitions = Map::from_iter([("d30".to_owned(), json!({ "type": "object" }))]);
    for depth in 0..30 {
        let mut next = further.clone();
        next["$ref"] = json!(format!("#/$defs/d{}", depth + 1));
        let definition = json!({ "type": "object", "properties": { "x": next, "y": next } });
        definitions.insert(format!("d{depth}"), definition);
    }
    json!({ "properties": { "a": { "$ref": "#/$defs/d0" } }, "$defs": definitions })
}

#[test]
fn schema_that_would_grow_without_a_bound_is_refused() {
    let many: Map<_, _> = (0..5001).map(|number| (number.to_string(), json!({ "type": "string" }))).collect();
    for (schema, reason) in [
        (json!({ "properties": many }), "more than 5000 fields"),
        (doubling(json!({ "type": "object" })), "too large"),
        (json!({ "$ref": "#/$defs/a", "$defs": { "a": { "allOf": [{ "$ref": "#/$defs/a" }] } } }), "without an end"),
        (
            json!({ "properties": { "a": { "$ref": "#/$defs/a" } },
                "$defs": { "a": { "minimum": 1, "anyOf": [{ "$ref": "#/$defs/a" }] } } }),
            "without an end",
        ),
    ] {
        let refused = Schema::dynamic(schema).and_then(|schema| schema.parameters().map(drop));
        assert!(refused.as_ref().is_err_and(|error| error.contains(reason)), "{refused:?}");
    }
}

#[test]
fn definitions_that_refer_to_each_other_are_cut_where_they_have_too_many_fields() {
    let mutual = |number: usize| {
        let names: Vec<_> = (0..number).map(|number| format!("d{number}")).collect();
        let all = names.iter().map(|name| (name.clone(), json!({ "$ref": format!("#/$defs/{name}") })));
        let all = json!({ "type": "object", "properties": all.collect::<Map<_, _>>() });
        let definitions: Map<_, _> = names.iter().map(|name| (name.clone(), all.clone())).collect();
        json!({ "properties": { "a": { "$ref": "#/$defs/d0" } }, "$defs": definitions })
    };
    for schema in [mutual(8), mutual(12), mutual(60), doubling(json!({}))] {
        let lowered = lowered_of(schema);
        assert!(lowered.to_string().len() < 30_000, "{} bytes", lowered.to_string().len());
        let mut lowest = &lowered["properties"]["a"];
        assert_eq!(lowest["type"], "object");
        while let Some((_, field)) = lowest["properties"].as_object().and_then(|fields| fields.iter().next()) {
            lowest = field;
        }
        assert_eq!(*lowest, json!({}));
    }
    // Values below the cut are compared with the schema.
    let schema = Schema::dynamic(mutual(12)).expect("a schema");
    let deep = json!({ "a": { "d1": { "d2": { "d3": { "d4": 5 } } } } });
    let error = schema.raise(Some(&deep)).expect_err("no object");
    assert_eq!(error, "`a.d1.d2.d3.d4`: expected an object, got 5");
}

#[test]
fn constants_of_several_types_are_part_of_a_description() {
    let level = json!({ "enum": ["auto", 1, 2], "description": "How near." });
    let point = json!({ "const": { "x": 1 } });
    let tagged = json!({ "oneOf": [
        { "type": "object", "properties": { "type": { "const": "a" }, "level": level } },
        { "type": "object", "properties": { "type": { "const": "b" } } },
    ] });
    let lowered = lowered_of(json!({ "properties": {
        "inner": { "type": "object", "properties": { "level": level }, "additionalProperties": point },
        "items": { "type": "array", "items": level },
        "pair": { "prefixItems": [point, { "type": "string" }] },
        "tagged": tagged,
    } }));
    for (field, described) in [
        ("inner", "`level`: How near. One of `auto`, `1` or `2`. Further fields: One of `{\"x\":1}`."),
        ("items", "Each item: How near. One of `auto`, `1` or `2`."),
        ("pair", "`item1`: One of `{\"x\":1}`."),
        ("tagged", "`level`: How near. One of `auto`, `1` or `2`."),
    ] {
        assert_eq!(lowered["properties"][field]["description"], described);
    }
    let schema = Schema::dynamic(json!({ "properties": { "level": level } })).expect("a schema");
    let notes = schema.parameters().expect("parameters").1;
    assert_eq!(notes.as_deref(), Some("`level`: How near. One of `auto`, `1` or `2`."));
}

#[test]
fn default_that_is_nested_in_untagged_enums_is_lowered_or_left_out() {
    let list = json!({ "type": "array", "items": { "$ref": "#/$defs/a" } });
    let mut other = list.clone();
    other["minItems"] = json!(0);
    let default = |depth| (0..depth).fold(json!(5), |inner, _| json!([inner]));
    let schema = |depth| {
        json!({
            "properties": { "a": { "$ref": "#/$defs/a", "default": default(depth) } },
            "$defs": { "a": { "anyOf": [list, other, { "type": "string" }] } },
        })
    };
    assert_eq!(lowered_of(schema(100))["properties"]["a"].get("default"), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

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
