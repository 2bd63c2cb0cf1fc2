//! Executing an ability: the scripted model replies to the input.

use axum::response::Response;
use serde_json::{Value, json};

use crate::api::accept::Format;
use crate::api::context::{Context, Routes};
use crate::api::post::{Post, PostRoutes};
use crate::api::run::{Outcome, Run};
use crate::schema::error::ApiError;
use crate::schema::form::{Of, Optional, Text};
use crate::schema::kinds::{ABILITY, CONTACT};
use crate::state::usage::User;

pub(super) fn routes() -> Routes {
    let body = Of(&[("input contactId", Text, Optional)]);
    Routes::new().post("/skillset/{id}/ability/{child_id}/execute", body, execute)
}

async fn execute(Post { context, body, format }: Post) -> Result<Response, ApiError> {
    let format = format?;
    drop(context.object(&ABILITY)?);
    if let Some(contact) = body["contactId"].as_str() {
        context.account().referenced(&CONTACT, contact, "contactId")?;
    }
    Ok(executed(context, format, body["input"].as_str().unwrap_or_default().to_owned()).await)
}

/// Responds with the model's reply to an input as the result of an ability.
pub(crate) async fn executed(context: Context, format: Format, asked: String) -> Response {
    let run = Run { context, user: User::default(), asked, dataset: None, body: Value::Null };
    let result = |outcome: Outcome| {
        let data = json!({ "usage": { "token": outcome.tokens }, "result": outcome.text, "messages": [] });
        vec![("result", data)]
    };
    run.respond(format, result).await
}
