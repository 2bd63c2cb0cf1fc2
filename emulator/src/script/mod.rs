//! Scripted replies and faults.

pub(crate) mod fault;
mod millis;
pub(crate) mod reply;

use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;

use serde::Deserialize;

use self::fault::Fault;
use self::reply::Reply;
use crate::error::EmulatorError;

/// Replies of the model, and faults of the server.
///
/// The first rule whose text occurs in the user's last message gives the reply, in the order in which rules were added.
/// If no rule matches, the model quotes the record of the dataset that fits the message best, or else the message.
///
/// ```
/// use chatbotkit_emulator::{Reply, Script};
///
/// let script = Script::new()
///     .reply_when("weather", Reply::text("Sunny."))
///     .replies_when("count", [Reply::text("One."), Reply::text("Two.")])
///     .reply(Reply::text("I do not know."));
/// ```
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Script {
    rules: Vec<Rule>,
    faults: Vec<Fault>,
    chunk_size: Option<NonZeroUsize>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Rule {
    when: Option<String>,
    replies: Vec<Reply>,
    #[serde(default)]
    once: bool,
    #[serde(skip)]
    given: usize,
}

impl Script {
    /// Creates a script without rules or faults: the model quotes the user, and no request fails.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives this reply to every message.
    #[must_use]
    pub fn reply(self, reply: Reply) -> Self {
        self.rule(None, vec![reply], false)
    }

    /// Gives these replies to any messages, in order and repeated from the start.
    #[must_use]
    pub fn replies(self, replies: impl IntoIterator<Item = Reply>) -> Self {
        self.rule(None, replies.into_iter().collect(), false)
    }

    /// Gives this reply if the user's last message contains `text`.
    #[must_use]
    pub fn reply_when(self, text: impl Into<String>, reply: Reply) -> Self {
        self.rule(Some(text.into()), vec![reply], false)
    }

    /// Gives these replies, in order and repeated from the start, if the user's last message contains `text`.
    #[must_use]
    pub fn replies_when(self, text: impl Into<String>, replies: impl IntoIterator<Item = Reply>) -> Self {
        self.rule(Some(text.into()), replies.into_iter().collect(), false)
    }

    /// Gives each of these replies once, in order, to any messages; later rules apply after that.
    #[must_use]
    pub fn replies_once(self, replies: impl IntoIterator<Item = Reply>) -> Self {
        self.rule(None, replies.into_iter().collect(), true)
    }

    /// Injects a fault. Of several faults for a request, the first one with uses left applies.
    #[must_use]
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// Splits every streamed body into chunks of this many bytes, also within characters and lines.
    #[must_use]
    pub fn chunk_size(mut self, bytes: NonZeroUsize) -> Self {
        self.chunk_size = Some(bytes);
        self
    }

    /// Reads a script from its JSON form, which the README describes.
    ///
    /// # Errors
    ///
    /// [`EmulatorError::ParseScript`] with the path of the invalid value.
    pub fn from_json(json: &str) -> Result<Self, EmulatorError> {
        let mut text = serde_json::Deserializer::from_str(json);
        let script = serde_path_to_error::deserialize(&mut text).map_err(|error| EmulatorError::ParseScript {
            path: error.path().to_string(),
            source: error.into_inner(),
        })?;
        text.end().map_err(|source| EmulatorError::ParseScript { path: ".".to_owned(), source })?;
        Ok(script)
    }

    /// Reads a script from a file in its JSON form.
    ///
    /// # Errors
    ///
    /// [`EmulatorError::ReadScript`] if the file cannot be read, and the errors of [`Script::from_json`].
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, EmulatorError> {
        let path = path.as_ref();
        let json =
            fs::read_to_string(path).map_err(|source| EmulatorError::ReadScript { path: path.to_owned(), source })?;
        Self::from_json(&json)
    }

    fn rule(mut self, when: Option<String>, replies: Vec<Reply>, once: bool) -> Self {
        self.rules.push(Rule { when, replies, once, given: 0 });
        self
    }

    pub(crate) fn add_fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    pub(crate) fn clear_faults(&mut self) {
        self.faults.clear();
    }

    /// The fault to inject into this request: the first one that matches.
    pub(crate) fn take_fault(&mut self, method: &str, path: &str) -> Option<Fault> {
        let mut taken = None;
        for fault in &mut self.faults {
            // Each fault counts all requests that it matches.
            if fault.meets(method, path) && taken.is_none() {
                fault.spend();
                taken = Some(fault.clone());
            }
        }
        taken
    }

    /// Uses one turn of the first rule for this message; without one, the reply is what is `known` about it.
    pub(crate) fn take_reply(&mut self, asked: &str, known: Option<&str>) -> Reply {
        self.rules
            .iter_mut()
            .find_map(|rule| rule.take(asked))
            .unwrap_or_else(|| known.map_or_else(|| Reply::quoting(asked), Reply::text))
    }

    pub(crate) fn chunks(&self) -> Option<NonZeroUsize> {
        self.chunk_size
    }
}

impl Rule {
    fn take(&mut self, asked: &str) -> Option<Reply> {
        if self.when.as_deref().is_some_and(|text| !asked.contains(text)) {
            return None;
        }
        let turn = if self.once { self.given } else { self.given.checked_rem(self.replies.len())? };
        let reply = self.replies.get(turn)?.clone();
        self.given += 1;
        Some(reply)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(script: &mut Script, asked: &str) -> String {
        script.take_reply(asked, None).text_tokens().concat()
    }

    #[test]
    fn first_matching_rule_gives_the_reply() {
        let mut script = Script::new().reply_when("weather", Reply::text("Sunny.")).reply(Reply::text("Hm."));
        assert_eq!(reply(&mut script, "the weather?"), "Sunny.");
        assert_eq!(reply(&mut script, "the time?"), "Hm.");
    }

    #[test]
    fn replies_repeat_unless_once() {
        let mut script = Script::new().replies_once([Reply::text("a"), Reply::text("b")]).reply(Reply::text("c"));
        let texts: Vec<_> = (0..4).map(|_| reply(&mut script, "?")).collect();
        assert_eq!(texts, ["a", "b", "c", "c"]);
    }

    #[test]
    fn message_without_a_matching_rule_is_quoted() {
        assert!(reply(&mut Script::new(), "Guten Tag").contains("Guten Tag"));
        assert!(reply(&mut Script::new().replies([]), "Guten Tag").contains("Guten Tag"));
    }

    #[test]
    fn script_is_read_from_json() {
        let script = Script::from_json(
            r#"{
                "rules": [
                    {"when": "hi", "once": true, "replies": [{"text": ["He", "llo"], "reasoning": ["Hm"], "tokenDelay": 5}]},
                    {"replies": [{"text": "Bye", "endReason": "length", "error": {"message": "overloaded"}}]},
                    {"replies": [{"call": {"name": "f", "arguments": {}}, "before": [{"type": "novel", "data": {}}]}]},
                    {"replies": [{"calls": [{"name": "f"}, {"name": "g", "arguments": "{}"}]}]}
                ],
                "faults": [
                    {"on": "POST /bot/create", "times": 2, "delay": 10, "action": "close"},
                    {"on": "* /*", "action": "hang"},
                    {"on": "GET /bot/list", "cutAfter": 7, "cutAfterEvent": "item", "stallAfter": 8, "endAfter": 9, "split": 2},
                    {"on": "GET /bot/list", "lines": [
                        {"insert": {"after": 1, "text": "?"}}, {"repeat": {"start": 0, "end": 2}},
                        {"move": {"from": 3, "to": 1}}, {"drop": 2}
                    ]},
                    {"on": "GET /bot/list", "action": {"response": {"status": 200, "body": {"lateError":
                        {"after": 20, "code": "GENERIC_ERROR", "message": "Late"}
                    }}}},
                    {"on": "GET /bot/list", "action": {"response": {"status": 200, "body": {"chunks": ["a", [195], [168]]}}}}
                ],
                "chunkSize": 3
            }"#,
        );
        let mut script = script.expect("a script of the documented form");
        assert_eq!(reply(&mut script, "hi there"), "Hello");
        assert_eq!(reply(&mut script, "hi there"), "Bye");
        assert_eq!(script.chunks().map(NonZeroUsize::get), Some(3));
        assert!(script.take_fault("POST", "/bot/create").is_some());
    }

    #[test]
    fn script_in_the_readme_is_valid() {
        let readme = include_str!("../../README.md");
        let shown = readme.split("```json").nth(1).and_then(|rest| rest.split("```").next()).expect("a block of JSON");
        let mut script = Script::from_json(shown).expect("a script");
        assert_eq!(reply(&mut script, "the weather?"), "Sunny, as ever.");
    }

    #[test]
    fn invalid_script_is_an_error_with_its_path() {
        for (json, place) in [
            (r#"{"rules": [{"replies": [{"text": "a", "sya": 1}]}]}"#, "rules[0].replies[0]"),
            (
                r#"{"rules": [{"replies": [{"calls": [{"arguments": {}}]}]}]}"#,
                "replies[0].calls`: missing field `name`",
            ),
            (r#"{"rules": [{"replies": [{"call": {"name": "f"}, "calls": []}]}]}"#, "duplicate field `calls`"),
            (r#"{"faults": [{"on": "create"}]}"#, "faults[0].on"),
            (r#"{"faults": [{"on": "GET /x", "action": {"response": {"status": 20}}}]}"#, "faults[0].action"),
            (r#"{"faults": [{"on": "GET /x", "lines": [{"drop": 1}, {"move": {"from": 1}}]}]}"#, "faults[0].lines[1]"),
            (r#"{"faults": [{"on": "GET /x", "split": 0}]}"#, "faults[0].split"),
            (r#"{"chunkSize": 0}"#, "chunkSize"),
            ("{} {}", "."),
            ("{", "EOF"),
        ] {
            let error = Script::from_json(json).expect_err(json).to_string();
            assert!(error.contains(place), "{json}: {error}");
        }
    }
}
