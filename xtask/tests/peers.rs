//! `cargo xtask bench --peers` with the figures of an earlier run: what it prints, and the code with which it ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Output of a run as JSON and as text. After an intended change, the latter is generated
/// anew: `cargo xtask bench --peers --from xtask/tests/documents/peers.json > xtask/tests/documents/peers.txt`.
const FIGURES: &str = include_str!("documents/peers.json");
const TABLES: &str = include_str!("documents/peers.txt");

/// Exit code and output of a run.
struct Run {
    code: Option<i32>,
    out: String,
    stderr: String,
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).expect("a file");
    path
}

fn bench(file: &Path, more: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.args(["bench", "--peers", "--from"]).arg(file).args(more).output().expect("a run");
    let folder = format!("{}/", env!("CARGO_TARGET_TMPDIR"));
    let text = |bytes| String::from_utf8(bytes).expect("text").replace(&folder, "");
    Run { code: output.status.code(), out: text(output.stdout), stderr: text(output.stderr) }
}

#[test]
fn the_same_figures_are_the_same_tables() {
    let run = bench(&file("peers.json", FIGURES), &[]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), TABLES), "{}", run.stderr);
}

#[test]
fn json_output_can_be_read_back() {
    let run = bench(&file("peers-again.json", FIGURES), &["--json"]);
    let json = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    assert_eq!((run.code, json(&run.out)["rows"][3]["cells"][0].as_f64()), (Some(0), Some(0.0074)));
    assert_eq!(bench(&file("peers-twice.json", &run.out), &["--json"]).out, run.out);
}

#[test]
fn unreadable_figures_are_a_one_line_error_with_exit_code_2() {
    let short = FIGURES.replace("[0.0074, ", "[");
    let cases = [
        ("peers-short.json", short.as_str(), "a row has not as many cells as there are columns\n"),
        ("peers-none.json", "{}", "missing field `on` at line 1 column 2\n"),
    ];
    for (name, text, problem) in cases {
        let run = bench(&file(name, text), &[]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert_eq!(run.stderr, format!("bench: {name}: {problem}"));
    }
}

#[test]
fn quick_run_is_not_written() {
    let run = Command::new(env!("CARGO_BIN_EXE_xtask")).args(["bench", "--peers", "--quick", "--write"]).output();
    let run = run.expect("a run");
    let stderr = String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.code(), Some(2));
    assert!(stderr.contains("'--quick' cannot be used with '--write'"), "{stderr}");
}
