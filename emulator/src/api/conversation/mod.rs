//! Conversations.

mod apply;
mod attachment;
mod compact;
mod complete;
mod contact;
mod exchange;
mod export;
mod message;
mod speech;

use serde_json::{Value, json};

use super::context::Routes;
use super::kind::{routes_of, update};
use crate::schema::error::ApiError;
use crate::schema::form::{Fields, Kind};
use crate::schema::kinds::{CONVERSATION, MESSAGE};
use crate::schema::message::Message;
use crate::state::store::Account;

pub(super) fn routes() -> Routes {
    routes_of(&CONVERSATION, create, update)
        .merge(routes_of(&MESSAGE, message::create, message::update))
        .merge(message::routes())
        .merge(export::routes())
        .merge(contact::routes())
        .merge(speech::routes())
        .merge(attachment::routes())
        .merge(complete::routes())
        .merge(exchange::routes())
        .merge(apply::routes())
        .merge(compact::routes())
}

/// Creates a conversation with its first messages.
fn create(account: &mut Account, _: &Kind, _: &str, body: Fields) -> Result<Value, ApiError> {
    let messages = Message::all_in(&json!(body));
    let id = account.open(body, &messages)?;
    // An empty echo is left out.
    Ok(if messages.is_empty() { json!({ "id": id }) } else { json!({ "id": id, "messages": messages }) })
}
