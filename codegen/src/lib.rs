//! Turns the curated OpenAPI document of `chatbotkit-client` into Rust.
//!
//! The pipeline has one module for each step, and data passes through them in this order:
//!
//! | module | task |
//! |---|---|
//! | [`document`] | reads the YAML and overlays, and keeps the line of every value |
//! | [`model`] | reads operations, the clients that have their methods, and event unions |
//! | [`check`] | checks the rules that the other modules rely on |
//! | `types` | generates types: open enums, choices, structs with builders, ids, patches, event unions |
//! | `methods` | generates a client for each resource, a method for each operation, and its documentation |
//! | `markdown` | descriptions as documentation, in which only examples of methods are tests |
//! | `features` | the cargo features that items require |
//! | `emit` | prints the files |
//! | [`rust`] | reads generated code, to compare it with that of another document |
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
mod code;
pub mod document;
mod emit;
mod error;
mod features;
pub mod json_schema;
mod markdown;
mod methods;
pub mod model;
pub mod rust;
mod types;

pub use document::Document;
pub use document::overlay::Overlay;
pub use document::source::Source;
pub use error::{Error, Problem};

use features::Features;

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

/// Generates types, operations and resource clients from the document.
///
/// # Errors
/// [`Error::Document`] with every [`Problem`] of the document, each with its place in the file; [`Error::Invalid`]
/// if the generated code is not Rust.
pub fn generate(document: &Document) -> Result<Generated, Error> {
    Error::accept(check::problems(document))?;
    let operations = model::operation::operations(document)?;
    let features = Features::of(document, &operations);
    let file = |code| emit::file(document, code);
    Ok(Generated {
        types: file(emit::types(&types::types(document, &operations), &features))?,
        clients: file(emit::clients(&methods::clients(document, &operations, &features), &features))?,
        operations: file(emit::operations(document, &operations, &features))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The code of a document with one operation, with these keys and schemas besides.
    fn code(operation: &str, schemas: &str) -> Result<Generated, Error> {
        let head = "openapi: 3.0.3\ninfo: { title: It, version: v1 }\ntags: [{ name: bot, description: Bots. }]\nservers: [{ url: 'https://a/v1' }, { url: '{origin}/v1' }]\n";
        let operation = format!("operationId: wakeBot, summary: It, x-retry: idempotent, {operation}");
        let paths = format!("paths: {{ /bot/wake: {{ post: {{ {operation} }} }} }}\n");
        generate(&Document::parse("it.yaml", format!("{head}{paths}{schemas}"))?)
    }

    #[test]
    fn a_document_needs_no_schemas() -> Result<(), Error> {
        let code = code("responses: { '200': { description: It. } }", "")?;
        assert!(code.operations.contains("pub static WAKE_BOT"));
        assert!(code.clients.contains("pub fn wake(&self) -> Call<()>"), "{}", code.clients);
        Ok(())
    }

    #[test]
    fn response_has_the_type_of_its_media_type() -> Result<(), Error> {
        let schemas = "components: { schemas: { Bot: { description: It., type: object } } }\n";
        let bot = "{ schema: { $ref: '#/components/schemas/Bot' } }";
        for (responses, expected) in [
            (
                format!("'200': {{ description: It., content: {{ application/json; charset=utf-8: {bot} }} }}"),
                "types::Bot",
            ),
            (format!("'202': {{ description: It., content: {{ application/json: {bot} }} }}"), "types::Bot"),
            (
                format!(
                    "'200': {{ description: It., content: {{ application/json: {bot} }} }}, '204': {{ description: It. }}"
                ),
                "Option<types::Bot>",
            ),
            ("'200': { description: It., content: { text/plain: {} } }".to_owned(), "String"),
            ("'200': { description: It., content: { application/octet-stream: {} } }".to_owned(), "::bytes::Bytes"),
            ("'204': { description: It. }".to_owned(), "()"),
        ] {
            let code = code(&format!("responses: {{ {responses} }}"), schemas)?;
            assert!(code.clients.contains(&format!("-> Call<{expected}>")), "{expected} in {}", code.clients);
        }
        Ok(())
    }

    #[test]
    fn request_accepts_all_media_types_of_the_form_of_its_response() -> Result<(), Error> {
        let content = "content: { image/png: {}, image/jpeg: {}, text/csv: {} }";
        let text = code(&format!("responses: {{ '200': {{ description: It., {content} }} }}"), "")?;
        assert!(text.clients.contains("Form::Text(\"text/csv\")"), "{}", text.clients);
        let content = content.replace(", text/csv: {}", "");
        let bytes = format!("'200': {{ description: It., {content} }}, '206': {{ description: It., {content} }}");
        let bytes = code(&format!("responses: {{ {bytes} }}"), "")?;
        assert!(bytes.clients.contains("Form::Bytes(\"image/jpeg, image/png\")"), "{}", bytes.clients);
        Ok(())
    }

    #[test]
    fn type_of_a_time_is_implemented_once() -> Result<(), Error> {
        let body =
            "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/ExpiresAt' } } } }";
        let schemas =
            "components: { schemas: { ExpiresAt: { description: It., type: integer, x-timestamp: true } } }\n";
        let code = code(&format!("{body}, responses: {{ '200': {{ description: It. }} }}"), schemas)?;
        assert!(code.types.contains("pub use crate::runtime::Timestamp as ExpiresAt;"), "{}", code.types);
        assert!(!code.types.contains("impl"), "{}", code.types);
        Ok(())
    }

    #[test]
    fn example_sets_a_constant_unless_the_builder_does() -> Result<(), Error> {
        let body = "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Bot' }, example: { kind: it } } } }";
        for (required, expected) in
            [("", "Bot::builder().kind(Kind::It).build()"), ("required: [kind],", "Bot::builder().build()")]
        {
            let bot = format!(
                "Bot: {{ description: It., type: object, {required} properties: {{ kind: {{ $ref: '#/components/schemas/Kind' }} }} }}"
            );
            let schemas = format!(
                "components: {{ schemas: {{ {bot}, Kind: {{ description: It., type: string, enum: [it] }} }} }}\n"
            );
            let code = code(&format!("{body}, responses: {{ '200': {{ description: It. }} }}"), &schemas)?;
            assert!(code.clients.contains(expected), "{expected} in {}", code.clients);
        }
        Ok(())
    }

    #[test]
    fn only_examples_of_methods_are_tests() -> Result<(), Error> {
        let text = "\"It:\\n\\n```\\ncurl\"";
        let body = "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Bot' } } } }";
        let schemas = format!(
            "components: {{ schemas: {{ Bot: {{ description: {text}, type: object, properties: {{ a: {{ description: {text}, type: string, maxLength: 9 }} }} }} }} }}\n"
        );
        let code =
            code(&format!("description: {text}, {body}, responses: {{ '200': {{ description: It. }} }}"), &schemas)?;
        for (code, expected, tests) in [(&code.types, 3, 0), (&code.operations, 1, 0), (&code.clients, 1, 1)] {
            assert_eq!(code.matches("/// ```text\n").count(), expected, "{code}");
            assert_eq!(code.matches("/// ```\n").count(), expected + 2 * tests, "{code}");
        }
        assert!(code.types.contains("/// curl\n    /// ```\n    ///\n    /// Limits: "), "{}", code.types);
        Ok(())
    }

    #[test]
    fn example_with_a_schema_named_client_has_one_client_in_scope() -> Result<(), Error> {
        let body =
            "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Client' } } } }";
        let schemas = "components: { schemas: { Client: { description: It., type: object, properties: { a: { description: It., type: string } } } } }\n";
        let code = code(&format!("{body}, responses: {{ '200': {{ description: It. }} }}"), schemas)?;
        assert_eq!(code.clients.matches("use chatbotkit_client::types::Client;").count(), 1, "{}", code.clients);
        assert!(!code.clients.contains("use chatbotkit_client::Client;"), "{}", code.clients);
        Ok(())
    }

    #[test]
    fn deprecated_and_renamed_items_are_so_in_rust() -> Result<(), Error> {
        let bot = "Bot: { description: It., type: object, deprecated: true, required: [self], properties: { self: { description: It., type: string, x-name: me, deprecated: true }, nick: { description: It., type: string, format: uuid, nullable: true, deprecated: true } } }";
        let body = "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Bot' } } } }";
        let operation = format!("deprecated: true, {body}, responses: {{ '200': {{ description: It. }} }}");
        let code = code(&operation, &format!("components: {{ schemas: {{ {bot} }} }}\n"))?;
        let types = code.types.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in [
            "/// It. #[deprecated] #[cfg_attr(feature = \"schemars\", derive(::schemars::JsonSchema))] #[non_exhaustive]",
            "schemars(rename = \"self\"))] #[deprecated] pub me: String,",
            "pub nick: Patch<String>,",
            "#[deprecated] pub fn nick(",
        ] {
            assert!(types.contains(part), "{part} in {types}");
        }
        assert!(code.clients.contains("#[deprecated]\n    pub fn wake("), "{}", code.clients);
        Ok(())
    }
}
