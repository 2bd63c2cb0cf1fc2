//! Contacts, as far as conversations refer to them.

use serde::{Deserialize, Serialize};

use super::values::Meta;

/// A contact by id, or described so that it can be found or made.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(untagged, expecting = "must be the id or the description of a contact")]
pub(crate) enum ContactRef {
    Id(String),
    Described(Description),
}

/// Only the fingerprint identifies a contact.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Description {
    pub(crate) fingerprint: String,
    name: Option<String>,
    description: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    nick: Option<String>,
    meta: Option<Meta>,
}

impl ContactRef {
    pub(crate) fn id(&self) -> Option<&str> {
        match self {
            Self::Id(id) => Some(id),
            Self::Described(_) => None,
        }
    }
}
