//! The server's clock, which can be moved forward.

use parking_lot::Mutex;
use std::time::{Duration, SystemTime};

/// The furthest that the clock goes ahead, in milliseconds: what JavaScript's dates reach. All that is reckoned from a
/// time fits in 64 bits then.
const FURTHEST: u64 = 8_640_000_000_000_000;

#[derive(Debug, Default)]
pub(crate) struct Clock(Mutex<Reading>);

#[derive(Debug, Default)]
struct Reading {
    last: u64,
    ahead: u64,
}

impl Clock {
    /// Milliseconds since the Unix epoch; never less than at the last tick.
    pub(crate) fn now(&self) -> u64 {
        self.0.lock().now()
    }

    /// Milliseconds since the Unix epoch, greater than at every tick before, so that no two things are as old.
    pub(crate) fn tick(&self) -> u64 {
        let mut reading = self.0.lock();
        reading.last = reading.now().max(reading.last + 1);
        reading.last
    }

    pub(crate) fn advance(&self, by: Duration) {
        let mut reading = self.0.lock();
        reading.ahead = reading.ahead.saturating_add(millis(by)).min(FURTHEST);
    }
}

impl Reading {
    fn now(&self) -> u64 {
        let system = SystemTime::UNIX_EPOCH.elapsed().map_or(0, millis);
        system.saturating_add(self.ahead).max(self.last)
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
