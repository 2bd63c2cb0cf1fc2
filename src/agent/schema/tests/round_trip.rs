//! Values survive the lowered schema.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
pub(super) struct Everything {
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
    nested: Nested,
    numbers: Numbers,
}

/// Shapes within each other.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Nested {
    adjacent_list: Vec<Adjacent>,
    optional: Option<External>,
    tuples_by_name: BTreeMap<String, (u8, String)>,
    tuple_of_enums: (Internal, Untagged, Option<Adjacent>),
    results: Vec<Result<Internal, External>>,
    optional_result: Option<Result<(), Untagged>>,
    deep: Vec<Deep>,
    renamed: Renamed,
    any: (u8, Value),
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
enum Deep {
    Tagged(Internal),
    Flat(Flat),
    Pair(Untagged, Adjacent),
    Fields { lists: Vec<Vec<External>>, inner: Option<Box<Deep>> },
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
struct Renamed {
    #[serde(rename = "type")]
    kind: Unit,
    #[serde(default)]
    is_open: bool,
    #[serde(flatten)]
    others: BTreeMap<String, i64>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
struct Numbers {
    signed: i64,
    unsigned: u64,
    wide: i128,
    unsigned_wide: u128,
    float: f64,
    single: f32,
    #[schemars(extend("exclusiveMinimum" = -0.5, "exclusiveMaximum" = 1.5))]
    between: f64,
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

fn nested() -> impl Strategy<Value = Nested> {
    let unit = prop_oneof![Just(Unit::Metric), Just(Unit::OldImperial)];
    let renamed = (unit, any::<bool>(), btree_map("[a-z ]{0,3}", any::<i64>(), 0..3));
    let renamed = renamed.prop_map(|(kind, is_open, others)| Renamed { kind, is_open, others });
    let result = || prop_oneof![internal().prop_map(Ok), external().prop_map(Err)];
    let nothing = prop_oneof![Just(Ok(())), untagged().prop_map(Err)];
    let enums = (vec(adjacent(), 0..3), option::of(external()), (internal(), untagged(), option::of(adjacent())));
    let others = (
        btree_map(".{0,3}", (any::<u8>(), ".{0,3}"), 0..3),
        vec(result(), 0..3),
        option::of(nothing),
        vec(deep(), 0..3),
        renamed,
        (any::<u8>(), prop_oneof![Just(Value::Null), Just(json!({ "a": [null, 1.5] }))]),
    );
    (enums, others).prop_map(|((adjacent_list, optional, tuple_of_enums), others)| Nested {
        adjacent_list,
        optional,
        tuple_of_enums,
        tuples_by_name: others.0,
        results: others.1,
        optional_result: others.2,
        deep: others.3,
        renamed: others.4,
        any: others.5,
    })
}

fn deep() -> impl Strategy<Value = Deep> {
    let leaf = prop_oneof![
        internal().prop_map(Deep::Tagged),
        (any::<u8>(), internal()).prop_map(|(x, internal)| Deep::Flat(Flat { x, internal })),
        (untagged(), adjacent()).prop_map(|(a, b)| Deep::Pair(a, b)),
    ];
    leaf.prop_recursive(6, 10, 3, |inner| {
        (vec(vec(external(), 0..3), 0..3), option::of(inner))
            .prop_map(|(lists, inner)| Deep::Fields { lists, inner: inner.map(Box::new) })
    })
}

fn numbers() -> impl Strategy<Value = Numbers> {
    let edge = |least: i64, most: i64| prop_oneof![Just(least), Just(most), any::<i64>()];
    let wide = prop_oneof![any::<i64>().prop_map(i128::from), any::<u64>().prop_map(i128::from)];
    let unsigned = || prop_oneof![Just(u64::MAX), Just(0), any::<u64>()];
    let floats = (-1e300..1e300, any::<f32>().prop_filter("JSON has no others", |it| it.is_finite()), -0.499..1.499);
    (edge(i64::MIN, i64::MAX), unsigned(), wide, unsigned(), floats).prop_map(
        |(signed, unsigned, wide, more, floats)| {
            let (float, single, between) = floats;
            Numbers { signed, unsigned, wide, unsigned_wide: more.into(), float, single, between }
        },
    )
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
        nested(),
        numbers(),
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
        nested: others.6,
        numbers: others.7,
    })
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
}
