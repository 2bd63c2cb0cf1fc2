use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

/// The update of a field.
///
/// ```
/// use chatbotkit_client::types::{Patch, UpdateBot};
///
/// let update = UpdateBot::builder().alias("guide").clear_dataset_id().build();
/// assert_eq!(update.alias, Patch::Set("guide".to_owned()));
/// assert_eq!(serde_json::to_string(&update)?, r#"{"alias":"guide","datasetId":null}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Patch<T> {
    /// Leaves the field unchanged; it is not sent.
    #[default]
    Leave,
    /// Clears the field; sent as null.
    Clear,
    /// Sets the field.
    Set(T),
}

impl<T> Patch<T> {
    /// Returns whether the field stays unchanged.
    pub fn is_leave(&self) -> bool {
        matches!(self, Self::Leave)
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Set(value) => serializer.serialize_some(value),
            Self::Leave | Self::Clear => serializer.serialize_none(),
        }
    }
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Patch<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Patch_of_{}", T::schema_name()).into()
    }

    fn json_schema(of: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let clear = schemars::json_schema!({ "type": "null", "description": "Clears it." });
        schemars::json_schema!({ "anyOf": [of.subschema_for::<T>(), clear] })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Clear, Self::Set))
    }
}
