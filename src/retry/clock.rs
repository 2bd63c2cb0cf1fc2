//! Time and chance, as retries use them.

use std::fmt;
use std::time::{Duration, Instant};

use futures_util::future::BoxFuture;

/// Where retries take their time and their chance from; a test can bring its own.
///
/// ```
/// use std::sync::{Arc, Mutex};
/// use std::time::{Duration, Instant};
/// use chatbotkit_client::{Client, ClientOptions, Clock};
/// use futures_util::future::{BoxFuture, ready};
///
/// /// Waits for nothing, and keeps how long it would have been.
/// #[derive(Debug, Default)]
/// struct Impatient(Mutex<Vec<Duration>>);
///
/// impl Clock for Impatient {
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
///
///     fn random(&self) -> f64 {
///         0.5
///     }
/// }
///
/// let client = Client::new(ClientOptions::new().secret("sk-1").clock(Arc::new(Impatient::default())))?;
/// # Ok::<(), chatbotkit_client::Error>(())
/// ```
pub trait Clock: fmt::Debug + Send + Sync {
    /// A time to measure from.
    fn now(&self) -> Instant;

    /// Is there after this long.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// A number from 0 to 1, by chance. Any other counts as 1.
    fn random(&self) -> f64;
}

/// The clock of the runtime, which [Tokio can pause](https://docs.rs/tokio/latest/tokio/time/fn.pause.html),
/// and chance.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        tokio::time::Instant::now().into_std()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }

    fn random(&self) -> f64 {
        fastrand::f64()
    }
}
