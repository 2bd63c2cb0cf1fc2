//! The state of a client, shared by its clones and its resource clients.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use reqwest::header::AUTHORIZATION;
use tokio::sync::{OnceCell, Semaphore};

use super::connections::Connections;
use super::response::RawResponse;
use crate::config::{ClientOptions, Settings};
use crate::error::Result;
use crate::operations::headers;

/// The tokens of a full retry budget. While most calls succeed it stays full; when most fail it is soon empty, so that a
/// server that is down is not sent four times as many requests.
pub(super) const RETRY_BUDGET: usize = 500;

/// Responses by everything that their requests consist of. Concurrent requests for the same response wait for it
/// together.
type Cache = Mutex<HashMap<Vec<u8>, Arc<OnceCell<RawResponse>>>>;

pub(crate) struct State {
    pub(super) options: ClientOptions,
    pub(crate) settings: Settings,
    pub(super) connections: Arc<Connections>,
    /// The tokens left for retries, shared with all clients extended from the same one.
    pub(super) retry_budget: Arc<Semaphore>,
    /// The cached responses, shared likewise.
    pub(super) cache: Arc<Cache>,
}

impl State {
    pub(crate) fn new(options: ClientOptions) -> Result<Self> {
        let budget = Arc::new(Semaphore::new(RETRY_BUDGET));
        Self::with(options, None, budget, Arc::default())
    }

    pub(crate) fn extend(&self, options: ClientOptions) -> Result<Self> {
        let connections = options.transport.is_none().then_some(&self.connections);
        self.extended(options.over(&self.options), connections)
    }

    /// The state of a client with the rights of a session token, without any run-as.
    pub(crate) fn with_token(&self, token: &str) -> Result<Self> {
        let mut options = ClientOptions::new().secret(token).over(&self.options);
        (options.run_as_user_id, options.run_as_child_user_email) = (None, None);
        // Headers of the caller would override the token.
        for name in [AUTHORIZATION.as_str(), headers::RUN_AS_USER_ID, headers::RUN_AS_CHILD_USER_EMAIL] {
            options.headers.remove(name);
        }
        self.extended(options, Some(&self.connections))
    }

    fn extended(&self, options: ClientOptions, connections: Option<&Arc<Connections>>) -> Result<Self> {
        Self::with(options, connections, Arc::clone(&self.retry_budget), Arc::clone(&self.cache))
    }

    /// Shares the connections, unless the options ask for others.
    fn with(
        options: ClientOptions,
        connections: Option<&Arc<Connections>>,
        retry_budget: Arc<Semaphore>,
        cache: Arc<Cache>,
    ) -> Result<Self> {
        let settings = Settings::new(&options)?;
        let connections = match connections.filter(|connections| connections.have(&settings.connection)) {
            Some(connections) => Arc::clone(connections),
            None => Arc::new(Connections::new(options.transport.clone(), settings.connection.clone())?),
        };
        Ok(Self { options, settings, connections, retry_budget, cache })
    }

    pub(crate) fn base_url(&self) -> &str {
        self.settings.base_url.as_str().trim_end_matches('/')
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State").field("base_url", &self.base_url()).field("options", &self.options).finish()
    }
}
