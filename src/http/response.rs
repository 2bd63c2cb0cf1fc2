use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

/// A response: its value, its status and its headers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The decoded body.
    pub value: T,
    /// The HTTP status, a success.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
}

/// A response whose body has been read and not decoded.
#[derive(Clone)]
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl RawResponse {
    pub(crate) fn with<T>(self, value: T) -> Response<T> {
        Response { value, status: self.status, headers: self.headers }
    }
}
