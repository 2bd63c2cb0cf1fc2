//! The values of requests and responses, and the checks on them.

pub(crate) mod channel;
pub(crate) mod check;
pub(crate) mod contact;
pub(crate) mod entity;
pub(crate) mod error;
pub(crate) mod extension;
pub(crate) mod function;
pub(crate) mod kind;
pub(crate) mod values;
