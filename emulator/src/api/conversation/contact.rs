//! The contact of a conversation.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::json;

use crate::api::context::Routes;
use crate::api::post::Post;
use crate::schema::contact::NewContact;
use crate::schema::error::ApiError;
use crate::schema::kind::CONVERSATION;
use crate::schema::values::{Message, MessageType};
use crate::state::store::fields_of;

pub(super) fn routes() -> Routes {
    Routes::new().route("/conversation/{id}/contact/upsert", post(upsert))
}

async fn upsert(Post { context, body: contact, .. }: Post<NewContact>) -> Result<Response, ApiError> {
    let mut account = context.account();
    let conversation = context.ids.first();
    if !account.get(&CONVERSATION, "", conversation)?.value("contactId").is_null() {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    // Without a fingerprint the details identify a contact.
    let mut fields = fields_of(&contact);
    if contact.fingerprint.is_none() {
        fields.insert("fingerprint".to_owned(), json!(contact).to_string().into());
    }
    let id = account.contact(&fields);
    let stored = account.get(&CONVERSATION, "", conversation)?;
    stored.fields.insert("contactId".to_owned(), json!(id));
    let name = contact.name.unwrap_or_default();
    let text = format!("The user has said who they are.\n\nname: {name}");
    account.add_message(conversation, &Message { kind: MessageType::Context, text, ..Message::default() })?;
    Ok(Json(json!({ "id": id })).into_response())
}
