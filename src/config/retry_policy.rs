use std::fmt;
use std::sync::Arc;

use crate::error::Error;

/// Decides which failed calls are retried.
///
/// ```
/// use chatbotkit_client::{ClientOptions, RetryPolicy};
///
/// // A message that is stored twice is better than none.
/// let eager = ClientOptions::new().retry_policy(RetryPolicy::at_least_once());
/// // Only requests that the server refused for a while.
/// let strict = RetryPolicy::from_fn(|error| error.is_retryable() && error.retry_after().is_some());
/// ```
#[derive(Clone)]
pub struct RetryPolicy(Arc<dyn Fn(&Error) -> bool + Send + Sync>);

impl RetryPolicy {
    /// Retries calls that are idempotent, or that provably had no effect: see [`Error::is_retryable`]. This is the
    /// default.
    #[must_use]
    pub fn idempotent_only() -> Self {
        Self::from_fn(Error::is_retryable)
    }

    /// Retries nothing.
    #[must_use]
    pub fn never() -> Self {
        Self::from_fn(|_| false)
    }

    /// Retries every [transient](Error::is_transient) failure, also of a call that is not idempotent and may have taken
    /// effect: a message may be stored twice, a bot created twice.
    #[must_use]
    pub fn at_least_once() -> Self {
        Self::from_fn(Error::is_transient)
    }

    /// Retries the failures for which the function returns true, within the number of retries, the retry budget and the deadline.
    pub fn from_fn(retries: impl Fn(&Error) -> bool + Send + Sync + 'static) -> Self {
        Self(Arc::new(retries))
    }

    pub(crate) fn retries(&self, error: &Error) -> bool {
        (self.0)(error)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::idempotent_only()
    }
}

impl fmt::Debug for RetryPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryPolicy").finish_non_exhaustive()
    }
}
