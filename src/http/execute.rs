//! From a request to its response, in as many attempts as it takes.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, LengthLimitError, Limited};
use reqwest::StatusCode;
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION};

use super::connections::Lease;
use super::decode::excerpt;
use super::response::RawResponse;
use super::retry::Backoff;
use super::state::State;
use super::timeout::Timer;
use crate::config::{Clock, SendProgress};
use crate::error::{Error, Kind, Result};
use crate::runtime::Request;
use crate::runtime::media::{ANY, JSON};
use crate::runtime::tolerant;
use crate::types::ErrorBody;

/// Checks a response: one that it refuses is an error that can be retried like any other.
pub(crate) type Read<'a> = &'a (dyn Fn(&RawResponse) -> Result<()> + Sync);

/// The most that is read of the body of an error.
const MAX_ERROR_BYTES: usize = 1024 * 1024;

/// The redirects that one attempt follows.
const MAX_REDIRECTS: u32 = 5;

/// The time in which the body of an error has to arrive; its status is known.
const ERROR_BODY_TIMEOUT: Duration = Duration::from_secs(5);

impl State {
    /// Returns the first whole response that `read` accepts.
    pub(crate) async fn fetch(&self, request: &Request, accept: &'static str, read: Read<'_>) -> Result<RawResponse> {
        let (limit, max) = (self.settings.timeout.unwrap_or(request.timeout), self.settings.max_response_bytes);
        // In a box, because the futures around an attempt are moved before they run.
        let attempt = |lease: Lease, mut timer: Timer| {
            Box::pin(async move {
                let mut response = self.send(request, accept, &lease, &mut timer).await?;
                let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
                // The frames of a body are joined; most have one, which is not copied.
                let body = Limited::new(reqwest::Body::from(response), max).collect();
                let body = match timer.limit(body).await {
                    Some(Ok(body)) => Ok(body.to_bytes()),
                    Some(Err(error)) if error.is::<LengthLimitError>() => {
                        Err(Error::new(Kind::Decode, format!("response body larger than {max} bytes")))
                    }
                    Some(Err(error)) => Err(Error::transport(error)),
                    None => Err(lease.expired(&timer, "the response body")),
                };
                let body = body.map_err(|error| error.at(status).with_headers(&headers))?;
                let body = if body.is_empty() && accept == JSON { request.echo(status) } else { body };
                let raw = RawResponse { status, headers, body };
                traced!(response(self, &raw.body));
                read(&raw).map_err(|error| error.with_headers(&raw.headers))?;
                self.learn_token(request, &raw.body);
                Ok(raw)
            })
        };
        let attempts = self.attempts(request, limit, attempt);
        traced!(fetch(self, request), attempts).await
    }

    /// Returns a response as soon as its headers have arrived, and the connections it came by.
    pub(crate) async fn open(&self, request: &Request, accept: &'static str) -> Result<(reqwest::Response, Lease)> {
        let attempt = |lease: Lease, mut timer: Timer| async move {
            Ok((self.send(request, accept, &lease, &mut timer).await?, lease))
        };
        let attempts = self.attempts(request, self.settings.stream_idle_timeout, attempt);
        traced!(call(self, request), attempts).await
    }

    /// Makes attempts until one succeeds, or fails and is not retried.
    async fn attempts<V, F>(&self, request: &Request, limit: Duration, attempt: impl Fn(Lease, Timer) -> F) -> Result<V>
    where
        F: Future<Output = Result<V>>,
    {
        let settings = &self.settings;
        let deadline = settings.deadline.and_then(|deadline| settings.clock.now().checked_add(deadline));
        let left = || deadline.map(|deadline| deadline.saturating_duration_since(settings.clock.now()));
        let mut backoff = None;
        let mut previous: Option<Error> = None;
        loop {
            let limit = match left() {
                Some(Duration::ZERO) => {
                    return Err(Error::new(Kind::Deadline, "deadline exceeded").of(&request.target).after(previous));
                }
                left => left.map_or(limit, |left| limit.min(left)),
            };
            let lease = self.connections.lease(request.urgent);
            let attempt = attempt(lease, Timer::new(&settings.clock, limit));
            let error = match traced!(attempt(previous.as_ref().map_or(0, Error::attempts)), attempt).await {
                Ok(value) => {
                    self.refund(backoff.as_ref());
                    return Ok(value);
                }
                Err(error) => self.scrub_of(error, request).after(previous),
            };
            let backoff = backoff.get_or_insert_with(|| Backoff::new(settings));
            let Some(delay) = self.retry_delay(request, &error, backoff, limit, left()) else { return Err(error) };
            traced!(retry(&error, delay));
            previous = Some(error);
            settings.clock.sleep(delay).await;
        }
    }

    /// Sends a request once, and follows redirects within the origin that repeat it, so that the secret stays with the API
    /// and no POST becomes a GET. A response that is not a success becomes an error.
    async fn send(
        &self,
        request: &Request,
        accept: &'static str,
        lease: &Lease,
        timer: &mut Timer,
    ) -> Result<reqwest::Response> {
        if let Some(problem) = &request.problem {
            return Err(Error::new(Kind::Request, problem.clone()));
        }
        let mut url = self.url(request)?;
        let mut redirects = 0;
        loop {
            let http = self.http_request(request, accept, url.clone()).await?;
            traced!(request(self, request));
            let progress = Arc::<SendProgress>::default();
            let sent = match timer.limit(lease.transport.execute_tracked(http, Arc::clone(&progress))).await {
                Some(response) => response.map_err(Error::before_response),
                None => Err(lease.expired(timer, "response headers")),
            };
            let response = sent.map_err(|error| progress.explain(error))?;
            traced!(status(response.status()));
            match response.status() {
                StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT
                    if redirects < MAX_REDIRECTS && request.body.can_be_repeated() =>
                {
                    let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
                    match location.and_then(|location| url.join(location).ok()) {
                        Some(next) if next.origin() == url.origin() => (url, redirects) = (next, redirects + 1),
                        _ => return Err(Box::pin(refusal(response, timer, &self.settings.clock)).await),
                    }
                }
                status if status.is_success() || (status == StatusCode::NOT_MODIFIED && accept == JSON) => {
                    return match encoding(response.headers()) {
                        Some(encoding) if accept != ANY => {
                            let problem = format!("response with unrequested content encoding {encoding:?}");
                            Err(Error::new(Kind::Decode, problem).at(status).with_headers(response.headers()))
                        }
                        _ => Ok(response),
                    };
                }
                _ => return Err(Box::pin(refusal(response, timer, &self.settings.clock)).await),
            }
        }
    }
}

/// The encoding of a body that the transport has not decoded.
fn encoding(headers: &HeaderMap) -> Option<&HeaderValue> {
    headers.get(CONTENT_ENCODING).filter(|encoding| *encoding != "identity")
}

/// The error of a response that is not a success. It is polled in a box, so that other attempts need not carry its state.
async fn refusal(response: reqwest::Response, timer: &mut Timer, clock: &Arc<dyn Clock>) -> Error {
    let (status, headers) = (response.status(), response.headers().clone());
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let error = match (status.is_redirection(), text(LOCATION)) {
        (true, Some(location)) => {
            // The query may be a signature.
            let location = location.split(['?', '#']).next().unwrap_or_default();
            Error::new(Kind::Api, format!("redirect not followed to {}", excerpt(location.as_bytes())))
        }
        _ => {
            let body = Limited::new(reqwest::Body::from(response), MAX_ERROR_BYTES).collect();
            let mut own_timer = Timer::new(clock, ERROR_BODY_TIMEOUT);
            let body = timer.limit(own_timer.limit(body)).await.flatten();
            let body = body.and_then(|body| Some(body.ok()?.to_bytes())).unwrap_or_default();
            let error = match tolerant::read::<ErrorBody>(&body) {
                Ok(error) => Error::api(status, error),
                Err(_) => Error::new(
                    Kind::Api,
                    match (text(CONTENT_TYPE).unwrap_or("no content type"), encoding(&headers)) {
                        (media, Some(encoding)) => format!("{media} with unrequested content encoding {encoding:?}"),
                        (media, None) => format!("{media}: {}", excerpt(&body)),
                    },
                ),
            };
            error.with_body(&body)
        }
    };
    error.at(status).with_headers(&headers)
}
