//! The kinds of stored objects: their names, their fields, and the rules of each.

use super::form::{
    Boolean, Contact, Default, Form, IdOf, Initial, Kind, List, META, Number, Object, Of, OneOf, Optional, Order,
    Passing, Preset, Required, Row, Secret, Settled, Text, Time,
};
use super::message::{ENTITY, INLINE, TYPES};

/// The configuration of a bot, or of what runs like one.
pub(crate) const MODEL: Row = ("model backstory datasetId skillsetId", Text, Optional);
pub(crate) const PRIVACY: Row = ("privacy moderation", Boolean, Optional);
const VISIBILITIES: Form = OneOf("private protected public");
const NAMES: Row = ("name description", Text, Optional);
const UNIQUE_NAMES: Row = ("alias name description blueprintId", Text, Optional);
const VISIBILITY: Row = ("visibility", VISIBILITIES, Default("private"));

/// The contact of a conversation, a new one unless it has a known fingerprint.
pub(crate) const NEW_CONTACT: Form = Of(&[("fingerprint name description email phone nick", Text, Optional), META]);

pub(crate) static BOT: Kind =
    kind("Bot", &[UNIQUE_NAMES, MODEL, PRIVACY, ("visibility", VISIBILITIES, Preset("private"))]);

pub(crate) static CONVERSATION: Kind = Kind {
    filters: &["botId", "contactId", "taskId"],
    ..kind(
        "Conversation",
        &[
            NAMES,
            ("botId", IdOf(&BOT), Optional),
            ("contactId", Contact, Optional),
            ("contact", NEW_CONTACT, Initial),
            ("taskId spaceId", Text, Optional),
            MODEL,
            PRIVACY,
            ("expiresAt", Time, Optional),
            ("messages", List(&INLINE), Initial),
        ],
    )
};

pub(crate) const MESSAGE_ROWS: &[Row] =
    &[NAMES, ("type", TYPES, Required), ("text", Text, Required), ("entities", List(&ENTITY), Passing)];
pub(crate) static MESSAGE: Kind = Kind {
    parent: Some(&CONVERSATION),
    // Unlike every other list, that of messages reads forwards.
    order: Order::Asc,
    ..kind("Message", MESSAGE_ROWS)
};

pub(crate) static CONTACT: Kind = Kind {
    exported: true,
    ..kind(
        "Contact",
        &[
            ("name description fingerprint email phone nick preferences", Text, Optional),
            ("verifiedAt", Number, Optional),
        ],
    )
};

pub(crate) static DATASET: Kind = kind(
    "Dataset",
    &[
        UNIQUE_NAMES,
        ("store", Text, Settled("default")),
        ("recordMaxTokens searchMinScore searchMaxRecords searchMaxTokens", Number, Optional),
        ("reranker matchInstruction mismatchInstruction separators", Text, Optional),
        VISIBILITY,
    ],
);

pub(crate) static RECORD: Kind = Kind {
    parent: Some(&DATASET),
    exported: true,
    ..kind("Record", &[("text", Text, Required), ("source", Text, Optional)])
};

pub(crate) static FILE: Kind = kind("File", &[UNIQUE_NAMES, VISIBILITY]);

pub(crate) static SKILLSET: Kind = kind("Skillset", &[UNIQUE_NAMES, VISIBILITY]);

pub(crate) static ABILITY: Kind = Kind {
    parent: Some(&SKILLSET),
    exported: true,
    ..kind(
        "Ability",
        &[
            ("name description instruction", Text, Default("")),
            ("blueprintId", Text, Optional),
            ("linkedSecretId", IdOf(&SECRET), Optional),
            ("linkedFileId", IdOf(&FILE), Optional),
            ("linkedBotId", IdOf(&BOT), Optional),
            ("linkedSpaceId", Text, Optional),
        ],
    )
};

pub(crate) static SECRET: Kind = kind(
    "Secret",
    &[
        UNIQUE_NAMES,
        ("kind", OneOf("shared personal"), Default("shared")),
        ("type", OneOf("plain basic bearer jwt oauth template reference"), Default("plain")),
        ("value", Text, Secret),
        ("config", Object, Optional),
        VISIBILITY,
    ],
);

pub(crate) static MEMORY: Kind = Kind {
    exported: true,
    ..kind(
        "Memory",
        &[NAMES, ("contactId", IdOf(&CONTACT), Optional), ("botId", IdOf(&BOT), Optional), ("text", Text, Required)],
    )
};

const fn kind(name: &'static str, rows: &'static [Row]) -> Kind {
    Kind { name, parent: None, rows, order: Order::Desc, filters: &[], exported: false }
}
