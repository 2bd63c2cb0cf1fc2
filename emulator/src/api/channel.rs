//! Publishing to channels and subscribing to them.

use async_stream::stream;
use axum::Json;
use axum::response::Response;
use serde_json::json;
use tokio::time::timeout;

use super::context::{JsonResult, Routes};
use super::event::Event;
use super::post::{Post, PostRoutes};
use super::stream::{self, Manner};
use crate::schema::error::ApiError;
use crate::schema::form::{Object, Of, Optional, Required, Whole};
use crate::schema::function::CHANNEL;

pub(super) fn routes() -> Routes {
    Routes::new().post("/channel/{id}/publish", Of(&[("message", Object, Required)]), publish).post(
        "/channel/{id}/subscribe",
        Of(&[("historyLength", Whole(0, 10_000), Optional)]),
        subscribe,
    )
}

async fn publish(Post { context, body, .. }: Post) -> JsonResult {
    let id = long_enough(context.ids.first())?;
    context.server.channels.publish((context.channels, id.clone()), &body["message"]);
    Ok(Json(json!({ "id": id })))
}

async fn subscribe(Post { context, body, format }: Post) -> Result<Response, ApiError> {
    let format = format?;
    let id = long_enough(context.ids.first())?;
    let server = context.server;
    let last = body["historyLength"].as_f64().unwrap_or_default() as usize;
    let (kept, mut messages) = server.channels.subscribe((context.channels, id), last, server.clock.now());
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
    CHANNEL.check("channelId", &json!(id))?;
    Ok(id.to_owned())
}
