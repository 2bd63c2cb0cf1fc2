//! `cargo xtask generate`, as people and programs run it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// A small document.
const PETS: &str = include_str!("documents/pets.yaml");

const CURATED: &str = include_str!("../../openapi/chatbotkit.yaml");

/// Exit code and output of a run.
struct Run {
    code: Option<i32>,
    out: String,
    stderr: String,
}

/// A folder with a document, and the state of it before.
fn folder(before: &str, document: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("document.yaml"), document).expect("a file");
    fs::write(folder.path().join("before.yaml"), before).expect("a file");
    folder
}

/// Compares the documents in a folder.
fn generate(folder: &Path, more: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("generate").arg("--document").arg(folder.join("document.yaml"));
    run(folder, command.arg("--base").arg(folder.join("before.yaml")).args(more))
}

/// Writes the code of the document in a folder into a file.
fn emit(folder: &Path, file: &str, more: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["generate", "--emit", file, "--document"]).arg(folder.join("document.yaml"));
    run(folder, command.args(more))
}

fn run(folder: &Path, command: &mut Command) -> Run {
    let output = command.output().expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("text").replace(&format!("{}/", folder.display()), "");
    Run { code: output.status.code(), out: text(output.stdout), stderr: text(output.stderr) }
}

/// Effects of a change of the document for callers; `changes` tests each kind.
#[test]
fn change_of_the_document_is_reported_as_breaking_or_compatible() {
    let cases = [
        ("[small, large]", "[small, large, huge]", &["compatible + components.schemas.Size.enum.huge"][..], "0.1.1"),
        (
            "[small, large]",
            "[tiny, large]",
            &["breaking   - components.schemas.Size.enum.small", "compatible + components.schemas.Size.enum.tiny"],
            "0.2.0",
        ),
        (
            "[name]\n      properties:\n        kind:",
            "[name, size]\n      properties:\n        kind:",
            &["breaking   + components.schemas.CreatePet.required.size"],
            "0.2.0",
        ),
        ("A pet that lives here.", "A pet.", &[], ""),
    ];
    for (what, with, lines, version) in cases {
        assert!(PETS.contains(what), "{what}");
        let folder = folder(PETS, &PETS.replace(what, with));
        let run = generate(folder.path(), &["--check"]);
        let breaking = lines.iter().filter(|line| line.starts_with("breaking")).count();
        let compatible = lines.len() - breaking;
        let mut expected = lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        if !lines.is_empty() {
            expected += &format!("{breaking} breaking and {compatible} compatible changes since before.yaml; ");
            expected += &format!("the next version is at least {version}\n");
        }
        assert_eq!((run.code, run.out), (Some(0), expected), "{}", run.stderr);
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "nothing is written");
    }
}

#[test]
fn new_enum_value_of_the_curated_document_is_one_line() {
    let with = CURATED.replace("enum: [stop, ", "enum: [stop, pause, ");
    assert!(with != CURATED, "the document has another order of values");
    let folder = folder(CURATED, &with);
    fs::create_dir(folder.path().join("resources")).expect("a folder");
    for file in fs::read_dir("../openapi/resources").expect("resources").map(|file| file.expect("a resource")) {
        fs::copy(file.path(), folder.path().join("resources").join(file.file_name())).expect("a copy");
    }
    let run = generate(folder.path(), &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let lines: Vec<_> = run.out.lines().collect();
    assert_eq!((lines.len(), lines[0]), (2, "compatible + components.schemas.EndReason.enum.pause"));
}

#[test]
fn invalid_document_is_reported_with_its_place_and_nothing_is_written() {
    let cases = [
        ("      summary: Read one pet\n", "", "document.yaml:19: paths./pet/{petId}/fetch.get: has no summary"),
        (
            "schemas/Leash\"",
            "schemas/Leesh\"",
            "document.yaml:65: components.schemas.Pet.properties.leash: #/components/schemas/Leesh is not one of the schemas in `components`",
        ),
        ("openapi: 3.0.3", "openapi: [", "document.yaml: not a YAML document: error: line 3 column 1: "),
    ];
    for (what, with, place) in cases {
        assert!(PETS.contains(what), "{what}");
        let folder = folder(PETS, &PETS.replace(what, with));
        let file = folder.path().join("code.rs");
        let run = emit(folder.path(), &file.display().to_string(), &[]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.stderr);
        assert!(run.stderr.starts_with("generate: document.yaml"), "{}", run.stderr);
        assert!(run.stderr.contains(place), "{}", run.stderr);
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "nothing is left behind");
    }
}

#[test]
fn unreadable_or_unwritable_file_is_named() {
    let folder = folder(PETS, PETS);
    let run = emit(folder.path(), "no/such/folder/code.rs", &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("/no/such/folder/code.rs: "), "{}", run.stderr);
    for file in ["before.yaml", "document.yaml"] {
        fs::remove_file(folder.path().join(file)).expect("a file");
        let run = generate(folder.path(), &[]);
        assert_eq!(run.code, Some(2));
        assert!(run.stderr.starts_with(&format!("generate: {file}: ")), "{}", run.stderr);
    }
}

#[test]
fn report_can_be_read_by_programs() {
    let folder = folder(PETS, &PETS.replace("[small, large]", "[small, large, huge]"));
    let run = generate(folder.path(), &["--json"]);
    let report: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!((run.code, &report["upToDate"], &report["breaking"]), (Some(0), &true.into(), &0.into()));
    assert_eq!(report["changes"][0]["place"], "components.schemas.Size.enum.huge");
    assert_eq!((&report["changes"][0]["weight"], &report["nextVersion"]), (&"compatible".into(), &"0.1.1".into()));
}

#[test]
fn emit_writes_one_file_and_nothing_else() {
    let folder = folder(PETS, PETS);
    let file = folder.path().join("code.rs");
    let run = emit(folder.path(), &file.display().to_string(), &[]);
    let code = fs::read_to_string(&file).expect("code");
    let lines = code.lines().count();
    assert_eq!((run.code, run.out), (Some(0), format!("code.rs: written, {lines} lines\n")));
    for part in ["pub mod types {", "pub struct CreatePet {", "pub mod operations {", "pub mod clients {"] {
        assert!(code.contains(part), "{part}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 3);
}

#[test]
fn check_of_another_document_compares_it_with_something() {
    let folder = folder(PETS, PETS);
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["generate", "--check", "--document"]).arg(folder.path().join("document.yaml"));
    let run = run(folder.path(), &mut command);
    let expected = "generate: --check of another document requires --base or --emit\n";
    assert_eq!((run.code, run.stderr.as_str()), (Some(2), expected));
}

/// The checked-in code and the table of keywords equal the generated ones.
#[test]
fn checked_in_files_are_up_to_date() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(["generate", "--check"]).output().expect("a run");
    let text = String::from_utf8(output.stdout).expect("text");
    assert_eq!(output.status.code(), Some(0), "{text}");
    for file in ["types.rs", "operations.rs", "clients.rs"].map(|name| format!("openapi/generated/{name}")) {
        assert!(text.contains(&format!("{file}: up to date, ")), "{text}");
    }
    assert!(text.contains("openapi/README.md: up to date, "), "{text}");
}

#[test]
fn edited_or_missing_code_is_out_of_date() {
    let folder = folder(PETS, PETS);
    let file = folder.path().join("code.rs");
    let name = file.display().to_string();
    emit(folder.path(), &name, &[]);
    assert_eq!(emit(folder.path(), &name, &["--check"]).code, Some(0));
    let code = fs::read_to_string(&file).expect("code").replace("pub struct Pet ", "pub struct Cat ");
    fs::write(&file, &code).expect("a file");
    let run = emit(folder.path(), &name, &["--check"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), "code.rs: out of date, run `cargo xtask generate`\n"));
    assert_eq!(fs::read_to_string(&file).expect("code"), code, "a check writes nothing");
    fs::remove_file(&file).expect("a file");
    assert_eq!(emit(folder.path(), &name, &["--check"]).code, Some(1), "and so is one that is not there");
}
