//! The request that creates a bot.

use serde::{Deserialize, Serialize};

use super::changes::Update;
use super::values::{Keep, Meta};

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewBot {
    pub(crate) alias: Option<String>,
    name: Option<String>,
    description: Option<String>,
    meta: Option<Meta>,
    model: Option<String>,
    backstory: Option<String>,
    pub(crate) dataset_id: Option<String>,
    skillset_id: Option<String>,
    privacy: Option<bool>,
    moderation: Option<bool>,
    blueprint_id: Option<String>,
    #[serde(default)]
    visibility: Visibility,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Visibility {
    #[default]
    Private,
    Protected,
    Public,
}

impl NewBot {
    /// A copy for a new bot: without the alias and the blueprint, and private.
    pub(crate) fn copy(&self) -> Self {
        Self { alias: None, blueprint_id: None, visibility: Visibility::default(), ..self.clone() }
    }
}

impl Keep for NewBot {
    fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }
}

impl Update for NewBot {
    fn blank() -> Self {
        Self::default()
    }
}
