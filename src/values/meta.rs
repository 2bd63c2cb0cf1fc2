use serde_json::Value;

use crate::types::{Meta, MetaMerge, MetaReplacement, MetaUpdate};

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Meta {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }
}

impl MetaUpdate {
    /// Sets these values and leaves the others.
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

    /// Takes all values away and sets these.
    #[must_use]
    pub fn replace(values: Meta) -> Self {
        Self::Replacement(MetaReplacement(values.0))
    }
}
