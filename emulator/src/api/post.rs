//! The one way into an operation by POST: the checks, in the order of the real service.

use std::sync::Arc;

use axum::RequestExt;
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::accept::Format;
use super::context::Context;
use crate::json;
use crate::media::content_type;
use crate::schema::check::check;
use crate::schema::error::ApiError;
use crate::state::server::Server;

/// An authenticated POST with a JSON body that fits its schema.
#[derive(Debug)]
pub(crate) struct Post<T> {
    pub(crate) context: Context,
    pub(crate) body: T,
    /// The response format; only used by operations that stream.
    pub(crate) format: Result<Format, ApiError>,
}

/// The body of an operation that takes none.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Empty {}

#[derive(Debug)]
pub(crate) enum Rejection {
    Api(ApiError),
    /// The framework turns these away by itself, in plain text.
    NotJson,
}

impl<T: DeserializeOwned> FromRequest<Arc<Server>> for Post<T> {
    type Rejection = Rejection;

    async fn from_request(mut request: Request, server: &Arc<Server>) -> Result<Self, Rejection> {
        if !content_type(request.headers()).eq_ignore_ascii_case("application/json") {
            return Err(ApiError::bad_request("Content-Type must be application/json").into());
        }
        let context = request.extract_parts_with_state::<Context, _>(server).await?;
        let format = Format::of(request.headers());
        // The recording middleware has read the body and kept it within bounds.
        let bytes = to_bytes(request.into_body(), usize::MAX).await.map_err(|_| Rejection::NotJson)?;
        let json = match bytes.as_ref() {
            [] => json!({}),
            bytes => json::read(bytes).ok_or(Rejection::NotJson)?,
        };
        Ok(Self { context, body: check(json)?, format })
    }
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
