use std::fmt;
use std::future::{pending, ready};
use std::time::{Duration, Instant};

use futures_util::future::BoxFuture;
use tokio::runtime::Handle;

/// The clock of a client: backoff, deadline and request timeouts run on it. Timeouts of connections (connect, idle
/// pool, HTTP/2 pings) are those of the transport.
///
/// A test can use a clock that records waiting times instead of waiting:
///
/// ```
/// use std::sync::{Arc, Mutex};
/// use std::time::{Duration, Instant};
/// use chatbotkit_client::{Client, ClientOptions, Clock};
/// use futures_util::future::{BoxFuture, ready};
///
/// /// Skips every backoff, and records it.
/// #[derive(Debug, Default)]
/// struct SkipBackoff(Mutex<Vec<Duration>>);
///
/// impl Clock for SkipBackoff {
///     fn now(&self) -> Instant {
///         Instant::now()
///     }
///
///     fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
///         if let Ok(mut slept) = self.0.lock() {
///             slept.push(duration);
///         }
///         Box::pin(ready(()))
///     }
/// }
///
/// let client = Client::new(ClientOptions::new().secret("sk-1").clock(Arc::new(SkipBackoff::default())))?;
/// # Ok::<(), chatbotkit_client::Error>(())
/// ```
pub trait Clock: fmt::Debug + Send + Sync {
    /// Returns the current time; a deadline is measured with it.
    fn now(&self) -> Instant;

    /// Completes after a backoff of this duration.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Completes when a timeout of this duration has passed. The default is the timer of the runtime, so that a clock
    /// whose [`sleep`](Self::sleep) does not wait still lets the server respond.
    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        SystemClock.timeout(duration)
    }
}

/// The clock of the runtime, which [Tokio can pause](https://docs.rs/tokio/latest/tokio/time/fn.pause.html).
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        tokio::time::Instant::now().into_std()
    }

    /// Completes immediately outside of a Tokio runtime, which has the timers.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if Handle::try_current().is_ok() { Box::pin(tokio::time::sleep(duration)) } else { Box::pin(ready(())) }
    }

    /// Never completes outside of a Tokio runtime.
    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if Handle::try_current().is_ok() { Box::pin(tokio::time::sleep(duration)) } else { Box::pin(pending()) }
    }
}
