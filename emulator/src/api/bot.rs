//! Bots.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::auth::Caller;
use super::changes::{Changes, Update};
use super::error::ApiError;
use super::lists::{self, Listing, Order};
use super::post::{Body, Post};
use super::server::Server;
use super::store::{Keep, Stored};
use super::values::{Empty, Meta};
use crate::lock::lock;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/bot/create", post(create))
        .route("/bot/list", get(list))
        .route("/bot/{bot_id}/fetch", get(fetch))
        .route("/bot/{bot_id}/update", post(update))
        .route("/bot/{bot_id}/delete", post(delete))
        .route("/bot/{bot_id}/clone", post(copy))
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewBot {
    pub(crate) alias: Option<String>,
    name: Option<String>,
    description: Option<String>,
    meta: Option<Meta>,
    model: Option<String>,
    backstory: Option<String>,
    dataset_id: Option<String>,
    skillset_id: Option<String>,
    privacy: Option<bool>,
    moderation: Option<bool>,
    blueprint_id: Option<String>,
    #[serde(default)]
    visibility: Visibility,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Visibility {
    #[default]
    Private,
    Protected,
    Public,
}

impl Body for NewBot {}

impl Keep for NewBot {
    fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }
}

impl Update for NewBot {
    fn blank() -> Self {
        Self::default()
    }
}

async fn create(State(server): State<Arc<Server>>, post: Post<NewBot>) -> Json<Value> {
    let bot = Stored::new(post.body, &server.clock);
    let id = bot.id.clone();
    lock(&server.store).account(&post.caller.account).bots.push(bot);
    Json(json!({ "id": id }))
}

async fn fetch(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    caller: Caller,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let bot = store.account(&caller.account).bot(&id)?;
    Ok(Json(json!(bot)))
}

async fn update(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Changes<NewBot>>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let bot = store.account(&post.caller.account).bot(&id)?;
    bot.update(&post.body, &server.clock)?;
    Ok(Json(json!({ "id": bot.id })))
}

async fn delete(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Empty>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let id = account.bot(&id)?.id.clone();
    account.bots.retain(|bot| bot.id != id);
    Ok(Json(json!({ "id": id })))
}

/// The copy is nobody's part: it has neither the alias nor the blueprint, and is private.
async fn copy(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Empty>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let bot = NewBot {
        alias: None,
        blueprint_id: None,
        visibility: Visibility::default(),
        ..account.bot(&id)?.value.clone()
    };
    let bot = Stored::new(bot, &server.clock);
    let id = bot.id.clone();
    account.bots.push(bot);
    Ok(Json(json!({ "id": id })))
}

async fn list(State(server): State<Arc<Server>>, listing: Listing) -> Response {
    let Listing { caller, format, query } = listing;
    let store = Arc::clone(&server);
    lists::answer(&server, format, query, move |page| {
        Ok(page.of(lock(&store.store).account(&caller.account).bots.iter(), Order::Desc))
    })
    .await
}
