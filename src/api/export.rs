use bytes::Bytes;
use futures_util::stream::BoxStream;

use crate::call::Call;
use crate::error::Result;
use crate::http::Response;
use crate::runtime::Csv;
use crate::runtime::media::CSV;

impl<T: Csv, S> Call<T, S> {
    /// Returns the export as one CSV document.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ExportConversations};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let table = client.conversation().export(ExportConversations::default()).csv().await?;
    /// std::fs::write("conversations.csv", table.value)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Fails like awaiting the call.
    pub async fn csv(self) -> Result<Response<Bytes>> {
        self.fetch(CSV, |raw| raw.bytes().map(Box::new)).await
    }

    /// Streams the export as CSV.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ExportConversations};
    /// # async fn example(client: Client, mut file: tokio::fs::File) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt;
    /// use tokio::io::AsyncWriteExt;
    ///
    /// let mut chunks = client.conversation().export(ExportConversations::default()).csv_stream();
    /// while let Some(chunk) = chunks.try_next().await? {
    ///     file.write_all(&chunk).await?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Yields an error as the last item where the response breaks off.
    pub fn csv_stream(self) -> BoxStream<'static, Result<Bytes>> {
        self.chunks(CSV)
    }
}
