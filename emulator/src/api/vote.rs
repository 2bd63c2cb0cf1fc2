//! Votes for and against bots, conversations and messages.

use axum::Json;
use serde_json::{Value, json};

use super::context::{Context, JsonResult, Routes};
use super::post::{Post, PostRoutes};
use crate::schema::form::{Kind, Of, Optional, Row, Text, Whole};
use crate::schema::kinds::{BOT, CONVERSATION, MESSAGE};
use crate::schema::message::Message;
use crate::state::votes::Vote;

const REASON: Row = ("reason", Text, Optional);

pub(super) fn routes() -> Routes {
    [("/bot/{id}", &BOT), ("/conversation/{id}", &CONVERSATION), ("/conversation/{id}/message/{child_id}", &MESSAGE)]
        .into_iter()
        .fold(Routes::new(), |routes, (path, kind)| {
            let upvote = async move |Post { context, body, .. }: Post| cast(&context, kind, "upvote", 100, &body);
            let downvote = async move |Post { context, body, .. }: Post| cast(&context, kind, "downvote", -100, &body);
            routes.post(&format!("{path}/upvote"), Of(&[("value", Whole(1, 100), Optional), REASON]), upvote).post(
                &format!("{path}/downvote"),
                Of(&[("value", Whole(-100, -1), Optional), REASON]),
                downvote,
            )
        })
}

/// Counts a vote on the object in the path, and leaves a trace of one that counts in its conversation.
fn cast(context: &Context, kind: &Kind, verb: &str, most: i64, body: &Value) -> JsonResult {
    let value = body["value"].as_f64().map_or(most, |value| value as i64);
    let reason = body["reason"].as_str().filter(|reason| !reason.is_empty());
    let id = context.object(kind)?.id.clone();
    let arguments = reason.map_or_else(|| json!({}), |reason| json!({ "reason": reason }));
    let vote = Vote { value, reason: reason.map(str::to_owned) };
    let counts = context.server.votes.cast(&id, vote, context.server.clock.now());
    if counts && kind.name != BOT.name {
        for message in Message::activities(&format!("{verb}{}", kind.name), &arguments, &json!({})) {
            context.account().add_message(context.ids.first(), &message)?;
        }
    }
    Ok(Json(json!({ "id": id })))
}
