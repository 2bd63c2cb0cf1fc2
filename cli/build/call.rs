//! The call of an operation: the method of the generated client, with a typed request.

use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::can_be_set;
use chatbotkit_codegen::model::operation::Operation;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::columns::is_page;

/// True if the request body may be a file.
pub(crate) fn takes_file(document: &Document, operation: &Operation) -> bool {
    let body = &document.value()["paths"][&operation.path][&operation.method]["requestBody"];
    let mut media = body["content"].as_object().into_iter().flatten();
    media.any(|(_, content)| content["schema"]["format"] == "binary")
}

/// A function that makes the call from the input.
pub(crate) fn call(document: &Document, operation: &Operation) -> TokenStream {
    let accessors = operation.call.resource.iter().map(|name| format_ident!("{name}"));
    let method = format_ident!("{}", operation.call.method);
    let file = takes_file(document, operation);
    let ids = (0..operation.segments.len()).map(|index| quote!(input.ids[#index].as_str()));
    let query = operation.query_type().map(|_| quote!(typed(&input.query)?));
    let body = body(document, operation).map(|name| format_ident!("{name}"));
    let body = body.map(|name| if file { quote!(upload) } else { quote!(typed::<types::#name>(&input.body)?) });
    let arguments: Vec<_> = ids.chain(query).chain(body).collect();
    let (client, call) = (quote!(client #(.#accessors())*), quote!(#method(#(#arguments),*)));
    let response = if file {
        quote! {
            let (client, input, upload) = (#client, input.clone(), input.upload()?);
            Ok(response::value(async move { Ok(client.#call.await?) }))
        }
    } else if operation.response.is_none() {
        quote!(Ok(response::events(#client.#call.stream())))
    } else if is_page(document, operation) {
        quote! {
            let call = #client.#call;
            Ok(if input.all { response::pages(call.pages()) } else { response::value(call) })
        }
    } else if operation.stream.is_some() {
        quote! {
            let call = #client.#call;
            Ok(if input.stream { response::events(call.stream()) } else { response::value(call) })
        }
    } else {
        quote!(Ok(response::value(#client.#call)))
    };
    quote!(|client, input| { #response })
}

/// The schema of the body; none if it has no field that a caller can set, where the method takes none.
pub(crate) fn body<'a>(document: &Document, operation: &'a Operation) -> Option<&'a str> {
    operation.body.as_deref().filter(|name| can_be_set(document.schema(name)))
}
