//! Completions in the background, published to a channel.

use std::pin::pin;
use std::sync::Arc;

use axum::Json;
use axum::routing::post;
use futures_util::{Stream, StreamExt};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::task::yield_now;

use super::complete::{Complete, CompleteStateless, in_conversation, on_its_own};
use crate::api::context::{Context, JsonResult, Routes};
use crate::api::event::Event;
use crate::api::post::Post;
use crate::ids::new_id;
use crate::schema::channel::ChannelId;
use crate::schema::check::check;
use crate::schema::error::ApiError;
use crate::schema::kind::Fields;

pub(super) fn routes() -> Routes {
    Routes::new().route("/conversation/dispatch", post(stateless)).route("/conversation/{id}/dispatch", post(stateful))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Channel {
    channel_id: Option<ChannelId<24>>,
}

async fn stateful(Post { context, body, .. }: Post<Fields>) -> JsonResult {
    let (channel, body) = read::<Complete>(body)?;
    Ok(start(&context, channel, in_conversation(context.clone(), body)))
}

async fn stateless(Post { context, body, .. }: Post<Fields>) -> JsonResult {
    let (channel, body) = read::<CompleteStateless>(body)?;
    Ok(start(&context, channel, on_its_own(context.clone(), body)))
}

/// The channel to publish to, a new one unless it is given, and the body of a completion.
fn read<T: DeserializeOwned>(mut body: Fields) -> Result<(String, T), ApiError> {
    let id = body.remove("channelId");
    let body = check(body.into())?;
    let Channel { channel_id } = check(json!({ "channelId": id }))?;
    Ok((channel_id.map_or_else(new_id, |ChannelId(id)| id), body))
}

/// Starts a run in the background, unless its channel has had one before.
fn start(
    context: &Context,
    id: String,
    events: impl Stream<Item = Result<Event, ApiError>> + Send + 'static,
) -> Json<Value> {
    let response = Json(json!({ "channelId": id }));
    let Context { server, channels: scope, .. } = context.clone();
    if !server.channels.take(scope.clone(), id.clone()) {
        return response;
    }
    let kept = Arc::clone(&server);
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
