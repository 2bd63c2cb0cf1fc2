//! Conversations.

mod complete;
mod exchange;
mod message;
mod record;

use std::sync::Arc;

use axum::Router;

pub(crate) use message::NewMessage;
pub(crate) use record::NewConversation;

use super::server::Server;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .merge(record::routes())
        .merge(message::routes())
        .merge(complete::routes())
        .merge(exchange::routes())
}
