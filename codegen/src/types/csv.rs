use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::code::ident;
use crate::model::operation::{Operation, Response};

/// The media type of a table.
const CSV: &str = "text/csv";

/// Implements `Csv` for the responses that are also available as a table.
pub(super) fn tables(operations: &[Operation]) -> Vec<TokenStream> {
    let tables = operations.iter().filter(|operation| operation.media.iter().any(|media| media == CSV));
    let schemas = tables.filter_map(|operation| match &operation.response {
        Some(Response::Schema(name)) => Some(ident(name)),
        _ => None,
    });
    schemas.collect::<BTreeSet<_>>().into_iter().map(|name| quote!(impl crate::runtime::Csv for #name {})).collect()
}
