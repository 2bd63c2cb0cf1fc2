//! The forms of request bodies, and the check of a body, which reports only the first problem, with the messages of the
//! real service's validator.

use serde_json::{Map, Value};

use super::error::ApiError;

/// The key of `meta` whose value is merged instead of replacing the stored one.
pub(crate) const MERGE: &str = "$update";

/// The fields of a body, or of a stored object.
pub(crate) type Fields = Map<String, Value>;

/// Fields of the same form and rule, by their names with spaces between them.
pub(crate) type Row = (&'static str, Form, Rule);

/// The values that a field takes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Form {
    Any,
    Text,
    /// A text of at least and at most so many characters.
    Length(usize, usize),
    /// One of these words, with spaces between them.
    OneOf(&'static str),
    Boolean,
    Number,
    /// A whole number between two bounds.
    Whole(i64, i64),
    /// Milliseconds since the Unix epoch.
    Time,
    List(&'static Self),
    /// A list of at least one and at most so many items.
    Filled(&'static Self, usize),
    /// An object with any fields.
    Object,
    /// An object with any fields of this form.
    MapOf(&'static Self),
    /// An object with these fields only.
    Of(&'static [Row]),
    /// An object with the fields of several tables.
    Joined(&'static [&'static [Row]]),
    /// The body of a creation.
    New(&'static Kind),
    /// The body of an update, where null clears.
    Changes(&'static Kind),
    /// The id of an existing object of this kind.
    IdOf(&'static Kind),
    /// The id of a contact, or its description.
    Contact,
    /// A value of the form that also passes the check, which receives its path.
    Also(&'static Self, fn(&str, &Value) -> Result<(), ApiError>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    Optional,
    Required,
    /// Has this value unless another is given.
    Default(&'static str),
    /// The same, and cannot be cleared.
    Preset(&'static str),
    /// The same as the default, and cannot be updated.
    Settled(&'static str),
    /// Left out of every response.
    Secret,
    /// Not a field of what is stored; optional, but not null.
    Passing,
    /// The same, of a creation only.
    Initial,
}

/// A kind of stored object. Its paths begin with its name in lower case.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    /// The kind that it belongs to, and is deleted with.
    pub(crate) parent: Option<&'static Self>,
    /// Its fields, apart from those that all kinds have.
    pub(crate) rows: &'static [Row],
    /// The default order of its list.
    pub(crate) order: Order,
    /// The fields by which its list can be filtered.
    pub(crate) filters: &'static [&'static str],
    pub(crate) exported: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Asc,
    Desc,
}

pub(crate) use Form::{Also, Any, Boolean, Changes, Contact, Filled, IdOf, Joined, Length, List, MapOf, New, Number};
pub(crate) use Form::{Object, Of, OneOf, Text, Time, Whole};
pub(crate) use Rule::{Default, Initial, Optional, Passing, Preset, Required, Secret, Settled};

/// Custom data of the user's; keys that start with an underscore belong to the service.
pub(crate) const META: Row = ("meta", Also(&Object, check_meta), Optional);
/// The fields of every kind.
const COMMON: &[Row] = &[META];
/// A contact that can be found or made by its fingerprint.
const DESCRIBED: &[Row] =
    &[("fingerprint", Text, Required), ("name description email phone nick", Text, Optional), META];

impl Kind {
    pub(crate) fn fields(&self) -> impl Iterator<Item = Row> {
        fields(self.rows).chain(COMMON.iter().copied())
    }
}

/// A row for each field.
pub(crate) fn fields(rows: &[Row]) -> impl Iterator<Item = Row> {
    rows.iter().flat_map(|&(names, form, rule)| names.split(' ').map(move |name| (name, form, rule)))
}

impl Form {
    /// Checks a value; `path` leads to it, and is empty for a whole body.
    pub(crate) fn check(self, path: &str, value: &Value) -> Result<(), ApiError> {
        let problem = |problem: &str| Err(invalid(path, problem));
        match (self, value) {
            (Any, _)
            | (Text | IdOf(_) | Contact, Value::String(_))
            | (Boolean, Value::Bool(_))
            | (Number, Value::Number(_))
            | (Object, Value::Object(_)) => Ok(()),
            (Time, _) if value.is_u64() => Ok(()),
            (Length(least, most), Value::String(text)) => match text.chars().count() {
                length if length < least => problem(&format!("length must be at least {least} characters long")),
                length if length > most => {
                    problem(&format!("length must be less than or equal to {most} characters long"))
                }
                _ => Ok(()),
            },
            (OneOf(words), Value::String(word)) if words.split(' ').any(|known| known == word) => Ok(()),
            (Whole(least, most), Value::Number(number)) => match number.as_f64().unwrap_or_default() {
                number if number.fract() != 0.0 => problem("must be an integer"),
                number if number < least as f64 => problem(&format!("must be greater than or equal to {least}")),
                number if number > most as f64 => problem(&format!("must be less than or equal to {most}")),
                _ => Ok(()),
            },
            (List(form) | Filled(form, _), Value::Array(items)) => {
                for (place, item) in items.iter().enumerate() {
                    form.check(&format!("{path}[{place}]"), item)?;
                }
                match self {
                    Filled(..) if items.is_empty() => problem("must contain at least 1 items"),
                    Filled(_, most) if items.len() > most => {
                        problem(&format!("must contain less than or equal to {most} items"))
                    }
                    _ => Ok(()),
                }
            }
            (MapOf(form), Value::Object(map)) => {
                map.iter().try_for_each(|(key, value)| form.check(&within(path, key), value))
            }
            (Of(rows), Value::Object(body)) => check_fields(&[rows], path, body, false),
            (Joined(groups), Value::Object(body)) => check_fields(groups, path, body, false),
            (New(kind), Value::Object(body)) => check_fields(&[kind.rows, COMMON], path, body, false),
            (Changes(kind), Value::Object(body)) => check_fields(&[kind.rows, COMMON], path, body, true),
            (Contact, Value::Object(_)) if Of(DESCRIBED).check(path, value).is_ok() => Ok(()),
            (Also(form, accepts), _) => form.check(path, value).and_then(|()| accepts(path, value)),
            _ => problem(&format!("must be {}", self.noun())),
        }
    }

    fn noun(self) -> String {
        match self {
            Text | Length(..) | IdOf(_) => "a string".to_owned(),
            Boolean => "a boolean".to_owned(),
            Number | Whole(..) | Time => "a number".to_owned(),
            List(_) | Filled(..) => "an array".to_owned(),
            OneOf(words) => format!("one of [{}]", words.replace(' ', ", ")),
            Contact => "the id or the description of a contact".to_owned(),
            _ => "of type object".to_owned(),
        }
    }
}

fn check_fields(groups: &[&[Row]], path: &str, body: &Fields, is_update: bool) -> Result<(), ApiError> {
    let fields = || groups.iter().flat_map(|rows| fields(rows));
    for (name, value) in body {
        let place = within(path, name);
        let (_, form, rule) = fields()
            .find(|(known, _, rule)| known == name && !(is_update && matches!(rule, Settled(_) | Initial)))
            .ok_or_else(|| invalid(&place, "is not allowed"))?;
        let value = value.get(MERGE).filter(|_| is_update && name == META.0).unwrap_or(value);
        let takes_null = match rule {
            Optional | Default(_) | Settled(_) | Secret => true,
            // Reported as missing.
            Required => !is_update,
            Preset(_) | Passing | Initial => false,
        };
        if !(takes_null && value.is_null()) {
            form.check(&place, value)?;
        }
    }
    let is_missing = |(name, _, rule): &Row| *rule == Required && body.get(*name).is_none_or(Value::is_null);
    match fields().find(is_missing) {
        Some((name, ..)) if !is_update => Err(invalid(&within(path, name), "is required")),
        _ => Ok(()),
    }
}

fn check_meta(path: &str, meta: &Value) -> Result<(), ApiError> {
    match meta.as_object().into_iter().flatten().find(|(key, _)| key.starts_with('_')) {
        Some((key, _)) => Err(invalid(path, format!("may not have a key that starts with _ ({key})"))),
        None => Ok(()),
    }
}

/// The problem of the value at this path.
pub(crate) fn invalid(path: &str, problem: impl AsRef<str>) -> ApiError {
    let path = if path.is_empty() { "value" } else { path };
    ApiError::bad_request(format!("\"{path}\" {}", problem.as_ref()))
}

fn within(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const INNER: Form = Of(&[("kind", OneOf("user bot"), Required), ("size", Whole(0, 9), Required)]);
    const OUTER: Form =
        Of(&[("name title", Text, Optional), ("inner", List(&INNER), Required), ("sizes", MapOf(&Number), Passing)]);

    #[test]
    fn validation_errors_have_the_messages_of_the_service() {
        for (body, message) in [
            (json!({ "inner": [], "x": 1 }), r#""x" is not allowed"#),
            (json!({}), r#""inner" is required"#),
            (json!({ "inner": {} }), r#""inner" must be an array"#),
            (json!({ "inner": [], "name": 1 }), r#""name" must be a string"#),
            (json!({ "inner": [], "title": false }), r#""title" must be a string"#),
            (json!({ "inner": [{ "kind": "user", "size": 1, "y": 2 }] }), r#""inner[0].y" is not allowed"#),
            (json!({ "inner": [{ "kind": "user" }] }), r#""inner[0].size" is required"#),
            (json!({ "inner": [{ "kind": "cat", "size": 1 }] }), r#""inner[0].kind" must be one of [user, bot]"#),
            (json!({ "inner": [{ "kind": "bot", "size": "1" }] }), r#""inner[0].size" must be a number"#),
            (json!({ "inner": [{ "kind": "bot", "size": 1.5 }] }), r#""inner[0].size" must be an integer"#),
            (json!({ "inner": [], "sizes": { "a": true } }), r#""sizes.a" must be a number"#),
            (json!({ "inner": [], "sizes": null }), r#""sizes" must be of type object"#),
            (json!([]), r#""value" must be of type object"#),
        ] {
            let error = OUTER.check("", &body).expect_err("a refusal");
            let error = serde_json::to_value(&error).expect("an error is JSON");
            assert_eq!(error, json!({ "message": message, "code": "BAD_REQUEST" }), "{body}");
        }
        OUTER.check("", &json!({ "name": null, "inner": [{ "kind": "bot", "size": 9.0 }] })).expect("a valid body");
    }
}
