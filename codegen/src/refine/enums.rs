use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Fields, ItemEnum, LitStr, Type};

use crate::Error;
use crate::document::Document;

/// Enums of strings are open, unless they are a constant; choices between schemas get words.
pub(super) fn refine(document: &Document, item: ItemEnum) -> Result<TokenStream, Error> {
    let schema = document.schema(&item.ident.to_string());
    match schema["enum"].as_array().map(Vec::len) {
        None => Ok(choice(document, item)),
        Some(1) => constant(document, item),
        Some(_) => open(document, item),
    }
}

/// The value of a variant on the wire: progenitor writes it down where it differs from the name.
fn values(document: &Document, item: &ItemEnum) -> Result<Vec<String>, Error> {
    let schema = document.schema(&item.ident.to_string());
    let values = schema["enum"].as_array().into_iter().flatten();
    let values: Vec<_> = values.filter_map(|value| value.as_str().map(str::to_owned)).collect();
    let renamed = item.variants.iter().zip(&values).all(|(variant, value)| {
        let mut name = variant.ident.to_string();
        for attribute in variant.attrs.iter().filter(|it| it.path().is_ident("serde")) {
            let _ = attribute.parse_nested_meta(|meta| {
                name = meta.value()?.parse::<LitStr>()?.value();
                Ok(())
            });
        }
        name == *value
    });
    if values.len() == item.variants.len() && renamed {
        Ok(values)
    } else {
        Err(document.cannot(format!("the variants of {} are not the values of its schema", item.ident)))
    }
}

/// A value that is not known is kept, and nobody can match on it: it may be known tomorrow.
fn open(document: &Document, item: ItemEnum) -> Result<TokenStream, Error> {
    let values = values(document, &item)?;
    let ItemEnum { attrs, ident, variants, .. } = item;
    let docs = docs(&attrs);
    let names: Vec<_> = variants.iter().map(|variant| &variant.ident).collect();
    let words = values.iter().map(|value| format!(" `{value}` on the wire."));
    Ok(quote! {
        #(#docs)*
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

        crate::wire::text!(#ident);
    })
}

/// A value that there is no choice about: the server wants it, no caller has to give it.
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

/// One schema or another: its variants say what they hold.
fn choice(document: &Document, mut item: ItemEnum) -> TokenStream {
    for variant in &mut item.variants {
        let Fields::Unnamed(fields) = &variant.fields else {
            continue;
        };
        let Some(Type::Path(held)) = fields.unnamed.first().map(|field| &field.ty) else {
            continue;
        };
        let Some(name) = held.path.segments.last() else {
            continue;
        };
        let words = document.schema(&name.ident.to_string())["description"].as_str().unwrap_or_default();
        let words = format!(" {words}");
        variant.attrs.push(syn::parse_quote!(#[doc = #words]));
    }
    // An id can be given as any text can, also where it is one choice of several.
    let texts = item.variants.iter().filter_map(|variant| {
        let Fields::Unnamed(fields) = &variant.fields else {
            return None;
        };
        let held = &fields.unnamed.first()?.ty;
        let Type::Path(path) = held else { return None };
        let name = path.path.segments.last()?.ident.to_string();
        (document.schema(&name)["type"] == "string").then(|| (variant.ident.clone(), held.clone()))
    });
    let name = &item.ident;
    let from = texts.map(|(variant, held)| {
        quote! {
            impl From<&str> for #name {
                fn from(value: &str) -> Self { Self::#variant(#held::from(value)) }
            }
        }
    });
    let from: Vec<_> = from.collect();
    quote!(#[non_exhaustive] #item #(#from)*)
}

fn docs(attributes: &[Attribute]) -> Vec<&Attribute> {
    attributes.iter().filter(|it| it.path().is_ident("doc")).collect()
}
