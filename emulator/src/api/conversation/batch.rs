//! Batches of messages.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::auth::Access;
use crate::api::post::{Post, Received};
use crate::lock::lock;
use crate::schema::check::check;
use crate::schema::error::ApiError;
use crate::schema::message::NewMessage;
use crate::state::server::Server;

/// The most messages of a batch.
const MOST: usize = 100;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/conversation/{conversation_id}/message/batch/create", post(create))
}

/// The messages, each with the id that it had elsewhere.
#[derive(Debug)]
struct Batch(Vec<(NewMessage, Option<Value>)>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Messages {
    items: Vec<NewMessage>,
}

impl Received for Batch {
    const ACCESS: Access = Access::Owner;

    fn read(mut json: Value) -> Result<Self, ApiError> {
        let mut ids = Vec::new();
        let items = json.get_mut("items").and_then(Value::as_array_mut);
        for (place, item) in items.into_iter().flatten().enumerate() {
            let id = item.as_object_mut().and_then(|item| item.remove("id"));
            if id.as_ref().is_some_and(|id| !id.is_string()) {
                return Err(ApiError::bad_request(format!("\"items[{place}].id\" must be a string")));
            }
            ids.push(id);
        }
        let Messages { items } = check(json)?;
        items.iter().try_for_each(NewMessage::check)?;
        let bound = match items.len() {
            0 => Some("must contain at least 1 items".to_owned()),
            MOST.. if items.len() > MOST => Some(format!("must contain less than or equal to {MOST} items")),
            _ => None,
        };
        match bound {
            Some(problem) => Err(ApiError::bad_request(format!("\"items\" {problem}"))),
            None => Ok(Self(items.into_iter().zip(ids).collect())),
        }
    }
}

async fn create(
    State(server): State<Arc<Server>>,
    Path(conversation): Path<String>,
    post: Post<Batch>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let mut items = Vec::new();
    for (message, original) in post.body.0 {
        let entities = message.entities.clone();
        let id = account.add(&conversation, message, &server.clock)?;
        let mut item = json!({ "id": id, "entities": entities });
        if let Some(original) = original {
            item["originalId"] = original;
        }
        items.push(item);
    }
    Ok(Json(json!({ "items": items })))
}
