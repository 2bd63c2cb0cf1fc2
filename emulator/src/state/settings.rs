//! Settings of an emulator, fixed at its start.

use std::time::Duration;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// Delay before each token, unless the reply sets one.
    pub(crate) token_delay: Duration,
    /// The silence after which a subscription ends; `None` for never.
    pub(crate) subscription_idle_timeout: Option<Duration>,
    /// Maximum number of messages of a dispatch that a channel keeps for later subscribers.
    pub(crate) channel_history_limit: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { token_delay: Duration::ZERO, subscription_idle_timeout: None, channel_history_limit: 1000 }
    }
}
