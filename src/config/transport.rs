//! The transport that executes requests.

use std::fmt;
use std::time::Duration;

use futures_util::future::BoxFuture;
use reqwest::{Request, Response, redirect};

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

/// Creates the default transport. It follows redirects within the origin alone, so that the secret stays with the API, and
/// none that turns a POST into a GET.
pub(crate) fn reqwest_client(connect_timeout: Duration) -> Result<reqwest::Client, Error> {
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
    reqwest::Client::builder()
        .connect_timeout(connect_timeout)
        .redirect(same_request)
        .build()
        .map_err(|problem| Error::new(Kind::Options, "no HTTP client can be made").caused_by(problem))
}
