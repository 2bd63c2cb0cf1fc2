//! The record of received requests and of the faults injected into them.

use std::sync::Arc;

use parking_lot::Mutex;

use super::kind::ChaosKind;

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

/// An entry for each request, and for each refused connection.
#[derive(Debug, Default)]
pub(super) struct Ledger(Mutex<Vec<Option<InjectedFault>>>);

impl Ledger {
    /// Adds a request, and returns its place.
    pub(super) fn received(&self) -> usize {
        let mut entries = self.0.lock();
        entries.push(None);
        entries.len() - 1
    }

    pub(super) fn refused(&self, number: u64) {
        let kind = ChaosKind::RefuseConnection;
        let fault = InjectedFault { kind, method: String::new(), path: String::new(), key: None, attempt: number };
        self.0.lock().push(Some(fault));
    }

    pub(super) fn injected_faults(&self) -> Vec<InjectedFault> {
        self.0.lock().iter().flatten().cloned().collect()
    }

    pub(super) fn request_count(&self) -> usize {
        let is_refused = |fault: &InjectedFault| fault.kind == ChaosKind::RefuseConnection;
        self.0.lock().iter().filter(|entry| !entry.as_ref().is_some_and(is_refused)).count()
    }
}

/// A fault of a request that is recorded when it is injected: a stream may end before.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) ledger: Arc<Ledger>,
    pub(super) place: usize,
    pub(super) fault: InjectedFault,
}

impl Mark {
    pub(super) fn done(&self, kind: ChaosKind) {
        if let Some(entry) = self.ledger.0.lock().get_mut(self.place) {
            *entry = Some(InjectedFault { kind, ..self.fault.clone() });
        }
    }
}
