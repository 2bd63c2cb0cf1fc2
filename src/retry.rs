//! When a call is made again, and after which pause.

use std::time::Duration;

use crate::core::Core;
use crate::error::Result;
use crate::wire::Request;

const LONGEST_PAUSE: Duration = Duration::from_secs(20);

/// Makes attempts until one succeeds, one fails for good, or there have been enough.
pub(crate) async fn retry<T, S, V, F>(core: &Core, request: &Request<T, S>, mut attempt: impl FnMut() -> F) -> Result<V>
where
    F: Future<Output = Result<V>>,
{
    let mut pause = core.retry_delay();
    let mut left = if request.body.can_be_repeated() { core.retries() } else { 0 };
    loop {
        match attempt().await {
            Err(error) if left > 0 && error.is_retryable() && (core.retry_timeout() || !error.is_timeout()) => {
                // Full jitter: clients that failed together do not come back together.
                tokio::time::sleep(pause.min(LONGEST_PAUSE).mul_f64(fastrand::f64())).await;
                pause = pause.saturating_mul(2);
                left -= 1;
            }
            done => return done,
        }
    }
}
