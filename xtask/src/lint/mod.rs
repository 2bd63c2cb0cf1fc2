//! Checks the document against the project's rules; each finding has its place and help.
//!
//! Problems that prevent generation are found by `codegen`; the rules here are
//! for a well-documented client.

mod examples;
mod rules;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chatbotkit_codegen::check::{self, required};
use chatbotkit_codegen::{Document, Error, Generated, Problem, Source};
use itertools::Itertools;
use serde::Serialize;

use crate::{DOCUMENT, output};

/// A broken rule.
#[derive(Serialize)]
struct Finding {
    #[serde(flatten)]
    problem: Problem,
    /// Prevents generation.
    fatal: bool,
}

pub(crate) fn run(document: Option<PathBuf>, overlay: Option<PathBuf>, as_json: bool) -> anyhow::Result<ExitCode> {
    // The document of a build has to have what handwritten code uses.
    let sources = if document.is_none() { output::sources(Path::new("src"))? } else { Vec::new() };
    let findings = match read(document, overlay) {
        Ok(document) => findings(&document, &sources),
        // An overlay that does not fit is a list of findings as well.
        Err(Error::Document(problems)) => problems.into_iter().map(fatal).collect(),
        Err(problem) => return Err(problem.into()),
    };
    let mut lines = findings.iter().map(|finding| text(&finding.problem)).chain([count(&findings)]);
    output::report(&findings, lines.join("\n"), as_json);
    let fatal = findings.iter().any(|finding| finding.fatal);
    Ok(ExitCode::from(if fatal { 2 } else { u8::from(!findings.is_empty()) }))
}

/// The document that the caller names, or else that of a build.
fn read(document: Option<PathBuf>, overlay: Option<PathBuf>) -> Result<Document, Error> {
    let mut source = document.map_or_else(|| Source::from_env(Path::new(DOCUMENT)), |file| Ok(Source::file(file)))?;
    source.overlay = overlay.or(source.overlay);
    source.read()
}

/// All findings, in the order of their lines.
fn findings(document: &Document, sources: &[String]) -> Vec<Finding> {
    let check = |code: Generated| match sources {
        [] => Ok(()),
        _ => required::check(document, &code, &Document::read(Path::new(DOCUMENT))?, sources),
    };
    let fatal_problems = match chatbotkit_codegen::generate(document).and_then(check) {
        Ok(()) => Vec::new(),
        Err(Error::Document(problems)) => problems,
        Err(error) => vec![document.root().breach("generate", error.to_string(), "")],
    };
    let mut problems = Vec::new();
    // The project's rules need a document in a supported format, and a validator needs references that resolve.
    if !fatal_problems.iter().any(|problem| problem.rule == check::VERSION) {
        problems.extend(rules::problems(document));
        problems.extend(check::keywords::extensions(document));
    }
    if fatal_problems.is_empty() {
        problems.extend(examples::problems(document));
    }
    let problems = problems.into_iter().map(|problem| Finding { problem, fatal: false });
    let findings = fatal_problems.into_iter().map(fatal).chain(problems);
    findings.sorted_by(|a, b| (&a.problem.file, a.problem.line).cmp(&(&b.problem.file, b.problem.line))).collect()
}

fn fatal(problem: Problem) -> Finding {
    Finding { problem, fatal: true }
}

fn text(problem: &Problem) -> String {
    let Problem { rule, help, .. } = problem;
    let mut line = problem.clone();
    line.help.clear();
    if help.is_empty() { format!("{line} [{rule}]") } else { format!("{line} [{rule}]\n    {help}") }
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
        findings(&document, &[]).iter().map(|finding| text(&finding.problem)).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::testing::{GOOD, after};
    use super::*;

    #[test]
    fn valid_documents_have_no_findings() {
        assert_eq!(after("openapi", "openapi"), [""; 0]);
        let ours = Document::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(DOCUMENT)).expect("ours");
        let found: Vec<_> = findings(&ours, &[]).iter().map(|finding| text(&finding.problem)).collect();
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn fatal_findings_are_included_in_the_order_of_lines() {
        let text = GOOD.replace("      summary: Wake a bot\n", "").replace("      description: A bot.\n", "");
        let text = text.replace("[bot]", "[cat]");
        let document = Document::parse("bots.yaml", text).expect("YAML");
        let found = findings(&document, &[]);
        let found: Vec<_> =
            found.iter().map(|it| (it.problem.line.unwrap_or_default(), it.problem.rule, it.fatal)).collect();
        let expected = [(7, "summary"), (9, "tag"), (35, "schema-description")];
        assert_eq!(found, expected.map(|(line, rule)| (line, rule, rule != "tag")));
    }

    #[test]
    fn json_output_equals_text_output() {
        let document =
            Document::parse("bots.yaml", GOOD.replace("      description: It was asleep.\n", "")).expect("YAML");
        let found = findings(&document, &[]);
        assert_eq!(
            json!(found[0]),
            json!({ "file": "bots.yaml", "line": 7, "place": "paths./bot/{botId}/wake.post", "rule": "description",
                "message": "has no description", "help": "describe what the operation does",
                "fatal": false })
        );
        assert_eq!(count(&found), "problems: 1");
    }
}
