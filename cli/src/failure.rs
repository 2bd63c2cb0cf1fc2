//! Failures: the line on stderr, and the exit code.

use std::fmt::Display;
use std::io;

use chatbotkit_client::Error;
use chatbotkit_client::agent::MarkdownError;
use chatbotkit_client::types::{EndReason, StreamResult};
use chatbotkit_emulator::EmulatorError;

/// The end of a command.
pub(crate) type Outcome = Result<(), Failure>;

/// A reason for which the program ends before it is done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// Invalid arguments or settings.
    #[error("{0}")]
    Usage(String),
    #[error(transparent)]
    AgentFile(#[from] MarkdownError),
    #[error(transparent)]
    Call(#[from] Error),
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error(transparent)]
    Emulator(#[from] EmulatorError),
    /// An agent did not succeed.
    #[error("{0}")]
    Agent(String),
    #[error("the completion failed: its end reason is \"error\"")]
    Completion,
    /// The user pressed Ctrl-C.
    #[error("interrupted")]
    Interrupted,
}

/// Fails for the result of a completion that failed.
pub(crate) fn completed(result: &StreamResult) -> Outcome {
    let failed = result.end.as_ref().is_some_and(|end| end.reason == EndReason::Error);
    if failed { Err(Failure::Completion) } else { Ok(()) }
}

impl Failure {
    pub(crate) fn usage(message: impl Display) -> Self {
        Self::Usage(message.to_string())
    }

    /// True if the reader of the output has closed it: the end of the program and no error.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The exit code: 2 for usage, 3 if the server refused the request, 4 if the resource does not exist, 5 if a retry may
    /// succeed later, 130 after Ctrl-C, and 1 otherwise.
    pub(crate) fn code(&self) -> i32 {
        match self {
            Self::Usage(_) | Self::AgentFile(_) => 2,
            Self::Call(error) if error.is_not_found() => 4,
            Self::Call(error) if error.is_transient() || error.is_timeout() => 5,
            Self::Call(error) if error.status().is_some_and(|status| status.is_client_error()) => 3,
            Self::Call(error) if error.is_invalid_request() || error.is_invalid_options() => 2,
            Self::Interrupted => 130,
            _ => 1,
        }
    }
}
