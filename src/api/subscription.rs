//! Subscriptions that reconnect.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::future::ready;
use futures_util::stream::{self, TryStreamExt};

use super::replay::{HISTORY, Mark, Replay, Verdict, time};
use crate::call::Call;
use crate::error::{Error, Kind, Result};
use crate::http::{Backoff, State, json, timeout};
use crate::operations;
use crate::runtime::{Request, Role, StreamOnly, Target, Union};
use crate::stream::{EventStream, Reader};
use crate::types::{ChannelEvent, Event, SubscribeChannel};

/// A connection that has lasted this long resets the backoff: the server ends every subscription some time, and idle
/// ones after minutes.
const RESET_BACKOFF_AFTER: Duration = Duration::from_secs(10);

/// The time for a comparison with the history of the channel, for which an event waits.
const COMPARISON_TIMEOUT: Duration = Duration::from_secs(5);

/// A subscription over any number of connections.
pub(crate) struct Subscription {
    state: Arc<State>,
    request: Request,
    replay: Replay,
    reader: Option<(Reader, Instant)>,
    backoff: Backoff,
    /// A line was garbled since the last message: if it still is in the history, reconnecting does not help.
    garbled: bool,
    /// The event after a gap that is being reported.
    waiting: Option<ChannelEvent>,
    done: bool,
}

impl Subscription {
    pub(crate) fn new(state: Arc<State>, request: Request) -> Self {
        let backoff = Backoff::new(&state.settings);
        Self {
            state,
            request,
            replay: Replay::default(),
            reader: None,
            backoff,
            garbled: false,
            waiting: None,
            done: false,
        }
    }

    /// A subscription to the channel of a dispatch, from its first message.
    pub(crate) fn of_dispatch(state: Arc<State>, channel: &str) -> Self {
        let request = Request::new(Target::Known(&operations::SUBSCRIBE_CHANNEL), &[channel]).json(&everything());
        // The keep-alive events of a completion are published as well.
        Self { replay: Replay::whole(), ..Self::new(state, Request { idle_timeout: None, ..request }) }
    }

    /// Connects, with the whole history where messages were received before.
    pub(crate) async fn connect(&mut self) -> Result<()> {
        if self.replay.has_begun() {
            self.request = self.request.clone().json(&everything());
        }
        self.reader = Some((Reader::open(&self.state, &self.request).await?, self.state.settings.clock.now()));
        Ok(())
    }

    /// The next event; reconnects where the connection breaks. An error is the last item, unless it is a gap or concerns one
    /// message alone.
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
            let lasted = self.state.settings.clock.now().saturating_duration_since(*begin);
            match event {
                Some(Ok(ChannelEvent::Message(message))) => {
                    let mark = Mark::of(&message);
                    let event = ChannelEvent::Message(message);
                    if self.replay.is_whole() && is_keep_alive(&event, mark) {
                        return Some(Ok(event));
                    }
                    let verdict = self.replay.judge(mark);
                    if verdict == Verdict::Again {
                        continue;
                    }
                    self.garbled = false;
                    self.backoff = Backoff::new(&self.state.settings);
                    if verdict == Verdict::New {
                        return Some(Ok(event));
                    }
                    self.waiting = Some(event);
                    return Some(Err(self.gap("messages may be missing here: the channel has no history of them")));
                }
                Some(Ok(event)) => return Some(Ok(event)),
                Some(Err(error))
                    if !reader.has_ended() && !is_reconnectable(&error, reader.is_cut() || !self.garbled) =>
                {
                    return Some(Err(error));
                }
                broken => {
                    let is_cut = reader.is_cut();
                    if lasted > RESET_BACKOFF_AFTER {
                        self.backoff = Backoff::new(&self.state.settings);
                    }
                    let error = broken.and_then(Result::err);
                    let error = error.unwrap_or_else(|| self.ended());
                    self.garbled |= error.is_not_json() && !is_cut;
                    if !self.backoff.wait(&self.state.settings).await {
                        return Some(Err(self.end(error)));
                    }
                    self.replay.reconnect();
                    self.reader = None;
                }
            }
        }
    }

    /// Compares the yielded messages with the history of the channel: a message can be missed while a connection begins.
    pub(crate) async fn check(&mut self, last: &ChannelEvent) -> Result<()> {
        let ChannelEvent::Message(last) = last else { return Ok(()) };
        if !self.replay.in_doubt() {
            return Ok(());
        }
        let last = Mark::of(last);
        // A stream waits for it.
        let request = Request { urgent: true, ..self.request.clone() };
        let history = async {
            let mut reader = Reader::open(&self.state, &request).await?;
            let (mut marks, mut messages) = (Vec::new(), 0);
            while let Some(event) = reader.next().await {
                let event = event?;
                let ChannelEvent::Message(message) = &event else { continue };
                let mark = Mark::of(message);
                messages += 1;
                if !is_keep_alive(&event, mark) {
                    marks.push(mark);
                }
                if mark == last {
                    break;
                }
            }
            Ok((marks, messages >= HISTORY))
        };
        let settings = &self.state.settings;
        let limit = settings.idle_timeout().min(COMPARISON_TIMEOUT);
        match timeout(&settings.clock, limit, "the history of the channel", history).await {
            Ok((history, is_full)) if self.replay.agrees(&history, is_full) => Ok(()),
            Ok(_) => {
                Err(self.gap("the history of the channel has other messages, repeated messages, or another order"))
            }
            Err(error) => {
                Err(self.gap("messages may be missing: the history of the channel cannot be read").caused_by(error))
            }
        }
    }

    fn end(&mut self, error: Error) -> Error {
        self.done = true;
        error
    }

    fn ended(&self) -> Error {
        Error::new(Kind::EndedEarly, "the server ended the subscription").of(&self.request.target)
    }

    fn gap(&self, message: &str) -> Error {
        Error::new(Kind::Gap, message).of(&self.request.target)
    }
}

impl Call<StreamOnly, ChannelEvent> {
    /// Streams like [`stream`](Self::stream), and reconnects: the server drops a subscription that is idle for minutes,
    /// and none lasts longer than 770 seconds.
    ///
    /// Each new connection requests the history of the channel and skips messages that were received before; a message
    /// is identified by its content and its `createdAt`. If a message may have been missed, a
    /// [gap](crate::Error::is_gap) error precedes the next message, and the stream continues. That is always so for
    /// published messages, of which channels keep no history. The stream ends with an error after
    /// [`retries`](crate::ClientOptions::retries) consecutive reconnects without a new message.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::SubscribeChannel};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// use futures_util::StreamExt;
    ///
    /// let channel = client.channel().subscribe("orders-of-the-day", SubscribeChannel::default());
    /// let mut events = channel.reconnecting_stream();
    /// while let Some(event) = events.next().await {
    ///     match event {
    ///         Ok(event) => println!("{event:?}"),
    ///         Err(error) if error.is_gap() => println!("messages may have been missed"),
    ///         Err(error) => return Err(error),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn reconnecting_stream(self) -> EventStream<ChannelEvent> {
        let (client, request) = self.into_parts();
        let target = request.target.clone();
        let subscription = client.map(|client| Subscription::new(client.0, request));
        let step = |mut subscription: Subscription| async { Some((subscription.next().await?, subscription)) };
        let events = stream::once(ready(subscription)).map_ok(move |it| stream::unfold(it, step)).try_flatten();
        EventStream::new(target, events)
    }
}

/// True for a keep-alive event of a dispatch: unlike its other events it has no time, and it may be missed or repeated.
fn is_keep_alive(event: &ChannelEvent, mark: Mark) -> bool {
    !mark.has_time() && unwrapped(event).is_ok_and(|event| matches!(event.role(), Role::KeepAlive))
}

/// The event that a message of the channel holds; events of the channel itself stay as they are.
pub(super) fn unwrapped(message: &ChannelEvent) -> Result<Event> {
    let event = match message {
        ChannelEvent::Message(message) => serde_json::to_string(&message.data),
        own => serde_json::to_string(own),
    };
    let event = event.map_err(|error| Error::new(Kind::Decode, error.to_string()))?;
    json(event.as_bytes())
}

/// True if a message has a time of any form.
pub(super) fn has_time(message: &ChannelEvent) -> bool {
    matches!(message, ChannelEvent::Message(message) if time(message).is_some())
}

/// A request for the whole history.
fn everything() -> SubscribeChannel {
    SubscribeChannel { history_length: Some(HISTORY.into()) }
}

/// True if the server ended the subscription alone, for its age or because of its health, or a message was garbled, which
/// can be whole in the history of the channel.
fn is_reconnectable(error: &Error, can_be_whole: bool) -> bool {
    (error.is_not_json() && can_be_whole) || error.is_retryable()
}
