//! Exports conversations with their messages, as JSON, lines or a table.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};

use crate::api::export::Export;
use crate::api::lists::{Order, Page};
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::values::MessageType;
use crate::state::server::Server;
use crate::state::store::{Conversation, Scope};

/// The fields of an item, in the order of the CSV columns.
const FIELDS: [&str; 15] = [
    "id",
    "name",
    "description",
    "contactId",
    "taskId",
    "spaceId",
    "botId",
    "datasetId",
    "skillsetId",
    "backstory",
    "model",
    "createdAt",
    "updatedAt",
    "meta",
    "messages",
];

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/conversation/export", get(export))
}

async fn export(State(server): State<Arc<Server>>, export: Export) -> Result<Response, ApiError> {
    let kept = Arc::clone(&server);
    export.respond(&server, FIELDS.to_vec(), move |account, page| Ok(items(&kept, account, page))).await
}

fn items(server: &Server, account: &Scope, page: &Page<'_>) -> Vec<Value> {
    let mut store = lock(&server.store);
    let conversations = &store.account(account).conversations;
    let by_id: HashMap<_, _> =
        conversations.iter().map(|conversation| (conversation.record.id.as_str(), conversation)).collect();
    let records = conversations.iter().map(|conversation| &conversation.record);
    let mut items = page.of(records, Order::Desc);
    for item in &mut items {
        let conversation = item["id"].as_str().and_then(|id| by_id.get(id));
        let messages: Vec<_> = conversation.map_or_else(Vec::new, |found| messages_of(found));
        item["messages"] = json!(messages);
        if item["meta"].is_null() {
            item["meta"] = json!({});
        }
        if let Some(item) = item.as_object_mut() {
            item.retain(|field, _| FIELDS.contains(&field.as_str()));
        }
    }
    items
}

/// The messages of user and bot, without those for the model only.
fn messages_of(conversation: &Conversation) -> Vec<Value> {
    let messages = conversation.messages.iter();
    messages
        .filter(|message| matches!(message.value.kind, MessageType::User | MessageType::Bot))
        .map(|message| {
            let mut message = json!(message);
            if let Some(fields) = message.as_object_mut() {
                fields.retain(|field, _| !["name", "description"].contains(&field.as_str()));
            }
            message
        })
        .collect()
}
