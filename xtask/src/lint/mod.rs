//! The document against the rules of the house, each finding with its place and help on how to fix it.
//!
//! What keeps a client from being generated is found by `codegen` itself; here is what makes it one
//! that people like to use.

mod examples;
mod operations;
mod schemas;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chatbotkit_codegen::{Document, Error, Problem, Source, check};
use serde_json::json;

use crate::{DOCUMENT, output};

/// A broken rule.
struct Finding {
    problem: Problem,
    /// Prevents generation.
    fatal: bool,
}

pub(crate) fn run(document: Option<PathBuf>, overlay: Option<PathBuf>, as_json: bool) -> ExitCode {
    let findings = match read(document, overlay) {
        Ok(document) => findings(&document),
        // An overlay that does not fit is a list of findings as well.
        Err(Error::Document { problems, .. }) => problems.into_iter().map(fatal).collect(),
        Err(problem) => return output::cannot("lint", problem),
    };
    if as_json {
        let findings: Vec<_> = findings.iter().map(json).collect();
        output::say(json!(findings));
    } else {
        findings.iter().for_each(|finding| output::say(text(&finding.problem)));
        output::say(count(&findings));
    }
    match findings.iter().any(|finding| finding.fatal) {
        true => ExitCode::from(2),
        false => output::end(findings.is_empty()),
    }
}

/// The document that the caller names, or else that of a build.
fn read(document: Option<PathBuf>, overlay: Option<PathBuf>) -> Result<Document, Error> {
    let mut source = match document {
        Some(document) => Source::file(document),
        None => Source::from_env(Path::new(DOCUMENT))?,
    };
    source.overlay = overlay.or(source.overlay);
    source.read()
}

/// All findings, in the order of their lines.
fn findings(document: &Document) -> Vec<Finding> {
    let mut findings: Vec<_> = check::problems(document).into_iter().map(fatal).collect();
    // The rules of the house are for documents that can be read at all.
    if !findings.iter().any(|finding| finding.problem.rule == check::VERSION) {
        let mut problems = Vec::new();
        operations::operations(document, &mut problems);
        schemas::schemas(document, &mut problems);
        // A validator wants references that lead somewhere.
        if findings.is_empty() {
            examples::examples(document, &mut problems);
        }
        findings.extend(problems.into_iter().map(|problem| Finding { problem, fatal: false }));
    }
    findings.sort_by(|a, b| (&a.problem.file, a.problem.line).cmp(&(&b.problem.file, b.problem.line)));
    findings
}

fn fatal(problem: Problem) -> Finding {
    Finding { problem, fatal: true }
}

fn text(problem: &Problem) -> String {
    let Problem { rule, help, .. } = problem;
    let said = problem.clone().help("");
    if help.is_empty() { format!("{said} [{rule}]") } else { format!("{said} [{rule}]\n    {help}") }
}

fn json(Finding { problem, fatal }: &Finding) -> serde_json::Value {
    let Problem { file, line, place, rule, message, help, .. } = problem;
    json!({ "file": file, "line": line, "place": place, "rule": rule, "message": message, "help": help, "fatal": fatal })
}

fn count(findings: &[Finding]) -> String {
    let fatal = findings.iter().filter(|finding| finding.fatal).count();
    match (findings.len(), fatal) {
        (0, _) => "no problems".into(),
        (all, 0) => format!("problems: {all}"),
        (all, fatal) => format!("problems: {all}, of which {fatal} prevent generation"),
    }
}

/// Test fixtures.
#[cfg(test)]
mod testing {
    use chatbotkit_codegen::Document;

    use super::{findings, text};

    /// A document with which nothing is wrong.
    pub(super) const GOOD: &str = r##"openapi: 3.0.3
info: { title: Bots, version: v1 }
servers: [{ url: "https://a/v1" }, { url: "{origin}/api/v1" }]
tags: [{ name: bot, description: Bots. }]
paths:
  /bot/{botId}/wake:
    post:
      operationId: wakeBot
      tags: [bot]
      summary: Wake a bot
      description: It was asleep.
      x-retry: idempotent
      parameters:
        - { name: botId, in: path, required: true, description: The bot., schema: { $ref: "#/components/schemas/BotId" } }
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/WakeBot" }
            example: { gently: true }
      responses:
        "200":
          description: The bot.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Bot" }
              example: { id: b1, mood: calm }
        "4XX": { description: No. }
        "5XX": { description: Oh no. }
components:
  schemas:
    BotId: { description: The id of a bot., type: string }
    WakeBot:
      description: How to wake a bot.
      type: object
      properties: { gently: { description: Softly., type: boolean } }
    Bot:
      description: A bot.
      type: object
      required: [id]
      properties:
        id: { $ref: "#/components/schemas/BotId" }
        mood: { description: How it is., type: string }
"##;

    /// The findings for the valid document with one change.
    pub(super) fn after(from: &str, to: &str) -> Vec<String> {
        assert!(GOOD.contains(from), "{from} is in the document");
        let document = Document::parse("bots.yaml", GOOD.replacen(from, to, 1)).expect("YAML");
        findings(&document).iter().map(|finding| text(&finding.problem)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{GOOD, after};
    use super::*;

    #[test]
    fn nothing_is_found_in_a_good_document_nor_in_ours() {
        assert_eq!(after("openapi", "openapi"), [""; 0]);
        let ours = Document::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(DOCUMENT)).expect("ours");
        let found: Vec<_> = findings(&ours).iter().map(|finding| text(&finding.problem)).collect();
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn what_keeps_it_from_being_generated_is_found_too_and_all_stands_in_the_order_of_lines() {
        let text = GOOD.replace("      summary: Wake a bot\n", "").replace("A bot.", "").replace("[bot]", "[cat]");
        let document = Document::parse("bots.yaml", text).expect("YAML");
        let found = findings(&document);
        let found: Vec<_> =
            found.iter().map(|it| (it.problem.line.unwrap_or_default(), it.problem.rule, it.fatal)).collect();
        assert_eq!(found, [(7, "summary", true), (9, "tag", false), (35, "schema-description", true)]);
    }

    #[test]
    fn a_program_reads_the_same_as_a_person() {
        let document =
            Document::parse("bots.yaml", GOOD.replace("      description: It was asleep.\n", "")).expect("YAML");
        let found = findings(&document);
        assert_eq!(
            json(&found[0]),
            json!({ "file": "bots.yaml", "line": 7, "place": "paths./bot/{botId}/wake.post", "rule": "description",
                "message": "has no description", "help": "write what it does, for whoever reads the documentation",
                "fatal": false })
        );
        assert_eq!(count(&found), "problems: 1");
    }
}
