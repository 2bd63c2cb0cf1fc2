//! Completions in the background, published to a channel.

use std::pin::pin;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::post;
use axum::{Json, Router};
use futures_util::{Stream, StreamExt};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::task::yield_now;

use super::complete::{Complete, CompleteStateless, in_conversation, on_its_own};
use crate::api::auth::{Access, Caller};
use crate::api::event::Event;
use crate::api::post::{Body, Post, Received};
use crate::ids::new_id;
use crate::schema::channel::ChannelId;
use crate::schema::check::check;
use crate::schema::error::ApiError;
use crate::state::server::Server;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/conversation/dispatch", post(stateless))
        .route("/conversation/{conversation_id}/dispatch", post(stateful))
}

/// The body of a completion, and the channel to publish it to.
#[derive(Debug)]
struct Dispatch<T> {
    channel: Option<String>,
    body: T,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Channel {
    channel_id: Option<ChannelId<24>>,
}

impl<T: Body> Received for Dispatch<T> {
    const ACCESS: Access = Access::Owner;

    fn read(mut json: Value) -> Result<Self, ApiError> {
        let id = json.as_object_mut().and_then(|body| body.remove("channelId"));
        let body = T::read(json)?;
        let Channel { channel_id } = check(json!({ "channelId": id }))?;
        Ok(Self { channel: channel_id.map(|ChannelId(id)| id), body })
    }
}

async fn stateful(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    Post { caller, body, .. }: Post<Dispatch<Complete>>,
) -> Json<Value> {
    let events = in_conversation(Arc::clone(&server), caller.clone(), id, body.body);
    start(&server, caller, body.channel, events)
}

async fn stateless(
    State(server): State<Arc<Server>>,
    Post { caller, body, .. }: Post<Dispatch<CompleteStateless>>,
) -> Json<Value> {
    let events = on_its_own(Arc::clone(&server), caller.clone(), body.body);
    start(&server, caller, body.channel, events)
}

/// Starts a run in the background, unless its channel has had one before.
fn start(
    server: &Arc<Server>,
    caller: Caller,
    channel: Option<String>,
    events: impl Stream<Item = Result<Event, ApiError>> + Send + 'static,
) -> Json<Value> {
    let id = channel.unwrap_or_else(new_id);
    let response = Json(json!({ "channelId": id }));
    let Caller { channels: scope, .. } = caller;
    if !server.channels.take(scope.clone(), id.clone()) {
        return response;
    }
    let kept = Arc::clone(server);
    server.background.spawn(async move {
        let mut events = pin!(events);
        // An error that is thrown, such as a conversation that is not there, ends the run and is not reported.
        while let Some(Ok(event)) = events.next().await {
            let now = kept.clock.now();
            kept.channels.publish_and_keep(scope.clone(), id.clone(), json!(event), now);
            // Lets subscribers run even if the model never waits.
            yield_now().await;
        }
    });
    response
}
