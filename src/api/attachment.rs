use super::pending_upload::{Destination, PendingUpload, UploadError};
use super::upload::Upload;
use crate::clients::ConversationAttachmentClient;
use crate::error::Result;
use crate::operations;
use crate::types::{ConversationId, UploadedAttachment};

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
        self.destination(&id.into()).upload(upload).await
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
        self.destination(&id.into()).announce(upload).await
    }

    fn destination<'a>(&'a self, id: &'a ConversationId) -> Destination<'a> {
        Destination { client: &self.0, operation: &operations::UPLOAD_ATTACHMENT, id: id.as_str() }
    }
}
