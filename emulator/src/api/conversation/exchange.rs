//! The two halves of a completion on their own: `send` keeps the user's message, `receive` lets the model reply.

use axum::response::Response;
use axum::routing::post;
use futures_util::stream as streams;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::context::{Context, Routes};
use crate::api::event::Event;
use crate::api::model::Outcome;
use crate::api::post::Post;
use crate::api::run::{ROUNDS, Run};
use crate::api::stream::{self, Manner};
use crate::schema::entity::{Entity, Span};
use crate::schema::error::ApiError;
use crate::schema::extension::Extensions;
use crate::schema::function::Functions;
use crate::schema::values::{Message, MessageType};

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/conversation/{id}/send", post(send))
        .route("/conversation/{id}/receive", post(receive))
        .route("/conversation/{id}/initiate", post(initiate))
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

async fn send(Post { context, body, format }: Post<Send>) -> Result<Response, ApiError> {
    let format = format?;
    let sent = store_user_message(&context, &body.text, &body.entities)?;
    let server = &context.server;
    let result = Event::at(server.clock.now(), "result", sent);
    Ok(stream::respond(server, format, Manner::Plain, streams::iter([Ok(result)])).await)
}

async fn receive(Post { context, body, format }: Post<Receive>) -> Result<Response, ApiError> {
    let run = Run::in_conversation(context, body.functions, ROUNDS)?;
    Ok(run.respond(format?, received).await)
}

/// Stores an instruction, and lets the model respond to it.
async fn initiate(Post { context, body, format }: Post<Initiate>) -> Result<Response, ApiError> {
    let instruction = Message { kind: MessageType::Instruction, text: body.text.clone(), ..Message::default() };
    context.account().add_message(context.ids.first(), &instruction)?;
    let run = Run::in_conversation(context, body.functions, ROUNDS)?;
    Ok(Run { asked: body.text, ..run }.respond(format?, received).await)
}

/// The result, with the usage only where there is no text.
fn received(outcome: Outcome) -> Vec<(&'static str, Value)> {
    let usage = json!({ "usage": { "token": outcome.tokens } });
    vec![("result", if outcome.text.is_empty() { usage } else { outcome.into_data() })]
}

/// Stores the user's message in the conversation of the path, and returns the data of the result.
pub(super) fn store_user_message(context: &Context, text: &str, spans: &[Span]) -> Result<Value, ApiError> {
    let entities: Vec<Entity> = spans.iter().map(|span| span.of(text)).collect();
    let tokens = text.split_whitespace().count();
    let message = Message { kind: MessageType::User, text: text.to_owned(), ..Message::default() };
    let mut account = context.account();
    let conversation = context.ids.first();
    let user = account.user(conversation)?;
    let id = account.add_message(conversation, &message)?;
    account.spend(user, tokens);
    Ok(json!({ "id": id, "text": text, "entities": entities, "usage": { "token": tokens } }))
}
