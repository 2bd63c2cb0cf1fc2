//! Timeouts on the client's clock.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_util::future::{BoxFuture, FutureExt};
use tokio::runtime::Handle;

use crate::config::{Clock, SystemClock};
use crate::error::{Error, Kind, Result};

/// The time after a timer has fired in which data that had arrived while the thread was blocked can still be read.
const GRACE: Duration = Duration::from_millis(10);

/// A timer that can be restarted.
pub(crate) struct Timer {
    clock: Arc<dyn Clock>,
    limit: Duration,
    timer: Option<BoxFuture<'static, ()>>,
    in_grace: bool,
}

impl Timer {
    pub(crate) fn new(clock: &Arc<dyn Clock>, limit: Duration) -> Self {
        Self { clock: Arc::clone(clock), limit, timer: None, in_grace: false }
    }

    /// Starts again with the next poll.
    pub(crate) fn restart(&mut self) {
        (self.timer, self.in_grace) = (None, false);
    }

    /// Starts again with the next poll, with a limit that is at most this one.
    pub(crate) fn shorten(&mut self, limit: Duration) {
        self.limit = self.limit.min(limit);
        self.restart();
    }

    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        loop {
            let limit = if self.in_grace { GRACE } else { self.limit };
            // The grace is real time, whatever the clock: the thread was blocked in it. That needs a runtime.
            let is_real = self.in_grace && Handle::try_current().is_ok();
            let clock: &dyn Clock = if is_real { &SystemClock } else { &*self.clock };
            ready!(self.timer.get_or_insert_with(|| clock.timeout(limit)).poll_unpin(cx));
            if self.in_grace {
                return Poll::Ready(());
            }
            (self.timer, self.in_grace) = (None, true);
        }
    }

    /// Waits for a result for as long as the timer runs. Not an `async fn`, which would hold the work twice.
    pub(crate) fn limit<V>(
        &mut self,
        mut work: impl Future<Output = V> + Unpin,
    ) -> impl Future<Output = Option<V>> + Unpin {
        poll_fn(move |cx| match work.poll_unpin(cx) {
            Poll::Ready(value) => Poll::Ready(Some(value)),
            Poll::Pending => self.poll(cx).map(|()| None),
        })
    }

    pub(crate) fn error(&self, waiting_for: &str) -> Error {
        Error::new(Kind::Timeout, format!("timed out after {:?} waiting for {waiting_for}", self.limit))
    }
}

/// Waits for a result, and for no longer than a limit.
pub(crate) async fn timeout<V>(
    clock: &Arc<dyn Clock>,
    limit: Duration,
    waiting_for: &str,
    work: impl Future<Output = Result<V>>,
) -> Result<V> {
    let mut timer = Timer::new(clock, limit);
    timer.limit(pin!(work)).await.unwrap_or_else(|| Err(timer.error(waiting_for)))
}
