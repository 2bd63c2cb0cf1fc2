use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use syn::ext::IdentExt;
use syn::{Field, Ident, ItemStruct, Type, parse_quote};

use super::argument::argument;
use super::serde_words::serde_words;
use super::{json_schema, object, patch};
use crate::document::{Document, referenced};
use crate::model::{is_essential, is_open, reach};

/// Fields may be added tomorrow; requests are built, and do not compile without what is required.
pub(super) fn refine(document: &Document, schema: &Value, mut item: ItemStruct, request: bool) -> TokenStream {
    let received = reach::received(document).contains(item.ident.to_string().as_str());
    let mut patches = Vec::new();
    for field in &mut item.fields {
        plain_name(field);
        lenient(field);
        if field.ident.as_ref().is_some_and(|name| name == "extra") {
            field.attrs.push(parse_quote!(#[doc = " Fields that this version does not know."]));
            if argument(&field.ty, "Map", 1).is_some() {
                field.ty = parse_quote!(Extra);
            }
            if request {
                extra(schema, field);
            }
        }
        let name = original_name(schema, field);
        let property = &schema["properties"][&name];
        let required = schema["required"].as_array().is_some_and(|names| names.contains(&name.as_str().into()));
        if property["deprecated"] == true {
            field.attrs.push(parse_quote!(#[deprecated]));
        }
        if request && patch::is_patch(property, required) {
            patches.extend(patch::patch(&item.ident, field));
        } else if request {
            builder(document, field);
        }
        if request {
            field.attrs.extend(json_schema::limits(property));
        }
        let optional = has_default(field) || argument(&field.ty, "Option", 0).is_some();
        if received && required && !optional && !is_essential(schema, &name) && has_empty_value(document, property) {
            field.attrs.push(parse_quote!(#[serde(default)]));
            field.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(!default))]));
        }
    }
    let builder = request.then(|| quote!(#[derive(::bon::Builder)] #[builder(on(_, into))]));
    let reader = object::reader(&mut item);
    quote!(#builder #[non_exhaustive] #item #(#patches)* #reader)
}

/// True if there is a value that stands for none: zero, an empty text or list, or an unknown value of an enum.
fn has_empty_value(document: &Document, property: &Value) -> bool {
    let referenced = referenced(property).map(|name| document.schema(name));
    referenced.map_or(property["type"] != "object", |schema| !schema["enum"].is_null())
}

/// Adds a map of unknown fields to types of requests and responses; unknown fields are not sent, except as a part of an
/// event, since the server rejects them. `additionalProperties` of the document are sent.
fn extra(schema: &Value, field: &mut Field) {
    if !is_open(schema) {
        field.attrs.push(parse_quote!(#[serde(skip_serializing_if = "crate::runtime::is_outside_event")]));
        field.attrs.push(parse_quote!(#[builder(skip)]));
    } else {
        field.attrs.push(parse_quote!(#[builder(default)]));
    }
}

/// The name of a field in the document: progenitor writes it down where it differs from the one in Rust.
fn name(field: &Field) -> String {
    let renamed = serde_words(&field.attrs).remove("rename").flatten();
    renamed.or_else(|| Some(field.ident.as_ref()?.unraw().to_string())).unwrap_or_default()
}

/// The name of a field in the document, also where `x-name` gives it another in Rust.
fn original_name(schema: &Value, field: &mut Field) -> String {
    let name = name(field);
    let mut properties = schema["properties"].as_object().into_iter().flatten();
    let Some((key, _)) = properties.find(|(_, property)| property["x-name"] == name.as_str()) else { return name };
    field.attrs.push(parse_quote!(#[serde(rename = #key)]));
    key.clone()
}

/// `type_` is `r#type`: the name that the API has for it.
fn plain_name(field: &mut Field) {
    if let Some(name) = &mut field.ident
        && let Some(keyword) = name.to_string().strip_suffix('_')
    {
        *name = Ident::new_raw(keyword, name.span());
    }
}

fn has_default(field: &Field) -> bool {
    serde_words(&field.attrs).contains_key("default")
}

/// Accepts null for every optional field.
fn lenient(field: &mut Field) {
    let held = if has_default(field) {
        field.attrs.push(parse_quote!(#[serde(deserialize_with = "crate::runtime::null_as_default")]));
        Some(field.ty.clone())
    } else {
        argument(&field.ty, "Option", 0).cloned()
    };
    field.attrs.extend(held.as_ref().map(json_schema::optional));
}

fn builder(document: &Document, field: &mut Field) {
    if let Type::Path(of) = &field.ty
        && let Some(name) = of.path.segments.last()
        && document.schema(&name.ident.to_string())["enum"].as_array().is_some_and(|values| values.len() == 1)
    {
        field.attrs.push(parse_quote!(#[builder(skip)]));
    } else if has_default(field) {
        field.attrs.push(parse_quote!(#[builder(default)]));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{pretty, schemas};
    use super::*;

    fn item() -> ItemStruct {
        parse_quote! {
            pub struct Message {
                #[serde(rename = "type")]
                pub type_: String,
                #[serde(default)]
                pub parts: Vec<String>,
            }
        }
    }

    #[test]
    fn request_has_a_builder_and_response_has_none() {
        let document = schemas("Message: { type: object }");
        let refine = |request| refine(&document, document.schema("Message"), item(), request);
        let (request, response) = (refine(true), refine(false));
        assert!(pretty(request).contains("::bon::Builder"));
        assert!(!pretty(response).contains("builder"));
    }

    #[test]
    fn nullable_field_can_be_cleared_unless_it_is_required() {
        let nick = |required: &str| {
            let document = schemas(&format!(
                "Pet: {{ {required} properties: {{ nickName: {{ type: string, nullable: true }} }} }}"
            ));
            let item = parse_quote! { pub struct Pet { #[serde(rename = "nickName")] pub nick_name: Option<String> } };
            pretty(refine(&document, document.schema("Pet"), item, true))
        };
        assert!(nick("").contains("pub nick_name: crate::runtime::Patch<String>"));
        assert!(nick("required: [nickName],").contains("pub nick_name: Option<String>"));
    }

    #[test]
    fn request_has_validation_errors_and_response_has_none() {
        let document = schemas("Message: { properties: { type: { maxLength: 9 } } }");
        let refine = |request| refine(&document, document.schema("Message"), item(), request);
        let (request, response) = (refine(true), refine(false));
        assert!(pretty(request).contains(r#"schemars(extend("maxLength" = 9i64))"#));
        assert!(!pretty(response).contains("extend"));
    }

    #[test]
    fn optional_field_accepts_null_and_a_keyword_becomes_a_raw_identifier() {
        let code = pretty(refine(&schemas("Message: { type: object }"), &Value::Null, item(), false));
        assert!(code.contains("pub r#type: String") && code.contains("null_as_default"), "{code}");
        assert!(code.contains("crate::runtime::Optional<Vec<String>>"), "{code}");
        assert!(code.contains("#[non_exhaustive]"), "{code}");
    }
}
