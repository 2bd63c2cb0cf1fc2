//! Channels: messages from whoever publishes to whoever is listening at that moment.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use async_stream::stream;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tokio::sync::broadcast::{self, error::RecvError};

use super::auth::Access;
use super::error::ApiError;
use super::event::Event;
use super::post::{Body, Post};
use super::server::Server;
use super::store::Scope;
use super::stream::{self, Manner};
use super::values::Ranged;
use crate::lock::lock;

/// The fewest characters of a channel's id.
pub(super) const SHORTEST_ID: usize = 16;
/// How many messages a listener may lag behind before it misses some.
const BACKLOG: usize = 1024;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/channel/{channel_id}/publish", post(publish))
        .route("/channel/{channel_id}/subscribe", post(subscribe))
}

/// The live side of every channel, each known to its scope only.
#[derive(Debug, Default)]
pub(crate) struct Channels(Mutex<HashMap<(Scope, String), broadcast::Sender<Value>>>);

impl Channels {
    pub(crate) fn listen(&self, scope: Scope, id: String) -> broadcast::Receiver<Value> {
        lock(&self.0)
            .entry((scope, id))
            .or_insert_with(|| broadcast::channel(BACKLOG).0)
            .subscribe()
    }

    /// Reaches those who listen now; that may be nobody.
    fn publish(&self, scope: Scope, id: String, message: Value) {
        if let Some(channel) = lock(&self.0).get(&(scope, id)) {
            let _ = channel.send(message);
        }
    }
}

/// The next message, past any that were missed; `None` cannot come while the server lives.
pub(super) async fn next(messages: &mut broadcast::Receiver<Value>) -> Option<Value> {
    loop {
        match messages.recv().await {
            Ok(message) => return Some(message),
            Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return None,
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
    /// Checked, and then without effect: nothing that is published here is kept.
    #[serde(rename = "historyLength")]
    _history_length: Option<Ranged<0, 10_000>>,
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
    server
        .channels
        .publish(caller.channels, id.clone(), Value::Object(body.message));
    Ok(Json(json!({ "id": id })))
}

async fn subscribe(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    Post { caller, format, .. }: Post<Subscribe>,
) -> Result<Response, ApiError> {
    let format = format?;
    let mut messages = server.channels.listen(caller.channels, long_enough(id)?);
    let events = stream! {
        yield Ok(Event::nop());
        while let Some(message) = next(&mut messages).await {
            yield Ok(Event::new("message", message));
        }
    };
    Ok(stream::answer(&server, format, Manner::Plain, events).await)
}

fn long_enough(id: String) -> Result<String, ApiError> {
    if id.chars().count() < SHORTEST_ID {
        let problem =
            format!("\"channelId\" length must be at least {SHORTEST_ID} characters long");
        return Err(ApiError::bad_request(problem));
    }
    Ok(id)
}
