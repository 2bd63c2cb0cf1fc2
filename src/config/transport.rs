//! The transport that executes requests.

use std::fmt;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::TryFutureExt;
use futures_util::future::BoxFuture;
use http_body::{Frame, SizeHint};
use reqwest::header::{CONTENT_LENGTH, HeaderMap};
use reqwest::{Body, Request, Response};

use crate::error::{Error, Kind, Result, TransportError};

/// Executes HTTP requests. Implemented by [`reqwest::Client`]; custom implementations usually wrap one.
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
    /// Sends a request once, and returns the response when its headers have arrived, whatever its status. Redirects,
    /// retries and timeouts are the client's: a transport must not implement them.
    ///
    /// # Errors
    /// Fails if no response headers are received.
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>>;

    /// Sends a request like [`execute`](Self::execute), and reports how far it came.
    #[doc(hidden)]
    fn execute_tracked(
        &self,
        request: Request,
        progress: Arc<SendProgress>,
    ) -> BoxFuture<'static, Result<Response, TransportError>> {
        progress.begun.store(true, Ordering::Relaxed);
        self.execute(request)
    }
}

/// Progress of sending a request.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct SendProgress {
    /// True once the request is written to a connection: an earlier failure had no effect.
    begun: AtomicBool,
    /// The bytes of its body that have not been read, of those that its headers announce.
    missing: AtomicU64,
    /// The error of its body. With HTTP/2 the transport does not return it.
    body_error: Mutex<Option<TransportError>>,
}

impl SendProgress {
    /// The error of a request that came this far.
    pub(crate) fn explain(&self, error: Error) -> Error {
        match self.body_error.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(problem) => Error::of_body(problem),
            None if self.begun.load(Ordering::Relaxed) => error,
            None => error.unsent(),
        }
    }

    /// Fails where a response arrived before the whole body was sent.
    pub(crate) fn check(&self) -> Result<()> {
        match self.missing.load(Ordering::Relaxed) {
            0 => Ok(()),
            bytes => Err(Error::new(Kind::Connection, format!("{bytes} bytes of the request body were not sent"))),
        }
    }
}

impl Transport for reqwest::Client {
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>> {
        if let Err(problem) = tokio::runtime::Handle::try_current() {
            return Box::pin(std::future::ready(Err(problem.into())));
        }
        Box::pin(self.execute(request).map_err(Into::into))
    }

    fn execute_tracked(
        &self,
        mut request: Request,
        progress: Arc<SendProgress>,
    ) -> BoxFuture<'static, Result<Response, TransportError>> {
        match request.body_mut().take() {
            Some(body) if has_content(&body, request.headers()) => {
                let length =
                    request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
                progress.missing.store(length.unwrap_or_default(), Ordering::Relaxed);
                *request.body_mut() = Some(Body::wrap(TrackedBody { body, progress }));
            }
            body => {
                *request.body_mut() = body;
                progress.begun.store(true, Ordering::Relaxed);
            }
        }
        Transport::execute(self, request)
    }
}

/// True unless the body is empty, or announced as such: it is not read then.
fn has_content(body: &Body, headers: &HeaderMap) -> bool {
    http_body::Body::size_hint(body).exact() != Some(0)
        && headers.get(CONTENT_LENGTH).is_none_or(|length| length != "0")
}

/// A request body that records when it is read: with HTTP/1 the head of the request is written then, with HTTP/2 the
/// stream has been opened.
struct TrackedBody {
    body: Body,
    progress: Arc<SendProgress>,
}

impl http_body::Body for TrackedBody {
    type Data = Bytes;
    type Error = &'static str;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, &'static str>>> {
        self.progress.begun.store(true, Ordering::Relaxed);
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        if let Some(Ok(frame)) = &frame {
            let read = frame.data_ref().map_or(0, Bytes::len) as u64;
            let left = self.progress.missing.load(Ordering::Relaxed).saturating_sub(read);
            self.progress.missing.store(left, Ordering::Relaxed);
        }
        Poll::Ready(frame.map(|frame| {
            frame.map_err(|problem| {
                *self.progress.body_error.lock().unwrap_or_else(PoisonError::into_inner) = Some(problem.into());
                "the request body failed"
            })
        }))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
