//! Authentication of secrets, for everyone or for a contact. It succeeds immediately, without a visit of the URL.

use axum::Json;
use serde_json::{Value, json};

use crate::api::context::{Context, JsonResult, Routes};
use crate::api::post::{EMPTY, Post, PostRoutes};
use crate::schema::kinds::{CONTACT, SECRET};
use crate::state::stored::{EVERYONE, Stored};

/// Acts on a secret on behalf of a contact, or of everyone.
type Operation = fn(&mut Stored, &str) -> Value;

pub(super) fn routes() -> Routes {
    let operations: [(&str, Operation); 3] = [("authenticate", authenticate), ("revoke", revoke), ("verify", verify)];
    operations.into_iter().fold(Routes::new(), |routes, (name, operation)| {
        let for_everyone = async move |Post { context, .. }: Post| run(&context, EVERYONE, operation);
        let for_contact = async move |Post { context, .. }: Post| {
            let contact = context.account().id(&CONTACT, context.ids.first())?;
            run(&context, &contact, operation)
        };
        routes.post(&format!("/secret/{{id}}/{name}"), EMPTY, for_everyone).post(
            &format!("/contact/{{id}}/secret/{{child_id}}/{name}"),
            EMPTY,
            for_contact,
        )
    })
}

fn run(context: &Context, who: &str, operation: Operation) -> JsonResult {
    Ok(Json(operation(context.account().get(&SECRET, "", context.ids.last())?, who)))
}

fn authenticate(secret: &mut Stored, who: &str) -> Value {
    secret.links.insert(who.to_owned());
    json!({ "id": secret.id, "url": url(secret) })
}

fn revoke(secret: &mut Stored, who: &str) -> Value {
    secret.links.remove(who);
    json!({ "id": secret.id })
}

fn verify(secret: &mut Stored, who: &str) -> Value {
    if secret.links.contains(who) {
        return json!({ "id": secret.id, "status": "authenticated" });
    }
    let action = json!({ "type": "authenticate", "url": url(secret) });
    json!({ "id": secret.id, "status": "unauthenticated", "action": action })
}

fn url(secret: &Stored) -> String {
    format!("https://example.com/authenticate/{}", secret.id)
}
