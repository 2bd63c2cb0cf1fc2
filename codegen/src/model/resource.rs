//! Resources: clients, with operations as their methods.

use std::collections::BTreeMap;

use crate::document::{Document, Place};

use super::operation::{Operation, client_type};

/// A resource client, and its position in the tree of clients.
pub(crate) struct Resource<'a> {
    /// The accessors from the client to it; none for the client itself.
    pub(crate) path: Vec<String>,
    /// The description of its tag.
    pub(crate) description: &'a str,
    /// The resources directly below it.
    pub(crate) below: Vec<Vec<String>>,
    /// The operations that are methods of it.
    pub(crate) operations: Vec<&'a Operation>,
}

impl Resource<'_> {
    /// The type of its client: `BotSessionClient`.
    pub(crate) fn client(&self) -> String {
        client_type(&self.path)
    }
}

/// All resources of the operations and their parents, the client itself first.
pub(crate) fn resources<'a>(document: &'a Document, operations: &'a [Operation]) -> Vec<Resource<'a>> {
    let mut found = BTreeMap::from([(Vec::new(), Vec::new())]);
    for operation in operations {
        let path = &operation.call.resource;
        for depth in 0..path.len() {
            found.entry(path[..depth].to_vec()).or_default();
        }
        found.entry(path.clone()).or_default().push(operation);
    }
    let paths: Vec<_> = found.keys().cloned().collect();
    let below = |path: &[String]| {
        let inside = paths.iter().filter(|it| it.len() == path.len() + 1 && it.starts_with(path));
        inside.cloned().collect()
    };
    let resource = |(path, operations): (Vec<String>, _)| Resource {
        description: description(document, &path).unwrap_or_default(),
        below: below(&path),
        operations,
        path,
    };
    found.into_iter().map(resource).collect()
}

/// The description of a resource: that of the tag `bot.session`, or else of the tag `session`.
pub(crate) fn description<'a>(document: &'a Document, path: &[String]) -> Option<&'a str> {
    let tags = document.root().get("tags").items();
    let tag = |name: &str| {
        let tag = tags.iter().find(|tag| tag.get("name").text() == Some(name))?;
        Place::text(&tag.get("description"))
    };
    tag(&path.join(".")).or_else(|| tag(path.last()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::model::operation::operations;

    #[test]
    fn resource_has_accessors_of_its_children_and_the_description_of_its_tag() -> Result<(), Error> {
        let text = "tags: [{ name: bot, description: Bots. }, { name: bot.session, description: Sessions of bots. }]\npaths:\n  /bot/session/create: { post: { operationId: createSession, x-retry: idempotent } }\n  /ping: { get: { operationId: ping, x-retry: idempotent } }\n";
        let document = Document::parse("bots.yaml", text)?;
        let operations = operations(&document)?;
        let found = resources(&document, &operations);
        let of = |it: &Resource<'_>| (it.client(), it.description.to_owned(), it.below.len(), it.operations.len());
        let expected = [
            ("Client".to_owned(), String::new(), 1, 1),
            ("BotClient".to_owned(), "Bots.".to_owned(), 1, 0),
            ("BotSessionClient".to_owned(), "Sessions of bots.".to_owned(), 0, 1),
        ];
        assert_eq!(found.iter().map(of).collect::<Vec<_>>(), expected);
        Ok(())
    }
}
