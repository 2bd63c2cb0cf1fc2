//! The usage of an account.

use std::ops::RangeInclusive;

/// All that an account has used, which outlives the bots and conversations that used it.
#[derive(Debug, Default)]
pub(crate) struct Ledger(Vec<Entry>);

#[derive(Debug)]
struct Entry {
    at: u64,
    by: User,
    usage: Usage,
}

/// The user of a resource: a bot, a conversation, both or neither.
#[derive(Clone, Debug, Default)]
pub(crate) struct User {
    pub(crate) bot: Option<String>,
    pub(crate) conversation: Option<String>,
}

#[derive(Debug, Default)]
pub(crate) struct Usage {
    pub(crate) tokens: usize,
    /// Messages of a user or a bot.
    pub(crate) messages: usize,
    pub(crate) conversations: usize,
}

impl Ledger {
    pub(crate) fn enter(&mut self, at: u64, by: User, usage: Usage) {
        self.0.push(Entry { at, by, usage });
    }

    /// The usage in a period.
    pub(crate) fn within(&self, period: &RangeInclusive<u64>, by: impl Fn(&User) -> bool) -> Usage {
        let entries = self.0.iter().filter(|entry| period.contains(&entry.at) && by(&entry.by));
        entries.fold(Usage::default(), |sum, Entry { usage, .. }| Usage {
            tokens: sum.tokens + usage.tokens,
            messages: sum.messages + usage.messages,
            conversations: sum.conversations + usage.conversations,
        })
    }
}
