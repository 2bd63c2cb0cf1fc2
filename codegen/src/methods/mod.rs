//! Resource clients: a type for each resource, and a method for each operation.

mod example;
pub(crate) mod page;

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::{Value, json};
use syn::Attribute;

use crate::code::{Items, comment, docs, ident, paragraphs};
use crate::document::{Document, referenced};
use crate::error::Problem;
use crate::features::Features;
use crate::markdown::with_plain_code;
use crate::model::operation::{Form, JSON_LINES, Operation, Response};
use crate::model::resource::{Resource, resources};
use crate::model::{can_be_set, field_ident, field_name, is_essential, required};

use example::Example;

/// The clients of all resources by their names, with their accessors and methods.
pub(crate) fn clients(document: &Document, operations: &[Operation], features: &Features) -> Items {
    let all = resources(document, operations);
    all.iter().map(|resource| (resource.client(), client(document, resource, &all, features))).collect()
}

/// The examples of requests that do not fit their schemas.
pub(crate) fn problems(document: &Document, operations: &[Operation]) -> Vec<Problem> {
    operations.iter().filter_map(|operation| example(document, operation).err().map(|problem| *problem)).collect()
}

fn client(document: &Document, resource: &Resource<'_>, all: &[Resource<'_>], features: &Features) -> TokenStream {
    let of = resource.client();
    let name = ident(&of);
    // The client itself is written by hand; the others hold one.
    let is_root = resource.path.is_empty();
    let inner = if is_root { quote!(self) } else { quote!(self.0) };
    let definition = (!is_root).then(|| {
        let docs = docs(resource.description);
        quote! {
            #docs
            ///
            /// Cheap to clone: clones share their connections and settings.
            #[derive(Clone, Debug)]
            pub struct #name(pub(crate) Client);

            crate::client::resource_client!(#name);
        }
    });
    let accessors = all.iter().filter(|below| below.is_in(resource)).map(|below| {
        let (accessor, client) = (below.path.last().map(ident), ident(below.client()));
        let docs = docs(&format!("Returns the client for {}", lower(below.description)));
        let feature = features.attribute_within(&of, &below.client());
        quote! {
            #docs
            #[must_use]
            #feature
            pub fn #accessor(&self) -> #client {
                #client(#inner.clone())
            }
        }
    });
    let generated = resource.operations.iter().filter(|operation| !operation.handwritten);
    let methods = generated
        .map(|operation| method(document, operation, &inner, features.attribute_within(&of, &operation.constant())));
    quote! {
        #definition

        impl #name {
            #(#methods)*
            #(#accessors)*
        }
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.trim().chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn method(document: &Document, operation: &Operation, client: &TokenStream, feature: Option<Attribute>) -> TokenStream {
    let (mut arguments, mut segments, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    for (name, schema) in &operation.segments {
        let (name, schema) = (field_ident(name), ident(schema));
        arguments.push(quote!(#name: impl Into<types::#schema>));
        segments.push(quote!(#name.into().as_str()));
    }
    if let Some(query) = operation.query_type() {
        let query = ident(query);
        arguments.push(quote!(query: types::#query));
        steps.push(quote!(.query(&query)));
    }
    if let Some(body) = &operation.body {
        let (of, schema) = (ident(body), document.schema(body));
        if !can_be_set(schema) {
            steps.push(quote!(.json(&types::#of::default())));
        } else if schema["x-shorthand"].is_string() {
            arguments.push(quote!(body: impl Into<types::#of>));
            steps.push(quote!(.json(&body.into())));
        } else {
            arguments.push(quote!(body: types::#of));
            steps.push(quote!(.json(&body)));
        }
    }
    let (response, form) = match &operation.response {
        None => (quote!(StreamOnly), None),
        Some(Response::Schema(name)) => {
            let form = is_known(document, operation, name).then(|| quote!(Form::Known));
            let name = ident(name);
            (quote!(types::#name), form)
        }
        Some(Response::Text(media)) => (quote!(String), Some(quote!(Form::Text(#media)))),
        Some(Response::Bytes(media)) => (quote!(::bytes::Bytes), Some(quote!(Form::Bytes(#media)))),
        Some(Response::Nothing) => (quote!(()), Some(quote!(Form::Nothing))),
    };
    let (response, form) =
        if operation.optional { (quote!(Option<#response>), Some(quote!(Form::Optional))) } else { (response, form) };
    steps.extend(form.map(|form| quote!(.reads(#form))));
    if let Some(lines) = operation.lines.as_deref().filter(|media| *media != JSON_LINES) {
        steps.push(quote!(.lines(#lines)));
    }
    let events = operation.stream.as_ref().map(ident).map(|events| quote!(, types::#events));
    let docs = comment(&documentation(document, operation));
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let (name, constant) = (ident(&operation.call.method), ident(operation.constant()));
    quote! {
        #docs
        #[inline]
        #deprecated
        #feature
        pub fn #name(&self, #(#arguments),*) -> Call<#response #events> {
            Call::new(Ok(#client.clone()), Request::new(Known(&operations::#constant), &[#(#segments),*]) #(#steps)*)
        }
    }
}

/// True for a response with nothing but the id of what the request changes, which the caller knows.
fn is_known(document: &Document, operation: &Operation, response: &str) -> bool {
    let schema = document.schema(response);
    let (Some((_, changed)), Some(fields)) = (operation.segments.last(), schema["properties"].as_object()) else {
        return false;
    };
    let has_id_alone = fields.len() == 1 && fields.get("id").and_then(referenced) == Some(changed.as_str());
    has_id_alone && operation.method != "get" && !is_essential(schema, "id")
}

/// Summary, description, forms of the response, link, errors and an example.
fn documentation(document: &Document, operation: &Operation) -> String {
    let place = operation.place(document);
    let text = |key| with_plain_code(place.get(key).text().unwrap_or_default());
    let schema = operation.body.as_ref().map_or(&Value::Null, |body| document.schema(body));
    let alone = schema["x-shorthand"].as_str().map(|property| {
        let name = field_name(property, &schema["properties"][property]);
        format!("The body can be its `{name}` alone.")
    });
    let constant = operation.constant();
    // An example that does not fit is a problem of the document.
    let example = example(document, operation).ok().flatten();
    paragraphs([
        format!("{}.", text("summary").trim_end_matches('.')),
        text("description"),
        page::forms(operation),
        alone.unwrap_or_default(),
        format!("See [`operations::{constant}`](crate::operations::{constant})."),
        example.map(|example| format!("```\n{example}\n```")).unwrap_or_default(),
        page::errors(document, &place),
    ])
}

/// A program that makes the call, from the document's example of the request. None where there is no example of what
/// a caller has to fill in.
fn example(document: &Document, operation: &Operation) -> Result<Option<String>, Box<Problem>> {
    let mut example = Example { document, types: BTreeSet::new() };
    let Some(given) = given(document, operation, &mut example)? else { return Ok(None) };
    let (passed, values): (Vec<_>, Vec<_>) = given.into_iter().unzip();
    let accessors = operation.call.resource.iter().map(ident);
    let method = ident(&operation.call.method);
    let ids: Vec<_> = operation.segments.iter().map(|(name, schema)| (field_ident(name), schema.clone())).collect();
    let arguments = ids.iter().map(|(name, _)| name).chain(&passed);
    let call = quote!(client #(.#accessors())* .#method(#(#arguments),*));
    let is_stream = operation.response.is_none() && operation.stream.is_some();
    let end = match &operation.response {
        Some(Response::Nothing) => quote!(#call.await?;),
        Some(Response::Bytes(_)) => quote!(let bytes = #call.await?; println!("{} bytes", bytes.len());),
        Some(_) => quote!(let response = #call.await?; println!("{response:?}");),
        None if is_stream => quote! {
            let mut events = #call.stream();
            while let Some(event) = events.try_next().await? {
                println!("{event:?}");
            }
        },
        None => quote!(let call = #call; println!("{call:?}");),
    };
    // The types of the parameters of the function are not imported within it.
    let (hidden, shown) = (import("# ", ids.iter().map(|(_, schema)| schema)), import("", &example.types));
    let declared: String = ids.iter().map(|(name, schema)| format!(", {name}: {schema}")).collect();
    let deprecated = if operation.deprecated { "# #![allow(deprecated)]\n" } else { "" };
    let stream = if is_stream { "use futures_util::TryStreamExt;\n" } else { "" };
    let space = if is_stream || !shown.is_empty() { "\n" } else { "" };
    let code = printed(&quote!(#(let #passed = #values;)* #end));
    // A schema can be called `Client` as well.
    let function = format!("async fn example(client: chatbotkit_client::Client{declared})");
    Ok(Some(format!(
        "{deprecated}{hidden}# {function} -> Result<(), Box<dyn std::error::Error>> {{\n{shown}{stream}{space}{code}\n# Ok(())\n# }}"
    )))
}

/// The line that imports types, if there are any.
fn import<'a>(begin: &str, names: impl IntoIterator<Item = &'a String>) -> String {
    let names: BTreeSet<_> = names.into_iter().map(String::as_str).collect();
    let list = Vec::from_iter(names).join(", ");
    match list.find(',') {
        _ if list.is_empty() => list,
        None => format!("{begin}use chatbotkit_client::types::{list};\n"),
        Some(_) => format!("{begin}use chatbotkit_client::types::{{{list}}};\n"),
    }
}

/// The query and the body by their names, where the method takes them. None where the document has no example of it.
type Given = Option<Vec<(Ident, TokenStream)>>;

fn given(document: &Document, operation: &Operation, example: &mut Example<'_>) -> Result<Given, Box<Problem>> {
    let (place, mut arguments) = (operation.place(document), Vec::new());
    if let Some(query) = operation.query_type() {
        let given = operation.query.iter().filter(|parameter| !parameter["example"].is_null());
        let value: Value =
            given.filter_map(|it| Some((it["name"].as_str()?.to_owned(), it["example"].clone()))).collect();
        let schema = operation.query_schema();
        if required(&schema).any(|name| value.get(name).is_none()) {
            return Ok(None);
        }
        arguments.push((ident("query"), example.object(&query, &schema, &place.with(&value))?));
    }
    if let Some(body) = operation.body.as_deref().filter(|body| can_be_set(document.schema(body))) {
        let content =
            place.get("requestBody").get("content").children().find(|it| Form::of(it.key()) == Some(Form::Json));
        let given = content.unwrap_or(place).get("example");
        let schema = document.schema(body);
        let optional = schema["properties"].is_object() && required(schema).next().is_none();
        let nothing = json!({});
        let given = match given.value() {
            Value::Null if optional => given.with(&nothing),
            Value::Null => return Ok(None),
            _ => given,
        };
        arguments.push((ident("body"), example.of_schema(body, &given)?));
    }
    Ok(Some(arguments))
}

/// Statements as rustfmt would write them.
fn printed(statements: &TokenStream) -> String {
    let file = syn::parse2(quote!(async fn example() { #statements })).map(|file| prettyplease::unparse(&file));
    let code = file.unwrap_or_default();
    let lines: Vec<_> = code.lines().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
    lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default().join("\n")
}
