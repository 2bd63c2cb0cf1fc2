//! The generated files: types, operations, clients.

use std::collections::BTreeMap;

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use crate::code::{Items, comment, docs, ident};
use crate::document::Document;
use crate::error::Error;
use crate::features::Features;
use crate::methods::page;
use crate::model::operation::{self, Operation};

/// Prints a file of a document.
///
/// # Errors
/// [`Error::Invalid`] if the code is not Rust.
pub(crate) fn file(document: &Document, code: TokenStream) -> Result<String, Error> {
    let message = |problem| format!("cannot generate: not Rust: {problem}");
    let not_rust = |problem| Error::Invalid { place: document.file.clone(), message: message(problem) };
    Ok(prettyplease::unparse(&syn::parse2(code).map_err(not_rust)?))
}

/// The file of the types.
pub(crate) fn types(types: &Items, features: &Features) -> TokenStream {
    let types = types.iter().map(|(name, code)| features.gate(name, code));
    quote! {
        #[cfg(feature = "schemars")]
        #[allow(unused_imports, reason = "a document may have no optional field")]
        use crate::runtime::Optional;
        pub use crate::runtime::{Extra, Patch, Timed, UnknownEvent, UnknownValue, Unset};

        #(#types)*
    }
}

/// The file of the resource clients.
pub(crate) fn clients(clients: &Items, features: &Features) -> TokenStream {
    let clients = clients.iter().map(|(name, code)| features.gate(name, code));
    quote! {
        use crate::call::Call;
        use crate::client::Client;
        #[allow(unused_imports, reason = "a document may have an operation of each kind, or none")]
        use crate::runtime::{Form, Request, StreamOnly, Target::Known};
        use crate::{operations, types};

        #(#clients)*
    }
}

/// The file of the operation table, with the servers, headers and secret fields of the document.
pub(crate) fn operations(document: &Document, operations: &[Operation], features: &Features) -> TokenStream {
    let constants = operations.iter().map(|operation| {
        let constant = ident(operation.constant());
        let attribute = features.attribute([operation.constant()]);
        quote!(#attribute &#constant)
    });
    let table = operations.iter().map(|operation| features.gate(&operation.constant(), &row(document, operation)));
    let headers = headers(document);
    let secrets = secrets(document);
    let secrets = secrets.iter().map(|(name, schemas)| {
        let attribute = features.attribute(schemas);
        quote!(#attribute #name)
    });
    let url = |index: usize| document.value()["servers"][index]["url"].as_str().unwrap_or_default();
    // `check` has found two of them, of which the second begins with this.
    let (hosted, elsewhere) = (url(0), url(1).trim_start_matches("{origin}"));
    quote! {
        pub use crate::runtime::{Operation, Idempotency};

        /// All operations, in the order of their paths.
        pub static ALL: &[&Operation] = &[#(#constants),*];

        #(#table)*

        /// The names of the headers that the client's options set.
        #[allow(dead_code, reason = "another document may have headers that no option sets")]
        pub(crate) mod headers {
            #(#headers)*
        }

        /// The names of the fields that hold a secret.
        pub(crate) const SECRET_FIELDS: &[&str] = &[#(#secrets),*];

        /// The base URL of the hosted service.
        pub(crate) const HOSTED_SERVER: &str = #hosted;

        /// The path of the API below the origin of any other deployment.
        pub(crate) const SELF_HOSTED_PATH: &str = #elsewhere;
    }
}

fn row(document: &Document, operation: &Operation) -> TokenStream {
    let Operation { id, path, media, urgent, .. } = operation;
    let (constant, method) = (ident(operation.constant()), ident(operation.method.to_uppercase()));
    let idempotency = ident(format!("{:?}", operation.idempotency));
    let [timeout, idle_timeout] = [operation.timeout, operation.idle_timeout].map(|seconds| {
        seconds.map_or_else(|| quote!(None), |seconds| quote!(Some(::std::time::Duration::from_secs(#seconds))))
    });
    let docs = comment(&page::page(document, operation));
    quote! {
        #docs
        pub static #constant: Operation = Operation {
            id: #id,
            method: ::reqwest::Method::#method,
            path: #path,
            idempotency: Idempotency::#idempotency,
            media: &[#(#media),*],
            timeout: #timeout,
            idle_timeout: #idle_timeout,
            urgent: #urgent,
        };
    }
}

fn headers(document: &Document) -> Vec<TokenStream> {
    let header = operation::headers(&document.root()).filter_map(|(key, place)| {
        let constant = ident(key.to_shouty_snake_case());
        let name = place.get("name").text()?;
        let docs = docs(place.get("description").text().unwrap_or_default());
        Some(quote!(#docs pub(crate) const #constant: &str = #name;))
    });
    header.collect()
}

/// The names of the fields whose schema is a secret, each with the schemas that have it.
fn secrets(document: &Document) -> BTreeMap<String, Vec<&str>> {
    let mut secrets = BTreeMap::<_, Vec<_>>::new();
    for (schema, place) in document.schemas() {
        for (name, field) in place.get("properties").entries() {
            if document.named(field.value())["x-secret"] == true {
                secrets.entry(name.to_owned()).or_default().push(schema);
            }
        }
    }
    secrets
}
