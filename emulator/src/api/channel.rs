//! Publishing to channels and subscribing to them.

use async_stream::stream;
use axum::Json;
use axum::response::Response;
use axum::routing::post;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tokio::time::timeout;

use super::context::{JsonResult, Routes};
use super::event::Event;
use super::post::Post;
use super::stream::{self, Manner};
use crate::schema::channel::ChannelId;
use crate::schema::error::ApiError;
use crate::schema::values::Ranged;

pub(super) fn routes() -> Routes {
    Routes::new().route("/channel/{id}/publish", post(publish)).route("/channel/{id}/subscribe", post(subscribe))
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

async fn publish(Post { context, body, .. }: Post<Publish>) -> JsonResult {
    let id = long_enough(context.ids.first())?;
    let message = Value::Object(body.message);
    context.server.channels.publish(context.channels, id.clone(), &message);
    Ok(Json(json!({ "id": id })))
}

async fn subscribe(Post { context, body, format }: Post<Subscribe>) -> Result<Response, ApiError> {
    let format = format?;
    let id = long_enough(context.ids.first())?;
    let server = context.server;
    let last = body.history_length.and_then(|Ranged(length)| usize::try_from(length).ok());
    let (kept, mut messages) = server.channels.subscribe(context.channels, id, last.unwrap_or(0), server.clock.now());
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

fn long_enough(id: &str) -> Result<String, ApiError> {
    ChannelId::<16>::try_from(id.to_owned())
        .map(|ChannelId(id)| id)
        .map_err(|problem| ApiError::bad_request(format!("\"channelId\" {problem}")))
}
