//! The departures that are meant, with the reason for each.

use std::collections::BTreeSet;

use anyhow::{anyhow, bail};
use itertools::Itertools;
use serde::{Deserialize, Serialize};
use serde_saphyr::Spanned;
use serde_with::{OneOrMany, serde_as};

use super::compare::{Difference, Kind};
use super::place::{Pattern, matches};

/// An entry of the ledger file.
#[serde_as]
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde_as(as = "OneOrMany<_>")]
    at: Vec<String>,
    #[serde_as(as = "OneOrMany<_>")]
    what: Vec<Kind>,
    ours: Option<String>,
    upstream: Option<String>,
    why: String,
}

pub(crate) struct Ledger {
    file: String,
    entries: Vec<Spanned<Written>>,
}

/// A pattern that matches no difference.
#[derive(Debug, Serialize)]
pub(crate) struct Stale {
    pub(crate) file: String,
    pub(crate) line: u64,
    pub(crate) at: String,
    pub(crate) why: String,
}

/// The differences that are left, how many were explained, and what no longer explains any.
pub(crate) struct Explained {
    pub(crate) left: Vec<Difference>,
    pub(crate) count: usize,
    pub(crate) stale: Vec<Stale>,
}

impl Ledger {
    pub(crate) fn parse(file: &str, text: &str) -> anyhow::Result<Self> {
        let entries: Vec<Spanned<Written>> =
            serde_saphyr::from_str(text).map_err(|problem| anyhow!("{file}: {}", super::upstream::line(&problem)))?;
        for Spanned { value: entry, defined, .. } in &entries {
            let line = defined.line();
            let values = [Kind::Type, Kind::Limit, Kind::Values, Kind::Status, Kind::Style];
            let bare = entry.ours.is_none() || entry.upstream.is_none();
            if bare && entry.what.iter().any(|kind| values.contains(kind)) {
                bail!("{file}:{line}: has neither ours nor upstream, and would hide later changes");
            }
            if entry.why.trim().is_empty() {
                bail!("{file}:{line}: gives no reason");
            }
        }
        Ok(Self { file: file.to_owned(), entries })
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn explain(&self, mut left: Vec<Difference>) -> Explained {
        let patterns = self.entries.iter().flat_map(|entry| entry.value.at.iter().map(move |at| (entry, at)));
        let patterns: Vec<_> = patterns.map(|(entry, at)| (entry, at, Pattern::new(at))).collect();
        let (total, mut used) = (left.len(), BTreeSet::<usize>::new());
        left.retain(|difference| {
            let explains = |(entry, _, pattern): &(&Spanned<Written>, _, Pattern)| {
                entry.value.covers(difference) && pattern.matches(difference.place())
            };
            let explaining: Vec<_> = patterns.iter().positions(explains).collect();
            used.extend(&explaining);
            explaining.is_empty()
        });
        // Below a missing or retyped place nothing is compared.
        let is_hidden = |pattern: &Pattern| {
            let hiding = left.iter().filter(|it| [Kind::OnlyOurs, Kind::OnlyUpstream, Kind::Type].contains(&it.kind));
            hiding.map(Difference::place).any(|place| pattern.matches(place) || pattern.reaches_below(place))
        };
        let unused = patterns.iter().enumerate().filter(|(index, _)| !used.contains(index)).map(|(_, it)| it);
        let stale = unused.filter(|(.., pattern)| !is_hidden(pattern)).map(|(entry, at, _)| Stale {
            file: self.file.clone(),
            line: entry.defined.line(),
            at: (*at).clone(),
            why: entry.value.why.clone(),
        });
        Explained { stale: stale.collect(), count: total - left.len(), left }
    }
}

impl Written {
    fn covers(&self, difference: &Difference) -> bool {
        let matches_form = |form: &Option<String>, actual: &str| form.as_ref().is_none_or(|form| matches(form, actual));
        self.what.contains(&difference.kind)
            && matches_form(&self.ours, &difference.ours)
            && matches_form(&self.upstream, &difference.upstream)
    }
}
