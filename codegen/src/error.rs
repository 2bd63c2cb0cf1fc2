use std::fmt;

use serde::Serialize;

/// A problem of a document, with its place.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Problem {
    /// The file that it stands in: the document, or an overlay.
    pub file: String,
    /// The place as a path of keys, such as `paths./bot/create.post`.
    pub place: String,
    /// The line of that place in the file, counted from 1, or of what is around it.
    pub line: Option<usize>,
    /// The short name of the rule that is broken.
    pub rule: &'static str,
    /// The problem.
    pub message: String,
    /// Help; empty if the message suffices.
    pub help: String,
}

/// One line, in the form that editors and terminals make links of.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, place, line, message, help, .. } = self;
        f.write_str(file)?;
        if let Some(line) = line {
            write!(f, ":{line}")?;
        }
        for part in [place, message, help].into_iter().filter(|part| !part.is_empty()) {
            write!(f, ": {part}")?;
        }
        Ok(())
    }
}

/// The reason that nothing was generated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file could not be read.
    #[error("{file}: {source}")]
    Io {
        /// Path of the file, as it was given.
        file: String,
        /// The error of the operating system.
        source: std::io::Error,
    },
    /// The file is not YAML, the path in an environment variable is not absolute, or the generated code is not Rust.
    #[error("{place}: {message}")]
    Invalid {
        /// Path of the file, as it was given, or the name of the variable.
        place: String,
        /// The error, in one line.
        message: String,
    },
    /// The document violates rules that the generator relies on, or an overlay cannot be applied to it.
    #[error("{}", lines(problems))]
    Document {
        /// Path of the file, as it was given.
        file: String,
        /// All problems found.
        problems: Vec<Problem>,
    },
}

/// One line for each problem.
fn lines(problems: &[Problem]) -> String {
    problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n")
}
