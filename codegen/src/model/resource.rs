//! Resources: clients, with operations as their methods.

use std::collections::BTreeMap;

use crate::document::Document;

use super::operation::{Operation, client_type};

/// A resource client, and its position in the tree of clients.
pub(crate) struct Resource<'a> {
    /// The accessors from the client to it; none for the client itself.
    pub(crate) path: &'a [String],
    /// The description of the tag `bot.session`, or else of the tag `session`.
    pub(crate) description: &'a str,
    /// The operations that are methods of it.
    pub(crate) operations: Vec<&'a Operation>,
}

impl Resource<'_> {
    /// The type of its client: `BotSessionClient`.
    pub(crate) fn client(&self) -> String {
        client_type(self.path)
    }

    /// True if it is directly below another resource.
    pub(crate) fn is_in(&self, other: &Self) -> bool {
        self.path.split_last().is_some_and(|(_, parent)| *parent == *other.path)
    }
}

/// All resources of the operations and their parents, the client itself first.
pub(crate) fn resources<'a>(document: &'a Document, operations: &'a [Operation]) -> Vec<Resource<'a>> {
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for operation in operations {
        let path = &operation.call.resource;
        for depth in 0..=path.len() {
            found.entry(&path[..depth]).or_default().extend((depth == path.len()).then_some(operation));
        }
    }
    let tags = document.root().get("tags").items();
    let tag = |name: &str| tags.iter().find(|tag| tag["name"] == name)?.get("description").text();
    let description = |path: &[String]| tag(&path.join(".")).or_else(|| tag(path.last()?)).unwrap_or_default();
    let resources = found.into_iter();
    resources.map(|(path, operations)| Resource { path, description: description(path), operations }).collect()
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
        let below = |it: &Resource<'_>| found.iter().filter(|below| below.is_in(it)).count();
        let of = |it: &Resource<'_>| (it.client(), it.description.to_owned(), below(it), it.operations.len());
        let expected = [
            ("Client".to_owned(), String::new(), 1, 1),
            ("BotClient".to_owned(), "Bots.".to_owned(), 1, 0),
            ("BotSessionClient".to_owned(), "Sessions of bots.".to_owned(), 0, 1),
        ];
        assert_eq!(found.iter().map(of).collect::<Vec<_>>(), expected);
        Ok(())
    }
}
