//! Distinguishes replayed messages of a channel from new ones.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::Value;

use crate::types::ChannelMessage;

/// The history that is requested after a reconnect: as many messages as the channel of a dispatch keeps.
pub(super) const HISTORY: u32 = 1000;

/// The identity of a message: a hash of its content, since channels give no ids.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) struct Mark {
    hash: u64,
    created_at: Option<i64>,
}

/// The messages that were yielded, over all connections.
#[derive(Debug, Default)]
pub(super) struct Replay {
    /// The last messages, oldest first: as many as can be replayed.
    yielded: VecDeque<Mark>,
    /// The time of the first message.
    since: Option<i64>,
    /// True if the history of the channel begins with the first message.
    whole: bool,
    /// The messages that this connection may replay, and how often; none on the first connection.
    again: Option<HashMap<Mark, usize>>,
    /// True if a message may have been missed or repeated.
    doubt: bool,
    /// True if this connection overlaps with the one before it.
    joined: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Verdict {
    New,
    Again,
    /// New, and messages before it may be missing.
    AfterGap,
}

/// The time of a message, in any form.
pub(super) fn time(message: &ChannelMessage) -> Option<&Value> {
    message.0.get("createdAt")
}

impl Mark {
    pub(super) fn has_time(self) -> bool {
        self.created_at.is_some()
    }

    pub(super) fn of(message: &ChannelMessage) -> Self {
        let mut hasher = DefaultHasher::new();
        message.0.hash(&mut hasher);
        Self { hash: hasher.finish(), created_at: time(message).and_then(Value::as_i64) }
    }
}

impl Replay {
    /// The replay of a new channel, whose history is complete.
    pub(super) fn whole() -> Self {
        Self { whole: true, ..Self::default() }
    }

    /// True if a message was yielded.
    pub(super) fn has_begun(&self) -> bool {
        !self.yielded.is_empty()
    }

    /// Begins another connection.
    pub(super) fn reconnect(&mut self) {
        let mut again = HashMap::new();
        for mark in &self.yielded {
            *again.entry(*mark).or_default() += 1;
        }
        self.again = Some(again);
        self.doubt = true;
        self.joined = self.whole && self.yielded.is_empty();
    }

    pub(super) fn in_doubt(&self) -> bool {
        self.doubt
    }

    pub(super) fn judge(&mut self, mark: Mark) -> Verdict {
        // Without a time, a repeated message looks like a replayed one, unless the whole history is replayed.
        let known = mark.created_at.is_some() || self.whole && self.yielded.len() < HISTORY as usize;
        let verdict = if self.again.is_none() || self.joined { Verdict::New } else { Verdict::AfterGap };
        if let Some(again) = &mut self.again {
            // Published before the subscription.
            if !self.whole && !self.joined && mark.created_at.is_some() && mark.created_at < self.since {
                return Verdict::Again;
            }
            if known && let Some(left) = again.get_mut(&mark).filter(|left| **left > 0) {
                *left -= 1;
                self.joined = true;
                return Verdict::Again;
            }
        }
        self.joined = true;
        self.doubt |= mark.created_at.is_some() && self.yielded.contains(&mark);
        if self.yielded.is_empty() {
            self.since = mark.created_at;
        }
        if self.yielded.len() == HISTORY as usize {
            self.yielded.pop_front();
        }
        self.yielded.push_back(mark);
        verdict
    }

    /// True for the replay of a new channel.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }

    /// True if the yielded messages are exactly the history of the channel, or the last of them, if older ones are no longer part
    /// of it.
    pub(super) fn agrees(&self, history: &[Mark], is_full: bool) -> bool {
        let older = if is_full { self.yielded.len().saturating_sub(history.len()) } else { 0 };
        self.yielded.iter().skip(older).eq(history)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn mark(text: &str, created_at: Option<i64>) -> Mark {
        let json = json!({ "type": "token", "data": { "token": text }, "createdAt": created_at });
        Mark::of(&serde_json::from_value(json).expect("a message"))
    }

    /// The messages yielded of `published` over connections that disconnect at these places.
    fn yielded(mut replay: Replay, published: &[Mark], breaks: &[usize]) -> (Vec<Mark>, usize) {
        let (mut yielded, mut gaps, mut begin) = (Vec::new(), 0, 0);
        for end in breaks.iter().copied().chain([published.len()]) {
            for mark in &published[begin..end.max(begin)] {
                match replay.judge(*mark) {
                    Verdict::Again => continue,
                    Verdict::New => {}
                    Verdict::AfterGap => gaps += 1,
                }
                yielded.push(*mark);
            }
            replay.reconnect();
            begin = end.saturating_sub(HISTORY as usize);
        }
        (yielded, gaps)
    }

    fn breaks(length: usize) -> impl Strategy<Value = Vec<usize>> {
        prop::collection::vec(0..=length, 0..4).prop_map(|mut breaks| {
            breaks.sort_unstable();
            breaks
        })
    }

    proptest! {
        #[test]
        fn each_message_is_yielded_once_and_in_order(
            (published, breaks) in prop::collection::vec((0..3u8, prop::option::of(0..4i64)), 0..40)
                .prop_flat_map(|published| { let length = published.len(); (Just(published), breaks(length)) }),
        ) {
            let published: Vec<_> = published.iter().map(|(text, time)| mark(&text.to_string(), *time)).collect();
            prop_assert_eq!(yielded(Replay::whole(), &published, &breaks), (published, 0));
        }
    }

    #[test]
    fn message_missing_from_the_replay_is_a_gap() {
        let mut replay = Replay::whole();
        assert_eq!(replay.judge(mark("a", Some(1))), Verdict::New);
        replay.reconnect();
        assert_eq!(replay.judge(mark("c", Some(3))), Verdict::AfterGap);
        assert_eq!(replay.judge(mark("d", Some(4))), Verdict::New);
    }

    #[test]
    fn messages_before_the_subscription_are_not_yielded() {
        let mut replay = Replay::default();
        assert_eq!(replay.judge(mark("b", Some(2))), Verdict::New);
        replay.reconnect();
        let verdicts = [("a", 1), ("b", 2), ("c", 3)].map(|(text, time)| replay.judge(mark(text, Some(time))));
        assert_eq!(verdicts, [Verdict::Again, Verdict::Again, Verdict::New]);
        // Once the connections overlap, the publisher's time says nothing.
        assert_eq!(replay.judge(mark("d", Some(1))), Verdict::New);
    }

    #[test]
    fn messages_without_timestamp_are_not_deduplicated_on_a_shared_channel() {
        let mut replay = Replay::default();
        replay.judge(mark("tick", None));
        replay.reconnect();
        assert_eq!(replay.judge(mark("tick", None)), Verdict::AfterGap);
        assert_eq!(replay.judge(mark("tick", None)), Verdict::New);
    }

    #[test]
    fn replay_with_different_messages_does_not_agree() {
        let [a, b, c] = ["a", "b", "c"].map(|text| mark(text, Some(1)));
        let mut replay = Replay::whole();
        assert_eq!([a, c].map(|mark| replay.judge(mark)), [Verdict::New; 2]);
        assert!(replay.agrees(&[a, c], false) && replay.agrees(&[a, c], true) && replay.agrees(&[c], true));
        for history in [&[a, b, c][..], &[c, a]] {
            assert!(!replay.agrees(history, false) && !replay.agrees(history, true));
        }
        assert!(!replay.agrees(&[c], false) && !replay.agrees(&[a], true));
    }
}
