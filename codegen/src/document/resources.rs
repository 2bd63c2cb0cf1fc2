//! Resource files: parts of a document, each with the operations of one resource, in the folder `resources` beside it.
//! A resource is a cargo feature of the client with the name of its file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Document, Layer, Place, overlay, referenced};
use crate::error::{Error, Problem};
use crate::model::reach;

/// The folder of the resource files.
const FOLDER: &str = "resources";

/// The resource of each path, schema and parameter that is not in the document's own file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    pub(crate) paths: BTreeMap<String, String>,
    pub(crate) schemas: BTreeMap<String, String>,
    parameters: BTreeMap<String, String>,
}

/// The resource files of a document, by the names of the resources.
///
/// # Errors
/// [`Error::Io`] if the folder cannot be read. A document without it has no resources.
pub fn files(document: &Path) -> Result<BTreeMap<String, PathBuf>, Error> {
    let folder = document.with_file_name(FOLDER);
    if !folder.is_dir() {
        return Ok(BTreeMap::new());
    }
    let io = |source| Error::Io { file: folder.display().to_string(), source };
    let entries = std::fs::read_dir(&folder).map_err(io)?.collect::<Result<Vec<_>, _>>().map_err(io)?;
    let yaml =
        entries.iter().map(std::fs::DirEntry::path).filter(|path| path.extension().is_some_and(|it| it == "yaml"));
    Ok(yaml.filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path))).collect())
}

impl Document {
    /// Adds the operations of the selected resources, and the schemas that they use, also those of other resources.
    ///
    /// # Errors
    /// Those of [`read`](Self::read).
    pub fn with_resources(
        mut self,
        files: &BTreeMap<String, PathBuf>,
        selected: impl Fn(&str) -> bool,
    ) -> Result<Self, Error> {
        if !files.keys().any(|name| selected(name)) {
            return Ok(self);
        }
        for (name, file) in files {
            let mut part = Self::read_file(file)?;
            if !selected(name)
                && let Some(part) = part.value.as_object_mut()
            {
                part.retain(|section, _| section == "components");
            }
            self.add(name, part)?;
        }
        self.accept(self.references_to_resources())?;
        self.remove_unused(selected);
        Ok(self)
    }

    /// References of the document's own file to the schemas of resources, which are not always part of it.
    fn references_to_resources(&self) -> Vec<Problem> {
        let paths = self.root().get("paths").entries().into_iter();
        let own = paths.filter(|(path, _)| !self.origins.paths.contains_key(*path));
        let schemas = self.schemas().into_iter().filter(|(name, _)| !self.origins.schemas.contains_key(*name));
        let mut problems = Vec::new();
        for (_, place) in own.chain(schemas) {
            self.find_references(&place, &mut problems);
        }
        problems
    }

    fn find_references(&self, place: &Place<'_>, problems: &mut Vec<Problem>) {
        if let Some(resource) = referenced(place.value()).and_then(|name| self.origins.schemas.get(name)) {
            let problem = place.problem(format!("refers to a schema of the resource {resource}"));
            problems.push(problem.rule("resource").help("define it in the document, and not in the resource file"));
        }
        place.entries().iter().for_each(|(_, place)| self.find_references(place, problems));
        place.items().iter().for_each(|place| self.find_references(place, problems));
    }

    /// Removes the components of resources that are not selected, except those that the operations use.
    fn remove_unused(&mut self, selected: impl Fn(&str) -> bool) {
        let operations = self.root().get("paths").entries().into_iter().flat_map(|(_, item)| item.entries());
        let parameters = operations.flat_map(|(_, operation)| operation.get("parameters").items());
        let parameters: BTreeSet<_> = parameters.filter_map(|it| Some(it.get("$ref").text()?.to_owned())).collect();
        let schemas = [reach::sent(self), reach::received(self)];
        let schemas: BTreeSet<_> = schemas.iter().flatten().map(|it| (*it).to_owned()).collect();
        let Origins { schemas: of_schemas, parameters: of_parameters, .. } = &self.origins;
        for (section, used, origins) in [("parameters", parameters, of_parameters), ("schemas", schemas, of_schemas)] {
            let Some(all) = self.value["components"][section].as_object_mut() else { continue };
            let unselected = |it: &String| origins.get(it).is_some_and(|resource| !selected(resource));
            all.retain(|it, _| !unselected(it) || used.iter().any(|used| used.rsplit('/').next() == Some(it)));
        }
    }

    fn add(&mut self, resource: &str, part: Self) -> Result<(), Error> {
        let mut problems = Vec::new();
        self.claim(resource, &[], &part.root(), &mut problems);
        part.accept(problems.into_iter().map(|problem| problem.rule("resource")).collect())?;
        overlay::merge(&mut self.value, &part.value);
        self.layers.push(Layer { updates: vec![(Vec::new(), Vec::new())], file: part });
        Ok(())
    }

    /// Records the keys of a section as those of a resource, and checks that it can be merged.
    fn claim(&mut self, resource: &str, section: &[&str], place: &Place<'_>, problems: &mut Vec<Problem>) {
        if !place.value().is_object() {
            problems.push(place.problem("is not an object"));
        }
        for (key, place) in place.entries() {
            let defined = section.iter().chain([&key]).try_fold(&self.value, |value, key| value.get(*key));
            let origins = match section {
                [] if key == "tags" => {
                    let known = defined.and_then(Value::as_array).into_iter().flatten();
                    let known: Vec<_> = known.map(|tag| &tag["name"]).collect();
                    let repeated = place.items().into_iter().filter(|tag| known.contains(&&tag.value()["name"]));
                    problems.extend(repeated.map(|tag| tag.problem("is already defined in another file")));
                    if !place.value().is_array() {
                        problems.push(place.problem("is not a list"));
                    }
                    continue;
                }
                [] if ["paths", "components"].contains(&key) => {
                    self.claim(resource, &[key], &place, problems);
                    continue;
                }
                ["components"] if ["parameters", "schemas"].contains(&key) => {
                    self.claim(resource, &["components", key], &place, problems);
                    continue;
                }
                ["paths"] => &mut self.origins.paths,
                ["components", "parameters"] => &mut self.origins.parameters,
                ["components", "schemas"] => &mut self.origins.schemas,
                _ => {
                    let problem = place.problem("is not read from a resource file");
                    problems.push(problem.help("move it to the document"));
                    continue;
                }
            };
            if defined.is_some() {
                problems.push(place.problem("is already defined in another file"));
            }
            origins.insert(key.to_owned(), resource.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CORE: &str =
        "tags: [{ name: bot }]\npaths: { /bot/list: { get: {} } }\ncomponents: { schemas: { Bot: {} } }\n";
    const FILE: &str = "paths:\n  /file/list:\n    get: {}\ncomponents: { schemas: { FileId: {}, File: {} } }\n";
    const RECORD: &str = "tags: [{ name: record }]\npaths: { /record/list: { get: { requestBody: { $ref: '#/components/schemas/FileId' } } } }\n";

    /// A folder with a document and these resource files.
    fn folder(files: &[(&str, &str)]) -> std::io::Result<tempfile::TempDir> {
        let folder = tempfile::tempdir()?;
        std::fs::create_dir(folder.path().join(FOLDER))?;
        std::fs::write(folder.path().join("bots.yaml"), CORE)?;
        for (name, text) in files {
            std::fs::write(folder.path().join(FOLDER).join(name), text)?;
        }
        Ok(folder)
    }

    #[test]
    fn selected_resources_are_included_with_the_schemas_that_they_use() -> Result<(), Box<dyn std::error::Error>> {
        let folder = folder(&[("file.yaml", FILE), ("record.yaml", RECORD), ("notes.txt", "[")])?;
        let document = folder.path().join("bots.yaml");
        let of = |selected: fn(&str) -> bool| -> Result<(String, String), Error> {
            let document = Document::read_with(&document, selected)?;
            let keys = |value: &Value| value.as_object().map(|it| it.keys().cloned().collect::<Vec<_>>().join(" "));
            let [paths, schemas] = [&document.value()["paths"], &document.value()["components"]["schemas"]].map(keys);
            Ok((paths.unwrap_or_default(), schemas.unwrap_or_default()))
        };
        assert_eq!(of(|_| false)?, ("/bot/list".into(), "Bot".into()));
        assert_eq!(of(|name| name == "record")?, ("/bot/list /record/list".into(), "Bot FileId".into()));
        assert_eq!(of(|_| true)?, ("/bot/list /file/list /record/list".into(), "Bot File FileId".into()));
        let document = Document::read(&document)?;
        assert_eq!(document.value()["tags"].as_array().map(Vec::len), Some(2));
        let problem = document.root().get("paths").get("/file/list").get("get").problem("");
        assert_eq!((problem.file.ends_with("file.yaml"), problem.line), (true, Some(3)));
        Ok(())
    }

    #[test]
    fn document_refers_to_no_schema_of_a_resource() -> std::io::Result<()> {
        let folder = folder(&[("file.yaml", FILE)])?;
        let document = folder.path().join("bots.yaml");
        std::fs::write(&document, CORE.replace("Bot: {}", "Bot: { allOf: [{ $ref: '#/components/schemas/File' }] }"))?;
        let error = Document::read(&document).map(|_| ()).unwrap_err().to_string();
        let expected = "bots.yaml:3: components.schemas.Bot: refers to a schema of the resource file: define it in the document, and not in the resource file";
        assert!(error.lines().next().is_some_and(|line| line.ends_with(expected)), "{error}");
        Ok(())
    }

    #[test]
    fn resource_file_adds_operations_and_components_only() -> std::io::Result<()> {
        for (text, expected) in [
            ("servers: []\n", "file.yaml:1: servers: is not read from a resource file: move it to the document"),
            ("paths:\n  /bot/list: {}\n", "file.yaml:2: paths./bot/list: is already defined in another file"),
            (
                "components: { schemas: { Bot: {} } }\n",
                "file.yaml:1: components.schemas.Bot: is already defined in another file",
            ),
            ("tags: [{ name: bot }]\n", "file.yaml:1: tags.0: is already defined in another file"),
            ("paths:\n", "file.yaml:1: paths: is not an object"),
            ("paths: [a]\n", "file.yaml:1: paths: is not an object"),
            ("components: { schemas: }\n", "file.yaml:1: components.schemas: is not an object"),
            (
                "components: { responses: {} }\n",
                "file.yaml:1: components.responses: is not read from a resource file: move it to the document",
            ),
            ("- a\n", "file.yaml:1: is not an object"),
        ] {
            let folder = folder(&[("file.yaml", text)])?;
            let error = Document::read(&folder.path().join("bots.yaml")).map(|_| ()).unwrap_err().to_string();
            assert!(error.ends_with(expected), "{error}");
        }
        Ok(())
    }
}
