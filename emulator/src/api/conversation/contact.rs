//! The contact of a conversation.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::json;

use crate::api::auth::Access;
use crate::api::post::{Body, Post};
use crate::lock::lock;
use crate::schema::contact::{ContactRef, NewContact};
use crate::schema::error::ApiError;
use crate::schema::values::{Message, MessageType};
use crate::state::server::Server;
use crate::state::store::fields_of;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/conversation/{conversation_id}/contact/upsert", post(upsert))
}

impl Body for NewContact {
    const ACCESS: Access = Access::Conversation;
}

async fn upsert(
    State(server): State<Arc<Server>>,
    Path(conversation): Path<String>,
    post: Post<NewContact>,
) -> Result<Response, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&post.caller.account);
    let record = &account.conversation(&conversation)?.record.value;
    if record.contact_id.is_some() {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    let contact = post.body;
    // Without a fingerprint the details identify a contact.
    let mut fields = fields_of(&contact);
    if contact.fingerprint.is_none() {
        fields.insert("fingerprint".to_owned(), json!(contact).to_string().into());
    }
    let id = account.resources.contact(&fields, &server.clock);
    let record = &mut account.conversation(&conversation)?.record.value;
    record.contact_id = Some(ContactRef::Id(id.clone()));
    let name = contact.name.unwrap_or_default();
    let message = Message {
        kind: MessageType::Context,
        text: format!("The user has said who they are.\n\nname: {name}"),
        ..Message::default()
    };
    account.add(&conversation, message.into(), &server.clock)?;
    Ok(Json(json!({ "id": id })).into_response())
}
