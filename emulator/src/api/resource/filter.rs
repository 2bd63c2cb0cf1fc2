//! The filter of a search by metadata.

use std::collections::HashMap;

use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

/// Conditions on the values of keys, all of which must hold.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Filter(HashMap<String, Condition>);

#[derive(Debug)]
struct Condition {
    operator: String,
    operand: Value,
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (operator, operand) = match Value::deserialize(deserializer)? {
            Value::Object(one) if one.len() == 1 => one.into_iter().next().unwrap_or_default(),
            value => ("$eq".to_owned(), value),
        };
        let valid = match operator.as_str() {
            "$eq" | "$ne" => operand.is_string() || operand.is_number() || operand.is_boolean(),
            "$gt" | "$gte" | "$lt" | "$lte" => operand.is_number(),
            _ => false,
        };
        if valid { Ok(Self { operator, operand }) } else { Err(de::Error::custom("must be a value or one condition")) }
    }
}

impl Filter {
    pub(super) fn admits(&self, meta: &Value) -> bool {
        self.0.iter().all(|(key, condition)| condition.holds(meta.get(key).unwrap_or(&Value::Null)))
    }
}

impl Condition {
    fn holds(&self, value: &Value) -> bool {
        let compare = |is: fn(&f64, &f64) -> bool| {
            value.as_f64().zip(self.operand.as_f64()).is_some_and(|(value, operand)| is(&value, &operand))
        };
        match self.operator.as_str() {
            "$ne" => !self.is_same(value),
            "$gt" => compare(f64::gt),
            "$gte" => compare(f64::ge),
            "$lt" => compare(f64::lt),
            "$lte" => compare(f64::le),
            _ => self.is_same(value),
        }
    }

    /// Compares numbers by their value: 40 is 40.0.
    fn is_same(&self, value: &Value) -> bool {
        match (value.as_f64(), self.operand.as_f64()) {
            (Some(value), Some(operand)) => value == operand,
            _ => *value == self.operand,
        }
    }
}
