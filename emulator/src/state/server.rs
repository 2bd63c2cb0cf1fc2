//! The state shared by all handlers.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use parking_lot::{MappedMutexGuard, Mutex, MutexGuard};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::channels::Channels;
use super::clock::Clock;
use super::objects::Objects;
use super::requests::Requests;
use super::store::{Account, Scope, Session};
use super::votes::Votes;
use crate::script::Script;

/// Settings of an emulator, fixed at its start.
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

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) script: Mutex<Script>,
    pub(crate) settings: Settings,
    accounts: Mutex<HashMap<Scope, Account>>,
    /// The sessions by their tokens.
    pub(crate) sessions: Mutex<HashMap<String, Session>>,
    pub(crate) channels: Channels,
    pub(crate) clock: Arc<Clock>,
    pub(crate) requests: Requests,
    /// Each open stream holds a receiver while it is written; hyper drops the body when the client disconnects.
    pub(crate) streams: watch::Sender<()>,
    /// Work that continues after the response was sent, and ends with the server.
    background: Mutex<JoinSet<()>>,
    pub(crate) votes: Votes,
    pub(crate) objects: Objects,
}

impl Server {
    /// A server that is reached at this origin.
    pub(crate) fn new(origin: &str, script: Script, settings: Settings) -> Self {
        Self {
            script: Mutex::new(script),
            settings,
            accounts: Mutex::default(),
            sessions: Mutex::default(),
            channels: Channels::new(settings.channel_history_limit),
            clock: Arc::default(),
            requests: Requests::default(),
            streams: watch::Sender::default(),
            background: Mutex::default(),
            votes: Votes::default(),
            objects: Objects::new(origin),
        }
    }

    /// Locks the account of this scope. All others wait.
    pub(crate) fn account(&self, scope: &Scope) -> MappedMutexGuard<'_, Account> {
        MutexGuard::map(self.accounts.lock(), |accounts| {
            accounts.entry(scope.clone()).or_insert_with(|| Account::new(Arc::clone(&self.clock)))
        })
    }

    /// Continues with this after the response.
    pub(crate) fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let mut tasks = self.background.lock();
        // Removes finished tasks.
        while tasks.try_join_next().is_some() {}
        tasks.spawn(work);
    }

    /// Ends all that [`Self::spawn`] has started.
    pub(crate) fn abort(&self) {
        self.background.lock().abort_all();
    }
}
