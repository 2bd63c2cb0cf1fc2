//! Functions that a request offers to the model.

use std::collections::HashSet;

use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

use super::channel::ChannelId;

/// Maximum number of characters in the name of a function.
const LONGEST_NAME: usize = 64;

/// Keywords of a schema by its type, in addition to `type`, `description` and `default`.
const KEYWORDS: [(&[&str], &[&str]); 5] = [
    (&["string"], &["enum", "minLength", "maxLength", "pattern", "format"]),
    (&["number", "integer"], &["enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    (&["boolean"], &[]),
    (&["object"], &["properties", "required", "additionalProperties"]),
    (&["array"], &["items"]),
];

/// Functions with unique names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Functions(Vec<Function>);

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Function {
    name: Name,
    #[serde(rename = "description")]
    _description: String,
    #[serde(rename = "parameters")]
    _parameters: Option<Parameters>,
    pub(crate) result: Option<FunctionResult>,
    #[serde(rename = "call")]
    _call: Option<CallWhen>,
}

/// The source of a call's result: a value of the request, or a message on a channel.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) enum FunctionResult {
    Data(Value),
    Channel(ChannelId),
}

#[derive(Clone, Debug)]
struct Name(String);

#[derive(Clone, Debug)]
struct Parameters;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CallWhen {
    #[serde(rename = "start")]
    _start: Option<bool>,
    #[serde(rename = "end")]
    _end: Option<bool>,
}

impl Functions {
    pub(crate) fn find(&self, name: &str) -> Option<&Function> {
        self.0.iter().find(|function| function.name.0 == name)
    }
}

impl<'de> Deserialize<'de> for Functions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let functions = Vec::<Function>::deserialize(deserializer)?;
        let mut names = HashSet::new();
        match functions.iter().find(|function| !names.insert(function.name.0.as_str())) {
            Some(_) => Err(de::Error::custom("contains a duplicate value")),
            None => Ok(Self(functions)),
        }
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let starts_well = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '$');
        let is_identifier = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
        if !starts_well || !is_identifier {
            return Err(de::Error::custom("fails to match the required pattern: /^(?!_)[A-Za-z$][A-Za-z0-9_$]*$/"));
        }
        if name.len() > LONGEST_NAME {
            return Err(de::Error::custom(format_args!(
                "length must be less than or equal to {LONGEST_NAME} characters long"
            )));
        }
        Ok(Self(name))
    }
}

impl<'de> Deserialize<'de> for Parameters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let schema = Value::deserialize(deserializer)?;
        if schema.get("type").and_then(Value::as_str) != Some("object") {
            return Err(de::Error::custom("must be a schema of type object"));
        }
        check_schema(&schema, "").map_err(de::Error::custom)?;
        Ok(Self)
    }
}

/// Checks a schema and those within it; `path` leads to it and ends in a dot, unless it is empty.
fn check_schema(schema: &Value, path: &str) -> Result<(), String> {
    let Some(schema) = schema.as_object() else {
        return Err(format!("must have a schema as `{}`", path.trim_end_matches('.')));
    };
    // Any value.
    if schema.is_empty() {
        return Ok(());
    }
    let kind = schema.get("type").and_then(Value::as_str).unwrap_or_default();
    let Some((_, keywords)) = KEYWORDS.iter().find(|(kinds, _)| kinds.contains(&kind)) else {
        return Err(format!("must have a type as `{path}type`"));
    };
    let is_known = |keyword: &&String| {
        ["type", "description", "default"].contains(&keyword.as_str()) || keywords.contains(&keyword.as_str())
    };
    if let Some(keyword) = schema.keys().find(|keyword| !is_known(keyword)) {
        return Err(format!("unknown field `{path}{keyword}`"));
    }
    let constants = schema.get("enum").and_then(Value::as_array);
    let is_constant = |value: &Value| match kind {
        "string" => value.as_str().is_some_and(|text| !text.is_empty()),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        _ => value.is_number(),
    };
    if !constants.is_none_or(|constants| constants.iter().all(is_constant)) {
        return Err(format!("must have constants of its type as `{path}enum`"));
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    let required = schema.get("required").and_then(Value::as_array);
    for name in required.into_iter().flatten().map(|name| name.as_str().unwrap_or_default()) {
        if !properties.is_some_and(|properties| properties.contains_key(name)) {
            return Err(format!("may not require `{path}{name}`, which is not among the properties"));
        }
    }
    for (name, property) in properties.into_iter().flatten() {
        check_schema(property, &format!("{path}properties.{name}."))?;
    }
    for keyword in ["items", "additionalProperties"] {
        match schema.get(keyword) {
            None => {}
            Some(Value::Bool(_)) if keyword == "additionalProperties" => {}
            Some(inner) => check_schema(inner, &format!("{path}{keyword}."))?,
        }
    }
    Ok(())
}
