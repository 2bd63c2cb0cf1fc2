//! Votes on bots, conversations and messages.

use parking_lot::Mutex;
use std::collections::HashMap;
use std::time::Duration;

/// Time after a vote in which further votes on the same object are accepted but not counted, in milliseconds.
const WINDOW: u64 = Duration::from_secs(3600).as_millis() as u64;

/// A vote that was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Vote {
    /// From 1 to 100 for, from −100 to −1 against.
    pub value: i64,
    /// The reason, if given.
    pub reason: Option<String>,
}

/// The votes by the id of what they are on, with the time of each in milliseconds.
#[derive(Debug, Default)]
pub(crate) struct Votes(Mutex<HashMap<String, Vec<(u64, Vote)>>>);

impl Votes {
    /// Counts a vote, unless one on the same thing was counted within the hour before. Returns whether it was counted.
    pub(crate) fn cast(&self, id: &str, vote: Vote, now: u64) -> bool {
        let mut votes = self.0.lock();
        let votes = votes.entry(id.to_owned()).or_default();
        let counts = votes.last().is_none_or(|(last, _)| *last + WINDOW <= now);
        if counts {
            votes.push((now, vote));
        }
        counts
    }

    pub(crate) fn on(&self, id: &str) -> Vec<Vote> {
        let votes = self.0.lock();
        let votes = votes.get(id).into_iter().flatten();
        votes.map(|(_, vote)| vote.clone()).collect()
    }
}
