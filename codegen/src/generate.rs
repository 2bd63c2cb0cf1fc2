//! Progenitor's part: types and the signatures of the methods.

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
    let tokens = Generator::new(&settings)
        .generate_tokens(projected)
        .map_err(|problem| document.cannot(format!("progenitor: {problem}")))?;
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
