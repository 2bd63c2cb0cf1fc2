//! The long run of the tests that make up their own input.

use std::io::{self, Write};
use std::process::{Command, ExitCode};
use std::time::Instant;

pub(crate) fn run(cases: u32) -> ExitCode {
    let begin = Instant::now();
    let status = Command::new("cargo")
        .args(["test", "--release", "--package", "chatbotkit-client", "--test", "jsonl"])
        .env("PROPTEST_CASES", cases.to_string())
        .status();
    let taken = begin.elapsed();
    let (code, what) = match status {
        Ok(status) if status.success() => (ExitCode::SUCCESS, "passed".to_owned()),
        Ok(status) => (ExitCode::FAILURE, format!("failed with {status}")),
        Err(problem) => (ExitCode::FAILURE, format!("cannot be run: {problem}")),
    };
    let _ = writeln!(io::stdout(), "==> {cases} cases of each property: {what}, {taken:.0?} with the build");
    code
}
