//! Streams: the events of a response as they are sent.

pub mod jsonl;
mod lines;
mod reader;

use std::fmt;
use std::marker::PhantomData;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::future::{BoxFuture, Either, FutureExt};
use futures_util::stream::{self, BoxStream, StreamExt, TryStreamExt};

use crate::error::{Error, Result};
use crate::http::{Missing, State, Timer};
use crate::runtime::{Request, Role, Target, Union};

pub(crate) use reader::Reader;

/// The events of a call, in the order in which they were sent.
///
/// Keep-alive events are skipped unless [asked for](Self::with_keep_alives). An error event is an `Err`; the stream
/// continues after it for as long as the server does, so that a result which follows is not lost. A stream that ends
/// before its result ends with an error, even where the connection was closed properly. No task runs in the background:
/// dropping the stream closes its connection, and reading slowly slows the server.
#[must_use = "nothing is sent until a stream is polled"]
pub struct EventStream<S> {
    // Nearly all streams are of a response, and need no allocation for it.
    events: Either<ResponseEvents<S>, BoxStream<'static, Result<S>>>,
    keep_alives: bool,
    target: Target,
}

impl<S: Union> EventStream<S> {
    pub(crate) fn new(target: Target, events: impl Stream<Item = Result<S>> + Send + 'static) -> Self {
        Self { events: Either::Right(events.boxed()), keep_alives: false, target }
    }

    /// The events of the response to a request.
    pub(crate) fn of_response(state: Result<Arc<State>>, request: Request) -> Self {
        let target = request.target.clone();
        #[cfg(feature = "tracing")]
        if let Some(span) = crate::http::gen_ai::chat(&request) {
            return Self::new(target, crate::http::gen_ai::events(span, ResponseEvents::new(state, request)));
        }
        Self { events: Either::Left(ResponseEvents::new(state, request)), keep_alives: false, target }
    }

    /// Also yields keep-alive events, for example to show that the server is still working.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, Event, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut events = client.conversation().complete(id, "Hello").stream().with_keep_alives();
    /// while let Some(event) = events.try_next().await? {
    ///     println!("{}", event.name());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_keep_alives(self) -> Self {
        Self { keep_alives: true, ..self }
    }
}

impl<S: Union> Stream for EventStream<S> {
    type Item = Result<S>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.keep_alives { self.events.poll_next_unpin(cx) } else { poll_event(&mut self.events, cx) }
    }
}

impl<S> fmt::Debug for EventStream<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream").field("target", &self.target.to_string()).finish_non_exhaustive()
    }
}

/// Polls the next event that is not a keep-alive event.
#[inline(always)]
pub(crate) fn poll_event<S: Union>(
    events: &mut (impl Stream<Item = Result<S>> + Unpin),
    cx: &mut Context<'_>,
) -> Poll<Option<Result<S>>> {
    loop {
        let event = events.poll_next_unpin(cx);
        if !matches!(&event, Poll::Ready(Some(Ok(event))) if matches!(event.role(), Role::KeepAlive)) {
            return event;
        }
    }
}

/// The events of one response.
pub(crate) struct ResponseEvents<S> {
    phase: Phase,
    event: PhantomData<fn() -> S>,
}

#[allow(clippy::large_enum_variant, reason = "nearly all of its life it is the large one")]
enum Phase {
    Opening(BoxFuture<'static, Result<Reader>>),
    Reading(Reader),
    Done,
}

impl<S> ResponseEvents<S> {
    pub(crate) fn new(state: Result<Arc<State>>, request: Request) -> Self {
        let opening = async move { Reader::open(&state?, &request).await };
        Self { phase: Phase::Opening(opening.boxed()), event: PhantomData }
    }
}

impl<S: Union> Stream for ResponseEvents<S> {
    type Item = Result<S>;

    // Inlined, like that of the reader: each call that is not inlined copies the event.
    #[inline(always)]
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match &mut self.phase {
                Phase::Opening(opening) => match ready!(opening.poll_unpin(cx)) {
                    Ok(reader) => self.phase = Phase::Reading(reader),
                    Err(error) => {
                        self.phase = Phase::Done;
                        return Poll::Ready(Some(Err(error)));
                    }
                },
                Phase::Reading(reader) => {
                    let event = reader.poll_next(cx);
                    if reader.has_ended() {
                        self.phase = Phase::Done;
                    }
                    return event;
                }
                Phase::Done => return Poll::Ready(None),
            }
        }
    }
}

/// The bytes of a response as they arrive. A failure is the last item.
pub(crate) fn byte_stream(
    state: Result<Arc<State>>,
    request: Request,
    accept: &'static str,
) -> BoxStream<'static, Result<Bytes>> {
    let open = async move {
        let state = state.map_err(|error| error.of(&request.target))?;
        let (response, lease) = state.open(&request, accept).await?;
        let timer = Timer::new(&state.settings.clock, state.settings.idle_timeout());
        let (status, missing) = (response.status(), Missing::of(&response, request.target.method()));
        let chunks = stream::try_unfold(
            (response, lease, timer, missing),
            move |(mut response, lease, mut timer, mut missing)| async move {
                let chunk = match timer.limit(pin!(response.chunk())).await {
                    Some(chunk) => chunk.map_err(|error| Error::transport(error.into())),
                    None => Err(lease.expired(&timer, "the next chunk of the response")),
                };
                timer.restart();
                let chunk = chunk.and_then(|chunk| missing.next(chunk)).map_err(|error| error.at(status))?;
                Ok(chunk.map(|chunk| (chunk, (response, lease, timer, missing))))
            },
        );
        Ok::<_, Error>(chunks.map_err(move |error| state.scrub_of(error, &request)))
    };
    stream::once(open).try_flatten().boxed()
}
