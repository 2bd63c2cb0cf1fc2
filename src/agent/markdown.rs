//! Markdown files with YAML front matter.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde_saphyr::{MessageFormatter, UserMessageFormatter};

/// Reads the front matter between lines of `---`, and the text after it.
pub(super) fn front_matter<T: Default + DeserializeOwned>(
    file: &str,
    text: &str,
) -> Result<(T, String), MarkdownError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut end = 0;
    let mut lines = text.split_inclusive('\n').map(|line| {
        end += line.len();
        (end - line.len(), end, line.trim_end() == "---")
    });
    if !lines.next().is_some_and(|(.., is_rule)| is_rule) {
        return Err(MarkdownError::new(file, Some(1), "begins with no front matter: its first line has to be `---`"));
    }
    let Some((end, begin, _)) = lines.find(|&(.., is_rule)| is_rule) else {
        return Err(MarkdownError::new(file, Some(1), "has front matter that is not closed by another `---`"));
    };
    // With the first rule, so that the lines of errors are those of the file.
    let (yaml, text) = (&text[..end], &text[begin..]);
    let options = serde_saphyr::options! { with_snippet: false };
    let front_matter: Option<T> = serde_saphyr::from_str_with_options(yaml, options).map_err(|error| {
        let line = error.location().map(|location| location.line());
        MarkdownError::new(file, line, UserMessageFormatter.format_message(&error))
    })?;
    let text = text.trim_start_matches(['\r', '\n']).trim_end().to_owned();
    Ok((front_matter.unwrap_or_default(), text))
}

/// Reads a file, if there is one.
pub(super) fn read(file: &Path) -> Result<Option<String>, MarkdownError> {
    let path = file.to_string_lossy();
    // Reading a named pipe would block.
    let is_file =
        |found: fs::Metadata| if found.is_file() { Ok(()) } else { Err(io::Error::other("not a regular file")) };
    let bytes = match fs::metadata(file).and_then(is_file).and_then(|()| fs::read(file)) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(MarkdownError::unreadable(&path, error)),
    };
    String::from_utf8(bytes).map(Some).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.iter().filter(|&&byte| byte == b'\n').count() + 1;
        MarkdownError::new(&path, u64::try_from(line).ok(), "is not UTF-8")
    })
}

/// An error in a file of a skill or an agent. Its display names the file, the line if known, and the problem: `skills/weather/SKILL.md:3: mapping values are not allowed in this context`.
#[derive(Debug)]
pub struct MarkdownError {
    file: String,
    line: Option<u64>,
    problem: String,
    source: Option<io::Error>,
}

impl MarkdownError {
    pub(super) fn new(file: &str, line: Option<u64>, problem: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, problem: problem.into(), source: None }
    }

    pub(super) fn unreadable(file: &str, error: io::Error) -> Self {
        let problem = format!("cannot be read: {error}");
        Self { source: Some(error), ..Self::new(file, None, problem) }
    }

    /// Returns the path of the file, or of the folder without skills.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.file
    }

    /// Returns the line of the problem, counted from 1, if known.
    #[must_use]
    pub fn line(&self) -> Option<u64> {
        self.line
    }
}

impl fmt::Display for MarkdownError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.problem),
            None => write!(f, "{}: {}", self.file, self.problem),
        }
    }
}

impl std::error::Error for MarkdownError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|error| error as _)
    }
}
