//! Contacts, as far as conversations refer to them.

use serde::{Deserialize, Serialize};

use super::values::Meta;
use crate::ids::new_id;

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

/// The contact of a new conversation, a new one unless it has a known fingerprint.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewContact {
    pub(crate) fingerprint: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) nick: Option<String>,
    pub(crate) meta: Option<Meta>,
}

impl From<NewContact> for ContactRef {
    fn from(contact: NewContact) -> Self {
        let NewContact { fingerprint, name, description, email, phone, nick, meta } = contact;
        let fingerprint = fingerprint.filter(|it| !it.is_empty()).unwrap_or_else(new_id);
        Self::Described(Description { fingerprint, name, description, email, phone, nick, meta })
    }
}

impl ContactRef {
    pub(crate) fn id(&self) -> Option<&str> {
        match self {
            Self::Id(id) => Some(id),
            Self::Described(_) => None,
        }
    }
}
