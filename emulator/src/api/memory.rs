//! The memory of a bot: searches the messages of its conversations by their words.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::post::{Body, Post};
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::values::Keep;
use crate::schema::values::MessageType;
use crate::state::server::Server;

/// Maximum number of results of a search.
const MOST: usize = 50;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/bot/{bot_id}/memory/search", post(search))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Search {
    search: String,
}

impl Body for Search {}

/// Sorts by the number of words shared with the search, then oldest first.
async fn search(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Search>,
) -> Result<Json<Value>, ApiError> {
    let wanted = words(&post.body.search);
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let id = account.bot(&id)?.id.clone();
    let conversations = account.conversations.iter();
    let mut found: Vec<_> = conversations
        .filter(|conversation| conversation.record.value.bot_id.as_ref() == Some(&id))
        .flat_map(|conversation| &conversation.messages)
        .filter(|message| matches!(message.value.kind, MessageType::User | MessageType::Bot))
        .map(|message| (wanted.intersection(&words(&message.value.text)).count(), message))
        .filter(|(shared, _)| *shared > 0)
        .collect();
    found.sort_by_key(|(shared, message)| (Reverse(*shared), message.created_at));
    let items: Vec<_> = found
        .iter()
        .take(MOST)
        .map(|(_, message)| {
            let value = &message.value;
            json!({ "id": message.id, "text": value.text, "meta": value.meta() })
        })
        .collect();
    Ok(Json(json!({ "items": items })))
}

fn words(text: &str) -> HashSet<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
