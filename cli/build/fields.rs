//! The fields of requests, which become options of commands, and by which JSON is checked.

use chatbotkit_codegen::Document;
use chatbotkit_codegen::document::{Place, referenced};
use chatbotkit_codegen::model::is_open;
use heck::ToKebabCase;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

/// The depth from which a reference is any JSON: a schema may contain itself.
const MAX_DEPTH: usize = 6;

/// Keywords that the help shows.
const LIMITS: [&str; 5] = ["default", "minimum", "maximum", "minLength", "maxLength"];

/// The fields of an object, or nothing if the schema has no properties.
pub(crate) fn object(document: &Document, name: &str, depth: usize) -> Option<TokenStream> {
    let (_, place) = document.schemas().into_iter().find(|(it, _)| *it == name)?;
    let schema = place.value();
    if schema["type"] != "object" || !schema["properties"].is_object() {
        return None;
    }
    let required = |key: &str| schema["required"].as_array().is_some_and(|keys| keys.contains(&key.into()));
    let fields = properties(&place).into_iter();
    let fields = fields.map(|(key, place)| field(document, key, place.value(), required(key), depth));
    let open = is_open(schema);
    Some(quote!(Object { fields: &[#(#fields),*], open: #open }))
}

/// A property or a parameter.
pub(crate) fn field(document: &Document, name: &str, schema: &Value, required: bool, depth: usize) -> TokenStream {
    let inner = referenced(schema).map_or(&Value::Null, |name| document.schema(name));
    let either = |key: &str| if schema[key].is_null() { &inner[key] } else { &schema[key] };
    let description = either("description").as_str().unwrap_or_default();
    let limits = LIMITS.iter().map(|key| (key, either(key))).filter(|(_, limit)| !limit.is_null());
    let limits: Vec<_> = limits.map(|(key, limit)| format!("{key} {limit}").replace('"', "")).collect();
    let limits = if limits.is_empty() { String::new() } else { format!(" [{}]", limits.join(", ")) };
    // Names that differ in case or marks alone would be one option; in Rust one of them has another name.
    let flag = schema["x-name"].as_str().unwrap_or(name).to_kebab_case();
    let help = format!("{}{limits}", tidy(description));
    let (nullable, kind) = (schema["nullable"] == true, kind(document, schema, depth));
    quote! {
        Field { name: #name, flag: #flag, help: #help, required: #required, nullable: #nullable, kind: #kind }
    }
}

fn kind(document: &Document, schema: &Value, depth: usize) -> TokenStream {
    if let Some(name) = referenced(schema).filter(|_| depth <= MAX_DEPTH) {
        return match object(document, name, depth + 1) {
            Some(object) => quote!(Kind::Object(&#object)),
            None => kind(document, document.schema(name), depth + 1),
        };
    }
    let is_object = |it: &Value| referenced(it).is_some_and(|it| document.schema(it)["type"] == "object");
    match (schema["type"].as_str(), schema["enum"].as_array(), schema["oneOf"].as_array()) {
        (_, Some(values), _) => {
            let values = values.iter().filter_map(Value::as_str);
            quote!(Kind::Choice(&[#(#values),*]))
        }
        (Some("string"), ..) => quote!(Kind::Text),
        (Some("integer"), ..) => quote!(Kind::Integer),
        (Some("number"), ..) => quote!(Kind::Number),
        (Some("boolean"), ..) => quote!(Kind::Boolean),
        (Some("object"), ..) => quote!(Kind::Map),
        (Some("array"), ..) => {
            let item = kind(document, &schema["items"], depth);
            quote!(Kind::List(&#item))
        }
        (_, _, Some(forms)) if forms.iter().all(is_object) => quote!(Kind::Map),
        _ => quote!(Kind::Any),
    }
}

/// The properties of a schema in the order in which the document lists them.
pub(crate) fn properties<'a>(schema: &Place<'a>) -> Vec<(&'a str, Place<'a>)> {
    let mut properties = schema.get("properties").entries();
    properties.sort_by_cached_key(|(_, place)| place.breach("line", "", "").line);
    properties
}

/// A description as it is usual in help: without the last full stop.
pub(crate) fn tidy(description: &str) -> &str {
    description.trim_end().trim_end_matches('.')
}
