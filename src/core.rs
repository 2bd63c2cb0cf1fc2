//! What all clients share: where requests go, what goes with them, and through what.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT,
};
use reqwest::{Url, redirect};
use secrecy::ExposeSecret;

use crate::error::{Error, Kind, Result};
use crate::generated::{headers, servers};
use crate::wire::Request;
use crate::{Call, ClientOptions, Transport};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const TIMEOUT: Duration = Duration::from_secs(60);
const STREAM_IDLE_TIMEOUT: Duration = Duration::from_secs(60);
const RETRIES: u32 = 3;
const RETRY_DELAY: Duration = Duration::from_millis(250);
const REDIRECTS: usize = 5;

/// A client without its methods. Each of the clients is one of these and a set of operations.
#[derive(Clone)]
pub(crate) struct Core(Arc<Shared>);

struct Shared {
    options: ClientOptions,
    base: Url,
    headers: HeaderMap,
    transport: Arc<dyn Transport>,
}

impl Core {
    pub(crate) fn new(mut options: ClientOptions) -> Result<Self> {
        let transport = match options.transport.take() {
            Some(transport) => transport,
            None => Arc::new(http_client()?),
        };
        let shared = Shared {
            base: base(&options)?,
            headers: every_time(&options)?,
            transport: Arc::clone(&transport),
            options: options.transport(transport),
        };
        Ok(Self(Arc::new(shared)))
    }

    pub(crate) fn extend(&self, options: ClientOptions) -> Result<Self> {
        Self::new(options.over(&self.0.options))
    }

    pub(crate) fn base_url(&self) -> &str {
        self.0.base.as_str().trim_end_matches('/')
    }

    pub(crate) fn call<T, S>(&self, request: Request<T, S>) -> Call<T, S> {
        Call::new(self.clone(), request)
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.0.transport
    }

    pub(crate) fn timeout(&self, of_operation: Option<Duration>) -> Duration {
        self.0.options.timeout.or(of_operation).unwrap_or(TIMEOUT)
    }

    pub(crate) fn stream_idle_timeout(&self) -> Duration {
        self.0
            .options
            .stream_idle_timeout
            .unwrap_or(STREAM_IDLE_TIMEOUT)
    }

    pub(crate) fn retries(&self) -> u32 {
        self.0.options.retries.unwrap_or(RETRIES)
    }

    pub(crate) fn retry_delay(&self) -> Duration {
        self.0.options.retry_delay.unwrap_or(RETRY_DELAY)
    }

    pub(crate) fn retry_timeout(&self) -> bool {
        self.0.options.retry_timeout.unwrap_or(true)
    }

    /// The request as it goes out, once for each attempt.
    pub(crate) fn http_request<T, S>(
        &self,
        request: &Request<T, S>,
        accept: &'static str,
    ) -> Result<reqwest::Request> {
        if let Some(problem) = &request.problem {
            return Err(Error::new(Kind::Request, problem));
        }
        let Shared {
            options,
            base,
            headers,
            ..
        } = &*self.0;
        let template = request.operation.path;
        let template = options
            .endpoints
            .get(template)
            .map_or(template, String::as_str);
        // The path is appended and not joined, so that a prefix in the base URL stays.
        let mut url = base.clone();
        let path = request.path(template);
        url.set_path(&format!(
            "{}/{}",
            base.path().trim_end_matches('/'),
            path.trim_start_matches('/')
        ));
        if !request.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&request.query);
        }
        let mut http = reqwest::Request::new(request.operation.method.clone(), url);
        http.headers_mut()
            .insert(ACCEPT, HeaderValue::from_static(accept));
        if let Some(body) = &request.body {
            http.headers_mut()
                .insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            *http.body_mut() = Some(body.clone().into());
        }
        for (name, value) in headers {
            http.headers_mut().insert(name, value.clone());
        }
        Ok(http)
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core")
            .field("base_url", &self.base_url())
            .field("options", &self.0.options)
            .finish()
    }
}

/// Redirects are followed on the same origin only: what authorizes a call stays with the API.
fn http_client() -> Result<reqwest::Client> {
    let same_origin = redirect::Policy::custom(|attempt| {
        let previous = attempt.previous();
        let same = previous
            .last()
            .is_some_and(|from| from.origin() == attempt.url().origin());
        if same && previous.len() <= REDIRECTS {
            attempt.follow()
        } else {
            attempt.stop()
        }
    });
    reqwest::Client::builder()
        .connect_timeout(CONNECT_TIMEOUT)
        .redirect(same_origin)
        .build()
        .map_err(|problem| {
            Error::new(Kind::Options, "no HTTP client can be made").caused_by(problem)
        })
}

/// The base URL with the path that the API has below it.
fn base(options: &ClientOptions) -> Result<Url> {
    let refuse = |what: &str, why: &dyn fmt::Display| {
        Error::new(Kind::Options, format!("bad {what}: {why}"))
    };
    let hosted = Url::parse(servers::HOSTED).map_err(|problem| refuse("base URL", &problem))?;
    let mut url = match &options.base_url {
        None => hosted.join("/"),
        Some(text) => Url::parse(text.trim()),
    }
    .map_err(|problem| refuse("base URL", &problem))?;
    if let Some(protocol) = &options.protocol {
        url.set_scheme(protocol.trim_end_matches(':'))
            .map_err(|()| refuse("protocol", protocol))?;
    }
    if let Some(host) = &options.host {
        let parsed = Url::parse(&format!("{}://{host}/", url.scheme()))
            .map_err(|problem| refuse("host", &problem))?;
        if parsed.path() != "/" || !parsed.username().is_empty() || parsed.query().is_some() {
            return Err(refuse("host", host));
        }
        url.set_host(parsed.host_str())
            .map_err(|problem| refuse("host", &problem))?;
        url.set_port(parsed.port())
            .map_err(|()| refuse("host", host))?;
    }
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return Err(refuse("base URL", &"it is neither http nor https"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse(
            "base URL",
            &"it holds credentials, which belong into the secret",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("base URL", &"it has a query or a fragment"));
    }
    let version = format!("/{}", hosted.path().rsplit('/').next().unwrap_or_default());
    let below = if url.origin() == hosted.origin() {
        &version
    } else {
        servers::ANYWHERE
    };
    let prefix = url.path().trim_end_matches('/').to_owned();
    if !prefix.ends_with(&version) {
        url.set_path(&format!("{prefix}{below}"));
    }
    Ok(url)
}

/// The headers that go with every request.
fn every_time(options: &ClientOptions) -> Result<HeaderMap> {
    let mut every = HeaderMap::new();
    every.insert(
        USER_AGENT,
        HeaderValue::from_static(concat!(
            env!("CARGO_PKG_NAME"),
            "/",
            env!("CARGO_PKG_VERSION")
        )),
    );
    let secret = options
        .secret
        .as_ref()
        .map(ExposeSecret::expose_secret)
        .unwrap_or_default();
    if secret.is_empty() {
        let message =
            "no secret: set `ClientOptions::secret`, or an environment variable and use `from_env`";
        return Err(Error::new(Kind::Options, message));
    }
    every.insert(AUTHORIZATION, value("secret", &format!("Bearer {secret}"))?);
    let named = [
        (headers::RUN_AS_USER_ID, &options.run_as_user_id),
        (
            headers::RUN_AS_CHILD_USER_EMAIL,
            &options.run_as_child_user_email,
        ),
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
    name.parse()
        .map_err(|_| Error::new(Kind::Options, format!("{name:?} is no name of a header")))
}

/// A header value that no log shows. What it was is not in the error either.
pub(crate) fn value(name: &str, text: &str) -> Result<HeaderValue> {
    let visible = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    match HeaderValue::from_str(text) {
        Ok(mut value) if visible => {
            value.set_sensitive(true);
            Ok(value)
        }
        _ => Err(Error::new(
            Kind::Options,
            format!("bad {name}: it has characters that no header can carry"),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base_of(options: ClientOptions) -> String {
        Core::new(options.secret("sk-1"))
            .map_or_else(|error| error.to_string(), |core| core.base_url().to_owned())
    }

    #[test]
    fn the_api_is_below_the_base_url() {
        let at = |url: &str| base_of(ClientOptions::new().base_url(url));
        assert_eq!(
            base_of(ClientOptions::new()),
            "https://api.chatbotkit.com/v1"
        );
        assert_eq!(
            at("https://api.chatbotkit.com"),
            "https://api.chatbotkit.com/v1"
        );
        assert_eq!(at("http://127.0.0.1:8787/"), "http://127.0.0.1:8787/api/v1");
        assert_eq!(
            at("https://example.com/bots/"),
            "https://example.com/bots/api/v1"
        );
        assert_eq!(
            at("https://example.com/api/v1"),
            "https://example.com/api/v1"
        );
    }

    #[test]
    fn host_and_protocol_replace_parts_of_the_base_url() {
        let local = ClientOptions::new().host("localhost:3000").protocol("http");
        assert_eq!(base_of(local), "http://localhost:3000/api/v1");
    }

    #[test]
    fn a_bad_base_url_is_an_error() {
        for url in [
            "",
            "localhost:3000",
            "ftp://example.com",
            "https://user:pass@example.com",
            "https://a/?b",
            "http://",
        ] {
            let error = Core::new(ClientOptions::new().secret("sk-1").base_url(url))
                .map(|_| ())
                .unwrap_err();
            assert!(error.to_string().contains("base URL"), "{url}: {error}");
            assert!(!error.to_string().contains("pass@"), "{error}");
        }
    }

    #[test]
    fn a_value_that_no_header_can_carry_is_an_error() {
        for bad in ["sk-1\n", "sk-ü", "sk-1\r\nx-admin: 1", "\u{0}"] {
            let error = Core::new(ClientOptions::new().secret(bad))
                .map(|_| ())
                .unwrap_err()
                .to_string();
            assert!(
                error.contains("bad secret") && !error.contains(bad),
                "{error}"
            );
            assert!(Core::new(ClientOptions::new().secret("sk-1").timezone(bad)).is_err());
            assert!(Core::new(ClientOptions::new().secret("sk-1").header("x-a", bad)).is_err());
        }
        assert!(Core::new(ClientOptions::new().secret("sk-1").header("x a", "1")).is_err());
        assert!(Core::new(ClientOptions::new()).is_err());
    }

    #[test]
    fn the_secret_does_not_show() -> Result<()> {
        let core = Core::new(
            ClientOptions::new()
                .secret("sk-hidden")
                .run_as_user_id("ada"),
        )?;
        let request = Request::<()>::new(&crate::operations::LIST_BOTS);
        let request = core.http_request(&request, "application/json")?;
        assert_eq!(request.headers()[AUTHORIZATION], "Bearer sk-hidden");
        assert_eq!(request.headers()["x-runas-user-id"], "ada");
        assert!(!format!("{core:?} {request:?}").contains("hidden"));
        Ok(())
    }

    #[test]
    fn an_endpoint_override_keeps_the_parameters() -> Result<()> {
        let options = ClientOptions::new()
            .secret("sk-1")
            .base_url("http://localhost/x");
        let core = Core::new(options.endpoint("/bot/{botId}/fetch", "/robots/{botId}"))?;
        let request = Request::<()>::new(&crate::operations::FETCH_BOT).segment("a b");
        let request = core.http_request(&request, "application/json")?;
        assert_eq!(
            request.url().as_str(),
            "http://localhost/x/api/v1/robots/a%20b"
        );
        Ok(())
    }
}
