//! Overlays: what is added to a document, or taken out of it, without touching its file.
//!
//! This is [OpenAPI Overlay 1.0](https://spec.openapis.org/overlay/v1.0.0.html), with targets in the
//! part of `JSONPath` that names places: `$`, `.name`, `['name']`, `[0]`, `.*` and `[*]`. Objects are
//! merged key by key and lists are joined; whatever else stands at both places is replaced. An update
//! of a list is one more item.

mod path;

use std::path::Path;

use serde_json::Value;

use super::lines::Lines;
use super::{Document, Place};
use crate::error::Error;

const RULE: &str = "overlay";

/// The keys of an overlay, and those of an action in it.
const OVERLAY: &[&str] = &["overlay", "info", "actions"];
const ACTION: &[&str] = &["target", "description", "update", "remove"];

/// An overlay, with its text kept for the lines of problems.
#[derive(Clone, Debug)]
pub struct Overlay(Document);

impl Overlay {
    /// Reads the overlay in a file.
    ///
    /// # Errors
    /// [`Error::Invalid`] when there is no such file or it is not YAML, [`Error::Document`] when it is no overlay.
    pub fn read(path: &Path) -> Result<Self, Error> {
        Self::of(Document::read_file(path)?)
    }

    /// Takes the overlay from a text; `file` is what problems call it.
    ///
    /// # Errors
    /// Those of [`read`](Self::read), but the first.
    pub fn parse(file: impl Into<String>, text: impl Into<String>) -> Result<Self, Error> {
        Self::of(Document::parse(file, text)?)
    }

    fn of(document: Document) -> Result<Self, Error> {
        let mut problems = Vec::new();
        let mut breach =
            |place: &Place<'_>, message: &str, help: &str| problems.push(place.breach(RULE, message, help));
        let (root, version) = (document.root(), document.root().get("overlay"));
        match version.text() {
            Some(text) if text.starts_with("1.0.") => {}
            Some(text) => breach(&version, &format!("is {text}, which is not read"), "write `overlay: 1.0.0`"),
            None => breach(&root, "is not an overlay", "begin it with `overlay: 1.0.0`"),
        }
        if ["title", "version"].iter().any(|key| root.get("info").get(key).text().is_none()) {
            breach(&root.get("info"), "has no title or no version", "write both, as texts");
        }
        let actions = root.get("actions");
        if actions.items().is_empty() {
            breach(&actions, "is not a list of actions", "list what is to change, each with a `target`");
        }
        for action in actions.items() {
            let target = action.get("target");
            match target.text().map(path::parse) {
                None => breach(&action, "has no target", "name one, such as `$.paths`"),
                Some(Err(problem)) => breach(&target, &problem, ""),
                Some(Ok(_)) => {}
            }
            if action.value().get("update").is_some() == (action["remove"] == true) {
                breach(&action, "has neither or both of `update` and `remove: true`", "write one of them");
            }
        }
        let objects = actions.items().into_iter().map(|action| (action, "an action", ACTION));
        for (object, name, keys) in objects.chain([(root, "an overlay", OVERLAY)]) {
            let unknown = object.entries().into_iter().filter(|(key, _)| !keys.contains(key) && !key.starts_with("x-"));
            for (_, place) in unknown {
                breach(&place, &format!("is not a key of {name}"), &format!("there are {}", keys.join(", ")));
            }
        }
        Error::accept(problems)?;
        Ok(Self(document))
    }
}

impl Document {
    /// The document with an overlay over it. What the overlay brings keeps its place there.
    ///
    /// # Errors
    /// [`Error::Document`] with every action that matches nothing, or does not fit what it matches.
    pub fn overlaid(mut self, overlay: &Overlay) -> Result<Self, Error> {
        let mut problems = Vec::new();
        for action in overlay.0.root().get("actions").items() {
            let target = action.get("target");
            let text = target.text().unwrap_or_default();
            let places = path::find(self.root(), &path::parse(text).unwrap_or_default());
            let ways = places.iter().map(|place| place.keys().iter().map(ToString::to_string).collect());
            let ways: Vec<Vec<_>> = ways.collect();
            if ways.is_empty() {
                let message = format!("{text} matches nothing in {}", self.file);
                let help = "name an existing place, add it in an earlier action, or enable the feature of its resource";
                problems.push(target.breach(RULE, message, help));
            }
            // From the end: what is taken out of a list moves what comes after it.
            for way in ways.into_iter().rev() {
                let done = match action.value().get("update") {
                    Some(update) => {
                        let lines = overlay.0.lines.find(action.get("update").keys());
                        self.at(&way).is_some_and(|old| merge(old, (update, lines)))
                    }
                    None => self.remove(&way),
                };
                if !done {
                    let message = format!("does not match the value at `{}`", way.join("."));
                    problems.push(action.breach(RULE, message, "update an object with an object, a list with an item"));
                }
            }
        }
        Error::accept(problems)?;
        Ok(self)
    }

    /// The value at the end of a way, and its lines.
    fn at(&mut self, way: &[String]) -> Option<(&mut Value, &mut Lines)> {
        let pointer: String = way.iter().map(|key| format!("/{}", key.replace('~', "~0").replace('/', "~1"))).collect();
        let lines = way.iter().fold(&mut self.lines, |lines, key| lines.below.entry(key.clone()).or_default());
        Some((self.value.pointer_mut(&pointer)?, lines))
    }

    fn remove(&mut self, way: &[String]) -> bool {
        let Some((last, way)) = way.split_last() else { return false };
        match (self.at(way), last.parse::<usize>()) {
            (Some((Value::Object(map), _)), _) => map.remove(last).is_some(),
            (Some((Value::Array(list), lines)), Ok(index)) if index < list.len() => {
                lines.remove(index);
                list.remove(index);
                true
            }
            _ => false,
        }
    }
}

/// Merges an update into a value, and its lines into those of the value. Returns whether the update was applied.
pub(super) fn merge((value, lines): (&mut Value, &mut Lines), (update, from): (&Value, &Lines)) -> bool {
    match (value, update) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, new) in new {
                let (lines, from) = (lines.below.entry(key.clone()).or_default(), from.find(&[key]));
                let old = old.entry(key.clone()).or_insert(Value::Null);
                let is_merged = match new {
                    Value::Array(items) if old.is_array() => {
                        let mut items = items.iter().enumerate();
                        items.all(|(index, item)| merge((old, lines), (item, from.find(&[index.to_string()]))))
                    }
                    new => old.is_object() && merge((old, lines), (new, from)),
                };
                if !is_merged {
                    (*old, *lines) = (new.clone(), from.clone());
                }
            }
            true
        }
        (Value::Array(list), item) => {
            lines.below.insert(list.len().to_string(), from.clone());
            list.push(item.clone());
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const BASE: &str = "info:\n  title: Bots\n  version: v1\ntags:\n  - name: bot\n  - name: old\npaths:\n  /bot/create:\n    post: { tags: [bot], summary: Make }\n";
    const HEAD: &str = "overlay: 1.0.0\ninfo: { title: Ours, version: 1.0.0 }\nactions:\n";

    fn overlaid(actions: &str) -> Result<Document, Error> {
        let overlay = Overlay::parse("ours.yaml", format!("{HEAD}{actions}"))?;
        Document::parse("bots.yaml", BASE)?.overlaid(&overlay)
    }

    #[test]
    fn objects_are_merged_lists_are_joined_and_the_rest_is_replaced() -> Result<(), Error> {
        let document = overlaid(
            "  - { target: $.info, update: { title: Ours } }\n  - { target: $.tags, update: { name: new } }\n  - { target: '$.tags[1]', remove: true }\n  - { target: $.paths.*.*, update: { tags: [more], x-retry: idempotent } }\n",
        )?;
        assert_eq!(document.value()["info"], json!({ "title": "Ours", "version": "v1" }));
        assert_eq!(document.value()["tags"], json!([{ "name": "bot" }, { "name": "new" }]));
        assert_eq!(
            document.value()["paths"]["/bot/create"]["post"],
            json!({ "tags": ["bot", "more"], "summary": "Make", "x-retry": "idempotent" })
        );
        Ok(())
    }

    #[test]
    fn a_problem_stands_where_what_is_wrong_was_written() -> Result<(), Error> {
        let document = overlaid(
            "  - target: $.paths\n    update:\n      /bot/list:\n        get: { operationId: listBots }\n  - target: $.info\n    update:\n      title: Ours\n",
        )?;
        let root = document.root();
        let at = |place: Place<'_>| {
            let problem = place.breach("it", "", "");
            format!("{}:{}", problem.file, problem.line.unwrap_or_default())
        };
        assert_eq!(at(root.get("paths").get("/bot/list").get("get")), "ours.yaml:7");
        assert_eq!(at(root.get("paths").get("/bot/list").get("get").get("responses")), "ours.yaml:7");
        assert_eq!(at(root.get("paths").get("/bot/create").get("post")), "bots.yaml:9");
        assert_eq!(at(root.get("paths")), "bots.yaml:7");
        assert_eq!(at(root.get("info").get("title")), "ours.yaml:10");
        assert_eq!(at(root.get("info").get("version")), "bots.yaml:3");
        Ok(())
    }

    #[test]
    fn item_of_a_list_has_the_line_of_the_file_that_it_came_from() -> Result<(), Error> {
        let document = overlaid(
            "  - { target: $.tags, update: { name: new } }\n  - { target: '$.tags[0]', remove: true }\n  - { target: $.paths.*.*, update: { tags: [more] } }\n",
        )?;
        let tags = document.root().get("tags").items();
        let added = document.root().get("paths").get("/bot/create").get("post").get("tags").items();
        let lines = [&tags[0], &tags[1], &added[0], &added[1]].map(|place| {
            let problem = place.breach("it", "", "");
            format!("{}:{}", problem.file, problem.line.unwrap_or_default())
        });
        assert_eq!(lines, ["bots.yaml:6", "ours.yaml:4", "bots.yaml:9", "ours.yaml:6"]);
        Ok(())
    }

    #[test]
    fn an_overlay_that_does_not_fit_is_refused_at_its_line() {
        for (actions, expected) in [
            (
                "  - target: $.paths['/bot/forget']\n    remove: true\n",
                "ours.yaml:4: actions.0.target: $.paths['/bot/forget'] matches nothing in bots.yaml: name an existing place, add it in an earlier action, or enable the feature of its resource",
            ),
            (
                "  - { target: $.info.title, update: { a: 1 } }\n",
                "ours.yaml:4: actions.0: does not match the value at `info.title`: update an object with an object, a list with an item",
            ),
            (
                "  - { target: $..post, remove: true }\n",
                "ours.yaml:4: actions.0.target: cannot be read from `..post` on; known are `.name`, `['name']`, `[0]`, `.*` and `[*]`",
            ),
            ("  - { update: 1 }\n", "ours.yaml:4: actions.0: has no target: name one, such as `$.paths`"),
            (
                "  - { target: $.info }\n",
                "ours.yaml:4: actions.0: has neither or both of `update` and `remove: true`: write one of them",
            ),
            (
                "  - { target: $.info, updates: {}, remove: true }\n",
                "ours.yaml:4: actions.0.updates: is not a key of an action: there are target, description, update, remove",
            ),
            ("", "ours.yaml:3: actions: is not a list of actions: list what is to change, each with a `target`"),
        ] {
            assert_eq!(overlaid(actions).map(|_| ()).unwrap_err().to_string(), expected);
        }
    }

    #[test]
    fn invalid_overlay_is_an_error() {
        for (text, expected) in [
            (
                "info: { title: It, version: v1 }\nactions: [{ target: $, update: {} }]\n",
                "o.yaml:1: is not an overlay: begin it with `overlay: 1.0.0`",
            ),
            (
                "overlay: 2.0.0\ninfo: { title: It, version: v1 }\nactions: [{ target: $, update: {} }]\n",
                "o.yaml:1: overlay: is 2.0.0, which is not read: write `overlay: 1.0.0`",
            ),
            (
                "overlay: 1.0.0\nactions: [{ target: $, update: {} }]\n",
                "o.yaml:1: info: has no title or no version: write both, as texts",
            ),
            (
                "overlay: 1.0.0\ninfo: { title: It, version: v1 }\nactoins: []\nactions: [{ target: $, update: {} }]\n",
                "o.yaml:3: actoins: is not a key of an overlay: there are overlay, info, actions",
            ),
        ] {
            assert_eq!(Overlay::parse("o.yaml", text).map(|_| ()).unwrap_err().to_string(), expected);
        }
    }
}
