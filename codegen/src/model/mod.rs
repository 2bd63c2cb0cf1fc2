//! The document as the client sees it: operations, the clients that have their methods, events, and the direction of
//! each schema.

pub mod event;
pub mod operation;
pub mod reach;
pub(crate) mod resource;

/// Keywords of validation. No generated type applies them to a response.
pub const VALIDATION: [&str; 13] = [
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "uniqueItems",
];
