//! A dispatch as one stream, as if it were a completion.

use std::time::Duration;

use futures_util::stream::{self, TryStreamExt};
use tokio::time::{Instant, timeout_at};

use crate::channel::Subscription;
use crate::core::Core;
use crate::error::{Error, Kind, Result};
use crate::send::{JSON, Whole, fetch};
use crate::stream::Streamed;
use crate::types::{ChannelEvent, ChannelId, Dispatched, Event};
use crate::wire::{Request, Role, Target, Union};
use crate::{Call, EventStream, jsonl};

/// In the place of a stream: what happens is told on a channel. A stream of it listens there.
#[derive(Clone, Copy, Debug)]
pub enum OnChannel {}

/// The longest that a channel can be silent while it is being filled. The server ends a completion at
/// 750 seconds, and says nothing at all where there was no conversation to dispatch to.
const LONGEST_SILENCE: Duration = Duration::from_secs(780);

impl Streamed for OnChannel {
    type Event = Event;

    fn open<T: 'static>(call: Call<T, Self>) -> EventStream<Event> {
        let Call { core, request, channel, .. } = call;
        let target = request.target.clone();
        let events = stream::once(Listener::begin(core, request.expecting(), channel))
            .map_ok(|listener| stream::unfold(listener, Listener::step))
            .try_flatten();
        EventStream::of(target, events)
    }
}

/// Hears what a dispatch tells its channel.
struct Listener {
    subscription: Subscription,
    target: Target,
    /// When it has been silent for too long.
    deadline: Instant,
    /// How long it may be silent after an error, which may be the last that it says.
    patience: Duration,
    /// The result, while a gap before it is being told.
    result: Option<Event>,
    failed: bool,
    done: bool,
}

impl Listener {
    /// Listens first, so that nothing is said that nobody hears.
    async fn begin(core: Result<Core>, request: Request<Dispatched>, channel: Option<ChannelId>) -> Result<Self> {
        let core = core.map_err(|error| error.of(&request.target))?;
        let Some(channel) = channel else {
            return Err(Error::new(Kind::Request, "there is no channel to listen to").of(&request.target));
        };
        let patience = core.stream_idle_timeout();
        let mut subscription = Subscription::of_dispatch(core.clone(), &channel);
        subscription.connect().await?;
        fetch(&core, &request, JSON, None, Whole::decode::<Dispatched>).await?;
        let deadline = Instant::now() + LONGEST_SILENCE;
        Ok(Self { subscription, target: request.target, deadline, patience, result: None, failed: false, done: false })
    }

    async fn step(mut self) -> Option<(Result<Event>, Self)> {
        if self.done {
            return None;
        }
        Some((self.next().await?, self))
    }

    async fn next(&mut self) -> Option<Result<Event>> {
        if let Some(result) = self.result.take() {
            self.done = true;
            return Some(Ok(result));
        }
        let told = match timeout_at(self.deadline, self.subscription.next()).await {
            Ok(told) => told?,
            Err(_) => {
                self.done = true;
                let (kind, message) = if self.failed {
                    (Kind::EndedEarly, "there was an error and no result after it".to_owned())
                } else {
                    (Kind::Timeout, format!("the channel was silent for {LONGEST_SILENCE:?}"))
                };
                return Some(Err(Error::new(kind, message).of(&self.target)));
            }
        };
        let told = match told {
            Ok(told) => told,
            // Whatever fails now, the dispatch was made.
            Err(error) => return Some(Err(error.underway())),
        };
        let event = match unwrapped(&told) {
            Ok(event) => event,
            Err(error) => return Some(Err(error.of(&self.target))),
        };
        match event.role() {
            Role::KeepAlive => {}
            Role::News => self.wait(LONGEST_SILENCE),
            Role::Error(error) => {
                let error = Error::event(error).of(&self.target).underway();
                self.failed = true;
                // One that was thrown has no time, and nothing comes after it.
                self.done = event.created_at().is_none();
                self.wait(self.patience);
                return Some(Err(error));
            }
            Role::Result => {
                if let Err(gap) = self.subscription.check(&told).await {
                    self.result = Some(event);
                    return Some(Err(gap));
                }
                self.done = true;
            }
        }
        Some(Ok(event))
    }

    fn wait(&mut self, patience: Duration) {
        self.deadline = Instant::now() + patience;
    }
}

/// The event that a channel's message is; what is the channel's own stays what it is.
fn unwrapped(told: &ChannelEvent) -> Result<Event> {
    let event = match told {
        ChannelEvent::Message(message) => serde_json::to_string(&message.data),
        own => serde_json::to_string(own),
    };
    let event = event.map_err(|problem| Error::new(Kind::Decode, problem.to_string()))?;
    jsonl::value(&event)
}
