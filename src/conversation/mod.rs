//! Conversations.

mod attachment;
mod dispatch;
mod message;
mod session;

pub use attachment::{ConversationAttachmentClient, PendingUpload, UploadError};
pub use dispatch::OnChannel;
pub use message::ConversationMessageClient;
pub use session::ConversationSessionClient;

use crate::Call;
use crate::client::client;
use crate::generated::requests;
use crate::types::{
    ChannelId, Checkpoint, CompactConversation, CompactStateless, CompleteConversation, CompleteStateless, Completion,
    Conversation, ConversationExport, ConversationExportEvent, ConversationId, ConversationListEvent, ConversationPage,
    ConversationUsage, ConversationVote, CreateConversation, CreatedConversation, DeleteConversation,
    DeletedConversation, DispatchConversation, DispatchStateless, Dispatched, Downvote, Event, ExportConversations,
    FetchConversationUsage, ListConversations, ReceiveMessage, ReceivedMessage, SendMessage, SentMessage,
    StatelessCompletion, Summary, UpdateConversation, UpdatedConversation, UpsertContact, UpsertedContact, Upvote,
};

client! {
    /// Conversations: messages, and what answers them.
    ConversationClient
}

impl ConversationClient {
    /// Makes a conversation.
    ///
    /// See [`operations::CREATE_CONVERSATION`](crate::operations::CREATE_CONVERSATION).
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
    /// See [`operations::FETCH_CONVERSATION`](crate::operations::FETCH_CONVERSATION).
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
    /// See [`operations::LIST_CONVERSATIONS`](crate::operations::LIST_CONVERSATIONS).
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
    /// See [`operations::DELETE_CONVERSATION`](crate::operations::DELETE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// client.conversation().delete(id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: impl Into<ConversationId>) -> Call<DeletedConversation> {
        self.0.call(requests::delete_conversation(&id.into(), &DeleteConversation {}))
    }

    /// Says something and gets the answer, whole or as it comes.
    ///
    /// The text is stored before the model runs. After a failed call that
    /// [may have taken effect](crate::Error::may_have_taken_effect) the last messages tell how far it came: a
    /// text that is stored and not answered is answered by a call without text. A
    /// [`dispatch`](Self::dispatch) can be made again as it is.
    ///
    /// See [`operations::COMPLETE_CONVERSATION`](crate::operations::COMPLETE_CONVERSATION).
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
    pub fn complete(&self, id: impl Into<ConversationId>, question: CompleteConversation) -> Call<Completion, Event> {
        self.0.call(requests::complete_conversation(&id.into(), &question))
    }

    /// Gets the answer to messages that are not stored.
    ///
    /// See [`operations::COMPLETE_STATELESS`](crate::operations::COMPLETE_STATELESS).
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
    pub fn complete_stateless(&self, conversation: CompleteStateless) -> Call<StatelessCompletion, Event> {
        self.0.call(requests::complete_stateless(&conversation))
    }

    /// Says something without asking for the answer.
    ///
    /// See [`operations::SEND_MESSAGE`](crate::operations::SEND_MESSAGE).
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
    pub fn send(&self, id: impl Into<ConversationId>, message: SendMessage) -> Call<SentMessage, Event> {
        self.0.call(requests::send_message(&id.into(), &message))
    }

    /// Gets the answer to what the conversation holds.
    ///
    /// See [`operations::RECEIVE_MESSAGE`](crate::operations::RECEIVE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, ReceiveMessage}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let answer = client.conversation().receive(id, ReceiveMessage::default()).await?;
    /// println!("{}", answer.text.unwrap_or_default());
    /// # Ok(())
    /// # }
    /// ```
    pub fn receive(&self, id: impl Into<ConversationId>, with: ReceiveMessage) -> Call<ReceivedMessage, Event> {
        self.0.call(requests::receive_message(&id.into(), &with))
    }

    /// Changes what is given of a conversation and leaves the rest.
    ///
    /// See [`operations::UPDATE_CONVERSATION`](crate::operations::UPDATE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, Meta, MetaUpdate, UpdateConversation}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let solved = MetaUpdate::merge(Meta::from_iter([("solved", true)]));
    /// let update = UpdateConversation::builder().meta(solved).clear_task_id().build();
    /// client.conversation().update(id, update).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, id: impl Into<ConversationId>, update: UpdateConversation) -> Call<UpdatedConversation> {
        self.0.call(requests::update_conversation(&id.into(), &update))
    }

    /// Says something and has it answered in the background: the events go to a channel.
    ///
    /// Where no channel is given the client picks one that cannot be guessed, so that the call can be
    /// repeated without being done twice. Awaiting gives the channel; the stream is that of
    /// [`complete`](Self::complete), heard on the channel: it ends with the result, goes on where a
    /// connection breaks, and hands out each event once and in order. Where that cannot be known, an error
    /// says so that is a [gap](crate::Error::is_gap), and the stream goes on after it.
    ///
    /// Dispatched again with the same channel within the hour, nothing is done twice, and the stream is
    /// the same from its beginning: so a program that was restarted goes on listening.
    ///
    /// See [`operations::DISPATCH_CONVERSATION`](crate::operations::DISPATCH_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, Event, types::{ConversationId, DispatchConversation}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let question = DispatchConversation::builder().text("Hello").build();
    /// let mut tokens = client.conversation().dispatch(id, question).stream().tokens();
    /// while let Some(token) = tokens.try_next().await? {
    ///     print!("{token}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn dispatch(
        &self,
        id: impl Into<ConversationId>,
        mut question: DispatchConversation,
    ) -> Call<Dispatched, OnChannel> {
        let channel = question.channel_id.get_or_insert_with(unguessable).clone();
        self.0.call(requests::dispatch_conversation(&id.into(), &question)).on_channel(channel)
    }

    /// Has messages answered in the background that are not stored; see [`dispatch`](Self::dispatch).
    ///
    /// See [`operations::DISPATCH_STATELESS`](crate::operations::DISPATCH_STATELESS).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{DispatchStateless, Message}};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// let messages = DispatchStateless::builder().messages([Message::user("Hello")]).build();
    /// let channel = client.conversation().dispatch_stateless(messages).await?.channel_id;
    /// # Ok(())
    /// # }
    /// ```
    pub fn dispatch_stateless(&self, mut conversation: DispatchStateless) -> Call<Dispatched, OnChannel> {
        let channel = conversation.channel_id.get_or_insert_with(unguessable).clone();
        self.0.call(requests::dispatch_stateless(&conversation)).on_channel(channel)
    }

    /// Adds a vote for a conversation.
    ///
    /// See [`operations::UPVOTE_CONVERSATION`](crate::operations::UPVOTE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, Upvote}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// client.conversation().upvote(id, Upvote::builder().value(50).build()).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upvote(&self, id: impl Into<ConversationId>, vote: Upvote) -> Call<ConversationVote> {
        self.0.call(requests::upvote_conversation(&id.into(), &vote))
    }

    /// Adds a vote against a conversation.
    ///
    /// See [`operations::DOWNVOTE_CONVERSATION`](crate::operations::DOWNVOTE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, Downvote}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// client.conversation().downvote(id, Downvote::default()).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn downvote(&self, id: impl Into<ConversationId>, vote: Downvote) -> Call<ConversationVote> {
        self.0.call(requests::downvote_conversation(&id.into(), &vote))
    }

    /// Adds a checkpoint that stands for the messages before it.
    ///
    /// See [`operations::COMPACT_CONVERSATION`](crate::operations::COMPACT_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let checkpoint = client.conversation().compact(id).await?;
    /// println!("{}", checkpoint.text);
    /// # Ok(())
    /// # }
    /// ```
    pub fn compact(&self, id: impl Into<ConversationId>) -> Call<Checkpoint> {
        self.0.call(requests::compact_conversation(&id.into(), &CompactConversation {}))
    }

    /// Summarises messages that are not stored.
    ///
    /// See [`operations::COMPACT_STATELESS`](crate::operations::COMPACT_STATELESS).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{CompactStateless, Message}};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// let messages = [Message::user("Hello"), Message::bot("Hello to you")];
    /// let summary = client.conversation().compact_stateless(CompactStateless::builder().messages(messages).build()).await?;
    /// println!("{}", summary.text);
    /// # Ok(())
    /// # }
    /// ```
    pub fn compact_stateless(&self, conversation: CompactStateless) -> Call<Summary> {
        self.0.call(requests::compact_stateless(&conversation))
    }

    /// Exports conversations: a page, all pages, the events of a stream, or a table.
    ///
    /// See [`operations::EXPORT_CONVERSATIONS`](crate::operations::EXPORT_CONVERSATIONS).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ExportConversations};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut all = client.conversation().export(ExportConversations::default()).items();
    /// while let Some(conversation) = all.try_next().await? {
    ///     println!("{}", conversation.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn export(&self, query: ExportConversations) -> Call<ConversationExport, ConversationExportEvent> {
        self.0.call(requests::export_conversations(&query))
    }

    /// Counts what a conversation has used, in a period or since its beginning.
    ///
    /// See [`operations::FETCH_CONVERSATION_USAGE`](crate::operations::FETCH_CONVERSATION_USAGE).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, FetchConversationUsage}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let usage = client.conversation().usage(id, FetchConversationUsage::default()).await?;
    /// println!("{:?} tokens", usage.tokens);
    /// # Ok(())
    /// # }
    /// ```
    pub fn usage(&self, id: impl Into<ConversationId>, period: FetchConversationUsage) -> Call<ConversationUsage> {
        self.0.call(requests::fetch_conversation_usage(&id.into(), &period))
    }

    /// Says who a conversation is with. Gives nothing where that was known already: nothing changes.
    ///
    /// See [`operations::UPSERT_CONTACT`](crate::operations::UPSERT_CONTACT).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, UpsertContact}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let ada = UpsertContact::builder().name("Ada").email("ada@example.com").build();
    /// match client.conversation().upsert_contact(id, ada).await? {
    ///     Some(contact) => println!("now with {}", contact.id),
    ///     None => println!("with somebody already"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn upsert_contact(
        &self,
        id: impl Into<ConversationId>,
        contact: UpsertContact,
    ) -> Call<Option<UpsertedContact>> {
        self.0.call(requests::upsert_contact(&id.into(), &contact))
    }

    /// The attachments of conversations.
    #[must_use]
    pub fn attachment(&self) -> ConversationAttachmentClient {
        ConversationAttachmentClient::of(&self.0)
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

/// A channel that nobody hits upon: 32 characters from a source that is fit for secrets.
fn unguessable() -> ChannelId {
    ChannelId::from(uuid::Uuid::new_v4().simple().to_string())
}
