//! Creating a conversation with its first messages.

use serde_json::{Value, json};

use crate::schema::error::ApiError;
use crate::schema::form::{Fields, Kind};
use crate::schema::message::Message;
use crate::state::store::Account;

pub(super) fn create(account: &mut Account, _: &Kind, _: &str, body: Fields) -> Result<Value, ApiError> {
    let messages = Message::all_in(&json!(body));
    let id = account.open(body, &messages)?;
    // An empty echo is left out.
    Ok(if messages.is_empty() { json!({ "id": id }) } else { json!({ "id": id, "messages": messages }) })
}
