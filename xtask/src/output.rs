//! Output and exit codes of tasks.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

/// A line for whoever reads. Where nobody listens any more, there is nobody to tell.
pub(crate) fn say(line: impl Display) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// The end of a task that has done its work: 0 where all is well, 1 where something was found.
pub(crate) fn end(well: bool) -> ExitCode {
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The end of a task that cannot do its work: a line that says why, and 2.
pub(crate) fn cannot(task: &str, problem: impl Display) -> ExitCode {
    let _ = writeln!(io::stderr(), "{task}: {problem}");
    ExitCode::from(2)
}
