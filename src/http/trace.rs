//! Spans for `tracing`: one for each call, and in it one for each attempt, named as OpenTelemetry names HTTP calls.

use std::time::Duration;

use futures_util::TryFutureExt;
use futures_util::future::Either;
use reqwest::StatusCode;
use serde_json::Value;
use tracing::field::{Empty, display};
use tracing::{Instrument, Level, Span, debug, enabled, info_span, trace};

use super::state::State;
use crate::error::{Error, Result};
use crate::operations::SECRET_FIELDS;
use crate::runtime::Request;

/// The most that is shown of a body.
const MAX_BODY_CHARS: usize = 1024;

pub(super) fn call<V>(
    state: &State,
    request: &Request,
    work: impl Future<Output = Result<V>>,
) -> impl Future<Output = Result<V>> {
    let target = &request.target;
    let (method, base) = (target.method(), &state.settings.base_url);
    // The URL of another host may be signed.
    let path = if request.external { "external" } else { target.endpoint().split('?').next().unwrap_or_default() };
    let span = info_span!(
        "call",
        otel.kind = "client",
        otel.name = %format_args!("{method} {path}"),
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

pub(super) fn request(state: &State, http: &reqwest::Request) {
    if state.settings.trace_bodies && enabled!(Level::TRACE) {
        let body = http.body().and_then(reqwest::Body::as_bytes);
        trace!(body = body.map(shown), "request");
    }
}

pub(super) fn response(state: &State, body: &[u8]) {
    if state.settings.trace_bodies && enabled!(Level::TRACE) {
        trace!(body = shown(body), "response");
    }
}

/// The beginning of a JSON body without its secrets; the size of any other.
pub(crate) fn shown(body: &[u8]) -> String {
    let Ok(mut json) = serde_json::from_slice(body) else { return format!("{} bytes", body.len()) };
    redact(&mut json);
    let text = json.to_string();
    let beginning: String = text.chars().take(MAX_BODY_CHARS).collect();
    if beginning.len() < text.len() { format!("{beginning}… of {} bytes", body.len()) } else { text }
}

fn redact(json: &mut Value) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields {
                if SECRET_FIELDS.contains(&name.as_str()) {
                    *value = "[secret]".into();
                }
                redact(value);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        _ => {}
    }
}
