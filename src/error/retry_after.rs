//! Parsing of the `Retry-After` header.

use std::time::{Duration, SystemTime};

use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

/// Parses `Retry-After`: seconds, or an HTTP date relative to `Date` (without it, to now). Ignores other values.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| headers.get(name).and_then(|value: &reqwest::header::HeaderValue| value.to_str().ok());
    let date = |text: &str| httpdate::parse_http_date(text.trim()).ok();
    let value = text(RETRY_AFTER)?;
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let now = text(DATE).and_then(date).unwrap_or_else(SystemTime::now);
    Some(date(value)?.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &str) -> Option<u64> {
        let date = "Sat, 21 Nov 2026 12:00:00 GMT".parse().expect("a value");
        let value = value.parse().expect("a value");
        let headers = [(RETRY_AFTER, value), (DATE, date)].into_iter().collect();
        retry_after(&headers).map(|after| after.as_secs())
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(of("3"), Some(3));
        assert_eq!(of(" 0 "), Some(0));
        assert_eq!(of("Sat, 21 Nov 2026 12:00:07 GMT"), Some(7));
        assert_eq!(of("Sat, 21 Nov 2026 11:59:00 GMT"), Some(0));
        assert_eq!(of("31536000"), Some(31_536_000));
    }

    #[test]
    fn invalid_retry_after_is_ignored() {
        for value in ["-5", "soon", "", "1.5", "99999999999999999999999", "Sat, 99 Nov 2026 12:00:00 GMT"] {
            assert_eq!(of(value), None, "{value}");
        }
        assert_eq!(retry_after(&HeaderMap::new()), None);
    }
}
