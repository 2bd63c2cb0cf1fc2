//! When a call is made again, and after which pause.

use std::time::Duration;

use crate::core::Core;
use crate::error::{Error, Result};
use crate::wire::Request;

const LONGEST_PAUSE: Duration = Duration::from_secs(20);

/// How often something is still tried again, and after which pause.
pub(crate) struct Backoff {
    pause: Duration,
    left: u32,
}

impl Backoff {
    pub(crate) fn of(core: &Core) -> Self {
        Self { pause: core.retry_delay(), left: core.retries() }
    }

    /// Waits until it is time to try again, unless it has been tried often enough.
    pub(crate) async fn again(&mut self) -> bool {
        if self.left == 0 {
            return false;
        }
        // Full jitter: clients that failed together do not come back together.
        tokio::time::sleep(self.pause.min(LONGEST_PAUSE).mul_f64(fastrand::f64())).await;
        self.pause = self.pause.saturating_mul(2);
        self.left -= 1;
        true
    }
}

/// Makes attempts until one succeeds, one fails for good, or there have been enough.
pub(crate) async fn retry<T, S, V, F>(core: &Core, request: &Request<T, S>, mut attempt: impl FnMut() -> F) -> Result<V>
where
    F: Future<Output = Result<V>>,
{
    let mut backoff = Backoff::of(core);
    loop {
        let answer = attempt().await;
        let again = |error: &Error| error.is_retryable() && (core.retry_timeout() || !error.is_timeout());
        let again = request.body.can_be_repeated() && answer.as_ref().err().is_some_and(again);
        if !again || !backoff.again().await {
            return answer;
        }
    }
}
