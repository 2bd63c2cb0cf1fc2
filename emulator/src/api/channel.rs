//! Publishing to channels and subscribing to them.

use std::sync::Arc;

use async_stream::stream;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tokio::time::timeout;

use super::auth::Access;
use super::event::Event;
use super::post::{Body, Post};
use super::stream::{self, Manner};
use crate::schema::channel::ChannelId;
use crate::schema::error::ApiError;
use crate::schema::values::Ranged;
use crate::state::server::Server;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/channel/{channel_id}/publish", post(publish))
        .route("/channel/{channel_id}/subscribe", post(subscribe))
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
    let subscription_idle_timeout = server.settings.subscription_idle_timeout;
    let mut next = async move || match subscription_idle_timeout {
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
    Ok(stream::respond(&server, format, Manner::Plain, events).await)
}

fn long_enough(id: String) -> Result<String, ApiError> {
    ChannelId::<16>::try_from(id)
        .map(|ChannelId(id)| id)
        .map_err(|problem| ApiError::bad_request(format!("\"channelId\" {problem}")))
}
