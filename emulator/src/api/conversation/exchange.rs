//! The steps of a completion: `send` keeps the user's message, `receive` lets the model reply.

use axum::response::Response;
use futures_util::stream as streams;
use serde_json::{Value, json};

use crate::api::context::{Context, Routes};
use crate::api::event::Event;
use crate::api::post::{Post, PostRoutes};
use crate::api::run::{Outcome, Run};
use crate::api::stream::{self, Manner};
use crate::schema::error::ApiError;
use crate::schema::extension::EXTENSIONS;
use crate::schema::form::{Of, Required, Row, Text};
use crate::schema::function::FUNCTIONS;
use crate::schema::message::{ENTITIES, Message, MessageType, entities};

const TEXT: Row = ("text", Text, Required);

pub(super) fn routes() -> Routes {
    Routes::new()
        .post("/conversation/{id}/send", Of(&[TEXT, ENTITIES, FUNCTIONS, EXTENSIONS]), send)
        .post("/conversation/{id}/receive", Of(&[FUNCTIONS, EXTENSIONS]), receive)
        .post("/conversation/{id}/initiate", Of(&[TEXT, ENTITIES, FUNCTIONS]), initiate)
}

async fn send(Post { context, body, format }: Post) -> Result<Response, ApiError> {
    let format = format?;
    let text = body["text"].as_str().unwrap_or_default();
    let sent = store_user_message(&context, text, &body["entities"])?;
    let server = &context.server;
    let result = Event::at(server.clock.now(), "result", sent);
    Ok(stream::respond(server, format, Manner::Plain, streams::iter([Ok(result)])).await)
}

async fn receive(Post { context, body, format }: Post) -> Result<Response, ApiError> {
    let run = Run::new(context, body)?;
    Ok(run.respond(format?, received).await)
}

/// Stores an instruction, and lets the model respond to it.
async fn initiate(Post { context, body, format }: Post) -> Result<Response, ApiError> {
    let asked = body["text"].as_str().unwrap_or_default().to_owned();
    let instruction = Message::new(MessageType::Instruction, asked.as_str());
    context.account().add_message(context.ids.first(), &instruction)?;
    let run = Run::new(context, body)?;
    Ok(Run { asked, ..run }.respond(format?, received).await)
}

/// The result, with the usage only where there is no text.
fn received(outcome: Outcome) -> Vec<(&'static str, Value)> {
    let usage = json!({ "usage": { "token": outcome.tokens } });
    vec![("result", if outcome.text.is_empty() { usage } else { outcome.into_data() })]
}

/// Stores the user's message in the conversation of the path, and returns the data of the result.
pub(super) fn store_user_message(context: &Context, text: &str, spans: &Value) -> Result<Value, ApiError> {
    let tokens = text.split_whitespace().count();
    let mut account = context.account();
    let conversation = context.ids.first();
    let user = account.user(conversation)?;
    let id = account.add_message(conversation, &Message::new(MessageType::User, text))?;
    account.spend(user, tokens);
    Ok(json!({ "id": id, "text": text, "entities": entities(text, spans), "usage": { "token": tokens } }))
}
