use proc_macro2::TokenStream;
use quote::quote;
use syn::{Field, Ident, ItemStruct, Type, parse_quote};

use super::patch;
use super::serde_words::serde_words;
use crate::document::Document;

/// Fields may be added tomorrow; requests are built, and do not compile without what is required.
pub(super) fn refine(document: &Document, mut item: ItemStruct, request: bool) -> TokenStream {
    let mut patches = Vec::new();
    for field in &mut item.fields {
        plain_name(field);
        lenient(field);
        if field.ident.as_ref().is_some_and(|name| name == "extra") {
            field.attrs.push(parse_quote!(#[doc = " Fields that this version does not know."]));
            if request {
                extra(document, &item.ident, field);
            }
        }
        if request && patch::is_patch(document, &item.ident, field) {
            patches.extend(patch::patch(&item.ident, field));
        } else if request {
            builder(document, field);
        }
    }
    let builder = request.then(|| quote!(#[derive(::bon::Builder)] #[builder(on(_, into))]));
    quote!(#builder #[non_exhaustive] #item #(#patches)*)
}

/// What is sent as well as answered keeps what the server says beyond the document, and does not say
/// it back: the server refuses what it does not expect. Where the document wants more, it is given.
fn extra(document: &Document, of: &Ident, field: &mut Field) {
    if document.schema(&of.to_string())["additionalProperties"].is_null() {
        field.attrs.push(parse_quote!(#[serde(skip_serializing)]));
        field.attrs.push(parse_quote!(#[builder(skip)]));
    } else {
        field.attrs.push(parse_quote!(#[builder(default)]));
    }
}

/// `type_` is `r#type`: the name that the API has for it.
fn plain_name(field: &mut Field) {
    if let Some(name) = &mut field.ident
        && let Some(keyword) = name.to_string().strip_suffix('_')
    {
        *name = Ident::new_raw(keyword, name.span());
    }
}

fn has_default(field: &Field) -> bool {
    serde_words(&field.attrs).contains_key("default")
}

/// What may be left out may also come as null.
fn lenient(field: &mut Field) {
    if has_default(field) {
        field.attrs.push(parse_quote!(#[serde(deserialize_with = "crate::wire::null_as_default")]));
    }
}

fn builder(document: &Document, field: &mut Field) {
    if let Type::Path(of) = &field.ty
        && let Some(name) = of.path.segments.last()
        && document.schema(&name.ident.to_string())["enum"].as_array().is_some_and(|values| values.len() == 1)
    {
        field.attrs.push(parse_quote!(#[builder(skip)]));
    } else if has_default(field) {
        field.attrs.push(parse_quote!(#[builder(default)]));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{pretty, schemas};
    use super::*;

    fn item() -> ItemStruct {
        parse_quote! {
            pub struct Message {
                #[serde(rename = "type")]
                pub type_: String,
                #[serde(default)]
                pub parts: Vec<String>,
            }
        }
    }

    #[test]
    fn a_request_is_built_and_an_answer_is_not() {
        let document = schemas("Message: { type: object }");
        let (request, answer) = (refine(&document, item(), true), refine(&document, item(), false));
        assert!(pretty(request).contains("::bon::Builder"));
        assert!(!pretty(answer).contains("builder"));
    }

    #[test]
    fn what_may_be_left_out_may_be_null_and_a_keyword_is_a_name() {
        let code = pretty(refine(&schemas("Message: { type: object }"), item(), false));
        assert!(code.contains("pub r#type: String") && code.contains("null_as_default"), "{code}");
        assert!(code.contains("#[non_exhaustive]"), "{code}");
    }
}
