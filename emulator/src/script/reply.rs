//! One reply of the model.

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::Value;

/// A scripted reply of the model: reasoning, text, function calls or a failure.
///
/// ```
/// use std::time::Duration;
/// use chatbotkit_emulator::Reply;
///
/// let reply = Reply::tokens(["Hel", "lo"]).reasoning(["A greeting."]).token_delay(Duration::from_millis(20));
/// ```
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Reply {
    text: Text,
    pub(crate) reasoning: Vec<String>,
    #[serde(deserialize_with = "super::millis::deserialize")]
    pub(crate) token_delay: Option<Duration>,
    pub(crate) before: Vec<Value>,
    pub(crate) after: Vec<Value>,
    #[serde(alias = "call", deserialize_with = "one_or_several")]
    pub(crate) calls: Vec<Call>,
    pub(crate) end_reason: Option<String>,
    pub(crate) error: Option<ModelError>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Text {
    Whole(String),
    Tokens(Vec<String>),
}

impl Default for Text {
    fn default() -> Self {
        Self::Tokens(Vec::new())
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Call {
    pub(crate) name: String,
    /// As they go out, whatever they are; null is not the same as none.
    #[serde(default, deserialize_with = "given")]
    pub(crate) arguments: Option<Value>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModelError {
    message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<String>,
}

impl Reply {
    /// Creates a reply with this text, split into one token per word.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: Text::Whole(text.into()), ..Self::default() }
    }

    /// Creates a reply with exactly these tokens.
    #[must_use]
    pub fn tokens<T: Into<String>>(tokens: impl IntoIterator<Item = T>) -> Self {
        Self { text: Text::Tokens(tokens.into_iter().map(Into::into).collect()), ..Self::default() }
    }

    /// Calls a function of the request; the next reply follows once its result has arrived.
    ///
    /// The arguments go out untouched: most often an object, but a string, null or anything else will do, and with
    /// `None` there are none. A function without a `result` is left to the caller: the completion ends with the reason
    /// `activity`. Where the request has no such function, the result is an error for the model.
    #[must_use]
    pub fn call(name: impl Into<String>, arguments: impl Into<Option<Value>>) -> Self {
        Self::default().and_call(name, arguments)
    }

    /// Calls this function too, at the same time as those before it: all of them begin, in order, before any result is
    /// taken, and the next reply follows once all results have arrived.
    ///
    /// ```
    /// use chatbotkit_emulator::Reply;
    /// use serde_json::json;
    ///
    /// let both = Reply::call("weather", json!({ "city": "Bern" })).and_call("time", None);
    /// ```
    #[must_use]
    pub fn and_call(mut self, name: impl Into<String>, arguments: impl Into<Option<Value>>) -> Self {
        self.calls.push(Call { name: name.into(), arguments: arguments.into() });
        self
    }

    /// Streams these reasoning tokens before the first token.
    #[must_use]
    pub fn reasoning<T: Into<String>>(mut self, tokens: impl IntoIterator<Item = T>) -> Self {
        self.reasoning = tokens.into_iter().map(Into::into).collect();
        self
    }

    /// Waits this long before each token, in place of the emulator's own delay.
    #[must_use]
    pub fn token_delay(mut self, delay: Duration) -> Self {
        self.token_delay = Some(delay);
        self
    }

    /// Sends this event, untouched, before the tokens.
    #[must_use]
    pub fn before(mut self, event: Value) -> Self {
        self.before.push(event);
        self
    }

    /// Sends this event, untouched, after the tokens.
    #[must_use]
    pub fn after(mut self, event: Value) -> Self {
        self.after.push(event);
        self
    }

    /// Ends the completion for this reason instead of `stop`.
    #[must_use]
    pub fn end_reason(mut self, reason: impl Into<String>) -> Self {
        self.end_reason = Some(reason.into());
        self
    }

    /// Fails after the tokens, as a model provider does: the stream continues to a result whose reason is `error`.
    #[must_use]
    pub fn error(mut self, message: impl Into<String>) -> Self {
        self.error = Some(ModelError { message: message.into(), code: None });
        self
    }

    pub(super) fn quoting(asked: &str) -> Self {
        if asked.is_empty() {
            Self::text("You have sent no message yet.")
        } else {
            Self::text(format!("You said: {asked}"))
        }
    }

    /// The tokens of the text: each word with the space after it.
    pub(crate) fn text_tokens(&self) -> Vec<String> {
        match &self.text {
            Text::Whole(text) => split(text),
            Text::Tokens(tokens) => tokens.clone(),
        }
    }
}

fn one_or_several<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Call>, D::Error> {
    let calls = match Value::deserialize(deserializer)? {
        Value::Array(calls) => calls,
        call => vec![call],
    };
    calls.into_iter().map(Call::deserialize).collect::<Result<_, _>>().map_err(de::Error::custom)
}

fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

fn split(text: &str) -> Vec<String> {
    text.split_inclusive(char::is_whitespace).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::Reply;

    #[test]
    fn the_tokens_of_a_text_join_to_it() {
        for text in ["", " ", "one", "Grüße,  an\u{2028}alle \n🙂!"] {
            assert_eq!(Reply::text(text).text_tokens().concat(), text);
        }
        assert_eq!(Reply::text("a b").text_tokens().len(), 2);
    }
}
