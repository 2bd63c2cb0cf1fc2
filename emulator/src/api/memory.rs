//! The memory of a bot: its memories, and the messages of its conversations.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::post::Post;
use super::resource::search::{Search, found, memories};
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::values::Keep;
use crate::schema::values::MessageType;
use crate::state::server::Server;
use crate::state::store::Stored;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/bot/{bot_id}/memory/search", post(search))
}

async fn search(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Search>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let id = account.bot(&id)?.id.clone();
    let kept = memories(&account.resources, None, Some(&id));
    let conversations = account.conversations.iter();
    let said = conversations
        .filter(|conversation| conversation.record.value.bot_id.as_ref() == Some(&id))
        .flat_map(|conversation| &conversation.messages)
        .filter(|message| matches!(message.value.kind, MessageType::User | MessageType::Bot))
        .map(|message| {
            let Stored { id, value, .. } = message;
            (value.text.as_str(), json!({ "id": id, "text": value.text, "meta": value.meta() }))
        });
    Ok(Json(found(&post.body.search, kept.chain(said))))
}
