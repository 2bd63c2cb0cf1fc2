//! Keeps secrets and control characters out of texts: of errors, traced bodies and `Debug`.

use std::ops::Range;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

use crate::operations::SECRET_FIELDS;

const HIDDEN: &str = "[secret]";

/// The most that is kept of a body.
const MAX_BODY_BYTES: usize = 16 * 1024;

/// Shorter secrets are words of other texts too.
const MIN_SECRET_BYTES: usize = 4;

/// A text without whatever looks like a secret, and with its control characters escaped.
pub(crate) fn scrub(text: &str) -> String {
    escape(&hide(text), &[])
}

/// The beginning of a body, scrubbed. A body in JSON stays JSON.
pub(crate) fn scrub_body(body: &[u8]) -> String {
    let beginning = &body[..body.len().min(MAX_BODY_BYTES)];
    let text = match serde_json::from_slice(beginning) {
        Ok(mut json) => {
            redact(&mut json);
            json.to_string()
        }
        Err(_) => hide(&String::from_utf8_lossy(beginning)),
    };
    // A bare token.
    let word = text.trim().trim_matches(['"', '=']);
    let is_token = is_random(word) && !word.starts_with('/') && !word.contains(is_separator);
    if is_token { HIDDEN.to_owned() } else { escape(&text, &['\n', '\t']) }
}

/// Headers of which no value shows a secret.
pub(crate) fn scrub_headers(headers: &HeaderMap, secrets: &[String]) -> HeaderMap {
    let shown = |(name, value): (&HeaderName, &HeaderValue)| {
        let text = value.to_str().ok().filter(|_| !value.is_sensitive() && !is_secret_name(name.as_str()));
        let text = text.map_or_else(|| HIDDEN.to_owned(), |text| without(&scrub(text), secrets));
        (name.clone(), HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(HIDDEN)))
    };
    headers.iter().map(shown).collect()
}

/// A text without these secrets, as they are or encoded. One that is cut at the end of the text is found as well.
pub(crate) fn without(text: &str, secrets: &[String]) -> String {
    let mut text = text.to_owned();
    let is_cut = text.ends_with('…') || text.len() >= MAX_BODY_BYTES;
    for secret in secrets.iter().filter(|secret| secret.len() >= MIN_SECRET_BYTES) {
        let json = Value::from(secret.as_str()).to_string();
        let url = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
        for secret in [secret, &json[1..json.len() - 1], &url] {
            text = text.replace(secret, HIDDEN);
            let end = text.trim_end_matches('…').len();
            let beginnings = (MIN_SECRET_BYTES..secret.len()).rev().filter_map(|length| secret.get(..length));
            if is_cut && let Some(cut) = beginnings.into_iter().find(|it| text[..end].ends_with(it)) {
                text.replace_range(end - cut.len()..end, HIDDEN);
            }
        }
    }
    text
}

/// True if a field, parameter or header of this name holds a secret, or the address of a person.
pub(crate) fn is_secret_name(name: &str) -> bool {
    const ENDS: [&str; 5] = ["token", "secret", "jwt", "pwd", "sig"];
    const PARTS: [&str; 11] = [
        "password",
        "passwd",
        "passphrase",
        "apikey",
        "accesskey",
        "privatekey",
        "credential",
        "authorization",
        "cookie",
        "signature",
        "email",
    ];
    let word: String = name.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase()).collect();
    SECRET_FIELDS.iter().any(|field| field.eq_ignore_ascii_case(name))
        || ENDS.iter().any(|end| word.ends_with(end))
        || PARTS.iter().any(|part| word.contains(part))
}

fn redact(json: &mut Value) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields {
                if is_secret_name(name) { *value = HIDDEN.into() } else { redact(value) }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::String(text) => *text = hide(text),
        _ => {}
    }
}

/// Escapes control characters, and those that change the direction of a text.
fn escape(text: &str, kept: &[char]) -> String {
    let mut shown = String::with_capacity(text.len());
    for it in text.chars() {
        let is_control = it.is_control() || matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if is_control && !kept.contains(&it) { shown.extend(it.escape_default()) } else { shown.push(it) }
    }
    shown
}

fn hide(text: &str) -> String {
    hide_words(&hide_in_urls(text))
}

/// Leaves the origin of URLs with credentials, a query or a fragment.
fn hide_in_urls(text: &str) -> String {
    let is_end = |it: char| it.is_whitespace() || it.is_control() || "\"'`<>\\".contains(it);
    let (mut shown, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(place) = rest.find("://") {
        let (before, after) = rest.split_at(place + 3);
        let (url, next) = after.split_at(after.find(is_end).unwrap_or(after.len()));
        let authority = &url[..url.find(['/', '?', '#']).unwrap_or(url.len())];
        let host = authority.rsplit('@').next().unwrap_or_default();
        let port = host.rsplit([':', ']']).next().filter(|port| port.len() < host.len()).unwrap_or_default();
        shown.push_str(before);
        if !port.bytes().all(|it| it.is_ascii_digit()) {
            // A password with a slash in it.
            shown.push('…');
        } else if host.len() < authority.len() || url.contains(['?', '#']) {
            shown.extend([host, "/…"]);
        } else {
            shown.push_str(url);
        }
        rest = next;
    }
    shown + rest
}

/// Hides tokens, and the values of names that stand for secrets: `"name": "value"`, `name=value`, `name: value`.
fn hide_words(text: &str) -> String {
    let (mut shown, mut rest, mut after_scheme) = (String::with_capacity(text.len()), text, false);
    while !rest.is_empty() {
        let (word, next) = rest.split_at(rest.find(is_separator).unwrap_or(rest.len()));
        let is_token = word.len() >= 8 && ["eyJ", "sk-", "oaac-"].iter().any(|prefix| word.starts_with(prefix));
        shown.push_str(if is_token || (after_scheme && is_random(word)) { HIDDEN } else { word });
        if !word.is_empty() {
            after_scheme = ["bearer", "basic"].iter().any(|scheme| word.eq_ignore_ascii_case(scheme));
        }
        let separator = ..next.chars().next().map_or(0, char::len_utf8);
        let (separator, hidden, end) = match secret_value(word, next) {
            Some(value) => (..value.start, HIDDEN, value.end),
            None => (separator, "", separator.end),
        };
        shown.extend([&next[separator], hidden]);
        rest = &next[end..];
    }
    shown
}

fn is_separator(it: char) -> bool {
    it.is_whitespace() || it.is_control() || "\"'`<>()[]{},:;\\|=&".contains(it)
}

/// True if a word is none of a sentence.
fn is_random(word: &str) -> bool {
    word.len() >= 16 || (word.len() >= 8 && word.bytes().any(|it| it.is_ascii_digit()))
}

/// The place of the value in the text after a name, if the name stands for a secret.
fn secret_value(name: &str, after: &str) -> Option<Range<usize>> {
    if !is_secret_name(name) {
        return None;
    }
    let value = after.trim_start_matches(['\\', '"', '\'']);
    let is_quoted = value.len() < after.len();
    let is_parameter = value.starts_with('=');
    let is_blank = |it: char| it.is_whitespace() || it.is_control() || it == '\\';
    let value = value.trim_start().strip_prefix([':', '='])?.trim_start_matches(is_blank);
    let begin = after.len() - value.len();
    match value.chars().next()? {
        _ if value.starts_with(HIDDEN) => None,
        '{' | '[' => Some(begin..after.len()),
        quote @ ('"' | '\'') => Some(begin + 1..begin + 1 + value[1..].find(quote).unwrap_or(value.len() - 1)),
        _ => {
            // Headers of several words.
            let is_line = ["authorization", "cookie"].iter().any(|it| name.to_ascii_lowercase().contains(it));
            let is_end = |it: char| if is_line { "\r\n<\"".contains(it) } else { is_separator(it) };
            let length = value.find(is_end).unwrap_or(value.len());
            let is_value = is_quoted || is_parameter || is_line || is_random(&value[..length]);
            (is_value && length > 0).then_some(begin..begin + length)
        }
    }
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
            "see https://example.com/docs/errors, or http://[::1]:80/a",
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
    }
}
