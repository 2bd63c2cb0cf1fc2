//! Bots and their sessions.

use crate::Call;
use crate::client::client;
use crate::generated::requests;
use crate::types::{
    Bot, BotId, BotListEvent, BotPage, BotSession, CreateBot, CreateBotSession, CreatedBot,
    ListBots,
};

client! {
    /// Bots: models with a backstory, datasets and skillsets.
    BotClient
}

impl BotClient {
    /// Makes a bot.
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
        self.0
            .call(requests::create_bot_session(&id.into(), &session))
    }
}
