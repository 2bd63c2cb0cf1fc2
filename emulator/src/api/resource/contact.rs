//! Contacts: one for each fingerprint, and what belongs to them.

use std::sync::Arc;

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Map, Value, json};

use super::{Place, Shared, listed};
use crate::api::lists::{Listing, Order, Page};
use crate::api::post::Post;
use crate::lock::lock;
use crate::schema::contact::ContactRef;
use crate::schema::error::ApiError;
use crate::schema::resource::{CONTACT, MEMORY, SECRET};
use crate::state::server::Server;
use crate::state::store::Account;

/// The least number of characters of a fingerprint that identifies a contact.
const SHORTEST_FINGERPRINT: usize = 17;

pub(super) fn routes() -> Router<Arc<Server>> {
    let lists: [(&str, Read); 6] = [
        ("conversation", conversations),
        ("memory", memories),
        ("secret", secrets),
        ("rating", nothing),
        ("space", nothing),
        ("task", nothing),
    ];
    let ensure = Router::new().route("/contact/ensure", post(ensure));
    lists.into_iter().fold(ensure, |router, (what, read)| {
        let list = move |State(server): Shared, place: Place, listing: Listing| async move {
            listed(&server, listing, move |account, page| {
                let contact = account.resources.get(&CONTACT, "", place.first())?.id.clone();
                Ok(read(account, &contact, page))
            })
            .await
        };
        router.route(&format!("/contact/{{id}}/{what}/list"), get(list))
    })
}

/// Reads what belongs to the contact of this id.
type Read = fn(&Account, &str, &Page<'_>) -> Vec<Value>;

async fn ensure(State(server): Shared, post: Post<Map<String, Value>>) -> Result<Json<Value>, ApiError> {
    CONTACT.check_new(&post.body)?;
    match post.body.get("fingerprint").and_then(Value::as_str) {
        None => return Err(ApiError::bad_request("\"fingerprint\" is required")),
        Some(fingerprint) if fingerprint.len() < SHORTEST_FINGERPRINT => {
            return Err(ApiError::bad_request("fingerprint is too short"));
        }
        Some(_) => {}
    }
    let mut store = lock(&server.store);
    let id = store.account(&post.caller.account).resources.contact(&post.body, &server.clock);
    Ok(Json(json!({ "id": id })))
}

fn conversations(account: &Account, contact: &str, page: &Page<'_>) -> Vec<Value> {
    let records = account.conversations.iter().map(|conversation| &conversation.record);
    let of_contact = |id: Option<&ContactRef>| id.and_then(ContactRef::id) == Some(contact);
    page.of(records.filter(|record| of_contact(record.value.contact_id.as_ref())), Order::Desc)
}

fn memories(account: &Account, contact: &str, page: &Page<'_>) -> Vec<Value> {
    let memories = account.resources.all(&MEMORY, "");
    page.of(memories.filter(|memory| memory.value.text("contactId") == Some(contact)), Order::Desc)
}

/// The personal secrets, which each contact authenticates for itself.
fn secrets(account: &Account, _: &str, page: &Page<'_>) -> Vec<Value> {
    let secrets = account.resources.all(&SECRET, "");
    let mut items = page.of(secrets.filter(|secret| secret.value.text("kind") == Some("personal")), Order::Desc);
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        item.retain(|field, _| !["alias", "blueprintId", "kind", "config", "visibility"].contains(&field.as_str()));
    }
    items
}

/// For things that the emulator does not have.
fn nothing(_: &Account, _: &str, _: &Page<'_>) -> Vec<Value> {
    Vec::new()
}
