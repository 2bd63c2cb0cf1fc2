//! Errors in the service's form: a status, and a body of message and code.

use std::borrow::Cow;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct ApiError {
    #[serde(skip)]
    status: StatusCode,
    message: Cow<'static, str>,
    code: &'static str,
}

impl ApiError {
    fn new(status: StatusCode, code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { status, code, message: message.into() }
    }

    pub(crate) fn bad_request(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "BAD_REQUEST", message)
    }

    /// No such thing of this kind at the path.
    pub(crate) fn not_found(kind: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "NOT_FOUND", format!("{kind} not found"))
    }

    /// No such thing of this kind under the id that a body gives in `field`: the request is at fault, not the path.
    pub(crate) fn dangling(kind: &str, field: &str) -> Self {
        Self::bad_request(format!("{kind} not found ({field})"))
    }

    pub(crate) fn not_authenticated() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "NOT_AUTHENTICATED", "Not authenticated")
    }

    pub(crate) fn not_authorized() -> Self {
        Self::new(StatusCode::FORBIDDEN, "NOT_AUTHORIZED", "Not authorized")
    }

    pub(crate) fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "Method not allowed")
    }

    /// More than the account may have.
    pub(crate) fn limits_reached() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "LIMITS_REACHED", "Limits reached")
    }

    /// The request has used up its time.
    pub(crate) fn aborted() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "AbortError", "The operation was aborted")
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (self.status, Json(self)).into_response()
    }
}
