//! Descriptions of the document in the documentation of generated code.

/// A description with each of its code blocks as plain text, and closed: rustdoc takes any other for a test in Rust.
pub(crate) fn with_plain_code(text: &str) -> String {
    let mut lines = Vec::new();
    // The fence of a block, unless it is indented, and what its lines begin with in a list or a quote.
    let mut block: Option<(Option<String>, String)> = None;
    // The column at which the text of the innermost list or quote begins.
    let mut inside = 0;
    let mut follows_text = true;
    for original in text.trim().lines() {
        let (begin, words) = original.split_at(original.len() - original.trim_start().len());
        let line = begin.replace('\t', "    ") + words;
        let mut rest = line.trim_start_matches([' ', '>']);
        let indent = line.len() - rest.len();
        if let Some((fence, outer)) = &block {
            let is_code = indent >= outer.len() + 4;
            let is_closed = !is_code && fence.as_ref().is_some_and(|fence| is_fence(rest.trim_end(), fence));
            let is_inside = is_code || fence.is_some() && indent >= outer.len();
            if is_closed || is_inside || rest.is_empty() {
                lines.push(if fence.is_some() { original.to_owned() } else { line });
                block = block.filter(|_| !is_closed);
                continue;
            }
            // That of a list ends with the list.
            lines.extend(fence.is_none().then(|| format!("{outer}```")));
            block = None;
        }
        if !follows_text && !rest.is_empty() && indent >= inside + 4 {
            lines.extend([format!("{}```text", &line[..inside]), line.clone()]);
            block = Some((None, line[..inside].to_owned()));
            continue;
        }
        follows_text = !rest.is_empty() && !rest.starts_with('#');
        if !rest.is_empty() {
            let quote = line[..indent].rfind('>').map_or(0, |at| at + 2);
            inside = inside.max(quote).min(indent);
        }
        let is_text = indent >= inside + 4;
        while let Some(item) = item(rest) {
            rest = item;
            inside = line.len() - rest.len();
        }
        let fence: String = rest.chars().take_while(|letter| rest.starts_with(*letter)).collect();
        if !is_text && is_fence(&fence, "```") | is_fence(&fence, "~~~") && !rest[fence.len()..].contains('`') {
            let before = &line[..line.len() - rest.len()];
            lines.push(format!("{before}{fence}text"));
            let outer = before.replace(|letter| letter != '>', " ");
            follows_text = false;
            block = Some((Some(fence), outer.chars().take(inside).collect()));
        } else {
            lines.push(line);
        }
    }
    lines.extend(block.map(|(fence, outer)| format!("{outer}{}", fence.as_deref().unwrap_or("```"))));
    lines.join("\n")
}

/// True for a line that is a fence, of this length at least.
fn is_fence(line: &str, fence: &str) -> bool {
    line.starts_with(fence) && line.chars().all(|letter| fence.starts_with(letter))
}

/// The text of an item of a list.
fn item(line: &str) -> Option<&str> {
    let number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let marks: &[char] = if number.len() < line.len() { &['.', ')'] } else { &['-', '*', '+'] };
    number.strip_prefix(marks)?.strip_prefix(' ').map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_block_of_a_description_is_plain_text_and_closed() {
        for (text, expected) in [
            ("Use it:\n\n```\ncurl x\n```\nEnd.", "Use it:\n\n```text\ncurl x\n```\nEnd."),
            ("```json\n{}\n```", "```text\n{}\n```"),
            ("```rust\nfail()\n```", "```text\nfail()\n```"),
            ("~~~~ js\n~~~\n~~~~", "~~~~text\n~~~\n~~~~"),
            ("It:\n```json\n{}", "It:\n```text\n{}\n```"),
            ("It:\n\n    $ curl\n\n    $ ls\n\nEnd.", "It:\n\n```text\n    $ curl\n\n    $ ls\n\n```\nEnd."),
            ("```\n\tcurl\tx\n```", "```text\n\tcurl\tx\n```"),
            ("It:\n\n\tcurl", "It:\n\n```text\n    curl\n```"),
            ("```\na\n```\n    curl", "```text\na\n```\n```text\n    curl\n```"),
            ("# It\n    curl", "# It\n```text\n    curl\n```"),
            ("It:\n\n    ```\n    curl\n    ```\n", "It:\n\n```text\n    ```\n    curl\n    ```\n```"),
            ("1. A\n\n   B\n\n       curl\n\nC", "1. A\n\n   B\n\n   ```text\n       curl\n\n   ```\nC"),
            ("- ```\n  curl\n  ```\n- B", "- ```text\n  curl\n  ```\n- B"),
            ("- A\n  ```\n  curl\n\nB", "- A\n  ```text\n  curl\n\nB"),
            ("> ```\n> curl\n\nB", "> ```text\n> curl\n\nB"),
            ("> A\n>\n>     curl\n>\n> B", "> A\n>\n> ```text\n>     curl\n>\n> ```\n> B"),
        ] {
            assert_eq!(with_plain_code(text), expected);
            assert_eq!(with_plain_code(expected), expected, "once is enough");
        }
    }

    #[test]
    fn text_without_code_blocks_is_unchanged() {
        for text in [
            "A ```b``` c",
            "A\tb",
            "```a``` b",
            "A\n    b",
            "- A\n\n  B\n    - C\n\n      D",
            "1) A\n\n   B",
            "It\n\n- A\n- B\n\nC",
        ] {
            assert_eq!(with_plain_code(text), text);
        }
    }
}
