//! Executing an ability or a function by its name: the scripted model replies to the input.

use axum::response::Response;
use axum::routing::post;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::complete::Limits;
use crate::api::context::Routes;
use crate::api::post::Post;
use crate::api::resource::ability::executed;
use crate::schema::contact::ContactRef;
use crate::schema::entity::Span;
use crate::schema::error::ApiError;
use crate::schema::extension::Extensions;
use crate::schema::function::Functions;
use crate::schema::kind::CONVERSATION;
use crate::schema::values::Message;

pub(super) fn routes() -> Routes {
    Routes::new().route("/conversation/apply", post(stateless)).route("/conversation/{id}/apply", post(stateful))
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

async fn stateful(Post { context, body, format }: Post<Apply>) -> Result<Response, ApiError> {
    context.account().id(&CONVERSATION, context.ids.first())?;
    Ok(executed(context, format?, asked(&body.name, &body.input)).await)
}

async fn stateless(Post { context, body, format }: Post<ApplyStateless>) -> Result<Response, ApiError> {
    if body.messages.is_empty() {
        return Err(ApiError::bad_request("\"messages\" must contain at least 1 items"));
    }
    Ok(executed(context, format?, asked(&body.name, &body.input)).await)
}

/// The text that the script sees: the name, and the input as JSON.
fn asked(name: &str, input: &Map<String, Value>) -> String {
    format!("{name} {}", json!(input))
}
