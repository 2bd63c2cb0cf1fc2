//! The long runs of tests that make up their own input: from cases, or from seeds.

use std::process::{Command, ExitCode};
use std::time::Instant;

use crate::output;

/// A test, and the variable that sets its length.
pub(crate) struct Run {
    pub(crate) test: &'static str,
    pub(crate) variable: &'static str,
    pub(crate) unit: &'static str,
}

impl Run {
    pub(crate) fn of(&self, count: u64) -> anyhow::Result<ExitCode> {
        let Self { test, variable, unit } = self;
        let begin = Instant::now();
        let status = Command::new("cargo")
            .args(["test", "--release", "--package", "chatbotkit-client", "--test", "it", "--", test, "--nocapture"])
            .env(variable, count.to_string())
            .status()?;
        let taken = begin.elapsed();
        let what = if status.success() { "passed".to_owned() } else { format!("failed with {status}") };
        output::print(format_args!("{count} {unit}: {what}, {taken:.0?} with the build"));
        Ok(output::end(status.success()))
    }
}
