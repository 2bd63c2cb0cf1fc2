//! The client.

use std::fmt;
use std::sync::Arc;

use crate::config::ClientOptions;
use crate::error::Result;
use crate::http::State;

/// Entry point to the API. Its resource clients call the operations.
///
/// Cheap to clone: clones share their connections and settings.
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
#[derive(Clone)]
pub struct Client(pub(crate) Arc<State>);

impl Client {
    /// Creates a client.
    ///
    /// # Errors
    /// Fails if the secret is missing, the base URL or a header name or value is invalid, `http` is used without
    /// [`ClientOptions::insecure_http`], the proxy of the environment is not supported, no crypto provider is installed
    /// (`rustls-no-provider`), no root certificates are found, or the URL is `https` and no TLS feature is enabled.
    pub fn new(options: ClientOptions) -> Result<Self> {
        State::new(options).map(Arc::new).map(Self)
    }

    /// Creates a client with the options of the environment; see [`ClientOptions::from_env`].
    ///
    /// # Errors
    /// Fails where no variable holds a secret, and like [`new`](Self::new).
    pub fn from_env() -> Result<Self> {
        Self::new(ClientOptions::from_env()?)
    }

    /// Creates a client with these options merged over those of this one, which does not change. An option that is unset
    /// keeps its value; headers and endpoints are merged key by key. Setting the base URL resets host and protocol. The
    /// connections are shared, unless a connection setting or the transport is set; the cache and the retry budget
    /// always are.
    ///
    /// # Errors
    /// Fails like [`new`](Self::new).
    pub fn extend(&self, options: ClientOptions) -> Result<Self> {
        self.0.extend(options).map(Arc::new).map(Self)
    }

    /// Returns the base URL, with the version of the API.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// Creates a client with the rights of a session token.
    pub(crate) fn with_token(&self, token: &str) -> Result<Self> {
        self.0.with_token(token).map(Arc::new).map(Self)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Client").field(&self.0).finish()
    }
}

/// Constructors and accessors that every resource client has.
macro_rules! resource_client {
    ($name:ident) => {
        impl $name {
            /// Creates a client with connections of its own; see [`Client::new`].
            ///
            /// # Errors
            /// Fails like [`Client::new`].
            pub fn new(options: crate::config::ClientOptions) -> crate::error::Result<Self> {
                Client::new(options).map(Self)
            }

            /// Creates a client with these options merged over those of this one; see [`Client::extend`].
            ///
            /// # Errors
            /// Fails like [`Client::new`].
            pub fn extend(&self, options: crate::config::ClientOptions) -> crate::error::Result<Self> {
                self.0.extend(options).map(Self)
            }

            /// Returns the base URL, with the version of the API.
            #[must_use]
            pub fn base_url(&self) -> &str {
                self.0.base_url()
            }
        }
    };
}

pub(crate) use resource_client;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_does_not_show_the_secret() -> Result<()> {
        let client = Client::new(ClientOptions::new().secret("sk-hidden"))?;
        assert!(!format!("{client:?}").contains("hidden"));
        Ok(())
    }
}
