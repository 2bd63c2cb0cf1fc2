use std::fmt;
use std::time::Duration;

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_LENGTH, COOKIE, HeaderMap, HeaderName, HeaderValue, PROXY_AUTHORIZATION};
use serde_core::de::DeserializeOwned;
use serde_json::Value;

use super::upload::{Content, Upload};
use crate::call::Call;
use crate::client::Client;
use crate::config::{header_name, header_value};
use crate::error::{Error, Kind, Result};
use crate::operations::Operation;
use crate::runtime::media::ANY;
use crate::runtime::{Request, Target};
#[cfg(feature = "file")]
use crate::types::UploadedFile;
use crate::types::{FileDescription, FileRequest, UploadAttachment, UploadFile, UploadUrl, UploadedAttachment};

/// The largest file that the server takes as a request body: 4.5 MB.
const MAX_DIRECT_BYTES: u64 = 4_500_000;
/// The timeout of an upload, and the rate by which its size extends it.
const BASE_UPLOAD_TIMEOUT: Duration = Duration::from_secs(60);
const MIN_UPLOAD_BYTES_PER_SEC: u64 = 50_000;

/// The response to an upload or to an announcement.
#[doc(hidden)]
pub trait Uploaded: DeserializeOwned + fmt::Debug + Send + 'static {
    fn id(&self) -> &str;
    fn upload_request(&self) -> Option<&FileRequest>;
}

impl Uploaded for UploadedAttachment {
    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn upload_request(&self) -> Option<&FileRequest> {
        self.upload_request.as_ref()
    }
}

#[cfg(feature = "file")]
impl Uploaded for UploadedFile {
    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn upload_request(&self) -> Option<&FileRequest> {
        self.upload_request.as_ref()
    }
}

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

    fn call<T>(&self, request: Request) -> Call<T> {
        Call::new(Ok(self.client.clone()), request)
    }

    /// Uploads in one request, or after an announcement.
    pub(super) async fn upload<T: Uploaded>(&self, upload: Upload) -> std::result::Result<T, UploadError<T>> {
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
        let pending = self.announce::<T>(&upload).await?;
        match pending.put(&upload).await {
            Ok(()) => Ok(pending.uploaded),
            Err(error) => Err(UploadError { error, pending: Some(pending) }),
        }
    }

    pub(super) async fn announce<T: Uploaded>(&self, upload: &Upload) -> Result<PendingUpload<T>> {
        let size = upload.size().await.map_err(unreadable)?;
        let announced = i64::try_from(size).unwrap_or(i64::MAX);
        let file = FileDescription::builder().r#type(&upload.media).size(announced).maybe_name(upload.name.clone());
        let body = UploadAttachment::File(UploadFile::builder().file(file.build()).build());
        let uploaded: T = self.call(self.request().json(&body)).await?;
        let Some(to) = uploaded.upload_request().cloned() else {
            let error = Error::new(Kind::Decode, "the response has no upload request");
            return Err(error.of(&Target::Known(self.operation)));
        };
        Ok(PendingUpload { client: self.client.clone(), operation: self.operation, uploaded, to, size })
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
pub struct PendingUpload<T = UploadedAttachment> {
    client: Client,
    operation: &'static Operation,
    uploaded: T,
    to: FileRequest,
    size: u64,
}

impl PendingUpload {
    /// Returns the announced attachment.
    #[must_use]
    pub fn attachment(&self) -> &UploadedAttachment {
        &self.uploaded
    }
}

#[cfg(feature = "file")]
impl PendingUpload<UploadedFile> {
    /// Returns the file whose content is announced.
    #[must_use]
    pub fn file(&self) -> &UploadedFile {
        &self.uploaded
    }
}

impl<T> PendingUpload<T> {
    /// Uploads the bytes. A repeated upload replaces the bytes of an earlier one.
    ///
    /// # Errors
    /// Fails like a call, and where the number of bytes is not the announced one.
    pub async fn put(&self, upload: &Upload) -> Result<()> {
        let invalid = |problem: String| Err(self.invalid(&problem));
        let url = self.to.url.expose();
        if !self.to.method.eq_ignore_ascii_case(Method::PUT.as_str()) {
            return invalid(format!("method {:?} in place of PUT", self.to.method));
        }
        if self.client.base_url().starts_with("https:") && !url.starts_with("https:") {
            return invalid("no https URL".to_owned());
        }
        let mut headers = self.headers()?;
        let announced = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if headers.contains_key(CONTENT_LENGTH) && announced != Some(self.size) {
            return invalid(format!("body length mismatch: its content-length is not {} bytes", self.size));
        }
        headers.insert(CONTENT_LENGTH, self.size.into());
        let mut request = Request::new(Target::other(Method::PUT, url.to_owned(), None), &[]);
        request.external = true;
        request.body = upload.body(self.size);
        request.headers = headers;
        // The timeout of the client may be meant for small requests.
        let timeout = BASE_UPLOAD_TIMEOUT + Duration::from_secs(self.size / MIN_UPLOAD_BYTES_PER_SEC);
        let timeout = self.client.0.settings.timeout.map_or(timeout, |of_client| of_client.max(timeout));
        let call = Call::<()>::new(Ok(self.client.clone()), request).timeout(timeout);
        call.fetch(ANY, |_| Ok(Box::new(()))).await.map(drop)
    }

    /// The headers of the presigned request: numbers may be JSON numbers, and null is none. Those of the connection and of
    /// authentication are not the server's to set.
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
        let headers = self.to.headers.iter().flat_map(|headers| &headers.0);
        headers.filter(|(_, value)| !value.is_null()).map(pair).collect()
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
pub struct UploadError<T = UploadedAttachment> {
    error: Error,
    pending: Option<PendingUpload<T>>,
}

impl<T> UploadError<T> {
    /// Returns the error itself.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// Returns the announced file, whose bytes can be uploaded again. None where the announcement failed.
    #[must_use]
    pub fn pending(&self) -> Option<&PendingUpload<T>> {
        self.pending.as_ref()
    }
}

impl<T> From<Error> for UploadError<T> {
    fn from(error: Error) -> Self {
        Self { error, pending: None }
    }
}

impl<T> From<UploadError<T>> for Error {
    fn from(error: UploadError<T>) -> Self {
        error.error
    }
}

impl<T: Uploaded> fmt::Display for UploadError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.pending {
            None => write!(f, "{}", self.error),
            Some(pending) => {
                write!(f, "{} ({} may have no bytes)", self.error, pending.uploaded.id())
            }
        }
    }
}

impl<T: Uploaded> std::error::Error for UploadError<T> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

impl<T: fmt::Debug> fmt::Debug for PendingUpload<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingUpload")
            .field("uploaded", &self.uploaded)
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
