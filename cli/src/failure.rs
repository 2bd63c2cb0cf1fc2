//! Failures: the line on stderr, and the exit code.

use std::fmt;
use std::io;

use chatbotkit_client::Error;
use chatbotkit_client::agent::MarkdownError;
use chatbotkit_emulator::EmulatorError;

/// A reason for which the program ends before it is done.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Invalid arguments or settings.
    Usage(String),
    /// A call failed.
    Call(Box<Error>),
    /// An input or output of the program failed.
    Io(io::Error),
    /// An agent did not succeed.
    Agent(String),
    /// The user pressed Ctrl-C.
    Interrupted,
}

impl Failure {
    pub(crate) fn usage(message: impl fmt::Display) -> Self {
        Self::Usage(message.to_string())
    }

    /// True if the reader of the output has closed it: the end of the program and no error.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The exit code: 2 for usage, 3 if the server refused the request, 4 if the resource does not exist, 5 if a retry may
    /// succeed later, 130 after Ctrl-C, and 1 otherwise.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Call(error) if error.is_not_found() => 4,
            Self::Call(error) if error.is_transient() || error.is_timeout() => 5,
            Self::Call(error) if error.status().is_some_and(|status| status.is_client_error()) => 3,
            Self::Call(error) if error.is_invalid_request() || error.is_invalid_options() => 2,
            Self::Call(_) | Self::Io(_) | Self::Agent(_) => 1,
            Self::Interrupted => 130,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::Agent(message) => f.write_str(message),
            Self::Call(error) => write!(f, "{error}"),
            Self::Io(error) => write!(f, "{error}"),
            Self::Interrupted => f.write_str("interrupted"),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(Box::new(error))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<MarkdownError> for Failure {
    fn from(error: MarkdownError) -> Self {
        Self::usage(error)
    }
}

impl From<EmulatorError> for Failure {
    fn from(error: EmulatorError) -> Self {
        Self::Io(io::Error::other(error))
    }
}
