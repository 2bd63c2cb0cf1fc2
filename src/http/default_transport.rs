//! The default transport, which chooses how a request goes to the network.

use std::future::ready;
use std::sync::{Arc, OnceLock};

use futures_util::future::BoxFuture;
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
enum Route {
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
        let route = match (is_this_machine(url), url.scheme() == "http") {
            (false, true) if self.settings.allow_plain_http_proxy => Route::Proxied,
            (_, true) => Route::PlainHttp,
            (true, false) => Route::Direct,
            (false, false) => Route::Proxied,
        };
        let client = &self.clients[route as usize];
        match client.get() {
            Some(client) => Ok(client),
            None => reqwest_client(&self.settings, route, url).map(|made| client.get_or_init(|| made)),
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

/// Creates an HTTP client for this URL, and others of the same route. It neither retries nor follows redirects: both are
/// done where they are counted.
#[cold]
fn reqwest_client(settings: &ConnectionSettings, route: Route, url: &Url) -> Result<reqwest::Client> {
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
    let builder = reqwest::Client::builder()
        .connect_timeout(settings.connect_timeout)
        .pool_idle_timeout(settings.pool_idle_timeout)
        .http2_keep_alive_interval(settings.http2_keep_alive_interval)
        .http2_keep_alive_timeout(settings.http2_keep_alive_timeout)
        .redirect(redirect::Policy::none())
        // `never()` alone still clones each request, for a retry that it then refuses.
        .retry(reqwest::retry::never().max_retries_per_request(0));
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
fn check_proxy(url: &Url) -> Result<()> {
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
