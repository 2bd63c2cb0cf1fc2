//! Handlers of the `/bot/…` routes.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::auth::Caller;
use super::lists::{self, Listing, Order};
use super::post::{Body, Post};
use crate::lock::lock;
use crate::schema::bot::NewBot;
use crate::schema::changes::Changes;
use crate::schema::error::ApiError;
use crate::schema::values::Empty;
use crate::state::server::Server;
use crate::state::store::Stored;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/bot/create", post(create))
        .route("/bot/list", get(list))
        .route("/bot/{bot_id}/fetch", get(fetch))
        .route("/bot/{bot_id}/update", post(update))
        .route("/bot/{bot_id}/delete", post(delete))
        .route("/bot/{bot_id}/clone", post(copy))
        .route("/bot/{bot_id}/access/fetch", get(access))
        .route("/bot/{bot_id}/access/unblock", post(unblock))
}

impl Body for NewBot {}

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

/// No usage policy ever blocks a bot here.
async fn access(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    caller: Caller,
) -> Result<Json<Value>, ApiError> {
    lock(&server.store).account(&caller.account).bot(&id)?;
    Ok(Json(json!({ "block": null })))
}

async fn unblock(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Empty>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    Ok(Json(json!({ "id": store.account(&post.caller.account).bot(&id)?.id })))
}

async fn copy(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Empty>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let bot = Stored::new(account.bot(&id)?.value.copy(), &server.clock);
    let id = bot.id.clone();
    account.bots.push(bot);
    Ok(Json(json!({ "id": id })))
}

async fn list(State(server): State<Arc<Server>>, listing: Listing) -> Response {
    let Listing { caller, format, query } = listing;
    let store = Arc::clone(&server);
    lists::respond(&server, format, query, move |page| {
        Ok(page.of(lock(&store.store).account(&caller.account).bots.iter(), Order::Desc))
    })
    .await
}
