//! Messages of a conversation.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::api::entity::Entity;
use crate::api::error::ApiError;
use crate::api::lists::{self, Listing, Order};
use crate::api::post::{Body, Post};
use crate::api::server::Server;
use crate::api::store::Keep;
use crate::api::values::{Message, MessageType, Meta};
use crate::lock::lock;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route(
            "/conversation/{conversation_id}/message/create",
            post(create),
        )
        .route("/conversation/{conversation_id}/message/list", get(list))
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMessage {
    name: Option<String>,
    description: Option<String>,
    meta: Option<Meta>,
    #[serde(rename = "type")]
    pub(crate) kind: MessageType,
    pub(crate) text: String,
    #[serde(default, skip_serializing)]
    entities: Vec<Entity>,
}

impl From<Message> for NewMessage {
    fn from(message: Message) -> Self {
        let Message { kind, text, meta } = message;
        Self {
            name: None,
            description: None,
            meta,
            kind,
            text,
            entities: Vec::new(),
        }
    }
}

impl Body for NewMessage {}

impl Keep for NewMessage {
    fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }
}

async fn create(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<NewMessage>,
) -> Result<Json<Value>, ApiError> {
    let entities = post.body.entities.clone();
    let mut store = lock(&server.store);
    let conversation = store.account(&post.caller.account).conversation(&id)?;
    let id = conversation.add(post.body, &server.clock);
    Ok(Json(json!({ "id": id, "entities": entities })))
}

async fn list(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    listing: Listing,
) -> Response {
    let Listing {
        caller,
        format,
        query,
    } = listing;
    let kept = Arc::clone(&server);
    lists::answer(&server, format, query, move |page| {
        let mut store = lock(&kept.store);
        let conversation = store.account(&caller.account).conversation(&id)?;
        // Unlike every other list, this one reads forwards.
        Ok(page.of(conversation.messages.iter(), Order::Asc))
    })
    .await
}
