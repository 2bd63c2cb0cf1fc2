//! Durations in the JSON form of a script: whole milliseconds.

use std::time::Duration;

use serde::{Deserialize, Deserializer};

pub(super) fn deserialize<'de, D: Deserializer<'de>, T: From<Duration>>(deserializer: D) -> Result<T, D::Error> {
    u64::deserialize(deserializer).map(|millis| Duration::from_millis(millis).into())
}
