//! What all clients share: where requests go, what goes with them, and through what.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap};
use reqwest::{Url, redirect};

use crate::address::base;
use crate::cache::Cache;
use crate::error::{Error, Kind, Result};
use crate::generated::headers;
use crate::headers::every_time;
use crate::jsonl::LONGEST_LINE;
use crate::retry::{Budget, Clock, RetryPolicy, SystemClock};
use crate::wire::{Body, Request};
use crate::{Call, ClientOptions, Transport};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const TIMEOUT: Duration = Duration::from_secs(60);
const STREAM_IDLE_TIMEOUT: Duration = Duration::from_secs(60);
const RETRIES: u32 = 3;
const RETRY_DELAY: Duration = Duration::from_millis(250);
const REDIRECTS: usize = 5;
const LARGEST_ANSWER: usize = 256 * 1024 * 1024;

/// A client without its methods. Each of the clients is one of these and a set of operations.
#[derive(Clone)]
pub(crate) struct Core(Arc<Shared>);

struct Shared {
    options: ClientOptions,
    base: Url,
    headers: HeaderMap,
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    retry_policy: RetryPolicy,
    family: Arc<Family>,
}

/// What a client has in common with those that are made from it.
#[derive(Default)]
struct Family {
    cache: Cache,
    budget: Budget,
}

impl Core {
    pub(crate) fn new(options: ClientOptions) -> Result<Self> {
        Self::in_family(options, None, Arc::default())
    }

    pub(crate) fn extend(&self, options: ClientOptions) -> Result<Self> {
        // How to connect is a matter of the connections, which are then others.
        let connections = options.connect_timeout.is_none().then(|| Arc::clone(&self.0.transport));
        Self::in_family(options.over(&self.0.options), connections, Arc::clone(&self.0.family))
    }

    /// The same with the token of a session, which runs as nobody else.
    pub(crate) fn with_token(&self, token: &str) -> Result<Self> {
        let mut options = ClientOptions::new().secret(token).over(&self.0.options);
        (options.run_as_user_id, options.run_as_child_user_email) = (None, None);
        // Headers of the caller's own would win over the token.
        for name in [AUTHORIZATION.as_str(), headers::RUN_AS_USER_ID, headers::RUN_AS_CHILD_USER_EMAIL] {
            options.headers.remove(name);
        }
        Self::in_family(options, Some(Arc::clone(&self.0.transport)), Arc::clone(&self.0.family))
    }

    /// A transport of the caller's own goes before the connections that there are.
    fn in_family(options: ClientOptions, connections: Option<Arc<dyn Transport>>, family: Arc<Family>) -> Result<Self> {
        let transport = match options.transport.clone().or(connections) {
            Some(transport) => transport,
            None => Arc::new(http_client(options.connect_timeout.unwrap_or(CONNECT_TIMEOUT))?),
        };
        let shared = Shared {
            base: base(&options)?,
            headers: every_time(&options)?,
            transport,
            clock: options.clock.clone().unwrap_or_else(|| Arc::new(SystemClock)),
            retry_policy: options.retry_policy.clone().unwrap_or_default(),
            options,
            family,
        };
        Ok(Self(Arc::new(shared)))
    }

    pub(crate) fn base_url(&self) -> &str {
        self.0.base.as_str().trim_end_matches('/')
    }

    pub(crate) fn call<T, S>(&self, request: Request<T, S>) -> Call<T, S> {
        Call::new(Ok(self.clone()), request)
    }

    pub(crate) fn cache(&self) -> &Cache {
        &self.0.family.cache
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.0.transport
    }

    pub(crate) fn timeout<T, S>(&self, request: &Request<T, S>) -> Duration {
        self.0.options.timeout.or(request.timeout()).unwrap_or(TIMEOUT)
    }

    pub(crate) fn stream_idle_timeout(&self) -> Duration {
        self.0.options.stream_idle_timeout.unwrap_or(STREAM_IDLE_TIMEOUT)
    }

    pub(crate) fn longest_line(&self) -> usize {
        self.0.options.longest_line.unwrap_or(LONGEST_LINE)
    }

    pub(crate) fn largest_answer(&self) -> usize {
        self.0.options.largest_answer.unwrap_or(LARGEST_ANSWER)
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn traces_bodies(&self) -> bool {
        self.0.options.trace_bodies.unwrap_or(false)
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn base(&self) -> &Url {
        &self.0.base
    }

    pub(crate) fn deadline(&self) -> Option<Duration> {
        self.0.options.deadline
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.0.clock
    }

    pub(crate) fn budget(&self) -> &Budget {
        &self.0.family.budget
    }

    pub(crate) fn retry_policy(&self) -> &RetryPolicy {
        &self.0.retry_policy
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

    /// Whether the caller says by a header what is to be answered.
    pub(crate) fn accepts_as_told<T, S>(&self, request: &Request<T, S>) -> bool {
        request.headers.contains_key(ACCEPT) || self.0.options.headers.contains_key(ACCEPT.as_str())
    }

    /// The request as it goes out, once for each attempt.
    pub(crate) async fn http_request<T, S>(&self, request: &Request<T, S>) -> Result<reqwest::Request> {
        let url = self.url(request)?;
        let mut http = reqwest::Request::new(request.target.method().clone(), url);
        if !request.external {
            http.headers_mut().clone_from(&self.0.headers);
        }
        if !request.headers.is_empty() {
            http.headers_mut().extend(request.headers.clone());
        }
        let refused = |problem| Error::new(Kind::Request, format!("the body cannot be read: {problem}"));
        *http.body_mut() = request.body.open().await.map_err(refused)?;
        Ok(http)
    }

    fn url<T, S>(&self, request: &Request<T, S>) -> Result<Url> {
        if let Some(problem) = &request.problem {
            return Err(Error::new(Kind::Request, problem));
        }
        let Shared { options, base, .. } = &*self.0;
        let template = options.endpoints.get(request.target.endpoint());
        let path = request.path(template.map_or(request.target.path(), String::as_str));
        let mut url = if request.external {
            Url::parse(&path).map_err(|problem| Error::new(Kind::Request, format!("bad URL: {problem}")))?
        } else {
            // The path is appended and not joined, so that a prefix in the base URL stays.
            let mut url = base.clone();
            url.set_path(&format!("{}/{}", base.path().trim_end_matches('/'), path.trim_start_matches('/')));
            url
        };
        if !request.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&request.query);
        }
        Ok(url)
    }

    /// All that an answer depends on, and the caller's own key.
    pub(crate) fn fingerprint<T, S>(&self, request: &Request<T, S>, accept: &str, key: &str) -> Result<Vec<u8>> {
        let (Body::Nothing | Body::Bytes(_)) = &request.body else {
            return Err(Error::new(Kind::Request, "a body that is not in memory cannot be a key").of(&request.target));
        };
        let url = self.url(request).map_err(|error| error.of(&request.target))?;
        let mut parts = vec![
            key.as_bytes(),
            accept.as_bytes(),
            request.target.method().as_str().as_bytes(),
            url.as_str().as_bytes(),
        ];
        for (name, value) in self.0.headers.iter().chain(&request.headers) {
            parts.extend([name.as_str().as_bytes(), value.as_bytes()]);
        }
        if let Body::Bytes(body) = &request.body {
            parts.push(body);
        }
        // Each part with its length: no two lists of parts are the same key.
        Ok(parts.iter().flat_map(|part| part.len().to_le_bytes().into_iter().chain(part.iter().copied())).collect())
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core").field("base_url", &self.base_url()).field("options", &self.0.options).finish()
    }
}

/// Redirects are followed on the same origin only: what authorizes a call stays with the API. Nor are
/// those followed that make a GET of a POST.
fn http_client(connect_timeout: Duration) -> Result<reqwest::Client> {
    let same_request = redirect::Policy::custom(|attempt| {
        let previous = attempt.previous();
        let same_origin = previous.last().is_some_and(|from| from.origin() == attempt.url().origin());
        let same_method = matches!(attempt.status().as_u16(), 307 | 308);
        if same_origin && same_method && previous.len() <= REDIRECTS { attempt.follow() } else { attempt.stop() }
    });
    #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        let message = "no TLS: install a default `rustls::crypto::CryptoProvider` first, or use the feature `rustls`";
        return Err(Error::new(Kind::Options, message));
    }
    reqwest::Client::builder()
        .connect_timeout(connect_timeout)
        .redirect(same_request)
        .build()
        .map_err(|problem| Error::new(Kind::Options, "no HTTP client can be made").caused_by(problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_secret_does_not_show() -> Result<()> {
        let core = Core::new(ClientOptions::new().secret("sk-hidden").run_as_user_id("ada"))?;
        let request = core.http_request(&Request::<()>::new(&crate::operations::LIST_BOTS)).await?;
        assert_eq!(request.headers()[AUTHORIZATION], "Bearer sk-hidden");
        assert_eq!(request.headers()["x-runas-user-id"], "ada");
        assert!(!format!("{core:?} {request:?}").contains("hidden"));
        Ok(())
    }

    #[test]
    fn no_id_of_any_operation_leaves_its_place_in_the_path() -> Result<()> {
        let core = Core::new(ClientOptions::new().secret("sk-1").base_url("http://localhost/x"))?;
        let parts = |path: &str| path.split('/').count();
        let mut tried = 0;
        for operation in crate::operations::ALL.iter().filter(|operation| operation.path.contains('{')) {
            let parameters = operation.path.matches('{').count();
            for id in [
                "..", ".", "", "../..", "a/b", "..%2f..", "%2e%2e", r"..\\..", "a?b=c", "a#b", "a;b", "a\r\nb", "//",
                "@b",
            ] {
                let request = (0..parameters).fold(Request::<()>::new(operation), |request, _| request.segment(id));
                let Ok(url) = core.url(&request) else {
                    assert!(matches!(id, "" | "." | ".."), "{id:?}");
                    continue;
                };
                tried += 1;
                assert_eq!(parts(url.path()), parts("/x/api/v1") + parts(operation.path) - 1, "{id:?}: {url}");
                assert_eq!((url.query(), url.fragment(), url.host_str()), (None, None, Some("localhost")), "{url}");
                assert!(url.path().starts_with("/x/api/v1/"), "{url}");
            }
        }
        assert!(tried > 250, "{tried}");
        Ok(())
    }

    #[test]
    fn any_operation_can_be_sent_elsewhere_with_its_parameters() -> Result<()> {
        for operation in crate::operations::ALL {
            let options = ClientOptions::new().secret("sk-1").base_url("http://localhost/x");
            let core = Core::new(options.endpoint(operation.path, format!("/elsewhere{}", operation.path)))?;
            let parameters = operation.path.matches('{').count();
            let request = (0..parameters).fold(Request::<()>::new(operation), |request, _| request.segment("a/b"));
            let path = request.path(operation.path);
            assert_eq!(core.url(&request)?.as_str(), format!("http://localhost/x/api/v1/elsewhere{path}"));
            assert_eq!(path.matches("a%2Fb").count(), parameters, "{path}");
        }
        Ok(())
    }
}
