//! Calls with tools.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_util::future::BoxFuture;
use futures_util::{FutureExt, StreamExt};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::calls::Calls;
use super::event::ToolEvent;
use super::pending::PendingCall;
use super::telemetry::Span;
use super::tool::Tools;
use crate::call::{Call, CollectedResponse, Progress};
use crate::error::Result;
use crate::http::from_json;
use crate::runtime::{Limited, Target};
use crate::stream::{ResponseEvents, poll_event};
use crate::types::{
    CompleteConversation, CompleteStateless, Completion, Event, Extensions, Function, MessageType, ReceiveMessage,
    ReceivedMessage, StatelessCompletion,
};

/// The maximum time of a tool, which leaves enough of the five minutes to deliver its result.
const TOOL_TIMEOUT: Duration = Duration::from_secs(270);
const MAX_CONCURRENCY: usize = 8;

/// A response for which the model may call functions.
///
/// Implemented for the responses of [`complete`](crate::ConversationClient::complete),
/// [`complete_stateless`](crate::ConversationClient::complete_stateless) and
/// [`receive`](crate::ConversationClient::receive).
#[diagnostic::on_unimplemented(
    message = "this operation takes no tools",
    label = "only `complete`, `complete_stateless` and `receive` do"
)]
pub trait WithFunctions: DeserializeOwned + Send + 'static {
    /// The body of the request.
    #[doc(hidden)]
    type Request: DeserializeOwned + Serialize + Limited;

    #[doc(hidden)]
    fn functions(request: &mut Self::Request) -> &mut Option<Vec<Function>>;

    #[doc(hidden)]
    fn extensions(request: &mut Self::Request) -> &mut Option<Extensions>;
}

macro_rules! with_functions {
    ($($answer:ty: $request:ty;)*) => {$(
        impl WithFunctions for $answer {
            type Request = $request;

            fn functions(request: &mut Self::Request) -> &mut Option<Vec<Function>> {
                &mut request.functions
            }

            fn extensions(request: &mut Self::Request) -> &mut Option<Extensions> {
                &mut request.extensions
            }
        }
    )*};
}

with_functions! {
    Completion: CompleteConversation;
    StatelessCompletion: CompleteStateless;
    ReceivedMessage: ReceiveMessage;
}

impl<T> Call<T, Event> {
    /// Lets the model call tools during the completion.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, Event, agent::{Tool, ToolEvent, Tools}};
    /// # use chatbotkit_client::types::ConversationId;
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    /// use schemars::JsonSchema;
    /// use serde::Deserialize;
    ///
    /// #[derive(Deserialize, JsonSchema)]
    /// struct Weather {
    ///     /// The name of the city.
    ///     city: String,
    /// }
    ///
    /// let weather = Tool::new("weather", "Current weather of a city", |args: Weather| async move {
    ///     Ok(format!("It is sunny in {}.", args.city))
    /// })?;
    /// let answer = client.conversation().complete(id, "Do I need an umbrella in Graz?").with_tools(Tools::new([weather])?);
    /// let mut events = answer.stream();
    /// while let Some(event) = events.try_next().await? {
    ///     match event {
    ///         ToolEvent::Event(Event::Token(token)) => print!("{}", token.token),
    ///         ToolEvent::Begin(call) => println!("[{} …]", call.name),
    ///         _ => {}
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_tools(self, tools: Tools) -> WithTools<T>
    where
        T: WithFunctions,
    {
        WithTools {
            call: self,
            tools,
            max_concurrency: MAX_CONCURRENCY,
            timeout: TOOL_TIMEOUT,
            progress: Progress::NotSent,
        }
    }
}

/// A call during which the model may call tools. Nothing is sent until it is awaited or streamed.
#[must_use = "nothing is sent until a call is awaited or streamed"]
pub struct WithTools<T> {
    call: Call<T, Event>,
    tools: Tools,
    max_concurrency: usize,
    timeout: Duration,
    progress: Progress<Result<T>>,
}

impl<T: WithFunctions> WithTools<T> {
    /// Limits how many tools run concurrently: 8 unless set, and at least 1. The others are queued.
    pub fn max_concurrency(self, most: usize) -> Self {
        Self { max_concurrency: most.max(1), ..self }
    }

    /// Sets the timeout of a tool call, its time in the queue included: 270 seconds unless set, and at most. The server waits
    /// for five minutes.
    pub fn tool_timeout(self, timeout: Duration) -> Self {
        Self { timeout: timeout.min(TOOL_TIMEOUT), ..self }
    }

    /// Streams the events of the server, and the begin and the end of each tool call. Tools run within this stream: dropping
    /// it cancels them, and a tool that blocks its thread blocks the stream.
    pub fn stream(self) -> ToolStream {
        let Ok(client) = &self.call.client else {
            return ToolStream::of(self.call, None);
        };
        let calls = Calls::new(&self.tools, client.clone(), self.timeout, self.max_concurrency);
        let call = self.call.amend::<T::Request>(|request| {
            let functions = T::functions(request);
            let known = functions.iter().flatten();
            match known.clone().find(|known| self.tools.iter().any(|tool| tool.name() == known.name)) {
                Some(twice) => Err(format!("the request has a function of its own with the name {:?}", twice.name)),
                None => {
                    let all: Vec<_> = known.cloned().chain(calls.functions()).collect();
                    *functions = Some(all).filter(|all| !all.is_empty());
                    Ok(())
                }
            }
        });
        ToolStream::of(call, Some(calls))
    }

    /// Sends the request, and returns the response as it is without tools: the same as awaiting it.
    /// [`ToolStream::result`] returns the messages as well, and only the [stream](Self::stream) has each
    /// [`PendingCall`](super::PendingCall).
    ///
    /// # Errors
    /// Fails like [`ToolStream::result`].
    pub async fn send(self) -> Result<T> {
        let stream = self.stream();
        let target = stream.target.clone();
        let CollectedResponse { mut result, messages, .. } = stream.result().await?;
        let texts = messages.iter().filter(|message| message.r#type == MessageType::Bot).map(|it| &*it.text);
        result.text.get_or_insert_with(|| texts.collect());
        from_json(&result).map_err(|error| error.of(&target))
    }
}

impl<T: WithFunctions> Future for WithTools<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T>> {
        let Self { call, tools, max_concurrency, timeout, progress } = &mut *self;
        let response = progress.poll(cx, || {
            let tools = call.take().with_tools(tools.clone()).max_concurrency(*max_concurrency);
            tools.tool_timeout(*timeout).send().boxed()
        });
        response.map(|response| response.unwrap_or_else(|| Err(call.ended())))
    }
}

impl<T> fmt::Debug for WithTools<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WithTools").field("call", &self.call).field("tools", &self.tools).finish_non_exhaustive()
    }
}

/// The events of a call with tools. See [`WithTools::stream`].
///
/// A connection that breaks cancels the running tools, since the server may be gone; a result that is being delivered is.
#[must_use = "nothing is sent until a stream is polled"]
pub struct ToolStream {
    events: Box<ToolEvents>,
    target: Target,
}

impl ToolStream {
    fn of<T>(call: Call<T, Event>, calls: Option<Calls>) -> Self {
        let (client, request) = call.into_parts();
        let span = Span::chat(&request);
        let target = request.target.clone();
        let events = ResponseEvents::new(client.map(|client| client.0), request);
        Self { events: Box::new(ToolEvents { events: Some(events), calls, span }), target }
    }

    /// Cancels the tools and the completion, for a reason. The server ends its run if it waits for a tool, and otherwise once it
    /// notices that the stream is closed.
    pub async fn abort(mut self, reason: &str) {
        self.aborting(reason).await;
    }

    /// The pending call of the event that was yielded last.
    pub(super) fn take_pending(&mut self) -> Option<Box<PendingCall>> {
        self.events.calls.as_mut()?.take_pending()
    }

    /// Polls the tool calls alone: deliveries that continue, and calls that were cancelled.
    pub(super) fn poll_calls(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<ToolEvent>>> {
        self.events.calls.as_mut().map_or(Poll::Ready(None), |calls| calls.poll_next(cx))
    }

    pub(super) fn aborting(&mut self, reason: &str) -> BoxFuture<'static, ()> {
        match &mut self.events.calls {
            Some(calls) => Box::pin(calls.abort(reason)),
            None => Box::pin(std::future::ready(())),
        }
    }

    /// Collects the result, the messages and the errors of the stream.
    ///
    /// # Errors
    /// Fails with the first error of a stream that ends without a result.
    pub async fn result(self) -> Result<CollectedResponse> {
        CollectedResponse::of(self.filter_map(|event| async {
            match event {
                Ok(ToolEvent::Event(event)) => Some(Ok(event)),
                Ok(_) => None,
                Err(error) => Some(Err(error)),
            }
        }))
        .await
    }
}

impl Stream for ToolStream {
    type Item = Result<ToolEvent>;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.events.poll_next_unpin(cx)
    }
}

/// The events of a response, with the tool calls that they ask for. Both are in one box, so that the stream is small to move.
struct ToolEvents {
    /// Until they have ended.
    events: Option<ResponseEvents<Event>>,
    calls: Option<Calls>,
    span: Span,
}

impl Stream for ToolEvents {
    type Item = Result<ToolEvent>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { events, calls, span } = &mut *self;
        span.in_scope(|| poll(events, calls, span, cx))
    }
}

#[inline(always)]
fn poll(
    events: &mut Option<ResponseEvents<Event>>,
    calls: &mut Option<Calls>,
    span: &Span,
    cx: &mut Context<'_>,
) -> Poll<Option<Result<ToolEvent>>> {
    if let Some(news) = calls.as_mut().and_then(Calls::news) {
        return Poll::Ready(Some(news));
    }
    // The events of the server first: one may cancel a tool call.
    if let Some(from_server) = events {
        let event = poll_event(from_server, cx).map_ok(ToolEvent::Event);
        match (&event, &mut *calls) {
            (Poll::Ready(Some(Ok(ToolEvent::Event(event)))), Some(calls)) => {
                span.record(event);
                calls.handle(event);
            }
            (Poll::Ready(Some(Err(error))), _) => span.error(error),
            (Poll::Ready(None), calls) => {
                *events = None;
                if let Some(calls) = calls {
                    calls.stop();
                }
            }
            _ => {}
        }
        // Returned in place: each move copies the event.
        if matches!(event, Poll::Ready(Some(_))) {
            return event;
        }
    }
    match (calls.as_mut().map_or(Poll::Ready(None), |calls| calls.poll_next(cx)), events) {
        (Poll::Ready(None), Some(_)) => Poll::Pending,
        (news, _) => news,
    }
}

impl fmt::Debug for ToolStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ToolStream").field("target", &self.target.to_string()).finish_non_exhaustive()
    }
}
