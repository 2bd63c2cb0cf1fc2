//! Completion: a message in, the model's reply out.

use std::sync::Arc;

use async_stream::try_stream;
use axum::response::Response;
use axum::routing::post;
use futures_util::Stream;
use serde::Deserialize;
use serde_json::{Value, json};

use super::exchange::store_user_message;
use crate::api::context::{Context, Routes};
use crate::api::event::Event;
use crate::api::model::Outcome;
use crate::api::post::Post;
use crate::api::run::{ROUNDS, Run};
use crate::api::stream::{self, Manner};
use crate::schema::contact::ContactRef;
use crate::schema::entity::Span;
use crate::schema::error::ApiError;
use crate::schema::extension::Extensions;
use crate::schema::function::Functions;
use crate::schema::kind::BOT;
use crate::schema::values::{Message, MessageType, Ranged};
use crate::state::usage::User;

pub(super) fn routes() -> Routes {
    Routes::new().route("/conversation/complete", post(stateless)).route("/conversation/{id}/complete", post(stateful))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Complete {
    text: Option<String>,
    #[serde(default)]
    entities: Vec<Span>,
    #[serde(default)]
    functions: Functions,
    #[serde(rename = "extensions")]
    _extensions: Option<Extensions>,
    #[serde(default)]
    limits: Limits,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "much of it has a form, but no meaning to a scripted model")]
pub(super) struct CompleteStateless {
    messages: Vec<Message>,
    attachments: Option<Vec<Attachment>>,
    namespace: Option<String>,
    contact_id: Option<ContactRef>,
    #[serde(default)]
    functions: Functions,
    extensions: Option<Extensions>,
    #[serde(default)]
    limits: Limits,
    bot_id: Option<String>,
    model: Option<String>,
    backstory: Option<String>,
    dataset_id: Option<String>,
    skillset_id: Option<String>,
    privacy: Option<bool>,
    moderation: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Attachment {
    #[serde(rename = "url")]
    _url: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limits {
    iterations: Option<Positive>,
    #[serde(rename = "continuations")]
    _continuations: Option<Positive>,
    #[serde(rename = "calls")]
    _calls: Option<Positive>,
}

type Positive = Ranged<1, { u32::MAX as i64 }>;

impl Limits {
    fn rounds(&self) -> u64 {
        self.iterations.map_or(ROUNDS, |Ranged(iterations)| iterations.unsigned_abs())
    }
}

impl CompleteStateless {
    /// The id of the bot that it names, and its dataset.
    fn references(&self, context: &Context) -> Result<(Option<String>, Option<String>), ApiError> {
        // The document has attachments here, but without a namespace the service does not know where they are.
        if self.attachments.is_some() && self.namespace.is_none() {
            return Err(ApiError::bad_request("\"namespace\" is required"));
        }
        let mut account = context.account();
        let bot = self.bot_id.as_ref().map(|bot| account.referenced(&BOT, bot, "botId")).transpose()?;
        let dataset = account.dataset_of(self.dataset_id.clone(), bot.as_deref());
        Ok((bot, dataset))
    }
}

async fn stateful(Post { context, body, format }: Post<Complete>) -> Result<Response, ApiError> {
    let server = Arc::clone(&context.server);
    Ok(stream::respond(&server, format?, Manner::Completion, in_conversation(context, body)).await)
}

async fn stateless(Post { context, body, format }: Post<CompleteStateless>) -> Result<Response, ApiError> {
    let server = Arc::clone(&context.server);
    Ok(stream::respond(&server, format?, Manner::Completion, on_its_own(context, body)).await)
}

/// The events of a completion in the conversation of the path, which proceeds as they are read.
pub(super) fn in_conversation(
    context: Context,
    body: Complete,
) -> impl Stream<Item = Result<Event, ApiError>> + Send + 'static {
    try_stream! {
        // The user's message is kept whatever becomes of the reply.
        if let Some(text) = body.text {
            let sent = store_user_message(&context, &text, &body.entities)?;
            yield Event::at(context.server.clock.now(), "sendResult", sent);
        }
        let rounds = body.limits.rounds();
        let run = Run::in_conversation(context, body.functions, rounds)?;
        for await event in run.events(completed) {
            yield event?;
        }
    }
}

/// The events of a completion of messages that are kept nowhere.
pub(super) fn on_its_own(
    context: Context,
    body: CompleteStateless,
) -> impl Stream<Item = Result<Event, ApiError>> + Send + 'static {
    try_stream! {
        let (bot, dataset) = body.references(&context)?;
        let asked = body.messages.into_iter().rfind(|message| message.kind == MessageType::User);
        let run = Run {
            asked: asked.map_or_else(String::new, |message| message.text),
            rounds: body.limits.rounds(),
            context,
            user: User { bot, conversation: None },
            dataset,
            functions: body.functions,
        };
        for await event in run.events(completed) {
            yield event?;
        }
    }
}

/// The result, which is sent twice, first as `receiveResult`.
fn completed(outcome: Outcome) -> Vec<(&'static str, Value)> {
    let end = json!({ "reason": outcome.reason });
    let mut data = outcome.into_data();
    data["end"] = end;
    vec![("receiveResult", data.clone()), ("result", data)]
}
