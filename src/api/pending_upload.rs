use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_LENGTH, COOKIE, HeaderMap, HeaderName, HeaderValue, PROXY_AUTHORIZATION};
use serde_json::Value;

use super::upload::{Content, Upload};
use crate::call::Call;
use crate::client::Client;
use crate::config::{header_name, header_value};
use crate::error::{Error, Kind, Result};
use crate::http::RawResponse;
use crate::operations::Operation;
use crate::runtime::media::ANY;
use crate::runtime::{Other, Request, Target};
use crate::types::{FileDescription, FileRequest, UploadAttachment, UploadFile, UploadUrl, UploadedAttachment};

/// The largest file that the server takes as a request body: 4.5 MB.
const MAX_DIRECT_BYTES: u64 = 4_500_000;
/// The timeout of an upload, and the rate by which its size extends it.
const BASE_UPLOAD_TIMEOUT: Duration = Duration::from_secs(60);
const MIN_UPLOAD_BYTES_PER_SEC: u64 = 50_000;

/// An operation that takes a file, and the object to which the file belongs.
pub(super) struct Destination<'a> {
    pub(super) client: &'a Client,
    pub(super) operation: &'static Operation,
    pub(super) id: &'a str,
}

impl Destination<'_> {
    fn request(&self) -> Request {
        Request::new(Target::Known(self.operation), &[self.id])
    }

    fn call(&self, request: Request) -> Call<UploadedAttachment> {
        Call::new(Ok(self.client.clone()), request)
    }

    /// Uploads in one request, or after an announcement.
    pub(super) async fn upload(&self, upload: Upload) -> std::result::Result<UploadedAttachment, UploadError> {
        if let Content::Url(url) = &upload.content {
            let body = UploadAttachment::Url(UploadUrl::builder().file(url.as_str()).build());
            return Ok(self.call(self.request().json(&body)).await?);
        }
        let size = upload.size().await.map_err(unreadable)?;
        // The server would read a body of these types as one of the other forms.
        let essence = upload.media.trim_start().to_ascii_lowercase();
        let misread = ["application/json", "multipart/"].iter().any(|it| essence.starts_with(it));
        if size <= MAX_DIRECT_BYTES && !misread {
            let media = header_value("media type", &upload.media)?;
            let mut request = self.request().body(media, upload.body(size));
            request.headers.insert(CONTENT_LENGTH, size.into());
            return Ok(self.call(request).await?);
        }
        let pending = self.announce(&upload).await?;
        match pending.put(&upload).await {
            Ok(()) => Ok(pending.attachment),
            Err(error) => Err(UploadError { error, pending: Some(pending) }),
        }
    }

    pub(super) async fn announce(&self, upload: &Upload) -> Result<PendingUpload> {
        let size = upload.size().await.map_err(unreadable)?;
        let announced = i64::try_from(size).unwrap_or(i64::MAX);
        let file = FileDescription::builder().r#type(&upload.media).size(announced).maybe_name(upload.name.clone());
        let body = UploadAttachment::File(UploadFile::builder().file(file.build()).build());
        let attachment = self.call(self.request().json(&body)).await?;
        let Some(to) = attachment.upload_request.clone() else {
            let error = Error::new(Kind::Decode, "the response has no upload request");
            return Err(error.of(&Target::Known(self.operation)));
        };
        Ok(PendingUpload { client: self.client.clone(), operation: self.operation, attachment, to, size })
    }
}

/// An announced file whose bytes are still to be uploaded.
///
/// ```
/// # use chatbotkit_client::{Client, Upload, types::ConversationId};
/// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
/// let film = || Upload::path("film.mp4", "video/mp4");
/// let pending = client.conversation().attachment().announce(&id, &film()).await?;
/// println!("{} is to come", pending.attachment().id.as_str());
/// pending.put(&film()).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct PendingUpload {
    client: Client,
    operation: &'static Operation,
    attachment: UploadedAttachment,
    to: FileRequest,
    size: u64,
}

impl PendingUpload {
    /// Returns the announced attachment or file.
    #[must_use]
    pub fn attachment(&self) -> &UploadedAttachment {
        &self.attachment
    }

    /// Uploads the bytes. A repeated upload replaces the bytes of an earlier one.
    ///
    /// # Errors
    /// Fails like a call, and where the number of bytes is not the announced one.
    pub async fn put(&self, upload: &Upload) -> Result<()> {
        let invalid = |problem: String| Err(self.invalid(&problem));
        let url = self.to.url.expose();
        if self.to.method != Method::PUT.as_str() {
            return invalid(format!("method {:?} in place of PUT", self.to.method));
        }
        if self.client.base_url().starts_with("https:") && !url.starts_with("https:") {
            return invalid("no https URL".to_owned());
        }
        let headers = self.headers()?;
        let announced = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if headers.contains_key(CONTENT_LENGTH) && announced != Some(self.size) {
            return invalid(format!("body length mismatch: its content-length is not {} bytes", self.size));
        }
        let other = Other { method: Method::PUT, path: url.to_owned(), endpoint: None };
        let mut request = Request::new(Target::Other(Arc::new(other)), &[]);
        request.external = true;
        request.timeout = BASE_UPLOAD_TIMEOUT + Duration::from_secs(self.size / MIN_UPLOAD_BYTES_PER_SEC);
        request.body = upload.body(self.size);
        request.headers = headers;
        Call::<()>::new(Ok(self.client.clone()), request).fetch(ANY, RawResponse::bytes).await.map(drop)
    }
    /// The headers of the presigned request: numbers may be JSON numbers. Those of the connection and of authentication
    /// are not the server's to set.
    fn headers(&self) -> Result<HeaderMap> {
        let pair = |(name, text): (&String, &Value)| -> Result<(HeaderName, HeaderValue)> {
            let text = text.as_str().map_or_else(|| text.to_string(), str::to_owned);
            let name = match name.parse() {
                Ok(CONTENT_LENGTH) => CONTENT_LENGTH,
                Ok(AUTHORIZATION | COOKIE | PROXY_AUTHORIZATION) => {
                    return Err(self.invalid(&format!("header {name:?}")));
                }
                _ => header_name(name).map_err(|_| self.invalid(&format!("header {name:?}")))?,
            };
            let value = header_value(name.as_str(), &text);
            Ok((name, value.map_err(|error| self.invalid(error.message()))?))
        };
        self.to.headers.iter().flat_map(|headers| &headers.0).map(pair).collect()
    }

    fn invalid(&self, problem: &str) -> Error {
        let error = Error::new(Kind::Decode, format!("invalid upload request: {problem}"));
        error.of(&Target::Known(self.operation))
    }
}

fn unreadable(problem: std::io::Error) -> Error {
    Error::new(Kind::Request, "cannot read the file").caused_by(problem)
}

/// The error of an upload.
///
/// ```
/// # use chatbotkit_client::{Client, Upload, types::ConversationId};
/// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
/// let film = || Upload::path("film.mp4", "video/mp4");
/// if let Err(error) = client.conversation().attachment().upload(&id, film()).await {
///     // An announced file is not announced again.
///     match error.pending() {
///         Some(pending) => pending.put(&film()).await?,
///         None => return Err(error.into()),
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct UploadError {
    error: Error,
    pending: Option<PendingUpload>,
}

impl UploadError {
    /// Returns the error itself.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// Returns the announced file, whose bytes can be uploaded again. None where the announcement failed.
    #[must_use]
    pub fn pending(&self) -> Option<&PendingUpload> {
        self.pending.as_ref()
    }
}

impl From<Error> for UploadError {
    fn from(error: Error) -> Self {
        Self { error, pending: None }
    }
}

impl From<UploadError> for Error {
    fn from(error: UploadError) -> Self {
        error.error
    }
}

impl fmt::Display for UploadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.pending {
            None => write!(f, "{}", self.error),
            Some(pending) => {
                write!(f, "{} ({} has no bytes yet)", self.error, pending.attachment.id)
            }
        }
    }
}

impl std::error::Error for UploadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

impl fmt::Debug for PendingUpload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingUpload")
            .field("attachment", &self.attachment)
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
