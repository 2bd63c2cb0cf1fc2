//! Compares two documents.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::node::{DEPRECATED, Node, Role, STATUS, STYLE};
use super::place::{STEP, VALUE};
use super::schema::{ITEMS, VALUES};
use super::shape::{Shape, resource};

/// The effect of a difference on a program that uses the client.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Weight {
    /// A call can fail, or its response cannot be decoded.
    Breaking,
    /// The official document has something that ours lacks.
    New,
    /// No effect on calls.
    Cosmetic,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    OnlyOurs,
    OnlyUpstream,
    Renamed,
    Type,
    /// An enum on one side, and any value on the other.
    Values,
    RequiredOurs,
    RequiredUpstream,
    NullableOurs,
    NullableUpstream,
    /// A format, a limit or a default.
    Limit,
    /// An `operationId`.
    Name,
    Deprecated,
    /// The statuses of success.
    Status,
    /// The serialization of a parameter.
    Style,
}

impl Kind {
    #[cfg(test)]
    pub(super) const ALL: [Self; 14] = [
        Self::OnlyOurs,
        Self::OnlyUpstream,
        Self::Renamed,
        Self::Type,
        Self::Values,
        Self::RequiredOurs,
        Self::RequiredUpstream,
        Self::NullableOurs,
        Self::NullableUpstream,
        Self::Limit,
        Self::Name,
        Self::Deprecated,
        Self::Status,
        Self::Style,
    ];

    /// The kind and the weight of a difference in a keyword that does not change the type.
    fn of_word(key: &str) -> (Self, Weight) {
        match key {
            DEPRECATED => (Self::Deprecated, Weight::Cosmetic),
            STATUS => (Self::Status, Weight::Breaking),
            STYLE => (Self::Style, Weight::Breaking),
            _ => (Self::Limit, Weight::Cosmetic),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Difference {
    pub(crate) place: String,
    pub(crate) kind: Kind,
    pub(crate) weight: Weight,
    /// The value in each document.
    pub(crate) ours: String,
    pub(crate) upstream: String,
    /// The place within the schema of ours that is nearest: the same difference in many operations is one.
    pub(crate) within: String,
}

/// The direction of a body: request or response.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Side {
    Caller,
    Server,
}

/// All differences within our scope: the resources that ours has operations of.
pub(crate) fn compare(ours: &Shape, theirs: &Shape) -> Vec<Difference> {
    let scope: BTreeSet<_> = ours.keys().map(|operation| resource(operation)).collect();
    let mut comparison = Comparison(Vec::new());
    for (name, operation) in ours {
        match theirs.get(name) {
            Some(other) => comparison.node(&At::root(name), operation, other, Side::Caller),
            None => comparison.missing(&At::root(name), Some(operation), None, Side::Caller),
        }
    }
    for (name, operation) in theirs {
        if scope.contains(resource(name)) && !ours.contains_key(name) {
            comparison.missing(&At::root(name), None, Some(operation), Side::Caller);
        }
    }
    comparison.0
}

/// Returns whether two schemas are equal, except for limits, and for integers declared as numbers.
pub(crate) fn same(ours: &Node, theirs: &Node) -> bool {
    let mut comparison = Comparison(Vec::new());
    comparison.node(&At::root(""), ours, theirs, Side::Server);
    comparison.0.iter().all(|it| it.kind == Kind::Limit || plain(&it.ours) == it.upstream)
}

/// The operations beyond our scope.
pub(crate) fn beyond(ours: &Shape, theirs: &Shape) -> Vec<String> {
    let scope: BTreeSet<_> = ours.keys().map(|operation| resource(operation)).collect();
    theirs.keys().filter(|name| !scope.contains(resource(name))).cloned().collect()
}

/// A place, in the document and in the nearest schema.
struct At {
    place: String,
    within: String,
}

impl At {
    fn root(name: &str) -> Self {
        Self { place: name.to_owned(), within: name.to_owned() }
    }

    fn below(&self, step: &str) -> Self {
        let join = |place: &str| match step {
            ITEMS | VALUES => format!("{place}{step}"),
            _ => format!("{place}{STEP}{step}"),
        };
        Self { place: join(&self.place), within: join(&self.within) }
    }

    /// The same place, relative to its schema if that has a name.
    fn named(&self, node: &Node) -> Self {
        let within = match (&node.name, node.role) {
            (Some(name), role) if role != Role::Operation => name.clone(),
            _ => self.within.clone(),
        };
        Self { place: self.place.clone(), within }
    }
}

struct Comparison(Vec<Difference>);

impl Comparison {
    fn node(&mut self, at: &At, ours: &Node, theirs: &Node, side: Side) {
        if ours.role == Role::Operation && ours.name != theirs.name {
            let name = |node: &Node| node.name.clone().unwrap_or_else(|| "none".to_owned());
            self.add(at, Kind::Name, Weight::Cosmetic, name(ours), name(theirs));
        }
        let one_sided =
            |ours: bool| if ours { ("yes".to_owned(), "no".to_owned()) } else { ("no".to_owned(), "yes".to_owned()) };
        if ours.required != theirs.required {
            let (here, there) = one_sided(ours.required);
            let kind = if ours.required { Kind::RequiredOurs } else { Kind::RequiredUpstream };
            let breaks = ours.required == (side == Side::Server);
            self.add(at, kind, if breaks { Weight::Breaking } else { Weight::Cosmetic }, here, there);
        }
        if ours.nullable != theirs.nullable {
            let (here, there) = one_sided(ours.nullable);
            let kind = if ours.nullable { Kind::NullableOurs } else { Kind::NullableUpstream };
            let weight = match (ours.nullable, side) {
                (true, Side::Caller) | (false, Side::Server) => Weight::Breaking,
                (false, Side::Caller) => Weight::New,
                (true, Side::Server) => Weight::Cosmetic,
            };
            self.add(at, kind, weight, here, there);
        }
        let at = &at.named(ours);
        if ours.types != theirs.types {
            self.add(at, Kind::Type, Weight::Breaking, types(ours), types(theirs));
        }
        // A count that is called a number elsewhere still has the same limits.
        let plain = |node: &Node| node.types.iter().map(|it| plain(it)).collect::<BTreeSet<_>>();
        if plain(ours) == plain(theirs) {
            self.values(at, ours, theirs);
            self.words(at, ours, theirs);
        }
        self.below(at, ours, theirs, side);
    }

    fn values(&mut self, at: &At, ours: &Node, theirs: &Node) {
        match (&ours.values, &theirs.values) {
            (Some(here), Some(there)) => {
                let value = |value: &String| At {
                    place: format!("{}{VALUE}{value}", at.place),
                    within: format!("{}{VALUE}{value}", at.within),
                };
                for only in here.difference(there) {
                    self.add(
                        &value(only),
                        Kind::OnlyOurs,
                        Weight::Breaking,
                        "enum value".to_owned(),
                        "none".to_owned(),
                    );
                }
                for only in there.difference(here) {
                    self.add(&value(only), Kind::OnlyUpstream, Weight::New, "none".to_owned(), "enum value".to_owned());
                }
            }
            (None, None) => {}
            (here, there) => {
                let listed = |values: &Option<BTreeSet<String>>| match values {
                    Some(values) => values.iter().cloned().collect::<Vec<_>>().join(", "),
                    None => "any".to_owned(),
                };
                self.add(at, Kind::Values, Weight::Cosmetic, listed(here), listed(there));
            }
        }
    }

    fn words(&mut self, at: &At, ours: &Node, theirs: &Node) {
        let keys: BTreeSet<_> = ours.words.keys().chain(theirs.words.keys()).collect();
        for key in keys.into_iter().filter(|key| ours.words.get(*key) != theirs.words.get(*key)) {
            let value = |node: &Node| match node.words.get(key) {
                Some(word) => format!("{key} {word}"),
                None => "none".to_owned(),
            };
            let (kind, weight) = Kind::of_word(key);
            self.add(at, kind, weight, value(ours), value(theirs));
        }
    }

    fn below(&mut self, at: &At, ours: &Node, theirs: &Node, side: Side) {
        // Fields are not missing where there is no object.
        let holds = |step: &str| {
            let container = if step == ITEMS { "array" } else { "object" };
            let is = |node: &Node| node.types.contains(container);
            ours.role == Role::Operation || (is(ours) && is(theirs))
        };
        let steps: BTreeSet<_> = ours.below.keys().chain(theirs.below.keys()).collect();
        for step in steps.into_iter().filter(|step| holds(step)) {
            let side = match ours.role {
                Role::Operation if step.starts_with("response") || step.starts_with("error") => Side::Server,
                _ => side,
            };
            match (ours.below.get(step), theirs.below.get(step)) {
                (Some(here), Some(there)) => self.node(&at.below(step), here, there, side),
                (here, there) => self.missing(&at.below(step), here, there, side),
            }
        }
    }

    /// A place in one document only; places below it are not listed.
    fn missing(&mut self, at: &At, ours: Option<&Node>, theirs: Option<&Node>, side: Side) {
        if let Some(node) = ours {
            self.add(at, Kind::OnlyOurs, Weight::Breaking, sketch(node), "none".to_owned());
        } else if let Some(node) = theirs {
            let asked = side == Side::Caller && node.required && node.role != Role::Media;
            let weight = if asked { Weight::Breaking } else { Weight::New };
            self.add(at, Kind::OnlyUpstream, weight, "none".to_owned(), sketch(node));
        }
    }

    fn add(&mut self, at: &At, kind: Kind, weight: Weight, ours: String, upstream: String) {
        let (place, within) = (at.place.clone(), at.within.clone());
        self.0.push(Difference { place, kind, weight, ours, upstream, within });
    }
}

/// A type or its attributes, with integers called numbers.
fn plain(text: &str) -> String {
    text.replace("integer", "number")
}

/// The kind of a node with its type.
fn sketch(node: &Node) -> String {
    match node.role {
        Role::Operation | Role::Status => node.role.noun().to_owned(),
        role => format!("{} of {}", role.noun(), types(node)),
    }
}

fn types(node: &Node) -> String {
    let one = |name: &String| match node.below.get(ITEMS) {
        Some(items) if name == "array" => format!("array of {}", types(items)),
        _ => name.clone(),
    };
    match node.types.is_empty() {
        true => "any".to_owned(),
        false => node.types.iter().map(one).collect::<Vec<_>>().join(" or "),
    }
}

/// One that went and one that came at the same place, each the only one of its sort, are one that was renamed.
pub(crate) fn renamed(differences: Vec<Difference>) -> Vec<Difference> {
    let mut pairs = BTreeMap::<(String, String), (Vec<usize>, Vec<usize>)>::new();
    for (index, it) in differences.iter().enumerate() {
        let parent = it.place.rsplit_once(STEP).map_or("", |(parent, _)| parent).to_owned();
        let (gone, come) = (it.kind == Kind::OnlyOurs, it.kind == Kind::OnlyUpstream);
        if !parent.is_empty() && gone {
            pairs.entry((parent, plain(&it.ours))).or_default().0.push(index);
        } else if !parent.is_empty() && come {
            pairs.entry((parent, plain(&it.upstream))).or_default().1.push(index);
        }
    }
    let pairs: BTreeMap<_, _> = pairs
        .into_values()
        .filter_map(|(gone, come)| match (gone[..].first(), come[..].first()) {
            (Some(one), Some(other)) if gone.len() == 1 && come.len() == 1 => Some((*one, *other)),
            _ => None,
        })
        .collect();
    let last = |place: &str| place.rsplit_once(STEP).map_or("", |(_, step)| step).to_owned();
    let come: BTreeSet<_> = pairs.values().copied().collect();
    let renamed = differences.iter().enumerate().filter(|(index, _)| !come.contains(index)).map(|(index, it)| {
        let mut it = it.clone();
        if let Some(other) = pairs.get(&index) {
            it.kind = Kind::Renamed;
            (it.ours, it.upstream) = (last(&it.place), last(&differences[*other].place));
        }
        it
    });
    renamed.collect()
}
