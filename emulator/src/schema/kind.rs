//! The kinds of stored objects: their names, their fields, and the rules of each.

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::check::check;
use super::contact::{ContactRef, NewContact};
use super::entity::Entity;
use super::error::ApiError;
use super::values::{Message, Meta};

/// The key of `meta` whose value is merged instead of replacing the stored one.
pub(crate) const MERGE: &str = "$update";

/// The fields of a body, or of a stored object.
pub(crate) type Fields = Map<String, Value>;

/// A kind of stored object. Its paths begin with its name in lower case.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    /// The kind that it belongs to, and is deleted with.
    pub(crate) parent: Option<&'static Self>,
    pub(crate) fields: &'static [Field],
    /// The default order of its list.
    pub(crate) order: Order,
    /// The fields by which its list can be filtered.
    pub(crate) filters: &'static [&'static str],
    pub(crate) exported: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Asc,
    Desc,
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    pub(crate) rule: Rule,
}

/// The values that a field takes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Form {
    /// Those that this accepts, which takes the name of the field too.
    Of(fn(&str, &Value) -> Result<(), ApiError>),
    OneOf(&'static [&'static str]),
    /// The id of an existing object of this kind.
    IdOf(&'static Kind),
    /// The id of a contact, or its description.
    Contact,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    Optional,
    Required,
    /// Has this value unless another is given.
    Default(&'static str),
    /// The same, and cannot be cleared.
    Preset(&'static str),
    /// The same as the default, and cannot be updated.
    Settled(&'static str),
    /// In no response.
    Secret,
    /// Not a field of what is stored.
    Passing,
    /// The same, of a creation only.
    Initial,
}

use Form::{Contact, IdOf, Of, OneOf};
use Rule::{Default, Initial, Optional, Passing, Preset, Required, Secret, Settled};

const TEXT: Form = Of(decodes::<String>);
const NUMBER: Form = Of(decodes::<f64>);
const BOOLEAN: Form = Of(decodes::<bool>);
const TIME: Form = Of(decodes::<u64>);
const OBJECT: Form = Of(decodes::<Fields>);
const VISIBILITIES: Form = OneOf(&["private", "protected", "public"]);

const NAME: Field = field("name", TEXT, Optional);
const DESCRIPTION: Field = field("description", TEXT, Optional);
const ALIAS: Field = field("alias", TEXT, Optional);
const BLUEPRINT: Field = field("blueprintId", TEXT, Optional);
const VISIBILITY: Field = field("visibility", VISIBILITIES, Default("private"));
const MODEL: Field = field("model", TEXT, Optional);
const BACKSTORY: Field = field("backstory", TEXT, Optional);
const DATASET_ID: Field = field("datasetId", TEXT, Optional);
const SKILLSET_ID: Field = field("skillsetId", TEXT, Optional);
const PRIVACY: Field = field("privacy", BOOLEAN, Optional);
const MODERATION: Field = field("moderation", BOOLEAN, Optional);
/// A field of every kind.
static META: Field = field("meta", Of(decodes::<Meta>), Optional);

pub(crate) static BOT: Kind = kind(
    "Bot",
    &[
        ALIAS,
        NAME,
        DESCRIPTION,
        MODEL,
        BACKSTORY,
        DATASET_ID,
        SKILLSET_ID,
        PRIVACY,
        MODERATION,
        BLUEPRINT,
        field("visibility", VISIBILITIES, Preset("private")),
    ],
);

pub(crate) static CONVERSATION: Kind = Kind {
    filters: &["botId", "contactId", "taskId"],
    ..kind(
        "Conversation",
        &[
            NAME,
            DESCRIPTION,
            field("botId", IdOf(&BOT), Optional),
            field("contactId", Contact, Optional),
            field("contact", Of(decodes::<Option<NewContact>>), Initial),
            field("taskId", TEXT, Optional),
            field("spaceId", TEXT, Optional),
            MODEL,
            BACKSTORY,
            DATASET_ID,
            SKILLSET_ID,
            PRIVACY,
            MODERATION,
            field("expiresAt", TIME, Optional),
            field("messages", Of(decodes::<Vec<Message>>), Initial),
        ],
    )
};

pub(crate) static MESSAGE: Kind = Kind {
    parent: Some(&CONVERSATION),
    // Unlike every other list, that of messages reads forwards.
    order: Order::Asc,
    ..kind(
        "Message",
        &[
            NAME,
            DESCRIPTION,
            field(
                "type",
                OneOf(&["user", "bot", "reasoning", "context", "instruction", "backstory", "checkpoint", "activity"]),
                Required,
            ),
            field("text", TEXT, Required),
            field("entities", Of(decodes::<Vec<Entity>>), Passing),
        ],
    )
};

pub(crate) static CONTACT: Kind = Kind {
    exported: true,
    ..kind(
        "Contact",
        &[
            NAME,
            DESCRIPTION,
            field("fingerprint", TEXT, Optional),
            field("email", TEXT, Optional),
            field("phone", TEXT, Optional),
            field("nick", TEXT, Optional),
            field("preferences", TEXT, Optional),
            field("verifiedAt", NUMBER, Optional),
        ],
    )
};

pub(crate) static DATASET: Kind = kind(
    "Dataset",
    &[
        ALIAS,
        NAME,
        DESCRIPTION,
        BLUEPRINT,
        field("store", TEXT, Settled("default")),
        field("reranker", TEXT, Optional),
        field("recordMaxTokens", NUMBER, Optional),
        field("searchMinScore", NUMBER, Optional),
        field("searchMaxRecords", NUMBER, Optional),
        field("searchMaxTokens", NUMBER, Optional),
        field("matchInstruction", TEXT, Optional),
        field("mismatchInstruction", TEXT, Optional),
        field("separators", TEXT, Optional),
        VISIBILITY,
    ],
);

pub(crate) static RECORD: Kind = Kind {
    parent: Some(&DATASET),
    exported: true,
    ..kind("Record", &[field("text", TEXT, Required), field("source", TEXT, Optional)])
};

pub(crate) static FILE: Kind = kind("File", &[ALIAS, NAME, DESCRIPTION, BLUEPRINT, VISIBILITY]);

pub(crate) static SKILLSET: Kind = kind("Skillset", &[ALIAS, NAME, DESCRIPTION, BLUEPRINT, VISIBILITY]);

pub(crate) static ABILITY: Kind = Kind {
    parent: Some(&SKILLSET),
    exported: true,
    ..kind(
        "Ability",
        &[
            field("name", TEXT, Default("")),
            field("description", TEXT, Default("")),
            field("instruction", TEXT, Default("")),
            BLUEPRINT,
            field("linkedSecretId", IdOf(&SECRET), Optional),
            field("linkedFileId", IdOf(&FILE), Optional),
            field("linkedBotId", IdOf(&BOT), Optional),
            field("linkedSpaceId", TEXT, Optional),
        ],
    )
};

pub(crate) static SECRET: Kind = kind(
    "Secret",
    &[
        ALIAS,
        NAME,
        DESCRIPTION,
        BLUEPRINT,
        field("kind", OneOf(&["shared", "personal"]), Default("shared")),
        field("type", OneOf(&["plain", "basic", "bearer", "jwt", "oauth", "template", "reference"]), Default("plain")),
        field("value", TEXT, Secret),
        field("config", OBJECT, Optional),
        VISIBILITY,
    ],
);

pub(crate) static MEMORY: Kind = Kind {
    exported: true,
    ..kind(
        "Memory",
        &[
            NAME,
            DESCRIPTION,
            field("contactId", IdOf(&CONTACT), Optional),
            field("botId", IdOf(&BOT), Optional),
            field("text", TEXT, Required),
        ],
    )
};

const fn kind(name: &'static str, fields: &'static [Field]) -> Kind {
    Kind { name, parent: None, fields, order: Order::Desc, filters: &[], exported: false }
}

const fn field(name: &'static str, form: Form, rule: Rule) -> Field {
    Field { name, form, rule }
}

impl Kind {
    pub(crate) fn all_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().chain([&META])
    }

    pub(crate) fn field(&self, name: &str) -> Option<&Field> {
        self.all_fields().find(|field| field.name == name)
    }

    /// Checks the body of a creation. `path` leads to the body and ends in a dot, unless it is empty.
    pub(crate) fn check_new(&self, path: &str, body: &Fields) -> Result<(), ApiError> {
        self.check(path, body, false)?;
        let missing = |field: &&Field| field.rule == Required && body.get(field.name).is_none_or(Value::is_null);
        match self.fields.iter().find(missing) {
            Some(field) => Err(ApiError::bad_request(format!("\"{path}{}\" is required", field.name))),
            None => Ok(()),
        }
    }

    /// Checks the body of an update, where null clears.
    pub(crate) fn check_changes(&self, body: &Fields) -> Result<(), ApiError> {
        self.check("", body, true)
    }

    fn check(&self, path: &str, body: &Fields, update: bool) -> Result<(), ApiError> {
        for (name, value) in body {
            let name = name.as_str();
            let known = self.field(name).filter(|field| !update || !matches!(field.rule, Settled(_) | Initial));
            let field = known.ok_or_else(|| ApiError::bad_request(format!("\"{path}{name}\" is not allowed")))?;
            let value = value.get(MERGE).filter(|_| update && name == META.name).unwrap_or(value);
            let takes_null = match field.rule {
                Optional | Default(_) | Settled(_) | Secret => true,
                // Reported as missing.
                Required => !update,
                Preset(_) | Passing | Initial => false,
            };
            if !(takes_null && value.is_null()) {
                field.form.check(&format!("{path}{name}"), value)?;
            }
        }
        Ok(())
    }
}

impl Form {
    fn check(self, name: &str, value: &Value) -> Result<(), ApiError> {
        match self {
            Of(check) => check(name, value),
            IdOf(_) => decodes::<String>(name, value),
            Contact => decodes::<ContactRef>(name, value),
            OneOf(all) if all.iter().any(|one| value == one) => Ok(()),
            OneOf(all) => Err(ApiError::bad_request(format!("\"{name}\" must be one of [{}]", all.join(", ")))),
        }
    }
}

fn decodes<T: DeserializeOwned>(name: &str, value: &Value) -> Result<(), ApiError> {
    check::<HashMap<String, T>>(json!({ name: value })).map(drop)
}
