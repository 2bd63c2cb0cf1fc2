use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Value, json};

use super::builder::{self, Field, Kind};
use super::values::{self, Collection};
use super::{Types, description, limits};
use crate::code::{deprecated, ident};
use crate::document::referenced;
use crate::model::{
    constant, field_ident, field_name, is_essential, is_open, is_patch, must_be_readable, reach, requires, variant_name,
};

/// Fields may be added tomorrow; requests are built, and do not compile without what is required.
pub(super) fn definition(types: &Types<'_>, name: &str, schema: &Value) -> TokenStream {
    let mut properties: Vec<_> = schema["properties"].as_object().into_iter().flatten().collect();
    properties.sort_by_key(|&(key, property)| property["x-name"].as_str().unwrap_or(key));
    let fields: Vec<_> =
        properties.into_iter().map(|(key, property)| types.field(name, schema, key, property)).collect();
    let extra = types.extra(name, schema);
    let is_closed = extra.is_none() && (fields.is_empty() || schema["additionalProperties"] == false);
    let (closed, refused) = is_closed.then(|| (quote!(deny_unknown_fields), quote!(; refused))).unzip();
    let closed = attributes(closed);
    let unknown = extra.as_ref().map(|extra| &extra.row).or(refused.as_ref());
    let all: Vec<_> = fields.iter().chain(&extra).collect();
    let default = all.iter().all(|field| field.can_be_left_out).then(|| quote!(Default,));
    let builder = types.requests.contains(name).then(|| builder::builder(name, &all));
    let (name, code, rows) = (ident(name), all.iter().map(|field| &field.code), fields.iter().map(|field| &field.row));
    quote! {
        #[non_exhaustive]
        #[derive(Clone, Debug, #default PartialEq)]
        #closed
        pub struct #name { #(#code,)* }
        #builder
        crate::runtime::object!(#name { #(#rows,)* } #unknown);
    }
}

impl Types<'_> {
    pub(super) fn is_only_sent(&self, name: &str) -> bool {
        self.requests.contains(name) && !self.received.contains(name)
    }

    /// The field of a property. A value that leads back to the type with the field is in a `Box`.
    pub(super) fn field(&self, owner: &str, schema: &Value, key: &str, property: &Value) -> Field {
        let document = self.document;
        let (request, received) = (self.requests.contains(owner), self.received.contains(owner));
        let (listed, essential) = (requires(schema, key), is_essential(schema, key));
        // The server may leave out what is not essential, and an open enum has a value for that.
        let is_enum = document.named(property)["enum"].is_array();
        let required = listed && (request || !received || essential || is_enum);
        let is_nullable = property["nullable"] == true;
        let name = field_ident(&field_name(key, property));
        let value = values::not_null(property);
        let leads_back = reach::is_in(document, property, owner, reach::fields);
        let held = if leads_back { quote!(Box<#value>) } else { value };
        let (docs, deprecated) = (description(document, property), deprecated(property));
        let (mut json_schema, mut read, mut absent) = (Vec::new(), quote!(default), None);
        if name != key {
            json_schema.push(quote!(rename = #key));
        }
        let mut unset = quote!(::std::default::Default::default());
        let (of, kind) = if request && is_patch(property, required) {
            json_schema.push(quote!(default));
            absent = Some(("Patch", "is_leave"));
            (quote!(Patch<#held>), Kind::Patch)
        } else if let Some(collection) = Collection::of(property).filter(|_| received && !required && !is_nullable) {
            json_schema.push(optional(&held));
            absent = Some((collection.path(), "is_empty"));
            read = quote!(null_as_default);
            (held.clone(), Kind::Empty)
        } else if !required || is_nullable {
            json_schema.push(optional(&held));
            absent = (!required).then_some(("Option", "is_none"));
            (quote!(Option<#held>), Kind::Optional)
        } else {
            read = quote!(required);
            let constant = constant(document, property);
            // An enum that is also received is open, and has another default.
            if let Some(value) = constant.filter(|_| received) {
                let variant = ident(variant_name(value));
                unset = quote!(#held::#variant);
            }
            (held.clone(), if constant.is_some() { Kind::Skipped } else { Kind::Required })
        };
        json_schema.extend(absent.map(|(of, method)| {
            let path = format!("{of}::{method}");
            quote!(skip_serializing_if = #path)
        }));
        json_schema.extend(request.then(|| limits::attribute(property)).flatten());
        let json_schema = attributes(json_schema);
        // The server may leave this out as well, and there is a value for that: zero, an empty text or list, or an unknown
        // value of an enum.
        let has_empty_value = is_enum || referenced(property).is_none();
        if received && required && !is_nullable && !essential && has_empty_value {
            read = quote!(default);
        }
        if received && !listed && kind == Kind::Optional && must_be_readable(schema, key) {
            read = quote!(readable);
        }
        let unless = absent.map(|(_, method)| ident(method)).map(|method| quote!(unless #method));
        let row = quote!(#read #name = #key #unless);
        let code = quote!(#docs #json_schema #deprecated pub #name: #of);
        Field { name, of, held, kind, unset, can_be_left_out: !required, docs, deprecated, code, row }
    }

    /// Returns the field for properties that the schema does not list, which is behind all others.
    ///
    /// Unknown fields of types that requests have too are not sent, except as a part of an event, since the server rejects
    /// them. `additionalProperties` of the document are sent.
    fn extra(&self, owner: &str, schema: &Value) -> Option<Field> {
        let is_open = is_open(schema);
        if !is_open && self.is_only_sent(owner) {
            return None;
        }
        let map = json!({ "type": "object", "additionalProperties": schema["additionalProperties"] });
        let of = match Collection::of(&map) {
            Some(Collection::Map) if is_open => values::not_null(&map),
            _ => quote!(Extra),
        };
        let unless = (!is_open && self.requests.contains(owner)).then(|| quote!(unless is_outside_event));
        let docs = quote!(#[doc = " Fields that this version does not know."]);
        let schema = attributes([quote!(flatten)]);
        let code = quote!(#docs #schema pub extra: #of);
        let row = quote!(, extra #unless: #of);
        let kind = if is_open { Kind::Empty } else { Kind::Skipped };
        let (name, held) = (ident("extra"), of.clone());
        let unset = quote!(::std::default::Default::default());
        Some(Field { name, of, held, kind, unset, can_be_left_out: false, docs, deprecated: None, code, row })
    }
}

/// The attributes of an item or a field for its JSON Schema with the feature `schemars`, each on a line of its own. It takes
/// the rest from the types, from their doc comments, and from serde's attributes where there are any.
fn attributes(of: impl IntoIterator<Item = TokenStream>) -> TokenStream {
    of.into_iter().map(|of| quote!(#[cfg_attr(feature = "schemars", schemars(#of))])).collect()
}

/// The attribute of a field that may be left out.
fn optional(held: &TokenStream) -> TokenStream {
    let with = format!("Optional<{held}>").replace(' ', "");
    quote!(default, with = #with)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{code, pretty};
    use super::*;

    const MESSAGE: &str = "Message: { type: object, required: [type], properties: { type: { type: string, maxLength: 9 }, parts: { type: array, items: { type: string } } } }";

    #[test]
    fn request_has_a_builder_and_response_has_none() {
        let (request, response) = (code(MESSAGE, true, false), code(MESSAGE, false, true));
        assert!(request.contains("pub fn builder() -> MessageBuilder") && !request.contains("pub extra"), "{request}");
        assert!(!response.contains("builder") && response.contains("pub extra: Extra"), "{response}");
    }

    #[test]
    fn nullable_field_can_be_cleared_unless_it_is_required() {
        let nick = |required: &str| {
            let nick = "properties: { nickName: { type: string, nullable: true } }";
            code(&format!("Pet: {{ type: object, {required} {nick} }}"), true, false)
        };
        let patch = nick("");
        for part in
            ["rename = \"nickName\"", "pub nick_name: Patch<String>", "pub fn nick_name(", "pub fn clear_nick_name("]
        {
            assert!(patch.contains(part), "{part} in {patch}");
        }
        assert!(nick("required: [nickName],").contains("pub nick_name: Option<String>"));
    }

    #[test]
    fn request_has_validation_errors_and_response_has_none() {
        assert!(code(MESSAGE, true, false).contains(r#"schemars(extend("maxLength" = 9))"#));
        assert!(!code(MESSAGE, false, true).contains("extend"));
    }

    #[test]
    fn builder_sets_a_required_constant_also_where_its_enum_is_open() {
        let kiosk = |required: &str, received| {
            code(
                &format!(
                    "Kiosk: {{ type: object, {required} properties: {{ kind: {{ $ref: '#/components/schemas/Kind' }} }} }}\nKind: {{ type: string, enum: [kiosk] }}"
                ),
                true,
                received,
            )
        };
        let both = kiosk("required: [kind],", true);
        assert!(both.contains("kind: Kind::Kiosk") && !both.contains("pub fn kind("), "{both}");
        let sent = kiosk("required: [kind],", false);
        assert!(sent.contains("kind: ::std::default::Default::default()"), "{sent}");
        assert!(kiosk("", true).contains("pub fn kind("));
    }

    #[test]
    fn optional_field_accepts_null_and_a_keyword_becomes_a_raw_identifier() {
        let code = code(MESSAGE, true, true);
        assert!(code.contains("pub r#type: String") && code.contains("null_as_default"), "{code}");
        assert!(code.contains("Optional<Vec<String>>"), "{code}");
        assert!(code.contains("#[non_exhaustive]"), "{code}");
    }

    #[test]
    fn a_list_of_a_request_is_empty_or_not_set() {
        assert!(code(MESSAGE, true, false).contains("pub parts: Option<Vec<String>>"));
        assert!(code(MESSAGE, true, true).contains("pub parts: Vec<String>"));
    }

    #[test]
    fn only_essential_properties_and_enums_are_required_of_the_server() {
        let code = code(
            "Bot: { type: object, required: [id, at, kind], x-essential: [id], properties: { id: { type: string }, at: { type: integer }, kind: { $ref: '#/components/schemas/Kind' } } }\nKind: { type: string, enum: [a, b] }",
            false,
            true,
        );
        assert!(code.contains("pub id: String") && code.contains("pub at: Option<i64>"), "{code}");
        assert!(code.contains("default kind = \"kind\"") && code.contains("pub kind: Kind"), "{code}");
    }

    #[test]
    fn responses_keep_unknown_fields_and_requests_have_none() {
        for (others, requests, received, expected) in [
            ("", false, true, "pub extra: Extra"),
            ("", true, true, "pub extra: Extra"),
            ("additionalProperties: false,", true, true, "pub extra: Extra"),
            ("additionalProperties: false,", true, false, "deny_unknown_fields"),
            ("additionalProperties: true,", true, false, "pub extra: Extra"),
            (
                "additionalProperties: { type: number },",
                true,
                false,
                "pub extra: ::std::collections::HashMap<String, f64>",
            ),
        ] {
            let schema = format!("It: {{ type: object, {others} properties: {{ id: {{ type: string }} }} }}");
            let code = code(&schema, requests, received);
            assert!(code.contains(expected), "{expected} in {code}");
        }
    }

    #[test]
    fn optional_field_has_the_json_schema_of_its_value() {
        let attributes = attributes([optional(&quote!(Vec<BotId>))]);
        let code = pretty(quote!(struct It { #attributes it: u8 }));
        assert!(code.contains(r#"schemars(default, with = "Optional<Vec<BotId>>")"#), "{code}");
    }

    #[test]
    fn field_that_leads_back_to_its_type_is_in_a_box() {
        let code = code(
            "Bot: { type: object, properties: { team: { $ref: '#/components/schemas/Team' }, all: { type: array, items: { $ref: '#/components/schemas/Bot' } }, id: { $ref: '#/components/schemas/Id' } } }\nTeam: { type: object, properties: { lead: { $ref: '#/components/schemas/Bot' } } }\nId: { type: string }",
            true,
            true,
        );
        assert!(code.contains("pub team: Option<Box<Team>>") && code.contains("pub all: Vec<Bot>"), "{code}");
        assert!(code.contains("pub id: Option<Id>"), "{code}");
    }
}
