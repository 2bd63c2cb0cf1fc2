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
    match object.fields.iter().find(|field| field.required && !values.contains_key(field.name)) {
        Some(field) => Err(format!("missing field {:?}", place(field.name))),
        None => Ok(()),
    }
}

fn kind(of: &Kind, value: &Value, path: &str) -> Result<(), String> {
    let expected = match of {
        Kind::Any => return Ok(()),
        Kind::Object(fields) => return object(fields, value, path),
        Kind::List(item) if value.is_array() => {
            let mut items = value.as_array().into_iter().flatten().enumerate();
            return items.try_for_each(|(index, value)| kind(item, value, &format!("{path}[{index}]")));
        }
        Kind::Choice(values) if value.as_str().is_some_and(|value| values.contains(&value)) => return Ok(()),
        Kind::Choice(values) => format!("one of {}", values.join(", ")),
        Kind::Text if value.is_string() => return Ok(()),
        Kind::Integer if value.is_i64() => return Ok(()),
        Kind::Number if value.is_number() => return Ok(()),
        Kind::Boolean if value.is_boolean() => return Ok(()),
        Kind::Map if value.is_object() => return Ok(()),
        Kind::Text => "a string".to_owned(),
        Kind::Integer => "an integer".to_owned(),
        Kind::Number => "a number".to_owned(),
        Kind::Boolean => "true or false".to_owned(),
        Kind::List(_) => "an array".to_owned(),
        Kind::Map => "an object".to_owned(),
    };
    Err(format!("{path}: expected {expected}, got {value}"))
}
