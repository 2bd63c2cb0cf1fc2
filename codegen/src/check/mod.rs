//! Rules that the passes rely on. Each violation is a problem with its location in the document.

mod choices;
pub mod keywords;
pub mod methods;
mod names;
pub mod required;
mod rules;

use serde_json::Value;

use crate::document::{Document, Place};
use crate::error::{Error, Problem};
use crate::model::operation;

pub use keywords::{EXTENSION, VALIDATION};

/// The rule without which no other is asked.
pub const VERSION: &str = "version";

/// Everything that keeps the document from being generated.
#[must_use]
pub fn problems(document: &Document) -> Vec<Problem> {
    // Findings in another format would be useless.
    if let Some(problem) = version(&document.root()) {
        return vec![problem];
    }
    let mut problems = Vec::new();
    for (place, object) in keywords::objects(document) {
        problems.extend(keywords::keywords(&place, object));
        for rules in [rules::RULES, choices::CHOICES, names::NAMES] {
            problems.extend(rules::problems(rules, &place, object));
        }
    }
    // Unknown extensions have no effect: they are findings of lint.
    problems.retain(|problem| problem.rule != EXTENSION);
    methods::methods(&document.root(), &mut problems);
    match operation::operations(document) {
        // Examples are read by the schemas, once those are sound.
        Ok(operations) if problems.is_empty() => crate::methods::problems(document, &operations),
        Err(Error::Document(incomplete)) => problems.into_iter().chain(incomplete).collect(),
        _ => problems,
    }
}

/// OpenAPI 3.0 and nothing else: 3.1 means other things by the same words.
fn version(root: &Place<'_>) -> Option<Problem> {
    let place = root.get("openapi");
    let (place, message) = match place.value() {
        _ if !root.value().is_object() => (root, "is not an OpenAPI document".to_owned()),
        Value::String(version) if version.starts_with("3.0.") => return None,
        Value::String(version) if version.starts_with("3.1") => {
            (&place, format!("is {version}: OpenAPI 3.1 is not read, only 3.0 is"))
        }
        Value::Null => (root, "has no OpenAPI version".to_owned()),
        other => (&place, format!("is {other}, and only 3.0 is read")),
    };
    Some(place.breach(VERSION, message, "write `openapi: 3.0.3`, and use OpenAPI 3.0 throughout"))
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
    use super::testing::{paths, problems, schemas};

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
    fn server_that_no_client_can_call_is_refused_at_its_line() {
        let with = |hosted: &str, other: &str| {
            let servers = format!("[{{ url: '{hosted}' }}, {{ url: '{other}' }}]");
            problems(&paths("  /a: {}\n").replace("[{ url: 'https://a/v1' }, { url: '{origin}/api/v1' }]", &servers))
        };
        let help = "write `https://`, its host and its path, without variables";
        for url in [
            "/v1",
            "https://{region}.a/v1",
            "ftp://a/v1",
            "https://a/v1?x=1",
            "https://a/v1#y",
            "https://u:p@a/v1",
            "https:///v1",
            "https://:80/v1",
            "https://a:b/v1",
            "https://a:/v1",
            "https://[::g]/v1",
            "https://[::1/v1",
            "https://[::1]a/v1",
            "https://::1/v1",
            "https://a b/v1",
            "https://a/../v1",
            "https://a/{v}",
        ] {
            let expected = format!("it.yaml:3: servers.0.url: \"{url}\" is not the URL of a server: {help}");
            assert_eq!(with(url, "{origin}/api/v1"), [expected]);
        }
        for url in ["{origin}/api/{v}/v1", "{origin}/api?x=y"] {
            let expected = format!("it.yaml:3: servers.1.url: \"{url}\" is not the URL of a server: {help}");
            assert_eq!(with("https://a/v1", url), [expected]);
        }
        let expected = "it.yaml:3: servers: are two: the hosted one, and `{origin}/…` for any other";
        assert_eq!(with("{origin}/v1", "{origin}/v2"), [expected]);
        for (hosted, other) in [
            ("https://a", "{origin}/"),
            ("https://[::1]:8/v1", "{origin}/v1"),
            ("http://127.0.0.1:8787/a-b/v1.2/", "{origin}/v1/"),
        ] {
            assert_eq!(with(hosted, other), [""; 0]);
        }
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
                "#/components/schemas/BotId",
            ),
            ("oneOf: [{ $ref: '#/components/schemas/BotId' }]", ".oneOf.0", "#/components/schemas/BotId"),
            ("properties: { id: { $ref: 'ids.yaml#/BotId' } }", ".properties.id", "ids.yaml#/BotId"),
            (
                "properties: { id: { $ref: '#/components/schemas/Bot/properties/id' } }",
                ".properties.id",
                "#/components/schemas/Bot/properties/id",
            ),
        ] {
            let text = schemas(&format!("    Bot:\n      description: A bot.\n      {schema}\n"));
            let expected = format!("{expected} is not one of the schemas in `components`");
            let help = "write it out, put it into them, or enable the feature of its resource";
            assert_eq!(problems(&text), [format!("it.yaml:8: components.schemas.Bot{place}: {expected}: {help}")]);
        }
    }
}
