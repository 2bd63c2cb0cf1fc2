//! Facts of the document beyond types that a working call depends on: the limits of requests, and the roles of events.

use std::collections::{BTreeMap, BTreeSet};

use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::event::{self, Role};
use chatbotkit_codegen::model::{field_name, reach};

use super::diff::Weight;
use super::facts::Facts;

const LIMITS: &str = " limits";
const ROLE: &str = " role";

/// Limits that are checked before a request is sent.
const CHECKED: [&str; 6] = ["maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum"];

pub(super) fn facts(document: &Document) -> Facts {
    let mut facts = Facts::new();
    let sent = reach::sent(document);
    for (name, schema) in document.schemas().into_iter().filter(|(name, _)| sent.contains(name)) {
        for (property, place) in schema.get("properties").entries() {
            let limits = CHECKED.iter().filter_map(|key| Some(format!("{key} {}", place.value().get(key)?)));
            let limits = limits.collect::<Vec<_>>().join(", ");
            if !limits.is_empty() {
                let field = field_name(property, place.value());
                facts.insert(format!("types::{name}.{field}{LIMITS}"), limits);
            }
        }
    }
    for union in event::unions(document).unwrap_or_default() {
        for event in union.events.iter().filter(|event| event.role != Role::News) {
            let name = format!("types::{}::{}{ROLE}", union.name, event.variant());
            facts.insert(name, format!("{:?}", event.role));
        }
    }
    facts
}

/// The weight of a change of behaviour, of which either side may be missing. None if it is of types only.
pub(super) fn weight(name: &str, was: Option<&str>, is: Option<&str>, is_new: bool) -> Option<Weight> {
    let breaks = if name.starts_with("operations::") {
        !serves(was?, is?)
    } else if name.ends_with(ROLE) {
        !is_new
    } else if name.ends_with(LIMITS) {
        !is_new && !allows(was.unwrap_or_default(), is.unwrap_or_default())
    } else {
        return None;
    };
    Some(if breaks { Weight::Breaking } else { Weight::Compatible })
}

/// The item that a fact is about. What is said of a new one is compatible.
pub(super) fn subject(name: &str) -> Option<&str> {
    name.strip_suffix(LIMITS).or_else(|| name.strip_suffix(ROLE))
}

/// True if no limit is stricter than before.
fn allows(was: &str, is: &str) -> bool {
    let limits = |text: &str| -> BTreeMap<String, f64> {
        let pairs = text.split(", ").filter_map(|limit| limit.split_once(' '));
        pairs.filter_map(|(key, value)| Some((key.to_owned(), value.parse().ok()?))).collect()
    };
    let was = limits(was);
    limits(is).iter().all(|(key, limit)| match was.get(key) {
        Some(before) if key.starts_with("max") => limit >= before,
        Some(before) => limit <= before,
        None => false,
    })
}

/// True if a call of the operation works as before: it has the same path, is retried as before, has the media types, and
/// at least the time of before.
fn serves(was: &str, is: &str) -> bool {
    let parts = |fact: &str| -> (String, bool, BTreeSet<String>, Option<u64>) {
        let mut words = fact.split(", ").skip(1).map(str::to_owned);
        let (path, class) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let (times, media): (BTreeSet<_>, BTreeSet<_>) = words.partition(|word| word.ends_with(" s"));
        let seconds = times.first().and_then(|time| time.trim_end_matches(" s").parse().ok());
        (path, class == "NotIdempotent", media, seconds)
    };
    let (was, is) = (parts(was), parts(is));
    // Without a time of its own, an operation has the default.
    let shorter = was.3.is_some_and(|before| is.3.is_none_or(|now| now < before));
    (was.0, was.1) == (is.0, is.1) && was.2.is_subset(&is.2) && !shorter
}
