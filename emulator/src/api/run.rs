//! Runs of the scripted model: replies and their tool calls.

use std::mem::take;
use std::sync::Arc;

use async_stream::try_stream;
use axum::response::Response;
use serde_json::{Value, json};
use tokio::time::sleep;

use super::accept::Format;
use super::call::Turn;
use super::context::Context;
use super::event::Event;
use super::resource::search::best_record;
use super::stream::{self, Events, Manner};
use crate::ids::new_id;
use crate::schema::error::ApiError;
use crate::schema::kinds::{CONVERSATION, MESSAGE};
use crate::schema::message::{Message, MessageType};
use crate::script::reply::Reply;
use crate::state::stored::Stored;
use crate::state::usage::User;

/// Default limit of iterations of a run.
const ROUNDS: u64 = 100;

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

/// One run of the model.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) context: Context,
    /// Its bot and its conversation: where messages are stored, which is nowhere in a stateless run.
    pub(crate) user: User,
    /// The user's last message.
    pub(crate) asked: String,
    /// The id or alias of the dataset that it can look things up in.
    pub(crate) dataset: Option<String>,
    /// The request, with the functions and limits of the run.
    pub(crate) body: Value,
}

impl Run {
    /// A run that continues the conversation in the path from where it is, or the messages of the body.
    pub(crate) fn new(context: Context, body: Value) -> Result<Self, ApiError> {
        // The document has attachments here, but without a namespace the service does not know where they are.
        if !body["attachments"].is_null() && body["namespace"].is_null() {
            return Err(ApiError::bad_request("\"namespace\" is required"));
        }
        let mut account = context.account();
        let user = account.user_of(context.ids.first(), &body)?;
        let (asked, dataset) = match &user.conversation {
            Some(id) => {
                let asked = account.all(&MESSAGE, id).rfind(|message| message.text("type") == Some("user"));
                let asked = asked.map(Stored::message);
                (asked, account.get(&CONVERSATION, "", id)?.value("datasetId").clone())
            }
            None => {
                let asked = Message::all_in(&body).into_iter().rfind(|message| message.kind == MessageType::User);
                (asked, body["datasetId"].clone())
            }
        };
        let dataset = account.dataset_of(dataset.as_str(), user.bot.as_deref());
        drop(account);
        Ok(Self { asked: asked.unwrap_or_default().text, context, user, dataset, body })
    }

    /// The most iterations.
    pub(super) fn rounds(&self) -> u64 {
        self.body["limits"]["iterations"].as_f64().map_or(ROUNDS, |rounds| rounds as u64)
    }

    /// The events of the run, which proceeds as they are read. The last are the results that `results` makes of its outcome.
    pub(crate) fn events(self, results: Results) -> impl Events {
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
            *outcome = Outcome { id, text: message.text, ..take(outcome) };
        }
        Ok(event)
    }

    /// The text of the best record for the user's last message.
    pub(super) fn knowledge(&self) -> Option<String> {
        best_record(&mut self.context.account(), self.dataset.as_deref()?, &self.asked)
    }

    pub(super) fn event(&self, kind: &'static str, data: Value) -> Event {
        Event::at(self.context.server.clock.now(), kind, data)
    }

    pub(super) fn store(&self, message: &Message) -> Result<Option<String>, ApiError> {
        let conversation = self.user.conversation.as_ref();
        conversation.map(|id| self.context.account().add_message(id, message)).transpose()
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
