//! The client of clients.

use reqwest::Method;

use crate::error::Result;
use crate::{BotClient, ChannelClient, ClientOptions, ConversationClient, RequestBuilder};

/// What every client has besides its operations.
macro_rules! client {
    ($(#[$docs:meta])* $name:ident) => {
        $(#[$docs])*
        ///
        /// Cheap to clone: clones share the connections.
        #[derive(Clone, Debug)]
        pub struct $name(pub(crate) crate::core::Core);

        impl $name {
            /// Makes a client that stands alone.
            ///
            /// # Errors
            /// When the options hold no secret, a bad base URL, or a value that no header can carry.
            pub fn new(options: crate::ClientOptions) -> crate::Result<Self> {
                crate::core::Core::new(options).map(Self)
            }

            /// Makes another client with these options over the ones of this client, which stays as
            /// it is. What is unset stays; headers and endpoints are merged key by key; the
            /// connections are shared.
            ///
            /// # Errors
            /// Those of [`new`](Self::new).
            pub fn extend(&self, options: crate::ClientOptions) -> crate::Result<Self> {
                self.0.extend(options).map(Self)
            }

            /// Where requests go, the version of the API included.
            #[must_use]
            pub fn base_url(&self) -> &str {
                self.0.base_url()
            }

            #[allow(dead_code, reason = "the outermost client is not made from another")]
            pub(crate) fn of(core: &crate::core::Core) -> Self {
                Self(core.clone())
            }
        }
    };
}

pub(crate) use client;

client! {
    /// The way to everything: conversations, bots and channels.
    ///
    /// ```no_run
    /// use chatbotkit_client::{Client, types::CreateBot};
    ///
    /// # async fn example() -> chatbotkit_client::Result<()> {
    /// let client = Client::from_env()?;
    /// let bot = client.bot().create(CreateBot::builder().name("Guide").build()).await?;
    /// println!("{}", bot.id);
    /// # Ok(())
    /// # }
    /// ```
    Client
}

impl Client {
    /// Makes a client with what the environment says; see [`ClientOptions::from_env`].
    ///
    /// # Errors
    /// When no variable holds a secret, and those of [`new`](Self::new).
    pub fn from_env() -> Result<Self> {
        Self::new(ClientOptions::from_env()?)
    }

    /// A request to any path of the API, for what no operation describes. Its query goes by
    /// [`RequestBuilder::query`].
    pub fn request(&self, method: Method, path: impl Into<String>) -> RequestBuilder {
        RequestBuilder::new(&self.0, method, path.into())
    }

    /// Bots.
    #[must_use]
    pub fn bot(&self) -> BotClient {
        BotClient::of(&self.0)
    }

    /// Conversations.
    #[must_use]
    pub fn conversation(&self) -> ConversationClient {
        ConversationClient::of(&self.0)
    }

    /// Channels.
    #[must_use]
    pub fn channel(&self) -> ChannelClient {
        ChannelClient::of(&self.0)
    }
}
