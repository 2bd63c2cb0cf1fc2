//! Completion: a message in, the model's reply out, or published to a channel where it is dispatched.

use std::pin::pin;
use std::sync::Arc;

use async_stream::try_stream;
use axum::Json;
use axum::response::Response;
use futures_util::StreamExt;
use serde_json::{Value, json};
use tokio::task::yield_now;

use super::exchange::store_user_message;
use crate::api::context::{Context, Routes};
use crate::api::event::Event;
use crate::api::post::{Post, PostRoutes};
use crate::api::run::{Outcome, Run};
use crate::api::stream::{self, Events, Manner};
use crate::ids::new_id;
use crate::schema::error::ApiError;
use crate::schema::extension::EXTENSIONS;
use crate::schema::form::{Contact, Joined, Length, List, Of, Optional, Passing, Required, Row, Text, Whole};
use crate::schema::function::FUNCTIONS;
use crate::schema::kinds::{MODEL, PRIVACY};
use crate::schema::message::{ENTITIES, INLINE};

/// The body of a completion in a conversation.
const STATEFUL: &[Row] = &[("text", Text, Optional), ENTITIES, FUNCTIONS, EXTENSIONS, LIMITS];
/// The body of a completion of its own messages, which are kept nowhere.
const STATELESS: &[Row] = &[
    ("messages", List(&INLINE), Required),
    ("attachments", List(&Of(&[("url", Text, Optional)])), Optional),
    ("namespace botId", Text, Optional),
    ("contactId", Contact, Optional),
    FUNCTIONS,
    EXTENSIONS,
    LIMITS,
    MODEL,
    PRIVACY,
];
pub(super) const LIMITS: Row =
    ("limits", Of(&[("iterations continuations calls", Whole(1, u32::MAX as i64), Optional)]), Passing);
const CHANNEL: &[Row] = &[("channelId", Length(24, usize::MAX), Optional)];

pub(super) fn routes() -> Routes {
    Routes::new()
        .post("/conversation/complete", Of(STATELESS), complete)
        .post("/conversation/{id}/complete", Of(STATEFUL), complete)
        .post("/conversation/dispatch", Joined(&[STATELESS, CHANNEL]), dispatch)
        .post("/conversation/{id}/dispatch", Joined(&[STATEFUL, CHANNEL]), dispatch)
}

async fn complete(Post { context, body, format }: Post) -> Result<Response, ApiError> {
    let server = Arc::clone(&context.server);
    Ok(stream::respond(&server, format?, Manner::Completion, events(context, body)).await)
}

/// Completes in the background, unless the channel has had a completion before.
async fn dispatch(Post { context, body, .. }: Post) -> Json<Value> {
    let id = body["channelId"].as_str().map_or_else(new_id, str::to_owned);
    let response = Json(json!({ "channelId": id }));
    let Context { server, channels: scope, .. } = context.clone();
    let channel = (scope, id);
    if !server.channels.take(channel.clone()) {
        return response;
    }
    let kept = Arc::clone(&server);
    server.spawn(async move {
        let mut events = pin!(events(context, body));
        // An error that is thrown, such as a conversation that is not there, ends the run and is not reported.
        while let Some(Ok(event)) = events.next().await {
            let now = kept.clock.now();
            kept.channels.publish_and_keep(channel.clone(), json!(event), now);
            // Lets subscribers run even if the model never waits.
            yield_now().await;
        }
    });
    response
}

/// The events of a completion, which proceeds as they are read.
fn events(context: Context, body: Value) -> impl Events {
    try_stream! {
        // The user's message is kept whatever becomes of the reply.
        if let Some(text) = body["text"].as_str() {
            let sent = store_user_message(&context, text, &body["entities"])?;
            yield Event::at(context.server.clock.now(), "sendResult", sent);
        }
        for await event in Run::new(context, body)?.events(completed) {
            yield event?;
        }
    }
}

/// The result, which is sent twice, first as `receiveResult`.
fn completed(outcome: Outcome) -> Vec<(&'static str, Value)> {
    let end = json!({ "reason": outcome.reason });
    let mut data = outcome.into_data();
    data["end"] = end;
    vec![("receiveResult", data.clone()), ("result", data)]
}
