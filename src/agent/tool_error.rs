//! Errors of tools.

use serde_json::Value;

use crate::error::chain;

/// The error of a tool, which is returned to the model with its causes.
///
/// Any error converts into it with `?`, and so do `&str`, `String` and `anyhow::Error`.
///
/// ```
/// use chatbotkit_client::agent::ToolError;
///
/// fn celsius(text: &str) -> Result<f64, ToolError> {
///     let degrees: f64 = text.parse()?;
///     if degrees < -273.15 { Err("nothing is that cold")? }
///     Ok(degrees)
/// }
/// # assert!(celsius("-300").is_err() && celsius("warm").is_err() && celsius("20").is_ok());
/// ```
pub type ToolError = Box<dyn std::error::Error + Send + Sync>;

/// The result of a tool call, or the text of its error for the model.
pub(super) type Returned = Result<Value, String>;

/// Returns the text of an error for the model.
pub(super) fn text(error: ToolError) -> String {
    chain(&*error)
}
