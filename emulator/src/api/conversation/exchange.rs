//! The two halves of a completion on their own: `send` keeps the user's message, `receive` lets the model reply.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use futures_util::{StreamExt, stream as streams};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::accept::Format;
use crate::api::auth::{Access, Caller};
use crate::api::event::Event;
use crate::api::model::Step;
use crate::api::post::{Body, Post};
use crate::api::run::{ROUNDS, Run};
use crate::api::stream::{self, Manner};
use crate::lock::lock;
use crate::schema::entity::{Entity, Span};
use crate::schema::error::ApiError;
use crate::schema::extension::Extensions;
use crate::schema::function::Functions;
use crate::schema::values::{Message, MessageType};
use crate::state::server::Server;
use crate::state::usage::Used;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/conversation/{conversation_id}/send", post(send))
        .route("/conversation/{conversation_id}/receive", post(receive))
        .route("/conversation/{conversation_id}/initiate", post(initiate))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Send {
    text: String,
    #[serde(default)]
    entities: Vec<Span>,
    #[serde(rename = "functions")]
    _functions: Option<Functions>,
    #[serde(rename = "extensions")]
    _extensions: Option<Extensions>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Initiate {
    text: String,
    #[serde(rename = "entities")]
    _entities: Option<Vec<Span>>,
    #[serde(default)]
    functions: Functions,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Receive {
    #[serde(default)]
    functions: Functions,
    #[serde(rename = "extensions")]
    _extensions: Option<Extensions>,
}

impl Body for Send {
    const ACCESS: Access = Access::Conversation;
}

impl Body for Initiate {}

impl Body for Receive {
    const ACCESS: Access = Access::Conversation;
}

async fn send(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    Post { caller, body, format }: Post<Send>,
) -> Result<Response, ApiError> {
    let format = format?;
    let sent = store_user_message(&server, &caller, &id, &body.text, &body.entities)?;
    let result = Event::at(server.clock.now(), "result", sent);
    Ok(stream::respond(&server, format, Manner::Plain, streams::iter([Ok(result)])).await)
}

async fn receive(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    Post { caller, body, format }: Post<Receive>,
) -> Result<Response, ApiError> {
    let run = Run::in_conversation(Arc::clone(&server), caller, &id, body.functions, ROUNDS)?;
    Ok(received(server, run, format?).await)
}

/// Stores an instruction, and lets the model respond to it.
async fn initiate(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    Post { caller, body, format }: Post<Initiate>,
) -> Result<Response, ApiError> {
    let instruction = Message { kind: MessageType::Instruction, text: body.text.clone(), ..Message::default() };
    lock(&server.store).account(&caller.account).add(&id, instruction.into(), &server.clock)?;
    let run = Run::in_conversation(Arc::clone(&server), caller, &id, body.functions, ROUNDS)?;
    Ok(received(server, Run { asked: body.text, ..run }, format?).await)
}

async fn received(server: Arc<Server>, run: Run, format: Format) -> Response {
    let kept = Arc::clone(&server);
    let events = run.steps().map(move |step| {
        Ok(match step? {
            Step::Event(event) => event,
            Step::Done(outcome) => {
                let usage = json!({ "token": outcome.tokens });
                let data = if outcome.text.is_empty() { json!({ "usage": usage }) } else { outcome.into_data() };
                Event::at(kept.clock.now(), "result", data)
            }
        })
    });
    stream::respond(&server, format, Manner::Plain, events).await
}

/// Stores the user's message, and returns the data of the result.
pub(super) fn store_user_message(
    server: &Server,
    caller: &Caller,
    conversation: &str,
    text: &str,
    spans: &[Span],
) -> Result<Value, ApiError> {
    let entities: Vec<Entity> = spans.iter().map(|span| span.of(text)).collect();
    let tokens = text.split_whitespace().count();
    let message = Message { kind: MessageType::User, text: text.to_owned(), ..Message::default() };
    let mut store = lock(&server.store);
    let account = store.account(&caller.account);
    let id = account.add(conversation, message.into(), &server.clock)?;
    let user = account.conversation(conversation)?.user();
    let now = server.clock.now();
    account.ledger.enter(now, user, Used::Tokens(tokens));
    Ok(json!({ "id": id, "text": text, "entities": entities, "usage": { "token": tokens } }))
}
