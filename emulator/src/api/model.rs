//! The scripted model at work: rounds of replies and of their calls.

use async_stream::try_stream;
use futures_util::Stream;
use serde_json::{Value, json};
use tokio::time::sleep;

use super::call::Turn;
use super::event::Event;
use super::run::Run;
use crate::ids::new_id;
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::values::{Message, MessageType};
use crate::script::reply::Reply;
use crate::state::usage::Used;

/// The next step of a run.
#[derive(Debug)]
pub(crate) enum Step {
    Event(Event),
    /// The last step.
    Done(Outcome),
}

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
    pub(crate) fn steps(self) -> impl Stream<Item = Result<Step, ApiError>> + Send {
        try_stream! {
            let instance = new_id();
            let mut outcome = Outcome { reason: "iteration".to_owned(), ..Outcome::default() };
            for iteration in 0..self.rounds {
                let place = json!({ "instance": instance, "iteration": iteration });
                yield self.event("completeBegin", place.clone());
                let known = self.knowledge();
                let reply = lock(&self.server.script).take_reply(&self.asked, known.as_deref());
                for event in &reply.before {
                    yield Step::Event(Event::Scripted(event.clone()));
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
                    yield Step::Event(Event::Scripted(event.clone()));
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
                        Turn::Event(event) => yield Step::Event(event),
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
            self.spend(outcome.tokens);
            yield Step::Done(outcome);
        }
    }

    async fn pause(&self, reply: &Reply) {
        let delay = reply.token_delay.unwrap_or(self.server.settings.token_delay);
        if !delay.is_zero() {
            sleep(delay).await;
        }
    }

    fn event(&self, kind: &'static str, data: Value) -> Step {
        Step::Event(Event::at(self.server.clock.now(), kind, data))
    }

    fn token(&self, kind: &'static str, token: &str) -> Step {
        self.event(kind, json!({ "type": MessageType::Bot, "token": token }))
    }

    /// Emits a message, stores it if there is a conversation, and makes a bot message the outcome so far.
    fn message(&self, outcome: &mut Outcome, kind: MessageType, text: String) -> Result<Step, ApiError> {
        let message = Message { kind, text, ..Message::default() };
        let event = self.event("message", json!(message));
        let text = (kind == MessageType::Bot).then(|| message.text.clone());
        let id = self.store(message)?;
        if let Some(text) = text {
            *outcome = Outcome { id, text, ..std::mem::take(outcome) };
        }
        Ok(event)
    }

    fn spend(&self, tokens: usize) {
        let mut store = lock(&self.server.store);
        let ledger = &mut store.account(&self.caller.account).ledger;
        ledger.enter(self.server.clock.now(), self.user.clone(), Used::Tokens(tokens));
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
