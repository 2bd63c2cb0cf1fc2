//! The report of a comparison, as text and as JSON.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use serde::Serialize;

use super::compare::{Difference, Kind, Weight};
use super::ledger::Stale;
use super::upstream::Repair;

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
    pub(crate) differences: Vec<Found>,
    pub(crate) stale: Vec<Stale>,
    /// Operations beyond our scope that the document of the pin does not have.
    pub(crate) new_operations: Vec<String>,
    /// All operations beyond our scope.
    #[serde(skip)]
    pub(crate) beyond: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) out_of_scope: Option<BTreeMap<String, usize>>,
}

/// A difference, with all the places that it shows at.
#[derive(Serialize)]
pub(crate) struct Found {
    pub(super) weight: Weight,
    kind: Kind,
    ours: String,
    upstream: String,
    places: Vec<String>,
}

/// The same difference within the same schema is one.
pub(crate) fn found(differences: Vec<Difference>) -> Vec<Found> {
    let mut found = BTreeMap::<_, Found>::new();
    for Difference { place, kind, weight, ours, upstream, within } in differences {
        let key = (weight, within, kind, ours.clone(), upstream.clone());
        let found = found.entry(key).or_insert_with(|| Found { weight, kind, ours, upstream, places: Vec::new() });
        found.places.push(place);
    }
    found.into_values().collect()
}

impl Report {
    pub(crate) fn is_clean(&self) -> bool {
        self.differences.is_empty() && self.stale.is_empty()
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let pinned = if self.pinned { "as pinned, commit" } else { "not the one pinned, which is of commit" };
        writeln!(f, "{}: sha256 {}, {pinned} {}", self.source, short(&self.sha256), short(&self.commit))?;
        for Repair { what, count, first } in &self.repaired {
            writeln!(f, "  repaired {count} × {what}; the first: {first}")?;
        }
        let of = |weight| self.differences.iter().filter(|it| it.weight == weight).map(Found::to_string).collect();
        let stale = self.stale.iter().map(|Stale { file, line, at, why }| format!("{file}:{line}: {at}: {why}"));
        let sections: [(_, Vec<_>); 5] = [
            ("breaking: a call can fail, or its response cannot be decoded", of(Weight::Breaking)),
            ("new: not in our document", of(Weight::New)),
            ("cosmetic: no effect on calls", of(Weight::Cosmetic)),
            ("stale: matches no difference", stale.collect()),
            ("new operations out of scope, until accepted", self.new_operations.clone()),
        ];
        for (title, lines) in sections.iter().filter(|(_, lines)| !lines.is_empty()) {
            writeln!(f, "\n{title} ({})", lines.len())?;
            lines.iter().try_for_each(|line| writeln!(f, "  {line}"))?;
        }
        if let Some(resources) = &self.out_of_scope {
            let count: usize = resources.values().sum();
            writeln!(f, "\nout of scope: {count} operations")?;
            resources.iter().try_for_each(|(resource, count)| writeln!(f, "  {count:>4}  {resource}"))?;
        }
        let Self { operations, explained, entries, .. } = self;
        write!(f, "\n{operations} operations: {explained} differences explained by {entries} entries of the ledger, ")?;
        write!(f, "{} not explained, {} stale", self.differences.len(), self.stale.len())
    }
}

impl Display for Found {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { kind, ours, upstream, places, .. } = self;
        write!(f, "{}: ", places.first().map_or("", String::as_str))?;
        match kind {
            Kind::OnlyOurs => write!(f, "{ours} only here"),
            Kind::OnlyUpstream => write!(f, "{upstream} only upstream"),
            Kind::Renamed => write!(f, "renamed upstream to {upstream}"),
            Kind::RequiredOurs => write!(f, "required here, optional upstream"),
            Kind::RequiredUpstream => write!(f, "optional here, required upstream"),
            Kind::NullableOurs => write!(f, "can be null here, not upstream"),
            Kind::NullableUpstream => write!(f, "can be null upstream, not here"),
            Kind::Name => write!(f, "named {ours} here, {upstream} upstream"),
            Kind::Type | Kind::Values | Kind::Limit | Kind::Deprecated | Kind::Status | Kind::Style => {
                write!(f, "{ours} here, {upstream} upstream")
            }
        }?;
        match places.len().saturating_sub(1) {
            0 => Ok(()),
            1 => f.write_str(" (and at 1 more place)"),
            more => write!(f, " (and at {more} more places)"),
        }
    }
}

/// As much of a hash as people compare.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}
