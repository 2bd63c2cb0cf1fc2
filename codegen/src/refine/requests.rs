use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{FnArg, ImplItemFn, Pat, ReturnType, Type, TypeReference};

use super::argument::argument;
use super::more;
use crate::Error;
use crate::document::Document;
use crate::operation::Operation;

/// What the façade and the public additions call.
pub(crate) struct Functions {
    /// A function for each operation that says what is to be sent, and what comes back, in types.
    pub(crate) requests: Vec<TokenStream>,
    /// A public function for each operation that the client has no method for.
    pub(crate) more: Vec<TokenStream>,
}

/// What progenitor's method says of an operation, taken apart.
pub(super) struct Signature {
    pub(super) name: Ident,
    pub(super) parts: Vec<(Part, Ident, Type)>,
    pub(super) answer: TokenStream,
    pub(super) stream: Option<TokenStream>,
    pub(super) words: String,
}

/// Where an argument goes.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Segment,
    Query,
    Body,
}

/// Progenitor's methods send by themselves and know one way only. Their signatures are right; what
/// they do is put into the words of `crate::wire`, which the façade sends, repeats and streams.
pub(crate) fn requests(
    document: &Document,
    operations: &[Operation],
    methods: &[ImplItemFn],
    additions: &BTreeSet<String>,
) -> Result<Functions, Error> {
    if methods.len() != operations.len() {
        let counts = format!("{} methods for {} operations", methods.len(), operations.len());
        return Err(document.cannot(format!("progenitor made {counts}")));
    }
    let mut functions = Functions { requests: Vec::new(), more: Vec::new() };
    for operation in operations {
        let name = operation.function();
        let method = methods.iter().find(|method| method.sig.ident == name);
        let signature = method
            .and_then(|method| signature(operation, method))
            .ok_or_else(|| document.cannot(format!("progenitor made no method {name} of the expected form")))?;
        functions.requests.push(request(operation, &signature));
        if additions.contains(&operation.id) {
            let summary = &document.value()["paths"][&operation.path][&operation.method]["summary"];
            functions.more.push(more::function(summary.as_str().unwrap_or_default(), &signature));
        }
    }
    Ok(functions)
}

fn signature(operation: &Operation, method: &ImplItemFn) -> Option<Signature> {
    let mut parts = Vec::new();
    for argument in method.sig.inputs.iter().skip(1) {
        let FnArg::Typed(argument) = argument else {
            return None;
        };
        let (Pat::Ident(name), Type::Reference(TypeReference { elem, .. })) = (&*argument.pat, &*argument.ty) else {
            return None;
        };
        let of = (**elem).clone();
        parts.push(match name.ident != "body" {
            true => (Part::Segment, name.ident.clone(), of),
            false if operation.query.is_empty() => (Part::Body, format_ident!("body"), of),
            false => (Part::Query, format_ident!("query"), of),
        });
    }
    let expected = operation.segments.len() + usize::from(operation.body || !operation.query.is_empty());
    if parts.len() != expected {
        return None;
    }
    let answer = match answer(&method.sig.output)? {
        Type::Tuple(_) => quote!(crate::wire::StreamOnly),
        answer if operation.optional => quote!(Option<#answer>),
        answer => quote!(#answer),
    };
    let stream = operation.stream.as_ref().map(|union| {
        let union = format_ident!("{union}");
        quote!(, types::#union)
    });
    let words = format!(" `{} {}`", operation.method.to_uppercase(), operation.path);
    Some(Signature { name: method.sig.ident.clone(), parts, answer, stream, words })
}

fn request(operation: &Operation, signature: &Signature) -> TokenStream {
    let Signature { name, parts, answer, stream, words } = signature;
    let arguments = parts.iter().map(|(_, name, of)| quote!(#name: &#of));
    let steps = parts.iter().map(|(part, name, _)| match part {
        Part::Segment => quote!(.segment(#name.as_str())),
        Part::Query => quote!(.query(#name)),
        Part::Body => quote!(.json(#name)),
    });
    let constant = format_ident!("{}", operation.constant());
    quote! {
        #[doc = #words]
        pub(crate) fn #name(#(#arguments),*) -> Request<#answer #stream> {
            Request::new(&operations::#constant) #(#steps)*
        }
    }
}

/// The `T` of `Result<ResponseValue<T>, …>`.
fn answer(output: &ReturnType) -> Option<&Type> {
    let ReturnType::Type(_, result) = output else {
        return None;
    };
    argument(argument(result, "Result")?, "ResponseValue")
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::super::testing::{pretty, schemas};
    use super::*;
    use crate::operation::Retry;

    fn operation(segments: &[&str]) -> Operation {
        Operation {
            id: "completeConversation".into(),
            method: "post".into(),
            path: "/conversation/{conversationId}/complete".into(),
            retry: Retry::Unsafe,
            timeout: None,
            call: None,
            segments: segments.iter().map(|it| (*it).to_owned()).collect(),
            query: Vec::new(),
            body: true,
            optional: false,
            media: Vec::new(),
            stream: Some("Event".into()),
        }
    }

    fn method() -> ImplItemFn {
        parse_quote! {
            pub async fn complete_conversation<'a>(
                &'a self,
                conversation_id: &'a types::ConversationId,
                body: &'a types::CompleteConversation,
            ) -> Result<ResponseValue<types::Completion>, Error<types::ErrorBody>> {}
        }
    }

    #[test]
    fn a_method_becomes_a_request_with_answer_and_stream() -> Result<(), Error> {
        let operations = [operation(&["conversationId"])];
        let made = requests(&schemas(""), &operations, &[method()], &BTreeSet::new())?;
        assert!(made.more.is_empty());
        let code = pretty(made.requests[0].clone());
        assert!(code.contains("-> Request<types::Completion, types::Event>"), "{code}");
        assert!(code.contains(".segment(conversation_id.as_str())") && code.contains(".json(body)"), "{code}");
        Ok(())
    }

    #[test]
    fn a_method_of_another_form_is_refused() {
        let document = schemas("");
        let none = BTreeSet::new();
        assert!(requests(&document, &[operation(&["conversationId", "messageId"])], &[method()], &none).is_err());
        assert!(requests(&document, &[operation(&["conversationId"])], &[], &none).is_err());
    }
}
