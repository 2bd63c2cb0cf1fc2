//! The document: read once, walked by place.

use std::path::Path;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_saphyr::Spanned;

use crate::{Error, Problem};

/// An OpenAPI document in YAML, with its text kept for telling where something stands.
#[derive(Clone, Debug)]
pub struct Document {
    file: String,
    text: String,
    value: Value,
}

impl Document {
    /// Reads the document in a file.
    ///
    /// # Errors
    /// [`Error::Io`] when there is no such file, [`Error::Yaml`] when it is not YAML.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let file = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(file, text),
            Err(source) => Err(Error::Io { file, source }),
        }
    }

    /// Takes the document from a text; `file` is what problems call it.
    ///
    /// # Errors
    /// [`Error::Yaml`] when the text is not YAML.
    pub fn parse(file: impl Into<String>, text: impl Into<String>) -> Result<Self, Error> {
        let (file, text) = (file.into(), text.into());
        match serde_saphyr::from_str(&text) {
            Ok(value) => Ok(Self { file, text, value }),
            Err(problem) => Err(Error::Yaml { message: problem.to_string(), file }),
        }
    }

    /// The name of the file, for messages.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The whole document as plain JSON.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The outermost place.
    #[must_use]
    pub fn root(&self) -> Place<'_> {
        Place { document: self, path: Vec::new(), value: &self.value }
    }

    /// The schemas of `components`, by name.
    #[must_use]
    pub fn schemas(&self) -> Vec<(&str, Place<'_>)> {
        self.root().get("components").get("schemas").entries()
    }

    /// The schema with this name, null where there is none.
    #[must_use]
    pub fn schema(&self, name: &str) -> &Value {
        &self.value["components"]["schemas"][name]
    }

    /// What a `$ref` of this document points to; the value itself when it is none.
    #[must_use]
    pub fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str().and_then(|to| to.strip_prefix('#')) {
            Some(pointer) => self.value.pointer(pointer).unwrap_or(&Value::Null),
            None => value,
        }
    }

    /// Refuses the document, unless there is nothing wrong with it.
    pub(crate) fn accept(&self, problems: Vec<Problem>) -> Result<(), Error> {
        if problems.is_empty() { Ok(()) } else { Err(Error::Document { file: self.file.clone(), problems }) }
    }

    pub(crate) fn cannot(&self, message: impl Into<String>) -> Error {
        Error::Generate { file: self.file.clone(), message: message.into() }
    }

    /// Parses the text a second time, this time for lines: only problems need them.
    fn line(&self, path: &[&str]) -> Option<usize> {
        let mut node = &serde_saphyr::from_str::<Node>(&self.text).ok()?;
        let mut line = None;
        for key in path {
            let (found, child) = node.0.iter().find(|(name, _)| name.value == *key)?;
            line = usize::try_from(found.defined.line()).ok();
            node = child;
        }
        line
    }
}

/// The name at the end of a `$ref` to a schema, also of one that is wrapped in `allOf` to carry a
/// description of its own.
#[must_use]
pub fn referenced(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str().or_else(|| schema["allOf"][0]["$ref"].as_str())?.strip_prefix("#/components/schemas/")
}

/// A value in a document together with the way to it.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    document: &'a Document,
    path: Vec<&'a str>,
    value: &'a Value,
}

impl<'a> Place<'a> {
    /// The place below this one; its value is null where there is nothing.
    #[must_use]
    pub fn get(&self, key: &'a str) -> Self {
        let mut path = self.path.clone();
        path.push(key);
        Self { document: self.document, path, value: &self.value[key] }
    }

    /// The places below this one with their keys; none where this is not an object.
    #[must_use]
    pub fn entries(&self) -> Vec<(&'a str, Self)> {
        let keys = self.value.as_object().into_iter().flatten();
        keys.map(|(key, _)| (key.as_str(), self.get(key))).collect()
    }

    /// What stands here.
    #[must_use]
    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// The text that stands here.
    #[must_use]
    pub fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// Something that is wrong here.
    #[must_use]
    pub fn problem(&self, message: impl Into<String>) -> Problem {
        Problem { place: self.path.join("."), line: self.document.line(&self.path), message: message.into() }
    }
}

/// The keys of a YAML document and where they stand; nothing else of it.
struct Node(Vec<(Spanned<String>, Node)>);

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Node;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("YAML")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
                let mut keys = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    keys.push(entry);
                }
                Ok(Node(keys))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Node(Vec::new()))
            }

            fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
                Ok(Node(Vec::new()))
            }

            fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
                Ok(Node(Vec::new()))
            }

            fn visit_u64<E>(self, _: u64) -> Result<Node, E> {
                Ok(Node(Vec::new()))
            }

            fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
                Ok(Node(Vec::new()))
            }

            fn visit_str<E>(self, _: &str) -> Result<Node, E> {
                Ok(Node(Vec::new()))
            }

            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node(Vec::new()))
            }
        }
        deserializer.deserialize_any(Keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_the_line_of_its_place() -> Result<(), Error> {
        let text = "openapi: 3.0.3\n# a comment\npaths:\n  /bot/create:\n    post: { summary: Make }\n";
        let document = Document::parse("bots.yaml", text)?;
        let place = document.root().get("paths").get("/bot/create").get("post");
        let problem = place.problem("has no id");
        assert_eq!((problem.place.as_str(), problem.line), ("paths./bot/create.post", Some(5)));
        assert_eq!(
            document.accept(vec![problem]).unwrap_err().to_string(),
            "bots.yaml:5: paths./bot/create.post: has no id"
        );
        Ok(())
    }

    #[test]
    fn what_is_not_yaml_is_refused_with_its_line() {
        let error = Document::parse("bots.yaml", "paths:\n  - a\n  b: [").map(|_| ()).unwrap_err();
        assert!(error.to_string().contains("line 3"), "{error}");
    }
}
