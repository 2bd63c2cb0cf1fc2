//! The part of the curated document that the client's handwritten code relies on, held against another document.
//!
//! Handwritten code names types as `types::Bot` and operations as `operations::FETCH_BOT`, so its source is the list of
//! what it relies on: nothing has to be kept in step with it.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use serde_json::Value;

use crate::document::{Document, Place};
use crate::error::Error;
use crate::model::field_name;
use crate::model::operation::{Operation, operations};

const RULE: &str = "handwritten";
const HELP: &str = "take it over from the curated document, openapi/chatbotkit.yaml";

/// Checks that a document has what the handwritten sources use of `ours`: operations with the same parameters,
/// and types with the same fields. Everything else may be missing.
///
/// # Errors
/// [`Error::Document`] with everything that is missing or differs.
pub fn check(document: &Document, ours: &Document, sources: &[String]) -> Result<(), Error> {
    let mut used = Used::default();
    // A source that is no Rust is a finding of the compiler.
    sources.iter().for_each(|source| used.read(source.parse().unwrap_or_default(), ""));
    let mut problems = Vec::new();
    let mut breach = |place: &Place<'_>, message: String| problems.push(place.breach(RULE, message, HELP));
    let found = operations(document)?;
    for expected in operations(ours)?.iter().filter(|it| used.contains("operations", &it.constant())) {
        let id = &expected.id;
        match found.iter().find(|operation| operation.id == *id) {
            None => breach(&document.root().get("paths"), format!("has no {id}, which handwritten code calls")),
            Some(it) if signature(it) == signature(expected) => {}
            Some(it) => breach(&it.place(document), format!("{id} differs from the one that handwritten code calls")),
        }
    }
    let schemas = document.root().get("components").get("schemas");
    for (name, ours) in ours.schemas().iter().filter(|(name, _)| used.contains("types", name)) {
        let theirs = schemas.get(name);
        if theirs.is_null() {
            breach(&schemas, format!("has no {name}, which handwritten code uses"));
            continue;
        }
        if kind(ours.value()) != kind(theirs.value()) {
            breach(&theirs, format!("{name} is another kind of type than the one that handwritten code uses"));
        }
        let properties = ours.get("properties").entries().into_iter();
        for (name, ours) in properties.filter(|(name, ours)| used.names.contains(&field_name(name, ours))) {
            if shape(&ours) != shape(&theirs["properties"][name]) {
                breach(&theirs, format!("{name} is missing or of another type, and handwritten code uses it"));
            }
        }
    }
    document.accept(problems)
}

/// All that the method of an operation is made of.
fn signature(operation: &Operation) -> impl PartialEq {
    let Operation { segments, body, response, optional, stream, handwritten, .. } = operation.clone();
    (segments, body, response, optional, stream, handwritten, operation.query_type())
}

/// The kind of type that a schema becomes.
fn kind(schema: &Value) -> impl PartialEq + use<'_> {
    let has = ["enum", "oneOf", "anyOf", "x-events"].map(|key| schema[key].is_null());
    (has, ["type", "x-secret", "x-timestamp"].map(|key| &schema[key]))
}

/// All that the type of a field is made of.
fn shape(property: &Value) -> impl PartialEq + use<'_> {
    ["$ref", "allOf", "type", "items", "nullable", "additionalProperties"].map(|key| &property[key])
}

/// The names in Rust sources.
#[derive(Default)]
struct Used {
    /// Every name, that of a field or not.
    names: BTreeSet<String>,
    /// The names that stand after that of a module.
    paths: BTreeSet<(String, String)>,
}

impl Used {
    fn contains(&self, module: &str, name: &str) -> bool {
        self.paths.contains(&(module.to_owned(), name.to_owned()))
    }

    /// Reads tokens, of which each name may stand after that of a module around them, as in `types::{Bot, BotId}`.
    fn read(&mut self, tokens: TokenStream, around: &str) {
        let mut module = around.to_owned();
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    let name = name.to_string();
                    self.names.insert(name.trim_start_matches("r#").to_owned());
                    self.paths.insert((module, name.clone()));
                    module = name;
                }
                // The colons of a path.
                TokenTree::Punct(punct) if punct.as_char() == ':' => {}
                TokenTree::Group(group) => {
                    self.read(group.stream(), &module);
                    around.clone_into(&mut module);
                }
                _ => around.clone_into(&mut module),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = r##"
paths:
  /bot/{botId}/fetch:
    get:
      operationId: fetchBot
      x-retry: idempotent
      parameters: [{ name: botId, in: path, schema: { $ref: "#/components/schemas/BotId" } }]
      responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Bot" } } } } }
  /bot/{botId}/poke:
    post: { operationId: pokeBot, x-retry: idempotent }
components:
  schemas:
    BotId: { type: string }
    Bot: { type: object, properties: { name: { type: string }, nickName: { type: string }, age: { type: integer } } }
"##;

    const SOURCE: &str =
        "use crate::types::{Bot, Other}; fn it(bot: &Bot) { send(&operations::FETCH_BOT, bot.nick_name) }";

    fn check(theirs: &str) -> String {
        let document = |text| Document::parse("theirs.yaml", text).expect("a document");
        let checked = super::check(&document(theirs), &document(OURS), &[SOURCE.to_owned()]);
        checked.map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn a_document_may_lack_what_no_handwritten_code_uses() {
        let poke = "  /bot/{botId}/poke:\n    post: { operationId: pokeBot, x-retry: idempotent }\n";
        assert_eq!(check(&OURS.replace(poke, "").replace("age: { type: integer }", "")), "");
    }

    #[test]
    fn a_document_without_what_handwritten_code_uses_is_refused_at_its_line() {
        for (theirs, expected) in [
            (
                OURS.replace("operationId: fetchBot", "operationId: getBot"),
                "theirs.yaml:2: paths: has no fetchBot, which handwritten code calls",
            ),
            (
                OURS.replace(
                    "schema: { $ref: \"#/components/schemas/Bot\" }",
                    "schema: { $ref: '#/components/schemas/BotId' }",
                ),
                "theirs.yaml:4: paths./bot/{botId}/fetch.get: fetchBot differs from the one that handwritten code calls",
            ),
            (
                OURS.replace("    Bot: {", "    Robot: {"),
                "theirs.yaml:12: components.schemas: has no Bot, which handwritten code uses",
            ),
            (
                OURS.replace("    Bot: { type: object", "    Bot: { x-secret: true, type: object"),
                "theirs.yaml:14: components.schemas.Bot: Bot is another kind of type than the one that handwritten code uses",
            ),
            (
                OURS.replace("nickName: { type: string }", "nickName: { type: integer }"),
                "theirs.yaml:14: components.schemas.Bot: nickName is missing or of another type, and handwritten code uses it",
            ),
        ] {
            assert_eq!(check(&theirs), format!("{expected}: {HELP}"));
        }
    }
}
