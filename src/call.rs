//! A call: what is to be sent, until somebody wants the answer.

use std::fmt;
use std::future::IntoFuture;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream::BoxStream;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use crate::core::Core;
use crate::error::Result;
use crate::send::{CSV, JSON, Whole, fetch};
use crate::stream::{Streamed, byte_stream};
use crate::types::{ChannelId, ConversationExport};
use crate::wire::{NoStream, Request};
use crate::{EventStream, OnChannel};

/// The settings that one call can have of its own.
macro_rules! settings {
    () => {
        /// Other options for this call alone. What is unset stays as the client has it. Options that
        /// make no client fail the call.
        pub fn extend(self, options: crate::ClientOptions) -> Self {
            let core = self.core.and_then(|core| core.extend(options));
            Self { core, ..self }
        }

        /// See [`ClientOptions::timeout`](crate::ClientOptions::timeout).
        pub fn timeout(self, timeout: std::time::Duration) -> Self {
            self.extend(crate::ClientOptions::new().timeout(timeout))
        }

        /// See [`ClientOptions::retries`](crate::ClientOptions::retries).
        pub fn retries(self, retries: u32) -> Self {
            self.extend(crate::ClientOptions::new().retries(retries))
        }

        /// See [`ClientOptions::retry_delay`](crate::ClientOptions::retry_delay).
        pub fn retry_delay(self, delay: std::time::Duration) -> Self {
            self.extend(crate::ClientOptions::new().retry_delay(delay))
        }

        /// See [`ClientOptions::deadline`](crate::ClientOptions::deadline).
        pub fn deadline(self, deadline: std::time::Duration) -> Self {
            self.extend(crate::ClientOptions::new().deadline(deadline))
        }

        /// See [`ClientOptions::retry_policy`](crate::ClientOptions::retry_policy).
        pub fn retry_policy(self, policy: crate::RetryPolicy) -> Self {
            self.extend(crate::ClientOptions::new().retry_policy(policy))
        }

        /// See [`ClientOptions::retry_timeout`](crate::ClientOptions::retry_timeout).
        pub fn retry_timeout(self, retry: bool) -> Self {
            self.extend(crate::ClientOptions::new().retry_timeout(retry))
        }
    };
}

pub(crate) use settings;

/// A call of an operation. Nothing is sent until it is awaited or streamed.
///
/// Awaiting gives the whole answer, [`stream`](Self::stream) what happens as it happens. A call can
/// have settings of its own, over those of its client.
///
/// ```
/// # use chatbotkit_client::{Client, ClientOptions, types::ListBots};
/// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
/// use std::time::Duration;
///
/// let call = client.bot().list(ListBots::builder().take(10).build());
/// let page = call.timeout(Duration::from_secs(5)).retries(1).await?;
/// println!("{} bots", page.items.len());
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is sent until a call is awaited or streamed"]
pub struct Call<T, S = NoStream> {
    pub(crate) core: Result<Core>,
    pub(crate) request: Request<T, S>,
    pub(crate) cached: Option<String>,
    /// Where a dispatch is told.
    pub(crate) channel: Option<ChannelId>,
}

/// An answer with what came along with it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The answer.
    pub value: T,
    /// The HTTP status, a success.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
}

impl<T, S> Call<T, S> {
    pub(crate) fn new(core: Result<Core>, request: Request<T, S>) -> Self {
        Self { core, request, cached: None, channel: None }
    }

    pub(crate) fn on_channel(self, channel: ChannelId) -> Call<T, OnChannel> {
        Call { core: self.core, request: self.request.expecting(), cached: self.cached, channel: Some(channel) }
    }

    /// The same call with a change to its body, which is a `B`.
    #[cfg(feature = "agent")]
    pub(crate) fn amend<B>(self, change: impl FnOnce(&mut B) -> Result<(), String>) -> Self
    where
        B: DeserializeOwned + serde::Serialize + crate::wire::Limited,
    {
        Self { request: self.request.amend(change), ..self }
    }

    settings!();

    /// See [`ClientOptions::header`](crate::ClientOptions::header).
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.extend(crate::ClientOptions::new().header(name, value))
    }

    /// Keeps the answer, and gives it again to whoever makes the same call with the same key: the
    /// same request with the same options, through this client or one made from it. Failures are not
    /// kept. Two who call at the same time make one request. Answers are kept for as long as these clients
    /// are there, however many they are.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::BotId};
    /// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
    /// let once = client.bot().fetch(&id).cached("today").await?;
    /// let again = client.bot().fetch(&id).cached("today").await?;
    /// assert_eq!(once, again);
    /// # Ok(())
    /// # }
    /// ```
    pub fn cached(mut self, key: impl Into<String>) -> Self {
        self.cached = Some(key.into());
        self
    }

    pub(crate) async fn fetch<V>(self, accept: &'static str, read: fn(&Whole) -> Result<V>) -> Result<Response<V>> {
        let core = self.core.map_err(|error| error.of(&self.request.target))?;
        fetch(&core, &self.request, accept, self.cached.as_deref(), read).await
    }
}

impl<T: DeserializeOwned, S> Call<T, S> {
    /// The answer with its status and headers.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ListBots};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// let answer = client.bot().list(ListBots::default()).response().await?;
    /// println!("{}: {} bots", answer.status, answer.value.items.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Those of awaiting the call: whatever kept the answer from coming or being understood.
    pub async fn response(self) -> Result<Response<T>> {
        self.fetch(JSON, Whole::decode).await
    }
}

impl<T, S> Call<T, S> {
    /// What happens, as it happens. Dropping the stream closes the connection.
    ///
    /// A failure to connect is the first item of the stream.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, Event, types::{CompleteConversation, ConversationId}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let question = CompleteConversation::builder().text("Hello").build();
    /// let mut events = client.conversation().complete(id, question).stream();
    /// while let Some(event) = events.try_next().await? {
    ///     if let Event::Token(token) = event {
    ///         print!("{}", token.token);
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream<E>(self) -> EventStream<E>
    where
        T: 'static,
        S: Streamed<Event = E>,
    {
        S::open(self)
    }
}

impl<T: DeserializeOwned + Send + 'static, S: 'static> IntoFuture for Call<T, S> {
    type Output = Result<T>;
    type IntoFuture = BoxFuture<'static, Result<T>>;

    fn into_future(self) -> Self::IntoFuture {
        // Not by way of `response`, which would hold the call a second and a third time.
        Box::pin(async move {
            let core = self.core.map_err(|error| error.of(&self.request.target))?;
            Ok(fetch(&core, &self.request, JSON, self.cached.as_deref(), Whole::decode).await?.value)
        })
    }
}

impl<S> Call<ConversationExport, S> {
    /// The export as a table, whole.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ExportConversations};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let table = client.conversation().export(ExportConversations::default()).csv().await?;
    /// std::fs::write("conversations.csv", table.value)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Those of awaiting the call.
    pub async fn csv(self) -> Result<Response<Bytes>> {
        self.fetch(CSV, Whole::bytes).await
    }

    /// The export as a table, as it comes.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ExportConversations};
    /// # async fn example(client: Client, mut file: tokio::fs::File) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt;
    /// use tokio::io::AsyncWriteExt;
    ///
    /// let mut pieces = client.conversation().export(ExportConversations::default()).csv_stream();
    /// while let Some(piece) = pieces.try_next().await? {
    ///     file.write_all(&piece).await?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The last item, where the table broke off.
    pub fn csv_stream(self) -> BoxStream<'static, Result<Bytes>>
    where
        S: 'static,
    {
        byte_stream(self.core, self.request, CSV)
    }
}

impl<T, S> fmt::Debug for Call<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("target", &self.request.target.to_string()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::future::IntoFuture;

    use crate::types::ListBots;
    use crate::{Client, ClientOptions, Result};

    /// A future is moved around, and what is moved is copied.
    #[test]
    fn a_call_does_not_take_much_room_while_it_runs() -> Result<()> {
        let client = Client::new(ClientOptions::new().secret("sk-1"))?;
        let running = client.bot().list(ListBots::default()).into_future();
        assert!(size_of_val(&*running) < 1280, "{} bytes", size_of_val(&running));
        Ok(())
    }
}
