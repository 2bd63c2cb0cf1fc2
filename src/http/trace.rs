//! Spans for `tracing`: one for each call, and in it one for each attempt, with the names of OpenTelemetry for HTTP clients.

use std::time::Duration;

use futures_util::TryFutureExt;
use futures_util::future::Either;
use reqwest::StatusCode;
use serde_core::de::IgnoredAny;
use tracing::field::{Empty, display};
use tracing::{Instrument, Level, Span, debug, enabled, info_span, trace};

use super::gen_ai;
use super::response::RawResponse;
use super::state::State;
use crate::error::{Error, Result, scrub_body, without};
use crate::runtime::tolerant::read_strictly;
use crate::runtime::{Body, Request};

/// Maximum length of a traced body.
const MAX_BODY_CHARS: usize = 1024;

pub(super) fn call<V>(
    state: &State,
    request: &Request,
    work: impl Future<Output = Result<V>>,
) -> impl Future<Output = Result<V>> {
    let target = &request.target;
    let (method, base) = (target.method(), &state.settings.base_url);
    // A path of the caller contains ids, and the URL of another host may be signed.
    let path = target.template().filter(|_| !request.external);
    let span = info_span!(
        "call",
        otel.kind = "client",
        otel.name = %path.map_or_else(|| method.to_string(), |path| format!("{method} {path}")),
        operation = target.operation().map(|operation| operation.id),
        http.request.method = %method,
        url.template = path,
        server.address = base.host_str().filter(|_| !request.external),
        server.port = base.port_or_known_default().filter(|_| !request.external),
        error.r#type = Empty,
        attempts = Empty,
    );
    recorded(span, work)
}

/// Fetches a whole response, in the span of a completion if it is one.
pub(super) fn fetch(
    state: &State,
    request: &Request,
    work: impl Future<Output = Result<Box<RawResponse>>>,
) -> impl Future<Output = Result<Box<RawResponse>>> {
    let Some(chat) = gen_ai::chat(request) else { return Either::Left(call(state, request, work)) };
    let work = chat.in_scope(|| call(state, request, work));
    Either::Right(gen_ai::response(chat, work))
}

pub(super) fn attempt<V>(before: u32, work: impl Future<Output = Result<V>>) -> impl Future<Output = Result<V>> {
    let span = info_span!(
        "attempt",
        http.request.resend_count = before,
        http.response.status_code = Empty,
        error.r#type = Empty,
    );
    recorded(span, work)
}

/// Records the error of the work in its span. Not an `async fn`, which would hold the work twice.
fn recorded<V>(span: Span, work: impl Future<Output = Result<V>>) -> impl Future<Output = Result<V>> {
    // Without a subscriber the work is not wrapped.
    if span.is_disabled() {
        return Either::Left(work);
    }
    let record = span.clone();
    Either::Right(work.instrument(span).inspect_err(move |error| {
        record.record("error.type", display(error.word()));
        record.record("attempts", error.attempts());
    }))
}

pub(super) fn status(status: StatusCode) {
    if enabled!(Level::INFO) {
        Span::current().record("http.response.status_code", status.as_u16());
    }
}

pub(super) fn retry(error: &Error, delay: Duration) {
    debug!(error.r#type = %error.word(), delay_ms = delay.as_millis(), "retrying");
}

pub(super) fn request(state: &State, request: &Request) {
    if state.settings.trace_bodies && enabled!(Level::TRACE) {
        let body = if let Body::Bytes(body) = &request.body { Some(shown(state, body)) } else { None };
        trace!(body, "request");
    }
}

pub(super) fn response(state: &State, body: &[u8]) {
    if state.settings.trace_bodies && enabled!(Level::TRACE) {
        trace!(body = shown(state, body), "response");
    }
}

/// The beginning of a JSON body, without its secrets; for any other body, its size.
pub(crate) fn shown(state: &State, body: &[u8]) -> String {
    if read_strictly::<IgnoredAny>(body).is_none() {
        return format!("{} bytes", body.len());
    }
    let text = without(&scrub_body(body), &state.secrets());
    let beginning: String = text.chars().take(MAX_BODY_CHARS).collect();
    if beginning.len() < text.len() { format!("{beginning}… of {} bytes", body.len()) } else { text }
}
