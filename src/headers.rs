//! What goes with every request.

use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use secrecy::ExposeSecret;

use crate::ClientOptions;
use crate::error::{Error, Kind, Result};
use crate::generated::headers;
use crate::send::JSON;

pub(crate) fn every_time(options: &ClientOptions) -> Result<HeaderMap> {
    let mut every = HeaderMap::new();
    every.insert(USER_AGENT, HeaderValue::from_static(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"))));
    // Most calls want this, and for them it need not be added each time.
    every.insert(ACCEPT, HeaderValue::from_static(JSON));
    let secret = options.secret.as_ref().map(ExposeSecret::expose_secret).unwrap_or_default();
    if secret.is_empty() {
        let message = "no secret: set `ClientOptions::secret`, or an environment variable and use `from_env`";
        return Err(Error::new(Kind::Options, message));
    }
    every.insert(AUTHORIZATION, value("secret", &format!("Bearer {secret}"))?);
    let named = [
        (headers::RUN_AS_USER_ID, &options.run_as_user_id),
        (headers::RUN_AS_CHILD_USER_EMAIL, &options.run_as_child_user_email),
        (headers::TIMEZONE, &options.timezone),
    ];
    for (name, text) in named {
        if let Some(text) = text {
            every.insert(HeaderName::from_static(name), value(name, text)?);
        }
    }
    for (name, text) in &options.headers {
        every.insert(header_name(name)?, value(name, text)?);
    }
    Ok(every)
}

pub(crate) fn header_name(name: &str) -> Result<HeaderName> {
    name.parse().map_err(|_| Error::new(Kind::Options, format!("{name:?} is no name of a header")))
}

/// A header value that no log shows. What it was is not in the error either.
pub(crate) fn value(name: &str, text: &str) -> Result<HeaderValue> {
    let visible = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    match HeaderValue::from_str(text) {
        Ok(mut value) if visible => {
            value.set_sensitive(true);
            Ok(value)
        }
        _ => Err(Error::new(Kind::Options, format!("bad {name}: it has characters that no header can carry"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_no_header_can_carry_is_an_error() {
        for bad in ["sk-1\n", "sk-ü", "sk-1\r\nx-admin: 1", "\u{0}"] {
            let error = every_time(&ClientOptions::new().secret(bad)).unwrap_err().to_string();
            assert!(error.contains("bad secret") && !error.contains(bad), "{error}");
            assert!(every_time(&ClientOptions::new().secret("sk-1").timezone(bad)).is_err());
            assert!(every_time(&ClientOptions::new().secret("sk-1").header("x-a", bad)).is_err());
        }
        assert!(every_time(&ClientOptions::new().secret("sk-1").header("x a", "1")).is_err());
        assert!(every_time(&ClientOptions::new()).is_err());
    }
}
