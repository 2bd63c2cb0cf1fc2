//! Checks of a request that the types do not make, because they keep what a later version of the server may know: unknown
//! fields and unknown values.

use serde_json::Value;

use crate::table::{Kind, Object};

/// Checks an object; `path` is its place in the request.
pub(crate) fn object(object: &Object, value: &Value, path: &str) -> Result<(), String> {
    let Some(values) = value.as_object() else { return Err(format!("{path}: expected an object, got {value}")) };
    let place = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    for (name, value) in values {
        match object.fields.iter().find(|field| field.name == name) {
            Some(field) if field.nullable && value.is_null() => {}
            Some(field) => kind(&field.kind, value, &place(name))?,
            None if object.open => {}
            None => {
                let known: Vec<_> = object.fields.iter().map(|field| field.name).collect();
                return Err(format!("unknown field {:?}: there are {}", place(name), known.join(", ")));
            }
        }
    }
    let missing = object.fields.iter().find(|field| field.required && !values.contains_key(field.name));
    missing.map_or(Ok(()), |field| Err(format!("missing field {:?}", place(field.name))))
}

fn kind(of: &Kind, value: &Value, path: &str) -> Result<(), String> {
    let (valid, expected): (_, String) = match of {
        Kind::Any => return Ok(()),
        Kind::Object(fields) => return object(fields, value, path),
        Kind::List(item) => {
            let mut items = value.as_array().into_iter().flatten().enumerate();
            items.try_for_each(|(index, value)| kind(item, value, &format!("{path}[{index}]")))?;
            (value.is_array(), "an array".into())
        }
        Kind::Choice(values) => {
            (value.as_str().is_some_and(|it| values.contains(&it)), format!("one of {}", values.join(", ")))
        }
        Kind::Text => (value.is_string(), "a string".into()),
        Kind::Integer => (value.is_i64(), "an integer".into()),
        Kind::Number => (value.is_number(), "a number".into()),
        Kind::Boolean => (value.is_boolean(), "true or false".into()),
        Kind::Map => (value.is_object(), "an object".into()),
    };
    if valid { Ok(()) } else { Err(format!("{path}: expected {expected}, got {value}")) }
}
