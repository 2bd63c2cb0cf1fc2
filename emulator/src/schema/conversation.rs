//! Conversations as they are created.

use serde::{Deserialize, Serialize};

use super::changes::Update;
use super::contact::{ContactRef, NewContact};
use super::values::{Keep, Message, Meta};

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct NewConversation {
    name: Option<String>,
    description: Option<String>,
    meta: Option<Meta>,
    pub(crate) contact_id: Option<ContactRef>,
    #[serde(skip_serializing)]
    pub(crate) contact: Option<NewContact>,
    pub(crate) task_id: Option<String>,
    space_id: Option<String>,
    pub(crate) bot_id: Option<String>,
    model: Option<String>,
    backstory: Option<String>,
    pub(crate) dataset_id: Option<String>,
    skillset_id: Option<String>,
    privacy: Option<bool>,
    moderation: Option<bool>,
    expires_at: Option<u64>,
    #[serde(skip_serializing)]
    pub(crate) messages: Vec<Message>,
}

impl Keep for NewConversation {
    fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }
}

impl Update for NewConversation {
    const SETTLED: &'static [&'static str] = &["contact", "messages"];

    fn blank() -> Self {
        Self::default()
    }
}

impl NewConversation {
    /// The conversation that a visitor begins with a bot.
    pub(crate) fn with_bot(
        bot_id: String,
        contact_id: Option<ContactRef>,
        meta: Option<Meta>,
        messages: Vec<Message>,
    ) -> Self {
        Self { bot_id: Some(bot_id), contact_id, meta, messages, ..Self::default() }
    }
}
