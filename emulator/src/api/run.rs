//! One run of the model, and where its messages go.

use std::sync::Arc;

use super::auth::Caller;
use super::resource::search::best_record;
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::function::Functions;
use crate::schema::values::{Message, MessageType};
use crate::state::server::Server;
use crate::state::usage::User;

/// Default limit of iterations of a run.
pub(super) const ROUNDS: u64 = 100;

/// One run of the model.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) server: Arc<Server>,
    pub(crate) caller: Caller,
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
    /// A run that continues a conversation from where it is.
    pub(crate) fn in_conversation(
        server: Arc<Server>,
        caller: Caller,
        id: &str,
        functions: Functions,
        rounds: u64,
    ) -> Result<Self, ApiError> {
        let (user, asked, dataset) = {
            let mut store = lock(&server.store);
            let account = store.account(&caller.account);
            let conversation = account.conversation(id)?;
            let mut messages = conversation.messages.iter();
            let asked = messages.rfind(|message| message.value.kind == MessageType::User);
            let asked = asked.map_or_else(String::new, |message| message.value.text.clone());
            let user = conversation.user();
            let own = conversation.record.value.dataset_id.clone();
            let dataset = account.dataset_of(own, user.bot.as_deref());
            (user, asked, dataset)
        };
        Ok(Self { server, caller, user, asked, dataset, functions, rounds })
    }

    /// The text of the best record for the user's last message.
    pub(super) fn knowledge(&self) -> Option<String> {
        let dataset = self.dataset.as_deref()?;
        best_record(lock(&self.server.store).account(&self.caller.account), dataset, &self.asked)
    }

    pub(super) fn store(&self, message: Message) -> Result<Option<String>, ApiError> {
        let Some(id) = &self.user.conversation else {
            return Ok(None);
        };
        let mut store = lock(&self.server.store);
        let account = store.account(&self.caller.account);
        account.add(id, message.into(), &self.server.clock).map(Some)
    }
}
