//! The contact of a conversation.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::api::context::Routes;
use crate::api::post::{Post, PostRoutes};
use crate::schema::error::ApiError;
use crate::schema::kinds::{CONVERSATION, NEW_CONTACT};
use crate::schema::message::{Message, MessageType};
use crate::state::store::fields_of;

pub(super) fn routes() -> Routes {
    Routes::new().post("/conversation/{id}/contact/upsert", NEW_CONTACT, upsert)
}

async fn upsert(Post { context, body, .. }: Post) -> Result<Response, ApiError> {
    let mut account = context.account();
    let conversation = context.ids.first();
    if !account.get(&CONVERSATION, "", conversation)?.value("contactId").is_null() {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    // Without a fingerprint the details identify a contact.
    let mut fields = fields_of(&body);
    if body["fingerprint"].is_null() {
        fields.insert("fingerprint".to_owned(), body.to_string().into());
    }
    let id = account.contact(&fields);
    let stored = account.get(&CONVERSATION, "", conversation)?;
    stored.fields.insert("contactId".to_owned(), json!(id));
    let name = body["name"].as_str().unwrap_or_default();
    let text = format!("The user has said who they are.\n\nname: {name}");
    account.add_message(conversation, &Message::new(MessageType::Context, text))?;
    Ok(Json(json!({ "id": id })).into_response())
}
