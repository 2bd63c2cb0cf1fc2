use crate::Call;
use crate::client::client;
use crate::generated::requests;
use crate::types::{
    ConversationId, CreateMessage, CreatedMessage, ListMessages, MessageListEvent, MessagePage,
};

client! {
    /// The messages of conversations.
    ConversationMessageClient
}

impl ConversationMessageClient {
    /// Adds a message to a conversation. No model answers it.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, CreateMessage, MessageType}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let hours = CreateMessage::builder().r#type(MessageType::Context).text("We close at six.").build();
    /// let message = client.conversation().message().create(id, hours).await?;
    /// println!("{}", message.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        id: impl Into<ConversationId>,
        message: CreateMessage,
    ) -> Call<CreatedMessage> {
        self.0.call(requests::create_message(&id.into(), &message))
    }

    /// Lists the messages of a conversation, the oldest first unless asked otherwise: a page, or
    /// the events of a stream.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, ListMessages}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let page = client.conversation().message().list(id, ListMessages::default()).await?;
    /// for message in page.items {
    ///     println!("{}: {}", message.r#type, message.text);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(
        &self,
        id: impl Into<ConversationId>,
        query: ListMessages,
    ) -> Call<MessagePage, MessageListEvent> {
        self.0.call(requests::list_messages(&id.into(), &query))
    }
}
