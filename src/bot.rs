//! Bots and their sessions.

use crate::Call;
use crate::client::client;
use crate::generated::requests;
use crate::types::{
    Bot, BotId, BotListEvent, BotMemories, BotPage, BotSession, BotUsage, BotVote, CloneBot, ClonedBot, CreateBot,
    CreateBotSession, CreatedBot, DeleteBot, DeletedBot, Downvote, FetchBotUsage, ListBots, SearchBotMemory, UpdateBot,
    UpdatedBot, Upvote,
};

client! {
    /// Bots: models with a backstory, datasets and skillsets.
    BotClient
}

impl BotClient {
    /// Makes a bot.
    ///
    /// See [`operations::CREATE_BOT`](crate::operations::CREATE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::CreateBot};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// let guide = CreateBot::builder().name("Guide").backstory("You are brief.").build();
    /// let bot = client.bot().create(guide).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, bot: CreateBot) -> Call<CreatedBot> {
        self.0.call(requests::create_bot(&bot))
    }

    /// Reads a bot by its id or alias.
    ///
    /// See [`operations::FETCH_BOT`](crate::operations::FETCH_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::Client;
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// let bot = client.bot().fetch("guide").await?;
    /// println!("{}", bot.backstory.unwrap_or_default());
    /// # Ok(())
    /// # }
    /// ```
    pub fn fetch(&self, id: impl Into<BotId>) -> Call<Bot> {
        self.0.call(requests::fetch_bot(&id.into()))
    }

    /// Lists bots: a page, or the events of a stream.
    ///
    /// See [`operations::LIST_BOTS`](crate::operations::LIST_BOTS).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ListBots, Order}};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// let page = client.bot().list(ListBots::builder().order(Order::Asc).build()).await?;
    /// for bot in page.items {
    ///     println!("{}: {}", bot.id, bot.name.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, query: ListBots) -> Call<BotPage, BotListEvent> {
        self.0.call(requests::list_bots(&query))
    }

    /// Changes what is given of a bot and leaves the rest.
    ///
    /// See [`operations::UPDATE_BOT`](crate::operations::UPDATE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{BotId, UpdateBot}};
    /// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
    /// let update = UpdateBot::builder().backstory("You are very brief.").clear_dataset_id().build();
    /// client.bot().update(id, update).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, id: impl Into<BotId>, update: UpdateBot) -> Call<UpdatedBot> {
        self.0.call(requests::update_bot(&id.into(), &update))
    }

    /// Deletes a bot. Its conversations stay.
    ///
    /// See [`operations::DELETE_BOT`](crate::operations::DELETE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::BotId};
    /// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
    /// client.bot().delete(id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: impl Into<BotId>) -> Call<DeletedBot> {
        self.0.call(requests::delete_bot(&id.into(), &DeleteBot {}))
    }

    /// Makes another bot with the same configuration.
    ///
    /// See [`operations::CLONE_BOT`](crate::operations::CLONE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::BotId};
    /// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
    /// let copy = client.bot().clone_bot(id).await?;
    /// println!("{}", copy.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn clone_bot(&self, id: impl Into<BotId>) -> Call<ClonedBot> {
        self.0.call(requests::clone_bot(&id.into(), &CloneBot {}))
    }

    /// Adds a vote for a bot.
    ///
    /// See [`operations::UPVOTE_BOT`](crate::operations::UPVOTE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{BotId, Upvote}};
    /// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
    /// client.bot().upvote(id, Upvote::builder().reason("Quick").build()).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upvote(&self, id: impl Into<BotId>, vote: Upvote) -> Call<BotVote> {
        self.0.call(requests::upvote_bot(&id.into(), &vote))
    }

    /// Adds a vote against a bot.
    ///
    /// See [`operations::DOWNVOTE_BOT`](crate::operations::DOWNVOTE_BOT).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{BotId, Downvote}};
    /// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
    /// client.bot().downvote(id, Downvote::builder().value(-20).build()).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn downvote(&self, id: impl Into<BotId>, vote: Downvote) -> Call<BotVote> {
        self.0.call(requests::downvote_bot(&id.into(), &vote))
    }

    /// Searches what a bot remembers.
    ///
    /// See [`operations::SEARCH_BOT_MEMORY`](crate::operations::SEARCH_BOT_MEMORY).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{BotId, SearchBotMemory}};
    /// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
    /// let colours = SearchBotMemory::builder().search("favourite colour").build();
    /// for memory in client.bot().search_memory(id, colours).await?.items {
    ///     println!("{}", memory.text);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_memory(&self, id: impl Into<BotId>, search: SearchBotMemory) -> Call<BotMemories> {
        self.0.call(requests::search_bot_memory(&id.into(), &search))
    }

    /// Counts what a bot has used, in a period or since its beginning.
    ///
    /// See [`operations::FETCH_BOT_USAGE`](crate::operations::FETCH_BOT_USAGE).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{BotId, FetchBotUsage}};
    /// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
    /// let this_year = FetchBotUsage::builder().from("2026-01-01T00:00:00Z").build();
    /// let usage = client.bot().usage(id, this_year).await?;
    /// println!("{:?} tokens", usage.tokens);
    /// # Ok(())
    /// # }
    /// ```
    pub fn usage(&self, id: impl Into<BotId>, period: FetchBotUsage) -> Call<BotUsage> {
        self.0.call(requests::fetch_bot_usage(&id.into(), &period))
    }

    /// The sessions of bots.
    #[must_use]
    pub fn session(&self) -> BotSessionClient {
        BotSessionClient::of(&self.0)
    }
}

client! {
    /// Sessions of bots: a new conversation and a token for it.
    BotSessionClient
}

impl BotSessionClient {
    /// Makes a conversation with the bot and a token that may act on it.
    ///
    /// See [`operations::CREATE_BOT_SESSION`](crate::operations::CREATE_BOT_SESSION).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{BotId, CreateBotSession}};
    /// # async fn example(client: Client, bot: BotId) -> chatbotkit_client::Result<()> {
    /// let session = CreateBotSession::builder().duration_in_seconds(3600).build();
    /// let session = client.bot().session().create(bot, session).await?;
    /// println!("hand this to the browser: {}", session.token.expose());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, id: impl Into<BotId>, session: CreateBotSession) -> Call<BotSession> {
        self.0.call(requests::create_bot_session(&id.into(), &session))
    }
}
