//! Types by progenitor, which makes them of the schemas.

use std::any::Any;

use openapiv3::OpenAPI;
use progenitor::{GenerationSettings, Generator};
use syn::Item;

use crate::document::Document;
use crate::error::Error;

/// The items of progenitor's `types` module.
pub(super) fn generate(document: &Document, projected: &OpenAPI) -> Result<Vec<Item>, Error> {
    let mut settings = GenerationSettings::default();
    settings.with_derive("PartialEq");
    // Progenitor panics at what it does not know. The rules of `check` find what is known of that before.
    let generated = std::panic::catch_unwind(|| Generator::new(&settings).generate_tokens(projected));
    let tokens = match generated {
        Ok(Ok(tokens)) => tokens,
        Ok(Err(problem)) => return Err(document.cannot(format!("progenitor: {problem}"))),
        Err(panic) => return Err(document.cannot(format!("progenitor panicked: {}", message(&*panic)))),
    };
    let file: syn::File =
        syn::parse2(tokens).map_err(|problem| document.cannot(format!("progenitor made no Rust: {problem}")))?;
    let types = file.items.into_iter().find_map(|item| match item {
        Item::Mod(module) if module.ident == "types" => module.content,
        _ => None,
    });
    Ok(types.map(|(_, items)| items).unwrap_or_default())
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without a message")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::operation::operations;
    use crate::types::project::project;

    #[test]
    fn schemas_and_queries_become_types() -> Result<(), Error> {
        let document = Document::parse(
            "pets.yaml",
            r##"
            openapi: 3.0.3
            info: { title: Pets, version: v1 }
            paths:
              /pet/list:
                get:
                  operationId: listPets
                  x-retry: idempotent
                  parameters: [{ name: take, in: query, schema: { type: integer } }]
                  responses: { "200": { description: Pets., content: { application/jsonl: {} } } }
            components: { schemas: { Pet: { description: A pet., type: object, properties: { id: { type: string } } } } }
            "##,
        )?;
        let types = generate(&document, &project(&document, &operations(&document)?)?)?;
        let structs = types.iter().filter_map(|item| match item {
            Item::Struct(item) => Some(item.ident.to_string()),
            _ => None,
        });
        assert_eq!(structs.collect::<Vec<_>>(), ["ListPets", "Pet"]);
        Ok(())
    }
}
