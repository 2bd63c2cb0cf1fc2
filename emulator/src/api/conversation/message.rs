//! Messages of a conversation, which are created one by one or in batches.

use axum::Json;
use axum::routing::post;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::context::{JsonResult, Routes};
use crate::api::post::Post;
use crate::schema::check::check;
use crate::schema::entity::Entity;
use crate::schema::error::ApiError;
use crate::schema::kind::{Fields, Kind, MESSAGE};
use crate::schema::values::Message;
use crate::state::store::Account;

/// The most messages of a batch.
const MOST: usize = 100;

pub(super) fn routes() -> Routes {
    Routes::new().route("/conversation/{id}/message/batch/create", post(create_batch))
}

pub(super) fn create(account: &mut Account, _: &Kind, parent: &str, body: Fields) -> Result<Value, ApiError> {
    let (message, entities) = message(body)?;
    Ok(json!({ "id": account.add_message(parent, &message)?, "entities": entities }))
}

pub(super) fn update(
    account: &mut Account,
    kind: &Kind,
    parent: &str,
    id: &str,
    mut body: Fields,
) -> Result<Value, ApiError> {
    // Entities are of the text that they come with.
    let entities = if body.contains_key("text") { entities(&mut body) } else { Vec::new() };
    Ok(json!({ "id": account.update(kind, parent, id, body)?, "entities": entities }))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Batch {
    items: Vec<Fields>,
}

async fn create_batch(Post { context, body, .. }: Post<Batch>) -> JsonResult {
    let mut checked = Vec::new();
    for (place, mut item) in body.items.into_iter().enumerate() {
        // The id that the message had elsewhere.
        let original = item.remove("id");
        if original.as_ref().is_some_and(|id| !id.is_string()) {
            return Err(ApiError::bad_request(format!("\"items[{place}].id\" must be a string")));
        }
        MESSAGE.check_new(&format!("items[{place}]."), &item)?;
        checked.push((message(item)?, original));
    }
    let bound = match checked.len() {
        0 => "must contain at least 1 items".to_owned(),
        1..=MOST => String::new(),
        _ => format!("must contain less than or equal to {MOST} items"),
    };
    if !bound.is_empty() {
        return Err(ApiError::bad_request(format!("\"items\" {bound}")));
    }
    let mut account = context.account();
    let mut items = Vec::new();
    for ((message, entities), original) in checked {
        let mut item = json!({ "id": account.add_message(context.ids.first(), &message)?, "entities": entities });
        if let Some(original) = original {
            item["originalId"] = original;
        }
        items.push(item);
    }
    Ok(Json(json!({ "items": items })))
}

/// The message of a body that was checked as to its fields, and its entities, which are not kept.
fn message(mut body: Fields) -> Result<(Message, Vec<Entity>), ApiError> {
    let entities = entities(&mut body);
    Ok((check(body.into())?, entities))
}

fn entities(body: &mut Fields) -> Vec<Entity> {
    Vec::deserialize(body.remove("entities").unwrap_or_default()).unwrap_or_default()
}
