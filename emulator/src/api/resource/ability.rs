//! Executing an ability: the scripted model replies to the input.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use futures_util::StreamExt;
use serde::Deserialize;
use serde_json::json;

use super::{Place, Shared};
use crate::api::accept::Format;
use crate::api::auth::Caller;
use crate::api::event::Event;
use crate::api::model::Step;
use crate::api::post::{Body, Post};
use crate::api::run::{ROUNDS, Run};
use crate::api::stream::{self, Manner};
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::function::Functions;
use crate::schema::resource::{ABILITY, CONTACT};
use crate::state::server::Server;
use crate::state::usage::User;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/skillset/{id}/ability/{child_id}/execute", post(execute))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Execute {
    input: Option<String>,
    contact_id: Option<String>,
}

impl Body for Execute {}

async fn execute(
    State(server): Shared,
    place: Place,
    Post { caller, body, format }: Post<Execute>,
) -> Result<Response, ApiError> {
    let format = format?;
    {
        let mut store = lock(&server.store);
        let account = store.account(&caller.account);
        let skillset = place.parent(account, &ABILITY)?;
        account.resources.get(&ABILITY, &skillset, place.last())?;
        if let Some(contact) = &body.contact_id {
            let found = account.resources.get(&CONTACT, "", contact);
            found.map_err(|_| ApiError::dangling(CONTACT.name, "contactId"))?;
        }
    }
    Ok(executed(server, caller, format, body.input.unwrap_or_default()).await)
}

/// Responds with the model's reply to an input as the result of an ability.
pub(crate) async fn executed(server: Arc<Server>, caller: Caller, format: Format, input: String) -> Response {
    let run = Run {
        server: Arc::clone(&server),
        caller,
        user: User::default(),
        asked: input,
        dataset: None,
        functions: Functions::default(),
        rounds: ROUNDS,
    };
    let kept = Arc::clone(&server);
    let events = run.steps().map(move |step| {
        Ok(match step? {
            Step::Event(event) => event,
            Step::Done(outcome) => {
                let data = json!({ "usage": { "token": outcome.tokens }, "result": outcome.text, "messages": [] });
                Event::at(kept.clock.now(), "result", data)
            }
        })
    });
    stream::respond(&server, format, Manner::Plain, events).await
}
