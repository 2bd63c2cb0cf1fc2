//! The departures that are meant, with the reason for each.

use std::collections::BTreeSet;

use anyhow::{anyhow, bail};
use itertools::Itertools;
use serde::{Deserialize, Serialize};
use serde_saphyr::Spanned;
use serde_with::{OneOrMany, serde_as};

use super::compare::{Difference, Kind, STEP, VALUE};

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

    /// Removes the differences that are explained, and returns the patterns that no longer explain any.
    pub(crate) fn explain(&self, differences: &mut Vec<Difference>) -> Vec<Stale> {
        let patterns = self.entries.iter().flat_map(|entry| entry.value.at.iter().map(move |at| (entry, at)));
        let patterns: Vec<_> = patterns.map(|(entry, at)| (entry, at, Pattern::new(at))).collect();
        let mut used = BTreeSet::<usize>::new();
        differences.retain(|difference| {
            let explains = |(entry, _, pattern): &(&Spanned<Written>, _, Pattern)| {
                entry.value.covers(difference) && pattern.matches(difference.place())
            };
            let explaining: Vec<_> = patterns.iter().positions(explains).collect();
            used.extend(&explaining);
            explaining.is_empty()
        });
        // Below a missing or retyped place nothing is compared.
        let is_hidden = |pattern: &Pattern| {
            let hiding =
                differences.iter().filter(|it| [Kind::OnlyOurs, Kind::OnlyUpstream, Kind::Type].contains(&it.kind));
            hiding.map(Difference::place).any(|place| pattern.matches(place) || pattern.reaches_below(place))
        };
        let unused = patterns.iter().enumerate().filter(|(index, _)| !used.contains(index)).map(|(_, it)| it);
        let stale = unused.filter(|(.., pattern)| !is_hidden(pattern)).map(|(entry, at, _)| Stale {
            file: self.file.clone(),
            line: entry.defined.line(),
            at: (*at).clone(),
            why: entry.value.why.clone(),
        });
        stale.collect()
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

/// A pattern: `*` stands for anything within a step, a step `**` for any number of steps.
#[derive(Clone, Debug)]
pub(crate) struct Pattern(Vec<String>);

impl Pattern {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.split(STEP).map(|step| step.trim().to_owned()).collect())
    }

    pub(crate) fn matches(&self, place: &str) -> bool {
        steps(&self.0, &place.split(STEP).collect::<Vec<_>>())
    }

    /// Returns whether a place below this one, or a value of it, can match.
    pub(crate) fn reaches_below(&self, place: &str) -> bool {
        let place: Vec<_> = place.split(STEP).collect();
        let Some((last, way)) = self.0.split_last() else { return false };
        let of_value =
            last.split_once(VALUE).is_some_and(|(last, _)| steps(&[way, &[last.to_owned()]].concat(), &place));
        of_value
            || (0..self.0.len()).any(|length| steps(&self.0[..length], &place))
            || last == "**" && steps(&self.0, &place)
    }
}

fn steps(pattern: &[String], place: &[&str]) -> bool {
    match (pattern.split_first(), place.split_first()) {
        (None, None) => true,
        (Some((first, rest)), _) if first == "**" => {
            steps(rest, place) || place.split_first().is_some_and(|(_, place)| steps(pattern, place))
        }
        (Some((first, pattern)), Some((step, place))) => matches(first, step) && steps(pattern, place),
        _ => false,
    }
}

/// Returns whether a text matches a pattern, in which `*` matches any text.
pub(crate) fn matches(form: &str, text: &str) -> bool {
    match form.split_once('*') {
        None => form == text,
        Some((start, rest)) => text.strip_prefix(start).is_some_and(|text| {
            text.char_indices().map(|(at, _)| at).chain([text.len()]).any(|at| matches(rest, &text[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &str = "POST /bot/create · request · meta · name";

    #[test]
    fn a_pattern_matches_step_by_step() {
        for (pattern, expected) in [
            (PLACE, true),
            ("**", true),
            ("POST * · request · ** · name", true),
            ("** · meta · name", true),
            ("* · request · * · name", true),
            ("* · request · name", false),
            ("** · meta", false),
            ("GET * · **", false),
            ("POST /bot/* · req* · meta · na*e", true),
        ] {
            assert_eq!(Pattern::new(pattern).matches(PLACE), expected, "{pattern}");
        }
    }

    #[test]
    fn a_pattern_may_reach_below_a_place() {
        for (pattern, expected) in [
            ("** · name", true),
            ("* · request · name", true),
            ("* · response · **", false),
            ("POST /bot/create", false),
        ] {
            assert_eq!(Pattern::new(pattern).reaches_below("POST /bot/create · request"), expected, "{pattern}");
        }
    }
}
