use proc_macro2::TokenStream;
use quote::quote;
use syn::{Field, Ident, ItemStruct, Type, parse_quote};

use super::patch;
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
                field.attrs.push(parse_quote!(#[builder(default)]));
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

/// `type_` is `r#type`: the name that the API has for it.
fn plain_name(field: &mut Field) {
    if let Some(name) = &mut field.ident
        && let Some(keyword) = name.to_string().strip_suffix('_')
    {
        *name = Ident::new_raw(keyword, name.span());
    }
}

fn has_default(field: &Field) -> bool {
    let mut found = false;
    for attribute in field.attrs.iter().filter(|it| it.path().is_ident("serde")) {
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("default");
            if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    found
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
