//! The whole file: types, event unions, the operation table, requests, servers, headers.

use std::collections::BTreeSet;

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::Error;
use crate::document::{Document, Place};
use crate::event::{Role, Union};
use crate::operation::{Operation, Retry};
use crate::page;
use crate::refine::Functions;

pub(crate) fn file(
    document: &Document,
    operations: &[Operation],
    unions: &[Union],
    types: &[TokenStream],
    functions: &Functions,
) -> Result<syn::File, Error> {
    let Functions { requests, more } = functions;
    let more = more_of(more);
    let unions = unions.iter().map(union);
    let constants = operations.iter().map(|operation| format_ident!("{}", operation.constant()));
    let table = operations.iter().map(|operation| row(document, operation));
    let headers = headers(document);
    let secrets = secrets(document);
    let servers = document.value()["servers"].as_array().into_iter().flatten();
    let urls: Vec<_> = servers.filter_map(|server| server["url"].as_str()).collect();
    // Two of them, of which the second begins with this: a rule of `check`.
    let (hosted, anywhere) = (urls[0], urls[1].trim_start_matches("{origin}"));
    let tokens = quote! {
        /// Requests, answers and events, as the document describes them.
        pub mod types {
            pub use crate::wire::{Patch, Timed, UnknownEvent, UnknownValue};

            #(#types)*
            #(#unions)*
        }

        /// Every operation of the document.
        pub mod operations {
            pub use crate::wire::{Operation, Retry};

            /// All of them, in the order of their paths.
            pub static ALL: &[&Operation] = &[#(&#constants),*];

            #(#table)*
        }

        /// What each operation sends.
        pub(crate) mod requests {
            use super::{operations, types};
            use crate::wire::Request;

            #(#requests)*
        }

        #more

        /// The names of the headers that go with every request.
        #[allow(dead_code, reason = "another document may have more of them than the client's options set")]
        pub(crate) mod headers {
            #(#headers)*
        }

        /// What nobody is to see.
        pub(crate) mod secrets {
            /// The names of the fields that hold a secret.
            pub(crate) const FIELDS: &[&str] = &[#(#secrets),*];
        }

        /// Where the API is.
        pub(crate) mod servers {
            /// The hosted service.
            pub(crate) const HOSTED: &str = #hosted;
            /// What comes after the origin of any other deployment.
            pub(crate) const ANYWHERE: &str = #anywhere;
        }
    };
    syn::parse2(tokens).map_err(|problem| document.cannot(format!("not Rust: {problem}")))
}

/// The public half of what another document adds; nothing where it adds nothing.
fn more_of(functions: &[TokenStream]) -> Option<TokenStream> {
    let more = quote! {
        /// The operations that a document of one's own adds, each a function that takes a client.
        pub mod more {
            use super::{requests, types};
            use crate::{Call, Client};

            #(#functions)*
        }
    };
    (!functions.is_empty()).then_some(more)
}

fn row(document: &Document, operation: &Operation) -> TokenStream {
    let Operation { id, path, media, .. } = operation;
    let constant = format_ident!("{}", operation.constant());
    let method = format_ident!("{}", operation.method.to_uppercase());
    let retry = match operation.retry {
        Retry::Safe => quote!(Retry::Safe),
        Retry::Unsafe => quote!(Retry::Unsafe),
        Retry::Deduplicated => quote!(Retry::Deduplicated),
    };
    let timeout = match operation.timeout {
        Some(seconds) => quote!(Some(::std::time::Duration::from_secs(#seconds))),
        None => quote!(None),
    };
    let page = page::page(document, operation);
    quote! {
        #(#[doc = #page])*
        pub static #constant: Operation = Operation {
            id: #id,
            method: ::reqwest::Method::#method,
            path: #path,
            retry: #retry,
            media: &[#(#media),*],
            timeout: #timeout,
        };
    }
}

fn headers(document: &Document) -> Vec<TokenStream> {
    let parameters = document.root().get("components").get("parameters").entries();
    let headers = parameters.iter().filter(|(_, place)| place.value()["in"] == "header");
    let header = headers.filter_map(|(key, place)| {
        let constant = format_ident!("{}", key.to_shouty_snake_case());
        let name = place.get("name").text()?;
        let words = format!(" {}", place.get("description").text().unwrap_or_default());
        Some(quote!(#[doc = #words] pub(crate) const #constant: &str = #name;))
    });
    header.collect()
}

/// The names of the fields whose schema is a secret.
fn secrets(document: &Document) -> BTreeSet<String> {
    let fields = document.schemas().into_iter().flat_map(|(_, schema)| schema.get("properties").entries());
    let secret = |(_, field): &(&str, Place<'_>)| document.resolve(field.value())["x-secret"] == true;
    fields.filter(secret).map(|(name, _)| name.to_owned()).collect()
}

/// An open enum of events. Reading it is the work of `crate::wire`; only the choice is generated.
fn union(union: &Union) -> TokenStream {
    let name = format_ident!("{}", union.name);
    let tag = format_ident!("{}Tag", union.name);
    let words = format!(" {}", union.description);
    let tags: Vec<_> = union.events.iter().map(|event| &event.tag).collect();
    let variants: Vec<_> = union.events.iter().map(|event| format_ident!("{}", event.variant())).collect();
    let payloads: Vec<_> = union.events.iter().map(|event| format_ident!("{}", event.payload)).collect();
    let described = union.events.iter().map(|event| &event.description);
    let schema = format!("crate::wire::events::<{name}>");
    let docs = union.events.iter().map(|event| format!(" {} (`{}`)", event.description, event.tag));
    let of_role = |role: Role| {
        let events = union.events.iter().filter(move |event| event.role == role);
        let names: Vec<_> = events.map(|event| format_ident!("{}", event.variant())).collect();
        names
    };
    let (alive, results, errors) = (of_role(Role::KeepAlive), of_role(Role::Result), of_role(Role::Error));
    let ends = !results.is_empty();
    quote! {
        #[doc = #words]
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema), schemars(schema_with = #schema))]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #docs] #variants(Timed<#payloads>),)*
            /// An event that this version does not know, with all that it holds.
            Unknown(UnknownEvent),
        }

        impl #name {
            /// The `type` of the event on the wire.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    #(Self::#variants(_) => #tags,)*
                    Self::Unknown(event) => event.name(),
                }
            }

            /// When it happened, where the server says so.
            #[must_use]
            pub fn created_at(&self) -> Option<Timestamp> {
                match self {
                    #(Self::#variants(event) => event.created_at,)*
                    Self::Unknown(event) => event.created_at,
                }
            }
        }

        #[derive(Clone, Copy, Debug)]
        #[doc(hidden)]
        pub enum #tag { #(#variants),* }

        impl crate::wire::Union for #name {
            type Tag = #tag;

            const ENDS_WITH_RESULT: bool = #ends;

            fn tag(name: &str) -> Option<#tag> {
                Some(match name {
                    #(#tags => #tag::#variants,)*
                    _ => return None,
                })
            }

            fn read<'de, P: crate::wire::Payload<'de>>(tag: #tag, payload: P) -> Result<Self, P::Error> {
                Ok(match tag {
                    #(#tag::#variants => Self::#variants(payload.read()?),)*
                })
            }

            fn unknown(event: UnknownEvent) -> Self {
                Self::Unknown(event)
            }

            fn set_created_at(&mut self, time: Timestamp) {
                let created_at = match self {
                    #(Self::#variants(event) => &mut event.created_at,)*
                    Self::Unknown(event) => &mut event.created_at,
                };
                *created_at = Some(time);
            }

            fn write<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#variants(event) => event.write(#tags, serializer),)*
                    Self::Unknown(event) => event.write(serializer),
                }
            }

            fn role(&self) -> crate::wire::Role<'_> {
                match self {
                    #(Self::#alive(_) => crate::wire::Role::KeepAlive,)*
                    #(Self::#results(_) => crate::wire::Role::Result,)*
                    #(Self::#errors(error) => crate::wire::Role::Error(error),)*
                    _ => crate::wire::Role::News,
                }
            }

            #[cfg(feature = "schemars")]
            fn schemas(of: &mut ::schemars::SchemaGenerator) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
                Vec::from([#((#tags, #described, of.subschema_for::<Timed<#payloads>>())),*])
            }
        }

        crate::wire::union!(#name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Event;

    #[test]
    fn a_union_has_a_variant_for_each_event_and_one_for_the_rest() {
        let event = |tag: &str, role| Event {
            tag: tag.to_owned(),
            description: "It.".to_owned(),
            payload: "Data".to_owned(),
            role,
        };
        let events =
            vec![event("nop", Role::KeepAlive), event("completeBegin", Role::News), event("result", Role::Result)];
        let made = union(&Union { name: "Event".to_owned(), description: "News.".to_owned(), events });
        let code = prettyplease::unparse(&syn::parse2(made).expect("Rust"));
        for line in [
            "CompleteBegin(Timed<Data>),",
            "Unknown(UnknownEvent),",
            "Self::Nop(_) => crate::wire::Role::KeepAlive,",
            "Self::Result(_) => crate::wire::Role::Result,",
            "const ENDS_WITH_RESULT: bool = true;",
            r#"schemars(schema_with = "crate::wire::events::<Event>")"#,
            r#"("nop", "It.", of.subschema_for::<Timed<Data>>()),"#,
        ] {
            assert!(code.contains(line), "{line} in {code}");
        }
    }
}
