//! Files in arguments, which are named from the folder of the caller.

use std::io;
use std::path::PathBuf;

/// A file.
pub(crate) fn file(text: &str) -> io::Result<PathBuf> {
    std::path::absolute(text)
}

/// A file, or a URL.
pub(crate) fn file_or_url(text: &str) -> io::Result<String> {
    if text.contains("://") { Ok(text.to_owned()) } else { Ok(file(text)?.display().to_string()) }
}
