//! Retries: backoff with full jitter, within a budget shared by all calls of a client.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use reqwest::StatusCode;

use super::state::State;
use crate::config::Settings;
use crate::error::Error;
use crate::runtime::Request;

/// Upper limits of the backoff, and of the `Retry-After` that is waited for.
const MAX_BACKOFF: Duration = Duration::from_secs(20);
const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);

/// The tokens of a full retry budget. While most calls succeed it stays full; when most fail it is soon empty, so that a
/// server that is down is not sent four times as many requests.
const RETRY_BUDGET: u32 = 500;

/// The tokens that a retry costs. A timeout costs more, for it has cost the server more, and a long one four times what
/// is refilled meanwhile, so that waiting does not pay for retries.
const RETRY_COST: u32 = 5;
const TIMEOUT_RETRY_COST: u32 = 10;
const TIMEOUT_REFILLS: u32 = 4;

/// The time in which one token is refilled.
const REFILL_INTERVAL: Duration = Duration::from_secs(10);

/// The state of a call: the next delay, the retries so far, and the tokens that they cost.
#[derive(Clone)]
pub(crate) struct Backoff {
    delay: Duration,
    retries: u32,
    spent: u32,
}

/// The tokens left for retries.
pub(super) struct RetryBudget {
    tokens: AtomicU32,
    /// The time up to which it has been refilled.
    refilled: Mutex<Option<Instant>>,
}

impl Default for RetryBudget {
    fn default() -> Self {
        Self { tokens: RETRY_BUDGET.into(), refilled: Mutex::default() }
    }
}

impl RetryBudget {
    /// Takes tokens, if as many are left.
    fn take(&self, tokens: u32, now: Instant) -> bool {
        let mut refilled = self.refilled.lock().unwrap_or_else(PoisonError::into_inner);
        let due = refills(now.saturating_duration_since(*refilled.get_or_insert(now)));
        *refilled = refilled.and_then(|time| time.checked_add(REFILL_INTERVAL.saturating_mul(due)));
        self.give(due);
        let left = |left: u32| left.checked_sub(tokens);
        self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, left).is_ok()
    }

    fn give(&self, tokens: u32) {
        let more = |left: u32| (left < RETRY_BUDGET).then(|| RETRY_BUDGET.min(left.saturating_add(tokens)));
        // A full budget is an error, and is not written.
        _ = self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }
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

/// The tokens that are refilled in this time.
fn refills(time: Duration) -> u32 {
    u32::try_from(time.as_secs() / REFILL_INTERVAL.as_secs()).unwrap_or(u32::MAX)
}

/// The tokens that a retry costs after an error. A server that sends `Retry-After` is not down.
fn cost(error: &Error, timeout: Duration) -> u32 {
    let refused = matches!(error.status(), Some(StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE));
    if refused && error.retry_after().is_some() {
        0
    } else if error.is_timeout() {
        TIMEOUT_RETRY_COST.max(refills(timeout).saturating_mul(TIMEOUT_REFILLS))
    } else {
        RETRY_COST
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    /// The number of retries that a budget pays for at a time.
    fn paid(budget: &RetryBudget, now: Instant) -> usize {
        std::iter::repeat_with(|| budget.take(RETRY_COST, now)).take_while(|paid| *paid).count()
    }

    #[test]
    fn retry_budget_refills_with_time_and_with_successes() {
        let (budget, begin) = (RetryBudget::default(), Instant::now());
        let after = |seconds| begin + Duration::from_secs(seconds);
        assert_eq!(paid(&budget, begin), 100);
        assert_eq!(paid(&budget, after(49)), 0);
        assert_eq!(paid(&budget, after(50)), 1);
        assert_eq!(paid(&budget, after(300)), 5);
        budget.give(1 + RETRY_COST);
        assert_eq!(paid(&budget, begin), 1);
        assert_eq!(paid(&budget, after(u64::from(u32::MAX))), 100);
    }

    #[test]
    fn refusal_with_retry_after_costs_nothing_and_a_long_timeout_more() {
        let refused = |status| {
            let headers = [(reqwest::header::RETRY_AFTER, "0".parse().expect("a value"))].into_iter().collect();
            cost(&Error::new(Kind::Api, "").at(status).with_headers(&headers), Duration::ZERO)
        };
        assert_eq!(refused(StatusCode::TOO_MANY_REQUESTS), 0);
        assert_eq!(refused(StatusCode::SERVICE_UNAVAILABLE), 0);
        assert_eq!(refused(StatusCode::INTERNAL_SERVER_ERROR), 5);
        let timeout = |seconds| cost(&Error::new(Kind::Timeout, ""), Duration::from_secs(seconds));
        assert_eq!([0, 5, 60, u64::MAX].map(timeout), [10, 10, 24, u32::MAX]);
    }
}
