//! Rules that the passes rely on. Each violation is a problem with its location in the document.

mod choices;
pub mod keywords;
pub mod methods;
mod names;
mod operations;
pub mod required;
mod schemas;

use serde_json::Value;

use crate::document::{Document, Place};
use crate::error::{Error, Problem};
use crate::model::{event, operation};

pub use crate::model::VALIDATION;

/// The rule without which no other is asked.
pub const VERSION: &str = "version";

/// Validates the document against the rules. Missing parts, such as the retry
/// class of a draft, are reported by [`problems`] only.
///
/// # Errors
/// [`Error::Document`] with everything that was found.
pub fn check(document: &Document) -> Result<(), Error> {
    document.accept(generation_problems(document))
}

/// Everything that keeps the document from being generated.
#[must_use]
pub fn problems(document: &Document) -> Vec<Problem> {
    let mut problems = generation_problems(document);
    if problems.iter().any(|problem| problem.rule == VERSION) {
        return problems;
    }
    info(document, &mut problems);
    operations::without_response(document, &mut problems);
    methods::methods(document, &mut problems);
    for found in [operation::operations(document).map(|_| ()), event::unions(document).map(|_| ())] {
        if let Err(Error::Document { problems: found, .. }) = found {
            problems.extend(found);
        }
    }
    // Examples are read by the schemas, once those are sound.
    if problems.is_empty() {
        let operations = operation::operations(document).unwrap_or_default();
        problems.extend(crate::methods::problems(document, &operations));
    }
    problems
}

impl Place<'_> {
    /// A broken rule, with help.
    fn breach(&self, rule: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
        self.problem(message).rule(rule).help(help)
    }
}

/// Problems of schemas and operations that exist.
fn generation_problems(document: &Document) -> Vec<Problem> {
    let mut problems = Vec::new();
    version(document, &mut problems);
    // Findings in another format would be useless.
    if problems.is_empty() {
        servers(document, &mut problems);
        keywords::keywords(document, &mut problems);
        operations::operations(document, &mut problems);
        schemas::schemas(document, &mut problems);
        schemas::cycles(document, &mut problems);
        choices::choices(document, &mut problems);
        names::names(document, &mut problems);
        references(document, &document.root(), &mut problems);
    }
    problems
}

/// OpenAPI 3.0 and nothing else: 3.1 means other things by the same words.
fn version(document: &Document, problems: &mut Vec<Problem>) {
    let place = document.root().get("openapi");
    let problem = match place.value() {
        _ if !document.value().is_object() => document.root().problem("is not an OpenAPI document"),
        Value::String(version) if version.starts_with("3.0.") => return,
        Value::String(version) if version.starts_with("3.1") => {
            place.problem(format!("is {version}: OpenAPI 3.1 is not read, only 3.0 is"))
        }
        Value::Null => document.root().problem("has no OpenAPI version"),
        other => place.problem(format!("is {other}, and only 3.0 is read")),
    };
    problems.push(problem.rule(VERSION).help("write `openapi: 3.0.3`, and use OpenAPI 3.0 throughout"));
}

fn info(document: &Document, problems: &mut Vec<Problem>) {
    let info = document.root().get("info");
    if ["title", "version"].iter().any(|key| info.get(key).text().is_none()) {
        problems.push(info.problem("has no title or no version").rule("info").help("write both, as texts"));
    }
}

/// The hosted server first, then that of a self-hosted deployment.
fn servers(document: &Document, problems: &mut Vec<Problem>) {
    let place = document.root().get("servers");
    let urls = place.value().as_array().into_iter().flatten().map(|server| &server["url"]);
    let urls: Vec<_> = urls.filter_map(Value::as_str).collect();
    if urls.len() != 2 || !urls[1].starts_with("{origin}/") {
        problems.push(place.problem("are two: the hosted one, and `{origin}/…` for any other").rule("servers"));
    }
}

fn references(document: &Document, place: &Place<'_>, problems: &mut Vec<Problem>) {
    if let Some(to) = place.value()["$ref"].as_str() {
        let problem = if !to.starts_with('#') {
            Some(place.problem(format!("{to} is in another file")).help("put it into this one, or into an overlay"))
        } else if document.resolve(place.value()).is_null() {
            Some(place.problem(format!("nothing exists at {to}")))
        } else {
            None
        };
        problems.extend(problem.map(|problem| problem.rule("reference")));
    }
    for (key, below) in place.entries() {
        // Examples hold values, not names of the document.
        if key != "example" {
            references(document, &below, problems);
        }
    }
    place.items().iter().for_each(|below| references(document, below, problems));
}

/// Test fixtures: an empty document and its problems.
#[cfg(test)]
mod testing {
    use crate::document::Document;

    const HEAD: &str = "openapi: 3.0.3\ninfo: { title: It, version: v1 }\nservers: [{ url: 'https://a/v1' }, { url: '{origin}/api/v1' }]\n";

    /// A document with these operations.
    pub(super) fn paths(text: &str) -> String {
        format!("{HEAD}paths:\n{text}")
    }

    /// A document with these schemas.
    pub(super) fn schemas(text: &str) -> String {
        format!("{HEAD}components:\n  schemas:\n{text}")
    }

    pub(super) fn problems(text: &str) -> Vec<String> {
        let document = Document::parse("it.yaml", text).expect("YAML");
        super::problems(&document).iter().map(ToString::to_string).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{problems, schemas};

    #[test]
    fn only_openapi_3_0_is_supported_and_3_1_is_named_in_the_error() {
        let help = "write `openapi: 3.0.3`, and use OpenAPI 3.0 throughout";
        for (text, expected) in [
            ("openapi: 3.1.0\n", "it.yaml:1: openapi: is 3.1.0: OpenAPI 3.1 is not read, only 3.0 is"),
            ("info: {}\nopenapi: 3.0\n", "it.yaml:2: openapi: is 3.0, and only 3.0 is read"),
            ("swagger: '2.0'\n", "it.yaml:1: has no OpenAPI version"),
            ("", "it.yaml:1: is not an OpenAPI document"),
            ("<html>Sign in</html>", "it.yaml:1: is not an OpenAPI document"),
        ] {
            assert_eq!(problems(text), [format!("{expected}: {help}")]);
        }
    }

    #[test]
    fn a_document_without_servers_or_a_title_is_refused() {
        assert_eq!(
            problems("openapi: 3.0.3\ninfo: { title: It }\n"),
            [
                "it.yaml:1: servers: are two: the hosted one, and `{origin}/…` for any other",
                "it.yaml:2: info: has no title or no version: write both, as texts"
            ]
        );
    }

    #[test]
    fn components_have_names() {
        let head = schemas("");
        let head = head.strip_suffix("components:\n  schemas:\n").expect("a head");
        let expected = "it.yaml:4: components.schemas: [] is not an object: write it so";
        assert_eq!(problems(&format!("{head}components: {{ schemas: [] }}\n")), [expected]);
    }

    #[test]
    fn a_reference_has_to_lead_somewhere_also_from_a_list() {
        for (schema, place, expected) in [
            (
                "properties: { id: { $ref: '#/components/schemas/BotId' } }",
                ".properties.id",
                "nothing exists at #/components/schemas/BotId",
            ),
            (
                "oneOf: [{ $ref: '#/components/schemas/BotId' }]",
                ".oneOf.0",
                "nothing exists at #/components/schemas/BotId",
            ),
            (
                "properties: { id: { $ref: 'ids.yaml#/BotId' } }",
                ".properties.id",
                "ids.yaml#/BotId is in another file: put it into this one, or into an overlay",
            ),
        ] {
            let text = schemas(&format!("    Bot:\n      description: A bot.\n      {schema}\n"));
            assert_eq!(problems(&text), [format!("it.yaml:8: components.schemas.Bot{place}: {expected}")]);
        }
    }
}
