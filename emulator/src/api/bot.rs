//! Bots.

use axum::Json;
use axum::routing::{get, post};
use serde_json::json;

use super::context::{Context, JsonResult, Routes};
use super::kind::{create, routes_of, update};
use super::post::{Empty, Post};
use super::resource::search::{Search, found, item, memories};
use crate::schema::kind::{BOT, CONVERSATION, MESSAGE};

/// The fields that a copy of a bot does not have.
const UNIQUE: [&str; 3] = ["alias", "blueprintId", "visibility"];

pub(super) fn routes() -> Routes {
    routes_of(&BOT, create, update)
        .route("/bot/{id}/clone", post(copy))
        .route("/bot/{id}/access/fetch", get(access))
        .route("/bot/{id}/access/unblock", post(unblock))
        .route("/bot/{id}/memory/search", post(search))
}

/// No usage policy ever blocks a bot here.
async fn access(context: Context) -> JsonResult {
    context.account().id(&BOT, context.ids.first())?;
    Ok(Json(json!({ "block": null })))
}

async fn unblock(Post { context, .. }: Post<Empty>) -> JsonResult {
    Ok(Json(json!({ "id": context.account().id(&BOT, context.ids.first())? })))
}

async fn copy(Post { context, .. }: Post<Empty>) -> JsonResult {
    let mut account = context.account();
    let mut fields = account.get(&BOT, "", context.ids.first())?.fields.clone();
    fields.retain(|name, _| !UNIQUE.contains(&name.as_str()));
    Ok(Json(json!({ "id": account.add(&BOT, "", &fields) })))
}

/// Searches the memories of a bot, and the messages of its conversations.
async fn search(Post { context, body, .. }: Post<Search>) -> JsonResult {
    let mut account = context.account();
    let id = account.id(&BOT, context.ids.first())?;
    let conversations = account.all(&CONVERSATION, "").filter(|one| one.text("botId") == Some(&id));
    let messages = conversations.flat_map(|conversation| account.all(&MESSAGE, &conversation.id));
    let messages = messages.filter(|message| message.is_of_user_or_bot()).map(item);
    Ok(Json(found(&body.search, memories(&account, None, Some(&id)).chain(messages))))
}
