//! Exports conversations with their messages, as JSON, lines or a table.

use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};

use crate::api::context::{Ids, Routes};
use crate::api::lists::{Listing, Page};
use crate::schema::error::ApiError;
use crate::schema::kinds::{CONVERSATION, MESSAGE};
use crate::state::store::{Account, fields_of};

/// The fields of an item, in the order of the CSV columns.
const FIELDS: &str = "id name description contactId taskId spaceId botId datasetId skillsetId backstory model createdAt \
                      updatedAt meta messages";

pub(super) fn routes() -> Routes {
    Routes::new().route("/conversation/export", get(export))
}

async fn export(listing: Listing) -> Result<Response, ApiError> {
    listing.export(FIELDS.split(' ').collect(), items).await
}

fn items(account: &mut Account, _: &Ids, page: &Page<'_>) -> Result<Vec<Value>, ApiError> {
    let mut items = page.of(account.all(&CONVERSATION, ""), CONVERSATION.order);
    for item in &mut items {
        item["messages"] = json!(messages_of(account, item["id"].as_str().unwrap_or_default()));
        if item["meta"].is_null() {
            item["meta"] = json!({});
        }
        if let Some(item) = item.as_object_mut() {
            item.retain(|field, _| FIELDS.split(' ').any(|known| known == field));
        }
    }
    Ok(items)
}

/// The messages of user and bot, without those for the model only.
fn messages_of(account: &Account, conversation: &str) -> Vec<Value> {
    let messages = account.all(&MESSAGE, conversation).filter(|message| message.is_of_user_or_bot());
    let exported = messages.map(|message| {
        let mut fields = fields_of(message);
        fields.retain(|field, _| !["name", "description"].contains(&field.as_str()));
        fields.into()
    });
    exported.collect()
}
