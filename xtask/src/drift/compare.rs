//! Compares two documents.

use std::collections::{BTreeMap, BTreeSet};

use itertools::Itertools;
use serde::{Deserialize, Serialize};

use super::schema::{ITEMS, Node, Role, VALUES};
use super::shape::Shape;

/// Between two steps of a place.
pub(crate) const STEP: &str = " · ";

/// Between a place and one of the values of its enum.
pub(crate) const VALUE: &str = " = ";

/// The value of an attribute that a document does not have.
const NONE: &str = "none";

/// The effect of a difference on a program that uses the client.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Weight {
    /// A call can fail, or its response cannot be decoded.
    Breaking,
    /// The official document has something that ours lacks.
    New,
    /// No effect on calls.
    Cosmetic,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, strum::EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
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
    /// The weight of a difference in what is sent, or in what is received.
    fn weight(self, is_sent: bool) -> Weight {
        match (self, is_sent) {
            (Self::OnlyOurs | Self::Renamed | Self::Type | Self::Status | Self::Style, _)
            | (Self::RequiredUpstream | Self::NullableOurs, true)
            | (Self::RequiredOurs | Self::NullableUpstream, false) => Weight::Breaking,
            (Self::OnlyUpstream, _) | (Self::NullableUpstream, true) => Weight::New,
            _ => Weight::Cosmetic,
        }
    }
}

/// A difference, with all the places that it shows at.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Difference {
    pub(crate) weight: Weight,
    pub(crate) kind: Kind,
    /// The value in each document.
    pub(crate) ours: String,
    pub(crate) upstream: String,
    pub(crate) places: Vec<String>,
    /// The place within the schema of ours that is nearest: the same difference in many operations is one.
    #[serde(skip)]
    within: String,
}

impl Difference {
    /// The first place.
    pub(crate) fn place(&self) -> &str {
        self.places.first().map_or("", String::as_str)
    }

    /// The place above it, and the sort of what only one document has there.
    fn sort(&self) -> Option<(String, String)> {
        let sort = match self.kind {
            Kind::OnlyOurs => plain(&self.ours),
            Kind::OnlyUpstream => plain(&self.upstream),
            _ => return None,
        };
        Some((self.place().rsplit_once(STEP)?.0.to_owned(), sort))
    }
}

/// All differences between the operations of two documents.
pub(crate) fn compare(ours: &Shape, theirs: &Shape) -> Vec<Difference> {
    let mut comparison = Comparison(Vec::new());
    for name in ours.keys().merge(theirs.keys()).dedup() {
        let at = At { place: name.clone(), within: name.clone(), is_sent: true };
        comparison.both(&at, ours.get(name), theirs.get(name));
    }
    comparison.0
}

/// Returns whether two schemas are equal, except for limits, and for integers declared as numbers.
pub(crate) fn same(ours: &Node, theirs: &Node) -> bool {
    let mut comparison = Comparison(Vec::new());
    comparison.node(&At::default(), ours, theirs);
    comparison.0.iter().all(|it| it.kind == Kind::Limit || plain(&it.ours) == it.upstream)
}

/// A place, in the document and in the nearest schema.
#[derive(Clone, Default)]
struct At {
    place: String,
    within: String,
    /// It is part of a request, and not of a response.
    is_sent: bool,
}

impl At {
    /// The place that these words lead to.
    fn then(&self, words: &str) -> Self {
        let [place, within] = [&self.place, &self.within].map(|it| format!("{it}{words}"));
        Self { place, within, is_sent: self.is_sent }
    }
}

struct Comparison(Vec<Difference>);

impl Comparison {
    /// Compares what is at a place; places below one that only one document has are not listed.
    fn both(&mut self, at: &At, ours: Option<&Node>, theirs: Option<&Node>) {
        match (ours, theirs) {
            (Some(ours), Some(theirs)) => self.node(at, ours, theirs),
            (Some(node), None) => self.add(at, Kind::OnlyOurs, sketch(node), NONE),
            (None, Some(node)) => {
                self.add(at, Kind::OnlyUpstream, NONE, sketch(node));
                let asked = at.is_sent && node.required && node.role != Role::Media;
                if let Some(last) = self.0.last_mut().filter(|_| asked) {
                    last.weight = Weight::Breaking;
                }
            }
            (None, None) => {}
        }
    }

    fn node(&mut self, at: &At, ours: &Node, theirs: &Node) {
        if ours.role == Role::Operation {
            self.value(at, Kind::Name, [ours, theirs].map(|it| it.name.clone().unwrap_or_else(|| NONE.to_owned())));
        }
        let yes = |here: bool| if here { "yes" } else { "no" }.to_owned();
        let required = if ours.required { Kind::RequiredOurs } else { Kind::RequiredUpstream };
        self.value(at, required, [ours, theirs].map(|it| yes(it.required)));
        let nullable = if ours.nullable { Kind::NullableOurs } else { Kind::NullableUpstream };
        self.value(at, nullable, [ours, theirs].map(|it| yes(it.nullable)));
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
            self.values(&at, ours, theirs);
            for key in ours.words.keys().merge(theirs.words.keys()).dedup() {
                let value = |it: &Node| it.words.get(key).map_or_else(|| NONE.to_owned(), |it| format!("{key} {it}"));
                // Some words have a kind of their own.
                self.value(&at, key.parse().unwrap_or(Kind::Limit), [ours, theirs].map(value));
            }
        }
        self.below(&at, ours, theirs);
    }

    /// The values of an enum.
    fn values(&mut self, at: &At, ours: &Node, theirs: &Node) {
        let (Some(here), Some(there)) = (&ours.values, &theirs.values) else {
            let all =
                |it: &Node| it.values.as_ref().map_or_else(|| "any".to_owned(), |values| values.iter().join(", "));
            return self.value(at, Kind::Values, [ours, theirs].map(all));
        };
        for value in here.symmetric_difference(there) {
            let at = at.then(&format!("{VALUE}{value}"));
            match here.contains(value) {
                true => self.add(&at, Kind::OnlyOurs, "enum value", NONE),
                false => self.add(&at, Kind::OnlyUpstream, NONE, "enum value"),
            }
        }
    }

    fn below(&mut self, at: &At, ours: &Node, theirs: &Node) {
        for step in ours.below.keys().merge(theirs.below.keys()).dedup() {
            let between = if [ITEMS, VALUES].contains(&step.as_str()) { "" } else { STEP };
            let mut below = at.then(&format!("{between}{step}"));
            let is_received = step.starts_with("response") || step.starts_with("error");
            below.is_sent &= ours.role != Role::Operation || !is_received;
            // Fields are not missing where there is no object.
            let container = if step == ITEMS { "array" } else { "object" };
            if [ours, theirs].iter().all(|it| it.types.contains(container)) {
                self.both(&below, ours.below.get(step), theirs.below.get(step));
            }
        }
    }

    /// Adds a difference if these values of an attribute differ.
    fn value(&mut self, at: &At, kind: Kind, [ours, upstream]: [String; 2]) {
        if ours != upstream {
            self.add(at, kind, ours, upstream);
        }
    }

    fn add(&mut self, at: &At, kind: Kind, ours: impl Into<String>, upstream: impl Into<String>) {
        let (places, within, weight) = (vec![at.place.clone()], at.within.clone(), kind.weight(at.is_sent));
        self.0.push(Difference { weight, kind, ours: ours.into(), upstream: upstream.into(), places, within });
    }
}

/// A type or its attributes, with integers called numbers.
fn plain(text: &str) -> String {
    text.replace("integer", "number")
}

/// The kind of a node with its type.
fn sketch(node: &Node) -> String {
    match node.role {
        Role::Operation | Role::Status => node.role.to_string(),
        role => format!("{role} of {}", types(node)),
    }
}

fn types(node: &Node) -> String {
    let one = |name: &String| match node.below.get(ITEMS) {
        Some(items) if name == "array" => format!("array of {}", types(items)),
        _ => name.clone(),
    };
    if node.types.is_empty() { "any".to_owned() } else { node.types.iter().map(one).join(" or ") }
}

/// One that went and one that came at the same place, each the only one of its sort, are one that was renamed.
pub(crate) fn renamed(mut differences: Vec<Difference>) -> Vec<Difference> {
    let name = |it: &Difference| it.place().rsplit(STEP).next().unwrap_or_default().to_owned();
    let sorts = differences.iter_mut().filter_map(|it| Some((it.sort()?, it))).into_group_map();
    for mut sort in sorts.into_values() {
        sort.sort_by_key(|it| it.kind);
        if let [ours, upstream] = &mut sort[..]
            && (ours.kind, upstream.kind) == (Kind::OnlyOurs, Kind::OnlyUpstream)
        {
            (ours.kind, ours.ours, ours.upstream) = (Kind::Renamed, name(ours), name(upstream));
            upstream.places.clear();
        }
    }
    differences.retain(|it| !it.places.is_empty());
    differences
}

/// The same difference within the same schema is one.
pub(crate) fn grouped(differences: Vec<Difference>) -> Vec<Difference> {
    let key = |it: &Difference| (it.weight, it.within.clone(), it.kind, it.ours.clone(), it.upstream.clone());
    let groups = differences.into_iter().into_grouping_map_by(key);
    let groups = groups.reduce(|one, _, it| Difference { places: [one.places, it.places].concat(), ..one });
    groups.into_iter().collect::<BTreeMap<_, _>>().into_values().collect()
}
