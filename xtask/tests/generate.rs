//! `cargo xtask generate`, as people and programs run it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// A small document, and what its code offers. After a change that is meant, the latter is made anew:
/// `cargo xtask generate --document xtask/tests/documents/pets.yaml --surface xtask/tests/documents/pets.surface.txt`.
const PETS: &str = include_str!("documents/pets.yaml");
const PETS_SURFACE: &str = include_str!("documents/pets.surface.txt");

const CURATED: &str = include_str!("../../openapi/chatbotkit.yaml");
const CURATED_SURFACE: &str = include_str!("../../openapi/surface.txt");
/// Exit code and output of a run.
struct Run {
    code: Option<i32>,
    out: String,
    complaint: String,
}

/// A folder with a document and its surface.
fn folder(document: &str, surface: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("document.yaml"), document).expect("a file");
    fs::write(folder.path().join("surface.txt"), surface).expect("a file");
    folder
}

/// A folder with the curated document, or an edited one, its resources, and a surface.
fn curated(document: &str, surface: &str) -> TempDir {
    let folder = folder(document, surface);
    fs::create_dir(folder.path().join("resources")).expect("a folder");
    for file in fs::read_dir("../openapi/resources").expect("resources").map(|file| file.expect("a resource")) {
        fs::copy(file.path(), folder.path().join("resources").join(file.file_name())).expect("a copy");
    }
    folder
}

fn generate(folder: &Path, more: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("generate").arg("--document").arg(folder.join("document.yaml"));
    run(folder, command.arg("--surface").arg(folder.join("surface.txt")).args(more))
}

/// Writes the code of the document in a folder into a file.
fn emit(folder: &Path, file: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["generate", "--emit", file, "--document"]).arg(folder.join("document.yaml"));
    run(folder, &mut command)
}

fn run(folder: &Path, command: &mut Command) -> Run {
    let output = command.output().expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("text").replace(&format!("{}/", folder.display()), "");
    Run { code: output.status.code(), out: text(output.stdout), complaint: text(output.stderr) }
}

fn surface(folder: &Path) -> String {
    fs::read_to_string(folder.join("surface.txt")).expect("a surface")
}

#[test]
fn document_has_the_recorded_surface() {
    for (folder, written) in [(folder(PETS, ""), PETS_SURFACE), (curated(CURATED, ""), CURATED_SURFACE)] {
        assert_eq!(generate(folder.path(), &[]).code, Some(0));
        assert_eq!(surface(folder.path()), written);
        let run = generate(folder.path(), &["--check"]);
        let lines = written.lines().count();
        assert_eq!((run.code, run.out), (Some(0), format!("surface.txt: up to date, {lines} lines\n")));
    }
}

/// Effects of a change of the document for callers.
#[test]
fn change_of_the_document_is_reported_as_breaking_or_compatible() {
    let cases = [
        (
            "enum: [small, large]",
            "enum: [small, large, huge]",
            &["compatible + types::Size::Huge: \"huge\""][..],
            "0.1.1",
        ),
        (
            "enum: [small, large]",
            "enum: [tiny, large]",
            &["breaking   ~ types::Size::Small: \"small\" -> types::Size::Tiny: \"tiny\""],
            "0.2.0",
        ),
        (
            "[name]\n      properties:\n        kind:",
            "[name, size]\n      properties:\n        kind:",
            &[
                "breaking   ~ types::CreatePet.size: Option<Size> -> Size",
                "breaking   ~ types::CreatePet::builder().size: impl Into<Size>, optional -> impl Into<Size>, required",
            ],
            "0.2.0",
        ),
        (
            "Read one pet\n      x-retry: idempotent",
            "Read one pet\n      x-retry: deduplicated",
            &["compatible ~ operations::FETCH_PET: fetchPet, GET /pet/{petId}/fetch, Idempotent, application/json -> \
                 fetchPet, GET /pet/{petId}/fetch, Deduplicated, application/json"],
            "0.1.1",
        ),
        (
            "Its name., type: string",
            "Its name., type: string, maxLength: 9",
            &["breaking   + types::CreatePet.name limits: maxLength 9"],
            "0.2.0",
        ),
        (
            "It is gone., role: error",
            "It is gone., role: result",
            &["breaking   ~ types::PetEvent::Error role: Error -> Result"],
            "0.2.0",
        ),
        ("A pet that lives here.", "A pet.", &[], ""),
    ];
    for (what, with, lines, version) in cases {
        assert!(PETS.contains(what), "{what}");
        let folder = folder(&PETS.replace(what, with), PETS_SURFACE);
        let run = generate(folder.path(), &["--check"]);
        let mut expected = run.out.lines();
        assert_eq!(Vec::from_iter(expected.by_ref().take(lines.len())), lines);
        if !lines.is_empty() {
            let breaking = lines.iter().filter(|line| line.starts_with("breaking")).count();
            let compatible = lines.len() - breaking;
            let summary = format!("{breaking} breaking and {compatible} compatible changes for callers");
            assert_eq!(expected.next(), Some(summary.as_str()));
            assert_eq!(
                expected.next(),
                Some(format!("after a release of 0.1.0 the next is at least {version}").as_str())
            );
            assert_eq!(expected.next(), Some("surface.txt: out of date, run `cargo xtask generate`"));
        }
        assert_eq!(run.code, Some(i32::from(!lines.is_empty())), "{}", run.out);
        assert_eq!(surface(folder.path()), PETS_SURFACE, "a check writes nothing");
    }
}

#[test]
fn new_enum_value_is_one_line() {
    let with = CURATED.replace("enum: [stop, ", "enum: [stop, pause, ");
    assert!(with != CURATED, "the document has another order of values");
    let folder = curated(&with, CURATED_SURFACE);
    assert_eq!(generate(folder.path(), &[]).code, Some(0));
    let now = surface(folder.path());
    let new: Vec<_> = now.lines().filter(|line| !CURATED_SURFACE.lines().any(|other| other == *line)).collect();
    assert_eq!(new, ["types::EndReason::Pause: \"pause\""]);
    assert_eq!(now.lines().count(), CURATED_SURFACE.lines().count() + 1);
}

#[test]
fn invalid_document_is_reported_with_its_place_and_nothing_is_written() {
    let cases = [
        ("      summary: Read one pet\n", "", "document.yaml:19: paths./pet/{petId}/fetch.get: has no summary"),
        (
            "schemas/Leash\"",
            "schemas/Leesh\"",
            "document.yaml:65: components.schemas.Pet.properties.leash: nothing exists at #/components/schemas/Leesh",
        ),
        ("openapi: 3.0.3", "openapi: [", "document.yaml: not a YAML document: error: line 3 column 1: "),
    ];
    for (what, with, place) in cases {
        assert!(PETS.contains(what), "{what}");
        let folder = folder(&PETS.replace(what, with), "as it was");
        let run = generate(folder.path(), &[]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.complaint);
        assert!(run.complaint.starts_with("generate: document.yaml"), "{}", run.complaint);
        assert!(run.complaint.contains(place), "{}", run.complaint);
        assert_eq!(run.complaint.lines().count(), 1, "{}", run.complaint);
        assert_eq!(surface(folder.path()), "as it was");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "nothing is left behind");
    }
}

#[test]
fn unreadable_or_unwritable_file_is_named() {
    let folder = folder(PETS, PETS_SURFACE);
    let run = emit(folder.path(), "no/such/folder/code.rs");
    assert_eq!(run.code, Some(2));
    assert!(run.complaint.contains("/no/such/folder/code.rs: "), "{}", run.complaint);
    fs::remove_file(folder.path().join("document.yaml")).expect("a file");
    let run = generate(folder.path(), &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.complaint.starts_with("generate: document.yaml: "), "{}", run.complaint);
}

#[test]
fn report_can_be_read_by_programs() {
    let folder = folder(&PETS.replace("[small, large]", "[small, large, huge]"), PETS_SURFACE);
    let run = generate(folder.path(), &["--json"]);
    let report: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!((run.code, &report["upToDate"], &report["breaking"]), (Some(0), &false.into(), &0.into()));
    assert_eq!(report["changes"][0]["after"]["name"], "types::Size::Huge");
    assert_eq!((&report["changes"][0]["weight"], &report["nextVersion"]), (&"compatible".into(), &"0.1.1".into()));
}

#[test]
fn emit_writes_one_file_and_nothing_else() {
    let folder = folder(&PETS.replace("[small, large]", "[small, large, huge]"), PETS_SURFACE);
    let file = folder.path().join("code.rs");
    let run = emit(folder.path(), &file.display().to_string());
    let code = fs::read_to_string(&file).expect("code");
    let lines = code.lines().count();
    assert_eq!((run.code, run.out), (Some(0), format!("code.rs: written, {lines} lines\n")));
    for part in ["pub mod types {", "pub struct CreatePet {", "pub mod operations {", "pub mod clients {"] {
        assert!(code.contains(part), "{part}");
    }
    assert_eq!(surface(folder.path()), PETS_SURFACE);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 3);
}

/// The checked-in code, its surface and the table of keywords equal the generated ones.
#[test]
fn checked_in_files_are_up_to_date() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(["generate", "--check"]).output().expect("a run");
    let text = String::from_utf8(output.stdout).expect("text");
    assert_eq!(output.status.code(), Some(0), "{text}");
    for file in ["openapi/surface.txt", "openapi/generated/types.rs", "openapi/README.md"] {
        assert!(text.contains(&format!("{file}: up to date, ")), "{text}");
    }
}

#[test]
fn edited_surface_is_out_of_date() {
    let doubled = format!("{PETS_SURFACE}{}\n", PETS_SURFACE.lines().last().unwrap_or_default());
    let folder = folder(PETS, &doubled);
    assert_eq!(generate(folder.path(), &["--check"]).code, Some(1));
    fs::remove_file(folder.path().join("surface.txt")).expect("a file");
    assert_eq!(generate(folder.path(), &["--check"]).code, Some(1), "and so is one that is not there");
}
