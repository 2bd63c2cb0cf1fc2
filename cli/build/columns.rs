//! Columns of a list in the terminal: the values of its items that fit in a line.

use chatbotkit_codegen::Document;
use chatbotkit_codegen::document::referenced;
use chatbotkit_codegen::model::operation::{Operation, Response};
use chatbotkit_codegen::model::page_item;
use proc_macro2::TokenStream;
use quote::quote;

use crate::fields::properties;

/// True if the response is a page of a list.
pub(crate) fn is_page(document: &Document, operation: &Operation) -> bool {
    let Some(Response::Schema(response)) = &operation.response else { return false };
    operation.takes_cursor() && page_item(document.schema(response)).is_some()
}

/// The names of the scalar properties of the response, or of an item of a list, each with whether it is a time.
pub(crate) fn columns(document: &Document, operation: &Operation) -> Vec<TokenStream> {
    let Some(Response::Schema(response)) = &operation.response else { return Vec::new() };
    let item = referenced(&document.schema(response)["properties"]["items"]["items"]).unwrap_or(response);
    let schemas = document.schemas();
    let Some((_, item)) = schemas.iter().find(|(name, _)| *name == item) else { return Vec::new() };
    let columns = properties(item).into_iter().filter_map(|(name, place)| {
        let schema = referenced(place.value()).map_or(place.value(), |name| document.schema(name));
        let time = schema["x-timestamp"] == true;
        let scalar = ["string", "integer", "number", "boolean"].iter().any(|of| schema["type"] == *of);
        scalar.then(|| quote!(Column { name: #name, time: #time }))
    });
    columns.collect()
}
