//! The departures that are meant, with the reason for each.

use anyhow::{anyhow, bail};
use serde::{Deserialize, Serialize};
use serde_saphyr::Spanned;

use super::compare::{Difference, Kind};
use super::place::{Pattern, matches};

/// An entry of the ledger file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    at: Many<String>,
    what: Many<Kind>,
    ours: Option<String>,
    upstream: Option<String>,
    why: String,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Many<T> {
    One(T),
    More(Vec<T>),
}

impl<T> Many<T> {
    fn all(&self) -> &[T] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::More(more) => more,
        }
    }
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
            if bare && entry.what.all().iter().any(|kind| values.contains(kind)) {
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

    pub(crate) fn explain(&self, differences: Vec<Difference>) -> Explained {
        let patterns = self.entries.iter().flat_map(|entry| entry.value.at.all().iter().map(move |at| (entry, at)));
        let patterns: Vec<_> = patterns.map(|(entry, at)| (entry, at, Pattern::new(at))).collect();
        let mut used = vec![false; patterns.len()];
        let total = differences.len();
        let mut left = Vec::new();
        for difference in differences {
            let mut explained = false;
            for (used, (entry, _, pattern)) in used.iter_mut().zip(&patterns) {
                if entry.value.covers(&difference) && pattern.matches(&difference.place) {
                    (*used, explained) = (true, true);
                }
            }
            if !explained {
                left.push(difference);
            }
        }
        // Below a missing or retyped place nothing is compared.
        let hidden = left.iter().filter(|it| [Kind::OnlyOurs, Kind::OnlyUpstream, Kind::Type].contains(&it.kind));
        let hidden: Vec<_> = hidden.map(|it| it.place.as_str()).collect();
        let stale = patterns.iter().zip(used).filter(|((_, _, pattern), used)| {
            !used && !hidden.iter().any(|place| pattern.matches(place) || pattern.reaches_below(place))
        });
        let stale = stale.map(|((entry, at, _), _)| Stale {
            file: self.file.clone(),
            line: entry.defined.line(),
            at: (*at).clone(),
            why: entry.value.why.clone(),
        });
        Explained { count: total - left.len(), stale: stale.collect(), left }
    }
}

impl Written {
    fn covers(&self, difference: &Difference) -> bool {
        let matches_form = |form: &Option<String>, actual: &str| form.as_ref().is_none_or(|form| matches(form, actual));
        self.what.all().contains(&difference.kind)
            && matches_form(&self.ours, &difference.ours)
            && matches_form(&self.upstream, &difference.upstream)
    }
}
