//! `cargo xtask lint`: its output and exit codes.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The file that a document or an overlay is put into; its name is as good as any.
fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("a file");
    path
}

/// The exit code, and all that was printed, with the folder left out.
fn lint(arguments: &[&str], files: &[&Path]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("lint").env_remove("CHATBOTKIT_OPENAPI").env_remove("CHATBOTKIT_OPENAPI_OVERLAY");
    for (argument, file) in arguments.iter().zip(files) {
        command.arg(argument).arg(file);
    }
    let output = command.args(&arguments[files.len()..]).output().expect("xtask");
    let printed = [output.stdout, output.stderr].concat();
    let folder = format!("{}/", env!("CARGO_TARGET_TMPDIR"));
    (output.status.code(), String::from_utf8_lossy(&printed).replace(&folder, ""))
}

const HEAD: &str = "openapi: 3.0.3\ninfo: { title: It, version: v1 }\nservers: [{ url: 'https://a/v1' }, { url: '{origin}/api/v1' }]\n";

#[test]
fn curated_document_has_no_findings() {
    assert_eq!(lint(&[], &[]), (Some(0), "no problems\n".into()));
}

#[test]
fn exit_code_is_1_for_problems_and_2_where_nothing_can_be_generated() {
    let unused = "components: { schemas: { It: { description: It., type: object } } }\n";
    let document = file("unused.yaml", &format!("{HEAD}{unused}"));
    let expected = "unused.yaml:4: components.schemas.It: is not used [unused]\n    remove it, or mark it with `x-request: true` if callers construct it\nproblems: 1\n";
    assert_eq!(lint(&["--document"], &[&document]), (Some(1), expected.into()));

    let document = file("empty.yaml", &format!("{HEAD}paths: {{}}\n"));
    assert_eq!(lint(&["--document"], &[&document]), (Some(0), "no problems\n".into()), "it needs no schemas");

    let document = file("undescribed.yaml", &format!("{HEAD}{}", unused.replace("description: It., ", "")));
    let (code, printed) = lint(&["--document"], &[&document]);
    assert_eq!(code, Some(2), "{printed}");
    assert!(printed.ends_with("problems: 2, of which 1 prevent generation\n"), "{printed}");
}

#[test]
fn unreadable_document_is_a_one_line_error_with_exit_code_2() {
    let nowhere = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nowhere.yaml");
    let expected = "lint: nowhere.yaml: No such file or directory (os error 2)\n";
    assert_eq!(lint(&["--document"], &[&nowhere]), (Some(2), expected.into()));
    let document = file("tabs.yaml", "a:\n\tb: 1\n");
    let expected = "lint: tabs.yaml: not a YAML document: error: line 2 column 2: tabs disallowed within this context (block indentation)\n";
    assert_eq!(lint(&["--document"], &[&document]), (Some(2), expected.into()));
}

#[test]
fn overlay_without_match_is_reported_at_its_line_with_exit_code_2() {
    let document = file("plain.yaml", HEAD);
    let text = "overlay: 1.0.0\ninfo: { title: It, version: v1 }\nactions:\n  - { target: $.paths, remove: true }\n";
    let overlay = file("overlay.yaml", text);
    let expected = "overlay.yaml:4: actions.0.target: $.paths matches nothing in plain.yaml [overlay]\n    name an existing place, add it in an earlier action, or enable the feature of its resource\nproblems: 1, of which 1 prevent generation\n";
    assert_eq!(lint(&["--document", "--overlay"], &[&document, &overlay]), (Some(2), expected.into()));
}

#[test]
fn overlay_that_takes_away_what_handwritten_code_uses_is_reported_with_exit_code_2() {
    let schemas = "$.components.schemas";
    for (name, target, update, expected) in [
        ("Event", format!("{schemas}.Event['x-events'].token"), "remove: true", "Token is missing or of another type"),
        ("Message", format!("{schemas}.Message.properties.text"), "update: { x-name: words }", "text is missing or of"),
        (
            "UploadUrl",
            format!("{schemas}.UploadUrl"),
            "update: { required: [kind], properties: { kind: { description: K., type: string } } }",
            "UploadUrl is another kind of type",
        ),
        ("UploadAttachment", format!("{schemas}.UploadAttachment.oneOf[0]"), "remove: true", "Url is missing or of"),
    ] {
        let head = "overlay: 1.0.0\ninfo: { title: It, version: v1 }\nactions:\n";
        let overlay = file("taken.yaml", &format!("{head}  - {{ target: \"{target}\", {update} }}\n"));
        let (code, printed) = lint(&["--overlay"], &[&overlay]);
        assert_eq!(code, Some(2), "{printed}");
        assert!(printed.contains(&format!(": components.schemas.{name}: {expected}")), "{printed}");
    }
}

#[test]
fn json_output_is_an_array_of_findings() {
    let document = file("old.yaml", "swagger: '2.0'\n");
    let (code, printed) = lint(&["--document", "--json"], &[&document]);
    let findings: serde_json::Value = serde_json::from_str(&printed).expect("JSON");
    assert_eq!(code, Some(2));
    assert_eq!(findings[0]["rule"], "version");
    assert_eq!(findings[0]["line"], 1);
    assert_eq!(lint(&["--json"], &[]), (Some(0), "[]\n".into()));
}

/// A document with one operation and one schema, in which each case changes something.
const BOTS: &str = r##"paths:
  /bot/create:
    post:
      operationId: createBot
      tags: [bot]
      summary: Creates a bot
      description: It is stored.
      x-retry: not-idempotent
      responses:
        "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Bot" }, example: {} } } }
        "4XX": { description: No. }
        "5XX": { description: No. }
components: { schemas: { Bot: { description: A bot., type: object, properties: { y: { description: Y., type: string } } } } }
tags: [{ name: bot, description: Bots. }]
"##;

#[test]
fn document_that_cannot_be_generated_has_findings_with_places_and_exit_code_2() {
    let request = |media: &str| {
        let schema = "schema: { $ref: '#/components/schemas/Bot' }";
        (
            "      responses:",
            format!("      requestBody: {{ content: {{ {media}: {{ {schema} }} }} }}\n      responses:"),
        )
    };
    let response = |media: &str| ("application/json:", format!("{media}:"));
    let cases = [
        (
            request("application/octet-stream"),
            "12: paths./bot/create.post.requestBody: has no form in application/json",
        ),
        (request("application/x-www-form-urlencoded"), "12: paths./bot/create.post.requestBody: has no form"),
        (request("application/vnd.bot+json"), "12: paths./bot/create.post.requestBody: has no form"),
        (request("multipart/form-data"), "12: paths./bot/create.post.requestBody: has no form"),
        (
            response("text/event-stream"),
            "13: paths./bot/create.post.responses.200.content.text/event-stream: is a media type that",
        ),
        (("  /bot/create:", "  bot/create:".into()), "5: paths.bot/create: is not the path of a URL"),
        (
            ("type: object,", "type: object, required: true,".into()),
            "16: components.schemas.Bot.required: true is not a list",
        ),
        (
            ("type: object,", "nullable: 'no', type: object,".into()),
            "16: components.schemas.Bot.nullable: \"no\" is not true",
        ),
        (("Bot: {", "Bot: { oneOf: true,".into()), "16: components.schemas.Bot.oneOf: true is not a list"),
        (("y: {", "self: {".into()), "16: components.schemas.Bot.properties.self: \"self\" cannot be the name"),
        (
            ("Bot: {", "n: { type: string, description: N. }, Bot: {".into()),
            "16: components.schemas.n: a schema is named like",
        ),
    ];
    for ((from, to), expected) in cases {
        assert!(BOTS.contains(from), "{from}");
        let document = file("refused.yaml", &format!("{HEAD}{}", BOTS.replacen(from, &to, 1)));
        let (code, printed) = lint(&["--document"], &[&document]);
        assert_eq!(code, Some(2), "{to}: {printed}");
        assert!(printed.contains(&format!("refused.yaml:{expected}")), "{expected} in {printed}");
    }
    // Unusual but valid input is generated.
    for (from, to) in [
        ("application/json:", "application/json; charset=utf-8:"),
        ("y: {", "self: { x-name: me,"),
        ("type: string", "type: string, format: date-time"),
        ("type: string", "type: string, format: uuid"),
        ("openapi", "openapi"),
    ] {
        let document = file("unusual.yaml", &format!("{HEAD}{}", BOTS.replacen(from, to, 1)));
        assert_eq!(lint(&["--document"], &[&document]), (Some(0), "no problems\n".into()), "{to}");
    }
}

#[test]
fn files_are_named_from_the_folder_of_the_caller() {
    file("relative.yaml", "swagger: '2.0'\n");
    for arguments in [
        ["lint", "--document", "relative.yaml", ""],
        ["drift", "--upstream", "relative.yaml", ""],
        ["generate", "--check", "--document", "relative.yaml"],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(arguments.iter().filter(|it| !it.is_empty())).current_dir(env!("CARGO_TARGET_TMPDIR"));
        let output = command.output().expect("xtask");
        let printed = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(
            printed.to_lowercase().contains("has no openapi version") || printed.contains("no OpenAPI document"),
            "{printed}"
        );
    }
}
