//! The progress of an upload on stderr, if that is a terminal.

use indicatif::{ProgressBar, ProgressStyle};

/// Shows a bar, and returns the function that moves it to a number of bytes.
pub(crate) fn bar(size: u64) -> impl Fn(u64) + Send + Sync + 'static {
    let bar = ProgressBar::new(size);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {bytes_per_sec}") {
        bar.set_style(style);
    }
    move |sent| {
        bar.set_position(sent);
        if sent >= size {
            bar.finish_and_clear();
        }
    }
}
