//! Resource clients: a type for each resource, and a method for each operation.

mod example;
pub(crate) mod page;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::{Value, json};

use crate::document::Document;
use crate::error::{Error, Problem};
use crate::model::operation::{Form, JSON_LINES, Operation, Response, client_type};
use crate::model::resource::{Resource, description, resources};
use crate::model::{can_be_set, field_name, shorthand};
use crate::types::project::query_schema;

use example::{Example, field};

/// The clients of all resources, with their accessors and methods.
///
/// # Errors
/// [`Error::Document`] with the examples that do not fit their schemas.
pub(crate) fn clients(document: &Document, operations: &[Operation]) -> Result<Vec<TokenStream>, Error> {
    let mut problems = Vec::new();
    let clients = resources(document, operations).iter().map(|it| client(document, it, &mut problems)).collect();
    document.accept(problems)?;
    Ok(clients)
}

/// The examples of requests that do not fit their schemas.
pub(crate) fn problems(document: &Document, operations: &[Operation]) -> Vec<Problem> {
    operations.iter().filter_map(|operation| example(document, operation).err().map(|problem| *problem)).collect()
}

fn client(document: &Document, resource: &Resource<'_>, problems: &mut Vec<Problem>) -> TokenStream {
    let name = format_ident!("{}", resource.client());
    // The client itself is written by hand; the others hold one.
    let is_root = resource.path.is_empty();
    let inner = if is_root { quote!(self) } else { quote!(self.0) };
    let definition = (!is_root).then(|| {
        let words = doc_lines(resource.description);
        quote! {
            #(#[doc = #words])*
            ///
            /// Cheap to clone: clones share their connections and settings.
            #[derive(Clone, Debug)]
            pub struct #name(pub(crate) Client);

            crate::client::resource_client!(#name);
        }
    });
    let accessors = resource.below.iter().map(|path| {
        let (accessor, client) = (format_ident!("{}", path[path.len() - 1]), format_ident!("{}", client_type(path)));
        let words = format!(" Returns the client for {}", lower(description(document, path).unwrap_or_default()));
        quote! {
            #[doc = #words]
            #[must_use]
            pub fn #accessor(&self) -> #client {
                #client(#inner.clone())
            }
        }
    });
    let accessors: Vec<_> = accessors.collect();
    let generated = resource.operations.iter().filter(|operation| !operation.handwritten);
    let methods: Vec<_> = generated
        .filter_map(|it| method(document, it, &inner).map_err(|problem| problems.push(*problem)).ok())
        .collect();
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

/// The arguments of a method, and how they go into the request.
struct Signature {
    arguments: Vec<TokenStream>,
    /// The values of the path parameters.
    segments: Vec<TokenStream>,
    /// The calls that add the query or the body.
    steps: Vec<TokenStream>,
    output: TokenStream,
}

fn signature(document: &Document, operation: &Operation) -> Signature {
    let (mut arguments, mut segments, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    for (name, schema) in &operation.segments {
        let (name, schema) = (field(name), format_ident!("{schema}"));
        arguments.push(quote!(#name: impl Into<types::#schema>));
        segments.push(quote!(#name.into().as_str()));
    }
    if let Some(query) = operation.query_type() {
        let query = format_ident!("{query}");
        arguments.push(quote!(query: types::#query));
        steps.push(quote!(.query(&query)));
    }
    if let Some(body) = &operation.body {
        let of = format_ident!("{body}");
        let schema = document.schema(body);
        if can_be_set(schema) {
            let (argument, value) = match shorthand(schema) {
                Some(_) => (quote!(impl Into<types::#of>), quote!(body.into())),
                None => (quote!(types::#of), quote!(body)),
            };
            arguments.push(quote!(body: #argument));
            steps.push(quote!(.json(&#value)));
        } else {
            steps.push(quote!(.json(&types::#of {})));
        }
    }
    let response = match &operation.response {
        None => quote!(StreamOnly),
        Some(Response::Schema(name)) => {
            let name = format_ident!("{name}");
            quote!(types::#name)
        }
        Some(Response::Text(media)) => {
            steps.push(quote!(.reads(Form::Text(#media))));
            quote!(String)
        }
        Some(Response::Bytes(media)) => {
            steps.push(quote!(.reads(Form::Bytes(#media))));
            quote!(::bytes::Bytes)
        }
        Some(Response::Nothing) => {
            steps.push(quote!(.reads(Form::Nothing)));
            quote!(())
        }
    };
    let response = if operation.optional {
        steps.push(quote!(.reads(Form::Optional)));
        quote!(Option<#response>)
    } else {
        response
    };
    if let Some(lines) = operation.lines.as_deref().filter(|media| *media != JSON_LINES) {
        steps.push(quote!(.lines(#lines)));
    }
    let output = match operation.stream.as_ref().map(|name| format_ident!("{name}")) {
        None => quote!(Call<#response>),
        Some(events) => quote!(Call<#response, types::#events>),
    };
    Signature { arguments, segments, steps, output }
}

fn method(document: &Document, operation: &Operation, client: &TokenStream) -> Result<TokenStream, Box<Problem>> {
    let Signature { arguments, segments, steps, output } = signature(document, operation);
    let docs = docs(document, operation)?;
    let (name, constant) = (format_ident!("{}", operation.call.method), format_ident!("{}", operation.constant()));
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    Ok(quote! {
        #(#[doc = #docs])*
        #deprecated
        pub fn #name(&self, #(#arguments),*) -> #output {
            Call::new(Ok(#client.clone()), Request::new(Known(&operations::#constant), &[#(#segments),*]) #(#steps)*)
        }
    })
}

/// Summary, description, forms of the response, link, errors and an example.
fn docs(document: &Document, operation: &Operation) -> Result<Vec<String>, Box<Problem>> {
    let Some(place) = operation.place(document) else { return Ok(Vec::new()) };
    let text = |key| place.get(key).text().unwrap_or_default();
    let mut lines = vec![format!("{}.", text("summary").trim().trim_end_matches('.')), String::new()];
    lines.extend(text("description").lines().map(str::to_owned));
    lines.extend([String::new(), page::forms(operation)]);
    let schema = operation.body.as_ref().map_or(&Value::Null, |body| document.schema(body));
    if let Some(property) = shorthand(schema) {
        let name = field_name(property, &schema["properties"][property]);
        lines.extend([String::new(), format!("The body can be its `{name}` alone.")]);
    }
    let constant = operation.constant();
    lines.extend([String::new(), format!("See [`operations::{constant}`](crate::operations::{constant}).")]);
    if let Some(example) = example(document, operation)? {
        lines.extend([String::new(), "```".to_owned()]);
        lines.extend(example);
        lines.push("```".to_owned());
    }
    lines.extend(page::errors(document, &place));
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    Ok(lines.into_iter().map(spaced).collect())
}

/// The lines of a description, ready for `#[doc]`.
fn doc_lines(text: &str) -> Vec<String> {
    text.lines().map(|line| spaced(line.to_owned())).collect()
}

fn spaced(line: String) -> String {
    if line.is_empty() { line } else { format!(" {line}") }
}

/// A program that makes the call, from the document's example of the request. None where there is no example of what
/// a caller has to fill in.
fn example(document: &Document, operation: &Operation) -> Result<Option<Vec<String>>, Box<Problem>> {
    let mut example = Example::new(document);
    let Some(given) = given(document, operation, &mut example)? else { return Ok(None) };
    let (passed, values): (Vec<_>, Vec<_>) = given.into_iter().unzip();
    let accessors = operation.call.resource.iter().map(|name| format_ident!("{name}"));
    let method = format_ident!("{}", operation.call.method);
    let ids: Vec<_> = operation.segments.iter().map(|(name, _)| field(name)).collect();
    let declared = operation.segments.iter().zip(&ids).map(|((_, schema), name)| {
        let schema = format_ident!("{schema}");
        quote!(, #name: #schema)
    });
    let declared: Vec<_> = declared.collect();
    let arguments = ids.iter().chain(&passed);
    let call = quote!(client #(.#accessors())* .#method(#(#arguments),*));
    let end = match (&operation.response, &operation.stream) {
        (Some(Response::Nothing), _) => quote!(#call.await?;),
        (Some(Response::Bytes(_)), _) => quote!(let bytes = #call.await?; println!("{} bytes", bytes.len());),
        (Some(_), _) => quote!(let response = #call.await?; println!("{response:?}");),
        (None, Some(_)) => quote! {
            let mut events = #call.stream();
            while let Some(event) = events.try_next().await? {
                println!("{event:?}");
            }
        },
        (None, None) => quote!(let call = #call; println!("{call:?}");),
    };
    let mut types = example.types;
    types.sort();
    let mut hidden: Vec<_> = operation.segments.iter().map(|(_, schema)| schema.clone()).collect();
    hidden.retain(|name| !types.contains(name));
    hidden.sort();
    hidden.dedup();
    let body = printed(&quote!(#(let #passed = #values;)* #end));
    let mut lines = vec!["# use chatbotkit_client::Client;".to_owned()];
    if operation.deprecated {
        lines.insert(0, "# #![allow(deprecated)]".to_owned());
    }
    if !hidden.is_empty() {
        lines.push(format!("# use chatbotkit_client::types::{{{}}};", hidden.join(", ")));
    }
    let declared = quote!(#(#declared)*).to_string().replace(" ,", ",").replace(" :", ":");
    lines.push(format!("# async fn example(client: Client{declared}) -> Result<(), Box<dyn std::error::Error>> {{"));
    match &types[..] {
        [] => {}
        [one] => lines.push(format!("use chatbotkit_client::types::{one};")),
        several => lines.push(format!("use chatbotkit_client::types::{{{}}};", several.join(", "))),
    }
    if operation.response.is_none() && operation.stream.is_some() {
        lines.push("use futures_util::TryStreamExt;".to_owned());
    }
    if lines.last().is_some_and(|line| line.starts_with("use ")) {
        lines.push(String::new());
    }
    lines.extend(body);
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned()]);
    Ok(Some(lines))
}

/// The query or the body by its name, where the method takes one. None where the document has no example of it.
type Given = Option<Vec<(Ident, TokenStream)>>;

fn given(document: &Document, operation: &Operation, example: &mut Example<'_>) -> Result<Given, Box<Problem>> {
    let Some(place) = operation.place(document) else { return Ok(None) };
    if let Some(query) = operation.query_type() {
        let value = query_example(operation);
        let schema = query_schema(operation);
        let mut required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        if required.any(|name| value.get(name).is_none()) {
            return Ok(None);
        }
        let value = example.object(&query, &schema, &place.with(&value))?;
        return Ok(Some(vec![(format_ident!("query"), value)]));
    }
    let Some(body) = operation.body.as_deref().filter(|body| can_be_set(document.schema(body))) else {
        return Ok(Some(Vec::new()));
    };
    let mut content = place.get("requestBody").get("content").entries().into_iter();
    let content = content.find(|(media, _)| Form::of(media) == Some(Form::Json));
    let given = content.map_or(place, |(_, content)| content).get("example");
    let schema = document.schema(body);
    let optional = schema["properties"].is_object() && schema["required"].as_array().is_none_or(Vec::is_empty);
    let nothing = json!({});
    let value = match given.value() {
        Value::Null if optional => example.of_schema(body, &given.with(&nothing))?,
        Value::Null => return Ok(None),
        _ => example.of_schema(body, &given)?,
    };
    Ok(Some(vec![(format_ident!("body"), value)]))
}

/// The examples of the query parameters.
fn query_example(operation: &Operation) -> Value {
    let given = operation.query.iter().filter(|parameter| !parameter["example"].is_null());
    given.filter_map(|it| Some((it["name"].as_str()?.to_owned(), it["example"].clone()))).collect()
}

/// Statements as rustfmt would write them.
fn printed(statements: &TokenStream) -> Vec<String> {
    let file = syn::parse2(quote!(async fn example() { #statements })).map(|file| prettyplease::unparse(&file));
    let code = file.unwrap_or_default();
    let lines: Vec<_> = code.lines().collect();
    let inside = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default();
    inside.iter().map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()).collect()
}
