//! A clock that advances only while a task waits for it.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use chatbotkit_client::Clock;
use futures_util::future::{BoxFuture, ready};

#[derive(Debug)]
pub(crate) struct TestClock {
    begin: Instant,
    pauses: Mutex<Vec<Duration>>,
}

impl TestClock {
    pub(crate) fn new() -> Self {
        Self { begin: Instant::now(), pauses: Mutex::default() }
    }

    /// The delays, in milliseconds.
    pub(crate) fn pauses(&self) -> Vec<u128> {
        self.pauses.lock().expect("the pauses").iter().map(Duration::as_millis).collect()
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        self.begin + self.pauses.lock().expect("the pauses").iter().sum::<Duration>()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.pauses.lock().expect("the pauses").push(duration);
        Box::pin(ready(()))
    }
}
