//! Timeouts on the client's clock.

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};

use crate::config::Settings;
use crate::error::{Error, Kind, Result};

/// Waits for a result, and for no longer than a limit.
pub(crate) async fn timeout<V>(
    settings: &Settings,
    limit: Duration,
    waiting_for: &str,
    work: impl Future<Output = Result<V>>,
) -> Result<V> {
    let result = match &settings.own_clock {
        // The timer of the runtime, without the allocation of a boxed future.
        None => tokio::time::timeout(limit, work).await.ok(),
        Some(clock) => match select(pin!(work), clock.timeout(limit)).await {
            Either::Left((result, _)) => Some(result),
            Either::Right(_) => None,
        },
    };
    result.unwrap_or_else(|| Err(timed_out(limit, waiting_for)))
}

pub(crate) fn timed_out(limit: Duration, waiting_for: &str) -> Error {
    Error::new(Kind::Timeout, format!("timed out after {limit:?} waiting for {waiting_for}"))
}
