//! Unknown fields.

use std::fmt;
use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::secrets::shown;

/// Fields that this version does not know, kept as they were received.
///
/// Dereferences to a map. `Debug` hides the values of fields whose names are those of secrets.
///
/// ```
/// use chatbotkit_client::types::Bot;
///
/// let bot: Bot = serde_json::from_str(r#"{ "id": "bot-1", "mood": "fine", "apiKey": "hidden" }"#)?;
/// assert_eq!(bot.extra["mood"], "fine");
/// assert!(!format!("{bot:?}").contains("hidden"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Extra(pub Map<String, Value>);

impl From<Map<String, Value>> for Extra {
    fn from(fields: Map<String, Value>) -> Self {
        Self(fields)
    }
}

impl Deref for Extra {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Map<String, Value> {
        &self.0
    }
}

impl DerefMut for Extra {
    fn deref_mut(&mut self) -> &mut Map<String, Value> {
        &mut self.0
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shown(self.0.clone().into()).fmt(f)
    }
}
