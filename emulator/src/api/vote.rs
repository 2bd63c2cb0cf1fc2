//! Votes for and against bots, conversations and messages.

use axum::Json;
use axum::routing::post;
use serde::Deserialize;
use serde_json::json;

use super::activity;
use super::context::{Context, JsonResult, Routes};
use super::post::Post;
use crate::schema::kind::{BOT, CONVERSATION, Kind, MESSAGE};
use crate::schema::values::Ranged;
use crate::state::votes::Vote;

pub(super) fn routes() -> Routes {
    [("/bot/{id}", &BOT), ("/conversation/{id}", &CONVERSATION), ("/conversation/{id}/message/{child_id}", &MESSAGE)]
        .into_iter()
        .fold(Routes::new(), |routes, (path, kind)| {
            let upvote = async move |Post { context, body, .. }: Post<Ballot<1, 100>>| {
                cast(&context, kind, "upvote", body.or(100))
            };
            let downvote = async move |Post { context, body, .. }: Post<Ballot<-100, -1>>| {
                cast(&context, kind, "downvote", body.or(-100))
            };
            routes.route(&format!("{path}/upvote"), post(upvote)).route(&format!("{path}/downvote"), post(downvote))
        })
}

/// A vote between two bounds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ballot<const MIN: i64, const MAX: i64> {
    value: Option<Ranged<MIN, MAX>>,
    reason: Option<String>,
}

impl<const MIN: i64, const MAX: i64> Ballot<MIN, MAX> {
    fn or(self, default: i64) -> Vote {
        let value = self.value.map_or(default, |Ranged(value)| value);
        Vote { value, reason: self.reason.filter(|reason| !reason.is_empty()) }
    }
}

/// Counts a vote on the object in the path, and leaves a trace of one that counts in its conversation.
fn cast(context: &Context, kind: &Kind, verb: &str, vote: Vote) -> JsonResult {
    let mut account = context.account();
    let parent = context.ids.parent(&mut account, kind)?;
    let id = account.get(kind, &parent, context.ids.last())?.id.clone();
    let arguments = vote.reason.as_ref().map_or_else(|| json!({}), |reason| json!({ "reason": reason }));
    let counts = context.server.votes.cast(&id, vote, context.server.clock.now());
    if counts && kind.name != BOT.name {
        for message in activity::done(&format!("{verb}{}", kind.name), &arguments, &json!({})) {
            account.add_message(context.ids.first(), &message)?;
        }
    }
    Ok(Json(json!({ "id": id })))
}
