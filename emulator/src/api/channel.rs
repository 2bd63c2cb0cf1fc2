//! Channels: messages from whoever publishes to whoever is listening, and to latecomers where they are kept.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_stream::stream;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;

use super::auth::Access;
use super::error::ApiError;
use super::event::Event;
use super::post::{Body, Post};
use super::server::Server;
use super::store::Scope;
use super::stream::{self, Manner};
use super::values::Ranged;
use crate::lock::lock;

/// How long the messages of a dispatch are kept for latecomers, in milliseconds.
const KEPT_FOR: u64 = Duration::from_secs(3600).as_millis() as u64;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/channel/{channel_id}/publish", post(publish))
        .route("/channel/{channel_id}/subscribe", post(subscribe))
}

/// The id of a channel, of so many characters at the least.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct ChannelId<const SHORTEST: usize = 16>(pub(crate) String);

impl<const SHORTEST: usize> TryFrom<String> for ChannelId<SHORTEST> {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        if id.chars().count() < SHORTEST {
            return Err(format!("length must be at least {SHORTEST} characters long"));
        }
        Ok(Self(id))
    }
}

/// Every channel, each known to its scope only.
#[derive(Debug)]
pub(crate) struct Channels {
    by_id: Mutex<HashMap<(Scope, String), Channel>>,
    /// How many messages of a dispatch are kept.
    memory: usize,
}

#[derive(Debug, Default)]
struct Channel {
    /// Runs that wait for the result of a function.
    waiting: Vec<UnboundedSender<Value>>,
    subscribers: Vec<UnboundedSender<Value>>,
    /// What a dispatch has said, with the time of each message.
    history: VecDeque<(u64, Value)>,
    /// Whether a dispatch has taken this channel for its own.
    taken: bool,
}

impl Channels {
    pub(crate) fn new(memory: usize) -> Self {
        Self { by_id: Mutex::default(), memory }
    }

    /// All that comes from now on, for a run that waits for it.
    pub(crate) fn listen(&self, scope: Scope, id: String) -> UnboundedReceiver<Value> {
        let (listener, messages) = unbounded_channel();
        lock(&self.by_id).entry((scope, id)).or_default().waiting.push(listener);
        messages
    }

    /// The last so many messages that are kept, and all that come from now on until the subscriber is dropped.
    fn subscribe(&self, scope: Scope, id: String, last: usize, now: u64) -> (Vec<Value>, UnboundedReceiver<Value>) {
        let (subscriber, messages) = unbounded_channel();
        let mut channels = lock(&self.by_id);
        let channel = channels.entry((scope, id)).or_default();
        channel.subscribers.push(subscriber);
        let kept = channel.history.iter();
        let kept: Vec<_> = kept.filter(|(at, _)| now < at + KEPT_FOR).map(|(_, message)| message.clone()).collect();
        let missed = kept.len().saturating_sub(last);
        (kept.into_iter().skip(missed).collect(), messages)
    }

    /// Says goodbye to every subscriber, who still gets what was published before.
    pub(crate) fn drop_subscribers(&self) {
        for channel in lock(&self.by_id).values_mut() {
            channel.subscribers.clear();
        }
    }

    /// Whether nobody has dispatched to this channel before.
    pub(crate) fn take(&self, scope: Scope, id: String) -> bool {
        let mut channels = lock(&self.by_id);
        let channel = channels.entry((scope, id)).or_default();
        !std::mem::replace(&mut channel.taken, true)
    }

    /// Reaches those who listen now; that may be nobody.
    pub(crate) fn publish(&self, scope: Scope, id: String, message: &Value) {
        if let Some(channel) = lock(&self.by_id).get_mut(&(scope, id)) {
            channel.tell(message);
        }
    }

    /// Reaches those who listen now, and those who come within the hour.
    pub(crate) fn publish_and_keep(&self, scope: Scope, id: String, message: Value, now: u64) {
        let mut channels = lock(&self.by_id);
        let channel = channels.entry((scope, id)).or_default();
        channel.tell(&message);
        channel.history.push_back((now, message));
        if channel.history.len() > self.memory {
            channel.history.pop_front();
        }
    }
}

impl Channel {
    fn tell(&mut self, message: &Value) {
        for listeners in [&mut self.waiting, &mut self.subscribers] {
            listeners.retain(|listener| listener.send(message.clone()).is_ok());
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Publish {
    message: Map<String, Value>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Subscribe {
    history_length: Option<Ranged<0, 10_000>>,
}

impl Body for Publish {
    const ACCESS: Access = Access::Session;
}

impl Body for Subscribe {}

async fn publish(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    Post { caller, body, .. }: Post<Publish>,
) -> Result<Json<Value>, ApiError> {
    let id = long_enough(id)?;
    let message = Value::Object(body.message);
    server.channels.publish(caller.channels, id.clone(), &message);
    Ok(Json(json!({ "id": id })))
}

async fn subscribe(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    Post { caller, body, format }: Post<Subscribe>,
) -> Result<Response, ApiError> {
    let format = format?;
    let last = body.history_length.and_then(|Ranged(length)| usize::try_from(length).ok());
    let (kept, mut messages) =
        server.channels.subscribe(caller.channels, long_enough(id)?, last.unwrap_or(0), server.clock.now());
    // The channel keeps the other end, so that this ends only where the subscriber is dropped.
    let idle_drop = server.settings.idle_drop;
    let mut next = async move || match idle_drop {
        Some(silence) => timeout(silence, messages.recv()).await.ok().flatten(),
        None => messages.recv().await,
    };
    let events = stream! {
        yield Ok(Event::nop());
        for message in kept {
            yield Ok(Event::new("message", message));
        }
        while let Some(message) = next().await {
            yield Ok(Event::new("message", message));
        }
    };
    Ok(stream::answer(&server, format, Manner::Plain, events).await)
}

fn long_enough(id: String) -> Result<String, ApiError> {
    ChannelId::<16>::try_from(id)
        .map(|ChannelId(id)| id)
        .map_err(|problem| ApiError::bad_request(format!("\"channelId\" {problem}")))
}
