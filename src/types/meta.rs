use crate::types::{Meta, MetaMerge, MetaReplacement, MetaUpdate};

impl MetaUpdate {
    /// Sets these values, and leaves the others unchanged.
    ///
    /// ```
    /// use chatbotkit_client::types::{MetaUpdate, UpdateBot};
    /// use serde_json::json;
    ///
    /// let update = UpdateBot::builder().meta(MetaUpdate::merge(json!({ "open": true }))).build();
    /// assert_eq!(serde_json::to_string(&update)?, r#"{"meta":{"$update":{"open":true}}}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn merge(values: impl Into<Meta>) -> Self {
        Self::Merge(MetaMerge { update: values.into() })
    }

    /// Replaces all values by these.
    pub fn replace(values: impl Into<Meta>) -> Self {
        Self::Replacement(MetaReplacement(values.into().0))
    }
}
