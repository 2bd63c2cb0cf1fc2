//! Builders of requests. `build` compiles once all required fields are set.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use crate::code::ident;

/// A field of a type.
pub(super) struct Field {
    pub(super) name: Ident,
    /// The type of the field.
    pub(super) of: TokenStream,
    /// The type of its value, if there is one.
    pub(super) held: TokenStream,
    pub(super) kind: Kind,
    /// The value of a field that is not set, in a builder.
    pub(super) unset: TokenStream,
    pub(super) can_be_left_out: bool,
    pub(super) docs: TokenStream,
    pub(super) deprecated: Option<TokenStream>,
    /// Its definition.
    pub(super) code: TokenStream,
    /// The row of `object!`, by which the field is read and written.
    pub(super) row: TokenStream,
}

#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Kind {
    Required,
    /// An `Option`.
    Optional,
    /// A list, a map or text, empty unless set.
    Empty,
    Patch,
    /// A field that callers do not set.
    Skipped,
}

impl Field {
    /// The type parameter of a required field: the type of its value once it is set. No schema has such a name.
    fn state(&self) -> Option<Ident> {
        (self.kind == Kind::Required).then(|| format_ident!("{}_", self.name.unraw()))
    }

    /// Its value in `self`, if present.
    pub(super) fn value(&self) -> TokenStream {
        let name = &self.name;
        match self.kind {
            Kind::Required | Kind::Skipped => quote!(Some(&self.#name)),
            Kind::Optional => quote!(self.#name.as_ref()),
            Kind::Empty => quote!(Some(&self.#name).filter(|it| !it.is_empty())),
            Kind::Patch => quote!(match &self.#name { Patch::Set(held) => Some(held), _ => None }),
        }
    }
}

/// The builder of a type, with the setters of its fields.
pub(super) fn builder(of: &str, fields: &[&Field]) -> TokenStream {
    let (builder, of) = (format_ident!("{of}Builder"), ident(of));
    let docs = format!(" Builds a [`{of}`]. A field that is set twice has the last value.");
    let (states, held): (Vec<_>, Vec<_>) =
        fields.iter().filter_map(|field| Some((field.state()?, &field.held))).collect();
    // The type of each field in the builder, its first value, its value in the request, and its setters.
    let parts = fields.iter().map(|field| {
        let Field { name, of, held, unset, docs, deprecated, .. } = field;
        let Some(state) = field.state() else {
            return (of.clone(), unset.clone(), quote!(self.#name), setters(field));
        };
        // Once a required field is set, the builder has another type.
        let next = states.iter().map(|it| if *it == state { quote!(#held) } else { quote!(#it) });
        let others = fields.iter().map(|it| &it.name).filter(|it| *it != name);
        let setter = quote! {
            #docs
            #deprecated
            pub fn #name(self, #name: impl Into<#held>) -> #builder<#(#next),*> {
                #builder { #name: #name.into(), #(#others: self.#others,)* }
            }
        };
        (quote!(#state), quote!(Unset), quote!(crate::runtime::IsSet::value(self.#name)), setter)
    });
    let (kinds, initial, built, setters): (Vec<_>, Vec<_>, Vec<_>, Vec<_>) = parts.collect();
    let names: Vec<_> = fields.iter().map(|field| &field.name).collect();
    let is_generic = !states.is_empty();
    let parameters = is_generic.then(|| quote!(<#(#states = Unset),*>));
    let generics = is_generic.then(|| quote!(<#(#states),*>));
    let bounds = is_generic.then(|| quote!(where #(#states: crate::runtime::IsSet<#held>),*));
    quote! {
        #[doc = #docs]
        #[derive(Debug)]
        #[must_use]
        pub struct #builder #parameters { #(#names: #kinds,)* }
        impl #of {
            /// Returns a builder.
            #[inline]
            pub fn builder() -> #builder { #builder { #(#names: #initial,)* } }
        }
        impl #generics #builder #generics {
            #(#setters)*
            /// Returns the request.
            #[inline]
            #[must_use]
            pub fn build(self) -> #of #bounds { #of { #(#names: #built,)* } }
        }
    }
}

/// The setters of a field that can be left out.
fn setters(field: &Field) -> TokenStream {
    let Field { name, held, docs, deprecated, .. } = field;
    let bare = name.unraw();
    let (maybe, clear) = (format_ident!("maybe_{bare}"), format_ident!("clear_{bare}"));
    let (value, other) = match field.kind {
        Kind::Required | Kind::Skipped => return TokenStream::new(),
        Kind::Optional => (quote!(Some(#name.into())), quote!(#name.map(Into::into))),
        Kind::Empty => (quote!(#name.into()), quote!(#name.map(Into::into).unwrap_or_default())),
        Kind::Patch => (quote!(Patch::Set(#name.into())), quote!(Patch::Clear)),
    };
    let other = if field.kind == Kind::Patch {
        let docs = format!(" Clears [`{bare}`](Self::{bare}).");
        quote!(#[doc = #docs] #deprecated #[inline] pub fn #clear(mut self) -> Self { self.#name = #other; self })
    } else {
        let docs = format!(" Sets [`{bare}`](Self::{bare}) if there is a value.");
        quote!(#[doc = #docs] #deprecated pub fn #maybe(mut self, #name: Option<impl Into<#held>>) -> Self { self.#name = #other; self })
    };
    quote! {
        #docs
        #deprecated
        pub fn #name(mut self, #name: impl Into<#held>) -> Self { self.#name = #value; self }
        #other
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::code;

    #[test]
    fn builder_has_a_state_for_each_required_field_and_setters_for_all() {
        let code = code(
            "Note: { type: object, required: [text, type], properties: { text: { type: string }, type: { type: integer }, tags: { type: array, items: { type: string } }, nick: { type: string, nullable: true } } }",
            true,
            false,
        );
        for part in [
            "pub struct NoteBuilder<text_ = Unset, type_ = Unset>",
            "pub fn text(self, text: impl Into<String>) -> NoteBuilder<String, type_>",
            "pub fn r#type(self, r#type: impl Into<i64>) -> NoteBuilder<text_, i64>",
            "pub fn tags(mut self, tags: impl Into<Vec<String>>) -> Self",
            "pub fn maybe_tags(mut self, tags: Option<impl Into<Vec<String>>>) -> Self",
            "pub fn clear_nick(mut self) -> Self",
            "text_: crate::runtime::IsSet<String>",
        ] {
            assert!(code.contains(part), "{part} in {code}");
        }
    }
}
