//! Validates the requests and responses of a test against the document.
//!
//! The emulator does not use the client's generated types, so a mistake in either one is detected here.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use chatbotkit_client::operations::{self, Operation};
use chatbotkit_codegen::document::referenced;
use chatbotkit_codegen::{Document, json_schema};
use chatbotkit_emulator::RecordedRequest;
use jsonschema::Validator;
use serde_json::{Value, json};

/// The document, with the schemas of requests and of responses.
struct Contract {
    document: Document,
    requests: Schemas,
    responses: Schemas,
}

/// All schemas, and a validator for each that is used.
struct Schemas {
    all: Value,
    validators: HashMap<String, OnceLock<Validator>>,
}

impl Schemas {
    fn new(document: &Document, responses: bool) -> Self {
        let names = document.schemas().into_iter().map(|(name, _)| (name.to_owned(), OnceLock::new()));
        Self { all: json!(json_schema::schemas(document, responses)), validators: names.collect() }
    }

    fn validator(&self, name: &str) -> &Validator {
        self.validators[name].get_or_init(|| {
            let root = json!({ "$ref": format!("#/components/schemas/{name}"), "components": { "schemas": self.all } });
            jsonschema::validator_for(&root).expect("a schema")
        })
    }
}

static CONTRACT: LazyLock<Contract> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi/chatbotkit.yaml");
    let document = Document::read(path.as_ref()).expect("the document");
    let schemas = |responses| Schemas::new(&document, responses);
    Contract { requests: schemas(false), responses: schemas(true), document }
});

/// Panics at the first request or response that does not match the document, except for injected faults.
pub(crate) fn check(requests: &[RecordedRequest]) {
    for request in requests {
        let Some(operation) = operation(request) else { continue };
        if request
            .response
            .as_ref()
            .is_some_and(|response| !response.fault_injected && matches!(response.status, 200 | 304))
        {
            cover(operation);
        }
        let place = CONTRACT.document.root().get("paths").get(operation.path);
        let method = operation.method.as_str().to_lowercase();
        let described = &place.value()[&method];
        let what = format!("{} {}", request.method, request.path);
        check_query(described, request, &what);
        let json = request.header("content-type").is_some_and(|it| it.starts_with("application/json"));
        if json && let Some(schema) = referenced(&described["requestBody"]["content"]["application/json"]["schema"]) {
            let body = if request.body.is_empty() { json!({}) } else { request.json() };
            fits(CONTRACT.requests.validator(schema), &body, &format!("the request {what}"));
        }
        if let Some(response) = request.response.as_ref().filter(|response| !response.fault_injected) {
            let text = String::from_utf8_lossy(&response.body);
            let media = response.content_type.as_deref().unwrap_or_default();
            let content = match response.status {
                200 => described["responses"]["200"]["content"].clone(),
                304 => continue,
                _ => CONTRACT.document.value()["components"]["responses"]["Refused"]["content"].clone(),
            };
            let lines = media.starts_with("application/jsonl");
            let media = if lines { "application/jsonl" } else { "application/json" };
            let Some(schema) = referenced(&content[media]["schema"]) else { continue };
            let parts: Vec<&str> = if lines { text.lines().collect() } else { vec![&text] };
            for part in parts.into_iter().filter(|part| !part.trim().is_empty()) {
                // A response that the client cancelled is incomplete.
                let Ok(part) = serde_json::from_str(part) else { continue };
                fits(CONTRACT.responses.validator(schema), &part, &format!("the response to {what}"));
            }
        }
    }
}

/// An example request or response in the document.
pub(crate) struct Example {
    pub(crate) what: String,
    /// The name of the schema.
    pub(crate) of: &'static str,
    pub(crate) response: bool,
    pub(crate) value: &'static Value,
}

/// Returns all examples in the document.
pub(crate) fn examples() -> Vec<Example> {
    let mut examples = Vec::new();
    let mut add = |response: bool, content: &'static Value, what: &str| {
        for (media, content) in content.as_object().into_iter().flatten() {
            if let (Some(of), Some(value)) = (referenced(&content["schema"]), content.get("example")) {
                examples.push(Example { what: format!("the {media} example of {what}"), of, response, value });
            }
        }
    };
    for operation in operations::ALL {
        let method = operation.method.as_str().to_lowercase();
        let described = &CONTRACT.document.value()["paths"][operation.path][&method];
        add(false, &described["requestBody"]["content"], operation.id);
        add(true, &described["responses"]["200"]["content"], operation.id);
    }
    for response in ["Refused", "Failed"] {
        add(true, &CONTRACT.document.value()["components"]["responses"][response]["content"], response);
    }
    examples
}

/// Validates all examples in the document and returns their number; panics at the first that does not match its schema.
pub(crate) fn check_examples() -> usize {
    let examples = examples();
    for Example { what, of, response, value } in &examples {
        let schemas = if *response { &CONTRACT.responses } else { &CONTRACT.requests };
        fits(schemas.validator(of), value, what);
    }
    examples.len()
}

/// The document itself.
#[cfg(feature = "schemars")]
pub(crate) fn document() -> &'static Document {
    &CONTRACT.document
}

/// Marks an operation as covered by a test, for `cargo xtask coverage`.
fn cover(operation: &Operation) {
    if let Some(folder) = std::env::var_os("CHATBOTKIT_COVERAGE") {
        let mark = Path::new(&folder).join(operation.id);
        std::fs::write(mark, "").expect("a folder for marks");
    }
}

/// Returns the operation whose method and path template match a request.
pub(crate) fn operation(request: &RecordedRequest) -> Option<&'static Operation> {
    let path = request.path.split('?').next()?.strip_prefix("/api/v1")?;
    let covers = |template: &str| {
        let (parts, templates) = (path.split('/'), template.split('/'));
        parts.clone().count() == templates.clone().count()
            && parts.zip(templates).all(|(part, template)| template.starts_with('{') || part == template)
    };
    // A literal path takes precedence over a template.
    let mut found: Vec<_> =
        operations::ALL.iter().filter(|it| it.method == *request.method && covers(it.path)).collect();
    found.sort_by_key(|operation| operation.path.matches('{').count());
    found.first().map(|operation| **operation)
}

fn check_query(described: &Value, request: &RecordedRequest, what: &str) {
    let parameters = described["parameters"].as_array().into_iter().flatten();
    let names: Vec<_> =
        parameters.map(|it| CONTRACT.document.resolve(it)).filter_map(|it| it["name"].as_str()).collect();
    let query = request.path.split_once('?').map_or("", |(_, query)| query);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let key = pair.split(['=', '.']).next().unwrap_or_default();
        assert!(names.contains(&key), "{what}: {key} is not a parameter");
    }
}

pub(crate) fn fits(validator: &Validator, value: &Value, what: &str) {
    let problems: Vec<_> = validator.iter_errors(value).map(|it| format!("{}: {it}", it.instance_path())).collect();
    assert!(problems.is_empty(), "{what} does not match the document: {problems:#?}\n{value}");
}
