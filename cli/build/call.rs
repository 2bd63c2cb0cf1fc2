//! The call of an operation: the method of the generated client, with a typed request.

use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::Operation;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Map;

use crate::columns::is_page;

/// True if the request body may be a file.
pub(crate) fn takes_file(document: &Document, operation: &Operation) -> bool {
    let place = document.root().get("paths");
    let place = place.get(&operation.path).get(&operation.method);
    let content = place.get("requestBody");
    content.get("content").entries().iter().any(|(_, media)| media.get("schema").value()["format"] == "binary")
}

/// A function that makes the call from the input.
pub(crate) fn call(document: &Document, operation: &Operation) -> TokenStream {
    let accessors = operation.call.resource.iter().map(|name| format_ident!("{name}"));
    let method = format_ident!("{}", operation.call.method);
    let mut arguments: Vec<_> = (0..operation.segments.len()).map(|index| quote!(input.ids[#index].as_str())).collect();
    if operation.query_type().is_some() {
        arguments.push(quote!(input.query()?));
    }
    let file = takes_file(document, operation);
    if file {
        arguments.push(quote!(upload));
    } else if let Some(body) = body(document, operation) {
        let body = format_ident!("{body}");
        arguments.push(quote!(input.body::<types::#body>()?));
    }
    let call = quote!(client #(.#accessors())*);
    let call = match (&operation.response, &operation.stream) {
        (None, _) => quote!(Ok(response::events(#call.#method(#(#arguments),*).stream()))),
        (Some(_), _) if file => quote! {{
            let (client, input, upload) = (#call, input.clone(), input.upload()?);
            Ok(response::value(async move { Ok(client.#method(#(#arguments),*).await?) }))
        }},
        (Some(_), _) if is_page(document, operation) => quote! {{
            let call = #call.#method(#(#arguments),*);
            Ok(if input.all { response::pages(call.pages()) } else { response::value(call) })
        }},
        (Some(_), Some(_)) => quote! {{
            let call = #call.#method(#(#arguments),*);
            Ok(if input.stream { response::events(call.stream()) } else { response::value(call) })
        }},
        (Some(_), None) => quote!(Ok(response::value(#call.#method(#(#arguments),*)))),
    };
    quote!(|client, input| #call)
}

/// The schema of the body; none if it has no field that a caller can set, where the method takes none.
pub(crate) fn body<'a>(document: &Document, operation: &'a Operation) -> Option<&'a str> {
    let name = operation.body.as_deref()?;
    let schema = document.schema(name);
    let open = !(schema["additionalProperties"].is_null() || schema["additionalProperties"] == false);
    let empty = schema["properties"].as_object().is_none_or(Map::is_empty);
    (open || !empty || schema["type"] != "object").then_some(name)
}
