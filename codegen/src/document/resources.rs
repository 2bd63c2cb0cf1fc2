//! Resource files: parts of a document, each with the operations of one resource, in the folder `resources` beside it.
//! A resource is a cargo feature of the client with the name of its file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::overlay::{self, Overlay};
use super::{Document, Place};
use crate::error::{Error, Problem};

/// The folder of the resource files.
const FOLDER: &str = "resources";

const RULE: &str = "resource";

/// Resource files by the names of the resources.
pub type Files = BTreeMap<String, PathBuf>;

/// Returns the resource files of a document.
///
/// # Errors
/// [`Error::Invalid`] if the folder cannot be read, or a document in it has another extension than `.yaml`. A document
/// without it has no resources.
pub fn files(document: &Path) -> Result<Files, Error> {
    let folder = folder(document);
    if !folder.is_dir() {
        return Ok(Files::new());
    }
    let io = |problem| Error::of(&folder, problem);
    let entries = std::fs::read_dir(&folder).map_err(io)?.collect::<Result<Vec<_>, _>>().map_err(io)?;
    let mut files = Files::new();
    for path in entries.iter().map(std::fs::DirEntry::path) {
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("yaml") => _ = files.insert(name, path),
            Some("yml" | "json") => {
                return Err(Error::of(&path, format!("is not read: name it {name}.yaml")));
            }
            _ => {}
        }
    }
    Ok(files)
}

/// The folder of the resource files of a document.
pub(super) fn folder(document: &Path) -> PathBuf {
    document.with_file_name(FOLDER)
}

impl Document {
    /// Reads the document in a file, with all its [resources](super::resources).
    ///
    /// # Errors
    /// [`Error::Invalid`] when there is no such file or it is not YAML, [`Error::Document`] when a resource file defines
    /// something that another file defines.
    pub fn read(path: &Path) -> Result<Self, Error> {
        Self::read_with(path, |_| true)
    }

    /// Reads the document in a file, with the selected [resources](super::resources).
    ///
    /// # Errors
    /// Those of [`read`](Self::read).
    pub fn read_with(path: &Path, selected: impl Fn(&str) -> bool) -> Result<Self, Error> {
        Self::read_file(path)?.with_resources(&files(path)?, None, selected)
    }

    /// Adds the operations of the selected resources, applies an overlay, and adds the schemas that operations then use, also
    /// those of other resources.
    ///
    /// # Errors
    /// Those of [`read`](Self::read) and [`overlaid`](Self::overlaid).
    pub fn with_resources(
        mut self,
        files: &Files,
        overlay: Option<&Overlay>,
        selected: impl Fn(&str) -> bool,
    ) -> Result<Self, Error> {
        if overlay.is_none() && !files.keys().any(|name| selected(name)) && self.is_whole() {
            return Ok(self);
        }
        let (on, off): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| selected(name));
        for (name, file) in on {
            self.add(name, &Self::read_file(file)?)?;
        }
        if let Some(overlay) = overlay {
            self = self.overlaid(overlay)?;
        }
        for (name, file) in off {
            let mut part = Self::read_file(file)?;
            if let Value::Object(sections) = &mut part.value {
                sections.retain(|section, _| section == "components");
            }
            if overlay.is_some() {
                part.remove_components(&self.value["components"]);
            }
            self.add(name, &part)?;
        }
        self.remove_unused(selected);
        Ok(self)
    }

    /// Removes the components that others replace: one of an overlay has nothing to do with that of a resource that is not selected.
    fn remove_components(&mut self, others: &Value) {
        let sections = self.value.get_mut("components").and_then(Value::as_object_mut);
        for (section, all) in sections.into_iter().flatten() {
            let is_left = |name: &str| others[section][name].is_null();
            all.as_object_mut().into_iter().for_each(|all| all.retain(|name, _| is_left(name)));
        }
    }

    /// Adds a resource.
    fn add(&mut self, name: &str, part: &Self) -> Result<(), Error> {
        Error::accept(self.claim(name, &part.root()))?;
        overlay::merge((&mut self.value, &mut self.lines), (&part.value, &part.lines));
        Ok(())
    }

    /// Records what a resource file defines as that of the resource, and checks that it can be merged.
    fn claim(&mut self, resource: &str, part: &Place<'_>) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut breach = |place: &Place<'_>, message: &str, help: &str| {
            problems.push(place.breach(RULE, message, help));
        };
        let (file, components) = (part.entries(), part.get("components").entries());
        let file = file.into_iter().map(|(section, place)| (section, place, &self.value));
        let components = components.into_iter().map(|(section, place)| (section, place, &self.value["components"]));
        if !part.is_object() {
            breach(part, "is not an object", "");
        }
        for (section, place, ours) in file.chain(components) {
            match (place.keys().len(), section) {
                (1, "tags") if place.is_array() => {}
                (1, "tags") => breach(&place, "is not a list", ""),
                (1, "components" | "paths") | (2, "parameters" | "schemas") if !place.is_object() => {
                    breach(&place, "is not an object", "");
                }
                (1, "components") => {}
                (1, "paths") | (2, "parameters" | "schemas") => {
                    for (name, place) in place.entries() {
                        if !ours[section][name].is_null() {
                            breach(&place, "is already defined in another file", "");
                        }
                        self.origins.insert((section.to_owned(), name.to_owned()), resource.to_owned());
                    }
                }
                _ => breach(&place, "is not read from a resource file", "move it to the document"),
            }
        }
        problems
    }

    /// True unless it refers to a component that it lacks, which may be that of a resource.
    fn is_whole(&self) -> bool {
        let used = self.references([&self.value].into_iter());
        used.iter().all(|(section, name)| !self.value["components"][*section][*name].is_null())
    }

    /// Removes the components of resources that are not selected, except those that the operations and the document's own
    /// components use.
    fn remove_unused(&mut self, selected: impl Fn(&str) -> bool) {
        let marked = self.marked_requests().map(|(_, schema)| schema.value());
        let values = marked.chain(self.own_components()).chain([&self.value["paths"]]);
        let mut used = self.references(values);
        used.extend(self.marked_requests().map(|(name, _)| ("schemas", name)));
        let all = self.origins.iter().filter(|((section, name), resource)| {
            section != "paths" && !selected(resource) && !used.contains(&(section.as_str(), name.as_str()))
        });
        let unused: Vec<_> = all.map(|(component, _)| component.clone()).collect();
        for (section, name) in unused {
            if let Value::Object(section) = &mut self.value["components"][section] {
                section.remove(&name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Source;

    const CORE: &str = "openapi: 3.0.3\ntags: [{ name: bot }]\npaths: { /bot/list: { get: {} } }\ncomponents: { schemas: { Bot: {} } }\n";
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
        let problem = document.root().get("paths").get("/file/list").get("get").breach("it", "", "");
        assert_eq!((problem.file.ends_with("file.yaml"), problem.line), (true, Some(3)));
        Ok(())
    }

    #[test]
    fn resource_file_with_another_extension_is_refused() -> std::io::Result<()> {
        for name in ["file.yml", "file.json"] {
            let folder = folder(&[(name, FILE)])?;
            let error = Document::read(&folder.path().join("bots.yaml")).map(|_| ()).unwrap_err().to_string();
            assert!(error.ends_with(&format!("resources/{name}: is not read: name it file.yaml")), "{error}");
        }
        Ok(())
    }

    #[test]
    fn schema_of_a_resource_that_the_document_uses_is_always_included() -> Result<(), Box<dyn std::error::Error>> {
        let folder = folder(&[("file.yaml", FILE)])?;
        let document = folder.path().join("bots.yaml");
        std::fs::write(&document, CORE.replace("Bot: {}", "Bot: { allOf: [{ $ref: '#/components/schemas/File' }] }"))?;
        let document = Document::read_with(&document, |_| false)?;
        let names: Vec<_> = document.schemas().into_iter().map(|(name, _)| name).collect();
        assert_eq!((names, &document.value()["paths"]["/file/list"]), (vec!["Bot", "File"], &Value::Null));
        Ok(())
    }

    #[test]
    fn overlay_refers_to_schemas_of_resources_that_are_not_selected_or_has_its_own()
    -> Result<(), Box<dyn std::error::Error>> {
        let folder = folder(&[("file.yaml", FILE)])?;
        let overlay = folder.path().join("ours.yaml");
        let update = |schemas: &str| {
            let head = "overlay: 1.0.0\ninfo: { title: It, version: v1 }\nactions:\n";
            let refers = "allOf: [{ $ref: '#/components/schemas/File' }]";
            let update = format!("Bot: {{ {refers} }}{schemas}");
            std::fs::write(&overlay, format!("{head}  - {{ target: $.components.schemas, update: {{ {update} }} }}\n"))
        };
        let source = Source { document: folder.path().join("bots.yaml"), overlay: Some(overlay.clone()) };
        for (schemas, file) in [("", json!({})), (", File: { type: string }", json!({ "type": "string" }))] {
            update(schemas)?;
            let document = source.read_with(|_| false)?;
            let names: Vec<_> = document.schemas().into_iter().map(|(name, _)| name).collect();
            assert_eq!((names, &document.value()["paths"]["/file/list"]), (vec!["Bot", "File"], &Value::Null));
            assert_eq!(document.schema("File"), &file);
        }
        std::fs::write(folder.path().join(FOLDER).join("file.yaml"), "- a\n")?;
        let error = source.read_with(|_| false).map(|_| ()).unwrap_err().to_string();
        assert!(error.ends_with("file.yaml:1: is not an object"), "{error}");
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
        let folder = folder(&[("file.yaml", "tags: [{ name: bot }]\n")])?;
        let document = Document::read(&folder.path().join("bots.yaml")).expect("a document");
        let problems = crate::check::problems(&document);
        let expected = "file.yaml:1: tags.1: \"bot\" is listed already: give each tag another name";
        assert!(problems.iter().any(|it| it.to_string().ends_with(expected)), "{problems:?}");
        Ok(())
    }
}
