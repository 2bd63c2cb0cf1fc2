//! Channels: messages from whoever publishes to whoever is listening, and to latecomers where they are kept.

use parking_lot::Mutex;
use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::store::Scope;

/// Retention of the messages of a dispatch for later subscribers, in milliseconds.
const KEPT_FOR: u64 = Duration::from_secs(3600).as_millis() as u64;

/// The scope of a channel, and its id.
pub(crate) type Key = (Scope, String);

/// Every channel, each known to its scope only.
#[derive(Debug)]
pub(crate) struct Channels {
    by_id: Mutex<HashMap<Key, Channel>>,
    /// Maximum number of messages kept of a dispatch.
    memory: usize,
}

#[derive(Debug, Default)]
struct Channel {
    /// Runs that wait for the result of a function.
    waiting: Vec<UnboundedSender<Value>>,
    subscribers: Vec<UnboundedSender<Value>>,
    /// The messages of a dispatch, each with its time.
    history: VecDeque<(u64, Value)>,
    /// A dispatch uses this channel.
    taken: bool,
}

impl Channels {
    pub(crate) fn new(memory: usize) -> Self {
        Self { by_id: Mutex::default(), memory }
    }

    /// All that comes from now on, for a run that waits for it.
    pub(crate) fn listen(&self, key: Key) -> UnboundedReceiver<Value> {
        let (listener, messages) = unbounded_channel();
        self.by_id.lock().entry(key).or_default().waiting.push(listener);
        messages
    }

    /// The last so many messages that are kept, and all that come from now on until the subscriber is dropped.
    pub(crate) fn subscribe(&self, key: Key, last: usize, now: u64) -> (Vec<Value>, UnboundedReceiver<Value>) {
        let (subscriber, messages) = unbounded_channel();
        let mut channels = self.by_id.lock();
        let channel = channels.entry(key).or_default();
        channel.subscribers.push(subscriber);
        let kept = channel.history.iter();
        let kept: Vec<_> = kept.filter(|(at, _)| now < at + KEPT_FOR).map(|(_, message)| message.clone()).collect();
        let missed = kept.len().saturating_sub(last);
        (kept.into_iter().skip(missed).collect(), messages)
    }

    /// Closes all subscriptions, after the messages published before.
    pub(crate) fn drop_subscribers(&self) {
        for channel in self.by_id.lock().values_mut() {
            channel.subscribers.clear();
        }
    }

    /// Reserves the channel for a dispatch; returns whether it was unused.
    pub(crate) fn take(&self, key: Key) -> bool {
        let mut channels = self.by_id.lock();
        let channel = channels.entry(key).or_default();
        !std::mem::replace(&mut channel.taken, true)
    }

    /// Sends to the current subscribers, if any.
    pub(crate) fn publish(&self, key: Key, message: &Value) {
        if let Some(channel) = self.by_id.lock().get_mut(&key) {
            channel.send(message);
        }
    }

    /// Reaches those who listen now, and those who come within the hour.
    pub(crate) fn publish_and_keep(&self, key: Key, message: Value, now: u64) {
        let mut channels = self.by_id.lock();
        let channel = channels.entry(key).or_default();
        channel.send(&message);
        channel.history.push_back((now, message));
        if channel.history.len() > self.memory {
            channel.history.pop_front();
        }
    }
}

impl Channel {
    fn send(&mut self, message: &Value) {
        for listeners in [&mut self.waiting, &mut self.subscribers] {
            listeners.retain(|listener| listener.send(message.clone()).is_ok());
        }
    }
}
