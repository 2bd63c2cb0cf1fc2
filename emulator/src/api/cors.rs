//! CORS: the response headers with which a browser permits calls from other origins.

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;

use crate::version::unversioned;

/// Any origin may call with a token: unlike a cookie, the browser does not send it for other pages. Headers that are not
/// listed, such as those of run-as users, are not for browsers.
const ALLOWED: [(&str, &str); 3] = [
    ("access-control-allow-origin", "*"),
    ("access-control-allow-methods", "GET,POST"),
    ("access-control-allow-headers", "X-Requested-With, Accept, Content-Length, Content-Type, Authorization"),
];

/// Middleware: adds the CORS headers to every response of the API, including errors and injected faults, unless a fault
/// sets them.
pub(super) async fn allow(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_of_api = unversioned(path) != path;
    let mut response = next.run(request).await;
    if is_of_api {
        for (name, value) in ALLOWED {
            response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
        }
    }
    response
}
