//! Turns the curated OpenAPI document of `chatbotkit-client` into Rust.
//!
//! The pipeline has one module for each step, and data passes through them in this order:
//!
//! | module | task |
//! |---|---|
//! | [`document`] | reads the YAML and overlays, and keeps the line of every value |
//! | [`model`] | reads operations, the clients that have their methods, and event unions |
//! | [`check`] | checks the rules that the other modules rely on |
//! | `types` | lets progenitor generate types, and turns them into open enums, builders, ids and patches |
//! | `methods` | generates a client for each resource, a method for each operation, and its documentation |
//! | `emit` | prints the files |
//!
//! Requests require every property that is `required`. Responses and events require only those that `x-essential` lists as
//! well; any other is an `Option`, or has an empty value if it is a list or an enum, or if requests have the same type.
//!
//! ```
//! let document = chatbotkit_codegen::Document::parse("petshop.yaml", r##"
//! openapi: 3.0.3
//! info: { title: Pets, version: v1 }
//! servers: [{ url: "https://pets.example/v1" }, { url: "{origin}/api/v1" }]
//! tags: [{ name: pet, description: Pets and their names. }]
//! paths:
//!   /pet/{petId}/fetch:
//!     get:
//!       operationId: fetchPet
//!       summary: Read one pet
//!       x-retry: idempotent
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
//!       required: [id, name]
//!       x-essential: [id]
//!       properties: { id: { $ref: "#/components/schemas/PetId" }, name: { type: string, description: Its name. } }
//! "##)?;
//! let code = chatbotkit_codegen::generate(&document)?;
//! assert!(code.types.contains("pub id: PetId") && code.types.contains("pub name: Option<String>"));
//! assert!(code.clients.contains("pub fn fetch(&self, pet_id: impl Into<types::PetId>) -> Call<types::Pet>"));
//! # Ok::<(), chatbotkit_codegen::Error>(())
//! ```

pub mod check;
pub mod document;
mod emit;
mod error;
pub mod json_schema;
mod methods;
pub mod model;
mod types;

pub use document::Document;
pub use document::overlay::Overlay;
pub use document::source::Source;
pub use error::{Error, Problem};

/// The generated files, pretty-printed. They refer to `crate::runtime`, `crate::client` and `crate::call`, the modules
/// of the client that they stand on.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Generated {
    /// Requests, responses, values and events.
    pub types: String,
    /// The operation table.
    pub operations: String,
    /// The resource clients with their methods.
    pub clients: String,
}

impl Generated {
    /// The files by their names.
    #[must_use]
    pub fn files(&self) -> [(&'static str, &str); 3] {
        [("types.rs", &self.types), ("operations.rs", &self.operations), ("clients.rs", &self.clients)]
    }
}

/// Generates the client's typed half from the document.
///
/// # Errors
/// [`Error::Document`] with every [`Problem`] of the document, each with its place in the file; [`Error::Generate`]
/// if progenitor fails.
pub fn generate(document: &Document) -> Result<Generated, Error> {
    document.accept(check::problems(document))?;
    let operations = model::operation::operations(document)?;
    Ok(Generated {
        types: emit::types(document, &types::types(document, &operations)?)?,
        clients: emit::clients(document, &methods::clients(document, &operations)?)?,
        operations: emit::operations(document, &operations)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_needs_no_schemas() -> Result<(), Error> {
        let head = "openapi: 3.0.3\ninfo: { title: It, version: v1 }\ntags: [{ name: bot, description: Bots. }]\nservers: [{ url: 'https://a/v1' }, { url: '{origin}/v1' }]\n";
        let operation =
            "operationId: wakeBot, summary: It, x-retry: idempotent, responses: { '200': { description: It. } }";
        let document =
            Document::parse("it.yaml", format!("{head}paths: {{ /bot/wake: {{ post: {{ {operation} }} }} }}\n"))?;
        assert!(generate(&document)?.operations.contains("pub static WAKE_BOT"));
        Ok(())
    }
}
