// Generated from openapi/chatbotkit.yaml by `cargo xtask generate`; do not edit.

use crate::call::Call;
use crate::client::Client;
#[allow(
    unused_imports,
    reason = "a document may have an operation of each kind, or none"
)]
use crate::runtime::{Form, Request, StreamOnly, Target::Known};
use crate::{operations, types};
impl Client {
    /// Returns the client for bots - models with a backstory, datasets and skillsets.
    #[must_use]
    pub fn bot(&self) -> BotClient {
        BotClient(self.clone())
    }
    /// Returns the client for channels - named publish/subscribe topics of an account.
    #[must_use]
    pub fn channel(&self) -> ChannelClient {
        ChannelClient(self.clone())
    }
    /// Returns the client for conversations - stored messages and the model's responses to them.
    #[must_use]
    pub fn conversation(&self) -> ConversationClient {
        ConversationClient(self.clone())
    }
}
/// Bots - models with a backstory, datasets and skillsets.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct BotClient(pub(crate) Client);
crate::client::resource_client!(BotClient);
impl BotClient {
    /// Creates a bot.
    ///
    /// Stores a bot. Every property is optional; a bot without a model uses the default model of the account.
    ///
    /// Await it for the [`CreatedBot`](types::CreatedBot).
    ///
    /// See [`operations::CREATE_BOT`](crate::operations::CREATE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateBot;
    ///
    /// let body = CreateBot::builder()
    ///     .backstory("You are brief.")
    ///     .model("gpt-4o/temperature=0.5")
    ///     .name("Guide")
    ///     .build();
    /// let response = client.bot().create(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn create(&self, body: types::CreateBot) -> Call<types::CreatedBot> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CREATE_BOT), &[]).json(&body),
        )
    }
    /// Lists bots.
    ///
    /// Returns the bots of the account page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`BotPage`](types::BotPage), or [stream](Call::stream) it for the [`BotListEvent`](types::BotListEvent) events.
    ///
    /// See [`operations::LIST_BOTS`](crate::operations::LIST_BOTS).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListBots;
    ///
    /// let query = ListBots::builder().take(20).build();
    /// let response = client.bot().list(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn list(
        &self,
        query: types::ListBots,
    ) -> Call<types::BotPage, types::BotListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_BOTS), &[]).query(&query),
        )
    }
    /// Clones a bot.
    ///
    /// Creates another bot with the same configuration.
    ///
    /// Await it for the [`ClonedBot`](types::ClonedBot).
    ///
    /// See [`operations::CLONE_BOT`](crate::operations::CLONE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{BotId};
    /// # async fn example(client: Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bot().clone_bot(bot_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn clone_bot(&self, bot_id: impl Into<types::BotId>) -> Call<types::ClonedBot> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CLONE_BOT), &[bot_id.into().as_str()])
                .json(&types::CloneBot {}),
        )
    }
    /// Deletes a bot.
    ///
    /// Deletes a bot permanently. Its conversations are kept, without a bot.
    ///
    /// Await it for the [`DeletedBot`](types::DeletedBot).
    ///
    /// See [`operations::DELETE_BOT`](crate::operations::DELETE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{BotId};
    /// # async fn example(client: Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bot().delete(bot_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn delete(&self, bot_id: impl Into<types::BotId>) -> Call<types::DeletedBot> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::DELETE_BOT), &[bot_id.into().as_str()])
                .json(&types::DeleteBot {}),
        )
    }
    /// Downvotes a bot.
    ///
    /// Adds a downvote to the bot. Each call adds one.
    ///
    /// Await it for the [`BotVote`](types::BotVote).
    ///
    /// See [`operations::DOWNVOTE_BOT`](crate::operations::DOWNVOTE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{BotId};
    /// # async fn example(client: Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::Downvote;
    ///
    /// let body = Downvote::builder().reason("Not what I asked").value(-100).build();
    /// let response = client.bot().downvote(bot_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn downvote(
        &self,
        bot_id: impl Into<types::BotId>,
        body: types::Downvote,
    ) -> Call<types::BotVote> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::DOWNVOTE_BOT), &[bot_id.into().as_str()])
                .json(&body),
        )
    }
    /// Returns a bot.
    ///
    /// Returns the stored configuration of a bot.
    ///
    /// Await it for the [`Bot`](types::Bot).
    ///
    /// See [`operations::FETCH_BOT`](crate::operations::FETCH_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{BotId};
    /// # async fn example(client: Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bot().fetch(bot_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn fetch(&self, bot_id: impl Into<types::BotId>) -> Call<types::Bot> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::FETCH_BOT), &[bot_id.into().as_str()]),
        )
    }
    /// Searches the memory of a bot.
    ///
    /// Returns the memories of the bot that match a query.
    ///
    /// Await it for the [`BotMemories`](types::BotMemories).
    ///
    /// The body can be its `search` alone.
    ///
    /// See [`operations::SEARCH_BOT_MEMORY`](crate::operations::SEARCH_BOT_MEMORY).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{BotId};
    /// # async fn example(client: Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::SearchBotMemory;
    ///
    /// let body = SearchBotMemory::builder().search("favourite colour").build();
    /// let response = client.bot().search_memory(bot_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn search_memory(
        &self,
        bot_id: impl Into<types::BotId>,
        body: impl Into<types::SearchBotMemory>,
    ) -> Call<types::BotMemories> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::SEARCH_BOT_MEMORY),
                    &[bot_id.into().as_str()],
                )
                .json(&body.into()),
        )
    }
    /// Updates a bot.
    ///
    /// Updates the properties that are set, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedBot`](types::UpdatedBot).
    ///
    /// See [`operations::UPDATE_BOT`](crate::operations::UPDATE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{BotId};
    /// # async fn example(client: Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateBot;
    ///
    /// let body = UpdateBot::builder()
    ///     .backstory("You are very brief.")
    ///     .clear_dataset_id()
    ///     .build();
    /// let response = client.bot().update(bot_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn update(
        &self,
        bot_id: impl Into<types::BotId>,
        body: types::UpdateBot,
    ) -> Call<types::UpdatedBot> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::UPDATE_BOT), &[bot_id.into().as_str()])
                .json(&body),
        )
    }
    /// Upvotes a bot.
    ///
    /// Adds an upvote to the bot. Each call adds one.
    ///
    /// Await it for the [`BotVote`](types::BotVote).
    ///
    /// See [`operations::UPVOTE_BOT`](crate::operations::UPVOTE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{BotId};
    /// # async fn example(client: Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::Upvote;
    ///
    /// let body = Upvote::builder().reason("Just what I needed").value(100).build();
    /// let response = client.bot().upvote(bot_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn upvote(
        &self,
        bot_id: impl Into<types::BotId>,
        body: types::Upvote,
    ) -> Call<types::BotVote> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::UPVOTE_BOT), &[bot_id.into().as_str()])
                .json(&body),
        )
    }
    /// Returns the usage of a bot.
    ///
    /// Returns the usage of the conversations of the bot, in a period or in total.
    ///
    /// Await it for the [`BotUsage`](types::BotUsage).
    ///
    /// See [`operations::FETCH_BOT_USAGE`](crate::operations::FETCH_BOT_USAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{BotId};
    /// # async fn example(client: Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::FetchBotUsage;
    ///
    /// let query = FetchBotUsage::builder().from("2026-01-01T00:00:00Z").build();
    /// let response = client.bot().usage(bot_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn usage(
        &self,
        bot_id: impl Into<types::BotId>,
        query: types::FetchBotUsage,
    ) -> Call<types::BotUsage> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::FETCH_BOT_USAGE), &[bot_id.into().as_str()])
                .query(&query),
        )
    }
    /// Returns the client for sessions of bots - a new conversation and a token for it.
    #[must_use]
    pub fn session(&self) -> BotSessionClient {
        BotSessionClient(self.0.clone())
    }
}
/// Sessions of bots - a new conversation and a token for it.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct BotSessionClient(pub(crate) Client);
crate::client::resource_client!(BotSessionClient);
impl BotSessionClient {
    /// Creates a session with a bot.
    ///
    /// Creates a conversation with the bot, and a session token that is valid for this conversation alone, to be handed to a browser or a mobile app.
    ///
    /// Await it for the [`BotSession`](types::BotSession).
    ///
    /// See [`operations::CREATE_BOT_SESSION`](crate::operations::CREATE_BOT_SESSION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{BotId};
    /// # async fn example(client: Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{CreateBotSession, SessionContact};
    ///
    /// let body = CreateBotSession::builder()
    ///     .contact(SessionContact::builder().email("ada@example.com").build())
    ///     .duration_in_seconds(3600)
    ///     .build();
    /// let response = client.bot().session().create(bot_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn create(
        &self,
        bot_id: impl Into<types::BotId>,
        body: types::CreateBotSession,
    ) -> Call<types::BotSession> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::CREATE_BOT_SESSION),
                    &[bot_id.into().as_str()],
                )
                .json(&body),
        )
    }
}
/// Channels - named publish/subscribe topics of an account.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ChannelClient(pub(crate) Client);
crate::client::resource_client!(ChannelClient);
impl ChannelClient {
    /// Publishes a message to a channel.
    ///
    /// Publishes a message to the current subscribers of a channel. It is not kept for later subscribers.
    ///
    /// Await it for the [`PublishedMessage`](types::PublishedMessage).
    ///
    /// The body can be its `message` alone.
    ///
    /// See [`operations::PUBLISH_MESSAGE`](crate::operations::PUBLISH_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ChannelId};
    /// # async fn example(client: Client, channel_id: ChannelId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{ChannelMessage, PublishMessage};
    ///
    /// let body = PublishMessage::builder()
    ///     .message(
    ///         ChannelMessage::from_iter([("data", serde_json::json!({ "celsius" : 21 }))]),
    ///     )
    ///     .build();
    /// let response = client.channel().publish(channel_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn publish(
        &self,
        channel_id: impl Into<types::ChannelId>,
        body: impl Into<types::PublishMessage>,
    ) -> Call<types::PublishedMessage> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::PUBLISH_MESSAGE),
                    &[channel_id.into().as_str()],
                )
                .json(&body.into()),
        )
    }
    /// Subscribes to a channel.
    ///
    /// Returns the history of the channel, the oldest message first, and then each message as it is published. Subscriber and publisher need the same token and the same run-as user. The subscription lasts until the server ends it, after 770 seconds at the latest.
    ///
    /// [Stream](Call::stream) it for the [`ChannelEvent`](types::ChannelEvent) events.
    ///
    /// See [`operations::SUBSCRIBE_CHANNEL`](crate::operations::SUBSCRIBE_CHANNEL).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ChannelId};
    /// # async fn example(client: Client, channel_id: ChannelId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::SubscribeChannel;
    /// use futures_util::TryStreamExt;
    ///
    /// let body = SubscribeChannel::builder().history_length(10).build();
    /// let mut events = client.channel().subscribe(channel_id, body).stream();
    /// while let Some(event) = events.try_next().await? {
    ///     println!("{event:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn subscribe(
        &self,
        channel_id: impl Into<types::ChannelId>,
        body: types::SubscribeChannel,
    ) -> Call<StreamOnly, types::ChannelEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::SUBSCRIBE_CHANNEL),
                    &[channel_id.into().as_str()],
                )
                .json(&body),
        )
    }
}
/// Conversations - stored messages and the model's responses to them.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ConversationClient(pub(crate) Client);
crate::client::resource_client!(ConversationClient);
impl ConversationClient {
    /// Summarizes messages that are not stored.
    ///
    /// Returns a text that summarizes the messages of the request.
    ///
    /// Await it for the [`Summary`](types::Summary).
    ///
    /// The body can be its `messages` alone.
    ///
    /// See [`operations::COMPACT_STATELESS`](crate::operations::COMPACT_STATELESS).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{CompactStateless, Message, MessageType};
    ///
    /// let body = CompactStateless::builder()
    ///     .messages([
    ///         Message::builder().text("Hello").r#type(MessageType::User).build(),
    ///         Message::builder().text("Hello to you").r#type(MessageType::Bot).build(),
    ///     ])
    ///     .model("gpt-4o")
    ///     .build();
    /// let response = client.conversation().compact_stateless(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn compact_stateless(
        &self,
        body: impl Into<types::CompactStateless>,
    ) -> Call<types::Summary> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::COMPACT_STATELESS), &[]).json(&body.into()),
        )
    }
    /// Returns the model's response to messages that are not stored.
    ///
    /// Runs the model on the messages of the request. Nothing is stored, so each call sends the whole conversation.
    ///
    /// Await it for the [`StatelessCompletion`](types::StatelessCompletion), or [stream](Call::stream) it for the [`Event`](types::Event) events.
    ///
    /// The body can be its `messages` alone.
    ///
    /// See [`operations::COMPLETE_STATELESS`](crate::operations::COMPLETE_STATELESS).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{CompleteStateless, Message, MessageType};
    ///
    /// let body = CompleteStateless::builder()
    ///     .messages([Message::builder().text("Hello").r#type(MessageType::User).build()])
    ///     .model("gpt-4o")
    ///     .build();
    /// let response = client.conversation().complete_stateless(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn complete_stateless(
        &self,
        body: impl Into<types::CompleteStateless>,
    ) -> Call<types::StatelessCompletion, types::Event> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::COMPLETE_STATELESS), &[]).json(&body.into()),
        )
    }
    /// Creates a conversation.
    ///
    /// Stores a conversation, with initial messages if there are any. The model's responses come from a bot, from a configuration of the conversation itself, or from both: the configuration then overrides that of the bot.
    ///
    /// Await it for the [`CreatedConversation`](types::CreatedConversation).
    ///
    /// See [`operations::CREATE_CONVERSATION`](crate::operations::CREATE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{CreateConversation, Message, MessageType};
    ///
    /// let body = CreateConversation::builder()
    ///     .bot_id("k3v9p0c1x8m2z7q4t6w5y1ab")
    ///     .messages([Message::builder().text("Hello").r#type(MessageType::User).build()])
    ///     .build();
    /// let response = client.conversation().create(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn create(
        &self,
        body: types::CreateConversation,
    ) -> Call<types::CreatedConversation> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CREATE_CONVERSATION), &[]).json(&body),
        )
    }
    /// Exports conversations.
    ///
    /// Returns conversations with their messages, page by page, as JSON lines, or as CSV.
    ///
    /// Await it for the [`ConversationExport`](types::ConversationExport), or [stream](Call::stream) it for the [`ConversationExportEvent`](types::ConversationExportEvent) events.
    ///
    /// See [`operations::EXPORT_CONVERSATIONS`](crate::operations::EXPORT_CONVERSATIONS).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ExportConversations;
    ///
    /// let query = ExportConversations::builder().take(20).build();
    /// let response = client.conversation().export(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn export(
        &self,
        query: types::ExportConversations,
    ) -> Call<types::ConversationExport, types::ConversationExportEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::EXPORT_CONVERSATIONS), &[]).query(&query),
        )
    }
    /// Lists conversations.
    ///
    /// Returns the conversations of the account page by page, the newest first unless `order` is set. They can be filtered by bots, contacts, tasks and metadata.
    ///
    /// Await it for the [`ConversationPage`](types::ConversationPage), or [stream](Call::stream) it for the [`ConversationListEvent`](types::ConversationListEvent) events.
    ///
    /// See [`operations::LIST_CONVERSATIONS`](crate::operations::LIST_CONVERSATIONS).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListConversations;
    ///
    /// let query = ListConversations::builder().take(20).build();
    /// let response = client.conversation().list(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn list(
        &self,
        query: types::ListConversations,
    ) -> Call<types::ConversationPage, types::ConversationListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_CONVERSATIONS), &[]).query(&query),
        )
    }
    /// Summarizes a conversation.
    ///
    /// Adds a checkpoint to the conversation that summarizes the messages before it.
    ///
    /// Await it for the [`Checkpoint`](types::Checkpoint).
    ///
    /// See [`operations::COMPACT_CONVERSATION`](crate::operations::COMPACT_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.conversation().compact(conversation_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn compact(
        &self,
        conversation_id: impl Into<types::ConversationId>,
    ) -> Call<types::Checkpoint> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::COMPACT_CONVERSATION),
                    &[conversation_id.into().as_str()],
                )
                .json(&types::CompactConversation {}),
        )
    }
    /// Adds a message and returns the model's response.
    ///
    /// Stores a message of the user, runs the model with its tools, and stores the response. The message is stored before the model runs, so a repeated call stores it twice. Without a text the model responds to the stored messages; after a call that may have taken effect, this completes a message that was stored and has no response yet.
    ///
    /// Await it for the [`Completion`](types::Completion), or [stream](Call::stream) it for the [`Event`](types::Event) events.
    ///
    /// The body can be its `text` alone.
    ///
    /// See [`operations::COMPLETE_CONVERSATION`](crate::operations::COMPLETE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CompleteConversation;
    ///
    /// let body = CompleteConversation::builder().text("Hello").build();
    /// let response = client.conversation().complete(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn complete(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: impl Into<types::CompleteConversation>,
    ) -> Call<types::Completion, types::Event> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::COMPLETE_CONVERSATION),
                    &[conversation_id.into().as_str()],
                )
                .json(&body.into()),
        )
    }
    /// Sets the contact of a conversation.
    ///
    /// Finds or creates a contact and sets it on the conversation. A conversation that has a contact stays unchanged.
    ///
    /// Await it for the [`UpsertedContact`](types::UpsertedContact).
    ///
    /// See [`operations::UPSERT_CONTACT`](crate::operations::UPSERT_CONTACT).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpsertContact;
    ///
    /// let body = UpsertContact::builder().email("ada@example.com").name("Ada").build();
    /// let response = client.conversation().upsert_contact(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn upsert_contact(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: types::UpsertContact,
    ) -> Call<Option<types::UpsertedContact>> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPSERT_CONTACT),
                    &[conversation_id.into().as_str()],
                )
                .json(&body)
                .reads(Form::Optional),
        )
    }
    /// Deletes a conversation.
    ///
    /// Deletes a conversation with all its messages permanently.
    ///
    /// Await it for the [`DeletedConversation`](types::DeletedConversation).
    ///
    /// See [`operations::DELETE_CONVERSATION`](crate::operations::DELETE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.conversation().delete(conversation_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn delete(
        &self,
        conversation_id: impl Into<types::ConversationId>,
    ) -> Call<types::DeletedConversation> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DELETE_CONVERSATION),
                    &[conversation_id.into().as_str()],
                )
                .json(&types::DeleteConversation {}),
        )
    }
    /// Downvotes a conversation.
    ///
    /// Adds a downvote to the conversation. Each call adds one.
    ///
    /// Await it for the [`ConversationVote`](types::ConversationVote).
    ///
    /// See [`operations::DOWNVOTE_CONVERSATION`](crate::operations::DOWNVOTE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::Downvote;
    ///
    /// let body = Downvote::builder().reason("Not what I asked").value(-100).build();
    /// let response = client.conversation().downvote(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn downvote(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: types::Downvote,
    ) -> Call<types::ConversationVote> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DOWNVOTE_CONVERSATION),
                    &[conversation_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Returns a conversation.
    ///
    /// Returns the properties of a conversation. Its messages are listed separately.
    ///
    /// Await it for the [`Conversation`](types::Conversation).
    ///
    /// See [`operations::FETCH_CONVERSATION`](crate::operations::FETCH_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.conversation().fetch(conversation_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn fetch(
        &self,
        conversation_id: impl Into<types::ConversationId>,
    ) -> Call<types::Conversation> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                Known(&operations::FETCH_CONVERSATION),
                &[conversation_id.into().as_str()],
            ),
        )
    }
    /// Returns the model's response to a conversation.
    ///
    /// Runs the model on the conversation, and stores its response.
    ///
    /// Await it for the [`ReceivedMessage`](types::ReceivedMessage), or [stream](Call::stream) it for the [`Event`](types::Event) events.
    ///
    /// See [`operations::RECEIVE_MESSAGE`](crate::operations::RECEIVE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ReceiveMessage;
    ///
    /// let body = ReceiveMessage::builder().build();
    /// let response = client.conversation().receive(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn receive(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: types::ReceiveMessage,
    ) -> Call<types::ReceivedMessage, types::Event> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::RECEIVE_MESSAGE),
                    &[conversation_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Adds a message without a response.
    ///
    /// Stores a message of the user, and returns the entities in it. The model does not respond until `receive` is called.
    ///
    /// Await it for the [`SentMessage`](types::SentMessage), or [stream](Call::stream) it for the [`Event`](types::Event) events.
    ///
    /// The body can be its `text` alone.
    ///
    /// See [`operations::SEND_MESSAGE`](crate::operations::SEND_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::SendMessage;
    ///
    /// let body = SendMessage::builder().text("My name is Ada.").build();
    /// let response = client.conversation().send(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn send(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: impl Into<types::SendMessage>,
    ) -> Call<types::SentMessage, types::Event> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::SEND_MESSAGE),
                    &[conversation_id.into().as_str()],
                )
                .json(&body.into()),
        )
    }
    /// Updates a conversation.
    ///
    /// Updates the properties that are set, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedConversation`](types::UpdatedConversation).
    ///
    /// See [`operations::UPDATE_CONVERSATION`](crate::operations::UPDATE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateConversation;
    ///
    /// let body = UpdateConversation::builder().name("Shoes").clear_task_id().build();
    /// let response = client.conversation().update(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn update(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: types::UpdateConversation,
    ) -> Call<types::UpdatedConversation> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPDATE_CONVERSATION),
                    &[conversation_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Upvotes a conversation.
    ///
    /// Adds an upvote to the conversation. Each call adds one.
    ///
    /// Await it for the [`ConversationVote`](types::ConversationVote).
    ///
    /// See [`operations::UPVOTE_CONVERSATION`](crate::operations::UPVOTE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::Upvote;
    ///
    /// let body = Upvote::builder().reason("Just what I needed").value(100).build();
    /// let response = client.conversation().upvote(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn upvote(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: types::Upvote,
    ) -> Call<types::ConversationVote> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPVOTE_CONVERSATION),
                    &[conversation_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Returns the usage of a conversation.
    ///
    /// Returns the usage of the conversation, in a period or in total.
    ///
    /// Await it for the [`ConversationUsage`](types::ConversationUsage).
    ///
    /// See [`operations::FETCH_CONVERSATION_USAGE`](crate::operations::FETCH_CONVERSATION_USAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::FetchConversationUsage;
    ///
    /// let query = FetchConversationUsage::builder().from("2026-01-01T00:00:00Z").build();
    /// let response = client.conversation().usage(conversation_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn usage(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        query: types::FetchConversationUsage,
    ) -> Call<types::ConversationUsage> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::FETCH_CONVERSATION_USAGE),
                    &[conversation_id.into().as_str()],
                )
                .query(&query),
        )
    }
    /// Returns the client for files attached to conversations.
    #[must_use]
    pub fn attachment(&self) -> ConversationAttachmentClient {
        ConversationAttachmentClient(self.0.clone())
    }
    /// Returns the client for messages of conversations.
    #[must_use]
    pub fn message(&self) -> ConversationMessageClient {
        ConversationMessageClient(self.0.clone())
    }
    /// Returns the client for sessions of conversations - tokens for browsers and mobile apps.
    #[must_use]
    pub fn session(&self) -> ConversationSessionClient {
        ConversationSessionClient(self.0.clone())
    }
}
/// Files attached to conversations.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ConversationAttachmentClient(pub(crate) Client);
crate::client::resource_client!(ConversationAttachmentClient);
impl ConversationAttachmentClient {
    /// Lists the attachments of a conversation.
    ///
    /// Returns the files attached to the conversation, in no particular order.
    ///
    /// Await it for the [`AttachmentPage`](types::AttachmentPage).
    ///
    /// See [`operations::LIST_ATTACHMENTS`](crate::operations::LIST_ATTACHMENTS).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListAttachments;
    ///
    /// let query = ListAttachments::builder().take(20).build();
    /// let response = client
    ///     .conversation()
    ///     .attachment()
    ///     .list(conversation_id, query)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn list(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        query: types::ListAttachments,
    ) -> Call<types::AttachmentPage> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_ATTACHMENTS),
                    &[conversation_id.into().as_str()],
                )
                .query(&query),
        )
    }
}
/// Messages of conversations.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ConversationMessageClient(pub(crate) Client);
crate::client::resource_client!(ConversationMessageClient);
impl ConversationMessageClient {
    /// Creates several messages.
    ///
    /// Stores messages at the end of a conversation, in the order of the request. The model does not respond to them.
    ///
    /// Await it for the [`CreatedMessages`](types::CreatedMessages).
    ///
    /// The body can be its `items` alone.
    ///
    /// See [`operations::CREATE_MESSAGES`](crate::operations::CREATE_MESSAGES).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{BatchMessage, CreateMessages, MessageType};
    ///
    /// let body = CreateMessages::builder()
    ///     .items([
    ///         BatchMessage::builder().text("Hello").r#type(MessageType::User).build(),
    ///         BatchMessage::builder().text("Hello to you").r#type(MessageType::Bot).build(),
    ///     ])
    ///     .build();
    /// let response = client
    ///     .conversation()
    ///     .message()
    ///     .create_batch(conversation_id, body)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn create_batch(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: impl Into<types::CreateMessages>,
    ) -> Call<types::CreatedMessages> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::CREATE_MESSAGES),
                    &[conversation_id.into().as_str()],
                )
                .json(&body.into()),
        )
    }
    /// Creates a message.
    ///
    /// Stores a message of any type at the end of a conversation. The model does not respond to it.
    ///
    /// Await it for the [`CreatedMessage`](types::CreatedMessage).
    ///
    /// See [`operations::CREATE_MESSAGE`](crate::operations::CREATE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{CreateMessage, MessageType};
    ///
    /// let body = CreateMessage::builder()
    ///     .text("The shop closes at six.")
    ///     .r#type(MessageType::Context)
    ///     .build();
    /// let response = client.conversation().message().create(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn create(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: types::CreateMessage,
    ) -> Call<types::CreatedMessage> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::CREATE_MESSAGE),
                    &[conversation_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Lists the messages of a conversation.
    ///
    /// Returns the messages page by page, the oldest first unless `order` is set.
    ///
    /// Await it for the [`MessagePage`](types::MessagePage), or [stream](Call::stream) it for the [`MessageListEvent`](types::MessageListEvent) events.
    ///
    /// See [`operations::LIST_MESSAGES`](crate::operations::LIST_MESSAGES).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListMessages;
    ///
    /// let query = ListMessages::builder().take(20).build();
    /// let response = client.conversation().message().list(conversation_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn list(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        query: types::ListMessages,
    ) -> Call<types::MessagePage, types::MessageListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_MESSAGES),
                    &[conversation_id.into().as_str()],
                )
                .query(&query),
        )
    }
    /// Deletes a message.
    ///
    /// Deletes a message of a conversation permanently.
    ///
    /// Await it for the [`DeletedMessage`](types::DeletedMessage).
    ///
    /// See [`operations::DELETE_MESSAGE`](crate::operations::DELETE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .conversation()
    ///     .message()
    ///     .delete(conversation_id, message_id)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn delete(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        message_id: impl Into<types::MessageId>,
    ) -> Call<types::DeletedMessage> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DELETE_MESSAGE),
                    &[conversation_id.into().as_str(), message_id.into().as_str()],
                )
                .json(&types::DeleteMessage {}),
        )
    }
    /// Downvotes a message.
    ///
    /// Adds a downvote to the message. Each call adds one.
    ///
    /// Await it for the [`MessageVote`](types::MessageVote).
    ///
    /// See [`operations::DOWNVOTE_MESSAGE`](crate::operations::DOWNVOTE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::Downvote;
    ///
    /// let body = Downvote::builder().reason("Not what I asked").value(-100).build();
    /// let response = client
    ///     .conversation()
    ///     .message()
    ///     .downvote(conversation_id, message_id, body)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn downvote(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        message_id: impl Into<types::MessageId>,
        body: types::Downvote,
    ) -> Call<types::MessageVote> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DOWNVOTE_MESSAGE),
                    &[conversation_id.into().as_str(), message_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Returns a message.
    ///
    /// Returns a stored message.
    ///
    /// Await it for the [`ConversationMessage`](types::ConversationMessage).
    ///
    /// See [`operations::FETCH_MESSAGE`](crate::operations::FETCH_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .conversation()
    ///     .message()
    ///     .fetch(conversation_id, message_id)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn fetch(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        message_id: impl Into<types::MessageId>,
    ) -> Call<types::ConversationMessage> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                Known(&operations::FETCH_MESSAGE),
                &[conversation_id.into().as_str(), message_id.into().as_str()],
            ),
        )
    }
    /// Synthesizes speech from a message.
    ///
    /// Synthesizes speech from the text of a message.
    ///
    /// Await it for the [`SynthesizedMessage`](types::SynthesizedMessage).
    ///
    /// See [`operations::SYNTHESIZE_MESSAGE`](crate::operations::SYNTHESIZE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::SynthesizeMessage;
    ///
    /// let body = SynthesizeMessage::builder().build();
    /// let response = client
    ///     .conversation()
    ///     .message()
    ///     .synthesize(conversation_id, message_id, body)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn synthesize(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        message_id: impl Into<types::MessageId>,
        body: types::SynthesizeMessage,
    ) -> Call<types::SynthesizedMessage> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::SYNTHESIZE_MESSAGE),
                    &[conversation_id.into().as_str(), message_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Updates a message.
    ///
    /// Updates the properties that are set, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedMessage`](types::UpdatedMessage).
    ///
    /// See [`operations::UPDATE_MESSAGE`](crate::operations::UPDATE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateMessage;
    ///
    /// let body = UpdateMessage::builder().text("Hello there").build();
    /// let response = client
    ///     .conversation()
    ///     .message()
    ///     .update(conversation_id, message_id, body)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn update(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        message_id: impl Into<types::MessageId>,
        body: types::UpdateMessage,
    ) -> Call<types::UpdatedMessage> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPDATE_MESSAGE),
                    &[conversation_id.into().as_str(), message_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Upvotes a message.
    ///
    /// Adds an upvote to the message. Each call adds one.
    ///
    /// Await it for the [`MessageVote`](types::MessageVote).
    ///
    /// See [`operations::UPVOTE_MESSAGE`](crate::operations::UPVOTE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::Upvote;
    ///
    /// let body = Upvote::builder().reason("Just what I needed").value(100).build();
    /// let response = client
    ///     .conversation()
    ///     .message()
    ///     .upvote(conversation_id, message_id, body)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn upvote(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        message_id: impl Into<types::MessageId>,
        body: types::Upvote,
    ) -> Call<types::MessageVote> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPVOTE_MESSAGE),
                    &[conversation_id.into().as_str(), message_id.into().as_str()],
                )
                .json(&body),
        )
    }
}
/// Sessions of conversations - tokens for browsers and mobile apps.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ConversationSessionClient(pub(crate) Client);
crate::client::resource_client!(ConversationSessionClient);
impl ConversationSessionClient {
    /// Creates a session of a conversation.
    ///
    /// Creates a session token that is valid for this conversation alone, to be handed to a browser or a mobile app.
    ///
    /// Await it for the [`ConversationSession`](types::ConversationSession).
    ///
    /// See [`operations::CREATE_CONVERSATION_SESSION`](crate::operations::CREATE_CONVERSATION_SESSION).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # use chatbotkit_client::types::{ConversationId};
    /// # async fn example(client: Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateConversationSession;
    ///
    /// let body = CreateConversationSession::builder().duration_in_seconds(3600).build();
    /// let response = client.conversation().session().create(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    pub fn create(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: types::CreateConversationSession,
    ) -> Call<types::ConversationSession> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::CREATE_CONVERSATION_SESSION),
                    &[conversation_id.into().as_str()],
                )
                .json(&body),
        )
    }
}
