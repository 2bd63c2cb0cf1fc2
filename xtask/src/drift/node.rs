//! The normalized model in which two documents are compared.

use std::collections::{BTreeMap, BTreeSet};

/// Words of nodes that are not keywords of a schema alone.
pub(crate) const DEPRECATED: &str = "deprecated";
pub(crate) const STATUS: &str = "status";
pub(crate) const STYLE: &str = "style";

/// The kind of a node.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Role {
    Operation,
    Parameter,
    /// A body in a media type.
    Media,
    /// A status that has no body.
    Status,
    Event,
    #[default]
    Field,
}

impl Role {
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Operation => "operation",
            Self::Parameter => "parameter",
            Self::Media => "media type",
            Self::Status => "status",
            Self::Event => "event",
            Self::Field => "field",
        }
    }
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
