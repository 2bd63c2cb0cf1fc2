//! A record of what was done to whom.

use std::sync::{Arc, Mutex};

use super::kind::ChaosKind;
use crate::lock::lock;

/// What a [`Chaos`](crate::Chaos) has done to a request.
///
/// ```
/// # use chatbotkit_emulator::Struck;
/// fn tell(struck: &[Struck]) {
///     for Struck { kind, method, path, attempt, .. } in struck {
///         println!("{kind:?}: {method} {path}, attempt {attempt}");
///     }
/// }
/// # tell(&[]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Struck {
    /// What was done in the end: it is not the kind that was drawn where that was impossible.
    pub kind: ChaosKind,
    /// The method in capitals. Empty where the connection was refused, as nothing is known then.
    pub method: String,
    /// The path as it was sent, with its query; or empty.
    pub path: String,
    /// The `x-chaos-key` header, if there was one.
    pub key: Option<String>,
    /// How many requests like it came before; of a refused connection, how many connections.
    pub attempt: u64,
}

/// A request that came, struck or not.
#[derive(Clone, Debug)]
pub(super) struct Met {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) key: Option<String>,
    pub(super) attempt: u64,
}

#[derive(Debug, Default)]
pub(super) struct Ledger(Mutex<Vec<(Met, Option<ChaosKind>)>>);

impl Ledger {
    pub(super) fn met(self: &Arc<Self>, request: Met) -> Mark {
        let mut entries = lock(&self.0);
        entries.push((request, None));
        Mark { ledger: Arc::clone(self), place: entries.len() - 1 }
    }

    pub(super) fn refused(self: &Arc<Self>, number: u64) {
        let nothing = Met { method: String::new(), path: String::new(), key: None, attempt: number };
        self.met(nothing).done(ChaosKind::RefuseConnection);
    }

    pub(super) fn struck(&self) -> Vec<Struck> {
        let struck = |(met, kind): &(Met, Option<ChaosKind>)| {
            let Met { method, path, key, attempt } = met.clone();
            kind.map(|kind| Struck { kind, method, path, key, attempt })
        };
        lock(&self.0).iter().filter_map(struck).collect()
    }

    pub(super) fn seen(&self) -> usize {
        lock(&self.0).iter().filter(|(_, kind)| *kind != Some(ChaosKind::RefuseConnection)).count()
    }
}

/// The place in the ledger at which to note what was done to a request. It is noted when it is done: a stream may end
/// before it is struck.
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
