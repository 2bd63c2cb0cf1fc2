use super::pending_upload::{Destination, PendingUpload, UploadError};
use super::upload::Upload;
use crate::clients::FileClient;
use crate::error::Result;
use crate::operations;
use crate::types::{FileId, UploadedFile};

impl FileClient {
    /// Uploads the content of a file: by its URL, or as the request body up to 4.5 MB. Larger content is announced, and
    /// then uploaded with the presigned request of the response, without the client's headers.
    ///
    /// See [`operations::UPLOAD_FILE`](crate::operations::UPLOAD_FILE).
    ///
    /// ```no_run
    /// # use chatbotkit_client::{Client, types::FileId};
    /// # async fn example(client: Client, id: FileId) -> chatbotkit_client::Result<()> {
    /// use chatbotkit_client::Upload;
    ///
    /// let film = Upload::path("film.mp4", "video/mp4").on_progress(|sent| println!("{sent} bytes"));
    /// let file = client.file().upload(id, film).await?;
    /// println!("{}", file.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Fails like a call. After an announcement the error has the [`PendingUpload`], with which the bytes can be uploaded
    /// again without a second announcement.
    pub async fn upload(
        &self,
        id: impl Into<FileId>,
        upload: Upload,
    ) -> std::result::Result<UploadedFile, UploadError<UploadedFile>> {
        self.destination(&id.into()).upload(upload).await
    }

    /// Announces content of any size, and returns the upload of its bytes.
    ///
    /// See [`operations::UPLOAD_FILE`](crate::operations::UPLOAD_FILE).
    ///
    /// ```no_run
    /// # use chatbotkit_client::{Client, types::FileId};
    /// # async fn example(client: Client, id: FileId) -> chatbotkit_client::Result<()> {
    /// use chatbotkit_client::Upload;
    ///
    /// let film = Upload::path("film.mp4", "video/mp4");
    /// let pending = client.file().announce(id, &film).await?;
    /// while let Err(error) = pending.put(&film).await {
    ///     println!("trying again: {error}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Fails like a call, and where the size of the file is unknown: only the server knows that of an [`Upload::url`].
    pub async fn announce(&self, id: impl Into<FileId>, upload: &Upload) -> Result<PendingUpload<UploadedFile>> {
        self.destination(&id.into()).announce(upload).await
    }

    fn destination<'a>(&'a self, id: &'a FileId) -> Destination<'a> {
        Destination { client: &self.0, operation: &operations::UPLOAD_FILE, id: id.as_str() }
    }
}
