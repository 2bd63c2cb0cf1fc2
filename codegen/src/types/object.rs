use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Field, Ident, ItemStruct, Path, Type, parse_quote};

use super::argument::argument;
use super::serde_words::serde_words;

/// Replaces the derived `Deserialize` of a struct that keeps its unknown fields: serde buffers each field of a struct with
/// `flatten`, and compiles to several times the code.
pub(super) fn reader(item: &mut ItemStruct) -> Option<TokenStream> {
    let keeps_unknown = |field: &Field| matches!(&field.ty, Type::Path(of) if of.path.is_ident("Extra"));
    if !item.fields.iter().any(keeps_unknown) {
        return None;
    }
    item.attrs.iter_mut().for_each(derive_no_deserialize);
    let name = &item.ident;
    let fields = item.fields.iter().filter(|field| !keeps_unknown(field)).map(|field| {
        let words = serde_words(&field.attrs);
        let rust = field.ident.as_ref();
        let json = words.get("rename").cloned().flatten().or_else(|| Some(unraw(rust?)));
        let kind = if words.contains_key("deserialize_with") {
            quote!(null_as_default)
        } else if words.contains_key("default") || argument(&field.ty, "Option", 0).is_some() {
            quote!(default)
        } else {
            quote!(required)
        };
        quote!(#kind #rust = #json)
    });
    Some(quote!(crate::runtime::object!(#name { #(#fields,)* });))
}

fn unraw(name: &Ident) -> String {
    syn::ext::IdentExt::unraw(name).to_string()
}

fn derive_no_deserialize(attribute: &mut Attribute) {
    if !attribute.path().is_ident("derive") {
        return;
    }
    let mut kept = Vec::<Path>::new();
    // Invalid attributes are reported by the compiler.
    let _ = attribute.parse_nested_meta(|meta| {
        kept.extend(
            Some(meta.path).filter(|path| path.segments.last().is_some_and(|last| last.ident != "Deserialize")),
        );
        Ok(())
    });
    *attribute = parse_quote!(#[derive(#(#kept),*)]);
}
