use std::fmt;
use std::sync::Arc;
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

/// What a request is for: an operation of the document, or whatever the caller says.
#[derive(Clone)]
pub(crate) enum Target {
    Known(&'static Operation),
    Other(Arc<Other>),
}

pub(crate) struct Other {
    pub(crate) method: Method,
    pub(crate) path: String,
    /// The key for overriding the path.
    pub(crate) endpoint: Option<String>,
}

impl Target {
    pub(crate) fn operation(&self) -> Option<&'static Operation> {
        match self {
            Self::Known(operation) => Some(operation),
            Self::Other(_) => None,
        }
    }

    pub(crate) fn method(&self) -> &Method {
        match self {
            Self::Known(operation) => &operation.method,
            Self::Other(other) => &other.method,
        }
    }

    pub(crate) fn path(&self) -> &str {
        match self {
            Self::Known(operation) => operation.path,
            Self::Other(other) => &other.path,
        }
    }

    pub(crate) fn endpoint(&self) -> &str {
        match self {
            Self::Known(operation) => operation.path,
            Self::Other(other) => other.endpoint.as_deref().unwrap_or(&other.path),
        }
    }

    /// HTTP says which methods can be repeated where the document does not.
    pub(crate) fn may_be_repeated(&self) -> bool {
        match self {
            Self::Known(operation) => operation.retry != Retry::Unsafe,
            Self::Other(other) => other.method.is_idempotent(),
        }
    }

    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.operation().and_then(|operation| operation.timeout)
    }
}

/// `createBot (POST /bot/create)`. The query of an address may be a signature, and is left out.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (method, path) = (self.method(), self.path().split('?').next().unwrap_or_default());
        match self.operation() {
            Some(operation) => write!(f, "{} ({method} {path})", operation.id),
            None => write!(f, "{method} {path}"),
        }
    }
}
