//! Turns the curated OpenAPI document of `chatbotkit-client` into Rust.
//!
//! The pipeline has one room for each step, and data passes through them in this order:
//!
//! | room | what it does |
//! |---|---|
//! | [`document`] | reads the YAML, knows where everything stands in it |
//! | [`overlay`], [`source`] | add to it what others have, and find the files of both |
//! | [`check`] | holds it against the rules that the other rooms rely on |
//! | [`operation`], [`event`] | take out what OpenAPI has no words for: retry classes, streams, event unions |
//! | [`reach`] | tells what callers fill in from what the server does |
//! | `project` | leaves what progenitor can take |
//! | `generate` | lets progenitor make types and signatures of that |
//! | `refine` | makes them what a person would have written: open enums, builders, ids, requests |
//! | `emit`, `page` | add the event unions, and the operation table with a page for each operation |
//!
//! ```
//! let document = chatbotkit_codegen::Document::parse("petshop.yaml", r##"
//! openapi: 3.0.3
//! info: { title: Pets, version: v1 }
//! servers: [{ url: "https://pets.example/v1" }, { url: "{origin}/api/v1" }]
//! paths:
//!   /pet/{petId}/fetch:
//!     get:
//!       operationId: fetchPet
//!       summary: Read one pet
//!       x-retry: safe
//!       parameters:
//!         - { name: petId, in: path, required: true, schema: { $ref: "#/components/schemas/PetId" } }
//!       responses:
//!         "200":
//!           description: The pet.
//!           content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
//! components:
//!   schemas:
//!     PetId: { description: The id of a pet., type: string }
//!     Pet:
//!       description: A pet.
//!       type: object
//!       required: [id]
//!       properties: { id: { $ref: "#/components/schemas/PetId" } }
//! "##)?;
//! let code = chatbotkit_codegen::generate(&document)?;
//! assert!(code.contains("pub struct Pet"));
//! assert!(code.contains("fn fetch_pet(pet_id: &types::PetId)"));
//! # Ok::<(), chatbotkit_codegen::Error>(())
//! ```

use std::collections::BTreeSet;

mod additions;
pub mod check;
pub mod document;
mod emit;
mod error;
pub mod event;
mod generate;
pub mod json_schema;
mod lines;
pub mod operation;
pub mod overlay;
mod page;
mod project;
pub mod reach;
mod refine;
pub mod source;

pub use document::Document;
pub use error::{Error, Problem};
pub use overlay::Overlay;
pub use source::Source;

/// Generates the client's typed half from the document, pretty-printed.
///
/// The code refers to `crate::wire`, the room of the client that it stands on.
///
/// # Errors
/// Every [`Problem`] that the document has, each with its place in the file; or what progenitor
/// had to say about it.
pub fn generate(document: &Document) -> Result<String, Error> {
    document.accept(check::problems(document))?;
    with_additions(document, &BTreeSet::new())
}

/// The same from a document that is not the one which the client's methods are written for: what it
/// has beyond `ours` gets public functions.
///
/// # Errors
/// Those of [`generate`], and an operation or a schema of `ours` that is missing.
pub fn generate_other(document: &Document, ours: &Document) -> Result<String, Error> {
    document.accept(check::problems(document))?;
    with_additions(document, &additions::additions(document, ours)?)
}

fn with_additions(document: &Document, additions: &BTreeSet<String>) -> Result<String, Error> {
    let mut operations = operation::operations(document)?;
    for operation in operations.iter_mut().filter(|operation| additions.contains(&operation.id)) {
        operation.call = Some(format!("more::{}", operation.function()));
    }
    let unions = event::unions(document)?;
    let projected = project::project(document, &operations)?;
    let raw = generate::generate(document, &projected)?;
    let types = refine::types(document, &operations, raw.types)?;
    let functions = refine::requests(document, &operations, &raw.methods, additions)?;
    let file = emit::file(document, &operations, &unions, &types, &functions)?;
    Ok(prettyplease::unparse(&file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_needs_no_schemas() -> Result<(), Error> {
        let head = "openapi: 3.0.3\ninfo: { title: It, version: v1 }\nservers: [{ url: 'https://a/v1' }, { url: '{origin}/v1' }]\n";
        let operation = "operationId: wakeBot, summary: It, x-retry: safe, responses: { '200': { description: It. } }";
        let document =
            Document::parse("it.yaml", format!("{head}paths: {{ /bot/wake: {{ post: {{ {operation} }} }} }}\n"))?;
        assert!(generate(&document)?.contains("pub static WAKE_BOT"));
        Ok(())
    }

    #[test]
    fn the_page_of_an_operation_leads_to_what_calls_it() -> Result<(), Error> {
        let operation = |id: &str, more: &str| {
            let said = "summary: It, x-retry: safe, responses: { '200': { description: It. } }";
            format!("  /{id}:\n    get: {{ operationId: {id}, {said}{more} }}\n")
        };
        let head = "openapi: 3.0.3\ninfo: { title: It, version: v1 }\nservers: [{ url: 'https://a/v1' }, { url: '{origin}/v1' }]\ncomponents: { schemas: {} }\npaths:\n";
        let ours = format!("{head}{}", operation("wakeBot", ", x-call: 'BotClient::wake'"));
        let theirs = format!("{ours}{}", operation("pokeBot", ""));
        let (ours, theirs) = (Document::parse("ours.yaml", ours)?, Document::parse("theirs.yaml", theirs)?);
        let code = generate_other(&theirs, &ours)?;
        assert!(code.contains("/// - Call: [`BotClient::wake`](crate::BotClient::wake)."), "{code}");
        assert!(code.contains("/// - Call: [`more::poke_bot`](crate::more::poke_bot)."), "{code}");
        // As a document of its own it has no additions.
        assert_eq!(generate(&theirs)?.matches("/// - Call:").count(), 1);
        Ok(())
    }
}
