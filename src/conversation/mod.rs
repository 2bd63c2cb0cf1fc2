//! Conversations.

mod message;
mod session;

pub use message::ConversationMessageClient;
pub use session::ConversationSessionClient;

use crate::Call;
use crate::client::client;
use crate::generated::requests;
use crate::types::{
    CompleteConversation, CompleteStateless, Completion, Conversation, ConversationId,
    ConversationListEvent, ConversationPage, CreateConversation, CreatedConversation,
    DeleteConversation, DeletedConversation, Event, ListConversations, ReceiveMessage,
    ReceivedMessage, SendMessage, SentMessage, StatelessCompletion,
};

client! {
    /// Conversations: messages, and what answers them.
    ConversationClient
}

impl ConversationClient {
    /// Makes a conversation.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{BotId, CreateConversation}};
    /// # async fn example(client: Client, bot: BotId) -> chatbotkit_client::Result<()> {
    /// let conversation = CreateConversation::builder().bot_id(bot).build();
    /// let conversation = client.conversation().create(conversation).await?;
    /// println!("{}", conversation.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, conversation: CreateConversation) -> Call<CreatedConversation> {
        self.0.call(requests::create_conversation(&conversation))
    }

    /// Reads a conversation. Its messages are listed by [`message`](Self::message).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let conversation = client.conversation().fetch(id).await?;
    /// println!("{:?}", conversation.bot_id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn fetch(&self, id: impl Into<ConversationId>) -> Call<Conversation> {
        self.0.call(requests::fetch_conversation(&id.into()))
    }

    /// Lists conversations: a page, or the events of a stream.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{BotId, ListConversations}};
    /// # async fn example(client: Client, bot: BotId) -> chatbotkit_client::Result<()> {
    /// let of_bot = ListConversations::builder().bot_id([bot]).take(20).build();
    /// let page = client.conversation().list(of_bot).await?;
    /// println!("{} conversations", page.items.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, query: ListConversations) -> Call<ConversationPage, ConversationListEvent> {
        self.0.call(requests::list_conversations(&query))
    }

    /// Deletes a conversation with all its messages.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// client.conversation().delete(id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: impl Into<ConversationId>) -> Call<DeletedConversation> {
        self.0.call(requests::delete_conversation(
            &id.into(),
            &DeleteConversation {},
        ))
    }

    /// Says something and gets the answer, whole or as it comes.
    ///
    /// The text is stored before the model runs, so a failed call that
    /// [may have taken effect](crate::Error::may_have_taken_effect) is continued by one without text.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{CompleteConversation, ConversationId}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let question = CompleteConversation::builder().text("Hello").build();
    /// let answer = client.conversation().complete(id, question).await?;
    /// println!("{} ({:?})", answer.text, answer.end.reason);
    /// # Ok(())
    /// # }
    /// ```
    pub fn complete(
        &self,
        id: impl Into<ConversationId>,
        question: CompleteConversation,
    ) -> Call<Completion, Event> {
        self.0
            .call(requests::complete_conversation(&id.into(), &question))
    }

    /// Gets the answer to messages that are not stored.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{CompleteStateless, Message, MessageType}};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// let hello = Message::builder().r#type(MessageType::User).text("Hello").build();
    /// let messages = CompleteStateless::builder().messages([hello]).model("gpt-4o").build();
    /// let answer = client.conversation().complete_stateless(messages).await?;
    /// println!("{}", answer.text);
    /// # Ok(())
    /// # }
    /// ```
    pub fn complete_stateless(
        &self,
        conversation: CompleteStateless,
    ) -> Call<StatelessCompletion, Event> {
        self.0.call(requests::complete_stateless(&conversation))
    }

    /// Says something without asking for the answer.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, SendMessage}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let message = SendMessage::builder().text("My name is Ada.").build();
    /// let sent = client.conversation().send(id, message).await?;
    /// println!("{} entities", sent.entities.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn send(
        &self,
        id: impl Into<ConversationId>,
        message: SendMessage,
    ) -> Call<SentMessage, Event> {
        self.0.call(requests::send_message(&id.into(), &message))
    }

    /// Gets the answer to what the conversation holds.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, ReceiveMessage}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let answer = client.conversation().receive(id, ReceiveMessage::default()).await?;
    /// println!("{}", answer.text.unwrap_or_default());
    /// # Ok(())
    /// # }
    /// ```
    pub fn receive(
        &self,
        id: impl Into<ConversationId>,
        with: ReceiveMessage,
    ) -> Call<ReceivedMessage, Event> {
        self.0.call(requests::receive_message(&id.into(), &with))
    }

    /// The messages of conversations.
    #[must_use]
    pub fn message(&self) -> ConversationMessageClient {
        ConversationMessageClient::of(&self.0)
    }

    /// The sessions of conversations.
    #[must_use]
    pub fn session(&self) -> ConversationSessionClient {
        ConversationSessionClient::of(&self.0)
    }
}
