//! The default transport: selects a direct or a proxied HTTP client by the URL.

use std::future::ready;
use std::net::IpAddr;
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

/// Creates an HTTP client for this URL, and others of the same route. It neither retries nor follows redirects: both are
/// done where they are counted.
#[cold]
fn reqwest_client(settings: &ConnectionSettings, url: &Url) -> Result<reqwest::Client> {
    let route = check(settings, url)?;
    let builder = reqwest::Client::builder()
        .connect_timeout(settings.connect_timeout)
        .pool_idle_timeout(settings.pool_idle_timeout)
        .http2_keep_alive_interval(settings.http2_keep_alive_interval)
        .http2_keep_alive_timeout(settings.http2_keep_alive_timeout)
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
    let host = url.host_str().unwrap_or_default();
    let exempt =
        read(["NO_PROXY", "no_proxy"]).is_some_and(|(_, list)| list.split(',').any(|it| covers(it.trim(), host)));
    let of_scheme = if url.scheme() == "http" { ["HTTP_PROXY", "http_proxy"] } else { ["HTTPS_PROXY", "https_proxy"] };
    let mut proxies = [of_scheme, ["ALL_PROXY", "all_proxy"]].into_iter().filter_map(read);
    let Some((name, proxy)) = proxies.find(|(_, proxy)| !proxy.is_empty() && !exempt) else { return Ok(()) };
    let (scheme, rest) = proxy.split_once("://").unwrap_or(("http", &proxy));
    let is_in_url = |it: char| it.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@%[]/?#".contains(it);
    let is_url = rest.chars().all(is_in_url) && Url::parse(&format!("http://{rest}")).is_ok();
    let problem = match scheme.to_ascii_lowercase().as_str() {
        // Without a scheme, nothing may follow the port.
        "http" | "https" if is_url && (rest.len() < proxy.len() || !rest.contains(['/', '?', '#'])) => return Ok(()),
        "http" | "https" => "invalid URL".to_owned(),
        scheme => format!("unsupported scheme {scheme:?}"),
    };
    let message = format!("{problem} of the proxy in {name}: use http or https, or `ClientOptions::http_client`");
    Err(Error::new(Kind::Options, message))
}

/// True if an entry of `NO_PROXY` exempts a host: as its address, its network, its domain, or any domain.
fn covers(entry: &str, host: &str) -> bool {
    let Ok(address) = host.trim_matches(['[', ']']).parse::<IpAddr>() else {
        let domain = entry.trim_start_matches('.').to_ascii_lowercase();
        return domain == "*" || host.strip_suffix(&domain).is_some_and(|it| it.is_empty() || it.ends_with('.'));
    };
    let bits = |address| match address {
        IpAddr::V4(address) => u128::from(address.to_bits()) << 96,
        IpAddr::V6(address) => address.to_bits(),
    };
    let (network, length) = entry.split_once('/').unwrap_or((entry, "128"));
    let (Ok(network), Ok(length)) = (network.parse::<IpAddr>(), length.parse()) else { return false };
    network.is_ipv4() == address.is_ipv4() && (bits(network) ^ bits(address)).leading_zeros() >= length
}
