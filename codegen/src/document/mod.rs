//! The document: read once, walked by place.

mod lines;
pub mod overlay;
pub mod resources;
pub mod source;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::path::Path;

use serde_json::Value;

use crate::error::{Error, Problem};

use lines::Lines;

/// An OpenAPI document in YAML or JSON, with the lines of its values for problems.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The name of the file, for messages.
    pub(crate) file: String,
    value: Value,
    lines: Lines,
    /// The resource of each path, schema and parameter that is not in the document's own file, by their section and name.
    origins: BTreeMap<(String, String), String>,
}

impl Document {
    fn read_file(path: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(path).map_err(|problem| Error::of(path, problem))?;
        Self::parse(path.display().to_string(), text)
    }

    /// Takes the document from a text; `file` is what problems call it.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the text is not YAML.
    pub fn parse(file: impl Into<String>, text: impl Into<String>) -> Result<Self, Error> {
        let file = file.into();
        match lines::read(&file, &text.into()) {
            Ok((value, lines)) => Ok(Self { file, value, lines, ..Self::default() }),
            Err(message) => Err(Error::Invalid { place: file, message: format!("not a YAML document: {message}") }),
        }
    }

    /// Takes the document from a value that no file has; its problems have no lines.
    #[must_use]
    pub fn from_value(file: impl Into<String>, value: Value) -> Self {
        Self { file: file.into(), value, ..Self::default() }
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

    /// Resolves a `$ref` within this document; returns any other value itself.
    #[must_use]
    pub fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        let pointer = value["$ref"].as_str().and_then(|to| to.strip_prefix('#'));
        pointer.map_or(value, |pointer| self.value.pointer(pointer).unwrap_or(&Value::Null))
    }

    /// The schema that a value refers to by name, or the value itself.
    pub(crate) fn named<'a>(&'a self, schema: &'a Value) -> &'a Value {
        referenced(schema).map_or(schema, |name| self.schema(name))
    }

    /// The resource that a path, a schema or a parameter belongs to, unless it is in the document's own file.
    pub(crate) fn origin(&self, section: &str, name: &str) -> Option<&str> {
        self.origins.get(&(section.to_owned(), name.to_owned())).map(String::as_str)
    }

    /// The schemas that are marked with `x-request`.
    pub(crate) fn marked_requests(&self) -> impl Iterator<Item = (&str, Place<'_>)> {
        self.schemas().into_iter().filter(|(_, schema)| schema.value["x-request"] == true)
    }

    /// The components that are not those of a resource.
    pub(crate) fn own_components(&self) -> impl Iterator<Item = &Value> {
        let sections = self.value["components"].as_object().into_iter().flatten();
        let all = sections.flat_map(|(section, of)| of.as_object().into_iter().flatten().map(move |it| (section, it)));
        all.filter(|(section, (name, _))| self.origin(section, name).is_none()).map(|(_, (_, component))| component)
    }

    /// The section and the name of each component that values refer to, and of those that these refer to.
    pub(crate) fn references<'a>(&'a self, values: impl Iterator<Item = &'a Value>) -> BTreeSet<(&'a str, &'a str)> {
        let (mut found, mut next) = (BTreeSet::new(), Vec::from_iter(values));
        while let Some(value) = next.pop() {
            let component = value["$ref"].as_str().and_then(|to| to.strip_prefix("#/components/")?.split_once('/'));
            if let Some((section, name)) = component.filter(|component| found.insert(*component)) {
                next.push(&self.value["components"][section][name]);
            }
            next.extend(value.as_object().into_iter().flat_map(|map| map.values()));
            next.extend(value.as_array().into_iter().flatten());
        }
        found
    }
}

/// The name at the end of a `$ref` to a schema, also of one that is wrapped in `allOf` to carry a
/// description of its own.
#[must_use]
pub fn referenced(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str().or_else(|| schema["allOf"][0]["$ref"].as_str())?.strip_prefix("#/components/schemas/")
}

/// The keywords whose values are by name.
const NAMED: [&str; 5] = ["parameters", "properties", "responses", "schemas", "x-events"];

/// A value in a document together with the way to it.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    /// The document that this is a place of.
    pub(crate) document: &'a Document,
    path: Vec<Cow<'a, str>>,
    value: &'a Value,
}

/// A place is used like its value.
impl Deref for Place<'_> {
    type Target = Value;

    fn deref(&self) -> &Value {
        self.value
    }
}

impl<'a> Place<'a> {
    /// The place below this one; its value is null where there is nothing.
    #[must_use]
    pub fn get(&self, key: &str) -> Self {
        match self.value.as_object().and_then(|map| map.get_key_value(key)) {
            Some((key, value)) => self.below(key.into(), value),
            None => self.below(key.to_owned().into(), &Value::Null),
        }
    }

    /// True if a value other than null stands below this place.
    pub(crate) fn has(&self, key: &str) -> bool {
        !self.value[key].is_null()
    }

    /// The places below this one with their keys; none where this is not an object.
    #[must_use]
    pub fn entries(&self) -> Vec<(&'a str, Self)> {
        let keys = self.value.as_object().into_iter().flatten();
        keys.map(|(key, value)| (key.as_str(), self.below(key.into(), value))).collect()
    }

    /// The places in this list; none where this is not a list.
    #[must_use]
    pub fn items(&self) -> Vec<Self> {
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(|(index, item)| self.below(index.to_string().into(), item)).collect()
    }

    fn below(&self, key: Cow<'a, str>, value: &'a Value) -> Self {
        let mut path = self.path.clone();
        path.push(key);
        Self { document: self.document, path, value }
    }

    /// The same place with another value: for values that are made of what stands here.
    pub(crate) fn with(&self, value: &'a Value) -> Self {
        Self { document: self.document, path: self.path.clone(), value }
    }

    /// The value at this place.
    #[must_use]
    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// Returns the value as a string, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// Returns the keys of the path to this place.
    #[must_use]
    pub fn keys(&self) -> &[Cow<'a, str>] {
        &self.path
    }

    /// The last of its keys; empty at the outermost place.
    #[must_use]
    pub fn key(&self) -> &str {
        self.path.last().map_or("", AsRef::as_ref)
    }

    /// The places in this object or list.
    pub(crate) fn children(&self) -> impl Iterator<Item = Self> + use<'a> {
        self.entries().into_iter().map(|(_, below)| below).chain(self.items())
    }

    /// Calls a function for this place and all below it, without examples: they hold values, not names of the document.
    pub fn each(&self, visit: &mut dyn FnMut(&Self)) {
        self.each_below(false, visit);
    }

    /// The keys of an object may be names of the document, none of which is a keyword.
    fn each_below(&self, has_names: bool, visit: &mut dyn FnMut(&Self)) {
        visit(self);
        for below in self.children().filter(|below| has_names || below.key() != "example") {
            below.each_below(!has_names && NAMED.contains(&below.key()), visit);
        }
    }

    /// Creates a problem for a violated rule at this place; `help` may be empty.
    #[must_use]
    pub fn breach(&self, rule: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
        // A place that does not exist has the line of the innermost one around it.
        let Lines { file, line, .. } = self.document.lines.find(&self.path);
        let file = line.map_or(&*self.document.file, |_| file).to_owned();
        Problem { file, place: self.path.join("."), line: *line, rule, message: message.into(), help: help.into() }
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
        let problem = place.breach("it", "has no id", "");
        assert_eq!((problem.place.as_str(), problem.line), ("paths./bot/create.post", Some(5)));
        assert_eq!(
            Error::accept(vec![problem]).unwrap_err().to_string(),
            "bots.yaml:5: paths./bot/create.post: has no id"
        );
        Ok(())
    }

    #[test]
    fn examples_are_not_visited_unless_they_are_named_so() -> Result<(), Error> {
        let text = "components: { schemas: { It: { example: { $ref: a }, properties: { example: { $ref: b, example: { $ref: c } } } } } }";
        let (document, mut found) = (Document::parse("bots.yaml", text)?, Vec::new());
        document.root().each(&mut |place| found.extend(place["$ref"].as_str().map(str::to_owned)));
        assert_eq!(found, ["b"]);
        Ok(())
    }

    #[test]
    fn missing_key_has_the_line_of_its_parent_and_each_item_has_its_line() -> Result<(), Error> {
        let document = Document::parse("bots.yaml", "paths:\n  /bot/create:\n    - a\n    - b\n")?;
        let path = document.root().get("paths").get("/bot/create");
        assert_eq!(path.get("post").get("responses").breach("it", "", "").line, Some(2));
        assert_eq!(path.items()[1].breach("it", "", "").line, Some(4));
        Ok(())
    }

    #[test]
    fn invalid_yaml_is_an_error_of_one_line_with_its_location() {
        for (text, expected) in [
            (
                "paths:\n  - a\n  b: [",
                "line 3 column 3: while parsing a block collection, did not find expected '-' indicator",
            ),
            ("a:\n\tb: 1\n", "line 2 column 2: tabs disallowed within this context (block indentation)"),
        ] {
            let error = Document::parse("bots.yaml", text).map(|_| ()).unwrap_err().to_string();
            assert_eq!(error, format!("bots.yaml: not a YAML document: error: {expected}"));
        }
    }
}
