//! Bots.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::auth::Caller;
use super::error::ApiError;
use super::lists::{self, Listing, Order};
use super::post::{Body, Post};
use super::server::Server;
use super::store::{Keep, Stored};
use super::values::Meta;
use crate::lock::lock;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/bot/create", post(create))
        .route("/bot/list", get(list))
        .route("/bot/{bot_id}/fetch", get(fetch))
}

#[derive(Clone, Debug, Deserialize, Serialize)]
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

async fn create(State(server): State<Arc<Server>>, post: Post<NewBot>) -> Json<Value> {
    let bot = Stored::new(post.body, &server.clock);
    let id = bot.id.clone();
    lock(&server.store)
        .account(&post.caller.account)
        .bots
        .push(bot);
    Json(json!({ "id": id }))
}

async fn fetch(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    caller: Caller,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let bot = store
        .account(&caller.account)
        .bot(&id)
        .ok_or_else(|| ApiError::not_found("Bot"))?;
    Ok(Json(json!(bot)))
}

async fn list(State(server): State<Arc<Server>>, listing: Listing) -> Response {
    let Listing {
        caller,
        format,
        query,
    } = listing;
    let store = Arc::clone(&server);
    lists::answer(&server, format, query, move |page| {
        Ok(page.of(
            lock(&store.store).account(&caller.account).bots.iter(),
            Order::Desc,
        ))
    })
    .await
}
