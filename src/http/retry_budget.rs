//! The retry budget, which all calls of a client share.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use reqwest::StatusCode;

use crate::error::Error;

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
    pub(super) fn take(&self, tokens: u32, now: Instant) -> bool {
        let mut refilled = self.refilled.lock().unwrap_or_else(PoisonError::into_inner);
        let due = refills(now.saturating_duration_since(*refilled.get_or_insert(now)));
        *refilled = refilled.and_then(|time| time.checked_add(REFILL_INTERVAL.saturating_mul(due)));
        self.give(due);
        let left = |left: u32| left.checked_sub(tokens);
        self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, left).is_ok()
    }

    pub(super) fn give(&self, tokens: u32) {
        let more = |left: u32| (left < RETRY_BUDGET).then(|| RETRY_BUDGET.min(left.saturating_add(tokens)));
        // `Err` if the budget is full: nothing to write.
        _ = self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }
}

/// The tokens that are refilled in this time.
fn refills(time: Duration) -> u32 {
    u32::try_from(time.as_secs() / REFILL_INTERVAL.as_secs()).unwrap_or(u32::MAX)
}

/// The tokens that a retry costs after an error. A server that sends `Retry-After` is not down.
pub(super) fn cost(error: &Error, timeout: Duration) -> u32 {
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
