//! Detection of secrets by the name of their field, or by their form.

use std::ops::Range;

use serde_core::de::Error as _;
use serde_json::Value;

/// True if a field of this name holds a secret.
pub(crate) type IsSecret = fn(&str) -> bool;

/// The text in place of a secret.
pub(crate) const HIDDEN: &str = "[secret]";

/// True if a field, parameter or header of this name holds a secret, or the address of a person.
pub(crate) fn is_secret_name(name: &str) -> bool {
    const ENDS: [&str; 5] = ["token", "secret", "jwt", "pwd", "sig"];
    const PARTS: [&str; 13] = [
        "password",
        "passwd",
        "passphrase",
        "passcode",
        "apikey",
        "accesskey",
        "privatekey",
        "secretkey",
        "credential",
        "authorization",
        "cookie",
        "signature",
        "email",
    ];
    let word: String = name.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase()).collect();
    // Whole names: `bypass` and `spin` are none.
    matches!(&*word, "pass" | "pin" | "otp")
        || ENDS.iter().any(|end| word.ends_with(end))
        || PARTS.iter().any(|part| word.contains(part))
}

/// Hides the values of secret fields, and what looks like a secret in all other texts.
pub(crate) fn redact(json: &mut Value, is_secret: IsSecret) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields {
                if is_secret(name) { *value = HIDDEN.into() } else { redact(value, is_secret) }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| redact(item, is_secret)),
        Value::String(text) => *text = hide(text, is_secret),
        _ => {}
    }
}

/// JSON for `Debug`, without secrets.
pub(crate) fn shown(mut json: Value) -> Value {
    redact(&mut json, is_secret_name);
    json
}

/// The error without the value that it quotes, which may be a secret.
pub(crate) fn without_value(error: &serde_json::Error) -> serde_json::Error {
    let problem = error.to_string();
    serde_json::Error::custom(match problem.rsplit_once(", expected ") {
        Some((value, expected)) => {
            let kind = value.split(['"', '`']).next().unwrap_or_default();
            format!("{}, expected {expected}", kind.trim_end())
        }
        None => problem,
    })
}

/// Hides what looks like a secret in a text: tokens, URLs that are signed, and the values of secret fields.
pub(crate) fn hide(text: &str, is_secret: IsSecret) -> String {
    hide_words(&hide_in_urls(text), is_secret)
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
fn hide_words(text: &str, is_secret: IsSecret) -> String {
    let (mut shown, mut rest, mut after_scheme) = (String::with_capacity(text.len()), text, false);
    while !rest.is_empty() {
        let (word, next) = rest.split_at(rest.find(is_separator).unwrap_or(rest.len()));
        if after_scheme && is_random(word) {
            shown.push_str(HIDDEN);
        } else {
            push_word(&mut shown, word);
        }
        if !word.is_empty() {
            after_scheme = ["bearer", "basic"].iter().any(|scheme| word.eq_ignore_ascii_case(scheme));
        }
        let separator = ..next.chars().next().map_or(0, char::len_utf8);
        let (separator, hidden, end) = match secret_value(word, next, is_secret) {
            Some(value) => (..value.start, HIDDEN, value.end),
            None => (separator, "", separator.end),
        };
        shown.extend([&next[separator], hidden]);
        rest = &next[end..];
    }
    shown
}

/// Appends a word without the tokens in it: the whole word, or segments of a path, also after an encoded separator.
fn push_word(shown: &mut String, word: &str) {
    let is_token = |text: &str| text.len() >= 8 && ["eyJ", "oaac-"].iter().any(|prefix| text.starts_with(prefix));
    if is_token(word) || (word.len() >= 8 && word.starts_with("sk-")) {
        return shown.push_str(HIDDEN);
    }
    for segment in word.split_inclusive('/') {
        let begin = segment.rfind('%').map_or(0, |percent| percent + 3);
        match segment.get(begin..).filter(|it| is_token(it)) {
            Some(token) => shown.extend([&segment[..begin], HIDDEN, if token.ends_with('/') { "/" } else { "" }]),
            None => shown.push_str(segment),
        }
    }
}

pub(crate) fn is_separator(it: char) -> bool {
    it.is_whitespace() || it.is_control() || "\"'`<>()[]{},:;\\|=&".contains(it)
}

/// True if a word looks random: at least 16 bytes, or 8 with a digit.
pub(crate) fn is_random(word: &str) -> bool {
    word.len() >= 16 || (word.len() >= 8 && word.bytes().any(|it| it.is_ascii_digit()))
}

/// The place of the value in the text after a name, if the name stands for a secret.
fn secret_value(name: &str, after: &str, is_secret: IsSecret) -> Option<Range<usize>> {
    if !is_secret(name) {
        return None;
    }
    // An element of XML.
    if let Some((value, end)) = after.strip_prefix('>').and_then(|after| after.split_once('<'))
        && end.starts_with('/')
    {
        return (!value.is_empty() && value != HIDDEN).then_some(1..1 + value.len());
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
