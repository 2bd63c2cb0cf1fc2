//! The connections of a client, shared with the clients that are extended from it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::default_transport::{self, DefaultTransport};
use super::timeout::Timer;
use crate::config::{ConnectionSettings, Settings, Transport};
use crate::error::{Error, Result};

/// The transport of the caller, or transports that are replaced when a connection of theirs may be dead.
pub(super) enum Connections {
    Given(Arc<dyn Transport>),
    Own { settings: ConnectionSettings, lanes: [Lane; 2] },
}

/// A pool of connections. An HTTP/2 server limits the streams of a connection, so urgent requests have a lane of their
/// own: they would wait for streams that wait for them.
#[derive(Default)]
pub(super) struct Lane(Mutex<Pool>);

#[derive(Default)]
struct Pool {
    transport: Option<Arc<dyn Transport>>,
    retired: Option<Instant>,
}

/// The time between two replacements of a pool: making one takes milliseconds of CPU time.
const MIN_RETIRE_INTERVAL: Duration = Duration::from_millis(100);

impl Lane {
    fn pool(&self) -> MutexGuard<'_, Pool> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connections {
    pub(super) fn new(given: Option<Arc<dyn Transport>>, settings: &Settings) -> Result<Self> {
        if let Some(transport) = given {
            return Ok(Self::Given(transport));
        }
        let first = DefaultTransport::new(settings.connection.clone());
        first.check(&settings.base_url)?;
        let lanes = [Lane::default(), Lane::default()];
        lanes[0].pool().transport = Some(Arc::new(first));
        Ok(Self::Own { settings: settings.connection.clone(), lanes })
    }

    /// True if they are made with these settings.
    pub(super) fn have(&self, wanted: &ConnectionSettings) -> bool {
        match self {
            Self::Given(_) => true,
            Self::Own { settings, .. } => settings == wanted,
        }
    }

    /// Fails where requests to the base URL cannot be sent.
    pub(super) fn check(&self, settings: &Settings) -> Result<()> {
        match self {
            Self::Given(_) => Ok(()),
            Self::Own { .. } => default_transport::check(&settings.connection, &settings.base_url).map(drop),
        }
    }

    /// The transport for the next request.
    pub(super) fn lease(self: &Arc<Self>, urgent: bool) -> Lease {
        let transport = match &**self {
            Self::Given(transport) => Arc::clone(transport),
            Self::Own { settings, lanes } => {
                let make = || Arc::new(DefaultTransport::new(settings.clone())) as Arc<dyn Transport>;
                Arc::clone(lanes[usize::from(urgent)].pool().transport.get_or_insert_with(make))
            }
        };
        Lease { connections: Arc::clone(self), transport }
    }
}

/// A transport that a request uses.
pub(crate) struct Lease {
    connections: Arc<Connections>,
    pub(super) transport: Arc<dyn Transport>,
}

impl Lease {
    /// The error of a timeout, after which the connection is not used again.
    pub(crate) fn expired(&self, timer: &Timer, waiting_for: &str) -> Error {
        self.retire();
        timer.error(waiting_for)
    }

    /// Keeps further requests off the connections of this transport, after a timeout: one of them may be dead without
    /// having been closed. Requests in flight continue.
    fn retire(&self) {
        let Connections::Own { lanes, .. } = &*self.connections else { return };
        for lane in lanes {
            let mut pool = lane.pool();
            let is_used = pool.transport.as_ref().is_some_and(|current| Arc::ptr_eq(current, &self.transport));
            if is_used && pool.retired.is_none_or(|retired| retired.elapsed() >= MIN_RETIRE_INTERVAL) {
                *pool = Pool { transport: None, retired: Some(Instant::now()) };
            }
        }
    }
}
