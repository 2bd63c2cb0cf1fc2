use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{FnArg, GenericArgument, ImplItemFn, Pat, PathArguments, ReturnType, Type, TypePath, TypeReference};

use crate::Error;
use crate::document::Document;
use crate::operation::Operation;

/// A function for each operation that says what is to be sent, and what comes back, in types.
///
/// Progenitor's methods send by themselves and know one way only. Their signatures are right; what
/// they do is put into the words of `crate::wire`, which the façade sends, repeats and streams.
pub(crate) fn requests(
    document: &Document,
    operations: &[Operation],
    methods: &[ImplItemFn],
) -> Result<Vec<TokenStream>, Error> {
    let request = |operation: &Operation| {
        let name = operation.function();
        methods
            .iter()
            .find(|method| method.sig.ident == name)
            .and_then(|method| request(operation, method))
            .ok_or_else(|| document.cannot(format!("progenitor made no method {name} of the expected form")))
    };
    if methods.len() != operations.len() {
        let counts = format!("{} methods for {} operations", methods.len(), operations.len());
        return Err(document.cannot(format!("progenitor made {counts}")));
    }
    operations.iter().map(request).collect()
}

fn request(operation: &Operation, method: &ImplItemFn) -> Option<TokenStream> {
    let mut arguments = Vec::new();
    let mut steps = Vec::new();
    for argument in method.sig.inputs.iter().skip(1) {
        let FnArg::Typed(argument) = argument else {
            return None;
        };
        let (Pat::Ident(name), Type::Reference(TypeReference { elem, .. })) = (&*argument.pat, &*argument.ty) else {
            return None;
        };
        let name = &name.ident;
        if name != "body" {
            arguments.push(quote!(#name: &#elem));
            steps.push(quote!(.segment(#name.as_str())));
        } else if operation.query.is_empty() {
            arguments.push(quote!(body: &#elem));
            steps.push(quote!(.json(body)));
        } else {
            arguments.push(quote!(query: &#elem));
            steps.push(quote!(.query(query)));
        }
    }
    let expected = operation.segments.len() + usize::from(operation.body || !operation.query.is_empty());
    if steps.len() != expected {
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
    let (name, constant) = (&method.sig.ident, format_ident!("{}", operation.constant()));
    let words = format!(" `{} {}`", operation.method.to_uppercase(), operation.path);
    Some(quote! {
        #[doc = #words]
        pub(crate) fn #name(#(#arguments),*) -> Request<#answer #stream> {
            Request::new(&operations::#constant) #(#steps)*
        }
    })
}

/// The `T` of `Result<ResponseValue<T>, …>`.
fn answer(output: &ReturnType) -> Option<&Type> {
    let ReturnType::Type(_, result) = output else {
        return None;
    };
    first_argument(first_argument(result)?)
}

fn first_argument(of: &Type) -> Option<&Type> {
    let Type::Path(TypePath { path, .. }) = of else {
        return None;
    };
    let PathArguments::AngleBracketed(arguments) = &path.segments.last()?.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(first) => Some(first),
        _ => None,
    }
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
        let made = requests(&schemas(""), &[operation(&["conversationId"])], &[method()])?;
        let code = pretty(made[0].clone());
        assert!(code.contains("-> Request<types::Completion, types::Event>"), "{code}");
        assert!(code.contains(".segment(conversation_id.as_str())") && code.contains(".json(body)"), "{code}");
        Ok(())
    }

    #[test]
    fn a_method_of_another_form_is_refused() {
        let document = schemas("");
        assert!(requests(&document, &[operation(&["conversationId", "messageId"])], &[method()]).is_err());
        assert!(requests(&document, &[operation(&["conversationId"])], &[]).is_err());
    }
}
