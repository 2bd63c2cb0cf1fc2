//! The lines of a YAML text: which key, and which item of a list, stands where.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

/// The children of a place with their lines.
#[derive(Clone, Debug)]
pub(crate) struct Lines(Vec<(String, usize, Lines)>);

/// Length of the path that could be followed, and the line at its end.
pub(crate) struct Found {
    pub(crate) depth: usize,
    pub(crate) line: usize,
    /// The place has children.
    pub(crate) branches: bool,
}

impl Lines {
    pub(crate) fn of(text: &str) -> Option<Self> {
        serde_saphyr::from_str(text).ok()
    }

    pub(crate) fn find(&self, path: &[&str]) -> Found {
        let mut node = self;
        let mut found = Found { depth: 0, line: 1, branches: true };
        for key in path {
            let Some((_, line, below)) = node.0.iter().find(|(name, ..)| name == key) else { break };
            node = below;
            found = Found { depth: found.depth + 1, line: *line, branches: !below.0.is_empty() };
        }
        found
    }
}

fn line<T>(of: &Spanned<T>) -> usize {
    usize::try_from(of.defined.line()).unwrap_or(usize::MAX)
}

/// Nothing stands below a scalar, of whichever type it is.
macro_rules! leaves {
    ($($visit:ident: $scalar:ty),*) => {
        $(fn $visit<E: serde::de::Error>(self, _: $scalar) -> Result<Lines, E> {
            self.visit_unit()
        })*
    };
}

impl<'de> Deserialize<'de> for Lines {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Lines;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("YAML")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Lines, A::Error> {
                let mut keys = Vec::new();
                while let Some((key, below)) = map.next_entry::<Spanned<String>, Lines>()? {
                    let line = line(&key);
                    keys.push((key.value, line, below));
                }
                Ok(Lines(keys))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Lines, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element::<Spanned<Lines>>()? {
                    items.push((items.len().to_string(), line(&item), item.value));
                }
                Ok(Lines(items))
            }

            leaves!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

            fn visit_unit<E>(self) -> Result<Lines, E> {
                Ok(Lines(Vec::new()))
            }
        }
        deserializer.deserialize_any(Keys)
    }
}
