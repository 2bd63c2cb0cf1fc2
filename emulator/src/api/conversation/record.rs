//! Making, fetching, listing, changing and deleting conversations.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::api::auth::Caller;
use crate::api::lists::{self, Listing, Order};
use crate::api::post::{Body, Post};
use crate::lock::lock;
use crate::schema::changes::Changes;
use crate::schema::contact::ContactRef;
use crate::schema::conversation::NewConversation;
use crate::schema::error::ApiError;
use crate::schema::values::Empty;
use crate::state::server::Server;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/conversation/create", post(create))
        .route("/conversation/list", get(list))
        .route("/conversation/{conversation_id}/fetch", get(fetch))
        .route("/conversation/{conversation_id}/update", post(update))
        .route("/conversation/{conversation_id}/delete", post(delete))
}

impl Body for NewConversation {}

async fn create(State(server): State<Arc<Server>>, post: Post<NewConversation>) -> Result<Json<Value>, ApiError> {
    let messages = post.body.messages.clone();
    let id = lock(&server.store).account(&post.caller.account).create(post.body, &server.clock)?;
    // An empty echo is left out.
    Ok(Json(if messages.is_empty() { json!({ "id": id }) } else { json!({ "id": id, "messages": messages }) }))
}

async fn fetch(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    caller: Caller,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let conversation = store.account(&caller.account).conversation(&id)?;
    Ok(Json(json!(conversation.record)))
}

async fn list(State(server): State<Arc<Server>>, listing: Listing) -> Response {
    let Listing { caller, format, query } = listing;
    let kept = Arc::clone(&server);
    lists::respond(&server, format, query, move |page| {
        let mut store = lock(&kept.store);
        let records = store.account(&caller.account).conversations.iter().map(|conversation| &conversation.record);
        let wanted = records.filter(|record| {
            let NewConversation { bot_id, contact_id, task_id, .. } = &record.value;
            page.query.admits("botId", bot_id.as_deref())
                && page.query.admits("contactId", contact_id.as_ref().and_then(ContactRef::id))
                && page.query.admits("taskId", task_id.as_deref())
        });
        Ok(page.of(wanted, Order::Desc))
    })
    .await
}

async fn update(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Changes<NewConversation>>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let mut changed = post.body.over(&account.conversation(&id)?.record.value)?;
    // The bot that is stored may have been deleted; one in the update must exist.
    if let Some(bot_id) = changed.bot_id.as_mut().filter(|_| post.body.names("botId")) {
        *bot_id = account.referenced_bot(bot_id)?;
    }
    changed.contact_id = changed.contact_id.map(|contact| account.resolve(contact, &server.clock));
    account.conversation(&id)?.record.replace(changed, &server.clock);
    Ok(Json(json!({ "id": id })))
}

async fn delete(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Empty>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    account.conversation(&id)?;
    account.conversations.retain(|conversation| conversation.record.id != id);
    Ok(Json(json!({ "id": id })))
}
