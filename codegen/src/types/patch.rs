use heck::{ToPascalCase, ToSnakeCase};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;
use syn::ext::IdentExt;

/// A field of an update: unchanged, cleared, or set. The document defines which can be cleared
/// with `nullable`. Required fields cannot be unchanged.
pub(crate) fn is_patch(property: &Value, required: bool) -> bool {
    property["nullable"] == true && !required
}

/// The name of the builder's own setter of a `Patch`, which is not for callers.
pub(super) fn raw_setter(name: &Ident) -> Ident {
    format_ident!("patch_{}", name.unraw())
}

/// The two ways to fill a `Patch<T>` in: `name(value)` and `clear_name()`.
pub(super) fn setters(of: &str, name: &Ident, held: &TokenStream, attributes: &TokenStream) -> TokenStream {
    let (name, raw) = (name.unraw(), raw_setter(name));
    let (builder, module) = (format_ident!("{of}Builder"), format_ident!("{}_builder", of.to_snake_case()));
    let pascal = name.to_string().to_pascal_case();
    let (state, set) = (format_ident!("{pascal}"), format_ident!("Set{pascal}"));
    let clear = format_ident!("clear_{name}");
    let words = format!(" Clears what [`{name}`](Self::{name}) sets.");
    quote! {
        impl<S: #module::State> #builder<S> {
            #attributes
            pub fn #name(self, value: impl Into<#held>) -> #builder<#module::#set<S>>
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
    }
}
