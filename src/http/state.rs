//! The state of a client, shared by its clones and its resource clients.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use reqwest::header::AUTHORIZATION;
use secrecy::ExposeSecret;

use super::cache::Cache;
use super::connections::Connections;
use super::retry_budget::RetryBudget;
use crate::config::{ClientOptions, Settings};
use crate::error::{Error, Result, secrets_in_header, secrets_of};
use crate::operations::{CREATE_BOT_SESSION, CREATE_CONVERSATION_SESSION, headers};
use crate::runtime::{Request, tolerant};
use crate::types::SessionToken;

/// The session tokens that are kept out of errors: the last ones that a client has received.
const MAX_TOKENS: usize = 64;

pub(crate) struct State {
    pub(super) options: ClientOptions,
    pub(crate) settings: Settings,
    pub(super) connections: Arc<Connections>,
    pub(super) shared: Arc<Shared>,
}

/// The state of all clients that are extended from the same one.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) retry_budget: RetryBudget,
    pub(super) cache: Cache,
    session_tokens: Mutex<VecDeque<SessionToken>>,
}

impl State {
    pub(crate) fn new(options: ClientOptions) -> Result<Self> {
        Self::with(options, None, Arc::default())
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
        let state = Self::with(options, connections, Arc::clone(&self.shared))?;
        // The base URL of this client was checked when it was made. Calls with options of their own keep it.
        if state.settings.base_url != self.settings.base_url {
            state.connections.check(&state.settings)?;
        }
        Ok(state)
    }

    /// Shares the connections, unless the options ask for others.
    fn with(options: ClientOptions, connections: Option<&Arc<Connections>>, shared: Arc<Shared>) -> Result<Self> {
        let settings = Settings::new(&options)?;
        let connections = match connections.filter(|connections| connections.have(&settings.connection)) {
            Some(connections) => Arc::clone(connections),
            None => Arc::new(Connections::new(options.transport.clone(), &settings)?),
        };
        Ok(Self { options, settings, connections, shared })
    }

    /// Keeps the token of a response that creates a session, so that no error shows it.
    pub(super) fn learn_token(&self, request: &Request, body: &[u8]) {
        struct Session {
            token: SessionToken,
        }
        crate::runtime::object!(Session { required token = "token", });
        let creates = [CREATE_BOT_SESSION.id, CREATE_CONVERSATION_SESSION.id];
        if request.target.operation().is_some_and(|operation| creates.contains(&operation.id))
            && let Ok(Session { token }) = tolerant::read(body)
        {
            let mut tokens = self.shared.session_tokens.lock().unwrap_or_else(PoisonError::into_inner);
            tokens.push_back(token);
            if tokens.len() > MAX_TOKENS {
                tokens.pop_front();
            }
        }
    }

    /// Removes from an error the secrets that the client knows: its own, the session tokens that it has received, and those
    /// of the request.
    pub(crate) fn scrub(&self, error: Error, of_request: &[String]) -> Error {
        error.without(&[&self.secrets(), of_request].concat())
    }

    /// The same for an error of this request.
    pub(crate) fn scrub_of(&self, error: Error, request: &Request) -> Error {
        self.scrub(error.of(&request.target), &secrets_of(request))
    }

    pub(super) fn secrets(&self) -> Vec<String> {
        let secret = self.options.secret.iter().map(|secret| secret.expose_secret().trim().to_owned());
        let headers = self.options.headers.iter().flat_map(|(name, value)| secrets_in_header(name, value));
        let tokens = self.shared.session_tokens.lock().unwrap_or_else(PoisonError::into_inner);
        let tokens = tokens.iter().map(|token| token.expose().to_owned());
        secret.chain(headers).chain(tokens).collect()
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
