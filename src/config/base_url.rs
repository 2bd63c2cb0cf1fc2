//! The base URL of the API.

use std::fmt;

use reqwest::Url;
use url::{Host, ParseError, Position};

use super::options::{ClientOptions, without_credentials};
use crate::error::{Error, Kind, Result};
use crate::operations::{HOSTED_SERVER, SELF_HOSTED_PATH};

/// The base URL of the options, with the path of the API appended.
pub(super) fn base_url(options: &ClientOptions) -> Result<Url> {
    let refuse = |what: &str, why: &dyn fmt::Display| Error::new(Kind::Options, format!("bad {what}: {why}"));
    let hosted = Url::parse(HOSTED_SERVER).map_err(|problem| refuse("base URL", &problem))?;
    let mut url = match &options.base_url {
        None => hosted.join("/"),
        Some(text) => Url::parse(text.trim()),
    }
    .map_err(|problem| match problem {
        ParseError::RelativeUrlWithoutBase => refuse("base URL", &"missing scheme: expected http:// or https://"),
        problem => refuse("base URL", &problem),
    })?;
    if let Some(protocol) = &options.protocol {
        url.set_scheme(protocol.trim_end_matches(':'))
            .map_err(|()| refuse("protocol", &without_credentials(protocol)))?;
    }
    if let Some(host) = &options.host {
        let parsed = Url::parse(&format!("{}://{host}/", url.scheme())).map_err(|problem| refuse("host", &problem))?;
        if &parsed[Position::AfterPort..] != "/" || !parsed[Position::BeforeUsername..Position::BeforeHost].is_empty() {
            return Err(refuse("host", &"expected a host and an optional port"));
        }
        url.set_host(parsed.host_str()).map_err(|problem| refuse("host", &problem))?;
        url.set_port(parsed.port()).map_err(|()| refuse("host", host))?;
    }
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return Err(refuse("base URL", &"the scheme must be https or http"));
    }
    if url.scheme() == "http" && options.insecure_http != Some(true) && !is_this_machine(&url) {
        let why = "http would send the secret unencrypted: use https, or see `ClientOptions::insecure_http`";
        return Err(refuse("base URL", &why));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse("base URL", &"it contains credentials: pass them to `ClientOptions::secret`"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("base URL", &"it has a query or a fragment"));
    }
    let version = format!("/{}", hosted.path().rsplit('/').next().unwrap_or_default());
    let below = if url.origin() == hosted.origin() { &version } else { SELF_HOSTED_PATH };
    let prefix = url.path().trim_end_matches('/').to_owned();
    if !prefix.ends_with(&version) {
        url.set_path(&format!("{prefix}{below}"));
    }
    Ok(url)
}

pub(crate) fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.trim_end_matches('.').rsplit('.').next() == Some("localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.to_canonical().is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base_of(options: &ClientOptions) -> String {
        base_url(options).map_or_else(|error| error.to_string(), |url| url.to_string())
    }

    #[test]
    fn base_url_of_an_extension_replaces_host_and_protocol() {
        let below = ClientOptions::new().host("below.example").protocol("https");
        assert_eq!(base_of(&ClientOptions::new().over(&below)), "https://below.example/api/v1");
        assert_eq!(
            base_of(&ClientOptions::new().base_url("https://above.example/x").over(&below)),
            "https://above.example/x/api/v1"
        );
    }

    #[test]
    fn path_of_the_api_is_appended_to_the_base_url() {
        let at = |url: &str| base_of(&ClientOptions::new().base_url(url));
        assert_eq!(base_of(&ClientOptions::new()), "https://api.chatbotkit.com/v1");
        assert_eq!(at("https://api.chatbotkit.com"), "https://api.chatbotkit.com/v1");
        assert_eq!(at("http://127.0.0.1:8787/"), "http://127.0.0.1:8787/api/v1");
        assert_eq!(at("https://example.com/bots/"), "https://example.com/bots/api/v1");
        assert_eq!(at("https://example.com/api/v1"), "https://example.com/api/v1");
    }

    #[test]
    fn host_and_protocol_replace_parts_of_the_base_url() {
        let local = ClientOptions::new().host("localhost:3000").protocol("http");
        assert_eq!(base_of(&local), "http://localhost:3000/api/v1");
    }

    #[test]
    fn host_option_accepts_host_and_port_only() {
        for host in ["", "a/b", "a?b", "a#b", "user:pass@example.com", ":pass@example.com", "a:b"] {
            let error = base_url(&ClientOptions::new().host(host)).unwrap_err().to_string();
            assert!(error.contains("bad host") && !error.contains("pass"), "{host}: {error}");
        }
    }

    #[test]
    fn secret_over_plain_http_requires_permission() {
        for loopback in [
            "http://localhost:1",
            "http://api.localhost",
            "http://127.8.9.1:2",
            "http://[::1]",
            "http://[::ffff:127.0.0.1]",
        ] {
            assert!(base_url(&ClientOptions::new().base_url(loopback)).is_ok(), "{loopback}");
        }
        for remote in ["http://example.com", "http://192.168.1.1", "http://localhost.example.com", "http://[::2]"] {
            let error = base_url(&ClientOptions::new().base_url(remote)).unwrap_err().to_string();
            assert!(error.contains("insecure_http"), "{remote}: {error}");
            assert!(base_url(&ClientOptions::new().base_url(remote).insecure_http(true)).is_ok(), "{remote}");
        }
    }

    #[test]
    fn invalid_base_url_is_an_error() {
        for url in
            ["", "localhost:3000", "ftp://example.com", "https://user:pass@example.com", "https://a/?b", "http://"]
        {
            let error = base_url(&ClientOptions::new().base_url(url)).unwrap_err();
            assert!(error.to_string().contains("base URL"), "{url}: {error}");
            assert!(!error.to_string().contains("pass@"), "{error}");
        }
    }
}
