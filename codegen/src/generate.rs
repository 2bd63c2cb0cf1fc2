//! Progenitor's part: types and the signatures of the methods.

use std::any::Any;

use openapiv3::OpenAPI;
use progenitor::{GenerationSettings, Generator, InterfaceStyle};
use syn::{ImplItem, ImplItemFn, Item};

use crate::{Document, Error};

/// What progenitor made, taken apart.
pub(crate) struct Raw {
    /// The items of its `types` module.
    pub(crate) types: Vec<Item>,
    /// The methods of its client.
    pub(crate) methods: Vec<ImplItemFn>,
}

pub(crate) fn generate(document: &Document, projected: &OpenAPI) -> Result<Raw, Error> {
    let mut settings = GenerationSettings::default();
    settings.with_interface(InterfaceStyle::Positional).with_derive("PartialEq");
    // Progenitor panics at what it does not know. What is known of that is a rule of `check`.
    let generated = std::panic::catch_unwind(|| Generator::new(&settings).generate_tokens(projected));
    let tokens = match generated {
        Ok(Ok(tokens)) => tokens,
        Ok(Err(problem)) => return Err(document.cannot(format!("progenitor: {problem}"))),
        Err(panic) => return Err(document.cannot(format!("progenitor gave up: {}", said(&*panic)))),
    };
    let file: syn::File =
        syn::parse2(tokens).map_err(|problem| document.cannot(format!("progenitor made no Rust: {problem}")))?;
    let mut raw = Raw { types: Vec::new(), methods: Vec::new() };
    for item in file.items {
        match item {
            Item::Mod(module) if module.ident == "types" => {
                raw.types = module.content.map(|(_, items)| items).unwrap_or_default();
            }
            Item::Impl(block) if block.trait_.is_none() => {
                raw.methods.extend(block.items.into_iter().filter_map(|item| match item {
                    ImplItem::Fn(method) if method.sig.asyncness.is_some() => Some(method),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    Ok(raw)
}

fn said(panic: &(dyn Any + Send)) -> &str {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("it does not say why")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{operation, project};

    #[test]
    fn an_operation_may_answer_in_several_ways() -> Result<(), Error> {
        let document = Document::parse(
            "pets.yaml",
            r##"
            openapi: 3.0.3
            info: { title: Pets, version: v1 }
            paths:
              /pet/wake:
                post:
                  operationId: wakePet
                  x-retry: safe
                  responses:
                    "200": { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
                    "202": { description: B., content: { application/json: { schema: { $ref: "#/components/schemas/B" } } } }
                    "404": { description: C., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
                    "500": { description: D., content: { application/json: { schema: { $ref: "#/components/schemas/B" } } } }
            components: { schemas: { A: { type: object }, B: { type: object } } }
            "##,
        )?;
        let operations = operation::operations(&document)?;
        let raw = generate(&document, &project::project(&document, &operations)?)?;
        let output = &raw.methods[0].sig.output;
        assert!(quote::quote!(#output).to_string().contains("ResponseValue < types :: A >"));
        Ok(())
    }

    #[test]
    fn progenitor_makes_types_and_methods_of_what_is_left() -> Result<(), Error> {
        let document = Document::parse(
            "pets.yaml",
            r##"
            openapi: 3.0.3
            info: { title: Pets, version: v1 }
            paths:
              /pet/list:
                get:
                  operationId: listPets
                  x-retry: safe
                  parameters: [{ name: take, in: query, schema: { type: integer } }]
                  responses: { "200": { description: Pets., content: { application/jsonl: {} } } }
            components: { schemas: { Pet: { description: A pet., type: object, properties: { id: { type: string } } } } }
            "##,
        )?;
        let operations = operation::operations(&document)?;
        let raw = generate(&document, &project::project(&document, &operations)?)?;
        let names: Vec<_> = raw.methods.iter().map(|method| method.sig.ident.to_string()).collect();
        assert_eq!(names, ["list_pets"]);
        let structs = raw.types.iter().filter_map(|item| match item {
            Item::Struct(item) => Some(item.ident.to_string()),
            _ => None,
        });
        assert_eq!(structs.collect::<Vec<_>>(), ["ListPets", "Pet"]);
        Ok(())
    }
}
