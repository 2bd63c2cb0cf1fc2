//! One run of the model, and where its messages go.

use serde_json::Value;

use super::context::Context;
use super::event::Event;
use super::resource::search::best_record;
use crate::schema::error::ApiError;
use crate::schema::function::Functions;
use crate::schema::kind::{CONVERSATION, MESSAGE};
use crate::schema::values::Message;
use crate::state::usage::User;

/// Default limit of iterations of a run.
pub(super) const ROUNDS: u64 = 100;

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
    pub(crate) functions: Functions,
    pub(crate) rounds: u64,
}

impl Run {
    /// A run that continues the conversation in the path from where it is.
    pub(crate) fn in_conversation(context: Context, functions: Functions, rounds: u64) -> Result<Self, ApiError> {
        let (user, asked, dataset) = {
            let mut account = context.account();
            let id = context.ids.first();
            let user = account.user(id)?;
            let asked = account.all(&MESSAGE, id).rfind(|message| message.text("type") == Some("user"));
            let asked = asked.and_then(|message| message.text("text")).unwrap_or_default().to_owned();
            let own = account.get(&CONVERSATION, "", id)?.text("datasetId").map(str::to_owned);
            let dataset = account.dataset_of(own, user.bot.as_deref());
            (user, asked, dataset)
        };
        Ok(Self { context, user, asked, dataset, functions, rounds })
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
