//! Texts on stdout and stderr, escaped so that they do not control a terminal.

use std::io::{self, Write};

/// Writes a text to stdout.
pub(crate) fn write(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(escape(text).as_bytes())?;
    stdout.flush()
}

/// Writes a line to stderr.
pub(crate) fn report(text: &str) -> io::Result<()> {
    writeln!(io::stderr(), "{}", line(text))
}

/// Escapes a text, and replaces its line breaks and tabs by spaces.
pub(crate) fn line(text: &str) -> String {
    escape(text).replace(['\n', '\t'], " ")
}

/// Escapes control characters, those that change the direction of a text, and invisible ones, in the way of JSON, whose
/// values stay the same. Line breaks and tabs are kept, and the joiners of emoji and words.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // A line break may be in two texts.
    for it in text.chars().filter(|it| *it != '\r') {
        let is_invisible = matches!(
            it,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        );
        if is_invisible || it.is_control() && !matches!(it, '\n' | '\t') {
            escaped.extend(it.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            escaped.push(it);
        }
    }
    escaped
}
