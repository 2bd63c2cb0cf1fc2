//! Conversations.

mod apply;
mod attachment;
mod batch;
mod compact;
mod complete;
mod contact;
mod dispatch;
mod exchange;
mod export;
mod message;
mod record;
mod speech;

use std::sync::Arc;

use axum::Router;

use crate::state::server::Server;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .merge(record::routes())
        .merge(export::routes())
        .merge(contact::routes())
        .merge(message::routes())
        .merge(batch::routes())
        .merge(speech::routes())
        .merge(attachment::routes())
        .merge(complete::routes())
        .merge(dispatch::routes())
        .merge(exchange::routes())
        .merge(apply::routes())
        .merge(compact::routes())
}
