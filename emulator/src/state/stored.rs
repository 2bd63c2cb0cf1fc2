//! Stored objects.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::ids::new_id;
use crate::schema::form::{Fields, Kind, MERGE, META, Row, Rule};
use crate::schema::message::Message;

/// The link of a secret that is authenticated for everyone.
pub(crate) const EVERYONE: &str = "";

/// The fields of an object, and what the server adds to them.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Stored {
    pub(crate) id: String,
    #[serde(flatten)]
    pub(crate) fields: Fields,
    pub(crate) created_at: u64,
    pub(crate) updated_at: u64,
    /// The id of what it belongs to; empty where it stands on its own.
    #[serde(skip)]
    pub(crate) parent: String,
    /// The files of a dataset; those for whom a secret is authenticated.
    #[serde(skip)]
    pub(crate) links: BTreeSet<String>,
}

impl Stored {
    /// A new object, from a body that was checked.
    pub(crate) fn new(kind: &Kind, parent: &str, body: &Fields, now: u64) -> Self {
        let (id, parent) = (new_id(), parent.to_owned());
        let mut stored = Self { id, parent, created_at: now, updated_at: now, ..Self::default() };
        for field in kind.fields() {
            stored.set(field, body.get(field.0).unwrap_or(&Value::Null));
        }
        stored
    }

    /// Sets the fields that a body names, which was checked; null clears.
    pub(crate) fn update(&mut self, kind: &Kind, body: &Fields, now: u64) {
        for field in kind.fields() {
            if let Some(value) = body.get(field.0) {
                self.set(field, value);
            }
        }
        self.updated_at = now;
    }

    fn set(&mut self, (name, _, rule): Row, value: &Value) {
        let value = match rule {
            // Nothing needs the value: it is not even kept.
            Rule::Secret if value.is_null() => {
                self.links.remove(EVERYONE);
                return;
            }
            Rule::Secret => {
                self.links.insert(EVERYONE.to_owned());
                return;
            }
            Rule::Passing | Rule::Initial => return,
            Rule::Default(default) | Rule::Preset(default) | Rule::Settled(default) if value.is_null() => {
                default.into()
            }
            _ => value.clone(),
        };
        match value.get(MERGE) {
            Some(Value::Object(more)) if name == META.0 => {
                let mut meta = self.fields.get("meta").and_then(Value::as_object).cloned().unwrap_or_default();
                meta.extend(more.clone());
                self.fields.insert("meta".to_owned(), meta.into());
            }
            _ => drop(self.fields.insert(name.to_owned(), value)),
        }
    }

    /// The value of a field; null where there is none.
    pub(crate) fn value(&self, name: &str) -> &Value {
        self.fields.get(name).unwrap_or(&Value::Null)
    }

    /// The message that this is.
    pub(crate) fn message(&self) -> Message {
        Message::deserialize(Value::Object(self.fields.clone())).unwrap_or_default()
    }

    /// Returns whether it is a message of a user or a bot.
    pub(crate) fn is_of_user_or_bot(&self) -> bool {
        matches!(self.text("type"), Some("user" | "bot"))
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.value(name).as_str()
    }
}
