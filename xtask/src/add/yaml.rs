//! YAML edits: text is inserted, and the rest of a file is unchanged.

use std::ops::Range;

use anyhow::Context;
use itertools::Itertools;

/// A key or a short text, in quotes where it would be taken for something else.
pub(super) fn word(text: &str) -> String {
    let first = |letter: char| letter.is_ascii_alphabetic() || letter == '_' || letter == '$';
    let rest = |letter: char| first(letter) || letter.is_ascii_digit() || ['-', '/'].contains(&letter);
    let taken = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(&text.to_lowercase().as_str());
    if text.starts_with(first) && text.chars().all(rest) && !taken { text.to_owned() } else { quoted(text) }
}

/// The key of a path, in quotes where it has unusual characters.
pub(super) fn path_key(path: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "/{}_-.".contains(letter);
    if path.starts_with('/') && path.chars().all(plain) { path.to_owned() } else { quoted(path) }
}

/// A text in quotes. The escapes of Rust are not those of YAML.
fn quoted(text: &str) -> String {
    let letter = |letter: char| match letter {
        '"' | '\\' => format!("\\{letter}"),
        '\'' => letter.to_string(),
        _ if letter.escape_debug().count() > 1 => format!("\\U{:08x}", u32::from(letter)),
        _ => letter.to_string(),
    };
    format!("\"{}\"", text.chars().map(letter).collect::<String>())
}

/// A list on one line, unless it is empty.
pub(super) fn list(texts: impl IntoIterator<Item = impl AsRef<str>>) -> Option<String> {
    let words = texts.into_iter().map(|text| word(text.as_ref())).join(", ");
    (!words.is_empty()).then(|| format!("[{words}]"))
}

/// The keywords of a schema with their values; a reference is one of them.
pub(super) type Pairs = Vec<(&'static str, String)>;

pub(super) fn reference(section: &str, name: &str) -> Pairs {
    vec![("$ref", quoted(&format!("#/components/{section}/{name}")))]
}

/// Keywords on the line of their key.
pub(super) fn flow(pairs: &Pairs) -> String {
    let pairs = pairs.iter().map(|(key, value)| format!("{key}: {value}")).join(", ");
    if pairs.is_empty() { "{}".to_owned() } else { format!("{{ {pairs} }}") }
}

/// A key without the quotes around one that would be taken for something else.
pub(super) fn unquoted(key: &str) -> String {
    key.trim().replace(['"', '\''], "")
}

/// The lines of the block below a path of keys: after its key, and before the next sibling.
fn block(text: &[String], way: &[&str]) -> Option<Range<usize>> {
    let (mut begin, mut end) = (0, text.len());
    for (depth, key) in way.iter().map(|key| format!("{}:", unquoted(key))).enumerate() {
        let lines = &text[begin..end];
        let is_key = |line: &String| indent(line) == Some(2 * depth) && unquoted(line) == key;
        let at = lines.iter().position(is_key)? + 1;
        let is_below = |line: &&String| indent(line).is_none_or(|it| it > 2 * depth) || is_comment(line);
        (begin, end) = (begin + at, begin + at + lines[at..].iter().take_while(is_below).count());
    }
    // Comments and blank lines before what follows belong to that.
    let is_own = |line: &String| indent(line).is_some_and(|it| it >= 2 * way.len());
    let last = text[begin..end].iter().rposition(is_own).map_or(begin, |at| begin + at + 1);
    Some(begin..last)
}

/// The keys of the block.
pub(super) fn keys(text: &[String], way: &[&str]) -> Vec<String> {
    let lines = &text[block(text, way).unwrap_or_default()];
    let own = lines.iter().filter(|line| indent(line) == Some(2 * way.len()) && !is_comment(line));
    own.filter_map(|line| Some(unquoted(line.rsplit_once(':')?.0))).collect()
}

/// Puts lines at the end of a block.
pub(super) fn append(
    text: &mut Vec<String>,
    way: &[&str],
    lines: impl IntoIterator<Item = String>,
) -> anyhow::Result<()> {
    let end = block(text, way).with_context(|| format!("{}: there is no such block", way.join(".")))?.end;
    text.splice(end..end, lines);
    Ok(())
}

/// The number of spaces before a line, unless it is blank.
fn indent(line: &str) -> Option<usize> {
    line.find(|letter: char| !letter.is_whitespace())
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with('#')
}

pub(super) fn indented(spaces: usize, text: &str) -> impl Iterator<Item = String> {
    text.lines().map(move |line| format!("{:spaces$}{line}", ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "\
# head
paths:
  /b/list:
    get:
      operationId: listBs

  # about a
  '/a/{id}/fetch':
    get: {}

components:
  parameters:
    x: { name: x }
  # the schemas
  schemas:
    B:
      type: object
";

    #[test]
    fn a_block_ends_where_the_next_key_is() {
        let text: Vec<_> = DOCUMENT.split('\n').map(str::to_owned).collect();
        let block = |way: &[&str]| block(&text, way);
        assert_eq!(keys(&text, &["paths"]), ["/b/list", "/a/{id}/fetch"]);
        assert_eq!(block(&["paths"]), Some(2..9));
        assert_eq!(block(&["paths", "/b/list"]), Some(3..5));
        assert_eq!(block(&["components", "parameters"]), Some(12..13));
        assert_eq!(block(&["components", "schemas"]), Some(15..17));
        assert_eq!(block(&["components", "responses"]), None);
    }

    #[test]
    fn insertion_keeps_other_bytes() {
        let mut text: Vec<_> = DOCUMENT.split('\n').map(str::to_owned).collect();
        append(&mut text, &["components", "parameters"], ["    y: { name: y }".to_owned()]).unwrap();
        assert_eq!(text.join("\n").replace("    y: { name: y }\n", ""), DOCUMENT);
    }

    #[test]
    fn quoted_scalar_is_yaml() {
        for text in
            ["it\u{200b}", "a\u{ad}b", "\u{1}\n\t", "\u{2028}", "\"it's\" \\ {", "\u{feff}é–\u{1f600}", "/y\u{200b}"]
        {
            for yaml in [word(text), path_key(text)] {
                assert_eq!(serde_saphyr::from_str::<String>(&yaml).expect("YAML"), text, "{yaml}");
            }
        }
    }

    #[test]
    fn ambiguous_yaml_scalar_is_quoted() {
        for (text, expected) in
            [("name", "name"), ("$update", "$update"), ("no", "\"no\""), ("a.b", "\"a.b\""), ("1", "\"1\"")]
        {
            assert_eq!(word(text), expected);
        }
    }
}
