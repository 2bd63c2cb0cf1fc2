//! Contacts, as far as conversations refer to them.

use serde::{Deserialize, Serialize};

use super::values::Meta;

/// A contact by id, or described so that it can be found or made.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "must be the id or the description of a contact")]
#[expect(dead_code, reason = "only the form matters")]
pub(crate) enum ContactRef {
    Id(String),
    Described(Description),
}

/// Only the fingerprint identifies a contact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the form matters")]
pub(crate) struct Description {
    fingerprint: String,
    name: Option<String>,
    description: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    nick: Option<String>,
    meta: Option<Meta>,
}

/// The contact of a new conversation, a new one unless it has a known fingerprint.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewContact {
    pub(crate) fingerprint: Option<String>,
    pub(crate) name: Option<String>,
    description: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    nick: Option<String>,
    meta: Option<Meta>,
}
