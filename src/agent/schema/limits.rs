//! Constraints of values of the right type.

use std::ops::RangeInclusive;

use serde_json::{Number, Value};

use super::Node;

/// True if a value of the right type breaks a constraint.
pub(super) fn is_outside(node: &Node, value: &Value) -> bool {
    if !node.values.is_empty() && !node.values.iter().any(|known| is_same(known, value)) {
        return true;
    }
    let limit = |keyword: &str| node.limits.get(keyword).and_then(Value::as_f64);
    match value {
        Value::Number(number) => {
            let is_outside = |range: RangeInclusive<i128>| integer(number).is_some_and(|it| !range.contains(&it));
            let Some(number) = number.as_f64() else { return false };
            range(node).is_some_and(is_outside)
                || is_float(node) && number.abs() > f64::from(f32::MAX)
                || limit("minimum").is_some_and(|least| number < least)
                || limit("maximum").is_some_and(|most| number > most)
                || limit("exclusiveMinimum").is_some_and(|above| number <= above)
                || limit("exclusiveMaximum").is_some_and(|below| number >= below)
        }
        Value::Array(items) => {
            let count = items.len() as f64;
            limit("minItems").is_some_and(|least| count < least) || limit("maxItems").is_some_and(|most| count > most)
        }
        Value::String(text) => {
            let count = || text.chars().count() as f64;
            limit("minLength").is_some_and(|least| count() < least)
                || limit("maxLength").is_some_and(|most| count() > most)
        }
        _ => false,
    }
}

/// Equal as JSON Schema has it, to which 1 and 1.0 are one number.
fn is_same(one: &Value, other: &Value) -> bool {
    one == other || one.as_f64().is_some_and(|one| other.as_f64() == Some(one))
}

pub(super) fn integer(number: &Number) -> Option<i128> {
    number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
}

/// The integers of a format.
pub(super) fn range(node: &Node) -> Option<RangeInclusive<i128>> {
    let (least, most): (i128, i128) = match node.limits.get("format")?.as_str()? {
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "int64" => (i64::MIN.into(), i64::MAX.into()),
        "int" => (isize::MIN as i128, isize::MAX as i128),
        "uint64" => (0, u64::MAX.into()),
        "uint" => (0, usize::MAX as i128),
        _ => return None,
    };
    Some(least..=most)
}

pub(super) fn is_float(node: &Node) -> bool {
    node.limits.get("format").is_some_and(|format| format == "float")
}
