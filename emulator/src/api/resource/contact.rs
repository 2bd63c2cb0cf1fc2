//! Contacts: one for each fingerprint, and what belongs to them.

use axum::Json;
use axum::routing::get;
use serde_json::{Value, json};

use crate::api::context::{Ids, JsonResult, Routes};
use crate::api::kind::{routes_of, update};
use crate::api::lists::{Listing, Page};
use crate::api::post::{Post, PostRoutes};
use crate::ids::new_id;
use crate::schema::error::ApiError;
use crate::schema::form::{Fields, Kind, New};
use crate::schema::kinds::{CONTACT, CONVERSATION, MEMORY, SECRET};
use crate::state::store::{Account, fields_of};

/// The least number of characters of a fingerprint that identifies a contact.
const SHORTEST_FINGERPRINT: usize = 17;

pub(super) fn routes() -> Routes {
    let lists: [(&str, Read); 6] = [
        ("conversation", |account, contact, page| linked(account, &CONVERSATION, contact, page)),
        ("memory", |account, contact, page| linked(account, &MEMORY, contact, page)),
        ("secret", secrets),
        // The emulator does not have these.
        ("rating", |_, _, _| Vec::new()),
        ("space", |_, _, _| Vec::new()),
        ("task", |_, _, _| Vec::new()),
    ];
    let routes = routes_of(&CONTACT, create, update).post("/contact/ensure", New(&CONTACT), ensure);
    lists.into_iter().fold(routes, |routes, (what, read)| {
        let list = async move |listing: Listing| {
            let read = move |account: &mut Account, ids: &Ids, page: &Page<'_>| {
                let contact = account.id(&CONTACT, ids.first())?;
                Ok(read(account, &contact, page))
            };
            listing.respond(read).await
        };
        routes.route(&format!("/contact/{{id}}/{what}/list"), get(list))
    })
}

/// Reads what belongs to the contact of this id.
type Read = fn(&Account, &str, &Page<'_>) -> Vec<Value>;

fn create(account: &mut Account, kind: &Kind, _: &str, mut body: Fields) -> Result<Value, ApiError> {
    if body.get("fingerprint").is_none_or(Value::is_null) {
        body.insert("fingerprint".to_owned(), new_id().into());
    }
    Ok(json!({ "id": account.add(kind, "", &body) }))
}

async fn ensure(Post { context, body, .. }: Post) -> JsonResult {
    match body["fingerprint"].as_str() {
        None => Err(ApiError::bad_request("\"fingerprint\" is required")),
        Some(fingerprint) if fingerprint.len() < SHORTEST_FINGERPRINT => {
            Err(ApiError::bad_request("fingerprint is too short"))
        }
        Some(_) => Ok(Json(json!({ "id": context.account().contact(&fields_of(&body)) }))),
    }
}

fn linked(account: &Account, kind: &Kind, contact: &str, page: &Page<'_>) -> Vec<Value> {
    page.of(account.all(kind, "").filter(|one| one.text("contactId") == Some(contact)), kind.order)
}

/// The personal secrets, which each contact authenticates for itself.
fn secrets(account: &Account, _: &str, page: &Page<'_>) -> Vec<Value> {
    let personal = account.all(&SECRET, "").filter(|secret| secret.text("kind") == Some("personal"));
    let mut items = page.of(personal, SECRET.order);
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        item.retain(|field, _| !["alias", "blueprintId", "kind", "config", "visibility"].contains(&field.as_str()));
    }
    items
}
