//! The state of a running server.

pub(crate) mod channels;
pub(crate) mod clock;
pub(crate) mod objects;
pub(crate) mod requests;
pub(crate) mod server;
pub(crate) mod store;
pub(crate) mod stored;
pub(crate) mod usage;
pub(crate) mod votes;
