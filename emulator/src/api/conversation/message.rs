//! Messages of a conversation, which are created one by one or in batches.

use axum::Json;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::context::{JsonResult, Routes};
use crate::api::post::{Post, PostRoutes};
use crate::schema::error::ApiError;
use crate::schema::form::{Also, Fields, Filled, Form, Joined, Kind, META, Of, Passing, Required, Text};
use crate::schema::kinds::MESSAGE_ROWS;
use crate::schema::message::{Message, check_activity};
use crate::state::store::Account;

/// Up to 100 messages, each perhaps with the id that it had elsewhere.
const BATCH: Form = Of(&[("items", Filled(&ITEM, 100), Required)]);
const ITEM: Form = Also(&Joined(&[MESSAGE_ROWS, &[("id", Text, Passing), META]]), check_activity);

pub(super) fn routes() -> Routes {
    Routes::new().post("/conversation/{id}/message/batch/create", BATCH, create_batch)
}

pub(super) fn create(account: &mut Account, _: &Kind, parent: &str, body: Fields) -> Result<Value, ApiError> {
    let body = Value::Object(body);
    check_activity("", &body)?;
    add(account, parent, &body)
}

pub(super) fn update(
    account: &mut Account,
    kind: &Kind,
    parent: &str,
    id: &str,
    body: Fields,
) -> Result<Value, ApiError> {
    // Entities are of the text that they come with.
    let entities = body.get("text").and_then(|_| body.get("entities").cloned());
    let entities = entities.unwrap_or_else(|| json!([]));
    Ok(json!({ "id": account.update(kind, parent, id, body)?, "entities": entities }))
}

async fn create_batch(Post { context, body, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let mut items = Vec::new();
    for item in body["items"].as_array().into_iter().flatten() {
        let mut added = add(&mut account, context.ids.first(), item)?;
        if let Some(original) = item.get("id") {
            added["originalId"] = original.clone();
        }
        items.push(added);
    }
    Ok(Json(json!({ "items": items })))
}

/// Adds the message of a body, and returns its id and its entities, which are not kept.
fn add(account: &mut Account, conversation: &str, body: &Value) -> Result<Value, ApiError> {
    let message = Message::deserialize(body).unwrap_or_default();
    let entities = body.get("entities").cloned().unwrap_or_else(|| json!([]));
    Ok(json!({ "id": account.add_message(conversation, &message)?, "entities": entities }))
}
