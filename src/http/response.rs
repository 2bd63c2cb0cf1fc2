use std::fmt;

use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{Method, StatusCode};

use crate::error::{Error, Kind, Result, scrub_headers};

/// A decoded response with its status and headers, which [`Call::response`](crate::Call::response) returns.
///
/// ```
/// # use chatbotkit_client::{Client, types::BotId};
/// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
/// let response = client.bot().fetch(id).response().await?;
/// println!("{} {:?}: {:?}", response.status, response.headers.get("etag"), response.value.name);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct Response<T> {
    /// The decoded body.
    pub value: T,
    /// The HTTP status, a success.
    pub status: StatusCode,
    /// The headers, as they were received. `Debug` hides the values of those that hold secrets.
    pub headers: HeaderMap,
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("headers", &scrub_headers(&self.headers, &[]))
            .finish()
    }
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

/// False for the statuses whose responses have no body: their headers describe that of another response.
pub(super) fn has_body(status: StatusCode) -> bool {
    !matches!(status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED)
}

/// The bytes of a body that are still to come, where the response announces their number. HTTP/2 can end a body before it
/// is whole.
#[derive(Default)]
pub(crate) struct Missing(u64);

impl Missing {
    /// The response to HEAD has no body: its length is that of another response.
    pub(crate) fn of(response: &reqwest::Response, method: &Method) -> Self {
        let has_body = method != Method::HEAD && has_body(response.status());
        Self(response.content_length().filter(|_| has_body).unwrap_or_default())
    }

    /// Counts the next chunk. Fails where the body has ended too early.
    pub(crate) fn next(&mut self, chunk: Option<Bytes>) -> Result<Option<Bytes>> {
        let length = chunk.as_ref().map_or(0, Bytes::len);
        self.0 = self.0.saturating_sub(length as u64);
        match (&chunk, self.0) {
            (Some(_), _) | (None, 0) => Ok(chunk),
            (None, bytes) => {
                let message = format!("the connection broke: {bytes} bytes of the body are missing");
                Err(Error::new(Kind::Connection, message))
            }
        }
    }
}
