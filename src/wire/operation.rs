use std::time::Duration;

use reqwest::Method;

/// Whether an operation may be repeated when nobody knows whether it took effect.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Retry {
    /// Once more changes nothing.
    Safe,
    /// Once more may do it twice.
    Unsafe,
    /// The server itself recognises the second time.
    Deduplicated,
}

/// What the document says of an operation, types aside.
///
/// ```
/// use chatbotkit_client::operations::{self, Retry};
///
/// assert_eq!(operations::CREATE_BOT.retry, Retry::Unsafe);
/// assert!(operations::ALL.iter().any(|operation| operation.id == "createBot"));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Operation {
    /// The `operationId` of the document.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path with its parameters in braces: the key for overriding it in
    /// [`ClientOptions::endpoint`](crate::ClientOptions::endpoint).
    pub path: &'static str,
    /// Whether it may be repeated.
    pub retry: Retry,
    /// The media types in which its answer can be had.
    pub media: &'static [&'static str],
    /// How long a whole answer may take before the client gives up, where the document says so.
    pub timeout: Option<Duration>,
}
