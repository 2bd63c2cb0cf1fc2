use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Method;
use reqwest::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

use crate::client::client;
use crate::core::Core;
use crate::error::{Error, Kind, Result};
use crate::generated::{operations, requests};
use crate::headers::{header_name, value};
use crate::send::{ANYTHING, Whole, fetch};
use crate::types::{
    AttachmentPage, ConversationId, FileDescription, FileRequest, ListAttachments, UploadAttachment, UploadFile,
    UploadUrl, UploadedAttachment,
};
use crate::upload::Content;
use crate::wire::{Other, Request, Target};
use crate::{Call, Upload};

/// What the server takes as a body: 4.5 MB.
const LARGEST_DIRECT: u64 = 4_500_000;
/// What an upload may take at least, and how many bytes a second it has to make in the long run.
const PATIENCE: Duration = Duration::from_secs(60);
const SLOWEST: u64 = 50_000;

client! {
    /// The files that belong to conversations.
    ConversationAttachmentClient
}

impl ConversationAttachmentClient {
    /// Lists the attachments of a conversation, in no particular order.
    ///
    /// See [`operations::LIST_ATTACHMENTS`](crate::operations::LIST_ATTACHMENTS).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, ListAttachments}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let page = client.conversation().attachment().list(id, ListAttachments::default()).await?;
    /// for file in page.items {
    ///     println!("{:?}: {:?} bytes", file.name, file.size);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, id: impl Into<ConversationId>, query: ListAttachments) -> Call<AttachmentPage> {
        self.0.call(requests::list_attachments(&id.into(), &query))
    }

    /// Attaches a file, in the form that fits it: by its URL, as the body up to 4.5 MB, and above
    /// that announced and then put where the server says, with the headers that it says and none of
    /// the client's.
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
    /// Those of a call. Where the file was announced and its bytes did not arrive, the error has the
    /// [`PendingUpload`] with which they can be put again, without announcing it twice.
    pub async fn upload(
        &self,
        id: impl Into<ConversationId>,
        upload: Upload,
    ) -> std::result::Result<UploadedAttachment, UploadError> {
        let id = id.into();
        if let Content::Url(url) = &upload.content {
            let body = UploadAttachment::Url(UploadUrl::builder().file(url.as_str()).build());
            return Ok(self.0.call(requests::upload_attachment(&id, &body)).await?);
        }
        let size = upload.size().await.map_err(unreadable)?;
        // These types would be taken for one of the other forms.
        let essence = upload.media.trim_start().to_ascii_lowercase();
        let misread = ["application/json", "multipart/"].iter().any(|it| essence.starts_with(it));
        if size <= LARGEST_DIRECT && !misread {
            let media = value("media type", &upload.media)?;
            let request = Request::new(&operations::UPLOAD_ATTACHMENT).segment(id.as_str());
            let mut request: Request<UploadedAttachment> = request.body(media, upload.body(size));
            request.headers.insert(CONTENT_LENGTH, size.into());
            return Ok(self.0.call(request).await?);
        }
        let pending = self.announce(id, &upload).await?;
        match pending.put(&upload).await {
            Ok(()) => Ok(pending.attachment),
            Err(error) => Err(UploadError { error, pending: Some(pending) }),
        }
    }

    /// Announces a file of any size, and gives the way to put its bytes.
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
    ///     println!("once more after: {error}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Those of a call, and what keeps the size of the file from being known: of an [`Upload::url`] only the
    /// server can know it.
    pub async fn announce(&self, id: impl Into<ConversationId>, upload: &Upload) -> Result<PendingUpload> {
        let size = upload.size().await.map_err(unreadable)?;
        let announced = i64::try_from(size).unwrap_or(i64::MAX);
        let file = FileDescription::builder().r#type(&upload.media).size(announced).maybe_name(upload.name.clone());
        let body = UploadAttachment::File(UploadFile::builder().file(file.build()).build());
        let attachment = self.0.call(requests::upload_attachment(&id.into(), &body)).await?;
        let Some(to) = attachment.upload_request.clone() else {
            let error = Error::new(Kind::Decode, "the answer does not say where to put the file");
            return Err(error.of(&Target::Known(&operations::UPLOAD_ATTACHMENT)));
        };
        Ok(PendingUpload { core: self.0.clone(), attachment, to, size })
    }
}

/// A file that the server knows of and whose bytes it waits for.
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
    core: Core,
    attachment: UploadedAttachment,
    to: FileRequest,
    size: u64,
}

impl PendingUpload {
    /// The attachment as it will be.
    #[must_use]
    pub fn attachment(&self) -> &UploadedAttachment {
        &self.attachment
    }

    /// Puts the bytes where the server wants them. It can be done again: the later bytes take the
    /// place of the earlier ones.
    ///
    /// # Errors
    /// Those of a call, and bytes that are not as many as were announced.
    pub async fn put(&self, upload: &Upload) -> Result<()> {
        let method = Method::from_bytes(self.to.method.as_bytes());
        let method = method.map_err(|problem| Error::new(Kind::Decode, problem.to_string()))?;
        let target = Target::Other(Arc::new(Other { method, path: self.to.url.expose().to_owned(), endpoint: None }));
        let mut request: Request<()> = Request::to(target);
        request.external = true;
        request.patience = Some(PATIENCE + Duration::from_secs(self.size / SLOWEST));
        request.body = upload.body(self.size);
        request.headers = headers(&self.to)?;
        fetch(&self.core, &request, ANYTHING, None, Whole::bytes).await.map(drop)
    }
}

/// The headers of a request that is to be made as it stands. Numbers may come as numbers.
fn headers(request: &FileRequest) -> Result<HeaderMap> {
    let pair = |(name, text): (&String, &Value)| -> Result<(HeaderName, HeaderValue)> {
        let text = text.as_str().map_or_else(|| text.to_string(), str::to_owned);
        Ok((header_name(name)?, value(name, &text)?))
    };
    request.headers.iter().map(pair).collect()
}

fn unreadable(problem: std::io::Error) -> Error {
    Error::new(Kind::Request, format!("the file cannot be read: {problem}")).caused_by(problem)
}

/// Why a file was not attached.
///
/// ```
/// # use chatbotkit_client::{Client, Upload, types::ConversationId};
/// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
/// let film = || Upload::path("film.mp4", "video/mp4");
/// if let Err(error) = client.conversation().attachment().upload(&id, film()).await {
///     // What was announced is not announced again.
///     match error.pending() {
///         Some(pending) => pending.put(&film()).await?,
///         None => return Err(error.into()),
///     }
/// }
/// # Ok(())
/// # }
/// ```
pub struct UploadError {
    error: Error,
    pending: Option<PendingUpload>,
}

impl UploadError {
    /// What went wrong.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// The file that was announced, to put its bytes again; nothing where it did not come to that.
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

impl fmt::Debug for UploadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadError").field("error", &self.error).field("pending", &self.pending).finish()
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
