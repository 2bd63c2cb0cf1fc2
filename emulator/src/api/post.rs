//! The one way into an operation by POST: the checks, in the order of the real service.

use std::sync::Arc;

use axum::RequestExt;
use axum::body::to_bytes;
use axum::extract::{FromRequest, RawPathParams, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Value, json};

use super::accept::Format;
use super::auth::{Access, Caller};
use crate::schema::changes::{Changes, Update};
use crate::schema::check::check;
use crate::schema::error::ApiError;
use crate::schema::values::Empty;
use crate::state::server::Server;

/// The body of an operation, and who may send it.
pub(crate) trait Body: DeserializeOwned {
    const ACCESS: Access = Access::Owner;
}

/// A validated JSON request body: most often a [`Body`], which its own form describes in full.
pub(crate) trait Received: Sized {
    const ACCESS: Access;

    fn read(json: Value) -> Result<Self, ApiError>;
}

impl<T: Body> Received for T {
    const ACCESS: Access = <T as Body>::ACCESS;

    fn read(json: Value) -> Result<Self, ApiError> {
        check(json)
    }
}

/// An authenticated POST with a JSON body that fits its schema.
#[derive(Debug)]
pub(crate) struct Post<T> {
    pub(crate) caller: Caller,
    pub(crate) body: T,
    /// The response format; only used by operations that stream.
    pub(crate) format: Result<Format, ApiError>,
}

impl Body for Empty {}

/// For an operation that never looks at its body.
impl Received for IgnoredAny {
    const ACCESS: Access = Access::Owner;

    fn read(_: Value) -> Result<Self, ApiError> {
        Ok(Self)
    }
}

impl<T: Update> Received for Changes<T> {
    const ACCESS: Access = Access::Owner;

    fn read(json: Value) -> Result<Self, ApiError> {
        Self::read(json)
    }
}

#[derive(Debug)]
pub(crate) enum Rejection {
    Api(ApiError),
    /// The framework turns these away by itself, in plain text.
    NotJson,
}

impl<T: Received> FromRequest<Arc<Server>> for Post<T> {
    type Rejection = Rejection;

    async fn from_request(mut request: Request, server: &Arc<Server>) -> Result<Self, Rejection> {
        if !is_json(request.headers()) {
            return Err(ApiError::bad_request("Content-Type must be application/json").into());
        }
        let params = request.extract_parts::<RawPathParams>().await;
        let conversation = params.iter().flatten().find(|(name, _)| *name == "conversation_id").map(|(_, id)| id);
        let caller = Caller::of(request.headers(), request.method(), server)?.admit(T::ACCESS, conversation)?;
        let format = Format::of(request.headers());
        // The recording middleware has read the body and kept it within bounds.
        let bytes = to_bytes(request.into_body(), usize::MAX).await.map_err(|_| Rejection::NotJson)?;
        let json = if bytes.is_empty() { json!({}) } else { parse(&bytes)? };
        Ok(Self { caller, body: T::read(json)?, format })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    content_type.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn parse(bytes: &[u8]) -> Result<Value, Rejection> {
    serde_json::from_slice(bytes).map_err(|_| Rejection::NotJson)
}

impl From<ApiError> for Rejection {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        match self {
            Self::Api(error) => error.into_response(),
            Self::NotJson => (StatusCode::BAD_REQUEST, "Invalid JSON").into_response(),
        }
    }
}
