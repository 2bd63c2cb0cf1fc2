//! Errors of the emulator itself, as opposed to error responses.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

/// An error of starting the emulator or reading its script.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EmulatorError {
    /// The address could not be listened on, most often because another process has the port.
    #[error("cannot listen on {address}: {source}")]
    #[non_exhaustive]
    Listen {
        /// The address that was asked for.
        address: SocketAddr,
        /// The error of the operating system.
        source: io::Error,
    },
    /// A script file could not be read.
    #[error("cannot read the script {}: {source}", path.display())]
    #[non_exhaustive]
    ReadScript {
        /// The file that was asked for.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
    /// A script is not of the form that the README describes.
    #[error("bad script at `{path}`: {source}")]
    #[non_exhaustive]
    ParseScript {
        /// The place in the script, such as `faults[0].times`.
        path: String,
        /// The problem.
        source: serde_json::Error,
    },
}
