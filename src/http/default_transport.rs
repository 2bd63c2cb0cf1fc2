//! The default transport: selects a direct or a proxied HTTP client by the URL.

use std::future::ready;
use std::sync::{Arc, OnceLock};

use futures_util::future::BoxFuture;
use hyper_util::client::proxy::matcher::{Builder, Matcher};
use reqwest::{Request, Response, Url, redirect};

use crate::config::{ConnectionSettings, SendProgress, Transport, is_this_machine};
use crate::error::{Error, Kind, Result, TransportError};

/// The default transport. Requests to this machine bypass the proxies of the system, and so does plain HTTP, whose secrets
/// a proxy could read, unless that is allowed.
#[derive(Debug)]
pub(super) struct DefaultTransport {
    settings: ConnectionSettings,
    /// Made when first used, by route: plain HTTP needs no certificates.
    clients: [OnceLock<reqwest::Client>; 3],
}

#[derive(Clone, Copy)]
pub(super) enum Route {
    PlainHttp,
    Direct,
    Proxied,
}

impl DefaultTransport {
    pub(super) fn new(settings: ConnectionSettings) -> Self {
        Self { settings, clients: Default::default() }
    }

    /// Fails where requests to a URL cannot be sent.
    pub(super) fn check(&self, url: &Url) -> Result<()> {
        self.client(url).map(drop)
    }

    fn client(&self, url: &Url) -> Result<&reqwest::Client> {
        let route = route(&self.settings, url);
        let client = &self.clients[route as usize];
        match client.get() {
            Some(client) => Ok(client),
            None => reqwest_client(&self.settings, url).map(|made| client.get_or_init(|| made)),
        }
    }
}

impl Transport for DefaultTransport {
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>> {
        self.execute_tracked(request, Arc::default())
    }

    fn execute_tracked(
        &self,
        request: Request,
        progress: Arc<SendProgress>,
    ) -> BoxFuture<'static, Result<Response, TransportError>> {
        match self.client(request.url()) {
            Ok(client) => client.execute_tracked(request, progress),
            Err(error) => Box::pin(ready(Err(error.into()))),
        }
    }
}

fn route(settings: &ConnectionSettings, url: &Url) -> Route {
    match (is_this_machine(url), url.scheme() == "http") {
        (false, true) if settings.allow_plain_http_proxy => Route::Proxied,
        (_, true) => Route::PlainHttp,
        (true, false) => Route::Direct,
        (false, false) => Route::Proxied,
    }
}

/// The route of this URL. Fails where the features of this crate or the environment do not allow requests to it.
#[cold]
pub(super) fn check(settings: &ConnectionSettings, url: &Url) -> Result<Route> {
    #[cfg(not(any(feature = "rustls", feature = "native-tls", feature = "rustls-no-provider")))]
    if url.scheme() == "https" {
        let message =
            "no TLS for https: enable a feature of chatbotkit-client: `rustls`, `native-tls` or `rustls-no-provider`";
        return Err(Error::new(Kind::Options, message));
    }
    #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        let message = "no TLS: install a default `rustls::crypto::CryptoProvider` first, or use the feature `rustls`";
        return Err(Error::new(Kind::Options, message));
    }
    let route = route(settings, url);
    if matches!(route, Route::Proxied) {
        check_proxy(url)?;
    }
    Ok(route)
}

/// The largest window of an HTTP/2 connection. With a smaller one, a few streams that are not read stop all other responses;
/// each stream has a window of its own.
const MAX_WINDOW: u32 = (1 << 31) - 1;

/// Creates an HTTP client for this URL, and others of the same route. It neither retries nor follows redirects: both are
/// done where they are counted.
#[cold]
fn reqwest_client(settings: &ConnectionSettings, url: &Url) -> Result<reqwest::Client> {
    let route = check(settings, url)?;
    let builder = reqwest::Client::builder()
        .connect_timeout(settings.connect_timeout)
        .pool_idle_timeout(settings.pool_idle_timeout)
        .http2_keep_alive_interval(Some(settings.http2_keep_alive_interval).filter(|interval| !interval.is_zero()))
        .http2_keep_alive_timeout(settings.http2_keep_alive_timeout)
        .http2_initial_connection_window_size(MAX_WINDOW)
        .redirect(redirect::Policy::none())
        // `never()` alone still clones each request, for a retry that it then refuses.
        .retry(reqwest::retry::never().max_retries_per_request(0));
    let builder = if matches!(route, Route::Proxied) { builder } else { builder.no_proxy() };
    #[cfg(any(feature = "rustls", feature = "native-tls", feature = "rustls-no-provider"))]
    let builder = if matches!(route, Route::PlainHttp) { builder.tls_certs_only([]) } else { builder };
    builder.build().map_err(|problem| Error::new(Kind::Options, "no HTTP client can be made").caused_by(problem))
}

/// Refuses a proxy of the environment that the HTTP library ignores, or with which each request fails: it has to be the URL
/// of one by HTTP or HTTPS, or a host with a port.
fn check_proxy(url: &Url) -> Result<()> {
    // As the library reads them: the first of two that is set, even if it is empty.
    let read = |names: [&'static str; 2]| names.into_iter().find_map(|name| Some((name, std::env::var(name).ok()?)));
    let of_scheme = if url.scheme() == "http" { ["HTTP_PROXY", "http_proxy"] } else { ["HTTPS_PROXY", "https_proxy"] };
    let mut proxies = [of_scheme, ["ALL_PROXY", "all_proxy"]].into_iter().filter_map(read);
    let Some((name, proxy)) = proxies.find(|(_, proxy)| !proxy.is_empty()) else { return Ok(()) };
    let exempt = read(["NO_PROXY", "no_proxy"]).map(|(_, exempt)| exempt).unwrap_or_default();
    let proxy_of = |proxy: Builder| proxy.build().intercept(&url.as_str().parse().ok()?);
    let is_exempt = proxy_of(Matcher::builder().all("http://any").no(exempt)).is_none();
    let proxy = proxy_of(Matcher::builder().all(proxy)).and_then(|proxy| Url::parse(&proxy.uri().to_string()).ok());
    if is_exempt || proxy.is_some_and(|proxy| matches!(proxy.scheme(), "http" | "https")) {
        return Ok(());
    }
    let message = format!("unsupported URL of the proxy in {name}: use http or https, or `ClientOptions::http_client`");
    Err(Error::new(Kind::Options, message))
}
