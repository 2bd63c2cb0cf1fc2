//! Options of a command for the fields of its request, nested ones by dots.

use clap::builder::{PossibleValuesParser, TypedValueParser, ValueParser};
use clap::{Arg, ArgAction};
use serde_json::{Value, json};

use crate::table::{Field, Kind};

/// Objects in objects beyond this depth are JSON.
const MAX_DEPTH: usize = 3;

/// An option: a field, after those that it is in.
pub(crate) struct Flag(pub(crate) Vec<&'static Field>);

/// The options for these fields.
pub(crate) fn flags(fields: &'static [Field]) -> Vec<Flag> {
    let mut flags = Vec::new();
    collect(fields, &[], &mut flags);
    flags
}

/// The options for the fields of a body, but those that have the name of a query parameter: `--json` sets them.
pub(crate) fn body_flags(query: &'static [Field], fields: &'static [Field]) -> Vec<Flag> {
    let taken: Vec<_> = flags(query).iter().map(Flag::id).collect();
    flags(fields).into_iter().filter(|flag| !taken.contains(&flag.id())).collect()
}

fn collect(fields: &'static [Field], above: &[&'static Field], flags: &mut Vec<Flag>) {
    for field in fields {
        let path = [above, &[field]].concat();
        match &field.kind {
            Kind::Object(object) if path.len() < MAX_DEPTH && !object.fields.is_empty() => {
                collect(object.fields, &path, flags);
            }
            _ => flags.push(Flag(path)),
        }
    }
}

impl Flag {
    /// The id of the argument.
    pub(crate) fn id(&self) -> String {
        self.0.iter().map(|field| format!(".{}", field.name)).collect()
    }

    /// The argument. `reserved` are the names of options that every command has.
    pub(crate) fn argument(&self, reserved: &[&str]) -> Arg {
        let name = self.0.iter().map(|field| field.flag).collect::<Vec<_>>().join(".");
        let name = if reserved.contains(&name.as_str()) { format!("field.{name}") } else { name };
        let (kind, help) = self.0.last().map_or((&Kind::Any, ""), |field| (&field.kind, field.help));
        let repeated = matches!(kind, Kind::Map | Kind::List(_));
        Arg::new(self.id())
            .long(name)
            .help(help)
            .value_name(placeholder(kind))
            .value_parser(parser(kind))
            .allow_negative_numbers(true)
            .action(if repeated { ArgAction::Append } else { ArgAction::Set })
    }

    pub(crate) fn is_required(&self) -> bool {
        self.0.iter().all(|field| field.required)
    }
}

fn placeholder(kind: &Kind) -> &'static str {
    match kind {
        Kind::Number | Kind::Integer => "NUMBER",
        Kind::Object(_) => "JSON",
        Kind::Map => "KEY=VALUE",
        Kind::List(item) => placeholder(item),
        Kind::Text | Kind::Choice(_) | Kind::Boolean | Kind::Any => "VALUE",
    }
}

/// The parser of a value, which returns JSON.
fn parser(kind: &'static Kind) -> ValueParser {
    match kind {
        Kind::Choice(values) => PossibleValuesParser::new(*values).map(Value::String).into(),
        Kind::Boolean => PossibleValuesParser::new(["true", "false"]).map(|text| json!(text == "true")).into(),
        Kind::List(item) if !matches!(item, Kind::Object(_) | Kind::Map) => parser(item),
        _ => ValueParser::from(|text: &str| parse(kind, text)),
    }
}

fn parse(kind: &Kind, text: &str) -> Result<Value, String> {
    let json = |text: &str| serde_json::from_str(text).map_err(|problem| format!("not JSON: {problem}"));
    match (kind, text.split_once('=')) {
        (Kind::Any | Kind::Map, _) if text.starts_with(['{', '[']) => json(text),
        (Kind::Text | Kind::Any, _) => Ok(text.into()),
        (Kind::Map, None) => Err("neither `key=value`, `key:=json` nor a JSON object".to_owned()),
        (Kind::Map, Some((key, value))) => match key.strip_suffix(':') {
            Some(key) => Ok(json!({ key: json(value)? })),
            None => Ok(json!({ key: value })),
        },
        _ => json(text),
    }
}
