//! The state shared by all handlers.

use std::collections::HashMap;
use std::sync::Arc;

use parking_lot::{MappedMutexGuard, Mutex, MutexGuard};

use super::background::Background;
use super::channels::Channels;
use super::clock::Clock;
use super::objects::Objects;
use super::requests::Requests;
use super::settings::Settings;
use super::store::{Account, Scope, Session};
use super::streams::OpenStreams;
use super::votes::Votes;
use crate::script::Script;

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
    pub(crate) streams: OpenStreams,
    pub(crate) background: Background,
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
            streams: OpenStreams::default(),
            background: Background::default(),
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
}
