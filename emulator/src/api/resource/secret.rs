//! Authentication of secrets, for everyone or for a contact. It succeeds at once, without a visit of the URL.

use std::sync::Arc;

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::{Place, Shared};
use crate::api::post::Post;
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::resource::{CONTACT, SECRET};
use crate::schema::values::Empty;
use crate::state::resources::{EVERYONE, Fields};
use crate::state::server::Server;
use crate::state::store::Stored;

pub(super) fn routes() -> Router<Arc<Server>> {
    let operations: [(&str, Operation); 3] = [("authenticate", authenticate), ("revoke", revoke), ("verify", verify)];
    let mut router = Router::new();
    for (name, operation) in operations {
        for base in ["/secret/{id}", "/contact/{id}/secret/{child_id}"] {
            let handler = move |State(server): Shared, place: Place, body: Post<Empty>| async move {
                run(&server, &place, &body, operation)
            };
            router = router.route(&format!("{base}/{name}"), post(handler));
        }
    }
    router
}

/// Acts on a secret on behalf of a contact, or of everyone.
type Operation = fn(&mut Stored<Fields>, &str) -> Value;

fn run(server: &Server, place: &Place, post: &Post<Empty>, operation: Operation) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let resources = &mut store.account(&post.caller.account).resources;
    let who = match place.0.as_slice() {
        [contact, _] => resources.get(&CONTACT, "", contact)?.id.clone(),
        _ => EVERYONE.to_owned(),
    };
    Ok(Json(operation(resources.get(&SECRET, "", place.last())?, &who)))
}

fn authenticate(secret: &mut Stored<Fields>, who: &str) -> Value {
    secret.value.links.insert(who.to_owned());
    json!({ "id": secret.id, "url": url(secret) })
}

fn revoke(secret: &mut Stored<Fields>, who: &str) -> Value {
    secret.value.links.remove(who);
    json!({ "id": secret.id })
}

fn verify(secret: &mut Stored<Fields>, who: &str) -> Value {
    if secret.value.links.contains(who) {
        return json!({ "id": secret.id, "status": "authenticated" });
    }
    let action = json!({ "type": "authenticate", "url": url(secret) });
    json!({ "id": secret.id, "status": "unauthenticated", "action": action })
}

fn url(secret: &Stored<Fields>) -> String {
    format!("https://example.com/authenticate/{}", secret.id)
}
