//! The way from a path to its handler.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};

use super::{bot, channel, conversation, fault, objects, record, resource, session, usage, vote};
use crate::schema::error::ApiError;
use crate::state::server::Server;
use crate::version::{PREFIXES, unversioned};

/// CORS: the response headers with which a browser permits calls from other origins.
///
/// Any origin may call with a token: unlike a cookie, the browser does not send it for other pages. Headers that are not
/// listed, such as those of run-as users, are not for browsers.
const CORS: [(&str, &str); 3] = [
    ("access-control-allow-origin", "*"),
    ("access-control-allow-methods", "GET,POST"),
    ("access-control-allow-headers", "X-Requested-With, Accept, Content-Length, Content-Type, Authorization"),
];

pub(crate) fn router(server: Arc<Server>) -> Router {
    let operations = Router::new()
        .merge(bot::routes())
        .merge(conversation::routes())
        .merge(session::routes())
        .merge(channel::routes())
        .merge(resource::routes())
        .merge(usage::routes())
        .merge(vote::routes())
        .method_not_allowed_fallback(async || ApiError::method_not_allowed())
        .route_layer(middleware::from_fn(respond_to_probes));
    PREFIXES
        .into_iter()
        .fold(Router::new(), |router, prefix| router.nest(prefix, operations.clone()))
        .merge(objects::routes())
        .fallback(unknown_route)
        .layer(middleware::from_fn(redirect_trailing_slash))
        .layer(middleware::from_fn_with_state(Arc::clone(&server), fault::inject))
        .layer(middleware::from_fn_with_state(Arc::clone(&server), record::record))
        .layer(middleware::from_fn(allow_all_origins))
        .with_state(server)
}

/// HEAD and OPTIONS succeed on every known route before anything is looked at.
async fn respond_to_probes(request: Request, next: Next) -> Response {
    match *request.method() {
        Method::HEAD | Method::OPTIONS => StatusCode::OK.into_response(),
        _ => next.run(request).await,
    }
}

async fn redirect_trailing_slash(request: Request, next: Next) -> Response {
    let uri = request.uri();
    match uri.path().strip_suffix('/') {
        Some(path) if !path.is_empty() => {
            let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
            (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, format!("{path}{query}"))]).into_response()
        }
        _ => next.run(request).await,
    }
}

async fn unknown_route() -> (StatusCode, Html<&'static str>) {
    let page =
        "<!DOCTYPE html><html><head><title>404</title></head><body><h1>Nothing is served here</h1></body></html>";
    (StatusCode::NOT_FOUND, Html(page))
}

/// Middleware: adds the CORS headers to every response of the API, including errors and injected faults, unless a fault
/// sets them.
async fn allow_all_origins(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_of_api = unversioned(path) != path;
    let mut response = next.run(request).await;
    if is_of_api {
        for (name, value) in CORS {
            response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
        }
    }
    response
}
