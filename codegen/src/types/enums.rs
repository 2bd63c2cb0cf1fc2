use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use syn::{Attribute, Fields, ItemEnum, Type, Variant, parse_quote};

use super::serde_words::serde_words;
use super::{is_documentation, json_schema};
use crate::document::Document;
use crate::error::Error;
use crate::model::choice::{Discriminator, discriminator};
use crate::model::reach;

/// Enums of strings are open, unless they are a constant of requests; choices between schemas get words.
pub(super) fn refine(document: &Document, item: ItemEnum) -> Result<TokenStream, Error> {
    let name = item.ident.to_string();
    match document.schema(&name)["enum"].as_array().map(Vec::len) {
        None => choice(document, item),
        // What is received may have other values later.
        Some(1) if !reach::received(document).contains(name.as_str()) => constant(document, item),
        Some(_) => open(document, item),
    }
}

/// The value of a variant on the wire: progenitor writes it down where it differs from the name.
fn values(document: &Document, item: &ItemEnum) -> Result<Vec<String>, Error> {
    let schema = document.schema(&item.ident.to_string());
    let values = schema["enum"].as_array().into_iter().flatten();
    let values: Vec<_> = values.filter_map(|value| value.as_str().map(str::to_owned)).collect();
    let renamed = item.variants.iter().zip(&values).all(|(variant, value)| {
        let renamed = serde_words(&variant.attrs).remove("rename").flatten();
        renamed.unwrap_or_else(|| variant.ident.to_string()) == *value
    });
    if values.len() == item.variants.len() && renamed {
        Ok(values)
    } else {
        Err(document.cannot_make(&item.ident.to_string(), "has other values than its variants"))
    }
}

/// An unknown value is kept and cannot be matched, since a later version may know it.
fn open(document: &Document, item: ItemEnum) -> Result<TokenStream, Error> {
    let values = values(document, &item)?;
    let ItemEnum { attrs, ident, variants, .. } = item;
    let docs = docs(&attrs);
    let names: Vec<_> = variants.iter().map(|variant| &variant.ident).collect();
    let words = values.iter().map(|value| format!(" `{value}` on the wire."));
    let schema = json_schema::open(&values);
    let default = reach::received(document).contains(ident.to_string().as_str()).then(|| {
        quote! {
            /// An unknown value, the empty text: it was missing in a response.
            impl Default for #ident {
                fn default() -> Self { Self::from("") }
            }
        }
    });
    Ok(quote! {
        #(#docs)*
        #schema
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum #ident {
            #(#[doc = #words] #names,)*
            /// A value that this version does not know.
            Unknown(UnknownValue),
        }

        impl #ident {
            /// The value as it stands on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #values,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for #ident {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#names,)*
                    _ => Self::Unknown(UnknownValue::new(value)),
                }
            }
        }

        #default

        crate::runtime::text!(#ident);
    })
}

/// An enum with one value: the server requires it, and the builder sets it.
fn constant(document: &Document, item: ItemEnum) -> Result<TokenStream, Error> {
    values(document, &item)?;
    let ItemEnum { attrs, ident, variants, .. } = item;
    let docs = docs(&attrs);
    let variants = variants.iter().map(|variant| {
        let (attrs, name) = (&variant.attrs, &variant.ident);
        quote!(#(#attrs)* #[doc = " The only value there is."] #[default] #name)
    });
    Ok(quote! {
        #(#docs)*
        #[derive(Clone, Copy, Debug, Default, ::serde::Deserialize, Eq, Hash, PartialEq, ::serde::Serialize)]
        pub enum #ident { #(#variants,)* }
    })
}

/// A choice of schemas, with a variant for each.
fn choice(document: &Document, mut item: ItemEnum) -> Result<TokenStream, Error> {
    let name = item.ident.clone();
    let mut from = Vec::new();
    for variant in &mut item.variants {
        let Some((held, schema)) = held(document, variant) else {
            continue;
        };
        let words = format!(" {}", schema["description"].as_str().unwrap_or_default());
        variant.attrs.push(parse_quote!(#[doc = #words]));
        // A plain value can be given as it can where it is no choice.
        let conversions = match schema["type"].as_str() {
            Some("string") => vec![
                (quote!(&str), quote!(#held::from(value))),
                (quote!(String), quote!(#held::from(value))),
                (quote!(&#held), quote!(value.clone())),
            ],
            Some("number") => vec![(quote!(f64), quote!(#held(value))), (quote!(i32), quote!(#held(value.into())))],
            Some("boolean") => vec![(quote!(bool), quote!(#held(value)))],
            _ => Vec::new(),
        };
        let variant = &variant.ident;
        from.extend(conversions.into_iter().map(|(of, value)| {
            quote! {
                impl From<#of> for #name {
                    fn from(value: #of) -> Self { Self::#variant(#value) }
                }
            }
        }));
    }
    let discriminator = discriminator(document.schema(&name.to_string()));
    let read = discriminator.map(|of| tagged(document, &mut item, &of)).transpose()?;
    Ok(quote!(#[non_exhaustive] #item #(#from)* #read))
}

/// Reads and writes a choice by its discriminator. An unknown value of it is kept, with all that the object has.
fn tagged(document: &Document, item: &mut ItemEnum, of: &Discriminator<'_>) -> Result<TokenStream, Error> {
    let Discriminator { property, tags } = of;
    if tags.len() != item.variants.len() {
        return Err(document.cannot_make(&item.ident.to_string(), "has other choices than its variants"));
    }
    let name = &item.ident;
    let variants: Vec<_> = item.variants.iter().map(|variant| variant.ident.clone()).collect();
    let tags: Vec<_> = tags.iter().map(|(_, tags)| quote!(#(#tags),*)).collect();
    let patterns = of.tags.iter().map(|(_, tags)| quote!(#(Some(#tags))|*));
    item.attrs.retain(|it| !it.path().is_ident("derive") && !it.path().is_ident("serde"));
    item.attrs.push(parse_quote!(#[derive(Clone, Debug, PartialEq)]));
    item.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(untagged))]));
    let words = format!(" A value with another `{property}`, or one that cannot be decoded.");
    let unknown: Variant =
        parse_quote!(#[doc = #words] #[cfg_attr(feature = "schemars", schemars(skip))] Unknown(::serde_json::Value));
    item.variants.push(unknown);
    Ok(quote! {
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
                let known = match value.get(#property).and_then(::serde_json::Value::as_str) {
                    #(#patterns => crate::runtime::choice(&value).map(Self::#variants),)*
                    _ => None,
                };
                Ok(known.unwrap_or(Self::Unknown(value)))
            }
        }

        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#variants(it) => crate::runtime::write_choice(it, #property, &[#tags], serializer),)*
                    Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
                }
            }
        }
    })
}

/// The type that a variant holds, and its schema.
fn held<'a>(document: &'a Document, variant: &Variant) -> Option<(Type, &'a Value)> {
    let Fields::Unnamed(fields) = &variant.fields else {
        return None;
    };
    let held = &fields.unnamed.first()?.ty;
    let Type::Path(path) = held else { return None };
    Some((held.clone(), document.schema(&path.path.segments.last()?.ident.to_string())))
}

fn docs(attributes: &[Attribute]) -> Vec<&Attribute> {
    attributes.iter().filter(|it| is_documentation(it)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{pretty, schemas};
    use super::*;

    #[test]
    fn enum_keeps_unknown_values() -> Result<(), Error> {
        let document = schemas("Order: { type: string, enum: [asc, desc] }");
        let item = parse_quote! { pub enum Order { #[serde(rename = "asc")] Asc, #[serde(rename = "desc")] Desc } };
        let code = pretty(refine(&document, item)?);
        assert!(code.contains("#[non_exhaustive]") && code.contains("Unknown(UnknownValue)"), "{code}");
        assert!(code.contains("Self::Asc => \"asc\""), "{code}");
        assert!(code.contains(r#"schemars(with = "String", extend("examples" = ["asc", "desc"]))"#), "{code}");
        Ok(())
    }

    #[test]
    fn variants_that_are_not_the_values_of_the_schema_are_refused() {
        let document = schemas("Order: { type: string, enum: [asc, desc] }");
        let item = parse_quote! { pub enum Order { #[serde(rename = "up")] Up, #[serde(rename = "desc")] Desc } };
        assert!(refine(&document, item).is_err());
    }

    #[test]
    fn an_enum_of_one_value_is_a_constant() -> Result<(), Error> {
        let document = schemas("Kind: { type: string, enum: [object] }");
        let item = parse_quote! { pub enum Kind { #[serde(rename = "object")] Object } };
        let code = pretty(refine(&document, item)?);
        assert!(code.contains("#[default]") && !code.contains("Unknown"), "{code}");
        Ok(())
    }

    #[test]
    fn a_choice_takes_the_words_of_what_it_holds() -> Result<(), Error> {
        let document = schemas("Id: { type: string, description: An id. }\nPick: { oneOf: [] }");
        let code = pretty(refine(&document, parse_quote! { pub enum Pick { Id(Id) } })?);
        assert!(code.contains("/// An id.") && code.contains("impl From<&str> for Pick"), "{code}");
        Ok(())
    }
}
