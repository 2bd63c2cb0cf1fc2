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
            // Names and values of the document can have more than one.
            write!(f, ": {}", part.replace('\n', "\\n"))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problem_is_one_line_whatever_the_document_has_in_it() {
        let document = crate::Document::parse("it.yaml", "\"a\\nb\": 1").expect("a document");
        let problem = document.root().get("a\nb").breach("it", "\"c\nd\" is wrong", "");
        assert_eq!(Error::Document(vec![problem]).to_string(), "it.yaml:1: a\\nb: \"c\\nd\" is wrong");
    }
}
