//! Fetching a file by its address, on this machine only: a test must not reach out into the world.

use axum::body::Body;
use axum::http::{Request, StatusCode, Uri, header};

use crate::connections;
use crate::media::content_type;
use crate::schema::error::ApiError;

const INVALID: &str = "\"file\" must be a valid uri";
const FAR_AWAY: &str = "The emulator fetches files from http addresses of this machine only";
const FAILED: &str = "The file cannot be fetched";

/// Content type of the file, and its bytes as a stream.
pub(super) async fn get(url: &str) -> Result<(String, Body), ApiError> {
    let uri: Uri = url.parse().map_err(|_| ApiError::bad_request(INVALID))?;
    let host = uri.host().unwrap_or_default().trim_matches(['[', ']']);
    if uri.scheme_str() != Some("http") || !["127.0.0.1", "::1", "localhost"].contains(&host) {
        return Err(ApiError::bad_request(FAR_AWAY));
    }
    let address = format!("{}:{}", uri.host().unwrap_or_default(), uri.port_u16().unwrap_or(80));
    let request = Request::get(uri.path_and_query().map_or("/", |path| path.as_str()))
        .header(header::HOST, uri.authority().map_or("", |host| host.as_str()))
        .body(Body::empty())
        .map_err(|_| ApiError::bad_request(INVALID))?;
    let response = connections::send(&address, request).await.map_err(|_| ApiError::bad_request(FAILED))?;
    if response.status() != StatusCode::OK {
        return Err(ApiError::bad_request(FAILED));
    }
    Ok((content_type(response.headers()).to_owned(), response.into_body()))
}
