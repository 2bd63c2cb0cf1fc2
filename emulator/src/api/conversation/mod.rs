//! Conversations.

mod apply;
mod attachment;
mod compact;
mod complete;
mod contact;
mod create;
mod exchange;
mod export;
mod message;
mod speech;

use super::context::Routes;
use super::kind::{routes_of, update};
use crate::schema::kinds::{CONVERSATION, MESSAGE};

pub(super) fn routes() -> Routes {
    routes_of(&CONVERSATION, create::create, update)
        .merge(routes_of(&MESSAGE, message::create, message::update))
        .merge(message::routes())
        .merge(export::routes())
        .merge(contact::routes())
        .merge(speech::routes())
        .merge(attachment::routes())
        .merge(complete::routes())
        .merge(exchange::routes())
        .merge(apply::routes())
        .merge(compact::routes())
}
