//! Bots.

use axum::Json;
use axum::routing::get;
use serde_json::json;

use super::context::{Context, JsonResult, Routes};
use super::kind::{create, routes_of, update};
use super::post::{EMPTY, Post, PostRoutes};
use super::resource::search::{SEARCH, found, item, memories};
use crate::schema::kinds::{BOT, CONVERSATION, MESSAGE};

/// The fields that a copy of a bot does not have.
const UNIQUE: [&str; 3] = ["alias", "blueprintId", "visibility"];

pub(super) fn routes() -> Routes {
    routes_of(&BOT, create, update)
        .route("/bot/{id}/access/fetch", get(access))
        .post("/bot/{id}/access/unblock", EMPTY, unblock)
        .post("/bot/{id}/clone", EMPTY, copy)
        .post("/bot/{id}/memory/search", SEARCH, search)
}

/// No usage policy ever blocks a bot here.
async fn access(context: Context) -> JsonResult {
    context.account().id(&BOT, context.ids.first())?;
    Ok(Json(json!({ "block": null })))
}

async fn unblock(Post { context, .. }: Post) -> JsonResult {
    Ok(Json(json!({ "id": context.account().id(&BOT, context.ids.first())? })))
}

async fn copy(Post { context, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let mut fields = account.get(&BOT, "", context.ids.first())?.fields.clone();
    fields.retain(|name, _| !UNIQUE.contains(&name.as_str()));
    Ok(Json(json!({ "id": account.add(&BOT, "", &fields) })))
}

/// Searches the memories of a bot, and the messages of its conversations.
async fn search(Post { context, body, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let id = account.id(&BOT, context.ids.first())?;
    let conversations = account.all(&CONVERSATION, "").filter(|one| one.text("botId") == Some(&id));
    let messages = conversations.flat_map(|conversation| account.all(&MESSAGE, &conversation.id));
    let messages = messages.filter(|message| message.is_of_user_or_bot()).map(item);
    Ok(Json(found(&body, memories(&account, None, Some(&id)).chain(messages))))
}
