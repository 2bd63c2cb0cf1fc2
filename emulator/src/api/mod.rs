//! The operations of the API: one module for each resource, and one for each concern that they share.

mod accept;
mod activity;
mod auth;
mod bot;
mod call;
mod channel;
mod conversation;
mod cors;
mod event;
mod export;
mod fault;
mod lists;
mod memory;
mod model;
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
