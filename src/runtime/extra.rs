//! Unknown fields.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
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
#[derive(Clone, Default)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(transparent))]
// Most responses have none, so that there is a pointer in each of them and not a map.
pub struct Extra(
    #[cfg_attr(feature = "schemars", schemars(with = "Map<String, Value>"))] Option<Box<Map<String, Value>>>,
);

impl From<Map<String, Value>> for Extra {
    fn from(fields: Map<String, Value>) -> Self {
        Self(Some(fields).filter(|fields| !fields.is_empty()).map(Box::new))
    }
}

impl From<Extra> for Map<String, Value> {
    fn from(extra: Extra) -> Self {
        extra.0.map(|fields| *fields).unwrap_or_default()
    }
}

impl Deref for Extra {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Map<String, Value> {
        static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.0.as_deref().unwrap_or_else(|| &NONE)
    }
}

impl DerefMut for Extra {
    fn deref_mut(&mut self) -> &mut Map<String, Value> {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(Self::from)
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shown((**self).clone().into()).fmt(f)
    }
}
