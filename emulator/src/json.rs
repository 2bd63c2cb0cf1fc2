//! Request bodies as the real server reads them: with `JSON.parse`.

use serde::de::IgnoredAny;
use serde_json::Value;

/// Reads JSON. Half a surrogate pair becomes U+FFFD, and a number beyond `f64` the largest one. Nesting is limited to 128
/// levels.
pub(crate) fn read(bytes: &[u8]) -> Option<Value> {
    let repaired = || serde_json::from_str(&repaired(str::from_utf8(bytes).ok()?)).ok();
    serde_json::from_slice(bytes).ok().or_else(repaired)
}

/// The text with values that serde takes.
fn repaired(json: &str) -> String {
    let (mut out, mut rest, mut is_string) = (String::with_capacity(json.len()), json, false);
    while let Some(first) = rest.chars().next() {
        let is_number = |it: char| it.is_ascii_digit() || matches!(it, '-' | '+' | '.' | 'e' | 'E');
        let (length, instead) = match first {
            '\\' if is_string => match (surrogate(rest), rest.get(6..).and_then(surrogate)) {
                (Some(0xd800..0xdc00), Some(0xdc00..)) => (12, None),
                (Some(_), _) => (6, Some("\\ufffd")),
                (None, _) => (1 + rest[1..].chars().next().map_or(0, char::len_utf8), None),
            },
            '-' | '0'..='9' if !is_string => {
                let length = rest.find(|it| !is_number(it)).unwrap_or(rest.len());
                // Not all numbers of Rust are JSON.
                let is_json = serde_json::from_str::<IgnoredAny>(&rest[..length]).is_ok();
                let limit = match rest[..length].parse::<f64>() {
                    _ if !is_json => None,
                    Ok(f64::INFINITY) => Some("1.7976931348623157e308"),
                    Ok(f64::NEG_INFINITY) => Some("-1.7976931348623157e308"),
                    _ => None,
                };
                (length, limit)
            }
            first => {
                is_string ^= first == '"';
                (first.len_utf8(), None)
            }
        };
        let (token, after) = rest.split_at(length);
        out.push_str(instead.unwrap_or(token));
        rest = after;
    }
    out
}

/// The code of an escaped half of a surrogate pair, with which a text begins.
fn surrogate(text: &str) -> Option<u16> {
    let code = u16::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok()?;
    (0xd800..0xe000).contains(&code).then_some(code)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn json_that_javascript_reads_is_read() {
        for (text, read) in [
            (r#"{"name":"x\ud83d"}"#, json!({ "name": "x\u{fffd}" })),
            (r#""\ude00\ud83d\ud83d\ude00\\ud83d""#, json!("\u{fffd}\u{fffd}😀\\ud83d")),
            (r#"{"a":[1e400,-1E+400,"1e400",12]}"#, json!({ "a": [f64::MAX, f64::MIN, "1e400", 12] })),
            ("\"ä\\\"\\ud83dä\"", json!("ä\"\u{fffd}ä")),
        ] {
            assert_eq!(super::read(text.as_bytes()), Some(read), "{text}");
        }
        for text in [
            "\u{feff}{}",
            "{\"a\":\"\\",
            "\"\\ud83",
            "1e400x",
            "01e400",
            "1.e400",
            "-.5e999",
            "\"\\u+123\"",
            "-",
            "\\ud83d",
            "",
        ] {
            assert_eq!(super::read(text.as_bytes()), None, "{text}");
        }
    }
}
