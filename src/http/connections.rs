//! The connections of a client, shared with the clients that are extended from it.

use std::sync::{Arc, Mutex, PoisonError};

use super::default_transport::DefaultTransport;
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
type Lane = Mutex<Option<Arc<dyn Transport>>>;

impl Connections {
    pub(super) fn new(given: Option<Arc<dyn Transport>>, settings: &Settings) -> Result<Self> {
        if let Some(transport) = given {
            return Ok(Self::Given(transport));
        }
        let first = DefaultTransport::new(settings.connection.clone());
        first.check(&settings.base_url)?;
        let lanes = [Mutex::new(Some(Arc::new(first) as Arc<dyn Transport>)), Mutex::default()];
        Ok(Self::Own { settings: settings.connection.clone(), lanes })
    }

    /// True if they are made with these settings.
    pub(super) fn have(&self, wanted: &ConnectionSettings) -> bool {
        matches!(self, Self::Given(_)) || matches!(self, Self::Own { settings, .. } if settings == wanted)
    }

    /// The transport for the next request.
    pub(super) fn lease(self: &Arc<Self>, urgent: bool) -> Lease {
        let transport = match &**self {
            Self::Given(transport) => Arc::clone(transport),
            Self::Own { settings, lanes } => {
                let mut lane = lanes[usize::from(urgent)].lock().unwrap_or_else(PoisonError::into_inner);
                Arc::clone(lane.get_or_insert_with(|| Arc::new(DefaultTransport::new(settings.clone()))))
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
    /// having been closed. Requests in flight go on.
    fn retire(&self) {
        let Connections::Own { lanes, .. } = &*self.connections else { return };
        for lane in lanes {
            let mut lane = lane.lock().unwrap_or_else(PoisonError::into_inner);
            if lane.as_ref().is_some_and(|current| Arc::ptr_eq(current, &self.transport)) {
                *lane = None;
            }
        }
    }
}
