//! The requests to which a fault applies.

use serde::{Deserialize, Deserializer, de};

/// A method and a path template, either of which may be `*`.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) method: String,
    pub(crate) path: String,
}

impl Operation {
    pub(crate) fn covers(&self, method: &str, path: &str) -> bool {
        let same_path = self.path == "/*" || {
            let mut parts = path.split('/');
            let covered = self.path.split('/').all(|template| {
                parts
                    .next()
                    .is_some_and(|part| part == template || template.starts_with('{') && template.ends_with('}'))
            });
            covered && parts.next().is_none()
        };
        same_path && (self.method == "*" || self.method.eq_ignore_ascii_case(method))
    }
}

impl<'de> Deserialize<'de> for Operation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.split_once(' ') {
            Some((method, path)) if path.starts_with('/') => {
                Ok(Self { method: method.to_owned(), path: path.to_owned() })
            }
            _ => Err(de::Error::custom("expected a method and a path, such as `POST /bot/create`")),
        }
    }
}
