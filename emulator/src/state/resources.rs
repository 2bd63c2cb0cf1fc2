//! Stored resources: one store for all kinds.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use serde_json::{Map, Value};

use super::clock::Clock;
use super::store::Stored;
use crate::ids::new_id;
use crate::schema::changes::merge;
use crate::schema::error::ApiError;
use crate::schema::resource::{CONTACT, KINDS, Kind, Rule};
use crate::schema::values::{Keep, Meta};

/// The fields of a resource.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Fields {
    #[serde(flatten)]
    values: Map<String, Value>,
    meta: Option<Meta>,
    /// The id of what it belongs to; empty where it stands on its own.
    #[serde(skip)]
    pub(crate) parent: String,
    /// The files of a dataset; those for whom a secret is authenticated.
    #[serde(skip)]
    pub(crate) links: BTreeSet<String>,
}

/// The link of a secret that is authenticated for everyone.
pub(crate) const EVERYONE: &str = "";

#[derive(Debug, Default)]
pub(crate) struct Resources(HashMap<&'static str, Vec<Stored<Fields>>>);

impl Keep for Fields {
    fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }
}

impl Fields {
    /// The fields of a new resource, from a body that was checked.
    pub(crate) fn new(kind: &Kind, parent: &str, body: &Map<String, Value>) -> Self {
        let mut fields = Self { parent: parent.to_owned(), ..Self::default() };
        for field in kind.fields.iter().filter(|field| field.rule != Rule::Secret) {
            fields.set(kind, field.name, &Value::Null);
        }
        fields.change(kind, body);
        fields
    }

    /// Sets the fields that the body names.
    pub(crate) fn change(&mut self, kind: &Kind, body: &Map<String, Value>) {
        for (name, value) in body {
            if name == "meta" {
                self.change_meta(value);
            } else {
                self.set(kind, name, value);
            }
        }
    }

    fn change_meta(&mut self, value: &Value) {
        let mut meta = value.clone();
        if let Some(Value::Object(more)) = value.get("$update") {
            meta = self.meta.take().map_or(Value::Null, |meta| Value::Object(meta.0));
            merge(&mut meta, more);
        }
        self.meta = match meta {
            Value::Object(meta) => Some(Meta(meta)),
            _ => None,
        };
    }

    fn set(&mut self, kind: &Kind, name: &str, value: &Value) {
        let rule = kind.fields.iter().find(|field| field.name == name).map(|field| field.rule);
        match rule {
            // Nothing needs the value: it is not even kept.
            Some(Rule::Secret) if value.is_null() => drop(self.links.remove(EVERYONE)),
            Some(Rule::Secret) => drop(self.links.insert(EVERYONE.to_owned())),
            Some(Rule::Default(default) | Rule::Settled(default)) if value.is_null() => {
                self.values.insert(name.to_owned(), default.into());
            }
            _ => drop(self.values.insert(name.to_owned(), value.clone())),
        }
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.values.get(name).and_then(Value::as_str)
    }

    pub(crate) fn number(&self, name: &str) -> Option<f64> {
        self.values.get(name).and_then(Value::as_f64)
    }
}

impl Resources {
    /// All of a kind that belong to this parent, in order of creation.
    pub(crate) fn all(&self, kind: &Kind, parent: &str) -> impl DoubleEndedIterator<Item = &Stored<Fields>> {
        self.0.get(kind.name).into_iter().flatten().filter(move |one| one.value.parent == parent)
    }

    pub(crate) fn add(&mut self, kind: &'static Kind, fields: Fields, clock: &Clock) -> String {
        let stored = Stored::new(fields, clock);
        let id = stored.id.clone();
        self.0.entry(kind.name).or_default().push(stored);
        id
    }

    /// The resource of this id or alias.
    pub(crate) fn get(&mut self, kind: &Kind, parent: &str, id: &str) -> Result<&mut Stored<Fields>, ApiError> {
        let all = self.0.get_mut(kind.name).into_iter().flatten();
        all.filter(|one| one.value.parent == parent)
            .find(|one| one.id == id || one.value.text("alias") == Some(id))
            .ok_or_else(|| ApiError::not_found(kind.name))
    }

    pub(crate) fn keep(&mut self, kind: &Kind, wanted: impl Fn(&Stored<Fields>) -> bool) {
        if let Some(all) = self.0.get_mut(kind.name) {
            all.retain(wanted);
        }
    }

    /// Deletes a resource, and what belongs to it or is linked with it.
    pub(crate) fn delete(&mut self, kind: &Kind, id: &str) {
        self.keep(kind, |one| one.id != id);
        for child in KINDS.iter().filter(|child| child.parent.is_some_and(|parent| parent.name == kind.name)) {
            self.keep(child, |one| one.value.parent != id);
        }
        for one in self.0.values_mut().flatten() {
            one.value.links.remove(id);
        }
    }

    /// The contact of this fingerprint, made from the body if need be.
    pub(crate) fn contact(&mut self, body: &Map<String, Value>, clock: &Clock) -> String {
        let given = body.get("fingerprint").and_then(Value::as_str).filter(|it| !it.is_empty());
        let fingerprint = given.map_or_else(new_id, str::to_owned);
        if let Some(known) = self.all(&CONTACT, "").find(|one| one.value.text("fingerprint") == Some(&fingerprint)) {
            return known.id.clone();
        }
        let mut fields = Fields::new(&CONTACT, "", body);
        fields.set(&CONTACT, "fingerprint", &fingerprint.into());
        self.add(&CONTACT, fields, clock)
    }
}
