//! The arguments of a call, as they come from the model.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, DeserializeOwned, Deserializer, Visitor};
use serde_json::{Map, Value};
use serde_path_to_error::{Path, Segment, Track};

/// Reads arguments: an object, or a string that holds one. Nothing, null and a blank string are an
/// empty object. A null that its field does not take counts as absent.
///
/// An error is for the model to read: it names what is wrong by its path. An unknown argument is
/// wrong. For a struct with `#[serde(flatten)]`, serde reports neither unknown arguments nor the
/// paths within the flattened field.
pub(super) fn arguments<T: DeserializeOwned>(args: Option<&Value>) -> Result<T, String> {
    let mut args = object(args)?;
    let (mut wrong, mut unknown, mut known) = (Vec::new(), Vec::new(), BTreeMap::new());
    loop {
        let (mut track, mut ignored) = (Track::new(), Vec::new());
        let tracked = serde_path_to_error::Deserializer::new(&args, &mut track);
        let result: Result<T, _> = serde_ignored::deserialize(tracked, |path| ignored.push(place(&path)));
        match result {
            Ok(value) if unknown.is_empty() && ignored.is_empty() => return Ok(value),
            Ok(_) => {}
            Err(error) => {
                let (path, error) = (track.path(), error.to_string());
                if let Some((parent, names)) = denied(&path, &error)
                    && take(&mut args, &path, |_| true)
                {
                    unknown.push(path.to_string());
                    known.insert(parent, names);
                    continue;
                }
                if take(&mut args, &path, Value::is_null) {
                    continue;
                }
                let fields = args.as_object().into_iter().flat_map(Map::keys);
                // A unit is an object without fields.
                match T::deserialize(Value::Null) {
                    Ok(unit) if args == Value::Object(Map::new()) => return Ok(unit),
                    Ok(_) => {
                        ignored = fields.cloned().collect();
                        known.insert(String::new(), Vec::new());
                    }
                    Err(_) => wrong.push(complaint(&path, &error)),
                }
            }
        }
        unknown.extend(ignored);
        break;
    }
    if unknown.iter().any(|name| !name.contains(['.', '[']))
        && let Some(names) = names::<T>()
    {
        known.entry(String::new()).or_insert(names);
    }
    wrong.extend(unknown.iter().map(|name| format!("`{name}`: there is no such argument")));
    wrong.extend(known.iter().map(|(parent, names)| choice(parent, names)));
    Err(wrong.join("; "))
}

fn object(args: Option<&Value>) -> Result<Value, String> {
    let args = match args {
        Some(Value::String(text)) if text.trim().is_empty() => Value::Null,
        Some(Value::String(text)) => {
            serde_json::from_str(text).map_err(|error| format!("the arguments are no JSON: {error}"))?
        }
        args => args.cloned().unwrap_or_default(),
    };
    let kind = match args {
        Value::Null => return Ok(Value::Object(Map::new())),
        Value::Object(_) => return Ok(args),
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
    };
    Err(format!("the arguments have to be a JSON object, not {kind}"))
}

/// Takes the field at the path away, if there is one and its value is such.
fn take(args: &mut Value, path: &Path, such: fn(&Value) -> bool) -> bool {
    let segments: Vec<_> = path.iter().collect();
    let Some((Segment::Map { key }, way)) = segments.split_last() else { return false };
    let parent = way.iter().try_fold(args, |value, segment| match segment {
        Segment::Map { key } => value.get_mut(key),
        Segment::Seq { index } => value.get_mut(index),
        _ => None,
    });
    let Some(fields) = parent.and_then(Value::as_object_mut) else { return false };
    fields.get(key).is_some_and(such) && fields.remove(key).is_some()
}

/// The path of an unknown field, and the known ones, as `#[serde(deny_unknown_fields)]` reports them.
fn denied(path: &Path, error: &str) -> Option<(String, Vec<String>)> {
    let mut quoted = error.strip_prefix("unknown field `")?.split('`');
    let place = path.to_string();
    let parent = place.strip_suffix(quoted.next()?)?.trim_end_matches('.');
    Some((parent.to_owned(), quoted.skip(1).step_by(2).map(str::to_owned).collect()))
}

fn complaint(path: &Path, error: &str) -> String {
    let at_root = path.iter().len() == 0;
    match error.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
        Some(name) if at_root => format!("`{name}`: missing"),
        Some(name) => format!("`{path}.{name}`: missing"),
        None if at_root => error.to_owned(),
        None => format!("`{path}`: {error}"),
    }
}

fn choice(parent: &str, names: &[String]) -> String {
    let place = if parent.is_empty() { String::new() } else { format!("in `{parent}` ") };
    match names {
        [] => format!("{place}there are none"),
        [name] => format!("{place}there is `{name}`"),
        names => format!("{place}there are `{}`", names.join("`, `")),
    }
}

/// The path in the form that other errors have.
fn place(path: &serde_ignored::Path<'_>) -> String {
    use serde_ignored::Path::{Map, NewtypeStruct, NewtypeVariant, Root, Seq, Some};
    match path {
        Root => String::new(),
        Seq { parent, index } => format!("{}[{index}]", place(parent)),
        Map { parent, key } => match place(parent) {
            parent if parent.is_empty() => key.clone(),
            parent => format!("{parent}.{key}"),
        },
        Some { parent } | NewtypeStruct { parent } | NewtypeVariant { parent } => place(parent),
    }
}

/// The names of the fields of a struct, if serde reports them.
fn names<T: DeserializeOwned>() -> Option<Vec<String>> {
    let fields = T::deserialize(Fields(None)).err()?.0?;
    Some(fields.iter().map(|&name| name.to_owned()).collect())
}

/// Holds nothing but the names that it is asked for, and gives them back as its error.
#[derive(Debug)]
struct Fields(Option<&'static [&'static str]>);

impl<'de> Deserializer<'de> for Fields {
    type Error = Self;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self> {
        Err(Self(Some(fields)))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Self> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self> {
        Err(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq
        tuple tuple_struct map enum identifier ignored_any
    }
}

impl std::error::Error for Fields {}

impl fmt::Display for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no value")
    }
}

impl de::Error for Fields {
    fn custom<M: fmt::Display>(_: M) -> Self {
        Self(None)
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(rename_all = "lowercase")]
    enum Unit {
        #[default]
        Metric,
        Imperial,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Stop {
        at: i64,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Trip {
        city: String,
        #[serde(default)]
        unit: Unit,
        stops: Option<Vec<Stop>>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Strict {
        city: Option<String>,
        inner: Option<Box<Strict>>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Nothing {}

    fn wrong<T: DeserializeOwned>(args: &Value) -> String {
        arguments::<T>(Some(args)).err().expect("an error")
    }

    #[test]
    fn arguments_are_an_object_or_a_string_that_holds_one() {
        let trip = Trip { city: "Rome".into(), unit: Unit::Imperial, stops: Some(vec![Stop { at: 1 }]) };
        let args = json!({"city": "Rome", "unit": "imperial", "stops": [{"at": 1}]});
        assert_eq!(arguments(Some(&json!(args.to_string()))), Ok(trip));
        assert_eq!(wrong::<Trip>(&json!("Rome")), "the arguments are no JSON: expected value at line 1 column 1");
        assert_eq!(wrong::<Trip>(&json!("[1]")), "the arguments have to be a JSON object, not an array");
        assert_eq!(wrong::<Trip>(&json!(7)), "the arguments have to be a JSON object, not a number");
    }

    #[test]
    fn no_arguments_are_an_empty_object() {
        for args in
            [None, Some(&json!(null)), Some(&json!({})), Some(&json!("{}")), Some(&json!("null")), Some(&json!(" "))]
        {
            assert_eq!(arguments(args), Ok(Nothing {}));
            assert_eq!(arguments(args), Ok(()));
            assert_eq!(arguments::<Trip>(args), Err("`city`: missing".to_owned()));
        }
    }

    #[test]
    fn null_arguments_are_equal_to_absent_arguments() {
        let trip = Trip { city: "Rome".into(), unit: Unit::Metric, stops: None };
        assert_eq!(arguments(Some(&json!({"city": "Rome", "unit": null, "stops": null}))), Ok(trip));
        assert_eq!(wrong::<Trip>(&json!({"city": null})), "`city`: missing");
        assert_eq!(arguments(Some(&json!({"inner": null}))), Ok(Strict { city: None, inner: None }));
    }

    #[test]
    fn argument_errors_name_the_path() {
        for (args, said) in [
            (json!({"city": 1}), "`city`: invalid type: integer `1`, expected a string"),
            (json!({"city": "", "unit": "feet"}), "`unit`: unknown variant `feet`, expected `metric` or `imperial`"),
            (
                json!({"city": "", "stops": [{"at": 1}, {"at": "x"}]}),
                "`stops[1].at`: invalid type: string \"x\", expected i64",
            ),
            (json!({"city": "", "stops": [{}]}), "`stops[0].at`: missing"),
            (json!({"city": "", "stops": [null]}), "`stops[0]`: invalid type: null, expected struct Stop"),
        ] {
            assert_eq!(wrong::<Trip>(&args), said);
        }
    }

    #[test]
    fn all_unknown_arguments_are_named() {
        for (args, said) in [
            (json!({"city": "", "a": 1}), "`a`: there is no such argument; there are `city`, `unit`, `stops`"),
            (json!({"city": "", "stops": [{"at": 1, "to": null}]}), "`stops[0].to`: there is no such argument"),
            (
                json!({"citty": "", "stops": [{"at": 1, "to": 2}]}),
                "`city`: missing; `citty`: there is no such argument; `stops[0].to`: there is no such argument; \
                 there are `city`, `unit`, `stops`",
            ),
        ] {
            assert_eq!(wrong::<Trip>(&args), said);
        }
        assert_eq!(
            wrong::<Strict>(&json!({"a": 1, "inner": {"c": 1}})),
            "`a`: there is no such argument; `inner.c`: there is no such argument; there are `city`, `inner`; \
             in `inner` there are `city`, `inner`"
        );
        assert_eq!(wrong::<Nothing>(&json!({"a": 1})), "`a`: there is no such argument; there are none");
        assert_eq!(wrong::<()>(&json!({"a": 1})), "`a`: there is no such argument; there are none");
    }
}
