//! The operations of the API: one module for each resource, and one for each concern that they share.

pub(crate) mod accept;
mod bot;
mod call;
mod channel;
mod context;
mod conversation;
mod event;
mod export;
mod fault;
mod kind;
mod lists;
mod objects;
mod post;
mod record;
mod resource;
pub(crate) mod router;
mod run;
mod session;
mod stream;
mod upload;
mod usage;
mod vote;
