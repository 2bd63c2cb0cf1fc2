//! Reads the lines of a streamed response as events.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use reqwest::StatusCode;

use super::lines::Lines;
use crate::error::{Error, Kind, Result, secrets_of};
use crate::http::{Lease, Missing, State, Timer, error_in_success, json};
use crate::runtime::{Request, Role, Target, Union, read_usual_line};

/// The time in which the server may end a stream after its result, so that the connection can be reused.
const DRAIN_TIMEOUT: Duration = Duration::from_secs(1);

/// A streamed response that is being read.
pub(crate) struct Reader {
    lines: Lines,
    /// The connections that the response comes by.
    lease: Lease,
    /// Runs while nothing arrives: neither a line nor another chunk.
    idle_timer: Timer,
    /// The chunks that had arrived when the timer was started.
    chunks: usize,
    state: Arc<State>,
    target: Target,
    /// The secrets of the request, which the server may repeat.
    secrets: Box<[String]>,
    status: StatusCode,
    /// An event has arrived, so that an error no longer means that nothing was done.
    after_first_event: bool,
    /// The result has arrived: an error of the connection no longer matters.
    complete: bool,
    /// A result has arrived that cannot be decoded: the error after it.
    lost: Option<Error>,
    /// An error event has arrived, which may explain a missing result.
    failed: bool,
    /// Nothing more can arrive.
    ended: bool,
}

impl Reader {
    pub(crate) async fn open(state: &Arc<State>, request: &Request) -> Result<Self> {
        let (response, lease) = state.open(request, request.lines).await?;
        let (settings, missing) = (&state.settings, Missing::of(&response, request.target.method()));
        let idle_timeout = settings.stream_idle_timeout.or(request.idle_timeout).unwrap_or(settings.idle_timeout());
        Ok(Self {
            lease,
            idle_timer: Timer::new(&settings.clock, idle_timeout),
            chunks: 0,
            state: Arc::clone(state),
            target: request.target.clone(),
            secrets: secrets_of(request).into(),
            status: response.status(),
            lines: Lines::of_response(response, missing, settings.max_line_bytes),
            after_first_event: false,
            complete: false,
            lost: None,
            failed: false,
            ended: false,
        })
    }

    /// True if nothing more can arrive.
    pub(crate) fn has_ended(&self) -> bool {
        self.ended
    }

    /// True if the body has ended, so that its last line may be cut.
    pub(crate) fn is_cut(&self) -> bool {
        self.lines.has_ended()
    }

    pub(crate) async fn next<S: Union>(&mut self) -> Option<Result<S>> {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    #[inline(always)]
    pub(crate) fn poll_next<S: Union>(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<S>>> {
        if self.complete && self.idle_timer.poll(cx).is_ready() {
            self.ended = true;
            return Poll::Ready(None);
        }
        if let Some(error) = self.lost.take() {
            return Poll::Ready(self.end(error));
        }
        let Poll::Ready(line) = self.lines.poll_next(cx) else {
            if self.complete {
                return Poll::Pending;
            }
            if self.lines.chunks_taken() > self.chunks {
                self.chunks = self.lines.chunks_taken();
                self.idle_timer.restart();
            }
            ready!(self.idle_timer.poll(cx));
            return Poll::Ready(self.end(self.lease.expired(&self.idle_timer, "the next event")));
        };
        if !self.complete {
            self.idle_timer.restart();
        }
        let event: S = match line {
            Some(Ok(line)) => match read_usual_line(line) {
                // Matched in place: a closure would move the event.
                Some(event) => event,
                None => match json(line) {
                    Ok(event) => event,
                    Err(error) => {
                        // An error body, or no event at all. What follows may be one.
                        let in_body = error_in_success(line);
                        self.failed |= in_body.is_some();
                        let error = in_body.unwrap_or(error);
                        return Poll::Ready(Some(Err(self.error(error.at(self.status)))));
                    }
                },
            },
            Some(Err(error)) => return Poll::Ready(self.end(error)),
            None if S::ENDS_WITH_RESULT && !self.complete && !self.failed => {
                return Poll::Ready(self.end(Error::new(Kind::EndedEarly, "the stream ended before its result")));
            }
            None => {
                self.ended = true;
                return Poll::Ready(None);
            }
        };
        self.lines.release();
        match event.role() {
            Role::Error { code, message } => {
                self.failed = true;
                return Poll::Ready(Some(Err(self.error(Error::event(code, message)))));
            }
            Role::Result => {
                self.complete = true;
                self.idle_timer.shorten(DRAIN_TIMEOUT);
            }
            Role::LostResult(problem) => self.lost = Some(Error::lost_result(problem)),
            Role::News => self.after_first_event = true,
            Role::KeepAlive => {}
        }
        Poll::Ready(Some(Ok(event)))
    }

    /// Ends the stream after a failure, which is ignored after the result.
    fn end<S: Union>(&mut self, error: Error) -> Option<Result<S>> {
        self.ended = true;
        if self.complete {
            return None;
        }
        // A result may have arrived whole, without the end of its line.
        match json::<S>(self.lines.unfinished()) {
            Ok(event) if matches!(event.role(), Role::Result) => {
                self.complete = true;
                Some(Ok(event))
            }
            _ => Some(Err(self.error(error.at(self.status)))),
        }
    }

    fn error(&self, error: Error) -> Error {
        let error = self.state.scrub(error.of(&self.target), &self.secrets);
        if self.after_first_event { error.after_first_event() } else { error }
    }
}
