//! What another document has beyond ours, and whether it has all that the client's methods call.

use std::collections::BTreeSet;

use crate::document::referenced;
use crate::operation::{self, Operation};
use crate::{Document, Error};

const MEND: &str = "take it over from openapi/chatbotkit.yaml, or add what is new with an overlay";

/// The ids of the operations that no method of the client calls.
///
/// # Errors
/// [`Error::Document`] where an operation or a schema is missing, or an operation sends or answers
/// with something else: the client's methods would not compile.
pub(crate) fn additions(document: &Document, ours: &Document) -> Result<BTreeSet<String>, Error> {
    let (found, expected) = (operation::operations(document)?, operation::operations(ours)?);
    let mut problems = Vec::new();
    for ours_of in &expected {
        let Some(theirs_of) = found.iter().find(|it| it.id == ours_of.id) else {
            let place = document.root().get("paths");
            problems.push(place.problem(format!("has no {}, which the client has a method for", ours_of.id)));
            continue;
        };
        if shape(document, theirs_of) != shape(ours, ours_of) {
            let place = theirs_of.place(document);
            let problem = "takes or gives other types than the client's method for it";
            problems.extend(place.map(|place| place.problem(format!("{} {problem}", ours_of.id))));
        }
    }
    let schemas = ours.schemas();
    for (name, _) in schemas.iter().filter(|(name, _)| document.schema(name).is_null()) {
        let place = document.root().get("components").get("schemas");
        problems.push(place.problem(format!("has no {name}, which the client uses")));
    }
    document.accept(problems.into_iter().map(|problem| problem.rule("facade").mend(MEND)).collect())?;
    let known: BTreeSet<_> = expected.into_iter().map(|operation| operation.id).collect();
    Ok(found.into_iter().map(|operation| operation.id).filter(|id| !known.contains(id)).collect())
}

/// All that the types of a method come of.
fn shape(document: &Document, operation: &Operation) -> impl PartialEq + use<> {
    let place = &document.value()["paths"][&operation.path][&operation.method];
    let types = |content: &serde_json::Value| referenced(&content[operation::JSON]["schema"]).map(str::to_owned);
    let segments = place["parameters"].as_array().into_iter().flatten().map(|it| document.resolve(it));
    let segments = segments.filter(|it| it["in"] == "path").filter_map(|it| referenced(&it["schema"]));
    let segments: Vec<_> = segments.map(str::to_owned).collect();
    let (body, answer) = (types(&place["requestBody"]["content"]), types(&place["responses"]["200"]["content"]));
    (segments, operation.query.is_empty(), body, answer, operation.stream.clone(), operation.optional)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = r##"
openapi: 3.0.3
paths:
  /bot/{botId}/fetch:
    get:
      operationId: fetchBot
      x-retry: safe
      parameters: [{ name: botId, in: path, schema: { $ref: "#/components/schemas/BotId" } }]
      responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Bot" } } } } }
  /bot/{botId}/poke:
    post: { operationId: pokeBot, x-retry: safe }
components: { schemas: { BotId: { type: string }, Bot: { type: object } } }
"##;

    fn additions_to(ours: &str, theirs: &str) -> Result<BTreeSet<String>, Error> {
        additions(&Document::parse("theirs.yaml", theirs)?, &Document::parse("ours.yaml", ours)?)
    }

    #[test]
    fn what_no_method_calls_is_an_addition() -> Result<(), Error> {
        assert!(additions_to(OURS, OURS)?.is_empty());
        let more =
            OURS.replace("components:", "  /bot/wake:\n    post: { operationId: wakeBot, x-retry: safe }\ncomponents:");
        assert_eq!(additions_to(OURS, &more)?, BTreeSet::from(["wakeBot".to_owned()]));
        Ok(())
    }

    #[test]
    fn a_document_without_what_the_methods_call_is_refused_at_its_line() {
        for (theirs, said) in [
            (
                OURS.replace("operationId: pokeBot", "operationId: prodBot"),
                "theirs.yaml:3: paths: has no pokeBot, which the client has a method for",
            ),
            (
                OURS.replace("Bot: { type: object }", "Robot: { type: object }"),
                "theirs.yaml:12: components.schemas: has no Bot, which the client uses",
            ),
            (
                OURS.replace("schemas/Bot\"", "schemas/BotId\""),
                "theirs.yaml:5: paths./bot/{botId}/fetch.get: fetchBot takes or gives other types than the client's method for it",
            ),
        ] {
            let error = additions_to(OURS, &theirs).map(|_| ()).unwrap_err().to_string();
            assert_eq!(error, format!("{said}: {MEND}"));
        }
    }
}
