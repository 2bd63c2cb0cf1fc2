//! The state shared by all handlers.

use std::sync::Mutex;

use serde_json::Value;

use super::background::Background;
use super::channels::Channels;
use super::clock::Clock;
use super::objects::Objects;
use super::requests::Requests;
use super::settings::Settings;
use super::store::{Scope, Store};
use super::streams::OpenStreams;
use super::votes::Votes;
use crate::script::Script;

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) script: Mutex<Script>,
    pub(crate) settings: Settings,
    pub(crate) store: Mutex<Store>,
    pub(crate) channels: Channels,
    pub(crate) clock: Clock,
    pub(crate) requests: Requests,
    pub(crate) streams: OpenStreams,
    pub(crate) background: Background,
    pub(crate) votes: Votes,
    pub(crate) objects: Objects,
}

impl Server {
    /// A server that is reached at this origin.
    pub(crate) fn new(origin: &str, script: Script, settings: Settings) -> Self {
        Self {
            script: Mutex::new(script),
            settings,
            store: Mutex::default(),
            channels: Channels::new(settings.channel_history_limit),
            clock: Clock::default(),
            requests: Requests::default(),
            streams: OpenStreams::default(),
            background: Background::default(),
            votes: Votes::default(),
            objects: Objects::new(origin),
        }
    }

    /// Publishes to a channel of this token.
    pub(crate) fn publish(&self, token: &str, channel: &str, message: &Value) {
        let scope = Scope { token: token.to_owned(), user: None, child_email: None };
        self.channels.publish(scope, channel.to_owned(), message);
    }
}
