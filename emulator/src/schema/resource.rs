//! The resources that are kept as tables of fields: their names, their fields, and the rules of each.

use serde_json::{Map, Value};

use super::error::ApiError;
use super::values::Meta;

/// A kind of resource.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    /// The segment of its paths.
    pub(crate) path: &'static str,
    /// The kind that it belongs to, and is deleted with.
    pub(crate) parent: Option<&'static Self>,
    pub(crate) fields: &'static [Field],
    pub(crate) exported: bool,
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
    Text,
    Number,
    Object,
    OneOf(&'static [&'static str]),
    /// The id of an existing resource of this kind.
    IdOf(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    Optional,
    Required,
    /// Has this value unless another is given.
    Default(&'static str),
    /// The same, and cannot be updated.
    Settled(&'static str),
    /// In no response.
    Secret,
}

use Form::{IdOf, Number, Object, OneOf, Text};
use Rule::{Default, Optional, Required, Secret, Settled};

const fn field(name: &'static str, form: Form, rule: Rule) -> Field {
    Field { name, form, rule }
}

const NAME: Field = field("name", Text, Optional);
const DESCRIPTION: Field = field("description", Text, Optional);
const ALIAS: Field = field("alias", Text, Optional);
const BLUEPRINT: Field = field("blueprintId", Text, Optional);
const VISIBILITY: Field = field("visibility", OneOf(&["private", "protected", "public"]), Default("private"));

pub(crate) static CONTACT: Kind = Kind {
    name: "Contact",
    path: "contact",
    parent: None,
    fields: &[
        NAME,
        DESCRIPTION,
        field("fingerprint", Text, Optional),
        field("email", Text, Optional),
        field("phone", Text, Optional),
        field("nick", Text, Optional),
        field("preferences", Text, Optional),
        field("verifiedAt", Number, Optional),
    ],
    exported: true,
};

pub(crate) static DATASET: Kind = Kind {
    name: "Dataset",
    path: "dataset",
    parent: None,
    fields: &[
        ALIAS,
        NAME,
        DESCRIPTION,
        BLUEPRINT,
        field("store", Text, Settled("default")),
        field("reranker", Text, Optional),
        field("recordMaxTokens", Number, Optional),
        field("searchMinScore", Number, Optional),
        field("searchMaxRecords", Number, Optional),
        field("searchMaxTokens", Number, Optional),
        field("matchInstruction", Text, Optional),
        field("mismatchInstruction", Text, Optional),
        field("separators", Text, Optional),
        VISIBILITY,
    ],
    exported: false,
};

pub(crate) static RECORD: Kind = Kind {
    name: "Record",
    path: "record",
    parent: Some(&DATASET),
    fields: &[field("text", Text, Required), field("source", Text, Optional)],
    exported: true,
};

pub(crate) static FILE: Kind = Kind {
    name: "File",
    path: "file",
    parent: None,
    fields: &[ALIAS, NAME, DESCRIPTION, BLUEPRINT, VISIBILITY],
    exported: false,
};

pub(crate) static SKILLSET: Kind = Kind {
    name: "Skillset",
    path: "skillset",
    parent: None,
    fields: &[ALIAS, NAME, DESCRIPTION, BLUEPRINT, VISIBILITY],
    exported: false,
};

pub(crate) static ABILITY: Kind = Kind {
    name: "Ability",
    path: "ability",
    parent: Some(&SKILLSET),
    fields: &[
        field("name", Text, Default("")),
        field("description", Text, Default("")),
        field("instruction", Text, Default("")),
        BLUEPRINT,
        field("linkedSecretId", IdOf("Secret"), Optional),
        field("linkedFileId", IdOf("File"), Optional),
        field("linkedBotId", IdOf("Bot"), Optional),
        field("linkedSpaceId", Text, Optional),
    ],
    exported: true,
};

pub(crate) static SECRET: Kind = Kind {
    name: "Secret",
    path: "secret",
    parent: None,
    fields: &[
        ALIAS,
        NAME,
        DESCRIPTION,
        BLUEPRINT,
        field("kind", OneOf(&["shared", "personal"]), Default("shared")),
        field("type", OneOf(&["plain", "basic", "bearer", "jwt", "oauth", "template", "reference"]), Default("plain")),
        field("value", Text, Secret),
        field("config", Object, Optional),
        VISIBILITY,
    ],
    exported: false,
};

pub(crate) static MEMORY: Kind = Kind {
    name: "Memory",
    path: "memory",
    parent: None,
    fields: &[
        NAME,
        DESCRIPTION,
        field("contactId", IdOf("Contact"), Optional),
        field("botId", IdOf("Bot"), Optional),
        field("text", Text, Required),
    ],
    exported: true,
};

/// All kinds; those that belong to another come after it.
pub(crate) static KINDS: [&Kind; 8] = [&CONTACT, &DATASET, &RECORD, &FILE, &SKILLSET, &ABILITY, &SECRET, &MEMORY];

impl Kind {
    /// Checks the body of a creation.
    pub(crate) fn check_new(&self, body: &Map<String, Value>) -> Result<(), ApiError> {
        let missing = |field: &&Field| field.rule == Required && body.get(field.name).is_none_or(Value::is_null);
        self.check(body, false)?;
        match self.fields.iter().find(missing) {
            Some(field) => Err(ApiError::bad_request(format!("\"{}\" is required", field.name))),
            None => Ok(()),
        }
    }

    /// Checks the body of an update, where null clears.
    pub(crate) fn check_changes(&self, body: &Map<String, Value>) -> Result<(), ApiError> {
        self.check(body, true)
    }

    fn check(&self, body: &Map<String, Value>, update: bool) -> Result<(), ApiError> {
        for (name, value) in body {
            if name == "meta" {
                let merged = value.get("$update").filter(|_| update);
                check_meta(merged.unwrap_or(value))?;
                continue;
            }
            let known = self.fields.iter().find(|field| field.name == name);
            let field = known
                .filter(|field| !update || !matches!(field.rule, Settled(_)))
                .ok_or_else(|| ApiError::bad_request(format!("\"{name}\" is not allowed")))?;
            if value.is_null() && !(update && field.rule == Required) {
                continue;
            }
            field.form.check(value).map_err(|problem| ApiError::bad_request(format!("\"{name}\" {problem}")))?;
        }
        Ok(())
    }
}

impl Form {
    fn check(self, value: &Value) -> Result<(), String> {
        match self {
            Text | IdOf(_) if !value.is_string() => Err("must be a string".to_owned()),
            Number if !value.is_number() => Err("must be a number".to_owned()),
            Object if !value.is_object() => Err("must be of type object".to_owned()),
            OneOf(all) if !all.iter().any(|one| value == one) => Err(format!("must be one of [{}]", all.join(", "))),
            _ => Ok(()),
        }
    }
}

fn check_meta(value: &Value) -> Result<(), ApiError> {
    match value {
        Value::Null => Ok(()),
        Value::Object(_) => serde_json::from_value::<Meta>(value.clone())
            .map(drop)
            .map_err(|problem| ApiError::bad_request(format!("\"meta\" {problem}"))),
        _ => Err(ApiError::bad_request("\"meta\" must be of type object")),
    }
}
