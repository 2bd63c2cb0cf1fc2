//! Which failures are worth another attempt.

use std::fmt;
use std::sync::Arc;

use crate::Error;

/// Which calls are made again when they fail.
///
/// ```
/// use chatbotkit_client::{ClientOptions, RetryPolicy};
///
/// // Two messages are better than none.
/// let eager = ClientOptions::new().retry_policy(RetryPolicy::at_least_once());
/// // Only what the server itself has turned away.
/// let picky = RetryPolicy::when(|error| error.is_retryable() && error.retry_after().is_some());
/// ```
#[derive(Clone)]
pub struct RetryPolicy(Arc<dyn Fn(&Error) -> bool + Send + Sync>);

impl RetryPolicy {
    /// Those that can be made again without harm: see [`Error::is_retryable`]. This is the default.
    #[must_use]
    pub fn harmless() -> Self {
        Self::when(Error::is_retryable)
    }

    /// None.
    #[must_use]
    pub fn never() -> Self {
        Self::when(|_| false)
    }

    /// All whose failure may pass, also where nobody knows whether they took effect: so a message may be
    /// stored twice, a bot made twice.
    #[must_use]
    pub fn at_least_once() -> Self {
        Self::when(Error::is_transient)
    }

    /// Those of which this is true.
    pub fn when(worth: impl Fn(&Error) -> bool + Send + Sync + 'static) -> Self {
        Self(Arc::new(worth))
    }

    pub(crate) fn allows(&self, error: &Error) -> bool {
        (self.0)(error)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::harmless()
    }
}

impl fmt::Debug for RetryPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryPolicy").finish_non_exhaustive()
    }
}
