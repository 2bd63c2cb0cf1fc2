//! Retries: backoff with full jitter, within a budget shared by all calls of a client.

use std::time::Duration;

use super::retry_budget::cost;
use super::state::State;
use crate::config::Settings;
use crate::error::Error;
use crate::runtime::Request;

/// Upper limits of the backoff, and of the `Retry-After` that is waited for.
const MAX_BACKOFF: Duration = Duration::from_secs(20);
const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);

/// The state of a call: the next delay, the retries so far, and the tokens that they cost.
#[derive(Clone)]
pub(crate) struct Backoff {
    delay: Duration,
    retries: u32,
    spent: u32,
}

impl Backoff {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self { delay: settings.retry_delay, retries: 0, spent: 0 }
    }

    /// Sleeps until the next attempt. Returns false where all retries have been made.
    pub(crate) async fn wait(&mut self, settings: &Settings) -> bool {
        let delay = self.next(settings, None);
        if let Some(delay) = delay {
            settings.clock.sleep(delay).await;
        }
        delay.is_some()
    }

    /// The next delay: `retry_after` plus the jittered backoff. None if no retry is left, or `retry_after` is above
    /// [`MAX_RETRY_AFTER`].
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
    /// The delay before a failed request is retried, if it is. `timeout` is that of the attempt, and `left` the time until
    /// the deadline of the call.
    pub(super) fn retry_delay(
        &self,
        request: &Request,
        error: &Error,
        backoff: &mut Backoff,
        timeout: Duration,
        left: Option<Duration>,
    ) -> Option<Duration> {
        let Self { settings, .. } = self;
        let retries = request.body.can_be_repeated()
            && settings.retry_policy.retries(error)
            && (settings.retry_timeout || !error.is_timeout());
        let delay = if retries { backoff.next(settings, error.retry_after())? } else { return None };
        let in_time = left.is_none_or(|left| left > delay);
        let cost = cost(error, timeout);
        backoff.spent = backoff.spent.saturating_add(cost);
        (in_time && self.shared.retry_budget.take(cost, settings.clock.now())).then_some(delay)
    }

    /// After a success, gives back the tokens that its retries cost, and one more.
    pub(super) fn refund(&self, backoff: Option<&Backoff>) {
        self.shared.retry_budget.give(backoff.map_or(0, |backoff| backoff.spent).saturating_add(1));
    }
}
