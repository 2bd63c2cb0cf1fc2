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
    /// The kind of a difference in a keyword that does not change the type.
    fn of_word(key: &str) -> Self {
        match key {
            DEPRECATED => Self::Deprecated,
            STATUS => Self::Status,
            STYLE => Self::Style,
            _ => Self::Limit,
        }
    }

    /// The weight of a difference in what the caller sends, or in what the server does.
    fn weight(self, side: Side) -> Weight {
        match (self, side) {
            (Self::OnlyOurs | Self::Renamed | Self::Type | Self::Status | Self::Style, _)
            | (Self::RequiredUpstream | Self::NullableOurs, Side::Caller)
            | (Self::RequiredOurs | Self::NullableUpstream, Side::Server) => Weight::Breaking,
            (Self::OnlyUpstream, _) | (Self::NullableUpstream, Side::Caller) => Weight::New,
            _ => Weight::Cosmetic,
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
    let mut comparison = Comparison(Vec::new());
    let beyond = beyond(ours, theirs);
    let names: BTreeSet<_> = ours.keys().chain(theirs.keys().filter(|name| !beyond.contains(name))).collect();
    for name in names {
        comparison.both(&At::root(name, Side::Caller), ours.get(name), theirs.get(name));
    }
    comparison.0
}

/// Returns whether two schemas are equal, except for limits, and for integers declared as numbers.
pub(crate) fn same(ours: &Node, theirs: &Node) -> bool {
    let mut comparison = Comparison(Vec::new());
    comparison.node(&At::root("", Side::Server), ours, theirs);
    comparison.0.iter().all(|it| it.kind == Kind::Limit || plain(&it.ours) == it.upstream)
}

/// The operations beyond our scope.
pub(crate) fn beyond(ours: &Shape, theirs: &Shape) -> Vec<String> {
    let scope: BTreeSet<_> = ours.keys().map(|operation| resource(operation)).collect();
    theirs.keys().filter(|name| !scope.contains(resource(name))).cloned().collect()
}

/// A place, in the document and in the nearest schema.
#[derive(Clone)]
struct At {
    place: String,
    within: String,
    side: Side,
}

impl At {
    fn root(name: &str, side: Side) -> Self {
        Self { place: name.to_owned(), within: name.to_owned(), side }
    }

    /// The place that these words lead to.
    fn then(&self, between: &str, step: &str) -> Self {
        let then = |place: &str| format!("{place}{between}{step}");
        Self { place: then(&self.place), within: then(&self.within), side: self.side }
    }
}

struct Comparison(Vec<Difference>);

impl Comparison {
    /// Compares what is at a place; places below one that only one document has are not listed.
    fn both(&mut self, at: &At, ours: Option<&Node>, theirs: Option<&Node>) {
        match (ours, theirs) {
            (Some(ours), Some(theirs)) => self.node(at, ours, theirs),
            (Some(node), None) => self.add(at, Kind::OnlyOurs, sketch(node), "none"),
            (None, Some(node)) => {
                self.add(at, Kind::OnlyUpstream, "none", sketch(node));
                let asked = at.side == Side::Caller && node.required && node.role != Role::Media;
                if let Some(last) = self.0.last_mut().filter(|_| asked) {
                    last.weight = Weight::Breaking;
                }
            }
            (None, None) => {}
        }
    }

    fn node(&mut self, at: &At, ours: &Node, theirs: &Node) {
        if ours.role == Role::Operation && ours.name != theirs.name {
            let name = |node: &Node| node.name.clone().unwrap_or_else(|| "none".to_owned());
            self.add(at, Kind::Name, name(ours), name(theirs));
        }
        for (here, there, only_ours, only_upstream) in [
            (ours.required, theirs.required, Kind::RequiredOurs, Kind::RequiredUpstream),
            (ours.nullable, theirs.nullable, Kind::NullableOurs, Kind::NullableUpstream),
        ] {
            match (here, there) {
                (true, false) => self.add(at, only_ours, "yes", "no"),
                (false, true) => self.add(at, only_upstream, "no", "yes"),
                _ => {}
            }
        }
        // From here on relative to the schema, if it has a name.
        let mut at = at.clone();
        if let Some(name) = ours.name.as_ref().filter(|_| ours.role != Role::Operation) {
            at.within.clone_from(name);
        }
        if ours.types != theirs.types {
            self.add(&at, Kind::Type, types(ours), types(theirs));
        }
        // A count that is called a number elsewhere still has the same limits.
        let plain = |node: &Node| node.types.iter().map(|it| plain(it)).collect::<BTreeSet<_>>();
        if plain(ours) == plain(theirs) {
            self.values(&at, ours.values.as_ref(), theirs.values.as_ref());
            self.words(&at, ours, theirs);
        }
        self.below(&at, ours, theirs);
    }

    fn values(&mut self, at: &At, ours: Option<&BTreeSet<String>>, theirs: Option<&BTreeSet<String>>) {
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            for value in ours.symmetric_difference(theirs) {
                let at = at.then(VALUE, value);
                match ours.contains(value) {
                    true => self.add(&at, Kind::OnlyOurs, "enum value", "none"),
                    false => self.add(&at, Kind::OnlyUpstream, "none", "enum value"),
                }
            }
        } else if ours != theirs {
            let listed = |values: Option<&BTreeSet<String>>| match values {
                Some(values) => values.iter().cloned().collect::<Vec<_>>().join(", "),
                None => "any".to_owned(),
            };
            self.add(at, Kind::Values, listed(ours), listed(theirs));
        }
    }

    fn words(&mut self, at: &At, ours: &Node, theirs: &Node) {
        let keys: BTreeSet<_> = ours.words.keys().chain(theirs.words.keys()).collect();
        for key in keys.into_iter().filter(|key| ours.words.get(*key) != theirs.words.get(*key)) {
            let value =
                |node: &Node| node.words.get(key).map_or_else(|| "none".to_owned(), |word| format!("{key} {word}"));
            self.add(at, Kind::of_word(key), value(ours), value(theirs));
        }
    }

    fn below(&mut self, at: &At, ours: &Node, theirs: &Node) {
        let steps: BTreeSet<_> = ours.below.keys().chain(theirs.below.keys()).collect();
        for step in steps {
            let mut below = match step.as_str() {
                ITEMS | VALUES => at.then("", step),
                _ => at.then(STEP, step),
            };
            if ours.role == Role::Operation {
                if step.starts_with("response") || step.starts_with("error") {
                    below.side = Side::Server;
                }
            } else {
                // Fields are not missing where there is no object.
                let container = if step == ITEMS { "array" } else { "object" };
                if !ours.types.contains(container) || !theirs.types.contains(container) {
                    continue;
                }
            }
            self.both(&below, ours.below.get(step), theirs.below.get(step));
        }
    }

    fn add(&mut self, at: &At, kind: Kind, ours: impl Into<String>, upstream: impl Into<String>) {
        let (place, within, weight) = (at.place.clone(), at.within.clone(), kind.weight(at.side));
        self.0.push(Difference { place, kind, weight, ours: ours.into(), upstream: upstream.into(), within });
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
pub(crate) fn renamed(mut differences: Vec<Difference>) -> Vec<Difference> {
    let mut sorts = BTreeMap::<_, [Vec<usize>; 2]>::new();
    for (index, it) in differences.iter().enumerate() {
        let (side, sort) = match it.kind {
            Kind::OnlyOurs => (0, &it.ours),
            Kind::OnlyUpstream => (1, &it.upstream),
            _ => continue,
        };
        if let Some((parent, _)) = it.place.rsplit_once(STEP) {
            sorts.entry((parent.to_owned(), plain(sort))).or_default()[side].push(index);
        }
    }
    let mut come = BTreeSet::new();
    for pair in sorts.into_values() {
        if let ([one], [other]) = (&pair[0][..], &pair[1][..]) {
            let name = |index: usize| differences[index].place.rsplit(STEP).next().unwrap_or_default().to_owned();
            let (ours, upstream) = (name(*one), name(*other));
            let it = &mut differences[*one];
            (it.kind, it.ours, it.upstream) = (Kind::Renamed, ours, upstream);
            come.insert(*other);
        }
    }
    let kept = differences.into_iter().enumerate().filter(|(index, _)| !come.contains(index));
    kept.map(|(_, it)| it).collect()
}
