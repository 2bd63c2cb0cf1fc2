//! Calls: requests of an operation, until they are awaited or streamed.

mod collected;
mod pages;
mod request_builder;

use std::fmt;
use std::marker::PhantomData;
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::future::{BoxFuture, FutureExt};
use futures_util::stream::BoxStream;
use serde_core::de::DeserializeOwned;

use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::http::{RawResponse, Response, State};
use crate::runtime::{Form, MayFail, NoStream, Request, Union};
use crate::stream::{EventStream, byte_stream};

pub use collected::CollectedResponse;
pub use request_builder::RequestBuilder;

/// The settings of a single call.
macro_rules! settings {
    () => {
        /// Sets options for this call alone; the others stay as the client has them. Invalid options fail the call.
        pub fn extend(self, options: crate::config::ClientOptions) -> Self {
            let client = self.client.and_then(|client| client.extend(options));
            Self { client, ..self }
        }

        $crate::call::settings! {
            timeout: std::time::Duration,
            retries: u32,
            retry_delay: std::time::Duration,
            deadline: std::time::Duration,
            retry_policy: crate::config::RetryPolicy,
            retry_timeout: bool
        }
    };
    ($($name:ident: $of:ty),*) => {$(
        #[doc = concat!("Sets [`ClientOptions::", stringify!($name), "`](crate::ClientOptions::", stringify!($name), ") for this call alone.")]
        pub fn $name(self, $name: $of) -> Self {
            self.extend(crate::config::ClientOptions::new().$name($name))
        }
    )*};
}

use settings;

const ENDED: &str = "the call has already been awaited";

/// A call of an operation. Nothing is sent until it is awaited or streamed.
///
/// Awaiting it returns the whole response, [`stream`](Self::stream) its events as they are sent. A call can override
/// the settings of its client.
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
    pub(crate) client: Result<Client>,
    /// Shared with the future of the call, which is smaller than one with a request in it.
    pub(crate) request: Arc<Request>,
    cache_key: Option<String>,
    failure: Failure,
    progress: Progress<Result<Box<T>>>,
    stream: PhantomData<fn() -> S>,
}

/// State of a call that is polled as a future.
pub(crate) enum Progress<R> {
    NotSent,
    InFlight(BoxFuture<'static, R>),
    Ended,
}

impl<R> Progress<R> {
    /// Polls the call, which is sent the first time; none once it has ended.
    pub(crate) fn poll(
        &mut self,
        cx: &mut Context<'_>,
        send: impl FnOnce() -> BoxFuture<'static, R>,
    ) -> Poll<Option<R>> {
        if matches!(self, Self::NotSent) {
            *self = Self::InFlight(send());
        }
        let Self::InFlight(response) = self else { return Poll::Ready(None) };
        let response = ready!(response.poll_unpin(cx));
        *self = Self::Ended;
        Poll::Ready(Some(response))
    }
}

/// Decodes a response into a box, because each function and future around it moves the value.
type Decode<T> = fn(&RawResponse) -> Result<Box<T>>;

/// Finds the failure in a response whose status is that of a success.
type Failure = fn(&RawResponse) -> Option<Error>;

impl<T, S> Call<T, S> {
    pub(crate) fn new(client: Result<Client>, request: Request) -> Self
    where
        S: MayFail,
    {
        // Only a program with completions contains the code of their failures.
        let failure: Failure = if S::MAY_FAIL { RawResponse::failed_completion } else { |_| None };
        let request = Arc::new(request);
        Self { client, request, cache_key: None, failure, progress: Progress::NotSent, stream: PhantomData }
    }

    /// Changes the body of the call, which is a `B`.
    #[cfg(feature = "agent")]
    pub(crate) fn amend<B>(self, change: impl FnOnce(&mut B) -> Result<(), String>) -> Self
    where
        B: DeserializeOwned + serde_core::Serialize + crate::runtime::Limited,
    {
        Self { request: Arc::new(Arc::unwrap_or_clone(self.request).amend(change)), ..self }
    }

    /// Takes the call out of a future that is polled.
    pub(crate) fn take(&mut self) -> Self {
        let client = match &mut self.client {
            Ok(client) => Ok(client.clone()),
            Err(error) => Err(mem::replace(error, Error::new(Kind::Request, ENDED))),
        };
        Self {
            client,
            request: Arc::clone(&self.request),
            cache_key: self.cache_key.take(),
            failure: self.failure,
            progress: Progress::NotSent,
            stream: PhantomData,
        }
    }

    /// The error of a call that is polled after its end.
    pub(crate) fn ended(&self) -> Error {
        Error::new(Kind::Request, ENDED).of(&self.request.target)
    }

    settings!();

    /// Adds a header to this call alone; see [`ClientOptions::header`](crate::ClientOptions::header).
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.extend(crate::config::ClientOptions::new().header(name, value))
    }

    /// Caches the response under a key: the same call with the same key and the same options returns it without a
    /// request, through this client or one extended from it. Failures are not cached, and concurrent calls make one
    /// request. A response stays cached for as long as any of these clients exists; of more than 1,000 responses, or 256 MiB,
    /// the least recently used ones are dropped.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::BotId};
    /// # async fn example(client: Client, id: BotId) -> chatbotkit_client::Result<()> {
    /// let first = client.bot().fetch(&id).cached("today").await?;
    /// let second = client.bot().fetch(&id).cached("today").await?;
    /// assert_eq!(first, second);
    /// # Ok(())
    /// # }
    /// ```
    pub fn cached(mut self, key: impl Into<String>) -> Self {
        self.cache_key = Some(key.into());
        self
    }

    /// The state of the client and the request, for what a stream consists of.
    pub(crate) fn into_parts(self) -> (Result<Client>, Request) {
        let Self { client, request, .. } = self;
        (client.map_err(|error| error.of(&request.target)), Arc::unwrap_or_clone(request))
    }

    /// Fetches the response, and decodes it.
    pub(crate) async fn fetch<V: Send>(self, accept: &'static str, decode: Decode<V>) -> Result<Response<V>> {
        let client = self.client.map_err(|error| error.of(&self.request.target))?;
        let (decode, cache_key) = ((decode, self.failure), self.cache_key.as_deref());
        let (raw, value) = fetch(&client.0, &self.request, accept, cache_key, decode).await?;
        Ok(raw.with(*value))
    }
}

/// Fetches a response and decodes it. The code below this function is not generic over response types.
async fn fetch<V: Send>(
    state: &State,
    request: &Request,
    accept: &'static str,
    cache_key: Option<&str>,
    (decode, failure): (Decode<V>, Failure),
) -> Result<(Box<RawResponse>, Box<V>)> {
    let value = Mutex::new(None);
    let checked = |raw: &RawResponse| {
        let decoded = decode(raw)?;
        failure(raw).map_or(Ok(decoded), Err)
    };
    let read = |raw: &RawResponse| {
        *value.lock().unwrap_or_else(PoisonError::into_inner) = Some(checked(raw)?);
        Ok(())
    };
    let deadline = state.deadline();
    let mut cached = match cache_key {
        Some(key) => state.cached(deadline, request, accept, key).await?,
        None => None,
    };
    let raw = match cached.as_deref().and_then(Clone::clone) {
        Some(raw) => raw,
        None => state.fetch(deadline, request, accept, &read).await?,
    };
    // Failures are not cached.
    if let Some(cached) = &mut cached {
        cached.get_or_insert_with(|| raw.clone());
    }
    let value = match value.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(value) => value,
        // Another call has fetched it.
        None => checked(&raw).map_err(|error| state.scrub_of(error, request))?,
    };
    Ok((raw, value))
}

/// The way to decode a response. Of a request to any path it is not known whether it can be an error.
fn decoder<T: DeserializeOwned>(request: &Request) -> Decode<T> {
    match request.form {
        Form::Json if request.target.operation().is_none() => RawResponse::decode_any,
        Form::Json | Form::Optional | Form::Known => RawResponse::decode,
        Form::Text(_) => RawResponse::decode_text,
        Form::Bytes(_) => RawResponse::decode_bytes,
        Form::Nothing => RawResponse::decode_nothing,
    }
}

impl<T, S> Call<T, S> {
    /// Streams the bytes of a response of a media type.
    pub(crate) fn chunks(self, accept: &'static str) -> BoxStream<'static, Result<Bytes>> {
        let (client, request) = self.into_parts();
        byte_stream(client.map(|client| client.0), request, accept)
    }
}

impl<S> Call<Bytes, S> {
    /// Streams the bytes of the response as they arrive. Redirects are followed as for
    /// [`RequestBuilder::download`], also where the call is awaited.
    ///
    /// # Errors
    /// Yields an error as the last item where the response breaks off.
    pub fn byte_stream(self) -> BoxStream<'static, Result<Bytes>> {
        let accept = self.request.form.accept();
        self.chunks(accept)
    }
}

impl<T: DeserializeOwned + Send, S> Call<T, S> {
    /// Returns the response with its status and headers.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ListBots};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// let response = client.bot().list(ListBots::default()).response().await?;
    /// println!("{}: {} bots", response.status, response.value.items.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Fails like awaiting the call.
    pub async fn response(self) -> Result<Response<T>> {
        let (accept, decode) = (self.request.form.accept(), decoder(&self.request));
        self.fetch(accept, decode).await
    }
}

/// The source of the events of a call: its response, or a channel.
#[diagnostic::on_unimplemented(
    message = "this operation does not stream",
    label = "only operations with a response in JSON lines have a `stream()`"
)]
#[doc(hidden)]
pub trait Streamed: Sized {
    type Event: Union;

    fn open<T>(call: Call<T, Self>) -> EventStream<Self::Event>;
}

impl<S: Union> Streamed for S {
    type Event = S;

    fn open<T>(call: Call<T, S>) -> EventStream<S> {
        let (client, request) = call.into_parts();
        EventStream::of_response(client.map(|client| client.0), request)
    }
}

impl<T, S> Call<T, S> {
    /// Streams the events of the response as they are sent. Dropping the stream closes the connection.
    ///
    /// A failure to connect is the first item of the stream.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, Event, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut events = client.conversation().complete(id, "Hello").stream();
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
        S: Streamed<Event = E>,
    {
        S::open(self)
    }
}

/// A response that can be awaited.
#[diagnostic::on_unimplemented(
    message = "this operation only streams: a call of it cannot be awaited",
    label = "call `.stream()` on it"
)]
#[doc(hidden)]
pub trait Awaited: DeserializeOwned + Send + 'static {}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send + 'static> Awaited for T {}

impl<T: Awaited, S: 'static> Call<T, S> {
    /// Sends the request, and returns the response: the same as awaiting the call.
    ///
    /// # Errors
    /// Fails like awaiting the call.
    pub async fn send(self) -> Result<T> {
        self.await
    }

    /// Sends the request.
    fn begin(self) -> BoxFuture<'static, Result<Box<T>>> {
        let Self { client, request, cache_key, failure, .. } = self;
        // Not by `response`, whose future would contain a second copy of the call.
        Box::pin(async move {
            let client = client.map_err(|error| error.of(&request.target))?;
            let accept = request.form.accept();
            Ok(fetch(&client.0, &request, accept, cache_key.as_deref(), (decoder(&request), failure)).await?.1)
        })
    }
}

/// A call is a future, so that it can be spawned and joined without an adapter.
impl<T: Awaited, S: 'static> Future for Call<T, S> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T>> {
        let mut progress = mem::replace(&mut self.progress, Progress::Ended);
        let response = progress.poll(cx, || self.take().begin());
        self.progress = progress;
        response.map(|response| response.map_or_else(|| Err(self.ended()), |response| response.map(|value| *value)))
    }
}

impl<T, S> fmt::Debug for Call<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("target", &self.request.target.to_string()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::client::Client;
    use crate::config::ClientOptions;
    use crate::error::Result;
    use crate::types::ListBots;

    /// A future is moved around, and what is moved is copied.
    #[test]
    fn future_of_a_call_is_small() -> Result<()> {
        let client = Client::new(ClientOptions::new().secret("sk-1"))?;
        let running = client.bot().list(ListBots::default()).begin();
        let most = if cfg!(feature = "tracing") { 832 } else { 576 };
        assert!(size_of_val(&*running) < most, "{} bytes", size_of_val(&*running));
        Ok(())
    }
}
