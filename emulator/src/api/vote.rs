//! Votes for and against bots, conversations and messages.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::activity;
use super::auth::Access;
use super::post::{Body, Post};
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::values::Ranged;
use crate::state::server::Server;
use crate::state::store::Account;
use crate::state::votes::Vote;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/bot/{bot_id}/upvote", post(on_bot::<1, 100>))
        .route("/bot/{bot_id}/downvote", post(on_bot::<-100, -1>))
        .route("/conversation/{conversation_id}/upvote", post(on_conversation::<1, 100>))
        .route("/conversation/{conversation_id}/downvote", post(on_conversation::<-100, -1>))
        .route("/conversation/{conversation_id}/message/{message_id}/upvote", post(on_message::<1, 100>))
        .route("/conversation/{conversation_id}/message/{message_id}/downvote", post(on_message::<-100, -1>))
}

/// A vote between two bounds, of which the one farther from zero is the default.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ballot<const MIN: i64, const MAX: i64> {
    value: Option<Ranged<MIN, MAX>>,
    reason: Option<String>,
}

/// The same body on a message, where visitors may vote too.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
struct OnMessage<T>(T);

impl<const MIN: i64, const MAX: i64> Body for Ballot<MIN, MAX> {}

impl<T: DeserializeOwned> Body for OnMessage<T> {
    const ACCESS: Access = Access::Conversation;
}

impl<const MIN: i64, const MAX: i64> Ballot<MIN, MAX> {
    const DEFAULT: i64 = if MIN > 0 { MAX } else { MIN };
    const VERB: &'static str = if MIN > 0 { "upvote" } else { "downvote" };

    fn cast(self, server: &Server, id: &str) -> bool {
        let value = self.value.map_or(Self::DEFAULT, |Ranged(value)| value);
        let reason = self.reason.filter(|reason| !reason.is_empty());
        server.votes.cast(id, Vote { value, reason }, server.clock.now())
    }

    /// Counts the vote, and leaves a trace of one that counts in its conversation.
    fn cast_in(
        self,
        server: &Server,
        account: &mut Account,
        conversation: &str,
        id: &str,
        kind: &str,
    ) -> Result<(), ApiError> {
        let name = format!("{}{kind}", Self::VERB);
        let arguments = match &self.reason {
            Some(reason) if !reason.is_empty() => json!({ "reason": reason }),
            _ => json!({}),
        };
        if self.cast(server, id) {
            for message in activity::done(&name, &arguments, &json!({})) {
                account.add(conversation, message.into(), &server.clock)?;
            }
        }
        Ok(())
    }
}

async fn on_bot<const MIN: i64, const MAX: i64>(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Ballot<MIN, MAX>>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let id = store.account(&post.caller.account).bot(&id)?.id.clone();
    post.body.cast(&server, &id);
    Ok(Json(json!({ "id": id })))
}

async fn on_conversation<const MIN: i64, const MAX: i64>(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Ballot<MIN, MAX>>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    account.conversation(&id)?;
    post.body.cast_in(&server, account, &id, &id, "Conversation")?;
    Ok(Json(json!({ "id": id })))
}

async fn on_message<const MIN: i64, const MAX: i64>(
    State(server): State<Arc<Server>>,
    Path((conversation, id)): Path<(String, String)>,
    post: Post<OnMessage<Ballot<MIN, MAX>>>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    account.conversation(&conversation)?.message(&id)?;
    let OnMessage(ballot) = post.body;
    ballot.cast_in(&server, account, &conversation, &id, "Message")?;
    Ok(Json(json!({ "id": id })))
}
