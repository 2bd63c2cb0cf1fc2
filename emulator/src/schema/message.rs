//! Messages of a conversation as they are created.

use serde::{Deserialize, Serialize};

use super::changes::Update;
use super::entity::Entity;
use super::error::ApiError;
use super::values::{Keep, Message, MessageType, Meta, check_activity};

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
        let Message { kind, text, name, description, meta } = message;
        Self { name, description, meta, kind, text, entities: Vec::new() }
    }
}

impl NewMessage {
    /// Checks what serde does not: an update has only some of the fields.
    pub(crate) fn check(&self) -> Result<(), ApiError> {
        check_activity(self.kind, self.meta.as_ref())
            .map_err(|problem| ApiError::bad_request(format!("\"value\" {problem}")))
    }
}

impl Keep for NewMessage {
    fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }
}

impl Update for NewMessage {
    fn blank() -> Self {
        Self::from(Message::default())
    }
}
