//! The body of a request: JSON, over which options are set.

use std::io::Read;

use clap::ArgMatches;
use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::flags::Flag;
use crate::table::Kind;

/// Reads a JSON object: the text itself, `@` and the path of a file, or `-` for stdin.
pub(crate) fn json(source: &str) -> Result<Map<String, Value>, Failure> {
    let unreadable = |name: &str, error: std::io::Error| Failure::usage(format!("cannot read {name}: {error}"));
    let text = match source.strip_prefix('@') {
        Some(file) => std::fs::read_to_string(file).map_err(|error| unreadable(&format!("{file:?}"), error))?,
        None if source == "-" => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).map_err(|error| unreadable("stdin", error))?;
            text
        }
        None => source.to_owned(),
    };
    serde_json::from_str(&text).map_err(|problem| Failure::usage(format!("--json: not a JSON object: {problem}")))
}

/// Sets the values of options.
pub(crate) fn read(given: Map<String, Value>, flags: &[Flag], matches: &ArgMatches) -> Value {
    let mut body = Value::Object(given);
    for flag in flags {
        let Some(values) = matches.get_many::<Value>(&flag.id) else { continue };
        let place = flag.path.iter().fold(&mut body, |place, name| {
            if !place.is_object() {
                *place = Value::Object(Map::new());
            }
            &mut place[name]
        });
        match &flag.field.kind {
            Kind::List(_) => {
                // A JSON array is several items.
                let items = values.cloned().flat_map(|value| match value {
                    Value::Array(items) => items,
                    item => vec![item],
                });
                *place = items.collect();
            }
            Kind::Map => {
                let entries = values.filter_map(Value::as_object).flatten();
                *place = Value::Object(entries.map(|(key, value)| (key.clone(), value.clone())).collect());
            }
            _ => values.cloned().for_each(|value| *place = value),
        }
    }
    body
}
