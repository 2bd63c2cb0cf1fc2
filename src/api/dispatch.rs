//! Dispatches: a response made in the background, streamed from its channel as if it were a completion.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::stream::{self, TryStreamExt};

use super::subscription::{Subscription, has_time, unwrapped};
use crate::call::{Call, Streamed};
use crate::client::Client;
use crate::clients::ConversationClient;
use crate::error::{Error, Kind, Result};
use crate::http::{RawResponse, State, timeout};
use crate::operations;
use crate::runtime::media::JSON;
use crate::runtime::{Body, MayFail, Request, Role, Target, Union};
use crate::stream::EventStream;
use crate::types::{ChannelId, ConversationId, DispatchConversation, DispatchStateless, Dispatched, Event};

/// Event type of a dispatch: its events are published on a channel, and a stream of it subscribes there.
#[derive(Clone, Copy, Debug)]
pub enum OnChannel {}

/// The longest time without an event on the channel of a dispatch. The server ends a completion at 750 seconds, and
/// publishes nothing at all where the conversation does not exist.
const MAX_SILENCE: Duration = Duration::from_secs(780);

impl ConversationClient {
    /// Completes a conversation in the background: the events are published on a channel.
    ///
    /// Without a channel id the client generates an unguessable one, so that retries are deduplicated by the server.
    /// Awaiting the call returns the channel; its stream is that of [`complete`](Self::complete), received on the
    /// channel: it ends with the result, reconnects, and yields each event once and in order. Where that cannot be
    /// known, it yields an error that is a [gap](crate::Error::is_gap), and continues.
    ///
    /// A second dispatch with the same channel id within one hour is deduplicated, and its stream replays the events
    /// from the beginning: a restarted program continues in this way.
    ///
    /// See [`operations::DISPATCH_CONVERSATION`](crate::operations::DISPATCH_CONVERSATION).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, Event, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut tokens = client.conversation().dispatch(id, "Hello").stream().tokens();
    /// while let Some(token) = tokens.try_next().await? {
    ///     print!("{token}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn dispatch(
        &self,
        conversation_id: impl Into<ConversationId>,
        body: impl Into<DispatchConversation>,
    ) -> Call<Dispatched, OnChannel> {
        let mut body = body.into();
        body.channel_id.get_or_insert_with(unguessable);
        let target = Target::Known(&operations::DISPATCH_CONVERSATION);
        Call::new(Ok(self.0.clone()), Request::new(target, &[conversation_id.into().as_str()]).json(&body))
    }

    /// Completes messages in the background, without storing them; see [`dispatch`](Self::dispatch).
    ///
    /// See [`operations::DISPATCH_STATELESS`](crate::operations::DISPATCH_STATELESS).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::Message};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// let channel = client.conversation().dispatch_stateless([Message::user("Hello")]).await?.channel_id;
    /// # Ok(())
    /// # }
    /// ```
    pub fn dispatch_stateless(&self, body: impl Into<DispatchStateless>) -> Call<Dispatched, OnChannel> {
        let mut body = body.into();
        body.channel_id.get_or_insert_with(unguessable);
        Call::new(Ok(self.0.clone()), Request::new(Target::Known(&operations::DISPATCH_STATELESS), &[]).json(&body))
    }
}

/// A channel id of 32 characters from a cryptographic source of randomness.
fn unguessable() -> ChannelId {
    ChannelId::from(uuid::Uuid::new_v4().simple().to_string())
}

impl MayFail for OnChannel {
    const MAY_FAIL: bool = false;
}

impl Streamed for OnChannel {
    type Event = Event;

    fn open<T>(call: Call<T, Self>) -> EventStream<Event> {
        let (client, request) = call.into_parts();
        let target = request.target.clone();
        let events = stream::once(Listener::begin(client, request))
            .map_ok(|listener| stream::unfold(listener, Listener::step))
            .try_flatten();
        EventStream::new(target, events)
    }
}

/// Receives the events of a dispatch on its channel.
struct Listener {
    state: Arc<State>,
    subscription: Subscription,
    target: Target,
    /// The time at which the channel has been silent for too long.
    deadline: Instant,
    /// The last item: the result after a gap, or the error after a result that cannot be decoded.
    last: Option<Result<Event>>,
    failed: bool,
    done: bool,
}

impl Listener {
    /// Subscribes before it dispatches, so that no event is missed.
    async fn begin(client: Result<Client>, request: Request) -> Result<Self> {
        let state = client?.0;
        let channel = channel(&request).map_err(|error| error.of(&request.target))?;
        let mut subscription = Subscription::of_dispatch(Arc::clone(&state), channel.as_str());
        // That of the subscription begins at the same time.
        let deadline = state.deadline();
        subscription.connect().await?;
        state.fetch(deadline, &request, JSON, &RawResponse::decode_nothing::<()>).await?;
        let deadline = state.settings.clock.now() + MAX_SILENCE;
        Ok(Self { state, subscription, target: request.target, deadline, last: None, failed: false, done: false })
    }

    async fn step(mut self) -> Option<(Result<Event>, Self)> {
        if self.done {
            return None;
        }
        Some((self.next().await?, self))
    }

    async fn next(&mut self) -> Option<Result<Event>> {
        if let Some(last) = self.last.take() {
            self.done = true;
            return Some(last);
        }
        let settings = &self.state.settings;
        let left = self.deadline.saturating_duration_since(settings.clock.now());
        let next = async { Ok(self.subscription.next().await) };
        let message = match timeout(&settings.clock, left, "the next event", next).await {
            Ok(message) => message?,
            Err(_) => {
                self.done = true;
                let (kind, message) = if self.failed {
                    (Kind::EndedEarly, "the dispatch failed without a result".to_owned())
                } else {
                    (Kind::Timeout, format!("timed out after {MAX_SILENCE:?} waiting for an event on the channel"))
                };
                return Some(Err(Error::new(kind, message).of(&self.target)));
            }
        };
        let message = match message {
            Ok(message) => message,
            // The dispatch itself was accepted.
            Err(error) => return Some(Err(error.after_first_event())),
        };
        let event = match unwrapped(&message) {
            Ok(event) => event,
            Err(error) => return Some(Err(error.of(&self.target))),
        };
        match event.role() {
            Role::KeepAlive => {}
            Role::News => self.extend(MAX_SILENCE),
            Role::Error { code, message: problem } => {
                let error = Error::event(code, problem).of(&self.target).after_first_event();
                self.failed = true;
                // An exception of the server has no time, and nothing follows it.
                self.done = !has_time(&message);
                // Any other may be the last event.
                self.extend(self.state.settings.idle_timeout().min(MAX_SILENCE));
                return Some(Err(error));
            }
            Role::LostResult(problem) => {
                self.last = Some(Err(Error::lost_result(problem).of(&self.target).after_first_event()));
            }
            Role::Result => {
                if let Err(gap) = self.subscription.check(&message).await {
                    self.last = Some(Ok(event));
                    return Some(Err(gap));
                }
                self.done = true;
            }
        }
        Some(Ok(event))
    }

    fn extend(&mut self, silence: Duration) {
        self.deadline = self.state.settings.clock.now() + silence;
    }
}

/// The channel of a dispatch. Its response repeats the channel of its request, so one type reads both.
fn channel(request: &Request) -> Result<ChannelId> {
    let invalid = |message: String| Error::new(Kind::Request, message);
    let Body::Bytes(body) = &request.body else { return Err(invalid("the dispatch has no channel".to_owned())) };
    let body: Dispatched = serde_json::from_slice(body).map_err(|error| invalid(error.to_string()))?;
    Ok(body.channel_id)
}
