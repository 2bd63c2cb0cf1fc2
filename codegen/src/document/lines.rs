//! YAML texts as values with their lines.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use serde_saphyr::Spanned;

/// The file and the line of a value, and those of the values in it by their keys or indices.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    pub(crate) file: Arc<str>,
    /// None for a value that was not read from a file.
    pub(crate) line: Option<usize>,
    pub(crate) below: BTreeMap<String, Lines>,
}

impl Lines {
    /// The lines of the innermost place on a path.
    pub(crate) fn find(&self, path: &[impl AsRef<str>]) -> &Self {
        let found = path.iter().try_fold(self, |at, key| at.below.get(key.as_ref()).ok_or(at));
        let (Ok(found) | Err(found)) = found;
        found
    }

    /// Removes an item of a list, which moves those after it.
    pub(crate) fn remove(&mut self, mut index: usize) {
        self.below.remove(&index.to_string());
        while let Some(next) = self.below.remove(&(index + 1).to_string()) {
            self.below.insert(index.to_string(), next);
            index += 1;
        }
    }

    fn in_file(&mut self, file: &Arc<str>) {
        self.file = Arc::clone(file);
        self.below.values_mut().for_each(|below| below.in_file(file));
    }
}

/// Reads the text of a file.
///
/// # Errors
/// The description of an error, in one line with its location.
pub(crate) fn read(file: &str, text: &str) -> Result<(Value, Lines), String> {
    match serde_saphyr::from_str(text) {
        Ok(Located(value, mut lines)) => {
            lines.line = Some(1);
            lines.in_file(&file.into());
            Ok((value, lines))
        }
        // The rest draws a picture.
        Err(problem) => Err(problem.to_string().lines().next().unwrap_or_default().to_owned()),
    }
}

/// A value, with the lines of the values in it.
struct Located(Value, Lines);

fn line<T>(of: &Spanned<T>) -> Option<usize> {
    of.defined.line().try_into().ok()
}

/// Scalars, below which there is nothing.
macro_rules! scalars {
    ($($visit:ident: $scalar:ty),*) => {
        $(fn $visit<E: Error>(self, value: $scalar) -> Result<Located, E> {
            Ok(Located(value.into(), Lines::default()))
        })*
    };
}

impl<'de> Deserialize<'de> for Located {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Yaml;
        impl<'de> Visitor<'de> for Yaml {
            type Value = Located;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("YAML")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Located, A::Error> {
                let (mut fields, mut below) = (Map::new(), BTreeMap::new());
                while let Some((key, Located(value, lines))) = map.next_entry::<Spanned<String>, _>()? {
                    below.insert(key.value.clone(), Lines { line: line(&key), ..lines });
                    fields.insert(key.value, value);
                }
                Ok(Located(fields.into(), Lines { below, ..Lines::default() }))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Located, A::Error> {
                let (mut items, mut below) = (Vec::new(), BTreeMap::new());
                while let Some(item) = seq.next_element::<Spanned<Located>>()? {
                    let line = line(&item);
                    let Located(value, lines) = item.value;
                    below.insert(items.len().to_string(), Lines { line, ..lines });
                    items.push(value);
                }
                Ok(Located(items.into(), Lines { below, ..Lines::default() }))
            }

            scalars!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

            fn visit_unit<E>(self) -> Result<Located, E> {
                Ok(Located(Value::Null, Lines::default()))
            }
        }
        deserializer.deserialize_any(Yaml)
    }
}
