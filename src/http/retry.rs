//! Retries: backoff with full jitter, within a budget shared by all calls of a client.

use std::time::Duration;

use super::state::{RETRY_BUDGET, State};
use crate::config::Settings;
use crate::error::Error;
use crate::runtime::Request;

/// Upper limits of the backoff, and of the `Retry-After` that is waited for.
const MAX_BACKOFF: Duration = Duration::from_secs(20);
const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);

/// The tokens that a retry costs. A timeout costs more, for it has cost the server more.
const RETRY_COST: u32 = 5;
const TIMEOUT_RETRY_COST: u32 = 10;

/// The state of the backoff: the next delay, and the retries so far.
#[derive(Clone)]
pub(crate) struct Backoff {
    delay: Duration,
    retries: u32,
}

impl Backoff {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self { delay: settings.retry_delay, retries: 0 }
    }

    /// Sleeps until the next attempt. Returns false where all retries have been made.
    pub(crate) async fn wait(&mut self, settings: &Settings) -> bool {
        let delay = self.next(settings, None);
        if let Some(delay) = delay {
            settings.clock.sleep(delay).await;
        }
        delay.is_some()
    }

    /// The next delay, at least `retry_after`. None where all retries have been made, or the server asks for a longer
    /// delay than anybody waits.
    fn next(&mut self, settings: &Settings, retry_after: Option<Duration>) -> Option<Duration> {
        let retry_after = retry_after.unwrap_or_default();
        if self.retries >= settings.retries || retry_after > MAX_RETRY_AFTER {
            return None;
        }
        // Full jitter: clients that failed together do not come back together.
        let jitter = Some((settings.jitter)()).filter(|factor| (0.0..=1.0).contains(factor)).unwrap_or(1.0);
        let delay = self.delay.min(MAX_BACKOFF).mul_f64(jitter);
        self.delay = self.delay.saturating_mul(2);
        self.retries += 1;
        Some(retry_after + delay)
    }
}

impl State {
    /// The delay before a failed request is retried, if it is. `left` is the time until the deadline of the call.
    pub(super) fn retry_delay(
        &self,
        request: &Request,
        error: &Error,
        backoff: &mut Backoff,
        left: Option<Duration>,
    ) -> Option<Duration> {
        let Self { settings, .. } = self;
        let retries = request.body.can_be_repeated()
            && settings.retry_policy.retries(error)
            && (settings.retry_timeout || !error.is_timeout());
        let delay = if retries { backoff.next(settings, error.retry_after())? } else { return None };
        let in_time = left.is_none_or(|left| left > delay);
        (in_time && self.spend(error)).then_some(delay)
    }

    /// Takes the tokens of a retry out of the budget, if it has as many.
    fn spend(&self, error: &Error) -> bool {
        let cost = if error.is_timeout() { TIMEOUT_RETRY_COST } else { RETRY_COST };
        self.retry_budget.try_acquire_many(cost).map(tokio::sync::SemaphorePermit::forget).is_ok()
    }

    /// Puts a token back into the budget after a success, unless it is full.
    pub(super) fn refund(&self) {
        if self.retry_budget.available_permits() < RETRY_BUDGET {
            self.retry_budget.add_permits(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use futures_util::future::BoxFuture;

    use super::*;
    use crate::config::{ClientOptions, Transport};
    use crate::error::TransportError;
    use crate::error::{Kind, Result};
    use crate::operations::LIST_BOTS;
    use crate::runtime::Target;
    use crate::runtime::media::JSON;

    /// Responds to every request with an empty object.
    #[derive(Debug)]
    struct Succeeds;

    impl Transport for Succeeds {
        fn execute(&self, _: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
            Box::pin(async { Ok(http::Response::new("{}").into()) })
        }
    }

    #[tokio::test]
    async fn retry_budget_is_spent_by_failures_and_refilled_by_successes() -> Result<()> {
        let state = State::new(ClientOptions::new().secret("sk-1").transport(Arc::new(Succeeds)))?;
        let (broke, late) = (Error::new(Kind::Connection, ""), Error::new(Kind::Timeout, ""));
        let paid = std::iter::repeat_with(|| state.spend(&broke)).take_while(|paid| *paid).count();
        assert_eq!(paid, 100);
        for _ in 0..9 {
            state.fetch(&Request::new(Target::Known(&LIST_BOTS), &[]), JSON, &|_| Ok(())).await?;
        }
        assert!(!state.spend(&late) && state.spend(&broke));
        Ok(())
    }
}
