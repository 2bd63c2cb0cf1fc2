//! Arguments of all shapes that Rust types have: offered to the server, given by the model, received by the tool.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use crate::common::{client, complete, model};
use chatbotkit_client::Result;
use chatbotkit_client::agent::{Tool, ToolEvent, ToolOutcome, Tools};
use chatbotkit_emulator::Reply;
use futures_util::StreamExt;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Of<T> {
    value: T,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
struct Inner {
    is_open: bool,
    #[serde(default)]
    count: u8,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Newtype(i64);

#[derive(Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd)]
enum Plain {
    A,
    B,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(tag = "type")]
enum Internal {
    Circle { radius: f64 },
    Square { side: u8 },
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Text(String),
    Unit,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
enum External {
    Text(String),
    Fields { a: bool },
    Unit,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(untagged)]
enum Untagged {
    Number(u64),
    Text(String),
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Tree {
    below: Vec<Tree>,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Flat {
    own: u8,
    #[serde(flatten)]
    inner: Inner,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Above {
    #[schemars(extend("exclusiveMinimum" = 0.5))]
    value: f64,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(deny_unknown_fields)]
struct Strict {
    a: String,
}

/// Has a tool of this type called with these arguments, and returns what it received, or the error for the model.
async fn received<T>(arguments: &Value) -> Result<T, String>
where
    T: Debug + serde::de::DeserializeOwned + JsonSchema + Send + 'static,
{
    let place = Arc::new(Mutex::new(None));
    let given = Arc::clone(&place);
    let tool = Tool::new("tool", "Takes a value", move |value: T| {
        *given.lock().expect("a value") = Some(value);
        async { Ok(()) }
    });
    let tools = Tools::new([tool.map_err(|error| error.to_string())?]).expect("one tool");
    let emulator = model([Reply::call("tool", arguments.clone()), Reply::text("Done.")]).await;
    let mut events = complete(&client(&emulator), "Hello").await.with_tools(tools).stream();
    let mut outcome = None;
    while let Some(event) = events.next().await {
        if let ToolEvent::End(_, ended) = event.map_err(|error| error.to_string())? {
            outcome = Some(*ended);
        }
    }
    let value = place.lock().expect("a value").take();
    value.ok_or_else(|| format!("{outcome:?}"))
}

macro_rules! shapes {
    ($($name:literal: $type:ty, $given:tt => $value:expr;)*) => {{
        let mut failed = Vec::new();
        let mut all = 0;
        $(
            all += 1;
            match received::<Of<$type>>(&json!({ "value": $given })).await {
                Ok(Of { value }) if value == $value => {}
                other => failed.push(format!("{}: {other:?}", $name)),
            }
        )*
        (all, failed)
    }};
}

#[tokio::test]
async fn arguments_of_all_shapes_reach_the_tool() {
    let (all, failed) = shapes! {
        "string": String, "a" => "a";
        "integer": i64, (-5) => -5;
        "unsigned": u64, 5 => 5;
        "float": f64, 0.5 => 0.5;
        "bool": bool, true => true;
        "char": char, "ä" => 'ä';
        "option": Option<u8>, null => None;
        "vec": Vec<String>, ["a"] => ["a"];
        "set": BTreeSet<u8>, [1, 2] => BTreeSet::from([1, 2]);
        "array": [u8; 2], [1, 2] => [1, 2];
        "deque of options": VecDeque<Option<u8>>, [1, null] => [Some(1), None];
        "map": HashMap<String, u8>, { "a": 1 } => HashMap::from([("a".to_owned(), 1)]);
        "map by number": BTreeMap<u32, bool>, { "7": true } => BTreeMap::from([(7, true)]);
        "map by enum": BTreeMap<Plain, u8>, { "A": 1 } => BTreeMap::from([(Plain::A, 1)]);
        "struct": Inner, { "isOpen": true } => Inner { is_open: true, count: 0 };
        "newtype": Newtype, 3 => Newtype(3);
        "box": Box<Inner>, { "isOpen": true, "count": 2 } => Box::new(Inner { is_open: true, count: 2 });
        "strict struct": Strict, { "a": "x" } => Strict { a: "x".to_owned() };
        "flattened struct": Flat, { "own": 1, "isOpen": false } => Flat { own: 1, inner: Inner { is_open: false, count: 0 } };
        "any value": Value, [{ "a": null }] => json!([{ "a": null }]);
        "plain enum": Plain, "B" => Plain::B;
        "internally tagged enum": Internal, { "type": "Circle", "radius": 1.5 } => Internal::Circle { radius: 1.5 };
        "adjacently tagged enum": Adjacent, { "t": "Text", "c": "x" } => Adjacent::Text("x".to_owned());
        "externally tagged enum": External, { "kind": "Fields", "Fields": { "a": true } } => External::Fields { a: true };
        "unit variant": External, { "kind": "Unit" } => External::Unit;
        "untagged enum": Untagged, { "kind": "text", "text": "x" } => Untagged::Text("x".to_owned());
        "pair": (u8, u8), [1, 2] => (1, 2);
        "tuple of several types": (u8, String), { "item1": 1, "item2": "x" } => (1, "x".to_owned());
        "recursive struct": Tree, { "below": [{ "below": [] }] } => Tree { below: vec![Tree { below: Vec::new() }] };
        "result": Result<u8, String>, { "kind": "Err", "Err": "no" } => Err("no".to_owned());
        "unit": (), null => ();
        "exclusive bound": Above, { "value": 0.75 } => Above { value: 0.75 };
        "list of tagged enums": Vec<Internal>, [{ "type": "Square", "side": 2 }] => [Internal::Square { side: 2 }];
        "optional enum": Option<External>, { "kind": "Text", "Text": "x" } => Some(External::Text("x".to_owned()));
        "map of tuples": BTreeMap<String, (u8, String)>, { "a": { "item1": 1, "item2": "x" } } => BTreeMap::from([("a".to_owned(), (1, "x".to_owned()))]);
        "list of results": Vec<Result<Internal, External>>, [{ "kind": "Err", "Err": { "kind": "Unit" } }] => [Err(External::Unit)];
        "limits": (i64, u64), { "item1": i64::MIN, "item2": u64::MAX } => (i64::MIN, u64::MAX);
        "wide integer": i128, (u64::MAX) => i128::from(u64::MAX);
        "duration": std::time::Duration, { "secs": 1, "nanos": 0 } => std::time::Duration::from_secs(1);
    };
    assert_eq!((all, failed), (39, Vec::<String>::new()));
}

#[tokio::test]
async fn enum_can_be_the_arguments() {
    let given = received::<Internal>(&json!({ "type": "Square", "side": "4" })).await;
    assert_eq!(given, Ok(Internal::Square { side: 4 }));
    let error = received::<Internal>(&json!({ "type": "Square" })).await.expect_err("no side");
    assert!(error.contains("`side`: missing"), "{error}");
    assert!(received::<Above>(&json!({ "value": 0.5 })).await.is_err_and(|error| error.contains("a number above 0.5")));
}

/// JSON Schemas as other libraries write them, with arguments.
#[tokio::test]
async fn json_schemas_of_other_libraries_are_accepted_by_the_server() {
    let point = json!({ "type": "object", "properties": { "x": { "type": "number" } }, "required": ["x"] });
    let zod = json!({
        "$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "additionalProperties": false,
        "properties": {
            "from": point, "to": { "$ref": "#/properties/from" },
            "unit": { "anyOf": [{ "type": "string", "const": "km" }, { "type": "number", "const": 1 }] },
        },
        "required": ["from", "to"],
    });
    let pydantic = json!({
        "$defs": { "Color": { "enum": ["red", "blue"], "title": "Color", "type": "string" } },
        "properties": {
            "color": { "allOf": [{ "$ref": "#/$defs/Color" }], "default": "red" },
            "count": { "anyOf": [{ "type": "integer", "exclusiveMinimum": 0 }, { "type": "null" }], "default": null, "title": "Count" },
            "tags": { "items": { "type": "string" }, "title": "Tags", "type": "array", "uniqueItems": true },
        },
        "required": ["tags"], "title": "arguments", "type": "object",
    });
    let by_hand = json!({
        "type": "object",
        "properties": { "id": { "type": ["string", "integer"] }, "name": { "type": "string", "nullable": true, "example": "x" } },
        "oneOf": [{ "required": ["id"] }, { "required": ["name"] }],
        "if": { "required": ["id"] }, "then": { "not": { "required": ["name"] } },
    });
    for (schema, given, expected) in [
        (
            zod,
            json!({ "from": { "x": 1 }, "to": { "x": "2" }, "unit": "km" }),
            json!({ "from": { "x": 1 }, "to": { "x": 2 }, "unit": "km" }),
        ),
        (pydantic, json!({ "tags": "[\"a\"]", "count": 3.0 }), json!({ "tags": ["a"], "count": 3 })),
        (by_hand, json!({ "id": { "kind": "integer", "integer": 5 } }), json!({ "id": 5 })),
    ] {
        let echo = Tool::dynamic("echo", "Echoes", schema, |arguments: Value| async move { Ok(arguments) });
        let tools = Tools::new([echo.expect("a tool")]).expect("one tool");
        let emulator = model([Reply::call("echo", given), Reply::text("Done.")]).await;
        let events = complete(&client(&emulator), "Hello").await.with_tools(tools).stream();
        let ended = events.filter_map(async |event| match event.expect("an event") {
            ToolEvent::End(_, outcome) => Some(*outcome),
            _ => None,
        });
        assert_eq!(ended.collect::<Vec<_>>().await, [ToolOutcome::Result(expected)]);
    }
}

#[test]
fn schema_that_cannot_be_expressed_is_refused_when_the_tool_is_built() {
    let built = |schema: Value| Tool::dynamic("t", "", schema, |_| async { Ok(()) });
    for (schema, reason) in [
        (json!("no schema"), "invalid JSON Schema \"no schema\""),
        (json!({ "properties": { "a": { "items": { "type": "strnig" } } } }), "`a[]`: unknown type \"strnig\""),
        (json!({ "properties": { "a": { "$ref": "other.json" } } }), "`a`: the reference \"other.json\""),
        (json!({ "type": "array", "items": {} }), "make it a field"),
    ] {
        let error = built(schema).expect_err("a refusal").to_string();
        assert!(error.contains("the tool \"t\": ") && error.contains(reason), "{error}");
    }
}

#[tokio::test]
async fn coerced_arguments_are_reported() {
    #[derive(Deserialize, JsonSchema)]
    struct Order {
        pieces: u32,
    }
    let order = Tool::new("order", "Orders", |order: Order| async move { Ok(order.pieces) }).expect("a tool");
    let emulator = model([Reply::call("order", json!({ "pieces": "4.0" })), Reply::text("Done.")]).await;
    let call = complete(&client(&emulator), "Hello").await.with_tools(Tools::new([order]).expect("one tool"));
    let events: Vec<_> = call.stream().collect().await;
    let ended = events.into_iter().find_map(|event| match event {
        Ok(ToolEvent::End(call, outcome)) => Some((call.coerced, *outcome)),
        _ => None,
    });
    assert_eq!(ended, Some((vec!["`pieces`: \"4.0\" taken for 4".to_owned()], ToolOutcome::Result(json!(4)))));
}
