//! Output and exit codes of tasks.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

/// Prints a line; errors of a closed standard output are ignored.
pub(crate) fn print(line: impl Display) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// The end of a task that has done its work: 0 where all is well, 1 where something was found.
pub(crate) fn end(well: bool) -> ExitCode {
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Ends a task that failed to run: prints the reason, and exits with 2.
pub(crate) fn cannot(task: &str, problem: impl Display) -> ExitCode {
    let _ = writeln!(io::stderr(), "{task}: {problem}");
    ExitCode::from(2)
}
