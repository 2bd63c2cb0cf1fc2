//! Events as they happen.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use futures_util::future::{FutureExt, TryFutureExt};
use futures_util::stream::{self, BoxStream, StreamExt, TryStreamExt};
use reqwest::StatusCode;

use crate::Call;
use crate::core::Core;
use crate::error::{Error, Kind, Result};
use crate::jsonl::{self, Lines};
use crate::retry::retry;
use crate::send::{JSON_LINES, begin, failure, within};
use crate::wire::{Request, Role, Target, Union};

/// How long a server may take to end a stream after its result, so that the connection can be used again.
const FAREWELL: Duration = Duration::from_secs(1);

/// The events of a call, in the order in which they were sent.
///
/// Signs of life are not among them unless [asked for](Self::with_keep_alives). An error that the server reports is an `Err`; the stream goes
/// on after it for as long as the server does, so that a result that follows is not lost. A stream
/// that breaks off is an error too, also where the connection was closed in order. Nothing runs in
/// the background: dropping the stream closes its connection, and not reading slows the server.
#[must_use = "nothing is sent until a stream is polled"]
pub struct EventStream<S> {
    events: BoxStream<'static, Result<S>>,
    target: Target,
    keep_alives: bool,
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
        let target = call.request.target.clone();
        EventStream::of(target, stream::unfold(State::Opening(call.core, call.request), next))
    }
}

impl<S: Union> EventStream<S> {
    pub(crate) fn of(target: Target, events: impl Stream<Item = Result<S>> + Send + 'static) -> Self {
        Self { events: Box::pin(events), target, keep_alives: false }
    }

    /// Hands out the server's signs of life as well, for those who show that it is at work.
    pub fn with_keep_alives(self) -> Self {
        Self { keep_alives: true, ..self }
    }
}

impl<S: Union> Stream for EventStream<S> {
    type Item = Result<S>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match ready!(self.events.as_mut().poll_next(cx)) {
                Some(Ok(event)) if !self.keep_alives && matches!(event.role(), Role::KeepAlive) => {}
                event => return Poll::Ready(event),
            }
        }
    }
}

impl<S> fmt::Debug for EventStream<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream").field("target", &self.target.to_string()).finish_non_exhaustive()
    }
}

enum State<T, S> {
    Opening(Result<Core>, Request<T, S>),
    Reading(Reader),
    Done,
}

async fn next<T, S: Union>(state: State<T, S>) -> Option<(Result<S>, State<T, S>)> {
    let mut reader = match state {
        State::Opening(Err(error), request) => return Some((Err(error.of(&request.target)), State::Done)),
        State::Opening(Ok(core), request) => match Reader::open(&core, &request).await {
            Ok(reader) => reader,
            Err(error) => return Some((Err(error), State::Done)),
        },
        State::Reading(reader) => reader,
        State::Done => return None,
    };
    let event = reader.next().await?;
    let state = if reader.goes_on() { State::Reading(reader) } else { State::Done };
    Some((event, state))
}

/// An answer that is under way.
pub(crate) struct Reader {
    lines: Lines,
    idle: Duration,
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
        let patience = if self.complete { self.idle.min(FAREWELL) } else { self.idle };
        let line = match within(patience, self.lines.next().map(Option::transpose)).await {
            Ok(Some(line)) => line,
            Ok(None) if S::ENDS_WITH_RESULT && !self.complete && !self.failed => {
                let error = Error::new(Kind::EndedEarly, "the stream ended before its result");
                return Some(Err(self.give_up(error)));
            }
            Ok(None) => return None,
            Err(_) if self.complete => return None,
            Err(error) => return Some(Err(self.give_up(error))),
        };
        let event: S = match jsonl::value(&line) {
            Ok(event) => event,
            Err(error) => return Some(Err(self.misread(&line, error))),
        };
        match event.role() {
            Role::Error(error) => {
                self.failed = true;
                return Some(Err(self.told(Error::event(error))));
            }
            Role::Result => self.complete = true,
            Role::News => self.begun = true,
            Role::KeepAlive => {}
        }
        Some(Ok(event))
    }

    /// A line that is no event: an error body, an event of another shape, or no JSON at all. After
    /// the last there is nothing to be expected.
    fn misread(&mut self, line: &str, error: Error) -> Error {
        match failure(line.as_bytes()) {
            Some(error) => self.give_up(error),
            None if error.is_not_json() => self.give_up(error),
            None => self.told(error.at(self.status)),
        }
    }

    fn give_up(&mut self, error: Error) -> Error {
        self.broken = true;
        self.told(error.at(self.status))
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
