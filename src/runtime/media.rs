//! Media types.

pub(crate) const JSON: &str = "application/json";
pub(crate) const JSON_LINES: &str = "application/jsonl";
pub(crate) const CSV: &str = "text/csv";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
pub(crate) const ANY: &str = "*/*";
