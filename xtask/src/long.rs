//! The long runs of tests that make up their own input: from cases, or from seeds.

use std::io::{self, Write};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// A test, and the variable by which it is told how long to go on.
pub(crate) struct Run {
    pub(crate) test: &'static str,
    pub(crate) variable: &'static str,
    pub(crate) unit: &'static str,
}

impl Run {
    pub(crate) fn of(&self, count: u64) -> ExitCode {
        let Self { test, variable, unit } = self;
        let begin = Instant::now();
        let status = Command::new("cargo")
            .args(["test", "--release", "--package", "chatbotkit-client", "--test", test, "--", "--nocapture"])
            .env(variable, count.to_string())
            .status();
        let taken = begin.elapsed();
        let (code, what) = match status {
            Ok(status) if status.success() => (ExitCode::SUCCESS, "passed".to_owned()),
            Ok(status) => (ExitCode::FAILURE, format!("failed with {status}")),
            Err(problem) => (ExitCode::FAILURE, format!("cannot be run: {problem}")),
        };
        let _ = writeln!(io::stdout(), "==> {count} {unit}: {what}, {taken:.0?} with the build");
        code
    }
}
