use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use serde_json::Value;

use super::values::{self, Collection};
use super::{Definition, description};
use crate::code::{conversion, deprecated, ident};
use crate::document::referenced;

/// A type for values that are not an object with properties: a text, a number, a list, a map, or any JSON.
pub(super) fn definition(name: &str, schema: &Value) -> Definition {
    let name = ident(name);
    match (schema["type"].as_str(), Collection::of(schema)) {
        (Some("string"), _) => text(&name, schema),
        (_, Some(collection)) => self::collection(&name, schema, collection),
        (Some("integer" | "number" | "boolean"), None) => scalar(&name, schema),
        _ => other(&name, schema),
    }
}

/// An id: made from any text, read as one, and never mistaken for another id.
fn text(name: &Ident, schema: &Value) -> Definition {
    let (docs, deprecated) = (description(schema), deprecated(schema));
    let item = if schema["x-secret"] == true {
        quote! {
            #docs
            #[derive(Clone, ::serde::Deserialize, Eq, PartialEq, ::serde::Serialize)]
            #[serde(transparent)]
            #deprecated
            pub struct #name(String);
            crate::runtime::secret!(#name);
        }
    } else {
        let of = |value, made| conversion(&quote!(From), &value, &quote!(#name), &made);
        let (of_text, of_reference) =
            (of(quote!(&str), quote!(Self(value.to_owned()))), of(quote!(&#name), quote!(value.clone())));
        quote! {
            #docs
            #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
            #deprecated
            pub struct #name(String);

            impl #name {
                /// The text as it stands on the wire.
                #[must_use]
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            #of_text

            /// Maps with such keys are searched by text.
            impl ::std::borrow::Borrow<str> for #name {
                fn borrow(&self) -> &str {
                    &self.0
                }
            }

            #of_reference

            crate::runtime::text!(#name);
        }
    };
    Definition { item, impls: into_inner(name, &quote!(String)) }
}

/// A number with a meaning converts, parses and prints like its number.
fn scalar(name: &Ident, schema: &Value) -> Definition {
    let derive = match schema["type"].as_str() {
        Some("integer") => quote! {
            #[derive(Clone, Copy, Debug, ::serde::Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, ::serde::Serialize)]
        },
        _ => derive_plain(),
    };
    let mut definition = holding(name, schema, &derive);
    let held = values::not_null(schema);
    let texts = [quote!(&str), quote!(String)];
    definition.impls.extend(quote! {
        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl ::std::str::FromStr for #name {
            type Err = <#held as ::std::str::FromStr>::Err;
            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                Ok(Self(value.parse()?))
            }
        }
        #(impl ::std::convert::TryFrom<#texts> for #name {
            type Error = <#held as ::std::str::FromStr>::Err;
            fn try_from(value: #texts) -> ::std::result::Result<Self, Self::Error> {
                value.parse()
            }
        })*
    });
    definition
}

/// A map or a list starts out empty, and a map can be collected from pairs.
fn collection(name: &Ident, schema: &Value, collection: Collection) -> Definition {
    let is_json = collection == Collection::Json;
    let debug = if schema["x-secret"] == true {
        Some(quote!(f.write_str(concat!(stringify!(#name), "(…)"))))
    } else {
        is_json.then(|| {
            quote!(f.debug_tuple(stringify!(#name)).field(&crate::runtime::shown(self.0.clone().into())).finish())
        })
    };
    let derive = match &debug {
        Some(_) => quote!(#[derive(Clone, ::serde::Deserialize, PartialEq, ::serde::Serialize)]),
        None => derive_plain(),
    };
    let debug = debug.map(|shown| {
        quote! {
            impl ::std::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    #shown
                }
            }
        }
    });
    let value = values::of(&schema["additionalProperties"]);
    let collected = (collection != Collection::List).then(|| {
        quote! {
            impl<K: Into<String>, V: Into<#value>> FromIterator<(K, V)> for #name {
                fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
                    Self(pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
                }
            }
        }
    });
    let of_json = is_json.then(|| quote!(crate::runtime::of_json!(#name);));
    let Definition { item, impls } = holding(name, schema, &derive);
    let held = values::not_null(schema);
    let item = quote! {
        #[derive(Default)] #item #collected #debug #of_json
        impl ::std::ops::DerefMut for #name {
            fn deref_mut(&mut self) -> &mut #held {
                &mut self.0
            }
        }
    };
    Definition { item, impls }
}

/// Another name for a type, or any JSON, which is null if there is none.
fn other(name: &Ident, schema: &Value) -> Definition {
    let default = referenced(schema).is_none().then(|| quote!(#[derive(Default)]));
    let Definition { item, impls } = holding(name, schema, &derive_plain());
    Definition { item: quote!(#default #item), impls }
}

/// The traits of a type that is like what it holds.
fn derive_plain() -> TokenStream {
    quote!(#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)])
}

/// A type with a value that callers have access to, and conversions between the two.
fn holding(name: &Ident, schema: &Value, derive: &TokenStream) -> Definition {
    let (docs, deprecated, held) = (description(schema), deprecated(schema), values::not_null(schema));
    let item = quote! {
        #docs
        #derive
        #[serde(transparent)]
        #deprecated
        pub struct #name(pub #held);
    };
    let into_inner = into_inner(name, &held);
    let of_inner = conversion(&quote!(::std::convert::From), &held, &quote!(#name), &quote!(Self(value)));
    let impls = quote! {
        impl ::std::ops::Deref for #name {
            type Target = #held;
            fn deref(&self) -> &#held {
                &self.0
            }
        }
        #into_inner
        #of_inner
    };
    Definition { item, impls }
}

fn into_inner(name: &Ident, held: &TokenStream) -> TokenStream {
    conversion(&quote!(::std::convert::From), &name.to_token_stream(), held, &quote!(value.0))
}

#[cfg(test)]
mod tests {
    use super::super::testing::code;

    #[test]
    fn an_id_holds_its_text_for_itself() {
        let code = code("BotId: { type: string }", true, true);
        assert!(code.contains("pub struct BotId(String);") && code.contains("pub fn as_str(&self)"), "{code}");
        assert!(code.contains("impl ::std::convert::From<BotId> for String"), "{code}");
    }

    #[test]
    fn only_what_can_be_empty_has_a_default() {
        assert!(code("Meta: { type: object }", true, true).contains("Default"));
        assert!(code("Ids: { type: array, items: { type: string } }", true, true).contains("Default"));
        let owner = code("OwnerId: { $ref: '#/components/schemas/BotId' }", true, true);
        assert!(owner.contains("pub struct OwnerId(pub BotId)") && !owner.contains("Default"), "{owner}");
    }

    #[test]
    fn number_is_written_and_parsed_like_a_plain_one() {
        let code = code("Score: { type: integer }", true, true);
        assert!(code.contains("pub struct Score(pub i64);") && code.contains("FromStr for Score"), "{code}");
        assert!(code.contains("Hash") && code.contains("Copy"), "{code}");
    }

    #[test]
    fn a_secret_has_no_debug_of_its_own() {
        let token = code("Token: { type: string, x-secret: true }", true, true);
        assert!(!token.contains("Debug") && token.contains("crate::runtime::secret!(Token)"), "{token}");
        let headers = code("Headers: { type: object, x-secret: true }", true, true);
        assert!(
            !headers.contains("Clone, Debug") && headers.contains("impl ::std::fmt::Debug for Headers"),
            "{headers}"
        );
    }
}
