//! Exports conversations with their messages, as JSON, lines or a table.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use csv::{QuoteStyle, WriterBuilder};
use futures_util::{TryStreamExt, stream as streams};
use serde_json::{Map, Value, json};

use crate::api::accept::asks_for;
use crate::api::auth::Caller;
use crate::api::lists::{self, ListQuery, Listing, Order, Page};
use crate::api::stream::streamed;
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::values::MessageType;
use crate::state::server::Server;
use crate::state::store::{Conversation, Scope};

const CSV: &str = "text/csv";

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

/// A list in one of the forms that all lists have, or as a table.
enum Export {
    Listed(Listing),
    Table(Caller, ListQuery),
}

impl FromRequestParts<Arc<Server>> for Export {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, server: &Arc<Server>) -> Result<Self, ApiError> {
        if !asks_for(&parts.headers, CSV) {
            let listing = Listing::from_request_parts(parts, server).await?;
            return Ok(Self::Listed(listing));
        }
        let caller = Caller::from_request_parts(parts, server).await?;
        let query = ListQuery::from_request_parts(parts, server).await?;
        Ok(Self::Table(caller, query))
    }
}

async fn export(State(server): State<Arc<Server>>, export: Export) -> Result<Response, ApiError> {
    let kept = Arc::clone(&server);
    let read = |account: Scope| move |page: &Page<'_>| Ok(items(&kept, &account, page));
    match export {
        Export::Listed(Listing { caller, format, query }) => {
            Ok(lists::respond(&server, format, query, read(caller.account)).await)
        }
        Export::Table(caller, query) => {
            let items: Vec<_> = lists::items(query, read(caller.account)).try_collect().await?;
            let lines = streams::iter(table(&items));
            Ok(streamed(&server, CSV, lines).into_response())
        }
    }
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

/// A row for each item, after one with the names of the columns; nothing where there is no item.
fn table(items: &[Value]) -> Vec<Bytes> {
    let mut lines = Vec::new();
    if !items.is_empty() {
        lines.push(format!("{}\n", FIELDS.join(",")).into());
    }
    lines.extend(items.iter().map(|item| row(FIELDS.map(|field| cell(&item[field])))));
    lines
}

fn row(cells: [String; FIELDS.len()]) -> Bytes {
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Always).from_writer(Vec::new());
    // Neither can fail: the row is written to memory, and is the only one of its length.
    let _ = writer.write_record(&cells);
    writer.into_inner().unwrap_or_default().into()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(messages) => {
            let line = |message: &Map<String, Value>| {
                let text = |field| message.get(field).and_then(Value::as_str);
                Some(format!("{}: {}", text("type")?, text("text")?))
            };
            let lines = messages.iter().filter_map(|message| line(message.as_object()?));
            lines.collect::<Vec<_>>().join("\n\n")
        }
        other => other.to_string(),
    }
}
