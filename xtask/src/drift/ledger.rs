//! The departures that are meant, with the reason for each.

use anyhow::{anyhow, ensure};
use itertools::Itertools;
use regex::Regex;
use serde::Deserialize;
use serde_json::{Value, json};
use serde_saphyr::Spanned;
use serde_with::{OneOrMany, serde_as};

use super::compare::{Difference, Kind, STEP, VALUE};

pub(super) const LEDGER: &str = "openapi/ledger.yaml";

/// An entry: differences of some kinds, at some places, with some values.
#[serde_as]
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    #[serde_as(as = "OneOrMany<_>")]
    at: Vec<Pattern>,
    #[serde_as(as = "OneOrMany<_>")]
    what: Vec<Kind>,
    ours: Option<Pattern>,
    upstream: Option<Pattern>,
    why: String,
}

/// Reads the entries of the ledger.
pub(super) fn entries(text: &str) -> anyhow::Result<Vec<Spanned<Entry>>> {
    let entries: Vec<Spanned<Entry>> =
        serde_saphyr::from_str(text).map_err(|problem| anyhow!("{LEDGER}: {}", super::upstream::line(&problem)))?;
    for Spanned { value: entry, defined, .. } in &entries {
        let line = defined.line();
        let values = [Kind::Type, Kind::Limit, Kind::Values, Kind::Status, Kind::Style];
        let of_any_value = entry.ours.is_none() || entry.upstream.is_none();
        let hides = of_any_value && entry.what.iter().any(|kind| values.contains(kind));
        ensure!(!hides, "{LEDGER}:{line}: has neither ours nor upstream, and would hide later changes");
        ensure!(!entry.why.trim().is_empty(), "{LEDGER}:{line}: gives no reason");
    }
    Ok(entries)
}

/// The differences that no entry explains, and the patterns that explain none.
pub(super) fn unexplained(entries: &[Spanned<Entry>], differences: Vec<Difference>) -> (Vec<Difference>, Vec<Value>) {
    let patterns = entries.iter().flat_map(|entry| entry.value.at.iter().map(move |at| (entry, at)));
    let (explained, unexplained): (Vec<_>, Vec<_>) =
        differences.into_iter().partition(|it| patterns.clone().any(|(entry, at)| entry.value.explains(at, it)));
    // Below a missing or retyped place nothing is compared.
    let hides = |it: &&Difference| [Kind::OnlyOurs, Kind::OnlyUpstream, Kind::Type].contains(&it.kind);
    let is_stale = |(entry, at): &(&Spanned<Entry>, &Pattern)| {
        !explained.iter().any(|it| entry.value.explains(at, it))
            && !unexplained.iter().filter(hides).any(|it| at.reaches(it.place()))
    };
    let stale = patterns.filter(is_stale).map(
        |(entry, at)| json!({ "file": LEDGER, "line": entry.defined.line(), "at": at.text, "why": entry.value.why }),
    );
    let stale = stale.collect();
    (unexplained, stale)
}

impl Entry {
    /// Returns whether this entry explains a difference with one of its patterns.
    fn explains(&self, at: &Pattern, difference: &Difference) -> bool {
        self.what.contains(&difference.kind)
            && self.ours.as_ref().is_none_or(|ours| ours.matches(&difference.ours))
            && self.upstream.as_ref().is_none_or(|upstream| upstream.matches(&difference.upstream))
            && at.matches(difference.place())
    }
}

/// A pattern of a place or of a value: `*` stands for anything within a step, a step `**` for any number of steps.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Pattern {
    text: String,
    place: Regex,
    /// The places above, and the place itself.
    above: Regex,
}

impl TryFrom<String> for Pattern {
    type Error = regex::Error;

    fn try_from(text: String) -> Result<Self, regex::Error> {
        let any = |step: &str| step.split('*').map(regex::escape).join("[^·]*");
        let step = |step: &str| if step == "**" { format!("({STEP}.*)?") } else { format!("{STEP}{}", any(step)) };
        let (way, value) = text.split_once(VALUE).unzip();
        let steps = way.unwrap_or(&text).split(STEP).map(step);
        let parts: Vec<_> = steps.chain(value.map(|value| format!("{VALUE}{}", any(value)))).collect();
        let place = Regex::new(&format!("(?s)^{}$", parts.concat()))?;
        let above = parts.iter().rev().fold(String::new(), |below, part| format!("({part}{below})?"));
        Ok(Self { place, above: Regex::new(&format!("(?s)^{above}$"))?, text })
    }
}

impl Pattern {
    pub(crate) fn matches(&self, place: &str) -> bool {
        self.place.is_match(&format!("{STEP}{place}"))
    }

    /// Returns whether this place can match, or a value of it, or a place below it.
    fn reaches(&self, place: &str) -> bool {
        self.above.is_match(&format!("{STEP}{place}"))
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
            assert_eq!(Pattern::try_from(pattern.to_owned()).unwrap().matches(PLACE), expected, "{pattern}");
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
            assert_eq!(
                Pattern::try_from(pattern.to_owned()).unwrap().reaches("POST /bot/create · request"),
                expected,
                "{pattern}"
            );
        }
    }
}
