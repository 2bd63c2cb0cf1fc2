//! The body of a request: JSON, over which options are set.

use std::io;

use clap::ArgMatches;
use serde_json::{Map, Value, json};

use crate::failure::Failure;
use crate::flags::Flag;
use crate::table::Kind;

/// Reads a JSON object: the text itself, `@` and the path of a file, or `-` for stdin.
pub(crate) fn json(source: &str) -> Result<Map<String, Value>, Failure> {
    let text = match source.strip_prefix('@') {
        Some(file) => std::fs::read_to_string(file),
        None if source == "-" => io::read_to_string(io::stdin()),
        None => Ok(source.to_owned()),
    };
    let text = text.map_err(|error| Failure::usage(format!("--json: cannot read {source:?}: {error}")))?;
    // PowerShell writes a byte order mark.
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map_err(|problem| Failure::usage(format!("--json: not a JSON object: {problem}")))
}

/// Sets the values of options.
pub(crate) fn set(given: Map<String, Value>, flags: &[Flag], matches: &ArgMatches) -> Value {
    let mut body = Value::Object(given);
    for flag in flags {
        let Some(mut values) = matches.get_many::<Value>(&flag.id()) else { continue };
        let place = flag.0.iter().fold(&mut body, |place, field| {
            if !place.is_object() {
                *place = json!({});
            }
            &mut place[field.name]
        });
        *place = match flag.0.last().map(|field| &field.kind) {
            // A JSON array is several items.
            Some(Kind::List(_)) => {
                values.flat_map(|value| value.as_array().cloned().unwrap_or(vec![value.clone()])).collect()
            }
            Some(Kind::Map) => {
                values.cloned().flat_map(|value| value.as_object().cloned().unwrap_or_default()).collect()
            }
            _ => values.next_back().cloned().unwrap_or_default(),
        };
    }
    body
}
