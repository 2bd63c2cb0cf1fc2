//! The transport that executes requests.

use std::fmt;
use std::future::ready;
use std::sync::OnceLock;
use std::time::Duration;

use futures_util::future::BoxFuture;
use reqwest::{Request, Response, Url, redirect};

use super::base_url::is_this_machine;
use crate::error::{Error, Kind};

const MAX_REDIRECTS: usize = 5;

/// The error of a transport. A [`reqwest::Error`] in it also shows whether a connection was made.
pub type TransportError = Box<dyn std::error::Error + Send + Sync>;

/// Executes requests: a [`reqwest::Client`], or anything in front of one.
///
/// ```
/// use std::sync::Arc;
/// use chatbotkit_client::{Client, ClientOptions, Transport, TransportError};
/// use futures_util::future::BoxFuture;
/// use reqwest::{Request, Response};
///
/// #[derive(Debug)]
/// struct Offline;
///
/// impl Transport for Offline {
///     fn execute(&self, _: Request) -> BoxFuture<'static, Result<Response, TransportError>> {
///         Box::pin(async { Err("no network today".into()) })
///     }
/// }
///
/// let client = Client::new(ClientOptions::new().secret("sk-1").transport(Arc::new(Offline)))?;
/// # Ok::<(), chatbotkit_client::Error>(())
/// ```
pub trait Transport: fmt::Debug + Send + Sync {
    /// Sends a request, and returns the response when its headers have arrived.
    ///
    /// # Errors
    /// Fails where no response arrives.
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>>;
}

impl Transport for reqwest::Client {
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>> {
        let answer = self.execute(request);
        Box::pin(async { answer.await.map_err(Into::into) })
    }
}

/// The default transport. Requests to this machine bypass the proxies of the system, and so does plain HTTP, whose secrets
/// a proxy could read, unless that is allowed.
#[derive(Debug)]
pub(crate) struct DefaultTransport {
    connect_timeout: Duration,
    allow_plain_http_proxy: bool,
    /// Made when first used, by route: plain HTTP needs no certificates.
    clients: [OnceLock<reqwest::Client>; 3],
}

#[derive(Clone, Copy)]
enum Route {
    PlainHttp,
    Direct,
    Proxied,
}

impl DefaultTransport {
    /// Creates a transport, with all that requests to a URL take.
    pub(crate) fn new(connect_timeout: Duration, allow_plain_http_proxy: bool, url: &Url) -> Result<Self, Error> {
        let transport = Self { connect_timeout, allow_plain_http_proxy, clients: Default::default() };
        transport.client(url)?;
        Ok(transport)
    }

    fn client(&self, url: &Url) -> Result<&reqwest::Client, Error> {
        let route = match (is_this_machine(url), url.scheme() == "http") {
            (false, true) if self.allow_plain_http_proxy => Route::Proxied,
            (_, true) => Route::PlainHttp,
            (true, false) => Route::Direct,
            (false, false) => Route::Proxied,
        };
        let client = &self.clients[route as usize];
        match client.get() {
            Some(client) => Ok(client),
            None => reqwest_client(self.connect_timeout, route, url).map(|made| client.get_or_init(|| made)),
        }
    }
}

impl Transport for DefaultTransport {
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>> {
        match self.client(request.url()) {
            Ok(client) => Transport::execute(client, request),
            Err(error) => Box::pin(ready(Err(error.into()))),
        }
    }
}

/// Creates an HTTP client for this URL, and others of the same route. It follows redirects within the origin alone, so that
/// the secret stays with the API, and none that turns a POST into a GET.
fn reqwest_client(connect_timeout: Duration, route: Route, url: &Url) -> Result<reqwest::Client, Error> {
    let same_request = redirect::Policy::custom(|attempt| {
        let previous = attempt.previous();
        let same_origin = previous.last().is_some_and(|from| from.origin() == attempt.url().origin());
        let same_method = matches!(attempt.status().as_u16(), 307 | 308);
        if same_origin && same_method && previous.len() <= MAX_REDIRECTS { attempt.follow() } else { attempt.stop() }
    });
    #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        let message = "no TLS: install a default `rustls::crypto::CryptoProvider` first, or use the feature `rustls`";
        return Err(Error::new(Kind::Options, message));
    }
    let builder = reqwest::Client::builder().connect_timeout(connect_timeout).redirect(same_request);
    let builder = match route {
        Route::PlainHttp | Route::Direct => builder.no_proxy(),
        Route::Proxied => {
            check_proxy(url)?;
            builder
        }
    };
    #[cfg(any(feature = "rustls", feature = "native-tls", feature = "rustls-no-provider"))]
    let builder = if matches!(route, Route::PlainHttp) { builder.tls_certs_only([]) } else { builder };
    builder.build().map_err(|problem| Error::new(Kind::Options, "no HTTP client can be made").caused_by(problem))
}

/// Refuses a proxy of the environment that is neither HTTP nor HTTPS: the HTTP library ignores it, or fails with each
/// request.
fn check_proxy(url: &Url) -> Result<(), Error> {
    let read = |name| std::env::var(name).ok();
    let host = url.host_str().unwrap_or_default();
    let covers = |entry: &str| {
        let domain = entry.trim().trim_start_matches('.');
        // A network may cover the host, once its name is resolved.
        domain == "*"
            || domain.contains('/')
            || host.strip_suffix(domain).is_some_and(|it| it.is_empty() || it.ends_with('.'))
    };
    let exempt = read("NO_PROXY").or_else(|| read("no_proxy")).unwrap_or_default();
    if exempt.split(',').any(covers) {
        return Ok(());
    }
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        let proxy = read(name).unwrap_or_default();
        match proxy.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase()) {
            Some(scheme) if !matches!(&*scheme, "http" | "https") => {
                let help = "use http or https, or `ClientOptions::http_client`";
                let message = format!("unsupported scheme {scheme:?} of the proxy in {name}: {help}");
                return Err(Error::new(Kind::Options, message));
            }
            None if proxy.is_empty() => {}
            _ => break,
        }
    }
    Ok(())
}
