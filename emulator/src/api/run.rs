//! One run of the model, and where its messages go.

use serde_json::Value;

use super::context::Context;
use super::event::Event;
use super::resource::search::best_record;
use crate::schema::error::ApiError;
use crate::schema::kinds::{CONVERSATION, MESSAGE};
use crate::schema::message::{Message, MessageType};
use crate::state::stored::Stored;
use crate::state::usage::User;

/// Default limit of iterations of a run.
const ROUNDS: u64 = 100;

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
    /// The functions and limits of the run.
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
        let (messages, dataset) = match &user.conversation {
            Some(id) => {
                let messages = account.all(&MESSAGE, id).map(Stored::message).collect();
                (messages, account.get(&CONVERSATION, "", id)?.value("datasetId").clone())
            }
            None => (Message::all_in(&body), body["datasetId"].clone()),
        };
        let dataset = account.dataset_of(dataset.as_str(), user.bot.as_deref());
        drop(account);
        let asked = messages.into_iter().rfind(|message| message.kind == MessageType::User);
        Ok(Self { asked: asked.unwrap_or_default().text, context, user, dataset, body })
    }

    /// The most iterations.
    pub(super) fn rounds(&self) -> u64 {
        self.body["limits"]["iterations"].as_f64().map_or(ROUNDS, |rounds| rounds as u64)
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
