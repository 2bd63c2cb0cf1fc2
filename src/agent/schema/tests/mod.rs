#![allow(dead_code)]

mod arguments;
mod dynamic;
mod lowering;
mod round_trip;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

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

fn lowered<T: JsonSchema>() -> Value {
    let (parameters, _) = Schema::of::<T>().expect("a schema").parameters().expect("parameters");
    json!(parameters)
}
