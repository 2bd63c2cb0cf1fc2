//! Listening to a channel over as many connections as it takes.

use std::time::Duration;

use tokio::time::Instant;

use super::replay::{MEMORY, Mark, Replay, Verdict};
use crate::core::Core;
use crate::error::{Error, Kind, Result};
use crate::generated::requests;
use crate::retry::Backoff;
use crate::send::within;
use crate::stream::Reader;
use crate::types::{ChannelEvent, ChannelId, ErrorCode, SubscribeChannel};
use crate::wire::{Request, StreamOnly};

/// A connection that has held for so long was a good one: subscriptions that are silent are dropped
/// after minutes, and all of them at some time.
const GOOD: Duration = Duration::from_secs(10);

/// A channel as it is heard when connections break and are made again.
pub(crate) struct Subscription {
    core: Core,
    request: Request<StreamOnly, ChannelEvent>,
    replay: Replay,
    reader: Option<(Reader, Instant)>,
    backoff: Backoff,
    /// What comes after the word of a gap before it.
    waiting: Option<ChannelEvent>,
    done: bool,
}

impl Subscription {
    pub(crate) fn new(core: Core, request: Request<StreamOnly, ChannelEvent>) -> Self {
        let backoff = Backoff::of(&core);
        Self { core, request, replay: Replay::default(), reader: None, backoff, waiting: None, done: false }
    }

    /// Of a channel that is filled by one dispatch, and heard from its beginning.
    pub(crate) fn of_dispatch(core: Core, channel: &ChannelId) -> Self {
        let request = requests::subscribe_channel(channel, &everything());
        Self { replay: Replay::whole(), ..Self::new(core, request) }
    }

    /// Begins to listen.
    pub(crate) async fn connect(&mut self) -> Result<()> {
        if self.replay.has_begun() {
            self.request = self.request.clone().json(&everything());
        }
        self.reader = Some((Reader::open(&self.core, &self.request).await?, Instant::now()));
        Ok(())
    }

    /// The next event, over another connection where this one breaks. An error is the last item unless
    /// it is a gap, or of one message alone.
    pub(crate) async fn next(&mut self) -> Option<Result<ChannelEvent>> {
        loop {
            if let Some(event) = self.waiting.take() {
                return Some(Ok(event));
            }
            if self.done {
                return None;
            }
            let Some((reader, begin)) = &mut self.reader else {
                match self.connect().await {
                    Ok(()) => continue,
                    Err(error) => return Some(Err(self.end(error))),
                }
            };
            let event = reader.next().await;
            let lasted = begin.elapsed();
            match event {
                Some(Ok(ChannelEvent::Message(message))) => {
                    let verdict = self.replay.judge(Mark::of(&message));
                    if verdict == Verdict::Again {
                        continue;
                    }
                    self.backoff = Backoff::of(&self.core);
                    let event = ChannelEvent::Message(message);
                    if verdict == Verdict::New {
                        return Some(Ok(event));
                    }
                    self.waiting = Some(event);
                    return Some(Err(self.gap("messages may be missing here: the channel does not remember them")));
                }
                Some(Ok(event)) => return Some(Ok(event)),
                Some(Err(error)) if reader.goes_on() && !passes(&error) => return Some(Err(error)),
                broken => {
                    if lasted > GOOD {
                        self.backoff = Backoff::of(&self.core);
                    }
                    let error = broken.and_then(Result::err);
                    let error = error.unwrap_or_else(|| self.ended());
                    if !self.backoff.again().await {
                        return Some(Err(self.end(error)));
                    }
                    self.replay.reconnect();
                    self.reader = None;
                }
            }
        }
    }

    /// Whether what was handed out is what the channel remembers. Connections that follow each other
    /// can miss what is said while one of them begins, and only the channel's memory knows.
    pub(crate) async fn check(&mut self, last: &ChannelEvent) -> Result<()> {
        let ChannelEvent::Message(last) = last else { return Ok(()) };
        if !self.replay.in_doubt() {
            return Ok(());
        }
        let last = Mark::of(last);
        let remembered = async {
            let mut reader = Reader::open(&self.core, &self.request).await?;
            let mut marks = Vec::new();
            while let Some(event) = reader.next().await {
                if let ChannelEvent::Message(message) = event? {
                    marks.push(Mark::of(&message));
                    if marks.last() == Some(&last) {
                        break;
                    }
                }
            }
            Ok(marks)
        };
        match within(self.core.stream_idle_timeout(), remembered).await {
            Ok(remembered) if self.replay.agrees(&remembered) => Ok(()),
            Ok(_) => Err(self.gap("the channel remembers other messages, or others twice, or another order")),
            Err(error) => Err(self.gap("nobody knows whether messages are missing").caused_by(error)),
        }
    }

    fn end(&mut self, error: Error) -> Error {
        self.done = true;
        error
    }

    fn ended(&self) -> Error {
        Error::new(Kind::EndedEarly, "the server has ended the subscription").of(&self.request.target)
    }

    fn gap(&self, message: &str) -> Error {
        Error::new(Kind::Gap, message).of(&self.request.target)
    }
}

/// All that a channel remembers.
fn everything() -> SubscribeChannel {
    SubscribeChannel { history_length: Some(MEMORY.into()) }
}

/// Whether the server says only that this subscription is over: it is too old, or the server is not well.
fn passes(error: &Error) -> bool {
    error.is_retryable() || error.code() == Some(&ErrorCode::AbortError)
}
