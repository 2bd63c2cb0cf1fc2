// Generated from openapi/chatbotkit.yaml and openapi/resources/ by `cargo xtask generate`; do not edit.

use crate::call::Call;
use crate::client::Client;
#[allow(
    unused_imports,
    reason = "a document may have an operation of each kind, or none"
)]
use crate::runtime::{Form, Request, StreamOnly, Target::Known};
use crate::{operations, types};
/// Access to bots - blocks by usage policies.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct BotAccessClient(pub(crate) Client);
crate::client::resource_client!(BotAccessClient);
impl BotAccessClient {
    /// Returns the block of a bot.
    ///
    /// Returns the block of the bot, if it has one. A blocked bot does not respond. A usage policy blocks a bot for a limited time.
    ///
    /// Await it for the [`BotAccess`](types::BotAccess).
    ///
    /// See [`operations::FETCH_BOT_ACCESS`](crate::operations::FETCH_BOT_ACCESS).
    ///
    /// ```
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bot().access().fetch(bot_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn fetch(&self, bot_id: impl Into<types::BotId>) -> Call<types::BotAccess> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::FETCH_BOT_ACCESS), &[bot_id.into().as_str()]),
        )
    }
    /// Removes the block of a bot.
    ///
    /// Removes the block of the bot before its end. A usage policy may block it again.
    ///
    /// Await it for the [`UnblockedBot`](types::UnblockedBot).
    ///
    /// See [`operations::UNBLOCK_BOT`](crate::operations::UNBLOCK_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bot().access().unblock(bot_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn unblock(&self, bot_id: impl Into<types::BotId>) -> Call<types::UnblockedBot> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::UNBLOCK_BOT), &[bot_id.into().as_str()])
                .json(&types::UnblockBot::default())
                .reads(Form::Known),
        )
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
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bot().clone_bot(bot_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn clone_bot(&self, bot_id: impl Into<types::BotId>) -> Call<types::ClonedBot> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CLONE_BOT), &[bot_id.into().as_str()])
                .json(&types::CloneBot::default()),
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
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bot().delete(bot_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn delete(&self, bot_id: impl Into<types::BotId>) -> Call<types::DeletedBot> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::DELETE_BOT), &[bot_id.into().as_str()])
                .json(&types::DeleteBot::default())
                .reads(Form::Known),
        )
    }
    /// Downvotes a bot.
    ///
    /// Adds a downvote to the bot. Within an hour, only the first vote on a bot counts.
    ///
    /// Await it for the [`BotVote`](types::BotVote).
    ///
    /// See [`operations::DOWNVOTE_BOT`](crate::operations::DOWNVOTE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
    pub fn downvote(
        &self,
        bot_id: impl Into<types::BotId>,
        body: types::Downvote,
    ) -> Call<types::BotVote> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::DOWNVOTE_BOT), &[bot_id.into().as_str()])
                .json(&body)
                .reads(Form::Known),
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
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bot().fetch(bot_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
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
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// Creates a voice conversation with a bot.
    ///
    /// Creates a conversation with the bot, and a WebSocket for speech in both directions.
    ///
    /// Await it for the [`BotWebsocket`](types::BotWebsocket).
    ///
    /// See [`operations::CREATE_BOT_WEBSOCKET`](crate::operations::CREATE_BOT_WEBSOCKET).
    ///
    /// ```
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateBotSession;
    ///
    /// let body = CreateBotSession::builder().duration_in_seconds(3600).build();
    /// let response = client.bot().create_websocket(bot_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create_websocket(
        &self,
        bot_id: impl Into<types::BotId>,
        body: types::CreateBotSession,
    ) -> Call<types::BotWebsocket> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::CREATE_BOT_WEBSOCKET),
                    &[bot_id.into().as_str()],
                )
                .json(&body),
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
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
    pub fn update(
        &self,
        bot_id: impl Into<types::BotId>,
        body: types::UpdateBot,
    ) -> Call<types::UpdatedBot> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::UPDATE_BOT), &[bot_id.into().as_str()])
                .json(&body)
                .reads(Form::Known),
        )
    }
    /// Upvotes a bot.
    ///
    /// Adds an upvote to the bot. Within an hour, only the first vote on a bot counts.
    ///
    /// Await it for the [`BotVote`](types::BotVote).
    ///
    /// See [`operations::UPVOTE_BOT`](crate::operations::UPVOTE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
    pub fn upvote(
        &self,
        bot_id: impl Into<types::BotId>,
        body: types::Upvote,
    ) -> Call<types::BotVote> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::UPVOTE_BOT), &[bot_id.into().as_str()])
                .json(&body)
                .reads(Form::Known),
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
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// Returns the client for access to bots - blocks by usage policies.
    #[must_use]
    pub fn access(&self) -> BotAccessClient {
        BotAccessClient(self.0.clone())
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
    /// # use chatbotkit_client::types::BotId;
    /// # async fn example(client: chatbotkit_client::Client, bot_id: BotId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::ChannelId;
    /// # async fn example(client: chatbotkit_client::Client, channel_id: ChannelId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
                .json(&body.into())
                .reads(Form::Known),
        )
    }
    /// Subscribes to a channel.
    ///
    /// Returns the history of the channel, the oldest message first, and then each message as it is published. Subscriber and publisher need the same token and the same run-as user. The subscription lasts until the server ends it, after 770 seconds at the latest. There are no keep-alive events but one at its beginning.
    ///
    /// [Stream](Call::stream) it for the [`ChannelEvent`](types::ChannelEvent) events.
    ///
    /// See [`operations::SUBSCRIBE_CHANNEL`](crate::operations::SUBSCRIBE_CHANNEL).
    ///
    /// ```
    /// # use chatbotkit_client::types::ChannelId;
    /// # async fn example(client: chatbotkit_client::Client, channel_id: ChannelId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// Returns the client for contacts - the people at the other end of conversations.
    #[must_use]
    #[cfg(feature = "contact")]
    pub fn contact(&self) -> ContactClient {
        ContactClient(self.clone())
    }
    /// Returns the client for conversations - stored messages and the model's responses to them.
    #[must_use]
    pub fn conversation(&self) -> ConversationClient {
        ConversationClient(self.clone())
    }
    /// Returns the client for datasets - records of text that the model can search.
    #[must_use]
    #[cfg(feature = "dataset")]
    pub fn dataset(&self) -> DatasetClient {
        DatasetClient(self.clone())
    }
    /// Returns the client for files - sources of records, and documents for abilities.
    #[must_use]
    #[cfg(feature = "file")]
    pub fn file(&self) -> FileClient {
        FileClient(self.clone())
    }
    /// Returns the client for memories - what bots keep of their contacts.
    #[must_use]
    #[cfg(feature = "memory")]
    pub fn memory(&self) -> MemoryClient {
        MemoryClient(self.clone())
    }
    /// Returns the client for the platform - what it offers to every account.
    #[must_use]
    #[cfg(feature = "model")]
    pub fn platform(&self) -> PlatformClient {
        PlatformClient(self.clone())
    }
    /// Returns the client for secrets - credentials for the services that abilities call.
    #[must_use]
    #[cfg(feature = "secret")]
    pub fn secret(&self) -> SecretClient {
        SecretClient(self.clone())
    }
    /// Returns the client for skillsets - abilities that the model can use.
    #[must_use]
    #[cfg(feature = "skillset")]
    pub fn skillset(&self) -> SkillsetClient {
        SkillsetClient(self.clone())
    }
}
#[cfg(feature = "contact")]
/// Contacts - the people at the other end of conversations.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ContactClient(pub(crate) Client);
#[cfg(feature = "contact")]
crate::client::resource_client!(ContactClient);
#[cfg(feature = "contact")]
impl ContactClient {
    /// Creates a contact.
    ///
    /// Stores a contact. Every property is optional. To find a contact that exists, or create it, use `ensure`.
    ///
    /// Await it for the [`CreatedContact`](types::CreatedContact).
    ///
    /// See [`operations::CREATE_CONTACT`](crate::operations::CREATE_CONTACT).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateContact;
    ///
    /// let body = CreateContact::builder()
    ///     .email("user-1815@shop.example")
    ///     .name("Ada")
    ///     .build();
    /// let response = client.contact().create(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create(&self, body: types::CreateContact) -> Call<types::CreatedContact> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CREATE_CONTACT), &[]).json(&body),
        )
    }
    /// Returns the contact with a fingerprint, or creates it.
    ///
    /// Finds the contact with this fingerprint. If there is none, it is created with these properties, as a verified contact; an existing contact is not changed.
    ///
    /// Await it for the [`EnsuredContact`](types::EnsuredContact).
    ///
    /// The body can be its `fingerprint` alone.
    ///
    /// See [`operations::ENSURE_CONTACT`](crate::operations::ENSURE_CONTACT).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::EnsureContact;
    ///
    /// let body = EnsureContact::builder()
    ///     .fingerprint("user-1815@shop.example")
    ///     .name("Ada")
    ///     .build();
    /// let response = client.contact().ensure(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn ensure(
        &self,
        body: impl Into<types::EnsureContact>,
    ) -> Call<types::EnsuredContact> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::ENSURE_CONTACT), &[]).json(&body.into()),
        )
    }
    /// Exports contacts.
    ///
    /// Returns the contacts of the account, for backups and analysis. Also available as CSV.
    ///
    /// Await it for the [`ContactExport`](types::ContactExport), or [stream](Call::stream) it for the [`ContactExportEvent`](types::ContactExportEvent) events.
    ///
    /// See [`operations::EXPORT_CONTACTS`](crate::operations::EXPORT_CONTACTS).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ExportContacts;
    ///
    /// let query = ExportContacts::builder().take(20).build();
    /// let response = client.contact().export(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn export(
        &self,
        query: types::ExportContacts,
    ) -> Call<types::ContactExport, types::ContactExportEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::EXPORT_CONTACTS), &[]).query(&query),
        )
    }
    /// Lists contacts.
    ///
    /// Returns the contacts of the account page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`ContactPage`](types::ContactPage), or [stream](Call::stream) it for the [`ContactListEvent`](types::ContactListEvent) events.
    ///
    /// See [`operations::LIST_CONTACTS`](crate::operations::LIST_CONTACTS).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListContacts;
    ///
    /// let query = ListContacts::builder().take(20).build();
    /// let response = client.contact().list(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        query: types::ListContacts,
    ) -> Call<types::ContactPage, types::ContactListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_CONTACTS), &[]).query(&query),
        )
    }
    /// Deletes a contact.
    ///
    /// Deletes the contact. Its conversations stay, without a contact.
    ///
    /// Await it for the [`DeletedContact`](types::DeletedContact).
    ///
    /// See [`operations::DELETE_CONTACT`](crate::operations::DELETE_CONTACT).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.contact().delete(contact_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn delete(
        &self,
        contact_id: impl Into<types::ContactId>,
    ) -> Call<types::DeletedContact> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DELETE_CONTACT),
                    &[contact_id.into().as_str()],
                )
                .json(&types::DeleteContact::default())
                .reads(Form::Known),
        )
    }
    /// Returns a contact.
    ///
    /// Returns all stored properties of the contact.
    ///
    /// Await it for the [`Contact`](types::Contact).
    ///
    /// See [`operations::FETCH_CONTACT`](crate::operations::FETCH_CONTACT).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.contact().fetch(contact_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn fetch(
        &self,
        contact_id: impl Into<types::ContactId>,
    ) -> Call<types::Contact> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                Known(&operations::FETCH_CONTACT),
                &[contact_id.into().as_str()],
            ),
        )
    }
    /// Updates a contact.
    ///
    /// Replaces the properties that the request has, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedContact`](types::UpdatedContact).
    ///
    /// See [`operations::UPDATE_CONTACT`](crate::operations::UPDATE_CONTACT).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateContact;
    ///
    /// let body = UpdateContact::builder().nick("Countess").build();
    /// let response = client.contact().update(contact_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn update(
        &self,
        contact_id: impl Into<types::ContactId>,
        body: types::UpdateContact,
    ) -> Call<types::UpdatedContact> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPDATE_CONTACT),
                    &[contact_id.into().as_str()],
                )
                .json(&body)
                .reads(Form::Known),
        )
    }
    /// Returns the client for conversations of contacts.
    #[must_use]
    pub fn conversation(&self) -> ContactConversationClient {
        ContactConversationClient(self.0.clone())
    }
    /// Returns the client for memories of contacts.
    #[must_use]
    pub fn memory(&self) -> ContactMemoryClient {
        ContactMemoryClient(self.0.clone())
    }
    /// Returns the client for ratings by contacts.
    #[must_use]
    pub fn rating(&self) -> ContactRatingClient {
        ContactRatingClient(self.0.clone())
    }
    /// Returns the client for secrets of contacts, with which abilities act for them.
    #[must_use]
    pub fn secret(&self) -> ContactSecretClient {
        ContactSecretClient(self.0.clone())
    }
    /// Returns the client for spaces of contacts.
    #[must_use]
    pub fn space(&self) -> ContactSpaceClient {
        ContactSpaceClient(self.0.clone())
    }
    /// Returns the client for tasks of contacts.
    #[must_use]
    pub fn task(&self) -> ContactTaskClient {
        ContactTaskClient(self.0.clone())
    }
}
#[cfg(feature = "contact")]
/// Conversations of contacts.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ContactConversationClient(pub(crate) Client);
#[cfg(feature = "contact")]
crate::client::resource_client!(ContactConversationClient);
#[cfg(feature = "contact")]
impl ContactConversationClient {
    /// Lists conversations of a contact.
    ///
    /// Returns the conversations of the contact page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`ConversationPage`](types::ConversationPage), or [stream](Call::stream) it for the [`ConversationListEvent`](types::ConversationListEvent) events.
    ///
    /// See [`operations::LIST_CONTACT_CONVERSATIONS`](crate::operations::LIST_CONTACT_CONVERSATIONS).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListContactConversations;
    ///
    /// let query = ListContactConversations::builder().take(20).build();
    /// let response = client.contact().conversation().list(contact_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        contact_id: impl Into<types::ContactId>,
        query: types::ListContactConversations,
    ) -> Call<types::ConversationPage, types::ConversationListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_CONTACT_CONVERSATIONS),
                    &[contact_id.into().as_str()],
                )
                .query(&query),
        )
    }
}
#[cfg(feature = "contact")]
/// Memories of contacts.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ContactMemoryClient(pub(crate) Client);
#[cfg(feature = "contact")]
crate::client::resource_client!(ContactMemoryClient);
#[cfg(feature = "contact")]
impl ContactMemoryClient {
    /// Lists memories of a contact.
    ///
    /// Returns the memories of the contact page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`MemoryPage`](types::MemoryPage), or [stream](Call::stream) it for the [`MemoryListEvent`](types::MemoryListEvent) events.
    ///
    /// See [`operations::LIST_CONTACT_MEMORIES`](crate::operations::LIST_CONTACT_MEMORIES).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListContactMemories;
    ///
    /// let query = ListContactMemories::builder().take(20).build();
    /// let response = client.contact().memory().list(contact_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        contact_id: impl Into<types::ContactId>,
        query: types::ListContactMemories,
    ) -> Call<types::MemoryPage, types::MemoryListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_CONTACT_MEMORIES),
                    &[contact_id.into().as_str()],
                )
                .query(&query),
        )
    }
    /// Searches the memories of a contact.
    ///
    /// Returns the memories of the contact that match the query, the best match first.
    ///
    /// Await it for the [`ContactMemories`](types::ContactMemories).
    ///
    /// The body can be its `search` alone.
    ///
    /// See [`operations::SEARCH_CONTACT_MEMORY`](crate::operations::SEARCH_CONTACT_MEMORY).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::SearchContactMemory;
    ///
    /// let body = SearchContactMemory::builder().search("shoe size").build();
    /// let response = client.contact().memory().search(contact_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn search(
        &self,
        contact_id: impl Into<types::ContactId>,
        body: impl Into<types::SearchContactMemory>,
    ) -> Call<types::ContactMemories> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::SEARCH_CONTACT_MEMORY),
                    &[contact_id.into().as_str()],
                )
                .json(&body.into()),
        )
    }
}
#[cfg(feature = "contact")]
/// Ratings by contacts.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ContactRatingClient(pub(crate) Client);
#[cfg(feature = "contact")]
crate::client::resource_client!(ContactRatingClient);
#[cfg(feature = "contact")]
impl ContactRatingClient {
    /// Lists ratings of a contact.
    ///
    /// Returns the ratings by the contact page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`RatingPage`](types::RatingPage), or [stream](Call::stream) it for the [`RatingListEvent`](types::RatingListEvent) events.
    ///
    /// See [`operations::LIST_CONTACT_RATINGS`](crate::operations::LIST_CONTACT_RATINGS).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListContactRatings;
    ///
    /// let query = ListContactRatings::builder().take(20).build();
    /// let response = client.contact().rating().list(contact_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        contact_id: impl Into<types::ContactId>,
        query: types::ListContactRatings,
    ) -> Call<types::RatingPage, types::RatingListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_CONTACT_RATINGS),
                    &[contact_id.into().as_str()],
                )
                .query(&query),
        )
    }
}
#[cfg(feature = "contact")]
/// Secrets of contacts, with which abilities act for them.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ContactSecretClient(pub(crate) Client);
#[cfg(feature = "contact")]
crate::client::resource_client!(ContactSecretClient);
#[cfg(feature = "contact")]
impl ContactSecretClient {
    /// Lists secrets of a contact.
    ///
    /// Returns the secrets of the contact page by page, without their values, the newest first unless `order` is set.
    ///
    /// Await it for the [`SecretPage`](types::SecretPage), or [stream](Call::stream) it for the [`SecretListEvent`](types::SecretListEvent) events.
    ///
    /// See [`operations::LIST_CONTACT_SECRETS`](crate::operations::LIST_CONTACT_SECRETS).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListContactSecrets;
    ///
    /// let query = ListContactSecrets::builder().take(20).build();
    /// let response = client.contact().secret().list(contact_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        contact_id: impl Into<types::ContactId>,
        query: types::ListContactSecrets,
    ) -> Call<types::SecretPage, types::SecretListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_CONTACT_SECRETS),
                    &[contact_id.into().as_str()],
                )
                .query(&query),
        )
    }
    /// Begins the authentication of a secret for a contact.
    ///
    /// Returns a URL at which the person grants access to the service of the secret.
    ///
    /// Await it for the [`AuthenticatedSecret`](types::AuthenticatedSecret).
    ///
    /// See [`operations::AUTHENTICATE_CONTACT_SECRET`](crate::operations::AUTHENTICATE_CONTACT_SECRET).
    ///
    /// ```
    /// # use chatbotkit_client::types::{ContactId, SecretId};
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId, secret_id: SecretId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.contact().secret().authenticate(contact_id, secret_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn authenticate(
        &self,
        contact_id: impl Into<types::ContactId>,
        secret_id: impl Into<types::SecretId>,
    ) -> Call<types::AuthenticatedSecret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::AUTHENTICATE_CONTACT_SECRET),
                    &[contact_id.into().as_str(), secret_id.into().as_str()],
                )
                .json(&types::AuthenticateSecret::default()),
        )
    }
    /// Revokes a secret for a contact.
    ///
    /// Forgets the access that the person has granted.
    ///
    /// Await it for the [`RevokedSecret`](types::RevokedSecret).
    ///
    /// See [`operations::REVOKE_CONTACT_SECRET`](crate::operations::REVOKE_CONTACT_SECRET).
    ///
    /// ```
    /// # use chatbotkit_client::types::{ContactId, SecretId};
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId, secret_id: SecretId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.contact().secret().revoke(contact_id, secret_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn revoke(
        &self,
        contact_id: impl Into<types::ContactId>,
        secret_id: impl Into<types::SecretId>,
    ) -> Call<types::RevokedSecret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::REVOKE_CONTACT_SECRET),
                    &[contact_id.into().as_str(), secret_id.into().as_str()],
                )
                .json(&types::RevokeSecret::default())
                .reads(Form::Known),
        )
    }
    /// Verifies a secret for a contact.
    ///
    /// Returns whether the person has granted access, and what to do if not.
    ///
    /// Await it for the [`VerifiedSecret`](types::VerifiedSecret).
    ///
    /// See [`operations::VERIFY_CONTACT_SECRET`](crate::operations::VERIFY_CONTACT_SECRET).
    ///
    /// ```
    /// # use chatbotkit_client::types::{ContactId, SecretId};
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId, secret_id: SecretId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.contact().secret().verify(contact_id, secret_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn verify(
        &self,
        contact_id: impl Into<types::ContactId>,
        secret_id: impl Into<types::SecretId>,
    ) -> Call<types::VerifiedSecret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::VERIFY_CONTACT_SECRET),
                    &[contact_id.into().as_str(), secret_id.into().as_str()],
                )
                .json(&types::VerifySecret::default()),
        )
    }
}
#[cfg(feature = "contact")]
/// Spaces of contacts.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ContactSpaceClient(pub(crate) Client);
#[cfg(feature = "contact")]
crate::client::resource_client!(ContactSpaceClient);
#[cfg(feature = "contact")]
impl ContactSpaceClient {
    /// Lists spaces of a contact.
    ///
    /// Returns the spaces of the contact page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`SpacePage`](types::SpacePage), or [stream](Call::stream) it for the [`SpaceListEvent`](types::SpaceListEvent) events.
    ///
    /// See [`operations::LIST_CONTACT_SPACES`](crate::operations::LIST_CONTACT_SPACES).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListContactSpaces;
    ///
    /// let query = ListContactSpaces::builder().take(20).build();
    /// let response = client.contact().space().list(contact_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        contact_id: impl Into<types::ContactId>,
        query: types::ListContactSpaces,
    ) -> Call<types::SpacePage, types::SpaceListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_CONTACT_SPACES),
                    &[contact_id.into().as_str()],
                )
                .query(&query),
        )
    }
}
#[cfg(feature = "contact")]
/// Tasks of contacts.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ContactTaskClient(pub(crate) Client);
#[cfg(feature = "contact")]
crate::client::resource_client!(ContactTaskClient);
#[cfg(feature = "contact")]
impl ContactTaskClient {
    /// Lists tasks of a contact.
    ///
    /// Returns the tasks of the contact page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`TaskPage`](types::TaskPage), or [stream](Call::stream) it for the [`TaskListEvent`](types::TaskListEvent) events.
    ///
    /// See [`operations::LIST_CONTACT_TASKS`](crate::operations::LIST_CONTACT_TASKS).
    ///
    /// ```
    /// # use chatbotkit_client::types::ContactId;
    /// # async fn example(client: chatbotkit_client::Client, contact_id: ContactId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListContactTasks;
    ///
    /// let query = ListContactTasks::builder().take(20).build();
    /// let response = client.contact().task().list(contact_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        contact_id: impl Into<types::ContactId>,
        query: types::ListContactTasks,
    ) -> Call<types::TaskPage, types::TaskListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_CONTACT_TASKS),
                    &[contact_id.into().as_str()],
                )
                .query(&query),
        )
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
/// Conversations - stored messages and the model's responses to them.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct ConversationClient(pub(crate) Client);
crate::client::resource_client!(ConversationClient);
impl ConversationClient {
    /// Executes an ability without storing anything.
    ///
    /// Executes an ability or a function by its name, as if the model had called it with this input after these messages. Nothing is stored.
    ///
    /// Await it for the [`Execution`](types::Execution), or [stream](Call::stream) it for the [`ExecutionEvent`](types::ExecutionEvent) events.
    ///
    /// See [`operations::APPLY_STATELESS`](crate::operations::APPLY_STATELESS).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{ApplyStateless, FunctionInput, Message, MessageType};
    ///
    /// let body = ApplyStateless::builder()
    ///     .input(FunctionInput::from_iter([("number", serde_json::json!(1815))]))
    ///     .messages([
    ///         Message::builder()
    ///             .text("Where is my order?")
    ///             .r#type(MessageType::User)
    ///             .build(),
    ///     ])
    ///     .name("order")
    ///     .build();
    /// let response = client.conversation().apply_stateless(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn apply_stateless(
        &self,
        body: types::ApplyStateless,
    ) -> Call<types::Execution, types::ExecutionEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::APPLY_STATELESS), &[]).json(&body),
        )
    }
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
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
    pub fn list(
        &self,
        query: types::ListConversations,
    ) -> Call<types::ConversationPage, types::ConversationListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_CONVERSATIONS), &[]).query(&query),
        )
    }
    /// Executes an ability in a conversation.
    ///
    /// Executes an ability or a function of the conversation by its name, as if the model had called it with this input.
    ///
    /// Await it for the [`Execution`](types::Execution), or [stream](Call::stream) it for the [`ExecutionEvent`](types::ExecutionEvent) events.
    ///
    /// See [`operations::APPLY_FUNCTION`](crate::operations::APPLY_FUNCTION).
    ///
    /// ```
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{ApplyFunction, FunctionInput};
    ///
    /// let body = ApplyFunction::builder()
    ///     .input(FunctionInput::from_iter([("number", serde_json::json!(1815))]))
    ///     .name("order")
    ///     .build();
    /// let response = client.conversation().apply(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn apply(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: types::ApplyFunction,
    ) -> Call<types::Execution, types::ExecutionEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::APPLY_FUNCTION),
                    &[conversation_id.into().as_str()],
                )
                .json(&body),
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.conversation().compact(conversation_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
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
                .json(&types::CompactConversation::default()),
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.conversation().delete(conversation_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
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
                .json(&types::DeleteConversation::default())
                .reads(Form::Known),
        )
    }
    /// Downvotes a conversation.
    ///
    /// Adds a downvote to the conversation. Within an hour, only the first vote on a conversation counts.
    ///
    /// Await it for the [`ConversationVote`](types::ConversationVote).
    ///
    /// See [`operations::DOWNVOTE_CONVERSATION`](crate::operations::DOWNVOTE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
                .json(&body)
                .reads(Form::Known),
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.conversation().fetch(conversation_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
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
    /// Begins a turn of the bot.
    ///
    /// Stores the text as an instruction, which the user does not see, runs the model on the conversation, and stores its response.
    ///
    /// Await it for the [`ReceivedMessage`](types::ReceivedMessage), or [stream](Call::stream) it for the [`Event`](types::Event) events.
    ///
    /// The body can be its `text` alone.
    ///
    /// See [`operations::INITIATE_CONVERSATION`](crate::operations::INITIATE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::InitiateConversation;
    ///
    /// let body = InitiateConversation::builder()
    ///     .text("The order has been shipped. Tell the user.")
    ///     .build();
    /// let response = client.conversation().initiate(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn initiate(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: impl Into<types::InitiateConversation>,
    ) -> Call<types::ReceivedMessage, types::Event> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::INITIATE_CONVERSATION),
                    &[conversation_id.into().as_str()],
                )
                .json(&body.into()),
        )
    }
    /// Creates a WebSocket for a conversation.
    ///
    /// Creates a WebSocket for speech in both directions, in a stored conversation.
    ///
    /// Await it for the [`ConversationWebsocket`](types::ConversationWebsocket).
    ///
    /// See [`operations::CREATE_CONVERSATION_WEBSOCKET`](crate::operations::CREATE_CONVERSATION_WEBSOCKET).
    ///
    /// ```
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateConversationSession;
    ///
    /// let body = CreateConversationSession::builder().duration_in_seconds(3600).build();
    /// let response = client.conversation().create_websocket(conversation_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create_websocket(
        &self,
        conversation_id: impl Into<types::ConversationId>,
        body: types::CreateConversationSession,
    ) -> Call<types::ConversationWebsocket> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::CREATE_CONVERSATION_WEBSOCKET),
                    &[conversation_id.into().as_str()],
                )
                .json(&body),
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
                .json(&body)
                .reads(Form::Known),
        )
    }
    /// Upvotes a conversation.
    ///
    /// Adds an upvote to the conversation. Within an hour, only the first vote on a conversation counts.
    ///
    /// Await it for the [`ConversationVote`](types::ConversationVote).
    ///
    /// See [`operations::UPVOTE_CONVERSATION`](crate::operations::UPVOTE_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
                .json(&body)
                .reads(Form::Known),
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
                .json(&types::DeleteMessage::default())
                .reads(Form::Known),
        )
    }
    /// Downvotes a message.
    ///
    /// Adds a downvote to the message. Within an hour, only the first vote on a message counts.
    ///
    /// Await it for the [`MessageVote`](types::MessageVote).
    ///
    /// See [`operations::DOWNVOTE_MESSAGE`](crate::operations::DOWNVOTE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
                .json(&body)
                .reads(Form::Known),
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
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
    /// Adds an upvote to the message. Within an hour, only the first vote on a message counts.
    ///
    /// Await it for the [`MessageVote`](types::MessageVote).
    ///
    /// See [`operations::UPVOTE_MESSAGE`](crate::operations::UPVOTE_MESSAGE).
    ///
    /// ```
    /// # use chatbotkit_client::types::{ConversationId, MessageId};
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId, message_id: MessageId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
                .json(&body)
                .reads(Form::Known),
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
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: chatbotkit_client::Client, conversation_id: ConversationId) -> Result<(), Box<dyn std::error::Error>> {
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
    #[inline]
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
#[cfg(feature = "dataset")]
/// Datasets - records of text that the model can search.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct DatasetClient(pub(crate) Client);
#[cfg(feature = "dataset")]
crate::client::resource_client!(DatasetClient);
#[cfg(feature = "dataset")]
impl DatasetClient {
    /// Creates a dataset.
    ///
    /// Stores a dataset without records. Every property is optional.
    ///
    /// Await it for the [`CreatedDataset`](types::CreatedDataset).
    ///
    /// See [`operations::CREATE_DATASET`](crate::operations::CREATE_DATASET).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateDataset;
    ///
    /// let body = CreateDataset::builder()
    ///     .description("What the shop sells.")
    ///     .name("Shoes")
    ///     .build();
    /// let response = client.dataset().create(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create(&self, body: types::CreateDataset) -> Call<types::CreatedDataset> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CREATE_DATASET), &[]).json(&body),
        )
    }
    /// Lists datasets.
    ///
    /// Returns the datasets of the account page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`DatasetPage`](types::DatasetPage), or [stream](Call::stream) it for the [`DatasetListEvent`](types::DatasetListEvent) events.
    ///
    /// See [`operations::LIST_DATASETS`](crate::operations::LIST_DATASETS).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListDatasets;
    ///
    /// let query = ListDatasets::builder().take(20).build();
    /// let response = client.dataset().list(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        query: types::ListDatasets,
    ) -> Call<types::DatasetPage, types::DatasetListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_DATASETS), &[]).query(&query),
        )
    }
    /// Deletes a dataset.
    ///
    /// Deletes the dataset with its records. Attached files stay.
    ///
    /// Await it for the [`DeletedDataset`](types::DeletedDataset).
    ///
    /// See [`operations::DELETE_DATASET`](crate::operations::DELETE_DATASET).
    ///
    /// ```
    /// # use chatbotkit_client::types::DatasetId;
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.dataset().delete(dataset_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn delete(
        &self,
        dataset_id: impl Into<types::DatasetId>,
    ) -> Call<types::DeletedDataset> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DELETE_DATASET),
                    &[dataset_id.into().as_str()],
                )
                .json(&types::DeleteDataset::default())
                .reads(Form::Known),
        )
    }
    /// Returns a dataset.
    ///
    /// Returns all stored properties of the dataset, without its records.
    ///
    /// Await it for the [`Dataset`](types::Dataset).
    ///
    /// See [`operations::FETCH_DATASET`](crate::operations::FETCH_DATASET).
    ///
    /// ```
    /// # use chatbotkit_client::types::DatasetId;
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.dataset().fetch(dataset_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn fetch(
        &self,
        dataset_id: impl Into<types::DatasetId>,
    ) -> Call<types::Dataset> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                Known(&operations::FETCH_DATASET),
                &[dataset_id.into().as_str()],
            ),
        )
    }
    /// Searches a dataset.
    ///
    /// Returns the records that match the query, the best match first. A filter selects records by their metadata.
    ///
    /// Await it for the [`DatasetRecords`](types::DatasetRecords).
    ///
    /// The body can be its `search` alone.
    ///
    /// See [`operations::SEARCH_DATASET`](crate::operations::SEARCH_DATASET).
    ///
    /// ```
    /// # use chatbotkit_client::types::DatasetId;
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{DatasetFilter, FilterText, FilterValue, SearchDataset};
    ///
    /// let body = SearchDataset::builder()
    ///     .filter(
    ///         DatasetFilter::from_iter([
    ///             ("season", FilterValue::from(FilterText::from("summer"))),
    ///         ]),
    ///     )
    ///     .search("red shoes")
    ///     .build();
    /// let response = client.dataset().search(dataset_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn search(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        body: impl Into<types::SearchDataset>,
    ) -> Call<types::DatasetRecords> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::SEARCH_DATASET),
                    &[dataset_id.into().as_str()],
                )
                .json(&body.into()),
        )
    }
    /// Updates a dataset.
    ///
    /// Replaces the properties that the request has, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedDataset`](types::UpdatedDataset).
    ///
    /// See [`operations::UPDATE_DATASET`](crate::operations::UPDATE_DATASET).
    ///
    /// ```
    /// # use chatbotkit_client::types::DatasetId;
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateDataset;
    ///
    /// let body = UpdateDataset::builder().name("Shoes and boots").build();
    /// let response = client.dataset().update(dataset_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn update(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        body: types::UpdateDataset,
    ) -> Call<types::UpdatedDataset> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPDATE_DATASET),
                    &[dataset_id.into().as_str()],
                )
                .json(&body)
                .reads(Form::Known),
        )
    }
    /// Returns the client for files attached to datasets.
    #[must_use]
    pub fn file(&self) -> DatasetFileClient {
        DatasetFileClient(self.0.clone())
    }
    /// Returns the client for records of datasets.
    #[must_use]
    pub fn record(&self) -> DatasetRecordClient {
        DatasetRecordClient(self.0.clone())
    }
}
#[cfg(feature = "dataset")]
/// Files attached to datasets.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct DatasetFileClient(pub(crate) Client);
#[cfg(feature = "dataset")]
crate::client::resource_client!(DatasetFileClient);
#[cfg(feature = "dataset")]
impl DatasetFileClient {
    /// Lists files of a dataset.
    ///
    /// Returns the files that are attached to the dataset page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`FilePage`](types::FilePage), or [stream](Call::stream) it for the [`FileListEvent`](types::FileListEvent) events.
    ///
    /// See [`operations::LIST_DATASET_FILES`](crate::operations::LIST_DATASET_FILES).
    ///
    /// ```
    /// # use chatbotkit_client::types::DatasetId;
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListDatasetFiles;
    ///
    /// let query = ListDatasetFiles::builder().take(20).build();
    /// let response = client.dataset().file().list(dataset_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        query: types::ListDatasetFiles,
    ) -> Call<types::FilePage, types::FileListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_DATASET_FILES),
                    &[dataset_id.into().as_str()],
                )
                .query(&query),
        )
    }
    /// Attaches a file to a dataset.
    ///
    /// Attaches the file as a source of records. `sync` creates the records.
    ///
    /// Await it for the [`AttachedDatasetFile`](types::AttachedDatasetFile).
    ///
    /// See [`operations::ATTACH_DATASET_FILE`](crate::operations::ATTACH_DATASET_FILE).
    ///
    /// ```
    /// # use chatbotkit_client::types::{DatasetId, FileId};
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId, file_id: FileId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{AttachDatasetFile, DatasetFileType};
    ///
    /// let body = AttachDatasetFile::builder().build();
    /// let response = client.dataset().file().attach(dataset_id, file_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn attach(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        file_id: impl Into<types::FileId>,
        body: types::AttachDatasetFile,
    ) -> Call<types::AttachedDatasetFile> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::ATTACH_DATASET_FILE),
                    &[dataset_id.into().as_str(), file_id.into().as_str()],
                )
                .json(&body)
                .reads(Form::Known),
        )
    }
    /// Detaches a file from a dataset.
    ///
    /// Detaches the file, and deletes its records if the request says so. The file stays.
    ///
    /// Await it for the [`DetachedDatasetFile`](types::DetachedDatasetFile).
    ///
    /// See [`operations::DETACH_DATASET_FILE`](crate::operations::DETACH_DATASET_FILE).
    ///
    /// ```
    /// # use chatbotkit_client::types::{DatasetId, FileId};
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId, file_id: FileId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::DetachDatasetFile;
    ///
    /// let body = DetachDatasetFile::builder().delete_records(true).build();
    /// let response = client.dataset().file().detach(dataset_id, file_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn detach(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        file_id: impl Into<types::FileId>,
        body: types::DetachDatasetFile,
    ) -> Call<types::DetachedDatasetFile> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DETACH_DATASET_FILE),
                    &[dataset_id.into().as_str(), file_id.into().as_str()],
                )
                .json(&body)
                .reads(Form::Known),
        )
    }
    /// Creates the records of an attached file.
    ///
    /// Replaces the records of the file by those of its current content. The server continues after it has responded.
    ///
    /// Await it for the [`SyncedDatasetFile`](types::SyncedDatasetFile).
    ///
    /// See [`operations::SYNC_DATASET_FILE`](crate::operations::SYNC_DATASET_FILE).
    ///
    /// ```
    /// # use chatbotkit_client::types::{DatasetId, FileId};
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId, file_id: FileId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.dataset().file().sync(dataset_id, file_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn sync(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        file_id: impl Into<types::FileId>,
    ) -> Call<types::SyncedDatasetFile> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::SYNC_DATASET_FILE),
                    &[dataset_id.into().as_str(), file_id.into().as_str()],
                )
                .json(&types::SyncDatasetFile::default())
                .reads(Form::Known),
        )
    }
}
#[cfg(feature = "dataset")]
/// Records of datasets.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct DatasetRecordClient(pub(crate) Client);
#[cfg(feature = "dataset")]
crate::client::resource_client!(DatasetRecordClient);
#[cfg(feature = "dataset")]
impl DatasetRecordClient {
    /// Creates a record.
    ///
    /// Stores a text in the dataset.
    ///
    /// Await it for the [`CreatedRecord`](types::CreatedRecord).
    ///
    /// The body can be its `text` alone.
    ///
    /// See [`operations::CREATE_RECORD`](crate::operations::CREATE_RECORD).
    ///
    /// ```
    /// # use chatbotkit_client::types::DatasetId;
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateRecord;
    ///
    /// let body = CreateRecord::builder()
    ///     .source("shoes.md")
    ///     .text("The red shoes come in sizes 36 to 42.")
    ///     .build();
    /// let response = client.dataset().record().create(dataset_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        body: impl Into<types::CreateRecord>,
    ) -> Call<types::CreatedRecord> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::CREATE_RECORD),
                    &[dataset_id.into().as_str()],
                )
                .json(&body.into()),
        )
    }
    /// Exports records.
    ///
    /// Returns the records of the dataset, for backups and analysis. Also available as CSV.
    ///
    /// Await it for the [`RecordExport`](types::RecordExport), or [stream](Call::stream) it for the [`RecordExportEvent`](types::RecordExportEvent) events.
    ///
    /// See [`operations::EXPORT_RECORDS`](crate::operations::EXPORT_RECORDS).
    ///
    /// ```
    /// # use chatbotkit_client::types::DatasetId;
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ExportRecords;
    ///
    /// let query = ExportRecords::builder().take(20).build();
    /// let response = client.dataset().record().export(dataset_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn export(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        query: types::ExportRecords,
    ) -> Call<types::RecordExport, types::RecordExportEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::EXPORT_RECORDS),
                    &[dataset_id.into().as_str()],
                )
                .query(&query),
        )
    }
    /// Lists records.
    ///
    /// Returns the records of the dataset page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`RecordPage`](types::RecordPage), or [stream](Call::stream) it for the [`RecordListEvent`](types::RecordListEvent) events.
    ///
    /// See [`operations::LIST_RECORDS`](crate::operations::LIST_RECORDS).
    ///
    /// ```
    /// # use chatbotkit_client::types::DatasetId;
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListRecords;
    ///
    /// let query = ListRecords::builder().take(20).build();
    /// let response = client.dataset().record().list(dataset_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        query: types::ListRecords,
    ) -> Call<types::RecordPage, types::RecordListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_RECORDS), &[dataset_id.into().as_str()])
                .query(&query),
        )
    }
    /// Deletes a record.
    ///
    /// Deletes the record.
    ///
    /// Await it for the [`DeletedRecord`](types::DeletedRecord).
    ///
    /// See [`operations::DELETE_RECORD`](crate::operations::DELETE_RECORD).
    ///
    /// ```
    /// # use chatbotkit_client::types::{DatasetId, RecordId};
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId, record_id: RecordId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.dataset().record().delete(dataset_id, record_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn delete(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        record_id: impl Into<types::RecordId>,
    ) -> Call<types::DeletedRecord> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DELETE_RECORD),
                    &[dataset_id.into().as_str(), record_id.into().as_str()],
                )
                .json(&types::DeleteRecord::default())
                .reads(Form::Known),
        )
    }
    /// Returns a record.
    ///
    /// Returns all stored properties of the record.
    ///
    /// Await it for the [`Record`](types::Record).
    ///
    /// See [`operations::FETCH_RECORD`](crate::operations::FETCH_RECORD).
    ///
    /// ```
    /// # use chatbotkit_client::types::{DatasetId, RecordId};
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId, record_id: RecordId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.dataset().record().fetch(dataset_id, record_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn fetch(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        record_id: impl Into<types::RecordId>,
    ) -> Call<types::Record> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                Known(&operations::FETCH_RECORD),
                &[dataset_id.into().as_str(), record_id.into().as_str()],
            ),
        )
    }
    /// Updates a record.
    ///
    /// Replaces the properties that the request has, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedRecord`](types::UpdatedRecord).
    ///
    /// See [`operations::UPDATE_RECORD`](crate::operations::UPDATE_RECORD).
    ///
    /// ```
    /// # use chatbotkit_client::types::{DatasetId, RecordId};
    /// # async fn example(client: chatbotkit_client::Client, dataset_id: DatasetId, record_id: RecordId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateRecord;
    ///
    /// let body = UpdateRecord::builder()
    ///     .text("The red shoes come in sizes 36 to 43.")
    ///     .build();
    /// let response = client.dataset().record().update(dataset_id, record_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn update(
        &self,
        dataset_id: impl Into<types::DatasetId>,
        record_id: impl Into<types::RecordId>,
        body: types::UpdateRecord,
    ) -> Call<types::UpdatedRecord> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPDATE_RECORD),
                    &[dataset_id.into().as_str(), record_id.into().as_str()],
                )
                .json(&body)
                .reads(Form::Known),
        )
    }
}
#[cfg(feature = "file")]
/// Files - sources of records, and documents for abilities.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct FileClient(pub(crate) Client);
#[cfg(feature = "file")]
crate::client::resource_client!(FileClient);
#[cfg(feature = "file")]
impl FileClient {
    /// Creates a file.
    ///
    /// Stores a file without content, which `upload` adds. Every property is optional.
    ///
    /// Await it for the [`CreatedFile`](types::CreatedFile).
    ///
    /// See [`operations::CREATE_FILE`](crate::operations::CREATE_FILE).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateFile;
    ///
    /// let body = CreateFile::builder().name("shoes.pdf").build();
    /// let response = client.file().create(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create(&self, body: types::CreateFile) -> Call<types::CreatedFile> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CREATE_FILE), &[]).json(&body),
        )
    }
    /// Lists files.
    ///
    /// Returns the files of the account page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`FilePage`](types::FilePage), or [stream](Call::stream) it for the [`FileListEvent`](types::FileListEvent) events.
    ///
    /// See [`operations::LIST_FILES`](crate::operations::LIST_FILES).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListFiles;
    ///
    /// let query = ListFiles::builder().take(20).build();
    /// let response = client.file().list(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        query: types::ListFiles,
    ) -> Call<types::FilePage, types::FileListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_FILES), &[]).query(&query),
        )
    }
    /// Deletes a file.
    ///
    /// Deletes the file with its content. Records that were made from it stay.
    ///
    /// Await it for the [`DeletedFile`](types::DeletedFile).
    ///
    /// See [`operations::DELETE_FILE`](crate::operations::DELETE_FILE).
    ///
    /// ```
    /// # use chatbotkit_client::types::FileId;
    /// # async fn example(client: chatbotkit_client::Client, file_id: FileId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.file().delete(file_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn delete(&self, file_id: impl Into<types::FileId>) -> Call<types::DeletedFile> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::DELETE_FILE), &[file_id.into().as_str()])
                .json(&types::DeleteFile::default())
                .reads(Form::Known),
        )
    }
    /// Returns the content of a file.
    ///
    /// Returns the bytes of the file, which are none if it has no content yet.
    ///
    /// Await it for the bytes, or [stream](Call::byte_stream) them.
    ///
    /// See [`operations::DOWNLOAD_FILE`](crate::operations::DOWNLOAD_FILE).
    ///
    /// ```
    /// # use chatbotkit_client::types::FileId;
    /// # async fn example(client: chatbotkit_client::Client, file_id: FileId) -> Result<(), Box<dyn std::error::Error>> {
    /// let bytes = client.file().download(file_id).await?;
    /// println!("{} bytes", bytes.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn download(&self, file_id: impl Into<types::FileId>) -> Call<::bytes::Bytes> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::DOWNLOAD_FILE), &[file_id.into().as_str()])
                .reads(Form::Bytes("application/octet-stream")),
        )
    }
    /// Returns a file.
    ///
    /// Returns all stored properties of the file, without its content.
    ///
    /// Await it for the [`File`](types::File).
    ///
    /// See [`operations::FETCH_FILE`](crate::operations::FETCH_FILE).
    ///
    /// ```
    /// # use chatbotkit_client::types::FileId;
    /// # async fn example(client: chatbotkit_client::Client, file_id: FileId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.file().fetch(file_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn fetch(&self, file_id: impl Into<types::FileId>) -> Call<types::File> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::FETCH_FILE), &[file_id.into().as_str()]),
        )
    }
    /// Makes the records of a file in all datasets.
    ///
    /// Replaces the records of the file by those of its current content, in each dataset to which it is attached. The server works on after it has responded.
    ///
    /// Await it for the [`SyncedFile`](types::SyncedFile).
    ///
    /// See [`operations::SYNC_FILE`](crate::operations::SYNC_FILE).
    ///
    /// ```
    /// # use chatbotkit_client::types::FileId;
    /// # async fn example(client: chatbotkit_client::Client, file_id: FileId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.file().sync(file_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn sync(&self, file_id: impl Into<types::FileId>) -> Call<types::SyncedFile> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::SYNC_FILE), &[file_id.into().as_str()])
                .json(&types::SyncFile::default())
                .reads(Form::Known),
        )
    }
    /// Updates a file.
    ///
    /// Replaces the properties that the request has, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedFile`](types::UpdatedFile).
    ///
    /// See [`operations::UPDATE_FILE`](crate::operations::UPDATE_FILE).
    ///
    /// ```
    /// # use chatbotkit_client::types::FileId;
    /// # async fn example(client: chatbotkit_client::Client, file_id: FileId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateFile;
    ///
    /// let body = UpdateFile::builder().name("shoes-2026.pdf").build();
    /// let response = client.file().update(file_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn update(
        &self,
        file_id: impl Into<types::FileId>,
        body: types::UpdateFile,
    ) -> Call<types::UpdatedFile> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::UPDATE_FILE), &[file_id.into().as_str()])
                .json(&body)
                .reads(Form::Known),
        )
    }
}
#[cfg(feature = "memory")]
/// Memories - what bots keep of their contacts.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct MemoryClient(pub(crate) Client);
#[cfg(feature = "memory")]
crate::client::resource_client!(MemoryClient);
#[cfg(feature = "memory")]
impl MemoryClient {
    /// Creates a memory.
    ///
    /// Stores a text for a bot, a contact, or both.
    ///
    /// Await it for the [`CreatedMemory`](types::CreatedMemory).
    ///
    /// The body can be its `text` alone.
    ///
    /// See [`operations::CREATE_MEMORY`](crate::operations::CREATE_MEMORY).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateMemory;
    ///
    /// let body = CreateMemory::builder()
    ///     .contact_id("c7h1k4n0q3t6w9z2b5e8g1ai")
    ///     .text("Ada wears size 39.")
    ///     .build();
    /// let response = client.memory().create(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create(
        &self,
        body: impl Into<types::CreateMemory>,
    ) -> Call<types::CreatedMemory> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CREATE_MEMORY), &[]).json(&body.into()),
        )
    }
    /// Exports memories.
    ///
    /// Returns the memories of the account, for backups and analysis. Also available as CSV.
    ///
    /// Await it for the [`MemoryExport`](types::MemoryExport), or [stream](Call::stream) it for the [`MemoryExportEvent`](types::MemoryExportEvent) events.
    ///
    /// See [`operations::EXPORT_MEMORIES`](crate::operations::EXPORT_MEMORIES).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ExportMemories;
    ///
    /// let query = ExportMemories::builder().take(20).build();
    /// let response = client.memory().export(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn export(
        &self,
        query: types::ExportMemories,
    ) -> Call<types::MemoryExport, types::MemoryExportEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::EXPORT_MEMORIES), &[]).query(&query),
        )
    }
    /// Lists memories.
    ///
    /// Returns the memories of the account page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`MemoryPage`](types::MemoryPage), or [stream](Call::stream) it for the [`MemoryListEvent`](types::MemoryListEvent) events.
    ///
    /// See [`operations::LIST_MEMORIES`](crate::operations::LIST_MEMORIES).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListMemories;
    ///
    /// let query = ListMemories::builder().take(20).build();
    /// let response = client.memory().list(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        query: types::ListMemories,
    ) -> Call<types::MemoryPage, types::MemoryListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_MEMORIES), &[]).query(&query),
        )
    }
    /// Searches memories.
    ///
    /// Returns the memories that match the query, the best match first: those of a bot or a contact, or all.
    ///
    /// Await it for the [`Memories`](types::Memories).
    ///
    /// The body can be its `search` alone.
    ///
    /// See [`operations::SEARCH_MEMORY`](crate::operations::SEARCH_MEMORY).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::SearchMemory;
    ///
    /// let body = SearchMemory::builder()
    ///     .contact_id("c7h1k4n0q3t6w9z2b5e8g1ai")
    ///     .search("shoe size")
    ///     .build();
    /// let response = client.memory().search(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn search(&self, body: impl Into<types::SearchMemory>) -> Call<types::Memories> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::SEARCH_MEMORY), &[]).json(&body.into()),
        )
    }
    /// Deletes a memory.
    ///
    /// Deletes the memory.
    ///
    /// Await it for the [`DeletedMemory`](types::DeletedMemory).
    ///
    /// See [`operations::DELETE_MEMORY`](crate::operations::DELETE_MEMORY).
    ///
    /// ```
    /// # use chatbotkit_client::types::MemoryId;
    /// # async fn example(client: chatbotkit_client::Client, memory_id: MemoryId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.memory().delete(memory_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn delete(
        &self,
        memory_id: impl Into<types::MemoryId>,
    ) -> Call<types::DeletedMemory> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::DELETE_MEMORY), &[memory_id.into().as_str()])
                .json(&types::DeleteMemory::default())
                .reads(Form::Known),
        )
    }
    /// Returns a memory.
    ///
    /// Returns all stored properties of the memory.
    ///
    /// Await it for the [`StoredMemory`](types::StoredMemory).
    ///
    /// See [`operations::FETCH_MEMORY`](crate::operations::FETCH_MEMORY).
    ///
    /// ```
    /// # use chatbotkit_client::types::MemoryId;
    /// # async fn example(client: chatbotkit_client::Client, memory_id: MemoryId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.memory().fetch(memory_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn fetch(
        &self,
        memory_id: impl Into<types::MemoryId>,
    ) -> Call<types::StoredMemory> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::FETCH_MEMORY), &[memory_id.into().as_str()]),
        )
    }
    /// Updates a memory.
    ///
    /// Replaces the properties that the request has, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedMemory`](types::UpdatedMemory).
    ///
    /// See [`operations::UPDATE_MEMORY`](crate::operations::UPDATE_MEMORY).
    ///
    /// ```
    /// # use chatbotkit_client::types::MemoryId;
    /// # async fn example(client: chatbotkit_client::Client, memory_id: MemoryId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateMemory;
    ///
    /// let body = UpdateMemory::builder().text("Ada wears size 40.").build();
    /// let response = client.memory().update(memory_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn update(
        &self,
        memory_id: impl Into<types::MemoryId>,
        body: types::UpdateMemory,
    ) -> Call<types::UpdatedMemory> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::UPDATE_MEMORY), &[memory_id.into().as_str()])
                .json(&body)
                .reads(Form::Known),
        )
    }
}
#[cfg(feature = "model")]
/// The platform - what it offers to every account.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct PlatformClient(pub(crate) Client);
#[cfg(feature = "model")]
crate::client::resource_client!(PlatformClient);
#[cfg(feature = "model")]
impl PlatformClient {
    /// Returns the client for models that bots and conversations can use.
    #[must_use]
    pub fn model(&self) -> PlatformModelClient {
        PlatformModelClient(self.0.clone())
    }
}
#[cfg(feature = "model")]
/// Models that bots and conversations can use.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct PlatformModelClient(pub(crate) Client);
#[cfg(feature = "model")]
crate::client::resource_client!(PlatformModelClient);
#[cfg(feature = "model")]
impl PlatformModelClient {
    /// Lists models.
    ///
    /// Returns the models of the platform page by page.
    ///
    /// Await it for the [`ModelPage`](types::ModelPage), or [stream](Call::stream) it for the [`ModelListEvent`](types::ModelListEvent) events.
    ///
    /// See [`operations::LIST_MODELS`](crate::operations::LIST_MODELS).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListModels;
    ///
    /// let query = ListModels::builder().take(20).build();
    /// let response = client.platform().model().list(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        query: types::ListModels,
    ) -> Call<types::ModelPage, types::ModelListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_MODELS), &[]).query(&query),
        )
    }
}
#[cfg(feature = "secret")]
/// Secrets - credentials for the services that abilities call.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct SecretClient(pub(crate) Client);
#[cfg(feature = "secret")]
crate::client::resource_client!(SecretClient);
#[cfg(feature = "secret")]
impl SecretClient {
    /// Creates a secret.
    ///
    /// Stores a secret. No response has its value.
    ///
    /// Await it for the [`CreatedSecret`](types::CreatedSecret).
    ///
    /// See [`operations::CREATE_SECRET`](crate::operations::CREATE_SECRET).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::{CreateSecret, SecretKind, SecretType};
    ///
    /// let body = CreateSecret::builder()
    ///     .kind(SecretKind::Shared)
    ///     .name("Shop")
    ///     .r#type(SecretType::Bearer)
    ///     .value("key-of-the-shop")
    ///     .build();
    /// let response = client.secret().create(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create(&self, body: types::CreateSecret) -> Call<types::CreatedSecret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CREATE_SECRET), &[]).json(&body),
        )
    }
    /// Lists secrets.
    ///
    /// Returns the secrets of the account page by page, without their values, the newest first unless `order` is set.
    ///
    /// Await it for the [`SecretPage`](types::SecretPage), or [stream](Call::stream) it for the [`SecretListEvent`](types::SecretListEvent) events.
    ///
    /// See [`operations::LIST_SECRETS`](crate::operations::LIST_SECRETS).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListSecrets;
    ///
    /// let query = ListSecrets::builder().take(20).build();
    /// let response = client.secret().list(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        query: types::ListSecrets,
    ) -> Call<types::SecretPage, types::SecretListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_SECRETS), &[]).query(&query),
        )
    }
    /// Begins the authentication of a secret.
    ///
    /// Returns a URL at which a person grants access to the service of the secret.
    ///
    /// Await it for the [`AuthenticatedSecret`](types::AuthenticatedSecret).
    ///
    /// See [`operations::AUTHENTICATE_SECRET`](crate::operations::AUTHENTICATE_SECRET).
    ///
    /// ```
    /// # use chatbotkit_client::types::SecretId;
    /// # async fn example(client: chatbotkit_client::Client, secret_id: SecretId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.secret().authenticate(secret_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn authenticate(
        &self,
        secret_id: impl Into<types::SecretId>,
    ) -> Call<types::AuthenticatedSecret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::AUTHENTICATE_SECRET),
                    &[secret_id.into().as_str()],
                )
                .json(&types::AuthenticateSecret::default()),
        )
    }
    /// Deletes a secret.
    ///
    /// Deletes the secret. Abilities that use it fail from then on.
    ///
    /// Await it for the [`DeletedSecret`](types::DeletedSecret).
    ///
    /// See [`operations::DELETE_SECRET`](crate::operations::DELETE_SECRET).
    ///
    /// ```
    /// # use chatbotkit_client::types::SecretId;
    /// # async fn example(client: chatbotkit_client::Client, secret_id: SecretId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.secret().delete(secret_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn delete(
        &self,
        secret_id: impl Into<types::SecretId>,
    ) -> Call<types::DeletedSecret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::DELETE_SECRET), &[secret_id.into().as_str()])
                .json(&types::DeleteSecret::default())
                .reads(Form::Known),
        )
    }
    /// Returns a secret.
    ///
    /// Returns all stored properties of the secret except its value.
    ///
    /// Await it for the [`Secret`](types::Secret).
    ///
    /// See [`operations::FETCH_SECRET`](crate::operations::FETCH_SECRET).
    ///
    /// ```
    /// # use chatbotkit_client::types::SecretId;
    /// # async fn example(client: chatbotkit_client::Client, secret_id: SecretId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.secret().fetch(secret_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn fetch(&self, secret_id: impl Into<types::SecretId>) -> Call<types::Secret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::FETCH_SECRET), &[secret_id.into().as_str()]),
        )
    }
    /// Revokes a secret.
    ///
    /// Forgets the access that has been granted. The secret stays.
    ///
    /// Await it for the [`RevokedSecret`](types::RevokedSecret).
    ///
    /// See [`operations::REVOKE_SECRET`](crate::operations::REVOKE_SECRET).
    ///
    /// ```
    /// # use chatbotkit_client::types::SecretId;
    /// # async fn example(client: chatbotkit_client::Client, secret_id: SecretId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.secret().revoke(secret_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn revoke(
        &self,
        secret_id: impl Into<types::SecretId>,
    ) -> Call<types::RevokedSecret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::REVOKE_SECRET), &[secret_id.into().as_str()])
                .json(&types::RevokeSecret::default())
                .reads(Form::Known),
        )
    }
    /// Updates a secret.
    ///
    /// Replaces the properties that the request has, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedSecret`](types::UpdatedSecret).
    ///
    /// See [`operations::UPDATE_SECRET`](crate::operations::UPDATE_SECRET).
    ///
    /// ```
    /// # use chatbotkit_client::types::SecretId;
    /// # async fn example(client: chatbotkit_client::Client, secret_id: SecretId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateSecret;
    ///
    /// let body = UpdateSecret::builder().value("new-key-of-the-shop").build();
    /// let response = client.secret().update(secret_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn update(
        &self,
        secret_id: impl Into<types::SecretId>,
        body: types::UpdateSecret,
    ) -> Call<types::UpdatedSecret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::UPDATE_SECRET), &[secret_id.into().as_str()])
                .json(&body)
                .reads(Form::Known),
        )
    }
    /// Verifies a secret.
    ///
    /// Returns whether access has been granted, and what to do if not.
    ///
    /// Await it for the [`VerifiedSecret`](types::VerifiedSecret).
    ///
    /// See [`operations::VERIFY_SECRET`](crate::operations::VERIFY_SECRET).
    ///
    /// ```
    /// # use chatbotkit_client::types::SecretId;
    /// # async fn example(client: chatbotkit_client::Client, secret_id: SecretId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.secret().verify(secret_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn verify(
        &self,
        secret_id: impl Into<types::SecretId>,
    ) -> Call<types::VerifiedSecret> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::VERIFY_SECRET), &[secret_id.into().as_str()])
                .json(&types::VerifySecret::default()),
        )
    }
}
#[cfg(feature = "skillset")]
/// Abilities of skillsets.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct SkillsetAbilityClient(pub(crate) Client);
#[cfg(feature = "skillset")]
crate::client::resource_client!(SkillsetAbilityClient);
#[cfg(feature = "skillset")]
impl SkillsetAbilityClient {
    /// Creates an ability.
    ///
    /// Stores an ability in the skillset.
    ///
    /// Await it for the [`CreatedAbility`](types::CreatedAbility).
    ///
    /// See [`operations::CREATE_ABILITY`](crate::operations::CREATE_ABILITY).
    ///
    /// ```
    /// # use chatbotkit_client::types::SkillsetId;
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateAbility;
    ///
    /// let body = CreateAbility::builder()
    ///     .description("Finds an order by its number.")
    ///     .instruction("Fetch the order from https://shop.example/orders.")
    ///     .name("Find an order")
    ///     .build();
    /// let response = client.skillset().ability().create(skillset_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
        body: types::CreateAbility,
    ) -> Call<types::CreatedAbility> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::CREATE_ABILITY),
                    &[skillset_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Exports abilities.
    ///
    /// Returns the abilities of the skillset, for backups and analysis. Also available as CSV.
    ///
    /// Await it for the [`AbilityExport`](types::AbilityExport), or [stream](Call::stream) it for the [`AbilityExportEvent`](types::AbilityExportEvent) events.
    ///
    /// See [`operations::EXPORT_ABILITIES`](crate::operations::EXPORT_ABILITIES).
    ///
    /// ```
    /// # use chatbotkit_client::types::SkillsetId;
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ExportAbilities;
    ///
    /// let query = ExportAbilities::builder().take(20).build();
    /// let response = client.skillset().ability().export(skillset_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn export(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
        query: types::ExportAbilities,
    ) -> Call<types::AbilityExport, types::AbilityExportEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::EXPORT_ABILITIES),
                    &[skillset_id.into().as_str()],
                )
                .query(&query),
        )
    }
    /// Lists abilities.
    ///
    /// Returns the abilities of the skillset page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`AbilityPage`](types::AbilityPage), or [stream](Call::stream) it for the [`AbilityListEvent`](types::AbilityListEvent) events.
    ///
    /// See [`operations::LIST_ABILITIES`](crate::operations::LIST_ABILITIES).
    ///
    /// ```
    /// # use chatbotkit_client::types::SkillsetId;
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListAbilities;
    ///
    /// let query = ListAbilities::builder().take(20).build();
    /// let response = client.skillset().ability().list(skillset_id, query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
        query: types::ListAbilities,
    ) -> Call<types::AbilityPage, types::AbilityListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::LIST_ABILITIES),
                    &[skillset_id.into().as_str()],
                )
                .query(&query),
        )
    }
    /// Deletes an ability.
    ///
    /// Deletes the ability.
    ///
    /// Await it for the [`DeletedAbility`](types::DeletedAbility).
    ///
    /// See [`operations::DELETE_ABILITY`](crate::operations::DELETE_ABILITY).
    ///
    /// ```
    /// # use chatbotkit_client::types::{AbilityId, SkillsetId};
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId, ability_id: AbilityId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.skillset().ability().delete(skillset_id, ability_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn delete(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
        ability_id: impl Into<types::AbilityId>,
    ) -> Call<types::DeletedAbility> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DELETE_ABILITY),
                    &[skillset_id.into().as_str(), ability_id.into().as_str()],
                )
                .json(&types::DeleteAbility::default())
                .reads(Form::Known),
        )
    }
    /// Executes an ability.
    ///
    /// Executes the ability as if the model had called it. Awaited, the call returns the result; streamed, also the events of the run. The ability may call other services, so a repeated call can take effect twice.
    ///
    /// Await it for the [`Execution`](types::Execution), or [stream](Call::stream) it for the [`ExecutionEvent`](types::ExecutionEvent) events.
    ///
    /// See [`operations::EXECUTE_ABILITY`](crate::operations::EXECUTE_ABILITY).
    ///
    /// ```
    /// # use chatbotkit_client::types::{AbilityId, SkillsetId};
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId, ability_id: AbilityId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ExecuteAbility;
    ///
    /// let body = ExecuteAbility::builder().input("Order 1815").build();
    /// let response = client
    ///     .skillset()
    ///     .ability()
    ///     .execute(skillset_id, ability_id, body)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn execute(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
        ability_id: impl Into<types::AbilityId>,
        body: types::ExecuteAbility,
    ) -> Call<types::Execution, types::ExecutionEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::EXECUTE_ABILITY),
                    &[skillset_id.into().as_str(), ability_id.into().as_str()],
                )
                .json(&body),
        )
    }
    /// Returns an ability.
    ///
    /// Returns all stored properties of the ability.
    ///
    /// Await it for the [`Ability`](types::Ability).
    ///
    /// See [`operations::FETCH_ABILITY`](crate::operations::FETCH_ABILITY).
    ///
    /// ```
    /// # use chatbotkit_client::types::{AbilityId, SkillsetId};
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId, ability_id: AbilityId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.skillset().ability().fetch(skillset_id, ability_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn fetch(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
        ability_id: impl Into<types::AbilityId>,
    ) -> Call<types::Ability> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                Known(&operations::FETCH_ABILITY),
                &[skillset_id.into().as_str(), ability_id.into().as_str()],
            ),
        )
    }
    /// Updates an ability.
    ///
    /// Replaces the properties that the request has, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedAbility`](types::UpdatedAbility).
    ///
    /// See [`operations::UPDATE_ABILITY`](crate::operations::UPDATE_ABILITY).
    ///
    /// ```
    /// # use chatbotkit_client::types::{AbilityId, SkillsetId};
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId, ability_id: AbilityId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateAbility;
    ///
    /// let body = UpdateAbility::builder()
    ///     .description("Finds an order by its number or its date.")
    ///     .build();
    /// let response = client
    ///     .skillset()
    ///     .ability()
    ///     .update(skillset_id, ability_id, body)
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn update(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
        ability_id: impl Into<types::AbilityId>,
        body: types::UpdateAbility,
    ) -> Call<types::UpdatedAbility> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPDATE_ABILITY),
                    &[skillset_id.into().as_str(), ability_id.into().as_str()],
                )
                .json(&body)
                .reads(Form::Known),
        )
    }
}
#[cfg(feature = "skillset")]
/// Skillsets - abilities that the model can use.
///
/// Cheap to clone: clones share their connections and settings.
#[derive(Clone, Debug)]
pub struct SkillsetClient(pub(crate) Client);
#[cfg(feature = "skillset")]
crate::client::resource_client!(SkillsetClient);
#[cfg(feature = "skillset")]
impl SkillsetClient {
    /// Creates a skillset.
    ///
    /// Stores a skillset without abilities. Every property is optional.
    ///
    /// Await it for the [`CreatedSkillset`](types::CreatedSkillset).
    ///
    /// See [`operations::CREATE_SKILLSET`](crate::operations::CREATE_SKILLSET).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::CreateSkillset;
    ///
    /// let body = CreateSkillset::builder()
    ///     .description("What the shop can do.")
    ///     .name("Shop")
    ///     .build();
    /// let response = client.skillset().create(body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn create(&self, body: types::CreateSkillset) -> Call<types::CreatedSkillset> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::CREATE_SKILLSET), &[]).json(&body),
        )
    }
    /// Lists skillsets.
    ///
    /// Returns the skillsets of the account page by page, the newest first unless `order` is set.
    ///
    /// Await it for the [`SkillsetPage`](types::SkillsetPage), or [stream](Call::stream) it for the [`SkillsetListEvent`](types::SkillsetListEvent) events.
    ///
    /// See [`operations::LIST_SKILLSETS`](crate::operations::LIST_SKILLSETS).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::ListSkillsets;
    ///
    /// let query = ListSkillsets::builder().take(20).build();
    /// let response = client.skillset().list(query).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn list(
        &self,
        query: types::ListSkillsets,
    ) -> Call<types::SkillsetPage, types::SkillsetListEvent> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(Known(&operations::LIST_SKILLSETS), &[]).query(&query),
        )
    }
    /// Deletes a skillset.
    ///
    /// Deletes the skillset with its abilities.
    ///
    /// Await it for the [`DeletedSkillset`](types::DeletedSkillset).
    ///
    /// See [`operations::DELETE_SKILLSET`](crate::operations::DELETE_SKILLSET).
    ///
    /// ```
    /// # use chatbotkit_client::types::SkillsetId;
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.skillset().delete(skillset_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn delete(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
    ) -> Call<types::DeletedSkillset> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::DELETE_SKILLSET),
                    &[skillset_id.into().as_str()],
                )
                .json(&types::DeleteSkillset::default())
                .reads(Form::Known),
        )
    }
    /// Returns a skillset.
    ///
    /// Returns all stored properties of the skillset, without its abilities.
    ///
    /// Await it for the [`Skillset`](types::Skillset).
    ///
    /// See [`operations::FETCH_SKILLSET`](crate::operations::FETCH_SKILLSET).
    ///
    /// ```
    /// # use chatbotkit_client::types::SkillsetId;
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.skillset().fetch(skillset_id).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn fetch(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
    ) -> Call<types::Skillset> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                Known(&operations::FETCH_SKILLSET),
                &[skillset_id.into().as_str()],
            ),
        )
    }
    /// Updates a skillset.
    ///
    /// Replaces the properties that the request has, and leaves the others unchanged.
    ///
    /// Await it for the [`UpdatedSkillset`](types::UpdatedSkillset).
    ///
    /// See [`operations::UPDATE_SKILLSET`](crate::operations::UPDATE_SKILLSET).
    ///
    /// ```
    /// # use chatbotkit_client::types::SkillsetId;
    /// # async fn example(client: chatbotkit_client::Client, skillset_id: SkillsetId) -> Result<(), Box<dyn std::error::Error>> {
    /// use chatbotkit_client::types::UpdateSkillset;
    ///
    /// let body = UpdateSkillset::builder().name("Shop and returns").build();
    /// let response = client.skillset().update(skillset_id, body).await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// - `4XX`: The request was refused.
    /// - `5XX`: The server, or a service that it depends on, failed.
    #[inline]
    pub fn update(
        &self,
        skillset_id: impl Into<types::SkillsetId>,
        body: types::UpdateSkillset,
    ) -> Call<types::UpdatedSkillset> {
        Call::new(
            Ok(self.0.clone()),
            Request::new(
                    Known(&operations::UPDATE_SKILLSET),
                    &[skillset_id.into().as_str()],
                )
                .json(&body)
                .reads(Form::Known),
        )
    }
    /// Returns the client for abilities of skillsets.
    #[must_use]
    pub fn ability(&self) -> SkillsetAbilityClient {
        SkillsetAbilityClient(self.0.clone())
    }
}
