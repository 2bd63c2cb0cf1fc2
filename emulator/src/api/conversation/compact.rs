//! Compaction: the messages so far, summarized in one message from which the model continues.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

use crate::api::post::{Body, Post};
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::extension::Extensions;
use crate::schema::values::{Message, MessageType};
use crate::state::server::Server;
use crate::state::usage::{Used, User};

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/conversation/compact", post(stateless))
        .route("/conversation/{conversation_id}/compact", post(stateful))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "much of it has a form, but no meaning to a scripted model")]
struct CompactStateless {
    messages: Vec<Message>,
    namespace: Option<String>,
    extensions: Option<Extensions>,
    bot_id: Option<String>,
    model: Option<String>,
    backstory: Option<String>,
    dataset_id: Option<String>,
    skillset_id: Option<String>,
    privacy: Option<bool>,
    moderation: Option<bool>,
}

impl Body for CompactStateless {}

/// A summary, and the tokens that it took.
#[derive(Debug)]
struct Summary {
    text: String,
    tokens: usize,
}

impl Summary {
    /// The last checkpoint stands for all before it, so that only what follows it is summed up. Empty where nothing is.
    fn of<'a>(messages: impl DoubleEndedIterator<Item = (MessageType, &'a str)>) -> Self {
        let mut lines: Vec<_> = messages
            .rev()
            .take_while(|(kind, _)| *kind != MessageType::Checkpoint)
            .filter(|(_, text)| !text.is_empty())
            .map(|(kind, text)| format!("{}: {text}", json!(kind).as_str().unwrap_or_default()))
            .collect();
        if lines.is_empty() {
            return Self { text: String::new(), tokens: 0 };
        }
        lines.push(format!("Messages so far: {}", lines.len()));
        lines.reverse();
        let text = lines.join("\n");
        let tokens = text.split_whitespace().count();
        Self { text, tokens }
    }
}

async fn stateful(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<IgnoredAny>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let conversation = account.conversation(&id)?;
    let user = conversation.user();
    let messages = conversation.messages.iter().map(|message| &message.value);
    let Summary { text, tokens } = Summary::of(messages.map(|message| (message.kind, message.text.as_str())));
    let mut response = json!({ "id": id, "text": text, "usage": { "token": tokens } });
    if !text.is_empty() {
        let checkpoint = Message { kind: MessageType::Checkpoint, text, ..Message::default() };
        response["id"] = json!(account.add(&id, checkpoint.into(), &server.clock)?);
        let now = server.clock.now();
        account.ledger.enter(now, user, Used::Tokens(tokens));
    }
    Ok(Json(response))
}

async fn stateless(State(server): State<Arc<Server>>, post: Post<CompactStateless>) -> Result<Json<Value>, ApiError> {
    let body = post.body;
    if body.messages.is_empty() {
        return Err(ApiError::bad_request("\"messages\" must contain at least 1 items"));
    }
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let bot = body.bot_id.map(|bot| account.referenced_bot(&bot)).transpose()?;
    let messages = body.messages.iter();
    let Summary { text, tokens } = Summary::of(messages.map(|message| (message.kind, message.text.as_str())));
    let user = User { bot, conversation: None };
    let now = server.clock.now();
    account.ledger.enter(now, user, Used::Tokens(tokens));
    Ok(Json(json!({ "text": text, "usage": { "token": tokens } })))
}
