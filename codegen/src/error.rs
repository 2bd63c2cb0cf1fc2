use std::fmt;
use std::path::Path;

/// A problem of a document, with its place.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
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
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The file could not be read or is not YAML, the path in an environment variable is not absolute, or the generated code
    /// is not Rust.
    Invalid {
        /// Path of the file, as it was given, or the name of the variable.
        place: String,
        /// The error, in one line.
        message: String,
    },
    /// All problems of a document that violates rules that the generator relies on, or to which an overlay cannot be applied.
    Document(Vec<Problem>),
}

impl Error {
    /// The error of a file.
    pub(crate) fn of(file: &Path, message: impl ToString) -> Self {
        Self::Invalid { place: file.display().to_string(), message: message.to_string() }
    }

    /// Refuses a document, unless there is nothing wrong with it.
    pub(crate) fn accept(problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self::Document(problems)) }
    }
}

/// One line for each problem.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid { place, message } => write!(f, "{place}: {message}"),
            Self::Document(problems) => {
                let lines: Vec<_> = problems.iter().map(Problem::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for Error {}
