//! Messages of a conversation as they are created.

use serde::{Deserialize, Serialize};

use super::changes::Update;
use super::entity::Entity;
use super::values::{Keep, Message, MessageType, Meta};

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMessage {
    name: Option<String>,
    description: Option<String>,
    meta: Option<Meta>,
    #[serde(rename = "type")]
    pub(crate) kind: MessageType,
    pub(crate) text: String,
    #[serde(default, skip_serializing)]
    pub(crate) entities: Vec<Entity>,
}

impl From<Message> for NewMessage {
    fn from(message: Message) -> Self {
        let Message { kind, text, meta } = message;
        Self { name: None, description: None, meta, kind, text, entities: Vec::new() }
    }
}

impl Keep for NewMessage {
    fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }
}

impl Update for NewMessage {
    fn blank() -> Self {
        Self::from(Message { kind: MessageType::User, text: String::new(), meta: None })
    }
}
