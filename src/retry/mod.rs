//! When a call is made again, and after which pause.

mod after;
mod budget;
mod clock;
mod policy;

pub use clock::{Clock, SystemClock};
pub use policy::RetryPolicy;

pub(crate) use after::retry_after;
pub(crate) use budget::Budget;

use std::time::Duration;

use crate::core::Core;
use crate::error::{Error, Kind, Result};
use crate::trace;
use crate::wire::Request;

/// The longest pause that the client takes of itself, and the longest that a server can ask for.
const LONGEST_PAUSE: Duration = Duration::from_secs(20);
const LONGEST_WISH: Duration = Duration::from_secs(60);

/// Makes attempts until one succeeds, one fails for good, or there have been enough. Each is told how
/// much of the whole time is left for it.
pub(crate) async fn retry<T, S, V, F>(
    core: &Core,
    request: &Request<T, S>,
    attempt: impl FnMut(Option<Duration>) -> F,
) -> Result<V>
where
    F: Future<Output = Result<V>>,
{
    trace::call(core, request, attempts(core, request, attempt)).await
}

async fn attempts<T, S, V, F>(
    core: &Core,
    request: &Request<T, S>,
    mut attempt: impl FnMut(Option<Duration>) -> F,
) -> Result<V>
where
    F: Future<Output = Result<V>>,
{
    let begin = core.deadline().map(|deadline| (core.clock().now(), deadline));
    let left = || begin.map(|(begin, deadline)| deadline.saturating_sub(core.clock().now() - begin));
    let mut backoff = Backoff::of(core);
    let mut before: Option<Error> = None;
    loop {
        if left().is_some_and(|left| left.is_zero()) {
            let late = Error::new(Kind::Deadline, "the time for the call has passed").of(&request.target);
            return Err(late.after(before));
        }
        let error = match trace::attempt(backoff.attempts, attempt(left())).await {
            Ok(value) => {
                core.budget().refund();
                return Ok(value);
            }
            Err(error) => error.after(before),
        };
        let again = request.body.can_be_repeated()
            && core.retry_policy().allows(&error)
            && (core.retry_timeout() || !error.is_timeout());
        let pause = if again { backoff.pause(error.retry_after()) } else { None };
        let pause = pause.filter(|pause| left().is_none_or(|left| left > *pause));
        let Some(pause) = pause.filter(|_| core.budget().allows(&error)) else {
            return Err(error);
        };
        trace::pause(&error, pause);
        before = Some(error);
        core.clock().sleep(pause).await;
    }
}

/// How often something is still tried again, and after which pause.
#[derive(Clone)]
pub(crate) struct Backoff {
    core: Core,
    pause: Duration,
    attempts: u32,
}

impl Backoff {
    pub(crate) fn of(core: &Core) -> Self {
        Self { core: core.clone(), pause: core.retry_delay(), attempts: 0 }
    }

    /// Waits until it is time to try again, unless it has been tried often enough.
    pub(crate) async fn again(&mut self) -> bool {
        match self.pause(None) {
            Some(pause) => {
                self.core.clock().sleep(pause).await;
                true
            }
            None => false,
        }
    }

    /// How long to wait, where the server may have said how long at the least; nothing where there have
    /// been enough attempts, or where the server wants to be left alone for longer than anybody waits.
    fn pause(&mut self, wish: Option<Duration>) -> Option<Duration> {
        let wish = wish.unwrap_or_default();
        if self.attempts >= self.core.retries() || wish > LONGEST_WISH {
            return None;
        }
        // Full jitter: clients that failed together do not come back together.
        let chance = Some(self.core.clock().random()).filter(|chance| (0.0..=1.0).contains(chance));
        let jitter = self.pause.min(LONGEST_PAUSE).mul_f64(chance.unwrap_or(1.0));
        self.pause = self.pause.saturating_mul(2);
        self.attempts += 1;
        Some(wish + jitter)
    }
}
