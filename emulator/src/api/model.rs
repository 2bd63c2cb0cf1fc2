//! Runs of the scripted model: replies and their tool calls.

use std::sync::Arc;

use async_stream::try_stream;
use axum::response::Response;
use futures_util::Stream;
use serde_json::{Value, json};
use tokio::time::sleep;

use super::accept::Format;
use super::call::Turn;
use super::event::Event;
use super::run::Run;
use super::stream::{self, Manner};
use crate::ids::new_id;
use crate::schema::error::ApiError;
use crate::schema::message::{Message, MessageType};
use crate::script::reply::Reply;

/// Makes the last events of a run, each a type and data.
pub(crate) type Results = fn(Outcome) -> Vec<(&'static str, Value)>;

/// The outcome of a run.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// The id of the last message, where it was stored.
    pub(crate) id: Option<String>,
    pub(crate) text: String,
    pub(crate) tokens: usize,
    pub(crate) reason: String,
}

impl Run {
    /// The events of the run, which proceeds as they are read. The last are the results that `results` makes of its outcome.
    pub(crate) fn events(self, results: Results) -> impl Stream<Item = Result<Event, ApiError>> + Send {
        try_stream! {
            let instance = new_id();
            let mut outcome = Outcome { reason: "iteration".to_owned(), ..Outcome::default() };
            for iteration in 0..self.rounds() {
                let place = json!({ "instance": instance, "iteration": iteration });
                yield self.event("completeBegin", place.clone());
                let known = self.knowledge();
                let reply = self.context.server.script.lock().take_reply(&self.asked, known.as_deref());
                for event in &reply.before {
                    yield Event::Scripted(event.clone());
                }
                for token in &reply.reasoning {
                    self.pause(&reply).await;
                    yield self.token("reasoningToken", token);
                }
                let mut text = String::new();
                for token in reply.text_tokens() {
                    self.pause(&reply).await;
                    yield self.token("token", &token);
                    text.push_str(&token);
                    outcome.tokens += 1;
                }
                for event in &reply.after {
                    yield Event::Scripted(event.clone());
                }
                if !reply.reasoning.is_empty() {
                    yield self.message(&mut outcome, MessageType::Reasoning, reply.reasoning.concat())?;
                }
                if !text.is_empty() {
                    yield self.message(&mut outcome, MessageType::Bot, text)?;
                }
                if let Some(error) = reply.error {
                    yield self.event("error", json!(error));
                    outcome.reason = "error".to_owned();
                    break;
                }
                let mut ends =
                    reply.calls.is_empty().then(|| reply.end_reason.unwrap_or_else(|| "stop".to_owned()));
                for await turn in self.calls(&reply.calls, &place) {
                    match turn? {
                        Turn::Event(event) => yield event,
                        Turn::Left => ends = Some("activity".to_owned()),
                        Turn::Aborted => {
                            ends = Some("abort".to_owned());
                            break;
                        }
                    }
                }
                yield self.event("completeEnd", place);
                if let Some(reason) = ends {
                    outcome.reason = reason;
                    break;
                }
            }
            self.context.account().spend(self.user.clone(), outcome.tokens);
            for (kind, data) in results(outcome) {
                yield self.event(kind, data);
            }
        }
    }

    /// Responds with the events of the run.
    pub(crate) async fn respond(self, format: Format, results: Results) -> Response {
        let server = Arc::clone(&self.context.server);
        stream::respond(&server, format, Manner::Plain, self.events(results)).await
    }

    async fn pause(&self, reply: &Reply) {
        let delay = reply.token_delay.unwrap_or(self.context.server.settings.token_delay);
        if !delay.is_zero() {
            sleep(delay).await;
        }
    }

    fn token(&self, kind: &'static str, token: &str) -> Event {
        self.event(kind, json!({ "type": MessageType::Bot, "token": token }))
    }

    /// Emits a message, stores it if there is a conversation, and makes a bot message the outcome so far.
    fn message(&self, outcome: &mut Outcome, kind: MessageType, text: String) -> Result<Event, ApiError> {
        let message = Message::new(kind, text);
        let event = self.event("message", json!(message));
        let id = self.store(&message)?;
        if kind == MessageType::Bot {
            *outcome = Outcome { id, text: message.text, ..std::mem::take(outcome) };
        }
        Ok(event)
    }
}

impl Outcome {
    /// The result of the run, without its end reason.
    pub(crate) fn into_data(self) -> Value {
        let mut data = json!({ "text": self.text, "usage": { "token": self.tokens } });
        if let Some(id) = self.id {
            data["id"] = json!(id);
        }
        data
    }
}
