//! The API itself: one room for each resource, and one for each concern that they share.

mod accept;
mod activity;
mod auth;
mod bot;
mod call;
mod changes;
mod channel;
mod contact;
mod conversation;
mod cors;
mod entity;
mod error;
mod event;
mod extension;
mod fault;
mod function;
mod lists;
mod memory;
mod model;
mod post;
mod schema;
mod server;
mod session;
mod store;
mod stream;
mod usage;
mod values;
mod vote;

pub(crate) use server::{Server, router};
