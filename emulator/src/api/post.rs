//! The one way into an operation by POST: the checks, in the order of the real service.

use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::handler::Handler;
use axum::routing::post;
use axum::{Extension, RequestExt};
use serde_json::{Value, json};

use super::accept::Format;
use super::context::{Context, Routes};
use crate::json;
use crate::media::content_type;
use crate::schema::error::ApiError;
use crate::schema::form::{Form, Of};
use crate::state::server::Server;

/// An authenticated POST with a JSON body that has the form of its operation.
#[derive(Debug)]
pub(crate) struct Post {
    pub(crate) context: Context,
    pub(crate) body: Value,
    /// The response format; only used by operations that stream.
    pub(crate) format: Result<Format, ApiError>,
}

/// The body of an operation that takes none.
pub(crate) const EMPTY: Form = Of(&[]);

/// Routes of operations by POST.
pub(crate) trait PostRoutes {
    /// Adds an operation with a body of this form.
    fn post<T: 'static>(self, path: &str, body: Form, handler: impl Handler<T, Arc<Server>>) -> Self;
}

impl PostRoutes for Routes {
    fn post<T: 'static>(self, path: &str, body: Form, handler: impl Handler<T, Arc<Server>>) -> Self {
        self.route(path, post(handler).layer(Extension(body)))
    }
}

impl FromRequest<Arc<Server>> for Post {
    type Rejection = ApiError;

    async fn from_request(mut request: Request, server: &Arc<Server>) -> Result<Self, ApiError> {
        if !content_type(request.headers()).eq_ignore_ascii_case("application/json") {
            return Err(ApiError::bad_request("Content-Type must be application/json"));
        }
        let context = request.extract_parts_with_state::<Context, _>(server).await?;
        let format = Format::of(request.headers());
        let form = request.extensions().get::<Form>().copied().unwrap_or(EMPTY);
        // The recording middleware has read the body and kept it within bounds.
        let bytes = to_bytes(request.into_body(), usize::MAX).await.map_err(|_| ApiError::not_json())?;
        let body = match bytes.as_ref() {
            [] => json!({}),
            bytes => json::read(bytes).ok_or_else(ApiError::not_json)?,
        };
        form.check("", &body)?;
        Ok(Self { context, body, format })
    }
}
