//! Fetching a file by its address, on this machine only: a test must not reach out into the world.

use axum::body::Body;
use axum::http::{Request, StatusCode, Uri, header};
use hyper::client::conn::http1::handshake;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::schema::error::ApiError;
use crate::state::server::Server;

const INVALID: &str = "\"file\" must be a valid uri";
const FAR_AWAY: &str = "The emulator fetches files from http addresses of this machine only";
const FAILED: &str = "The file cannot be fetched";

/// Content type of the file, and its bytes as a stream.
pub(super) async fn get(server: &Server, url: &str) -> Result<(String, Body), ApiError> {
    let uri: Uri = url.parse().map_err(|_| ApiError::bad_request(INVALID))?;
    let host = uri.host().unwrap_or_default().trim_matches(['[', ']']);
    if uri.scheme_str() != Some("http") || !["127.0.0.1", "::1", "localhost"].contains(&host) {
        return Err(ApiError::bad_request(FAR_AWAY));
    }
    let socket =
        TcpStream::connect((host, uri.port_u16().unwrap_or(80))).await.map_err(|_| ApiError::bad_request(FAILED))?;
    let failed = |_| ApiError::bad_request(FAILED);
    let (mut sender, connection) = handshake(TokioIo::new(socket)).await.map_err(failed)?;
    server.background.spawn(async {
        // Its failures are those of the request.
        let _ = connection.await;
    });
    let request = Request::get(uri.path_and_query().map_or("/", |path| path.as_str()))
        .header(header::HOST, uri.authority().map_or("", |host| host.as_str()))
        .body(Body::empty())
        .map_err(|_| ApiError::bad_request(INVALID))?;
    let response = sender.send_request(request).await.map_err(failed)?;
    if response.status() != StatusCode::OK {
        return Err(ApiError::bad_request(FAILED));
    }
    let content_type = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = content_type.and_then(|value| value.split(';').next()).unwrap_or_default().to_owned();
    Ok((essence, Body::new(response.into_body())))
}
