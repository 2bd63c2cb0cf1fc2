use std::fmt;

/// What is wrong with a document, and where.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The place as a path of keys, such as `paths./bot/create.post`.
    pub place: String,
    /// The line of that place in the file, counted from 1; missing where nothing stands there.
    pub line: Option<usize>,
    /// What is wrong, and how it can be mended.
    pub message: String,
}

/// Why nothing was generated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file could not be read.
    #[error("{file}: {source}")]
    Io {
        /// The file as it was named.
        file: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is not YAML.
    #[error("{file}: not a YAML document: {message}")]
    Yaml {
        /// The file as it was named.
        file: String,
        /// What the parser said, line and column included.
        message: String,
    },
    /// The document breaks rules that the generator relies on.
    #[error("{}", Problems { file, problems })]
    Document {
        /// The file as it was named.
        file: String,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
    /// The generator made something that a later pass did not expect.
    #[error("{file}: cannot generate: {message}")]
    Generate {
        /// The file as it was named.
        file: String,
        /// What it was.
        message: String,
    },
}

/// One line for each problem, in the form that editors and terminals make links of.
struct Problems<'a> {
    file: &'a str,
    problems: &'a [Problem],
}

impl fmt::Display for Problems<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, Problem { place, line, message }) in self.problems.iter().enumerate() {
            let end = if index == 0 { "" } else { "\n" };
            match line {
                Some(line) => write!(f, "{end}{}:{line}: {place}: {message}", self.file)?,
                None => write!(f, "{end}{}: {place}: {message}", self.file)?,
            }
        }
        Ok(())
    }
}
