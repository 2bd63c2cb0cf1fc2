//! The draft of an operation.

use serde_json::{Map, Value};

use super::names;
use super::schemas::{BLANK, Schemas};
use super::yaml::{reference, word};
use crate::drift::schema::resolve;
use crate::drift::shape::resource;

/// The draft of an operation, without its schemas.
pub(super) struct Draft {
    pub(super) id: String,
    pub(super) path: String,
    pub(super) method: String,
    /// The lines below the method.
    pub(super) lines: Vec<String>,
    /// Path parameters that are not in `components` yet, with their lines.
    pub(super) parameters: Vec<(String, Vec<String>)>,
}

/// Drafts an operation; `ids` are the names that are taken.
pub(super) fn draft(
    ours: &Value,
    upstream: &Value,
    (method, path): (&str, &str),
    ids: &[String],
    schemas: &mut Schemas<'_>,
) -> Draft {
    let operation = &upstream["paths"][path][method];
    let id = operation["operationId"].as_str().map(str::to_owned).filter(|id| !ids.contains(id));
    let id = id.unwrap_or_else(|| names::of_path(path));
    (schemas.id, schemas.operation) = (names::id(path), id.clone());
    let mut draft = Draft {
        id: id.clone(),
        path: path.to_owned(),
        method: method.to_owned(),
        lines: Vec::new(),
        parameters: vec![],
    };
    draft.lines = vec![
        format!("operationId: {id}"),
        format!("tags: [{}]", word(resource(path))),
        format!("summary: {BLANK}"),
        format!("description: {BLANK}"),
        format!("x-retry: {BLANK}"),
    ];
    let shared = upstream["paths"][path]["parameters"].as_array().into_iter().flatten();
    let own = operation["parameters"].as_array().into_iter().flatten();
    let parameters = shared.chain(own).map(|it| resolve(upstream, it)).collect::<Vec<_>>();
    draft.parameters(ours, &parameters, schemas);
    draft.request(method, resolve(upstream, &operation["requestBody"]), schemas);
    schemas.received = true;
    draft.responses(upstream, &operation["responses"], schemas);
    schemas.received = false;
    draft
}

impl Draft {
    fn parameters(&mut self, ours: &Value, parameters: &[&Value], schemas: &mut Schemas<'_>) {
        let mut lines = Vec::new();
        for parameter in parameters {
            let (Some(place), Some(name)) = (parameter["in"].as_str(), parameter["name"].as_str()) else { continue };
            let shared = ours["components"]["parameters"].as_object().into_iter().flatten();
            let mut shared = shared.filter(|(_, it)| it["in"] == place);
            let known = shared.find(|(_, it)| it["name"].as_str().is_some_and(|it| it.eq_ignore_ascii_case(name)));
            match (known, place) {
                // It goes with every request, or is given to `Call::header`.
                (_, "header" | "cookie") => {}
                (Some((key, _)), _) => lines.push(format!("  - $ref: \"#/components/parameters/{key}\"")),
                (None, "path") => {
                    self.parameters.push((name.to_owned(), parameter_lines(parameter, place, name, schemas, &self.id)));
                    lines.push(format!("  - $ref: \"#/components/parameters/{name}\""));
                }
                (None, _) => {
                    let own = parameter_lines(parameter, place, name, schemas, &self.id);
                    let dash = |(at, line): (usize, String)| {
                        if at == 0 { format!("  - {line}") } else { format!("    {line}") }
                    };
                    lines.extend(own.into_iter().enumerate().map(dash));
                }
            }
        }
        if !lines.is_empty() {
            self.lines.push("parameters:".to_owned());
            self.lines.extend(lines);
        }
    }

    fn request(&mut self, method: &str, request: &Value, schemas: &mut Schemas<'_>) {
        // Every POST needs a JSON content type, hence a body, even if none is described.
        let nothing = serde_json::json!({ "application/json": { "schema": { "type": "object", "properties": {} } } });
        let nothing = nothing.as_object().filter(|_| method == "post");
        let Some(content) = request["content"].as_object().filter(|it| !it.is_empty()).or(nothing) else { return };
        let name = names::request(&self.id);
        self.lines.extend(["requestBody:".to_owned(), "  required: true".to_owned()]);
        self.content(2, content, &name, &names::event(&self.id), schemas);
    }

    fn responses(&mut self, upstream: &Value, responses: &Value, schemas: &mut Schemas<'_>) {
        self.lines.push("responses:".to_owned());
        for (status, response) in responses.as_object().into_iter().flatten() {
            if !status.starts_with(['2', '3']) {
                continue;
            }
            self.lines.extend([format!("  \"{status}\":"), format!("    description: {BLANK}")]);
            let response = resolve(upstream, response);
            if let Some(content) = response["content"].as_object().filter(|it| !it.is_empty()) {
                self.content(4, content, &names::response(&self.id), &names::event(&self.id), schemas);
            }
        }
        self.lines.push(format!("  \"4XX\": {}", reference("responses", "Refused")));
        self.lines.push(format!("  \"5XX\": {}", reference("responses", "Failed")));
    }

    fn content(
        &mut self,
        spaces: usize,
        content: &Map<String, Value>,
        name: &str,
        event: &str,
        schemas: &mut Schemas<'_>,
    ) {
        let indent = " ".repeat(spaces);
        let item = names::item(&self.id);
        self.lines.push(format!("{indent}content:"));
        for (media, content) in content {
            let key = if media.starts_with('*') { format!("{media:?}") } else { media.clone() };
            let schema = &content["schema"];
            let events = (media == "application/jsonl").then(|| schemas.events(schema, event, &item)).flatten();
            let used = match events {
                Some(union) => reference("schemas", &union),
                None if schema.is_null() => "{ type: string }".to_owned(),
                None if media.contains("json") || !schema["properties"].is_null() => {
                    let form = if media.starts_with("multipart") { format!("{name}Form") } else { name.to_owned() };
                    reference("schemas", &schemas.body(schema, &form, &item))
                }
                None => schemas.flow(schema, name, "content"),
            };
            self.lines.push(format!("{indent}  {key}:"));
            self.lines.push(format!("{indent}    schema: {used}"));
            if media == "application/json" {
                self.lines.push(format!("{indent}    example: {BLANK}"));
            }
        }
    }
}

fn parameter_lines(parameter: &Value, place: &str, name: &str, schemas: &mut Schemas<'_>, id: &str) -> Vec<String> {
    let mut lines = vec![format!("name: {}", word(name)), format!("in: {place}")];
    if parameter["required"] == true {
        lines.push("required: true".to_owned());
    }
    lines.push(format!("description: {BLANK}"));
    for key in ["style", "explode"] {
        if let Some(value) = parameter.get(key) {
            lines.push(format!("{key}: {}", value.to_string().trim_matches('"')));
        }
    }
    let (schema, owner) = (&parameter["schema"], names::request(id));
    let schema = match place {
        "path" => reference("schemas", &schemas.name(schema, &owner, name)),
        _ => schemas.flow(schema, &owner, name),
    };
    lines.push(format!("schema: {schema}"));
    lines
}
