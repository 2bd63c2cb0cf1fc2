use serde_json::Value;

use crate::types::{
    BackstoryOptions, BatchOptions, CompactOptions, Feature, FeatureName, NotesOptions, SkillsOptions, UserInfoOptions,
    WebOptions,
};

/// A feature without settings.
impl From<FeatureName> for Feature {
    fn from(name: FeatureName) -> Self {
        Self::builder().name(name).build()
    }
}

macro_rules! with_options {
    ($($options:ident: $name:ident),*) => {$(
        #[doc = concat!("The feature ", stringify!($name), " with these settings.")]
        impl From<$options> for Feature {
            fn from(options: $options) -> Self {
                let options = match serde_json::to_value(options) {
                    Ok(Value::Object(options)) => options,
                    _ => serde_json::Map::new(),
                };
                Self::builder().name(FeatureName::$name).options(options).build()
            }
        }
    )*};
}

with_options! {
    BackstoryOptions: Backstory, BatchOptions: Batch, CompactOptions: Compact, NotesOptions: Notes, SkillsOptions: Skills,
    UserInfoOptions: UserInfo, WebOptions: Web
}
