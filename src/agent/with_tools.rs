//! A call that has tools of the program at hand.

use std::fmt;
use std::future::IntoFuture;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::BoxStream;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::calls::{Calls, ToolCall, ToolOutcome};
use super::tool::Tools;
use crate::stream::unboxed;
use crate::types::{
    CompleteConversation, CompleteStateless, Completion, Extensions, Function, ReceiveMessage, ReceivedMessage,
    StatelessCompletion,
};
use crate::wire::{Limited, Target};
use crate::{Answer, Call, ChannelClient, Event, Result};

/// The time for a tool, with which there is enough left to tell the server its result.
const TOOL_TIMEOUT: Duration = Duration::from_secs(270);
const AT_ONCE: usize = 8;

/// An answer for which the model may call functions.
///
/// Implemented for the answers of [`complete`](crate::ConversationClient::complete),
/// [`complete_stateless`](crate::ConversationClient::complete_stateless) and
/// [`receive`](crate::ConversationClient::receive).
#[diagnostic::on_unimplemented(
    message = "this operation takes no tools",
    label = "only `complete`, `complete_stateless` and `receive` do"
)]
pub trait WithFunctions: Send + 'static {
    /// The body of the request.
    #[doc(hidden)]
    type Request: DeserializeOwned + Serialize + Limited;

    #[doc(hidden)]
    fn functions(request: &mut Self::Request) -> &mut Vec<Function>;

    #[doc(hidden)]
    fn extensions(request: &mut Self::Request) -> &mut Option<Extensions>;
}

macro_rules! with_functions {
    ($($answer:ty: $request:ty),*) => {$(
        impl WithFunctions for $answer {
            type Request = $request;

            fn functions(request: &mut Self::Request) -> &mut Vec<Function> {
                &mut request.functions
            }

            fn extensions(request: &mut Self::Request) -> &mut Option<Extensions> {
                &mut request.extensions
            }
        }
    )*};
}

with_functions! {
    Completion: CompleteConversation,
    StatelessCompletion: CompleteStateless,
    ReceivedMessage: ReceiveMessage
}

impl<T> Call<T, Event> {
    /// Lets the model call these functions of the program while it answers.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, Event, agent::{Tool, ToolEvent, Tools}};
    /// # use chatbotkit_client::types::{CompleteConversation, ConversationId};
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
    /// let question = CompleteConversation::builder().text("Do I need an umbrella in Graz?").build();
    /// let answer = client.conversation().complete(id, question).with_tools(Tools::new([weather])?);
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
        WithTools { call: self, tools, at_once: AT_ONCE, timeout: TOOL_TIMEOUT }
    }
}

/// A call during which the model may call functions of the program. Nothing is sent until it is awaited
/// or streamed.
#[must_use = "nothing is sent until a call is awaited or streamed"]
pub struct WithTools<T> {
    call: Call<T, Event>,
    tools: Tools,
    at_once: usize,
    timeout: Duration,
}

impl<T: WithFunctions> WithTools<T> {
    /// How many tools may run at the same time; 8 unless set. The others wait for their turn.
    pub fn at_once(self, most: usize) -> Self {
        Self { at_once: most.max(1), ..self }
    }

    /// How long a call of a tool may take, from when the model makes it, before the model is told that it
    /// took too long: 270 seconds unless set, and at most. The server waits for five minutes.
    pub fn tool_timeout(self, timeout: Duration) -> Self {
        Self { timeout: timeout.min(TOOL_TIMEOUT), ..self }
    }

    /// What happens, as it happens: the events of the server, and the begin and the end of each tool.
    /// Tools run while events keep flowing, within this stream: dropping it stops them, and one that
    /// blocks its thread blocks the stream.
    pub fn stream(self) -> ToolStream {
        let Ok(core) = &self.call.core else {
            return ToolStream::of(self.call, None);
        };
        let calls = Calls::new(&self.tools, ChannelClient::of(core), self.timeout, self.at_once);
        let call = self.call.amend::<T::Request>(|request| {
            let functions = T::functions(request);
            match functions.iter().find(|known| self.tools.iter().any(|tool| tool.name() == known.name)) {
                Some(twice) => Err(format!("the request has a function of its own with the name {:?}", twice.name)),
                None => {
                    functions.extend(calls.functions());
                    Ok(())
                }
            }
        });
        ToolStream::of(call, Some(calls))
    }
}

impl<T: WithFunctions> IntoFuture for WithTools<T> {
    type Output = Result<Answer>;
    type IntoFuture = BoxFuture<'static, Result<Answer>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.stream().result())
    }
}

impl<T> fmt::Debug for WithTools<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WithTools").field("call", &self.call).field("tools", &self.tools).finish_non_exhaustive()
    }
}

/// Something that happened while an answer was made with tools.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ToolEvent {
    /// The server says so.
    Event(Event),
    /// The model has called a tool.
    Begin(Box<ToolCall>),
    /// The tool is done with this call.
    End(Box<ToolCall>, Box<ToolOutcome>),
}

/// The events of a call with tools. See [`WithTools::stream`].
///
/// After an error of the connection the tools that still run are brought to their end, and the server is
/// told what they return, if it still wants to know.
#[must_use = "nothing is sent until a stream is polled"]
pub struct ToolStream {
    events: BoxStream<'static, Result<ToolEvent>>,
    target: Target,
}

impl ToolStream {
    fn of<T: 'static>(call: Call<T, Event>, calls: Option<Calls>) -> Self {
        let target = call.request.target.clone();
        Self { events: Overheard { events: Some(unboxed(call)), calls }.boxed(), target }
    }

    /// Reads to the end: the result, and what was said and what failed on the way to it.
    ///
    /// # Errors
    /// The first error of a stream that ends without a result.
    pub async fn result(self) -> Result<Answer> {
        Answer::of(self.filter_map(|event| async {
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

/// An answer that is listened to for what it asks of tools. Both are in one box, so that an event that asks
/// nothing, as most do not, costs no more than without tools.
struct Overheard<A> {
    /// Until they have ended.
    events: Option<A>,
    calls: Option<Calls>,
}

impl<A: Stream<Item = Result<Event>> + Unpin> Stream for Overheard<A> {
    type Item = Result<ToolEvent>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { events, calls } = &mut *self;
        if let Some(news) = calls.as_mut().and_then(Calls::news) {
            return Poll::Ready(Some(news));
        }
        // The server goes first: what it says may be that a result is no longer wanted.
        if let Some(from_server) = events {
            let event = from_server.poll_next_unpin(cx);
            if let (Poll::Ready(Some(Ok(event))), Some(calls)) = (&event, &mut *calls) {
                calls.hear(event);
            }
            match event {
                Poll::Ready(None) => *events = None,
                Poll::Pending => {}
                event => return event.map_ok(ToolEvent::Event),
            }
        }
        match (calls.as_mut().map_or(Poll::Ready(None), |calls| calls.poll_next(cx)), events) {
            (Poll::Ready(None), Some(_)) => Poll::Pending,
            (news, _) => news,
        }
    }
}

impl fmt::Debug for ToolStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ToolStream").field("target", &self.target.to_string()).finish_non_exhaustive()
    }
}
