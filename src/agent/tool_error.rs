//! Errors of tools.

use serde_json::Value;

/// The error of a tool, which is returned to the model.
///
/// Any error converts into it with `?`.
///
/// ```
/// use chatbotkit_client::agent::ToolError;
///
/// fn celsius(text: &str) -> Result<f64, ToolError> {
///     let degrees: f64 = text.parse()?;
///     if degrees < -273.15 { Err(ToolError::new("nothing is that cold")) } else { Ok(degrees) }
/// }
/// # assert!(celsius("-300").is_err() && celsius("warm").is_err());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ToolError(String);

impl ToolError {
    /// Creates an error with a message.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// Returns the message for the model.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0
    }
}

impl<E: std::error::Error> From<E> for ToolError {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// The result of a tool call, or the error for the model.
pub(super) type Returned = Result<Value, ToolError>;
