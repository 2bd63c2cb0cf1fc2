//! The report of a comparison, as text and as JSON.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use serde::Serialize;

use super::compare::Difference;
use super::ledger::Stale;
use super::upstream::Repair;
use crate::output;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Report {
    pub(crate) source: String,
    pub(crate) sha256: String,
    /// It is the document of the pin.
    pub(crate) pinned: bool,
    pub(crate) commit: String,
    pub(crate) repaired: Vec<Repair>,
    pub(crate) operations: usize,
    pub(crate) explained: usize,
    pub(crate) entries: usize,
    pub(crate) differences: Vec<Difference>,
    pub(crate) stale: Vec<Stale>,
    /// Operations beyond our scope that the document of the pin does not have.
    pub(crate) new_operations: Vec<String>,
    /// All operations beyond our scope.
    #[serde(skip)]
    pub(crate) beyond: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) out_of_scope: Option<BTreeMap<String, usize>>,
}

impl Report {
    pub(crate) fn is_clean(&self) -> bool {
        self.differences.is_empty() && self.stale.is_empty()
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        output::fill(f, include_str!("report.txt"), self)
    }
}
