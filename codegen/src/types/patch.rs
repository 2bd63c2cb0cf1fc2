use heck::{ToPascalCase, ToSnakeCase};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::ext::IdentExt;
use syn::{Attribute, Field, Ident, parse_quote};

use super::argument::argument;
use super::is_documentation;
use super::serde_words::serde_words;

/// A field of an update: unchanged, cleared, or set. The document defines which can be cleared
/// with `nullable`. Required fields cannot be unchanged.
pub(crate) fn is_patch(property: &Value, required: bool) -> bool {
    property["nullable"] == true && !required
}

/// Turns `Option<T>` into `Patch<T>`, and gives the two ways to fill it in: `name(value)` and
/// `clear_name()`. The builder's own way takes a `Patch`, and is not for callers.
pub(super) fn patch(of: &Ident, field: &mut Field) -> Option<TokenStream> {
    let inner = argument(&field.ty, "Option", 0)?.clone();
    let name = field.ident.as_ref()?.unraw();
    let raw = format_ident!("patch_{name}");
    let docs: Vec<Attribute> = field.attrs.iter().filter(|it| is_documentation(it)).cloned().collect();
    let rename = serde_words(&field.attrs).remove("rename").flatten().map(|rename| quote!(rename = #rename,));

    field.ty = parse_quote!(crate::runtime::Patch<#inner>);
    field.attrs = docs.clone();
    field.attrs.push(parse_quote!(#[serde(#rename default, skip_serializing_if = "crate::runtime::Patch::is_leave")]));
    field.attrs.push(parse_quote!(#[builder(default, setters(name = #raw, vis = "pub(crate)"))]));

    let (builder, module) = (format_ident!("{of}Builder"), format_ident!("{}_builder", of.to_string().to_snake_case()));
    let pascal = name.to_string().to_pascal_case();
    let (state, set) = (format_ident!("{pascal}"), format_ident!("Set{pascal}"));
    let clear = format_ident!("clear_{name}");
    let words = format!(" Clears what [`{name}`](Self::{name}) sets.");
    Some(quote! {
        impl<S: #module::State> #builder<S> {
            #(#docs)*
            pub fn #name(self, value: impl Into<#inner>) -> #builder<#module::#set<S>>
            where
                S::#state: #module::IsUnset,
            {
                self.#raw(crate::runtime::Patch::Set(value.into()))
            }

            #[doc = #words]
            pub fn #clear(self) -> #builder<#module::#set<S>>
            where
                S::#state: #module::IsUnset,
            {
                self.#raw(crate::runtime::Patch::Clear)
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::pretty;
    use super::*;

    #[test]
    fn nullable_field_can_be_set_and_cleared() {
        let nullable = json!({ "nullable": true });
        assert!(is_patch(&nullable, false) && !is_patch(&nullable, true) && !is_patch(&json!({}), false));
        let mut field: Field = parse_quote!(#[serde(rename = "datasetId")] pub dataset_id: Option<DatasetId>);
        let code = pretty(patch(&parse_quote!(UpdateBot), &mut field).expect("an option"));
        assert!(code.contains("pub fn dataset_id(") && code.contains("pub fn clear_dataset_id("), "{code}");
        let field = pretty(quote!(struct It { #field }));
        assert!(
            field.contains("crate::runtime::Patch<DatasetId>") && field.contains("rename = \"datasetId\""),
            "{field}"
        );
    }
}
