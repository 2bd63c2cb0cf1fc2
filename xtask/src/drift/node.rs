//! The normalized model in which two documents are compared.

use std::collections::{BTreeMap, BTreeSet};

/// Words of nodes that are not keywords of a schema alone.
pub(crate) const DEPRECATED: &str = "deprecated";
pub(crate) const STATUS: &str = "status";
pub(crate) const STYLE: &str = "style";

/// The kind of a node.
#[derive(Clone, Copy, Debug, Default, strum::Display, Eq, PartialEq)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Role {
    Operation,
    Parameter,
    /// A body in a media type.
    #[strum(to_string = "media type")]
    Media,
    /// A status that has no body.
    Status,
    Event,
    #[default]
    Field,
}

/// A place of a document with its attributes, and its children by step.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node {
    pub(crate) role: Role,
    /// The `operationId`, or the name of the schema that stands here.
    pub(crate) name: Option<String>,
    /// The JSON types that a value can have; none where it can have any.
    pub(crate) types: BTreeSet<String>,
    /// The values of an enum.
    pub(crate) values: Option<BTreeSet<String>>,
    pub(crate) nullable: bool,
    pub(crate) required: bool,
    /// Keywords that do not change the type: format, limits, default.
    pub(crate) words: BTreeMap<&'static str, String>,
    pub(crate) below: BTreeMap<String, Node>,
}

impl Node {
    /// Returns whether this is a union of events.
    pub(crate) fn is_union(&self) -> bool {
        self.below.values().any(|it| it.role == Role::Event)
    }
}
