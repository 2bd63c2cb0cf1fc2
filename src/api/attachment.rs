use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_LENGTH, COOKIE, HeaderMap, HeaderName, HeaderValue, PROXY_AUTHORIZATION};
use serde_json::Value;

use super::upload::{Content, Upload};
use crate::call::Call;
use crate::client::Client;
use crate::clients::ConversationAttachmentClient;
use crate::config::{header_name, header_value};
use crate::error::{Error, Kind, Result};
use crate::http::RawResponse;
use crate::operations;
use crate::runtime::media::ANY;
use crate::runtime::{Other, Request, Target};
use crate::types::{
    ConversationId, FileDescription, FileRequest, UploadAttachment, UploadFile, UploadUrl, UploadedAttachment,
};

/// The largest file that the server takes as a request body: 4.5 MB.
const MAX_DIRECT_BYTES: u64 = 4_500_000;
/// The timeout of an upload, and the rate by which its size extends it.
const BASE_UPLOAD_TIMEOUT: Duration = Duration::from_secs(60);
const MIN_UPLOAD_BYTES_PER_SEC: u64 = 50_000;

/// A call of the upload operation.
fn call(client: &Client, id: &ConversationId, body: &UploadAttachment) -> Call<UploadedAttachment> {
    let target = Target::Known(&operations::UPLOAD_ATTACHMENT);
    Call::new(Ok(client.clone()), Request::new(target, &[id.as_str()]).json(body))
}

impl ConversationAttachmentClient {
    /// Attaches a file: by its URL, or as the request body up to 4.5 MB. A larger file is announced, and then uploaded with
    /// the presigned request of the response, without the client's headers.
    ///
    /// See [`operations::UPLOAD_ATTACHMENT`](crate::operations::UPLOAD_ATTACHMENT).
    ///
    /// ```no_run
    /// # use chatbotkit_client::{Client, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use chatbotkit_client::Upload;
    ///
    /// let film = Upload::path("film.mp4", "video/mp4").on_progress(|sent| println!("{sent} bytes"));
    /// let attachment = client.conversation().attachment().upload(id, film).await?;
    /// println!("{}", attachment.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Fails like a call. After an announcement the error has the [`PendingUpload`], with which the bytes can be uploaded
    /// again without a second announcement.
    pub async fn upload(
        &self,
        id: impl Into<ConversationId>,
        upload: Upload,
    ) -> std::result::Result<UploadedAttachment, UploadError> {
        let id = id.into();
        if let Content::Url(url) = &upload.content {
            let body = UploadAttachment::Url(UploadUrl::builder().file(url.as_str()).build());
            return Ok(call(&self.0, &id, &body).await?);
        }
        let size = upload.size().await.map_err(unreadable)?;
        // The server would read a body of these types as one of the other forms.
        let essence = upload.media.trim_start().to_ascii_lowercase();
        let misread = ["application/json", "multipart/"].iter().any(|it| essence.starts_with(it));
        if size <= MAX_DIRECT_BYTES && !misread {
            let media = header_value("media type", &upload.media)?;
            let target = Target::Known(&operations::UPLOAD_ATTACHMENT);
            let mut request = Request::new(target, &[id.as_str()]).body(media, upload.body(size));
            request.headers.insert(CONTENT_LENGTH, size.into());
            return Ok(Call::<UploadedAttachment>::new(Ok(self.0.clone()), request).await?);
        }
        let pending = self.announce(id, &upload).await?;
        match pending.put(&upload).await {
            Ok(()) => Ok(pending.attachment),
            Err(error) => Err(UploadError { error, pending: Some(pending) }),
        }
    }

    /// Announces a file of any size, and returns the upload of its bytes.
    ///
    /// See [`operations::UPLOAD_ATTACHMENT`](crate::operations::UPLOAD_ATTACHMENT).
    ///
    /// ```no_run
    /// # use chatbotkit_client::{Client, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use chatbotkit_client::Upload;
    ///
    /// let film = Upload::path("film.mp4", "video/mp4");
    /// let pending = client.conversation().attachment().announce(id, &film).await?;
    /// while let Err(error) = pending.put(&film).await {
    ///     println!("trying again: {error}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Fails like a call, and where the size of the file is unknown: only the server knows that of an [`Upload::url`].
    pub async fn announce(&self, id: impl Into<ConversationId>, upload: &Upload) -> Result<PendingUpload> {
        let size = upload.size().await.map_err(unreadable)?;
        let announced = i64::try_from(size).unwrap_or(i64::MAX);
        let file = FileDescription::builder().r#type(&upload.media).size(announced).maybe_name(upload.name.clone());
        let body = UploadAttachment::File(UploadFile::builder().file(file.build()).build());
        let attachment = call(&self.0, &id.into(), &body).await?;
        let Some(to) = attachment.upload_request.clone() else {
            let error = Error::new(Kind::Decode, "the response has no upload request");
            return Err(error.of(&Target::Known(&operations::UPLOAD_ATTACHMENT)));
        };
        Ok(PendingUpload { client: self.0.clone(), attachment, to, size })
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
    attachment: UploadedAttachment,
    to: FileRequest,
    size: u64,
}

impl PendingUpload {
    /// Returns the announced attachment.
    #[must_use]
    pub fn attachment(&self) -> &UploadedAttachment {
        &self.attachment
    }

    /// Uploads the bytes. A repeated upload replaces the bytes of an earlier one.
    ///
    /// # Errors
    /// Fails like a call, and where the number of bytes is not the announced one.
    pub async fn put(&self, upload: &Upload) -> Result<()> {
        let invalid = |problem: String| Err(invalid_upload_request(&problem));
        let url = self.to.url.expose();
        if self.to.method != Method::PUT.as_str() {
            return invalid(format!("method {:?} in place of PUT", self.to.method));
        }
        if self.client.base_url().starts_with("https:") && !url.starts_with("https:") {
            return invalid("no https URL".to_owned());
        }
        let headers = headers(&self.to)?;
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
}

/// The headers of a presigned request: numbers may be JSON numbers. Those of the connection and of authentication are not
/// the server's to set.
fn headers(request: &FileRequest) -> Result<HeaderMap> {
    let pair = |(name, text): (&String, &Value)| -> Result<(HeaderName, HeaderValue)> {
        let text = text.as_str().map_or_else(|| text.to_string(), str::to_owned);
        let name = match name.parse() {
            Ok(CONTENT_LENGTH) => CONTENT_LENGTH,
            Ok(AUTHORIZATION | COOKIE | PROXY_AUTHORIZATION) => {
                return Err(invalid_upload_request(&format!("header {name:?}")));
            }
            _ => header_name(name).map_err(|_| invalid_upload_request(&format!("header {name:?}")))?,
        };
        let value = header_value(name.as_str(), &text);
        Ok((name, value.map_err(|error| invalid_upload_request(error.message()))?))
    };
    request.headers.iter().flat_map(|headers| &headers.0).map(pair).collect()
}

fn invalid_upload_request(problem: &str) -> Error {
    let error = Error::new(Kind::Decode, format!("invalid upload request: {problem}"));
    error.of(&Target::Known(&operations::UPLOAD_ATTACHMENT))
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
                write!(f, "{} (attachment {} has no bytes yet)", self.error, pending.attachment.id)
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
