//! Events as they happen.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use futures_util::future::{BoxFuture, FutureExt, TryFutureExt};
use futures_util::stream::{self, BoxStream, StreamExt, TryStreamExt};
use reqwest::StatusCode;
use tokio::time::{Sleep, sleep};

use crate::Call;
use crate::core::Core;
use crate::error::{Error, Kind, Result};
use crate::jsonl::{self, Lines};
use crate::retry::retry;
use crate::send::{JSON_LINES, begin, failure, late, within};
use crate::wire::{Request, Role, Target, Union};

/// How long a server may take to end a stream after its result, so that the connection can be used again.
const FAREWELL: Duration = Duration::from_secs(1);

/// The events of a call, in the order in which they were sent.
///
/// Signs of life are not among them unless [asked for](Self::with_keep_alives). An error that the server
/// reports is an `Err`; the stream goes on after it for as long as the server does, so that a result that
/// follows is not lost. A stream that breaks off is an error too, also where the connection was closed in
/// order. Nothing runs in the background: dropping the stream closes its connection, and not reading slows
/// the server.
#[must_use = "nothing is sent until a stream is polled"]
pub struct EventStream<S> {
    events: Sieve<BoxStream<'static, Result<S>>>,
    target: Target,
}

/// How a call is streamed: as the events of its answer, or as those that are told elsewhere.
#[diagnostic::on_unimplemented(
    message = "this operation does not stream",
    label = "only operations whose answer can be had as JSON lines have a `stream()`"
)]
#[doc(hidden)]
pub trait Streamed: Sized {
    type Event: Union;

    fn open<T: 'static>(call: Call<T, Self>) -> EventStream<Self::Event>;
}

impl<S: Union> Streamed for S {
    type Event = S;

    fn open<T: 'static>(call: Call<T, S>) -> EventStream<S> {
        EventStream::of(call.request.target.clone(), Answer::to(call))
    }
}

impl<S: Union> EventStream<S> {
    pub(crate) fn of(target: Target, events: impl Stream<Item = Result<S>> + Send + 'static) -> Self {
        Self { events: Sieve::of(events.boxed()), target }
    }

    /// Hands out the server's signs of life as well, for those who show that it is at work.
    pub fn with_keep_alives(self) -> Self {
        Self { events: Sieve { keep_alives: true, ..self.events }, ..self }
    }
}

impl<S: Union> Stream for EventStream<S> {
    type Item = Result<S>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.events.poll_next_unpin(cx)
    }
}

impl<S> fmt::Debug for EventStream<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream").field("target", &self.target.to_string()).finish_non_exhaustive()
    }
}

/// The events that an [`EventStream`] has, in no box: for a stream that does something with each of them.
#[cfg(feature = "agent")]
pub(crate) fn unboxed<T: 'static, S: Union>(call: Call<T, S>) -> impl Stream<Item = Result<S>> + Send + Unpin {
    Sieve::of(Answer::to(call))
}

/// Events without the server's signs of life, unless they are asked for.
struct Sieve<A> {
    events: A,
    keep_alives: bool,
}

impl<A> Sieve<A> {
    fn of(events: A) -> Self {
        Self { events, keep_alives: false }
    }
}

impl<S: Union, A: Stream<Item = Result<S>> + Unpin> Stream for Sieve<A> {
    type Item = Result<S>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let event = self.events.poll_next_unpin(cx);
            let alive = matches!(&event, Poll::Ready(Some(Ok(event))) if matches!(event.role(), Role::KeepAlive));
            if !alive || self.keep_alives {
                return event;
            }
        }
    }
}

/// The events of one answer.
struct Answer<S> {
    state: State,
    event: PhantomData<fn() -> S>,
}

enum State {
    Opening(BoxFuture<'static, Result<Reader>>),
    Reading(Reader),
    Done,
}

impl<S: Union> Answer<S> {
    fn to<T: 'static>(call: Call<T, S>) -> Self {
        let Call { core, request, .. } = call;
        let opening = async move {
            let core = core.map_err(|error| error.of(&request.target))?;
            Reader::open(&core, &request).await
        };
        Self { state: State::Opening(opening.boxed()), event: PhantomData }
    }
}

impl<S: Union> Stream for Answer<S> {
    type Item = Result<S>;

    // Inlined, as the reader's is: each layer that is called copies the event once more.
    #[inline(always)]
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match &mut self.state {
                State::Opening(opening) => match ready!(opening.poll_unpin(cx)) {
                    Ok(reader) => self.state = State::Reading(reader),
                    Err(error) => {
                        self.state = State::Done;
                        return Poll::Ready(Some(Err(error)));
                    }
                },
                State::Reading(reader) => {
                    let event = ready!(reader.poll_next(cx));
                    if event.is_none() || !reader.goes_on() {
                        self.state = State::Done;
                    }
                    return Poll::Ready(event);
                }
                State::Done => return Poll::Ready(None),
            }
        }
    }
}

/// An answer that is under way.
pub(crate) struct Reader {
    lines: Lines,
    idle: Duration,
    /// Runs while nothing comes: not a line, nor a chunk more than these.
    patience: Option<Pin<Box<Sleep>>>,
    chunks: usize,
    target: Target,
    status: StatusCode,
    /// Something has happened, and a refusal can no longer be one of the whole.
    begun: bool,
    /// The result has come: how the connection ends no longer matters.
    complete: bool,
    /// The reason has come why there may be no result.
    failed: bool,
    /// Nothing more can come.
    broken: bool,
}

impl Reader {
    pub(crate) async fn open<T, S: Union>(core: &Core, request: &Request<T, S>) -> Result<Self> {
        let answer = retry(core, request, |left| begin(core, request, JSON_LINES, left)).await?;
        Ok(Self {
            idle: core.stream_idle_timeout(),
            patience: None,
            chunks: 0,
            target: request.target.clone(),
            status: answer.status(),
            lines: Lines::of_response(answer, core.longest_line()),
            begun: false,
            complete: false,
            failed: false,
            broken: false,
        })
    }

    /// Whether something can come after what has come.
    pub(crate) fn goes_on(&self) -> bool {
        !self.broken
    }

    pub(crate) async fn next<S: Union>(&mut self) -> Option<Result<S>> {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    #[inline(always)]
    pub(crate) fn poll_next<S: Union>(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<S>>> {
        let Poll::Ready(line) = self.lines.poll_next(cx) else {
            if self.lines.chunks_taken() > self.chunks {
                self.chunks = self.lines.chunks_taken();
                self.patience = None;
            }
            let limit = if self.complete { self.idle.min(FAREWELL) } else { self.idle };
            let patience = self.patience.get_or_insert_with(|| Box::pin(sleep(limit)));
            ready!(patience.as_mut().poll(cx));
            return Poll::Ready(self.end(late(limit)));
        };
        self.patience = None;
        let event = match line {
            Some(Ok(line)) => match jsonl::value::<S>(line) {
                Ok(event) => event,
                Err(error) => {
                    // A line that is no event: an error body, an event of another shape, or no JSON at
                    // all. After the last there is nothing to be expected.
                    let told = failure(line.as_bytes());
                    self.broken = told.is_some() || error.is_not_json();
                    return Poll::Ready(Some(Err(self.told(told.unwrap_or(error).at(self.status)))));
                }
            },
            Some(Err(error)) => return Poll::Ready(self.end(error)),
            None if S::ENDS_WITH_RESULT && !self.complete && !self.failed => {
                return Poll::Ready(self.end(Error::new(Kind::EndedEarly, "the stream ended before its result")));
            }
            None => return Poll::Ready(None),
        };
        match event.role() {
            Role::Error(error) => {
                self.failed = true;
                return Poll::Ready(Some(Err(self.told(Error::event(error)))));
            }
            Role::Result => self.complete = true,
            Role::News => self.begun = true,
            Role::KeepAlive => {}
        }
        Poll::Ready(Some(Ok(event)))
    }

    /// The end of a stream that nobody has closed; what is complete cannot be spoiled by it.
    fn end<S>(&mut self, error: Error) -> Option<Result<S>> {
        self.broken = true;
        if self.complete { None } else { Some(Err(self.told(error.at(self.status)))) }
    }

    fn told(&self, error: Error) -> Error {
        let error = error.of(&self.target);
        if self.begun { error.underway() } else { error }
    }
}

/// The bytes of an answer as they come. A failure is the last item.
pub(crate) fn byte_stream<T: 'static, S: 'static>(
    core: Result<Core>,
    request: Request<T, S>,
    accept: &'static str,
) -> BoxStream<'static, Result<Bytes>> {
    let target = request.target.clone();
    let open = async move {
        let core = core?;
        let answer = retry(&core, &request, |left| begin(&core, &request, accept, left)).await?;
        let (idle, status) = (core.stream_idle_timeout(), answer.status());
        Ok::<_, Error>(stream::try_unfold(answer, move |mut answer| async move {
            let chunk = within(idle, answer.chunk().map_err(|problem| Error::transport(problem.into()))).await;
            let chunk = chunk.map_err(|error| error.at(status))?;
            Ok(chunk.map(|chunk| (chunk, answer)))
        }))
    };
    let bytes = stream::once(open).try_flatten();
    bytes.map_err(move |error: Error| error.of(&target)).boxed()
}
