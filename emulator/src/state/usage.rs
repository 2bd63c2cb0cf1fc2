//! The usage of an account.

use std::ops::RangeInclusive;

/// All that an account has used, which outlives the bots and conversations that used it.
#[derive(Debug, Default)]
pub(crate) struct Ledger(Vec<Entry>);

#[derive(Debug)]
struct Entry {
    at: u64,
    by: User,
    what: Used,
}

/// The user of a resource: a bot, a conversation, both or neither.
#[derive(Clone, Debug, Default)]
pub(crate) struct User {
    pub(crate) bot: Option<String>,
    pub(crate) conversation: Option<String>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Used {
    Tokens(usize),
    /// A message of a user or a bot.
    Message,
    Conversation,
}

/// Usage in a period.
#[derive(Debug, Default)]
pub(crate) struct Usage {
    pub(crate) tokens: usize,
    pub(crate) messages: usize,
    pub(crate) conversations: usize,
}

impl Ledger {
    pub(crate) fn enter(&mut self, at: u64, by: User, what: Used) {
        self.0.push(Entry { at, by, what });
    }

    pub(crate) fn within(&self, period: &RangeInclusive<u64>, by: impl Fn(&User) -> bool) -> Usage {
        let mut usage = Usage::default();
        for entry in self.0.iter().filter(|entry| period.contains(&entry.at) && by(&entry.by)) {
            match entry.what {
                Used::Tokens(tokens) => usage.tokens += tokens,
                Used::Message => usage.messages += 1,
                Used::Conversation => usage.conversations += 1,
            }
        }
        usage
    }
}
