//! Texts: each documents something.

use chatbotkit_codegen::Problem;
use chatbotkit_codegen::document::Place;

/// The mark of a text that `cargo xtask add` leaves to be written.
const MARK: &str = "TODO";

pub(super) fn texts(place: &Place<'_>, problems: &mut Vec<Problem>) {
    for (key, below) in place.entries() {
        match below.text() {
            Some(text) if ["summary", "description", "title"].contains(&key) => {
                let help = "write what it is";
                if text.trim().is_empty() {
                    problems.push(below.breach("text", "is empty", help));
                } else if text.split(|it: char| !it.is_alphanumeric()).any(|word| word == MARK) {
                    problems.push(below.breach("text", format!("is to be written: {text:?}"), help));
                }
            }
            // Examples hold values.
            _ if key == "example" => {}
            _ => texts(&below, problems),
        }
    }
    place.items().iter().for_each(|below| texts(below, problems));
}

#[cfg(test)]
mod tests {
    use super::super::testing::after;

    #[test]
    fn empty_text_and_todo_are_found_at_their_line() {
        let summary = "paths./bot/{botId}/wake.post.summary";
        for (with, expected) in [("summary: ''", "is empty"), ("summary: TODO", "is to be written: \"TODO\"")] {
            let expected = format!("bots.yaml:10: {summary}: {expected} [text]\n    write what it is");
            assert_eq!(after("summary: Wake a bot", with), [expected]);
        }
    }
}
