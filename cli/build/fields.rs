//! The fields of requests, which become options of commands, and by which JSON is checked.

use std::collections::BTreeMap;

use chatbotkit_codegen::Document;
use chatbotkit_codegen::document::{Place, referenced};
use chatbotkit_codegen::model::operation::Operation;
use heck::{ToKebabCase, ToShoutySnakeCase};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

/// Limits that the help shows, and the words for them.
const LIMITS: [(&str, &str); 7] = [
    ("default", "default"),
    ("minimum", "minimum"),
    ("maximum", "maximum"),
    ("minLength", "minimum length"),
    ("maxLength", "maximum length"),
    ("minItems", "minimum number of items"),
    ("maxItems", "maximum number of items"),
];

/// The fields of all requests. Each object of the document is described once, so that objects may contain each other.
pub(crate) struct Fields<'a> {
    document: &'a Document,
    objects: BTreeMap<String, Option<TokenStream>>,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        Self { document, objects: BTreeMap::new() }
    }

    /// The statics of the objects.
    pub(crate) fn objects(self) -> TokenStream {
        let objects = self.objects.into_iter().map(|(name, fields)| {
            let name = constant(&name);
            quote!(static #name: Object = #fields;)
        });
        quote!(#(#objects)*)
    }

    /// The query of an operation.
    pub(crate) fn query(&mut self, operation: &Operation) -> TokenStream {
        let fields = operation.query.iter().map(|parameter| {
            let name = parameter["name"].as_str().unwrap_or_default();
            let description = parameter["description"].as_str().unwrap_or_default();
            self.field(name, description, parameter["required"] == true, &parameter["schema"])
        });
        let fields: Vec<_> = fields.collect();
        quote!(&[#(#fields),*])
    }

    /// The body of an operation.
    pub(crate) fn body(&mut self, schema: Option<&str>) -> TokenStream {
        match schema.map(|name| (name, self.object(name))) {
            Some((name, true)) => {
                let name = constant(name);
                quote!(Some(&#name))
            }
            _ => quote!(None),
        }
    }

    fn field(&mut self, name: &str, description: &str, required: bool, schema: &Value) -> TokenStream {
        let inner = referenced(schema).map(|name| self.document.schema(name));
        let description = match (description, inner.and_then(|inner| inner["description"].as_str())) {
            ("", Some(inner)) => inner,
            (own, _) => own,
        };
        let limits = LIMITS.iter().filter_map(|(key, word)| {
            let limit = Some(&schema[key]).filter(|limit| !limit.is_null()).or_else(|| Some(&inner?[*key]))?;
            (!limit.is_null()).then(|| format!("{word} {}", limit.as_str().map_or(limit.to_string(), str::to_owned)))
        });
        let limits: Vec<_> = limits.collect();
        let limits = if limits.is_empty() { String::new() } else { format!(" [{}]", limits.join(", ")) };
        let (flag, help) = (name.to_kebab_case(), format!("{}{limits}", tidy(description)));
        let nullable = schema["nullable"] == true;
        let kind = self.kind(schema);
        quote! {
            Field { name: #name, flag: #flag, help: #help, required: #required, nullable: #nullable, kind: #kind }
        }
    }

    fn kind(&mut self, schema: &Value) -> TokenStream {
        if let Some(name) = referenced(schema) {
            if self.object(name) {
                let name = constant(name);
                return quote!(Kind::Object(&#name));
            }
            let document = self.document;
            return self.kind(document.schema(name));
        }
        if let Some(values) = schema["enum"].as_array() {
            let values = values.iter().filter_map(Value::as_str);
            return quote!(Kind::Choice(&[#(#values),*]));
        }
        let is_object = |it: &Value| referenced(it).is_some_and(|it| self.document.schema(it)["type"] == "object");
        match schema["type"].as_str() {
            Some("string") => quote!(Kind::Text),
            Some("integer") => quote!(Kind::Integer),
            Some("number") => quote!(Kind::Number),
            Some("boolean") => quote!(Kind::Boolean),
            Some("object") => quote!(Kind::Map),
            Some("array") => {
                let item = self.kind(&schema["items"]);
                quote!(Kind::List(&#item))
            }
            _ if schema["oneOf"].as_array().is_some_and(|forms| forms.iter().all(is_object)) => quote!(Kind::Map),
            _ => quote!(Kind::Any),
        }
    }

    /// Describes the object with this name; false if it has no properties.
    fn object(&mut self, name: &str) -> bool {
        let document = self.document;
        let Some((_, place)) = document.schemas().into_iter().find(|(it, _)| *it == name) else { return false };
        let schema = place.value();
        if schema["type"] != "object" || !schema["properties"].is_object() {
            return false;
        }
        if self.objects.contains_key(name) {
            return true;
        }
        self.objects.insert(name.to_owned(), None);
        let required = |key: &str| schema["required"].as_array().is_some_and(|keys| keys.contains(&key.into()));
        let fields = properties(&place).into_iter().map(|(key, place)| {
            let description = place.get("description").text().unwrap_or_default();
            self.field(key, description, required(key), place.value())
        });
        let fields: Vec<_> = fields.collect();
        let open = !(schema["additionalProperties"].is_null() || schema["additionalProperties"] == false);
        self.objects.insert(name.to_owned(), Some(quote!(Object { fields: &[#(#fields),*], open: #open })));
        true
    }
}

/// The properties of a schema in the order in which the document lists them.
pub(crate) fn properties<'a>(schema: &Place<'a>) -> Vec<(&'a str, Place<'a>)> {
    let mut properties = schema.get("properties").entries();
    properties.sort_by_cached_key(|(_, place)| place.problem("").line);
    properties
}

fn constant(name: &str) -> Ident {
    format_ident!("{}", name.to_shouty_snake_case())
}

/// A description as it is usual in help: without the last full stop.
pub(crate) fn tidy(description: &str) -> &str {
    description.trim_end().trim_end_matches('.')
}
