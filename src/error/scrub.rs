//! Keeps secrets and control characters out of texts: of errors, traced bodies and `Debug`.

use percent_encoding::percent_decode_str;
use reqwest::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue, USER_AGENT};
use serde_json::Value;
use url::form_urlencoded;

use crate::operations::SECRET_FIELDS;
use crate::runtime::media::{FORM, media_type};
use crate::runtime::tolerant::read_strictly;
use crate::runtime::{self, Body, HIDDEN, Request, json_text};

/// Maximum number of bytes kept of a body.
const MAX_BODY_BYTES: usize = 16 * 1024;

/// Minimum length of a secret that is removed from texts: shorter ones occur as ordinary words.
const MIN_SECRET_BYTES: usize = 4;

/// Removes everything that looks like a secret, and escapes control characters.
pub(crate) fn scrub(text: &str) -> String {
    escape(&runtime::hide(text, is_secret_name), &[])
}

/// The beginning of a body, scrubbed. A body in JSON stays JSON; one that is cut ends with an ellipsis.
pub(crate) fn scrub_body(body: &[u8]) -> String {
    let is_cut = body.len() > MAX_BODY_BYTES;
    let (beginning, cut) = if is_cut { (&body[..MAX_BODY_BYTES - '…'.len_utf8()], "…") } else { (body, "") };
    let text = match read_strictly(beginning) {
        Some(mut json) => {
            runtime::redact(&mut json, is_secret_name);
            json_text(&json)
        }
        None => runtime::hide(&(String::from_utf8_lossy(beginning) + cut), is_secret_name),
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

/// Removes these secrets from a text: verbatim, percent-, JSON- or HTML-encoded, or truncated by an ellipsis.
pub(crate) fn without(text: &str, secrets: &[String]) -> String {
    let mut begins = vec!['+', '%', '\\', '&'];
    begins.extend(secrets.iter().filter_map(|secret| secret.chars().next()));
    let (mut shown, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(place) = rest.find(&*begins) {
        let (before, after) = rest.split_at(place);
        let hidden = secrets.iter().filter_map(|secret| secret_at(after, secret)).max();
        let length = hidden.or_else(|| after.chars().next().map(char::len_utf8)).unwrap_or_default();
        shown.extend([before, hidden.map_or(&after[..length], |_| HIDDEN)]);
        rest = &after[length..];
    }
    shown + rest
}

/// The length of a secret at the beginning of a text, or of its part before an ellipsis.
fn secret_at(text: &str, secret: &str) -> Option<usize> {
    let read = |next: fn(&str, char) -> Option<&str>| {
        let mut rest = text;
        for (count, it) in secret.chars().enumerate() {
            // The ellipsis may cut an encoded character.
            let is_cut = || match rest.chars().take(12).position(|it| it == '…') {
                Some(place) => place == 0 || rest.starts_with(['%', '\\', '&']),
                None => false,
            };
            match next(rest, it) {
                Some(after) => rest = after,
                None if count >= MIN_SECRET_BYTES && is_cut() => break,
                None => return None,
            }
        }
        Some(text.len() - rest.len())
    };
    let encoded: fn(&str, char) -> Option<&str> = |text, it| match decoded(text) {
        Some((first, rest)) if first == it => Some(rest),
        _ => text.strip_prefix(it),
    };
    let is_secret = secret.len() >= MIN_SECRET_BYTES;
    is_secret.then(|| read(str::strip_prefix).max(read(encoded)))?
}

/// The first character of a text, if it is encoded as in JSON, a URL or HTML, and the text after it.
fn decoded(text: &str) -> Option<(char, &str)> {
    let coded = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    let (first, length) = match text.bytes().next()? {
        b'+' => (' ', 1),
        b'%' => (1..=4).find_map(|bytes| {
            let first = percent_decode_str(text.get(..3 * bytes)?).decode_utf8().ok()?;
            Some((first.parse().ok()?, 3 * bytes))
        })?,
        b'\\' => match text.strip_prefix("\\u").and_then(|digits| coded(digits.get(..4)?, 16)) {
            Some(first) => (first, 6),
            None => text.chars().nth(1).map(|first| (first, 1 + first.len_utf8()))?,
        },
        b'&' => {
            let end = text.bytes().take(10).position(|it| it == b';')?;
            let first = match &text[1..end] {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                name => match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
                    Some(digits) => coded(digits, 16)?,
                    None => coded(&name[1..], 10)?,
                },
            };
            (first, end + 1)
        }
        _ => return None,
    };
    Some((first, &text[length..]))
}

/// The secrets of a request, which a server may echo.
pub(crate) fn secrets_of(request: &Request) -> Vec<String> {
    let mut secrets = Vec::new();
    for (name, value) in &request.headers {
        if let Ok(value) = value.to_str() {
            secrets.extend(secrets_in_header(name.as_str(), value));
        }
    }
    let mut add = |name: &str, value: &str| {
        if name.split('.').any(is_secret_name) {
            secrets.push(value.to_owned());
        }
    };
    request.query.iter().for_each(|(name, value)| add(name, value));
    let body: &[u8] = if let Body::Bytes(body) = &request.body { body } else { &[] };
    let is_form = media_type(&request.headers) == FORM;
    // The URL of another host has its query in the path.
    let query = request.path.split_once('?').map_or(&[][..], |(_, query)| query.as_bytes());
    for pairs in [query, if is_form { body } else { &[] }] {
        form_urlencoded::parse(pairs).for_each(|(name, value)| add(&name, &value));
    }
    secrets.extend(secrets_in(body));
    secrets
}

/// The values in a header of the caller that may be secrets: all of it, and its words.
pub(crate) fn secrets_in_header(name: &str, value: &str) -> Vec<String> {
    let mut secrets = Vec::new();
    if ![ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, USER_AGENT].iter().any(|it| it == name) {
        for ends in [&[][..], &[' '], &[' ', ',', ';', '=', '"']] {
            secrets.extend(value.split(ends).filter(|word| word.len() >= 8).map(str::to_owned));
        }
    }
    secrets
}

/// The values of secret fields in a body of JSON.
fn secrets_in(body: &[u8]) -> Vec<String> {
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
            "<SessionToken>hidden</SessionToken><Password>hidden</Password><a token=\"hidden\"/>",
            "Cookie: a=b; session=hidden",
            "denied to Bearer hidden-1",
            r#"{"apiKey":"hidden","a":1}"#,
            r#"{"a":{"client_secret":{"value":"hidden"}}"#,
            r#"{\"Token\":\"hidden words\"}"#,
            "x-api-key=hidden&a=b",
            "password: hidden99",
            "the token eyJhidden.eyJhidden.hidden expired",
            "gone: https://host/d/eyJhidden.eyJhidden.hidden/file.pdf, /d/oaac-hidden",
            "token%20eyJhidden.eyJhidden.hidden",
            "pass=hidden&PIN=hidden&otp=hidden&secretKey=hidden",
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
            "12:30: maxTokens=7, linkedSecretId=s1, bypass=yes, spin=left",
        ] {
            assert_eq!(scrub(text), text);
        }
    }

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(scrub("a\u{1b}[31mb\r\nc\u{202e}d\u{9b}"), "a\\u{1b}[31mb\\r\\nc\\u{202e}d\\u{9b}");
        assert_eq!(scrub("a\u{2028}b\u{2029}c\u{200e}d\u{200f}"), "a\\u{2028}b\\u{2029}c\\u{200e}d\\u{200f}");
        assert_eq!(scrub("token=\u{1b}'hidden'"), "token=\\u{1b}'[secret]'");
        assert_eq!(scrub_body(b"<p>\n\x1b</p>"), "<p>\n\\u{1b}</p>");
    }

    #[test]
    fn known_secrets_are_hidden_encoded_and_cut_as_well() {
        let secrets = ["pass/word\"1", "k", "a b<'é'>-&%2F", "pass/word", "four"].map(str::to_owned);
        let shown = |text: &str| without(text, &secrets);
        for text in [
            "a+b%3C'%C3%A9'%3E-%26%252F",
            "a%20b%3c%27%c3%a9%27%3e-%26%252F",
            "a b&lt;&#39;é&#039;&gt;-&amp;%2F",
            "a b<'é'>-&%2F",
            "a b&lt;&apos;&#xE9;&#x27;&gt;-&#38;%2F",
            "a b\\u003c'\\u00e9'\\u003e-\\u0026%2F",
        ] {
            assert_eq!(shown(&format!("({text})")), "([secret])");
        }
        assert_eq!(shown("a pass/word\"1 b k four"), "a [secret] b k [secret]");
        assert_eq!(shown(r#"{"a":"pass/word\"1"}"#), r#"{"a":"[secret]"}"#);
        assert_eq!(shown("?a=pass%2Fword%221"), "?a=[secret]");
        assert_eq!(shown("it was pass/wo…"), "it was [secret]…");
        assert_eq!(shown("a+b%3C'é…, or &"), "[secret]…, or &");
        assert_eq!(shown("it was pass%2…"), "it was [secret]%2…");
        // Cut, and shorter than that once another is hidden.
        let long = "sk-another pass/word".to_owned() + &"-".repeat(MAX_BODY_BYTES - 30) + "pass/word and more";
        assert!(shown(&scrub_body(long.as_bytes())).ends_with("-[secret]…"));
        assert_eq!(shown("pass/wo…: expected a value"), "[secret]…: expected a value");
    }
}
