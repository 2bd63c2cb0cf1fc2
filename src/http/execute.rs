//! Executes requests: attempts, retries, redirects and error responses.

use std::mem;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION, RANGE};
use reqwest::{Method, StatusCode, Url};

use super::connections::Lease;
use super::decode::excerpt;
use super::message::open;
use super::response::{Missing, RawResponse, has_body};
use super::retry::Backoff;
use super::state::State;
use super::timeout::Timer;
use crate::config::{SendProgress, Settings};
use crate::error::{Error, Kind, Result};
use crate::runtime::media::{ANY, CSV, JSON, media_type};
use crate::runtime::tolerant;
use crate::runtime::{Form, Request};
use crate::types::ErrorBody;

/// Checks a response; its error is retried like any other.
pub(crate) type Read<'a> = &'a (dyn Fn(&RawResponse) -> Result<()> + Sync);

/// The redirects that one attempt follows.
const MAX_REDIRECTS: u32 = 5;

/// The registered content encodings that change a body.
const COMPRESSIONS: [&str; 9] = ["br", "compress", "dcb", "dcz", "deflate", "gzip", "x-compress", "x-gzip", "zstd"];

/// The time in which the body of an error has to arrive; its status is known.
const ERROR_BODY_TIMEOUT: Duration = Duration::from_secs(5);

/// The most of the body of an error that is read.
const MAX_ERROR_BYTES: usize = 16 << 20;

impl State {
    /// Returns the first whole response that `read` accepts.
    pub(crate) fn fetch(
        &self,
        deadline: Option<Instant>,
        request: &Request,
        accept: &'static str,
        read: Read<'_>,
    ) -> impl Future<Output = Result<Box<RawResponse>>> {
        let (limit, max) = (self.timeout(request), self.settings.max_response_bytes);
        // In a box, because the futures around an attempt are moved before they run.
        let attempt = move |lease: Lease, mut timer: Timer| {
            Box::pin(async move {
                let mut response = self.send(request, accept, &lease, &mut timer).await?;
                let mut chunks = Vec::new();
                let missing = Missing::of(&response, request.target.method());
                let read_all = timer.limit(pin!(chunks_of(&mut response, missing, max, &mut chunks))).await;
                let read_all = read_all.unwrap_or_else(|| Err(lease.expired(&timer, "the response body")));
                let status = response.status();
                read_all.map_err(|error| error.at(status).with_headers(response.headers()))?;
                let body = joined(chunks);
                let is_none = match body.trim_ascii() {
                    b"" => accept == JSON,
                    b"null" => matches!(request.form, Form::Known),
                    _ => false,
                };
                let body = if is_none { request.echo(status) } else { body };
                let raw = Box::new(RawResponse { status, headers: mem::take(response.headers_mut()), body });
                traced!(response(self, &raw.body));
                read(&raw).map_err(|error| error.with_headers(&raw.headers))?;
                self.learn_token(request, &raw.body);
                Ok(raw)
            })
        };
        let attempts = self.attempts(request, deadline, limit, attempt);
        traced!(fetch(self, request), attempts)
    }

    /// Returns a response as soon as its headers have arrived, and the connections it came by.
    pub(crate) async fn open(&self, request: &Request, accept: &'static str) -> Result<(reqwest::Response, Lease)> {
        let attempt = |lease: Lease, mut timer: Timer| async move {
            Ok((self.send(request, accept, &lease, &mut timer).await?, lease))
        };
        let attempts = self.attempts(request, self.deadline(), self.settings.idle_timeout(), attempt);
        traced!(call(self, request), attempts).await
    }

    /// The time at which the deadline of a call that begins now is exceeded.
    pub(crate) fn deadline(&self) -> Option<Instant> {
        self.settings.deadline.and_then(|deadline| self.settings.clock.now().checked_add(deadline))
    }

    /// The time until a deadline.
    pub(super) fn left(&self, deadline: Option<Instant>) -> Option<Duration> {
        deadline.map(|deadline| deadline.saturating_duration_since(self.settings.clock.now()))
    }

    /// The timeout of a whole response.
    pub(super) fn timeout(&self, request: &Request) -> Duration {
        self.settings.timeout.unwrap_or(request.timeout)
    }

    /// Makes attempts until one succeeds, or fails and is not retried.
    async fn attempts<V, F>(
        &self,
        request: &Request,
        deadline: Option<Instant>,
        limit: Duration,
        attempt: impl Fn(Lease, Timer) -> F,
    ) -> Result<V>
    where
        F: Future<Output = Result<V>>,
    {
        let settings = &self.settings;
        let left = || self.left(deadline);
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
        // The URL of a redirect. Without one, the URL is computed where it is needed, and not kept.
        let (mut moved, mut redirects) = (None::<Box<Url>>, 0);
        let current =
            |moved: &Option<Box<Url>>| moved.as_deref().map_or_else(|| self.url(request), |url| Ok(url.clone()));
        loop {
            let url = current(&moved)?;
            let body = timer.limit(pin!(open(&request.body))).await;
            let body = body.unwrap_or_else(|| Err(timer.error("the request body").unsent()))?;
            let is_elsewhere = moved.is_some() && self.url(request)?.origin() != url.origin();
            let mut http = self.http_request(request, accept, url, body);
            if is_elsewhere {
                // Credentials, and headers of the caller.
                http.headers_mut().clear();
            }
            let asks_for_range = http.headers().contains_key(RANGE);
            traced!(request(self, request));
            let progress = Arc::<SendProgress>::default();
            // The response is dropped or moved before the next await, so that this future does not contain it.
            let refused = {
                let sent = timer.limit(lease.transport.execute_tracked(http, Arc::clone(&progress))).await;
                let response = match sent {
                    Some(Ok(response)) => response,
                    Some(Err(problem)) => return Err(progress.explain(Error::before_response(problem))),
                    None => return Err(progress.explain(lease.expired(timer, "response headers"))),
                };
                let status = response.status();
                traced!(status(status));
                // A file may be elsewhere, and is fetched without credentials.
                let is_file = accept == ANY || matches!(request.form, Form::Bytes(_));
                let is_download = is_file && *request.target.method() == Method::GET;
                let repeats = matches!(status, StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT)
                    && request.body.can_be_repeated();
                let moves = matches!(status.as_u16(), 301..=303 | 307 | 308);
                let follows = redirects < MAX_REDIRECTS && (repeats || is_download && moves);
                let next = if follows { redirect(&current(&moved)?, response.headers(), is_download) } else { None };
                if let Some(next) = next {
                    (moved, redirects) = (Some(Box::new(next)), redirects + 1);
                    continue;
                }
                if status == StatusCode::PARTIAL_CONTENT && !asks_for_range {
                    let error = Error::new(Kind::Decode, "the response is partial, and no range was requested");
                    return Err(error.at(status).with_headers(response.headers()));
                }
                let is_success = status.is_success() && !is_other(response.headers(), accept);
                if is_success || (status == StatusCode::NOT_MODIFIED && accept == JSON) {
                    let sent = progress.check().map_err(|error| error.at(status).with_headers(response.headers()));
                    sent.and_then(|()| check_encoding(&response, accept))?;
                    return Ok(response);
                }
                Box::pin(refusal(response, timer, &self.settings))
            };
            return Err(refused.await);
        }
    }
}

/// The URL of a redirect, if it has the origin of the request, or leads a download to another without losing encryption.
fn redirect(from: &Url, headers: &HeaderMap, is_download: bool) -> Option<Url> {
    let next = from.join(str::from_utf8(headers.get(LOCATION)?.as_bytes()).ok()?).ok()?;
    let is_safe = next.scheme() == "https" || (next.scheme() == from.scheme() && next.has_host());
    (next.origin() == from.origin() || is_download && is_safe).then_some(next)
}

/// Refuses a response whose body is compressed and has to be decoded.
fn check_encoding(response: &reqwest::Response, accept: &str) -> Result<()> {
    match encoding(response.headers()) {
        Some(encoding) if accept != ANY && has_body(response.status()) => {
            let problem = format!("response with unrequested content encoding {encoding:?}");
            Err(Error::new(Kind::Decode, problem).at(response.status()).with_headers(response.headers()))
        }
        _ => Ok(()),
    }
}

/// True for a JSON body or a page in place of a table: it is an error, or that of a proxy.
fn is_other(headers: &HeaderMap, accept: &str) -> bool {
    accept.split(',').any(|media| media.trim_ascii() == CSV)
        && ["json", "jsonl", "html"].iter().any(|kind| media_type(headers).ends_with(kind))
}

/// Reads the chunks of a body. Those that arrived before a failure are kept.
async fn chunks_of(
    response: &mut reqwest::Response,
    mut missing: Missing,
    max: usize,
    chunks: &mut Vec<Bytes>,
) -> Result<()> {
    let mut left = max;
    let broken = |problem: reqwest::Error| Error::transport(problem.into());
    while let Some(chunk) = missing.next(response.chunk().await.map_err(broken)?)? {
        let rest = left.checked_sub(chunk.len());
        left = rest.ok_or_else(|| Error::new(Kind::Decode, format!("response body larger than {max} bytes")))?;
        chunks.push(chunk);
    }
    Ok(())
}

/// The chunks of a body, joined. Most bodies have one chunk, which is not copied.
fn joined(mut chunks: Vec<Bytes>) -> Bytes {
    match chunks.len() {
        1 => chunks.remove(0),
        _ => chunks.concat().into(),
    }
}

/// The compression of a body. Other encodings, such as `identity` or a wrong `utf-8`, change nothing.
fn encoding(headers: &HeaderMap) -> Option<&str> {
    let encodings = headers.get_all(CONTENT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    encodings
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .find(|encoding| COMPRESSIONS.iter().any(|compression| encoding.eq_ignore_ascii_case(compression)))
}

/// The error of a response that is not a success. It is polled in a box, so that other attempts need not carry its state.
async fn refusal(mut response: reqwest::Response, timer: &mut Timer, settings: &Settings) -> Error {
    let (status, headers) = (response.status(), response.headers().clone());
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| str::from_utf8(value.as_bytes()).ok());
    let error = match (status.is_redirection(), text(LOCATION)) {
        (true, Some(location)) => {
            // The query may be a signature.
            let location = location.split(['?', '#']).next().unwrap_or_default();
            Error::new(Kind::Api, format!("redirect not followed to {}", excerpt(location.as_bytes())))
        }
        _ => {
            let mut own_timer = Timer::new(&settings.clock, ERROR_BODY_TIMEOUT);
            let (max, mut chunks) = (settings.max_response_bytes.min(MAX_ERROR_BYTES), Vec::new());
            let read = chunks_of(&mut response, Missing::default(), max, &mut chunks);
            _ = timer.limit(own_timer.limit(pin!(read))).await;
            let body = joined(chunks);
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
