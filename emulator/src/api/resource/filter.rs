//! The filter of a search by metadata: a condition on the value of each key, all of which must hold.

use serde_json::Value;

use crate::schema::error::ApiError;
use crate::schema::form::{Also, Any, Form, MapOf, invalid};

pub(super) const FILTER: Form = MapOf(&Also(&Any, check));

fn check(path: &str, condition: &Value) -> Result<(), ApiError> {
    let (operator, operand) = parts(condition);
    let is_valid = match operator {
        "$eq" | "$ne" => operand.is_string() || operand.is_number() || operand.is_boolean(),
        "$gt" | "$gte" | "$lt" | "$lte" => operand.is_number(),
        _ => false,
    };
    if is_valid { Ok(()) } else { Err(invalid(path, "must be a value or one condition")) }
}

/// The operator of a condition and its operand. A value alone is to be equal.
fn parts(condition: &Value) -> (&str, &Value) {
    match condition.as_object() {
        Some(one) if one.len() == 1 => one.iter().next().map_or(("", condition), |(key, value)| (key, value)),
        _ => ("$eq", condition),
    }
}

pub(super) fn admits(filter: &Value, meta: &Value) -> bool {
    filter.as_object().into_iter().flatten().all(|(key, condition)| holds(condition, &meta[key]))
}

fn holds(condition: &Value, value: &Value) -> bool {
    let (operator, operand) = parts(condition);
    let numbers = value.as_f64().zip(operand.as_f64());
    let compare = |is: fn(&f64, &f64) -> bool| numbers.is_some_and(|(value, operand)| is(&value, &operand));
    // Compares numbers by their value: 40 is 40.0.
    let is_same = numbers.map_or_else(|| value == operand, |(value, operand)| value == operand);
    match operator {
        "$ne" => !is_same,
        "$gt" => compare(f64::gt),
        "$gte" => compare(f64::ge),
        "$lt" => compare(f64::lt),
        "$lte" => compare(f64::le),
        _ => is_same,
    }
}
