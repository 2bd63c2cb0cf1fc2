//! Creating a conversation with its first messages.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::schema::error::ApiError;
use crate::schema::kind::{Fields, Kind};
use crate::schema::values::Message;
use crate::state::store::Account;

pub(super) fn create(account: &mut Account, _: &Kind, _: &str, mut body: Fields) -> Result<Value, ApiError> {
    let messages = body.remove("messages").unwrap_or_default();
    let messages = Vec::<Message>::deserialize(messages).unwrap_or_default();
    let id = account.open(body, &messages)?;
    // An empty echo is left out.
    Ok(if messages.is_empty() { json!({ "id": id }) } else { json!({ "id": id, "messages": messages }) })
}
