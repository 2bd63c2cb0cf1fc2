use crate::Call;
use crate::client::client;
use crate::generated::requests;
use crate::types::{
    ConversationId, ConversationMessage, CreateMessage, CreateMessages, CreatedMessage, CreatedMessages, DeleteMessage,
    DeletedMessage, Downvote, ListMessages, MessageId, MessageListEvent, MessagePage, MessageVote, SynthesizeMessage,
    SynthesizedMessage, UpdateMessage, UpdatedMessage, Upvote,
};

client! {
    /// The messages of conversations.
    ConversationMessageClient
}

impl ConversationMessageClient {
    /// Adds a message to a conversation. No model answers it.
    ///
    /// See [`operations::CREATE_MESSAGE`](crate::operations::CREATE_MESSAGE).
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
    pub fn create(&self, id: impl Into<ConversationId>, message: CreateMessage) -> Call<CreatedMessage> {
        self.0.call(requests::create_message(&id.into(), &message))
    }

    /// Lists the messages of a conversation, the oldest first unless asked otherwise: a page, or
    /// the events of a stream.
    ///
    /// See [`operations::LIST_MESSAGES`](crate::operations::LIST_MESSAGES).
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
    pub fn list(&self, id: impl Into<ConversationId>, query: ListMessages) -> Call<MessagePage, MessageListEvent> {
        self.0.call(requests::list_messages(&id.into(), &query))
    }

    /// Adds messages to a conversation, in the order given, 100 at most. No model answers them.
    ///
    /// See [`operations::CREATE_MESSAGES`](crate::operations::CREATE_MESSAGES).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{BatchMessage, ConversationId, CreateMessages, MessageType}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let hello = BatchMessage::builder().r#type(MessageType::User).text("Hello").id("old-1").build();
    /// let made = client.conversation().message().create_batch(id, CreateMessages::builder().items([hello]).build()).await?;
    /// println!("{:?} is now {}", made.items[0].original_id, made.items[0].id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_batch(&self, id: impl Into<ConversationId>, messages: CreateMessages) -> Call<CreatedMessages> {
        self.0.call(requests::create_messages(&id.into(), &messages))
    }

    /// Reads a message.
    ///
    /// See [`operations::FETCH_MESSAGE`](crate::operations::FETCH_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, MessageId}};
    /// # async fn example(client: Client, id: ConversationId, message: MessageId) -> chatbotkit_client::Result<()> {
    /// let message = client.conversation().message().fetch(id, message).await?;
    /// println!("{}: {}", message.r#type, message.text);
    /// # Ok(())
    /// # }
    /// ```
    pub fn fetch(&self, id: impl Into<ConversationId>, message: impl Into<MessageId>) -> Call<ConversationMessage> {
        self.0.call(requests::fetch_message(&id.into(), &message.into()))
    }

    /// Changes what is given of a message and leaves the rest.
    ///
    /// See [`operations::UPDATE_MESSAGE`](crate::operations::UPDATE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, MessageId, UpdateMessage}};
    /// # async fn example(client: Client, id: ConversationId, message: MessageId) -> chatbotkit_client::Result<()> {
    /// let update = UpdateMessage::builder().text("Hello there").build();
    /// client.conversation().message().update(id, message, update).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        id: impl Into<ConversationId>,
        message: impl Into<MessageId>,
        update: UpdateMessage,
    ) -> Call<UpdatedMessage> {
        self.0.call(requests::update_message(&id.into(), &message.into(), &update))
    }

    /// Deletes a message.
    ///
    /// See [`operations::DELETE_MESSAGE`](crate::operations::DELETE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, MessageId}};
    /// # async fn example(client: Client, id: ConversationId, message: MessageId) -> chatbotkit_client::Result<()> {
    /// client.conversation().message().delete(id, message).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: impl Into<ConversationId>, message: impl Into<MessageId>) -> Call<DeletedMessage> {
        self.0.call(requests::delete_message(&id.into(), &message.into(), &DeleteMessage {}))
    }

    /// Adds a vote for a message.
    ///
    /// See [`operations::UPVOTE_MESSAGE`](crate::operations::UPVOTE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, MessageId, Upvote}};
    /// # async fn example(client: Client, id: ConversationId, message: MessageId) -> chatbotkit_client::Result<()> {
    /// client.conversation().message().upvote(id, message, Upvote::default()).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upvote(
        &self,
        id: impl Into<ConversationId>,
        message: impl Into<MessageId>,
        vote: Upvote,
    ) -> Call<MessageVote> {
        self.0.call(requests::upvote_message(&id.into(), &message.into(), &vote))
    }

    /// Adds a vote against a message.
    ///
    /// See [`operations::DOWNVOTE_MESSAGE`](crate::operations::DOWNVOTE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, Downvote, MessageId}};
    /// # async fn example(client: Client, id: ConversationId, message: MessageId) -> chatbotkit_client::Result<()> {
    /// let wrong = Downvote::builder().value(-100).reason("Wrong").build();
    /// client.conversation().message().downvote(id, message, wrong).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn downvote(
        &self,
        id: impl Into<ConversationId>,
        message: impl Into<MessageId>,
        vote: Downvote,
    ) -> Call<MessageVote> {
        self.0.call(requests::downvote_message(&id.into(), &message.into(), &vote))
    }

    /// Makes speech of a message, or of other words in its place.
    ///
    /// See [`operations::SYNTHESIZE_MESSAGE`](crate::operations::SYNTHESIZE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, MessageId, SynthesizeMessage}};
    /// # async fn example(client: Client, id: ConversationId, message: MessageId) -> chatbotkit_client::Result<()> {
    /// let speech = client.conversation().message().synthesize(id, message, SynthesizeMessage::default()).await?;
    /// println!("{}", speech.url.is_some());
    /// # Ok(())
    /// # }
    /// ```
    pub fn synthesize(
        &self,
        id: impl Into<ConversationId>,
        message: impl Into<MessageId>,
        speech: SynthesizeMessage,
    ) -> Call<SynthesizedMessage> {
        self.0.call(requests::synthesize_message(&id.into(), &message.into(), &speech))
    }
}
