//! The record of received requests and of the faults injected into them.

use std::sync::{Arc, Mutex};

use super::kind::ChaosKind;
use crate::lock::lock;

/// A fault that a [`Chaos`](crate::Chaos) proxy injected into a request.
///
/// ```
/// # use chatbotkit_emulator::InjectedFault;
/// fn print(faults: &[InjectedFault]) {
///     for InjectedFault { kind, method, path, attempt, .. } in faults {
///         println!("{kind:?}: {method} {path}, attempt {attempt}");
///     }
/// }
/// # print(&[]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct InjectedFault {
    /// The kind that was injected. It differs from the selected kind if that was impossible for the response.
    pub kind: ChaosKind,
    /// The method in upper case; empty for a refused connection.
    pub method: String,
    /// The path as sent, with its query; empty for a refused connection.
    pub path: String,
    /// The `x-chaos-key` header, if present.
    pub key: Option<String>,
    /// The number of earlier requests with the same identity; of earlier connections for a refused one.
    pub attempt: u64,
}

/// A received request, with or without a fault.
#[derive(Clone, Debug)]
pub(super) struct Received {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) key: Option<String>,
    pub(super) attempt: u64,
}

#[derive(Debug, Default)]
pub(super) struct Ledger(Mutex<Vec<(Received, Option<ChaosKind>)>>);

impl Ledger {
    pub(super) fn received(self: &Arc<Self>, request: Received) -> Mark {
        let mut entries = lock(&self.0);
        entries.push((request, None));
        Mark { ledger: Arc::clone(self), place: entries.len() - 1 }
    }

    pub(super) fn refused(self: &Arc<Self>, number: u64) {
        let nothing = Received { method: String::new(), path: String::new(), key: None, attempt: number };
        self.received(nothing).done(ChaosKind::RefuseConnection);
    }

    pub(super) fn injected_faults(&self) -> Vec<InjectedFault> {
        let injected = |(request, kind): &(Received, Option<ChaosKind>)| {
            let Received { method, path, key, attempt } = request.clone();
            kind.map(|kind| InjectedFault { kind, method, path, key, attempt })
        };
        lock(&self.0).iter().filter_map(injected).collect()
    }

    pub(super) fn request_count(&self) -> usize {
        lock(&self.0).iter().filter(|(_, kind)| *kind != Some(ChaosKind::RefuseConnection)).count()
    }
}

/// The entry of a request in the ledger. The fault is recorded when it is injected: a stream may end before.
#[derive(Debug)]
pub(super) struct Mark {
    ledger: Arc<Ledger>,
    place: usize,
}

impl Mark {
    pub(super) fn done(&self, kind: ChaosKind) {
        if let Some((_, entry)) = lock(&self.ledger.0).get_mut(self.place) {
            *entry = Some(kind);
        }
    }
}
