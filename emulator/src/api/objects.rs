//! Serving objects to whoever has a signed address, in the manner of the stores that the service uses.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::TryStreamExt;
use serde::Deserialize;

use crate::state::objects::{Intake, ROOT, Upload};
use crate::state::server::Server;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route(&format!("{ROOT}{{*key}}"), get(download).put(upload))
}

#[derive(Debug, Deserialize)]
struct Signed {
    #[serde(default)]
    signature: String,
}

/// A rejection: the status, and the code and message of its body.
#[derive(Clone, Copy, Debug)]
struct Refusal(StatusCode, &'static str, &'static str);

const UNSIGNED: Refusal = Refusal(
    StatusCode::FORBIDDEN,
    "SignatureDoesNotMatch",
    "The request is not the one that was signed: another method, key or header, or none",
);
const CREDENTIALS: Refusal =
    Refusal(StatusCode::BAD_REQUEST, "InvalidArgument", "A signed request may not have an Authorization header");
const STRAY_HEADER: Refusal =
    Refusal(StatusCode::FORBIDDEN, "AccessDenied", "A header that is meant for the API was sent to the object store");
const LENGTH_MISSING: Refusal =
    Refusal(StatusCode::LENGTH_REQUIRED, "MissingContentLength", "An upload must have a Content-Length header");
const BROKEN_OFF: Refusal =
    Refusal(StatusCode::BAD_REQUEST, "IncompleteBody", "The body is shorter than its Content-Length");
const MISSING: Refusal = Refusal(StatusCode::NOT_FOUND, "NoSuchKey", "There is no such object");
const NOT_KEPT: Refusal = Refusal(
    StatusCode::NOT_IMPLEMENTED,
    "NotImplemented",
    "The emulator counts and hashes large objects, but does not keep them",
);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self(status, code, message) = self;
        let body = format!("<Error><Code>{code}</Code><Message>{message}</Message></Error>");
        (status, [(header::CONTENT_TYPE, "application/xml")], body).into_response()
    }
}

async fn upload(
    State(server): State<Arc<Server>>,
    Path(key): Path<String>,
    Query(signed): Query<Signed>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let checked = check(&server, &key, &signed, &headers);
    // Reads rejected uploads to the end: many clients read no response before they have sent everything.
    let mut intake = Intake::default();
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.try_next().await.map_err(|_| BROKEN_OFF)? {
        if checked.is_ok() {
            intake.add(&chunk);
        }
    }
    let upload = checked?;
    if intake.size != upload.size {
        return Err(BROKEN_OFF);
    }
    let object = intake.into_object(&key, upload, server.clock.tick());
    let tag = tag(&object.sha256);
    server.objects.put(object);
    Ok([(header::ETAG, tag)].into_response())
}

/// Returns the values of the headers if they are those of the signature.
fn check(server: &Server, key: &str, signed: &Signed, headers: &HeaderMap) -> Result<Upload, Refusal> {
    if headers.contains_key(header::AUTHORIZATION) {
        return Err(CREDENTIALS);
    }
    let stray = |name: &str| name.starts_with("x-runas-") || name == "x-timezone";
    if headers.keys().any(|name| stray(name.as_str())) {
        return Err(STRAY_HEADER);
    }
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    // The Node SDK sends a type of its own before the signed one.
    let content_type = text(header::CONTENT_TYPE).and_then(|types| types.rsplit(", ").next());
    let size = text(header::CONTENT_LENGTH).and_then(|length| length.parse().ok());
    let upload = Upload {
        size: size.ok_or(LENGTH_MISSING)?,
        content_type: content_type.unwrap_or_default().to_owned(),
        content_disposition: text(header::CONTENT_DISPOSITION).map(str::to_owned),
    };
    if server.objects.signature("PUT", key, Some(&upload)) == signed.signature { Ok(upload) } else { Err(UNSIGNED) }
}

async fn download(
    State(server): State<Arc<Server>>,
    Path(key): Path<String>,
    Query(signed): Query<Signed>,
) -> Result<Response, Refusal> {
    if server.objects.signature("GET", &key, None) != signed.signature {
        return Err(UNSIGNED);
    }
    let object = server.objects.get(&key).ok_or(MISSING)?;
    let bytes = object.bytes.ok_or(NOT_KEPT)?;
    let head = [(header::CONTENT_TYPE, object.content_type), (header::ETAG, tag(&object.sha256))];
    Ok((head, bytes).into_response())
}

fn tag(sha256: &str) -> String {
    format!("\"{sha256}\"")
}
