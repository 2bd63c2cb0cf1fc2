//! Updates: the fields of a request, merged into the stored object.

use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::check::check;
use super::error::ApiError;

/// The key of `meta` whose value is merged instead of replacing the stored one.
const MERGE: &str = "$update";

/// Something that can be updated field by field, in the form in which it is created.
pub(crate) trait Update: Serialize + DeserializeOwned {
    /// Fields that can be given at creation only.
    const SETTLED: &'static [&'static str] = &[];

    /// The least there can be, to check an update against before it is known what it is for.
    fn blank() -> Self;
}

/// The fields of an update; those that it does not name stay as they are, and null clears.
#[derive(Debug)]
pub(crate) struct Changes<T> {
    fields: Map<String, Value>,
    of: PhantomData<fn() -> T>,
}

impl<T: Update> Changes<T> {
    pub(crate) fn read(json: Value) -> Result<Self, ApiError> {
        let Value::Object(fields) = json else {
            return Err(ApiError::bad_request("\"value\" must be of type object"));
        };
        if let Some(field) = T::SETTLED.iter().find(|field| fields.contains_key(**field)) {
            return Err(ApiError::bad_request(format!("\"{field}\" is not allowed")));
        }
        let changes = Self { fields, of: PhantomData };
        changes.over(&T::blank())?;
        Ok(changes)
    }

    pub(crate) fn names(&self, field: &str) -> bool {
        self.fields.contains_key(field)
    }

    /// Returns the object with the changes applied.
    pub(crate) fn over(&self, there: &T) -> Result<T, ApiError> {
        let mut whole = json!(there);
        for (field, value) in &self.fields {
            match value.get(MERGE) {
                Some(Value::Object(more)) if field == "meta" => merge(&mut whole[field], more),
                _ => whole[field] = value.clone(),
            }
        }
        check(whole)
    }
}

pub(crate) fn merge(meta: &mut Value, more: &Map<String, Value>) {
    if meta.is_null() {
        *meta = json!({});
    }
    for (key, value) in more {
        meta[key] = value.clone();
    }
}
