use crate::types::{Meta, MetaMerge, MetaReplacement, MetaUpdate};

impl MetaUpdate {
    /// Sets these values, and leaves the others unchanged.
    ///
    /// ```
    /// use chatbotkit_client::types::{Meta, MetaUpdate, UpdateBot};
    ///
    /// let open = Meta::from_iter([("open", true)]);
    /// let update = UpdateBot::builder().meta(MetaUpdate::merge(open)).build();
    /// assert_eq!(serde_json::to_string(&update)?, r#"{"meta":{"$update":{"open":true}}}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn merge(values: Meta) -> Self {
        Self::Merge(MetaMerge { update: values })
    }

    /// Replaces all values by these.
    #[must_use]
    pub fn replace(values: Meta) -> Self {
        Self::Replacement(MetaReplacement(values.0))
    }
}
