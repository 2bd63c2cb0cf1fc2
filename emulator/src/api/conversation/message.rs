//! Messages of a conversation.

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
use crate::schema::error::ApiError;
use crate::schema::message::NewMessage;
use crate::schema::values::Empty;
use crate::state::server::Server;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/conversation/{conversation_id}/message/create", post(create))
        .route("/conversation/{conversation_id}/message/list", get(list))
        .route("/conversation/{conversation_id}/message/{message_id}/fetch", get(fetch))
        .route("/conversation/{conversation_id}/message/{message_id}/update", post(update))
        .route("/conversation/{conversation_id}/message/{message_id}/delete", post(delete))
}

impl Body for NewMessage {}

async fn create(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<NewMessage>,
) -> Result<Json<Value>, ApiError> {
    post.body.check()?;
    let entities = post.body.entities.clone();
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let id = account.add(&id, post.body, &server.clock)?;
    Ok(Json(json!({ "id": id, "entities": entities })))
}

async fn fetch(
    State(server): State<Arc<Server>>,
    Path((conversation, id)): Path<(String, String)>,
    caller: Caller,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let conversation = store.account(&caller.account).conversation(&conversation)?;
    Ok(Json(json!(conversation.message(&id)?)))
}

async fn update(
    State(server): State<Arc<Server>>,
    Path((conversation, id)): Path<(String, String)>,
    post: Post<Changes<NewMessage>>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let message = account.conversation(&conversation)?.message(&id)?;
    message.update(&post.body, &server.clock)?;
    // Entities are of the text that they come with.
    let entities = std::mem::take(&mut message.value.entities);
    let entities = if post.body.names("text") { entities } else { Vec::new() };
    Ok(Json(json!({ "id": id, "entities": entities })))
}

async fn delete(
    State(server): State<Arc<Server>>,
    Path((conversation, id)): Path<(String, String)>,
    post: Post<Empty>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let conversation = account.conversation(&conversation)?;
    conversation.message(&id)?;
    conversation.messages.retain(|message| message.id != id);
    Ok(Json(json!({ "id": id })))
}

async fn list(State(server): State<Arc<Server>>, Path(id): Path<String>, listing: Listing) -> Response {
    let Listing { caller, format, query } = listing;
    let kept = Arc::clone(&server);
    lists::respond(&server, format, query, move |page| {
        let mut store = lock(&kept.store);
        let conversation = store.account(&caller.account).conversation(&id)?;
        // Unlike every other list, this one reads forwards.
        Ok(page.of(conversation.messages.iter(), Order::Asc))
    })
    .await
}
