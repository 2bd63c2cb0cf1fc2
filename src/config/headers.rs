//! Headers sent with every request to the API.

use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONNECTION, CONTENT_LENGTH, EXPECT, HOST, HeaderMap, HeaderName, HeaderValue, TE, TRAILER,
    TRANSFER_ENCODING, UPGRADE, USER_AGENT,
};
use secrecy::ExposeSecret;

use super::options::ClientOptions;
use crate::error::{Error, Kind, Result};
use crate::operations::headers as names;
use crate::runtime::media::JSON;

pub(super) fn headers(options: &ClientOptions) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    headers
        .insert(USER_AGENT, HeaderValue::from_static(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"))));
    // The default of most requests, so that it need not be added to each.
    headers.insert(ACCEPT, HeaderValue::from_static(JSON));
    let secret = options.secret.as_ref().map(ExposeSecret::expose_secret).unwrap_or_default();
    if secret.trim().is_empty() {
        let message = "no secret: set `ClientOptions::secret`, or an environment variable and use `from_env`";
        return Err(Error::new(Kind::Options, message));
    }
    headers.insert(AUTHORIZATION, header_value("secret", &format!("Bearer {secret}"))?);
    let named = [
        (names::RUN_AS_USER_ID, &options.run_as_user_id),
        (names::RUN_AS_CHILD_USER_EMAIL, &options.run_as_child_user_email),
        (names::TIMEZONE, &options.timezone),
    ];
    for (name, text) in named {
        if let Some(text) = text {
            headers.insert(HeaderName::from_static(name), header_value(name, text)?);
        }
    }
    for (name, text) in &options.headers {
        headers.insert(header_name(name)?, header_value(name, text)?);
    }
    Ok(headers)
}

/// The headers of a connection and of a message itself, which the transport sets: another length or framing would cut the body.
const FRAMING: [HeaderName; 11] = [
    CONNECTION,
    CONTENT_LENGTH,
    EXPECT,
    HOST,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
    HeaderName::from_static("http2-settings"),
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
];

/// A header name of the caller.
pub(crate) fn header_name(name: &str) -> Result<HeaderName> {
    match name.parse() {
        Ok(name) if FRAMING.contains(&name) => {
            Err(Error::new(Kind::Options, format!("header {:?} is set by the transport", name.as_str())))
        }
        Ok(name) => Ok(name),
        Err(_) => Err(Error::new(Kind::Options, format!("invalid header name {name:?}"))),
    }
}

/// A header value that is marked as sensitive, and never part of an error.
pub(crate) fn header_value(name: &str, text: &str) -> Result<HeaderValue> {
    // To the server an empty header is none: it would run the request as the owner of the account.
    let is_user =
        [names::RUN_AS_USER_ID, names::RUN_AS_CHILD_USER_EMAIL].iter().any(|it| it.eq_ignore_ascii_case(name));
    if is_user && text.trim().is_empty() {
        return Err(Error::new(Kind::Options, format!("bad {name}: it is empty")));
    }
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
    fn invalid_header_value_is_an_error() {
        for bad in ["sk-1\n", "sk-ü", "sk-1\r\nx-admin: 1", "\u{0}"] {
            let error = headers(&ClientOptions::new().secret(bad)).unwrap_err().to_string();
            assert!(error.contains("bad secret") && !error.contains(bad), "{error}");
            assert!(headers(&ClientOptions::new().secret("sk-1").timezone(bad)).is_err());
            assert!(headers(&ClientOptions::new().secret("sk-1").header("x-a", bad)).is_err());
        }
        for name in ["x a", "Keep-Alive", "Proxy-Connection", "Trailer", "HTTP2-Settings"] {
            assert!(headers(&ClientOptions::new().secret("sk-1").header(name, "1")).is_err(), "{name}");
        }
        assert!(headers(&ClientOptions::new()).is_err());
    }

    #[test]
    fn empty_user_to_run_as_is_an_error() {
        let options = || ClientOptions::new().secret("sk-1");
        for empty in ["", " "] {
            let header = options().header("X-RunAs-User-Id", empty);
            for options in [options().run_as_user_id(empty), options().run_as_child_user_email(empty), header] {
                let error = headers(&options).unwrap_err();
                assert!(error.is_invalid_options() && error.message().ends_with("it is empty"), "{error}");
            }
        }
    }
}
