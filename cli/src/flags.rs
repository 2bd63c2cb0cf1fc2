//! Options of a command for the fields of its request, nested ones by dots.

use clap::builder::{PossibleValuesParser, TypedValueParser, ValueParser};
use clap::{Arg, ArgAction};
use serde_json::{Map, Value};

use crate::table::{Field, Kind};

/// The parts of a request that have fields.
pub(crate) const QUERY: &str = "query";
pub(crate) const BODY: &str = "body";

/// Objects in objects beyond this depth are JSON.
const MAX_DEPTH: usize = 3;

/// An option for a field.
pub(crate) struct Flag {
    /// The id of the argument, which is also that of no other.
    pub(crate) id: String,
    /// The names of the field and of those that it is in.
    pub(crate) path: Vec<&'static str>,
    flag: String,
    pub(crate) field: &'static Field,
    required: bool,
}

/// The options for these fields. `part` is the part of the request, a prefix of the ids.
pub(crate) fn flags(part: &str, fields: &'static [Field]) -> Vec<Flag> {
    let mut flags = Vec::new();
    collect(fields, &Flag::root(part), &mut flags);
    flags
}

fn collect(fields: &'static [Field], above: &(String, Vec<&'static str>, String, bool), flags: &mut Vec<Flag>) {
    let (id, path, flag, required) = above;
    for field in fields {
        let id = format!("{id}.{}", field.name);
        let path: Vec<_> = path.iter().copied().chain([field.name]).collect();
        let flag = if flag.is_empty() { field.flag.to_owned() } else { format!("{flag}.{}", field.flag) };
        let required = *required && field.required;
        match &field.kind {
            Kind::Object(object) if path.len() < MAX_DEPTH && !object.fields.is_empty() => {
                collect(object.fields, &(id, path, flag, required), flags);
            }
            _ => flags.push(Flag { id, path, flag, field, required }),
        }
    }
}

impl Flag {
    fn root(part: &str) -> (String, Vec<&'static str>, String, bool) {
        (part.to_owned(), Vec::new(), String::new(), true)
    }

    /// The argument. `reserved` are the names of options that every command has.
    pub(crate) fn argument(&self, reserved: &[&str]) -> Arg {
        let name =
            if reserved.contains(&self.flag.as_str()) { format!("field.{}", self.flag) } else { self.flag.clone() };
        let kind = &self.field.kind;
        let arg = Arg::new(self.id.clone()).long(name).help(self.field.help).value_parser(parser(kind));
        let arg = arg.value_name(placeholder(kind)).allow_negative_numbers(true);
        let arg = match kind {
            Kind::Map | Kind::List(_) => arg.action(ArgAction::Append),
            _ => arg,
        };
        match self.required {
            true if self.id.starts_with(BODY) => arg.required_unless_present("json"),
            required => arg.required(required),
        }
    }
}

fn placeholder(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Choice(_) => "TEXT",
        Kind::Integer | Kind::Number => "NUMBER",
        Kind::Boolean => "BOOLEAN",
        Kind::List(item) => placeholder(item),
        Kind::Object(_) => "JSON",
        Kind::Map => "KEY=VALUE",
        Kind::Any => "VALUE",
    }
}

/// The parser of a value, which returns JSON.
fn parser(kind: &'static Kind) -> ValueParser {
    match kind {
        Kind::Choice(values) => PossibleValuesParser::new(*values).map(Value::String).into(),
        Kind::Boolean => PossibleValuesParser::new(["true", "false"]).map(|text| Value::Bool(text == "true")).into(),
        Kind::List(item) if !matches!(item, Kind::Object(_) | Kind::Map) => parser(item),
        _ => ValueParser::from(|text: &str| parse(kind, text)),
    }
}

fn parse(kind: &Kind, text: &str) -> Result<Value, String> {
    let json = |text: &str| serde_json::from_str(text).map_err(|problem| format!("not JSON: {problem}"));
    let is_json = text.starts_with(['{', '[']);
    match kind {
        Kind::Text | Kind::Choice(_) => Ok(text.into()),
        Kind::Integer => text.parse::<i64>().map(Value::from).map_err(|problem| problem.to_string()),
        Kind::Number => text.parse::<f64>().map(Value::from).map_err(|problem| problem.to_string()),
        Kind::Map if !is_json => {
            let Some((key, value)) = text.split_once('=') else {
                return Err("neither `key=value`, `key:=json` nor a JSON object".to_owned());
            };
            let (key, value) = match key.strip_suffix(':') {
                Some(key) => (key, json(value)?),
                None => (key, value.into()),
            };
            Ok(Map::from_iter([(key.to_owned(), value)]).into())
        }
        Kind::Any if !is_json => Ok(text.into()),
        _ => json(text),
    }
}
