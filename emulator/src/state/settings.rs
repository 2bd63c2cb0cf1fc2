//! What is settled before an emulator starts and stays so.

use std::time::Duration;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// The wait before each token whose reply sets none of its own.
    pub(crate) token_delay: Duration,
    /// The silence after which a subscription ends; `None` for never.
    pub(crate) subscription_idle_timeout: Option<Duration>,
    /// How many messages of a dispatch a channel keeps for latecomers.
    pub(crate) channel_history_limit: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { token_delay: Duration::ZERO, subscription_idle_timeout: None, channel_history_limit: 1000 }
    }
}
