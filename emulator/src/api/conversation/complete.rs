//! Completion: a message in, the model's reply out.

use std::sync::Arc;

use async_stream::try_stream;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use futures_util::Stream;
use serde::Deserialize;
use serde_json::json;

use super::exchange::store_user_message;
use crate::api::auth::{Access, Caller};
use crate::api::event::Event;
use crate::api::model::Step;
use crate::api::post::{Body, Post};
use crate::api::run::{ROUNDS, Run};
use crate::api::stream::{self, Manner};
use crate::lock::lock;
use crate::schema::contact::ContactRef;
use crate::schema::entity::Span;
use crate::schema::error::ApiError;
use crate::schema::extension::Extensions;
use crate::schema::function::Functions;
use crate::schema::values::{Message, MessageType, Ranged};
use crate::state::server::Server;
use crate::state::usage::User;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/conversation/complete", post(stateless))
        .route("/conversation/{conversation_id}/complete", post(stateful))
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
    /// The id of the bot that it names.
    fn check_references(&self, server: &Server, caller: &Caller) -> Result<Option<String>, ApiError> {
        // The document has attachments here, but without a namespace the service does not know where they are.
        if self.attachments.is_some() && self.namespace.is_none() {
            return Err(ApiError::bad_request("\"namespace\" is required"));
        }
        let mut store = lock(&server.store);
        let account = store.account(&caller.account);
        self.bot_id.as_deref().map(|bot| account.referenced_bot(bot)).transpose()
    }
}

impl Body for Complete {
    const ACCESS: Access = Access::Conversation;
}

impl Body for CompleteStateless {}

async fn stateful(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    Post { caller, body, format }: Post<Complete>,
) -> Result<Response, ApiError> {
    let events = in_conversation(Arc::clone(&server), caller, id, body);
    Ok(stream::respond(&server, format?, Manner::Completion, events).await)
}

async fn stateless(
    State(server): State<Arc<Server>>,
    Post { caller, body, format }: Post<CompleteStateless>,
) -> Result<Response, ApiError> {
    let events = on_its_own(Arc::clone(&server), caller, body);
    Ok(stream::respond(&server, format?, Manner::Completion, events).await)
}

/// The events of a completion in a conversation, which proceeds as they are read.
pub(super) fn in_conversation(
    server: Arc<Server>,
    caller: Caller,
    id: String,
    body: Complete,
) -> impl Stream<Item = Result<Event, ApiError>> + Send + 'static {
    try_stream! {
        // The user's message is kept whatever becomes of the reply.
        if let Some(text) = body.text {
            let sent = store_user_message(&server, &caller, &id, &text, &body.entities)?;
            yield Event::at(server.clock.now(), "sendResult", sent);
        }
        let rounds = body.limits.rounds();
        let run = Run::in_conversation(Arc::clone(&server), caller, &id, body.functions, rounds)?;
        for await step in run.steps() {
            for event in events_of(&server, step?) {
                yield event;
            }
        }
    }
}

/// The events of a completion of messages that are kept nowhere.
pub(super) fn on_its_own(
    server: Arc<Server>,
    caller: Caller,
    body: CompleteStateless,
) -> impl Stream<Item = Result<Event, ApiError>> + Send + 'static {
    try_stream! {
        let bot = body.check_references(&server, &caller)?;
        let asked = body.messages.iter().rfind(|message| message.kind == MessageType::User);
        let dataset = {
            let mut store = lock(&server.store);
            store.account(&caller.account).dataset_of(body.dataset_id.clone(), bot.as_deref())
        };
        let run = Run {
            asked: asked.map_or_else(String::new, |message| message.text.clone()),
            rounds: body.limits.rounds(),
            server: Arc::clone(&server),
            caller,
            user: User { bot, conversation: None },
            dataset,
            functions: body.functions,
        };
        for await step in run.steps() {
            for event in events_of(&server, step?) {
                yield event;
            }
        }
    }
}

/// The events of a step; the last one is sent twice, first as `receiveResult`.
fn events_of(server: &Server, step: Step) -> Vec<Event> {
    match step {
        Step::Event(event) => vec![event],
        Step::Done(outcome) => {
            let end = json!({ "reason": outcome.reason });
            let mut data = outcome.into_data();
            data["end"] = end;
            let event = |kind| Event::at(server.clock.now(), kind, data.clone());
            vec![event("receiveResult"), event("result")]
        }
    }
}
