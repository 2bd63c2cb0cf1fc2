//! Making, fetching, listing, changing and deleting conversations.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::message::NewMessage;
use crate::api::auth::Caller;
use crate::api::changes::{Changes, Update};
use crate::api::contact::ContactRef;
use crate::api::error::ApiError;
use crate::api::lists::{self, Listing, Order};
use crate::api::post::{Body, Post};
use crate::api::server::Server;
use crate::api::store::{Account, Keep};
use crate::api::values::{Empty, Message, Meta};
use crate::clock::Clock;
use crate::lock::lock;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/conversation/create", post(create))
        .route("/conversation/list", get(list))
        .route("/conversation/{conversation_id}/fetch", get(fetch))
        .route("/conversation/{conversation_id}/update", post(update))
        .route("/conversation/{conversation_id}/delete", post(delete))
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct NewConversation {
    name: Option<String>,
    description: Option<String>,
    meta: Option<Meta>,
    pub(crate) contact_id: Option<ContactRef>,
    task_id: Option<String>,
    space_id: Option<String>,
    pub(crate) bot_id: Option<String>,
    model: Option<String>,
    backstory: Option<String>,
    dataset_id: Option<String>,
    skillset_id: Option<String>,
    privacy: Option<bool>,
    moderation: Option<bool>,
    expires_at: Option<u64>,
    #[serde(skip_serializing)]
    messages: Vec<Message>,
}

impl Body for NewConversation {}

impl Keep for NewConversation {
    fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }
}

impl Update for NewConversation {
    const SETTLED: &'static [&'static str] = &["messages"];

    fn blank() -> Self {
        Self::default()
    }
}

impl NewConversation {
    /// The conversation that a visitor begins with a bot.
    pub(crate) fn with_bot(
        bot_id: String,
        contact_id: Option<ContactRef>,
        meta: Option<Meta>,
        messages: Vec<Message>,
    ) -> Self {
        Self { bot_id: Some(bot_id), contact_id, meta, messages, ..Self::default() }
    }

    /// Makes the conversation, its references resolved, and gives its id.
    pub(crate) fn make(mut self, account: &mut Account, clock: &Clock) -> Result<String, ApiError> {
        if let Some(bot_id) = &mut self.bot_id {
            *bot_id = account.referenced_bot(bot_id)?;
        }
        self.contact_id = self.contact_id.map(|contact| contact.resolve(account));
        let messages = std::mem::take(&mut self.messages);
        account.open(self, messages.into_iter().map(NewMessage::from).collect(), clock)
    }
}

async fn create(State(server): State<Arc<Server>>, post: Post<NewConversation>) -> Result<Json<Value>, ApiError> {
    let messages = post.body.messages.clone();
    let id = post.body.make(lock(&server.store).account(&post.caller.account), &server.clock)?;
    // An empty echo is left out.
    Ok(Json(if messages.is_empty() { json!({ "id": id }) } else { json!({ "id": id, "messages": messages }) }))
}

async fn fetch(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    caller: Caller,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let conversation = store.account(&caller.account).conversation(&id)?;
    Ok(Json(json!(conversation.record)))
}

async fn list(State(server): State<Arc<Server>>, listing: Listing) -> Response {
    let Listing { caller, format, query } = listing;
    let kept = Arc::clone(&server);
    lists::answer(&server, format, query, move |page| {
        let mut store = lock(&kept.store);
        let records = store.account(&caller.account).conversations.iter().map(|conversation| &conversation.record);
        let wanted = records.filter(|record| {
            let NewConversation { bot_id, contact_id, task_id, .. } = &record.value;
            page.query.admits("botId", bot_id.as_deref())
                && page.query.admits("contactId", contact_id.as_ref().and_then(ContactRef::id))
                && page.query.admits("taskId", task_id.as_deref())
        });
        Ok(page.of(wanted, Order::Desc))
    })
    .await
}

async fn update(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Changes<NewConversation>>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let mut changed = post.body.over(&account.conversation(&id)?.record.value)?;
    // A bot that is there already may be gone by now; one that comes with the update may not.
    if let Some(bot_id) = changed.bot_id.as_mut().filter(|_| post.body.names("botId")) {
        *bot_id = account.referenced_bot(bot_id)?;
    }
    changed.contact_id = changed.contact_id.map(|contact| contact.resolve(account));
    account.conversation(&id)?.record.replace(changed, &server.clock);
    Ok(Json(json!({ "id": id })))
}

async fn delete(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<Empty>,
) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    account.conversation(&id)?;
    account.conversations.retain(|conversation| conversation.record.id != id);
    Ok(Json(json!({ "id": id })))
}
