//! What carries requests.

use std::fmt;

use futures_util::future::BoxFuture;
use reqwest::{Request, Response};

/// What a transport may fail with. A [`reqwest::Error`] in it tells more than others: whether a
/// connection was made at all.
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
    /// Sends the request and gives the answer as soon as its headers are there.
    ///
    /// # Errors
    /// Whatever kept the answer from coming.
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>>;
}

impl Transport for reqwest::Client {
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>> {
        let answer = self.execute(request);
        Box::pin(async { answer.await.map_err(Into::into) })
    }
}
