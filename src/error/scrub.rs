//! Keeps secrets and control characters out of texts: of errors, traced bodies and `Debug`.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::header::{HeaderMap, HeaderValue};
use serde_json::Value;

use crate::operations::SECRET_FIELDS;
use crate::runtime::tolerant::read_strictly;
use crate::runtime::{self, HIDDEN, json_text};

/// The most that is kept of a body.
const MAX_BODY_BYTES: usize = 16 * 1024;

/// Shorter secrets are words of other texts too.
const MIN_SECRET_BYTES: usize = 4;

/// A text without whatever looks like a secret, and with its control characters escaped.
pub(crate) fn scrub(text: &str) -> String {
    escape(&runtime::hide(text, is_secret_name), &[])
}

/// The beginning of a body, scrubbed. A body in JSON stays JSON.
pub(crate) fn scrub_body(body: &[u8]) -> String {
    let beginning = &body[..body.len().min(MAX_BODY_BYTES)];
    let text = match read_strictly(beginning) {
        Some(mut json) => {
            runtime::redact(&mut json, is_secret_name);
            json_text(&json)
        }
        None => runtime::hide(&String::from_utf8_lossy(beginning), is_secret_name),
    };
    // A bare token.
    let word = text.trim().trim_matches(['"', '=']);
    let is_token = runtime::is_random(word) && !word.starts_with('/') && !word.contains(runtime::is_separator);
    if is_token { HIDDEN.to_owned() } else { escape(&text, &['\n', '\t']) }
}

/// Headers of which no value shows a secret.
pub(crate) fn scrub_headers(headers: &HeaderMap, secrets: &[String]) -> HeaderMap {
    let mut headers = headers.clone();
    for (name, value) in &mut headers {
        let text = value.to_str().ok().filter(|_| !value.is_sensitive() && !is_secret_name(name.as_str()));
        let text = text.map_or_else(|| HIDDEN.to_owned(), |text| without(&scrub(text), secrets));
        *value = HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(HIDDEN));
    }
    headers
}

/// A text without these secrets, as they are or encoded. One that is cut, before an ellipsis or at the end of a long text,
/// is found as well.
pub(crate) fn without(text: &str, secrets: &[String]) -> String {
    let mut text = text.to_owned();
    for secret in secrets.iter().filter(|secret| secret.len() >= MIN_SECRET_BYTES) {
        let json = json_text(&secret.as_str().into());
        let url = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
        for secret in [secret, &json[1..json.len() - 1], &url] {
            text = text.replace(secret, HIDDEN);
            let end = (text.len() >= MAX_BODY_BYTES).then_some(text.len());
            let cuts: Vec<_> = text.match_indices('…').map(|(place, _)| place).chain(end).collect();
            for cut in cuts.into_iter().rev() {
                let beginnings = (MIN_SECRET_BYTES..secret.len()).rev().filter_map(|length| secret.get(..length));
                if let Some(beginning) = beginnings.into_iter().find(|it| text[..cut].ends_with(it)) {
                    text = [&text[..cut - beginning.len()], HIDDEN, &text[cut..]].concat();
                }
            }
        }
    }
    text
}

/// The values of secret fields in a body of JSON, which a server may echo.
pub(crate) fn secrets_in(body: &[u8]) -> Vec<String> {
    fn collect(value: &Value, is_secret: bool, secrets: &mut Vec<String>) {
        match value {
            Value::String(text) if is_secret => secrets.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| collect(item, is_secret, secrets)),
            Value::Object(fields) => {
                fields.iter().for_each(|(name, value)| collect(value, is_secret || is_secret_name(name), secrets));
            }
            _ => {}
        }
    }
    let mut secrets = Vec::new();
    collect(&read_strictly(body).unwrap_or_default(), false, &mut secrets);
    secrets
}

/// True if a field, parameter or header of this name holds a secret, in the document or by its words.
fn is_secret_name(name: &str) -> bool {
    SECRET_FIELDS.iter().any(|field| field.eq_ignore_ascii_case(name)) || runtime::is_secret_name(name)
}

/// Escapes control characters, and those that break lines or change the direction of a text.
fn escape(text: &str, kept: &[char]) -> String {
    let mut shown = String::with_capacity(text.len());
    for it in text.chars() {
        let breaks =
            matches!(it, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let is_control = it.is_control() || breaks;
        if is_control && !kept.contains(&it) { shown.extend(it.escape_default()) } else { shown.push(it) }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_of_any_form_are_hidden() {
        for text in [
            "authorization: Bearer hidden, and more",
            "Cookie: a=b; session=hidden",
            "denied to Bearer hidden-1",
            r#"{"apiKey":"hidden","a":1}"#,
            r#"{"a":{"client_secret":{"value":"hidden"}}"#,
            r#"{\"Token\":\"hidden words\"}"#,
            "x-api-key=hidden&a=b",
            "password: hidden99",
            "the token eyJhidden.eyJhidden.hidden expired",
            "key sk-hidden is unknown",
            "https://hidden:hidden@host/path",
            "https://ada:hid/den@host/path",
            "at 'https://host/path?x=hidden' and https://host/#hidden",
        ] {
            let shown = scrub(text);
            assert!(!shown.contains("hid") && (shown.contains("[secret]") || shown.contains('…')), "{shown}");
            assert_eq!(scrub(&shown), shown);
            let body = scrub_body(text.as_bytes());
            assert!(!body.contains("hid"), "{body}");
        }
    }

    #[test]
    fn other_words_are_shown() {
        for text in [
            "Invalid token: it has expired",
            "bot b00000000000000000000000 not found",
            "see https://example.com/docs/sk-SK/keyJoin.rs/100%25/a.eyJ, or http://[::1]:80/a",
            "\"secret\" is not allowed",
            "Basic plans have no bearer of tokens",
            "12:30: maxTokens=7, linkedSecretId=s1",
        ] {
            assert_eq!(scrub(text), text);
        }
    }

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(scrub("a\u{1b}[31mb\r\nc\u{202e}d\u{9b}"), "a\\u{1b}[31mb\\r\\nc\\u{202e}d\\u{9b}");
        assert_eq!(scrub("token=\u{1b}'hidden'"), "token=\\u{1b}'[secret]'");
        assert_eq!(scrub_body(b"<p>\n\x1b</p>"), "<p>\n\\u{1b}</p>");
    }

    #[test]
    fn known_secrets_are_hidden_encoded_and_cut_as_well() {
        let secrets = ["pass/word\"1".to_owned(), "k".to_owned()];
        let shown = |text: &str| without(text, &secrets);
        assert_eq!(shown("a pass/word\"1 b k"), "a [secret] b k");
        assert_eq!(shown(r#"{"a":"pass/word\"1"}"#), r#"{"a":"[secret]"}"#);
        assert_eq!(shown("?a=pass%2Fword%221"), "?a=[secret]");
        assert_eq!(shown("it was pass/wo…"), "it was [secret]…");
        assert_eq!(shown("pass/wo…: expected a value"), "[secret]…: expected a value");
    }
}
        assert_eq!(scrub("a\u{2028}b\u{2029}c\u{200e}d\u{200f}"), "a\\u{2028}b\\u{2029}c\\u{200e}d\\u{200f}");
            "gone: https://host/d/eyJhidden.eyJhidden.hidden/file.pdf, /d/oaac-hidden",
            "token%20eyJhidden.eyJhidden.hidden",
            "pass=hidden&PIN=hidden&otp=hidden&secretKey=hidden",
