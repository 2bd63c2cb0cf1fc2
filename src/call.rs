//! A call: what is to be sent, until somebody wants the answer.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde::de::DeserializeOwned;
use tokio::time;

use crate::core::Core;
use crate::error::{Error, Kind, Result};
use crate::retry::retry;
use crate::types::ErrorBody;
use crate::wire::{NoStream, Request, Union};
use crate::{ClientOptions, EventStream};

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
    core: Result<Core>,
    request: Request<T, S>,
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
    pub(crate) fn new(core: Core, request: Request<T, S>) -> Self {
        Self {
            core: Ok(core),
            request,
        }
    }

    /// Other options for this call alone. What is unset stays as the client has it. Options that
    /// make no client fail the call.
    pub fn extend(self, options: ClientOptions) -> Self {
        let core = self.core.and_then(|core| core.extend(options));
        Self { core, ..self }
    }

    /// See [`ClientOptions::timeout`].
    pub fn timeout(self, timeout: Duration) -> Self {
        self.extend(ClientOptions::new().timeout(timeout))
    }

    /// See [`ClientOptions::retries`].
    pub fn retries(self, retries: u32) -> Self {
        self.extend(ClientOptions::new().retries(retries))
    }

    /// See [`ClientOptions::retry_delay`].
    pub fn retry_delay(self, delay: Duration) -> Self {
        self.extend(ClientOptions::new().retry_delay(delay))
    }

    /// See [`ClientOptions::retry_timeout`].
    pub fn retry_timeout(self, retry: bool) -> Self {
        self.extend(ClientOptions::new().retry_timeout(retry))
    }

    /// See [`ClientOptions::header`].
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.extend(ClientOptions::new().header(name, value))
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
        let Self { core, request } = self;
        let core = core.map_err(|error| error.of(request.operation))?;
        retry(&core, || whole(&core, &request)).await
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
    pub fn stream(self) -> EventStream<S>
    where
        T: 'static,
        S: Union,
    {
        EventStream::open(self.core, self.request)
    }
}

impl<T: DeserializeOwned + Send + 'static, S: 'static> IntoFuture for Call<T, S> {
    type Output = Result<T>;
    type IntoFuture = BoxFuture<'static, Result<T>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async { self.response().await.map(|response| response.value) })
    }
}

impl<T, S> fmt::Debug for Call<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.request.operation.id)
            .finish_non_exhaustive()
    }
}

/// One attempt at a whole answer.
async fn whole<T: DeserializeOwned, S>(
    core: &Core,
    request: &Request<T, S>,
) -> Result<Response<T>> {
    let limit = core.timeout(request.operation.timeout);
    let answer = async {
        let answer = send(core, request, "application/json").await?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = answer
            .bytes()
            .await
            .map_err(|problem| Error::transport(problem.into()).at(status))?;
        let value = decode(&body).map_err(|error| error.at(status))?;
        Ok(Response {
            value,
            status,
            headers,
        })
    };
    let answer = time::timeout(limit, answer).await;
    answer
        .unwrap_or_else(|_| Err(no_answer(limit)))
        .map_err(|error| error.of(request.operation))
}

/// One attempt at an answer whose body is still to come.
pub(crate) async fn begin<T, S>(
    core: &Core,
    request: &Request<T, S>,
    accept: &'static str,
) -> Result<reqwest::Response> {
    let limit = core.stream_idle_timeout();
    let answer = time::timeout(limit, send(core, request, accept)).await;
    answer
        .unwrap_or_else(|_| Err(no_answer(limit)))
        .map_err(|error| error.of(request.operation))
}

pub(crate) fn no_answer(limit: Duration) -> Error {
    Error::new(Kind::Timeout, format!("nothing came within {limit:?}"))
}

/// Sends the request; what is not a success is an error with what the body says.
async fn send<T, S>(
    core: &Core,
    request: &Request<T, S>,
    accept: &'static str,
) -> Result<reqwest::Response> {
    let http = core.http_request(request, accept)?;
    let answer = core
        .transport()
        .execute(http)
        .await
        .map_err(Error::transport)?;
    let status = answer.status();
    if status.is_success() {
        return Ok(answer);
    }
    let media = answer
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let media = media.unwrap_or("an unnamed media type").to_owned();
    let body = answer.bytes().await.unwrap_or_default();
    Err(match serde_json::from_slice::<ErrorBody>(&body) {
        Ok(body) => Error::api(status, body),
        Err(_) => Error::new(Kind::Api, format!("{media}: {}", excerpt(&body))).at(status),
    })
}

/// A body is what was asked for, unless it says that the work has failed: the server commits to a
/// 200 before it is done.
fn decode<T: DeserializeOwned>(body: &Bytes) -> Result<T> {
    if let Some(error) = failure(body) {
        return Err(error);
    }
    serde_json::from_slice(body).map_err(|problem| mismatch::<T>(body, &problem))
}

/// The error that a success carries. No answer has both of `code` and `message`.
pub(crate) fn failure(body: &[u8]) -> Option<Error> {
    let body = serde_json::from_slice(body).ok()?;
    Some(Error::api(StatusCode::OK, body))
}

/// Reads once more, this time to find the place.
pub(crate) fn mismatch<T: DeserializeOwned>(body: &[u8], problem: &serde_json::Error) -> Error {
    if !problem.is_data() {
        return Error::new(
            Kind::Decode,
            format!("not JSON ({problem}): {}", excerpt(body)),
        );
    }
    let mut json = serde_json::Deserializer::from_slice(body);
    let problem = match serde_path_to_error::deserialize::<_, T>(&mut json) {
        Err(problem) => format!("unexpected JSON at {}: {}", problem.path(), problem.inner()),
        Ok(_) => format!("unexpected JSON: {problem}"),
    };
    Error::new(Kind::Decode, problem)
}

/// The beginning of a body, on one line.
pub(crate) fn excerpt(body: &[u8]) -> String {
    const LONGEST: usize = 160;
    let text = String::from_utf8_lossy(&body[..body.len().min(4 * LONGEST)]);
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ");
    let short: String = text.chars().take(LONGEST).collect();
    match (short.is_empty(), short.len() < text.len()) {
        (true, _) => "an empty body".to_owned(),
        (_, true) => format!("{short}…"),
        (_, false) => short,
    }
}
