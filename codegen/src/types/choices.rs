use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::{Types, description};
use crate::code::{docs, ident};
use crate::document::Document;
use crate::model::{Discriminator, choice_variants, choices, constant, discriminator};

/// A choice of schemas, with a variant for each.
pub(super) fn definition(types: &Types<'_>, name: &str, schema: &Value) -> TokenStream {
    let held: Vec<_> = choices(schema).collect();
    let schemas: Vec<_> = held.iter().map(|held| types.document.schema(held)).collect();
    let variants: Vec<_> = choice_variants(&held).iter().map(ident).collect();
    let held: Vec<_> = held.iter().map(ident).collect();
    let (name, received) = (ident(name), types.received.contains(name));
    let words = schemas.iter().map(|schema| description(types.document, schema));
    let conversions = variants
        .iter()
        .zip(&held)
        .zip(&schemas)
        .map(|((variant, held), of)| conversions(types.document, variant, held, of));
    let (unknown, read) = match discriminator(schema) {
        None => (None, untagged_serde(&name, &variants, received)),
        Some(of) => {
            let words = docs(&format!("A value with another `{}`, or one that cannot be decoded.", of.property));
            let skip = quote!(#[cfg_attr(feature = "schemars", schemars(skip))]);
            (Some(quote!(#words #skip Unknown(::serde_json::Value))), tagged_serde(&name, &variants, &of))
        }
    };
    let shown = schemas.iter().all(|schema| is_shown(types.document, schema)).then(|| {
        quote! {
            impl ::std::fmt::Display for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    match self {
                        #(Self::#variants(x) => x.fmt(f),)*
                    }
                }
            }
        }
    });
    quote! {
        #[cfg_attr(feature = "schemars", schemars(untagged))]
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#words #variants(#held),)*
            #unknown
        }
        #read
        #shown
        crate::runtime::from!(#name { #(#conversions)* });
    }
}

/// True if a value is shown as text or as a number.
fn is_shown(document: &Document, schema: &Value) -> bool {
    let is_plain = ["string", "integer", "number", "boolean"].iter().any(|plain| schema["type"] == *plain);
    is_plain && schema["x-secret"] != true && constant(document, schema).is_none()
}

/// Converts a held value, and plain values, into the choice.
fn conversions(document: &Document, variant: &Ident, held: &Ident, schema: &Value) -> TokenStream {
    let plain = match schema["type"].as_str() {
        Some("string") if constant(document, schema).is_some() => TokenStream::new(),
        Some("string") => quote! {
            &str: |value| Self::#variant(#held::from(value)),
            String: |value| Self::#variant(#held::from(value)),
            &#held: |value| Self::#variant(value.clone()),
        },
        Some("number") => quote! {
            f64: |value| Self::#variant(#held(value)),
            i32: |value| Self::#variant(#held(value.into())),
        },
        Some("boolean") => quote!(bool: |value| Self::#variant(#held(value)),),
        _ => TokenStream::new(),
    };
    quote!(#held: |value| Self::#variant(value), #plain)
}

/// Reads the first choice that fits, or else, from a response, the first that can be read tolerantly. Writes the choice alone.
fn untagged_serde(name: &Ident, variants: &[Ident], received: bool) -> TokenStream {
    let tolerant = if received { variants } else { &[] };
    quote! {
        impl<'de> ::serde_core::Deserialize<'de> for #name {
            fn deserialize<D: ::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::runtime::first_choice(deserializer, stringify!(#name), |json| {
                    None #(.or_else(|| ::serde_json::from_str(json).ok().map(Self::#variants)))*
                        #(.or_else(|| crate::runtime::choice(json).map(Self::#tolerant)))*
                })
            }
        }

        crate::runtime::untagged!(#name { #(#variants),* });
    }
}

/// Reads and writes a choice by its discriminator. An unknown value of it is kept, with all that the object has.
fn tagged_serde(name: &Ident, variants: &[Ident], of: &Discriminator<'_>) -> TokenStream {
    let Discriminator { property, tags } = of;
    let patterns = tags.iter().map(|(_, tags)| quote!(#(Some(#tags))|*));
    let tags = tags.iter().map(|(_, tags)| quote!(#(#tags),*));
    quote! {
        impl<'de> ::serde_core::Deserialize<'de> for #name {
            fn deserialize<D: ::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <::serde_json::Value as ::serde_core::Deserialize>::deserialize(deserializer)?;
                let json = crate::runtime::json_text(&value);
                let known = match value.get(#property).and_then(::serde_json::Value::as_str) {
                    #(#patterns => crate::runtime::choice(&json).map(Self::#variants),)*
                    _ => None,
                };
                Ok(known.unwrap_or(Self::Unknown(value)))
            }
        }

        impl ::serde_core::Serialize for #name {
            fn serialize<S: ::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#variants(it) => crate::runtime::write_choice(it, #property, &[#tags], serializer),)*
                    Self::Unknown(value) => ::serde_core::Serialize::serialize(value, serializer),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::code;

    #[test]
    fn a_choice_takes_the_words_of_what_it_holds() {
        let code = code(
            "Pick: { oneOf: [{ $ref: '#/components/schemas/Id' }] }\nId: { type: string, description: An id. }",
            true,
            false,
        );
        assert!(code.contains("/// An id.") && code.contains("Self::Id(Id::from(value))"), "{code}");
    }

    #[test]
    fn a_constant_is_converted_as_such_alone() {
        let pick = "Pick: { oneOf: [{ $ref: '#/components/schemas/Auto' }, { $ref: '#/components/schemas/Count' }] }";
        let code =
            code(&format!("{pick}\nAuto: {{ type: string, enum: [auto] }}\nCount: {{ type: integer }}"), true, false);
        let code = code.replace(char::is_whitespace, "");
        assert!(code.contains("Auto:|value|Self::Auto(value)") && !code.contains("&str:"), "{code}");
    }

    #[test]
    fn choice_of_a_response_is_read_tolerantly_if_none_fits_strictly() {
        let schemas = "Pick: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }\nA: { type: object, properties: { a: {} } }\nB: { type: string }";
        let code = |received| code(schemas, true, received).split_whitespace().collect::<String>();
        let strict = ".or_else(||::serde_json::from_str(json).ok().map(Self::A)).or_else(||::serde_json::from_str(json).ok().map(Self::B))";
        let tolerant = ".or_else(||crate::runtime::choice(json).map(Self::A)).or_else(||crate::runtime::choice(json).map(Self::B))";
        assert!(code(true).contains(&format!("None{strict}{tolerant}")), "{}", code(true));
        assert!(code(false).contains(strict) && !code(false).contains("runtime::choice"), "{}", code(false));
    }
}
