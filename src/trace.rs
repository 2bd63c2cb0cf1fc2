//! What calls tell `tracing`: a span for each call, one in it for each attempt, with the names that
//! OpenTelemetry has for HTTP. Without the feature there is nothing here.

#[cfg(not(feature = "tracing"))]
pub(crate) use off::*;
#[cfg(feature = "tracing")]
pub(crate) use on::*;

#[cfg(feature = "tracing")]
mod on {
    use std::time::Duration;

    use futures_util::TryFutureExt;
    use futures_util::future::Either;
    use reqwest::StatusCode;
    use serde_json::Value;
    use tracing::field::{Empty, display};
    use tracing::{Instrument, Level, Span, debug, enabled, info_span, trace};

    use crate::core::Core;
    use crate::error::{Error, Result};
    use crate::generated::secrets;
    use crate::wire::Request;

    /// The most that is told of a body.
    const LONGEST: usize = 1024;

    pub(crate) fn call<T, S, V>(
        core: &Core,
        request: &Request<T, S>,
        work: impl Future<Output = Result<V>>,
    ) -> impl Future<Output = Result<V>> {
        let target = &request.target;
        let (method, base) = (target.method(), core.base());
        // The address of somebody else may be a secret by itself.
        let path = if request.external { "elsewhere" } else { target.endpoint().split('?').next().unwrap_or_default() };
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
        told(span, work)
    }

    pub(crate) fn attempt<V>(before: u32, work: impl Future<Output = Result<V>>) -> impl Future<Output = Result<V>> {
        let span = info_span!(
            "attempt",
            http.request.resend_count = before,
            http.response.status_code = Empty,
            error.r#type = Empty,
        );
        told(span, work)
    }

    /// No `async fn`, which would hold the work twice: as it was given and as it runs.
    fn told<V>(span: Span, work: impl Future<Output = Result<V>>) -> impl Future<Output = Result<V>> {
        // Where nobody listens the work is left alone.
        if span.is_disabled() {
            return Either::Left(work);
        }
        let told = span.clone();
        Either::Right(work.instrument(span).inspect_err(move |error| {
            told.record("error.type", display(error.word()));
            told.record("attempts", error.attempts());
        }))
    }

    pub(crate) fn status(status: StatusCode) {
        if enabled!(Level::INFO) {
            Span::current().record("http.response.status_code", status.as_u16());
        }
    }

    pub(crate) fn pause(error: &Error, pause: Duration) {
        debug!(error.r#type = %error.word(), delay_ms = pause.as_millis(), "trying again");
    }

    pub(crate) fn request(core: &Core, http: &reqwest::Request) {
        if core.traces_bodies() && enabled!(Level::TRACE) {
            let body = http.body().and_then(reqwest::Body::as_bytes);
            trace!(body = body.map(shown), "request");
        }
    }

    pub(crate) fn answer(core: &Core, body: &[u8]) {
        if core.traces_bodies() && enabled!(Level::TRACE) {
            trace!(body = shown(body), "answer");
        }
    }

    /// The beginning of a body without its secrets; of one that is no JSON only how long it is.
    fn shown(body: &[u8]) -> String {
        let Ok(mut json) = serde_json::from_slice(body) else { return format!("{} bytes", body.len()) };
        redact(&mut json);
        let text = json.to_string();
        let beginning: String = text.chars().take(LONGEST).collect();
        if beginning.len() < text.len() { format!("{beginning}… of {} bytes", body.len()) } else { text }
    }

    fn redact(json: &mut Value) {
        match json {
            Value::Object(fields) => {
                for (name, value) in fields {
                    if secrets::FIELDS.contains(&name.as_str()) {
                        *value = "[secret]".into();
                    }
                    redact(value);
                }
            }
            Value::Array(items) => items.iter_mut().for_each(redact),
            _ => {}
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use std::time::Duration;

    use reqwest::StatusCode;

    use crate::core::Core;
    use crate::error::{Error, Result};
    use crate::wire::Request;

    pub(crate) fn call<T, S, V, F>(_: &Core, _: &Request<T, S>, work: F) -> F
    where
        F: Future<Output = Result<V>>,
    {
        work
    }

    pub(crate) fn attempt<F>(_: u32, work: F) -> F {
        work
    }

    pub(crate) fn status(_: StatusCode) {}

    pub(crate) fn pause(_: &Error, _: Duration) {}

    pub(crate) fn request(_: &Core, _: &reqwest::Request) {}

    pub(crate) fn answer(_: &Core, _: &[u8]) {}
}
