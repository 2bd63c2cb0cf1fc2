//! Executing an ability or a function by its name: the scripted model replies to the input.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::api::post::{Body, Post};
use crate::api::resource::ability::executed;
use crate::lock::lock;
use crate::schema::contact::ContactRef;
use crate::schema::entity::Span;
use crate::schema::error::ApiError;
use crate::schema::extension::Extensions;
use crate::schema::function::Functions;
use crate::schema::values::Message;
use crate::state::server::Server;

use super::complete::Limits;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/conversation/apply", post(stateless))
        .route("/conversation/{conversation_id}/apply", post(stateful))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "much of it has a form, but no meaning to a scripted model")]
struct Apply {
    name: String,
    input: Map<String, Value>,
    entities: Option<Vec<Span>>,
    functions: Option<Functions>,
    extensions: Option<Extensions>,
    limits: Option<Limits>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "much of it has a form, but no meaning to a scripted model")]
struct ApplyStateless {
    name: String,
    input: Map<String, Value>,
    messages: Vec<Message>,
    functions: Option<Functions>,
    extensions: Option<Extensions>,
    limits: Option<Limits>,
    contact_id: Option<ContactRef>,
    bot_id: Option<String>,
    model: Option<String>,
    backstory: Option<String>,
    dataset_id: Option<String>,
    skillset_id: Option<String>,
    privacy: Option<bool>,
    moderation: Option<bool>,
}

impl Body for Apply {}
impl Body for ApplyStateless {}

async fn stateful(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    Post { caller, body, format }: Post<Apply>,
) -> Result<Response, ApiError> {
    lock(&server.store).account(&caller.account).conversation(&id)?;
    Ok(executed(server, caller, format?, asked(&body.name, &body.input)).await)
}

async fn stateless(
    State(server): State<Arc<Server>>,
    Post { caller, body, format }: Post<ApplyStateless>,
) -> Result<Response, ApiError> {
    if body.messages.is_empty() {
        return Err(ApiError::bad_request("\"messages\" must contain at least 1 items"));
    }
    Ok(executed(server, caller, format?, asked(&body.name, &body.input)).await)
}

/// The text that the script sees: the name, and the input as JSON.
fn asked(name: &str, input: &Map<String, Value>) -> String {
    format!("{name} {}", json!(input))
}
