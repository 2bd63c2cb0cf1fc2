use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::newtypes::{from, transparent};

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Returns the milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn as_millis(self) -> i64 {
        self.0
    }
}

from!(Timestamp { i64: |millis| Self(millis) });
from!(i64 { Timestamp: |time| time.0 });
transparent!(Timestamp(i64));

/// The milliseconds.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// ```
/// use std::time::{Duration, SystemTime};
/// use chatbotkit_client::types::Timestamp;
///
/// let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000);
/// assert_eq!(Timestamp::from(time), Timestamp(1_790_000_000_000));
/// ```
impl From<SystemTime> for Timestamp {
    /// Truncates to milliseconds.
    fn from(time: SystemTime) -> Self {
        let millis = |span: Duration| i64::try_from(span.as_millis()).unwrap_or(i64::MAX);
        Self(match time.duration_since(UNIX_EPOCH) {
            Ok(since) => millis(since),
            Err(before) => -millis(before.duration()),
        })
    }
}

impl From<Timestamp> for SystemTime {
    /// A time out of range becomes the epoch.
    fn from(Timestamp(millis): Timestamp) -> Self {
        let span = Duration::from_millis(millis.unsigned_abs());
        let time = match millis {
            0.. => UNIX_EPOCH.checked_add(span),
            _ => UNIX_EPOCH.checked_sub(span),
        };
        time.unwrap_or(UNIX_EPOCH)
    }
}

#[cfg(feature = "chrono")]
impl From<chrono::DateTime<chrono::Utc>> for Timestamp {
    fn from(time: chrono::DateTime<chrono::Utc>) -> Self {
        Self(time.timestamp_millis())
    }
}

#[cfg(feature = "chrono")]
impl TryFrom<Timestamp> for chrono::DateTime<chrono::Utc> {
    type Error = Timestamp;

    /// Fails with the timestamp itself where chrono cannot express it.
    fn try_from(time: Timestamp) -> Result<Self, Timestamp> {
        Self::from_timestamp_millis(time.0).ok_or(time)
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Timestamp {
    fn from(time: jiff::Timestamp) -> Self {
        Self(time.as_millisecond())
    }
}

#[cfg(feature = "jiff")]
impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = Timestamp;

    /// Fails with the timestamp itself where jiff cannot express it.
    fn try_from(time: Timestamp) -> Result<Self, Timestamp> {
        Self::from_millisecond(time.0).map_err(|_| time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timestamp_survives_the_way_through_system_time() {
        for millis in [-1, 0, 1_790_000_000_123] {
            assert_eq!(Timestamp::from(SystemTime::from(Timestamp(millis))), Timestamp(millis));
        }
    }

    #[cfg(feature = "chrono")]
    #[test]
    fn a_timestamp_survives_the_way_through_chrono() {
        let time = chrono::DateTime::<chrono::Utc>::try_from(Timestamp(1_790_000_000_123));
        assert_eq!(time.map(Timestamp::from), Ok(Timestamp(1_790_000_000_123)));
        assert_eq!(chrono::DateTime::<chrono::Utc>::try_from(Timestamp(i64::MAX)), Err(Timestamp(i64::MAX)));
    }

    #[cfg(feature = "jiff")]
    #[test]
    fn a_timestamp_survives_the_way_through_jiff() {
        let time = jiff::Timestamp::try_from(Timestamp(1_790_000_000_123));
        assert_eq!(time.map(Timestamp::from), Ok(Timestamp(1_790_000_000_123)));
        assert_eq!(jiff::Timestamp::try_from(Timestamp(i64::MAX)), Err(Timestamp(i64::MAX)));
    }
}
