//! Compaction: the messages so far, summarized in one message from which the model continues.

use axum::Json;
use serde_json::json;

use crate::api::context::{JsonResult, Routes};
use crate::api::post::{Post, PostRoutes};
use crate::schema::extension::EXTENSIONS;
use crate::schema::form::{Any, Filled, Of, Optional, Required, Row, Text};
use crate::schema::kinds::{MESSAGE, MODEL, PRIVACY};
use crate::schema::message::{INLINE, Message, MessageType};
use crate::state::stored::Stored;

const STATELESS: &[Row] = &[
    ("messages", Filled(&INLINE, usize::MAX), Required),
    ("namespace botId", Text, Optional),
    EXTENSIONS,
    MODEL,
    PRIVACY,
];

pub(super) fn routes() -> Routes {
    Routes::new().post("/conversation/compact", Of(STATELESS), compact).post("/conversation/{id}/compact", Any, compact)
}

async fn compact(Post { context, body, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let user = account.user_of(context.ids.first(), &body)?;
    let messages: Vec<_> = match &user.conversation {
        Some(id) => account.all(&MESSAGE, id).map(Stored::message).collect(),
        None => Message::all_in(&body),
    };
    let text = summary(&messages);
    let tokens = text.split_whitespace().count();
    let mut response = json!({ "text": text, "usage": { "token": tokens } });
    if let Some(conversation) = &user.conversation {
        response["id"] = json!(conversation);
        if !text.is_empty() {
            let checkpoint = Message::new(MessageType::Checkpoint, text);
            response["id"] = json!(account.add_message(conversation, &checkpoint)?);
        }
    }
    account.spend(user, tokens);
    Ok(Json(response))
}

/// The last checkpoint stands for all before it, so that only what follows it is summed up. Empty where nothing is.
fn summary(messages: &[Message]) -> String {
    let since = messages.rsplit(|message| message.kind == MessageType::Checkpoint).next().unwrap_or_default();
    let lines: Vec<_> = since
        .iter()
        .filter(|message| !message.text.is_empty())
        .map(|message| format!("\n{}: {}", json!(message.kind).as_str().unwrap_or_default(), message.text))
        .collect();
    if lines.is_empty() { String::new() } else { format!("Messages so far: {}{}", lines.len(), lines.concat()) }
}
