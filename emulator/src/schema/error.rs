//! Error responses of the service: a status, and a body with message and code.

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
    /// Empty for an error without a body of JSON.
    code: &'static str,
}

impl ApiError {
    fn new(status: StatusCode, code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { status, code, message: message.into() }
    }

    pub(crate) fn bad_request(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "BAD_REQUEST", message)
    }

    /// The framework turns these away by itself, in plain text.
    pub(crate) fn not_json() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "", "Invalid JSON")
    }

    /// The path has the id of no object of this kind.
    pub(crate) fn not_found(kind: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "NOT_FOUND", format!("{kind} not found"))
    }

    /// The `field` of the body has the id of no object of this kind: status 400 instead of 404.
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

    /// A limit of the account is exceeded.
    pub(crate) fn limits_reached() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "LIMITS_REACHED", "Limits reached")
    }

    /// The request exceeded the time limit of the server.
    pub(crate) fn aborted() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "AbortError", "The operation was aborted")
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self.code {
            "" => (self.status, self.message).into_response(),
            _ => (self.status, Json(self)).into_response(),
        }
    }
}
