use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::{Method, Url};

use super::secrets::{hide, is_secret_name};

/// The idempotency of an operation: whether a request can be retried after a failure that leaves its effect unknown.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Idempotency {
    /// Idempotent: a repetition changes nothing.
    Idempotent,
    /// Not idempotent: a repetition may take effect twice.
    NotIdempotent,
    /// Deduplicated by the server.
    Deduplicated,
}

/// An operation of the document, without its types.
///
/// ```
/// use chatbotkit_client::operations::{self, Idempotency};
///
/// assert_eq!(operations::CREATE_BOT.idempotency, Idempotency::NotIdempotent);
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
    /// The idempotency, on which retries depend.
    pub idempotency: Idempotency,
    /// The media types of the response.
    pub media: &'static [&'static str],
    /// The timeout of a whole response, where it is not 60 seconds.
    pub timeout: Option<Duration>,
    /// The idle timeout of a stream, where it is not 60 seconds.
    pub idle_timeout: Option<Duration>,
    /// True if streams wait for the operation. It has connections of its own, so that it does not wait for them.
    pub urgent: bool,
}

/// The target of a request: an operation of the document, or a path of the caller.
#[derive(Clone)]
pub(crate) enum Target {
    Known(&'static Operation),
    Other(Arc<Other>),
}

pub(crate) struct Other {
    pub(crate) method: Method,
    pub(crate) path: String,
    /// The template by which options replace the path.
    pub(crate) endpoint: Option<String>,
}

impl Target {
    pub(crate) fn other(method: Method, path: String, endpoint: Option<String>) -> Self {
        Self::Other(Arc::new(Other { method, path, endpoint }))
    }

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

    /// The path template, without the query that one of the caller may have.
    #[cfg(feature = "tracing")]
    pub(crate) fn template(&self) -> Option<&str> {
        match self {
            Self::Known(operation) => Some(operation.path),
            Self::Other(other) => other.endpoint.as_deref()?.split(['?', '#']).next(),
        }
    }

    pub(crate) fn endpoint(&self) -> &str {
        match self {
            Self::Known(operation) => operation.path,
            Self::Other(other) => other.endpoint.as_deref().unwrap_or(&other.path),
        }
    }

    /// True if the operation, or else the HTTP method, is idempotent or deduplicated.
    pub(crate) fn may_be_repeated(&self) -> bool {
        match self {
            Self::Known(operation) => operation.idempotency != Idempotency::NotIdempotent,
            Self::Other(other) => other.method.is_idempotent(),
        }
    }
}

/// `createBot (POST /bot/create)`. Another host is shown by its origin, and a path without its query: the rest may be
/// a signature or hold credentials.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (method, path) = (self.method(), self.path());
        let shown = |path: &str| {
            let path = hide(path.split(['?', '#']).next().unwrap_or_default(), is_secret_name);
            path.escape_debug().to_string()
        };
        match (self.operation(), Url::parse(path)) {
            (Some(operation), _) => write!(f, "{} ({method} {path})", operation.id),
            (None, Ok(url)) => write!(f, "{method} {}", url.origin().ascii_serialization()),
            (None, Err(_)) => match path.split_once("://") {
                Some((scheme, _)) if !scheme.contains('/') => write!(f, "{method} {}://…", shown(scheme)),
                _ => write!(f, "{method} {}", shown(path)),
            },
        }
    }
}
