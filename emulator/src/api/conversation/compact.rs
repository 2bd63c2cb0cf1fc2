//! Compaction: the messages so far, summarized in one message from which the model continues.

use axum::Json;
use axum::routing::post;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;

use crate::api::context::{JsonResult, Routes};
use crate::api::post::Post;
use crate::schema::error::ApiError;
use crate::schema::extension::Extensions;
use crate::schema::kind::{BOT, MESSAGE};
use crate::schema::values::{Message, MessageType};
use crate::state::usage::User;

pub(super) fn routes() -> Routes {
    Routes::new().route("/conversation/compact", post(stateless)).route("/conversation/{id}/compact", post(stateful))
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

async fn stateful(Post { context, .. }: Post<IgnoredAny>) -> JsonResult {
    let mut account = context.account();
    let id = context.ids.first();
    let user = account.user(id)?;
    let messages = account.all(&MESSAGE, id);
    let Summary { text, tokens } =
        Summary::of(messages.map(|message| (message.message_type(), message.text("text").unwrap_or_default())));
    let mut response = json!({ "id": id, "text": text, "usage": { "token": tokens } });
    if !text.is_empty() {
        let checkpoint = Message { kind: MessageType::Checkpoint, text, ..Message::default() };
        response["id"] = json!(account.add_message(id, &checkpoint)?);
        account.spend(user, tokens);
    }
    Ok(Json(response))
}

async fn stateless(Post { context, body, .. }: Post<CompactStateless>) -> JsonResult {
    if body.messages.is_empty() {
        return Err(ApiError::bad_request("\"messages\" must contain at least 1 items"));
    }
    let mut account = context.account();
    let bot = body.bot_id.map(|bot| account.referenced(&BOT, &bot, "botId")).transpose()?;
    let messages = body.messages.iter();
    let Summary { text, tokens } = Summary::of(messages.map(|message| (message.kind, message.text.as_str())));
    account.spend(User { bot, conversation: None }, tokens);
    Ok(Json(json!({ "text": text, "usage": { "token": tokens } })))
}
