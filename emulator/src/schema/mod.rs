//! The values of requests and responses, and the checks on them.

pub(crate) mod error;
pub(crate) mod extension;
pub(crate) mod form;
pub(crate) mod function;
pub(crate) mod kinds;
pub(crate) mod message;
