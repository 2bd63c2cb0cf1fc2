//! Event unions: an enum with a variant for each event, and one for the events that are not known.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::Types;
use super::builder::{Field, Kind};
use crate::code::{docs, ident};
use crate::document::referenced;
use crate::model::{ROLES, variant_name};

/// The enum of a union. `crate::runtime` reads and writes it.
pub(super) fn definition(types: &Types<'_>, name: &str, schema: &Value) -> TokenStream {
    let (name, tag) = (ident(name), ident(format!("{name}Tag")));
    let events: Vec<_> = schema["x-events"].as_object().into_iter().flatten().collect();
    // `check` has found that each has data with a type.
    let payload = |event: &Value| referenced(&event["data"]).unwrap_or_default().to_owned();
    let tags: Vec<_> = events.iter().map(|(tag, _)| tag.as_str()).collect();
    let variants: Vec<_> = tags.iter().map(|tag| ident(variant_name(tag))).collect();
    let payloads = events.iter().map(|(_, event)| {
        let data = ident(payload(event));
        // With other data in a box, all events are small to move.
        if event["unboxed"] == true { quote!(#data) } else { quote!(Box<#data>) }
    });
    let payloads: Vec<_> = payloads.collect();
    let described: Vec<_> = events.iter().map(|(_, it)| it["description"].as_str().unwrap_or_default()).collect();
    let docs = tags.iter().zip(&described).map(|(tag, description)| docs(&format!("{description} (`{tag}`)")));
    let schemas = format!("crate::runtime::events::<{name}>");
    let of_role = |role: &str| events.iter().zip(&variants).filter(|((_, event), _)| event["role"] == role).unzip();
    let [(_, alive), (failures, errors), (ends, results)]: [(Vec<_>, Vec<_>); 3] = ROLES.map(of_role);
    let failures = failures.iter().map(|(_, event)| {
        let [code, message] = ["code", "message"].map(|field| text(types, &payload(event), field));
        let error = if code.is_some() || message.is_some() { quote!(error) } else { quote!(_) };
        let [code, message] = [code, message].map(|text| text.unwrap_or_else(|| quote!(None)));
        quote!((#error) => crate::runtime::Role::Error { code: #code, message: #message })
    });
    let ends: Vec<_> = ends.iter().map(|(tag, _)| tag).collect();
    let lost = (!ends.is_empty()).then(|| {
        quote!(Self::Unknown(event) if matches!(event.name(), #(#ends)|*) => {
            crate::runtime::Role::LostResult(event.problem().unwrap_or_default())
        })
    });
    let ends = !ends.is_empty();
    quote! {
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "schemars", schemars(schema_with = #schemas))]
        #[non_exhaustive]
        pub enum #name {
            #(#docs #variants(Timed<#payloads>),)*
            /// An event that this version does not know or cannot decode, with all that it holds.
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

            /// Time of the event, if the server sent one.
            #[must_use]
            pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
                match self {
                    #(Self::#variants(event) => event.created_at,)*
                    Self::Unknown(event) => event.created_at,
                }
            }
        }

        #[derive(Clone, Copy, Debug)]
        #[doc(hidden)]
        pub enum #tag { #(#variants),* }

        impl crate::runtime::Union for #name {
            type Tag = #tag;

            const ENDS_WITH_RESULT: bool = #ends;

            fn tag(name: &str) -> Option<#tag> {
                Some(match name {
                    #(#tags => #tag::#variants,)*
                    _ => return None,
                })
            }

            fn name_of(tag: #tag) -> &'static str {
                match tag {
                    #(#tag::#variants => #tags,)*
                }
            }

            fn read<'de, P: crate::runtime::Payload<'de>>(tag: #tag, payload: P) -> Result<Self, P::Error> {
                Ok(match tag {
                    #(#tag::#variants => Self::#variants(payload.read()?),)*
                })
            }

            fn unknown(event: UnknownEvent) -> Self {
                Self::Unknown(event)
            }

            fn envelope(&mut self) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
                match self {
                    #(Self::#variants(event) => (&mut event.created_at, &mut event.beside),)*
                    Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
                }
            }

            fn write<S: ::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#variants(event) => event.write(#tags, serializer),)*
                    Self::Unknown(event) => event.write(serializer),
                }
            }

            fn role(&self) -> crate::runtime::Role<'_> {
                match self {
                    #(Self::#alive(_) => crate::runtime::Role::KeepAlive,)*
                    #(Self::#results(_) => crate::runtime::Role::Result,)*
                    #(Self::#errors #failures,)*
                    #lost
                    _ => crate::runtime::Role::News,
                }
            }

            #[cfg(feature = "schemars")]
            fn schemas(of: &mut ::schemars::SchemaGenerator) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
                Vec::from([#((#tags, #described, of.subschema_for::<Timed<#payloads>>())),*])
            }
        }

        crate::runtime::union!(#name);
    }
}

/// The text in a field of an error event.
fn text(types: &Types<'_>, payload: &str, field: &str) -> Option<TokenStream> {
    let schema = types.document.schema(payload);
    let property = &schema["properties"][field];
    let of = types.document.named(property);
    let Field { name, kind, .. } = types.field(payload, schema, field, property);
    match kind {
        _ if of["type"] != "string" || of["x-secret"] == true => None,
        Kind::Optional => Some(quote!(error.#name.as_ref().map(AsRef::as_ref))),
        Kind::Patch => None,
        _ => Some(quote!(Some(error.#name.as_str()))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::code;

    #[test]
    fn a_union_has_a_variant_for_each_event_and_one_for_the_rest() {
        let data = "{ required: [message], x-essential: [message], properties: { code: { type: string }, message: { type: string } } }";
        let event = |role: &str| format!("{{ description: It., data: {{ $ref: '#/components/schemas/Data' }}{role} }}");
        let events = format!(
            "{{ nop: {}, completeBegin: {}, result: {}, error: {} }}",
            event(", role: keep-alive"),
            event(", unboxed: true"),
            event(", role: result"),
            event(", role: error"),
        );
        let code = code(&format!("Event: {{ description: News., x-events: {events} }}\nData: {data}"), false, true);
        for line in [
            "CompleteBegin(Timed<Data>),",
            "Self::CompleteBegin(_) => \"completeBegin\",",
            "Unknown(UnknownEvent),",
            "Self::Nop(_) => crate::runtime::Role::KeepAlive,",
            "Self::Result(_) => crate::runtime::Role::Result,",
            "const ENDS_WITH_RESULT: bool = true;",
            "code: error.code.as_ref().map(AsRef::as_ref),",
            "message: Some(error.message.as_str()),",
            r#"schemars(schema_with = "crate::runtime::events::<Event>")"#,
            "Nop(Timed<Box<Data>>),",
            r#"("nop", "It.", of.subschema_for::<Timed<Box<Data>>>()),"#,
        ] {
            assert!(code.contains(line), "{line} in {code}");
        }
    }

    #[test]
    fn error_event_has_the_code_and_the_message_that_are_texts() {
        let id = "Id: { type: string }\nSecret: { type: string, x-secret: true }";
        for (properties, expected) in [
            (
                "code: { type: integer }",
                "Self::Fail(_) => { crate::runtime::Role::Error { code: None, message: None, } }",
            ),
            ("code: {}, message: { $ref: '#/components/schemas/Secret' }", "code: None, message: None, }"),
            ("message: { $ref: '#/components/schemas/Id' }", "message: error.message.as_ref().map(AsRef::as_ref)"),
            ("code: { type: integer }, message: { type: string, x-name: words }", "message: error.words.as_ref()"),
        ] {
            let event = "Event: { x-events: { fail: { role: error, data: { $ref: '#/components/schemas/Data' } } } }";
            let code = code(&format!("{event}\nData: {{ properties: {{ {properties} }} }}\n{id}"), false, true);
            let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(code.contains(expected), "{expected} in {code}");
        }
    }
}
